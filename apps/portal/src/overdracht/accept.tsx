// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { AcceptOverdracht, Collegas, type PersonLineFragment } from '@ketenportaal/contract';
import { Actions, Answered, Button, DateField, Form, Notice, Problem, SelectField, type Choice } from '../kit/index.js';
import { useAct, useAsk, useSignedIn, useUnsaved } from '../session/index.js';
import { useText } from '../text/index.js';
import { AnswerFrame } from './answer-frame.js';
import type { AnswerProps } from './overdracht.js';

interface AcceptValues {
  holderId: string;
  deputyId: string;
  firstContactOn: string;
}

interface AcceptProps extends AnswerProps {
  readonly back: () => void;
}

/** T-OVD-03: yes, with a named person and a day for the first contact. Only this moves zicht op veiligheid (INV-02). */
export function AcceptForm(props: AcceptProps) {
  const { t } = useText();
  const asked = useAsk(Collegas, {});
  return (
    <AnswerFrame title={t('overdracht.accept.title')}>
      <Answered asked={asked}>{({ collegas }) => <Filled {...props} collegas={collegas} />}</Answered>
    </AnswerFrame>
  );
}

function Filled({ overdracht, tell, back, collegas }: AcceptProps & { readonly collegas: readonly PersonLineFragment[] }) {
  const { t } = useText();
  const { me } = useSignedIn();
  const accept = useAct(AcceptOverdracht, (answer) => answer.acceptOverdracht);
  // What was shown at the start stays when a colleague answers meanwhile.
  const [latest] = useState(overdracht.firstContactLatestOn);
  const form = useForm<AcceptValues>({ defaultValues: { holderId: me.person.id, deputyId: '', firstContactOn: '' }, shouldFocusError: false });
  useUnsaved(form.formState.isDirty);
  const submit = async ({ holderId, deputyId, firstContactOn }: AcceptValues): Promise<void> => {
    if (await accept.run({ overdrachtId: overdracht.id, holderId, deputyId: deputyId || null, firstContactOn })) tell(t('overdracht.accept.done'));
  };
  return (
    <Form form={form} onSubmit={submit}>
      <Fields form={form} latest={latest} collegas={collegas} />
      <Effect form={form} giver={overdracht.giver.organisation.name} collegas={collegas} />
      <Problem problem={accept.problem} />
      <Actions>
        <Button type="submit" weight="primary" icon="vink" busy={accept.busy}>
          {t('overdracht.accept.button')}
        </Button>
        <Button weight="subtle" onPress={back}>
          {t('overdracht.accept.back')}
        </Button>
      </Actions>
    </Form>
  );
}

function Fields({
  form,
  latest,
  collegas,
}: {
  readonly form: UseFormReturn<AcceptValues>;
  readonly latest: string | null;
  readonly collegas: readonly PersonLineFragment[];
}) {
  const { t, day } = useText();
  const { me } = useSignedIn();
  const holderId = form.watch('holderId');
  const choices: readonly Choice[] = collegas.map(({ id, name, functionTitle }) => ({
    value: id,
    label: id === me.person.id ? t('veiligThuis.receive.you', { person: name }) : `${name}, ${functionTitle}`,
  }));
  const date = latest ? day(latest) : '';
  return (
    <>
      <SelectField
        form={form}
        name="holderId"
        label={t('overdracht.accept.holder.label')}
        hint={t('overdracht.accept.holder.hint')}
        missing={t('overdracht.accept.holder.error')}
        choices={choices}
      />
      <SelectField
        form={form}
        name="deputyId"
        label={t('overdracht.accept.deputy.label')}
        none={t('overdracht.accept.deputy.none')}
        choices={choices.filter(({ value }) => value !== holderId)}
      />
      <DateField
        form={form}
        name="firstContactOn"
        label={t('overdracht.accept.firstContact.label')}
        hint={`${t('overdracht.accept.firstContact.hint', { date })} ${t('overdracht.accept.why')}`}
        missing={t('overdracht.accept.firstContact.error', { date })}
        outOfRange={t('overdracht.accept.firstContact.error', { date })}
        {...(latest ? { max: latest } : {})}
      />
    </>
  );
}

/** What happens at the press of the button, said before it. */
function Effect({
  form,
  giver,
  collegas,
}: {
  readonly form: UseFormReturn<AcceptValues>;
  readonly giver: string;
  readonly collegas: readonly PersonLineFragment[];
}) {
  const { t } = useText();
  const { me } = useSignedIn();
  const holderId = form.watch('holderId');
  const person = collegas.find(({ id }) => id === holderId)?.name;
  return (
    <Notice>
      {person && (
        <p className="keten-notice__title">{holderId === me.person.id ? t('overdracht.accept.effectYou') : t('overdracht.accept.effect', { person })}</p>
      )}
      <p>{t('overdracht.accept.agreements')}</p>
      <p>{t('overdracht.accept.told', { who: giver })}</p>
    </Notice>
  );
}
