// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyInstall } from './dependencies.mjs';

const OLDER = new Date('2026-01-01T00:00:00Z');
const NEWER = new Date('2026-01-02T00:00:00Z');

type Packages = Readonly<Record<string, object>>;

describe('whether the packages must be installed', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keten-packages-'));
    mkdirSync(join(folder, 'node_modules'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(file: string, packages: Packages, changedAt: Date): void {
    writeFileSync(join(folder, file), JSON.stringify({ packages }));
    utimesSync(join(folder, file), changedAt, changedAt);
  }

  const lockfile = (packages: Packages, changedAt: Date): void => write('package-lock.json', packages, changedAt);
  const installed = (packages: Packages, changedAt: Date): void => write('node_modules/.package-lock.json', packages, changedAt);

  const pg = { 'node_modules/pg': { version: '8.0.0' } };

  it('installs when nothing is there, or when an installation broke off before its end', () => {
    lockfile(pg, OLDER);
    expect(whyInstall(folder)).toBe('missing');
  });

  it('installs when the lockfile is newer and asks for another version or one package more', () => {
    installed(pg, OLDER);
    lockfile({ 'node_modules/pg': { version: '8.1.0' } }, NEWER);
    expect(whyInstall(folder)).toBe('older than the lockfile');
    lockfile({ ...pg, 'node_modules/jose': { version: '6.0.0' } }, NEWER);
    expect(whyInstall(folder)).toBe('older than the lockfile');
  });

  it('installs when a package is there that the lockfile no longer has', () => {
    installed({ ...pg, 'node_modules/jose': { version: '6.0.0' } }, OLDER);
    lockfile(pg, NEWER);
    expect(whyInstall(folder)).toBe('older than the lockfile');
  });

  it('does nothing when the installation is the newer one, or when a newer lockfile says the same', () => {
    installed(pg, NEWER);
    lockfile(pg, OLDER);
    expect(whyInstall(folder)).toBeUndefined();
    installed(pg, OLDER);
    lockfile({ '': {}, ...pg, 'node_modules/other-platform': { version: '1.0.0', optional: true }, 'node_modules/@ketenportaal/api': { link: true } }, NEWER);
    expect(whyInstall(folder)).toBeUndefined();
  });
});
