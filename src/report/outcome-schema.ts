import * as v from 'valibot';
import type { Outcome } from './outcome.ts';

// The order of entries is the order in report.json. Unknown properties are let through by readers: an addition
// does not raise the version, a change of meaning does.

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const figure = v.pipe(v.number(), v.finite());
const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0), v.description('Milliseconds.'));
const time = v.pipe(v.string(), v.isoTimestamp(), v.description('UTC.'));
const digest = v.pipe(v.string(), v.description('SHA-256, hexadecimal.'));
const metrics = v.pipe(
  v.record(v.string(), figure),
  v.description('By name: `accuracy`, `recall[cat]`, `precision@10`. One that cannot be computed is absent.'),
);
const judgement = v.picklist(['pass', 'fail', 'inconclusive']);

const prediction = v.object({
  id: v.string(),
  label: v.string(),
  predicted: v.string(),
  score: v.pipe(figure, v.description('Probability of the predicted class.')),
  labelScore: v.pipe(figure, v.description('Probability of the true class.')),
});

const given = v.object({ name: v.string(), value: v.string(), source: v.string() });

const judgedBy = v.object({
  commit: v.pipe(v.string(), v.description("Of the branch that judges: the base branch's tip.")),
  branch: v.exactOptional(v.string()),
  file: v.exactOptional(v.pipe(v.string(), v.description('Absent where that branch has no config file.'))),
  kept: v.pipe(
    v.array(
      v.object({
        name: v.string(),
        value: v.string(),
        proposed: v.exactOptional(v.string()),
        source: v.exactOptional(v.string()),
      }),
    ),
    v.description('What holds although the pull request says something else, or nothing.'),
  ),
  added: v.pipe(v.array(given), v.description('Rules that the pull request adds; they hold as well.')),
  own: v.pipe(v.array(given), v.description("The pull request's own, since that file does not set them.")),
  files: v.pipe(
    v.array(v.object({ name: v.string(), path: v.string(), changed: v.exactOptional(v.boolean()) })),
    v.description('What is judged with; `changed` is absent where git cannot tell.'),
  ),
});

const engine = v.object({
  name: v.string(),
  numericVersion: count,
  software: v.exactOptional(v.pipe(v.string(), v.description('Behind it, where it is not our own.'))),
});

const data = v.object({
  folder: v.string(),
  testFolder: v.exactOptional(v.string()),
  items: count,
  fingerprint: digest,
  classes: v.array(v.object({ name: v.string(), train: count, validation: count, test: count })),
  vectors: v.exactOptional(
    v.pipe(
      v.object({ dimension: count, labels: v.exactOptional(count) }),
      v.description('Of data whose vectors came ready.'),
    ),
  ),
  skipped: v.array(v.object({ id: v.string(), reason: v.string() })),
});

const training = v.object({
  recipe: v.string(),
  engine: v.string(),
  engineNumericVersion: count,
  seed: figure,
  epochs: count,
  batchSize: count,
  learningRate: figure,
  embeddingDimension: count,
  dataFingerprint: digest,
  key: v.pipe(v.string(), v.description('Digest over all that decides the trained model.')),
  itemCount: count,
  history: v.array(
    v.object({
      epoch: count,
      loss: figure,
      accuracy: figure,
      validationLoss: v.exactOptional(figure),
      validationAccuracy: v.exactOptional(figure),
    }),
  ),
});

const declaration = v.object({
  name: v.string(),
  revision: v.exactOptional(v.string()),
  dimension: count,
});

const model = v.object({
  name: v.string(),
  digest,
  version: v.exactOptional(v.pipe(v.string(), v.description('Absent for a candidate.'))),
  versionReason: v.exactOptional(v.string()),
  origin: v.picklist(['trained', 'declared', 'registered', 'candidate']),
  training: v.exactOptional(v.pipe(training, v.description('Of a trained model.'))),
  parameterCount: v.exactOptional(count),
  declaration: v.exactOptional(v.pipe(declaration, v.description('Of a model whose vectors came ready.'))),
  trainingMs: v.exactOptional(milliseconds),
});

const match = v.object({ id: v.string(), label: v.exactOptional(v.string()), score: figure });

