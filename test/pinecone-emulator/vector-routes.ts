import { type Answer, ok, planeError, Refused, rpcError } from './answer.ts';
import type { DataContext } from './context.ts';
import { type Filter, matches } from './filter.ts';
import { defaultNamespace, type IndexState } from './index-state.ts';
import { matching } from './namespace.ts';
import { canonical, nameInUseByAlias, readTarget, writeTarget } from './namespace-routes.ts';
import { pageFilters, pageOf } from './page.ts';
import { checkMetadata, checkValues } from './record-limits.ts';
import type { Metadata, Records, StoredRecord } from './records.ts';
import { nearest } from './score.ts';

const lsnOf = ({ settings }: DataContext, name: string, lsn: number): Record<string, string> =>
  settings.lsnHeaders ? { [`x-pinecone-${name}-lsn`]: String(lsn) } : {};

const maxResultBytes = 4_000_000;

const onTheWire = ({ id, values, metadata }: StoredRecord): unknown => ({
  id,
  values: Array.from(values),
  ...(metadata === undefined ? {} : { metadata }),
});

const usage = (readUnits: number): { readonly usage: { readonly readUnits: number } } => ({
  usage: { readUnits },
});

const totalRecords = (index: IndexState): number => {
  let total = 0;
  for (const { size } of index.namespaces.values()) total += size;
  return total;
};

export function upsert(context: DataContext): Answer {
  const { index, settings, request } = context;
  const { namespace, records } = request.upsert!;
  if (request.bytes > settings.maxRequestBytes) {
    const message = `Error, message length too large: found ${request.bytes} bytes, the limit is: ${settings.maxRequestBytes} bytes`;
    return settings.tooLarge === 413 ? planeError('data', 413, message) : rpcError(11, message);
  }
  if (index.aliases.has(namespace)) return nameInUseByAlias(namespace);
  checkNamespaceName(namespace);
  for (const record of records) {
    checkValues(record.id, record.values, index.config.dimension);
    checkMetadata(record.metadata);
  }
  if (totalRecords(index) + records.length > settings.recordQuota) {
    return planeError(
      'data',
      403,
      `Increase your quota or upgrade to store more than ${settings.recordQuota} records.`,
    );
  }
  const lsn = index.namespaceFor(canonical(namespace)).write({ kind: 'upsert', records });
  return ok({ upsertedCount: records.length }, lsnOf(context, 'request', lsn));
}

function checkNamespaceName(name: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as the description has it
  if (name !== '' && !/^[\x01-\x7F]{1,512}$/.test(name)) {
    throw new Refused(rpcError(3, 'Namespace names are ASCII without NUL, 1-512 characters'));
  }
}

export function fetchVectors(context: DataContext): Answer {
  const { namespace, served } = readTarget(
    context.index,
    context.request.query.namespace as string | undefined,
  );
  const ids = context.request.query.ids as readonly string[];
  const records = namespace?.read().records;
  const there = ids.map((id) => records?.get(id)).filter((record) => record !== undefined);
  const vectors = Object.fromEntries(there.map((record) => [record.id, onTheWire(record)]));
  return ok({ vectors, namespace: served, ...usage(Math.max(1, Math.ceil(ids.length / 10))) });
}

export function fetchByMetadata(context: DataContext): Answer {
  const {
    namespace: named,
    filter,
    limit = 100,
    paginationToken,
  } = context.request.body as {
    namespace?: string;
    filter: Filter;
    limit?: number;
    paginationToken?: string;
  };
  matches(filter, undefined);
  const { namespace, served } = readTarget(context.index, named);
  const records = namespace?.read().records;
  const { after } = pageFilters('by-metadata', paginationToken, {});
  const ids = records === undefined ? [] : matching(records, filter);
  const { items, pagination } = pageOf('by-metadata', ids, limit, after, {});
  const vectors = Object.fromEntries(items.map((id) => [id, onTheWire(records!.get(id)!)]));
  return ok({
    vectors,
    namespace: served,
    ...usage(Math.max(1, Math.ceil(items.length / 10))),
    ...pagination,
  });
}

