// SPDX-License-Identifier: EUPL-1.2
// Runs the TypeScript of this workspace from source, decorators included, without a build:
//   node --import ./infra/launch/typescript-hook.mjs apps/api/src/main.ts
// Node 24 strips types by itself but knows no decorators, which NestJS and TypeORM need; so SWC translates, with the
// same .swcrc as the build. Our relative imports end in `.js` (as the built files need) and are found as `.ts` here.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const SOURCE_CONDITION = '@ketenportaal/source';
const workspace = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { $schema: _schema, ...swcrc } = JSON.parse(readFileSync(join(workspace, '.swcrc'), 'utf8'));

/** `./offer-overdracht.js` seen from a TypeScript file is `./offer-overdracht.ts`, when that exists. */
function findSource(specifier, parentURL) {
  if (!/^\.{1,2}\//.test(specifier) || !specifier.endsWith('.js') || !parentURL?.startsWith('file:')) return undefined;
  const asked = fileURLToPath(new URL(specifier, parentURL));
  const found = [asked.replace(/\.js$/, '.ts'), asked.replace(/\.js$/, '.tsx')].find((file) => existsSync(file));
  return found && pathToFileURL(found).href;
}

process.setSourceMapsEnabled(true);

registerHooks({
  resolve(specifier, context, nextResolve) {
    const conditions = context.conditions.includes(SOURCE_CONDITION) ? context.conditions : [SOURCE_CONDITION, ...context.conditions];
    const source = findSource(specifier, context.parentURL);
    if (source) return { url: source, format: 'module', shortCircuit: true };
    return nextResolve(specifier, { ...context, conditions });
  },
  load(url, context, nextLoad) {
    if (!/^file:.*(?<!\.d)\.tsx?$/.test(url)) return nextLoad(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swcrc, swcrc: false, filename, sourceMaps: 'inline' });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
