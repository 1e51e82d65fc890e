// SPDX-License-Identifier: EUPL-1.2
import type { OrganisationLineFragment } from '@ketenportaal/contract';
import { candidatesFor, emptyOffer, inputOf, reachable, type OfferValues } from './offer-form.js';

const party = (id: string, name: string): OrganisationLineFragment => ({ id, name, kind: 'WIJKTEAM', phone: '030 000 00 10', phoneHours: '' });
const veiligThuis = party('vt', 'Veilig Thuis Vlietland');
const noord = party('noord', 'Wijkteam Noord');
const zuid = party('zuid', 'Wijkteam Zuid');
const refusal = { status: 'GEWEIGERD', receiver: noord, endedAt: '2026-11-13T15:00:00.000Z', insteadOrganisation: zuid } as const;
const casus = { card: { organisation: veiligThuis }, overdrachten: [refusal] };

const filled: OfferValues = {
  ...emptyOffer,
  receiverId: 'zuid',
  household: 'Moeder en dochter',
  municipality: 'Rietwijk',
  whyThisParty: 'Dichtbij.',
  asked: 'Neem over.',
  ground: 'G_IK',
  urgency: 'GEWOON',
  informed: 'nee',
};

describe('offering a casus', () => {
  it('never to who is responsible already, and with what others said about it before', () => {
    expect(candidatesFor(casus, [veiligThuis, noord, zuid], '')).toEqual([
      { ...noord, refusedAt: '2026-11-13T15:00:00.000Z', namedBy: null },
      { ...zuid, refusedAt: null, namedBy: 'Wijkteam Noord' },
    ]);
  });

  it('is searched without capitals and spaces around it', () => {
    expect(candidatesFor(casus, [veiligThuis, noord, zuid], ' ZUID ').map(({ id }) => id)).toEqual(['zuid']);
  });

  it('a later step is reached when the questions before it have an answer; spaces are no answer', () => {
    expect(reachable(emptyOffer)).toBe(0);
    expect(reachable({ ...emptyOffer, receiverId: 'zuid' })).toBe(1);
    expect(reachable({ ...filled, asked: '  ' })).toBe(1);
    expect(reachable(filled)).toBe(2);
  });

  it('is not sent while a choice is open, for nobody chooses a ground in silence (INV-24)', () => {
    expect(inputOf('c', { ...filled, ground: '' })).toBeNull();
    expect(inputOf('c', filled)).toMatchObject({ casusId: 'c', receiverId: 'zuid', ground: 'G_IK', familyInformed: false });
    expect(inputOf('c', filled)).not.toHaveProperty('informed');
  });
});
