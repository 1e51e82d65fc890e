// SPDX-License-Identifier: EUPL-1.2
import { organisations, people, type OrganisationKey, type PersonKey } from '@ketenportaal/testkit';
import type { MeldingSeen, Stage } from './stage.js';

/** The acts of the main job, as the people of the region do them through the API. */

export async function sendMelding(stage: Stage, who: PersonKey, concern: string, about = 'Meisje, groep 6'): Promise<MeldingSeen> {
  const melder = await stage.player(who);
  const sent = await melder.act('sendMelding', {
    veiligThuisId: organisations.veiligThuis.id,
    about,
    concern,
    acute: false,
    keepsOwnHelp: true,
    ownHelp: 'Wij blijven het meisje op school zien.',
  });
  return stage.tell(who, 'stuurt een melding', sent.id, who);
}

export async function receive(stage: Stage, who: PersonKey, meldingId: string, melder: PersonKey, mergeIntoCasusId?: string): Promise<MeldingSeen> {
  const worker = await stage.player(who);
  await worker.act('receiveMelding', { meldingId, workerId: people[who].id, ...(mergeIntoCasusId === undefined ? {} : { mergeIntoCasusId }) });
  return stage.tell(who, mergeIntoCasusId === undefined ? 'ontvangt de melding' : 'ontvangt de melding bij een casus die al loopt', meldingId, melder);
}

export async function conclude(stage: Stage, who: PersonKey, meldingId: string, melder: PersonKey, outcome = 'DIRECT_OVERDRAGEN'): Promise<MeldingSeen> {
  await (await stage.player(who)).act('concludeVeiligheidsbeoordeling', { meldingId, outcome });
  return stage.tell(who, 'legt de uitkomst van de veiligheidsbeoordeling vast', meldingId, melder);
}

/** The casus as Veilig Thuis knows it; a melder never learns this id (INV-15). */
export async function casusOf(stage: Stage, who: PersonKey, meldingId: string): Promise<string> {
  const answer = await (
    await stage.player(who)
  ).ask<{ meldingBijVeiligThuis: { casusId: string | null } | null }>('query CasusOf($id: ID!) { meldingBijVeiligThuis(id: $id) { casusId } }', {
    id: meldingId,
  });
  const casusId = answer.meldingBijVeiligThuis?.casusId;
  stage.expect('Veilig Thuis sees the casus of the melding', typeof casusId === 'string');
  return String(casusId);
}

export async function offer(stage: Stage, who: PersonKey, casusId: string, to: OrganisationKey): Promise<string> {
  const giver = await stage.player(who);
  await giver.act('offerOverdracht', {
    casusId,
    receiverId: organisations[to].id,
    ground: 'G_IK',
    urgency: 'GEWOON',
    familyInformed: true,
    household: 'Moeder en dochter (9)',
    municipality: 'Rietwijk',
    whyThisParty: 'Het gezin woont in uw wijk en kent uw team.',
    asked: 'Zicht op veiligheid en een plan met het gezin.',
  });
  const { casus } = await giver.ask<{ casus: { overdracht: { id: string } | null } | null }>(
    'query Offered($id: ID!) { casus(id: $id) { overdracht { id } } }',
    { id: casusId },
  );
  stage.expect('the offer is open', casus?.overdracht !== null && casus?.overdracht !== undefined);
  return casus?.overdracht?.id ?? '';
}

export async function refuse(stage: Stage, who: PersonKey, overdrachtId: string, instead: OrganisationKey): Promise<void> {
  await (
    await stage.player(who)
  ).act('refuseOverdracht', {
    overdrachtId,
    reason: 'AL_BIJ_ANDERE_PARTIJ',
    text: 'Dit hoort volgens ons niet bij ons team.',
    insteadOrganisationId: organisations[instead].id,
  });
}

/** The next working day or so; a first contact date that the term allows. */
export async function firstContactDate(stage: Stage, who: PersonKey, overdrachtId: string): Promise<string> {
  const { overdracht } = await (
    await stage.player(who)
  ).ask<{ overdracht: { firstContactLatestOn: string | null } | null }>('query Latest($id: ID!) { overdracht(id: $id) { firstContactLatestOn } }', {
    id: overdrachtId,
  });
  stage.expect('the receiver sees until when the first contact may be', typeof overdracht?.firstContactLatestOn === 'string');
  return overdracht?.firstContactLatestOn ?? '';
}

export async function accept(stage: Stage, who: PersonKey, overdrachtId: string, holder: PersonKey = who): Promise<void> {
  const firstContactOn = await firstContactDate(stage, who, overdrachtId);
  await (await stage.player(who)).act('acceptOverdracht', { overdrachtId, holderId: people[holder].id, firstContactOn });
}
