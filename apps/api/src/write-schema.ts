// SPDX-License-Identifier: EUPL-1.2
// `nx run api:schema`: writes libs/contract/schema.graphql, which infra/checks compares with the code. With --print it only shows it.
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schemaText } from './graphql/build-schema.js';

const text = await schemaText();
if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(fileURLToPath(new URL('../../../libs/contract/schema.graphql', import.meta.url)), text);
