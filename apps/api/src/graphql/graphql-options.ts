// SPDX-License-Identifier: EUPL-1.2
import type { Request } from 'express';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { RequestContext } from '../auth/principal.js';
import { admittedOf } from '../http/graphql-gate.js';
import type { Log } from '../http/log.js';
import { SCHEMA_OPTIONS } from './build-schema.js';
import { safeErrors } from './error-plugin.js';
import { limitPlugins, limitRules, NoSubscriptions, PARSE_OPTIONS } from './limits.js';

export const GRAPHQL_PATH = '/graphql';
/** Fields of fields, fragments written out: far above any screen, far below what could hurt. */
const MOST_SELECTIONS = 5_000;

/** New for each request, never shared (G9). Who did not come through the gate has nobody in it, and the guard refuses. */
const contextOf = ({ req }: { readonly req: Request }): RequestContext => {
  const admitted = admittedOf(req);
  return { signedIn: admitted?.signedIn ?? null, traceId: admitted?.traceId ?? '' };
};

/** Everything that is off is off by name, not by environment (G3). */
export function graphqlOptions(log: Log, explainDocuments: boolean): ApolloDriverConfig {
  const ours = [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ...limitPlugins,
    safeErrors(log, explainDocuments),
  ];
  return {
    driver: ApolloDriver,
    path: GRAPHQL_PATH,
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions: SCHEMA_OPTIONS,
    introspection: false,
    graphiql: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    preserveHttpStatusForExecutionErrors: false,
    autoTransformHttpErrors: false,
    stopOnTerminationSignals: false,
    fieldResolverEnhancers: [],
    maxRecursiveSelections: MOST_SELECTIONS,
    parseOptions: PARSE_OPTIONS,
    validationRules: [...limitRules, NoSubscriptions],
    plugins: ours as ApolloServerPlugin<BaseContext>[],
    context: contextOf,
  };
}
