// SPDX-License-Identifier: EUPL-1.2
import type { CasusPageFragment } from '@ketenportaal/contract';
import { sayDateOf, sayTime } from '../text/say-date.js';
import { startText, type Say } from '../text/index.js';
import { timelineOf } from './events.js';

type Event = CasusPageFragment['events'][number];

const school = { id: 's', name: 'Basisschool De Regenboog', kind: 'SCHOOL', phone: '030 000 00 31', phoneHours: '' } as const;
const veiligThuis = { id: 'v', name: 'Veilig Thuis Vlietland', kind: 'VEILIG_THUIS', phone: '0800 2000', phoneHours: '' } as const;
const noor = { id: 'n', name: 'Noor de Wit', functionTitle: 'schoolmaatschappelijk werker', workPhone: null, organisation: school };
const event = (type: string, more: Partial<Event> = {}): Event => ({
  type,
  at: '2026-11-10T08:10:00.000Z',
  organisation: null,
  person: null,
  other: null,
  term: null,
  ...more,
});

describe('the timeline of a casus', () => {
  let say: Say;
  beforeAll(async () => {
    const { t } = await startText('nl');
    const language = 'nl';
    say = {
      t,
      language,
      taal: 'NL',
      day: (date) => date,
      dayOf: (at) => sayDateOf(at, language),
      timeOf: (at) => sayTime(at, language),
      choose: async () => undefined,
    };
  });

  const titles = (...events: Event[]): readonly string[] => timelineOf({ events }, say).map(({ title }) => title);

  it('names the melder to Veilig Thuis, and to the holder says only that a melding was sent (INV-15)', () => {
    expect(titles(event('MeldingSent', { organisation: school, person: noor, other: veiligThuis }))).toEqual([
      'Noor de Wit van Basisschool De Regenboog heeft een melding verstuurd.',
    ]);
    expect(titles(event('MeldingSent', { other: veiligThuis }))).toEqual(['Er is een melding verstuurd aan Veilig Thuis Vlietland.']);
  });

  it('says which date passed, with the shape of late', () => {
    const [item] = timelineOf({ events: [event('TermijnPassed', { term: 'D_07' })] }, say);
    expect(item).toMatchObject({ title: 'Een termijn is te laat: antwoord op de overdracht.', state: 'teLaat', when: 'dinsdag 10 november 2026, 09:10 uur' });
  });

  it('leaves out what a newer API tells', () => {
    expect(titles(event('ControleMissed'), event('OverdrachtExpired'))).toEqual(['De overdracht bleef onbeantwoord.']);
  });

  it('two facts of one instant are two lines', () => {
    const keys = timelineOf({ events: [event('MeldingReceived'), event('MeldingReceived')] }, say).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });
});
