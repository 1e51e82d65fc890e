// SPDX-License-Identifier: EUPL-1.2
import { evolve, noCasus, whoIsTold, type CasusFact, type CasusId, type CasusState, type Told } from '@ketenportaal/domain';
import type { Drift } from '@ketenportaal/store';

/** A sentence that always holds, and the question whose rows are its breaches. */
export interface Rule {
  readonly rule: string;
  readonly breaks: string;
}

/** Nobody and two: the holder of a casus as the rows say it. Only casus, casus_fact, holding and overdracht are asked. */
export const CHAIN_RULES: readonly Rule[] = [
  {
    rule: 'a casus has exactly one last holder',
    breaks: `select c.id as casus_id, n.ends || ' last holders' as what from casus c cross join lateral (
        select count(*) as ends from holding h where h.casus_id = c.id
          and not exists (select from holding later where later.casus_id = h.casus_id and later.previous_seq = h.seq)) n
      where n.ends <> 1`,
  },
  {
    rule: 'a casus has a holder from its first moment',
    breaks: `select c.id as casus_id, 'opened ' || c.opened_at as what from casus c
      where not exists (select from holding h where h.casus_id = c.id and h.seq = 1 and h.since = c.opened_at)`,
  },
  {
    rule: 'each holding follows the one before it, without a gap, a fork or an overlap',
    breaks: `select casus_id, 'holding ' || seq as what from (
        select h.*, row_number() over chain as place, lag(h.since) over chain as before from holding h window chain as (partition by h.casus_id order by h.seq, h.since)) h
      where seq <> place or previous_seq is distinct from nullif(place - 1, 0) or previous_since is distinct from before or since <= before`,
  },
  {
    rule: 'the casus names its last holder',
    breaks: `select c.id as casus_id, 'names ' || c.holder_person_id as what from casus c
      where not exists (select from holding h where h.casus_id = c.id and (h.organisation_id, h.person_id, h.since) = (c.holder_organisation_id, c.holder_person_id, c.holder_since)
        and h.seq = (select max(seq) from holding m where m.casus_id = c.id))`,
  },
  {
    rule: 'the holder moves by sending, receipt and acceptance, once each, and by nothing else (INV-02)',
    breaks: `select coalesce(h.casus_id, f.casus_id) as casus_id, coalesce(f.type, 'no fact') || ' at ' || coalesce(f.version, h.fact_version) as what
      from holding h full join (
        select * from casus_fact where type in ('OverdrachtAccepted') or (type = 'MeldingSent' and version = 1) or (type = 'MeldingReceived' and data ->> 'mergedFrom' is null)
      ) f on f.casus_id = h.casus_id and f.version = h.fact_version
      where h.casus_id is null or f.casus_id is null`,
  },
  {
    rule: 'an overdracht ends once, as its row says (INV-12)',
    breaks: `select o.casus_id, o.status || ' by ' || coalesce(f.ends, 'no fact') as what from overdracht o cross join lateral (
        select string_agg(f.type, ', ' order by f.version) as ends from casus_fact f where f.casus_id = o.casus_id
          and f.type in ('OverdrachtAccepted', 'OverdrachtRefused', 'OverdrachtWithdrawn', 'OverdrachtExpired') and f.data ->> 'overdrachtId' = o.id::text) f
      where f.ends is distinct from case o.status when 'AANVAARD' then 'OverdrachtAccepted' when 'GEWEIGERD' then 'OverdrachtRefused'
        when 'INGETROKKEN' then 'OverdrachtWithdrawn' when 'VERLOPEN' then 'OverdrachtExpired' end`,
  },
  {
    rule: 'a casus has at most one open overdracht',
    breaks: `select casus_id, count(*) || ' open' as what from overdracht where status = 'AANGEBODEN' group by casus_id having count(*) > 1`,
  },
  {
    rule: 'facts are numbered without a gap, each later than the one before',
    breaks: `select casus_id, 'fact ' || version as what from (
        select casus_id, version, occurred_at, row_number() over chain as place, lag(occurred_at) over chain as before
        from casus_fact window chain as (partition by casus_id order by version, occurred_at)) f
      where version <> place or occurred_at < before`,
  },
];

/** A row that is open is tried, however far it was put off; only a lease keeps others away, and it lasts seconds. */
const LEASED_TOO_LONG = `interval '1 minute'`;

