// SPDX-License-Identifier: EUPL-1.2
import { Button as UtrechtButton } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';
import { useText } from '../text/index.js';
import { Icon, type IconName } from './icon.js';

export type Weight = 'primary' | 'secondary' | 'subtle';

const APPEARANCE = { primary: 'primary-action-button', secondary: 'secondary-action-button', subtle: 'subtle-button' } as const;
const LINK_CLASS: Readonly<Record<Weight, string>> = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  subtle: 'utrecht-button--subtle',
};

interface ButtonProps {
  readonly weight?: Weight;
  readonly type?: 'button' | 'submit';
  readonly icon?: IconName;
  /** Under way: it stays where it is and stays focused, but a second press does nothing. */
  readonly busy?: boolean;
  readonly onPress?: () => void;
  readonly children: ReactNode;
  readonly describedBy?: string;
  readonly label?: string;
}

export function Button({ weight = 'secondary', type = 'button', icon, busy = false, onPress, children, describedBy, label }: ButtonProps) {
  const { t } = useText();
  return (
    <UtrechtButton
      appearance={APPEARANCE[weight]}
      type={type}
      busy={busy}
      aria-disabled={busy || undefined}
      aria-describedby={describedBy}
      aria-label={label}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onPress?.();
      }}
    >
      {icon && <Icon name={icon} />}
      {busy ? `${t('kit.busy')}…` : children}
    </UtrechtButton>
  );
}

interface ButtonLinkProps {
  readonly to: To;
  readonly weight?: Weight;
  readonly icon?: IconName;
  readonly children: ReactNode;
  readonly state?: unknown;
  /** What a screen reader says; it begins with the words on the button (WCAG 2.5.3). */
  readonly label?: string;
}

/** Looks like a button, goes to a page. */
export function ButtonLink({ to, weight = 'secondary', icon, children, state, label }: ButtonLinkProps) {
  return (
    <Link className={`utrecht-button ${LINK_CLASS[weight]} keten-button-link`} to={to} state={state} aria-label={label}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

/** Buttons that belong together: the main one first, under each other on a telephone. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className="keten-actions">{children}</div>;
}
