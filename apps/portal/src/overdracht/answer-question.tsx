// SPDX-License-Identifier: EUPL-1.2
import { useForm } from 'react-hook-form';
import { AnswerQuestion, type OverdrachtLineFragment } from '@ketenportaal/contract';
import { Actions, Button, Dialog, Form, Problem, TextAreaField } from '../kit/index.js';
import { useAct, useUnsaved } from '../session/index.js';
import { useText } from '../text/index.js';

interface AnswerQuestionProps {
  readonly overdracht: Pick<OverdrachtLineFragment, 'id' | 'receiver' | 'question'>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** T-OVD-02: the giving side answers the question; nothing else of the overdracht changes. */
export function AnswerQuestionForm({ overdracht, onDone, onClose }: AnswerQuestionProps) {
  const { t } = useText();
  const answer = useAct(AnswerQuestion, (result) => result.answerQuestion);
  const form = useForm<{ answer: string }>({ defaultValues: { answer: '' }, shouldFocusError: false });
  useUnsaved(form.formState.isDirty);
  const who = overdracht.receiver.name;
  const submit = async (values: { answer: string }): Promise<void> => {
    if (await answer.run({ overdrachtId: overdracht.id, ...values })) onDone();
  };
  return (
    <Dialog title={t('overdracht.reply.title')} onClose={onClose}>
      <p>{t('overdracht.reply.lead', { who })}</p>
      <p className="keten-typed">{overdracht.question?.text}</p>
      <Form form={form} onSubmit={submit}>
        <TextAreaField
          form={form}
          name="answer"
          rows={4}
          label={t('overdracht.reply.label')}
          hint={t('overdracht.reply.hint', { who })}
          missing={t('overdracht.reply.error')}
        />
        <Problem problem={answer.problem} />
        <Actions>
          <Button type="submit" weight="primary" icon="vliegtuig" busy={answer.busy}>
            {t('overdracht.reply.send')}
          </Button>
          <Button onPress={onClose}>{t('kit.form.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
