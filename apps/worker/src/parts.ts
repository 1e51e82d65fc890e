// SPDX-License-Identifier: EUPL-1.2
import type { Configuration } from './configuration.js';
import type { Log } from './log/log.js';
import type { Mailer } from './notification/mailer.js';
import type { QueuePlace } from './queue/queue-place.js';
import type { Tempo } from './rhythm/tempo.js';
import type { Store } from '@ketenportaal/store';

/** What is made before Nest begins, and put into its container under these names. */
export const STORE = Symbol('store');
export const LOG = Symbol('log');
export const TEMPO_OF_WORKER = Symbol('tempo');
export const SEND_MAIL = Symbol('send mail');
export const CONFIGURATION = Symbol('configuration');
export const QUEUE_PLACE = Symbol('queue place');
/** Ends the process with an error, so that whoever supervises it starts a new one. */
export const GIVE_UP = Symbol('give up');

export interface Parts {
  readonly configuration: Configuration;
  readonly store: Store;
  readonly log: Log;
  readonly tempo: Tempo;
  readonly sendMail: Mailer;
  readonly place: QueuePlace;
  readonly giveUp: (reason: string) => void;
}
