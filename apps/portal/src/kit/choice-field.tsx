// SPDX-License-Identifier: EUPL-1.2
import { FormFieldDescription, RadioButton, Select, SelectOption } from '@utrecht/component-library-react';
import type { FieldValues } from 'react-hook-form';
import { useText } from '../text/index.js';
import { describedBy, FieldFrame, Mistake, mistakeOf, type FieldProps } from './field.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** All choices in sight, each a wide target. For up to about seven; a longer list is a SelectField. */
export function ChoiceField<Values extends FieldValues>({
  form,
  name,
  label,
  hint,
  missing,
  choices,
}: FieldProps<Values> & { readonly choices: readonly Choice[] }) {
  const { t } = useText();
  const error = mistakeOf(form, name);
  const rules = missing ? { validate: (value: unknown) => (typeof value === 'string' && value !== '') || missing } : {};
  return (
    <fieldset className={error ? 'keten-field keten-field--invalid' : 'keten-field'} aria-describedby={describedBy(name, hint, error)}>
      <legend>
        {label}
        {!missing && <span className="keten-field__optional"> {t('kit.form.optional')}</span>}
      </legend>
      {hint && <FormFieldDescription id={`${name}-hint`}>{hint}</FormFieldDescription>}
      <Mistake id={`${name}-error`} text={error} />
      <div className="keten-choices">
        {choices.map((choice, index) => (
          <label key={choice.value} className="keten-choice">
            {/* The first carries the name of the field: the link of the error summary lands here. */}
            <RadioButton id={index === 0 ? name : `${name}-${choice.value}`} value={choice.value} invalid={error !== null} {...form.register(name, rules)} />
            <span>
              {choice.label}
              {choice.hint && <span className="keten-soft keten-choice__hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function SelectField<Values extends FieldValues>(props: FieldProps<Values> & { readonly choices: readonly Choice[]; readonly none?: string }) {
  const { t } = useText();
  const { form, name, hint, missing, choices, none } = props;
  const error = mistakeOf(form, name);
  const rules = missing ? { validate: (value: unknown) => (typeof value === 'string' && value !== '') || missing } : {};
  return (
    <FieldFrame {...props}>
      <Select
        id={name}
        invalid={error !== null}
        aria-invalid={error !== null}
        aria-required={Boolean(missing)}
        aria-describedby={describedBy(name, hint, error)}
        {...form.register(name, rules)}
      >
        <SelectOption value="">{none ?? t('kit.form.pick')}</SelectOption>
        {choices.map(({ value, label }) => (
          <SelectOption key={value} value={value}>
            {label}
          </SelectOption>
        ))}
      </Select>
    </FieldFrame>
  );
}
