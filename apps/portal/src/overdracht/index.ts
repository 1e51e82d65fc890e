// SPDX-License-Identifier: EUPL-1.2
export { OverdrachtEnd } from './overdracht-end.js';
export { stateOfOverdracht } from './overdracht-state.js';
export { Withdraw } from './withdraw.js';
