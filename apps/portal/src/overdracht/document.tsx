// SPDX-License-Identifier: EUPL-1.2
import type { OverdrachtPageFragment } from '@ketenportaal/contract';
import { Section, Summary } from '../kit/index.js';
import { useText } from '../text/index.js';

/** What was handed over in words: enough to decide on, never the dossier. For who may not read it any more, that it is gone. */
export function OverdrachtDocument({ overdracht, own }: { readonly overdracht: OverdrachtPageFragment; readonly own: boolean }) {
  const { t } = useText();
  const { document, ground, familyInformed, receiver } = overdracht;
  const title = own ? t('overdracht.forYou', { who: receiver.name }) : t('overdracht.document.title');
  if (!document) {
    return (
      <Section title={t('overdracht.documentOf')}>
        <p className="keten-soft">{t('overdracht.document.gone')}</p>
      </Section>
    );
  }
  const typed = (text: string) => <span className="keten-typed">{text || t('kit.form.notFilled')}</span>;
  return (
    <Section title={title}>
      <Summary
        rows={[
          [t('overdracht.document.asked'), typed(document.asked)],
          [t('overdracht.document.household'), typed(document.household)],
          [t('overdracht.document.municipality'), typed(document.municipality)],
          [t('overdracht.document.why'), typed(document.whyThisParty)],
          [t('overdracht.document.agreements'), typed(document.agreements)],
          [t('overdracht.document.keeps'), typed(document.giverKeeps)],
          [t('overdracht.document.doNotContact'), typed(document.doNotContact)],
          [t('overdracht.document.informed'), t(familyInformed ? 'kit.form.yes' : 'kit.form.no')],
          [t('overdracht.document.ground'), t(`words.ground.${ground}`)],
        ]}
      />
    </Section>
  );
}
