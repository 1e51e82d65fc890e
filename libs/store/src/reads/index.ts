// SPDX-License-Identifier: EUPL-1.2
export { readsOf, type Reads } from './reads.js';
export { setDaysOff } from './days-off.js';
export { KNOWN_FIELDS, MELDING_ROW_SHAPE, MELDING_SHAPE, type KnownField } from './known-operations.js';
export type { PageOfBerichten } from './bericht-reads.js';
export type { PageOfMeldingen, Taal } from './melding-reads.js';
export { LONGEST_PAGE } from './reading.js';
export { WORK } from './shapes.js';
export type {
  AnswerCardShape,
  BerichtShape,
  CasusAnswer,
  CasusEventShape,
  FirstActorShape,
  HoldingShape,
  MelderStepShape,
  MeldingAnswer,
  MeldingBijVeiligThuisAnswer,
  MeldingDraftShape,
  MeldingRow,
  MeldingTextShape,
  MeShape,
  MijnWerkAnswer,
  OpenCasusChoiceShape,
  OrganisationShape,
  OverdrachtAnswer,
  OverdrachtDocumentShape,
  OverdrachtStatus,
  PersonShape,
  TermijnShape,
  WorkItemShape,
} from './shapes.js';
