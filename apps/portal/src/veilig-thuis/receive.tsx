// SPDX-License-Identifier: EUPL-1.2
import { useForm, type UseFormReturn } from 'react-hook-form';
import { Collegas, OpenCasussen, ReceiveMelding, type OpenCasussenQuery } from '@ketenportaal/contract';
import { Actions, Button, ChoiceField, Form, Notice, Problem, Section, SelectField, TextField, type Choice } from '../kit/index.js';
import { useAct, useAsk, useSignedIn, useUnsaved } from '../session/index.js';
import { useText, type Say } from '../text/index.js';
import type { HandleProps } from './melding.js';
import { useSettled } from './use-settled.js';

interface ReceiveValues {
  workerId: string;
  where: '' | 'new' | 'merge';
  search: string;
  casusId: string;
}

/** T-MLD-03: receipt with a named worker, as a casus of its own or into one that is open. The melder cannot tell which. */
export function ReceiveForm({ melding, tell }: HandleProps) {
  const { t } = useText();
  const { me } = useSignedIn();
  const receive = useAct(ReceiveMelding, (answer) => answer.receiveMelding);
  const form = useForm<ReceiveValues>({ defaultValues: { workerId: me.person.id, where: '', search: '', casusId: '' }, shouldFocusError: false });
  const where = form.watch('where');
  useUnsaved(form.formState.isDirty);
  const submit = async ({ workerId, where: chosen, casusId }: ReceiveValues): Promise<void> => {
    const done = await receive.run({ meldingId: melding.id, workerId, mergeIntoCasusId: chosen === 'merge' ? casusId : null });
    if (done) tell(t(done.merged ? 'veiligThuis.done.merged' : 'veiligThuis.done.received'));
  };
  return (
    <Section title={t('veiligThuis.receive.title')} boxed>
      <Form form={form} onSubmit={submit}>
        <Worker form={form} />
        <ChoiceField
          form={form}
          name="where"
          label={t('veiligThuis.receive.where.label')}
          missing={t('veiligThuis.receive.where.error')}
          choices={[
            { value: 'new', label: t('veiligThuis.receive.where.new') },
            { value: 'merge', label: t('veiligThuis.receive.where.merge') },
          ]}
        />
        {where === 'merge' && <MergeInto form={form} />}
        {where !== '' && (
          <Notice>
            {where === 'new' ? (
              <>
                <p>{t('veiligThuis.receive.newEffect', { who: me.person.organisation.name })}</p>
                <p>{t('veiligThuis.receive.lead')}</p>
              </>
            ) : (
              <>
                <p>{t('veiligThuis.receive.mergeEffect')}</p>
                <p>{t('veiligThuis.receive.mergeUnseen')}</p>
              </>
            )}
          </Notice>
        )}
        <Problem problem={receive.problem} />
        <Actions>
          <Button type="submit" weight="primary" icon="bak" busy={receive.busy}>
            {t('veiligThuis.receive.send')}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}

function Worker({ form }: { readonly form: UseFormReturn<ReceiveValues> }) {
  const { t } = useText();
  const { me } = useSignedIn();
  const asked = useAsk(Collegas, {});
  const collegas = asked.status === 'ready' ? asked.answer.collegas : [me.person];
  const choices = collegas.map(({ id, name, functionTitle }) => ({
    value: id,
    label: id === me.person.id ? t('veiligThuis.receive.you', { person: name }) : `${name}, ${functionTitle}`,
  }));
  return (
    <SelectField
      form={form}
      name="workerId"
      label={t('veiligThuis.receive.worker.label')}
      hint={t('veiligThuis.receive.worker.hint')}
      missing={t('veiligThuis.receive.worker.error')}
      choices={choices}
    />
  );
}

/** Only open casussen of this Veilig Thuis can be found here (INV-23); what is typed never becomes part of an address. */
function MergeInto({ form }: { readonly form: UseFormReturn<ReceiveValues> }) {
  const say = useText();
  const { t } = say;
  const search = useSettled(form.watch('search').trim());
  const asked = useAsk(OpenCasussen, { search });
  const found = asked.status === 'ready' ? asked.answer.openCasussen : null;
  return (
    <>
      <TextField form={form} name="search" label={t('veiligThuis.receive.search.label')} hint={t('veiligThuis.receive.search.hint')} />
      <div aria-live="polite">
        {found?.length === 0 && <p>{t('veiligThuis.receive.search.none')}</p>}
        {found && found.length > 0 && (
          <ChoiceField
            form={form}
            name="casusId"
            label={t('veiligThuis.receive.search.which')}
            missing={t('veiligThuis.receive.search.error')}
            choices={found.map((casus) => choiceOf(casus, say))}
          />
        )}
      </div>
    </>
  );
}

/** Enough to know the family by; the text itself stands with its melding. */
const BRIEF = 140;
const inBrief = (text: string): string => (text.length > BRIEF ? `${text.slice(0, BRIEF).trimEnd()}…` : text);

const choiceOf = ({ id, reference, about, holder, openedAt }: OpenCasussenQuery['openCasussen'][number], { t, dayOf }: Say): Choice => ({
  value: id,
  label: `${reference}: ${inBrief(about.join('; '))}`,
  hint: t('veiligThuis.receive.found', { who: holder.name, date: dayOf(openedAt) }),
});
