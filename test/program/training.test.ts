import { expect, test } from 'vitest';
import { makePlace } from './place.ts';

test.concurrent('training that explodes ends with exit 7, says what to try, and leaves readers and registry alone', async () => {
  const place = await makePlace();
  await place.done('run');
  const before = await place.durable();
  const { code, stderr } = await place.run('run --learning-rate 1 --epochs 30');
  expect(code).toBe(7);
  expect(stderr).toMatch(/error\[training\.diverged\]: (The training loss|Training made the weights)/);
  expect(stderr).toContain('Set `learning-rate` lower, such as 0.1');
  expect(await place.durable()).toEqual(before);
  expect(await place.report()).toMatchObject({ exitCode: 7, error: { code: 'training.diverged' } });
});

test.concurrent('a model whose vectors have no direction is found before readers see it: exit 4, and what to try', async () => {
  const place = await makePlace();
  const { code, stderr } = await place.run('run --embedding-dimension 2 --seed 1');
  expect(code).toBe(4);
  expect(stderr).toMatch(/The vector of ".+" is all zeros.* Readers were not switched/);
  expect(stderr).toContain('or choose `distance: euclidean`');
  expect(place.index().live).toBeUndefined();
  // Which is good advice.
  await place.done('run --embedding-dimension 2 --seed 1 --distance euclidean');
  expect(place.index().switches).toBe(1);
});

test.concurrent('early stopping: a validation split ends training when it no longer helps', async () => {
  const place = await makePlace();
  const words = 'train --epochs 40 --validation-split 0.3 --early-stopping-patience 1 --learning-rate 0.003';
  await place.done(words);
  const { model, data } = await place.report();
  expect(model!.training!.history.length).toBeLessThan(40);
  expect(data!.classes.every(({ validation }) => validation > 0)).toBe(true);
});
