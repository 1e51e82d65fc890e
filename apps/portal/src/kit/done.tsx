// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Notice } from './notice.js';

interface Told {
  readonly sentence: string | null;
  /** Confirms on the page that is shown. */
  readonly tell: (sentence: string) => void;
}

/** What a page that is left says on the next one. No personal data: the browser keeps it with its history. */
export const withDone = (sentence: string): { readonly done: string } => ({ done: sentence });

const sentenceIn = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'done' in state && typeof state.done === 'string' ? state.done : null;

/** The confirmation of what was just done, here or on the page before. */
export function useDone(): Told {
  const { state, pathname, search } = useLocation();
  const navigate = useNavigate();
  const brought = sentenceIn(state);
  const [sentence, tell] = useState<string | null>(brought);
  // Said once: whoever loads the page again later does not read it again.
  useEffect(() => {
    if (brought !== null) void navigate({ pathname, search }, { replace: true, state: null });
  }, [brought, navigate, pathname, search]);
  return { sentence, tell };
}

/** It takes the focus, for the button that was pressed is gone; a screen reader reads it there. */
export function DoneNotice({ sentence, children }: { readonly sentence: string | null; readonly children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sentence) box.current?.focus();
  }, [sentence]);
  return (
    <div role="status" ref={box} tabIndex={-1} className="keten-done" hidden={!sentence}>
      {sentence && (
        <Notice tone="done">
          <p className="keten-notice__title">{sentence}</p>
          {children}
        </Notice>
      )}
    </div>
  );
}
