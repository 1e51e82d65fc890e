// SPDX-License-Identifier: EUPL-1.2

const MAX_REDIRECTS = 12;

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly host: string;
  readonly path: string;
}

function readCookie(header: string, url: URL): Cookie & { readonly gone: boolean } {
  const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const attribute = (name: string): string | undefined => attributes.find((one) => one.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
  const expires = attribute('expires');
  const gone = attribute('max-age') === '0' || (expires !== undefined && Date.parse(expires) <= Date.now());
  return { name: pair.slice(0, at), value: pair.slice(at + 1), host: url.hostname, path: attribute('path') ?? '/', gone };
}

const matches = (cookie: Cookie, url: URL): boolean =>
  cookie.host === url.hostname && (url.pathname === cookie.path || url.pathname.startsWith(cookie.path.endsWith('/') ? cookie.path : `${cookie.path}/`));

/**
 * Someone at a browser, without the browser: keeps cookies, follows redirects, presses one button. As in a browser,
 * a cookie belongs to a host and not to a port.
 */
export interface Visitor {
  /** One request with the cookies of its place; redirects are not followed. */
  fetch(url: string | URL, init?: RequestInit): Promise<Response>;
  /** Follows redirects until there is an answer; `url` is where that was. */
  visit(url: string | URL, init?: RequestInit): Promise<{ readonly url: URL; readonly response: Response }>;
  /**
   * Opens an address that leads to the login page, chooses the persona there and follows where that leads. Stops before
   * an address that `until` names (the client's callback, when the test is the client).
   */
  logInAs(username: string, loginUrl: string | URL, until?: (url: URL) => boolean): Promise<{ readonly url: URL; readonly response: Response | undefined }>;
  /** The `cookie` header for an address, for a websocket or a test agent. */
  cookieHeader(url: string | URL): string;
}

export function createVisitor(): Visitor {
  let jar: Cookie[] = [];
  const cookieHeader = (url: string | URL): string =>
    jar
      .filter((cookie) => matches(cookie, new URL(url)))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  const keep = (response: Response, url: URL): void => {
    for (const header of response.headers.getSetCookie()) {
      const { gone, ...cookie } = readCookie(header, url);
      jar = jar.filter((one) => one.name !== cookie.name || one.host !== cookie.host || one.path !== cookie.path);
      if (!gone) jar.push(cookie);
    }
  };
  const request = async (url: string | URL, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    const cookies = cookieHeader(url);
    if (cookies !== '') headers.set('cookie', cookies);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    keep(response, new URL(url));
    return response;
  };
  const follow = async (
    start: string | URL,
    init: RequestInit | undefined,
    until: (url: URL) => boolean,
  ): Promise<{ url: URL; response: Response | undefined }> => {
    let url = new URL(start);
    let response = await request(url, init);
    for (let hops = 0; hops < MAX_REDIRECTS; hops += 1) {
      const location = response.headers.get('location');
      if (location === null) return { url, response };
      url = new URL(location, url);
      if (until(url)) return { url, response: undefined };
      response = await request(url);
    }
    throw new Error(`more than ${MAX_REDIRECTS} redirects, the last to ${url.origin}${url.pathname}`);
  };
  const never = (): boolean => false;
  return {
    fetch: request,
    cookieHeader,
    async visit(url, init) {
      const end = await follow(url, init, never);
      return { url: end.url, response: end.response ?? Response.error() };
    },
    async logInAs(username, loginUrl, until = never) {
      const page = await follow(loginUrl, undefined, until);
      // Still logged in at the issuer: it sends us back without asking.
      if (!page.response || !(await page.response.clone().text()).includes('name="persona"')) return page;
      return follow(page.url, { method: 'POST', body: new URLSearchParams({ persona: username }) }, until);
    },
  };
}
