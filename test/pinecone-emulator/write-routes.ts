import { type Answer, ok, planeError, Refused, rpcError } from './answer.ts';
import type { DataContext } from './context.ts';
import { type Filter, matches } from './filter.ts';
import type { IndexState } from './index-state.ts';
import { lsnHeader } from './lsn-header.ts';
import { canonical, nameInUseByAlias, writeTarget } from './namespace-routes.ts';
import { checkMetadata, checkValues } from './record-limits.ts';
import type { Metadata } from './records.ts';
import { matching } from './write.ts';

const recordsOf = (index: IndexState): number => {
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
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as the description has it
  if (!/^[\x01-\x7F]{0,512}$/.test(namespace)) {
    return rpcError(3, 'Namespace names are ASCII without NUL, 1-512 characters');
  }
  for (const { id, values, metadata } of records) {
    checkValues(id, values, index.config.dimension);
    checkMetadata(metadata);
  }
  const there = index.namespace(canonical(namespace));
  const added = records.filter(({ id }) => there?.has(id) !== true).length;
  if (added > 0 && recordsOf(index) + added > settings.recordQuota) {
    const message = `Increase your quota or upgrade to store more than ${settings.recordQuota} records.`;
    return planeError('data', 403, message);
  }
  const lsn = index.namespaceFor(canonical(namespace)).write({ kind: 'upsert', records });
  return ok({ upsertedCount: records.length }, lsnHeader(settings, 'request', lsn));
}

export function deleteVectors({ index, settings, request }: DataContext): Answer {
  const {
    ids,
    deleteAll = false,
    filter,
    namespace: named,
  } = request.body as {
    readonly ids?: readonly string[];
    readonly deleteAll?: boolean;
    readonly filter?: Filter;
    readonly namespace?: string;
  };
  if (Number(ids !== undefined) + Number(deleteAll) + Number(filter !== undefined) !== 1) {
    return rpcError(3, 'Exactly one of ids, deleteAll and filter must be given');
  }
  if (filter !== undefined) matches(filter, undefined);
  const namespace = writeTarget(index, named);
  const lsn =
    ids !== undefined
      ? namespace.write({ kind: 'delete', ids })
      : namespace.write(filter === undefined ? { kind: 'clear' } : { kind: 'delete-matching', filter });
  return ok({}, lsnHeader(settings, 'request', lsn));
}

export function updateVector({ index, settings, request }: DataContext): Answer {
  const body = request.body as {
    readonly id?: string;
    readonly values?: readonly number[];
    readonly setMetadata?: Metadata;
    readonly filter?: Filter;
    readonly dryRun?: boolean;
    readonly namespace?: string;
  };
  const { id, filter, setMetadata: metadata } = body;
  if (id !== undefined && filter !== undefined)
    throw new Refused(rpcError(3, 'Either id or filter must be given'));
  checkMetadata(metadata);
  if (filter !== undefined) matches(filter, undefined);
  const namespace = writeTarget(index, body.namespace);
  if (id !== undefined) {
    const values = body.values === undefined ? undefined : new Float32Array(body.values);
    if (values !== undefined) checkValues(id, values, index.config.dimension);
    const lsn = namespace.write({ kind: 'update', id, values, metadata });
    return ok({}, lsnHeader(settings, 'request', lsn));
  }
  const matchedRecords = matching(namespace.stored(), filter!).length;
  if (body.dryRun === true) return ok({ matchedRecords });
  const lsn = namespace.write({ kind: 'update-matching', filter: filter!, metadata: metadata ?? {} });
  return ok({ matchedRecords }, lsnHeader(settings, 'request', lsn));
}
