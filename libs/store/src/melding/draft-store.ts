// SPDX-License-Identifier: EUPL-1.2
import { LONGEST_TEXT, type Refusal } from '@ketenportaal/domain';
import type { DataSource, EntityManager } from 'typeorm';
import type { Answer } from '../casus/run.js';
import { isUuid } from '../ids.js';
import type { Principal } from '../principal.js';
import { asPrincipal } from '../transaction.js';
import { whyNotWritten } from '../writing.js';

export interface SaveMeldingDraftCommand {
  /** Made by the client, so that saving again is saving the same draft. */
  readonly draftId: string;
  readonly about?: string | null;
  readonly concern?: string | null;
  readonly ownHelp?: string | null;
  readonly keepsOwnHelp?: boolean | null;
  readonly acute?: boolean | null;
  readonly veiligThuisId?: string | null;
}

export interface DraftStore {
  /** Nobody but its writer sees a draft, not even in the own organisation. */
  save(principal: Principal, command: SaveMeldingDraftCommand): Promise<Answer>;
  /** False when there was nothing of this person to delete. */
  delete(principal: Principal, draftId: string): Promise<boolean>;
}

const SAVE = `
insert into melding_draft (id, person_id, organisation_id, content, saved_at) values ($1, app_person(), app_organisation(), $2::jsonb, chain_now())
on conflict (id) do nothing returning id`;
const SAVE_AGAIN = `update melding_draft set content = $2::jsonb, saved_at = chain_now() where id = $1 returning id`;

export const draftStoreOf = (dataSource: DataSource): DraftStore => ({
  save: (principal, command) =>
    asPrincipal(dataSource, principal, async (db) => {
      const refusal = await whyNotSave(db, command);
      await db.query('select audit($1, $2, $3, null, $4)', ['SAVE_MELDING_DRAFT', 'DRAFT', isUuid(command.draftId) ? command.draftId : null, refusal === null]);
      return refusal === null ? { ok: true, id: command.draftId.toLowerCase() } : { ok: false, refusal };
    }),
  delete: (principal, draftId) =>
    asPrincipal(dataSource, principal, async (db) => {
      if (!isUuid(draftId)) return false;
      const [gone] = await db.query<[unknown[], number]>('delete from melding_draft where id = $1 returning id', [draftId]);
      await db.query('select audit($1, $2, $3, null, $4)', ['DELETE_MELDING_DRAFT', 'DRAFT', draftId, gone.length > 0]);
      return gone.length > 0;
    }),
});

async function whyNotSave(db: EntityManager, command: SaveMeldingDraftCommand): Promise<Refusal | null> {
  const { draftId, about, concern, ownHelp, keepsOwnHelp = null, acute = null, veiligThuisId = null } = command;
  if (!isUuid(draftId)) return 'NOT_FOUND';
  const [role] = await db.query<{ melder: boolean }[]>(`select coalesce('MELDER' = any (app_roles()), false) as melder`);
  if (!role?.melder) return 'ONLY_A_MELDER_SENDS';
  // A draft may be empty and unfinished, but what is typed must be storable.
  const texts = [about ?? '', concern ?? '', ownHelp ?? ''] as const;
  const why = whyNotWritten(texts.map((text) => [text, LONGEST_TEXT, false] as const));
  if (why) return why;
  const content = {
    about: texts[0],
    concern: texts[1],
    ownHelp: texts[2],
    keepsOwnHelp,
    acute,
    veiligThuisId: veiligThuisId !== null && isUuid(veiligThuisId) ? veiligThuisId : null,
  };
  const [added] = await db.query<unknown[]>(SAVE, [draftId, JSON.stringify(content)]);
  if (added) return null;
  // Row-level security: only the own draft is found; another person's id is answered like one that does not exist.
  const [saved] = await db.query<[unknown[], number]>(SAVE_AGAIN, [draftId, JSON.stringify(content)]);
  return saved.length > 0 ? null : 'NOT_FOUND';
}
