// SPDX-License-Identifier: EUPL-1.2
import { Button, Actions, ChoiceField, Form, Icon } from '../kit/index.js';
import { useText } from '../text/index.js';
import type { StepProps } from './write-melding.js';

/** INV-21: the first question, and with danger the telephone before anything else. Nothing here promises to be read in time. */
export function DangerStep({ form, goTo }: StepProps) {
  const { t } = useText();
  const danger = form.watch('danger');
  return (
    <Form form={form} onSubmit={() => goTo(1)}>
      <ChoiceField
        form={form}
        name="danger"
        label={t('melding.write.danger.question')}
        missing={t('melding.write.danger.choose')}
        choices={[
          { value: 'ja', label: t('melding.write.danger.yes') },
          { value: 'nee', label: t('melding.write.danger.no') },
        ]}
      />
      <div aria-live="polite">{danger === 'ja' && <PhoneFirst writing />}</div>
      {danger !== 'ja' && <p className="keten-soft">{t('melding.write.danger.always')}</p>}
      <Actions>
        <Button type="submit" weight={danger === 'ja' ? 'secondary' : 'primary'}>
          {t(danger === 'ja' ? 'melding.write.danger.phone.go' : 'kit.form.next')}
        </Button>
      </Actions>
    </Form>
  );
}

/** `writing`: the person may go on writing here after the call. */
export function PhoneFirst({ writing = false }: { readonly writing?: boolean }) {
  const { t } = useText();
  return (
    <section className="keten-danger">
      <h2>
        <Icon name="driehoek" />
        {t('melding.write.danger.phone.title')}
      </h2>
      <p>{t('melding.write.danger.phone.text')}</p>
      <div className="keten-danger__calls">
        <a className="keten-danger__call" href="tel:112">
          <Icon name="telefoon" />
          {t('melding.write.danger.phone.now')}
        </a>
        <a className="keten-danger__call" href="tel:08002000">
          <Icon name="telefoon" />
          {t('melding.write.danger.phone.vt')}
        </a>
      </div>
      <p>
        <strong>{t('melding.write.danger.phone.slow')}</strong>
      </p>
      {writing && <p>{t('melding.write.danger.phone.then')}</p>}
    </section>
  );
}
