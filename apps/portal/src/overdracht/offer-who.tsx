// SPDX-License-Identifier: EUPL-1.2
import { useState, type ChangeEvent } from 'react';
import { Textbox } from '@utrecht/component-library-react';
import { Actions, Button, ChoiceField, Form, type Choice } from '../kit/index.js';
import { useText, type Say } from '../text/index.js';
import { candidatesFor, type Candidate } from './offer-form.js';
import type { OfferStepProps } from './offer.js';

/** A list shorter than this needs no search. */
const SEARCH_FROM = 5;

/** Step 1: to whom. What the others said before stands with each name. */
export function OfferWho({ casus, parties, form, goTo }: OfferStepProps) {
  const say = useText();
  const { t } = say;
  const [search, setSearch] = useState('');
  const found = candidatesFor(casus, parties, search);
  return (
    <Form form={form} onSubmit={() => goTo(1)}>
      {parties.length > SEARCH_FROM && (
        <div className="keten-field">
          <label htmlFor="zoek" className="utrecht-form-label">
            {t('casus.offer.receiver.search')}
          </label>
          <Textbox
            id="zoek"
            type="search"
            autoComplete="off"
            value={search}
            onChange={(event: ChangeEvent<HTMLInputElement>) => setSearch(event.currentTarget.value)}
          />
          <p className="keten-soft" aria-live="polite">
            {found.length === 0 ? t('casus.offer.receiver.none') : t('casus.offer.receiver.count', { count: found.length })}
          </p>
        </div>
      )}
      <ChoiceField
        form={form}
        name="receiverId"
        label={t('casus.offer.receiver.label')}
        hint={t('casus.offer.receiver.hint')}
        missing={t('casus.offer.receiver.error')}
        choices={found.map((party) => choiceOf(party, say))}
      />
      <Actions>
        <Button type="submit" weight="primary">
          {t('kit.form.next')}
        </Button>
      </Actions>
    </Form>
  );
}

function choiceOf({ id, name, kind, phone, refusedAt, namedBy }: Candidate, { t, dayOf }: Say): Choice {
  const before = [namedBy && t('casus.offer.receiver.named', { who: namedBy }), refusedAt && t('casus.offer.receiver.refused', { date: dayOf(refusedAt) })];
  return { value: id, label: name, hint: [`${t(`words.kind.${kind}`)}, ${phone}.`, ...before].filter(Boolean).join(' ') };
}
