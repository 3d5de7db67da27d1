import { beforeAll, expect, test } from 'vitest';
import type { Place } from './place.ts';
import { makeReadyPlace, setReady } from './ready-place.ts';

/** `live` leads to one generation, and `canary` to another that `live` never led to. */
let start: Place;
let first: string;
let canary: string;

beforeAll(async () => {
  start = await makeReadyPlace();
  first = start.index().live!;
  await setReady(start, 0, 42);
  await start.done('run --alias canary');
  canary = (await start.report()).index!.generation;
});

test.concurrent('each alias goes back to what it led to itself, and to nothing of another', async () => {
  const place = await start.copy();
  await setReady(place, 0, 44);
  await place.done('run --keep-generations 5');
  await place.done('rollback');
  expect(place.index().live).toBe(first);
  const { code, stderr } = await place.run('rollback');
  expect([code, stderr]).toEqual([2, expect.stringContaining('no generation to roll back to')]);
  const other = await place.run('rollback --alias canary');
  expect([other.code, other.stderr]).toEqual([2, expect.stringContaining(`${canary} is live`)]);
});

test.concurrent('what one alias rolled back is no reason for another', async () => {
  const place = await start.copy();
  await place.done('run');
  await place.done('rollback');
  expect(place.index().live).toBe(first);
  expect((await place.done('run')).stdout).toContain(`${canary} was rolled back`);
  await setReady(place, 0);
  await place.done('run --alias canary');
  await setReady(place, 0, 42);
  // canary left it by a switch forward, and may go to it again.
  await place.done('run --alias canary');
  expect((await place.report()).index).toMatchObject({ switched: true, live: canary });
});

test.concurrent('what others read is neither edited in place nor deleted', async () => {
  const place = await start.copy();
  await place.done(`promote --alias canary --generation ${first}`);
  await setReady(place, 1);
  const before = await place.durable();
  const { code, stderr } = await place.run('run --strategy incremental');
  expect([code, stderr]).toEqual([2, expect.stringContaining(`alias canary names ${first} too`)]);
  expect(await place.durable()).toEqual(before);
  await place.done('run --strategy recreate');
  expect(place.index().states.get(first)).toBe('complete');
  const { stdout } = await place.done('search --alias canary --id item/0000 --json');
  expect(JSON.parse(stdout).generation).toBe(first);
});
