// SPDX-License-Identifier: EUPL-1.2
// Written by `npm run contract`; do not edit.
/* eslint-disable */
import type { Operation } from '../operation.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Accepts an overdracht with a named person and a date for the first contact. */
export type AcceptOverdrachtInput = {
  /** Who stands in for the named person. */
  readonly deputyId?: string | null | undefined;
  /** The day on which the first contact with the family will be. */
  readonly firstContactOn: string;
  /** The named person who has zicht op veiligheid from now on. */
  readonly holderId: string;
  /** The overdracht that is accepted. */
  readonly overdrachtId: string;
  /** Made by the client once per intention; a retry carries the same one. */
  readonly requestId: string;
};

/** Something this reader may do now; offered only when its decision would say yes. */
export type Action =
  | 'ACCEPT_OVERDRACHT'
  | 'ANSWER_QUESTION'
  | 'ASK_QUESTION'
  | 'CHANGE_NAMED_PERSON'
  | 'CONCLUDE_VEILIGHEIDSBEOORDELING'
  | 'GIVE_TERUGKOPPELING'
  | 'OFFER_OVERDRACHT'
  | 'POSTPONE_VEILIGHEIDSBEOORDELING'
  | 'RECEIVE_MELDING'
  | 'RECORD_FIRST_CONTACT'
  | 'REFUSE_OVERDRACHT'
  | 'WITHDRAW_OVERDRACHT';

/** Answers the question of the receiver. */
export type AnswerQuestionInput = {
  /** The answer. */
  readonly answer: string;
  /** The overdracht that the question is about. */
  readonly overdrachtId: string;
  /** Made by the client once per intention; a retry carries the same one. */
  readonly requestId: string;
};

/** Asks the giver of an overdracht one question. */
export type AskQuestionInput = {
  /** The overdracht that the question is about. */
  readonly overdrachtId: string;
  /** The question. */
  readonly question: string;
  /** Made by the client once per intention; a retry carries the same one. */
  readonly requestId: string;
};

/** Names another person of the own party as the one with zicht op veiligheid. */
export type ChangeNamedPersonInput = {
  /** The casus. */
  readonly casusId: string;
  /** Who stands in for the named person. */
  readonly deputyId?: string | null | undefined;
  /** The named person who has zicht op veiligheid from now on. */
  readonly holderId: string;
  /** Why another person is named; the melder does not read it. */
  readonly reason: PersonChangeReason;
  /** Made by the client once per intention; a retry carries the same one. */
  readonly requestId: string;
};

/** Records the outcome of the veiligheidsbeoordeling. */
export type ConcludeVeiligheidsbeoordelingInput = {
  /** The melding that was assessed. */
  readonly meldingId: string;
  /** The outcome. */
  readonly outcome: Outcome;
  /** Made by the client once per intention; a retry carries the same one. */
  readonly requestId: string;
};

/** Why a veiligheidsbeoordeling takes longer than was promised. */
export type DelayReason =
  | 'CAPACITEIT'
  | 'INFORMATIE_NODIG'
  | 'ONBEREIKBAAR';

/** Gives the melder the terugkoppeling. */
export type GiveTerugkoppelingInput = {
  /** The melding that is answered. */
  readonly meldingId: string;
  /** Made by the client once per intention; a retry carries the same one. */
  readonly requestId: string;
  /** What the melder is told: the steps that were taken, nothing more about the family. */
  readonly text: string;
};

/** Ground on which personal data go to the receiver of an overdracht. */
export type Ground =
  | 'G_CP'
  | 'G_IK'
  | 'G_OTS'
  | 'G_RB'
  | 'G_TM';

/** A step that the melder is told of; never a reason, never content. */
export type MelderStep =
  | 'AANGEBODEN'
  | 'ANDER_CONTACT'
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
  | 'VRAAG_TE_BEANTWOORDEN'
  | 'WACHT_OP_ANTWOORD'
  | 'WACHT_OP_BEVESTIGING';

/** Offers zicht op veiligheid to another party. */
export type OfferOverdrachtInput = {
  /** Agreements that were made with the family. */
  readonly agreements?: string | null | undefined;
  /** What is asked of the receiver. */
  readonly asked: string;
  /** The casus that is handed over. */
  readonly casusId: string;
  /** Whom the receiver should not contact, and why. */
  readonly doNotContact?: string | null | undefined;
  /** Whether the family knows of the overdracht. */
  readonly familyInformed: boolean;
  /** What the giver goes on doing. */
  readonly giverKeeps?: string | null | undefined;
  /** Ground on which the personal data are shared. */
  readonly ground: Ground;
  /** Who the household is. */
  readonly household: string;
  /** Municipality of the household. */
  readonly municipality: string;
  /** The party that is asked. */
  readonly receiverId: string;
  /** Made by the client once per intention; a retry carries the same one. */
  readonly requestId: string;
  /** How fast an answer is asked. */
  readonly urgency: Urgency;
  /** Why this party. */
  readonly whyThisParty: string;
};

/** Kind of party in the chain; which kinds there are is configuration of the region. */
export type OrganisationKind =
  | 'GGZ'
  | 'GI'
  | 'OVERIG'
  | 'SCHOOL'
  | 'VEILIG_THUIS'
  | 'WIJKTEAM';

/** Outcome of the veiligheidsbeoordeling, chosen by a person of Veilig Thuis. */
export type Outcome =
  | 'ALLEEN_RADAR'
  | 'DIRECT_OVERDRAGEN'
  | 'EINDE_BEMOEIENIS'
  | 'GEEN_HG_KM'
  | 'ONDERZOEK'
  | 'VERZOEK_TOT_ONDERZOEK_RVDK'
  | 'VOORWAARDEN_EN_VERVOLG';

/** Where an overdracht stands; INFORMATIE_GEVRAAGD is open with a question that waits, VERLOPEN is shown as "onbeantwoord". */
export type OverdrachtStatus =
  | 'AANGEBODEN'
  | 'AANVAARD'
  | 'GEWEIGERD'
  | 'INFORMATIE_GEVRAAGD'
  | 'INGETROKKEN'
  | 'VERLOPEN';

/** The page on which a message or a piece of work opens. */
export type Page =
  | 'CASUS'
  | 'MELDING'
  | 'MELDING_BIJ_VEILIG_THUIS'
  | 'OVERDRACHT';

/** Why a party names another person; never why someone is away. */
export type PersonChangeReason =
  | 'AFWEZIG'
  | 'DESKUNDIGHEID'
  | 'VERTREK'
  | 'WERKVERDELING';

/** Promises a new date after the date of the veiligheidsbeoordeling has passed. */
export type PostponeVeiligheidsbeoordelingInput = {
  /** The melding that takes longer. */
  readonly meldingId: string;
  /** Why it takes longer. */
  readonly reason: DelayReason;
  /** Made by the client once per intention; a retry carries the same one. */
  readonly requestId: string;
  /** In how many working days from today, at most 20. */
  readonly workingDays: number;
};

/** Confirms receipt of a melding: from then on Veilig Thuis has zicht op veiligheid. */
export type ReceiveMeldingInput = {
  /** The melding that is received. */
  readonly meldingId: string;
  /** An open casus of this Veilig Thuis that the melding belongs to; without it the melding stays a casus of its own. */
  readonly mergeIntoCasusId?: string | null | undefined;
  /** Made by the client once per intention; a retry carries the same one. */
  readonly requestId: string;
  /** The worker who is named to the melder. */
  readonly workerId: string;
};

/** Records that the first contact with the family has been. */
export type RecordFirstContactInput = {
  /** The casus. */
  readonly casusId: string;
  /** The day of the contact; not in the future. */
  readonly contactOn: string;
  /** Made by the client once per intention; a retry carries the same one. */
  readonly requestId: string;
};

