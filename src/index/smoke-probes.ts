import type { Distance, Generation, Match, Store } from '../stores/store.ts';
import type { Probe } from './probe.ts';
import {
  describeAsks,
  describeNamed,
  describeWanted,
  type Named,
  type SmokeQuery,
  type Wanted,
} from './smoke-queries.ts';

/** Smoke queries, and what makes vectors of their images. */
export interface Smoke {
  readonly queries: readonly SmokeQuery[];
  /** The vectors of the queries' images, in their order; called where there are any. */
  embedImages(): Promise<readonly Float32Array[]>;
}

interface Asking {
  readonly store: Pick<Store, 'fetch' | 'query'>;
  readonly smoke: Smoke;
  readonly signal: AbortSignal;
}

/** Asked together, in one pass where the store can. */
const TOGETHER = 32;
/** Answers that reports show. */
const SHOWN = 10;

/** Asks every query of a generation: one probe each. */
export async function probeSmokeQueries(
  { store, smoke, signal }: Asking,
  { name, distance }: Pick<Generation, 'name' | 'distance'>,
): Promise<readonly Probe[]> {
  const { queries } = smoke;
  const images = queries.filter(({ asks }) => asks.kind === 'image');
  const embedded = images.length === 0 ? [] : await smoke.embedImages();
  const vectorOfImage = new Map(images.map((query, i) => [query, embedded[i]!]));
  const ask = async (query: SmokeQuery, vectorOfId: ReadonlyMap<string, Float32Array>): Promise<Probe> => {
    const { asks, topK } = query;
    const vector =
      asks.kind === 'vector'
        ? asks.vector
        : asks.kind === 'image'
          ? vectorOfImage.get(query)
          : vectorOfId.get(asks.id);
    if (vector === undefined) return judgeSmokeQuery(query, 'it is not in the index', distance);
    if (distance === 'cosine' && vector.every((value) => value === 0))
      return judgeSmokeQuery(query, 'its vector is all zeros', distance);
    const own = asks.kind === 'id' ? asks.id : undefined;
    const found = await store.query(name, vector, own === undefined ? topK : topK + 1);
    const others = found.filter(({ id }) => id !== own).slice(0, topK);
    return judgeSmokeQuery(query, others, distance);
  };
  const probes: Probe[] = [];
  for (let from = 0; from < queries.length; from += TOGETHER) {
    signal.throwIfAborted();
    const together = queries.slice(from, from + TOGETHER);
    const ids = new Set(together.flatMap(({ asks }) => (asks.kind === 'id' ? asks.id : [])));
    const records = ids.size === 0 ? [] : await store.fetch(name, [...ids]);
    const vectorOfId = new Map(records.map(({ id, vector }) => [id, vector]));
    probes.push(...(await Promise.all(together.map((query) => ask(query, vectorOfId)))));
  }
  return probes;
}

/**
 * Holds the answers to a query against what it expects.
 * @param answers nearest first, `topK` at most; or why it could not be asked
 */
export function judgeSmokeQuery(query: SmokeQuery, answers: Answers | string, distance: Distance): Probe {
  const { name, asks, topK, mustInclude, mustNotInclude } = query;
  const asked = describeAsks(asks);
  const expected = [
    ...mustInclude.map(describeWanted),
    ...mustNotInclude.map((named) => `not ${describeNamed(named)}`),
  ];
  const wrong =
    typeof answers === 'string'
      ? [answers]
      : [
          ...mustInclude.flatMap((wanted) => missing(wanted, answers, topK, distance)),
          ...mustNotInclude.flatMap((named) => present(named, answers)),
        ];
  const found = wrong.length === 0 ? `the first ${topK} are as expected` : wrong.join('; ');
  return {
    name: `smoke: ${name}`,
    passed: wrong.length === 0,
    detail: `${asked}: ${found}`,
    smoke: {
      ...{ asked, topK, expected, found },
      answers: (typeof answers === 'string' ? [] : answers).slice(0, SHOWN).map(({ id, label, score }) => ({
        id,
        ...(label === undefined ? {} : { label }),
        score,
      })),
    },
  };
}

type Answers = readonly Pick<Match, 'id' | 'label' | 'score'>[];

const isNamed = ({ id, label }: Named, answer: Answers[number]): boolean =>
  id === undefined ? answer.label === label : answer.id === id;

function missing(wanted: Wanted, answers: Answers, topK: number, distance: Distance): readonly string[] {
  const { atRank = topK, minScore = -Infinity, maxDistance = Infinity } = wanted;
  // The first is the nearest: where it does not do, no later one does.
  const rank = answers.findIndex((answer) => isNamed(wanted, answer));
  const first = answers[rank];
  const what = describeNamed(wanted);
  if (first === undefined) return [`${what} is not among the first ${topK}`];
  if (rank >= atRank)
    return [
      `${what} comes ${ordinal(rank + 1)}, and is expected ${atRank === 1 ? 'first' : `within the first ${atRank}`}`,
    ];
  const { score } = first;
  if (distance === 'euclidean')
    return score <= maxDistance
      ? []
      : [`${what} is at a distance of ${short(score)}, and at most ${maxDistance} is asked`];
  return score >= minScore
    ? []
    : [`${what} has a score of ${short(score)}, and at least ${minScore} is asked`];
}

function present(named: Named, answers: Answers): readonly string[] {
  const rank = answers.findIndex((answer) => isNamed(named, answer));
  const found = answers[rank];
  if (found === undefined) return [];
  const which = named.id === undefined ? ` (${JSON.stringify(found.id)})` : '';
  return [`${describeNamed(named)} comes ${ordinal(rank + 1)}${which}, and must not`];
}

const WORDS = ['first', 'second', 'third'];
const ordinal = (rank: number): string => WORDS[rank - 1] ?? `as number ${rank}`;
const short = (value: number): number => Number(value.toPrecision(4));
