// SPDX-License-Identifier: EUPL-1.2
import type { Role } from '@ketenportaal/contract';
import { parties, people } from '../session/me.fixture.js';
import { homeOf, navOf, placeOf, placeOfPage } from './places.js';

const reader = (roles: readonly Role[], organisation = parties.noord) => ({ roles, person: { ...people.samira, organisation } });

describe('the menu', () => {
  it('a melder has the own meldingen and messages, and begins at the meldingen', () => {
    expect(navOf(reader(['MELDER'], parties.school))).toEqual(['meldingen', 'berichten']);
    expect(homeOf(reader(['MELDER'], parties.school))).toBe('/meldingen');
  });

  it('only Veilig Thuis has the meldingen that came in', () => {
    expect(navOf(reader(['INTAKE', 'MEDEWERKER'], parties.vt))).toEqual(['werk', 'veiligThuis', 'casussen', 'berichten']);
    expect(navOf(reader(['ACCEPTANT']))).toEqual(['werk', 'casussen', 'berichten']);
  });

  it('whoever has no work here has messages and nothing that is greyed out', () => {
    expect(navOf(reader(['BEHEERDER']))).toEqual(['berichten']);
    expect(homeOf(reader([]))).toBe('/berichten');
  });
});

describe('the addresses', () => {
  it('every page of a message has one, with nothing but the id in it', () => {
    for (const page of ['MELDING', 'MELDING_BIJ_VEILIG_THUIS', 'OVERDRACHT', 'CASUS'] as const) expect(placeOfPage(page, 'abc')).toMatch(/^\/[a-z-]+\/abc$/);
  });

  it('can all be returned to after a login: only letters that the API takes for an address of ours', () => {
    const id = '0193c000-0000-7000-8000-000000000001';
    for (const place of Object.values(placeOf)) expect(place(id)).toMatch(/^\/(?![/\\])[\w\-./~%?=&]*$/);
  });
});
