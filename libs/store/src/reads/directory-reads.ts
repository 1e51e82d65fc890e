// SPDX-License-Identifier: EUPL-1.2
import type { First } from '../casus/first.js';
import type { Principal } from '../principal.js';
import { idOrNull, parsed, type Read } from './reading.js';
import type { FirstActorShape, MeShape, OrganisationShape, PersonShape } from './shapes.js';

export interface DirectoryReads {
  meText(principal: Principal): Promise<string>;
  me(principal: Principal): Promise<MeShape>;
  organisationsText(principal: Principal, args: { readonly kinds: readonly string[] | null }): Promise<string>;
  /** The active parties of the region, by name. */
  organisations(principal: Principal, args: { readonly kinds: readonly string[] | null }): Promise<OrganisationShape[]>;
  collegasText(principal: Principal): Promise<string>;
  /** The active people of the own organisation, by name: who can be named (INV-04). */
  collegas(principal: Principal): Promise<PersonShape[]>;
  /** The names behind a refusal that says who was first (INV-12). */
  firstActor(principal: Principal, first: First): Promise<FirstActorShape>;
}

export function directoryReadsOf(read: Read): DirectoryReads {
  const meText: DirectoryReads['meText'] = (principal) => read('read_me', principal);
  const organisationsText: DirectoryReads['organisationsText'] = (principal, { kinds }) => read('read_organisations', principal, kinds);
  const collegasText: DirectoryReads['collegasText'] = (principal) => read('read_collegas', principal);
  return {
    meText,
    organisationsText,
    collegasText,
    me: async (principal) => parsed(await meText(principal)),
    organisations: async (principal, args) => parsed(await organisationsText(principal, args)),
    collegas: async (principal) => parsed(await collegasText(principal)),
    async firstActor(principal, { at, personId, organisationId }) {
      const names = parsed<Omit<FirstActorShape, 'at'>>(await read('read_first_actor', principal, idOrNull(personId ?? ''), idOrNull(organisationId ?? '')));
      return { at, ...names };
    },
  };
}
