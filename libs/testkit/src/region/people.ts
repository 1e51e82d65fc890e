// SPDX-License-Identifier: EUPL-1.2
import type { Role } from '@ketenportaal/domain';
import type { Persona } from '../issuer/persona.js';
import { organisations, type OrganisationKey } from './organisations.js';

/** A fictional professional; the first nine log in as personas, the others make the teams real. */
export interface RegionPerson {
  readonly id: string;
  readonly subject: string;
  readonly username: string;
  readonly name: string;
  readonly functionTitle: string;
  readonly organisation: OrganisationKey;
  readonly workPhone: string | null;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly story: string;
}

interface Entry {
  readonly name: string;
  readonly functionTitle: string;
  readonly organisation: OrganisationKey;
  readonly roles: readonly Role[];
  readonly phone: string | null;
  readonly story?: string;
}

const serial = (prefix: string, number: number): string => `0190${prefix}-0000-7000-8000-${String(number).padStart(12, '0')}`;

const person = (number: number, username: string, { name, functionTitle, organisation, roles, phone, story }: Entry): RegionPerson => ({
  id: serial('b000', number),
  subject: serial('c000', number),
  username,
  name,
  functionTitle,
  organisation,
  workPhone: phone,
  email: `${username}@${organisation.toLowerCase()}.example`,
  roles,
  story: story ?? '',
});

export const people = {
  noor: person(1, 'noor', {
    name: 'Noor de Wit',
    functionTitle: 'schoolmaatschappelijk werker',
    organisation: 'regenboog',
    roles: ['MELDER'],
    phone: '06 00 00 00 01',
    story: 'Stuurt een melding en volgt wie er nu verantwoordelijk is.',
  }),
  karim: person(2, 'karim', {
    name: 'Karim Haddou',
    functionTitle: 'intern begeleider',
    organisation: 'kompas',
    roles: ['MELDER'],
    phone: '06 00 00 00 02',
    story: 'Heeft eerder gemeld en wacht op bericht.',
  }),
  lotte: person(3, 'lotte', {
    name: 'Lotte Verhoeven',
    functionTitle: 'zorgcoördinator',
    organisation: 'vlietCollege',
    roles: ['MELDER'],
    phone: '06 00 00 00 03',
    story: 'Ziet dat een wijkteam niet op tijd heeft geantwoord.',
  }),
  marijke: person(4, 'marijke', {
    name: 'Marijke Bakker',
    functionTitle: 'medewerker Veilig Thuis',
    organisation: 'veiligThuis',
    roles: ['INTAKE', 'MEDEWERKER'],
    phone: '06 00 00 00 04',
    story: 'Ontvangt meldingen, beoordeelt ze en draagt over.',
  }),
  tom: person(5, 'tom', {
    name: 'Tom Janssen',
    functionTitle: 'teamleider Veilig Thuis',
    organisation: 'veiligThuis',
    roles: ['INTAKE', 'MEDEWERKER', 'TEAMLEIDER'],
    phone: '06 00 00 00 05',
    story: 'Ziet wat te laat is en springt in.',
  }),
  samira: person(6, 'samira', {
    name: 'Samira El Idrissi',
    functionTitle: 'wijkteammedewerker',
    organisation: 'wijkteamNoord',
    roles: ['INTAKE', 'ACCEPTANT', 'MEDEWERKER'],
    phone: '06 00 00 00 06',
    story: 'Neemt een overdracht aan, of niet, en zegt waarom.',
  }),
  joost: person(7, 'joost', {
    name: 'Joost van Leeuwen',
    functionTitle: 'teamleider wijkteam',
    organisation: 'wijkteamNoord',
    roles: ['TEAMLEIDER', 'INTAKE', 'ACCEPTANT'],
    phone: '06 00 00 00 07',
    story: 'Bewaakt dat zijn team op tijd antwoordt.',
  }),
  fatma: person(8, 'fatma', {
    name: 'Fatma Yilmaz',
    functionTitle: 'wijkteammedewerker',
    organisation: 'wijkteamZuid',
    roles: ['INTAKE', 'ACCEPTANT', 'MEDEWERKER'],
    phone: '06 00 00 00 08',
    story: 'Krijgt casussen die een ander wijkteam niet aannam.',
  }),
  daan: person(9, 'daan', {
    name: 'Daan Smit',
    functionTitle: 'jeugdbeschermer',
    organisation: 'gi',
    roles: ['INTAKE', 'ACCEPTANT', 'MEDEWERKER'],
    phone: '06 00 00 00 09',
    story: 'Heeft zicht op veiligheid bij een gezin met een maatregel.',
  }),
  iris: person(10, 'iris', {
    name: 'Iris Meijer',
    functionTitle: 'wijkteammedewerker',
    organisation: 'wijkteamNoord',
    roles: ['MEDEWERKER'],
    phone: '06 00 00 00 10',
  }),
  bram: person(11, 'bram', {
    name: 'Bram Visser',
    functionTitle: 'teamleider sociaal team',
    organisation: 'wijkteamDijkerwaard',
    roles: ['INTAKE', 'ACCEPTANT', 'TEAMLEIDER'],
    phone: null,
  }),
  els: person(12, 'els', {
    name: 'Els Kuiper',
    functionTitle: 'teamleider wijkteam',
    organisation: 'wijkteamZuid',
    roles: ['TEAMLEIDER'],
    phone: '06 00 00 00 12',
  }),
  hanna: person(13, 'hanna', {
    name: 'Hanna Prins',
    functionTitle: 'regiebehandelaar',
    organisation: 'ggz',
    roles: ['INTAKE', 'ACCEPTANT', 'MEDEWERKER'],
    phone: '06 00 00 00 13',
  }),
  ruth: person(14, 'ruth', { name: 'Ruth Amrani', functionTitle: 'teamleider GI', organisation: 'gi', roles: ['TEAMLEIDER'], phone: '06 00 00 00 14' }),
} as const satisfies Record<string, RegionPerson>;

export type PersonKey = keyof typeof people;

const asPersona = ({ subject, username, name, functionTitle, organisation, roles, story }: RegionPerson): Persona => ({
  subject,
  username,
  name,
  organisation: organisations[organisation].id,
  organisationName: organisations[organisation].name,
  roles,
  jobTitle: functionTitle,
  story,
});

/** Everyone the development issuer knows; the login page of the demo shows those with a story. */
export const personas: readonly Persona[] = Object.values(people).map(asPersona);
