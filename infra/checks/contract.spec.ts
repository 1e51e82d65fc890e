// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, root } from './source-files.js';

const check = (house: string) => spawnSync(process.execPath, [join(house, 'libs/contract/generate.mjs'), '--check'], { cwd: house, encoding: 'utf8' });

describe('the contract', () => {
  it('the generated operations are what the schema and the documents give', () => {
    const run = check(root);
    expect(`${run.stdout}${run.stderr}`).toBe('');
    expect(run.status).toBe(0);
  });

  it('every registered operation stands under the sha256 of its own text', () => {
    const registered = Object.entries(JSON.parse(read('libs/contract/registered-operations.json')) as Record<string, string>);
    expect(registered.length).toBeGreaterThan(0);
    expect(registered.filter(([hash, text]) => createHash('sha256').update(text).digest('hex') !== hash)).toEqual([]);
  });

  describe('in a copy of the house', () => {
    let house: string;
    beforeAll(() => {
      house = mkdtempSync(join(tmpdir(), 'keten-contract-'));
      const withoutPackages = (source: string): boolean => !/node_modules|\/dist/.test(source);
      cpSync(join(root, 'libs/contract'), join(house, 'libs/contract'), { recursive: true, filter: withoutPackages });
      cpSync(join(root, 'apps/portal/src'), join(house, 'apps/portal/src'), { recursive: true, filter: withoutPackages });
      symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    });
    afterAll(() => rmSync(house, { recursive: true, force: true }));

    const change = (file: string, from: string, to: string): void => {
      const text = readFileSync(join(house, file), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(house, file), text.replace(from, to));
    };

    it('a document that changed without generating is noticed', () => {
      change('apps/portal/src/melding/melding.graphql', 'keepsOwnHelp\n', '');
      expect(check(house).status).toBe(1);
      expect(check(house).stderr).toContain('npm run contract');
    });

    it('a document that asks what the schema does not have is refused by name', () => {
      change('apps/portal/src/melding/melding.graphql', 'sentAt\n', 'sentAtLast\n');
      const run = check(house);
      expect(run.status).toBe(1);
      expect(run.stderr).toContain('sentAtLast');
    });
  });
});
