// SPDX-License-Identifier: EUPL-1.2

/** A key that a person typed or that the demo ships has few different bytes or says what it is. */
const FEWEST_DIFFERENT_BYTES = 16;
const MARK = /demo|test|example|changeme|geheim/i;

interface Secrets {
  readonly sessionKey: Buffer;
  readonly client: { readonly privateKey: string };
}

/** Sentences about secrets that may not be used in production. */
export function demoSecretIn({ sessionKey, client }: Secrets): readonly string[] {
  const weak = new Set(sessionKey).size < FEWEST_DIFFERENT_BYTES || MARK.test(sessionKey.toString('latin1'));
  return [
    ...(weak ? ['SESSION_KEY is a demo key: make your own.'] : []),
    ...(MARK.test(kidOf(client.privateKey)) ? ['CLIENT_PRIVATE_KEY is a demo key: make your own.'] : []),
  ];
}

function kidOf(key: string): string {
  try {
    const { kid } = JSON.parse(key) as { readonly kid?: unknown };
    return typeof kid === 'string' ? kid : '';
  } catch {
    return '';
  }
}
