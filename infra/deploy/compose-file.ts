// SPDX-License-Identifier: EUPL-1.2
// docker-compose.yml as the specs look at it: read, and filled in the way Compose does it.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export const root = resolve(__dirname, '../..');
export const COMPOSE_TEXT = readFileSync(join(root, 'docker-compose.yml'), 'utf8');

export interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string; readonly target: string };
  readonly user?: string;
  readonly read_only?: boolean;
  readonly restart?: string;
  readonly privileged?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly mem_limit?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}

export const readCompose = (text: string = COMPOSE_TEXT): ComposeFile => parse(text, { merge: true }) as ComposeFile;

const PLACE = /(\$\$)|\$\{([A-Z_]+)(?:(:[?-])([^}]*))?\}/g;

export interface Place {
  readonly name: string;
  readonly kind: ':?' | ':-' | '';
  readonly rest: string;
}

/** Every `${NAME…}` of a text; `$$` is a dollar for the container. */
export const placesIn = (text: string): readonly Place[] =>
  [...text.matchAll(PLACE)].flatMap(([, , name, kind, rest]) => (name === undefined ? [] : [{ name, kind: (kind ?? '') as Place['kind'], rest: rest ?? '' }]));

/** The value that a container gets; a missing required name is the sentence that Compose would stop with. */
export function fillIn(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(PLACE, (_all, dollar: string | undefined, name: string, kind: string | undefined, rest: string | undefined) => {
    if (dollar !== undefined) return '$';
    const value = variables[name] ?? '';
    if (value !== '') return value;
    if (kind === ':?') throw new Error(rest);
    return rest ?? '';
  });
}

export const environmentOf = (service: Service | undefined, variables: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(service?.environment ?? {}).map(([name, value]) => [name, fillIn(value, variables)]));

/** A .env as Compose reads it: comments, and values in single quotes or bare. */
export const readEnvFile = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const match = /^([A-Z_]+)=(?:'([^']*)'|(.*))$/.exec(line);
      return match ? [[match[1] ?? '', match[2] ?? match[3] ?? '']] : [];
    }),
  );
