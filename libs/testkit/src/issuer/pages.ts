// SPDX-License-Identifier: EUPL-1.2
import type { Persona } from './persona.js';

const ROLE_NAMES: Readonly<Record<string, string>> = {
  MELDER: 'melder',
  INTAKE: 'intake',
  MEDEWERKER: 'medewerker',
  ACCEPTANT: 'neemt zaken aan',
  TEAMLEIDER: 'teamleider',
  BEHEERDER: 'beheerder',
  PRIVACY_OFFICER: 'privacy officer',
};

const STYLE = `
  :root { color-scheme: light; font-family: system-ui, sans-serif; line-height: 1.5; color: #1b1b1b; background: #f4f6f8; }
  body { margin: 0 auto; max-width: 40rem; padding: 1rem; }
  h1 { font-size: 1.6rem; line-height: 1.2; margin: 1rem 0 .5rem; }
  ul { list-style: none; margin: 1rem 0; padding: 0; display: grid; gap: .75rem; }
  button { font: inherit; color: inherit; text-align: start; width: 100%; min-height: 3rem; padding: .75rem 1rem; background: #fff;
    border: 2px solid #5a6b7b; border-radius: .5rem; cursor: pointer; overflow-wrap: anywhere; }
  button:hover { border-color: #0b4f8a; background: #eef5fb; }
  button:focus-visible { outline: 4px solid #0b4f8a; outline-offset: 2px; }
  strong, .who, .story { display: block; }
  strong { font-size: 1.125rem; }
  .who { color: #33424f; }
`;

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} - Ketenportaal, oefenomgeving</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>`;
}

function personaButton({ username, name, organisationName, jobTitle, roles, story }: Persona): string {
  const work = jobTitle ?? roles.map((role) => ROLE_NAMES[role] ?? role.toLowerCase()).join(', ');
  return `<li><button name="persona" value="${escapeHtml(username)}"><strong>${escapeHtml(name)}</strong><span class="who">${escapeHtml(work)}, ${escapeHtml(organisationName)}</span><span class="story">${escapeHtml(story)}</span></button></li>`;
}

/** One button per person: choosing is logging in. */
export const loginPage = (personas: readonly Persona[]): string =>
  page(
    'Kies wie u bent',
    `<p>Dit is een oefenomgeving. Alle mensen, kinderen en organisaties zijn verzonnen. U hebt geen wachtwoord nodig.</p><form method="post"><ul>${personas.map(personaButton).join('')}</ul></form>`,
  );

/** The question goes by itself when the portal asked for it; someone who comes here alone is asked. */
export function logoutPage(form: string, askedByPortal: boolean): string {
  const withButton = form.replace('</form>', '<input type="hidden" name="logout" value="yes"/><button>Uitloggen</button></form>');
  return page('Uitloggen', `<p>U wordt uitgelogd.</p>${withButton}${askedByPortal ? '<script>document.forms[0].submit()</script>' : ''}`);
}

export const loggedOutPage = (): string => page('U bent uitgelogd', '<p>U kunt dit venster sluiten.</p>');

export const errorPage = (code: string): string =>
  page('Inloggen lukt niet', `<p>Ga terug naar het portaal en begin opnieuw.</p><p>Code voor de beheerder: ${escapeHtml(code)}</p>`);
