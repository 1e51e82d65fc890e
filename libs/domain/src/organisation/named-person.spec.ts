// SPDX-License-Identifier: EUPL-1.2
import { named, organisationId, party } from '@ketenportaal/testkit/domain';
import { canTakeZichtOpVeiligheid, mayBeNamed } from './named-person.js';

it('whoever is named is an active user of that party (INV-04)', () => {
  expect(mayBeNamed(named('iris'), organisationId('wijkteamNoord'))).toBe(true);
  expect(mayBeNamed(named('iris', { active: false }), organisationId('wijkteamNoord'))).toBe(false);
  expect(mayBeNamed(named('iris'), organisationId('wijkteamZuid'))).toBe(false);
  expect(mayBeNamed(null, organisationId('wijkteamNoord'))).toBe(false);
});

it('a school follows its melding, but is never handed a family', () => {
  const able = (['veiligThuis', 'wijkteamNoord', 'gi', 'ggz', 'regenboog'] as const).map((key) => canTakeZichtOpVeiligheid(party(key)));
  expect(able).toEqual([true, true, true, true, false]);
  expect(canTakeZichtOpVeiligheid(party('gi', { active: false }))).toBe(false);
});
