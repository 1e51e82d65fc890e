// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseSteps, TEST_STEPS } from './steps.mjs';
import { workspace } from './workspace.mjs';

const run = (...args: readonly string[]): ReturnType<typeof spawnSync> & { readonly stdout: string; readonly stderr: string } =>
  spawnSync(process.execPath, args, { cwd: workspace, encoding: 'utf8' });

describe('the launcher', () => {
  it('refuses a command and a step that do not exist, and names those that do', () => {
    const command = run('infra/launch/launch.mjs', 'tset');
    expect([command.status, command.stderr]).toEqual([1, expect.stringContaining('Choose from: test, test-fast')]);
    const step = run('infra/launch/launch.mjs', 'test', '--only', 'dommain');
    expect([step.status, step.stderr]).toEqual([1, expect.stringContaining('There is no step "dommain". Choose from: format, lint, types, build, domain')]);
  });

  it('runs one step or several, and everything when none is named', () => {
    expect(chooseSteps(TEST_STEPS, [])).toEqual(TEST_STEPS);
    expect(chooseSteps(TEST_STEPS, ['--only', 'store', '--only', 'api']).map(({ name }) => name)).toEqual(['store', 'api']);
    expect(() => chooseSteps(TEST_STEPS, ['--only'])).toThrow('There is no step ""');
    expect(() => chooseSteps(TEST_STEPS, ['--olny', 'store'])).toThrow('"--olny" is not understood');
  });

  it('has the parts that the issue asks for among its steps', () => {
    const names = TEST_STEPS.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['format', 'lint', 'checks', 'types', 'build', 'domain', 'testkit', 'store', 'api', 'worker', 'portal', 'journey', 'faults']),
    );
  });
});

describe('TypeScript from source', () => {
  let folder: string;

  beforeAll(() => {
    mkdirSync(join(workspace, 'var'), { recursive: true });
    folder = mkdtempSync(join(workspace, 'var', 'hook-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('runs with the decorators of NestJS, imports that end in .js, and the packages of this workspace', () => {
    writeFileSync(
      join(folder, 'holder.ts'),
      "import { Injectable } from '@nestjs/common';\n@Injectable()\nexport class Holder {\n  readonly party = 'Veilig Thuis';\n}\n",
    );
    writeFileSync(
      join(folder, 'main.ts'),
      `import 'reflect-metadata';
import { ROLES } from '@ketenportaal/domain';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Holder } from './holder.js';
@Injectable()
class Answer { constructor(readonly holder: Holder) {} }
@Module({ providers: [Answer, Holder] })
class Main {}
const app = await NestFactory.createApplicationContext(Main, { logger: false });
console.log(app.get(Answer).holder.party, ROLES.includes('MELDER'));
await app.close();
`,
    );
    // From here the packages of apps/api are found at the root of the workspace.
    const { stdout, stderr, status } = run('--import', './infra/launch/typescript-hook.mjs', join(folder, 'main.ts'));
    expect({ stdout, stderr, status }).toEqual({ stdout: 'Veilig Thuis true\n', stderr: '', status: 0 });
  });
});
