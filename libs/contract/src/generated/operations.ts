// SPDX-License-Identifier: EUPL-1.2
// Written by `npm run contract`; do not edit.
/* eslint-disable */
import type { Operation } from '../operation.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A step that the melder is told of; never a reason, never content. */
export type MelderStep =
  | 'AANGEBODEN'
  | 'ANTWOORD_TE_LAAT'
  | 'BEOORDELING_TE_LAAT'
  | 'EERSTE_CONTACT_GEWEEST'
  | 'EERSTE_CONTACT_TE_LAAT'
  | 'INGETROKKEN'
  | 'NIET_OVERGENOMEN'
  | 'NIEUWE_DATUM'
  | 'NOG_NIET_BEVESTIGD'
  | 'ONBEANTWOORD'
  | 'ONTVANGEN'
  | 'OVERGENOMEN'
  | 'TERUGKOPPELING_GEGEVEN'
  | 'TERUGKOPPELING_TE_LAAT'
  | 'UITKOMST_BEKEND'
  | 'VERZONDEN';

/** The answer to: wat gebeurt er nu? */
export type NowHappening =
  | 'BEOORDELING_LOOPT'
  | 'EERSTE_CONTACT_VOLGT'
  | 'HOUDT_ZICHT'
  | 'TERUGKOPPELING_VOLGT'
  | 'WACHT_OP_ANTWOORD'
  | 'WACHT_OP_BEVESTIGING';

/** Kind of party in the chain; which kinds there are is configuration of the region. */
export type OrganisationKind =
  | 'GGZ'
  | 'GI'
  | 'OVERIG'
  | 'SCHOOL'
  | 'VEILIG_THUIS'
  | 'WIJKTEAM';

/** The page on which a message or a piece of work opens. */
export type Page =
  | 'CASUS'
  | 'MELDING'
  | 'MELDING_BIJ_VEILIG_THUIS'
  | 'OVERDRACHT';

/** Why a request was refused; the portal has one plain sentence for each. */
export type RefusalCode =
  | 'ALREADY_CONCLUDED'
  | 'CASUS_NOT_OF_THIS_VEILIG_THUIS'
  | 'CASUS_NOT_OPEN'
  | 'CONCLUDE_THE_ASSESSMENT_FIRST'
  | 'DEPUTY_IS_THE_HOLDER'
  | 'FIRST_CONTACT_IN_THE_FUTURE'
  | 'FIRST_CONTACT_IN_THE_PAST'
  | 'FIRST_CONTACT_TOO_LATE'
  | 'MELDING_ALREADY_RECEIVED'
  | 'MELDING_ALREADY_SENT'
  | 'MELDING_NOT_IN_CASUS'
  | 'MELDING_NOT_RECEIVED'
  | 'NAMED_PERSON_NOT_OF_THIS_PARTY'
  | 'NAMES_ITSELF_INSTEAD'
  | 'NEW_DATE_OUT_OF_RANGE'
  | 'NOT_CONCLUDED_YET'
  | 'NOT_FOUND'
  | 'NOT_THE_HOLDER'
  | 'NO_FIRST_CONTACT_OWED'
  | 'ONLY_A_MELDER_SENDS'
  | 'ONLY_THE_GIVER_MAY_WITHDRAW'
  | 'ONLY_THE_RECEIVER_MAY_ANSWER'
  | 'ONLY_VEILIG_THUIS_ASSESSES'
  | 'ONLY_VEILIG_THUIS_RECEIVES'
  | 'OVERDRACHT_ALREADY_ACCEPTED'
  | 'OVERDRACHT_ALREADY_OPEN'
  | 'OVERDRACHT_ALREADY_REFUSED'
  | 'OVERDRACHT_EXPIRED'
  | 'OVERDRACHT_NOT_IN_CASUS'
  | 'OVERDRACHT_WITHDRAWN'
  | 'RECEIVER_ALREADY_HOLDS'
  | 'RECEIVER_CANNOT_TAKE_OVER'
  | 'RECEIVER_IS_NOT_VEILIG_THUIS'
  | 'REQUEST_ID_USED_FOR_SOMETHING_ELSE'
  | 'SAME_CASUS'
  | 'TERM_NOT_PASSED_YET'
  | 'TERUGKOPPELING_ALREADY_GIVEN'
  | 'TEXT_MISSING'
  | 'TEXT_TOO_LONG'
  | 'TEXT_UNREADABLE'
  | 'WAIT_FOR_RECEIPT';

