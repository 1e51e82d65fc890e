// SPDX-License-Identifier: EUPL-1.2
// Does what a person does in a browser on Keycloak's own pages: follow, fill in, send.
import { oneTimeCode, type Persona } from './personas.js';

const MOST_STEPS = 12;

/** The cookies of one browser. A new one is a person who is not logged in anywhere. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  async request(url: URL, form?: Readonly<Record<string, string>>): Promise<Response> {
    const headers = { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'accept-language': 'en' };
    const answer = await fetch(url, { headers, redirect: 'manual', ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}) });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return answer;
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /;\s*max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** Keycloak showed a page instead of going on: the text tells why. */
export class LoginRefused extends Error {}

const plain = (html: string): string => html.replaceAll('&amp;', '&').replaceAll('&#x3a;', ':').replaceAll('&quot;', '"');

function formOf(page: string, id: string): string | undefined {
  const [form] = new RegExp(`<form[^>]*id="${id}"[^>]*>`).exec(page) ?? [];
  const [, action] = /action="([^"]+)"/.exec(form ?? '') ?? [];
  return action === undefined ? undefined : plain(action);
}

/** The first thing the page says to the person: an error beside a field, above the form, or a page of its own. */
function complaintOf(page: string): string {
  const said = [...page.matchAll(/(?:id="input-error|class="[^"]*kc-feedback-text|class="instruction|id="kc-error-message)[^>]*>([^<]*)/g)];
  return said.map(([, text = '']) => plain(text).trim()).find(Boolean) ?? 'Keycloak showed a page without a form.';
}

function answerTo(page: string, persona: Persona, asked: Set<string>): [action: string, fields: Record<string, string>] {
  const forms: readonly [id: string, fields: () => Record<string, string>][] = [
    ['kc-form-login', () => ({ username: persona.username, password: persona.password, credentialId: '' })],
    ['kc-otp-login-form', () => ({ otp: oneTimeCode(persona.otpSecret ?? '') })],
  ];
  for (const [id, fields] of forms) {
    const action = formOf(page, id);
    // The same form a second time is Keycloak saying no.
    if (action === undefined || asked.has(id)) continue;
    asked.add(id);
    return [action, fields()];
  }
  throw new LoginRefused(complaintOf(page));
}

/**
 * Opens an authorization request and answers Keycloak's forms until Keycloak sends the browser to `redirectUri`.
 * Returns that address with what Keycloak put into it, without opening it: that is the portal's part.
 */
export async function followLogin(start: URL, redirectUri: string, persona: Persona, browser: Browser = new Browser()): Promise<URL> {
  const asked = new Set<string>();
  let answer = await browser.request(start);
  let at = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const location = answer.headers.get('location');
    if (location !== null) {
      at = new URL(location, at);
      if (`${at.origin}${at.pathname}` === redirectUri) return at;
      answer = await browser.request(at);
      continue;
    }
    const [action, fields] = answerTo(await answer.text(), persona, asked);
    at = new URL(action, at);
    answer = await browser.request(at, fields);
  }
  throw new LoginRefused(`Keycloak asked more than ${MOST_STEPS} steps.`);
}
