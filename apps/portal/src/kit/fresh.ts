// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState } from 'react';
import type { CardFragment } from '@ketenportaal/contract';
import { useText } from '../text/index.js';
import { useAnnounce } from './announce.js';

/** How long a card that changed by itself is marked. */
const FRESH_MS = 30_000;

/** True for a while after the answer to "wie is verantwoordelijk?" changed on an open page; it is said aloud as well. */
export function useFresh(card: CardFragment): boolean {
  const { t } = useText();
  const announce = useAnnounce();
  const [fresh, setFresh] = useState(false);
  const holder = `${card.organisation.id} ${card.person.id}`;
  const seen = useRef(holder);
  useEffect(() => {
    if (seen.current === holder) return undefined;
    seen.current = holder;
    announce(t('kit.card.changed', { who: card.organisation.name, person: card.person.name }));
    setFresh(true);
    const timer = setTimeout(() => setFresh(false), FRESH_MS);
    return () => clearTimeout(timer);
    // A change of language or of a date is no change of holder.
  }, [holder]);
  return fresh;
}
