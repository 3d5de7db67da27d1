import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { openLocalStore } from '../../src/stores/local/local-store.ts';
import type { AliasState, Store } from '../../src/stores/store.ts';
import type { Place } from './place.ts';
import { makeReadyPlace, setReady } from './ready-place.ts';

const AT = '2026-01-02T03:04:05.000Z';

/** 40 ready vectors are live; and what the next state of the data is, built beside them by blue-green. */
let start: Place;
let first: string;
let switched: Place;
let second: string;

beforeAll(async () => {
  start = await makeReadyPlace();
  first = start.index().live!;
  switched = await start.copy();
  await setReady(switched, 1);
  await switched.done('run');
  second = switched.index().live!;
});

/** What a run leaves that ends in the middle. */
async function leave(
  place: Place,
  work: (store: Store, live: AliasState) => Promise<unknown>,
): Promise<void> {
  const path = place.path('.vector-index/indexes/default.sqlite');
  const store = await openLocalStore({ path, readOnly: false });
  await work(store, (await store.alias('live'))!);
  await store.close();
}

const recordsOf = (place: Place): string => place.index().generations.get(place.index().live!)!;

describe('incremental', () => {
  let edited: Place;

  beforeAll(async () => {
    edited = await start.copy();
    await setReady(edited, 1);
    await edited.done('run --strategy incremental');
  });

  test.concurrent('edits what is live to the very records that blue-green builds, and says so', async () => {
    expect(recordsOf(edited)).toBe(recordsOf(switched));
    expect(edited.index()).toMatchObject({ live: first, previous: undefined, switches: 2, editing: false });
    const { plan, index, headline } = await edited.report();
    expect(plan).toMatchObject({
      ...{ strategy: 'incremental', generation: first, live: first, unchanged: 37 },
      ...{ add: { count: 1 }, change: { count: 2 }, delete: { count: 1 } },
      ...{ embed: 2, copy: 1, write: 3, remove: 1 },
    });
    expect(index).toMatchObject({
      ...{ generation: first, live: first, switched: false, edited: true, revision: 1, count: 40 },
      ...{ embedded: 2, copied: 1, written: 3, removed: 1, bytesSent: plan!.bytes },
    });
    expect(headline).toMatch(/edited in place as revision 1; readers saw the steps in between/);
    const { stdout } = await edited.done('status');
    expect(stdout).toContain('live, revision 1');
  });

  test.concurrent('again with the same data has nothing to do', async () => {
    const place = await edited.copy();
    const before = await place.durable();
    for (const strategy of ['incremental', 'blue-green', 'recreate']) {
      await place.done(`run --strategy ${strategy}`);
      expect((await place.report()).plan).toMatchObject({ nothingToDo: expect.stringContaining('live') });
    }
    expect(await place.durable()).toEqual(before);
  });

  test.concurrent('rollback undoes revisions one by one; what was rolled back does not come by itself', async () => {
    const place = await edited.copy();
    await setReady(place, 0, 42);
    await place.done('run --strategy incremental');
    expect(place.index()).toMatchObject({ live: first, switches: 3 });
    await place.done('rollback --dry-run');
    expect((await place.report()).headline).toMatch(
      /Would roll back from revision 2 of g-.* to revision 1\./,
    );
    await place.done('rollback');
    expect(recordsOf(place)).toBe(recordsOf(switched));
    await place.done('rollback');
    expect(recordsOf(place)).toBe(recordsOf(start));
    expect(place.index().edits).toEqual([]);
    expect(await place.report()).toMatchObject({
      ...{ verification: { passed: true }, headline: expect.stringContaining('Rolled back') },
      index: { switched: false, edited: true, written: 4 },
    });
    const { code, stderr } = await place.run('rollback');
    expect([code, stderr]).toEqual([2, expect.stringContaining('no generation to roll back to')]);

    const before = await place.durable();
    const { stdout } = await place.done('run --strategy incremental');
    expect(stdout).toContain(`revision 2 of ${first} was rolled back`);
    expect(await place.durable()).toEqual(before);
    await place.done('run --rebuild');
    expect(place.index().states.size).toBe(2);
  });

  test.concurrent('older data by blue-green is built anew, beside what was edited', async () => {
    const place = await edited.copy();
    await setReady(place, 0);
    await place.done('run');
    expect(place.index()).toMatchObject({ live: `${first}.2`, previous: first });
    expect(recordsOf(place)).toBe(recordsOf(start));
    // And back: to what was live before, as it was then.
    await place.done('rollback');
    expect(place.index().live).toBe(first);
    expect(recordsOf(place)).toBe(recordsOf(switched));
  });

  test.concurrent('builds the first generation as blue-green does', async () => {
    const place = await start.copy();
    await place.done('run --strategy incremental --index another');
    expect((await place.report()).index).toMatchObject({ switched: true, generation: first, count: 40 });
  });

  test.concurrent('is refused before anything is registered where another model or distance is wanted', async () => {
    const place = await start.copy();
    const before = await place.durable();
    const { code, stderr } = await place.run(
      'run --strategy incremental --model-revision 2 --distance euclidean',
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot edit g-.* in place/);
    expect(stderr).toMatch(/- model: 1\.0\.0 \(.*\) is live/);
    expect(stderr).toContain('- distance: cosine is live, euclidean is wanted');
    expect(stderr).toContain('Use `strategy: blue-green`');
    expect(await place.durable()).toEqual(before);
  });

  test.concurrent('an edit that fails a probe is undone', async () => {
    const place = await start.copy();
    const db = new DatabaseSync(place.path('.vector-index/indexes/default.sqlite'));
    db.exec("UPDATE record SET label = 'damaged' WHERE id = 'item/0030'");
    db.close();
    const before = recordsOf(place);
    await setReady(place, 1);
    const { code, stderr } = await place.run('run --strategy incremental');
    expect(code).toBe(4);
    expect(stderr).toContain('The edit was undone: readers have what they had');
    expect(stderr).toContain('"item/0030"');
    expect(recordsOf(place)).toBe(before);
    expect(place.index()).toMatchObject({ editing: false, switches: 1, edits: [] });
    expect(await place.report()).toMatchObject({ exitCode: 4, verification: { passed: false } });
  });

  test.concurrent('a gate on what it costs is judged before it counts as a revision', async () => {
    const place = await start.copy();
    await setReady(place, 1);
    const { code, stderr } = await place.run([
      'run',
      '--strategy',
      'incremental',
      '--gates',
      'records_written <= 2',
    ]);
    expect([code, stderr]).toEqual([4, expect.stringContaining('records_written')]);
    expect(recordsOf(place)).toBe(recordsOf(start));
    await place.done(['run', '--strategy', 'incremental', '--gates', 'records_written <= 3']);
  });

  test.concurrent.each(['prune', 'run', 'rollback', 'promote'])(
    'what an interrupted edit left is told to readers, and undone first by %s',
    async (command) => {
      const place = await start.copy();
      await setReady(place, 1);
      await leave(place, async (store, live) => {
        const to = (await store.generation(first))!;
        const edit = (await store.beginEdit({ alias: 'live', expected: live, to, at: AT }))!;
        await store.remove(edit, ['item/0001', 'item/0002', 'item/0003', 'item/0004']);
      });
      expect((await place.done('status')).stdout).toMatch(/live, edit begun .* and not finished/);
      const asked = await place.done('search --id item/0005');
      expect(asked.stderr).toContain('between two revisions');
      const { stderr } = await place.run(command);
      expect(stderr).toMatch(/An edit of g-.*, begun at .*, had not come to its end: 4 records brought back/);
      const { generations, editing } = place.index();
      expect(editing).toBe(false);
      expect(generations.get(first)).toBe(recordsOf(start));
    },
  );
});

