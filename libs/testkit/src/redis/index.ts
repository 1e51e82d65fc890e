// SPDX-License-Identifier: EUPL-1.2
export { startRedis, type RedisOptions, type RedisServer } from './start-redis.js';
