// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { Action, OverdrachtPageFragment } from '@ketenportaal/contract';
import { Button, Section } from '../kit/index.js';
import { useText } from '../text/index.js';

const ACTION_OF = { aannemen: 'ACCEPT_OVERDRACHT', 'niet-aannemen': 'REFUSE_OVERDRACHT', vraag: 'ASK_QUESTION' } as const satisfies Record<string, Action>;

/** What was chosen, as it stands in the address: so the back button takes it back. */
export type Chosen = keyof typeof ACTION_OF;
export const isChosen = (text: string | null): text is Chosen => text !== null && Object.hasOwn(ACTION_OF, text);
const EVERY: readonly Chosen[] = ['aannemen', 'niet-aannemen', 'vraag'];
const BUTTON = {
  aannemen: { icon: 'vink', text: 'overdracht.accept.button' },
  'niet-aannemen': { icon: 'kruis', text: 'overdracht.refuse.button' },
  vraag: { icon: 'vraag', text: 'overdracht.ask.button' },
} as const satisfies Record<Chosen, object>;

/** Yes, no and a question stand together, equally large: saying no with a reason is as good an answer as saying yes. */
export function Choices({ overdracht, returned }: { readonly overdracht: Pick<OverdrachtPageFragment, 'availableActions'>; readonly returned: boolean }) {
  const { t } = useText();
  const [, setSearch] = useSearchParams();
  const box = useRef<HTMLDivElement>(null);
  // Whoever came back from a form goes on here, also without a mouse.
  useEffect(() => {
    if (returned) box.current?.focus();
  }, [returned]);
  const choices = EVERY.filter((choice) => overdracht.availableActions.includes(ACTION_OF[choice]));
  if (choices.length === 0) return null;
  return (
    <Section title={t('overdracht.choose.title')} boxed>
      <p>{t('overdracht.choose.lead')}</p>
      <div ref={box} tabIndex={-1} className="keten-stack">
        {choices.map((choice) => (
          <Button key={choice} weight="secondary" icon={BUTTON[choice].icon} onPress={() => setSearch({ antwoord: choice })}>
            {t(BUTTON[choice].text)}
          </Button>
        ))}
      </div>
    </Section>
  );
}
