import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { projectRoot } from '../support/program.ts';
import { makeReadyPlace, setReady } from './ready-place.ts';

const HOUR = 60 * 60 * 1000;
const PRELOAD = pathToFileURL(join(projectRoot, 'test/support/shifted-clock.mjs'));

/** The environment of a process whose clock is so many hours off. */
const off = (hours: number) => ({
  env: { NODE_OPTIONS: `--import=${PRELOAD}`, CLOCK_SHIFT: String(hours * HOUR) },
});

test.each([
  ['back', [0, -48, -24]],
  ['forth and back', [0, 48, -48]],
])('a clock that jumps %s between switches confuses neither rollback nor what is kept', async (_, jumps) => {
  const place = await makeReadyPlace();
  const names = [place.index().live!];
  for (const [i, hours] of jumps.entries()) {
    await setReady(place, 0, 41 + i);
    await place.done('run --keep-generations 4', off(hours));
    names.push(place.index().live!);
  }
  // A clock that says that they were replaced in the future, or just now, drops nothing.
  await place.done('prune --keep-generations 2 --retain-grace 0', off(-1000));
  expect(place.index().states.size).toBe(4);
  // The oldest go, by the order in which they were live.
  await place.done('prune --keep-generations 3 --retain-grace 0', off(1000));
  expect([...place.index().states.keys()].toSorted()).toEqual(names.slice(1).toSorted());
  for (const expected of [names[2], names[1]]) {
    await place.done('rollback', off(-100));
    expect(place.index().live).toBe(expected);
  }
});

test('nor the undoing of revisions, nor how long readers had no index', async () => {
  const place = await makeReadyPlace();
  const contents = () => place.index().generations.get(place.index().live!);
  const states = [contents()];
  for (const [i, hours] of [72, -72].entries()) {
    await setReady(place, 0, 41 + i);
    await place.done('run --strategy incremental', off(hours));
    states.push(contents());
  }
  await place.done('rollback', off(24));
  expect(contents()).toBe(states[1]);
  await place.done('rollback', off(-24));
  expect(contents()).toBe(states[0]);
  await setReady(place, 1, 44);
  await place.done('run --strategy recreate', off(-500));
  expect((await place.report()).index!.downtimeMs).toBeLessThan(60_000);
});
