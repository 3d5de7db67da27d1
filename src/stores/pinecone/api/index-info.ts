import * as v from 'valibot';
import type { Distance } from '../../store.ts';
import { badAnswer, parseJson } from './answers.ts';

export interface Place {
  readonly cloud: 'aws' | 'gcp' | 'azure';
  readonly region: string;
}

/** What is to be known of an index before something is written to it. */
export interface IndexInfo {
  readonly name: string;
  /** Where its records are; with or without `https://`. Another one after it was deleted and made anew. */
  readonly host: string;
  /** It takes vectors as we write them; not: it holds documents, or sparse vectors alone, or texts that the service embeds. */
  readonly dense: boolean;
  /** Of a dense one. */
  readonly dimension?: number;
  readonly metric?: Distance;
  /** `managed` (serverless), `byoc`, or `pod`, which has no namespaces to manage. */
  readonly deployment: string;
  /** Where a serverless one is. */
  readonly place?: Place;
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

/** Reads the answer to `GET /indexes/{name}`. @throws CodedError `pinecone.bad-answer` (exit 6) */
export function readIndex(asked: string, answer: string): IndexInfo {
  const result = v.safeParse(INDEX, parseJson(asked, answer), { abortEarly: true });
  if (!result.success) throw badAnswer(asked, `is not as described: ${result.issues[0].message}`);
  const { name, host, status, deployment, schema, tags, deletion_protection } = result.output;
  // A dense index reports `_sparse_values` besides, and fields of metadata.
  const { _values: dense } = schema.fields;
  const dimension = dense?.dimension ?? undefined;
  const metric = METRICS.find((one) => one === dense?.metric);
  const cloud = CLOUDS.find((one) => one === deployment.cloud);
  const { region } = deployment;
  return {
    name,
    host,
    dense: dimension !== undefined && metric !== undefined,
    ...(dimension === undefined ? {} : { dimension }),
    ...(metric === undefined ? {} : { metric }),
    deployment: deployment.deployment_type,
    ...(cloud === undefined || region === undefined ? {} : { place: { cloud, region } }),
    deletionProtected: deletion_protection === 'enabled',
    ready: status.ready,
    state: status.state,
    tags: tags ?? {},
  };
}

const METRICS = ['cosine', 'euclidean', 'dotproduct'] as const satisfies readonly Distance[];
const CLOUDS = ['aws', 'gcp', 'azure'] as const;