/** Why a request was refused; the portal has one plain sentence for each. */
export type RefusalCode =
  | 'ALREADY_CONCLUDED'
  | 'ALREADY_THE_NAMED_PERSON'
  | 'CASUS_NOT_OF_THIS_VEILIG_THUIS'
  | 'CASUS_NOT_OPEN'
  | 'CONCLUDE_THE_ASSESSMENT_FIRST'
  | 'DEPUTY_IS_THE_HOLDER'
  | 'FIRST_CONTACT_BEFORE_ACCEPTANCE'
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
  | 'NO_QUESTION_ASKED'
  | 'ONLY_A_MELDER_SENDS'
  | 'ONLY_THE_GIVER_MAY_REPLY'
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
  | 'QUESTION_ALREADY_ANSWERED'
  | 'QUESTION_ALREADY_ASKED'
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

/** Why a party does not take over an overdracht. */
export type RefusalReason =
  | 'AL_BIJ_ANDERE_PARTIJ'
  | 'GEEN_CAPACITEIT'
  | 'GEEN_GROND'
  | 'NIET_ONS_GEBIED'
  | 'ONVOLDOENDE_EXPERTISE'
  | 'ONVOLDOENDE_INFORMATIE';

/** Does not take over an overdracht, with a reason and wie dan wel. */
export type RefuseOverdrachtInput = {
  /** Wie dan wel: the party, when it is known. */
  readonly insteadOrganisationId?: string | null | undefined;
  /** Wie dan wel, in words. */
  readonly insteadText?: string | null | undefined;
  /** The overdracht that is refused. */
  readonly overdrachtId: string;
  /** Why not. */
  readonly reason: RefusalReason;
  /** Made by the client once per intention; a retry carries the same one. */
  readonly requestId: string;
  /** The reason in words. */
  readonly text?: string | null | undefined;
};

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

/** Which date is owed: D_01 confirmation of receipt, D_02 veiligheidsbeoordeling, D_03 terugkoppeling, D_07 answer to an overdracht, D_07b answer to the question about it, D_08 first contact. */
export type TermId =
  | 'D_01'
  | 'D_02'
  | 'D_03'
  | 'D_07'
  | 'D_07b'
  | 'D_08';

/** How fast an overdracht asks for an answer. */
export type Urgency =
  | 'ACUUT'
  | 'GEWOON';

/** Takes an open overdracht back. */
export type WithdrawOverdrachtInput = {
  /** The overdracht that is taken back. */
  readonly overdrachtId: string;
  /** Why it is taken back. */
  readonly reason: WithdrawReason;
  /** Made by the client once per intention; a retry carries the same one. */
  readonly requestId: string;
};

/** Why the giver takes an overdracht back. */
export type WithdrawReason =
  | 'FOUT_GEMAAKT'
  | 'SITUATIE_GEWIJZIGD'
  | 'VERKEERDE_PARTIJ';

export type CasusPageFragment = { readonly id: string, readonly reference: string, readonly status: string, readonly availableActions: ReadonlyArray<Action>, readonly card: { readonly since: string, readonly now: NowHappening, readonly veiligThuisHandles: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly withOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly veiligThuis: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly deputy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly overdracht: { readonly id: string, readonly status: OverdrachtStatus, readonly offeredAt: string, readonly urgency: Urgency, readonly expiresOn: string, readonly endedAt: string | null, readonly firstContactOn: string | null, readonly refusalReason: RefusalReason | null, readonly refusalText: string | null, readonly insteadText: string | null, readonly availableActions: ReadonlyArray<Action>, readonly giver: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly receiver: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly answer: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly endedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly acceptedHolder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly insteadOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly question: { readonly text: string, readonly askedAt: string, readonly answerText: string | null, readonly answeredAt: string | null, readonly askedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly answeredBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null } | null } | null, readonly overdrachten: ReadonlyArray<{ readonly id: string, readonly status: OverdrachtStatus, readonly offeredAt: string, readonly urgency: Urgency, readonly expiresOn: string, readonly endedAt: string | null, readonly firstContactOn: string | null, readonly refusalReason: RefusalReason | null, readonly refusalText: string | null, readonly insteadText: string | null, readonly availableActions: ReadonlyArray<Action>, readonly giver: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly receiver: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly answer: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly endedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly acceptedHolder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly insteadOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly question: { readonly text: string, readonly askedAt: string, readonly answerText: string | null, readonly answeredAt: string | null, readonly askedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly answeredBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null } | null }>, readonly meldingen: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly sentAt: string, readonly receivedAt: string | null, readonly outcome: Outcome | null, readonly concludedAt: string | null, readonly feedbackAt: string | null, readonly merged: boolean, readonly melder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } }>, readonly holdings: ReadonlyArray<{ readonly from: string, readonly to: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } }>, readonly termijnen: ReadonlyArray<{ readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string }>, readonly events: ReadonlyArray<{ readonly type: string, readonly at: string, readonly term: TermId | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly other: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }> };

export type CasusQueryVariables = Exact<{
  id: string;
  taal?: Taal;
}>;


export type CasusQuery = { readonly casus: { readonly id: string, readonly reference: string, readonly status: string, readonly availableActions: ReadonlyArray<Action>, readonly card: { readonly since: string, readonly now: NowHappening, readonly veiligThuisHandles: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly withOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly veiligThuis: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly deputy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly overdracht: { readonly id: string, readonly status: OverdrachtStatus, readonly offeredAt: string, readonly urgency: Urgency, readonly expiresOn: string, readonly endedAt: string | null, readonly firstContactOn: string | null, readonly refusalReason: RefusalReason | null, readonly refusalText: string | null, readonly insteadText: string | null, readonly availableActions: ReadonlyArray<Action>, readonly giver: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly receiver: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly answer: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly endedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly acceptedHolder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly insteadOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly question: { readonly text: string, readonly askedAt: string, readonly answerText: string | null, readonly answeredAt: string | null, readonly askedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly answeredBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null } | null } | null, readonly overdrachten: ReadonlyArray<{ readonly id: string, readonly status: OverdrachtStatus, readonly offeredAt: string, readonly urgency: Urgency, readonly expiresOn: string, readonly endedAt: string | null, readonly firstContactOn: string | null, readonly refusalReason: RefusalReason | null, readonly refusalText: string | null, readonly insteadText: string | null, readonly availableActions: ReadonlyArray<Action>, readonly giver: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly receiver: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly answer: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly endedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly acceptedHolder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly insteadOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly question: { readonly text: string, readonly askedAt: string, readonly answerText: string | null, readonly answeredAt: string | null, readonly askedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly answeredBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null } | null }>, readonly meldingen: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly sentAt: string, readonly receivedAt: string | null, readonly outcome: Outcome | null, readonly concludedAt: string | null, readonly feedbackAt: string | null, readonly merged: boolean, readonly melder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } }>, readonly holdings: ReadonlyArray<{ readonly from: string, readonly to: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } }>, readonly termijnen: ReadonlyArray<{ readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string }>, readonly events: ReadonlyArray<{ readonly type: string, readonly at: string, readonly term: TermId | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly other: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }> } | null };

export type CasusChangedSubscriptionVariables = Exact<{
  id: string;
  taal?: Taal;
}>;


export type CasusChangedSubscription = { readonly casusChanged: { readonly id: string, readonly reference: string, readonly status: string, readonly availableActions: ReadonlyArray<Action>, readonly card: { readonly since: string, readonly now: NowHappening, readonly veiligThuisHandles: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly withOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly veiligThuis: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly deputy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly overdracht: { readonly id: string, readonly status: OverdrachtStatus, readonly offeredAt: string, readonly urgency: Urgency, readonly expiresOn: string, readonly endedAt: string | null, readonly firstContactOn: string | null, readonly refusalReason: RefusalReason | null, readonly refusalText: string | null, readonly insteadText: string | null, readonly availableActions: ReadonlyArray<Action>, readonly giver: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly receiver: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly answer: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly endedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly acceptedHolder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly insteadOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly question: { readonly text: string, readonly askedAt: string, readonly answerText: string | null, readonly answeredAt: string | null, readonly askedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly answeredBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null } | null } | null, readonly overdrachten: ReadonlyArray<{ readonly id: string, readonly status: OverdrachtStatus, readonly offeredAt: string, readonly urgency: Urgency, readonly expiresOn: string, readonly endedAt: string | null, readonly firstContactOn: string | null, readonly refusalReason: RefusalReason | null, readonly refusalText: string | null, readonly insteadText: string | null, readonly availableActions: ReadonlyArray<Action>, readonly giver: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly receiver: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly answer: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly endedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly acceptedHolder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly insteadOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly question: { readonly text: string, readonly askedAt: string, readonly answerText: string | null, readonly answeredAt: string | null, readonly askedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly answeredBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null } | null }>, readonly meldingen: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly sentAt: string, readonly receivedAt: string | null, readonly outcome: Outcome | null, readonly concludedAt: string | null, readonly feedbackAt: string | null, readonly merged: boolean, readonly melder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } }>, readonly holdings: ReadonlyArray<{ readonly from: string, readonly to: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } }>, readonly termijnen: ReadonlyArray<{ readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string }>, readonly events: ReadonlyArray<{ readonly type: string, readonly at: string, readonly term: TermId | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly other: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }> } | null };

