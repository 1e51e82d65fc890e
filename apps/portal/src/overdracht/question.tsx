// SPDX-License-Identifier: EUPL-1.2
import type { OverdrachtLineFragment } from '@ketenportaal/contract';
import { Due, Section, Summary } from '../kit/index.js';
import { useText } from '../text/index.js';

interface QuestionProps {
  readonly overdracht: Pick<OverdrachtLineFragment, 'question'>;
}

/** The one question of the receiver with its answer, or by when the answer is owed. Between giver and receiver: for others it is not here. */
export function Question({ overdracht }: QuestionProps) {
  const { t } = useText();
  if (!overdracht.question) return null;
  return (
    <Section title={t('overdracht.question.title')} boxed>
      <QuestionLines overdracht={overdracht} />
    </Section>
  );
}

/** The same without a heading of its own, for a row that has one. */
export function QuestionLines({ overdracht }: QuestionProps) {
  const { t, dayOf } = useText();
  const { question } = overdracht;
  if (!question) return null;
  const { text, askedBy, askedAt, termijn, answerText, answeredBy, answeredAt } = question;
  const typed = (words: string) => <span className="keten-typed">{words || t('overdracht.question.gone')}</span>;
  return (
    <Summary
      rows={[
        [t('overdracht.question.asked', { person: askedBy.name, who: askedBy.organisation.name, date: dayOf(askedAt) }), typed(text)],
        answeredAt && answeredBy
          ? [
              t('overdracht.question.answered', { person: answeredBy.name, who: answeredBy.organisation.name, date: dayOf(answeredAt) }),
              typed(answerText ?? ''),
            ]
          : [t('overdracht.question.answer'), termijn ? <Due key="due" termijn={termijn} explain={false} /> : t('overdracht.question.none')],
      ]}
    />
  );
}
