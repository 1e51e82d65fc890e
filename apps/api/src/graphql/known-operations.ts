// SPDX-License-Identifier: EUPL-1.2
import type { KnownField, Principal, Reads } from '@ketenportaal/store';
import {
  getArgumentValues,
  getVariableValues,
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A registered document that one statement answers. */
export interface KnownOperation {
  readonly field: string;
  /** Null when the variables do not fit: then the ordinary road says why. */
  answer(reads: Reads, by: Principal, variables: Readonly<Record<string, unknown>>): Promise<string> | null;
}

/** Not a shape that a text can have: a directive, or a fragment that is not there. */
const NO_SHAPE = '@';

/** A selection with its fragments written out: `id card{now termijn{dueOn}}`. An alias or another argument makes another shape. */
function shapeOf({ selections }: SelectionSetNode, document: DocumentNode): string {
  return selections
    .map((selection) => {
      if (selection.directives && selection.directives.length > 0) return NO_SHAPE;
      if (selection.kind === Kind.FIELD) return shapeOfField(selection, document);
      const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : findFragment(document, selection.name.value);
      return inside ? shapeOf(inside, document) : NO_SHAPE;
    })
    .join(' ');
}

function shapeOfField(field: FieldNode, document: DocumentNode): string {
  const alias = field.alias ? `${field.alias.value}:` : '';
  const args = (field.arguments ?? []).map(({ name, value }) => `(${name.value}:${value.kind === Kind.VARIABLE ? `$${value.name.value}` : NO_SHAPE})`);
  return `${alias}${field.name.value}${args.join('')}${field.selectionSet ? `{${shapeOf(field.selectionSet, document)}}` : ''}`;
}

function findFragment(document: DocumentNode, name: string): SelectionSetNode | undefined {
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name) return definition.selectionSet;
  return undefined;
}

/** The registered documents that one statement can answer: a single query of a single field in exactly the shape of the text. */
export function knownOperations(
  schema: GraphQLSchema,
  documents: Readonly<Record<string, string>>,
  fields: readonly KnownField[],
): ReadonlyMap<string, KnownOperation> {
  const found = Object.entries(documents).flatMap(([sha256, text]): [string, KnownOperation][] => {
    const document = parse(text, { noLocation: true });
    const operation = onlyQuery(document);
    const root = operation && onlyField(operation);
    const shape = root?.selectionSet && shapeOf(root.selectionSet, document);
    const known = root && fields.find((one) => one.field === root.name.value && writtenShape(one) === shape);
    return known ? [[sha256, asOperation(schema, operation, root, known)]] : [];
  });
  return new Map(found);
}

function writtenShape({ shape }: KnownField): string {
  const document = parse(`{ ${shape} }`, { noLocation: true });
  const [written] = document.definitions;
  return written?.kind === Kind.OPERATION_DEFINITION ? shapeOf(written.selectionSet, document) : NO_SHAPE;
}

function onlyQuery(document: DocumentNode): OperationDefinitionNode | undefined {
  const [operation, ...others] = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return others.length === 0 && operation?.operation === 'query' ? operation : undefined;
}

function onlyField({ selectionSet: { selections } }: OperationDefinitionNode): FieldNode | undefined {
  const [root, ...others] = selections;
  return others.length === 0 && root?.kind === Kind.FIELD && !root.alias && (root.directives ?? []).length === 0 ? root : undefined;
}

function asOperation(schema: GraphQLSchema, operation: OperationDefinitionNode, root: FieldNode, known: KnownField): KnownOperation {
  const definition = schema.getQueryType()?.getFields()[known.field];
  if (!definition) throw new Error(`The contract has no field ${known.field}.`);
  return {
    field: known.field,
    answer(reads, by, given) {
      const variables = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 });
      if (variables.errors) return null;
      const taal = variables.coerced['taal'];
      return known.text(reads, by, getArgumentValues(definition, root, variables.coerced), typeof taal === 'string' ? taal : 'NL');
    },
  };
}
