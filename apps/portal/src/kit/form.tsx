// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, type ReactNode } from 'react';
import type { FieldErrors, FieldValues, UseFormReturn } from 'react-hook-form';
import { useText } from '../text/index.js';

interface FormProps<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly onSubmit: (values: Values) => unknown;
  readonly children: ReactNode;
}

/** A form that checks on sending, says at the top what is wrong, and takes the person there. */
export function Form<Values extends FieldValues>({ form, onSubmit, children }: FormProps<Values>) {
  return (
    <form className="keten-form" noValidate onSubmit={(event) => void form.handleSubmit(async (values) => void (await onSubmit(values)))(event)}>
      <ErrorSummary errors={form.formState.errors} attempt={form.formState.submitCount} />
      {children}
    </form>
  );
}

/** The mistakes as links to their fields; it takes the focus after each attempt that failed. */
function ErrorSummary({ errors, attempt }: { readonly errors: FieldErrors; readonly attempt: number }) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  const mistakes = Object.entries(errors).map(([name, error]) => ({ name, text: typeof error?.message === 'string' ? error.message : '' }));
  const count = mistakes.length;
  useEffect(() => {
    if (attempt > 0 && count > 0) box.current?.focus();
    // Only a new attempt moves the focus; repairing one field does not.
  }, [attempt]);
  if (count === 0) return null;
  return (
    <div ref={box} className="keten-errors" tabIndex={-1} role="alert">
      <p className="keten-errors__title">{t('kit.form.problems', { count })}</p>
      <ul>
        {mistakes.map(({ name, text }) => (
          <li key={name}>
            <a
              href={`#${name}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(name)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export type Autosave = { readonly status: 'none' | 'saving' | 'failed' } | { readonly status: 'saved'; readonly at: string };

/** "Concept bewaard om 10:42." Quiet for a screen reader: it changes while the person types. */
export function AutosaveNote({ autosave }: { readonly autosave: Autosave }) {
  const { t, timeOf } = useText();
  if (autosave.status === 'none') return <p className="keten-autosave" />;
  const sentence =
    autosave.status === 'saved'
      ? t('kit.form.saved', { time: timeOf(autosave.at) })
      : autosave.status === 'saving'
        ? `${t('kit.form.saving')}…`
        : t('kit.form.notSaved');
  return <p className={`keten-autosave keten-autosave--${autosave.status}`}>{sentence}</p>;
}
