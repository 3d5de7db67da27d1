import type { Tensor, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { addBias, dropout, softmaxCrossEntropy } from '../../src/engines/tfjs/training-operations.ts';
import { onBothBackends, relativeError, type TestArray, tf } from './backends.ts';
import { randomNumbers, randomValues } from './cnn.ts';

// Every operation that training uses, against TensorFlow.js' cpu backend: the same shapes, values and gradients.

const TOLERANCE = 5e-6;

async function expectEqual(inputs: readonly TestArray[], compute: (tensors: Tensor[]) => readonly Tensor[]) {
  const { wasm, cpu } = await onBothBackends(inputs, compute);
  expect(wasm.map(({ shape }) => shape)).toEqual(cpu.map(({ shape }) => shape));
  for (const [at, { values }] of wasm.entries())
    expect(relativeError(values, cpu[at]!.values)).toBeLessThan(TOLERANCE);
}

const array = (shape: readonly number[], seed = 1): TestArray => ({
  shape,
  values: randomValues(
    shape.reduce((a, b) => a * b, 1),
    seed,
  ),
});

/** A gradient that differs at every place, so that no place can stand for another. */
const uneven = <T extends Tensor>(y: T): T => {
  const weights = randomValues(y.size, 99);
  return tf.tensor(weights, y.shape) as T;
};

const gradients = <T extends Tensor>(f: (...x: T[]) => Tensor, x: readonly Tensor[]): readonly Tensor[] => {
  const typed = [...x] as T[];
  const y = f(...typed);
  return [y, ...tf.grads(f as (...args: Tensor[]) => Tensor)(typed, uneven(y))];
};

describe('convolution, with the gradients of input and filter', () => {
  const images = [
    [2, 8, 8, 3, 4],
    [3, 9, 7, 5, 6],
    [1, 7, 7, 1, 1],
    [2, 12, 6, 32, 36],
    [2, 10, 11, 8, 16],
    [2, 9, 13, 13, 9],
  ] as const;
  const filters = [
    [1, 1],
    [2, 2],
    [3, 3],
    [5, 3],
  ] as const;
  const strides: (number | [number, number])[] = [1, 2, [1, 2]];
  const table = (['same', 'valid'] as const).flatMap((padding) =>
    strides.flatMap((stride) => filters.map((filter) => ({ padding, stride, filter }))),
  );
  test.each(table)('$padding, stride $stride, filter $filter', async ({ padding, stride, filter }) => {
    for (const [batch, height, width, from, to] of images) {
      const inputs = [array([batch, height, width, from]), array([...filter, from, to], 2)];
      await expectEqual(inputs, (x) =>
        gradients<Tensor4D>((image, kernel) => tf.conv2d(image!, kernel!, stride, padding), x),
      );
    }
  });

  test.each(['linear', 'relu'] as const)(
    'fused with bias and %s, as prediction runs it',
    async (activation) => {
      for (const [batch, height, width, from, to] of images) {
        const inputs = [array([batch, height, width, from]), array([3, 3, from, to], 2), array([to], 3)];
        await expectEqual(inputs, ([x, filter, bias]) => [
          tf.fused.conv2d({
            x: x as Tensor4D,
            filter: filter as Tensor4D,
            bias: bias!,
            strides: 1,
            pad: 'same',
            activation,
          }),
        ]);
      }
    },
  );
});

describe('max pooling', () => {
  const table = (['same', 'valid'] as const).flatMap((padding) =>
    [1, 2, 3].flatMap((stride) => [2, 3].map((window) => ({ padding, stride, window }))),
  );
  const images = [
    [2, 8, 8, 4],
    [3, 9, 7, 5],
    [2, 10, 11, 7],
    [1, 5, 5, 1],
  ];
  const kinds: [string, (value: number) => number][] = [
    ['any values', (value) => value],
    ['negative maxima', (value) => -1 - Math.abs(value)],
    ['ties, as behind relu', (value) => Math.max(0, Math.round(value * 2))],
    ['ties of negative values', (value) => -Math.round(Math.abs(value) * 2)],
  ];
  test.each(table)('$padding, stride $stride, window $window', async ({ padding, stride, window }) => {
    for (const shape of images) {
      for (const [, change] of kinds) {
        const { values } = array(shape);
        await expectEqual([{ shape, values: values.map(change) }], (x) =>
          gradients<Tensor4D>((image) => tf.maxPool(image!, window, stride, padding), x),
        );
      }
    }
  });
});

describe('dense layers', () => {
  const sizes = [
    [5, 7, 9],
    [64, 33, 40],
    [1, 17, 3],
    [16, 16, 16],
    [10, 64, 37],
    [13, 300, 10],
  ] as const;
  test.each(sizes)(
    'product of [%i, %i] and [%i columns], transposed or not',
    async (rows, inner, columns) => {
      for (const transposeA of [false, true]) {
        for (const transposeB of [false, true]) {
          const a = array(transposeA ? [inner, rows] : [rows, inner]);
          const b = array(transposeB ? [columns, inner] : [inner, columns], 2);
          await expectEqual([a, b], (x) =>
            gradients<Tensor2D>((left, right) => tf.matMul(left!, right!, transposeA, transposeB), x),
          );
        }
      }
    },
  );

  test('a batch of matrices, which our kernel leaves to the stock one', async () => {
    await expectEqual([array([2, 3, 4, 5]), array([2, 3, 6, 5], 2)], ([a, b]) => [
      tf.matMul(a!, b!, false, true),
    ]);
  });

  test.each(['linear', 'relu', 'sigmoid'] as const)('fused with bias and %s', async (activation) => {
    const inputs = [array([7, 33]), array([33, 19], 2), array([19], 3)];
    await expectEqual(inputs, ([a, b, bias]) => [
      tf.fused.matMul({ a: a as Tensor2D, b: b as Tensor2D, bias: bias!, activation }),
    ]);
  });

  test.each([true, false])('bias, relu %s', async (relu) => {
    for (const shape of [
      [6, 10],
      [3, 4, 5, 7],
      [2, 9, 9, 16],
      [5, 1],
      [8, 33],
    ]) {
      const inputs = [array(shape), array([shape.at(-1)!], 2)];
      const { wasm, cpu } = await onBothBackends(inputs, (x) => {
        const stock = (a: Tensor, b: Tensor) => (relu ? tf.relu(tf.add(a, b)) : tf.add(a, b));
        const ours = (a: Tensor, b: Tensor) => addBias(tf, a, b, relu);
        return gradients<Tensor>((a, b) => (tf.getBackend() === 'wasm' ? ours : stock)(a!, b!), x);
      });
      for (const [at, { values }] of wasm.entries())
        expect(relativeError(values, cpu[at]!.values)).toBeLessThan(TOLERANCE);
    }
  });
});

describe('softmax cross-entropy', () => {
  test.each([2, 3, 10, 101])('%i classes', async (classes) => {
    const rows = 7;
    const labels = Int32Array.from({ length: rows }, (_, row) => (row * 5) % classes);
    const { wasm, cpu } = await onBothBackends([array([rows, classes])], (x) => {
      const oneHot = tf.oneHot(tf.tensor1d(labels, 'int32'), classes).toFloat() as Tensor2D;
      const stock = (logits: Tensor) => tf.losses.softmaxCrossEntropy(oneHot, logits);
      const ours = (logits: Tensor) => softmaxCrossEntropy(tf, logits as Tensor2D, oneHot);
      const loss = tf.getBackend() === 'wasm' ? ours : stock;
      return [loss(x[0]!), tf.grad((logits: Tensor) => tf.mul(loss(logits), 3))(x[0]!)];
    });
    for (const [at, { values }] of wasm.entries())
      expect(relativeError(values, cpu[at]!.values)).toBeLessThan(TOLERANCE);
  });

  test('a logit far from the label gives a finite loss', async () => {
    await tf.setBackend('wasm');
    const loss = tf.tidy(
      () => softmaxCrossEntropy(tf, tf.tensor2d([[1000, 0]]), tf.tensor2d([[0, 1]])).dataSync()[0],
    );
    expect(loss).toBe(1000);
  });
});

describe('dropout', () => {
  const mask = (count: number, key: number, rate: number) =>
    tf.tidy(() => dropout(tf, tf.ones([count]) as Tensor1D, { key, rate }).dataSync<'float32'>());

  test('keeps the share that was asked for, scaled, and keeps it again in the gradient', async () => {
    await tf.setBackend('wasm');
    for (const rate of [0.1, 0.25, 0.5, 0.9]) {
      const kept = mask(40_003, 12345, rate);
      const count = kept.filter((value) => value !== 0).length;
      // Four standard deviations of a binomial.
      expect(Math.abs(count / 40_003 - (1 - rate))).toBeLessThan(4 * Math.sqrt((rate * (1 - rate)) / 40_003));
      expect(new Set(kept)).toEqual(new Set([0, Math.fround(1 / (1 - rate))]));
      const gradient = tf.tidy(() => {
        const x = tf.tensor1d(randomValues(40_003, 5));
        const dy = tf.ones([40_003]);
        return tf
          .grad((value: Tensor) => dropout(tf, value, { key: 12345, rate }))(x, dy)
          .dataSync();
      });
      expect(gradient).toEqual(kept);
    }
  });

  test('draws splitmix32 from the key', async () => {
    await tf.setBackend('wasm');
    const key = 0xdeadbeef;
    const expected = Array.from({ length: 11 }, (_, index) => {
      let hash = (key + Math.imul(index, 0x9e3779b9)) | 0;
      hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      return (hash ^ (hash >>> 16)) >>> 8 >= 2 ** 23 ? 2 : 0;
    });
    expect([...mask(11, key, 0.5)]).toEqual(expected);
  });

  test('other keys give masks that are not related', async () => {
    await tf.setBackend('wasm');
    const random = randomNumbers(3);
    const first = mask(4096, 1, 0.5);
    for (let round = 0; round < 20; round++) {
      const other = mask(4096, Math.floor(random() * 2 ** 32), 0.5);
      const agreeing = other.filter((value, at) => value === first[at]).length;
      expect(Math.abs(agreeing / 4096 - 0.5)).toBeLessThan(0.04);
    }
  });
});