/** What a person may do inside the own organisation. */
export type Role =
  | 'ACCEPTANT'
  | 'BEHEERDER'
  | 'INTAKE'
  | 'MEDEWERKER'
  | 'MELDER'
  | 'PRIVACY_OFFICER'
  | 'TEAMLEIDER';

/** Keeps a melding that is being written; every field replaces what was kept before. */
export type SaveMeldingDraftInput = {
  /** About whom the melding is. */
  readonly about?: string | null | undefined;
  /** The melder's own answer to: is het acuut? */
  readonly acute?: boolean | null | undefined;
  /** What is the concern. */
  readonly concern?: string | null | undefined;
  /** Identifier of the draft, made by the client. */
  readonly draftId: string;
  /** Whether the melder goes on with the own help. */
  readonly keepsOwnHelp?: boolean | null | undefined;
  /** What the melder goes on doing. */
  readonly ownHelp?: string | null | undefined;
  /** The Veilig Thuis that was chosen. */
  readonly veiligThuisId?: string | null | undefined;
};

/** Sends a melding to Veilig Thuis. */
export type SendMeldingInput = {
  /** About whom the melding is. */
  readonly about: string;
  /** The melder's own answer to: is het acuut? */
  readonly acute: boolean;
  /** What is the concern. */
  readonly concern: string;
  /** The draft that this melding was written in; it is deleted when the melding is sent. */
  readonly draftId?: string | null | undefined;
  /** Whether the melder goes on with the own help. */
  readonly keepsOwnHelp: boolean;
  /** What the melder goes on doing. */
  readonly ownHelp?: string | null | undefined;
  /** Made by the client once per intention; a retry carries the same one. */
  readonly requestId: string;
  /** The Veilig Thuis that the melding goes to. */
  readonly veiligThuisId: string;
};

/** Language of a sentence. */
export type Taal =
  | 'EN'
  | 'NL';

/** Which date is owed: D_01 confirmation of receipt, D_02 veiligheidsbeoordeling, D_03 terugkoppeling, D_07 answer to an overdracht, D_08 first contact. */
export type TermId =
  | 'D_01'
  | 'D_02'
  | 'D_03'
  | 'D_07'
  | 'D_08';

export type OrganisationLineFragment = { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string };

export type PersonLineFragment = { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } };

export type TermijnLineFragment = { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string };

export type CardFragment = { readonly since: string, readonly now: NowHappening, readonly veiligThuisHandles: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly withOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly veiligThuis: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } };

export type RefusedFragment = { readonly code: RefusalCode, readonly at: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null };

