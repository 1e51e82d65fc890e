// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { landelijkVoorbeeld } from '@ketenportaal/policy';
import { openStore, type Principal, type Store } from '@ketenportaal/store';
import { cloneDatabase, organisations, people, type OrganisationKey, type PersonKey, type TestDatabase } from '@ketenportaal/testkit';
import pg from 'pg';
import { examine, type Breach, type Sql } from './oracle.js';

/** The region on a database of its own, with stores as the apps open them. */
export interface Stand {
  readonly database: TestDatabase;
  /** Two processes of the API, as far as the database can tell: a pool each. */
  readonly apps: readonly [Store, Store];
  readonly worker: Store;
  readonly backstage: Store;
  readonly sql: Sql;
  examine(over?: { readonly settled?: boolean; readonly acknowledged?: ReadonlyMap<string, string> }): Promise<readonly Breach[]>;
  close(): Promise<void>;
}

export const personId = (key: PersonKey): string => people[key].id;
export const organisationId = (key: OrganisationKey): string => organisations[key].id;

export const as = (key: PersonKey): Principal => ({
  subject: people[key].subject,
  organisation: organisations[people[key].organisation].id,
  roles: people[key].roles,
  sid: null,
});

/** As the superuser, whom row-level security does not bind. */
export const sqlOf =
  (pool: pg.Pool): Sql =>
  async <Row>(text: string, values: readonly unknown[] = []) =>
    (await pool.query(text, [...values])).rows as Row[];

const policies = (): typeof landelijkVoorbeeld => landelijkVoorbeeld;
const CONNECTIONS = 8;

export async function openStand(): Promise<Stand> {
  const database = await cloneDatabase();
  const backstage = await openStore({ url: database.url('chain_migrator'), poolSize: 1 });
  await backstage.directory.upsert({
    organisations: Object.values(organisations),
    persons: Object.values(people).map((person) => ({ ...person, organisationId: organisations[person.organisation].id })),
  });
  const open = (role: 'chain_app' | 'chain_worker'): Promise<Store> => openStore({ url: database.url(role), poolSize: CONNECTIONS, policies });
  const [first, second, worker] = await Promise.all([open('chain_app'), open('chain_app'), open('chain_worker')]);
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 4 });
  const sql = sqlOf(admin);
  return {
    database,
    apps: [first, second],
    worker,
    backstage,
    sql,
    examine: (over) => examine({ sql, verify: (casusId) => worker.casus.verify(casusId), ...over }),
    async close() {
      await Promise.all([first.close(), second.close(), worker.close(), backstage.close(), admin.end()]);
      await database.drop();
    },
  };
}

export interface Offered {
  readonly casusId: string;
  readonly meldingId: string;
  readonly overdrachtId: string;
}

const idOf = (answer: { readonly ok: boolean; readonly id?: string; readonly refusal?: string }): string => {
  if (answer.id === undefined) throw new Error(`refused: ${answer.refusal}`);
  return answer.id;
};

/** From a melding to an offer to Wijkteam Noord, by the people of the region. */
export async function playToOffer({ apps: [app], sql }: Stand): Promise<Offered> {
  const melding = { veiligThuisId: organisationId('veiligThuis'), about: 'Sem, groep 3', concern: 'Wij maken ons zorgen.', acute: false };
  const meldingId = idOf(await app.melding.send(as('noor'), { ...melding, requestId: randomUUID(), keepsOwnHelp: true, ownHelp: 'Wekelijks gesprek' }));
  idOf(await app.melding.receive(as('marijke'), { requestId: randomUUID(), meldingId, workerId: personId('marijke') }));
  idOf(await app.melding.conclude(as('marijke'), { requestId: randomUUID(), meldingId, outcome: 'DIRECT_OVERDRAGEN' }));
  const [casus] = await sql<{ casus_id: string }>('select casus_id from melding where id = $1', [meldingId]);
  const casusId = casus?.casus_id ?? '';
  idOf(await app.overdracht.offer(as('marijke'), { ...OFFER, requestId: randomUUID(), casusId, receiverId: organisationId('wijkteamNoord') }));
  const [overdracht] = await sql<{ id: string }>('select id from overdracht where casus_id = $1', [casusId]);
  return { casusId, meldingId, overdrachtId: overdracht?.id ?? '' };
}

const OFFER = {
  ground: 'G-TM',
  urgency: 'GEWOON',
  familyInformed: true,
  household: 'Moeder en twee kinderen',
  municipality: 'Rietwijk',
  whyThisParty: 'Het gezin woont in uw wijk',
  asked: 'Zicht op veiligheid',
} as const;

/** Today in Amsterdam by the database clock. */
export async function today(sql: Sql): Promise<string> {
  const [row] = await sql<{ today: string }>(`select to_char(chain_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as today`);
  return row?.today ?? '';
}

/** A line of figures among the test results. */
export const report = (line: string): void => void process.stdout.write(`  ${line}\n`);
