// SPDX-License-Identifier: EUPL-1.2
import { newId, openWorld, organisationId, type World } from './api.fixture.js';
import { act, MELDING } from './steps.fixture.js';

describe('sendMelding', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  const send = (who: Parameters<typeof act>[1], over: Record<string, unknown> = {}) =>
    act(world, who, 'sendMelding', { veiligThuisId: organisationId('veiligThuis'), ...MELDING, ...over });

  it('the own school is responsible until Veilig Thuis receives the melding', async () => {
    const { result } = await send('noor');
    const { data } = await world.ask(
      'noor',
      'query Q($id: ID!) { melding(id: $id) { card { organisation { name } person { name } now veiligThuisHandles termijn { term late } } keepsOwnHelp ownText { about ownHelp feedback } steps { step } } }',
      { id: result.id },
    );
    expect(data).toEqual({
      melding: {
        card: {
          organisation: { name: 'Basisschool De Regenboog' },
          person: { name: 'Noor de Wit' },
          now: 'WACHT_OP_BEVESTIGING',
          veiligThuisHandles: false,
          termijn: { term: 'D_01', late: false },
        },
        keepsOwnHelp: true,
        ownText: { about: 'Sem, groep 3', ownHelp: 'Wekelijks gesprek met Sem', feedback: null },
        steps: [{ step: 'VERZONDEN' }],
      },
    });
  });

  it.each([
    ['TEXT_MISSING', { concern: '  ' }],
    ['TEXT_TOO_LONG', { concern: 'a'.repeat(10_001) }],
    ['TEXT_UNREADABLE', { about: 'Sem\u0000' }],
    ['TEXT_UNREADABLE', { concern: 'een half teken \ud800' }],
    ['RECEIVER_IS_NOT_VEILIG_THUIS', { veiligThuisId: organisationId('wijkteamNoord') }],
    ['RECEIVER_IS_NOT_VEILIG_THUIS', { veiligThuisId: newId() }],
    ['RECEIVER_IS_NOT_VEILIG_THUIS', { veiligThuisId: 'geen-id' }],
  ])('is refused with %s', async (code, over) => {
    const { outcome, answer } = await send('noor', over);
    expect([outcome, answer.status]).toEqual([code, 200]);
  });

  it('any script, direction and quote is kept as it was typed', async () => {
    const about = 'سلام O\u2019Brien <script>"\';-- 👩‍👧 \u202e';
    const { result } = await send('noor', { about });
    const { data } = await world.ask<{ melding: { ownText: { about: string } } }>('noor', 'query Q($id: ID!) { melding(id: $id) { ownText { about } } }', {
      id: result.id,
    });
    expect(data.melding.ownText.about).toBe(about);
  });

  it('who has the role in the token but not in the directory is told that only a melder sends', async () => {
    const token = await world.issuer.mintToken('samira', { resource_access: { 'portal-api': { roles: ['MELDER'] } } });
    const answer = await world.askWith(token, 'mutation M($input: SendMeldingInput!) { sendMelding(input: $input) { ... on Refusal { code } } }', {
      input: { requestId: newId(), veiligThuisId: organisationId('veiligThuis'), ...MELDING },
    });
    expect(answer.data).toEqual({ sendMelding: { code: 'ONLY_A_MELDER_SENDS' } });
  });

  it.each(['marijke', 'tom', 'samira', 'joost', 'daan'] as const)('%s, who is no melder, is not allowed to send', async (who) => {
    const { outcome, answer } = await send(who);
    expect([outcome, answer.status, answer.data]).toEqual(['NOT_ALLOWED', 403, null]);
  });

  it('a double click and a retry send one melding', async () => {
    const requestId = newId();
    const both = await Promise.all([send('karim', { requestId }), send('karim', { requestId })]);
    const again = await send('karim', { requestId });
    const answers = [...both, again];
    expect(answers.map(({ outcome, answer }) => `${answer.status} ${outcome}`)).toEqual(Array(3).fill('200 Melding'));
    expect(new Set(answers.map(({ result }) => result.id)).size).toBe(1);
    const [row] = await world.sql<{ count: string }>(
      `select count(*) from melding where melder_person_id = (select id from person where name = 'Karim Haddou')`,
    );
    expect(row?.count).toBe('1');
  });

  it('one requestId is one intention', async () => {
    const requestId = newId();
    await send('noor', { requestId });
    expect((await send('noor', { requestId, acute: true })).outcome).toBe('REQUEST_ID_USED_FOR_SOMETHING_ELSE');
    expect((await send('karim', { requestId })).outcome).toBe('REQUEST_ID_USED_FOR_SOMETHING_ELSE');
  });

  it('a requestId that is none is a mistake of the program', async () => {
    const { outcome, answer } = await send('noor', { requestId: 'dubbel' });
    expect([outcome, answer.status]).toEqual(['BAD_USER_INPUT', 400]);
    expect(answer.text).not.toContain('dubbel');
  });

  it.each([
    ['id', newId()],
    ['partyId', newId()],
    ['createdAt', '2026-01-01T00:00:00.000Z'],
    ['__proto__x', 1],
    ['constructor', {}],
  ])('a field that the contract does not have (%s) is refused', async (name, value) => {
    expect((await send('noor', { [name]: value })).answer.codes).toEqual(['BAD_USER_INPUT']);
  });
});
