// SPDX-License-Identifier: EUPL-1.2
import { ConfigurationRefused, readConfiguration, type Configuration } from './configuration.js';
import { about, openLog } from './log/log.js';
import { startWorker } from './start-worker.js';

function configured(): Configuration {
  try {
    return readConfiguration(process.env);
  } catch (error) {
    if (!(error instanceof ConfigurationRefused)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

const configuration = configured();
const log = openLog(configuration.logLevel);

const giveUp = (reason: string): never => {
  log.fatal({ reason }, 'the worker gives up; start it again');
  process.exit(1);
};

const worker = await startWorker(configuration, { log, giveUp }).catch((error: unknown) => {
  log.fatal(about(error), 'the worker does not start');
  process.exit(1);
});

const stop = async (): Promise<void> => {
  log.info('the worker stops');
  await worker.stop();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
