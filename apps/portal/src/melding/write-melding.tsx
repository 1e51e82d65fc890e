// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { MeldingDrafts, VeiligThuisChoices, type OrganisationLineFragment } from '@ketenportaal/contract';
import { Answered, AutosaveNote, ButtonLink, PageTitle, StepLine } from '../kit/index.js';
import { placeOf } from '../page/index.js';
import { useAsk } from '../session/index.js';
import { useText } from '../text/index.js';
import { DangerStep } from './danger-step.js';
import { DiscardDraft } from './discard-draft.js';
import { emptyForm, formOf, type MeldingForm } from './draft.js';
import { FormStep } from './form-step.js';
import { ReviewStep } from './review-step.js';
import { useAutosave } from './use-autosave.js';

/** Writing a melding: danger first (INV-21), then the text, then checking and sending. */
export function WriteMeldingScreen() {
  const { id = '' } = useParams();
  const asked = useAsk(MeldingDrafts, {}, { anew: true });
  const parties = useAsk(VeiligThuisChoices, {});
  const state: unknown = useLocation().state;
  const begun = typeof state === 'object' && state !== null && 'begun' in state;
  return (
    <Answered asked={asked}>
      {({ meldingDrafts }) => {
        const draft = meldingDrafts.find((one) => one.id === id);
        if (!draft && !begun) return <Gone />;
        return (
          <Answered asked={parties}>
            {({ organisations }) => <Write key={id} id={id} start={draft ? formOf(draft) : emptyForm} parties={organisations} />}
          </Answered>
        );
      }}
    </Answered>
  );
}

function Gone() {
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('melding.write.gone.title')} />
      <p className="keten-lead">{t('melding.write.gone.text')}</p>
      <ButtonLink to={placeOf.meldingen()}>{t('kit.to.meldingen')}</ButtonLink>
    </>
  );
}

export interface StepProps {
  readonly form: UseFormReturn<MeldingForm>;
  readonly parties: readonly OrganisationLineFragment[];
  readonly goTo: (step: number) => void;
}

const LAST_STEP = 2;

/** Nobody lands on a later step by an address alone: the questions before it need an answer. */
const reachable = (form: MeldingForm): number =>
  form.danger === '' ? 0 : form.about.trim() && form.concern.trim() && form.veiligThuisId && form.keeps ? LAST_STEP : 1;

function Write({ id, start, parties }: { readonly id: string; readonly start: MeldingForm; readonly parties: readonly OrganisationLineFragment[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const state: unknown = useLocation().state;
  const [search] = useSearchParams();
  // Only what stood there at the start; a later answer of the server never overwrites what is being typed.
  const [begin] = useState(() => (start.veiligThuisId || parties.length !== 1 ? start : { ...start, veiligThuisId: parties[0]?.id ?? '' }));
  const form = useForm<MeldingForm>({ defaultValues: begin, shouldFocusError: false });
  const saving = useAutosave(id, form);
  const step = Math.min(Number(search.get('stap') ?? 1) - 1, reachable(form.getValues()));
  const goTo = (next: number): void => void navigate({ search: `?stap=${next + 1}` }, { state });
  const steps = [t('melding.write.steps.danger'), t('melding.write.steps.form'), t('melding.write.steps.review')];
  const props: StepProps = { form, parties, goTo };
  return (
    <div className="keten-narrow">
      <PageTitle title={t('melding.write.title')} />
      <StepLine steps={steps} current={step} />
      {step === 0 && <DangerStep {...props} />}
      {step === 1 && <FormStep {...props} />}
      {step === LAST_STEP && <ReviewStep {...props} draftId={id} saving={saving} />}
      <div className="keten-formfoot">
        <AutosaveNote autosave={saving.autosave} />
        <DiscardDraft draftId={id} stop={saving.stop} />
      </div>
    </div>
  );
}
