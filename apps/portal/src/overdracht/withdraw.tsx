// SPDX-License-Identifier: EUPL-1.2
import { useForm } from 'react-hook-form';
import { WithdrawOverdracht, type OverdrachtLineFragment, type WithdrawReason } from '@ketenportaal/contract';
import { Actions, Button, ChoiceField, Dialog, Form, Problem } from '../kit/index.js';
import { useAct } from '../session/index.js';
import { useText } from '../text/index.js';

interface WithdrawProps {
  readonly overdracht: Pick<OverdrachtLineFragment, 'id' | 'receiver'>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const REASONS: readonly WithdrawReason[] = ['SITUATIE_GEWIJZIGD', 'VERKEERDE_PARTIJ', 'FOUT_GEMAAKT'];

/** T-OVD-05: the giver takes the offer back and stays responsible. */
export function Withdraw({ overdracht, onDone, onClose }: WithdrawProps) {
  const { t } = useText();
  const withdraw = useAct(WithdrawOverdracht, (answer) => answer.withdrawOverdracht);
  const form = useForm<{ reason: '' | WithdrawReason }>({ defaultValues: { reason: '' }, shouldFocusError: false });
  const submit = async ({ reason }: { reason: '' | WithdrawReason }): Promise<void> => {
    if (reason && (await withdraw.run({ overdrachtId: overdracht.id, reason }))) onDone();
  };
  return (
    <Dialog title={t('casus.withdraw.title')} onClose={onClose}>
      <p>{t('casus.withdraw.lead', { who: overdracht.receiver.name })}</p>
      <Form form={form} onSubmit={submit}>
        <ChoiceField
          form={form}
          name="reason"
          label={t('casus.withdraw.reason.label')}
          missing={t('casus.withdraw.reason.error')}
          choices={REASONS.map((reason) => ({ value: reason, label: t(`words.withdrawReason.${reason}`) }))}
        />
        <Problem problem={withdraw.problem} />
        <Actions>
          <Button type="submit" weight="primary" icon="terug" busy={withdraw.busy}>
            {t('casus.withdraw.send')}
          </Button>
          <Button onPress={onClose}>{t('kit.form.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
