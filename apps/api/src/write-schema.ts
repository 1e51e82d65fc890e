// SPDX-License-Identifier: EUPL-1.2
// `nx run api:schema`: writes libs/contract/schema.graphql, which infra/checks compares with the code.
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schemaText } from './graphql/build-schema.js';

writeFileSync(fileURLToPath(new URL('../../../libs/contract/schema.graphql', import.meta.url)), await schemaText());
