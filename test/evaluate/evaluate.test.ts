import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../src/evaluate/catalogue.ts';
import { type EvaluationInputs, evaluate } from '../../src/evaluate/evaluate.ts';
import { notMeasured } from '../../src/evaluate/measurements.ts';
import { defaultNames } from '../../src/evaluate/metric-names.ts';
import { METRICS } from '../../src/evaluate/metrics.ts';
import { worstClasses, worstItems } from '../../src/evaluate/worst.ts';
import { metricOfClass, splitMetricName } from '../../src/lib/metric-name.ts';

const classes = ['cat', 'a]b\\', '__proto__'];
const inputs: EvaluationInputs = {
  modelDigest: 'm',
  dataFingerprint: 'd',
  classes,
  ids: ['1', '2', '3', '4'],
  labels: Int32Array.of(0, 1, 2, 0),
  scores: Float32Array.of(0.5, 0.25, 0.25, 0.75, 0.125, 0.125, 0, 0.0625, 0.9375, 0.25, 0.5, 0.25),
  retrieval: {
    queries: Float32Array.of(1, 0, 0, 1, 1, 1, 1, 0),
    gallery: { vectors: Float32Array.of(1, 0, 0, 1), labels: Int32Array.of(0, 1) },
    dimension: 2,
    distance: 'cosine',
  },
};

const evaluated = METRICS.filter(({ phase }) => phase === 'evaluate');

test('every metric that the model has is measured, or said to be not defined, and none besides', () => {
  const names = evaluated.flatMap((metric) =>
    defaultNames(metric).flatMap((name) =>
      metric.perClass ? classes.map((className) => metricOfClass(name, className)) : [name],
    ),
  );
  const { metrics, absent = [] } = evaluate(inputs);
  expect([...Object.keys(metrics), ...absent].sort()).toEqual(names.sort());
  expect(absent).toEqual(['roc_auc', 'average_precision']);
  for (const [name, value] of Object.entries(metrics)) {
    const found = CATALOGUE.find(splitMetricName(name).metric);
    if (found === undefined || 'problem' in found) throw new Error(name);
    expect(value).toBeGreaterThanOrEqual(found.definition.min);
    expect(value).toBeLessThanOrEqual(found.definition.max);
  }
});

test('what rules ask for is measured as well, whatever the parameter and the class', () => {
  const asked = [
    'precision@7',
    'accuracy@2',
    'f2_macro',
    metricOfClass('f0.5', classes[1]!),
    'ndcg@3',
    'accuracy',
  ];
  const found = evaluate({ ...inputs, asked });
  expect(Object.keys(found.metrics)).toEqual(expect.arrayContaining(asked));
  expect(Object.keys(found.metrics)).toHaveLength(Object.keys(evaluate(inputs).metrics).length + 5);
  expect(notMeasured(found, asked)).toEqual([]);
  expect(notMeasured(evaluate(inputs), [...asked, 'roc_auc'])).toEqual(asked.slice(0, 5));
});

test('what is no metric of the model is not measured', () => {
  const asked = ['index_recall@10', 'latency', 'precision@0', 'recall[dog]', 'accuracy[cat]', 'constructor'];
  expect(evaluate({ ...inputs, asked })).toEqual(evaluate(inputs));
});

test('judged queries take the place of the labels', () => {
  const judged = {
    rows: [3, 1],
    relevance: () => ({ rows: Int32Array.of(1), grades: Int32Array.of(2) }),
  };
  const { metrics } = evaluate({ ...inputs, retrieval: { ...inputs.retrieval!, judged } });
  // Item 4 is nearest to the first of two, item 2 to the second.
  expect(metrics).toMatchObject({ 'precision@1': 0.5, mrr: 0.75, 'recall@5': 1 });
});

test('what is measured and predicted', () => {
  const found = evaluate(inputs);
  expect(found).toMatchObject({
    modelDigest: 'm',
    dataFingerprint: 'd',
    testItems: 4,
    classes,
    confusion: [
      [1, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ],
    metrics: {
      accuracy: 0.5,
      'recall[cat]': 0.5,
      'f1[a\\]b\\\\]': 0,
      'f1[__proto__]': 1,
      'precision@1': 0.75,
      'recall@5': 0.75,
      mrr: 0.75,
    },
  });
  expect(found.predictions[3]).toEqual({
    id: '4',
    label: 'cat',
    predicted: 'a]b\\',
    score: 0.5,
    labelScore: 0.25,
  });
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});

describe('a metric that cannot be computed is absent', () => {
  test('without embeddings', () => {
    const { retrieval: _, ...rest } = inputs;
    expect(evaluate(rest).metrics).not.toHaveProperty('precision@10');
  });

  test('without a gallery', () => {
    const gallery = { vectors: new Float32Array(), labels: new Int32Array() };
    const { metrics } = evaluate({ ...inputs, retrieval: { ...inputs.retrieval!, gallery } });
    expect(metrics).toHaveProperty('accuracy');
    expect(metrics).not.toHaveProperty('precision@10');
  });

  test('without test items', () => {
    const found = evaluate({
      ...inputs,
      ids: [],
      labels: new Int32Array(),
      scores: new Float32Array(),
      retrieval: { ...inputs.retrieval!, queries: new Float32Array() },
    });
    expect(found.metrics).toEqual({});
    expect(found.testItems).toBe(0);
    expect(found.predictions).toEqual([]);
    expect(found.confusion).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });
});

describe('the worst', () => {
  test('classes: lowest F1 first, then in their order', () => {
    expect(worstClasses(evaluate(inputs))).toEqual([
      { name: 'a]b\\', precision: 0, recall: 0, f1: 0, support: 1 },
      { name: 'cat', precision: 0.5, recall: 0.5, f1: 0.5, support: 2 },
      { name: '__proto__', precision: 1, recall: 1, f1: 1, support: 1 },
    ]);
    expect(worstClasses(evaluate(inputs), 1)).toHaveLength(1);
  });

  test('items: wrong ones alone, the surest first', () => {
    expect(worstItems(evaluate(inputs)).map(({ id }) => id)).toEqual(['2', '4']);
    expect(worstItems(evaluate(inputs), 1).map(({ id }) => id)).toEqual(['2']);
  });
});
