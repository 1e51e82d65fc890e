// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react';

const unsaved = new Set<symbol>();

/** Whether a form on this page holds typed text that stands nowhere else. */
export const hasUnsaved = (): boolean => unsaved.size > 0;

const askBeforeLeaving = (event: BeforeUnloadEvent): void => event.preventDefault();

/** While this is true the browser asks before the page is left, and logging in again happens in another window. */
export function useUnsaved(typed: boolean): void {
  useEffect(() => {
    if (!typed) return undefined;
    const mine = Symbol('form');
    unsaved.add(mine);
    window.addEventListener('beforeunload', askBeforeLeaving);
    return () => {
      unsaved.delete(mine);
      if (unsaved.size === 0) window.removeEventListener('beforeunload', askBeforeLeaving);
    };
  }, [typed]);
}
