// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workspace } from './workspace.mjs';

it('a lockfile gets an inert entry for each platform build that a registry left out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keten-lock-'));
  const file = join(folder, 'package-lock.json');
  const optionalDependencies = { '@x/core-darwin-arm64': '1.2.3', '@x/core-linux-x64-musl': '^1.2.3', present: '1.0.0' };
  writeFileSync(
    file,
    JSON.stringify({ packages: { '': {}, 'node_modules/@x/core': { version: '1.2.3', optionalDependencies }, 'node_modules/present': { version: '1.0.0' } } }),
  );
  spawnSync(process.execPath, [join(workspace, 'infra', 'launch', 'complete-lockfile.mjs'), file]);
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { readonly packages: Record<string, object> };
  rmSync(folder, { recursive: true, force: true });
  expect(packages['node_modules/@x/core-darwin-arm64']).toEqual({ version: '1.2.3', optional: true, cpu: ['arm64'], os: ['darwin'] });
  expect(packages['node_modules/@x/core-linux-x64-musl']).toEqual({ version: '1.2.3', optional: true, cpu: ['x64'], os: ['linux'], libc: ['musl'] });
  expect(Object.keys(packages)).toHaveLength(5);
});
