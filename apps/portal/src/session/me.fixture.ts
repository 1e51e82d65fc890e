// SPDX-License-Identifier: EUPL-1.2
import type { MeQuery, OrganisationLineFragment, PersonLineFragment } from '@ketenportaal/contract';

/** A small region of invented parties and people, in the shape of the contract. */
const party = (number: number, kind: OrganisationLineFragment['kind'], name: string, phone: string): OrganisationLineFragment => ({
  id: `0193a000-0000-7000-8000-00000000000${number}`,
  name,
  kind,
  phone,
  phoneHours: 'ma-vr 9.00-17.00 uur',
});

export const parties = {
  school: party(1, 'SCHOOL', 'Basisschool De Regenboog', '030 000 01 00'),
  vt: { ...party(2, 'VEILIG_THUIS', 'Veilig Thuis Vechtstreek', '0800 2000'), phoneHours: 'dag en nacht' },
  noord: party(3, 'WIJKTEAM', 'Wijkteam Noord', '030 000 03 00'),
  zuid: party(4, 'WIJKTEAM', 'Wijkteam Zuid en Ommelanden, gemeente Stichtse Heuvelrug', '030 000 04 00'),
  ander: party(5, 'VEILIG_THUIS', 'Veilig Thuis Heuvelrug', '0800 2000'),
};

const person = (number: number, name: string, functionTitle: string, organisation: OrganisationLineFragment, workPhone: string | null): PersonLineFragment => ({
  id: `0193b000-0000-7000-8000-00000000000${number}`,
  name,
  functionTitle,
  workPhone,
  organisation,
});

export const people = {
  fatima: person(1, 'Fatima Yilmaz', 'schoolmaatschappelijk werker', parties.school, '030 000 01 11'),
  joris: person(2, 'Joris van den Berg', 'medewerker Veilig Thuis', parties.vt, '030 000 02 22'),
  samira: person(3, 'Samira El Idrissi', 'gezinswerker', parties.noord, '030 000 03 33'),
  willemijn: person(4, 'Willemijn van Oldenbarneveldt-Steenbergen', 'coördinator jeugd en gezin', parties.zuid, null),
};

export const me: MeQuery['me'] = { person: people.fatima, roles: ['MELDER'], unread: 2, sessionExpiresAt: null };