/** What is owed is written down, and comes up again. */
export const RECONCILIATION_RULES: readonly Rule[] = [
  {
    rule: 'every running termijn has its alarm',
    breaks: `select t.casus_id, t.term as what from termijn t join casus c on c.id = t.casus_id and c.status = 'open'
      where not t.passed and not exists (select from alarm a where (a.kind, a.term, a.subject_id, a.at) = ('PASS', t.term, t.subject_id, t.due_at))`,
  },
  {
    rule: 'every open overdracht has the alarm that ends it',
    breaks: `select o.casus_id, 'overdracht ' || o.id as what from overdracht o
      where o.status = 'AANGEBODEN' and not exists (select from alarm a where (a.kind, a.subject_id, a.at) = ('EXPIRE', o.id, o.expires_at))`,
  },
  {
    rule: 'no alarm rings before its moment',
    breaks: `select casus_id, kind || ' ' || term || ' of ' || at || ' at ' || next_attempt_at as what from alarm where next_attempt_at < at`,
  },
  {
    rule: 'every message is sent by mail, or will be tried',
    breaks: `select n.casus_id, n.message || ' to ' || n.person_id || ' is ' || coalesce(o.state, 'not in the outbox') as what
      from notification n left join outbox o on o.notification_id = n.id and o.channel = 'MAIL'
      where o.id is null or (o.state = 'sent' and o.sent_at is null)
        or (o.state = 'open' and o.lease_until > clock_timestamp() + ${LEASED_TOO_LONG})`,
  },
  {
    rule: 'what a person did has its request and its trace (INV-28)',
    breaks: `select f.casus_id, f.type as what from casus_fact f where f.request_id is not null and (
        not exists (select from request r where r.request_id = f.request_id)
        or not exists (select from audit_entry a where a.request_id = f.request_id and a.allowed))`,
  },
  {
    rule: 'a request that was kept has its fact',
    breaks: `select null::uuid as casus_id, r.operation || ' ' || r.request_id as what from request r where not exists (select from casus_fact f where f.request_id = r.request_id)`,
  },
];

/** When everything has come to rest. */
export const DEBT_RULES: readonly Rule[] = [
  {
    rule: 'nothing that was due is still to be done',
    breaks: `select casus_id, kind || ' ' || term || ' of ' || at as what from alarm where at <= chain_now()`,
  },
  {
    rule: 'no mail is still to be sent',
    breaks: `select n.casus_id, n.message || ' to ' || n.person_id as what from outbox o join notification n on n.id = o.notification_id where o.state = 'open'`,
  },
];

/** What the oracle found wrong; none is what every fault must leave behind. */
export interface Breach {
  readonly rule: string;
  readonly casusId: string;
  readonly what: string;
}

export type Sql = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** What the oracle may look at: every table, behind everyone's back, and the store's own comparison of rows and facts. */
export interface Evidence {
  readonly sql: Sql;
  /** `store.casus.verify` as chain_worker. */
  readonly verify: (casusId: string) => Promise<readonly Drift[]>;
  /** What was answered with yes, by requestId: the id of the answer. None of it may be lost. */
  readonly acknowledged?: ReadonlyMap<string, string>;
  /** Everything has come to rest, so nothing may still be owed. */
  readonly settled?: boolean;
}

const VERIFY_AT_ONCE = 6;
const FACTS_AT_ONCE = 2_000;

/** After a fault: one holder at every moment, every table what the facts say, nothing owed is lost, nothing acknowledged is gone. */
export async function examine(evidence: Evidence): Promise<readonly Breach[]> {
  const rules = [...CHAIN_RULES, ...RECONCILIATION_RULES, ...(evidence.settled === true ? DEBT_RULES : [])];
  return [...(await inspect(evidence.sql, rules)), ...(await owedMessages(evidence.sql)), ...(await drifts(evidence)), ...(await lostAnswers(evidence))];
}

/** Each rule is one question, and its rows are the breaches. The chain rules can be asked of any tables with these names. */
export async function inspect(sql: Sql, rules: readonly Rule[]): Promise<readonly Breach[]> {
  const breaches: Breach[] = [];
  for (const { rule, breaks } of rules) {
    const rows = await sql<{ casus_id: string; what: string | null }>(breaks);
    breaches.push(...rows.map(({ casus_id, what }) => ({ rule, casusId: casus_id, what: what ?? '' })));
  }
  return breaches;
}

