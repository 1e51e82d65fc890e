// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useId, useRef, type ReactNode } from 'react';

/** The form that opened: its heading takes the focus, so that the keyboard and a screen reader begin there. */
export function AnswerFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="keten-section keten-section--boxed" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
