// SPDX-License-Identifier: EUPL-1.2
import { Actions, Button, ChoiceField, Form, Notice, TextAreaField, TextField } from '../kit/index.js';
import { useText } from '../text/index.js';
import { GROUNDS, URGENCIES } from './offer-form.js';
import type { OfferStepProps } from './offer.js';

/** Step 2: enough to decide on, never the dossier; and on which ground it is shared (INV-24). */
export function OfferWhat({ form, goTo }: OfferStepProps) {
  const { t } = useText();
  return (
    <Form form={form} onSubmit={() => goTo(2)}>
      <Notice>
        <p>{t('casus.offer.short')}</p>
      </Notice>
      <TextAreaField
        form={form}
        name="asked"
        rows={3}
        label={t('casus.offer.asked.label')}
        hint={t('casus.offer.asked.hint')}
        missing={t('casus.offer.asked.error')}
      />
      <TextAreaField
        form={form}
        name="household"
        rows={3}
        label={t('casus.offer.household.label')}
        hint={t('casus.offer.household.hint')}
        missing={t('casus.offer.household.error')}
      />
      <TextField form={form} name="municipality" label={t('casus.offer.municipality.label')} missing={t('casus.offer.municipality.error')} />
      <TextAreaField form={form} name="whyThisParty" rows={3} label={t('casus.offer.why.label')} missing={t('casus.offer.why.error')} />
      <TextAreaField form={form} name="agreements" rows={3} label={t('casus.offer.agreements.label')} />
      <TextAreaField form={form} name="giverKeeps" rows={3} label={t('casus.offer.keeps.label')} />
      <TextAreaField form={form} name="doNotContact" rows={2} label={t('casus.offer.doNotContact.label')} />
      <Choices form={form} />
      <Actions>
        <Button type="submit" weight="primary">
          {t('kit.form.next')}
        </Button>
        <Button weight="subtle" onPress={() => goTo(0)}>
          {t('kit.form.back')}
        </Button>
      </Actions>
    </Form>
  );
}

function Choices({ form }: Pick<OfferStepProps, 'form'>) {
  const { t } = useText();
  return (
    <>
      <ChoiceField
        form={form}
        name="informed"
        label={t('casus.offer.informed.label')}
        missing={t('casus.offer.informed.error')}
        choices={[
          { value: 'ja', label: t('casus.offer.informed.yes') },
          { value: 'nee', label: t('casus.offer.informed.no') },
        ]}
      />
      <ChoiceField
        form={form}
        name="ground"
        label={t('casus.offer.ground.label')}
        hint={t('casus.offer.ground.hint')}
        missing={t('casus.offer.ground.error')}
        choices={GROUNDS.map((ground) => ({ value: ground, label: t(`words.ground.${ground}`) }))}
      />
      <ChoiceField
        form={form}
        name="urgency"
        label={t('casus.offer.urgency.label')}
        missing={t('casus.offer.urgency.error')}
        choices={URGENCIES.map((urgency) => ({ value: urgency, label: urgency === 'ACUUT' ? t('casus.offer.urgency.acuut') : t('words.urgency.GEWOON') }))}
      />
    </>
  );
}
