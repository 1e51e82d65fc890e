// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react';

const PAUSE_MS = 250;

/** What is typed, once the typing pauses: a search is asked per word, not per letter. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
