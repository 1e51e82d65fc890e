// SPDX-License-Identifier: EUPL-1.2
import { useForm } from 'react-hook-form';
import { AskQuestion } from '@ketenportaal/contract';
import { Actions, Button, Form, Notice, Problem, TextAreaField } from '../kit/index.js';
import { useAct, useUnsaved } from '../session/index.js';
import { useText } from '../text/index.js';
import { AnswerFrame } from './answer-frame.js';
import type { AnswerProps } from './overdracht.js';

/** T-OVD-02: one question. That the own answer is still owed, and by when, is said before the button. */
export function AskForm({ overdracht, tell, back }: AnswerProps & { readonly back: () => void }) {
  const { t, day } = useText();
  const ask = useAct(AskQuestion, (answer) => answer.askQuestion);
  const form = useForm<{ question: string }>({ defaultValues: { question: '' }, shouldFocusError: false });
  useUnsaved(form.formState.isDirty);
  const giver = overdracht.giver.organisation.name;
  const submit = async ({ question }: { question: string }): Promise<void> => {
    if (await ask.run({ overdrachtId: overdracht.id, question })) tell(t('overdracht.ask.done', { who: giver }));
  };
  return (
    <AnswerFrame title={t('overdracht.ask.title')}>
      <Form form={form} onSubmit={submit}>
        <TextAreaField
          form={form}
          name="question"
          rows={4}
          label={t('overdracht.ask.label')}
          hint={t('overdracht.ask.hint', { who: giver })}
          missing={t('overdracht.ask.error')}
        />
        <Notice title={overdracht.answer ? t('overdracht.ask.runsOn', { date: day(overdracht.answer.dueOn) }) : t('overdracht.ask.title')}>
          <p>{t('overdracht.ask.once')}</p>
        </Notice>
        <Problem problem={ask.problem} />
        <Actions>
          <Button type="submit" weight="primary" icon="vraag" busy={ask.busy}>
            {t('overdracht.ask.button')}
          </Button>
          <Button weight="subtle" onPress={back}>
            {t('overdracht.accept.back')}
          </Button>
        </Actions>
      </Form>
    </AnswerFrame>
  );
}
