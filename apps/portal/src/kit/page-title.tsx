// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../text/index.js';

interface PageTitleProps {
  readonly title: string;
  /** What the browser tab says when the heading names a reference; a tab is read by whoever walks past. */
  readonly tab?: string;
  readonly children?: ReactNode;
}

/** The one `h1`. After a navigation it takes the focus, so that a screen reader begins at the new page. */
export function PageTitle({ title, tab = title, children }: PageTitleProps) {
  const { t } = useText();
  const { key, pathname, search } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const begun = useRef('');
  useEffect(() => {
    document.title = `${tab} - ${t('kit.portal')}`;
  }, [tab, t]);
  useEffect(() => {
    // The first page of a visit leaves the focus where the browser puts it.
    if (key !== 'default' && begun.current !== pathname + search) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    begun.current = pathname + search;
  }, [key, pathname, search]);
  return (
    <div className="keten-title">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
