import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/lib/digest.ts';
import type { Declaration } from '../../src/model/declared-model.ts';
import { compareLabels, compareVersions, nextLabel } from '../../src/registry/semantic-version.ts';
import { makeRecord } from './version-fixtures.ts';

const before = makeRecord('before');
const { preprocessing } = before;
const compare = (...changes: Parameters<typeof makeRecord> extends [string, ...infer Rest] ? Rest : never) =>
  compareVersions(before, makeRecord('after', ...changes), '1.4.0');

describe('what changed decides the level, and is named', () => {
  test.each([
    [{ dimension: 256 }, 'embeddings have 256 dimensions instead of 512'],
    [
      { preprocessing: { ...preprocessing, imageSize: 64, decoder: 'decoder 2' } },
      'preprocessing is another (imageSize: 64, decoder: "decoder 2")',
    ],
    [{ topologyDigest: sha256('another') }, 'the architecture is another'],
    [{ training: { recipe: 'resnet' } }, 'the architecture is another'],
    [{ labels: ['dog'] }, 'the class "cat" is gone'],
    [{ labels: ['dog', 'horse'], training: { seed: 2 } }, 'the class "cat" is gone'],
  ])('major: %j', (changes, what) => {
    expect(compare(changes)).toEqual({ level: 'major', reason: `Against 1.4.0, ${what}.` });
  });

  test.each([
    ['major', { name: 'other' }, 'the model is other instead of compass'],
    ['major', { dimension: 4 }, 'embeddings have 4 dimensions instead of 3'],
    ['minor', { revision: 'b' }, 'the revision is b instead of none'],
  ])('of declared models: %s: %j', (level, changes, what) => {
    const declared = (declaration: Declaration) =>
      ({ kind: 'declared', dimension: declaration.dimension, declaration }) as const;
    const compass = { name: 'compass', dimension: 3 };
    const found = compareVersions(declared(compass), declared({ ...compass, ...changes }), '1.4.0');
    expect(found).toEqual({ level, reason: `Against 1.4.0, ${what}.` });
    expect(compareVersions(before, declared(compass), '1.4.0')).toEqual({
      level: 'major',
      reason: 'Against 1.4.0, the model is declared instead of trained.',
    });
  });

  test.each([
    [{ labels: ['cat', 'dog', 'horse'] }, 'the class "horse" is new'],
    [
      { labels: ['ant', 'bee', 'cat', 'cow', 'dog', 'emu'] },
      'the classes "ant", "bee", "cow" and 1 more are new',
    ],
    [
      { training: { dataFingerprint: sha256('more'), itemCount: 120 } },
      'the training data changed (100 items, now 120)',
    ],
    [
      { training: { epochs: 20, batchSize: 32, learningRate: 0.01 } },
      'epochs are 20 instead of 10; the batch size is 32 instead of 64; the learning rate is 0.01 instead of 0.001',
    ],
  ])('minor: %j', (changes, what) => {
    expect(compare(changes)).toEqual({ level: 'minor', reason: `Against 1.4.0, ${what}.` });
  });

  test.each([
    [{ training: { seed: 2 } }, 'the seed is 2 instead of 1'],
    [{ training: { engineNumericVersion: 2 } }, "the engine's numeric version is 2 instead of 1"],
    [{ training: { engine: 'tensorflow' } }, 'the engine is tensorflow instead of wasm'],
    [{ commit: 'abc' }, 'the weights are others, from equal data and settings'],
    [{ labels: ['dog', 'cat'] }, 'the weights are others, from equal data and settings'],
  ])('patch: %j', (changes, what) => {
    expect(compare(changes)).toEqual({ level: 'patch', reason: `Against 1.4.0, ${what}.` });
  });
});

test('labels go up by level', () => {
  expect(nextLabel('1.9.9', 'major')).toBe('2.0.0');
  expect(nextLabel('1.9.9', 'minor')).toBe('1.10.0');
  expect(nextLabel('1.9.9', 'patch')).toBe('1.9.10');
});

test('labels are ordered as numbers', () => {
  const labels = ['1.10.0', '2.0.0', '1.9.0', '1.9.10', '1.9.2', '10.0.0'];
  expect(labels.toSorted(compareLabels)).toEqual(['1.9.0', '1.9.2', '1.9.10', '1.10.0', '2.0.0', '10.0.0']);
  expect(() => nextLabel('latest', 'major')).toThrow('"latest"');
});