export type MijnCasussenQueryVariables = Exact<{
  first?: number;
  taal?: Taal;
}>;


export type MijnCasussenQuery = { readonly mijnCasussen: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly card: { readonly since: string, readonly now: NowHappening, readonly veiligThuisHandles: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly withOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly veiligThuis: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly overdracht: { readonly id: string, readonly offeredAt: string, readonly receiver: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null }> };

export type RecordFirstContactMutationVariables = Exact<{
  input: RecordFirstContactInput;
}>;


export type RecordFirstContactMutation = { readonly recordFirstContact:
    | { readonly __typename: 'Casus', readonly id: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly at: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }
   };

export type ChangeNamedPersonMutationVariables = Exact<{
  input: ChangeNamedPersonInput;
}>;


export type ChangeNamedPersonMutation = { readonly changeNamedPerson:
    | { readonly __typename: 'PersonChange', readonly casusId: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly at: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }
   };

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

export type BerichtLineFragment = { readonly id: string, readonly number: number, readonly message: string, readonly term: TermId | null, readonly page: Page, readonly aboutId: string, readonly reference: string, readonly createdAt: string, readonly readAt: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null };

export type BerichtenQueryVariables = Exact<{
  first?: number;
  before?: number | null | undefined;
}>;


export type BerichtenQuery = { readonly berichten: ReadonlyArray<{ readonly id: string, readonly number: number, readonly message: string, readonly term: TermId | null, readonly page: Page, readonly aboutId: string, readonly reference: string, readonly createdAt: string, readonly readAt: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }> };

export type MarkBerichtReadMutationVariables = Exact<{
  id: string;
}>;


export type MarkBerichtReadMutation = { readonly markBerichtRead: boolean };

export type OverdrachtLineFragment = { readonly id: string, readonly status: OverdrachtStatus, readonly offeredAt: string, readonly urgency: Urgency, readonly expiresOn: string, readonly endedAt: string | null, readonly firstContactOn: string | null, readonly refusalReason: RefusalReason | null, readonly refusalText: string | null, readonly insteadText: string | null, readonly availableActions: ReadonlyArray<Action>, readonly giver: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly receiver: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly answer: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly endedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly acceptedHolder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly insteadOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly question: { readonly text: string, readonly askedAt: string, readonly answerText: string | null, readonly answeredAt: string | null, readonly askedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly answeredBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null } | null };

export type OverdrachtPageFragment = { readonly casusId: string | null, readonly casusReference: string, readonly ground: Ground, readonly familyInformed: boolean, readonly firstContactLatestOn: string | null, readonly id: string, readonly status: OverdrachtStatus, readonly offeredAt: string, readonly urgency: Urgency, readonly expiresOn: string, readonly endedAt: string | null, readonly firstContactOn: string | null, readonly refusalReason: RefusalReason | null, readonly refusalText: string | null, readonly insteadText: string | null, readonly availableActions: ReadonlyArray<Action>, readonly holderNow: { readonly since: string, readonly now: NowHappening, readonly veiligThuisHandles: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly withOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly veiligThuis: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly document: { readonly household: string, readonly municipality: string, readonly whyThisParty: string, readonly asked: string, readonly agreements: string, readonly giverKeeps: string, readonly doNotContact: string } | null, readonly giver: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly receiver: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly answer: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly endedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly acceptedHolder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly insteadOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly question: { readonly text: string, readonly askedAt: string, readonly answerText: string | null, readonly answeredAt: string | null, readonly askedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly answeredBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null } | null };

export type OverdrachtQueryVariables = Exact<{
  id: string;
  taal?: Taal;
}>;


export type OverdrachtQuery = { readonly overdracht: { readonly casusId: string | null, readonly casusReference: string, readonly ground: Ground, readonly familyInformed: boolean, readonly firstContactLatestOn: string | null, readonly id: string, readonly status: OverdrachtStatus, readonly offeredAt: string, readonly urgency: Urgency, readonly expiresOn: string, readonly endedAt: string | null, readonly firstContactOn: string | null, readonly refusalReason: RefusalReason | null, readonly refusalText: string | null, readonly insteadText: string | null, readonly availableActions: ReadonlyArray<Action>, readonly holderNow: { readonly since: string, readonly now: NowHappening, readonly veiligThuisHandles: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly withOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly veiligThuis: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly document: { readonly household: string, readonly municipality: string, readonly whyThisParty: string, readonly asked: string, readonly agreements: string, readonly giverKeeps: string, readonly doNotContact: string } | null, readonly giver: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly receiver: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly answer: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly endedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly acceptedHolder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly insteadOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly question: { readonly text: string, readonly askedAt: string, readonly answerText: string | null, readonly answeredAt: string | null, readonly askedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly answeredBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null } | null } | null };

export type OverdrachtChangedSubscriptionVariables = Exact<{
  id: string;
  taal?: Taal;
}>;


export type OverdrachtChangedSubscription = { readonly overdrachtChanged: { readonly casusId: string | null, readonly casusReference: string, readonly ground: Ground, readonly familyInformed: boolean, readonly firstContactLatestOn: string | null, readonly id: string, readonly status: OverdrachtStatus, readonly offeredAt: string, readonly urgency: Urgency, readonly expiresOn: string, readonly endedAt: string | null, readonly firstContactOn: string | null, readonly refusalReason: RefusalReason | null, readonly refusalText: string | null, readonly insteadText: string | null, readonly availableActions: ReadonlyArray<Action>, readonly holderNow: { readonly since: string, readonly now: NowHappening, readonly veiligThuisHandles: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly withOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly veiligThuis: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly document: { readonly household: string, readonly municipality: string, readonly whyThisParty: string, readonly asked: string, readonly agreements: string, readonly giverKeeps: string, readonly doNotContact: string } | null, readonly giver: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly receiver: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly answer: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly endedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly acceptedHolder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly insteadOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly question: { readonly text: string, readonly askedAt: string, readonly answerText: string | null, readonly answeredAt: string | null, readonly askedBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly answeredBy: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null } | null } | null };

export type OrganisationsQueryVariables = Exact<{
  kinds?: ReadonlyArray<OrganisationKind> | OrganisationKind | null | undefined;
}>;


export type OrganisationsQuery = { readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }> };

export type OfferOverdrachtMutationVariables = Exact<{
  input: OfferOverdrachtInput;
}>;


export type OfferOverdrachtMutation = { readonly offerOverdracht:
    | { readonly __typename: 'Casus', readonly id: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly at: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }
   };

export type WithdrawOverdrachtMutationVariables = Exact<{
  input: WithdrawOverdrachtInput;
}>;


export type WithdrawOverdrachtMutation = { readonly withdrawOverdracht:
    | { readonly __typename: 'Casus', readonly id: string }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly at: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }
   };

export type AcceptOverdrachtMutationVariables = Exact<{
  input: AcceptOverdrachtInput;
}>;


export type AcceptOverdrachtMutation = { readonly acceptOverdracht:
    | { readonly __typename: 'Overdracht', readonly id: string, readonly status: OverdrachtStatus }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly at: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }
   };

export type RefuseOverdrachtMutationVariables = Exact<{
  input: RefuseOverdrachtInput;
}>;


export type RefuseOverdrachtMutation = { readonly refuseOverdracht:
    | { readonly __typename: 'Overdracht', readonly id: string, readonly status: OverdrachtStatus }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly at: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }
   };

