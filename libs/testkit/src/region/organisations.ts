// SPDX-License-Identifier: EUPL-1.2
import type { OrganisationKind } from '@ketenportaal/domain';

export interface RegionOrganisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly region: string;
  readonly phone: string;
  readonly phoneHours: string;
}

/** Fixed ids, so that documents, screenshots and tests speak of the same fictional parties. */
const id = (number: number): string => `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const REGION = 'Vlietland';
const organisation = (number: number, kind: OrganisationKind, name: string, phone: string, phoneHours = 'ma-vr 9.00-17.00 uur'): RegionOrganisation => ({
  id: id(number),
  kind,
  name,
  region: REGION,
  phone,
  phoneHours,
});

/** A small, fictional region: one Veilig Thuis, two gemeenten with wijkteams, a GI, three schools, a GGZ. Numbers in 0xx 000 00 xx reach nobody. */
export const organisations = {
  veiligThuis: organisation(1, 'VEILIG_THUIS', 'Veilig Thuis Vlietland', '0800 2000', 'dag en nacht'),
  wijkteamNoord: organisation(2, 'WIJKTEAM', 'Wijkteam Noord (gemeente Rietwijk)', '030 000 00 10'),
  wijkteamZuid: organisation(3, 'WIJKTEAM', 'Wijkteam Zuid (gemeente Rietwijk)', '030 000 00 11'),
  wijkteamDijkerwaard: organisation(4, 'WIJKTEAM', 'Sociaal team Dijkerwaard', '030 000 00 12'),
  gi: organisation(5, 'GI', 'Jeugdbescherming Vlietland', '030 000 00 20'),
  regenboog: organisation(6, 'SCHOOL', 'Basisschool De Regenboog', '030 000 00 31', 'schooldagen 8.00-16.00 uur'),
  kompas: organisation(7, 'SCHOOL', 'Kindcentrum Het Kompas', '030 000 00 32', 'schooldagen 8.00-16.30 uur'),
  vlietCollege: organisation(8, 'SCHOOL', 'Vliet College', '030 000 00 33', 'schooldagen 8.00-17.00 uur'),
  ggz: organisation(9, 'GGZ', 'GGZ Vlietstroom', '030 000 00 40'),
} as const;

export type OrganisationKey = keyof typeof organisations;
