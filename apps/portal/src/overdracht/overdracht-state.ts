// SPDX-License-Identifier: EUPL-1.2
import type { OverdrachtLineFragment, OverdrachtStatus } from '@ketenportaal/contract';
import type { State } from '../kit/index.js';

const STATE_OF: Readonly<Record<OverdrachtStatus, State>> = {
  AANGEBODEN: 'wacht',
  AANVAARD: 'overgenomen',
  GEWEIGERD: 'nietOvergenomen',
  INGETROKKEN: 'ingetrokken',
  VERLOPEN: 'onbeantwoord',
};

/** Where an overdracht stands; an answer that is late is late before it is anything else. */
export const stateOfOverdracht = ({ status, answer }: Pick<OverdrachtLineFragment, 'status' | 'answer'>): State =>
  status === 'AANGEBODEN' && answer?.late ? 'teLaat' : STATE_OF[status];
