import * as v from 'valibot';
import { badAnswer, parseJson } from './answers.ts';

/** What is to be known of an index before something is written to it. */
export interface IndexFacts {
  readonly name: string;
  /** Where its records are; with or without `https://`. Another one after it was deleted and made anew. */
  readonly host: string;
  /**
   * dense: as we make and use it · sparse · documents: it has fields of its own, and takes neither upsert nor query ·
   * text: the service embeds
   */
  readonly kind: 'dense' | 'sparse' | 'documents' | 'text';
  /** Of a dense one. */
  readonly dimension: number | undefined;
  readonly metric: string | undefined;
  /** `managed` (serverless), `byoc`, or `pod`, which has no namespaces to manage. */
  readonly deployment: string;
  /** `aws us-east-1`, where it is said. */
  readonly place: string | undefined;
  readonly deletionProtected: boolean;
  readonly ready: boolean;
  /** `Initializing`, `Ready`, `Terminating`, … */
  readonly state: string;
  readonly tags: Readonly<Record<string, string>>;
}

const INDEX = v.object({
  name: v.string(),
  host: v.string(),
  status: v.object({ ready: v.boolean(), state: v.string() }),
  deployment: v.object({
    deployment_type: v.string(),
    cloud: v.optional(v.string()),
    region: v.optional(v.string()),
    environment: v.optional(v.string()),
  }),
  schema: v.object({
    fields: v.record(
      v.string(),
      v.object({
        type: v.optional(v.string()),
        dimension: v.nullish(v.number()),
        metric: v.nullish(v.string()),
      }),
    ),
  }),
  tags: v.nullish(v.record(v.string(), v.string())),
  deletion_protection: v.string(),
});

type Fields = v.InferOutput<typeof INDEX>['schema']['fields'];

/** Reads the answer to `GET /indexes/{name}`. @throws CodedError `pinecone.bad-answer` (exit 6) */
export function readIndex(asked: string, answer: string): IndexFacts {
  const result = v.safeParse(INDEX, parseJson(asked, answer), { abortEarly: true });
  if (!result.success) throw badAnswer(asked, `is not as described: ${result.issues[0].message}`);
  const { name, host, status, deployment, schema, tags, deletion_protection } = result.output;
  const dense = schema.fields._values;
  const place = [deployment.cloud, deployment.region ?? deployment.environment].filter(Boolean).join(' ');
  return {
    name,
    host,
    kind: kindOf(schema.fields),
    dimension: dense?.dimension ?? undefined,
    metric: dense?.metric ?? undefined,
    deployment: deployment.deployment_type,
    place: place || undefined,
    deletionProtected: deletion_protection === 'enabled',
    ready: status.ready,
    state: status.state,
    tags: tags ?? {},
  };
}

/** Dense indexes report `_values` and `_sparse_values`, besides fields of metadata. */
function kindOf(fields: Fields): IndexFacts['kind'] {
  if (fields._values !== undefined) return 'dense';
  if (fields._sparse_values !== undefined) return 'sparse';
  return Object.values(fields).some(({ type }) => type === 'semantic_text') ? 'text' : 'documents';
}
