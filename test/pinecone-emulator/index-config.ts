import type { Metric } from './score.ts';

export interface IndexConfig {
  readonly name: string;
  /** `vectors` takes records; of a `documents` or `sparse` index only stats and namespaces are served. */
  readonly kind: 'vectors' | 'documents' | 'sparse';
  readonly dimension: number;
  readonly metric: Metric;
  /** As it is described. */
  readonly schema: unknown;
  readonly deployment: unknown;
  readonly readCapacity: unknown;
}

interface Field {
  readonly type: string;
  readonly dimension?: number;
  readonly metric?: Metric;
}

/** The body of a create, as its schema lets it through. */
export interface CreateBody {
  readonly name?: string;
  readonly deployment?: unknown;
  readonly schema: { readonly fields: Readonly<Record<string, Field>> };
  readonly read_capacity?: { readonly mode: string };
  readonly tags?: Readonly<Record<string, string>> | null;
  readonly deletion_protection?: string;
}

const reserved: ReadonlyMap<string, string> = new Map([
  ['_values', 'dense_vector'],
  ['_sparse_values', 'sparse_vector'],
]);
const defaultDeployment = { deployment_type: 'managed', cloud: 'aws', region: 'us-east-1' };
const regions = /^(aws\/(us|eu|ap)-[a-z]+-\d|gcp\/(us|europe|asia)-[a-z]+\d|azure\/[a-z]+\d?)$/;

/** Why no index can have these fields, if so. */
export function fieldsProblem(fields: CreateBody['schema']['fields']): string | undefined {
  const names = Object.keys(fields);
  const odd = names.find(
    (name) => name === '' || name.startsWith('$') || (name.startsWith('_') && !reserved.has(name)),
  );
  if (odd !== undefined) return `Field name '${odd}' is reserved.`;
  const ours = names.filter((name) => reserved.has(name));
  if (ours.length > 0 && ours.length < names.length)
    return 'Reserved fields cannot be combined with other fields.';
  const wrong = ours.find((name) => fields[name]!.type !== reserved.get(name));
  if (wrong !== undefined) return `Field '${wrong}' must be of type ${reserved.get(wrong)}.`;
  for (const type of ['dense_vector', 'sparse_vector']) {
    if (names.filter((name) => fields[name]!.type === type).length > 1)
      return `At most one ${type} field is allowed.`;
  }
  return undefined;
}

/** The cloud and region of a create that there are not, if so. */
export function unknownRegion({ deployment = defaultDeployment }: CreateBody): string | undefined {
  const { deployment_type: type, cloud, region } = deployment as typeof defaultDeployment;
  return type === 'managed' && !regions.test(`${cloud}/${region}`)
    ? `cloud: ${cloud} region: ${region}`
    : undefined;
}

/** What is wrong with tags, if anything. */
export function tagsProblem(tags: Readonly<Record<string, string>>): string | undefined {
  const entries = Object.entries(tags);
  if (entries.length > 20) return 'An index can have at most 20 tags.';
  const key = entries.find(([name]) => !/^[A-Za-z0-9_-]{1,80}$/.test(name));
  if (key !== undefined) return `Tag key '${key[0]}' must be 1-80 characters, alphanumeric, '_' or '-'.`;
  const value = entries.find(([, text]) => !/^[\x20-\x7E]{0,120}$/.test(text));
  return value && `Tag value of '${value[0]}' must be at most 120 printable ASCII characters.`;
}

/** The index that a create asks for. */
export function configOf(name: string, body: CreateBody): IndexConfig {
  const { fields } = body.schema;
  const dense = Object.values(fields).find(({ type }) => type === 'dense_vector');
  const kind = '_values' in fields ? 'vectors' : '_sparse_values' in fields ? 'sparse' : 'documents';
  const described = Object.entries(fields).map(([field, its]) => [field, { description: null, ...its }]);
  // A dense index of the vectors API always reports both.
  if (kind === 'vectors') described.push(['_sparse_values', { description: null, type: 'sparse_vector' }]);
  return {
    name,
    kind,
    dimension: dense?.dimension ?? 0,
    metric: dense?.metric ?? 'dotproduct',
    schema: { fields: Object.fromEntries(described) },
    deployment: body.deployment ?? defaultDeployment,
    readCapacity: { ...(body.read_capacity ?? { mode: 'OnDemand' }), status: { state: 'Ready' } },
  };
}

/** An index for records, as a plain create makes it. */
export const plainIndex = (name: string, dimension: number, metric: Metric): IndexConfig =>
  configOf(name, { schema: { fields: { _values: { type: 'dense_vector', dimension, metric } } } });
