import type { RowIdentity } from '../found-row.ts';
import type { MetadataValue } from '../item.ts';
import type { MetadataType, Roles } from './roles.ts';
import type { TableRow } from './table.ts';

type Values = TableRow['values'];

/** What is wrong with a row: thrown by those who read its parts, told by whoever reads the row. */
export class BadValue extends Error {
  override readonly name = 'BadValue';
}

/** Id, label, group and metadata of a row. @param fallbackId where the row has none @throws BadValue */
export function readIdentity(values: Values, roles: Roles, fallbackId?: string): RowIdentity {
  const id = (roles.id === undefined ? undefined : plainText(values[roles.id], roles.id)) ?? fallbackId;
  if (id === undefined) throw new BadValue(`no value in the column ${quoted(roles.id ?? 'id')}`);
  const label = roles.label === undefined ? undefined : plainText(values[roles.label], roles.label);
  const group = roles.group === undefined ? undefined : plainText(values[roles.group], roles.group);
  return {
    id,
    ...(label !== undefined && { label }),
    ...(group !== undefined && { group }),
    metadata: readMetadata(values, roles),
  };
}

/** A vector: a list of numbers, or such a list as JSON. @throws BadValue */
export function readVector(value: unknown, column: string): Float32Array {
  if (isMissing(value)) throw new BadValue(`no value in the column ${quoted(column)}`);
  const list = typeof value === 'string' ? parseList(value, column) : value;
  if (ArrayBuffer.isView(list) && !(list instanceof DataView) && !(list instanceof Uint8Array))
    return Float32Array.from(list as unknown as ArrayLike<number>);
  if (!Array.isArray(list)) throw new BadValue(`column ${quoted(column)}: not a list of numbers`);
  const vector = new Float32Array(list.length);
  for (let i = 0; i < list.length; i += 1) {
    const number: unknown = list[i];
    if (typeof number !== 'number' && typeof number !== 'bigint')
      throw new BadValue(`column ${quoted(column)}: value ${i + 1} is ${shown(number)}, not a number`);
    vector[i] = Number(number);
  }
  return vector;
}

function parseList(text: string, column: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadValue(`column ${quoted(column)}: not a JSON array of numbers, but ${shown(text)}`);
  }
}

/** Text, or a number or boolean as text; undefined where there is none. @throws BadValue */
export function plainText(value: unknown, column: string): string | undefined {
  if (isMissing(value)) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint' || Number.isFinite(value)) return String(value);
  throw new BadValue(`column ${quoted(column)}: ${kindOf(value)} where a text or a number is wanted`);
}

function readMetadata(values: Values, roles: Roles): RowIdentity['metadata'] {
  const metadata: Record<string, MetadataValue> = {};
  const put = (name: string, type?: MetadataType): void => {
    const value = values[name];
    if (isMissing(value)) return;
    if (name === '__proto__') throw new BadValue('a column cannot be called "__proto__"');
    metadata[name] = type === undefined ? metadataValue(value, name) : typedValue(value, type, name);
  };
  if (roles.metadata !== undefined) {
    for (const { name, type } of roles.metadata) put(name, type);
    if (roles.text !== undefined) put(roles.text, 'text');
    return metadata;
  }
  for (const name of Object.keys(values)) if (!isUsed(name, roles)) put(name);
  return metadata;
}

/** Text is used as metadata; the rest of what is used is not. */
function isUsed(name: string, { id, label, image, vector, group, otherVectors }: Roles): boolean {
  return (
    name === id ||
    name === label ||
    name === image ||
    name === vector ||
    name === group ||
    name === otherVectors
  );
}

function metadataValue(value: unknown, column: string): MetadataValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return Number(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw new BadValue(
    `column ${quoted(column)}: ${kindOf(value)} cannot be metadata; the setting metadata says which columns are kept`,
  );
}

/** A value of the type that the settings name, also where the table holds text. */
function typedValue(value: unknown, type: MetadataType, column: string): MetadataValue {
  const read = READERS[type](value);
  if (read === undefined) throw new BadValue(`column ${quoted(column)}: ${shown(value)} is no ${type}`);
  return read;
}

const READERS: Readonly<Record<MetadataType, (value: unknown) => MetadataValue | undefined>> = {
  text: (value) =>
    typeof value === 'object' || (typeof value === 'number' && !Number.isFinite(value))
      ? undefined
      : String(value),
  number: (value) => {
    const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
    return typeof value !== 'object' && typeof value !== 'boolean' && Number.isFinite(number)
      ? number
      : undefined;
  },
  boolean: (value) => ({ true: true, false: false })[String(value).toLowerCase()],
  list: (value) => {
    try {
      const list: unknown = typeof value === 'string' ? JSON.parse(value) : value;
      return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : undefined;
    } catch {
      return undefined;
    }
  },
};

/** Absent, null or empty. */
export const isMissing = (value: unknown): value is undefined | null | '' =>
  value === undefined || value === null || value === '';

const quoted = (name: string): string => JSON.stringify(name);

function shown(value: unknown): string {
  const text = typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return Number.isNaN(value) ? 'NaN' : 'an infinite number';
  if (typeof value === 'bigint') return `the number ${value}, which is too large to keep exactly`;
  if (value instanceof Uint8Array) return 'bytes';
  if (value instanceof Date) return 'a date that cannot be';
  if (Array.isArray(value)) return 'a list of other things than texts';
  return typeof value === 'object' ? 'an object' : typeof value;
}
