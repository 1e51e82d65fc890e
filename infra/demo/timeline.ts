// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { addWorkingDays, type LocalDate, type LocalDateTime } from '@ketenportaal/domain';
import { landelijkVoorbeeld } from '@ketenportaal/policy';
import { amsterdamZone, type Answer, type Principal, type Store } from '@ketenportaal/store';
import { organisations, people, type OrganisationKey, type PersonKey } from '@ketenportaal/testkit';

/** What one demo casus remembers from act to act. */
export interface Thread {
  meldingId: string;
  casusId: string;
  overdrachtId: string;
}

export interface Cast {
  readonly app: Store;
  readonly principal: (who: PersonKey) => Principal;
}

export type Act = (cast: Cast, thread: Thread) => Promise<void>;

/** On this working day, counted from today (0), at this time, this happens. */
export type Scene = readonly [day: number, time: string, act: Act];

export const principalOf = (who: PersonKey): Principal => {
  const { subject, organisation, roles } = people[who];
  return { subject, organisation: organisations[organisation].id, roles, sid: null };
};

export const instantOf = (today: LocalDate, day: number, time: string): string =>
  amsterdamZone.toInstant(`${addWorkingDays(today, day, landelijkVoorbeeld)}T${time}:00.000` as LocalDateTime);

const requestId = (): string => randomUUID();

async function done(answer: Promise<Answer>): Promise<string> {
  const result = await answer;
  if (!result.ok) throw new Error(`the demo's story was refused: ${result.refusal}`);
  return result.id;
}

const veiligThuisId = organisations.veiligThuis.id;

export const sends =
  (who: PersonKey, about: string, concern: string, acute = false): Act =>
  async ({ app, principal }, thread) => {
    const ownHelp = acute ? '' : 'Wij blijven het kind op school zien en praten met de ouder die daar komt.';
    const melding = { requestId: requestId(), veiligThuisId, about, concern, acute, keepsOwnHelp: !acute, ownHelp };
    thread.meldingId = await done(app.melding.send(principal(who), melding));
  };

export const receives =
  (who: PersonKey, into?: Thread): Act =>
  async ({ app, principal }, thread) => {
    const mergeIntoCasusId = into?.casusId ?? null;
    await done(app.melding.receive(principal(who), { requestId: requestId(), meldingId: thread.meldingId, workerId: people[who].id, mergeIntoCasusId }));
    const melding = await app.reads.meldingBijVeiligThuis(principal(who), { id: thread.meldingId });
    thread.casusId = melding?.casusId ?? '';
  };

export const concludes =
  (who: PersonKey): Act =>
  async ({ app, principal }, { meldingId }) => {
    await done(app.melding.conclude(principal(who), { requestId: requestId(), meldingId, outcome: 'DIRECT_OVERDRAGEN' }));
  };

export const postpones =
  (who: PersonKey): Act =>
  async ({ app, principal }, { meldingId }) => {
    await done(app.melding.postpone(principal(who), { requestId: requestId(), meldingId, reason: 'CAPACITEIT', workingDays: 4 }));
  };

export const informs =
  (who: PersonKey): Act =>
  async ({ app, principal }, { meldingId }) => {
    const text = 'Wij hebben uw melding beoordeeld. Wij zoeken een team dat dicht bij het gezin staat. U hoort van ons als dat rond is.';
    await done(app.melding.giveTerugkoppeling(principal(who), { requestId: requestId(), meldingId, text }));
  };

export const offers =
  (who: PersonKey, to: OrganisationKey, household: string): Act =>
  async ({ app, principal }, thread) => {
    await done(
      app.overdracht.offer(principal(who), {
        requestId: requestId(),
        casusId: thread.casusId,
        receiverId: organisations[to].id,
        ground: 'G-IK',
        urgency: 'GEWOON',
        familyInformed: true,
        household,
        municipality: to === 'wijkteamDijkerwaard' ? 'Dijkerwaard' : 'Rietwijk',
        whyThisParty: 'Het gezin woont in uw wijk. Uw team kan snel langsgaan.',
        asked: 'Neem het zicht op veiligheid over en maak met het gezin een plan.',
        agreements: 'De kinderen zijn na school niet alleen thuis.',
        giverKeeps: 'Wij blijven de melding behandelen en volgen het gezin.',
      }),
    );
    const casus = await app.reads.casus(principal(who), { id: thread.casusId });
    thread.overdrachtId = casus?.overdracht?.id ?? '';
  };

export const refuses =
  (who: PersonKey, instead: OrganisationKey): Act =>
  async ({ app, principal }, { overdrachtId }) => {
    const text = 'Een andere partij kent dit gezin beter.';
    await done(
      app.overdracht.refuse(principal(who), {
        requestId: requestId(),
        overdrachtId,
        reason: 'AL_BIJ_ANDERE_PARTIJ',
        text,
        insteadOrganisationId: organisations[instead].id,
      }),
    );
  };

export const accepts =
  (who: PersonKey, holder: PersonKey = who, deputy?: PersonKey): Act =>
  async ({ app, principal }, { overdrachtId }) => {
    const overdracht = await app.reads.overdracht(principal(who), { id: overdrachtId });
    const answer = { holderId: people[holder].id, deputyId: deputy ? people[deputy].id : null, firstContactOn: overdracht?.firstContactLatestOn ?? '' };
    await done(app.overdracht.accept(principal(who), { requestId: requestId(), overdrachtId, ...answer }));
  };

export const meets =
  (who: PersonKey): Act =>
  async ({ app, principal }, { casusId }) => {
    const contactOn = amsterdamZone.toLocal(await app.clock.now()).slice(0, 10);
    await done(app.overdracht.recordFirstContact(principal(who), { requestId: requestId(), casusId, contactOn }));
  };
