// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

export type Tone = 'calm' | 'done' | 'wait' | 'late';

const ICON: Readonly<Record<Tone, IconName>> = { calm: 'schild', done: 'vink', wait: 'klok', late: 'driehoek' };

interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: string;
  readonly icon?: IconName;
  /** Said at once by a screen reader; for what the person has to know now. */
  readonly urgent?: boolean;
  readonly children?: ReactNode;
}

/** A box with something that was not asked for but has to be known. */
export function Notice({ tone = 'calm', title, icon, urgent = false, children }: NoticeProps) {
  return (
    <div className={`keten-notice keten-notice--${tone}`} role={urgent ? 'alert' : undefined}>
      <Icon name={icon ?? ICON[tone]} />
      <div>
        {title && <p className="keten-notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
