// SPDX-License-Identifier: EUPL-1.2
import type { OrganisationKind } from '@ketenportaal/contract';

/** Kinds that can be asked; a school follows its melding but is never handed a family. The API decides, this only keeps the list short. */
export const TAKES_OVER: readonly OrganisationKind[] = ['WIJKTEAM', 'VEILIG_THUIS', 'GI', 'GGZ'];
