// SPDX-License-Identifier: EUPL-1.2
import {
  acceptOverdracht,
  askQuestion,
  changeNamedPerson,
  evolve,
  melderCard,
  melderSteps,
  offerOverdracht,
  type Actor,
  type CasusFact,
  type CasusState,
  type FactOf,
  type Instant,
  type NamedPerson,
} from '@ketenportaal/domain';
import { minutesLater } from './moment.js';
import { actor, organisationId } from './parties.js';
import { EVERYONE, type Core } from './play.js';

const anyoneAccepts: Core['acceptOverdracht'] = (casus, command, by, moment) => {
  const offer = casus.status === 'open' ? casus.overdracht : null;
  const asReceiver: Actor = offer ? { ...by, organisationId: offer.receiver, roles: ['ACCEPTANT'] } : by;
  return acceptOverdracht(
    casus,
    { ...command, holder: { personId: by.personId, organisationId: asReceiver.organisationId, active: true }, deputy: null },
    asReceiver,
    moment,
  );
};

const offerMoves: Core['evolve'] = (casus, fact) => {
  const after = evolve(casus, fact);
  if (fact.type !== 'OverdrachtOffered' || after.status !== 'open') return after;
  const holder = { organisationId: fact.receiver, personId: actor('samira').personId, deputy: null, since: fact.at };
  return { ...after, holder, holdings: [...after.holdings, holder] };
};

/** Faults that someone could make; each is found, or the play above proves nothing. */
export const PLANTED: readonly (readonly [string, Partial<Core>])[] = [
  ['anyone may accept', { acceptOverdracht: anyoneAccepts }],
  ['an offer moves the holder', { evolve: offerMoves }],
  [
    'an offer is accepted as it is made',
    {
      offerOverdracht: (casus, command, by, moment) => {
        const offered = offerOverdracht(casus, command, by, moment);
        if (!offered.ok) return offered;
        const [offer] = offered.facts;
        const taken = { organisationId: offer!.receiver, personId: by.personId };
        const accepted = {
          type: 'OverdrachtAccepted',
          at: minutesLater(offer!.at, 1),
          overdrachtId: offer!.overdrachtId,
          by: taken,
          holder: taken,
          deputy: null,
          firstContact: offer!.answer,
        } as never;
        return { ok: true, facts: [offer!, accepted] };
      },
    },
  ],
  ['silence is acceptance', { evolve: (casus, fact) => (fact.type === 'OverdrachtExpired' ? silenceAccepts(casus, fact.at) : evolve(casus, fact)) }],
  [
    'a second offer is made while one waits',
    { offerOverdracht: (casus, ...rest) => offerOverdracht(casus.status === 'open' ? { ...casus, overdracht: null } : casus, ...rest) },
  ],
  [
    'a party names someone of another party',
    { changeNamedPerson: (casus, command, by, moment) => changeNamedPerson(casus, { ...command, holder: asColleague(command.holder, by) }, by, moment) },
  ],
  [
    'anyone of the party names another person',
    { changeNamedPerson: (casus, command, by, moment) => changeNamedPerson(casus, command, asTeamleider(by), moment) },
  ],
  ['a change of person moves the party', { evolve: (casus, fact) => evolve(casus, fact.type === 'NamedPersonChanged' ? elsewhere(fact) : fact) }],
  ['another person in the party ends what was owed', { evolve: (casus, fact) => withoutDates(evolve(casus, fact), fact) }],
  ['a melder sees who is named before the outcome', { melderSteps: (before, fact, after) => melderSteps(before, forEveryone(fact, after), after) }],
  ['a question stops the clock', { evolve: (casus, fact) => (fact.type === 'QuestionAsked' ? withoutAnswerDate(evolve(casus, fact)) : evolve(casus, fact)) }],
  ['a second question is asked', { askQuestion: (casus, ...rest) => askQuestion(asIfUnasked(casus), ...rest) }],
  [
    'a melder is shown that a question waits',
    {
      melderCard: (casus, melding) => ({
        ...melderCard(casus, melding),
        dueAt: casus.termijnen.find(({ term }) => term === 'D-07b')?.termijn.dueAt ?? melderCard(casus, melding).dueAt,
      }),
    },
  ],
  ['a merge moves the holder', { evolve: (casus, fact) => evolve(casus, fact.type === 'MeldingReceived' ? { ...fact, mergedFrom: null } : fact) }],
  ['a date that passed is no longer owed', { evolve: (casus, fact) => forgetful(evolve(casus, fact), fact) }],
  [
    'a melder sees the real holder',
    { melderCard: (casus, melding) => ({ ...melderCard(casus, melding), ...(melding.received && { organisationId: casus.holder.organisationId }) }) },
  ],
  ['a melder sees since when the real holder holds', { melderCard: (casus, melding) => ({ ...melderCard(casus, melding), since: casus.holder.since }) }],
  [
    'a melder sees an offer that was never his to see',
    { melderCard: (casus, melding) => ({ ...melderCard(casus, melding), withOrganisationId: casus.overdracht?.receiver ?? null }) },
  ],
  ['a melder hears of offers before the outcome', { melderSteps: (before, fact, after) => melderSteps(before, fact, asIfConcluded(after)) }],
];

