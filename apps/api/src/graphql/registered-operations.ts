// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** One request is one operation: an object, never a list (G2). Unknown keys are of no use and dropped. */
const requestBody = z.object({
  query: z.string().optional(),
  operationName: z.string().max(200).nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  documentId: z.string().max(200).optional(),
  extensions: z.object({ persistedQuery: z.object({ sha256Hash: z.string().max(200) }).optional() }).nullish(),
});

export interface AskedOperation {
  readonly sha256: string;
  readonly document: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

export type Asked =
  | { readonly ok: true; readonly asked: AskedOperation }
  | { readonly ok: false; readonly code: 'BAD_REQUEST' | 'ONE_OPERATION' | 'PERSISTED_QUERY_NOT_REGISTERED' };

/** Which document a request means: by its text or by its sha256, the second only for documents that were registered. */
export class RegisteredOperations {
  constructor(
    private readonly documents: Readonly<Record<string, string>>,
    private readonly only: boolean,
  ) {}

  find(body: unknown): Asked {
    if (Array.isArray(body)) return { ok: false, code: 'ONE_OPERATION' };
    const read = requestBody.safeParse(body);
    if (!read.success) return { ok: false, code: 'BAD_REQUEST' };
    const { query, operationName, variables, documentId, extensions } = read.data;
    const id = extensions?.persistedQuery?.sha256Hash ?? documentId?.replace(/^sha256:/, '');
    if (query === undefined && id === undefined) return { ok: false, code: 'BAD_REQUEST' };
    const sha256 = query === undefined ? (id ?? '') : createHash('sha256').update(query).digest('hex');
    const registered = Object.hasOwn(this.documents, sha256) ? this.documents[sha256] : undefined;
    const document = registered ?? (this.only ? undefined : query);
    if (document === undefined) return { ok: false, code: 'PERSISTED_QUERY_NOT_REGISTERED' };
    return { ok: true, asked: { sha256, document, operationName: operationName ?? null, variables: variables ?? {} } };
  }
}
