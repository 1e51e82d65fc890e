// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { isMailAddress } from './notification/mail-address.js';

const DEFAULT_HEALTH_PORT = 9464;

/** What the worker needs to know from its surroundings. Nothing else in this app reads the environment. */
export interface Configuration {
  /** As chain_worker. */
  readonly databaseUrl: string;
  /** Absent: BullMQ keeps its queues in the same database. Correctness rests on neither. */
  readonly redisUrl: string | null;
  readonly smtpUrl: string;
  readonly mailFrom: Sender;
  readonly publicOrigin: string;
  readonly health: { readonly host: string; readonly port: number };
  readonly logLevel: LogLevel;
  readonly production: boolean;
}

export interface Sender {
  readonly name: string;
  readonly address: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Names what is wrong and never repeats a value: an address of a server carries its password. */
export class ConfigurationRefused extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(`The worker cannot start:\n${sentences.map((sentence) => `  ${sentence}`).join('\n')}`);
    this.name = 'ConfigurationRefused';
  }
}

const hasProtocol = (value: string, protocols: readonly string[]): boolean => URL.canParse(value) && protocols.includes(new URL(value).protocol);
const server = (example: string, ...protocols: string[]) =>
  z.string({ error: `is missing; for example ${example}` }).refine((value) => hasProtocol(value, protocols), { error: `is not an address like ${example}` });
const isOrigin = (value: string): boolean => hasProtocol(value, ['http:', 'https:']) && new URL(value).origin === value.replace(/\/$/, '');

/** `Ketenportaal <niet-beantwoorden@…>` or the address alone; one line, one address. */
function readSender(value: string): Sender | null {
  const [, name = '', address = ''] = /^(?:([\p{L}\p{N} .'-]{1,60})\s)?<?([^<>\s]+)>?$/u.exec(value) ?? [];
  return isMailAddress(address) ? { name: name.trim(), address } : null;
}

const sender = z
  .string({ error: 'is missing; for example Ketenportaal <niet-beantwoorden@portaal.example>' })
  .transform(
    (value, context) =>
      readSender(value) ?? (context.addIssue({ code: 'custom', message: 'is not one mail address, with or without a name before it' }), z.NEVER),
  );

const absentWhenEmpty = (value: unknown): unknown => (value === '' ? undefined : value);

const environment = z.object({
  DATABASE_URL: server('postgres://chain_worker@host/ketenportaal', 'postgres:', 'postgresql:'),
  REDIS_URL: z.preprocess(absentWhenEmpty, server('redis://host:6379', 'redis:', 'rediss:').optional()),
  SMTP_URL: server('smtps://host:465', 'smtp:', 'smtps:'),
  MAIL_FROM: sender,
  PUBLIC_ORIGIN: z
    .string({ error: 'is missing; for example https://portaal.example' })
    .refine(isOrigin, { error: 'is not the address of the portal without a path, like https://portaal.example' }),
  HEALTH_HOST: z.string().default('127.0.0.1'),
  HEALTH_PORT: z.coerce.number({ error: 'is not a port number' }).int().min(0).max(65_535).default(DEFAULT_HEALTH_PORT),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `is not one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  NODE_ENV: z.string().default('development'),
});

export function readConfiguration(variables: Readonly<Record<string, string | undefined>>): Configuration {
  const read = environment.safeParse(variables);
  if (!read.success) throw new ConfigurationRefused(read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`));
  const { DATABASE_URL, REDIS_URL, SMTP_URL, MAIL_FROM, PUBLIC_ORIGIN, HEALTH_HOST, HEALTH_PORT, LOG_LEVEL, NODE_ENV } = read.data;
  return {
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL ?? null,
    smtpUrl: SMTP_URL,
    mailFrom: MAIL_FROM,
    publicOrigin: new URL(PUBLIC_ORIGIN).origin,
    health: { host: HEALTH_HOST, port: HEALTH_PORT },
    logLevel: LOG_LEVEL,
    production: NODE_ENV === 'production',
  };
}