export type AskQuestionMutationVariables = Exact<{
  input: AskQuestionInput;
}>;


export type AskQuestionMutation = { readonly askQuestion:
    | { readonly __typename: 'Overdracht', readonly id: string, readonly status: OverdrachtStatus }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly at: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }
   };

export type AnswerQuestionMutationVariables = Exact<{
  input: AnswerQuestionInput;
}>;


export type AnswerQuestionMutation = { readonly answerQuestion:
    | { readonly __typename: 'Overdracht', readonly id: string, readonly status: OverdrachtStatus }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly at: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }
   };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly roles: ReadonlyArray<Role>, readonly unread: number, readonly sessionExpiresAt: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } }, readonly berichten: ReadonlyArray<{ readonly number: number }> };

export type BerichtArrivedSubscriptionVariables = Exact<{
  after?: number | null | undefined;
}>;


export type BerichtArrivedSubscription = { readonly berichtArrived: { readonly id: string, readonly number: number, readonly message: string, readonly term: TermId | null, readonly page: Page, readonly aboutId: string, readonly reference: string, readonly createdAt: string, readonly readAt: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null } };

export type IntakeLineFragment = { readonly id: string, readonly reference: string, readonly sentAt: string, readonly acute: boolean, readonly receivedAt: string | null, readonly concludedAt: string | null, readonly feedbackAt: string | null, readonly casusReference: string | null, readonly merged: boolean, readonly melder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly text: { readonly about: string }, readonly worker: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null };

export type MeldingAtVeiligThuisFragment = { readonly id: string, readonly reference: string, readonly sentAt: string, readonly acute: boolean, readonly receivedAt: string | null, readonly outcome: Outcome | null, readonly concludedAt: string | null, readonly feedbackAt: string | null, readonly casusId: string | null, readonly casusReference: string | null, readonly merged: boolean, readonly availableActions: ReadonlyArray<Action>, readonly melder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly text: { readonly about: string, readonly concern: string, readonly ownHelp: string, readonly feedback: string | null }, readonly worker: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null };

export type MeldingenBijVeiligThuisQueryVariables = Exact<{
  first?: number;
  taal?: Taal;
}>;


export type MeldingenBijVeiligThuisQuery = { readonly meldingenBijVeiligThuis: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly sentAt: string, readonly acute: boolean, readonly receivedAt: string | null, readonly concludedAt: string | null, readonly feedbackAt: string | null, readonly casusReference: string | null, readonly merged: boolean, readonly melder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly text: { readonly about: string }, readonly worker: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null }> };

export type MeldingBijVeiligThuisQueryVariables = Exact<{
  id: string;
  taal?: Taal;
}>;


export type MeldingBijVeiligThuisQuery = { readonly meldingBijVeiligThuis: { readonly id: string, readonly reference: string, readonly sentAt: string, readonly acute: boolean, readonly receivedAt: string | null, readonly outcome: Outcome | null, readonly concludedAt: string | null, readonly feedbackAt: string | null, readonly casusId: string | null, readonly casusReference: string | null, readonly merged: boolean, readonly availableActions: ReadonlyArray<Action>, readonly melder: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly text: { readonly about: string, readonly concern: string, readonly ownHelp: string, readonly feedback: string | null }, readonly worker: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null } | null };

export type CasusOfMeldingQueryVariables = Exact<{
  id: string;
}>;


export type CasusOfMeldingQuery = { readonly casus: { readonly id: string, readonly availableActions: ReadonlyArray<Action> } | null };

export type OpenCasussenQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type OpenCasussenQuery = { readonly openCasussen: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly openedAt: string, readonly about: ReadonlyArray<string>, readonly holder: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }> };

export type CollegasQueryVariables = Exact<{ [key: string]: never; }>;


export type CollegasQuery = { readonly collegas: ReadonlyArray<{ readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }> };

export type ReceiveMeldingMutationVariables = Exact<{
  input: ReceiveMeldingInput;
}>;


export type ReceiveMeldingMutation = { readonly receiveMelding:
    | { readonly __typename: 'MeldingBijVeiligThuis', readonly id: string, readonly merged: boolean }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly at: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }
   };

export type ConcludeVeiligheidsbeoordelingMutationVariables = Exact<{
  input: ConcludeVeiligheidsbeoordelingInput;
}>;


export type ConcludeVeiligheidsbeoordelingMutation = { readonly concludeVeiligheidsbeoordeling:
    | { readonly __typename: 'MeldingBijVeiligThuis', readonly id: string, readonly outcome: Outcome | null }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly at: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }
   };

export type PostponeVeiligheidsbeoordelingMutationVariables = Exact<{
  input: PostponeVeiligheidsbeoordelingInput;
}>;


export type PostponeVeiligheidsbeoordelingMutation = { readonly postponeVeiligheidsbeoordeling:
    | { readonly __typename: 'MeldingBijVeiligThuis', readonly id: string, readonly termijn: { readonly dueOn: string } | null }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly at: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }
   };

export type GiveTerugkoppelingMutationVariables = Exact<{
  input: GiveTerugkoppelingInput;
}>;


export type GiveTerugkoppelingMutation = { readonly giveTerugkoppeling:
    | { readonly __typename: 'MeldingBijVeiligThuis', readonly id: string, readonly feedbackAt: string | null }
    | { readonly __typename: 'Refusal', readonly code: RefusalCode, readonly at: string | null, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }
   };

export type WorkLineFragment = { readonly page: Page, readonly id: string, readonly reference: string, readonly what: string, readonly urgent: boolean, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly fromOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null };

export type MijnWerkQueryVariables = Exact<{
  taal?: Taal;
}>;


export type MijnWerkQuery = { readonly mijnWerk: { readonly nextDueOn: string | null, readonly antwoordNodig: ReadonlyArray<{ readonly page: Page, readonly id: string, readonly reference: string, readonly what: string, readonly urgent: boolean, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly fromOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }>, readonly teLaatEnVandaag: ReadonlyArray<{ readonly page: Page, readonly id: string, readonly reference: string, readonly what: string, readonly urgent: boolean, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly fromOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }>, readonly dezeWeek: ReadonlyArray<{ readonly page: Page, readonly id: string, readonly reference: string, readonly what: string, readonly urgent: boolean, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly fromOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }>, readonly wachtOpAnderen: ReadonlyArray<{ readonly page: Page, readonly id: string, readonly reference: string, readonly what: string, readonly urgent: boolean, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly fromOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null }> } };

export type WhoIsResponsibleQueryVariables = Exact<{
  id: string;
  taal?: Taal;
}>;


export type WhoIsResponsibleQuery = { readonly melding: { readonly id: string, readonly reference: string, readonly sentAt: string, readonly card: { readonly since: string, readonly now: NowHappening, readonly veiligThuisHandles: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string }, readonly person: { readonly id: string, readonly name: string, readonly functionTitle: string, readonly workPhone: string | null, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } }, readonly withOrganisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } | null, readonly termijn: { readonly term: TermId, readonly dueOn: string, readonly dueAt: string, readonly late: boolean, readonly workingDaysLeft: number, readonly uitleg: string } | null, readonly veiligThuis: { readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly phone: string, readonly phoneHours: string } } } | null };

export const AcceptOverdracht = "mutation AcceptOverdracht($input: AcceptOverdrachtInput!) {\n  acceptOverdracht(input: $input) {\n    __typename\n    ... on Overdracht {\n      id\n      status\n    }\n    ... on Refusal {\n      ...Refused\n    }\n  }\n}\nfragment Refused on Refusal {\n  code\n  at\n  person {\n    ...PersonLine\n  }\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<AcceptOverdrachtMutation, AcceptOverdrachtMutationVariables>;

