// SPDX-License-Identifier: EUPL-1.2
// oidc-provider ships no types. These are the parts that the development issuer uses, as its documentation names them.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface StoredRecord {
    readonly uid?: string;
    readonly grantId?: string;
    readonly accountId?: string;
    readonly authorizations?: Readonly<Record<string, { readonly sid?: string; readonly grantId?: string }>>;
    readonly [name: string]: unknown;
  }

  export interface Adapter {
    find(id: string): Promise<StoredRecord | undefined>;
    findByUid(uid: string): Promise<StoredRecord | undefined>;
    findByUserCode(userCode: string): Promise<StoredRecord | undefined>;
    upsert(id: string, payload: StoredRecord, expiresIn?: number): Promise<void>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }

  export interface Client {
    readonly clientId: string;
    readonly backchannelLogoutUri?: string;
    backchannelLogout(sub: string, sid: string): Promise<void>;
    grantTypeAllowed(type: string): boolean;
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }

  export interface ProviderContext {
    type: string;
    body: string;
    readonly oidc: {
      readonly client?: Client;
      readonly provider: Provider;
      readonly params?: Readonly<Record<string, string | undefined>>;
      readonly session?: { readonly accountId?: string };
    };
  }

  export interface AccessToken {
    readonly accountId: string;
    readonly clientId: string;
    readonly sid?: string;
  }

  export interface StructuredToken {
    header?: Record<string, unknown>;
    payload: Record<string, unknown>;
  }

  export interface Interaction {
    readonly uid: string;
    readonly prompt: { readonly name: string };
  }

  export default class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    on(event: string, listener: (...values: readonly unknown[]) => void): this;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: Readonly<Record<string, unknown>>): Promise<void>;
    readonly Client: { find(clientId: string): Promise<Client | undefined> };
    readonly Grant: new (properties: { readonly clientId: string; readonly accountId: string }) => Grant;
  }
}
