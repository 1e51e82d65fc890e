// SPDX-License-Identifier: EUPL-1.2
import { useId, type ReactNode } from 'react';

/** A part of a page under its own `h2`; `boxed` on a surface of its own. */
export function Section({ title, boxed = false, children }: { readonly title: string; readonly boxed?: boolean; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section className={boxed ? 'keten-section keten-section--boxed' : 'keten-section'} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}

/** Question and answer under each other, such as what was typed in a form. Typed text keeps its lines. */
export function Summary({ rows }: { readonly rows: readonly (readonly [question: string, answer: ReactNode])[] }) {
  return (
    <dl className="keten-summary">
      {rows.map(([question, answer]) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
