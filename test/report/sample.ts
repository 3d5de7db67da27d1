import type { Prediction } from '../../src/evaluate/evaluation.ts';
import type { RuleResult } from '../../src/gate/verdict.ts';
import { sha256 } from '../../src/lib/digest.ts';
import type { EvaluationOutcome, Outcome, Pictures } from '../../src/report/outcome.ts';
import { digitPicture } from './digit-pictures.ts';

/** Outcomes as real runs leave them, made up but consistent. */

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

const mistakes: readonly (readonly [number, number, number])[] = [
  [1, 8, 1],
  [2, 1, 1],
  [3, 8, 1],
  [3, 9, 1],
  [4, 9, 1],
  [5, 9, 1],
  [8, 1, 3],
  [8, 3, 1],
  [9, 3, 2],
  [9, 8, 1],
];

/** A confusion matrix with `each` test items of every class, of which the given ones are mistaken. */
export function confusionOf(
  classes: number,
  each: number,
  mistaken: readonly (readonly [number, number, number])[],
): number[][] {
  const matrix = Array.from({ length: classes }, (_, i) =>
    Array.from({ length: classes }, (_, j) => (i === j ? each : 0)),
  );
  for (const [label, predicted, count] of mistaken) {
    matrix[label]![predicted]! += count;
    matrix[label]![label]! -= count;
  }
  return matrix;
}

const modelDigest = sha256('sample model');
const live = `g-${sha256('new').slice(0, 12)}-m-${modelDigest.slice(0, 12)}`;
const before = `g-${sha256('old').slice(0, 12)}-m-${sha256('old model').slice(0, 12)}`;
const beforeThat = `g-${sha256('older').slice(0, 12)}-m-${sha256('old model').slice(0, 12)}`;

const id = (digit: number, n: number): string => `${digit}/${String(n * 10 + digit).padStart(4, '0')}.png`;

const prediction = (
  digit: number,
  n: number,
  predicted: number,
  score: number,
  labelScore: number,
): Prediction => ({
  id: id(digit, n),
  label: String(digit),
  predicted: String(predicted),
  score,
  labelScore,
});

const evaluation: EvaluationOutcome = {
  testItems: 360,
  classes: digits,
  metrics: {
    accuracy: 0.9638888888888889,
    precision_macro: 0.9645218,
    recall_macro: 0.9638889,
    f1_macro: 0.9638417,
    precision_weighted: 0.9645218,
    recall_weighted: 0.9638889,
    f1_weighted: 0.9638417,
    loss: 0.11872,
    'precision@10': 0.9513888888888888,
    'recall[8]': 0.8888888888888888,
    'recall[9]': 0.9166666666666666,
  },
  confusion: confusionOf(10, 36, mistakes),
  worstClasses: [
    { name: '8', precision: 0.9142857, recall: 0.8888889, f1: 0.9014085, support: 36 },
    { name: '9', precision: 0.9166667, recall: 0.9166667, f1: 0.9166667, support: 36 },
    { name: '3', precision: 0.9189189, recall: 0.9444444, f1: 0.9315068, support: 36 },
    { name: '1', precision: 0.8974359, recall: 0.9722222, f1: 0.9333333, support: 36 },
    { name: '5', precision: 1, recall: 0.9722222, f1: 0.9859155, support: 36 },
  ],
  worstItems: [
    prediction(8, 17, 1, 0.9931, 0.0042),
    prediction(9, 44, 3, 0.9617, 0.0121),
    prediction(8, 92, 1, 0.9405, 0.0514),
    prediction(4, 10, 9, 0.8873, 0.1004),
    prediction(5, 31, 9, 0.8122, 0.1671),
  ],
  neighbours: digits.map((_, digit) => ({
    query:
      digit === 8
        ? prediction(8, 17, 1, 0.9931, 0.0042)
        : prediction(digit, 3 + digit, digit, 0.9964, 0.9964),
    matches: Array.from({ length: 10 }, (_, rank) => {
      const other = digit === 8 ? rank < 5 || rank === 7 : digit === 9 ? rank === 9 : false;
      const label = other ? (digit === 8 ? 1 : 3) : digit;
      return {
        id: id(label, 20 + rank * 7 + digit),
        label: String(label),
        score: 0.9977 - rank * 0.0041 - digit * 0.0007,
      };
    }),
  })),
};

