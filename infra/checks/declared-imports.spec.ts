// SPDX-License-Identifier: EUPL-1.2
import { builtinModules } from 'node:module';
import { committedFiles, isSource, read } from './source-files.js';

const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/g;

const importedPackages = (text: string): string[] => {
  const names = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  const packages = names.filter((name) => !name.startsWith('.') && !name.startsWith('node:') && !builtinModules.includes(name));
  return [
    ...new Set(
      packages.map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    ),
  ];
};

interface Manifest {
  readonly name: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

const projectOf = (file: string): string => (file.startsWith('infra/') ? 'infra' : file.split('/').slice(0, 2).join('/'));

describe('declared imports', () => {
  it('sees static, side-effect and dynamic imports', () => {
    expect(importedPackages("import { a } from 'pg';\nimport 'reflect-metadata';\nconst b = await import('@nestjs/core');")).toEqual([
      'pg',
      'reflect-metadata',
      '@nestjs/core',
    ]);
  });

  it('every import of a project stands in its own package.json', () => {
    const rootDev = Object.keys((JSON.parse(read('package.json')) as Manifest).devDependencies ?? {});
    const missing = committedFiles()
      .filter((file) => isSource(file) && !file.startsWith('infra/launch/') && file !== 'infra/checks/declared-imports.spec.ts')
      .flatMap((file) => {
        const manifest = JSON.parse(read(`${projectOf(file)}/package.json`)) as Manifest;
        const declared = [manifest.name, ...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.devDependencies ?? {}), ...rootDev];
        return importedPackages(read(file))
          .filter((name) => !declared.includes(name) && !declared.includes(`@types/${name}`))
          .map((name) => `${file}: ${name}`);
      });
    expect(missing).toEqual([]);
  });
});