export function listVectors({ index, request: { query } }: DataContext): Answer {
  const { namespace, served } = readTarget(index, query.namespace as string | undefined);
  const { filters, after } = pageFilters('vectors', query.paginationToken as string | undefined, {
    prefix: query.prefix as string | undefined,
  });
  const ids = namespace?.read().records.ids() ?? [];
  const { items, pagination } = pageOf('vectors', ids, Number(query.limit ?? 100), after, filters);
  return ok({ vectors: items.map((id) => ({ id })), ...pagination, namespace: served, ...usage(1) });
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

export function query(context: DataContext): Answer {
  const { index, request } = context;
  const { dimension, metric } = index.config;
  const body = request.body as QueryBody;
  if (body.sparseVector !== undefined) return rpcError(3, 'Sparse vectors are not served here');
  const { vector } = body;
  if (vector !== undefined && vector.length !== dimension) {
    return rpcError(
      3,
      `Vector dimension ${vector.length} does not match the dimension of the index ${dimension}`,
    );
  }
  if (body.filter !== undefined) matches(body.filter, undefined);
  const { namespace, served } = readTarget(index, body.namespace);
  const read = namespace?.read();
  const matchesFound = read === undefined ? [] : found(read.records, metric, body);
  const answer = { matches: matchesFound, namespace: served, ...usage(1) };
  if (body.topK > 1000 && Buffer.byteLength(JSON.stringify(answer)) > maxResultBytes) {
    return rpcError(11, 'Query result exceeds the maximum size of 4MB');
  }
  return ok(answer, read === undefined ? {} : lsnOf(context, 'max-indexed', read.indexed));
}

function found(records: Records, metric: 'cosine' | 'dotproduct' | 'euclidean', body: QueryBody): unknown[] {
  const origin = body.vector ?? records.get(body.id!)?.values;
  if (origin === undefined) return [];
  return nearest(records, metric, Float32Array.from(origin), body.topK, body.filter).map(({ id, score }) => {
    const { values, metadata } = records.get(id)!;
    return {
      id,
      score,
      values: body.includeValues === true ? Array.from(values) : [],
      ...(body.includeMetadata === true && metadata !== undefined ? { metadata } : {}),
    };
  });
}

export function deleteVectors(context: DataContext): Answer {
  const {
    ids,
    deleteAll = false,
    filter,
    namespace: named,
  } = context.request.body as {
    ids?: readonly string[];
    deleteAll?: boolean;
    filter?: Filter;
    namespace?: string;
  };
  if (Number(ids !== undefined) + Number(deleteAll) + Number(filter !== undefined) !== 1) {
    return rpcError(3, 'Exactly one of ids, deleteAll and filter must be given');
  }
  if (filter !== undefined) matches(filter, undefined);
  const namespace = writeTarget(context.index, named);
  const lsn =
    ids !== undefined
      ? namespace.write({ kind: 'delete', ids })
      : namespace.write(filter === undefined ? { kind: 'clear' } : { kind: 'delete-matching', filter });
  return ok({}, lsnOf(context, 'request', lsn));
}

export function updateVector(context: DataContext): Answer {
  const {
    id,
    values,
    setMetadata,
    filter,
    dryRun = false,
    namespace: named,
  } = context.request.body as {
    id?: string;
    values?: readonly number[];
    setMetadata?: Metadata;
    filter?: Filter;
    dryRun?: boolean;
    namespace?: string;
  };
  checkMetadata(setMetadata);
  if (filter !== undefined) matches(filter, undefined);
  const namespace = writeTarget(context.index, named);
  if (id !== undefined) {
    if (values !== undefined) checkValues(id, Float32Array.from(values), context.index.config.dimension);
    const lsn = namespace.write({
      kind: 'update',
      id,
      ...(values === undefined ? {} : { values: Float32Array.from(values) }),
      ...(setMetadata === undefined ? {} : { metadata: setMetadata }),
    });
    return ok({}, lsnOf(context, 'request', lsn));
  }
  const matchedRecords = matching(namespace.read().records, filter!).length;
  if (dryRun) return ok({ matchedRecords });
  const lsn = namespace.write({ kind: 'update-matching', filter: filter!, metadata: setMetadata ?? {} });
  return ok({ matchedRecords }, lsnOf(context, 'request', lsn));
}

export function describeStats({ index, request }: DataContext): Answer {
  const { filter } = request.body as { filter?: Filter };
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
  return ok({
    namespaces,
    ...(kind === 'vectors' ? { dimension, metric, vectorType: 'dense' } : {}),
    indexFullness: 0,
    totalVectorCount,
  });
}
