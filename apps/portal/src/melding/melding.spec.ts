// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, graphql } from 'graphql';
import { createRequest, stringifyDocument } from '@urql/core';
import { Melding, MeldingDrafts, MijnMeldingen, REGISTERED } from '@ketenportaal/contract';
import type { Say } from '../text/index.js';
import { nl } from '../text/nl.js';
import { draftOf, emptyForm, formOf, isEmpty } from './draft.js';
import { drafts, meldingen, refusedOnce, sent, takenOver } from './melding.fixture.js';
import { timelineOf } from './timeline.js';

const contract = join(__dirname, '../../../../libs/contract');
const schema = buildSchema(readFileSync(join(contract, 'schema.graphql'), 'utf8'));
const registered = JSON.parse(readFileSync(join(contract, 'registered-operations.json'), 'utf8')) as Record<string, string>;

/** The sentence of a key with its names, without a browser. */
const textAt = (key: string): string => String(key.split('.').reduce<unknown>((texts, part) => (texts as Record<string, unknown>)[part], nl));
const say = {
  t: (key: string, names: Record<string, string> = {}) => textAt(key).replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => names[name] ?? ''),
  day: (date: string) => date,
  dayOf: (at: string) => at.slice(0, 10),
  timeOf: (at: string) => at.slice(11, 16),
} as unknown as Say;

describe('the answers that the specs show', () => {
  const rootValue = {
    mijnMeldingen: () => meldingen,
    melding: ({ id }: { id: string }) => meldingen.find((one) => one.id === id),
    meldingDrafts: () => drafts,
  };

  it('come through the contract as they are', async () => {
    const list = await graphql({ schema, source: MijnMeldingen, rootValue });
    expect(list.errors).toBeUndefined();
    expect(list.data?.['mijnMeldingen']).toMatchObject(meldingen.map(({ id, reference, card }) => ({ id, reference, card })));
    for (const melding of meldingen) {
      const one = await graphql({ schema, source: Melding, rootValue, variableValues: { id: melding.id } });
      expect(one.errors).toBeUndefined();
      expect(JSON.parse(JSON.stringify(one.data?.['melding']))).toEqual(melding);
    }
    expect((await graphql({ schema, source: MeldingDrafts, rootValue })).errors).toBeUndefined();
  });
});

describe('what the portal sends', () => {
  it('is letter for letter a registered operation', () => {
    for (const operation of [Melding, MijnMeldingen, MeldingDrafts]) {
      const text = stringifyDocument(createRequest(operation, {}).query);
      expect(text).toBe(operation);
      expect(Object.values(registered)).toContain(text);
    }
    expect(Object.values(REGISTERED).toSorted()).toEqual(Object.keys(registered).toSorted());
  });
});

describe('the timeline of a melder', () => {
  it('says each step with the party it names, oldest first', () => {
    const titles = timelineOf(refusedOnce, say).map(({ title }) => title);
    expect(titles[0]).toBe('U hebt de melding verstuurd aan Veilig Thuis Vechtstreek.');
    expect(titles).toContain('Niet overgenomen door Wijkteam Noord.');
    expect(titles.at(-1)).toContain('moet nog antwoorden op de overdracht.');
  });

  it('ends with what is still to come, drawn open, when a date is owed', () => {
    expect(timelineOf(sent, say).at(-1)).toMatchObject({ ahead: true, when: 'Uiterlijk 2026-11-23' });
    expect(timelineOf({ ...takenOver, card: { ...takenOver.card, termijn: null } }, say).some(({ ahead }) => ahead)).toBe(false);
  });

  it('shows what may be expected only under the last step: earlier promises were kept or passed', () => {
    const expected = timelineOf(refusedOnce, say).filter(({ text }) => text !== undefined);
    expect(expected).toHaveLength(1);
  });

  it('a refusal shows no reason and nobody who should do it instead (INV-15)', () => {
    const said = JSON.stringify(timelineOf(refusedOnce, say));
    for (const reason of [...Object.values(nl.words.refusalReason), ...Object.keys(nl.words.refusalReason)]) expect(said).not.toContain(reason);
  });
});

describe('a draft', () => {
  it('comes back into the form as it was typed', () => {
    const [draft] = drafts;
    if (!draft) throw new Error('there is no draft');
    expect(draftOf(draft.id, formOf(draft))).toEqual({ draftId: draft.id, ...draft.content });
  });

  it('with questions that are not answered yet says so, and does not answer them', () => {
    expect(draftOf('id', emptyForm)).toMatchObject({ acute: null, keepsOwnHelp: null, veiligThuisId: null });
    expect(isEmpty(emptyForm)).toBe(true);
    expect(isEmpty({ ...emptyForm, danger: 'nee' })).toBe(true);
    expect(isEmpty({ ...emptyForm, about: 'Tim' })).toBe(false);
  });
});
