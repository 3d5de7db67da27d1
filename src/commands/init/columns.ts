import type { Columns } from './found.ts';

/** A table's columns, and the values of its first row. */
export interface Sample {
  readonly names: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** What columns are called, besides what the program expects. */
const USUAL = {
  id: /^(_?id|uuid|guid|key|sku|(item|product|doc|document|image|row)[_-]?id)$/i,
  label: /^(label|class(_?name)?|category|target|species|y)$/i,
  image: /^(image|img|file(_?name|_?path)?|path|image_?(path|file|url))$/i,
  vector: /^(vector|embeddings?|emb|vec|values|features?)$/i,
} as const;

const IMAGE = /\.(jpe?g|png|webp)$/i;

/** What a table holds, by the names of its columns and its first row; undefined where that is nothing to index. */
export function guessColumns(
  sample: Sample,
): (Columns & { readonly kind: 'vectors' | 'image-table' }) | undefined {
  const { names, values } = sample;
  const find = (role: keyof typeof USUAL, fits: (value: unknown) => boolean): string | undefined =>
    [role, ...names.filter((name) => USUAL[role].test(name))].find(
      (name) => names.includes(name) && fits(values[name]),
    );
  const vector = find('vector', isVector) ?? only(names.filter((name) => isVector(values[name])));
  const image = find('image', isImage) ?? only(names.filter((name) => isImage(values[name])));
  const id = find('id', isSimple);
  const label = find('label', isSimple);
  const named = (role: string, name: string | undefined): object =>
    name === undefined || name === role ? {} : { [role]: name };
  const common = { labelled: label !== undefined, ...named('id', id), ...named('label', label) };
  // Vectors need ids; an image's path is one.
  if (vector !== undefined && id !== undefined)
    return { kind: 'vectors', ...common, ...named('vector', vector) };
  return image === undefined ? undefined : { kind: 'image-table', ...common, ...named('image', image) };
}

/** The columns of a table whose vectors lie beside it; undefined where it has no ids. */
export function columnsBeside({ names, values }: Sample): Columns | undefined {
  const guessed = guessColumns({ names: [...names, 'vector'], values: { ...values, vector: [0, 0] } });
  if (guessed?.kind !== 'vectors') return undefined;
  const { kind: _, vector: __, ...columns } = guessed;
  return columns;
}

const only = (names: readonly string[]): string | undefined => (names.length === 1 ? names[0] : undefined);

const isSimple = (value: unknown): boolean =>
  ['string', 'number', 'bigint', 'boolean'].includes(typeof value) && !isVector(value);

function isImage(value: unknown): boolean {
  if (typeof value === 'string') return IMAGE.test(value);
  return value instanceof Uint8Array || (typeof value === 'object' && value !== null && 'bytes' in value);
}

function isVector(value: unknown): boolean {
  if (typeof value === 'string') return /^\s*\[\s*[-+.\d]/.test(value) && isVector(parsed(value));
  if (value instanceof Uint8Array) return false;
  const numbers = ArrayBuffer.isView(value) ? [...(value as Float32Array)] : value;
  return Array.isArray(numbers) && numbers.length > 1 && numbers.every((each) => typeof each === 'number');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
