// SPDX-License-Identifier: EUPL-1.2
import { useText } from '../text/index.js';
import { Icon } from './icon.js';

export const telOf = (number: string): string => `tel:${number.replaceAll(/[^+\d]/g, '')}`;

/** Tapping it calls; the number itself stays readable for whoever calls from another telephone. */
export function PhoneLink({ number }: { readonly number: string }) {
  const { t } = useText();
  return (
    <a className="keten-phone" href={telOf(number)}>
      <Icon name="telefoon" />
      <span>{t('kit.card.callNumber', { number })}</span>
    </a>
  );
}