const rule = (
  metric: string,
  threshold: number,
  actual: number,
  judgement: RuleResult['judgement'],
): RuleResult => ({
  rule: { text: `${metric} >= ${threshold}`, metric, comparator: '>=', threshold },
  judgement,
  actual,
  reason: `${metric} is ${actual}, ${Math.abs(actual - threshold).toFixed(4)} ${actual < threshold ? 'below' : 'above'} the ${threshold} that the rule asks for`,
});

/** A second run on the digits: everything passed, the index was switched. */
export const passed: Outcome = {
  schemaVersion: 1,
  tool: { name: 'vector-index-action', version: '0.1.0', node: '24.21.0' },
  command: 'run',
  exitCode: 0,
  headline:
    'The model passed its gate, and readers of live now query 1,797 digits embedded by version 1.1.0.',
  startedAt: '2025-11-21T11:44:03.120Z',
  durationMs: 48_213,
  host: {
    name: 'github',
    event: 'push',
    commit: '7d3c1a5f9e2b4c6d8f0a1b3c5d7e9f2a4b6c8d0e',
    branch: 'main',
  },
  settings: [
    { name: 'data', value: 'examples/digits/images', source: 'vector-index.yml' },
    { name: 'gates', value: 'precision@10 >= 0.9, recall[8] >= 0.85', source: 'vector-index.yml' },
    { name: 'image-size', value: '16', source: 'vector-index.yml' },
    { name: 'min-accuracy', value: '0.95', source: 'input' },
    { name: 'validation-split', value: '0.1', source: 'VECTOR_INDEX_VALIDATION_SPLIT' },
  ],
  steps: [
    { title: 'Reading data', durationMs: 412 },
    { title: 'Training', durationMs: 41_220 },
    { title: 'Evaluating', durationMs: 1_830 },
    { title: 'Judging', durationMs: 3 },
    { title: 'Registering', durationMs: 58 },
    { title: 'Building the generation', durationMs: 3_410 },
    { title: 'Verifying', durationMs: 960 },
    { title: 'Switching', durationMs: 21 },
    { title: 'Retaining', durationMs: 34 },
  ],
  warnings: [],
  dryRun: false,
  data: {
    folder: 'examples/digits/images',
    items: 1797,
    fingerprint: sha256('data'),
    classes: digits.map((name, i) => ({ name, train: 126 + (i % 4), validation: 14 + (i % 3), test: 36 })),
    skipped: [],
  },
  model: {
    name: 'digits',
    digest: modelDigest,
    version: '1.1.0',
    versionReason: 'minor: 84 training items were added',
    origin: 'trained',
    parameterCount: 1_250_858,
    trainingMs: 41_220,
    training: {
      recipe: 'cnn',
      engine: 'wasm',
      engineNumericVersion: 1,
      seed: 0,
      epochs: 10,
      batchSize: 64,
      learningRate: 0.001,
      embeddingDimension: 512,
      dataFingerprint: sha256('training data'),
      key: sha256('training key'),
      itemCount: 1437,
      history: [
        [2.0411, 0.3104, 1.3512, 0.6389],
        [0.9013, 0.7106, 0.4821, 0.8611],
        [0.4377, 0.8625, 0.2904, 0.9167],
        [0.2992, 0.9061, 0.2133, 0.9375],
        [0.2301, 0.9283, 0.1702, 0.9444],
        [0.1815, 0.9417, 0.1533, 0.9514],
        [0.1576, 0.9508, 0.1361, 0.9583],
        [0.1309, 0.9585, 0.1288, 0.9583],
        [0.1112, 0.9642, 0.1197, 0.9653],
        [0.0968, 0.9698, 0.1204, 0.9653],
      ].map(([loss, accuracy, validationLoss, validationAccuracy], i) => ({
        epoch: i + 1,
        loss: loss!,
        accuracy: accuracy!,
        validationLoss: validationLoss!,
        validationAccuracy: validationAccuracy!,
      })),
    },
  },
  evaluation,
  verdict: {
    judgement: 'pass',
    results: [
      rule('accuracy', 0.95, 0.9638888888888889, 'pass'),
      rule('precision@10', 0.9, 0.9513888888888888, 'pass'),
      rule('recall[8]', 0.85, 0.8888888888888888, 'pass'),
    ],
  },
  plan: {
    strategy: 'blue-green',
    generation: live,
    live: before,
    add: { count: 96, first: Array.from({ length: 10 }, (_, n) => id(n, 170 + n)) },
    change: { count: 1689, first: Array.from({ length: 10 }, (_, n) => id(n, 3)) },
    delete: { count: 12, first: Array.from({ length: 10 }, (_, n) => id(n, 99)) },
    unchanged: 12,
    embed: 1785,
    copy: 12,
  },
  verification: {
    passed: true,
    probes: [
      { name: 'count', passed: true, detail: '1,797 records are held, as planned.' },
      { name: 'read-back', passed: true, detail: '256 sampled records came back bit for bit.' },
      { name: 'self-match', passed: true, detail: 'Each of 32 stored vectors found its own id.' },
      { name: 'neighbours', passed: true, detail: '32 queries gave the ten neighbours of an exact search.' },
    ],
    metrics: { 'index_recall@10': 1, 'label_agreement@10': 0.9594 },
  },
  index: {
    store: 'local .vector-index/indexes/digits.sqlite',
    index: 'digits',
    alias: 'live',
    distance: 'cosine',
    generation: live,
    previous: before,
    live,
    switched: true,
    count: 1797,
    embedded: 1785,
    copied: 12,
    dropped: [beforeThat],
  },
};

