// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import type { Action, CasusPageFragment } from '@ketenportaal/contract';
import { Button, ButtonLink, Section } from '../kit/index.js';
import { AnswerQuestionForm, Withdraw } from '../overdracht/index.js';
import { placeOf } from '../page/index.js';
import { useText } from '../text/index.js';
import { ChangePerson } from './change-person.js';
import { FirstContact } from './first-contact.js';

interface CasusActionsProps {
  readonly casus: CasusPageFragment;
  readonly tell: (sentence: string) => void;
}

/** What this reader may do now. What may not be done is absent, not greyed out. */
export function CasusActions({ casus, tell }: CasusActionsProps) {
  const { t } = useText();
  const [asking, setAsking] = useState<'contact' | 'withdraw' | 'person' | 'answer' | null>(null);
  const open = casus.overdracht;
  const may = (action: Action): boolean => casus.availableActions.includes(action);
  const answers = open !== null && (may('ACCEPT_OVERDRACHT') || may('REFUSE_OVERDRACHT'));
  if (casus.availableActions.length === 0) return null;
  const close = (): void => setAsking(null);
  const done = (sentence: string): void => {
    close();
    tell(sentence);
  };
  return (
    <Section title={t('casus.action.title')} boxed>
      <div className="keten-stack">
        {may('RECORD_FIRST_CONTACT') && (
          <Button weight="primary" icon="vink" onPress={() => setAsking('contact')}>
            {t('casus.action.firstContact')}
          </Button>
        )}
        {answers && (
          <ButtonLink to={placeOf.overdracht(open.id)} weight="primary">
            {t('overdracht.choose.title')}
          </ButtonLink>
        )}
        {open && may('ANSWER_QUESTION') && (
          <Button weight="primary" icon="vraag" onPress={() => setAsking('answer')}>
            {t('overdracht.reply.button')}
          </Button>
        )}
        {may('OFFER_OVERDRACHT') && (
          <ButtonLink to={placeOf.overdragen(casus.id)} weight={may('RECORD_FIRST_CONTACT') ? 'secondary' : 'primary'} icon="pijl">
            {t('casus.action.offer')}
          </ButtonLink>
        )}
        {open && may('WITHDRAW_OVERDRACHT') && (
          <Button icon="terug" onPress={() => setAsking('withdraw')}>
            {t('casus.action.withdraw')}
          </Button>
        )}
        {may('CHANGE_NAMED_PERSON') && <Button onPress={() => setAsking('person')}>{t('casus.action.person')}</Button>}
      </div>
      {asking === 'contact' && <FirstContact casusId={casus.id} onClose={close} onDone={() => done(t('casus.firstContact.done'))} />}
      {asking === 'withdraw' && open && <Withdraw overdracht={open} onClose={close} onDone={() => done(t('casus.withdraw.done'))} />}
      {asking === 'answer' && open && (
        <AnswerQuestionForm overdracht={open} onClose={close} onDone={() => done(t('overdracht.reply.done', { who: open.receiver.name }))} />
      )}
      {asking === 'person' && <ChangePerson casus={casus} onClose={close} onDone={() => done(t('casus.person.done'))} />}
    </Section>
  );
}
