// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { Me } from '@ketenportaal/contract';
import { Actions, Button, Dialog } from '../kit/index.js';
import { useText } from '../text/index.js';
import type { SessionHold } from './use-session.js';

const WARN_BEFORE_MS = 2 * 60_000;
const LOOK_EVERY_MS = 5_000;
const ASK_EVERY_MS = 20_000;
/** Typing counts as activity, but tells the API so at most this often. */
const TOUCH_EVERY_MS = 60_000;

interface SessionWatchProps {
  readonly hold: SessionHold;
  readonly expiresAt: number;
  readonly onLogout: () => void;
}

/** Keeps the session while somebody works, and warns two minutes before fifteen minutes of silence are over (WCAG 2.2.1). */
export function SessionWatch({ hold, expiresAt, onLogout }: SessionWatchProps) {
  const { t } = useText();
  const left = useTimeLeft(expiresAt, hold.check);
  const touch = useTouch(hold.check);
  const warned = left <= WARN_BEFORE_MS;
  useActivity(touch, warned);
  if (!warned) return null;
  const minutes = Math.ceil(left / 60_000);
  return (
    <Dialog title={t('session.warning.title')} onClose={touch}>
      <p role="status">{minutes > 0 ? t('session.warning.text', { count: minutes }) : t('session.warning.soon')}</p>
      <Actions>
        <Button weight="primary" onPress={touch}>
          {t('session.warning.stay')}
        </Button>
        <Button onPress={onLogout}>{t('kit.logout')}</Button>
      </Actions>
    </Dialog>
  );
}

/** Time until the session ends. Before warning, and at the end, the API is asked: another window may have worked on. */
function useTimeLeft(expiresAt: number, check: () => Promise<void>): number {
  const [left, setLeft] = useState(Number.POSITIVE_INFINITY);
  const asked = useRef(0);
  useEffect(() => {
    const look = (): void => {
      const now = expiresAt - Date.now();
      if (now > WARN_BEFORE_MS || Date.now() - asked.current < ASK_EVERY_MS) return setLeft(now);
      asked.current = Date.now();
      // Only what the API says now may start the warning; until it answered, the time that was known stands.
      void check();
    };
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [expiresAt, check]);
  return left;
}

/** Any question to the API is activity; asking who I am is the smallest one. */
function useTouch(check: () => Promise<void>): () => void {
  const client = useClient();
  return useCallback(() => {
    void client.query(Me, {}, { requestPolicy: 'network-only' }).toPromise().then(check);
  }, [client, check]);
}

function useActivity(touch: () => void, warned: boolean): void {
  const last = useRef(Date.now());
  useEffect(() => {
    // While the warning stands, only an answer to it counts.
    if (warned) return undefined;
    const act = (): void => {
      if (Date.now() - last.current < TOUCH_EVERY_MS) return;
      last.current = Date.now();
      touch();
    };
    const events = ['keydown', 'pointerdown'] as const;
    for (const event of events) document.addEventListener(event, act, { passive: true });
    return () => {
      for (const event of events) document.removeEventListener(event, act);
    };
  }, [touch, warned]);
}
