// SPDX-License-Identifier: EUPL-1.2
// What is asked. The first two are the portal's own registered operations; the third asks for the same fields in another
// order, so that it is no known operation and takes the road of any document, through Apollo.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const workspace = resolve(import.meta.dirname, '../..');
const registered = JSON.parse(readFileSync(join(workspace, 'libs/contract/registered-operations.json'), 'utf8')) as Record<string, string>;

export interface Document {
  readonly text: string;
  readonly sha256: string;
}

const asDocument = (text: string): Document => ({ text, sha256: createHash('sha256').update(text).digest('hex') });

function portalDocument(name: string): Document {
  const text = Object.values(registered).find((document) => document.includes(`query ${name}(`));
  if (text === undefined) throw new Error(`The portal has no registered operation ${name}.`);
  return asDocument(text);
}

const ORGANISATION = 'phoneHours phone kind name id';
const ANOTHER = `query AnotherList($first: Int!, $taal: Taal! = NL) {
  mijnMeldingen(first: $first) {
    card {
      veiligThuisHandles veiligThuis { ${ORGANISATION} }
      termijn { uitleg(taal: $taal) workingDaysLeft late dueAt dueOn term }
      withOrganisation { ${ORGANISATION} } now since
      person { organisation { ${ORGANISATION} } workPhone functionTitle name id }
      organisation { ${ORGANISATION} }
    }
    sentAt reference id
  }
}`;

export const documents = {
  mijnMeldingen: portalDocument('MijnMeldingen'),
  whoIsResponsible: portalDocument('WhoIsResponsible'),
  another: asDocument(ANOTHER),
} as const;

/** In production the API answers registered operations only; the other document is that of a registered client. */
export const registeredOperations = (): Record<string, string> => ({ ...registered, [documents.another.sha256]: documents.another.text });

/** The page of live changes that the portal subscribes to. */
export function meldingChanged(): Document {
  const text = Object.values(registered).find((document) => document.includes('subscription MeldingChanged('));
  if (text === undefined) throw new Error('The portal has no registered subscription MeldingChanged.');
  return asDocument(text);
}
