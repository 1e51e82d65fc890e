// SPDX-License-Identifier: EUPL-1.2
// Thousands of casussen by copying rows: every id of a template is replaced by a new one in all tables at once, so facts,
// chain and projections stay consistent (the constraints are on, and a sample is folded again by the caller).
import { drawReference, uuidv7 } from '@ketenportaal/store';
import type pg from 'pg';
import type { Melder } from './region.js';
import type { Template } from './templates.js';

/** In the order in which rows may be written. Messages and earlier answers are left out: nothing here reads them. */
const TABLES = [
  'casus',
  'casus_fact',
  'holding',
  'melding',
  'melding_text',
  'melder_card',
  'melder_step',
  'overdracht',
  'overdracht_text',
  'access_grant',
  'termijn',
  'alarm',
];
const BY_MELDING = new Set(['melding_text', 'melder_card', 'melder_step']);
const BATCH = 250;
const ANALYZED_BATCHES = 4;

const conditionOf = (table: string): string => {
  if (table === 'casus') return 't.id = $1';
  if (BY_MELDING.has(table)) return 't.melding_id in (select m.id from melding m where m.casus_id = $1)';
  if (table === 'overdracht_text') return 't.overdracht_id in (select o.id from overdracht o where o.casus_id = $1)';
  return 't.casus_id = $1';
};

/** One template as text, and the words in it that a copy has of its own. */
interface Original {
  readonly rows: ReadonlyMap<string, readonly string[]>;
  readonly ids: readonly string[];
  readonly references: readonly string[];
  readonly pattern: RegExp;
  readonly template: Template;
}

async function readOriginal(admin: pg.Client, template: Template): Promise<Original> {
  const rows = new Map<string, string[]>();
  for (const table of TABLES) {
    const { rows: found } = await admin.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t where ${conditionOf(table)}`, [
      template.casusId,
    ]);
    rows.set(
      table,
      found.map(({ row }) => row),
    );
  }
  const read = (table: string, column: string): string[] => (rows.get(table) ?? []).map((row) => String((JSON.parse(row) as Record<string, unknown>)[column]));
  const ids = [...read('casus', 'id'), ...read('melding', 'id'), ...read('overdracht', 'id')];
  const references = [...read('casus', 'reference'), ...read('melding', 'reference')];
  const words = [...ids, ...references, template.melder.id, template.melder.organisationId];
  return { rows, ids, references, template, pattern: new RegExp(words.join('|'), 'g') };
}

const newReference = (used: Set<string>): string => {
  for (;;) {
    const reference = drawReference();
    if (used.has(reference)) continue;
    used.add(reference);
    return reference;
  }
};

export interface Copy {
  readonly casusId: string;
  readonly meldingId: string;
  readonly overdrachtId: string | null;
  readonly offered: boolean;
  readonly melder: Melder;
}

interface Written {
  readonly copy: Copy;
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

function copyOf(original: Original, melder: Melder, used: Set<string>): Written {
  const { ids, references, template, pattern } = original;
  const words = new Map<string, string>([
    ...ids.map((id): [string, string] => [id, uuidv7()]),
    ...references.map((reference): [string, string] => [reference, newReference(used)]),
    [template.melder.id, melder.id],
    [template.melder.organisationId, melder.organisationId],
  ]);
  const rows = new Map([...original.rows].map(([table, texts]) => [table, texts.map((text) => text.replace(pattern, (word) => words.get(word) ?? word))]));
  const [casusId = '', meldingId = '', overdrachtId = null] = ids.map((id) => words.get(id) ?? '');
  return { copy: { casusId, meldingId, overdrachtId, offered: template.offered, melder }, rows };
}

async function columnsOf(admin: pg.Client, table: string): Promise<string> {
  const { rows } = await admin.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows.map(({ column_name: name }) => `"${name}"`).join(', ');
}

/** Writes `count` casussen, dealt out over the melders in turn; `admin` is the superuser. */
export async function writeCopies(admin: pg.Client, templates: readonly Template[], melders: readonly Melder[], count: number): Promise<readonly Copy[]> {
  const originals: Original[] = [];
  for (const template of templates) originals.push(await readOriginal(admin, template));
  const columns = new Map<string, string>();
  for (const table of TABLES) columns.set(table, await columnsOf(admin, table));
  const used = new Set(originals.flatMap(({ references }) => references));
  const copies: Copy[] = [];
  while (copies.length < count) {
    const batch = Array.from({ length: Math.min(BATCH, count - copies.length) }, (_, index) => {
      const number = copies.length + index;
      // Each melder gets every kind of casus: the step in templates is not the step in melders.
      const original = originals[Math.floor(number / melders.length + number) % originals.length];
      const melder = melders[number % melders.length];
      if (!original || !melder) throw new Error('There is nothing to copy.');
      return copyOf(original, melder, used);
    });
    await admin.query('begin');
    for (const table of TABLES) {
      const texts = batch.flatMap(({ rows }) => rows.get(table) ?? []);
      const named = columns.get(table) ?? '';
      await admin.query(`insert into ${table} (${named}) select ${named} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [`[${texts.join(',')}]`]);
    }
    await admin.query('commit');
    copies.push(...batch.map(({ copy }) => copy));
    // Checks of foreign keys keep the plan that suited an empty table until the table is known to have grown.
    if (copies.length <= BATCH * ANALYZED_BATCHES) await admin.query('analyze');
  }
  await admin.query('vacuum analyze');
  return copies;
}
