import { type Answer, controlError, ok } from './answer.ts';
import {
  type CreateBody,
  configOf,
  fieldsProblem,
  type IndexConfig,
  tagsProblem,
  unknownRegion,
} from './index-config.ts';
import type { IndexState } from './index-state.ts';
import type { EmulatedRequest } from './request.ts';

/** What serves a request of the control plane. */
export interface ControlContext {
  readonly request: EmulatedRequest;
  readonly indexes: ReadonlyMap<string, IndexState>;
  readonly indexQuota: number;
  create(
    config: IndexConfig,
    tags: Readonly<Record<string, string>>,
    protection?: string,
  ): Promise<IndexState>;
  drop(index: IndexState): Promise<void>;
}

const invalid = (message: string): Answer => controlError(400, 'INVALID_ARGUMENT', message);
const notFound = (name: string): Answer => controlError(404, 'NOT_FOUND', `Index ${name} not found.`);

const describe = ({ config, tags, protection, host }: IndexState, state: string): unknown => ({
  name: config.name,
  host,
  status: { ready: state === 'Ready', state },
  deployment: config.deployment,
  read_capacity: config.readCapacity,
  schema: config.schema,
  tags: Object.keys(tags).length === 0 ? null : tags,
  deletion_protection: protection,
});

interface Found {
  readonly index: IndexState;
  readonly described: unknown;
}

/** The index of that name, as long as it is there; a step of its states. */
async function look(context: ControlContext, name: string): Promise<Found | undefined> {
  const index = context.indexes.get(name);
  if (index === undefined) return undefined;
  const state = index.look();
  if (state !== 'gone') return { index, described: describe(index, state) };
  await context.drop(index);
  return undefined;
}

export async function listIndexes(context: ControlContext): Promise<Answer> {
  const found = await Promise.all([...context.indexes.keys()].sort().map((name) => look(context, name)));
  return ok({ indexes: found.flatMap((one) => (one === undefined ? [] : [one.described])) });
}

export async function describeIndex(context: ControlContext): Promise<Answer> {
  const found = await look(context, context.request.segment);
  return found === undefined ? notFound(context.request.segment) : ok(found.described);
}

export async function createIndex(context: ControlContext): Promise<Answer> {
  const body = context.request.body as CreateBody;
  const name = body.name ?? `index-${context.request.n}`;
  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name)) {
    return invalid(
      'Index name must contain only lowercase alphanumeric characters or hyphens, and must not begin or end with a hyphen.',
    );
  }
  const problem = fieldsProblem(body.schema.fields) ?? tagsProblem(body.tags ?? {});
  if (problem !== undefined) return invalid(problem);
  const region = unknownRegion(body);
  if (region !== undefined) return controlError(404, 'NOT_FOUND', `Resource ${region} not found.`);
  await look(context, name);
  if (context.indexes.has(name)) return controlError(409, 'ALREADY_EXISTS', 'Resource already exists.');
  if (context.indexes.size >= context.indexQuota) {
    return controlError(403, 'FORBIDDEN', 'Increase your quota or upgrade to create more indexes.');
  }
  const index = await context.create(configOf(name, body), body.tags ?? {}, body.deletion_protection);
  return { status: 201, body: describe(index, index.serving ? 'Ready' : 'Initializing') };
}

export async function configureIndex(context: ControlContext): Promise<Answer> {
  const found = await look(context, context.request.segment);
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
  const merged = Object.entries({ ...index.tags, ...body.tags }).filter(([, value]) => value !== '');
  const tags = Object.fromEntries(merged);
  const problem = tagsProblem(tags);
  if (problem !== undefined) return invalid(problem);
  index.tags = tags;
  index.protection = body.deletion_protection ?? index.protection;
  return ok(describe(index, index.look()));
}

export async function deleteIndex(context: ControlContext): Promise<Answer> {
  const found = await look(context, context.request.segment);
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