/** Without some of its parts. */
export function without<K extends keyof Outcome>(outcome: Outcome, ...keys: K[]): Omit<Outcome, K> {
  const rest = { ...outcome };
  for (const key of keys) delete rest[key];
  return rest;
}

const { previous: _previous, ...firstIndex } = passed.index!;
const { live: _live, ...firstPlan } = passed.plan!;
const none = { count: 0, first: [] };

/** The first run ever. */
export const first: Outcome = {
  ...passed,
  headline: 'The model passed its gate, and live now leads to a first index of 1,797 digits.',
  plan: {
    ...firstPlan,
    add: { ...firstPlan.add, count: 1797 },
    change: none,
    delete: none,
    unchanged: 0,
    embed: 1797,
    copy: 0,
  },
  index: { ...firstIndex, embedded: 1797, copied: 0, dropped: [] },
};

const gateFailure: Outcome = {
  ...without(passed, 'plan', 'verification', 'index'),
  exitCode: 3,
  headline: 'The model did not pass its gate: recall[8] is 0.8889, and the rule asks for at least 0.95.',
  steps: passed.steps.slice(0, 4),
  durationMs: 43_512,
  warnings: ['2 images are smaller than the model’s 16 pixels and were enlarged.'],
  verdict: {
    judgement: 'fail',
    results: [
      rule('accuracy', 0.95, 0.9638888888888889, 'pass'),
      rule('precision@10', 0.9, 0.9513888888888888, 'pass'),
      rule('recall[8]', 0.95, 0.8888888888888888, 'fail'),
      {
        rule: { text: 'recall[ten] >= 0.8', metric: 'recall[ten]', comparator: '>=', threshold: 0.8 },
        judgement: 'fail',
        reason: 'there is no metric recall[ten]: the classes are 0, 1, 2, 3, 4, 5, 6, 7, 8, 9',
      },
    ],
  },
};

/** The gate said no. */
export const failed: Outcome = {
  ...gateFailure,
  model: (({ version: _v, versionReason: _r, ...candidate }) => candidate)(passed.model!),
};

/** A pull request's run: planned, nothing written. */
export const planned: Outcome = {
  ...without(passed, 'verification', 'index'),
  dryRun: true,
  headline: 'Dry run: the model passes its gate, and 1,797 items would be indexed anew.',
};

/** Settings were wrong; nothing was read. */
export const refused: Outcome = {
  ...without(passed, 'data', 'model', 'evaluation', 'verdict', 'plan', 'verification', 'index'),
  exitCode: 2,
  headline: '2 settings are wrong; nothing was changed.',
  durationMs: 12,
  steps: [],
  error: {
    code: 'settings.invalid',
    message: '2 settings are wrong.',
    problems: [
      'min-accuracy is "95" (from vector-index.yml): a number from 0 to 1',
      'epoch is no setting (from the command line): did you mean epochs?',
    ],
    fix: 'Correct them and run again.',
  },
};

