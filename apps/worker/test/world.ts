// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '@ketenportaal/domain';
import { landelijkVoorbeeld, loadPolicy } from '@ketenportaal/policy';
import { openStore, type Principal, type Store } from '@ketenportaal/store';
import {
  cloneDatabase,
  organisations,
  people,
  startMailbox,
  type Mailbox,
  type OrganisationKey,
  type PersonKey,
  type RegionPerson,
  type TestDatabase,
} from '@ketenportaal/testkit';
import { Client } from 'pg';

/** A Tuesday, ten o'clock in Amsterdam, with no holiday near: every term is easy to read. */
export const TUESDAY = '2026-11-24T09:00:00.000Z';
/** Nothing that the directory holds may get into a mail or a log, whatever it is. */
export const HOSTILE = '\r\nBcc: kwaad@example.com\r\n<script>alert(1)</script> ${x} %0d%0a';
/** Words of the melding that no mail may repeat. */
export const SECRET = 'Het kind Jantje Hostiel heeft blauwe plekken';

/** A fictional region on a database of its own, its people with hostile names, and a clock that the spec moves. */
export interface World {
  readonly database: TestDatabase;
  readonly mailbox: Mailbox;
  /** As chain_app, chain_worker and chain_migrator. */
  readonly app: Store;
  readonly system: Store;
  readonly backstage: Store;
  /** As the superuser, behind everyone's back. */
  readonly rows: <Row>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;
  readonly moveTo: (instant: string) => Promise<void>;
  stop(): Promise<void>;
}

const everyone: Readonly<Record<PersonKey, RegionPerson>> = people;
const policies = (version: string | null) => (version === null ? landelijkVoorbeeld : loadPolicy(version));

