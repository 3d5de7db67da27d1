import { expect, test } from 'vitest';
import { preprocessing } from '../../src/data/preprocessing.ts';
import { describeNetwork } from '../../src/model/recipes/recipes.ts';
import { type TrainingInputs, trainingKey } from '../../src/model/training-key.ts';
import { shape } from './tiny-model.ts';

const settings = {
  recipe: 'cnn',
  epochs: 10,
  batchSize: 64,
  learningRate: 0.001,
  embeddingDimension: 8,
  seed: 1,
  patience: 3,
};
const inputs: TrainingInputs = {
  engine: { name: 'wasm', numericVersion: 1 },
  topology: describeNetwork('cnn', shape),
  settings,
  labels: ['cat', 'dog', 'owl'],
  preprocessing: preprocessing(12),
  trainingFingerprint: 'a',
  validationFingerprint: 'b',
};

test('everything that decides the result decides the key', () => {
  const changes: Partial<TrainingInputs>[] = [
    { engine: { name: 'tensorflow', numericVersion: 1 } },
    { engine: { name: 'wasm', numericVersion: 2 } },
    { topology: describeNetwork('cnn', { ...shape, imageSize: 13 }) },
    ...Object.entries(settings).map(([name, value]) => ({
      settings: { ...settings, [name]: typeof value === 'number' ? value + 1 : `${value}2` },
    })),
    { labels: ['cat', 'owl', 'dog'] },
    { preprocessing: { ...preprocessing(12), decoder: 'another' } },
    { trainingFingerprint: 'c' },
    { validationFingerprint: 'c' },
    // The same items, split another way.
    { trainingFingerprint: 'b', validationFingerprint: 'a' },
  ];
  const keys = [inputs, ...changes.map((change) => ({ ...inputs, ...change }))].map(trainingKey);
  expect(new Set(keys).size).toBe(changes.length + 1);
});

test('patience means nothing without validation', () => {
  const { validationFingerprint: _, ...without } = inputs;
  const patient = { ...without, settings: { ...settings, patience: 9 } };
  expect(trainingKey(patient)).toBe(trainingKey(without));
  expect(trainingKey(without)).not.toBe(trainingKey(inputs));
});
