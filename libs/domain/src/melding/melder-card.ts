// SPDX-License-Identifier: EUPL-1.2
import type { Termijn } from '../calendar/termijn.js';
import { firstDue, type MeldingInCasus, type OpenCasus, type RunningTermijn } from '../casus/state.js';
import type { Instant, LocalDate, MeldingId, OrganisationId, PersonId } from '../ids.js';
import { shown } from './melder-step.js';

export const NOW_HAPPENING = [
  'WACHT_OP_BEVESTIGING',
  'BEOORDELING_LOOPT',
  'TERUGKOPPELING_VOLGT',
  'WACHT_OP_ANTWOORD',
  'VRAAG_TE_BEANTWOORDEN',
  'EERSTE_CONTACT_VOLGT',
  'HOUDT_ZICHT',
] as const;
/** "Wat gebeurt er nu?", the same words for every reader. */
export type NowHappening = (typeof NOW_HAPPENING)[number];

/** The five answers for one melder about the own melding (INV-15); the only thing a melder is ever shown of a casus. */
export interface MelderCard {
  readonly meldingId: MeldingId;
  /** Wie is verantwoordelijk: the own school until receipt, Veilig Thuis until this outcome, then the holder. */
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
  /** Sinds wanneer: never before the own receipt, and for a later holder never before the own outcome. */
  readonly since: Instant;
  /** Wat gebeurt er nu, and with which other party. */
  readonly now: NowHappening;
  readonly withOrganisationId: OrganisationId | null;
  /** Voor wanneer. */
  readonly dueAt: Instant | null;
  readonly dueOn: LocalDate | null;
  readonly termijn: Termijn | null;
  /** Whether Veilig Thuis still handles the melding (INV-08). */
  readonly veiligThuisHandles: boolean;
  readonly veiligThuis: OrganisationId;
  /** Wat blijft van u. */
  readonly keepsOwnHelp: boolean;
}

export function melderCard(casus: OpenCasus, melding: MeldingInCasus): MelderCard {
  const next = nextShown(casus, melding);
  return {
    meldingId: melding.meldingId,
    ...shownHolder(casus, melding),
    now: next ? NOW_BY_TERM[next.term] : 'HOUDT_ZICHT',
    withOrganisationId: next?.term === 'D-07' ? (casus.overdracht?.receiver ?? null) : null,
    dueAt: next?.termijn.dueAt ?? null,
    dueOn: next?.termijn.dueOn ?? null,
    termijn: next?.termijn ?? null,
    veiligThuisHandles: melding.received !== null,
    veiligThuis: melding.veiligThuis,
    keepsOwnHelp: melding.keepsOwnHelp,
  };
}

export const NOW_BY_TERM: Record<RunningTermijn['term'], NowHappening> = {
  'D-01': 'WACHT_OP_BEVESTIGING',
  'D-02': 'BEOORDELING_LOOPT',
  'D-03': 'TERUGKOPPELING_VOLGT',
  'D-07': 'WACHT_OP_ANTWOORD',
  // Of the holder's own page only: a melder is not shown this date.
  'D-07b': 'VRAAG_TE_BEANTWOORDEN',
  'D-08': 'EERSTE_CONTACT_VOLGT',
};

function shownHolder(casus: OpenCasus, melding: MeldingInCasus): Pick<MelderCard, 'organisationId' | 'personId' | 'since'> {
  const { handler, concluded } = melding;
  if (!handler) return { ...melding.melder, since: melding.sentAt };
  const { organisationId, personId, since } = casus.holder;
  if (shown(since, melding)) return { organisationId, personId, since };
  // Who held before the outcome: Veilig Thuis shows the worker of this melding, as for a first one; another party begins at the outcome.
  if (!concluded || organisationId === melding.veiligThuis) return handler;
  return { organisationId, personId, since: concluded.at };
}

/** The first date that is still owed and that this melder may know of. */
const nextShown = (casus: OpenCasus, melding: MeldingInCasus): RunningTermijn | undefined =>
  firstDue(
    casus.termijnen.filter(({ term, subjectId }) => {
      if (subjectId === melding.meldingId) return true;
      if (term === 'D-07') return shown(casus.overdracht?.offeredAt, melding);
      return term === 'D-08' && shown(casus.holder.since, melding);
    }),
  );
