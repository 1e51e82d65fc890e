// SPDX-License-Identifier: EUPL-1.2
// For the db-specs of this library only, left out of the build: a region on a database of its own, played as chain_app.
import { landelijkVoorbeeld } from '@ketenportaal/policy';
import { cloneDatabase, organisations, people, type OrganisationKey, type PersonKey, type TestDatabase } from '@ketenportaal/testkit';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Answer } from './casus/run.js';
import { openStore, type Store } from './open-store.js';
import type { OfferOverdrachtCommand } from './overdracht/overdracht-store.js';
import type { Principal } from './principal.js';

export const personId = (key: PersonKey): string => people[key].id;
export const organisationId = (key: OrganisationKey): string => organisations[key].id;

/** As a token of this person says it, with every role the person has. */
export const as = (key: PersonKey, over: Partial<Principal> = {}): Principal => ({
  subject: people[key].subject,
  organisation: organisations[people[key].organisation].id,
  roles: people[key].roles,
  sid: `sid-${key}`,
  ...over,
});

export const OFFER: Omit<OfferOverdrachtCommand, 'requestId' | 'casusId' | 'receiverId'> = {
  ground: 'G-TM',
  urgency: 'GEWOON',
  familyInformed: true,
  household: 'Moeder en twee kinderen',
  municipality: 'Rietwijk',
  whyThisParty: 'Het gezin woont in uw wijk',
  asked: 'Zicht op veiligheid',
};

export interface World {
  readonly database: TestDatabase;
  /** As chain_app. */
  readonly app: Store;
  readonly worker: Store;
  readonly backstage: Store;
  /** As the superuser, whom row-level security does not bind. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  sent(by?: PersonKey): Promise<Melding>;
  received(by?: PersonKey): Promise<Melding>;
  concluded(by?: PersonKey): Promise<Melding>;
  offered(to?: OrganisationKey): Promise<Melding & { readonly overdrachtId: string }>;
  accepted(): Promise<Melding & { readonly overdrachtId: string }>;
  /** Today in Amsterdam by the database clock. */
  today(): Promise<string>;
  close(): Promise<void>;
}

export interface Melding {
  readonly meldingId: string;
  readonly casusId: string;
}

export const ok = (answer: Answer): string => {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal}`);
  return answer.id;
};

const policies = (): typeof landelijkVoorbeeld => landelijkVoorbeeld;

/** A migrated database with the region in its directory. */
export async function openWorld({ poolSize = 6 }: { readonly poolSize?: number } = {}): Promise<World> {
  const database = await cloneDatabase();
  const backstage = await openStore({ url: database.url('chain_migrator'), poolSize: 1 });
  await backstage.directory.upsert({
    organisations: Object.values(organisations),
    persons: Object.values(people).map((person) => ({ ...person, organisationId: organisations[person.organisation].id })),
  });
  const app = await openStore({ url: database.url('chain_app'), poolSize, policies });
  const worker = await openStore({ url: database.url('chain_worker'), poolSize: 2, policies });
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 3 });
  admin.on('error', () => undefined);
  const sql: World['sql'] = async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
    (await admin.query<Row>(text, [...values])).rows;
  return {
    database,
    app,
    worker,
    backstage,
    sql,
    ...stagesOf(app, sql),
    today: async () => (await sql<{ today: string }>(`select to_char(chain_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as today`))[0]?.today ?? '',
    async close() {
      await Promise.all([app.close(), worker.close(), backstage.close(), admin.end()]);
      await database.drop();
    },
  };
}

type Stages = Pick<World, 'sent' | 'received' | 'concluded' | 'offered' | 'accepted'>;

function stagesOf(app: Store, sql: World['sql']): Stages {
  const requestId = randomUUID;
  const stages: Stages = {
    async sent(by = 'noor') {
      const meldingId = ok(
        await app.melding.send(as(by), {
          requestId: requestId(),
          veiligThuisId: organisationId('veiligThuis'),
          about: 'Sem, groep 3',
          concern: 'Wij maken ons zorgen.',
          acute: false,
          keepsOwnHelp: true,
          ownHelp: 'Wekelijks gesprek',
        }),
      );
      const [row] = await sql<{ casus_id: string }>('select casus_id from melding where id = $1', [meldingId]);
      return { meldingId, casusId: row?.casus_id ?? '' };
    },
    async received(by) {
      const melding = await stages.sent(by);
      ok(await app.melding.receive(as('marijke'), { requestId: requestId(), meldingId: melding.meldingId, workerId: personId('marijke') }));
      return melding;
    },
    async concluded(by) {
      const melding = await stages.received(by);
      ok(await app.melding.conclude(as('marijke'), { requestId: requestId(), meldingId: melding.meldingId, outcome: 'DIRECT_OVERDRAGEN' }));
      return melding;
    },
    async offered(to = 'wijkteamNoord') {
      const melding = await stages.concluded();
      ok(await app.overdracht.offer(as('marijke'), { ...OFFER, requestId: requestId(), casusId: melding.casusId, receiverId: organisationId(to) }));
      const [row] = await sql<{ id: string }>('select id from overdracht where casus_id = $1', [melding.casusId]);
      return { ...melding, overdrachtId: row?.id ?? '' };
    },
    async accepted() {
      const offer = await stages.offered();
      const [row] = await sql<{ today: string }>(`select to_char(chain_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as today`);
      ok(
        await app.overdracht.accept(as('samira'), {
          requestId: requestId(),
          overdrachtId: offer.overdrachtId,
          holderId: personId('samira'),
          firstContactOn: row?.today ?? '',
        }),
      );
      return offer;
    },
  };
  return stages;
}