export const AnswerQuestion = "mutation AnswerQuestion($input: AnswerQuestionInput!) {\n  answerQuestion(input: $input) {\n    __typename\n    ... on Overdracht {\n      id\n      status\n    }\n    ... on Refusal {\n      ...Refused\n    }\n  }\n}\nfragment Refused on Refusal {\n  code\n  at\n  person {\n    ...PersonLine\n  }\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<AnswerQuestionMutation, AnswerQuestionMutationVariables>;

export const AskQuestion = "mutation AskQuestion($input: AskQuestionInput!) {\n  askQuestion(input: $input) {\n    __typename\n    ... on Overdracht {\n      id\n      status\n    }\n    ... on Refusal {\n      ...Refused\n    }\n  }\n}\nfragment Refused on Refusal {\n  code\n  at\n  person {\n    ...PersonLine\n  }\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<AskQuestionMutation, AskQuestionMutationVariables>;

export const BerichtArrived = "subscription BerichtArrived($after: Int) {\n  berichtArrived(after: $after) {\n    id\n    number\n    message\n    term\n    page\n    aboutId\n    reference\n    organisation {\n      ...OrganisationLine\n    }\n    createdAt\n    readAt\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<BerichtArrivedSubscription, BerichtArrivedSubscriptionVariables>;

export const Berichten = "query Berichten($first: Int! = 30, $before: Int) {\n  berichten(first: $first, before: $before) {\n    ...BerichtLine\n  }\n}\nfragment BerichtLine on Bericht {\n  id\n  number\n  message\n  term\n  page\n  aboutId\n  reference\n  organisation {\n    ...OrganisationLine\n  }\n  createdAt\n  readAt\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<BerichtenQuery, BerichtenQueryVariables>;

export const Casus = "query Casus($id: ID!, $taal: Taal! = NL) {\n  casus(id: $id) {\n    ...CasusPage\n  }\n}\nfragment CasusPage on Casus {\n  id\n  reference\n  status\n  card {\n    ...Card\n  }\n  deputy {\n    ...PersonLine\n  }\n  availableActions\n  overdracht {\n    ...OverdrachtLine\n  }\n  overdrachten {\n    ...OverdrachtLine\n  }\n  meldingen {\n    id\n    reference\n    sentAt\n    melder {\n      ...PersonLine\n    }\n    receivedAt\n    outcome\n    concludedAt\n    feedbackAt\n    merged\n  }\n  holdings {\n    organisation {\n      ...OrganisationLine\n    }\n    person {\n      ...PersonLine\n    }\n    from\n    to\n  }\n  termijnen {\n    ...TermijnLine\n  }\n  events {\n    type\n    at\n    organisation {\n      ...OrganisationLine\n    }\n    person {\n      ...PersonLine\n    }\n    other {\n      ...OrganisationLine\n    }\n    term\n  }\n}\nfragment Card on AnswerCard {\n  organisation {\n    ...OrganisationLine\n  }\n  person {\n    ...PersonLine\n  }\n  since\n  now\n  withOrganisation {\n    ...OrganisationLine\n  }\n  termijn {\n    ...TermijnLine\n  }\n  veiligThuis {\n    ...OrganisationLine\n  }\n  veiligThuisHandles\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment TermijnLine on Termijn {\n  term\n  dueOn\n  dueAt\n  late\n  workingDaysLeft\n  uitleg(taal: $taal)\n}\nfragment OverdrachtLine on Overdracht {\n  id\n  status\n  giver {\n    ...PersonLine\n  }\n  receiver {\n    ...OrganisationLine\n  }\n  offeredAt\n  urgency\n  answer {\n    ...TermijnLine\n  }\n  expiresOn\n  endedAt\n  endedBy {\n    ...PersonLine\n  }\n  acceptedHolder {\n    ...PersonLine\n  }\n  firstContactOn\n  refusalReason\n  refusalText\n  insteadOrganisation {\n    ...OrganisationLine\n  }\n  insteadText\n  question {\n    text\n    askedBy {\n      ...PersonLine\n    }\n    askedAt\n    termijn {\n      ...TermijnLine\n    }\n    answerText\n    answeredBy {\n      ...PersonLine\n    }\n    answeredAt\n  }\n  availableActions\n}" as Operation<CasusQuery, CasusQueryVariables>;

export const CasusChanged = "subscription CasusChanged($id: ID!, $taal: Taal! = NL) {\n  casusChanged(id: $id) {\n    ...CasusPage\n  }\n}\nfragment CasusPage on Casus {\n  id\n  reference\n  status\n  card {\n    ...Card\n  }\n  deputy {\n    ...PersonLine\n  }\n  availableActions\n  overdracht {\n    ...OverdrachtLine\n  }\n  overdrachten {\n    ...OverdrachtLine\n  }\n  meldingen {\n    id\n    reference\n    sentAt\n    melder {\n      ...PersonLine\n    }\n    receivedAt\n    outcome\n    concludedAt\n    feedbackAt\n    merged\n  }\n  holdings {\n    organisation {\n      ...OrganisationLine\n    }\n    person {\n      ...PersonLine\n    }\n    from\n    to\n  }\n  termijnen {\n    ...TermijnLine\n  }\n  events {\n    type\n    at\n    organisation {\n      ...OrganisationLine\n    }\n    person {\n      ...PersonLine\n    }\n    other {\n      ...OrganisationLine\n    }\n    term\n  }\n}\nfragment Card on AnswerCard {\n  organisation {\n    ...OrganisationLine\n  }\n  person {\n    ...PersonLine\n  }\n  since\n  now\n  withOrganisation {\n    ...OrganisationLine\n  }\n  termijn {\n    ...TermijnLine\n  }\n  veiligThuis {\n    ...OrganisationLine\n  }\n  veiligThuisHandles\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment TermijnLine on Termijn {\n  term\n  dueOn\n  dueAt\n  late\n  workingDaysLeft\n  uitleg(taal: $taal)\n}\nfragment OverdrachtLine on Overdracht {\n  id\n  status\n  giver {\n    ...PersonLine\n  }\n  receiver {\n    ...OrganisationLine\n  }\n  offeredAt\n  urgency\n  answer {\n    ...TermijnLine\n  }\n  expiresOn\n  endedAt\n  endedBy {\n    ...PersonLine\n  }\n  acceptedHolder {\n    ...PersonLine\n  }\n  firstContactOn\n  refusalReason\n  refusalText\n  insteadOrganisation {\n    ...OrganisationLine\n  }\n  insteadText\n  question {\n    text\n    askedBy {\n      ...PersonLine\n    }\n    askedAt\n    termijn {\n      ...TermijnLine\n    }\n    answerText\n    answeredBy {\n      ...PersonLine\n    }\n    answeredAt\n  }\n  availableActions\n}" as Operation<CasusChangedSubscription, CasusChangedSubscriptionVariables>;

export const CasusOfMelding = "query CasusOfMelding($id: ID!) {\n  casus(id: $id) {\n    id\n    availableActions\n  }\n}" as Operation<CasusOfMeldingQuery, CasusOfMeldingQueryVariables>;

export const ChangeNamedPerson = "mutation ChangeNamedPerson($input: ChangeNamedPersonInput!) {\n  changeNamedPerson(input: $input) {\n    __typename\n    ... on PersonChange {\n      casusId\n    }\n    ... on Refusal {\n      ...Refused\n    }\n  }\n}\nfragment Refused on Refusal {\n  code\n  at\n  person {\n    ...PersonLine\n  }\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<ChangeNamedPersonMutation, ChangeNamedPersonMutationVariables>;

export const Collegas = "query Collegas {\n  collegas {\n    ...PersonLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<CollegasQuery, CollegasQueryVariables>;

export const ConcludeVeiligheidsbeoordeling = "mutation ConcludeVeiligheidsbeoordeling($input: ConcludeVeiligheidsbeoordelingInput!) {\n  concludeVeiligheidsbeoordeling(input: $input) {\n    __typename\n    ... on MeldingBijVeiligThuis {\n      id\n      outcome\n    }\n    ... on Refusal {\n      ...Refused\n    }\n  }\n}\nfragment Refused on Refusal {\n  code\n  at\n  person {\n    ...PersonLine\n  }\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<ConcludeVeiligheidsbeoordelingMutation, ConcludeVeiligheidsbeoordelingMutationVariables>;

