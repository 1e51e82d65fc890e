// SPDX-License-Identifier: EUPL-1.2
import { useNavigate } from 'react-router';
import { SendMelding } from '@ketenportaal/contract';
import { Actions, Button, Notice, Problem, Summary } from '../kit/index.js';
import { placeOf } from '../page/index.js';
import { useAct, useSignedIn } from '../session/index.js';
import { useText } from '../text/index.js';
import { PhoneFirst } from './danger-step.js';
import type { useAutosave } from './use-autosave.js';
import type { StepProps } from './write-melding.js';

interface ReviewProps extends StepProps {
  readonly draftId: string;
  readonly saving: ReturnType<typeof useAutosave>;
}

/** Checking, and sending once: a second press and a retry are the same intention. */
export function ReviewStep({ form, parties, goTo, draftId, saving }: ReviewProps) {
  const { t } = useText();
  const { me } = useSignedIn();
  const navigate = useNavigate();
  const send = useAct(SendMelding, (answer) => answer.sendMelding);
  const { danger, veiligThuisId, about, concern, keeps, ownHelp } = form.getValues();
  const vt = parties.find(({ id }) => id === veiligThuisId)?.name ?? '';

  const submit = async (): Promise<void> => {
    await saving.stop();
    const own = keeps === 'ja' ? ownHelp : '';
    const melding = await send.run({ veiligThuisId, about, concern, acute: danger === 'ja', keepsOwnHelp: keeps === 'ja', ownHelp: own, draftId });
    if (melding) void navigate(placeOf.melding(melding.id), { replace: true, state: { sent: true } });
    else saving.resume();
  };

  return (
    <>
      <p>{t('melding.write.review.lead')}</p>
      {danger === 'ja' && <PhoneFirst />}
      <Summary
        rows={[
          [t('melding.write.review.to'), vt],
          [t('melding.write.review.danger'), t(danger === 'ja' ? 'melding.write.review.dangerYes' : 'melding.write.review.dangerNo')],
          [t('melding.write.form.about.label'), <Typed key="about" text={about} />],
          [t('melding.write.form.concern.label'), <Typed key="concern" text={concern} />],
          [t('melding.write.form.keeps.label'), t(keeps === 'ja' ? 'melding.write.form.keeps.yes' : 'melding.write.form.keeps.no')],
          ...(keeps === 'ja' ? [[t('melding.write.form.help.label'), <Typed key="help" text={ownHelp} />] as const] : []),
        ]}
      />
      <Notice>
        <p>{t('melding.write.review.effect', { vt, who: me.person.organisation.name })}</p>
      </Notice>
      <Problem problem={send.problem} />
      <Actions>
        <Button weight="primary" icon="vliegtuig" busy={send.busy} onPress={() => void submit()}>
          {t('melding.write.review.send')}
        </Button>
        <Button weight="subtle" onPress={() => goTo(1)}>
          {t('kit.form.change')}
        </Button>
      </Actions>
    </>
  );
}

function Typed({ text }: { readonly text: string }) {
  const { t } = useText();
  return <span className="keten-typed">{text || t('kit.form.notFilled')}</span>;
}
