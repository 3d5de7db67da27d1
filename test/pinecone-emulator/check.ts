import { Ajv, type ValidateFunction } from 'ajv';
import { type Operation, operations, type Plane } from './schema/operations.ts';
import { closed, type Schema } from './schema/schema.ts';

/** What of a request does not hold to the description. */
export interface Problem {
  /** `unknown field` and `missing field` end otherwise than a wrong value. */
  readonly kind: 'unknown' | 'missing' | 'value';
  /** Where: `body/vectors/0/id`, `query/limit`, `header x-pinecone-api-version`. */
  readonly at: string;
  readonly message: string;
}

const ajv = new Ajv({ allErrors: true, strict: false });
const validators = new Map<Schema, ValidateFunction>();

/** Holds a value against a schema of the description. */
export function problemsOf(schema: Schema, value: unknown, at: string): Problem[] {
  let validate = validators.get(schema);
  if (validate === undefined) {
    validate = ajv.compile(schema);
    validators.set(schema, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ keyword, instancePath, message = '', params }) => {
    const where = `${at}${instancePath}`;
    if (keyword === 'additionalProperties') {
      const field = String((params as { additionalProperty: string }).additionalProperty);
      return { kind: 'unknown', at: `${where}/${field}`, message: `unknown field \`${field}\`` };
    }
    if (keyword === 'required') {
      const field = String((params as { missingProperty: string }).missingProperty);
      return { kind: 'missing', at: `${where}/${field}`, message: `missing field \`${field}\`` };
    }
    return { kind: 'value', at: where, message };
  });
}

export interface Route {
  readonly operation: Operation;
  /** What stands in the braces of the path, decoded; '' where there are none. */
  readonly segment: string;
}

const split = (path: string): readonly string[] => path.split('/').slice(1);

/** The operation that a request asks for, if the description knows it. */
export function routeOf(plane: Plane, method: string, path: string): Route | undefined {
  const parts = split(path);
  for (const operation of operations) {
    if (operation.plane !== plane || operation.method !== method) continue;
    const wanted = split(operation.path);
    if (wanted.length !== parts.length) continue;
    if (!wanted.every((part, i) => part.startsWith('{') || part === parts[i])) continue;
    const place = wanted.findIndex((part) => part.startsWith('{'));
    const segment = place < 0 ? '' : decodeSegment(parts[place]!);
    if (segment !== undefined) return { operation, segment };
  }
  return undefined;
}

function decodeSegment(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

export type Query = Readonly<Record<string, string | number | readonly string[]>>;

const querySchemas = new Map<Operation, Schema>();

/** The query string as the operation's parameters, and what is wrong with it. */
export function checkQuery(
  operation: Operation,
  search: URLSearchParams,
): { query: Query; problems: Problem[] } {
  const parameters = operation.query ?? {};
  const query: Record<string, string | number | readonly string[]> = {};
  const problems: Problem[] = [];
  for (const name of new Set(search.keys())) {
    const all = search.getAll(name);
    const type = parameters[name]?.type;
    if (type === 'array') query[name] = all;
    else if (type === 'integer') query[name] = /^-?\d+$/.test(all[0]!) ? Number(all[0]) : all[0]!;
    else query[name] = all[0]!;
    if (type !== 'array' && all.length > 1) {
      problems.push({ kind: 'value', at: `query/${name}`, message: 'is given more than once' });
    }
  }
  let schema = querySchemas.get(operation);
  if (schema === undefined) {
    schema = closed(parameters, operation.requiredQuery);
    querySchemas.set(operation, schema);
  }
  return { query, problems: [...problems, ...problemsOf(schema, query, 'query')] };
}

/** What is wrong with the headers. */
export function checkHeaders(
  operation: Operation,
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  versions: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  const version = headers['x-pinecone-api-version'];
  if (typeof version !== 'string' || !versions.includes(version)) {
    problems.push({
      kind: 'value',
      at: 'header x-pinecone-api-version',
      message: `is ${version ?? 'missing'}, must be ${versions.join(' or ')}`,
    });
  }
  const type = String(headers['content-type'] ?? '');
  if (operation.body !== undefined && !type.startsWith('application/json')) {
    problems.push({
      kind: 'value',
      at: 'header content-type',
      message: `is ${type || 'missing'}, must be application/json`,
    });
  }
  return problems;
}
