// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DeleteMeldingDraft } from '@ketenportaal/contract';
import { Actions, Button, Dialog } from '../kit/index.js';
import { placeOf } from '../page/index.js';
import { useQuietly } from '../session/index.js';
import { useText } from '../text/index.js';

/** Throwing a draft away cannot be undone, so it asks once. */
export function DiscardDraft({ draftId, stop }: { readonly draftId: string; readonly stop: () => Promise<void> }) {
  const { t } = useText();
  const navigate = useNavigate();
  const remove = useQuietly(DeleteMeldingDraft);
  const [asking, setAsking] = useState(false);
  const discard = async (): Promise<void> => {
    await stop();
    if (await remove({ draftId })) void navigate(placeOf.meldingen(), { replace: true });
    else setAsking(false);
  };
  return (
    <>
      <Button weight="subtle" onPress={() => setAsking(true)}>
        {t('melding.write.discard.button')}
      </Button>
      {asking && (
        <Dialog title={t('melding.write.discard.title')} onClose={() => setAsking(false)}>
          <p>{t('melding.write.discard.text')}</p>
          <Actions>
            <Button weight="primary" onPress={() => void discard()}>
              {t('melding.write.discard.yes')}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('kit.form.cancel')}</Button>
          </Actions>
        </Dialog>
      )}
    </>
  );
}
