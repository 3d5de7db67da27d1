import { compareIds } from '../../../lib/digest.ts';
import { badInput } from '../../../lib/errors.ts';
import { isZeroVector } from '../../../lib/vectors.ts';
import type { Distance, Match } from '../../store.ts';
import type { IndexApi, QueryMatch } from '../api/index-api.ts';
import { fieldsFromWire } from './wire-record.ts';

/** What Pinecone gives at most. */
const MOST = 10_000;

export interface Nearest {
  /** The namespace that served. */
  readonly namespace: string;
  readonly matches: readonly Match[];
}

/**
 * The `topK` nearest, nearest first, equal scores by id: where equal ones stand on both sides of the cut, more are
 * asked for.
 * @param target a namespace or an alias of one
 * @throws CodedError `store.bad-query` (exit 2)
 */
export async function findNearest(
  api: IndexApi,
  target: string,
  vector: Float32Array,
  { topK, distance }: { readonly topK: number; readonly distance: Distance },
): Promise<Nearest> {
  refuse(vector, topK);
  for (let asked = Math.min(MOST, topK + 1); ; asked = Math.min(MOST, 4 * asked)) {
    const { namespace, matches } = await api.query(target, vector, asked, { includeMetadata: true });
    const cut = matches[topK - 1]?.score;
    const complete = matches.length < asked || asked === MOST || matches.at(-1)?.score !== cut;
    if (complete) return { namespace, matches: rank(matches, distance).slice(0, topK) };
  }
}

/** Pinecone's score of euclidean is the squared distance. */
function rank(matches: readonly QueryMatch[], distance: Distance): Match[] {
  const [sign, scoreOf] =
    distance === 'euclidean'
      ? [1, (score: number) => Math.sqrt(Math.max(0, score))]
      : [-1, (score: number) => score];
  return matches
    .map(({ id, score, metadata }) => ({ ...fieldsFromWire({ id, metadata }), score: scoreOf(score) }))
    .sort((a, b) => sign * (a.score - b.score) || compareIds(a.id, b.id));
}

function refuse(vector: Float32Array, topK: number): void {
  const wrong =
    topK > MOST
      ? `top-k is ${topK}, and Pinecone gives ${MOST} at most`
      : isZeroVector(vector)
        ? 'the vector is all zeros, which Pinecone does not take'
        : undefined;
  if (wrong !== undefined) throw badInput('store.bad-query', `Pinecone cannot be asked so: ${wrong}.`);
}