export type MeldingPageFragment = { readonly id: string, readonly reference: string, readonly sentAt: string, readonly keepsOwnHelp: boolean, readonly card: { readonly since: string, readonly now: NowHappening, readonly veiligThuisHandles: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly withOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly veiligThuis: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly ownText: { readonly about: string, readonly concern: string, readonly ownHelp: string, readonly feedback: string | null }, readonly steps: ReadonlyArray<{ readonly step: MelderStep, readonly at: string, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }> };

export type MeldingQueryVariables = Exact<{
  id: string;
  taal?: Taal;
}>;


export type MeldingQuery = { readonly melding: { readonly id: string, readonly reference: string, readonly sentAt: string, readonly keepsOwnHelp: boolean, readonly card: { readonly since: string, readonly now: NowHappening, readonly veiligThuisHandles: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly withOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly veiligThuis: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly ownText: { readonly about: string, readonly concern: string, readonly ownHelp: string, readonly feedback: string | null }, readonly steps: ReadonlyArray<{ readonly step: MelderStep, readonly at: string, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }> } | null };

export type MeldingChangedSubscriptionVariables = Exact<{
  id: string;
  taal?: Taal;
}>;


export type MeldingChangedSubscription = { readonly meldingChanged: { readonly id: string, readonly reference: string, readonly sentAt: string, readonly keepsOwnHelp: boolean, readonly card: { readonly since: string, readonly now: NowHappening, readonly veiligThuisHandles: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly withOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly veiligThuis: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly ownText: { readonly about: string, readonly concern: string, readonly ownHelp: string, readonly feedback: string | null }, readonly steps: ReadonlyArray<{ readonly step: MelderStep, readonly at: string, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }> } | null };

export type MijnMeldingenQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  taal?: Taal;
}>;


export type MijnMeldingenQuery = { readonly mijnMeldingen: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly sentAt: string, readonly card: { readonly since: string, readonly now: NowHappening, readonly veiligThuisHandles: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly withOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly veiligThuis: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } }> };

export type MeldingDraftsQueryVariables = Exact<{ [key: string]: never; }>;


export type MeldingDraftsQuery = { readonly meldingDrafts: ReadonlyArray<{ readonly id: string, readonly savedAt: string, readonly content: { readonly about: string, readonly concern: string, readonly ownHelp: string, readonly keepsOwnHelp: boolean | null, readonly acute: boolean | null, readonly veiligThuisId: string | null } }> };

export type DraftFragment = { readonly id: string, readonly savedAt: string, readonly content: { readonly about: string, readonly concern: string, readonly ownHelp: string, readonly keepsOwnHelp: boolean | null, readonly acute: boolean | null, readonly veiligThuisId: string | null } };

export type VeiligThuisChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type VeiligThuisChoicesQuery = { readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }> };

export type SaveMeldingDraftMutationVariables = Exact<{
  input: SaveMeldingDraftInput;
}>;


export type SaveMeldingDraftMutation = { readonly saveMeldingDraft:
    | { readonly __typename: 'MeldingDraft', readonly id: string, readonly savedAt: string, readonly content: { readonly about: string, readonly concern: string, readonly ownHelp: string, readonly keepsOwnHelp: boolean | null, readonly acute: boolean | null, readonly veiligThuisId: string | null } }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly at: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }
   };

export type DeleteMeldingDraftMutationVariables = Exact<{
  draftId: string;
}>;


export type DeleteMeldingDraftMutation = { readonly deleteMeldingDraft: boolean };

export type SendMeldingMutationVariables = Exact<{
  input: SendMeldingInput;
}>;


export type SendMeldingMutation = { readonly sendMelding:
    | { readonly __typename: 'Melding', readonly id: string, readonly reference: string, readonly sentAt: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly at: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }
   };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly roles: ReadonlyArray<Role>, readonly unread: number, readonly sessionExpiresAt: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } }, readonly berichten: ReadonlyArray<{ readonly number: number }> };

export type BerichtArrivedSubscriptionVariables = Exact<{
  after?: number | null | undefined;
}>;


export type BerichtArrivedSubscription = { readonly berichtArrived: { readonly id: string, readonly number: number, readonly message: string, readonly term: TermId | null, readonly page: Page, readonly aboutId: string, readonly reference: string, readonly createdAt: string, readonly readAt: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null } };

export type WhoIsResponsibleQueryVariables = Exact<{
  id: string;
  taal?: Taal;
}>;


export type WhoIsResponsibleQuery = { readonly melding: { readonly id: string, readonly reference: string, readonly sentAt: string, readonly card: { readonly since: string, readonly now: NowHappening, readonly veiligThuisHandles: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly withOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly veiligThuis: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } } | null };

export const BerichtArrived = "subscription BerichtArrived($after: Int) {\n  berichtArrived(after: $after) {\n    id\n    number\n    message\n    term\n    page\n    aboutId\n    reference\n    organisation {\n      ...OrganisationLine\n    }\n    createdAt\n    readAt\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<BerichtArrivedSubscription, BerichtArrivedSubscriptionVariables>;

