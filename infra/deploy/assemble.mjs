// SPDX-License-Identifier: EUPL-1.2
// Puts together what one app needs to run, and nothing else: `node infra/deploy/assemble.mjs <api|worker> <folder>`.
// Run it after the build and after `npm ci --omit=dev --workspace=…`. The container files use it, and so does whoever
// wants to see without a container engine what is in the image.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const workspace = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Files beside the built code: read at run time, so they keep their places. */
const BESIDE = {
  api: [
    'libs/contract/registered-operations.json',
    'infra/postgres/roles.sql',
    'infra/deploy/prepare-database.mjs',
    'infra/deploy/load-directory.mjs',
    'infra/deploy/scram.mjs',
  ],
  worker: [],
};
const ALWAYS = ['package.json', 'infra/deploy/is-healthy.mjs'];

const readManifest = (folder) => JSON.parse(readFileSync(join(workspace, folder, 'package.json'), 'utf8'));

/** The folders of an app and of every project of ours that it needs to run. */
export function projectsOf(app) {
  const folders = ['apps', 'libs'].flatMap((kind) => readdirSync(join(workspace, kind)).map((name) => `${kind}/${name}`));
  const byName = new Map(folders.filter((folder) => existsSync(join(workspace, folder, 'package.json'))).map((folder) => [readManifest(folder).name, folder]));
  const found = new Set();
  const visit = (folder) => {
    if (found.has(folder)) return;
    found.add(folder);
    for (const name of Object.keys(readManifest(folder).dependencies ?? {})) if (byName.has(name)) visit(byName.get(name));
  };
  visit(`apps/${app}`);
  return [...found];
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

function assemble(app, target) {
  const projects = projectsOf(app);
  for (const folder of projects) {
    if (!existsSync(join(workspace, folder, 'dist'))) throw new Error(`${folder} has not been built: there is no ${folder}/dist.`);
    for (const part of ['package.json', 'dist', 'node_modules'])
      if (existsSync(join(workspace, folder, part))) copy(join(workspace, folder, part), join(target, folder, part));
  }
  for (const file of [...ALWAYS, ...BESIDE[app]]) copy(join(workspace, file), join(target, file));
  if (app === 'api') copy(join(workspace, 'apps/portal/dist'), join(target, 'apps/portal/dist'));
  // Links to our own projects that are not part of this app would dangle.
  const ours = new Set(projects.map((folder) => readManifest(folder).name));
  copyPackages(target, ours);
}

function copyPackages(target, ours) {
  const packages = join(workspace, 'node_modules');
  for (const name of readdirSync(packages).filter((entry) => entry !== '.bin' && entry !== '.cache')) {
    if (name !== '@ketenportaal') copy(join(packages, name), join(target, 'node_modules', name));
  }
  for (const name of readdirSync(join(packages, '@ketenportaal'))) {
    if (ours.has(`@ketenportaal/${name}`)) copy(join(packages, '@ketenportaal', name), join(target, 'node_modules', '@ketenportaal', name));
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [app, target] = process.argv.slice(2);
  if (!Object.hasOwn(BESIDE, app ?? '') || !target) {
    console.error(`Usage: node infra/deploy/assemble.mjs <${Object.keys(BESIDE).join('|')}> <folder>`);
    process.exit(1);
  }
  assemble(app, resolve(target));
}
