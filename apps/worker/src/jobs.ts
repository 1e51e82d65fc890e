// SPDX-License-Identifier: EUPL-1.2

/** Queues by concern. */
export const QUEUES = ['deadlines', 'notifications'] as const;
export type QueueName = (typeof QUEUES)[number];

export interface JobRow {
  readonly queue: QueueName;
  /** The deterministic id, only a first sieve: the row in PostgreSQL decides. No `:` may stand in it. */
  readonly id: string;
  readonly carries: string;
  readonly trigger: string;
  /** Of the queue. Trying again is the row's work, with its own back-off, so that a lost queue loses no attempt. */
  readonly attempts: 1;
  readonly whenItGivesUp: string;
}

/** Every job of this app. A job re-reads its row and re-decides; a refusal ends it quietly, an error leaves the row for the sweep. */
export const JOBS = {
  'execute-alarm': {
    queue: 'deadlines',
    id: '<kind>-<term>-<subjectId>-v<version>',
    carries: 'the key and the version of one alarm',
    trigger: 'the horizon: due within 15 minutes',
    attempts: 1,
    whenItGivesUp: 'never: the alarm stays and the sweep does it, later each time up to 15 minutes; after 5 failures a person is alarmed',
  },
  'deliver-notification': {
    queue: 'notifications',
    id: 'mail-<outboxId>',
    carries: 'the id of one outbox row',
    trigger: 'the relay: an open outbox row, at NOTIFY outbox or within 5 seconds',
    attempts: 1,
    whenItGivesUp:
      'never: the row stays open and is sent again, later each time up to 15 minutes; after 5 failures a person is alarmed. The inbox has it already',
  },
  canary: {
    queue: 'deadlines',
    id: 'canary-<process>-<number>',
    carries: 'nothing',
    trigger: 'every 30 seconds, one through each queue',
    attempts: 1,
    whenItGivesUp: 'none came back within 90 seconds while the queue answers: the process ends with an error and is started again',
  },
} as const satisfies Record<string, JobRow>;

export type JobName = keyof typeof JOBS;

/** After so many failures of one row in a row a person has to look. */
export const ALARM_AFTER_FAILURES = 5;