export async function startWorld(): Promise<World> {
  const database = await cloneDatabase();
  const mailbox = await startMailbox();
  const open = (role: 'chain_app' | 'chain_worker' | 'chain_migrator'): Promise<Store> =>
    openStore({ url: database.url(role), poolSize: 4, applicationName: 'spec', policies });
  const [app, system, backstage] = await Promise.all([open('chain_app'), open('chain_worker'), open('chain_migrator')]);
  const rows = async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> => {
    const client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    try {
      return (await client.query<Row & object>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  const world: World = {
    database,
    mailbox,
    app,
    system,
    backstage,
    rows,
    moveTo: async (instant) => backstage.clock.shift(`${Date.parse(instant) - Date.parse(await backstage.clock.now())} milliseconds`),
    async stop() {
      await Promise.all([app.close(), system.close(), backstage.close(), mailbox.stop()]);
      await database.drop();
    },
  };
  await seed(world);
  return world;
}

async function seed({ backstage, moveTo }: World): Promise<void> {
  await moveTo(TUESDAY);
  await backstage.directory.upsert({
    organisations: Object.values(organisations).map((organisation) => ({ ...organisation, name: `${organisation.name}${HOSTILE}` })),
    persons: Object.values(everyone).map(({ organisation, ...person }) => ({
      ...person,
      name: `${person.name}${HOSTILE}`,
      organisationId: organisations[organisation].id,
    })),
  });
}

export const as = (key: PersonKey): Principal => {
  const { subject, organisation, roles } = everyone[key];
  return { subject, organisation: organisations[organisation].id, roles, sid: null };
};

/** Who must hear it: these people, and everyone with one of these roles in that party. */
export const readers = (...who: (PersonKey | readonly [OrganisationKey, ...Role[]])[]): string[] => {
  const ids = who.flatMap((one) => {
    if (typeof one === 'string') return [everyone[one].id];
    const [party, ...roles] = one;
    return Object.values(everyone)
      .filter(({ organisation, roles: own }) => organisation === party && roles.some((role) => own.includes(role)))
      .map(({ id }) => id);
  });
  return [...new Set(ids)].toSorted();
};

export const addressOf = (key: PersonKey): string => everyone[key].email;

const done = async (answer: Promise<{ readonly ok: boolean }>): Promise<void> => {
  const got = await answer;
  if (!got.ok) throw new Error(JSON.stringify(got));
};

/** The steps of a casus as its people take them. */
export const play = ({ app, rows, backstage }: World) => ({
  async send(): Promise<{ readonly meldingId: string; readonly casusId: string }> {
    const sent = await app.melding.send(as('noor'), {
      requestId: randomUUID(),
      veiligThuisId: organisations.veiligThuis.id,
      about: SECRET,
      concern: `${SECRET}${HOSTILE}`.replaceAll(/[\r\n]/g, ' '),
      acute: false,
      keepsOwnHelp: true,
      ownHelp: SECRET,
    });
    if (!sent.ok) throw new Error(sent.refusal);
    const [melding] = await rows<{ casus_id: string }>('select casus_id from melding where id = $1', [sent.id]);
    return { meldingId: sent.id, casusId: melding?.casus_id ?? '' };
  },
  receive: (meldingId: string) => done(app.melding.receive(as('marijke'), { requestId: randomUUID(), meldingId, workerId: everyone.marijke.id })),
  conclude: (meldingId: string) => done(app.melding.conclude(as('marijke'), { requestId: randomUUID(), meldingId, outcome: 'DIRECT_OVERDRAGEN' })),
  feedback: (meldingId: string) => done(app.melding.giveTerugkoppeling(as('marijke'), { requestId: randomUUID(), meldingId, text: SECRET })),
  async offer(casusId: string): Promise<string> {
    await done(
      app.overdracht.offer(as('marijke'), {
        requestId: randomUUID(),
        casusId,
        receiverId: organisations.wijkteamNoord.id,
        ground: 'G-IK',
        urgency: 'GEWOON',
        familyInformed: true,
        household: SECRET,
        municipality: 'Rietwijk',
        whyThisParty: SECRET,
        asked: SECRET,
      }),
    );
    const [offered] = await rows<{ id: string }>(`select id from overdracht where casus_id = $1 and status = 'AANGEBODEN'`, [casusId]);
    return offered?.id ?? '';
  },
  async accept(overdrachtId: string): Promise<void> {
    const firstContactOn = new Date(await backstage.clock.now()).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
    await done(app.overdracht.accept(as('samira'), { requestId: randomUUID(), overdrachtId, holderId: everyone.samira.id, firstContactOn }));
  },
});

export type Told = { readonly person: string; readonly message: string; readonly term: string | null };

export const toldOf = ({ rows }: World, casusId: string): Promise<Told[]> =>
  rows<Told>('select person_id as person, message, term from notification where casus_id = $1 order by id', [casusId]);

export const holderOf = async ({ rows }: World, casusId: string): Promise<unknown> =>
  (await rows('select organisation_id, person_id, since, seq from holding where casus_id = $1 order by seq desc limit 1', [casusId]))[0];

/** Looks again until it is so; the last error says what was missing. */
export async function eventually(look: () => Promise<void> | void, withinMs = 20_000): Promise<void> {
  for (const start = performance.now(); ;) {
    try {
      return await look();
    } catch (error) {
      if (performance.now() - start > withinMs) throw error;
      await sleep(50);
    }
  }
}

export const nothingIsDue = (world: World): Promise<void> => eventually(async () => expect(await world.system.alarms.due(10)).toEqual([]));

export const allMailIsSent = (world: World): Promise<void> =>
  eventually(async () => expect(await world.rows(`select id, attempts from outbox where state <> 'sent'`)).toEqual([]));

/** Who was warned that a date comes near. */
export const warned = async (world: World, casusId: string): Promise<string[]> =>
  (await toldOf(world, casusId))
    .filter(({ message }) => message === 'TERMIJN_NADERT')
    .map(({ person }) => person)
    .toSorted();

/** So many seconds after the first warning about this melding. */
export const moveToFirstWarning = async (world: World, meldingId: string, secondsAfter: number): Promise<void> => {
  const [alarm] = await world.rows<{ at: Date }>(`select at from alarm where kind = 'WARN' and subject_id = $1`, [meldingId]);
  await world.moveTo(new Date((alarm?.at.getTime() ?? 0) + secondsAfter * 1_000).toISOString());
};
