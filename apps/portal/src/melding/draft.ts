// SPDX-License-Identifier: EUPL-1.2
import type { DraftFragment, SaveMeldingDraftInput } from '@ketenportaal/contract';

/** What the melder fills in. Empty strings are questions without an answer yet. */
export interface MeldingForm {
  danger: '' | 'ja' | 'nee';
  veiligThuisId: string;
  about: string;
  concern: string;
  keeps: '' | 'ja' | 'nee';
  ownHelp: string;
}

const word = (answer: boolean | null): '' | 'ja' | 'nee' => (answer === null ? '' : answer ? 'ja' : 'nee');
const answerOf = (chosen: '' | 'ja' | 'nee'): boolean | null => (chosen === '' ? null : chosen === 'ja');

export const emptyForm: MeldingForm = { danger: '', veiligThuisId: '', about: '', concern: '', keeps: '', ownHelp: '' };

export const formOf = ({ content }: DraftFragment): MeldingForm => ({
  danger: word(content.acute),
  veiligThuisId: content.veiligThuisId ?? '',
  about: content.about,
  concern: content.concern,
  keeps: word(content.keepsOwnHelp),
  ownHelp: content.ownHelp,
});

export const draftOf = (draftId: string, form: MeldingForm): SaveMeldingDraftInput => ({
  draftId,
  about: form.about,
  concern: form.concern,
  ownHelp: form.ownHelp,
  keepsOwnHelp: answerOf(form.keeps),
  acute: answerOf(form.danger),
  veiligThuisId: form.veiligThuisId || null,
});

/** A draft nobody typed in is not worth keeping; a choice alone is made again in a moment. */
export const isEmpty = ({ about, concern, ownHelp }: MeldingForm): boolean => `${about}${concern}${ownHelp}`.trim() === '';