/** The new generation was built, and a probe found it wrong. */
export const unverified: Outcome = {
  ...passed,
  exitCode: 4,
  headline: 'The new generation failed verification; readers were not switched.',
  verification: {
    ...passed.verification!,
    passed: false,
    probes: passed.verification!.probes.map((probe) =>
      probe.name === 'read-back'
        ? { ...probe, passed: false, detail: '1 of 256 sampled records came back changed: "3/0013.png".' }
        : probe,
    ),
  },
  index: { ...passed.index!, switched: false, live: before, reason: 'a probe failed', dropped: [] },
};

/** The same inputs a second time. */
export const idle: Outcome = {
  ...without(passed, 'verification'),
  headline: 'Nothing to do: live already holds these items under this model.',
  durationMs: 1_310,
  steps: [{ title: 'Reading data', durationMs: 402 }],
  model: { ...passed.model!, origin: 'registered' },
  plan: {
    ...passed.plan!,
    live,
    nothingToDo: 'live already holds these items under this model',
    add: none,
    change: none,
    delete: none,
    unchanged: 1797,
    embed: 0,
    copy: 0,
  },
  index: {
    ...passed.index!,
    switched: false,
    reason: 'live already leads to this generation',
    embedded: 0,
    copied: 0,
    dropped: [],
  },
};

/** The same run over `names`, two mistakes for every third class. */
export function withClasses(names: readonly string[], outcome: Outcome = failed): Outcome {
  const n = names.length;
  const mistaken = names.flatMap((_, i): [number, number, number][] =>
    i % 3 === 0
      ? [
          [i, (i + 1) % n, 1 + (i % 5)],
          [i, (i + 7) % n, 1],
        ]
      : [],
  );
  const named = (value: Prediction): Prediction => ({
    ...value,
    id: `${names[Number(value.label) % n]}/${value.id}`,
    label: names[Number(value.label) % n]!,
    predicted: names[Number(value.predicted) % n]!,
  });
  return {
    ...outcome,
    data: {
      ...outcome.data!,
      classes: names.map((name) => ({ name, train: 50, validation: 5, test: 20 })),
    },
    evaluation: {
      ...evaluation,
      testItems: 20 * n,
      classes: names,
      metrics: {
        ...evaluation.metrics,
        ...Object.fromEntries(names.map((name, i) => [`recall[${name}]`, 1 - (i % 5) / 20])),
      },
      confusion: confusionOf(n, 20, mistaken),
      worstClasses: names
        .slice(0, 5)
        .map((name) => ({ name, precision: 0.7, recall: 0.6, f1: 0.65, support: 20 })),
      worstItems: evaluation.worstItems.map(named),
      neighbours: evaluation.neighbours.map(({ query, matches }) => ({
        query: named(query),
        matches: matches.map((match) => ({
          ...match,
          id: `${names[Number(match.label) % n]}/${match.id}`,
          label: names[Number(match.label) % n]!,
        })),
      })),
    },
    verdict: {
      judgement: 'fail',
      results: names.map((name, i) =>
        rule(`recall[${name}]`, 0.9, 1 - (i % 5) / 20, 1 - (i % 5) / 20 >= 0.9 ? 'pass' : 'fail'),
      ),
    },
  };
}

/** A picture for every id that the outcome shows; the digit is the label's. */
export function picturesOf(outcome: Outcome): Pictures {
  const pictures = new Map<string, string>();
  const shown = [
    ...(outcome.evaluation?.worstItems ?? []),
    ...(outcome.evaluation?.neighbours ?? []).flatMap(({ query, matches }) => [query, ...matches]),
  ];
  for (const item of shown) {
    const digit = Number(/(\d)\/\d+\.png$/.exec(item.id)?.[1] ?? 0);
    const seed = Number(/(\d+)\.png$/.exec(item.id)?.[1] ?? 0);
    pictures.set(item.id, digitPicture(digit, seed));
  }
  return pictures;
}
