// SPDX-License-Identifier: EUPL-1.2
export { findProgram } from './find-program.js';
export { findFreePort } from './free-port.js';
export { startOwnedProcess, type OwnedProcess, type OwnedProcessOptions } from './owned-process.js';
