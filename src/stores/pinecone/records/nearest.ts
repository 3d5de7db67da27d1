import { compareIds } from '../../../lib/digest.ts';
import { badInput } from '../../../lib/errors.ts';
import type { Distance, Match } from '../../store.ts';
import type { IndexApi, QueryMatch } from '../api/index-api.ts';
import { ALMOST_ZERO, isAlmostZero } from './almost-zero.ts';
import { fieldsFromWire } from './wire-record.ts';

/** What Pinecone gives at most. */
const MOST = 10_000;
/** An answer has room for 4 MB, and a record's metadata for 40 KB. */
const MOST_WITH_METADATA = 102;

export interface Nearest {
  /** The namespace that served; empty where the service does not say whom an alias led to. */
  readonly namespace: string;
  readonly matches: readonly Match[];
}

/**
 * The `topK` nearest, nearest first, equal scores by id: where equal ones stand on both sides of the cut, more are
 * asked for.
 * @param target a namespace or, with `isAlias`, an alias of one
 * @throws CodedError `store.bad-query` (exit 2)
 */
export async function findNearest(
  api: IndexApi,
  target: string,
  vector: Float32Array,
  {
    topK,
    distance,
    isAlias = false,
  }: { readonly topK: number; readonly distance: Distance; readonly isAlias?: boolean },
): Promise<Nearest> {
  refuse(vector, topK);
  for (let asked = Math.min(MOST, topK + 1); ; asked = Math.min(MOST, 4 * asked)) {
    const includeMetadata = asked <= MOST_WITH_METADATA;
    const { namespace: served, matches } = await api.query(target, vector, asked, { includeMetadata });
    const namespace = isAlias ? served : target;
    if (namespace === '') return { namespace, matches: [] };
    const cut = matches[topK - 1]?.score;
    if (matches.length === asked && asked < MOST && matches.at(-1)?.score === cut) continue;
    const near = matches.filter(({ score }, i) => i < topK || score === cut);
    const described = includeMetadata ? near : await describe(api, namespace, near);
    return { namespace, matches: rank(described, distance).slice(0, topK) };
  }
}

/** Metadata of what was found without them; what has gone meanwhile is left out. */
async function describe(
  api: IndexApi,
  namespace: string,
  matches: readonly QueryMatch[],
): Promise<readonly QueryMatch[]> {
  const records = await api.fetch(
    namespace,
    matches.map(({ id }) => id),
  );
  const metadata = new Map(records.map((record) => [record.id, record.metadata]));
  return matches.flatMap((match) => {
    const found = metadata.get(match.id);
    return found === undefined ? [] : [{ ...match, metadata: found }];
  });
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
      : isAlmostZero(vector)
        ? ALMOST_ZERO
        : undefined;
  if (wrong !== undefined)
    throw badInput('store.bad-query', `Pinecone cannot be asked so: ${wrong}.`, {
      fix: 'Ask with a vector that fits and a smaller `top-k`.',
    });
}
