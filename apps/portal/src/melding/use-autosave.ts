// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { SaveMeldingDraft } from '@ketenportaal/contract';
import type { Autosave } from '../kit/index.js';
import { useQuietly, useUnsaved } from '../session/index.js';
import { draftOf, isEmpty, type MeldingForm } from './draft.js';

const AFTER_TYPING_MS = 1_200;
const TRY_AGAIN_MS = 5_000;

interface Saving {
  readonly autosave: Autosave;
  /** Saves nothing more and waits for what is under way: after sending there must be no draft left. */
  readonly stop: () => Promise<void>;
  /** After a sending that failed. */
  readonly resume: () => void;
}

/** The draft is kept on the server while it is typed; one save at a time, the last text always wins. */
export function useAutosave(draftId: string, form: UseFormReturn<MeldingForm>): Saving {
  const save = useQuietly(SaveMeldingDraft);
  const [autosave, setAutosave] = useState<Autosave>({ status: 'none' });
  const kept = useRef({ text: JSON.stringify(form.getValues()), begun: !isEmpty(form.getValues()), stopped: false });
  const underWay = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const saveNow = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    await underWay.current;
    const values = form.getValues();
    const text = JSON.stringify(values);
    if (kept.current.stopped || text === kept.current.text || (isEmpty(values) && !kept.current.begun)) return;
    setAutosave({ status: 'saving' });
    underWay.current = save({ input: draftOf(draftId, values) }).then((answer) => {
      const saved = answer?.saveMeldingDraft.__typename === 'MeldingDraft' ? answer.saveMeldingDraft : null;
      if (saved) kept.current = { ...kept.current, text, begun: true };
      setAutosave(saved ? { status: 'saved', at: saved.savedAt } : { status: 'failed' });
      timer.current = saved ? undefined : setTimeout(() => void saveNow(), TRY_AGAIN_MS);
    });
    await underWay.current;
  }, [draftId, form, save]);

  useEffect(() => {
    const typed = form.watch(() => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void saveNow(), AFTER_TYPING_MS);
    });
    // Whoever turns to another window may not come back.
    const away = (): void => void (document.visibilityState === 'hidden' && saveNow());
    document.addEventListener('visibilitychange', away);
    return () => {
      typed.unsubscribe();
      document.removeEventListener('visibilitychange', away);
      void saveNow();
    };
  }, [form, saveNow]);

  const typed = form.watch();
  useUnsaved(!kept.current.stopped && !isEmpty(typed) && JSON.stringify(typed) !== kept.current.text);
  const stop = useCallback(async () => {
    kept.current.stopped = true;
    clearTimeout(timer.current);
    await underWay.current;
  }, []);
  const resume = useCallback(() => {
    kept.current.stopped = false;
    void saveNow();
  }, [saveNow]);
  return { autosave, stop, resume };
}
