// SPDX-License-Identifier: EUPL-1.2
import { Button, Section } from '../kit/index.js';
import { useText } from '../text/index.js';
import type { Chosen } from './overdracht.js';

interface ChoicesProps {
  readonly choices: readonly Chosen[];
  readonly choose: (choice: Chosen) => void;
}

/** Yes and no stand side by side, equally large: saying no with a reason is as good an answer as saying yes. */
export function Choices({ choices, choose }: ChoicesProps) {
  const { t } = useText();
  if (choices.length === 0) return null;
  return (
    <Section title={t('overdracht.choose.title')} boxed>
      <p>{t('overdracht.choose.lead')}</p>
      <div className="keten-equal">
        {choices.map((choice) => (
          <Button key={choice} weight="secondary" icon={choice === 'aannemen' ? 'vink' : 'kruis'} onPress={() => choose(choice)}>
            {t(choice === 'aannemen' ? 'overdracht.accept.button' : 'overdracht.refuse.button')}
          </Button>
        ))}
      </div>
    </Section>
  );
}
