import type { Answer } from './answer.ts';
import { drawsOf } from './draw.ts';
import type { EmulatedRequest } from './request.ts';

type Json = Readonly<Record<string, unknown>>;

/** Answers as the description allows them, though no server is known to give them so. */
export interface Awkward {
  /** Pages may be shorter than what they are asked for. */
  ask(request: EmulatedRequest): EmulatedRequest;
  reshape(request: EmulatedRequest, answer: Answer): Answer;
}

const reads = new Set(['queryVectors', 'fetchVectors', 'listVectors']);
const data = new Set([
  ...reads,
  ...['upsertVectors', 'deleteVectors', 'describeIndexStats', 'describeNamespace'],
  ...['listNamespacesOperation', 'listNamespaceAliases'],
]);

/** What is drawn: fields that no answer must have, what more it may have, headers that are described nowhere, orders. */
export function awkwardOf(seed: number): Awkward {
  const draw = drawsOf(seed);
  const sometimes = (probability = 0.5): boolean => draw() < probability;

  const without = (body: Json, name: string): Json => {
    const { [name]: _, ...rest } = body;
    return rest;
  };

  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, at: draw() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);

  /** Of a float32 fewer digits, which read back as the same. */
  const number = (value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(9)) : value;

  const record = (given: unknown): Json => {
    const { metadata, values, ...rest } = given as Json;
    const names = metadata === undefined ? [] : shuffled(Object.entries(metadata as Json));
    return {
      ...(metadata === undefined && sometimes() ? {} : { metadata: Object.fromEntries(names) }),
      ...rest,
      ...(values === undefined ? {} : { values: sometimes() ? (values as unknown[]).map(number) : values }),
      ...(sometimes() ? { updateTime: '2026-01-01T00:00:00Z' } : {}),
    };
  };

  const namespace = (given: unknown): Json => {
    const one = given as Json;
    if (one.record_count === '0' && sometimes()) return without(one, 'record_count');
    const count = sometimes() ? Number(one.record_count) : one.record_count;
    return { ...one, record_count: count, ...(sometimes() ? { size_bytes: '12345' } : {}) };
  };

  const listed: Readonly<Record<string, (items: readonly unknown[]) => readonly unknown[]>> = {
    matches: (items) => items.map(record),
    namespaces: (items) => items.map(namespace),
  };

  function reshapeBody({ operation = '' as never }: EmulatedRequest, given: Json): Json {
    let body = given;
    for (const name of ['usage', 'upsertedCount']) if (sometimes()) body = without(body, name);
    if (operation === 'listNamespacesOperation') body = without(body, 'total_count');
    if (operation === 'describeNamespace') body = namespace(body);
    if (operation === 'describeIndexStats' && sometimes()) body = without(body, 'metric');
    for (const [name, items] of Object.entries(body)) {
      if (!Array.isArray(items)) continue;
      const reshaped = listed[name]?.(items) ?? items;
      body = items.length === 0 && sometimes() ? without(body, name) : { ...body, [name]: reshaped };
    }
    if (operation === 'fetchVectors') {
      const found = Object.entries(body.vectors as Json).map(([id, one]) => [id, record(one)] as const);
      const vectors = Object.fromEntries(shuffled(found));
      body = found.length === 0 && sometimes() ? without(body, 'vectors') : { ...body, vectors };
    }
    return sometimes() ? { apiExtension: { nested: [null] }, ...body } : body;
  }

  return {
    ask(request) {
      const { operation = '' as never, query } = request;
      const isPaged = ['listVectors', 'listNamespacesOperation', 'listNamespaceAliases'].includes(operation);
      if (!isPaged || sometimes()) return request;
      return { ...request, query: { ...query, limit: Math.ceil(draw() * Number(query.limit ?? 100)) } };
    },
    reshape(request, answer) {
      const headers = { ...answer.headers };
      if (sometimes(0.2)) headers.date = '';
      for (const name of Object.keys(headers))
        if (name.endsWith('-lsn') && sometimes(0.2)) delete headers[name];
      if (typeof answer.body !== 'object' || answer.body === null) return { ...answer, headers };
      const body = answer.body as Json;
      if (answer.status >= 400) return { ...answer, headers, body: packed(body, sometimes()) };
      const isData = request.operation !== undefined && data.has(request.operation);
      return { ...answer, headers, body: isData ? reshapeBody(request, body) : body };
    },
  };
}

/** An answer of a read that does not say who served it. */
export const unsaid = ({ operation = '' as never }: EmulatedRequest, answer: Answer): Answer => {
  if (!reads.has(operation) || answer.status !== 200) return answer;
  const { namespace: _, ...body } = answer.body as Json;
  return { ...answer, body };
};

/** An error whose details are as the schema has them (`protobufAny`), not as the prose does. */
function packed(body: Json, isPacked: boolean): Json {
  const details = body.details as readonly Json[] | undefined;
  if (!isPacked || details === undefined) return body;
  return {
    ...body,
    details: details.map(({ '@type': type, reason, domain, metadata = {} }) => {
      const pairs = Object.entries(metadata as Json).map(([key, value]) =>
        field(3, Buffer.concat([field(1, Buffer.from(key)), field(2, Buffer.from(String(value)))])),
      );
      const value = [field(1, Buffer.from(String(reason))), field(2, Buffer.from(String(domain))), ...pairs];
      return { typeUrl: type, value: Buffer.concat(value).toString('base64') };
    }),
  };
}

/** A field of a protobuf message that has a length. */
function field(number: number, bytes: Buffer): Buffer {
  const length: number[] = [];
  let left = bytes.length;
  for (; left > 127; left >>= 7) length.push((left & 127) | 128);
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...length, left]), bytes]);
}
