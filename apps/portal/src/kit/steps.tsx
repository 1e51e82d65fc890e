// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useText } from '../text/index.js';
import { Icon } from './icon.js';
import { shapeOf, type State } from './state-mark.js';

/** "Stap 1 van 3" with the names of all steps; the present one is marked in words too. */
export function StepLine({ steps, current }: { readonly steps: readonly string[]; readonly current: number }) {
  const { t } = useText();
  return (
    <div className="keten-stepline">
      <p>{t('kit.form.step', { step: current + 1, of: steps.length })}</p>
      <ol>
        {steps.map((step, index) => (
          <li key={step} aria-current={index === current ? 'step' : undefined} className={index < current ? 'keten-stepline__done' : undefined}>
            {step}
          </li>
        ))}
      </ol>
    </div>
  );
}

export interface TimelineItem {
  readonly key: string;
  readonly state: State;
  readonly title: string;
  readonly when?: ReactNode;
  readonly text?: ReactNode;
  /** Still to come: drawn open. */
  readonly ahead?: boolean;
}

/** What happened, oldest first, each with its own shape; what is still to come is the last, drawn open. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  const { t } = useText();
  return (
    <ol className="keten-timeline">
      {items.map(({ key, state, title, when, text, ahead }) => (
        <li key={key} className={`keten-timeline__item keten-timeline__item--${ahead ? 'ahead' : state}`}>
          <span className="keten-timeline__shape">
            <Icon name={shapeOf(state)} />
          </span>
          <div>
            <p className="keten-timeline__title">
              <span className="keten-unseen">{t(`kit.state.${state}`)}: </span>
              {title}
            </p>
            {when && <p className="keten-soft">{when}</p>}
            {text && <p>{text}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
