// SPDX-License-Identifier: EUPL-1.2
import { useForm } from 'react-hook-form';
import { ConcludeVeiligheidsbeoordeling, type Outcome } from '@ketenportaal/contract';
import { Actions, Button, ChoiceField, Form, Problem, Section } from '../kit/index.js';
import { useAct } from '../session/index.js';
import { useText } from '../text/index.js';
import type { HandleProps } from './melding.js';

const OUTCOMES: readonly Outcome[] = [
  'DIRECT_OVERDRAGEN',
  'VOORWAARDEN_EN_VERVOLG',
  'ONDERZOEK',
  'VERZOEK_TOT_ONDERZOEK_RVDK',
  'ALLEEN_RADAR',
  'GEEN_HG_KM',
  'EINDE_BEMOEIENIS',
];

/** INV-20: a person chooses the outcome; nothing is chosen beforehand, put forward or put in order by what was written. */
export function ConcludeForm({ melding, tell }: HandleProps) {
  const { t } = useText();
  const conclude = useAct(ConcludeVeiligheidsbeoordeling, (answer) => answer.concludeVeiligheidsbeoordeling);
  const form = useForm<{ outcome: '' | Outcome }>({ defaultValues: { outcome: '' }, shouldFocusError: false });
  const submit = async ({ outcome }: { outcome: '' | Outcome }): Promise<void> => {
    if (outcome && (await conclude.run({ meldingId: melding.id, outcome }))) tell(t('veiligThuis.done.concluded'));
  };
  return (
    <Section title={t('veiligThuis.outcome.title')} boxed>
      <p className="keten-soft">{t('veiligThuis.outcome.lead')}</p>
      <Form form={form} onSubmit={submit}>
        <ChoiceField
          form={form}
          name="outcome"
          label={t('veiligThuis.outcome.label')}
          missing={t('veiligThuis.outcome.error')}
          choices={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`words.outcome.${outcome}`), hint: t(`words.outcomeHint.${outcome}`) }))}
        />
        <p className="keten-soft">{t('veiligThuis.outcome.effect')}</p>
        <Problem problem={conclude.problem} />
        <Actions>
          <Button type="submit" weight="primary" busy={conclude.busy}>
            {t('veiligThuis.outcome.send')}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}
