import { type Clock, systemClock } from '../../../lib/clock.ts';
import { type Sleep, sleep as systemSleep } from '../../../lib/sleep.ts';
import type { Distance } from '../../store.ts';
import { baseUrl } from '../transport/address.ts';
import { RequestError } from '../transport/failure.ts';
import type { Transport } from '../transport/transport.ts';
import { createAliasClient } from './alias-client.ts';
import {
  badAnswer,
  type Page,
  readListed,
  readMatches,
  readNamespace,
  readNamespaces,
  readSpace,
} from './answers.ts';
import { connect, type DataRequest } from './data-request.ts';
import { inQuery } from './fetch-groups.ts';
import { createFetchThrough } from './fetch-through.ts';
import { createFetcher } from './fetcher.ts';
import { MOST_FLOAT_BYTES, writeFloats } from './float-text.ts';
import type { IndexApi } from './index-api.ts';
import { allOf, highestLsn } from './outcomes.ts';
import { readPages } from './pages.ts';
import { createUpserter } from './upserter.ts';
import { createVisibility } from './visibility.ts';

export interface IndexApiOptions {
  readonly transport: Transport;
  /** The index' own, as it is described: with or without `https://`. */
  readonly host: string;
  /** Its name, for messages. */
  readonly index: string;
  /** Asked for where it is not known. */
  readonly dimension?: number | undefined;
  /** Its metric, asked of somebody else where the index itself does not say it. */
  readonly metric?: (() => Promise<Distance | undefined>) | undefined;
  readonly clock?: Clock | undefined;
  readonly sleep?: Sleep | undefined;
  /** Milliseconds that one wait for what was written may take. */
  readonly deadlineMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What it comes from that the host fails, where that can be told. */
  readonly explain?: (() => Promise<Error | undefined>) | undefined;
}

const DEADLINE_MS = 180_000;
/** Ids that one request deletes, at most. */
const MOST_DELETED = 1000;
const PAGE = 100;

