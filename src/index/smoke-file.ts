import * as v from 'valibot';
import { badInput } from '../lib/errors.ts';
import { listed } from '../lib/listed.ts';
import { nearNames } from '../lib/near-names.ts';
import type { Named, SmokeQuery, Wanted } from './smoke-queries.ts';
import { KEYS, querySchema, type WrittenQuery } from './smoke-schema.ts';

/** One query as it stands in the file, not yet judged. */
export interface FoundQuery {
  readonly value: unknown;
  /** Where it stands, or what lies in it: the line, where that is known. */
  lineOf(path: readonly (string | number)[]): number | undefined;
}

const USUAL_K = 10;
const MOST_QUERIES = 500;

/**
 * Judges the queries of a file.
 * @throws badInput `index.bad-smoke-queries` with everything that is wrong and where it stands
 */
export function readQueriesFound(found: readonly FoundQuery[], path: string): readonly SmokeQuery[] {
  if (found.length === 0) throw badSmokeQueries(path, [`${path}: it holds no query`]);
  if (found.length > MOST_QUERIES)
    throw badSmokeQueries(path, [`${path}: it holds ${found.length} queries, and may hold ${MOST_QUERIES}`]);
  const problems: string[] = [];
  const seen = new Set<string>();
  const queries = found.flatMap((query, i) => {
    const name = nameOf(query.value) ?? `query ${i + 1}`;
    const tell = (at: readonly (string | number)[], problem: string): void => {
      const line = query.lineOf(at);
      const where = at.map((key) => (typeof key === 'number' ? `[${key + 1}]` : key)).join(' ');
      problems.push(
        `${path}${line === undefined ? '' : `:${line}`}: ${name}: ${where === '' ? '' : `${where}: `}${problem}`,
      );
    };
    const before = problems.length;
    for (const { at, key, known } of unknownKeys(query.value)) tell(at, unknownKey(key, known));
    const result = v.safeParse(querySchema, query.value);
    for (const issue of result.issues ?? [])
      tell(
        (issue.path ?? []).map(({ key }) => key as string | number),
        issue.message,
      );
    if (!result.success) return [];
    for (const { at, problem } of contradictions(result.output)) tell(at, problem);
    if (seen.has(name)) tell(['name'], 'another query has this name');
    seen.add(name);
    const line = query.lineOf([]);
    const place = `${path}${line === undefined ? '' : `:${line}`}: ${name}`;
    return problems.length > before ? [] : [queryOf(result.output, name, place)];
  });
  if (problems.length > 0) throw badSmokeQueries(path, problems);
  return queries;
}

/** @param problems one line each */
export function badSmokeQueries(path: string, problems: readonly string[]): Error {
  return badInput('index.bad-smoke-queries', `\`smoke-queries\`: "${path}" cannot be used.`, {
    problems: listed(problems),
    fix: 'Write a list of queries, each with an image, an id or a vector, and what must-include or must-not-include says of its first top-k answers: ids, or {label: …}.',
  });
}

function nameOf(value: unknown): string | undefined {
  const name = isObject(value) && Object.hasOwn(value, 'name') ? value.name : undefined;
  return typeof name === 'string' && name !== '' ? name.slice(0, 100) : undefined;
}

interface UnknownKey {
  readonly at: readonly (string | number)[];
  readonly key: string;
  readonly known: readonly string[];
}

function unknownKeys(value: unknown): readonly UnknownKey[] {
  if (!isObject(value)) return [];
  const within = (['must-include', 'must-not-include'] as const).flatMap((name) => {
    const list = Object.hasOwn(value, name) ? value[name] : undefined;
    return Array.isArray(list) ? list.flatMap((entry, i) => others(entry, KEYS[name], [name, i])) : [];
  });
  return [...others(value, KEYS.query, []), ...within];
}

function others(
  value: unknown,
  known: readonly string[],
  at: readonly (string | number)[],
): readonly UnknownKey[] {
  if (!isObject(value)) return [];
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({ at: [...at, key], key, known }));
}

function unknownKey(key: string, known: readonly string[]): string {
  const near = nearNames(key, known).slice(0, 2);
  return `it is not known here; ${near.length > 0 ? `did you mean ${near.join(' or ')}?` : `there are ${known.join(', ')}`}`;
}

interface Contradiction {
  readonly at: readonly (string | number)[];
  readonly problem: string;
}

/** What is right part by part, but not together. */
function contradictions(query: WrittenQuery): readonly Contradiction[] {
  const { 'top-k': topK = USUAL_K, 'must-include': must = [], 'must-not-include': mustNot = [] } = query;
  const problems: Contradiction[] = [];
  if (query.text !== undefined)
    problems.push({
      at: ['text'],
      problem: 'no model here embeds text; ask with an image, an id or a vector',
    });
  const asks = (['id', 'image', 'vector'] as const).filter((key) => query[key] !== undefined);
  if (asks.length !== 1 && query.text === undefined)
    problems.push({
      at: [],
      problem: `expected one of image, id and vector, and found ${asks.length === 0 ? 'none' : asks.join(' and ')}`,
    });
  if (must.length + mustNot.length === 0)
    problems.push({
      at: [],
      problem: 'expected must-include or must-not-include: nothing is asked of the answers',
    });
  const wanted = must.map(wantedOf);
  const ids = wanted.flatMap(({ id }) => id ?? []);
  wanted.forEach(({ id, atRank = 1 }, i) => {
    if (atRank > topK)
      problems.push({
        at: ['must-include', i, 'at-rank'],
        problem: `it is beyond the first ${topK} (top-k)`,
      });
    if (id !== undefined && id === query.id)
      problems.push({ at: ['must-include', i], problem: 'an item is not counted among its own answers' });
  });
  if (new Set(ids).size > topK)
    problems.push({ at: ['must-include'], problem: `there are more ids than top-k, which is ${topK}` });
  const names = new Set(wanted.map(keyOf));
  mustNot.map(namedOf).forEach((named, i) => {
    if (names.has(keyOf(named)))
      problems.push({ at: ['must-not-include', i], problem: 'must-include asks for the same' });
  });
  return problems;
}

const keyOf = ({ id, label }: Named): string => JSON.stringify([id, label]);

function queryOf(query: WrittenQuery, name: string, place: string): SmokeQuery {
  const { id, image, vector } = query;
  return {
    ...{ name, place, topK: query['top-k'] ?? USUAL_K },
    asks:
      id !== undefined
        ? { kind: 'id', id }
        : image !== undefined
          ? { kind: 'image', path: image }
          : { kind: 'vector', vector: Float32Array.from(vector ?? []) },
    mustInclude: (query['must-include'] ?? []).map(wantedOf),
    mustNotInclude: (query['must-not-include'] ?? []).map(namedOf),
  };
}

type WrittenNamed = NonNullable<WrittenQuery['must-not-include']>[number];
type WrittenWanted = NonNullable<WrittenQuery['must-include']>[number];

function namedOf(written: WrittenNamed): Named {
  if (typeof written === 'string') return { id: written };
  return written.id === undefined ? { label: written.label! } : { id: written.id };
}

function wantedOf(written: WrittenWanted): Wanted {
  if (typeof written === 'string') return { id: written };
  const { 'at-rank': atRank, 'min-score': minScore, 'max-distance': maxDistance } = written;
  return {
    ...namedOf(written),
    ...(atRank === undefined ? {} : { atRank }),
    ...(minScore === undefined ? {} : { minScore }),
    ...(maxDistance === undefined ? {} : { maxDistance }),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
