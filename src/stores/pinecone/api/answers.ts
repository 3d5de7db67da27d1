import * as v from 'valibot';
import { type CodedError, serviceFailed } from '../../../lib/errors.ts';
import type { Distance } from '../../store.ts';
import type { NamespaceAlias, QueryAnswer, RecordMetadata } from './index-api.ts';

/** Of a request, for messages: `fetch shop/g-01…`. */
type Asked = string;

/**
 * The answer cannot be what the service meant.
 * @returns CodedError `pinecone.bad-answer` (exit 6)
 */
export const badAnswer = (asked: Asked, problem: string): CodedError =>
  serviceFailed('pinecone.bad-answer', `${asked}: the answer ${problem}.`, {
    fix: 'Something stands between this program and the service and changes answers, or the service has changed its API. Run again; if it stays so, please report it.',
  });

// What the description calls optional may be absent where it is empty or 0; what is there must be what it says.
const count = v.optional(
  v.union([
    v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)),
  ]),
);
const text = v.pipe(v.string(), v.minLength(1));
const time = v.pipe(
  v.string(),
  v.check((one) => !Number.isNaN(Date.parse(one)), 'not a time'),
);
const pagination = v.nullish(v.object({ next: v.nullish(v.string()) }));
const metadata = v.nullish(
  v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.array(v.string())])),
);

const UPSERTED = v.object({ upsertedCount: count });
/** Of a read: who served it, and what it cost. None of its fields must be there; of one that has none, nothing is believed. */
const SERVED = { namespace: v.optional(v.string()), usage: v.optional(v.unknown()) };
const LISTED = v.object({
  vectors: v.optional(v.array(v.object({ id: text }))),
  pagination,
  ...SERVED,
});
const MATCHES = v.object({
  matches: v.optional(
    v.array(v.object({ id: text, score: v.optional(v.pipe(v.number(), v.finite())), metadata })),
  ),
  ...SERVED,
});
const NAMESPACE = v.object({ name: v.string(), record_count: count });
const NAMESPACES = v.object({ namespaces: v.optional(v.array(NAMESPACE)), pagination });
const ALIAS = v.object({ name: text, target_namespace: text, created_at: time, updated_at: time });
const ALIASES = v.object({ namespace_aliases: v.optional(v.array(ALIAS)), pagination });
const SPACE = v.object({
  dimension: v.pipe(v.number(), v.integer(), v.minValue(1)),
  metric: v.optional(v.picklist(['cosine', 'euclidean', 'dotproduct'])),
});

export interface Page<T> {
  readonly entries: readonly T[];
  /** Absent: there is no other page. */
  readonly next: string | undefined;
}

export const readUpserted = (asked: Asked, answer: string): number | undefined =>
  read(asked, answer, UPSERTED).upsertedCount;

export function readListed(asked: Asked, answer: string, of: string): Page<string> {
  const { vectors, pagination, namespace, usage } = read(asked, answer, LISTED);
  if ((vectors ?? namespace ?? usage) === undefined) throw badAnswer(asked, 'says nothing');
  requireNamespace(asked, namespace, of);
  return { entries: (vectors ?? []).map(({ id }) => id), next: nextOf(pagination) };
}

/** The default namespace is told as ''. */
export function requireNamespace(asked: Asked, served: unknown, wanted: string): void {
  if (typeof served === 'string' && served !== '' && served !== wanted)
    throw badAnswer(asked, `is of the namespace ${JSON.stringify(served)}`);
}

export function readMatches(asked: Asked, answer: string, topK: number): QueryAnswer {
  const { matches, namespace, usage } = read(asked, answer, MATCHES);
  if ((matches ?? namespace ?? usage) === undefined) throw badAnswer(asked, 'says nothing');
  if (matches !== undefined && matches.length > topK)
    throw badAnswer(asked, `has ${matches.length} matches where ${topK} were asked for`);
  return {
    namespace: namespace ?? '',
    matches: (matches ?? []).map(({ id, score = 0, metadata }) => ({ id, score, metadata: metadata ?? {} })),
  };
}

export const readNamespace = (asked: Asked, answer: string): NamespaceCount =>
  toNamespace(read(asked, answer, NAMESPACE));

export function readNamespaces(asked: Asked, answer: string): Page<NamespaceCount> {
  const { namespaces = [], pagination } = read(asked, answer, NAMESPACES);
  return { entries: namespaces.map(toNamespace), next: nextOf(pagination) };
}

export interface NamespaceCount {
  readonly name: string;
  readonly count: number;
}

const toNamespace = ({ name, record_count = 0 }: v.InferOutput<typeof NAMESPACE>): NamespaceCount => ({
  name,
  count: record_count,
});

export const readAlias = (asked: Asked, answer: string): NamespaceAlias =>
  toAlias(read(asked, answer, ALIAS));

export function readAliases(asked: Asked, answer: string): Page<NamespaceAlias> {
  const { namespace_aliases = [], pagination } = read(asked, answer, ALIASES);
  return { entries: namespace_aliases.map(toAlias), next: nextOf(pagination) };
}

const toAlias = (alias: v.InferOutput<typeof ALIAS>): NamespaceAlias => ({
  name: alias.name,
  target: alias.target_namespace,
  createdAt: alias.created_at,
  updatedAt: alias.updated_at,
});

/** Of `describe_index_stats`, of an index with dense vectors; the metric need not be said. */
export const readSpace = (
  asked: Asked,
  answer: string,
): { dimension: number; metric?: Distance | undefined } => read(asked, answer, SPACE);

const nextOf = (pagination: v.InferOutput<typeof LISTED>['pagination']): string | undefined =>
  pagination?.next || undefined;

function read<const Schema extends v.GenericSchema>(
  asked: Asked,
  answer: string,
  schema: Schema,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, parseJson(asked, answer), { abortEarly: true });
  if (result.success) return result.output;
  const { message, path } = result.issues[0];
  const at = path?.map(({ key }) => String(key)).join('.');
  throw badAnswer(asked, `is not as described${at === undefined ? '' : ` at ${at}`}: ${message}`);
}

export function parseJson(asked: Asked, answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    throw badAnswer(asked, `(${answer.length} characters) is not whole JSON`);
  }
}

export const readMetadata = (asked: Asked, value: unknown): RecordMetadata => {
  const result = v.safeParse(metadata, value);
  if (result.success) return result.output ?? {};
  throw badAnswer(asked, `holds metadata that no record can have`);
};
