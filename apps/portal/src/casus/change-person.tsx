// SPDX-License-Identifier: EUPL-1.2
import { useForm } from 'react-hook-form';
import { ChangeNamedPerson, Collegas, type CasusPageFragment, type PersonChangeReason, type PersonLineFragment } from '@ketenportaal/contract';
import { Actions, Answered, Button, ChoiceField, Dialog, Form, Problem, SelectField, type Choice } from '../kit/index.js';
import { useAct, useAsk, useSignedIn } from '../session/index.js';
import { useText } from '../text/index.js';

interface ChangePersonProps {
  readonly casus: Pick<CasusPageFragment, 'id' | 'card'>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Values {
  holderId: string;
  deputyId: string;
  reason: '' | PersonChangeReason;
}

const REASONS: readonly PersonChangeReason[] = ['AFWEZIG', 'WERKVERDELING', 'DESKUNDIGHEID', 'VERTREK'];

/** T-OVD-14: another person of the own party. The party stays responsible, and every date and an open overdracht run on. */
export function ChangePerson(props: ChangePersonProps) {
  const { t } = useText();
  const asked = useAsk(Collegas, {});
  return (
    <Dialog title={t('casus.person.title')} onClose={props.onClose}>
      <p>{t('casus.person.lead', { person: props.casus.card.person.name })}</p>
      <Answered asked={asked}>{({ collegas }) => <Filled {...props} collegas={collegas} />}</Answered>
    </Dialog>
  );
}

function Filled({ casus, onDone, onClose, collegas }: ChangePersonProps & { readonly collegas: readonly PersonLineFragment[] }) {
  const { t } = useText();
  const { me } = useSignedIn();
  const change = useAct(ChangeNamedPerson, (answer) => answer.changeNamedPerson);
  const form = useForm<Values>({ defaultValues: { holderId: '', deputyId: '', reason: '' }, shouldFocusError: false });
  const holderId = form.watch('holderId');
  const choices: readonly Choice[] = collegas.map(({ id, name, functionTitle }) => ({
    value: id,
    label: id === me.person.id ? t('veiligThuis.receive.you', { person: name }) : `${name}, ${functionTitle}`,
  }));
  const submit = async ({ reason, deputyId, ...named }: Values): Promise<void> => {
    if (reason && (await change.run({ casusId: casus.id, ...named, deputyId: deputyId || null, reason }))) onDone();
  };
  return (
    <Form form={form} onSubmit={submit}>
      <SelectField
        form={form}
        name="holderId"
        label={t('casus.person.holder.label')}
        hint={t('casus.person.holder.hint')}
        missing={t('casus.person.holder.error')}
        choices={choices.filter(({ value }) => value !== casus.card.person.id)}
      />
      <SelectField
        form={form}
        name="deputyId"
        label={t('overdracht.accept.deputy.label')}
        none={t('overdracht.accept.deputy.none')}
        choices={choices.filter(({ value }) => value !== holderId)}
      />
      <ChoiceField
        form={form}
        name="reason"
        label={t('casus.person.reason.label')}
        hint={t('casus.person.reason.hint')}
        missing={t('casus.person.reason.error')}
        choices={REASONS.map((reason) => ({ value: reason, label: t(`words.personChangeReason.${reason}`) }))}
      />
      <Problem problem={change.problem} />
      <Actions>
        <Button type="submit" weight="primary" icon="vink" busy={change.busy}>
          {t('casus.person.send')}
        </Button>
        <Button onPress={onClose}>{t('kit.form.cancel')}</Button>
      </Actions>
    </Form>
  );
}
