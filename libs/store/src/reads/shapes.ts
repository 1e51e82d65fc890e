// SPDX-License-Identifier: EUPL-1.2
import type {
  Action,
  FactType,
  MelderStep,
  Notice,
  NowHappening,
  OrganisationKind,
  Outcome,
  OverdrachtEnd,
  RefusalReason,
  Role,
  StoredTermId,
  Urgency,
  About,
} from '@ketenportaal/domain';

/** What the answers look like: the types of the contract, as SQL writes them. Moments are ISO text, days `2026-11-21`. */
export interface OrganisationShape {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly phone: string;
  readonly phoneHours: string;
}

export interface PersonShape {
  readonly id: string;
  readonly name: string;
  readonly functionTitle: string;
  readonly workPhone: string | null;
  readonly organisation: OrganisationShape;
}

export interface MeShape {
  readonly person: PersonShape;
  readonly roles: Role[];
  readonly unread: number;
  readonly sessionExpiresAt: string | null;
}

export interface TermijnShape {
  readonly term: StoredTermId;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly late: boolean;
  /** 0 on the day itself, also when it is late by the hour; below 0 after it. */
  readonly workingDaysLeft: number;
  readonly uitleg: string;
  readonly uitlegEn: string;
}

export interface AnswerCardShape {
  readonly organisation: OrganisationShape;
  readonly person: PersonShape;
  readonly since: string;
  readonly now: NowHappening;
  readonly withOrganisation: OrganisationShape | null;
  readonly termijn: TermijnShape | null;
  readonly veiligThuis: OrganisationShape;
  readonly veiligThuisHandles: boolean;
}

export interface MeldingRow {
  readonly id: string;
  readonly reference: string;
  readonly sentAt: string;
  readonly card: AnswerCardShape;
}

export interface MeldingTextShape {
  readonly about: string;
  readonly concern: string;
  readonly ownHelp: string;
  readonly feedback: string | null;
}

export interface MelderStepShape {
  readonly step: MelderStep;
  readonly at: string;
  readonly organisation: OrganisationShape | null;
}

export interface MeldingAnswer extends MeldingRow {
  readonly keepsOwnHelp: boolean;
  readonly ownText: MeldingTextShape;
  readonly steps: MelderStepShape[];
}

export interface MeldingDraftShape {
  readonly id: string;
  readonly content: {
    readonly about: string;
    readonly concern: string;
    readonly ownHelp: string;
    readonly keepsOwnHelp: boolean | null;
    readonly acute: boolean | null;
    readonly veiligThuisId: string | null;
  };
  readonly savedAt: string;
}

export interface MeldingBijVeiligThuisAnswer {
  readonly id: string;
  readonly reference: string;
  readonly sentAt: string;
  readonly acute: boolean;
  readonly melder: PersonShape;
  readonly text: MeldingTextShape;
  readonly receivedAt: string | null;
  readonly worker: PersonShape | null;
  readonly concludedAt: string | null;
  readonly outcome: Outcome | null;
  readonly feedbackAt: string | null;
  readonly termijn: TermijnShape | null;
  readonly casusId: string | null;
  readonly casusReference: string | null;
  readonly merged: boolean;
  readonly availableActions: Action[];
}

export interface OpenCasusChoiceShape {
  readonly id: string;
  readonly reference: string;
  readonly holder: OrganisationShape;
  readonly openedAt: string;
  readonly about: string[];
}

/** INFORMATIE_GEVRAAGD is AANGEBODEN with a question that waits: as open as it was (T-OVD-02). */
export type OverdrachtStatus = 'AANGEBODEN' | 'INFORMATIE_GEVRAAGD' | OverdrachtEnd['status'];

export interface OverdrachtDocumentShape {
  readonly household: string;
  readonly municipality: string;
  readonly whyThisParty: string;
  readonly asked: string;
  readonly agreements: string;
  readonly giverKeeps: string;
  readonly doNotContact: string;
}

