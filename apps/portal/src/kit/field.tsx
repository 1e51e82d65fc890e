// SPDX-License-Identifier: EUPL-1.2
import { FormFieldDescription, FormFieldErrorMessage, FormLabel, Textarea, Textbox } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import type { FieldValues, Path, RegisterOptions, UseFormReturn } from 'react-hook-form';
import { useText } from '../text/index.js';

/** What a text may be at most; the same numbers as the rule behind it (house 4.8). */
export const LONGEST_TEXT = 10_000;
export const LONGEST_LINE = 200;
/** From here on the number of characters that are left is shown. */
const NEARLY_FULL = 0.9;

export interface FieldProps<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly name: Path<Values>;
  readonly label: string;
  readonly hint?: string;
  /** The sentence when it stays empty; without it the field may stay empty. */
  readonly missing?: string;
}

/** Label, hint and mistake around one control, tied together for a screen reader. */
export function FieldFrame<Values extends FieldValues>({ form, name, label, hint, missing, children }: FieldProps<Values> & { readonly children: ReactNode }) {
  const { t } = useText();
  const error = mistakeOf(form, name);
  return (
    <div className={error ? 'keten-field keten-field--invalid' : 'keten-field'}>
      <FormLabel htmlFor={name}>
        {label}
        {!missing && <span className="keten-field__optional"> {t('kit.form.optional')}</span>}
      </FormLabel>
      {hint && <FormFieldDescription id={`${name}-hint`}>{hint}</FormFieldDescription>}
      <Mistake id={`${name}-error`} text={error} />
      {children}
    </div>
  );
}

export function Mistake({ id, text }: { readonly id: string; readonly text: string | null }) {
  const { t } = useText();
  if (!text) return null;
  return (
    <FormFieldErrorMessage id={id}>
      <span className="keten-unseen">{t('kit.form.error')} </span>
      {text}
    </FormFieldErrorMessage>
  );
}

export function mistakeOf<Values extends FieldValues>(form: UseFormReturn<Values>, name: Path<Values>): string | null {
  const { error } = form.getFieldState(name, form.formState);
  return error ? (error.message ?? '') : null;
}

export const describedBy = (name: string, hint: string | undefined, error: string | null): string | undefined =>
  [hint && `${name}-hint`, error !== null && `${name}-error`].filter(Boolean).join(' ') || undefined;

/** Spaces alone are no answer; a text that is too long is refused here before it is refused there. */
function useTextRules<Values extends FieldValues>(missing: string | undefined, max: number): RegisterOptions<Values> {
  const { t } = useText();
  return {
    validate: (value: unknown) => {
      const text = typeof value === 'string' ? value : '';
      if (missing && text.trim() === '') return missing;
      return text.length <= max || t('kit.form.tooLong', { max });
    },
  };
}

export function TextField<Values extends FieldValues>(props: FieldProps<Values> & { readonly max?: number; readonly inputMode?: 'numeric' | 'text' }) {
  const { form, name, hint, missing, max = LONGEST_LINE, inputMode = 'text' } = props;
  const error = mistakeOf(form, name);
  return (
    <FieldFrame {...props}>
      <Textbox
        id={name}
        inputMode={inputMode}
        autoComplete="off"
        invalid={error !== null}
        aria-invalid={error !== null}
        aria-required={Boolean(missing)}
        aria-describedby={describedBy(name, hint, error)}
        {...form.register(name, useTextRules(missing, max))}
      />
    </FieldFrame>
  );
}

export function TextAreaField<Values extends FieldValues>(props: FieldProps<Values> & { readonly max?: number; readonly rows?: number }) {
  const { t } = useText();
  const { form, name, hint, missing, max = LONGEST_TEXT, rows = 6 } = props;
  const error = mistakeOf(form, name);
  const typed = String(form.watch(name) ?? '').length;
  return (
    <FieldFrame {...props}>
      <Textarea
        id={name}
        rows={rows}
        invalid={error !== null}
        aria-invalid={error !== null}
        aria-required={Boolean(missing)}
        aria-describedby={describedBy(name, hint, error)}
        {...form.register(name, useTextRules(missing, max))}
      />
      {typed > max * NEARLY_FULL && <span className="keten-soft">{t('kit.form.charactersLeft', { count: Math.max(0, max - typed) })}</span>}
    </FieldFrame>
  );
}

/** A day, by keyboard or by the calendar of the browser; the value is the contract's LocalDate. */
export function DateField<Values extends FieldValues>(
  props: FieldProps<Values> & { readonly min?: string; readonly max?: string; readonly outOfRange?: string },
) {
  const { t } = useText();
  const { form, name, hint, missing, min, max, outOfRange } = props;
  const error = mistakeOf(form, name);
  const inRange = (value: string): boolean => (!min || value >= min) && (!max || value <= max);
  const rules: RegisterOptions<Values> = {
    validate: (value: unknown) => {
      if (typeof value !== 'string' || value === '') return missing ? `${missing}` : true;
      return inRange(value) || (outOfRange ?? t('kit.form.date'));
    },
  };
  return (
    <FieldFrame {...props}>
      <Textbox
        id={name}
        type="date"
        min={min}
        max={max}
        className="keten-date"
        invalid={error !== null}
        aria-invalid={error !== null}
        aria-required={Boolean(missing)}
        aria-describedby={describedBy(name, hint, error)}
        {...form.register(name, rules)}
      />
    </FieldFrame>
  );
}
