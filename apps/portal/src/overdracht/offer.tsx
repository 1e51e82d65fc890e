// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Casus, Organisations, type CasusPageFragment, type OrganisationLineFragment } from '@ketenportaal/contract';
import { Answered, ButtonLink, Missing, Notice, PageTitle, StepLine } from '../kit/index.js';
import { placeOf } from '../page/index.js';
import { useAsk, useUnsaved } from '../session/index.js';
import { useText } from '../text/index.js';
import { emptyOffer, LAST_STEP, reachable, type OfferValues } from './offer-form.js';
import { OfferReview } from './offer-review.js';
import { OfferWhat } from './offer-what.js';
import { OfferWho } from './offer-who.js';
import { TAKES_OVER } from './takes-over.js';

/** S5: handing a casus over in three steps. What is typed stays in memory only: it is about a family (NEN 7510). */
export function OfferScreen() {
  const { id = '' } = useParams();
  return <Begin key={id} id={id} />;
}

/** The form begins once and is not taken away by what changes meanwhile; a change is said beside it. */
function Begin({ id }: { readonly id: string }) {
  const { taal } = useText();
  const asked = useAsk(Casus, { id, taal });
  const parties = useAsk(Organisations, { kinds: TAKES_OVER });
  const casus = asked.status === 'ready' ? asked.answer.casus : null;
  const [known, setKnown] = useState(casus);
  useEffect(() => {
    if (casus) setKnown(casus);
  }, [casus]);
  return (
    <Answered asked={asked}>
      {() => {
        const shown = casus ?? known;
        if (!shown) return <Missing />;
        return (
          <Answered asked={parties}>
            {({ organisations }) => <Offer casus={shown} parties={organisations} may={Boolean(casus?.availableActions.includes('OFFER_OVERDRACHT'))} />}
          </Answered>
        );
      }}
    </Answered>
  );
}

export interface OfferStepProps {
  readonly casus: CasusPageFragment;
  readonly parties: readonly OrganisationLineFragment[];
  readonly form: UseFormReturn<OfferValues>;
  readonly goTo: (step: number) => void;
}

function Offer({ casus, parties, may }: Pick<OfferStepProps, 'casus' | 'parties'> & { readonly may: boolean }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [sent, setSent] = useState(false);
  const form = useForm<OfferValues>({ defaultValues: emptyOffer, shouldFocusError: false });
  useUnsaved(form.formState.isDirty && !sent);
  const step = Math.min(Math.max(Number(search.get('stap') ?? 1) - 1, 0), reachable(form.getValues()));
  const props: OfferStepProps = { casus, parties, form, goTo: (next) => void navigate({ search: `?stap=${next + 1}` }) };
  const steps = [t('casus.offer.steps.who'), t('casus.offer.steps.what'), t('casus.offer.steps.review')];
  return (
    <div className="keten-narrow">
      <PageTitle title={t('casus.offer.title')} tab={t('words.page.CASUS')}>
        <span className="keten-soft">{t('casus.page.title', { reference: casus.reference })}</span>
      </PageTitle>
      {!may && !sent && <Stopped casusId={casus.id} />}
      <StepLine steps={steps} current={step} />
      {step === 0 && <OfferWho {...props} />}
      {step === 1 && <OfferWhat {...props} />}
      {step === LAST_STEP && <OfferReview {...props} onSent={() => setSent(true)} />}
    </div>
  );
}

/** Somebody else acted in this casus: the text stays, so that it can be used in the conversation that follows. */
function Stopped({ casusId }: { readonly casusId: string }) {
  const { t } = useText();
  return (
    <Notice tone="late" title={t('casus.offer.stopped.title')}>
      <p>{t('casus.offer.stopped.text')}</p>
      <ButtonLink to={placeOf.casus(casusId)}>{t('casus.page.toCasus')}</ButtonLink>
    </Notice>
  );
}
