// SPDX-License-Identifier: EUPL-1.2
import { useForm, type UseFormReturn } from 'react-hook-form';
import { PostponeVeiligheidsbeoordeling, type DelayReason } from '@ketenportaal/contract';
import { Actions, Button, ChoiceField, Form, Problem, Section, TextField } from '../kit/index.js';
import { useAct, useUnsaved } from '../session/index.js';
import { useText } from '../text/index.js';
import type { HandleProps } from './melding.js';

interface PostponeValues {
  reason: '' | DelayReason;
  days: string;
}

const REASONS: readonly DelayReason[] = ['CAPACITEIT', 'ONBEREIKBAAR', 'INFORMATIE_NODIG'];
const LONGEST_DAYS = 20;

/** Lateness is said with a new date, never hidden (T-VB-02). The melder reads the date, not the reason. */
export function PostponeForm({ melding, tell }: HandleProps) {
  const { t } = useText();
  const postpone = useAct(PostponeVeiligheidsbeoordeling, (answer) => answer.postponeVeiligheidsbeoordeling);
  const form = useForm<PostponeValues>({ defaultValues: { reason: '', days: '' }, shouldFocusError: false });
  useUnsaved(form.formState.isDirty);
  const submit = async ({ reason, days }: PostponeValues): Promise<void> => {
    const workingDays = Number(days);
    if (!isPossible(days)) return form.setError('days', { message: t('veiligThuis.postpone.days.error') });
    if (reason && (await postpone.run({ meldingId: melding.id, reason, workingDays }))) tell(t('veiligThuis.done.postponed'));
  };
  return (
    <Section title={t('veiligThuis.postpone.title')} boxed>
      <p className="keten-soft">{t('veiligThuis.postpone.lead')}</p>
      <Form form={form} onSubmit={submit}>
        <ChoiceField
          form={form}
          name="reason"
          label={t('veiligThuis.postpone.reason.label')}
          missing={t('veiligThuis.postpone.reason.error')}
          choices={REASONS.map((reason) => ({ value: reason, label: t(`words.delayReason.${reason}`) }))}
        />
        <Days form={form} />
        <Problem problem={postpone.problem} />
        <Actions>
          <Button type="submit" weight="secondary" icon="kalender" busy={postpone.busy}>
            {t('veiligThuis.postpone.send')}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}

const isPossible = (days: string): boolean => /^\d{1,2}$/.test(days.trim()) && Number(days) >= 1 && Number(days) <= LONGEST_DAYS;

function Days({ form }: { readonly form: UseFormReturn<PostponeValues> }) {
  const { t } = useText();
  return (
    <div className="keten-short">
      <TextField
        form={form}
        name="days"
        inputMode="numeric"
        max={2}
        label={t('veiligThuis.postpone.days.label')}
        hint={t('veiligThuis.postpone.days.hint')}
        missing={t('veiligThuis.postpone.days.error')}
      />
    </div>
  );
}
