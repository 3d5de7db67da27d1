import type { Kind, TransportRequest } from './request.ts';

type Named = Pick<TransportRequest, 'plane' | 'operation' | 'target' | 'kind' | 'idempotent'>;

const CONTROL: Readonly<Record<string, string>> = {
  'GET /indexes': 'list indexes',
  'POST /indexes': 'create index',
  'GET /indexes/*': 'describe index',
  'PATCH /indexes/*': 'configure index',
  'DELETE /indexes/*': 'delete index',
};

const DATA: Readonly<Record<string, Kind>> = {
  'POST /vectors/upsert': 'upsert',
  'POST /query': 'query',
  'POST /vectors/delete': 'delete',
  'POST /vectors/update': 'update',
  'GET /vectors/fetch': 'fetch',
  'GET /vectors/list': 'list',
  'POST /describe_index_stats': 'stats',
};

/** What one of the SDK's requests does, by its route. */
export function nameSdkRequest(method: string, url: string, body: string | undefined): Named {
  const { pathname, host } = new URL(url);
  const [, first = '', name] = pathname.split('/');
  const idempotent = method !== 'POST';
  if (first === 'indexes') {
    const route = `${method} /indexes${name === undefined ? '' : '/*'}`;
    const target = name === undefined ? (nameIn(body) ?? 'of the project') : decoded(name);
    return {
      plane: 'control',
      operation: CONTROL[route] ?? `${method} ${pathname}`,
      target,
      kind: 'manage',
      idempotent,
    };
  }
  const kind = DATA[`${method} ${pathname}`];
  if (kind === undefined)
    return { plane: 'data', operation: `${method} ${pathname}`, target: host, kind: 'manage', idempotent };
  return { plane: 'data', operation: kind, target: host, kind, idempotent: true };
}

const nameIn = (body: string | undefined): string | undefined =>
  /"name"\s*:\s*"([a-z0-9-]{1,45})"/.exec(body ?? '')?.[1];

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