/** Calls on one index. No request is sent before a method is called. @throws CodedError `pinecone.bad-host`, `pinecone.plain-http` (exit 2) */
export function createIndexApi(options: IndexApiOptions): IndexApi {
  const { transport, host, index, clock = systemClock, sleep = systemSleep } = options;
  const connection = connect(transport, baseUrl(host), index, options.explain);
  let { dimension } = options;

  const space: IndexApi['space'] = async () => {
    const request: DataRequest = {
      operation: 'describe stats',
      kind: 'stats',
      method: 'POST',
      path: '/describe_index_stats',
      body: '{}',
    };
    const asked = connection.asked(request);
    const found = readSpace(asked, (await connection.send(request)).text);
    dimension ??= found.dimension;
    const metric = found.metric ?? (await options.metric?.());
    if (metric === undefined) throw badAnswer(asked, 'names no metric');
    return { dimension: found.dimension, metric };
  };

  const ask = async (
    namespace: string,
    vector: string,
    topK: number,
    includeMetadata: boolean,
  ): Promise<{ readonly text: string; readonly lsn: number | undefined; readonly asked: string }> => {
    const request: DataRequest = {
      operation: 'query',
      kind: 'query',
      about: namespace,
      method: 'POST',
      path: '/query',
      body: `{"namespace":${JSON.stringify(namespace)},"topK":${topK},"includeValues":false,"includeMetadata":${includeMetadata},"vector":[${vector}]}`,
    };
    const { text, maxIndexedLsn } = await connection.send(request);
    return { text, lsn: maxIndexedLsn, asked: connection.asked(request) };
  };

  const count = async (namespace: string): Promise<number> => {
    const request: DataRequest = {
      operation: 'describe namespace',
      kind: 'manage',
      about: namespace,
      method: 'GET',
      path: `/namespaces/${encodeURIComponent(namespace)}`,
      accept: [404],
    };
    const { status, text } = await connection.send(request);
    return status === 404 ? 0 : readNamespace(connection.asked(request), text).count;
  };

  const fetcher = createFetcher(connection, () => dimension);
  const visibility = createVisibility({
    index,
    clock,
    sleep,
    deadlineMs: options.deadlineMs ?? DEADLINE_MS,
    signal: options.signal,
    probes: {
      async indexed(namespace) {
        dimension ??= (await space()).dimension;
        return (await ask(namespace, `1${',0'.repeat(dimension - 1)}`, 1, false)).lsn;
      },
      count,
      fetch: fetcher,
    },
  });

  const deletePart = async (namespace: string, ids: readonly string[]): Promise<number | undefined> => {
    try {
      const { requestLsn } = await connection.send({
        operation: 'delete',
        kind: 'delete',
        about: namespace,
        method: 'POST',
        path: '/vectors/delete',
        body: JSON.stringify({ ids, namespace }),
      });
      visibility.wrote(namespace, requestLsn, { deleted: ids });
      return requestLsn;
    } catch (error) {
      if (isLackOfNamespace(error)) return undefined;
      throw error;
    }
  };

  return {
    upsert: createUpserter(connection, visibility),
    async fetch(namespace, ids) {
      await visibility.wait(namespace);
      return fetcher(namespace, ids);
    },

    fetchThrough: createFetchThrough(connection, () => dimension),

    async *list(namespace, prefix = '') {
      await visibility.wait(namespace);
      const request = { operation: 'list', kind: 'list' as const, about: namespace };
      const path = `/vectors/list?namespace=${inQuery(namespace)}&limit=${PAGE}${prefix && `&prefix=${inQuery(prefix)}`}`;
      let last = '';
      const read = (asked: string, answer: string): Page<string> => readListed(asked, answer, namespace);
      for await (const id of readPages(connection, request, path, read)) {
        if (!id.startsWith(prefix) || id <= last)
          throw badAnswer(connection.asked(request), `lists ${JSON.stringify(id)} out of place`);
        last = id;
        yield id;
      }
    },

    async query(namespaceOrAlias, vector, topK, { includeMetadata = true } = {}) {
      await visibility.wait(namespaceOrAlias);
      const { text, lsn, asked } = await ask(namespaceOrAlias, floatsText(vector), topK, includeMetadata);
      const answer = readMatches(asked, text, topK);
      visibility.saw(answer.namespace, lsn);
      return answer;
    },

    async deleteIds(namespace, ids) {
      const parts: (readonly string[])[] = [];
      for (let from = 0; from < ids.length; from += MOST_DELETED)
        parts.push(ids.slice(from, from + MOST_DELETED));
      return { lsn: highestLsn(await allOf(parts.map((part) => deletePart(namespace, part)))) };
    },

    async deleteNamespace(namespace) {
      await connection.send({
        operation: 'delete namespace',
        kind: 'manage',
        about: namespace,
        method: 'DELETE',
        path: `/namespaces/${encodeURIComponent(namespace)}`,
        accept: GONE,
      });
      visibility.forget(namespace);
    },

    async count(namespace) {
      await visibility.wait(namespace);
      return count(namespace);
    },

    namespaces: () =>
      readPages(
        connection,
        { operation: 'list namespaces', kind: 'manage' },
        `/namespaces?limit=${PAGE}`,
        readNamespaces,
      ),
    visible: (namespace, lsn) => visibility.wait(namespace, lsn),
    written: (namespace) => visibility.written(namespace),
    space,
    aliases: createAliasClient(connection, { clock, sleep, signal: options.signal }),
    serverTime: () => connection.serverTime(),
  };
}

/** What a namespace that is no more is told by; 412 where a deletion was repeated. */
const GONE = [404, 412];

function floatsText(values: Float32Array): string {
  const target = Buffer.allocUnsafe(values.length * MOST_FLOAT_BYTES);
  return target.toString('latin1', 0, writeFloats(values, target, 0));
}

const isLackOfNamespace = (error: unknown): boolean =>
  error instanceof RequestError && error.httpStatus === 404 && /\bnamespace\b/i.test(error.message);
