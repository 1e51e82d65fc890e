// SPDX-License-Identifier: EUPL-1.2
import { Actions, Button, ChoiceField, Form, SelectField, TextAreaField } from '../kit/index.js';
import { useText } from '../text/index.js';
import type { StepProps } from './write-melding.js';

/** The text of the melding: enough for Veilig Thuis to act, in the melder's own words. */
export function FormStep({ form, parties, goTo }: StepProps) {
  const { t } = useText();
  const keeps = form.watch('keeps');
  return (
    <Form form={form} onSubmit={() => goTo(2)}>
      <p>{t('melding.write.form.lead')}</p>
      <SelectField
        form={form}
        name="veiligThuisId"
        label={t('melding.write.form.vt.label')}
        hint={t('melding.write.form.vt.hint')}
        missing={t('melding.write.form.vt.error')}
        choices={parties.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextAreaField
        form={form}
        name="about"
        rows={3}
        label={t('melding.write.form.about.label')}
        hint={t('melding.write.form.about.hint')}
        missing={t('melding.write.form.about.error')}
      />
      <TextAreaField
        form={form}
        name="concern"
        rows={9}
        label={t('melding.write.form.concern.label')}
        hint={t('melding.write.form.concern.hint')}
        missing={t('melding.write.form.concern.error')}
      />
      <ChoiceField
        form={form}
        name="keeps"
        label={t('melding.write.form.keeps.label')}
        hint={t('melding.write.form.keeps.hint')}
        missing={t('melding.write.form.keeps.error')}
        choices={[
          { value: 'ja', label: t('melding.write.form.keeps.yes') },
          { value: 'nee', label: t('melding.write.form.keeps.no') },
        ]}
      />
      {keeps === 'ja' && (
        <TextAreaField form={form} name="ownHelp" rows={3} label={t('melding.write.form.help.label')} hint={t('melding.write.form.help.hint')} />
      )}
      <Actions>
        <Button type="submit" weight="primary">
          {t('melding.write.form.review')}
        </Button>
        <Button weight="subtle" onPress={() => goTo(0)}>
          {t('kit.form.back')}
        </Button>
      </Actions>
    </Form>
  );
}
