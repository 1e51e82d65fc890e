// SPDX-License-Identifier: EUPL-1.2
import type { CasusPageFragment, Ground, OfferOverdrachtInput, OrganisationLineFragment, Urgency } from '@ketenportaal/contract';

/** What the giver fills in. Empty strings are questions without an answer yet. */
export interface OfferValues {
  receiverId: string;
  household: string;
  municipality: string;
  whyThisParty: string;
  asked: string;
  agreements: string;
  giverKeeps: string;
  doNotContact: string;
  ground: '' | Ground;
  urgency: '' | Urgency;
  informed: '' | 'ja' | 'nee';
}

export const emptyOffer: OfferValues = {
  receiverId: '',
  household: '',
  municipality: '',
  whyThisParty: '',
  asked: '',
  agreements: '',
  giverKeeps: '',
  doNotContact: '',
  ground: '',
  urgency: '',
  informed: '',
};

export const GROUNDS: readonly Ground[] = ['G_IK', 'G_TM', 'G_RB', 'G_OTS', 'G_CP'];
export const URGENCIES: readonly Urgency[] = ['GEWOON', 'ACUUT'];
const NEEDED = ['household', 'municipality', 'whyThisParty', 'asked', 'ground', 'urgency', 'informed'] as const satisfies readonly (keyof OfferValues)[];

export const LAST_STEP = 2;

/** Nobody lands on a later step by an address alone: the questions before it need an answer. */
export function reachable(values: OfferValues): number {
  if (values.receiverId === '') return 0;
  return NEEDED.every((field) => values[field].trim() !== '') ? LAST_STEP : 1;
}

/** Null while a choice is still open. */
export function inputOf(casusId: string, values: OfferValues): Omit<OfferOverdrachtInput, 'requestId'> | null {
  const { ground, urgency, informed, ...texts } = values;
  if (ground === '' || urgency === '' || informed === '') return null;
  return { casusId, ...texts, ground, urgency, familyInformed: informed === 'ja' };
}

export interface Candidate extends OrganisationLineFragment {
  /** When it last said no to this casus. */
  readonly refusedAt: string | null;
  /** Who pointed to it as "wie dan wel". */
  readonly namedBy: string | null;
}

interface Asked {
  readonly card: { readonly organisation: Pick<OrganisationLineFragment, 'id'> };
  readonly overdrachten: readonly Pick<CasusPageFragment['overdrachten'][number], 'status' | 'receiver' | 'endedAt' | 'insteadOrganisation'>[];
}

/** Whom a casus can be offered to: never to who holds it, and with what others said about it before. */
export function candidatesFor(casus: Asked, parties: readonly OrganisationLineFragment[], search: string): readonly Candidate[] {
  const wanted = search.trim().toLocaleLowerCase('nl');
  const refused = casus.overdrachten.filter(({ status }) => status === 'GEWEIGERD');
  return parties
    .filter(({ id, name }) => id !== casus.card.organisation.id && name.toLocaleLowerCase('nl').includes(wanted))
    .map((party) => ({
      ...party,
      refusedAt: refused.findLast(({ receiver }) => receiver.id === party.id)?.endedAt ?? null,
      namedBy: refused.findLast(({ insteadOrganisation }) => insteadOrganisation?.id === party.id)?.receiver.name ?? null,
    }));
}