describe('recreate', () => {
  test.concurrent('deletes, builds anew and says how long readers had nothing', async () => {
    const place = await switched.copy();
    await setReady(place, 0, 42);
    await place.done('run --strategy recreate');
    const { index, plan } = await place.report();
    expect(plan).toMatchObject({ strategy: 'recreate', embed: 42, copy: 0, live: second });
    expect(index).toMatchObject({ switched: true, embedded: 42, copied: 0, downtimeMs: expect.any(Number) });
    expect(place.index().states.has(second)).toBe(false);
    expect(place.index().switches).toBe(3);
    const before = await place.tree();
    const { code, stderr } = await place.run('rollback');
    expect(code).toBe(2);
    expect(stderr).toContain('strategy: recreate`, which deleted what was live before it');
    expect(await place.tree()).toEqual(before);
  });

  test.concurrent('interrupted, it tells readers so, still holds to max-shrink, and goes on', async () => {
    const place = await start.copy();
    await setReady(place, 1);
    await leave(place, (store, expected) => store.retire({ alias: 'live', expected, at: AT }));
    expect((await place.done('status')).stdout).toContain('live leads to nothing since');
    expect((await place.run('search --id item/0005')).code).toBe(2);
    await setReady(place, 0, 3);
    const { code, stderr } = await place.run('run --strategy recreate');
    expect([code, stderr]).toEqual([2, expect.stringContaining('3 items where the live one holds 40')]);
    await setReady(place, 1);
    await place.done('run --strategy recreate');
    expect((await place.report()).index).toMatchObject({ switched: true, downtimeMs: expect.any(Number) });
    expect(recordsOf(place)).toBe(recordsOf(switched));
  });
});

describe('dry-run', () => {
  test.concurrent.each([
    ['blue-green', { embed: 2, copy: 38, write: 40, remove: 0 }],
    ['incremental', { embed: 2, copy: 1, write: 3, remove: 1 }],
    ['recreate', { embed: 40, copy: 0, write: 40, remove: 0 }],
  ] as const)('%s says what it would do and cost, and writes nothing', async (strategy, costs) => {
    const place = await start.copy();
    await setReady(place, 1);
    const before = await place.tree();
    const { stdout } = await place.done(`run --strategy ${strategy} --dry-run`);
    expect(await place.tree()).toEqual(before);
    const plan = JSON.parse(await place.read('out/plan.json'));
    expect(plan).toMatchObject({
      ...{ schemaVersion: 1, strategy, ...costs, unchanged: 37, basis: expect.stringContaining('measured') },
      add: { count: 1, first: ['item/0040'] },
      change: { count: 2, first: ['item/0001', 'item/0002'] },
      delete: { count: 1, first: ['item/0000'] },
    });
    expect(plan.requests).toBeGreaterThan(2);
    expect(plan.durationMs).toBeGreaterThanOrEqual(0);
    expect(plan).toEqual({ schemaVersion: 1, ...(await place.report()).plan });
    expect(stdout).toMatch(/\d+ records? to write, \d+ to remove: .* in \d+ requests/);
    await place.done(`run --strategy ${strategy}`);
    expect((await place.report()).index).toMatchObject({
      ...{ embedded: costs.embed, copied: costs.copy, written: costs.write, removed: costs.remove },
      bytesSent: plan.bytes,
    });
  });
});

test.concurrent.each([
  ['run --strategy incremental --switch manual', '`switch: manual`'],
  ['run --strategy recreate --switch manual', '`switch: manual`'],
  ['run --strategy incremental --rebuild', '`rebuild: true`'],
])('%s is a contradiction', async (words, named) => {
  const { code, stderr } = await start.run(words);
  expect(code).toBe(2);
  expect(stderr).toContain(named);
});
