// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const workspace = join(import.meta.dirname, '..', '..', '..', '..');

function startProcess(env: Readonly<Record<string, string>>): ReturnType<typeof spawn> {
  const args = ['--import', join(workspace, 'infra', 'launch', 'typescript-hook.mjs'), join(import.meta.dirname, 'main.ts')];
  return spawn(process.execPath, args, { cwd: workspace, env: { ...process.env, ISSUER_CONFIG: '{"personas":[]}', ...env } });
}

describe('the development issuer as a process of its own', () => {
  it('says in one line where it is, serves its keys, and stops when it is asked to', async () => {
    const issuer = startProcess({});
    const [line] = (await once(issuer.stdout!, 'data')) as [Buffer];
    const { url } = JSON.parse(line.toString()) as { readonly url: string };
    const { keys } = (await (await fetch(`${url}/protocol/openid-connect/certs`)).json()) as { readonly keys: readonly Record<string, unknown>[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
    issuer.kill('SIGTERM');
    expect(await once(issuer, 'exit')).toEqual([0, null]);
  });

  it('refuses to start in production', async () => {
    const issuer = startProcess({ NODE_ENV: 'production' });
    let said = '';
    issuer.stderr!.on('data', (chunk) => (said += String(chunk)));
    expect(await once(issuer, 'close')).toEqual([1, null]);
    expect(said).toContain('does not start in production');
  });
});
