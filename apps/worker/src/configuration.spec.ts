// SPDX-License-Identifier: EUPL-1.2
import { ConfigurationRefused, readConfiguration } from './configuration.js';

const complete = {
  DATABASE_URL: 'postgres://chain_worker:geheim@db/ketenportaal',
  SMTP_URL: 'smtps://mail.example:465',
  MAIL_FROM: 'Ketenportaal <niet-beantwoorden@portaal.example>',
  PUBLIC_ORIGIN: 'https://portaal.example/',
};

const refusal = (variables: Record<string, string>): string => {
  try {
    readConfiguration(variables);
  } catch (error) {
    if (error instanceof ConfigurationRefused) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('the configuration of the worker', () => {
  it('is read from the surroundings, with the queue in the database when there is no Redis', () => {
    expect(readConfiguration({ ...complete, REDIS_URL: '' })).toEqual({
      databaseUrl: complete.DATABASE_URL,
      redisUrl: null,
      smtpUrl: complete.SMTP_URL,
      mailFrom: { name: 'Ketenportaal', address: 'niet-beantwoorden@portaal.example' },
      publicOrigin: 'https://portaal.example',
      health: { host: '127.0.0.1', port: 9464 },
      logLevel: 'info',
      production: false,
    });
  });

  it('names everything that is missing at once', () => {
    const said = refusal({});
    for (const name of ['DATABASE_URL', 'SMTP_URL', 'MAIL_FROM', 'PUBLIC_ORIGIN']) expect(said).toContain(`${name} is missing`);
  });

  it.each([
    ['DATABASE_URL', 'mysql://geheim@db/x'],
    ['REDIS_URL', 'http://geheim'],
    ['SMTP_URL', 'geheim'],
    ['MAIL_FROM', 'geheim'],
    ['MAIL_FROM', 'a@geheim.example, b@geheim.example'],
    ['MAIL_FROM', 'Keten\r\nBcc: x@geheim.example <a@geheim.example>'],
    ['PUBLIC_ORIGIN', 'https://portaal.example/geheim'],
    ['HEALTH_PORT', 'geheim'],
    ['LOG_LEVEL', 'geheim'],
  ])('refuses %s when it is %j, without repeating it', (name, value) => {
    const said = refusal({ ...complete, [name]: value });
    expect(said).toContain(name);
    expect(said).not.toContain('geheim');
  });
});
