import { type Answer, controlError, ok } from './answer.ts';
import type { IndexConfig, IndexState } from './index-state.ts';
import type { EmulatedRequest } from './request.ts';
import type { Metric } from './score.ts';

/** What serves a request of the control plane. */
export interface ControlContext {
  readonly request: EmulatedRequest;
  /** The indexes that are there by now. */
  readonly indexes: ReadonlyMap<string, IndexState>;
  readonly indexQuota: number;
  create(
    config: IndexConfig,
    tags: Readonly<Record<string, string>>,
    protection: string,
  ): Promise<IndexState>;
  drop(index: IndexState): Promise<void>;
}

interface Field {
  readonly type: string;
  readonly dimension?: number;
  readonly metric?: Metric;
}

interface CreateBody {
  readonly name?: string;
  readonly deployment?: unknown;
  readonly schema: { readonly fields: Readonly<Record<string, Field>> };
  readonly read_capacity?: { readonly mode: string };
  readonly tags?: Readonly<Record<string, string>> | null;
  readonly deletion_protection?: string;
}

const invalid = (message: string): Answer => controlError(400, 'INVALID_ARGUMENT', message);
const notFound = (name: string): Answer => controlError(404, 'NOT_FOUND', `Index ${name} not found.`);

/** An index as it is described; asking is a step of its states. */
function describe(index: IndexState): unknown {
  const { config, tags, protection, host } = index;
  const state = index.look();
  return {
    name: config.name,
    host,
    status: { ready: state === 'Ready', state },
    deployment: config.deployment,
    read_capacity: config.readCapacity,
    schema: config.schema,
    tags: Object.keys(tags).length === 0 ? null : tags,
    deletion_protection: protection,
  };
}

/** The index of that name, as long as it is there. */
async function existing(
  context: ControlContext,
  name: string,
): Promise<{ index: IndexState; described: unknown } | undefined> {
  const index = context.indexes.get(name);
  if (index === undefined) return undefined;
  const described = describe(index) as { status: { state: string } };
  if (described.status.state !== 'gone') return { index, described };
  await context.drop(index);
  return undefined;
}

export async function listIndexes(context: ControlContext): Promise<Answer> {
  const found = await Promise.all([...context.indexes.keys()].sort().map((name) => existing(context, name)));
  return ok({ indexes: found.flatMap((one) => (one === undefined ? [] : [one.described])) });
}

export async function describeIndex(context: ControlContext): Promise<Answer> {
  const found = await existing(context, context.request.segment);
  return found === undefined ? notFound(context.request.segment) : ok(found.described);
}

const reserved = { _values: 'dense_vector', _sparse_values: 'sparse_vector' } as const;

/** What kind of index such a schema makes, or why it makes none. */
function kindOf(fields: CreateBody['schema']['fields']): IndexConfig['kind'] | Answer {
  const names = Object.keys(fields);
  const odd = names.find(
    (name) => name.startsWith('$') || (name.startsWith('_') && !Object.hasOwn(reserved, name)),
  );
  if (odd !== undefined) return invalid(`Field name '${odd}' is reserved.`);
  const ours = names.filter((name) => Object.hasOwn(reserved, name));
  if (ours.length === 0) return 'documents';
  if (ours.length < names.length) return invalid('Reserved fields cannot be combined with other fields.');
  const wrong = ours.find((name) => fields[name]!.type !== reserved[name as keyof typeof reserved]);
  if (wrong !== undefined)
    return invalid(`Field '${wrong}' must be of type ${reserved[wrong as keyof typeof reserved]}.`);
  return names.includes('_values') ? 'vectors' : 'sparse';
}

const defaultDeployment = { deployment_type: 'managed', cloud: 'aws', region: 'us-east-1' };
const regions = /^(aws\/(us|eu|ap)-[a-z]+-\d|gcp\/(us|europe|asia)-[a-z]+\d|azure\/[a-z]+\d?)$/;

