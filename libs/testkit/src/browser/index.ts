// SPDX-License-Identifier: EUPL-1.2
export { axe, startBrowser, type AxeViolation, type RunningBrowser } from './start-browser.js';