const evaluation = v.object({
  testItems: count,
  classes: v.array(v.string()),
  metrics,
  confusion: v.pipe(
    v.array(v.array(count)),
    v.description('Rows: true class; columns: predicted; in the order of `classes`.'),
  ),
  worstClasses: v.array(
    v.object({ name: v.string(), precision: figure, recall: figure, f1: figure, support: count }),
  ),
  worstItems: v.array(prediction),
  neighbours: v.array(
    v.object({
      query: v.object({
        ...prediction.entries,
        predicted: v.exactOptional(prediction.entries.predicted),
        score: v.exactOptional(prediction.entries.score),
        labelScore: v.exactOptional(prediction.entries.labelScore),
      }),
      matches: v.array(match),
    }),
  ),
});

const verdict = v.object({
  judgement,
  results: v.array(
    v.object({
      rule: v.object({
        text: v.string(),
        metric: v.string(),
        comparator: v.picklist(['>=', '>', '<=', '<', '==']),
        threshold: figure,
      }),
      judgement,
      actual: v.exactOptional(figure),
      reason: v.string(),
    }),
  ),
});

const change = v.object({ count, first: v.pipe(v.array(v.string()), v.description('The first ten ids.')) });

const plan = v.object({
  strategy: v.string(),
  generation: v.string(),
  live: v.exactOptional(v.string()),
  nothingToDo: v.exactOptional(v.string()),
  add: change,
  change,
  delete: change,
  unchanged: count,
  embed: count,
  copy: count,
  write: count,
  remove: count,
  bytes: count,
  requests: count,
  durationMs: v.exactOptional(milliseconds),
  basis: v.pipe(v.string(), v.description('What the estimated duration rests on.')),
});

/** `plan.json`: the report's plan as a file of its own. */
export const planSchema = v.object({ schemaVersion: v.literal(1), ...plan.entries });

const smoke = v.object({
  asked: v.string(),
  topK: count,
  expected: v.array(v.string()),
  found: v.string(),
  answers: v.pipe(v.array(match), v.description('The first ten.')),
});

const verification = v.object({
  passed: v.boolean(),
  probes: v.array(
    v.object({
      name: v.string(),
      passed: v.boolean(),
      detail: v.string(),
      smoke: v.exactOptional(v.pipe(smoke, v.description('Of a smoke query.'))),
    }),
  ),
  metrics,
});

const index = v.object({
  store: v.string(),
  index: v.string(),
  alias: v.string(),
  distance: v.string(),
  generation: v.string(),
  previous: v.exactOptional(v.string()),
  live: v.exactOptional(v.string()),
  switched: v.boolean(),
  reason: v.exactOptional(v.pipe(v.string(), v.description('Why it was not switched.'))),
  count,
  embedded: count,
  copied: count,
  written: count,
  removed: count,
  bytesSent: count,
  revision: v.exactOptional(count),
  edited: v.exactOptional(v.boolean()),
  downtimeMs: v.exactOptional(milliseconds),
  dropped: v.array(v.string()),
});

export const outcomeSchema = v.object({
  schemaVersion: v.literal(1),
  tool: v.object({ name: v.literal('vector-index-action'), version: v.string(), node: v.string() }),
  command: v.string(),
  exitCode: count,
  headline: v.string(),
  startedAt: time,
  durationMs: milliseconds,
  traceId: v.exactOptional(
    v.pipe(v.string(), v.description('32 hexadecimal digits; also on every line of a JSON log.')),
  ),
  host: v.object({
    name: v.string(),
    event: v.string(),
    commit: v.exactOptional(v.string()),
    branch: v.exactOptional(v.string()),
    pullRequest: v.exactOptional(count),
  }),
  settings: v.array(v.object({ name: v.string(), value: v.string(), source: v.string() })),
  steps: v.array(
    v.object({
      title: v.string(),
      durationMs: milliseconds,
      peakMemoryBytes: v.exactOptional(v.pipe(count, v.description('Of the whole process.'))),
    }),
  ),
  warnings: v.array(v.string()),
  dryRun: v.boolean(),
  judgedBy: v.exactOptional(judgedBy),
  engine: v.exactOptional(engine),
  data: v.exactOptional(data),
  model: v.exactOptional(model),
  evaluation: v.exactOptional(evaluation),
  verdict: v.exactOptional(verdict),
  plan: v.exactOptional(plan),
  verification: v.exactOptional(verification),
  index: v.exactOptional(index),
  error: v.exactOptional(
    v.object({
      code: v.string(),
      message: v.string(),
      problems: v.array(v.string()),
      fix: v.exactOptional(v.string()),
    }),
  ),
});

// Fails to compile when the schema and the type differ in any property, optionality included.
type Plain<T> = T extends object ? { -readonly [K in keyof T]: Plain<T[K]> } : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
true satisfies Same<Plain<v.InferOutput<typeof outcomeSchema>>, Plain<Outcome>>;
