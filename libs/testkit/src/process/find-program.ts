// SPDX-License-Identifier: EUPL-1.2
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these programs that PATH (or a Debian system folder) holds. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/local/bin', '/usr/bin', '/usr/sbin', '/bin'];
  return names.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => join(folder, name))).find(isExecutable);
}
