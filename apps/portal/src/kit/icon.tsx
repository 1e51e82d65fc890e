// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

/** Every shape stands for one thing and is told apart without colour. 20 by 20, drawn in the colour of the text. */
const SHAPES = {
  klok: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 5.8V10l3 2" />
    </>
  ),
  pijl: <path d="M3 10h13M11.5 5.5 16 10l-4.5 4.5" />,
  driehoek: (
    <>
      <path d="M10 2.8 18 17H2Z" />
      <path d="M10 8v4.2M10 14.6v.2" />
    </>
  ),
  vraag: (
    <>
      <path d="M3 4h14v9.5H9.5L6 17v-3.5H3Z" strokeDasharray="2.6 2" />
      <path d="M10 6.6v3M10 11.2v.2" />
    </>
  ),
  kruis: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="m7 7 6 6m0-6-6 6" />
    </>
  ),
  vink: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="m6.4 10.2 2.6 2.6 4.8-5.4" />
    </>
  ),
  terug: <path d="M7.5 4 3.5 8l4 4M3.8 8h8.4a4 4 0 0 1 0 8H8" />,
  vliegtuig: <path d="m2.8 9.4 14.4-6-4.6 13.4-3.2-5.6Zm6.6 1.8 3.4-3.6" />,
  bak: <path d="M3 11.5 5.2 4h9.6l2.2 7.5V16H3Zm0 0h4l1.2 2h3.6l1.2-2h4" />,
  kalender: <path d="M3.5 5h13v11.5h-13ZM3.5 8.6h13M7 3v3M13 3v3M10 10.8v3.6M8.2 12.6h3.6" />,
  brief: <path d="M2.8 4.8h14.4v10.4H2.8Zm0 .6L10 11l7.2-5.6" />,
  pen: <path d="m4 16 .8-3.4L13.4 4l2.6 2.6L7.4 15.2ZM11.6 5.8l2.6 2.6" />,
  oog: (
    <>
      <path d="M2 10c2-3.6 4.8-5.4 8-5.4s6 1.8 8 5.4c-2 3.6-4.8 5.4-8 5.4S4 13.6 2 10Z" />
      <circle cx="10" cy="10" r="2.4" />
    </>
  ),
  telefoon: <path d="M5.4 2.8 8 6.4 6.6 8.4c.9 2 2.4 3.6 4.6 4.8l2-1.6 4 2.4-.6 3.2c-7.6.4-14-6.2-13.8-13.6Z" />,
  bliksem: <path d="M11 2 4.5 11.5H9.5L8.5 18 15.5 8H10.5Z" />,
  mensen: (
    <>
      <circle cx="10" cy="6.5" r="3.2" />
      <path d="M3.5 17c.6-4 3-6 6.5-6s5.9 2 6.5 6" />
    </>
  ),
  menu: <path d="M3 5.5h14M3 10h14M3 14.5h14" />,
  schild: <path d="M10 2.5 16.5 5v4.5c0 4-2.6 6.8-6.5 8-3.9-1.2-6.5-4-6.5-8V5Z" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="keten-icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[name]}
    </svg>
  );
}
