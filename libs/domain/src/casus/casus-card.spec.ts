// SPDX-License-Identifier: EUPL-1.2
import {
  accepts,
  type Happening,
  by,
  concludes,
  givesTerugkoppeling,
  offers,
  on,
  organisationId,
  passes,
  play,
  receives,
  recordsFirstContact,
  sends,
} from '@ketenportaal/testkit/domain';
import { casusCard } from './casus-card.js';
import type { OpenCasus } from './state.js';

const card = (...history: Happening[]) => casusCard(play(...history).casus as OpenCasus);
const offered = [sends('noor'), receives('marijke'), concludes('marijke'), offers('marijke')];

describe('the card for a party that may open the casus', () => {
  it('names the holder, since when, and to whom it is offered', () => {
    expect(card(...offered)).toMatchObject({ holder: { ...by('marijke'), since: on('2026-03-02 10:00') }, offeredTo: organisationId('wijkteamNoord') });
    expect(card(...offered, accepts('samira'))).toMatchObject({ holder: { ...by('samira'), since: on('2026-03-02 13:00') }, offeredTo: null });
  });

  it('shows what is due first, late or not, and nothing when nothing is owed', () => {
    expect(card(...offered).next).toMatchObject({ term: 'D-03', passed: false, termijn: { dueOn: '2026-03-03' } });
    expect(card(...offered, passes('D-03')).next).toMatchObject({ term: 'D-03', passed: true });
    expect(card(...offered, accepts('samira'), givesTerugkoppeling('marijke'), recordsFirstContact('samira')).next).toBeNull();
  });

  it('says beside the holder that Veilig Thuis handles the melding, from receipt on (INV-07, INV-08)', () => {
    expect(card(sends('noor')).veiligThuis).toBeNull();
    expect(card(...offered, accepts('samira')).veiligThuis).toBe(organisationId('veiligThuis'));
  });
});
