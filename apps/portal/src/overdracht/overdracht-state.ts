// SPDX-License-Identifier: EUPL-1.2
import type { OverdrachtLineFragment, OverdrachtStatus } from '@ketenportaal/contract';
import type { State } from '../kit/index.js';

const STATE_OF: Readonly<Record<OverdrachtStatus, State>> = {
  AANGEBODEN: 'wacht',
  INFORMATIE_GEVRAAGD: 'wacht',
  AANVAARD: 'overgenomen',
  GEWEIGERD: 'nietOvergenomen',
  INGETROKKEN: 'ingetrokken',
  VERLOPEN: 'onbeantwoord',
};

/** A question that waits leaves the offer as open as it was (T-OVD-02). */
export const isOpen = (status: OverdrachtStatus): status is 'AANGEBODEN' | 'INFORMATIE_GEVRAAGD' => status === 'AANGEBODEN' || status === 'INFORMATIE_GEVRAAGD';

/** Where an overdracht stands; an answer that is late is late before it is anything else. */
export const stateOfOverdracht = ({ status, answer }: Pick<OverdrachtLineFragment, 'status' | 'answer'>): State =>
  isOpen(status) && answer?.late ? 'teLaat' : STATE_OF[status];