export const DeleteMeldingDraft = "mutation DeleteMeldingDraft($draftId: ID!) {\n  deleteMeldingDraft(draftId: $draftId)\n}" as Operation<DeleteMeldingDraftMutation, DeleteMeldingDraftMutationVariables>;

export const Me = "query Me {\n  me {\n    person {\n      ...PersonLine\n    }\n    roles\n    unread\n    sessionExpiresAt\n  }\n  berichten(first: 1) {\n    number\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<MeQuery, MeQueryVariables>;

export const Melding = "query Melding($id: ID!, $taal: Taal! = NL) {\n  melding(id: $id) {\n    ...MeldingPage\n  }\n}\nfragment MeldingPage on Melding {\n  id\n  reference\n  sentAt\n  card {\n    ...Card\n  }\n  keepsOwnHelp\n  ownText {\n    about\n    concern\n    ownHelp\n    feedback\n  }\n  steps {\n    step\n    at\n    organisation {\n      ...OrganisationLine\n    }\n  }\n}\nfragment Card on AnswerCard {\n  organisation {\n    ...OrganisationLine\n  }\n  person {\n    ...PersonLine\n  }\n  since\n  now\n  withOrganisation {\n    ...OrganisationLine\n  }\n  termijn {\n    ...TermijnLine\n  }\n  veiligThuis {\n    ...OrganisationLine\n  }\n  veiligThuisHandles\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment TermijnLine on Termijn {\n  term\n  dueOn\n  dueAt\n  late\n  workingDaysLeft\n  uitleg(taal: $taal)\n}" as Operation<MeldingQuery, MeldingQueryVariables>;

export const MeldingChanged = "subscription MeldingChanged($id: ID!, $taal: Taal! = NL) {\n  meldingChanged(id: $id) {\n    ...MeldingPage\n  }\n}\nfragment MeldingPage on Melding {\n  id\n  reference\n  sentAt\n  card {\n    ...Card\n  }\n  keepsOwnHelp\n  ownText {\n    about\n    concern\n    ownHelp\n    feedback\n  }\n  steps {\n    step\n    at\n    organisation {\n      ...OrganisationLine\n    }\n  }\n}\nfragment Card on AnswerCard {\n  organisation {\n    ...OrganisationLine\n  }\n  person {\n    ...PersonLine\n  }\n  since\n  now\n  withOrganisation {\n    ...OrganisationLine\n  }\n  termijn {\n    ...TermijnLine\n  }\n  veiligThuis {\n    ...OrganisationLine\n  }\n  veiligThuisHandles\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment TermijnLine on Termijn {\n  term\n  dueOn\n  dueAt\n  late\n  workingDaysLeft\n  uitleg(taal: $taal)\n}" as Operation<MeldingChangedSubscription, MeldingChangedSubscriptionVariables>;

export const MeldingDrafts = "query MeldingDrafts {\n  meldingDrafts {\n    ...Draft\n  }\n}\nfragment Draft on MeldingDraft {\n  id\n  content {\n    about\n    concern\n    ownHelp\n    keepsOwnHelp\n    acute\n    veiligThuisId\n  }\n  savedAt\n}" as Operation<MeldingDraftsQuery, MeldingDraftsQueryVariables>;

export const MijnMeldingen = "query MijnMeldingen($first: Int! = 20, $after: String, $taal: Taal! = NL) {\n  mijnMeldingen(first: $first, after: $after) {\n    id\n    reference\n    sentAt\n    card {\n      ...Card\n    }\n  }\n}\nfragment Card on AnswerCard {\n  organisation {\n    ...OrganisationLine\n  }\n  person {\n    ...PersonLine\n  }\n  since\n  now\n  withOrganisation {\n    ...OrganisationLine\n  }\n  termijn {\n    ...TermijnLine\n  }\n  veiligThuis {\n    ...OrganisationLine\n  }\n  veiligThuisHandles\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment TermijnLine on Termijn {\n  term\n  dueOn\n  dueAt\n  late\n  workingDaysLeft\n  uitleg(taal: $taal)\n}" as Operation<MijnMeldingenQuery, MijnMeldingenQueryVariables>;

