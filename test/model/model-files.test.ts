import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { preprocessing } from '../../src/data/preprocessing.ts';
import { canonicalJson, sha256 } from '../../src/lib/digest.ts';
import { CodedError } from '../../src/lib/errors.ts';
import { createModel } from '../../src/model/model-digest.ts';
import { MODEL_FILES, readModelFiles, writeModelFiles } from '../../src/model/model-files.ts';
import { describeNetwork } from '../../src/model/recipes/recipes.ts';
import { shape, stockNetwork, tinyModel } from './tiny-model.ts';

const model = tinyModel();
const written = writeModelFiles(model);

function problemOf(
  files: ReadonlyMap<string, Uint8Array>,
  expected?: string,
): { code: string; message: string } {
  try {
    readModelFiles(files, expected);
  } catch (error) {
    if (error instanceof CodedError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

function withFile(file: string, content: Uint8Array | string): Map<string, Uint8Array> {
  return new Map<string, Uint8Array>(written).set(file, Buffer.from(content));
}

test('what is written is read back, whatever else lies beside it', () => {
  const found = readModelFiles(new Map<string, Uint8Array>(written).set('metrics.json', Buffer.from('{')));
  expect(found).toEqual(model);
  expect(readModelFiles(written, model.digest).digest).toBe(model.digest);
});

test('equal models give equal bytes', () => {
  expect([...written.keys()]).toEqual(MODEL_FILES);
  expect(writeModelFiles(tinyModel())).toEqual(written);
  expect(writeModelFiles(readModelFiles(written))).toEqual(written);
});

test('topology, weights, labels and preprocessing each decide the digest', () => {
  const { classifier, labels, preprocessing: inputs } = model;
  const [first, ...rest] = classifier.weights;
  const values = first!.values.with(0, first!.values[0]! + 1e-6);
  const others = [
    {
      classifier: { ...classifier, topology: describeNetwork('cnn', { ...shape, imageSize: 13 }) },
      labels,
      preprocessing: inputs,
    },
    {
      classifier: { ...classifier, weights: [{ ...first!, values }, ...rest] },
      labels,
      preprocessing: inputs,
    },
    {
      classifier: { ...classifier, weights: [{ ...first!, name: 'x/kernel' }, ...rest] },
      labels,
      preprocessing: inputs,
    },
    { classifier, labels: [...labels].reverse(), preprocessing: inputs },
    { classifier, labels, preprocessing: { ...inputs, decoder: 'another' } },
  ].map((parts) => createModel(parts).digest);
  expect(new Set([model.digest, ...others]).size).toBe(6);
});

describe('a model that was changed is refused', () => {
  test('any byte, anywhere, and the file is named', () => {
    const files = fc.constantFrom(...MODEL_FILES);
    fc.assert(
      fc.property(files, fc.nat(), fc.integer({ min: 1, max: 255 }), (file, at, flip) => {
        const bytes = Uint8Array.from(written.get(file)!);
        bytes[at % bytes.length]! ^= flip;
        expect(problemOf(withFile(file, bytes))).toMatchObject({
          code: 'model.changed',
          message: expect.stringContaining(file),
        });
      }),
      { numRuns: 300 },
    );
  });

  test.each(MODEL_FILES)('%s cut short, or longer', (file) => {
    const bytes = written.get(file)!;
    for (const content of [
      bytes.subarray(0, -4),
      Buffer.concat([bytes, Buffer.from('   \n')]),
      new Uint8Array(),
    ])
      expect(problemOf(withFile(file, content))).toMatchObject({
        code: 'model.changed',
        message: expect.stringContaining(file),
      });
  });

  test('files that are missing are listed', () => {
    const files = new Map(written);
    files.delete('labels.json');
    files.delete('embedding/weights.bin');
    expect(problemOf(files)).toMatchObject({
      code: 'model.missing-file',
      problems: ['embedding/weights.bin', 'labels.json'],
    });
  });

  test('a whole model that is not the expected one', () => {
    expect(problemOf(written, sha256('another'))).toMatchObject({ code: 'model.other' });
  });

  test('the embedding of another model', () => {
    const other = writeModelFiles(createModel({ ...model, labels: ['a', 'b', 'c'] }));
    expect(problemOf(withFile('embedding/model.json', other.get('embedding/model.json')!)).message).toContain(
      'embedding/model.json',
    );
  });
});

describe('wild content is refused, not believed', () => {
  const text = Buffer.from(written.get('classifier/model.json')!).toString();
  const json = JSON.parse(text) as { weightsManifest: [{ weights: { shape: unknown }[] }] };
  const withShape = (shapeOfFirst: unknown): string => {
    const copy = structuredClone(json);
    copy.weightsManifest[0].weights[0]!.shape = shapeOfFirst;
    return `${canonicalJson(copy)}\n`;
  };

  test.each([
    ['a prototype key', text.replace('{', '{"__proto__":{"polluted":true},')],
    ['a prototype key deep inside', text.replace('"name":"cnn"', '"name":"cnn","__proto__":{"polluted":1}')],
    ['a huge shape', withShape([2 ** 31, 2 ** 31])],
    ['a negative shape', withShape([-3, -3, 3, 4])],
    ['a shape that is none', withShape({ length: 4 })],
    ['no shape', withShape(null)],
    ['a list', '[]\n'],
    ['null', 'null\n'],
    ['a very deep list', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['not UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
  ])('%s', (_name, content) => {
    expect(problemOf(withFile('classifier/model.json', content))).toMatchObject({
      code: 'model.changed',
      message: expect.stringContaining('classifier/model.json'),
    });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('stock TensorFlow.js', () => {
  const handler = (
    folder: 'classifier' | 'embedding',
    files: ReadonlyMap<string, Uint8Array>,
  ): tf.io.IOHandler => {
    const json = JSON.parse(Buffer.from(files.get(`${folder}/model.json`)!).toString()) as tf.io.ModelJSON;
    return {
      load: () =>
        tf.io.getModelArtifactsForJSON(json, async ([group]) => {
          const bytes = Uint8Array.from(files.get(`${folder}/${group!.paths[0]}`)!);
          return [group!.weights, bytes.buffer];
        }),
    };
  };

  test('opens what is saved and predicts the same', async () => {
    const { stock, network } = await stockNetwork(describeNetwork('cnn', shape));
    const saved = createModel({
      classifier: network,
      labels: ['a', 'b', 'c'],
      preprocessing: preprocessing(12),
    });
    const files = writeModelFiles(saved);
    const classifier = await tf.loadLayersModel(handler('classifier', files));
    const embedding = await tf.loadLayersModel(handler('embedding', files));
    const x = tf.randomUniform([5, 12, 12, 3], 0, 1, 'float32', 7);
    const inside = tf.model({ inputs: stock.inputs, outputs: stock.getLayer('embedding').output });

    for (const [loaded, original] of [
      [classifier, stock],
      [embedding, inside],
    ] as const) {
      const found = (loaded.predict(x) as tf.Tensor).dataSync();
      const expected = (original.predict(x) as tf.Tensor).dataSync();
      expect(found).toHaveLength(expected.length);
      expect(Math.max(...expected)).toBeGreaterThan(0.01);
      expected.forEach((value, i) => {
        expect(Math.abs(found[i]! - value)).toBeLessThanOrEqual(1e-5);
      });
      expect(loaded.getUserDefinedMetadata()).toMatchObject({ modelDigest: saved.digest });
    }
  });
});
