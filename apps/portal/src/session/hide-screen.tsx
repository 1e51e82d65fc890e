// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from 'react';
import { Button } from '../kit/index.js';
import { useText } from '../text/index.js';

const TIMES = 3;
const WITHIN_MS = 1_500;
const LONGEST_HIDDEN_MS = 2 * 60_000;

interface HideScreenProps {
  readonly hidden: boolean;
  readonly onChange: (hidden: boolean) => void;
  /** Hidden for longer than two minutes: nobody came back. */
  readonly onTooLong: () => void;
}

/** Someone walks in: three times Shift, or the button, and page and title are blank. One press brings it back. */
export function HideScreen({ hidden, onChange, onTooLong }: HideScreenProps) {
  const { t } = useText();
  useShiftThreeTimes(() => onChange(true));
  useEffect(() => {
    if (!hidden) return undefined;
    const title = document.title;
    document.title = t('kit.hidden.title');
    const timer = setTimeout(onTooLong, LONGEST_HIDDEN_MS);
    return () => {
      clearTimeout(timer);
      document.title = title;
    };
  }, [hidden, onTooLong, t]);
  if (!hidden) return null;
  return (
    <main className="keten-blank">
      <Button weight="subtle" onPress={() => onChange(false)}>
        {t('kit.hidden.back')}
      </Button>
    </main>
  );
}

function useShiftThreeTimes(then: () => void): void {
  const presses = useRef<number[]>([]);
  const act = useRef(then);
  act.current = then;
  useEffect(() => {
    const press = ({ key, repeat }: KeyboardEvent): void => {
      if (key !== 'Shift') presses.current = [];
      else if (!repeat) presses.current = [...presses.current, performance.now()].slice(-TIMES);
      const [first, , last] = presses.current;
      if (first === undefined || last === undefined || last - first > WITHIN_MS) return;
      presses.current = [];
      act.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