export const SaveMeldingDraft = "mutation SaveMeldingDraft($input: SaveMeldingDraftInput!) {\n  saveMeldingDraft(input: $input) {\n    __typename\n    ... on MeldingDraft {\n      ...Draft\n    }\n    ... on Refusal {\n      ...Refused\n    }\n  }\n}\nfragment Draft on MeldingDraft {\n  id\n  content {\n    about\n    concern\n    ownHelp\n    keepsOwnHelp\n    acute\n    veiligThuisId\n  }\n  savedAt\n}\nfragment Refused on Refusal {\n  code\n  at\n  person {\n    ...PersonLine\n  }\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<SaveMeldingDraftMutation, SaveMeldingDraftMutationVariables>;

export const SendMelding = "mutation SendMelding($input: SendMeldingInput!) {\n  sendMelding(input: $input) {\n    __typename\n    ... on Melding {\n      id\n      reference\n      sentAt\n    }\n    ... on Refusal {\n      ...Refused\n    }\n  }\n}\nfragment Refused on Refusal {\n  code\n  at\n  person {\n    ...PersonLine\n  }\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<SendMeldingMutation, SendMeldingMutationVariables>;

export const VeiligThuisChoices = "query VeiligThuisChoices {\n  organisations(kinds: [VEILIG_THUIS]) {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<VeiligThuisChoicesQuery, VeiligThuisChoicesQueryVariables>;

export const WhoIsResponsible = "query WhoIsResponsible($id: ID!, $taal: Taal! = NL) {\n  melding(id: $id) {\n    id\n    reference\n    sentAt\n    card {\n      ...Card\n    }\n  }\n}\nfragment Card on AnswerCard {\n  organisation {\n    ...OrganisationLine\n  }\n  person {\n    ...PersonLine\n  }\n  since\n  now\n  withOrganisation {\n    ...OrganisationLine\n  }\n  termijn {\n    ...TermijnLine\n  }\n  veiligThuis {\n    ...OrganisationLine\n  }\n  veiligThuisHandles\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment TermijnLine on Termijn {\n  term\n  dueOn\n  dueAt\n  late\n  workingDaysLeft\n  uitleg(taal: $taal)\n}" as Operation<WhoIsResponsibleQuery, WhoIsResponsibleQueryVariables>;

/** Name of an operation to the sha256 it is registered under. */
export const REGISTERED: Readonly<Record<string, string>> = {
  BerichtArrived: 'c5f4be977c76e4febaeccae1cb484302ec250cdf378ecdfb8944ca6bb4e8d023',
  DeleteMeldingDraft: '129d4d1879d12a81580eb7eb6a4653709138f42c754e7ff4c25e3d7d848290cc',
  Me: 'de9d9bdd8e56932b35a91ae4ae97c2c463d44e3d8307da2248a0a41a1d81ff22',
  Melding: 'c90474240bf6ce17a606875d1c7f145add847cd4072b346c5a1a4c1c50280b0b',
  MeldingChanged: '8cdef2e4cb581dc73827ead03926cbfec318f8166aa74dcdf766c81b6bf8629a',
  MeldingDrafts: 'bcc1d63e28228586aacaaa2ea7f77a5d2c6e65b219d8b15fa320acbf5513b29d',
  MijnMeldingen: 'e0fc7706eedc77c40ad806188554582c9cf4970033fe3001d3510c3eeb91a45f',
  SaveMeldingDraft: 'c2eec054647bfdf1b213a1208c7b13dabb0998872aac3f9e1ce0e17463c43872',
  SendMelding: '0f40832dac0d07afd3e2ed8e88e12a03bb523a3db4d0204a7284724fe50fabb8',
  VeiligThuisChoices: '7b84f96cbb1a6d1570e8ee76e291e5098f2bb617d6f362dd030a1cbec967cfa0',
  WhoIsResponsible: '7e2babb13cad970b221e827d4a122ec6c8b68d9605636f3ba95a75e774db0fa1',
};
