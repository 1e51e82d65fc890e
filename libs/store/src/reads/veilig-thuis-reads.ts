// SPDX-License-Identifier: EUPL-1.2
import type { Policies } from '../casus/casus-store.js';
import type { Principal } from '../principal.js';
import { completed, withMeldingActions } from './foldable.js';
import { idOrNull, pageSize, parsed, searchable, type Read } from './reading.js';
import type { MeldingBijVeiligThuisAnswer, OpenCasusChoiceShape } from './shapes.js';

/** Meldingen as the Veilig Thuis that they were sent to handles them (INV-08). */
export interface VeiligThuisReads {
  meldingenBijVeiligThuis(principal: Principal, args: { readonly first: number | null }): Promise<MeldingBijVeiligThuisAnswer[]>;
  meldingBijVeiligThuis(principal: Principal, args: { readonly id: string }): Promise<MeldingBijVeiligThuisAnswer | null>;
  openCasussenText(principal: Principal, args: { readonly search: string | null }): Promise<string>;
  openCasussen(principal: Principal, args: { readonly search: string | null }): Promise<OpenCasusChoiceShape[]>;
}

export function veiligThuisReadsOf(read: Read, policies: Policies): VeiligThuisReads {
  const openCasussenText: VeiligThuisReads['openCasussenText'] = (principal, { search }) => read('read_open_casussen', principal, searchable(search));
  return {
    meldingenBijVeiligThuis: async (principal, { first }) =>
      completed(await read('read_meldingen_bij_veilig_thuis', principal, pageSize(first)), withMeldingActions, policies),
    async meldingBijVeiligThuis(principal, { id }) {
      const [melding] = completed(await read('read_melding_bij_veilig_thuis', principal, idOrNull(id)), withMeldingActions, policies);
      return melding ?? null;
    },
    openCasussenText,
    openCasussen: async (principal, args) => parsed(await openCasussenText(principal, args)),
  };
}
