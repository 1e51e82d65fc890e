// SPDX-License-Identifier: EUPL-1.2
export { landelijkVoorbeeld, loadPolicy, readPolicy } from './load-policy.js';
export { PolicyRefused } from './policy-refused.js';
export type { PolicyDocument } from './policy-schema.js';