const asColleague = (holder: NamedPerson | null, by: Actor): NamedPerson | null =>
  holder && { ...holder, personId: EVERYONE.find((one) => one.organisationId !== by.organisationId)!.personId };

const asTeamleider = (by: Actor): Actor => ({ ...by, roles: ['TEAMLEIDER'] });

const elsewhere = (fact: FactOf<'NamedPersonChanged'>): CasusFact => ({ ...fact, holder: { ...fact.holder, organisationId: organisationId('gi') } });

const withoutDates = (casus: CasusState, fact: CasusFact): CasusState =>
  casus.status === 'open' && fact.type === 'NamedPersonChanged' ? { ...casus, termijnen: casus.termijnen.filter(({ term }) => term !== 'D-02') } : casus;

const forEveryone = (fact: CasusFact, casus: CasusState): CasusFact =>
  fact.type === 'NamedPersonChanged' && casus.status === 'open' ? { ...fact, handling: casus.meldingen.map(({ meldingId: about }) => about) } : fact;

/** The answer is owed later because something was asked. */
const withoutAnswerDate = (casus: CasusState): CasusState =>
  casus.status === 'open'
    ? {
        ...casus,
        termijnen: casus.termijnen.map((owed) =>
          owed.term === 'D-07' ? { ...owed, termijn: { ...owed.termijn, dueAt: minutesLater(owed.termijn.dueAt, 60) } } : owed,
        ),
      }
    : casus;

const asIfUnasked = (casus: CasusState): CasusState =>
  casus.status === 'open' && casus.overdracht ? { ...casus, overdracht: { ...casus.overdracht, question: null } } : casus;

const silenceAccepts = (casus: CasusState, at: Instant): CasusState => {
  if (casus.status !== 'open' || !casus.overdracht) return casus;
  const holder = { organisationId: casus.overdracht.receiver, personId: actor('samira').personId };
  const end = { status: 'AANVAARD', at, holder, firstContactOn: casus.overdracht.expiresOn } as const;
  const next = { ...holder, deputy: null, since: at };
  const termijnen = casus.termijnen.filter(({ term }) => term !== 'D-07' && term !== 'D-08');
  const endedOverdrachten = [...casus.endedOverdrachten, { ...casus.overdracht, end }];
  return { ...casus, overdracht: null, endedOverdrachten, holder: next, holdings: [...casus.holdings, next], termijnen };
};

const forgetful = (casus: CasusState, fact: CasusFact): CasusState =>
  casus.status === 'open' && fact.type === 'TermijnPassed' && ['D-07', 'D-08'].includes(fact.term)
    ? { ...casus, termijnen: casus.termijnen.map((owed) => (owed.subjectId === fact.subjectId ? { ...owed, passed: false } : owed)) }
    : casus;

const asIfConcluded = (casus: CasusState): CasusState =>
  casus.status === 'open'
    ? { ...casus, meldingen: casus.meldingen.map((melding) => ({ ...melding, concluded: melding.concluded ?? { at: melding.sentAt, outcome: 'ONDERZOEK' } })) }
    : casus;
