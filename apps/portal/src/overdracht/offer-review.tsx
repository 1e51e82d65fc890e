// SPDX-License-Identifier: EUPL-1.2
import { useNavigate } from 'react-router';
import { OfferOverdracht } from '@ketenportaal/contract';
import { Actions, Button, Notice, PhoneLink, Problem, Summary, withDone } from '../kit/index.js';
import { placeOf } from '../page/index.js';
import { useAct } from '../session/index.js';
import { useText } from '../text/index.js';
import { inputOf } from './offer-form.js';
import type { OfferStepProps } from './offer.js';

/** Step 3: checking, and offering once. Until the other accepts nothing moves (INV-02). */
export function OfferReview({ casus, parties, form, goTo, onSent }: OfferStepProps & { readonly onSent: () => void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const offer = useAct(OfferOverdracht, (answer) => answer.offerOverdracht);
  const values = form.getValues();
  const receiver = parties.find(({ id }) => id === values.receiverId);
  const who = receiver?.name ?? t('words.unknownParty');

  const submit = async (): Promise<void> => {
    const input = inputOf(casus.id, form.getValues());
    if (!input || !(await offer.run(input))) return;
    onSent();
    void navigate(placeOf.casus(casus.id), { state: withDone(t('casus.offer.done', { who })) });
  };

  return (
    <>
      <p>{t('casus.offer.review', { who })}</p>
      <Overview form={form} who={who} />
      {values.urgency === 'ACUUT' && receiver && (
        <Notice tone="late" icon="bliksem" title={t('casus.offer.urgency.acuut')}>
          <PhoneLink number={receiver.phone} />
        </Notice>
      )}
      <Notice title={t('casus.offer.effect', { who })}>
        <p>{t('casus.offer.told', { who })}</p>
      </Notice>
      <Problem problem={offer.problem} />
      <Actions>
        <Button weight="primary" icon="vliegtuig" busy={offer.busy} onPress={() => void submit()}>
          {t('casus.offer.send')}
        </Button>
        <Button weight="subtle" onPress={() => goTo(1)}>
          {t('kit.form.change')}
        </Button>
      </Actions>
    </>
  );
}

function Overview({ form, who }: Pick<OfferStepProps, 'form'> & { readonly who: string }) {
  const { t } = useText();
  const { asked, household, municipality, whyThisParty, agreements, giverKeeps, doNotContact, informed, ground, urgency } = form.getValues();
  const typed = (text: string) => <span className="keten-typed">{text || t('kit.form.notFilled')}</span>;
  return (
    <Summary
      rows={[
        [t('casus.offer.receiver.label'), who],
        [t('casus.offer.asked.label'), typed(asked)],
        [t('casus.offer.household.label'), typed(household)],
        [t('casus.offer.municipality.label'), typed(municipality)],
        [t('casus.offer.why.label'), typed(whyThisParty)],
        [t('casus.offer.agreements.label'), typed(agreements)],
        [t('casus.offer.keeps.label'), typed(giverKeeps)],
        [t('casus.offer.doNotContact.label'), typed(doNotContact)],
        [t('casus.offer.informed.label'), t(informed === 'ja' ? 'casus.offer.informed.yes' : 'casus.offer.informed.no')],
        [t('casus.offer.ground.label'), ground ? t(`words.ground.${ground}`) : t('kit.form.notFilled')],
        [t('casus.offer.urgency.label'), urgency ? t(`words.urgency.${urgency}`) : t('kit.form.notFilled')],
      ]}
    />
  );
}
