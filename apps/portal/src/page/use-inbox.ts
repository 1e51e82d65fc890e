// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from 'react';
import { BerichtArrived } from '@ketenportaal/contract';
import { useAnnounce } from '../kit/index.js';
import { useLive, useSignedIn } from '../session/index.js';
import { useText } from '../text/index.js';
import { sayBericht } from './say-bericht.js';

/** How many messages are unread. A new one is said aloud, and everything on the screen is asked again. */
export function useInbox(): number {
  const say = useText();
  const announce = useAnnounce();
  const { me, lastBericht, portal } = useSignedIn();
  const after = useRef(lastBericht);
  const arrived = useLive(BerichtArrived, { after: after.current })?.berichtArrived;
  const told = useRef(0);
  useEffect(() => {
    if (!arrived || arrived.number <= told.current) return;
    told.current = arrived.number;
    portal.refresh();
    announce(say.t('bericht.arrived', { text: sayBericht(arrived, say) }));
  }, [arrived, announce, portal, say]);
  // What nobody was told, such as a colleague who took something up, is seen when one comes back to the window.
  useEffect(() => {
    const back = (): void => void (document.visibilityState === 'visible' && portal.refresh());
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [portal]);
  return me.unread;
}
