import { badInput } from '../../lib/errors.ts';
import { nearNames } from '../../lib/near-names.ts';
import type { ColumnNames, DataRequest } from '../opened-data.ts';
import type { Table } from './table.ts';

const TYPES = ['text', 'number', 'boolean', 'list'] as const;
export type MetadataType = (typeof TYPES)[number];

export interface MetadataColumn {
  readonly name: string;
  readonly type?: MetadataType;
}

/** What each column of a table is for. */
export interface Roles {
  readonly id?: string;
  readonly label?: string;
  readonly image?: string;
  readonly vector?: string;
  readonly group?: string;
  readonly text?: string;
  /** The table's own vectors where others lie beside it: neither content nor, unless it is named, metadata. */
  readonly otherVectors?: string;
  /** Absent: all that have no other use. */
  readonly metadata?: readonly MetadataColumn[];
}

type Role = Exclude<keyof ColumnNames, 'metadata'>;

const ROLES: readonly Role[] = ['id', 'label', 'image', 'vector', 'group', 'text'];

/**
 * Which column is for what: by the settings, else by their usual names. A table with vectors (its own, or an .npy
 * beside it) is one of vectors; its images are then metadata.
 * @throws CodedError `data.missing-column` with every column that is missing and those that there are
 */
export function rolesOf(table: Table, request: DataRequest): Roles {
  const { columns: names } = request;
  const has = (name: string): boolean => table.columns.includes(name);
  const roles: { -readonly [Name in Role]?: string } = {};
  const missing: string[] = [];
  for (const role of ROLES) {
    const named = names[role];
    // Rows that bring their own columns may lack what is not needed.
    const needed = table.fixed || role === 'id' || role === 'image' || role === 'vector';
    if (named !== undefined && needed && !has(named))
      missing.push(`\`${role}-column\`: ${wanted(named, table.columns)}`);
    const name = named ?? role;
    if (named !== undefined || has(name) || !table.fixed) roles[role] = name;
  }
  if (!has(roles.id ?? '')) delete roles.id;
  const byVectors = request.vectors !== undefined || names.vector !== undefined;
  if (request.vectors !== undefined || !has(roles.vector ?? '') || (names.image !== undefined && !byVectors))
    delete roles.vector;
  if (byVectors || roles.vector !== undefined || !has(roles.image ?? '')) delete roles.image;

  if (missing.length === 0 && roles.image === undefined && !byVectors && roles.vector === undefined)
    missing.push(`no column "image" or "vector"${nearest(['image', 'vector'], table.columns)}`);
  if (roles.id === undefined && names.id === undefined && roles.image === undefined)
    missing.push(`no column "id"${nearest(['id'], table.columns)}`);
  const metadata = names.metadata?.map((text) => metadataColumn(text, table));
  for (const { name } of metadata ?? []) {
    const wrong = has(name)
      ? undefined
      : (wrongType(name, has) ?? (table.fixed ? wanted(name, table.columns) : undefined));
    if (wrong !== undefined) missing.push(`\`metadata\`: ${wrong}`);
  }
  if (missing.length > 0) {
    const there = table.columns.map((name) => JSON.stringify(name)).join(', ');
    throw badInput(
      'data.missing-column',
      `"${table.shown}": ${missing.join('; ')}; there are ${there || 'none'}.`,
      {
        fix: 'Say what a column is called with `id-column`, `image-column`, `vector-column` and so on.',
      },
    );
  }
  return {
    ...roles,
    ...(request.vectors !== undefined && { otherVectors: 'vector' }),
    ...(metadata && { metadata }),
  };
}

/** The columns that are to be read; undefined: all. */
export function columnsToRead({
  metadata,
  otherVectors: _,
  ...roles
}: Roles): ReadonlySet<string> | undefined {
  return metadata && new Set([...Object.values(roles), ...metadata.map(({ name }) => name)]);
}

function wanted(name: string, columns: readonly string[]): string {
  return `no column ${JSON.stringify(name)}${nearest([name], columns)}`;
}

/** `price:numbr`, where there is a column `price`. */
function wrongType(text: string, has: (name: string) => boolean): string | undefined {
  const [, name = '', type = ''] = /^(.+):\s*(\w*)$/.exec(text) ?? [];
  return has(name.trim()) ? `"${text}": a type is ${TYPES.join(', ')}, not "${type}"` : undefined;
}

function nearest(names: readonly string[], columns: readonly string[]): string {
  const near = names.flatMap((name) => nearNames(name, columns))[0];
  return near === undefined ? '' : ` (did you mean ${JSON.stringify(near)}?)`;
}

function metadataColumn(text: string, { columns }: Table): MetadataColumn {
  const [, name, type] = /^(.+):\s*(\w+)$/.exec(text) ?? [];
  const known = TYPES.find((one) => one === type);
  if (name === undefined || known === undefined || columns.includes(text)) return { name: text };
  return { name: name.trim(), type: known };
}
