// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { ConfigurationError, readConfiguration } from './configuration.js';
import { createLog } from './http/log.js';
import { startApi } from './start-api.js';

// A bug ends the process by name and place only: what it was about may be somebody's story.
process.on('uncaughtException', (error) => {
  createLog('error').error({ event: 'crash', error });
  process.exit(1);
});

try {
  const api = await startApi(readConfiguration(process.env));
  const stop = (): void => {
    // Open requests are finished; what hangs after that is cut off by whoever stops us.
    void api.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
} catch (error) {
  // A sentence for the person who starts it; anything else is a bug or an outage, by name only.
  console.error(error instanceof ConfigurationError ? error.message : `The API could not start: ${error instanceof Error ? error.stack : String(error)}`);
  process.exit(1);
}
