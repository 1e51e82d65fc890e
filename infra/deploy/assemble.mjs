// SPDX-License-Identifier: EUPL-1.2
// Puts together what one app needs to run, and nothing else: `node infra/deploy/assemble.mjs <api|worker> <folder>`.
// Run it after the build. Packages are followed from the app over what each needs at run time, so that nothing of the
// tests comes along (npm's own `--omit=dev` keeps the packages of every project of a workspace, the testkit's too).
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const workspace = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Files beside the built code: read at run time, so they keep their places. */
const BESIDE = {
  api: [
    'apps/portal/dist',
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

/** Where node finds a package from a folder; undefined when it is not installed. */
function find(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(workspace, candidate, 'package.json'))) return candidate;
    if (folder === '.') return undefined;
  }
}

/** What a package cannot do without, and what it uses when it is there. An optional peer is someone else's choice. */
function needsOf({ dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} }) {
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true);
  return { needed: [...Object.keys(dependencies).filter((name) => !(name in optionalDependencies)), ...peers], used: Object.keys(optionalDependencies) };
}

/** The folders of every installed package that these projects need to run. */
export function packagesOf(projects) {
  const found = new Set();
  const visit = (folder) => {
    const { needed, used } = needsOf(readManifest(folder));
    for (const name of [...needed, ...used]) {
      const place = find(name, folder);
      if (place === undefined && needed.includes(name)) throw new Error(`${folder} needs ${name}, which is not installed.`);
      if (place === undefined || found.has(place)) continue;
      found.add(place);
      if (!place.startsWith('node_modules/@ketenportaal/')) visit(place);
    }
  };
  projects.forEach(visit);
  return [...found];
}

/** Without the packages inside it: those that are needed are copied themselves. */
function copy(path, target) {
  const [from, to] = [join(workspace, path), join(target, path)];
  mkdirSync(dirname(to), { recursive: true });
  const nested = join(from, 'node_modules');
  cpSync(from, to, { recursive: true, verbatimSymlinks: true, filter: (source) => source !== nested });
}

function assemble(app, target) {
  const projects = projectsOf(app);
  for (const folder of projects) {
    if (!existsSync(join(workspace, folder, 'dist'))) throw new Error(`${folder} has not been built: there is no ${folder}/dist.`);
    for (const part of ['package.json', 'dist']) copy(join(folder, part), target);
  }
  for (const path of [...ALWAYS, ...BESIDE[app], ...packagesOf(projects)]) copy(path, target);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [app, target] = process.argv.slice(2);
  if (!Object.hasOwn(BESIDE, app ?? '') || !target) {
    console.error(`Usage: node infra/deploy/assemble.mjs <${Object.keys(BESIDE).join('|')}> <folder>`);
    process.exit(1);
  }
  assemble(app, resolve(target));
}
