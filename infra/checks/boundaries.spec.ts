// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './source-files.js';

/** One forbidden import per boundary of the house; the lint must refuse each, or the boundary is only a wish. */
const FORBIDDEN: readonly (readonly [file: string, line: string])[] = [
  ['libs/domain/src/casus/probe.ts', "import 'typeorm';"],
  ['libs/domain/src/casus/probe.ts', "import '@ketenportaal/store';"],
  ['libs/domain/src/casus/probe.ts', "import 'node:fs';"],
  ['libs/domain/src/casus/probe.ts', 'export const now = new Date();'],
  ['libs/domain/src/casus/probe.ts', 'export const chance = Math.random();'],
  ['libs/domain/src/casus/probe.ts', "import '../overdracht/index.js';"],
  ['libs/domain/src/overdracht/probe.ts', "import '../melding/index.js';"],
  ['libs/domain/src/melding/probe.ts', "import '../notification/index.js';"],
  ['libs/domain/src/probe.ts', "import 'zod';"],
  ['libs/policy/src/probe.ts', "import '@ketenportaal/domain';"],
  ['libs/store/src/casus/probe.ts', "import '@nestjs/common';"],
  ['libs/store/src/casus/probe.ts', "import 'bullmq';"],
  ['libs/store/src/casus/probe.ts', "import 'graphql';"],
  ['libs/contract/src/probe.ts', "import '@ketenportaal/domain';"],
  ['libs/testkit/src/probe.ts', "import '@ketenportaal/api';"],
  ['apps/api/src/casus/probe.ts', "import 'typeorm';"],
  ['apps/api/src/casus/probe.ts', "import 'pg';"],
  ['apps/api/src/casus/probe.ts', "import 'bullmq';"],
  ['apps/api/src/casus/probe.ts', "import '@ketenportaal/testkit';"],
  ['apps/worker/src/deadline/probe.ts', "import 'typeorm';"],
  ['apps/worker/src/deadline/probe.ts', "import '@nestjs/graphql';"],
  ['apps/worker/src/deadline/probe.ts', "import '@ketenportaal/api';"],
  ['apps/portal/src/casus/probe.tsx', "import '@ketenportaal/domain';"],
  ['apps/portal/src/casus/probe.tsx', "import '@nestjs/common';"],
  ['apps/portal/src/casus/probe.tsx', "import 'pg';"],
];

const ALLOWED: readonly (readonly [file: string, line: string])[] = [
  ['libs/domain/src/overdracht/probe.ts', "import '../casus/index.js';"],
  ['libs/store/src/casus/probe.ts', "import '@ketenportaal/domain';"],
  ['apps/api/src/casus/probe.ts', "import '@ketenportaal/store';"],
  ['apps/worker/src/deadline/probe.ts', "import 'bullmq';"],
  ['apps/portal/src/casus/probe.tsx', "import '@ketenportaal/contract';"],
];

describe('the boundaries of the house', () => {
  let house: string;

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'keten-boundaries-'));
    cpSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  const lint = (file: string, line: string): string => {
    const path = join(house, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `// SPDX-License-Identifier: EUPL-1.2\n${line}\n`);
    const run = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--format=unix', file], { cwd: house, encoding: 'utf8' });
    rmSync(path);
    return run.status === 0 ? '' : run.stdout;
  };

  it.each(FORBIDDEN)('%s may not say %s', (file, line) => {
    expect(lint(file, line)).toMatch(/no-restricted-(imports|globals|properties)/);
  });

  it.each(ALLOWED)('%s may say %s', (file, line) => {
    expect(lint(file, line)).toBe('');
  });
});