export const DeleteMeldingDraft = "mutation DeleteMeldingDraft($draftId: ID!) {\n  deleteMeldingDraft(draftId: $draftId)\n}" as Operation<DeleteMeldingDraftMutation, DeleteMeldingDraftMutationVariables>;

export const GiveTerugkoppeling = "mutation GiveTerugkoppeling($input: GiveTerugkoppelingInput!) {\n  giveTerugkoppeling(input: $input) {\n    __typename\n    ... on MeldingBijVeiligThuis {\n      id\n      feedbackAt\n    }\n    ... on Refusal {\n      ...Refused\n    }\n  }\n}\nfragment Refused on Refusal {\n  code\n  at\n  person {\n    ...PersonLine\n  }\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<GiveTerugkoppelingMutation, GiveTerugkoppelingMutationVariables>;

export const MarkBerichtRead = "mutation MarkBerichtRead($id: ID!) {\n  markBerichtRead(id: $id)\n}" as Operation<MarkBerichtReadMutation, MarkBerichtReadMutationVariables>;

export const Me = "query Me {\n  me {\n    person {\n      ...PersonLine\n    }\n    roles\n    unread\n    sessionExpiresAt\n  }\n  berichten(first: 1) {\n    number\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<MeQuery, MeQueryVariables>;

export const Melding = "query Melding($id: ID!, $taal: Taal! = NL) {\n  melding(id: $id) {\n    ...MeldingPage\n  }\n}\nfragment MeldingPage on Melding {\n  id\n  reference\n  sentAt\n  card {\n    ...Card\n  }\n  keepsOwnHelp\n  ownText {\n    about\n    concern\n    ownHelp\n    feedback\n  }\n  steps {\n    step\n    at\n    organisation {\n      ...OrganisationLine\n    }\n  }\n}\nfragment Card on AnswerCard {\n  organisation {\n    ...OrganisationLine\n  }\n  person {\n    ...PersonLine\n  }\n  since\n  now\n  withOrganisation {\n    ...OrganisationLine\n  }\n  termijn {\n    ...TermijnLine\n  }\n  veiligThuis {\n    ...OrganisationLine\n  }\n  veiligThuisHandles\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment TermijnLine on Termijn {\n  term\n  dueOn\n  dueAt\n  late\n  workingDaysLeft\n  uitleg(taal: $taal)\n}" as Operation<MeldingQuery, MeldingQueryVariables>;

export const MeldingBijVeiligThuis = "query MeldingBijVeiligThuis($id: ID!, $taal: Taal! = NL) {\n  meldingBijVeiligThuis(id: $id) {\n    ...MeldingAtVeiligThuis\n  }\n}\nfragment MeldingAtVeiligThuis on MeldingBijVeiligThuis {\n  id\n  reference\n  sentAt\n  acute\n  melder {\n    ...PersonLine\n  }\n  text {\n    about\n    concern\n    ownHelp\n    feedback\n  }\n  receivedAt\n  worker {\n    ...PersonLine\n  }\n  outcome\n  concludedAt\n  feedbackAt\n  termijn {\n    ...TermijnLine\n  }\n  casusId\n  casusReference\n  merged\n  availableActions\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}\nfragment TermijnLine on Termijn {\n  term\n  dueOn\n  dueAt\n  late\n  workingDaysLeft\n  uitleg(taal: $taal)\n}" as Operation<MeldingBijVeiligThuisQuery, MeldingBijVeiligThuisQueryVariables>;

export const MeldingChanged = "subscription MeldingChanged($id: ID!, $taal: Taal! = NL) {\n  meldingChanged(id: $id) {\n    ...MeldingPage\n  }\n}\nfragment MeldingPage on Melding {\n  id\n  reference\n  sentAt\n  card {\n    ...Card\n  }\n  keepsOwnHelp\n  ownText {\n    about\n    concern\n    ownHelp\n    feedback\n  }\n  steps {\n    step\n    at\n    organisation {\n      ...OrganisationLine\n    }\n  }\n}\nfragment Card on AnswerCard {\n  organisation {\n    ...OrganisationLine\n  }\n  person {\n    ...PersonLine\n  }\n  since\n  now\n  withOrganisation {\n    ...OrganisationLine\n  }\n  termijn {\n    ...TermijnLine\n  }\n  veiligThuis {\n    ...OrganisationLine\n  }\n  veiligThuisHandles\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment TermijnLine on Termijn {\n  term\n  dueOn\n  dueAt\n  late\n  workingDaysLeft\n  uitleg(taal: $taal)\n}" as Operation<MeldingChangedSubscription, MeldingChangedSubscriptionVariables>;

export const MeldingDrafts = "query MeldingDrafts {\n  meldingDrafts {\n    ...Draft\n  }\n}\nfragment Draft on MeldingDraft {\n  id\n  content {\n    about\n    concern\n    ownHelp\n    keepsOwnHelp\n    acute\n    veiligThuisId\n  }\n  savedAt\n}" as Operation<MeldingDraftsQuery, MeldingDraftsQueryVariables>;

export const MeldingenBijVeiligThuis = "query MeldingenBijVeiligThuis($first: Int! = 100, $taal: Taal! = NL) {\n  meldingenBijVeiligThuis(first: $first) {\n    ...IntakeLine\n  }\n}\nfragment IntakeLine on MeldingBijVeiligThuis {\n  id\n  reference\n  sentAt\n  acute\n  melder {\n    ...PersonLine\n  }\n  text {\n    about\n  }\n  receivedAt\n  worker {\n    ...PersonLine\n  }\n  concludedAt\n  feedbackAt\n  termijn {\n    ...TermijnLine\n  }\n  casusReference\n  merged\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}\nfragment TermijnLine on Termijn {\n  term\n  dueOn\n  dueAt\n  late\n  workingDaysLeft\n  uitleg(taal: $taal)\n}" as Operation<MeldingenBijVeiligThuisQuery, MeldingenBijVeiligThuisQueryVariables>;

export const MijnCasussen = "query MijnCasussen($first: Int! = 50, $taal: Taal! = NL) {\n  mijnCasussen(first: $first) {\n    id\n    reference\n    card {\n      ...Card\n    }\n    overdracht {\n      id\n      receiver {\n        ...OrganisationLine\n      }\n      offeredAt\n    }\n  }\n}\nfragment Card on AnswerCard {\n  organisation {\n    ...OrganisationLine\n  }\n  person {\n    ...PersonLine\n  }\n  since\n  now\n  withOrganisation {\n    ...OrganisationLine\n  }\n  termijn {\n    ...TermijnLine\n  }\n  veiligThuis {\n    ...OrganisationLine\n  }\n  veiligThuisHandles\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment TermijnLine on Termijn {\n  term\n  dueOn\n  dueAt\n  late\n  workingDaysLeft\n  uitleg(taal: $taal)\n}" as Operation<MijnCasussenQuery, MijnCasussenQueryVariables>;

export const MijnMeldingen = "query MijnMeldingen($first: Int! = 20, $after: String, $taal: Taal! = NL) {\n  mijnMeldingen(first: $first, after: $after) {\n    id\n    reference\n    sentAt\n    card {\n      ...Card\n    }\n  }\n}\nfragment Card on AnswerCard {\n  organisation {\n    ...OrganisationLine\n  }\n  person {\n    ...PersonLine\n  }\n  since\n  now\n  withOrganisation {\n    ...OrganisationLine\n  }\n  termijn {\n    ...TermijnLine\n  }\n  veiligThuis {\n    ...OrganisationLine\n  }\n  veiligThuisHandles\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment TermijnLine on Termijn {\n  term\n  dueOn\n  dueAt\n  late\n  workingDaysLeft\n  uitleg(taal: $taal)\n}" as Operation<MijnMeldingenQuery, MijnMeldingenQueryVariables>;

