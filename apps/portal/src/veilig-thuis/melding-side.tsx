// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import type { MeldingAtVeiligThuisFragment } from '@ketenportaal/contract';
import { Due, PhoneLink, Section, Timeline, type TimelineItem } from '../kit/index.js';
import { placeOf } from '../page/index.js';
import { useText, type Say } from '../text/index.js';

/** Beside the work: whom to call, which clock runs, and where this melding stands. */
export function MeldingSide({ melding }: { readonly melding: MeldingAtVeiligThuisFragment }) {
  const say = useText();
  const { t } = say;
  const { melder, termijn, casusId, casusReference } = melding;
  return (
    <div className="keten-desk__side">
      <Section title={t('veiligThuis.page.melder')} boxed>
        <p>
          <strong>{melder.name}</strong>
          <br />
          {melder.functionTitle}, {melder.organisation.name}
        </p>
        <PhoneLink number={melder.workPhone ?? melder.organisation.phone} />
      </Section>
      <Section title={t('veiligThuis.page.clock')} boxed>
        {termijn ? (
          <>
            <p className="keten-capital">
              <strong>{t(`words.term.${termijn.term}`)}</strong>
            </p>
            <Due termijn={termijn} />
          </>
        ) : (
          <p>{t('veiligThuis.page.noClock')}</p>
        )}
      </Section>
      <Section title={t('veiligThuis.page.steps')} boxed>
        <Timeline items={stepsOf(melding, say)} />
        {casusId && casusReference && (
          <p>
            <Link to={placeOf.casus(casusId)}>{t('veiligThuis.page.toCasus', { reference: casusReference })}</Link>
          </p>
        )}
        {melding.merged && <p className="keten-soft">{t('veiligThuis.page.merged')}</p>}
      </Section>
    </div>
  );
}

type Step = 'receive' | 'conclude' | 'feedback';

/** The three things that Veilig Thuis owes for each melding, done or still to come. */
function stepsOf(melding: MeldingAtVeiligThuisFragment, say: Say): readonly TimelineItem[] {
  const { t } = say;
  const item = (key: Step, at: string | null, text: string | null): TimelineItem => ({
    key,
    state: at ? 'gereed' : 'wacht',
    ahead: !at,
    title: t(`veiligThuis.page.step.${key}`),
    ...(at ? { when: t('kit.card.at', { date: say.dayOf(at), time: say.timeOf(at) }) } : {}),
    ...(at && text ? { text } : {}),
  });
  return [
    item('receive', melding.receivedAt, melding.worker && t('veiligThuis.list.worker', { person: melding.worker.name })),
    item('conclude', melding.concludedAt, melding.outcome && t(`words.outcome.${melding.outcome}`)),
    item('feedback', melding.feedbackAt, null),
  ];
}
