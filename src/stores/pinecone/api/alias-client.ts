import { backoff } from '../../../lib/backoff.ts';
import type { Clock } from '../../../lib/clock.ts';
import { badInput } from '../../../lib/errors.ts';
import type { Sleep } from '../../../lib/sleep.ts';
import { RequestError } from '../transport/failure.ts';
import type { TransportAnswer } from '../transport/request.ts';
import { parseJson, readAlias, readAliases } from './answers.ts';
import type { Connection, DataRequest } from './data-request.ts';
import { inQuery } from './fetch-groups.ts';
import type { AliasApi, NamespaceAlias } from './index-api.ts';
import { readPages } from './pages.ts';

export interface Waiting {
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly signal: AbortSignal | undefined;
}

/** Namespace aliases, of which the SDK knows nothing yet. A change of one answers when every reader follows it. */
export function createAliasClient(connection: Connection, { clock, sleep, signal }: Waiting): AliasApi {
  /** A namespace that was made just now cannot be a target at once; the same request succeeds later. */
  const change = async (request: DataRequest): Promise<TransportAnswer> => {
    const since = clock.monotonic();
    for (let attempt = 1; ; attempt++) {
      try {
        return await connection.send({ ...request, withinMs: CHANGE_MS });
      } catch (error) {
        const isTooEarly = error instanceof RequestError && error.reason === 'TARGET_NAMESPACE_NOT_ACTIVE';
        if (!isTooEarly || clock.monotonic() - since > CHANGE_MS) throw error;
        await sleep(backoff(attempt, { firstMs: 200, mostMs: 2000, salt: request.path }), signal);
      }
    }
  };

  const about = (
    alias: string,
    operation: string,
    method: DataRequest['method'],
  ): Omit<DataRequest, 'accept'> => ({
    operation,
    kind: 'manage',
    about: alias,
    method,
    path: `/namespace-aliases/${encodeURIComponent(alias)}`,
  });

  /** Who serves a read through it; empty where the service does not say. */
  const servedBy = async (name: string): Promise<string> => {
    const path = `/vectors/fetch?namespace=${inQuery(name)}&ids=nothing`;
    const request: DataRequest = { operation: 'fetch', kind: 'fetch', about: name, method: 'GET', path };
    const { text } = await connection.send(request);
    const { namespace } = Object(parseJson(connection.asked(request), text)) as { namespace?: unknown };
    return typeof namespace === 'string' ? namespace : '';
  };

  return {
    async get(name) {
      const request = about(name, 'describe alias', 'GET');
      try {
        const answer = await connection.send({ ...request, accept: [404] });
        return answer.status === 404 ? undefined : readAlias(connection.asked(request), answer.text);
      } catch (error) {
        // Of keys that may only read it is promised that they read records, not that they see aliases.
        if (!(error instanceof RequestError) || error.httpStatus !== 403) throw error;
        const target = await servedBy(name);
        if (target === '') throw error;
        return target === name ? undefined : { name, target, createdAt: UNKNOWN, updatedAt: UNKNOWN };
      }
    },

    async list(prefix = '') {
      const request = { operation: 'list aliases', kind: 'manage' as const };
      const path = `/namespace-aliases?limit=100${prefix && `&prefix=${inQuery(prefix)}`}`;
      const all: NamespaceAlias[] = [];
      for await (const alias of readPages(connection, request, path, readAliases)) all.push(alias);
      return all;
    },

    async create(name, target) {
      const request: DataRequest = {
        ...about(name, 'create alias', 'POST'),
        path: '/namespace-aliases',
        body: JSON.stringify({ name, target_namespace: target }),
        once: true,
      };
      try {
        const { text } = await change(request);
        return readAlias(connection.asked(request), text);
      } catch (error) {
        if (!(error instanceof RequestError) || error.httpStatus !== 409) throw error;
        if (!isNameOfNamespace(error)) return 'held';
        throw badInput('pinecone.name-taken', `${error.target}: a namespace has the alias' name.`, {
          fix: `Choose another \`alias\`. If the namespace served readers before, readers move to the new alias; \`prune --adopted ${name}\` removes the namespace when nobody needs it.`,
          cause: error,
        });
      }
    },

    async repoint(name, target) {
      const request: DataRequest = {
        ...about(name, 'repoint alias', 'PATCH'),
        body: JSON.stringify({ target_namespace: target }),
      };
      const { text } = await change(request);
      return readAlias(connection.asked(request), text);
    },

    async delete(name) {
      await change({ ...about(name, 'delete alias', 'DELETE'), accept: [404] });
    },

    async supported() {
      const { status } = await connection.send({
        operation: 'list aliases',
        kind: 'manage',
        method: 'GET',
        path: '/namespace-aliases?limit=1',
        accept: LACKING,
      });
      return !LACKING.includes(status);
    },
  };
}

/**
 * Milliseconds for a change of an alias, which takes about one second. It is done under a lease: sent again when that
 * has expired, it would come in the middle of another run's work.
 */
const CHANGE_MS = 15_000;

/** A time that who may not see an alias is not told. */
const UNKNOWN = new Date(0).toISOString();

/** What a service without the route says, or one of an older version (400, `API_VERSION_TOO_OLD`). */
const LACKING = [400, 404, 405, 501];

const isNameOfNamespace = ({ reason, message }: RequestError): boolean =>
  reason === 'NAME_IN_USE_BY_NAMESPACE' || message.includes('NAME_IN_USE_BY_NAMESPACE');