async function drifts({ sql, verify }: Evidence): Promise<readonly Breach[]> {
  const waiting = (await sql<{ id: string }>('select id from casus order by id')).map(({ id }) => id);
  const breaches: Breach[] = [];
  const lane = async (): Promise<void> => {
    for (let casusId = waiting.pop(); casusId !== undefined; casusId = waiting.pop()) {
      for (const { table, inTable, byFacts } of await verify(casusId))
        breaches.push({ rule: 'a row is what the facts say', casusId, what: `${table}: ${inTable ?? 'nothing'} and by the facts ${byFacts ?? 'nothing'}` });
    }
  };
  await Promise.all(Array.from({ length: VERIFY_AT_ONCE }, lane));
  return breaches;
}

async function lostAnswers({ sql, acknowledged = new Map() }: Evidence): Promise<readonly Breach[]> {
  const rows = await sql<{ request_id: string; id: string }>(`select request_id, answer ->> 'id' as id from request where request_id = any($1)`, [
    [...acknowledged.keys()],
  ]);
  const kept = new Map(rows.map(({ request_id, id }) => [request_id, id]));
  return [...acknowledged].flatMap(([requestId, id]) =>
    kept.get(requestId) === id
      ? []
      : [{ rule: 'what was answered with yes is kept', casusId: '', what: `${requestId} answered ${id}, kept ${kept.get(requestId)}` }],
  );
}

interface FactRow {
  readonly casus_id: string;
  readonly fact: CasusFact;
}

/** Messages owed by the core, expanded by the directory, against those in the inboxes: exactly once each, and no others. */
async function owedMessages(sql: Sql): Promise<readonly Breach[]> {
  const readersOf = await directory(sql);
  const breaches: Breach[] = [];
  const all = (await sql<{ id: string }>('select id from casus order by id')).map(({ id }) => id);
  for (let from = 0; from < all.length; from += FACTS_AT_ONCE) {
    const page = [all.slice(from, from + FACTS_AT_ONCE)];
    const facts = await sql<FactRow>(
      `select casus_id, data || jsonb_build_object('type', type, 'at', iso(occurred_at)) as fact from casus_fact where casus_id = any($1) order by casus_id, version`,
      page,
    );
    const told = await sql<{ casus_id: string; line: string }>(
      `select casus_id, fact_version || ' ' || person_id || ' ' || message || ' ' || about_page || ' ' || about_id as line from notification where casus_id = any($1)`,
      page,
    );
    breaches.push(...compare(owedBy(facts, readersOf), told));
  }
  return breaches;
}

type Lines = readonly { readonly casus_id: string; readonly line: string }[];
type Readers = (to: Told) => readonly string[];

function owedBy(facts: readonly FactRow[], readersOf: Readers): Lines {
  let state: CasusState | null = null;
  let version = 0;
  const owed: { casus_id: string; line: string }[] = [];
  for (const { casus_id, fact } of facts) {
    const begins = state === null || state.casusId !== casus_id;
    const before: CasusState = begins || state === null ? noCasus(casus_id as CasusId) : state;
    version = begins ? 1 : version + 1;
    state = evolve(before, fact);
    const lines = whoIsTold(before, fact, state).flatMap((to) =>
      readersOf(to).map((person) => `${version} ${person} ${to.message} ${to.about.page} ${to.about.id}`),
    );
    owed.push(...[...new Set(lines)].map((line) => ({ casus_id, line })));
  }
  return owed;
}

async function directory(sql: Sql): Promise<Readers> {
  const people = await sql<{ id: string; organisation_id: string; roles: string[] }>(
    `select p.id, p.organisation_id, array(select r.role from person_role r where r.person_id = p.id) as roles from person p where p.active`,
  );
  return ({ organisationId, personId, roles }) =>
    people
      .filter((one) => one.organisation_id === organisationId && (personId === null ? roles.some((role) => one.roles.includes(role)) : one.id === personId))
      .map(({ id }) => id);
}

function compare(owed: Lines, told: Lines): readonly Breach[] {
  const count = (lines: Lines): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { casus_id, line } of lines) counts.set(`${casus_id} ${line}`, (counts.get(`${casus_id} ${line}`) ?? 0) + 1);
    return counts;
  };
  const [wanted, there] = [count(owed), count(told)];
  const breach = (key: string): Breach => ({
    rule: 'every message that is owed is in the inbox once, and no other is',
    casusId: key.slice(0, key.indexOf(' ')),
    what: `${key.slice(key.indexOf(' ') + 1)}: owed ${wanted.get(key) ?? 0}, told ${there.get(key) ?? 0}`,
  });
  return [...new Set([...wanted.keys(), ...there.keys()])].filter((key) => wanted.get(key) !== there.get(key)).map(breach);
}
