// SPDX-License-Identifier: EUPL-1.2
import { useForm, type UseFormReturn } from 'react-hook-form';
import { Organisations, RefuseOverdracht, type RefusalReason } from '@ketenportaal/contract';
import { Actions, Button, ChoiceField, Form, Notice, Problem, SelectField, TextAreaField } from '../kit/index.js';
import { useAct, useAsk, useSignedIn, useUnsaved } from '../session/index.js';
import { useText } from '../text/index.js';
import { AnswerFrame } from './answer-frame.js';
import type { AnswerProps } from './overdracht.js';
import { TAKES_OVER } from './takes-over.js';

interface RefuseValues {
  reason: '' | RefusalReason;
  text: string;
  insteadId: string;
  insteadText: string;
}

/** Who does not know a party says in words what the giver could do. */
const UNKNOWN = 'onbekend';
const REASONS: readonly RefusalReason[] = [
  'NIET_ONS_GEBIED',
  'GEEN_CAPACITEIT',
  'ONVOLDOENDE_EXPERTISE',
  'AL_BIJ_ANDERE_PARTIJ',
  'ONVOLDOENDE_INFORMATIE',
  'GEEN_GROND',
];

/** T-OVD-04: no, with a reason and "wie dan wel". Who stays responsible is said before the button. */
export function RefuseForm({ overdracht, tell, back }: AnswerProps & { readonly back: () => void }) {
  const { t } = useText();
  const refuse = useAct(RefuseOverdracht, (answer) => answer.refuseOverdracht);
  const form = useForm<RefuseValues>({ defaultValues: { reason: '', text: '', insteadId: '', insteadText: '' }, shouldFocusError: false });
  useUnsaved(form.formState.isDirty);
  const giver = overdracht.giver.organisation.name;
  const holder = overdracht.holderNow ?? { organisation: overdracht.giver.organisation, person: overdracht.giver };
  const submit = async ({ reason, text, insteadId, insteadText }: RefuseValues): Promise<void> => {
    const insteadOrganisationId = insteadId === UNKNOWN ? null : insteadId;
    if (reason && (await refuse.run({ overdrachtId: overdracht.id, reason, text, insteadOrganisationId, insteadText })))
      tell(t('overdracht.refuse.done', { who: holder.organisation.name }));
  };
  return (
    <AnswerFrame title={t('overdracht.refuse.title')}>
      <Form form={form} onSubmit={submit}>
        <ChoiceField
          form={form}
          name="reason"
          label={t('overdracht.refuse.reason.label')}
          missing={t('overdracht.refuse.reason.error')}
          choices={REASONS.map((reason) => ({ value: reason, label: t(`words.refusalReason.${reason}`) }))}
        />
        <TextAreaField form={form} name="text" rows={3} label={t('overdracht.refuse.text.label')} hint={t('overdracht.refuse.text.hint')} />
        <Instead form={form} />
        <Notice title={t('overdracht.refuse.stays', { who: holder.organisation.name, person: holder.person.name })}>
          <p>{t('overdracht.refuse.told', { who: giver })}</p>
        </Notice>
        <Problem problem={refuse.problem} />
        <Actions>
          <Button type="submit" weight="primary" icon="kruis" busy={refuse.busy}>
            {t('overdracht.refuse.button')}
          </Button>
          <Button weight="subtle" onPress={back}>
            {t('overdracht.accept.back')}
          </Button>
        </Actions>
      </Form>
    </AnswerFrame>
  );
}

/** Wie dan wel: a party of the region, or in words. */
function Instead({ form }: { readonly form: UseFormReturn<RefuseValues> }) {
  const { t } = useText();
  const { me } = useSignedIn();
  const asked = useAsk(Organisations, { kinds: TAKES_OVER });
  const parties = asked.status === 'ready' ? asked.answer.organisations.filter(({ id }) => id !== me.person.organisation.id) : [];
  const choices = [...parties.map(({ id, name }) => ({ value: id, label: name })), { value: UNKNOWN, label: t('overdracht.refuse.instead.none') }];
  const inWords = form.watch('insteadId') === UNKNOWN ? { missing: t('overdracht.refuse.insteadText.error') } : {};
  return (
    <>
      <SelectField form={form} name="insteadId" label={t('overdracht.refuse.instead.label')} missing={t('overdracht.refuse.instead.error')} choices={choices} />
      <TextAreaField form={form} name="insteadText" rows={2} label={t('overdracht.refuse.insteadText.label')} {...inWords} />
    </>
  );
}
