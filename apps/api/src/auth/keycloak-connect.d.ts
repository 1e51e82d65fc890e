// SPDX-License-Identifier: EUPL-1.2
// keycloak-connect has types for its middleware only; these are the two parts that stack.md 5.5 finds sound.
declare module 'keycloak-connect/middleware/auth-utils/token.js' {
  class Token {
    constructor(token: string, clientId?: string);
    hasApplicationRole(application: string, role: string): boolean;
  }
  export = Token;
}

declare module 'keycloak-connect/middleware/auth-utils/config.js' {
  class Config {
    constructor(pathOrConfig: string | Record<string, unknown>);
    readonly realmUrl?: string;
    readonly clientId?: string;
    readonly bearerOnly?: boolean;
    readonly verifyTokenAudience?: boolean;
  }
  export = Config;
}
