// SPDX-License-Identifier: EUPL-1.2
// Puts the parties and people of a region into the directory, or changes them; nobody is ever removed:
//   docker compose run --rm --volume ./directory.json:/directory.json:ro migrate node infra/deploy/load-directory.mjs /directory.json
// The file is {"organisations": […], "persons": […]} in the shape of DirectoryOrganisation and DirectoryPerson of libs/store.
import { readFileSync } from 'node:fs';
import { openStore } from '@ketenportaal/store';

const url = process.env.DATABASE_ADMIN_URL;
const file = process.argv[2];
if (!url || !file) {
  console.error('Usage: DATABASE_ADMIN_URL=… node infra/deploy/load-directory.mjs <directory.json>');
  process.exit(1);
}
const { organisations = [], persons = [] } = JSON.parse(readFileSync(file, 'utf8'));
const store = await openStore({ url, poolSize: 1, applicationName: 'ketenportaal directory' });
try {
  await store.directory.upsert({ organisations, persons });
  console.log(`${organisations.length} organisations and ${persons.length} persons are in the directory.`);
} finally {
  await store.close();
}
