// SPDX-License-Identifier: EUPL-1.2
// From the schema and the portal's documents to typed operations and the list of operations the API accepts in
// production. Works without a network: `npm run contract`. With --check it writes nothing and fails on a difference.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { stringifyDocument } from '@urql/core';
import { buildSchema, Kind, parse, specifiedRules, validate, visit } from 'graphql';

const here = import.meta.dirname;
const WHERE = ['src/operations/**/*.graphql', '../../apps/portal/src/**/*.graphql'];
const LICENCE = '// SPDX-License-Identifier: EUPL-1.2\n// Written by `npm run contract`; do not edit.\n/* eslint-disable */\n';

/** Every document with its place, in a fixed order whatever the file system says. */
export function readDocuments() {
  const files = WHERE.flatMap((pattern) => globSync(pattern, { cwd: here })).toSorted((a, b) => (a < b ? -1 : 1));
  return files.map((file) => ({ location: file.replaceAll('\\', '/'), document: parse(readFileSync(join(here, file), 'utf8'), { noLocation: true }) }));
}

/** The operation with the fragments it uses, and those only, each once. */
function complete(operation, fragments) {
  const used = new Map();
  const collect = (node) => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment) throw new Error(`there is no fragment ${name.value}`);
        if (used.has(name.value)) return;
        used.set(name.value, fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return { kind: Kind.DOCUMENT, definitions: [operation, ...used.values()] };
}

function readOperations(schema, sources) {
  const definitions = sources.flatMap(({ document }) => document.definitions);
  const errors = validate(
    schema,
    { kind: Kind.DOCUMENT, definitions },
    specifiedRules.filter((rule) => rule.name !== 'NoUnusedFragmentsRule'),
  );
  if (errors.length > 0) throw new Error(errors.map(String).join('\n'));
  const fragments = new Map(definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((fragment) => [fragment.name.value, fragment]));
  return definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      // As the client prints it, so that what is sent is letter for letter what is registered.
      const text = stringifyDocument(complete(operation, fragments));
      return { name: operation.name.value, kind: operation.operation, text, hash: createHash('sha256').update(text).digest('hex') };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const CAPITAL = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

export async function generate() {
  const schema = buildSchema(readFileSync(join(here, 'schema.graphql'), 'utf8'));
  const documents = readDocuments();
  const operations = readOperations(schema, documents);
  const types = await codegen({
    schema: parse(readFileSync(join(here, 'schema.graphql'), 'utf8')),
    schemaAst: schema,
    documents,
    filename: 'operations.ts',
    plugins: [{ typescriptOperations: {} }],
    pluginMap: { typescriptOperations },
    config: {
      immutableTypes: true,
      skipTypename: true,
      nonOptionalTypename: false,
      enumType: 'string-literal',
      defaultScalarType: 'string',
      scalars: { DateTime: 'string', LocalDate: 'string', ID: 'string' },
      useTypeImports: true,
      inputMaybeValue: 'T | null | undefined',
    },
  });
  const constants = operations.map(
    ({ name, kind, text }) => `export const ${name} = ${JSON.stringify(text)} as Operation<${name}${CAPITAL[kind]}, ${name}${CAPITAL[kind]}Variables>;\n`,
  );
  const hashes = operations.map(({ name, hash }) => `  ${name}: '${hash}',\n`).join('');
  const code = `${LICENCE}import type { Operation } from '../operation.js';\n\n${types}\n${constants.join('\n')}\n/** Name of an operation to the sha256 it is registered under. */\nexport const REGISTERED: Readonly<Record<string, string>> = {\n${hashes}};\n`;
  const registered = `${JSON.stringify(Object.fromEntries(operations.map(({ hash, text }) => [hash, text])), null, 2)}\n`;
  return { 'src/generated/operations.ts': code, 'registered-operations.json': registered };
}

if (process.argv[1] === import.meta.filename) {
  const files = await generate();
  mkdirSync(join(here, 'src/generated'), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    if (!process.argv.includes('--check')) writeFileSync(join(here, file), text);
    else if (readFileSync(join(here, file), 'utf8') !== text) {
      console.error(`libs/contract/${file} is not what the schema and the documents give. Run: npm run contract`);
      process.exitCode = 1;
    }
  }
}
