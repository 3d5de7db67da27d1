import { describe, expect, test } from 'vitest';
import { type EvaluationInputs, evaluate } from '../../src/evaluate/evaluate.ts';
import { METRICS } from '../../src/evaluate/metrics.ts';
import { worstClasses, worstItems } from '../../src/evaluate/worst.ts';
import { metricOfClass } from '../../src/lib/metric-name.ts';

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

test('every metric of the registry is measured, and none besides', () => {
  const names = METRICS.flatMap(({ name, perClass }) =>
    perClass ? classes.map((className) => metricOfClass(name, className)) : [name],
  );
  const { metrics } = evaluate(inputs);
  expect(Object.keys(metrics).sort()).toEqual(names.sort());
  for (const { name, perClass, min, max } of METRICS)
    for (const one of perClass ? classes.map((className) => metricOfClass(name, className)) : [name]) {
      expect(metrics[one]).toBeGreaterThanOrEqual(min);
      expect(metrics[one]).toBeLessThanOrEqual(max);
    }
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
      'precision@10': 0.375,
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
