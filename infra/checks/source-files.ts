// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');

/** Every file that is or would be committed: tracked ones and new ones that git does not ignore. */
export const committedFiles = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && existsSync(join(root, file)));

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

export const isSource = (file: string): boolean =>
  /^(apps|libs|infra)\/.*\.(ts|tsx|mjs|cjs)$/.test(file) && !file.includes('/generated/') && !file.endsWith('.d.ts');
