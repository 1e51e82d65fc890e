// SPDX-License-Identifier: EUPL-1.2
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

const Announce = createContext<(sentence: string) => void>(() => undefined);

/** Says a sentence to a screen reader without moving the focus: for what changed by itself. */
export const useAnnounce = (): ((sentence: string) => void) => useContext(Announce);

export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', turn: 0 });
  const announce = useCallback((sentence: string) => setSaid(({ turn }) => ({ sentence, turn: turn + 1 })), []);
  const region = useMemo(
    () => (
      <div className="keten-unseen" role="status" aria-live="polite">
        <span key={said.turn}>{said.sentence}</span>
      </div>
    ),
    [said],
  );
  return (
    <Announce value={announce}>
      {children}
      {region}
    </Announce>
  );
}
