// SPDX-License-Identifier: EUPL-1.2
// A region that is large enough to measure: 40 schools with 10 melders each, and the professionals of the small region.
import { organisations, people, personas, type Persona } from '@ketenportaal/testkit';
import type { DirectoryOrganisation, DirectoryPerson, Principal } from '@ketenportaal/store';

export const SCHOOLS = 40;
export const MELDERS_PER_SCHOOL = 10;

const numbered = (group: string, number: number): string => `0190${group}-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const schools: readonly DirectoryOrganisation[] = Array.from({ length: SCHOOLS }, (_, index) => ({
  id: numbered('d000', index + 1),
  kind: 'SCHOOL',
  name: `Basisschool ${index + 1}`,
  region: 'Vlietland',
  phone: '030 000 00 99',
  phoneHours: 'schooldagen 8.00-16.00 uur',
}));

export interface Melder {
  readonly id: string;
  readonly organisationId: string;
  readonly persona: Persona;
}

export const melders: readonly Melder[] = schools.flatMap((school, schoolIndex) =>
  Array.from({ length: MELDERS_PER_SCHOOL }, (_, index): Melder => {
    const number = schoolIndex * MELDERS_PER_SCHOOL + index + 1;
    const persona = {
      subject: numbered('f000', number),
      username: `melder${number}`,
      name: `Melder ${number}`,
      organisation: school.id,
      organisationName: school.name,
      roles: ['MELDER'],
      story: '',
    };
    return { id: numbered('e000', number), organisationId: school.id, persona };
  }),
);

export const directory: { organisations: readonly DirectoryOrganisation[]; persons: readonly DirectoryPerson[] } = {
  organisations: [...Object.values(organisations), ...schools],
  persons: [
    ...Object.values(people).map(({ organisation, ...person }) => ({ ...person, organisationId: organisations[organisation].id })),
    ...melders.map(({ id, organisationId, persona: { subject, name, username } }) => ({
      id,
      organisationId,
      subject,
      name,
      functionTitle: 'intern begeleider',
      workPhone: '06 00 00 00 99',
      email: `${username}@school.example`,
      roles: ['MELDER'] as const,
    })),
  ],
};

/** Everyone the issuer knows. */
export const everyone: readonly Persona[] = [...personas, ...melders.map(({ persona }) => persona)];

export const principalOf = ({ subject, organisation, roles }: Persona): Principal => ({ subject, organisation, roles, sid: null });

export function professional(username: string): Persona {
  const found = personas.find((persona) => persona.username === username);
  if (!found) throw new Error(`There is no ${username} in the region.`);
  return found;
}
