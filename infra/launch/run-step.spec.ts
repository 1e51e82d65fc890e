// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runStep } from './run-step.mjs';

describe('one step of a run', () => {
  const said: string[] = [];
  let log: jest.SpyInstance;

  beforeEach(() => {
    log = jest.spyOn(console, 'log').mockImplementation((line: unknown) => void said.push(String(line)));
  });

  afterEach(() => {
    log.mockRestore();
    said.length = 0;
  });

  it('counts one when its program succeeds, and says so with its time', async () => {
    expect(await runStep({ name: 'spec-good', tool: ['node', '-e', ''] })).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(said).toEqual([expect.stringMatching(/^ok {3}spec-good +\d+\.\d s {3}1 passed, 0 failed$/)]);
  });

  it('counts one failure when its program fails, and shows what that wrote', async () => {
    expect(await runStep({ name: 'spec-bad', tool: ['node', '-e', 'console.log("the reason"); process.exit(3)'] })).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
    expect(said.join('\n')).toContain('the reason');
  });

  it('counts one failure when its program is not there', async () => {
    expect(await runStep({ name: 'spec-none', tool: ['no-such-program'] })).toMatchObject({ failed: 1 });
    expect(said.join('\n')).toContain('could not be started');
  });

  it('counts a run in which nothing had to be done as a missing part', async () => {
    expect(await runStep({ name: 'spec-empty', tool: ['node', '-e', 'console.log("No tasks were run")'] })).toMatchObject({ failed: 1 });
  });

  it('is stopped at its limit', async () => {
    expect(await runStep({ name: 'spec-slow', tool: ['node', '-e', 'setInterval(() => {}, 1000)'], limitMs: 300 })).toMatchObject({ failed: 1 });
    expect(said.join('\n')).toContain('Stopped after 0.3 s');
  });

  it('leaves no process behind', async () => {
    const pidFile = join(tmpdir(), `keten-left-${process.pid}`);
    await runStep({ name: 'spec-left', tool: ['sh', '-c', `sleep 60 & echo $! > ${pidFile}; exit 0`] });
    const pid = Number(readFileSync(pidFile, 'utf8'));
    rmSync(pidFile);
    await sleep(50);
    const state = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2] : 'gone';
    expect(['gone', 'Z']).toContain(state);
  });
});