export const MijnWerk = "query MijnWerk($taal: Taal! = NL) {\n  mijnWerk {\n    antwoordNodig {\n      ...WorkLine\n    }\n    teLaatEnVandaag {\n      ...WorkLine\n    }\n    dezeWeek {\n      ...WorkLine\n    }\n    wachtOpAnderen {\n      ...WorkLine\n    }\n    nextDueOn\n  }\n}\nfragment WorkLine on WorkItem {\n  page\n  id\n  reference\n  what\n  termijn {\n    ...TermijnLine\n  }\n  fromOrganisation {\n    ...OrganisationLine\n  }\n  urgent\n}\nfragment TermijnLine on Termijn {\n  term\n  dueOn\n  dueAt\n  late\n  workingDaysLeft\n  uitleg(taal: $taal)\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<MijnWerkQuery, MijnWerkQueryVariables>;

export const OfferOverdracht = "mutation OfferOverdracht($input: OfferOverdrachtInput!) {\n  offerOverdracht(input: $input) {\n    __typename\n    ... on Casus {\n      id\n    }\n    ... on Refusal {\n      ...Refused\n    }\n  }\n}\nfragment Refused on Refusal {\n  code\n  at\n  person {\n    ...PersonLine\n  }\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<OfferOverdrachtMutation, OfferOverdrachtMutationVariables>;

export const OpenCasussen = "query OpenCasussen($search: String) {\n  openCasussen(search: $search) {\n    id\n    reference\n    holder {\n      ...OrganisationLine\n    }\n    openedAt\n    about\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<OpenCasussenQuery, OpenCasussenQueryVariables>;

export const Organisations = "query Organisations($kinds: [OrganisationKind!]) {\n  organisations(kinds: $kinds) {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<OrganisationsQuery, OrganisationsQueryVariables>;

export const Overdracht = "query Overdracht($id: ID!, $taal: Taal! = NL) {\n  overdracht(id: $id) {\n    ...OverdrachtPage\n  }\n}\nfragment OverdrachtPage on Overdracht {\n  ...OverdrachtLine\n  casusId\n  casusReference\n  ground\n  familyInformed\n  holderNow {\n    ...Card\n  }\n  document {\n    household\n    municipality\n    whyThisParty\n    asked\n    agreements\n    giverKeeps\n    doNotContact\n  }\n  firstContactLatestOn\n}\nfragment OverdrachtLine on Overdracht {\n  id\n  status\n  giver {\n    ...PersonLine\n  }\n  receiver {\n    ...OrganisationLine\n  }\n  offeredAt\n  urgency\n  answer {\n    ...TermijnLine\n  }\n  expiresOn\n  endedAt\n  endedBy {\n    ...PersonLine\n  }\n  acceptedHolder {\n    ...PersonLine\n  }\n  firstContactOn\n  refusalReason\n  refusalText\n  insteadOrganisation {\n    ...OrganisationLine\n  }\n  insteadText\n  question {\n    text\n    askedBy {\n      ...PersonLine\n    }\n    askedAt\n    termijn {\n      ...TermijnLine\n    }\n    answerText\n    answeredBy {\n      ...PersonLine\n    }\n    answeredAt\n  }\n  availableActions\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}\nfragment TermijnLine on Termijn {\n  term\n  dueOn\n  dueAt\n  late\n  workingDaysLeft\n  uitleg(taal: $taal)\n}\nfragment Card on AnswerCard {\n  organisation {\n    ...OrganisationLine\n  }\n  person {\n    ...PersonLine\n  }\n  since\n  now\n  withOrganisation {\n    ...OrganisationLine\n  }\n  termijn {\n    ...TermijnLine\n  }\n  veiligThuis {\n    ...OrganisationLine\n  }\n  veiligThuisHandles\n}" as Operation<OverdrachtQuery, OverdrachtQueryVariables>;

export const OverdrachtChanged = "subscription OverdrachtChanged($id: ID!, $taal: Taal! = NL) {\n  overdrachtChanged(id: $id) {\n    ...OverdrachtPage\n  }\n}\nfragment OverdrachtPage on Overdracht {\n  ...OverdrachtLine\n  casusId\n  casusReference\n  ground\n  familyInformed\n  holderNow {\n    ...Card\n  }\n  document {\n    household\n    municipality\n    whyThisParty\n    asked\n    agreements\n    giverKeeps\n    doNotContact\n  }\n  firstContactLatestOn\n}\nfragment OverdrachtLine on Overdracht {\n  id\n  status\n  giver {\n    ...PersonLine\n  }\n  receiver {\n    ...OrganisationLine\n  }\n  offeredAt\n  urgency\n  answer {\n    ...TermijnLine\n  }\n  expiresOn\n  endedAt\n  endedBy {\n    ...PersonLine\n  }\n  acceptedHolder {\n    ...PersonLine\n  }\n  firstContactOn\n  refusalReason\n  refusalText\n  insteadOrganisation {\n    ...OrganisationLine\n  }\n  insteadText\n  question {\n    text\n    askedBy {\n      ...PersonLine\n    }\n    askedAt\n    termijn {\n      ...TermijnLine\n    }\n    answerText\n    answeredBy {\n      ...PersonLine\n    }\n    answeredAt\n  }\n  availableActions\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}\nfragment TermijnLine on Termijn {\n  term\n  dueOn\n  dueAt\n  late\n  workingDaysLeft\n  uitleg(taal: $taal)\n}\nfragment Card on AnswerCard {\n  organisation {\n    ...OrganisationLine\n  }\n  person {\n    ...PersonLine\n  }\n  since\n  now\n  withOrganisation {\n    ...OrganisationLine\n  }\n  termijn {\n    ...TermijnLine\n  }\n  veiligThuis {\n    ...OrganisationLine\n  }\n  veiligThuisHandles\n}" as Operation<OverdrachtChangedSubscription, OverdrachtChangedSubscriptionVariables>;

export const PostponeVeiligheidsbeoordeling = "mutation PostponeVeiligheidsbeoordeling($input: PostponeVeiligheidsbeoordelingInput!) {\n  postponeVeiligheidsbeoordeling(input: $input) {\n    __typename\n    ... on MeldingBijVeiligThuis {\n      id\n      termijn {\n        dueOn\n      }\n    }\n    ... on Refusal {\n      ...Refused\n    }\n  }\n}\nfragment Refused on Refusal {\n  code\n  at\n  person {\n    ...PersonLine\n  }\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<PostponeVeiligheidsbeoordelingMutation, PostponeVeiligheidsbeoordelingMutationVariables>;

export const ReceiveMelding = "mutation ReceiveMelding($input: ReceiveMeldingInput!) {\n  receiveMelding(input: $input) {\n    __typename\n    ... on MeldingBijVeiligThuis {\n      id\n      merged\n    }\n    ... on Refusal {\n      ...Refused\n    }\n  }\n}\nfragment Refused on Refusal {\n  code\n  at\n  person {\n    ...PersonLine\n  }\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<ReceiveMeldingMutation, ReceiveMeldingMutationVariables>;

export const RecordFirstContact = "mutation RecordFirstContact($input: RecordFirstContactInput!) {\n  recordFirstContact(input: $input) {\n    __typename\n    ... on Casus {\n      id\n    }\n    ... on Refusal {\n      ...Refused\n    }\n  }\n}\nfragment Refused on Refusal {\n  code\n  at\n  person {\n    ...PersonLine\n  }\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<RecordFirstContactMutation, RecordFirstContactMutationVariables>;

export const RefuseOverdracht = "mutation RefuseOverdracht($input: RefuseOverdrachtInput!) {\n  refuseOverdracht(input: $input) {\n    __typename\n    ... on Overdracht {\n      id\n      status\n    }\n    ... on Refusal {\n      ...Refused\n    }\n  }\n}\nfragment Refused on Refusal {\n  code\n  at\n  person {\n    ...PersonLine\n  }\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<RefuseOverdrachtMutation, RefuseOverdrachtMutationVariables>;

