// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSchema, isEnumType, isInputObjectType, isIntrospectionType, isObjectType, isUnionType, type GraphQLArgument, type GraphQLSchema } from 'graphql';
import { read, root } from './source-files.js';

/** As `nx run api:schema`, but printed. */
function schemaOfTheCode(): string {
  const run = spawnSync(process.execPath, ['--import', join(root, 'infra/launch/typescript-hook.mjs'), join(root, 'apps/api/src/write-schema.ts'), '--print'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 10_000_000,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

/** The first line that differs, for whoever reads the failure. */
function difference(code: string, file: string): string | null {
  const [ours, theirs] = [code.split('\n'), file.split('\n')];
  const at = ours.findIndex((line, index) => line !== theirs[index]);
  if (at === -1 && ours.length === theirs.length) return null;
  return `line ${at + 1}: the code says ${JSON.stringify(ours[at])}, libs/contract/schema.graphql says ${JSON.stringify(theirs[at])}. Run: npx nx run api:schema`;
}

function undescribed(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isIntrospectionType(type) || ['Boolean', 'Float', 'ID', 'Int', 'String'].includes(type.name)) return [];
    const root = ['Query', 'Mutation', 'Subscription'].includes(type.name);
    const own = type.description || root ? [] : [type.name];
    if (isEnumType(type) || isUnionType(type) || !(isObjectType(type) || isInputObjectType(type))) return own;
    const fields = Object.values(type.getFields()).flatMap((field) => [
      ...(field.description ? [] : [`${type.name}.${field.name}`]),
      ...('args' in field
        ? (field.args as readonly GraphQLArgument[]).filter(({ description }) => !description).map(({ name }) => `${type.name}.${field.name}(${name})`)
        : []),
    ]);
    return [...own, ...fields];
  });
}

describe('the contract and the code', () => {
  const file = read('libs/contract/schema.graphql');
  let code: string;
  beforeAll(() => {
    code = schemaOfTheCode();
  });

  it('schema.graphql is what the resolvers say', () => {
    expect(difference(code, file)).toBeNull();
  });

  it('a field that was added, removed or changed in only one of the two is noticed', () => {
    expect(difference(code, file.replace('  unread: Int!\n', ''))).toContain('npx nx run api:schema');
    expect(difference(code, file.replace('unread: Int!', 'unread: Int'))).toContain('unread: Int!');
    expect(difference(code, `${file}type Extra {\n  id: ID!\n}\n`)).toContain('npx nx run api:schema');
  });

  it('every type, field and argument is described', () => {
    expect(undescribed(buildSchema(file))).toEqual([]);
    expect(undescribed(buildSchema('type Query { "yes" a("yes" x: Int, y: Int): T b: Int } type T { id: ID }'))).toEqual([
      'Query.a(y)',
      'Query.b',
      'T',
      'T.id',
    ]);
  });
});
