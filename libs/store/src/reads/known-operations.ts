// SPDX-License-Identifier: EUPL-1.2
import type { Principal } from '../principal.js';
import type { Taal } from './melding-reads.js';
import type { Reads } from './reads.js';

const ORGANISATION = 'id name kind phone phoneHours';
const PERSON = `id name functionTitle workPhone organisation { ${ORGANISATION} }`;
const TERMIJN = 'term dueOn dueAt late workingDaysLeft uitleg(taal: $taal)';
const CARD = [
  `organisation { ${ORGANISATION} } person { ${PERSON} } since now withOrganisation { ${ORGANISATION} }`,
  `termijn { ${TERMIJN} } veiligThuis { ${ORGANISATION} } veiligThuisHandles`,
].join(' ');

/** The fields of a MeldingRow, in the order in which SQL writes them. */
export const MELDING_ROW_SHAPE = `id reference sentAt card { ${CARD} }`;
/** The fields of a Melding, in the order in which SQL writes them. */
export const MELDING_SHAPE = `${MELDING_ROW_SHAPE} keepsOwnHelp ownText { about concern ownHelp feedback } steps { step at organisation { ${ORGANISATION} } }`;

/** A field whose text in SQL is the text of the answer: a registered document in exactly this shape needs no executor (house 0). */
export interface KnownField {
  readonly field: 'mijnMeldingen' | 'melding';
  readonly shape: string;
  readonly text: (reads: Reads, principal: Principal, args: Readonly<Record<string, unknown>>, taal: string) => Promise<string>;
}

const taalOf = (taal: string): Taal => (taal === 'EN' ? 'EN' : 'NL');
const textOr = <Other>(value: unknown, other: Other): string | Other => (typeof value === 'string' ? value : other);

/** `args` are the field's arguments as the schema coerced them, so they have the right types already. */
export const KNOWN_FIELDS: readonly KnownField[] = [
  {
    field: 'mijnMeldingen',
    shape: MELDING_ROW_SHAPE,
    text: (reads, principal, { first, after }, taal) =>
      reads.mijnMeldingenText(principal, { first: typeof first === 'number' ? first : null, after: textOr(after, null) }, taalOf(taal)),
  },
  { field: 'melding', shape: MELDING_SHAPE, text: (reads, principal, { id }, taal) => reads.meldingText(principal, { id: textOr(id, '') }, taalOf(taal)) },
  {
    field: 'melding',
    shape: MELDING_ROW_SHAPE,
    text: (reads, principal, { id }, taal) => reads.whoIsResponsibleText(principal, { id: textOr(id, '') }, taalOf(taal)),
  },
];
