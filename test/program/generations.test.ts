import { rm } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { editTinyData, makeTinyData } from '../support/tiny-data.ts';
import { makePlace, type Place } from './place.ts';

/** A place where `items` is indexed with a model that stays; three states of `items` are at hand. */
let start: Place;
let first: string;

beforeAll(async () => {
  start = await makePlace('index-data: items\n');
  await setItems(start, 10);
  await start.done('run');
  first = start.index().live!;
});

/** State 10: ten images of each of two classes; 11: one more of each; and so on. */
async function setItems(place: Place, perClass: number): Promise<void> {
  await rm(place.path('items'), { recursive: true, force: true });
  await makeTinyData(place.path('items'), perClass);
}

/** What readers get, every byte of it. */
async function answers(place: Place): Promise<string> {
  const { stdout } = await place.done('search --id 1/0042.png --top-k 7 --json');
  return stdout;
}

async function headline(place: Place): Promise<string> {
  return (await place.report()).headline;
}

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

describe('rollback', () => {
  let second: string;
  let after: Place;
  let oldAnswers: string;
  let newAnswers: string;

  beforeAll(async () => {
    after = await start.copy();
    oldAnswers = await answers(after);
    await setItems(after, 11);
    await after.done('run');
    second = after.index().live!;
    newAnswers = await answers(after);
    await after.done('rollback');
  });

  test.concurrent('brings the old answers back, byte for byte', async () => {
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

  test.concurrent('is not undone by a rerun, which says so; promote undoes it on purpose', async () => {
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

  test.concurrent('cannot go back further than there is something, and changes nothing then', async () => {
    const place = await after.copy();
    const before = await place.tree();
    const { code, stderr } = await place.run('rollback');
    expect([code, await place.tree()]).toEqual([2, before]);
    expect(stderr).toContain('no generation to roll back to');
  });

  test.concurrent('is remembered when the generation has been dropped; rebuild builds it on purpose', async () => {
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

  test.concurrent('twice goes two back, where both are kept', async () => {
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
});

describe('what is kept', () => {
  test.concurrent('keep-generations and the grace drop older ones, at the end of a later run', async () => {
    const place = await start.copy();
    await setItems(place, 11);
    await place.done('run');
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
    expect(JSON.parse(pruned.stdout)).toEqual({ dropped: [], dryRun: false });
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

  const place = await start.copy();
  await setItems(place, 11);
  await place.done('run');
  const second = place.index().live!;
  await place.done('rollback');
  await editTinyData(place.path('items'));
  const before = await place.tree();
  for (const command of ['run', 'update', `promote --generation ${second}`, 'prune --retain-grace 0']) {
    await place.done(`${command} --dry-run`);
    expect(await place.tree(), command).toEqual(before);
  }
  await place.done(`promote --generation ${second}`);
  const live = await place.tree();
  await place.done('rollback --dry-run');
  expect(await place.tree()).toEqual(live);
  expect(await headline(place)).toBe(`Would roll back from ${second} to ${first}.`);
});

test.concurrent('status tells what is live, what was before, and whether its model is kept', async () => {
  const place = await start.copy();
  await setItems(place, 11);
  await place.done('run');
  const second = place.index().live!;
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
