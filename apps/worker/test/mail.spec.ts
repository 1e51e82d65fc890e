// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { organisations, people, type ParsedMail, type RedisServer } from '@ketenportaal/testkit';
import { Delivery } from '../src/notification/delivery.js';
import type { RunningWorker } from '../src/start-worker.js';
import { BACKENDS, ORIGIN, startQueue, startSpecWorker } from './queues.js';
import { addressOf, allMailIsSent, eventually, play, SECRET, startWorld, type World } from './world.js';

jest.setTimeout(60_000);

describe.each(BACKENDS)('mail on a queue in %s', (kind) => {
  let world: World;
  let redis: RedisServer | null;
  let worker: RunningWorker;

  beforeEach(async () => {
    [world, redis] = await Promise.all([startWorld(), startQueue(kind)]);
    worker = await startSpecWorker(world, redis);
  });
  afterEach(async () => {
    await worker.stop();
    await redis?.stop();
    await world.stop();
  });

  const received = (): Promise<{ to: string; messageId: string }[]> =>
    Promise.resolve(world.mailbox.messages().map(({ to, messageId }) => ({ to: to.join(), messageId })));
  const owed = (): Promise<{ to: string; messageId: string }[]> =>
    world.rows(
      `select p.email as "to", '<' || o.id || '@portaal.example>' as "messageId" from outbox o join notification n on n.id = o.notification_id join person p on p.id = n.person_id`,
    );
  const sorted = <Row extends { messageId: string }>(rows: readonly Row[]): Row[] => rows.toSorted((a, b) => a.messageId.localeCompare(b.messageId));

  /** The main job from melding to acceptance. */
  async function playAll(): Promise<void> {
    const { meldingId, casusId } = await play(world).send();
    await play(world).receive(meldingId);
    await play(world).conclude(meldingId);
    await play(world).feedback(meldingId);
    await play(world).accept(await play(world).offer(casusId));
  }

  it('every message of the inbox is mailed once, to its reader', async () => {
    await playAll();
    await allMailIsSent(world);
    expect(sorted(await received())).toEqual(sorted(await owed()));
    expect(new Set((await received()).map(({ messageId }) => messageId)).size).toBe((await owed()).length);
    for (const key of ['noor', 'marijke', 'samira', 'joost'] as const) expect((await received()).map(({ to }) => to)).toContain(addressOf(key));
  });

  it('no mail says anything of anyone: two wordings, and only the reader, the portal and the row behind it differ', async () => {
    await playAll();
    await allMailIsSent(world);
    const mails = world.mailbox.messages();
    const ids = (
      await world.rows<{ id: string }>(
        'select id::text from casus union select id::text from melding union select id::text from overdracht union select id::text from organisation union select id::text from person',
      )
    ).map(({ id }) => id);
    const names = [...Object.values(people), ...Object.values(organisations)]
      .flatMap(({ name }) => [name, ...name.split(/[ ()]/)])
      .filter((word) => word.length > 3 && word !== 'Veilig' && word !== 'Thuis');
    for (const mail of mails) {
      const raw = withoutEnvelope(mail);
      for (const word of [...names, ...ids, SECRET, 'Jantje', 'kwaad', 'script', 'Veilig Thuis', 'wijkteam', 'casus', 'kind', 'mishandeling', 'overdracht'])
        expect(raw.toLowerCase()).not.toContain(word.toLowerCase());
      expect(mail.headers.has('bcc')).toBe(false);
      expect(mail.to).toHaveLength(1);
      expect(new Set(`${mail.text}${mail.html}`.match(/https?:[^\s"<]+/g))).toEqual(new Set([ORIGIN]));
    }
    expect(new Set(mails.map(({ subject, text, html, to }) => `${to[0] === addressOf('noor') ? 'melder' : 'partij'}|${subject}|${text}|${html}`)).size).toBe(2);
    expect(new Set(mails.filter(({ to }) => to[0] === addressOf('noor')).map(({ subject }) => subject))).toEqual(new Set(['Er is nieuws over uw melding']));
    expect(new Set(mails.filter(({ to }) => to[0] !== addressOf('noor')).map(({ subject }) => subject))).toEqual(new Set(['Er is nieuws in Ketenportaal']));
  });

  it('a mail server that refuses six times gets each mail a seventh time, and then once', async () => {
    world.mailbox.failNext(18);
    await play(world).send();
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await eventually(async () =>
        expect(await world.rows('select state, attempts, lease_until is null as free from outbox')).toEqual(
          Array.from({ length: 3 }, () => ({ state: 'open', attempts: attempt, free: true })),
        ),
      );
      expect(world.mailbox.messages()).toEqual([]);
      await world.backstage.clock.shift('15 minutes 1 second');
    }
    await allMailIsSent(world);
    expect(sorted(await received())).toEqual(sorted(await owed()));
  });

  it('a mail that was asked for five times at once is sent once', async () => {
    await play(world).send();
    const outbox = await world.rows<{ id: string }>('select id from outbox');
    await Promise.all(outbox.flatMap(({ id }) => Array.from({ length: 5 }, () => worker.app.get(Delivery).deliver(id))));
    await allMailIsSent(world);
    await sleep(500);
    expect(sorted(await received())).toEqual(sorted(await owed()));
  });

  it('who left gets no mail, and an address that is not one is never used', async () => {
    await world.rows(`update person set active = false where id = $1`, [people.tom.id]);
    await world.rows(`update person set email = E'marijke@veiligthuis.example\\r\\nBcc: kwaad@example.com' where id = $1`, [people.marijke.id]);
    await play(world).send();
    await eventually(async () => expect(await world.rows(`select state from outbox where state = 'open' and attempts > 0`)).toHaveLength(1));
    await eventually(async () => expect((await received()).map(({ to }) => to)).toEqual([addressOf('noor')]));
    expect(
      world.mailbox
        .messages()
        .map(({ raw }) => raw)
        .join(),
    ).not.toContain('kwaad');
    await world.rows(`update person set email = 'marijke@veiligthuis.example' where id = $1`, [people.marijke.id]);
    await world.backstage.clock.shift('15 minutes 1 second');
    await allMailIsSent(world);
    expect((await received()).map(({ to }) => to)).toEqual([addressOf('noor'), addressOf('marijke')]);
  });
});

/** Without what must differ: to whom it goes, when, and from which row. */
const withoutEnvelope = ({ raw }: ParsedMail): string => raw.replaceAll(/^(To|Date|Message-ID|Received|Content-Type):.*(\r\n[ \t].*)*/gim, '');
