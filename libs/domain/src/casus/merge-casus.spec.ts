// SPDX-License-Identifier: EUPL-1.2
import {
  accepts,
  actor,
  at,
  by,
  casusOf,
  casusId,
  concludes,
  given,
  meldingId,
  merges,
  momentAt,
  named,
  offers,
  on,
  play,
  receives,
  reference,
  sends,
} from '@ketenportaal/testkit/domain';
import type { CasusState } from './state.js';
import { mergeCasus } from './merge-casus.js';

const open = [sends('noor'), receives('marijke'), concludes('marijke'), offers('marijke'), accepts('samira')];
const second = { melding: 2, source: casusOf(2, at('2026-03-04 09:15', sends('karim', { melding: 2, keepsOwnHelp: false }))) };

describe('Veilig Thuis receives a melding into an open casus (T-MLD-03, T-HER-01)', () => {
  it('and its holder stays: Veilig Thuis gets the handling of this melding only (INV-02, INV-03)', () => {
    const { casus } = given(...open)
      .when(at('2026-03-04 10:00', merges('tom', { ...second, worker: named('marijke') })))
      .then({
        type: 'MeldingReceived',
        meldingId: meldingId(2),
        worker: by('marijke'),
        assess: { dueOn: '2026-03-11' },
        mergedFrom: {
          casusId: casusId(2),
          reference: reference('M', 2),
          melder: by('karim'),
          keepsOwnHelp: false,
          sentAt: on('2026-03-04 09:15'),
          policyVersion: 'landelijk-voorbeeld/1',
        },
      });
    expect(casus).toMatchObject({ holder: by('samira'), meldingen: [{ received: { merged: false } }, { received: { merged: true, worker: by('marijke') } }] });
  });

  it('and the casus that the melding had opened ends as history', () => {
    const merged = mergeCasus(
      second.source,
      play(...open).casus,
      { meldingId: meldingId(2), worker: named('tom') },
      actor('tom'),
      momentAt(on('2026-03-04 10:00')),
    );
    expect(merged).toMatchObject({ ok: true, source: { type: 'CasusMerged', into: casusId(1), meldingId: meldingId(2), by: by('tom') } });
  });

  it('from the same melder as before', () => {
    given(...open)
      .when(merges('tom', { melding: 2, source: casusOf(2, sends('noor', { melding: 2 })) }))
      .then({ type: 'MeldingReceived', mergedFrom: { melder: by('noor') } });
  });
});

describe('a merge is refused', () => {
  const command = { meldingId: meldingId(2), worker: named('tom') };
  const moment = momentAt(on('2026-03-04 10:00'));
  const merge = (source: CasusState, target: CasusState, over = {}, who = actor('tom')) => mergeCasus(source, target, { ...command, ...over }, who, moment);
  const source = second.source;
  const target = play(...open).casus;
  const nothing = play().casus;

  it('into itself', () => {
    expect(merge(source, source)).toEqual({ ok: false, refusal: 'SAME_CASUS' });
  });

  it('into or from a casus that is not open', () => {
    expect(merge(source, nothing)).toEqual({ ok: false, refusal: 'CASUS_NOT_OPEN' });
    expect(merge({ status: 'none', casusId: casusId(2) }, target)).toEqual({ ok: false, refusal: 'CASUS_NOT_OPEN' });
  });

  it('of a melding that is not there or that was received', () => {
    expect(merge(source, target, { meldingId: meldingId(3) })).toEqual({ ok: false, refusal: 'MELDING_NOT_IN_CASUS' });
    expect(merge({ ...target, casusId: casusId(2) }, target, { meldingId: meldingId(1) })).toEqual({ ok: false, refusal: 'MELDING_ALREADY_RECEIVED' });
  });

  it('by another party, the holder too', () => {
    for (const who of ['samira', 'karim'] as const) expect(merge(source, target, {}, actor(who))).toEqual({ ok: false, refusal: 'ONLY_VEILIG_THUIS_RECEIVES' });
    expect(merge(source, target, {}, actor('tom', ['TEAMLEIDER']))).toEqual({ ok: false, refusal: 'ONLY_VEILIG_THUIS_RECEIVES' });
  });

  it('into a casus that this Veilig Thuis has not received', () => {
    expect(merge(source, play(sends('noor')).casus)).toEqual({ ok: false, refusal: 'CASUS_NOT_OF_THIS_VEILIG_THUIS' });
  });

  it('with a worker who is not of this party (INV-04)', () => {
    for (const worker of [null, named('samira'), named('tom', { active: false })])
      expect(merge(source, target, { worker })).toEqual({ ok: false, refusal: 'NAMED_PERSON_NOT_OF_THIS_PARTY' });
  });
});
