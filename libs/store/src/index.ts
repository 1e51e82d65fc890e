// SPDX-License-Identifier: EUPL-1.2
export { migrate } from './migrate.js';
export { openStore, type Store, type StoreOptions } from './open-store.js';
export type { Clock } from './clock/clock.js';
export type { Directory, DirectoryOrganisation, DirectoryPerson } from './directory/directory.js';