export const SaveMeldingDraft = "mutation SaveMeldingDraft($input: SaveMeldingDraftInput!) {\n  saveMeldingDraft(input: $input) {\n    __typename\n    ... on MeldingDraft {\n      ...Draft\n    }\n    ... on Refusal {\n      ...Refused\n    }\n  }\n}\nfragment Draft on MeldingDraft {\n  id\n  content {\n    about\n    concern\n    ownHelp\n    keepsOwnHelp\n    acute\n    veiligThuisId\n  }\n  savedAt\n}\nfragment Refused on Refusal {\n  code\n  at\n  person {\n    ...PersonLine\n  }\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<SaveMeldingDraftMutation, SaveMeldingDraftMutationVariables>;

export const SendMelding = "mutation SendMelding($input: SendMeldingInput!) {\n  sendMelding(input: $input) {\n    __typename\n    ... on Melding {\n      id\n      reference\n      sentAt\n    }\n    ... on Refusal {\n      ...Refused\n    }\n  }\n}\nfragment Refused on Refusal {\n  code\n  at\n  person {\n    ...PersonLine\n  }\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<SendMeldingMutation, SendMeldingMutationVariables>;

export const VeiligThuisChoices = "query VeiligThuisChoices {\n  organisations(kinds: [VEILIG_THUIS]) {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<VeiligThuisChoicesQuery, VeiligThuisChoicesQueryVariables>;

export const WhoIsResponsible = "query WhoIsResponsible($id: ID!, $taal: Taal! = NL) {\n  melding(id: $id) {\n    id\n    reference\n    sentAt\n    card {\n      ...Card\n    }\n  }\n}\nfragment Card on AnswerCard {\n  organisation {\n    ...OrganisationLine\n  }\n  person {\n    ...PersonLine\n  }\n  since\n  now\n  withOrganisation {\n    ...OrganisationLine\n  }\n  termijn {\n    ...TermijnLine\n  }\n  veiligThuis {\n    ...OrganisationLine\n  }\n  veiligThuisHandles\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment TermijnLine on Termijn {\n  term\n  dueOn\n  dueAt\n  late\n  workingDaysLeft\n  uitleg(taal: $taal)\n}" as Operation<WhoIsResponsibleQuery, WhoIsResponsibleQueryVariables>;

export const WithdrawOverdracht = "mutation WithdrawOverdracht($input: WithdrawOverdrachtInput!) {\n  withdrawOverdracht(input: $input) {\n    __typename\n    ... on Casus {\n      id\n    }\n    ... on Refusal {\n      ...Refused\n    }\n  }\n}\nfragment Refused on Refusal {\n  code\n  at\n  person {\n    ...PersonLine\n  }\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment PersonLine on Person {\n  id\n  name\n  functionTitle\n  workPhone\n  organisation {\n    ...OrganisationLine\n  }\n}\nfragment OrganisationLine on Organisation {\n  id\n  name\n  kind\n  phone\n  phoneHours\n}" as Operation<WithdrawOverdrachtMutation, WithdrawOverdrachtMutationVariables>;

/** Name of an operation to the sha256 it is registered under. */
export const REGISTERED: Readonly<Record<string, string>> = {
  AcceptOverdracht: '654ab2a046f53969b134f7fdae9bbf16cfb01c28438b03b09b4c5895ce2cbe1f',
  AnswerQuestion: 'e9b233967da3944bec1a9558b0f7b8ba3908208bf7e8bbc9730430baf50e5dba',
  AskQuestion: 'f182d0bd576a4223b54dbd98f7a7c132f075970b0a89636bb94b2062b3f00ebd',
  BerichtArrived: 'c5f4be977c76e4febaeccae1cb484302ec250cdf378ecdfb8944ca6bb4e8d023',
  Berichten: '9ffea8c8f11a87962121477a64b29b6e0e514412ce440a8ec0c8b3566775bb14',
  Casus: 'eab2b978ebd0cf6ce7bfd70ee962f45a0c7c8db12590c50ccd59042dbcdc6a54',
  CasusChanged: 'd92bb0f1d08bf508825d5f2288344297d3803eaca2f2b9783116a6e6fa3ad39e',
  CasusOfMelding: 'fa4372b2842954eaf9a8b6ea25b12207a3304ebb626ee1b80a62182d45d14e38',
  ChangeNamedPerson: 'e663879d3bc5f40fd92eb0ae1eb78d755d6aef4d0ce369d1f1459990414832d2',
  Collegas: '3037376b179e76b9e251371ea7e8864f83b537509e159aef10cb51b014fb9eb1',
  ConcludeVeiligheidsbeoordeling: 'f80e69edd2f3c3ad0a99918546148ebbf68cfd4435febdd977fb3f4aaa706bab',
  DeleteMeldingDraft: '129d4d1879d12a81580eb7eb6a4653709138f42c754e7ff4c25e3d7d848290cc',
  GiveTerugkoppeling: '4957b81f7c541dcd3f29a95ee12ca7d0024e9791e2f686275a5ea888b0fd28d8',
  MarkBerichtRead: '57e78321e01dde3dadd6f2e4d66fe1be7b1a983e76d1b402120d88f04d410d0e',
  Me: 'de9d9bdd8e56932b35a91ae4ae97c2c463d44e3d8307da2248a0a41a1d81ff22',
  Melding: 'c90474240bf6ce17a606875d1c7f145add847cd4072b346c5a1a4c1c50280b0b',
  MeldingBijVeiligThuis: 'b66ba3a13699cc7db9868656de31f2ba88f40f6bafbf6a6ecce8cd8bfb9bec4a',
  MeldingChanged: '8cdef2e4cb581dc73827ead03926cbfec318f8166aa74dcdf766c81b6bf8629a',
  MeldingDrafts: 'bcc1d63e28228586aacaaa2ea7f77a5d2c6e65b219d8b15fa320acbf5513b29d',
  MeldingenBijVeiligThuis: '74c7fac5da61312dbba94bc117a9e5700dec09c79acefd8bab9b97ab498edf54',
  MijnCasussen: '6e213a267855832908358278f0f35a3edead263c6f11ce3a7565e8302da8868c',
  MijnMeldingen: 'e0fc7706eedc77c40ad806188554582c9cf4970033fe3001d3510c3eeb91a45f',
  MijnWerk: '01df74fb3446f394dea880b625b0df259c38bdb9b7db3c64e98e8f92df35535e',
  OfferOverdracht: '9af3f1059e9a15fbca89170d30b9fff75135e496feca1bad768d421843ba5f1c',
  OpenCasussen: 'fc99408779ace0f1fa85f8f8dad87904a0474f16f9157e6eb60118e07cf249d6',
  Organisations: '4f18673f3396e14e789626de057eff5fcc41dcc70a442bf53e66651aaddf380d',
  Overdracht: '0a3b8d63ca3db1c577d39957adc12540822770a6774069b6857d7a86915d71c7',
  OverdrachtChanged: '4e76f370b1d5ae309dd1bad50b80c6ddd390af60d14bea4d1da5acdf77f1d401',
  PostponeVeiligheidsbeoordeling: '3668f3ef3a37e4e993ac0f0634f83ac3efa4630e75da1fda8d8ef66979b5f98a',
  ReceiveMelding: 'bc58521a05046a744836bf0c932d7e2e1241f546665b57146f8f002ec517be99',
  RecordFirstContact: 'd5e8fd975bcf743bbf9ebde4e71a4331fa677dd44503365be73b902bf9310189',
  RefuseOverdracht: '4c46acc5c72b08aeec760c1a255160700bf772b37076752ff51c79407fd8090c',
  SaveMeldingDraft: 'c2eec054647bfdf1b213a1208c7b13dabb0998872aac3f9e1ce0e17463c43872',
  SendMelding: '0f40832dac0d07afd3e2ed8e88e12a03bb523a3db4d0204a7284724fe50fabb8',
  VeiligThuisChoices: '7b84f96cbb1a6d1570e8ee76e291e5098f2bb617d6f362dd030a1cbec967cfa0',
  WhoIsResponsible: '7e2babb13cad970b221e827d4a122ec6c8b68d9605636f3ba95a75e774db0fa1',
  WithdrawOverdracht: 'de1bc9006eb5d25b686a4232838ee94766ed4daf0f2357129a720e7d0bff3f01',
};
