// SPDX-License-Identifier: EUPL-1.2
import type { ParsedMail } from '@ketenportaal/testkit';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE = `
:root { color-scheme: light dark; --ink: #1b2733; --paper: #fff; --line: #c3ccd4; --soft: #f2f5f7; --link: #0b4f83 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf1; --paper: #14191e; --line: #43505b; --soft: #1e252c; --link: #8cc4f0 } }
body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.125rem; margin: 0 }
a { color: var(--link) }
ol { list-style: none; padding: 0; display: grid; gap: 1rem }
li { border: 1px solid var(--line); border-radius: .5rem; overflow: hidden }
header { background: var(--soft); padding: .75rem 1rem; overflow-wrap: anywhere }
header p { margin: .125rem 0 0; font-size: .9375rem }
pre { margin: 0; padding: 1rem; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }`;

const time = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/Amsterdam' });

const item = ({ to, subject, text, receivedAt }: ParsedMail): string =>
  `<li><header><h2>${escape(subject)}</h2><p>Aan ${escape(to.join(', '))}</p><p>${time.format(receivedAt)}</p></header><pre>${escape(text.trim())}</pre></li>`;

/** The mails that this demo sent, newest first: proof that no name and no case is in them (INV-27). */
export const postPage = (mails: readonly ParsedMail[]): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Post van de demo</title><style>${STYLE}</style></head>
<body><main><h1>Post van de demo</h1>
<p>Deze e-mails heeft de demo verstuurd. U ziet: er staat geen naam in, en niet waar het over gaat.</p>
<p><a href="/">Terug naar het portaal</a> · <a href="/demo/post">Opnieuw kijken</a></p>
${mails.length === 0 ? '<p>Er is nog geen e-mail verstuurd.</p>' : `<ol>${mails.toReversed().map(item).join('')}</ol>`}
</main></body></html>`;