export interface OverdrachtQuestionShape {
  readonly text: string;
  readonly askedBy: PersonShape;
  readonly askedAt: string;
  /** When the answer is due; null once it is given or the overdracht has ended. */
  readonly termijn: TermijnShape | null;
  readonly answerText: string | null;
  readonly answeredBy: PersonShape | null;
  readonly answeredAt: string | null;
}

export interface OverdrachtAnswer {
  readonly id: string;
  readonly casusReference: string;
  readonly status: OverdrachtStatus;
  readonly giver: PersonShape;
  readonly receiver: OrganisationShape;
  readonly offeredAt: string;
  readonly urgency: Urgency;
  /** With an underscore, `G_IK`. */
  readonly ground: string;
  readonly familyInformed: boolean;
  readonly answer: TermijnShape | null;
  readonly expiresOn: string;
  readonly holderNow: AnswerCardShape | null;
  readonly document: OverdrachtDocumentShape | null;
  readonly question: OverdrachtQuestionShape | null;
  readonly endedAt: string | null;
  readonly endedBy: PersonShape | null;
  readonly acceptedHolder: PersonShape | null;
  readonly firstContactOn: string | null;
  readonly refusalReason: RefusalReason | null;
  readonly refusalText: string | null;
  readonly insteadOrganisation: OrganisationShape | null;
  readonly insteadText: string | null;
  readonly firstContactLatestOn: string | null;
  readonly availableActions: Action[];
  readonly casusId: string | null;
}

export interface HoldingShape {
  readonly organisation: OrganisationShape;
  readonly person: PersonShape;
  readonly from: string;
  readonly to: string | null;
}

export interface CasusEventShape {
  readonly type: FactType;
  readonly at: string;
  readonly organisation: OrganisationShape | null;
  readonly person: PersonShape | null;
  readonly other: OrganisationShape | null;
  readonly term: StoredTermId | null;
}

export interface CasusAnswer {
  readonly id: string;
  readonly reference: string;
  readonly status: 'open' | 'merged';
  readonly card: AnswerCardShape;
  readonly deputy: PersonShape | null;
  readonly availableActions: Action[];
  readonly overdracht: OverdrachtAnswer | null;
  readonly overdrachten: OverdrachtAnswer[];
  readonly meldingen: MeldingBijVeiligThuisAnswer[];
  readonly holdings: HoldingShape[];
  readonly termijnen: TermijnShape[];
  readonly events: CasusEventShape[];
}

export type Page = About['page'];

export const WORK = [
  'ANTWOORD_OP_OVERDRACHT',
  'VRAAG_BEANTWOORDEN',
  'MELDING_ONTVANGEN',
  'VEILIGHEIDSBEOORDELING',
  'TERUGKOPPELING',
  'EERSTE_CONTACT',
  'WACHT_OP_ANDER',
] as const;

export interface WorkItemShape {
  readonly page: Page;
  readonly id: string;
  readonly reference: string;
  readonly what: (typeof WORK)[number];
  readonly termijn: TermijnShape | null;
  readonly fromOrganisation: OrganisationShape | null;
  readonly urgent: boolean;
}

export interface MijnWerkAnswer {
  readonly antwoordNodig: WorkItemShape[];
  readonly teLaatEnVandaag: WorkItemShape[];
  readonly dezeWeek: WorkItemShape[];
  readonly wachtOpAnderen: WorkItemShape[];
  readonly nextDueOn: string | null;
}

export interface BerichtShape {
  readonly id: string;
  readonly number: number;
  readonly message: Notice | MelderStep;
  readonly term: StoredTermId | null;
  readonly page: Page;
  readonly aboutId: string;
  readonly reference: string;
  readonly organisation: OrganisationShape | null;
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** The names behind a refusal: who was first (INV-12). */
export interface FirstActorShape {
  readonly at: string;
  readonly person: PersonShape | null;
  readonly organisation: OrganisationShape | null;
}
