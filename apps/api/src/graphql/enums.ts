// SPDX-License-Identifier: EUPL-1.2
import { registerEnumType } from '@nestjs/graphql';
import type * as domain from '@ketenportaal/domain';
import {
  ACTIONS,
  DELAY_REASONS,
  GROUNDS,
  NOW_HAPPENING,
  MELDER_STEPS,
  ORGANISATION_KINDS,
  OUTCOMES,
  PERSON_CHANGE_REASONS,
  REFUSALS,
  REFUSAL_REASONS,
  ROLES,
  TERM_IDS,
  URGENCIES,
  WITHDRAW_REASONS,
} from '@ketenportaal/domain';

/** GraphQL names allow no hyphen: D-01 is written D_01, G-IK is written G_IK. */
export const wireName = (name: string): string => name.replaceAll('-', '_');

/** Back to the word of the field, for the only input that has one with a hyphen. */
export function groundOf(name: string): domain.Ground {
  const ground = GROUNDS.find((word) => wireName(word) === name);
  if (!ground) throw new Error('The contract let through a ground that the domain does not know.');
  return ground;
}

type Names = Record<string, string>;

/** An enum of the contract from a list of the domain: a word added there is in the schema at once. */
function enumOf(name: string, description: string, words: readonly string[]): Names {
  const values: Names = Object.fromEntries(words.map((word) => [wireName(word), wireName(word)]));
  registerEnumType(values, { name, description });
  return values;
}

export const Role = enumOf('Role', 'What a person may do inside the own organisation.', ROLES);
export const OrganisationKind = enumOf(
  'OrganisationKind',
  'Kind of party in the chain; which kinds there are is configuration of the region.',
  ORGANISATION_KINDS,
);
export const TermId = enumOf(
  'TermId',
  'Which date is owed: D_01 confirmation of receipt, D_02 veiligheidsbeoordeling, D_03 terugkoppeling, D_07 answer to an overdracht, D_07b answer to the question about it, D_08 first contact.',
  TERM_IDS,
);
export const Outcome = enumOf('Outcome', 'Outcome of the veiligheidsbeoordeling, chosen by a person of Veilig Thuis.', OUTCOMES);
export const RefusalReason = enumOf('RefusalReason', 'Why a party does not take over an overdracht.', REFUSAL_REASONS);
export const WithdrawReason = enumOf('WithdrawReason', 'Why the giver takes an overdracht back.', WITHDRAW_REASONS);
export const PersonChangeReason = enumOf('PersonChangeReason', 'Why a party names another person; never why someone is away.', PERSON_CHANGE_REASONS);
export const Ground = enumOf('Ground', 'Ground on which personal data go to the receiver of an overdracht.', GROUNDS);
export const DelayReason = enumOf('DelayReason', 'Why a veiligheidsbeoordeling takes longer than was promised.', DELAY_REASONS);
export const Urgency = enumOf('Urgency', 'How fast an overdracht asks for an answer.', URGENCIES);
export const MelderStep = enumOf('MelderStep', 'A step that the melder is told of; never a reason, never content.', MELDER_STEPS);
export const NowHappening = enumOf('NowHappening', 'The answer to: wat gebeurt er nu?', NOW_HAPPENING);
export const Action = enumOf('Action', 'Something this reader may do now; offered only when its decision would say yes.', ACTIONS);
export const RefusalCode = enumOf('RefusalCode', 'Why a request was refused; the portal has one plain sentence for each.', REFUSALS);
export const OverdrachtStatus = enumOf(
  'OverdrachtStatus',
  'Where an overdracht stands; INFORMATIE_GEVRAAGD is open with a question that waits, VERLOPEN is shown as "onbeantwoord".',
  ['AANGEBODEN', 'INFORMATIE_GEVRAAGD', 'AANVAARD', 'GEWEIGERD', 'INGETROKKEN', 'VERLOPEN'],
);
export const Taal = enumOf('Taal', 'Language of a sentence.', ['NL', 'EN']);
export const Page = enumOf('Page', 'The page on which a message or a piece of work opens.', ['MELDING', 'MELDING_BIJ_VEILIG_THUIS', 'OVERDRACHT', 'CASUS']);
