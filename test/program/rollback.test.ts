import { beforeAll, expect, test } from 'vitest';
import { answers, headline, makeIndexedPlace, setItems } from './indexed-place.ts';
import type { Place } from './place.ts';

let start: Place;
let first: string;
let second: string;
/** Where a second generation was live, and was rolled back. */
let after: Place;
let oldAnswers: string;
let newAnswers: string;

beforeAll(async () => {
  start = await makeIndexedPlace();
  first = start.index().live!;
  after = await start.copy();
  oldAnswers = await answers(after);
  await setItems(after, 11);
  await after.done('run');
  second = after.index().live!;
  newAnswers = await answers(after);
  await after.done('rollback');
});

test.concurrent('a rollback brings the old answers back, byte for byte', async () => {
  expect(newAnswers).not.toBe(oldAnswers);
  expect(await answers(after)).toBe(oldAnswers);
  expect(after.index()).toMatchObject({ live: first, previous: second, switches: 3 });
  expect(await after.report()).toMatchObject({
    command: 'rollback',
    headline: expect.stringContaining('Rolled back'),
    verification: { passed: true },
    index: { switched: true, generation: first },
  });
});

test.concurrent('a rollback is not undone by a rerun, which says so; promote undoes it on purpose', async () => {
  const place = await after.copy();
  const before = await place.durable();
  const { stdout, stderr } = await place.done('run');
  expect(await place.durable()).toEqual(before);
  expect(stdout).toContain(`${second} was rolled back`);
  expect(stderr).toContain(`"promote --generation ${second}" switches to it`);
  expect((await place.report()).index).toMatchObject({ switched: false, live: first });

  await place.done(`promote --generation ${second}`);
  expect(await answers(place)).toBe(newAnswers);
  await place.done('run');
  expect(await headline(place)).toContain('Nothing to do: model and data are those of the live');
});

test.concurrent('a rollback cannot go back further than there is something, and changes nothing then', async () => {
  const place = await after.copy();
  const before = await place.tree();
  const { code, stderr } = await place.run('rollback');
  expect([code, await place.tree()]).toEqual([2, before]);
  expect(stderr).toContain('no generation to roll back to');
});

test.concurrent('a rollback is remembered when the generation has been dropped; rebuild builds it on purpose', async () => {
  const place = await after.copy();
  await setItems(place, 12);
  await place.done('run --retain-grace 0');
  expect(place.index().previous).toBe(first);
  expect(place.index().states.get(second)).toBe('dropped');
  expect(place.index().generations.get(second)).toBe('[]');

  await setItems(place, 11);
  const before = await place.durable();
  await place.done('run');
  expect(await headline(place)).toMatch(/was rolled back on .*; "rebuild" builds it again on purpose/);
  expect(await place.durable()).toEqual(before);
  const refused = await place.run(`promote --generation ${second}`);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('is dropped');

  await place.done('run --rebuild');
  expect(place.index().live).toBe(second);
  expect(await answers(place)).toBe(newAnswers);
});

test.concurrent('rolling back twice goes two back, where both are kept', async () => {
  const place = await start.copy();
  for (const perClass of [11, 12]) {
    await setItems(place, perClass);
    await place.done('run --keep-generations 3');
  }
  await place.done('rollback');
  expect(place.index().live).toBe(second);
  await place.done('rollback');
  expect(place.index().live).toBe(first);
  expect(await answers(place)).toBe(oldAnswers);
});
