// SPDX-License-Identifier: EUPL-1.2
export { migrate } from './migrate.js';
export { openStore, type Store, type StoreOptions } from './open-store.js';
export type { Principal } from './principal.js';
export { NotSignedIn, RequestIdMalformed, StoreFault, StoreUnavailable } from './failure.js';
export { uuidv7 } from './ids.js';
export type { CasusStore, Policies } from './casus/casus-store.js';
export type { First } from './casus/first.js';
export type { Answer } from './casus/run.js';
export type { Drift } from './casus/verify.js';
export { drawReference, readReference } from './casus/reference.js';
export type {
  ConcludeCommand,
  GiveTerugkoppelingCommand,
  MeldingStore,
  PostponeCommand,
  ReceiveMeldingCommand,
  SendMeldingCommand,
} from './melding/melding-store.js';
export type { DraftStore, SaveMeldingDraftCommand } from './melding/draft-store.js';
export type {
  AcceptOverdrachtCommand,
  AnswerQuestionCommand,
  AskQuestionCommand,
  ChangeNamedPersonCommand,
  OfferOverdrachtCommand,
  OverdrachtStore,
  RecordFirstContactCommand,
  RefuseOverdrachtCommand,
  WithdrawOverdrachtCommand,
} from './overdracht/overdracht-store.js';
export type { NotificationStore } from './notification/notification-store.js';
export type { AlarmStore, DueAlarm } from './alarm/alarm-store.js';
export type { DueMail, OutboxMail, OutboxStore } from './outbox/outbox-store.js';
export type { Session, SessionStore } from './session/session-store.js';
export { CHANNELS, type Channel, type Listening } from './listen/listen.js';
export type { Clock } from './clock/clock.js';
export type { Directory, DirectoryOrganisation, DirectoryPerson } from './directory/directory.js';
export * from './reads/index.js';
export { amsterdamZone } from './calendar/index.js';
