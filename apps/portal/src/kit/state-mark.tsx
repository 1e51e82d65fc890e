// SPDX-License-Identifier: EUPL-1.2
import { useText } from '../text/index.js';
import { Icon, type IconName } from './icon.js';

/** Each state: a word (kit.state), a shape, and the pattern of its edge. Colour only repeats what these three say. */
const SHAPE_OF = {
  wacht: 'klok',
  loopt: 'pijl',
  teLaat: 'driehoek',
  onbeantwoord: 'vraag',
  nietOvergenomen: 'kruis',
  overgenomen: 'vink',
  ingetrokken: 'terug',
  verzonden: 'vliegtuig',
  ontvangen: 'bak',
  nieuweDatum: 'kalender',
  gereed: 'vink',
  bericht: 'brief',
  concept: 'pen',
  spoed: 'bliksem',
  gevolgd: 'schild',
} as const satisfies Record<string, IconName>;

export type State = keyof typeof SHAPE_OF;

export const shapeOf = (state: State): IconName => SHAPE_OF[state];

/** `text` says it more precisely than the word of the state, such as "3 werkdagen te laat". */
export function StateMark({ state, text }: { readonly state: State; readonly text?: string }) {
  const { t } = useText();
  return (
    <span className={`keten-state keten-state--${state}`}>
      <Icon name={SHAPE_OF[state]} />
      {text ?? t(`kit.state.${state}`)}
    </span>
  );
}
