// SPDX-License-Identifier: EUPL-1.2
import { useForm, type UseFormReturn } from 'react-hook-form';
import { GiveTerugkoppeling } from '@ketenportaal/contract';
import { Actions, Button, Form, Notice, Problem, Section, TextAreaField } from '../kit/index.js';
import { useAct, useUnsaved } from '../session/index.js';
import { useText } from '../text/index.js';
import { nl } from '../text/nl.js';
import type { HandleProps } from './melding.js';

type Sentence = keyof typeof nl.veiligThuis.feedback.sentence;
const SENTENCES = Object.keys(nl.veiligThuis.feedback.sentence) as readonly Sentence[];

/** T-TK: the steps that were taken, never content about the family; beside it what the melder will read. */
export function FeedbackForm({ melding, tell }: HandleProps) {
  const { t } = useText();
  const give = useAct(GiveTerugkoppeling, (answer) => answer.giveTerugkoppeling);
  const form = useForm<{ text: string }>({ defaultValues: { text: '' }, shouldFocusError: false });
  useUnsaved(form.formState.isDirty);
  const submit = async ({ text }: { text: string }): Promise<void> => {
    if (await give.run({ meldingId: melding.id, text })) tell(t('veiligThuis.done.feedback'));
  };
  return (
    <Section title={t('veiligThuis.feedback.title')} boxed>
      <p>{t('veiligThuis.feedback.lead')}</p>
      <Form form={form} onSubmit={submit}>
        <Notice icon="oog">
          <p>{t('veiligThuis.feedback.rule')}</p>
        </Notice>
        <StandardSentences form={form} />
        <TextAreaField
          form={form}
          name="text"
          rows={6}
          label={t('veiligThuis.feedback.label')}
          hint={t('veiligThuis.feedback.hint')}
          missing={t('veiligThuis.feedback.error')}
        />
        <Preview text={form.watch('text')} />
        <Problem problem={give.problem} />
        <Actions>
          <Button type="submit" weight="primary" icon="vliegtuig" busy={give.busy}>
            {t('veiligThuis.feedback.send')}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}

/** Each press adds one sentence at the end; what was typed stays. */
function StandardSentences({ form }: { readonly form: UseFormReturn<{ text: string }> }) {
  const { t } = useText();
  const add = (sentence: string): void => {
    const typed = form.getValues('text').trimEnd();
    form.setValue('text', typed === '' ? sentence : `${typed} ${sentence}`, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
  };
  return (
    <fieldset className="keten-field">
      <legend>{t('veiligThuis.feedback.standard')}</legend>
      <div className="keten-sentences">
        {SENTENCES.map((key) => (
          <button key={key} type="button" className="keten-sentence" onClick={() => add(t(`veiligThuis.feedback.sentence.${key}`))}>
            <span aria-hidden="true">+</span> {t(`veiligThuis.feedback.sentence.${key}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function Preview({ text }: { readonly text: string }) {
  const { t } = useText();
  return (
    <figure className="keten-preview">
      <figcaption>{t('veiligThuis.feedback.preview')}</figcaption>
      {text.trim() ? <p className="keten-typed">{text}</p> : <p className="keten-soft">{t('veiligThuis.feedback.previewEmpty')}</p>}
    </figure>
  );
}
