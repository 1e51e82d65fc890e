// SPDX-License-Identifier: EUPL-1.2
import { connect } from 'node:net';
import { startRedis, type RedisServer } from './start-redis.js';

/** One command in Redis's own protocol; a client library would hide a paused server behind its retries. */
function command(port: number, line: string, patienceMs = 1_000): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${line}\r\n`));
    const timer = setTimeout(() => socket.destroy(new Error('no answer')), patienceMs);
    socket.once('data', (answer) => {
      resolve(answer.toString().trim());
      socket.end();
    });
    socket.once('error', reject).once('close', () => clearTimeout(timer));
  });
}

describe('a Redis of our own', () => {
  let redis: RedisServer;

  beforeAll(async () => {
    const started = await startRedis();
    if (!started) throw new Error('this machine has no redis-server or valkey-server');
    redis = started;
  });

  afterAll(() => redis.stop());

  it('has the settings that the worker demands, on a port that is not the default', async () => {
    expect(redis.port).not.toBe(6379);
    expect(await command(redis.port, 'CONFIG GET maxmemory-policy')).toContain('noeviction');
    expect(await command(redis.port, 'CONFIG GET appendonly')).toContain('yes');
  });

  it('stops answering while it is paused and goes on after', async () => {
    redis.pause();
    await expect(command(redis.port, 'PING', 300)).rejects.toThrow('no answer');
    redis.resume();
    expect(await command(redis.port, 'PING')).toBe('+PONG');
  });

  it('comes back with what it had written after a polite restart', async () => {
    await command(redis.port, 'SET casus open');
    await redis.restart();
    expect(await command(redis.port, 'GET casus')).toContain('open');
  });

  it('is gone when it is killed and comes back on the same port', async () => {
    await redis.kill();
    await expect(command(redis.port, 'PING')).rejects.toThrow('ECONNREFUSED');
    await redis.restart();
    expect(await command(redis.port, 'PING')).toBe('+PONG');
  });

  it('is a failure in CI, and only there, when the machine has none', async () => {
    const { CI: ci } = process.env;
    try {
      delete process.env['CI'];
      expect(await startRedis({ programs: ['no-such-redis'] })).toBeUndefined();
      process.env['CI'] = 'true';
      await expect(startRedis({ programs: ['no-such-redis'] })).rejects.toThrow('apt-get install redis-server');
    } finally {
      if (ci === undefined) delete process.env['CI'];
      else process.env['CI'] = ci;
    }
  });
});
