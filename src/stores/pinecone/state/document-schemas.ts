import * as v from 'valibot';
import type { GenerationDescription } from '../../store.ts';
import type { AliasDocument, BuiltDocument, GenerationDocument, Lead, Period } from './documents.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const time = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'is no time'),
);
const optional = v.exactOptional;

const description: v.GenericSchema<unknown, GenerationDescription> = v.looseObject({
  name: v.string(),
  identity: v.string(),
  modelDigest: v.string(),
  modelVersion: v.string(),
  indexFingerprint: v.string(),
  engine: v.string(),
  engineNumericVersion: v.number(),
  distance: v.picklist(['cosine', 'euclidean', 'dotproduct']),
  dimension: count,
  count,
  commit: optional(v.string()),
  createdAt: v.string(),
});

const state = v.picklist(['building', 'built', 'complete', 'failed', 'dropped']);
const lsns = v.record(v.string(), v.number());

export const generationSchema: v.GenericSchema<unknown, GenerationDocument> = v.object({
  sequence: count,
  description,
  state,
  token: v.string(),
  namespace: v.string(),
  revision: count,
  layers: v.array(count),
  nextLayer: count,
  finished: count,
  kept: v.array(v.object({ revision: count, before: count, description, layer: count, journalled: count })),
  edit: optional(
    v.object({
      revision: count,
      layer: count,
      token: v.string(),
      since: time,
      state: v.picklist(['open', 'undoing']),
      alias: v.string(),
      commit: optional(v.string()),
      after: description,
      reverts: optional(count),
    }),
  ),
  lsns,
  trash: v.array(v.string()),
  discarded: v.array(count),
  droppedAt: optional(time),
  remembered: optional(v.literal(true)),
});

export const builtSchema: v.GenericSchema<unknown, BuiltDocument> = v.object({
  generation: v.string(),
  token: v.string(),
  state,
  lsns,
});

const lead: v.GenericSchema<unknown, Lead> = v.object({
  generation: v.string(),
  namespace: v.string(),
  revision: count,
  previous: optional(v.string()),
  switchedAt: time,
  commit: optional(v.string()),
  description: optional(description),
  editing: optional(v.object({ revision: count, since: time })),
});

const period: v.GenericSchema<unknown, Period> = v.object({
  alias: v.string(),
  aliasRevision: count,
  move: v.picklist(['update', 'promote', 'rollback', 'recreate', 'edit']),
  generation: v.string(),
  namespace: v.string(),
  revision: count,
  identity: v.string(),
  count,
  modelDigest: v.string(),
  since: time,
  until: optional(time),
  rolledBackAt: optional(time),
  sequence: count,
});

export const aliasSchema: v.GenericSchema<unknown, AliasDocument> = v.object({
  alias: v.string(),
  revision: count,
  live: optional(lead),
  periods: v.array(period),
  pending: optional(
    v.object({
      kind: v.picklist(['switch', 'retire', 'edit']),
      token: v.string(),
      at: time,
      rolledBack: v.boolean(),
      next: optional(v.object({ lead, period })),
      drops: optional(v.string()),
      layer: optional(count),
    }),
  ),
});

/** Of who holds the lease in pointer mode. */
export interface Claim {
  readonly token: string;
  /** asking: not yet sure that nobody else does. */
  readonly state: 'asking' | 'held';
  readonly since: string;
}

export const claimSchema: v.GenericSchema<unknown, Claim> = v.object({
  token: v.string(),
  state: v.picklist(['asking', 'held']),
  since: time,
});