function tagProblem(tags: Readonly<Record<string, string>>): string | undefined {
  const entries = Object.entries(tags);
  if (entries.length > 20) return 'An index can have at most 20 tags.';
  const key = entries.find(([name]) => !/^[A-Za-z0-9_-]{1,80}$/.test(name));
  if (key !== undefined) return `Tag key '${key[0]}' must be 1-80 characters, alphanumeric, '_' or '-'.`;
  const value = entries.find(([, text]) => !/^[\x20-\x7E]{0,120}$/.test(text));
  return value === undefined
    ? undefined
    : `Tag value of '${value[0]}' must be at most 120 printable ASCII characters.`;
}

export async function createIndex(context: ControlContext): Promise<Answer> {
  const body = context.request.body as CreateBody;
  const name = body.name ?? `index-${context.request.n}`;
  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name)) {
    return invalid(
      'Index name must contain only lowercase alphanumeric characters or hyphens, and must not begin or end with a hyphen.',
    );
  }
  const kind = kindOf(body.schema.fields);
  if (typeof kind !== 'string') return kind;
  const problem = tagProblem(body.tags ?? {});
  if (problem !== undefined) return invalid(problem);
  const deployment = (body.deployment ?? defaultDeployment) as typeof defaultDeployment;
  if (deployment.deployment_type === 'managed' && !regions.test(`${deployment.cloud}/${deployment.region}`)) {
    return controlError(
      404,
      'NOT_FOUND',
      `Resource cloud: ${deployment.cloud} region: ${deployment.region} not found.`,
    );
  }
  if ((await existing(context, name)) !== undefined) {
    return controlError(409, 'ALREADY_EXISTS', 'Resource already exists.');
  }
  if (context.indexes.size >= context.indexQuota) {
    return controlError(403, 'FORBIDDEN', 'Increase your quota or upgrade to create more indexes.');
  }
  const config = configOf(name, kind, body, deployment);
  const index = await context.create(config, body.tags ?? {}, body.deletion_protection ?? 'disabled');
  return { status: 201, body: describe(index) };
}

function configOf(
  name: string,
  kind: IndexConfig['kind'],
  body: CreateBody,
  deployment: unknown,
): IndexConfig {
  const dense = Object.values(body.schema.fields).find(({ type }) => type === 'dense_vector');
  const fields = Object.fromEntries(
    Object.entries(body.schema.fields).map(([field, its]) => [field, { description: null, ...its }]),
  );
  return {
    name,
    kind,
    dimension: dense?.dimension ?? 0,
    metric: dense?.metric ?? 'dotproduct',
    // A dense index of the vectors API always reports both.
    schema: {
      fields:
        kind === 'vectors'
          ? { ...fields, _sparse_values: { description: null, type: 'sparse_vector' } }
          : fields,
    },
    deployment,
    readCapacity: { ...(body.read_capacity ?? { mode: 'OnDemand' }), status: { state: 'Ready' } },
  };
}

/** An index for records of the vectors API, as a plain create makes it. */
export const plainIndex = (name: string, dimension: number, metric: Metric): IndexConfig =>
  configOf(
    name,
    'vectors',
    { schema: { fields: { _values: { type: 'dense_vector', dimension, metric } } } },
    defaultDeployment,
  );

export async function configureIndex(context: ControlContext): Promise<Answer> {
  const found = await existing(context, context.request.segment);
  if (found === undefined) return notFound(context.request.segment);
  const { index } = found;
  const body = context.request.body as {
    readonly deployment?: unknown;
    readonly schema?: unknown;
    readonly tags?: Readonly<Record<string, string>> | null;
    readonly deletion_protection?: string;
  };
  if (body.deployment !== undefined) return invalid('Only pod-based indexes have replicas and pod types.');
  if (body.schema !== undefined) return invalid('The index has no semantic_text field.');
  const merged = { ...index.tags, ...body.tags };
  const tags = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''));
  const problem = tagProblem(tags);
  if (problem !== undefined) return invalid(problem);
  index.tags = tags;
  index.protection = body.deletion_protection ?? index.protection;
  return ok(describe(index));
}

export async function deleteIndex(context: ControlContext): Promise<Answer> {
  const found = await existing(context, context.request.segment);
  if (found === undefined) return notFound(context.request.segment);
  if (found.index.protection === 'enabled') {
    return controlError(
      403,
      'FORBIDDEN',
      'Deletion protection is enabled for this index. Disable deletion protection before retrying.',
    );
  }
  found.index.terminate();
  return { status: 202 };
}
