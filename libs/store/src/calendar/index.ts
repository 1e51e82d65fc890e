// SPDX-License-Identifier: EUPL-1.2
export { amsterdamZone } from './amsterdam-zone.js';
