// SPDX-License-Identifier: EUPL-1.2
import { exportJWK, generateKeyPair } from 'jose';
import { startIssuer, type DevelopmentIssuer } from '../issuer/index.js';
import { axe, startBrowser, type RunningBrowser } from './start-browser.js';

const CALLBACK = 'http://127.0.0.1:1/auth/callback';

describe('a browser of our own', () => {
  let running: RunningBrowser;
  let issuer: DevelopmentIssuer;

  beforeAll(async () => {
    const { publicKey } = await generateKeyPair('RS256', { extractable: true });
    issuer = await startIssuer({
      personas: [
        {
          subject: '1',
          username: 'sanne',
          name: 'Sanne de Wit',
          organisation: 'a',
          organisationName: 'Basisschool De Linde',
          roles: ['MELDER'],
          story: 'Doet een melding.',
        },
      ],
      client: { redirectUris: [CALLBACK], jwks: { keys: [await exportJWK(publicKey)] } },
    });
    running = await startBrowser();
  }, 60_000);

  afterAll(async () => {
    await running.stop();
    await issuer.stop();
  });

  it('speaks Dutch, and one person knows nothing of another', async () => {
    const [first, second] = await Promise.all([running.newPerson(), running.newPerson()]);
    expect(await first.page.evaluate(() => navigator.language)).toBe('nl-NL');
    await first.context.addCookies([{ name: 'session', value: 'first', url: issuer.url }]);
    expect(await second.context.cookies(issuer.url)).toEqual([]);
  });

  it('shows what axe finds wrong', async () => {
    const { page } = await running.newPerson();
    await page.setContent('<html lang="nl"><head><title>Proef</title></head><body><main><h1>Proef</h1><img src="data:,"></main></body></html>');
    expect((await axe(page)).map(({ id }) => id)).toEqual(['image-alt']);
  });

  it('chooses a persona with the keyboard alone, on a telephone, and axe finds no barrier although the page allows no script', async () => {
    const { page } = await running.newPerson({ viewport: { width: 360, height: 740 } });
    const question = {
      client_id: 'ketenportaal-portal',
      redirect_uri: CALLBACK,
      response_type: 'code',
      scope: 'openid',
      code_challenge: 'a'.repeat(43),
      code_challenge_method: 'S256',
    };
    await page.goto(`${issuer.url}/protocol/openid-connect/auth?${new URLSearchParams(question).toString()}`);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    const gone = page.waitForRequest((request) => request.url().startsWith(CALLBACK));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL((await gone).url()).searchParams.get('code')).toBeTruthy();
  });
});
