// SPDX-License-Identifier: EUPL-1.2
import { drawReference, uuidv7 } from '@ketenportaal/store';
import pg from 'pg';
import { playToOffer, type Offered, type Stand } from './stand.js';

/** Tables with a casus in them, and which rows of each are the pattern's; history before what is read from it. */
const TABLES: readonly (readonly [table: string, ofPattern: string])[] = [
  ['casus', 't.id = $6'],
  ['casus_fact', 't.casus_id = $6'],
  ['holding', 't.casus_id = $6'],
  ['melding', 't.id = $7'],
  ['melding_text', 't.melding_id = $7'],
  ['melder_card', 't.melding_id = $7'],
  ['melder_step', 't.melding_id = $7'],
  ['overdracht', 't.id = $8'],
  ['overdracht_text', 't.overdracht_id = $8'],
  ['access_grant', 't.casus_id = $6'],
  ['termijn', 't.casus_id = $6'],
  ['alarm', 't.casus_id = $6'],
  ['notification', 't.casus_id = $6'],
];
const COLUMNS = `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`;
const PAGE = 1_000;

/**
 * So many casussen that are each offered and untouched: one is played by people, the others are its rows with ids and
 * references of their own, in the facts too. The oracle finds them as good as the first.
 */
export async function drawCrowd(stand: Stand, count: number): Promise<readonly Offered[]> {
  const pattern = await playToOffer(stand);
  const crowd = Array.from({ length: count }, (): Offered => ({ casusId: uuidv7(), meldingId: uuidv7(), overdrachtId: uuidv7() }));
  const references = drawReferences(2 * count);
  const admin = new pg.Client({ connectionString: stand.database.adminUrl });
  await admin.connect();
  try {
    // The rows are consistent with each other; asking again for each foreign key would take most of the time.
    await admin.query(`set session_replication_role = 'replica'`);
    for (let from = 0; from < count; from += PAGE) await copy(admin, pattern, crowd.slice(from, from + PAGE), references.splice(0, 2 * PAGE));
    await admin.query(`insert into outbox (id, notification_id, channel, state, next_attempt_at, sent_at)
      select gen_random_uuid(), n.id, 'MAIL', 'sent', n.created_at, n.created_at from notification n where not exists (select from outbox o where o.notification_id = n.id)`);
    await admin.query('analyze');
  } finally {
    await admin.end();
  }
  return crowd;
}

function drawReferences(count: number): string[] {
  const drawn = new Set<string>();
  while (drawn.size < count) drawn.add(drawReference());
  return [...drawn];
}

async function copy(admin: pg.Client, pattern: Offered, page: readonly Offered[], references: readonly string[]): Promise<void> {
  const { rows } = await admin.query<{ casus: string; melding: string }>(
    'select c.reference as casus, m.reference as melding from casus c join melding m on m.casus_id = c.id where c.id = $1',
    [pattern.casusId],
  );
  const [known = { casus: '', melding: '' }] = rows;
  const values = [
    page.map(({ casusId }) => casusId),
    page.map(({ meldingId }) => meldingId),
    page.map(({ overdrachtId }) => overdrachtId),
    references.slice(0, page.length),
    references.slice(page.length, 2 * page.length),
    pattern.casusId,
    pattern.meldingId,
    pattern.overdrachtId,
    known.casus,
    known.melding,
  ];
  for (const [table, ofPattern] of TABLES) {
    const { rows: columns } = await admin.query<{ name: string }>(COLUMNS, [table]);
    const names = columns.map(({ name }) => name).join(', ');
    await admin.query(
      `insert into ${table} (${names})
       select ${columns.map(({ name }) => `r.${name}`).join(', ')}
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[]) as k(casus, melding, overdracht, casus_reference, melding_reference)
       cross join (select to_jsonb(t)::text as line from ${table} t where ${ofPattern}) p
       cross join lateral jsonb_populate_record(null::${table}, replace(replace(replace(replace(replace(p.line,
         $6::uuid::text, k.casus::text), $7::uuid::text, k.melding::text), $8::uuid::text, k.overdracht::text), $9, k.casus_reference), $10, k.melding_reference)::jsonb) r`,
      values,
    );
  }
}
