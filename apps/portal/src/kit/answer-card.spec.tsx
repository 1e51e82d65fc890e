// SPDX-License-Identifier: EUPL-1.2
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { CardFragment } from '@ketenportaal/contract';
import { cards } from '../melding/melding.fixture.js';
import { people } from '../session/me.fixture.js';
import { startText, type Language } from '../text/index.js';
import { AnswerCard } from './answer-card.js';

async function show(
  card: CardFragment,
  { compact = false, language = 'nl', fresh = false }: { compact?: boolean; language?: Language; fresh?: boolean } = {},
): Promise<string> {
  const text = await startText(language);
  return renderToStaticMarkup(
    <I18nextProvider i18n={text}>
      <AnswerCard card={card} readerId={people.fatima.id} compact={compact} fresh={fresh} />
    </I18nextProvider>,
  );
}

const wordsOf = (markup: string): string =>
  markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const QUESTIONS = ['Wie is verantwoordelijk?', 'Sinds wanneer?', 'Wat gebeurt er nu?', 'Voor wanneer?', 'Wie kan ik bellen?'];

describe('the answer card', () => {
  it.each(Object.entries(cards))('%s: five questions in their order, in one list, each with an answer', async (_name, card) => {
    for (const compact of [false, true]) {
      const markup = await show(card, { compact });
      expect(markup.match(/<dl>/g)).toHaveLength(1);
      const asked = [...markup.matchAll(/<dt[^>]*>(.*?)<\/dt>/g)].map(([, dt]) => wordsOf(dt ?? ''));
      expect(asked.map((question, index) => question.startsWith(QUESTIONS[index] ?? '?'))).toEqual([true, true, true, true, true]);
      const answers = [...markup.matchAll(/<dd>(.*?)<\/dd>/g)].map(([, dd]) => wordsOf(dd ?? ''));
      expect(answers).toHaveLength(5);
      expect(answers.filter((answer) => answer === '')).toEqual([]);
    }
  });

  it('names the party and the person, and says what responsibility means here', async () => {
    const words = wordsOf(await show(cards.takenOver));
    expect(words).toContain('zicht op veiligheid, volgens de regionale samenwerkafspraken');
    expect(words).toContain('Wijkteam Zuid en Ommelanden, gemeente Stichtse Heuvelrug');
    expect(words).toContain('Willemijn van Oldenbarneveldt-Steenbergen, coördinator jeugd en gezin');
    expect(words).not.toMatch(/wettelijk verantwoordelijk/i);
  });

  it('says the date in full, how long that is, and on demand why', async () => {
    const markup = await show(cards.offered);
    expect(wordsOf(markup)).toContain('dinsdag 24 november 2026 nog 2 werkdagen');
    expect(markup).toContain('<details');
    expect(wordsOf(markup)).toContain('3 werkdagen na het aanbod op donderdag 19 november 2026.');
  });

  it('late is a word and a shape, never a colour alone', async () => {
    const markup = await show(cards.late);
    expect(wordsOf(markup)).toContain('4 werkdagen te laat');
    expect(markup).toContain('keten-state--teLaat');
    expect(markup).toMatch(/<svg[^>]*aria-hidden="true"/);
  });

  it('while an answer is awaited, it says who stays responsible', async () => {
    expect(wordsOf(await show(cards.offered))).toContain('aanneemt, blijft Veilig Thuis Vechtstreek verantwoordelijk.');
  });

  it('the number calls when it is tapped, and has the team beside it', async () => {
    const markup = await show(cards.assessed);
    expect(markup).toContain('href="tel:0300000222"');
    expect(wordsOf(markup)).toContain('Team: 0800 2000, dag en nacht');
  });

  it('nobody is told to call himself: before receipt the number is that of Veilig Thuis', async () => {
    const markup = await show(cards.sent);
    expect(wordsOf(markup)).toContain('(dat bent u)');
    expect(markup).toContain('href="tel:08002000"');
    expect(markup).not.toContain('0300000111');
  });

  it('without a date that is owed it says so', async () => {
    expect(wordsOf(await show(cards.quiet))).toContain('Er staat geen datum open.');
  });

  it('says the same in English', async () => {
    const words = wordsOf(await show(cards.takenOver, { language: 'en' }));
    expect(words).toContain('Who is responsible?');
    expect(words).toContain('Saturday 21 November 2026');
  });

  it('marks a change that arrived while it was on the screen, in words', async () => {
    expect(wordsOf(await show(cards.takenOver, { fresh: true }))).toContain('Zojuist bijgewerkt');
  });
});
