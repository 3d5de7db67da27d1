import { counted } from '../lib/counted.ts';
import { badInput } from '../lib/errors.ts';
import type { Generation, Store, StoredRecord } from '../stores/store.ts';
import type { Query } from './api.ts';
import type { LoadedModels } from './loaded-models.ts';
import { readQueryImage } from './query-image.ts';

export type AnswerableQuery = Exclude<Query, { readonly text: string }>;

const KINDS = ['image', 'vector', 'id', 'text'] as const;

/**
 * Is this one query, and of a kind that can be answered? For callers whom no types hold.
 * @throws CodedError `search.bad-query`, `search.no-text-model` (exit 2)
 */
export function checkQueryKind(query: Query): asserts query is AnswerableQuery {
  const given = typeof query === 'object' && query !== null ? KINDS.filter((kind) => kind in query) : [];
  const [kind] = given;
  const value = kind === undefined ? undefined : (query as Readonly<Record<string, unknown>>)[kind];
  if (kind === undefined || given.length > 1 || !isRight(kind, value))
    throw badInput('search.bad-query', `The query is ${describe(query, given)}.`, {
      fix: 'Give one of `image` (a path, or a file’s bytes as Uint8Array), `vector` (numbers) and `id` (a text).',
    });
  if (kind === 'text')
    throw badInput('search.no-text-model', 'A text cannot be embedded: there is no model for texts yet.', {
      fix: 'Search with `image`, `id` or a ready `vector`.',
    });
}

function isRight(kind: (typeof KINDS)[number], value: unknown): boolean {
  if (kind === 'image') return typeof value === 'string' || value instanceof Uint8Array;
  if (kind === 'vector')
    return (
      value instanceof Float32Array ||
      (Array.isArray(value) && value.every((each) => typeof each === 'number'))
    );
  return typeof value === 'string';
}

function describe(query: unknown, given: readonly string[]): string {
  if (given.length > 1) return `${given.join(' and ')}, which are two`;
  if (given.length === 1) return `${given[0]}, but not of a type that it can have`;
  return typeof query === 'object' && query !== null
    ? 'none that is known'
    : `no object, but ${String(query)}`;
}

/**
 * The vector of a query in a generation.
 * @throws CodedError `search.unknown-id`, `search.dimension`, `search.no-image`, `data.undecodable`, and what loading
 * the model throws (exit 2)
 */
export async function vectorOf(
  query: AnswerableQuery,
  generation: Generation,
  store: Store,
  models: LoadedModels,
): Promise<Float32Array> {
  if ('vector' in query) return checkedVector(query.vector, generation);
  if ('id' in query)
    return storedVector(query.id, await store.fetch(generation.name, [query.id]), generation);
  const image = await readQueryImage(query.image);
  return models.use(generation, (model) => model.embed(image));
}

function checkedVector(values: Float32Array | readonly number[], generation: Generation): Float32Array {
  if (values.length === generation.dimension) return Float32Array.from(values);
  throw badInput(
    'search.dimension',
    `\`vector\`: it has ${counted(values.length, 'value')}, and those of ${generation.name} have ${generation.dimension}.`,
    {
      fix: `Embed the query with the generation's own model (${generation.modelVersion}), or search with an image or an id.`,
    },
  );
}

/**
 * The vector of an indexed item.
 * @param records what the generation holds of it
 * @throws CodedError `search.unknown-id` (exit 2)
 */
export function storedVector(
  id: string,
  [record]: readonly StoredRecord[],
  generation: Generation,
): Float32Array {
  if (record !== undefined) return record.vector;
  throw badInput('search.unknown-id', `\`id\`: ${generation.name} has no item ${JSON.stringify(id)}.`, {
    fix: 'An id is what the column of ids says, or, in a folder, the path of the file with "/", such as "cat/001.jpg".',
  });
}
