import { rm } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { editTinyData } from '../support/tiny-data.ts';
import { answers, headline, makeIndexedPlace, setItems } from './indexed-place.ts';
import { makePlace, type Place } from './place.ts';

/** A first generation is live; and a place where a second one took over. */
let start: Place;
let first: string;
let switched: Place;
let second: string;

beforeAll(async () => {
  start = await makeIndexedPlace();
  first = start.index().live!;
  switched = await start.copy();
  await setItems(switched, 11);
  await switched.done('run');
  second = switched.index().live!;
});

describe('switch: manual', () => {
  test.concurrent('builds and verifies beside live; promote switches; readers see nothing before', async () => {
    const place = await start.copy();
    const before = await answers(place);
    await setItems(place, 11);
    await place.done('run --switch manual');
    expect(await place.report()).toMatchObject({
      verification: { passed: true },
      index: { switched: false, live: first, count: 22, embedded: 2, copied: 20 },
    });
    expect(await headline(place)).toContain('until it is promoted');
    const built = (await place.report()).index!.generation;
    expect(place.index()).toMatchObject({ live: first, switches: 1 });
    expect(place.index().states.get(built)).toBe('complete');
    expect(await answers(place)).toBe(before);
    const { stdout } = await place.done(`search --id 1/0042.png --generation ${built} --json`);
    expect(JSON.parse(stdout).generation).toBe(built);

    // Again: it is built already, and still waits.
    const waiting = await place.durable();
    await place.done('run --switch manual');
    expect(await place.durable()).toEqual(waiting);

    await place.done('promote');
    expect(place.index()).toMatchObject({ live: built, previous: first, switches: 2 });
    const { code, stderr } = await place.run('promote');
    expect(code).toBe(2);
    expect(stderr).toContain('no complete generation that waits');
  });

  test.concurrent('promote has nothing to do for what is live, and does not know what is not there', async () => {
    const place = await start.copy();
    const before = await place.tree();
    await place.done(`promote --generation ${first}`);
    expect(await headline(place)).toContain('Nothing to do');
    const { code, stderr } = await place.run('promote --generation g-none');
    expect(code).toBe(2);
    expect(stderr).toContain(`${first} (live)`);
    expect(await place.tree()).toEqual(before);
  });
});

describe('what is kept', () => {
  test.concurrent('keep-generations and the grace drop older ones, at the end of a later run', async () => {
    const place = await switched.copy();
    await setItems(place, 12);
    await place.done('run');
    // In the grace time for readers that are still at work.
    expect([...place.index().states.keys()]).toContain(first);
    const { stdout } = await place.done('prune --dry-run --retain-grace 0');
    expect(stdout).toBe(`would be dropped: ${first}\n`);
    expect([...place.index().states.keys()]).toContain(first);
    await place.done('run --retain-grace 0');
    expect((await place.report()).index).toMatchObject({ switched: false, dropped: [first] });
    expect(place.index().states.size).toBe(2);
    const pruned = await place.done('prune --retain-grace 0 --json');
    expect(JSON.parse(pruned.stdout)).toEqual({ dropped: [], removed: [], dryRun: false });
  });

  test.concurrent('rebuild builds beside live, and the same again', async () => {
    const place = await start.copy();
    await place.done('run --rebuild');
    const { live, previous, generations, states } = place.index();
    expect([live, previous]).toEqual([`${first}.2`, first]);
    expect(generations.get(live!)).toBe(generations.get(first));
    expect([...states.values()]).toEqual(['complete', 'complete']);
  });
});

test.concurrent('dry-run writes nothing, whatever the command', async () => {
  const empty = await makePlace();
  await empty.done('run --dry-run');
  expect(await empty.tree()).toEqual({});
  expect(await empty.report()).toMatchObject({
    dryRun: true,
    plan: { embed: 24 },
    index: { switched: false },
  });

  const place = await switched.copy();
  const live = await place.tree();
  await place.done('rollback --dry-run');
  expect(await place.tree()).toEqual(live);
  expect(await headline(place)).toBe(`Would roll back from ${second} to ${first}.`);
  await place.done('rollback');
  await editTinyData(place.path('items'));
  const before = await place.tree();
  for (const command of ['run', 'update', `promote --generation ${second}`, 'prune --retain-grace 0']) {
    await place.done(`${command} --dry-run`);
    expect(await place.tree(), command).toEqual(before);
  }
});

test.concurrent('status tells what is live, what was before, and whether its model is kept', async () => {
  const place = await switched.copy();
  const before = await place.tree();
  const { stdout } = await place.done('status --json');
  expect(JSON.parse(stdout)).toMatchObject({
    index: 'default',
    alias: 'live',
    live: { generation: second, previous: first, revision: 2 },
    generations: [
      { name: second, state: 'complete', count: 22, modelVersion: '1.0.0' },
      { name: first, state: 'complete', count: 20, replacedAt: expect.any(String) },
    ],
    liveModelRegistered: true,
  });
  const text = await place.done('status');
  expect(text.stdout).toMatch(new RegExp(`→ +${second} .*live\n`));
  expect(text.stdout).toMatch(new RegExp(`${first} .*previous\n`));
  await rm(place.path('.vector-index/registry'), { recursive: true });
  const lost = await place.done('status');
  expect(lost.stderr).toContain('does not hold the model of the live generation');
  expect(Object.keys(await place.tree()).length).toBeLessThan(Object.keys(before).length);
});

test.concurrent.each(['rollback', 'promote', 'status', 'prune'])(
  '%s where there is nothing yet',
  async (command) => {
    const place = await makePlace();
    const { code, stdout, stderr } = await place.run(command);
    const expected = { rollback: 'nothing is live', promote: 'no complete generation' }[command];
    expect(code).toBe(expected === undefined ? 0 : 2);
    expect(stderr + stdout).toContain(
      expected ?? (command === 'prune' ? 'Nothing to drop' : 'nothing is live'),
    );
    expect(await place.tree()).toEqual({});
  },
);
