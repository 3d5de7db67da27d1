import { type Answer, ok, rpcError } from './answer.ts';
import type { DataContext } from './context.ts';
import { type Filter, matches } from './filter.ts';
import { defaultNamespace } from './index-state.ts';
import { lsnHeader } from './lsn-header.ts';
import { readTarget } from './namespace-routes.ts';
import { pageFilters, pageOf } from './page.ts';
import type { Records, StoredRecord } from './records.ts';
import { type Metric, nearest } from './score.ts';
import { onTheWire } from './wire-values.ts';
import { matching } from './write.ts';

const maxResultBytes = 4_000_000;

const recordOf = ({ id, values, metadata }: StoredRecord): unknown => ({
  id,
  values: onTheWire(values),
  ...(metadata === undefined ? {} : { metadata }),
});

/** A fetch costs a read unit for each ten records. */
const fetched = (records: number): { readonly usage: { readonly readUnits: number } } => ({
  usage: { readUnits: Math.max(1, Math.ceil(records / 10)) },
});

export function fetchVectors({ index, request: { query } }: DataContext): Answer {
  const { namespace, served } = readTarget(index, query.namespace as string | undefined);
  const ids = query.ids as readonly string[];
  const records = namespace?.stored();
  const there = ids.map((id) => records?.get(id)).filter((record) => record !== undefined);
  const vectors = Object.fromEntries(there.map((record) => [record.id, recordOf(record)]));
  return ok({ vectors, namespace: served, ...fetched(ids.length) });
}

export function fetchByMetadata({ index, request }: DataContext): Answer {
  const body = request.body as {
    readonly namespace?: string;
    readonly filter: Filter;
    readonly limit?: number;
    readonly paginationToken?: string;
  };
  matches(body.filter, undefined);
  const { namespace, served } = readTarget(index, body.namespace);
  const { after } = pageFilters('by-metadata', body.paginationToken, {});
  const records = namespace?.stored();
  const ids = records === undefined ? [] : matching(records, body.filter);
  const { items, pagination } = pageOf('by-metadata', ids, body.limit ?? 100, after, {});
  const vectors = Object.fromEntries(items.map((id) => [id, recordOf(records!.get(id)!)]));
  return ok({ vectors, namespace: served, ...fetched(items.length), ...pagination });
}

export function listVectors({ index, request: { query } }: DataContext): Answer {
  const { namespace, served } = readTarget(index, query.namespace as string | undefined);
  const { filters, after } = pageFilters('vectors', query.paginationToken as string | undefined, {
    prefix: query.prefix as string | undefined,
  });
  const ids = namespace?.stored().ids() ?? [];
  const { items, pagination } = pageOf('vectors', ids, Number(query.limit ?? 100), after, filters);
  return ok({
    vectors: items.map((id) => ({ id })),
    ...pagination,
    namespace: served,
    usage: { readUnits: 1 },
  });
}

interface QueryBody {
  readonly namespace?: string;
  readonly topK: number;
  readonly filter?: Filter;
  readonly includeValues?: boolean;
  readonly includeMetadata?: boolean;
  readonly vector?: readonly number[];
  readonly id?: string;
  readonly sparseVector?: unknown;
}

export function query({ index, settings, request }: DataContext): Answer {
  const { dimension, metric } = index.config;
  const body = request.body as QueryBody;
  const { vector, filter } = body;
  if (body.sparseVector !== undefined) return rpcError(3, 'Sparse vectors are not served here');
  if (vector !== undefined && vector.length !== dimension) {
    return rpcError(
      3,
      `Vector dimension ${vector.length} does not match the dimension of the index ${dimension}`,
    );
  }
  if (filter !== undefined) matches(filter, undefined);
  const { namespace, served } = readTarget(index, body.namespace);
  const seen = namespace?.search();
  const found = seen === undefined ? [] : search(seen.records, metric, body);
  const answer = { matches: found, namespace: served, usage: { readUnits: 1 } };
  if (found.length > 100 && Buffer.byteLength(JSON.stringify(answer)) > maxResultBytes) {
    return rpcError(11, 'Query result exceeds the maximum size of 4MB');
  }
  return ok(answer, seen === undefined ? {} : lsnHeader(settings, 'max-indexed', seen.indexed));
}

function search(records: Records, metric: Metric, body: QueryBody): unknown[] {
  const origin = body.vector ?? records.get(body.id!)?.values;
  if (origin === undefined) return [];
  return nearest(records, metric, new Float32Array(origin), body.topK, body.filter).map(({ id, score }) => {
    const { values, metadata } = records.get(id)!;
    return {
      id,
      score,
      values: body.includeValues === true ? onTheWire(values) : [],
      ...(body.includeMetadata === true && metadata !== undefined ? { metadata } : {}),
    };
  });
}

export function describeStats({ index, request }: DataContext): Answer {
  const { filter } = request.body as { readonly filter?: Filter };
  if (filter !== undefined && Object.keys(filter).length > 0) {
    return rpcError(
      3,
      'Serverless and Starter indexes do not support describing index stats with metadata filtering',
    );
  }
  const namespaces: Record<string, { vectorCount: number }> = {};
  let totalVectorCount = 0;
  for (const name of [...index.namespaces.keys()]) {
    const namespace = index.namespace(name);
    if (namespace === undefined) continue;
    const vectorCount = namespace.count();
    namespaces[name === defaultNamespace ? '' : name] = { vectorCount };
    totalVectorCount += vectorCount;
  }
  const { kind, dimension, metric } = index.config;
  const dense = kind === 'vectors' ? { dimension, metric, vectorType: 'dense' } : {};
  return ok({ namespaces, ...dense, indexFullness: 0, totalVectorCount });
}
