// SPDX-License-Identifier: EUPL-1.2
import {
  concludeVeiligheidsbeoordeling,
  giveTerugkoppeling,
  mergeCasus,
  policyVersionOf,
  postponeVeiligheidsbeoordeling,
  receiveMelding,
  refused,
  sendMelding,
  whyNotReceiveMelding,
  LONGEST_TEXT,
  type Decision,
  type CasusFact,
  type DelayReason,
  type MeldingId,
  type Moment,
  type Outcome,
  type Actor,
  type Refusal,
} from '@ketenportaal/domain';
import { drawReference } from '../casus/reference.js';
import type { CasusStore } from '../casus/casus-store.js';
import { no, planOf, type Answer, type Run, type Situation, type Texts } from '../casus/run.js';
import { sees } from '../casus/visible.js';
import { isUuid, uuidv7 } from '../ids.js';
import type { Principal } from '../principal.js';
import { whyNotWritten } from '../writing.js';

export interface SendMeldingCommand {
  readonly requestId: string;
  readonly veiligThuisId: string;
  readonly about: string;
  readonly concern: string;
  readonly acute: boolean;
  readonly keepsOwnHelp: boolean;
  readonly ownHelp?: string | null;
  /** The own draft that this was; it is gone once the melding is sent. */
  readonly draftId?: string | null;
}
interface OnMelding {
  readonly requestId: string;
  readonly meldingId: string;
}
export interface ReceiveMeldingCommand extends OnMelding {
  readonly workerId: string;
  /** An open casus of this Veilig Thuis that the melding is about; its holder stays (T-MLD-03). */
  readonly mergeIntoCasusId?: string | null;
}
export interface ConcludeCommand extends OnMelding {
  readonly outcome: Outcome;
}
export interface PostponeCommand extends OnMelding {
  readonly reason: DelayReason;
  readonly workingDays: number;
}
export interface GiveTerugkoppelingCommand extends OnMelding {
  readonly text: string;
}

/** Each answer carries the melding's id. */
export interface MeldingStore {
  send(principal: Principal, command: SendMeldingCommand): Promise<Answer>;
  receive(principal: Principal, command: ReceiveMeldingCommand): Promise<Answer>;
  conclude(principal: Principal, command: ConcludeCommand): Promise<Answer>;
  postpone(principal: Principal, command: PostponeCommand): Promise<Answer>;
  giveTerugkoppeling(principal: Principal, command: GiveTerugkoppelingCommand): Promise<Answer>;
}

export const meldingStoreOf = (casusStore: CasusStore): MeldingStore => ({
  send: (principal, command) => casusStore.run(sending(principal, command)),
  receive: (principal, command) => casusStore.run(receiving(principal, command)),
  conclude: (principal, command) =>
    casusStore.run(
      handling('CONCLUDE_VEILIGHEIDSBEOORDELING', principal, command, ({ casus }, by, moment, meldingId) =>
        concludeVeiligheidsbeoordeling(casus, { meldingId, outcome: command.outcome }, by, moment),
      ),
    ),
  postpone: (principal, command) =>
    casusStore.run(
      handling('POSTPONE_VEILIGHEIDSBEOORDELING', principal, command, ({ casus }, by, moment, meldingId) =>
        postponeVeiligheidsbeoordeling(casus, { meldingId, reason: command.reason, workingDays: command.workingDays }, by, moment),
      ),
    ),
  giveTerugkoppeling: (principal, command) => {
    const texts = { feedback: [{ melding_id: command.meldingId, feedback: command.text }] };
    const why = whyNotWritten([[command.text, LONGEST_TEXT, true]]);
    return casusStore.run(
      handling(
        'GIVE_TERUGKOPPELING',
        principal,
        command,
        ({ casus }, by, moment, meldingId) => (why ? refused(why) : giveTerugkoppeling(casus, meldingId, by, moment)),
        texts,
      ),
    );
  },
});

function sending(principal: Principal, command: SendMeldingCommand): Run {
  const meldingId = uuidv7();
  const { veiligThuisId, about, concern, acute, keepsOwnHelp, ownHelp, draftId, requestId } = command;
  return {
    operation: 'SEND_MELDING',
    principal,
    requestId,
    command,
    subject: { kind: 'MELDING', id: meldingId },
    newCasusId: uuidv7(),
    organisations: [veiligThuisId],
    decide({ casus, actor, moment, organisation }) {
      if (!actor) return no('NOT_FOUND');
      const why = whyNotWritten([
        [about, LONGEST_TEXT, true],
        [concern, LONGEST_TEXT, true],
        [ownHelp ?? '', LONGEST_TEXT, false],
      ]);
      if (why) return no(why);
      // Drawn at every attempt, so that one which exists already is simply followed by another.
      const melding = {
        meldingId: meldingId as MeldingId,
        reference: drawReference(),
        casusReference: drawReference(),
        veiligThuis: organisation(veiligThuisId),
        acute,
        keepsOwnHelp,
      };
      const texts = {
        melding: [{ melding_id: meldingId, about, concern, own_help: ownHelp ?? '' }],
        ...(draftId && isUuid(draftId) ? { draft: draftId } : {}),
      };
      return planOf(sendMelding(casus, melding, actor, moment(null)), meldingId, texts);
    },
  };
}

/** Receipt as a casus of its own, or into an open one: then two casussen change in one transaction, locked in the order of their ids. */
function receiving(principal: Principal, command: ReceiveMeldingCommand): Run {
  const { requestId, workerId } = command;
  const meldingId = command.meldingId.toLowerCase() as MeldingId;
  const into = command.mergeIntoCasusId?.toLowerCase();
  return {
    operation: 'RECEIVE_MELDING',
    principal,
    requestId,
    command,
    subject: { kind: 'MELDING', id: meldingId },
    persons: [workerId],
    ...(into === undefined ? {} : { alsoCasusId: into }),
    decide(situation) {
      const { actor, casus, also, alsoGrants, person } = situation;
      if (!actor || !sees(situation, ['MELDING'], meldingId)) return no('NOT_FOUND');
      const received = { meldingId, worker: person(workerId) };
      const moment = momentOf(situation, meldingId);
      if (also === null) return planOf(receiveMelding(casus, received, actor, moment), meldingId);
      // The melding is in that casus already: a colleague merged it a moment ago, or it is its own.
      if (also.casusId === casus.casusId) return no(whyNotReceiveMelding(casus, meldingId, actor) ?? 'SAME_CASUS');
      if (!sees(situation, ['CASUS'], null, alsoGrants)) return no('NOT_FOUND');
      const merged = mergeCasus(casus, also, received, actor, moment);
      return merged.ok ? { ok: true, id: meldingId, facts: [merged.source], alsoFacts: [merged.target] } : merged;
    },
  };
}

type Handle = (situation: Situation, by: Actor, moment: Moment, meldingId: MeldingId) => Decision<CasusFact, Refusal>;

function handling(operation: string, principal: Principal, command: OnMelding, decide: Handle, texts: Texts = {}): Run {
  const meldingId = command.meldingId.toLowerCase() as MeldingId;
  return {
    operation,
    principal,
    requestId: command.requestId,
    command,
    subject: { kind: 'MELDING', id: meldingId },
    decide(situation) {
      const { actor } = situation;
      if (!actor || !sees(situation, ['MELDING'], meldingId)) return no('NOT_FOUND');
      return planOf(decide(situation, actor, momentOf(situation, meldingId), meldingId), meldingId, texts);
    },
  };
}

const momentOf = ({ casus, moment }: Situation, meldingId: MeldingId): Moment => moment(policyVersionOf(casus, meldingId));
