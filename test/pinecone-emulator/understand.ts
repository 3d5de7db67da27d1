import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, controlError, planeError, rpcError } from './answer.ts';
import { checkHeaders, checkQuery, type Problem, problemsOf, routeOf } from './check.ts';
import type { EmulatedRequest } from './request.ts';
import type { Plane } from './schema/operations.ts';
import type { Schema } from './schema/schema.ts';
import { readUpsert, type Upsert } from './upsert-body.ts';

export interface RawRequest {
  readonly n: number;
  readonly plane: Plane;
  /** The index at whose host it came in. */
  readonly index: string | undefined;
  readonly method: string;
  /** With the query string. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Understood {
  readonly request: EmulatedRequest;
  /** What does not hold to the description. */
  readonly problems: readonly Problem[];
  /** How the service answers what it cannot take; undefined: it can be served. */
  readonly refusal: Answer | undefined;
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^(path|body\/name)/, 'ALIAS_NAME_INVALID'],
  [/^body\/target_namespace/, 'NAMESPACE_INVALID'],
  [/^query\/limit/, 'LIST_INVALID_LIMIT'],
  [/^query\/target_namespace/, 'TARGET_FILTER_EMPTY'],
  [/^query\/prefix/, 'PREFIX_MUST_BE_ASCII'],
];

function refusalOf(plane: Plane, path: string, problems: readonly Problem[]): Answer | undefined {
  // A header that is not as it should be is noted, not refused.
  const refused = problems.filter(({ at }) => !at.startsWith('header'));
  const first = refused[0];
  if (first === undefined) return undefined;
  const message = refused.map(({ at, message }) => `${at} ${message}`).join('; ');
  if (plane === 'control') {
    return refused.some(({ kind }) => kind !== 'value')
      ? controlError(
          422,
          'UNPROCESSABLE_ENTITY',
          `Failed to deserialize the JSON body into the target type: ${message}`,
        )
      : controlError(400, 'INVALID_ARGUMENT', message);
  }
  const missingTarget = first.kind === 'missing' && first.at.endsWith('target_namespace');
  const reason = missingTarget ? 'TARGET_NAMESPACE_REQUIRED' : reasons.find(([at]) => at.test(first.at))?.[1];
  return path.startsWith('/namespace-aliases') && reason !== undefined
    ? rpcError(3, message, [
        { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'pinecone.io', metadata: {} },
      ])
    : rpcError(3, message);
}

interface Parsed {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

function parse(schema: Schema, body: Buffer): Parsed {
  try {
    const value: unknown = JSON.parse(body.toString());
    return { value, problems: problemsOf(schema, value, 'body') };
  } catch (error) {
    return {
      value: undefined,
      problems: [{ kind: 'value', at: 'body', message: `is no JSON: ${String(error)}` }],
    };
  }
}

/** Holds a request against the description: its route, path, query string, headers and body. */
export function understand(raw: RawRequest, versions: readonly string[]): Understood {
  const { plane, method, headers } = raw;
  const url = new URL(raw.url, 'http://localhost');
  const route = routeOf(plane, method, url.pathname);
  const base = { n: raw.n, method, path: url.pathname, plane, headers, bytes: raw.body.length };
  if (route === undefined) {
    const problem: Problem = {
      kind: 'unknown',
      at: 'route',
      message: `${method} ${url.pathname} is not in the API`,
    };
    return {
      request: {
        ...base,
        operation: undefined,
        index: raw.index,
        namespace: undefined,
        segment: '',
        query: {},
        body: undefined,
        upsert: undefined,
      },
      problems: [problem],
      refusal: planeError(plane, 404, `${method} ${url.pathname} not found`),
    };
  }
  const { operation, segment } = route;
  const { query, problems: queryProblems } = checkQuery(operation, url.searchParams);
  const problems: Problem[] = [...queryProblems, ...checkHeaders(operation, headers, versions)];
  if (operation.segment !== undefined) problems.push(...problemsOf(operation.segment, segment, 'path'));
  let body: unknown;
  let upsert: Upsert | undefined;
  if (operation.body !== undefined) {
    const parsed = operation.id === 'upsertVectors' ? readUpsert(raw.body) : parse(operation.body, raw.body);
    problems.push(...parsed.problems);
    if ('upsert' in parsed) upsert = parsed.upsert;
    else body = parsed.value;
  } else if (raw.body.length > 0) {
    problems.push({ kind: 'unknown', at: 'body', message: 'has no place in this operation' });
  }
  const named = (body as { namespace?: unknown } | undefined)?.namespace ?? query.namespace;
  const request: EmulatedRequest = {
    ...base,
    operation: operation.id,
    index:
      raw.index ??
      (operation.path.includes('{index_name}') ? segment : (body as { name?: string } | undefined)?.name),
    namespace:
      upsert?.namespace ??
      (typeof named === 'string'
        ? named
        : operation.path.includes('{index_name}')
          ? undefined
          : segment || undefined),
    segment,
    query,
    body,
    upsert,
  };
  return { request, problems, refusal: refusalOf(plane, url.pathname, problems) };
}
