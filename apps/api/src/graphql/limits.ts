// SPDX-License-Identifier: EUPL-1.2
import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  type ASTVisitor,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** A page has at most so many rows: more is a search, and searching across people is not what the portal is for. */
export const LONGEST_PAGE = 100;
/** A melding of 10,000 characters, an offer of seven texts: with room to spare, and no more (G1). */
export const LARGEST_BODY = 100_000;
export const MOST_TOKENS = 1_000;
const DEEPEST = 8;
const MOST_ALIASES = 10;
const MOST_DIRECTIVES = 10;
const MOST_ROOT_FIELDS = 5;
/** The largest screen of the portal, with its lists, costs about half of this. */
export const HIGHEST_COST = 5_000;

/** What is asked for, within the limit; an explicit null asks for as much as is allowed. */
export const pageSize = (asked: number | null): number => Math.min(Math.max(asked ?? LONGEST_PAGE, 1), LONGEST_PAGE);

/** A screen asks one or two things; a list of twenty is somebody trying things out. Fragments are looked through. */
export const LimitRootFields: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const count = countFields(context, operation.selectionSet, new Set());
    if (count > MOST_ROOT_FIELDS) context.reportError(new GraphQLError('Too many fields at the root.', { nodes: operation }));
  },
});

function countFields(context: ValidationContext, { selections }: SelectionSetNode, seen: Set<string>): number {
  return selections.reduce((count, selection) => {
    if (selection.kind === Kind.FIELD) return count + 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return count + countFields(context, selection.selectionSet, seen);
    const name = selection.name.value;
    if (seen.has(name)) return count;
    const fragment = context.getFragment(name);
    return fragment ? count + countFields(context, fragment.selectionSet, new Set([...seen, name])) : count;
  }, 0);
}

const armor = new ApolloArmor({
  blockFieldSuggestion: { enabled: true },
  maxTokens: { enabled: false },
  maxDepth: { n: DEEPEST, flattenFragments: true, exposeLimits: false },
  maxAliases: { n: MOST_ALIASES, exposeLimits: false },
  maxDirectives: { n: MOST_DIRECTIVES, exposeLimits: false },
  costLimit: { maxCost: HIGHEST_COST, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5, flattenFragments: true, exposeLimits: false },
}).protect();

/** Over HTTP there is one answer; what goes on changing is the websocket's. */
export const NoSubscriptions: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    if (operation.operation === 'subscription') context.reportError(new GraphQLError('Subscriptions are answered over the websocket.', { nodes: operation }));
  },
});

/** The plugins that go with the rules: Apollo's, so for HTTP only. */
export const limitPlugins = armor.plugins;
/** On top of GraphQL's own rules; the same over HTTP and over the websocket. */
export const limitRules: readonly ValidationRule[] = [
  LimitRootFields,
  NoSchemaIntrospectionCustomRule,
  ...(armor.validationRules as readonly ValidationRule[]),
];
export const everyRule: readonly ValidationRule[] = [...specifiedRules, ...limitRules];
/** The parser itself counts, so that a flood of tokens costs nothing. */
export const PARSE_OPTIONS = { maxTokens: MOST_TOKENS, noLocation: false } as const;
