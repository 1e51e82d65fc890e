// SPDX-License-Identifier: EUPL-1.2
export { ConfigurationError, readConfiguration, type Configuration } from './configuration.js';
export { startApi, type Api } from './start-api.js';
