// SPDX-License-Identifier: EUPL-1.2
import type { MeQuery, Page } from '@ketenportaal/contract';

type Reader = Pick<MeQuery['me'], 'roles' | 'person'>;

/** The addresses of the portal. Ids only: an address is kept by browsers, proxies and mail programs. */
export const placeOf = {
  meldingen: (): string => '/meldingen',
  melding: (id: string): string => `/meldingen/${id}`,
  concept: (id: string): string => `/meldingen/concept/${id}`,
  nieuweMelding: (): string => '/meldingen/nieuw',
  veiligThuis: (): string => '/veilig-thuis',
  meldingBijVeiligThuis: (id: string): string => `/veilig-thuis/${id}`,
  casussen: (): string => '/casussen',
  casus: (id: string): string => `/casussen/${id}`,
  overdragen: (casusId: string): string => `/casussen/${casusId}/overdragen`,
  overdracht: (id: string): string => `/overdrachten/${id}`,
  werk: (): string => '/werk',
  berichten: (): string => '/berichten',
};

/** Where a message or a piece of work opens. */
export function placeOfPage(page: Page, id: string): string {
  switch (page) {
    case 'MELDING':
      return placeOf.melding(id);
    case 'MELDING_BIJ_VEILIG_THUIS':
      return placeOf.meldingBijVeiligThuis(id);
    case 'OVERDRACHT':
      return placeOf.overdracht(id);
    case 'CASUS':
      return placeOf.casus(id);
  }
}

export type NavItem = 'meldingen' | 'werk' | 'veiligThuis' | 'casussen' | 'berichten';

/** What a person has in the menu: what the own roles give work in, and nothing greyed out. */
export function navOf({ roles, person }: Reader): readonly NavItem[] {
  const works = roles.some((role) => role === 'INTAKE' || role === 'MEDEWERKER' || role === 'ACCEPTANT' || role === 'TEAMLEIDER');
  return [
    ...(works ? (['werk'] as const) : []),
    ...(works && person.organisation.kind === 'VEILIG_THUIS' ? (['veiligThuis'] as const) : []),
    ...(works ? (['casussen'] as const) : []),
    ...(roles.includes('MELDER') ? (['meldingen'] as const) : []),
    'berichten',
  ];
}

/** The first page after the login. */
export const homeOf = (reader: Reader): string => placeOf[navOf(reader)[0] ?? 'berichten']();
