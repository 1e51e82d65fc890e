// SPDX-License-Identifier: EUPL-1.2
import { useForm } from 'react-hook-form';
import { RecordFirstContact } from '@ketenportaal/contract';
import { Actions, Button, DateField, Dialog, Form, Problem } from '../kit/index.js';
import { useAct } from '../session/index.js';
import { useText } from '../text/index.js';

interface FirstContactProps {
  readonly casusId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** D-08: the day on which somebody spoke with the family. */
export function FirstContact({ casusId, onDone, onClose }: FirstContactProps) {
  const { t } = useText();
  const record = useAct(RecordFirstContact, (answer) => answer.recordFirstContact);
  const form = useForm<{ contactOn: string }>({ defaultValues: { contactOn: '' }, shouldFocusError: false });
  const submit = async ({ contactOn }: { contactOn: string }): Promise<void> => {
    if (await record.run({ casusId, contactOn })) onDone();
  };
  return (
    <Dialog title={t('casus.firstContact.title')} onClose={onClose}>
      <Form form={form} onSubmit={submit}>
        <p>{t('casus.firstContact.lead')}</p>
        <DateField form={form} name="contactOn" label={t('casus.firstContact.label')} missing={t('casus.firstContact.error')} />
        <Problem problem={record.problem} />
        <Actions>
          <Button type="submit" weight="primary" busy={record.busy}>
            {t('casus.firstContact.send')}
          </Button>
          <Button onPress={onClose}>{t('kit.form.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
