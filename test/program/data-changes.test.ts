import { copyFile, mkdir, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { editTinyData } from '../support/tiny-data.ts';
import { makeIndexedPlace } from './indexed-place.ts';
import { DIGITS, makePlace, type Place } from './place.ts';

describe('what is indexed changes, the model does not', () => {
  let start: Place;

  beforeAll(async () => {
    start = await makeIndexedPlace();
  });

  test.concurrent('only what was added or edited is embedded; the rest is copied bit for bit', async () => {
    const place = await start.copy();
    await editTinyData(place.path('items'));
    await place.done('run');
    const { plan, index, model } = await place.report();
    expect(model).toMatchObject({ origin: 'registered', version: '1.0.0' });
    expect(plan).toMatchObject({
      add: { count: 1, first: ['1/added.png'] },
      change: { count: 1, first: ['0/0010.png'] },
      delete: { count: 1, first: ['0/0000.png'] },
      unchanged: 18,
    });
    expect(index).toMatchObject({ switched: true, count: 20, embedded: 2, copied: 18 });

    const { generations, live, previous } = place.index();
    expect(previous).toBe(start.index().live);
    expect(generations.get(previous!)).toBe(start.index().generations.get(previous!));
    const before = recordsOf(start.index().generations.get(previous!)!);
    const after = recordsOf(generations.get(live!)!);
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (id) => before.get(id) !== after.get(id),
    );
    expect(changed.toSorted()).toEqual(['0/0000.png', '0/0010.png', '1/added.png']);

    // The same, all embedded anew.
    await place.done('run --rebuild');
    const again = place.index();
    expect(again.live).toBe(`${live}.2`);
    expect((await place.report()).index).toMatchObject({ switched: true, embedded: 20, copied: 0 });
    expect(again.generations.get(again.live!)).toBe(generations.get(live!));
  });

  test.concurrent('files that were touched only are not even a change', async () => {
    const place = await start.copy();
    for (const id of recordsOf(start.index().generations.get(start.index().live!)!).keys())
      await utimes(place.path('items', id), new Date(0), new Date(0));
    const before = await place.durable();
    const { stdout } = await place.done('run');
    expect(stdout).toContain('Nothing to do');
    expect(await place.durable()).toEqual(before);
  });

  test.concurrent('another distance is another generation of the same vectors', async () => {
    const place = await start.copy();
    await place.done('run --distance euclidean');
    const { model, index } = await place.report();
    expect(model).toMatchObject({ origin: 'registered' });
    expect(index).toMatchObject({ switched: true, embedded: 0, copied: 20, distance: 'euclidean' });
  });

  test.concurrent('a loss beyond max-shrink stops the run and changes nothing', async () => {
    const place = await start.copy();
    await rm(place.path('items/1'), { recursive: true });
    await rm(place.path('items/0/0000.png'));
    const before = await place.durable();
    const { code, stderr } = await place.run('run');
    expect(code).toBe(2);
    expect(stderr).toContain(
      'hold 9 items where the live one holds 20 items: 55 % fewer, and `max-shrink` allows 50 %',
    );
    expect(stderr).toContain('set `max-shrink: 0.55`');
    expect(await place.durable()).toEqual(before);
    expect(await place.report()).toMatchObject({ exitCode: 2, error: { code: 'index.shrinks' } });

    await place.done('run --max-shrink 0.55');
    expect((await place.report()).index).toMatchObject({ switched: true, count: 9, embedded: 0, copied: 9 });
  });

  test.concurrent('an empty folder never empties the index', async () => {
    const place = await start.copy();
    await rm(place.path('items'), { recursive: true });
    await mkdir(place.path('items'));
    const before = await place.durable();
    const { code, stderr } = await place.run('run --max-shrink 1');
    expect(code).toBe(2);
    expect(stderr).toContain('`index-data`: no images');
    expect(await place.durable()).toEqual(before);
  });
});

test.concurrent('what is learned from changes: a new model, a minor version, every vector anew', async () => {
  const place = await makePlace();
  await place.done('run');
  const { live } = place.index();
  await copyFile(join(DIGITS, '0/1793.png'), place.path('data/0/added.png'));
  await place.done('run');
  const { model, index, plan } = await place.report();
  expect(model).toMatchObject({
    origin: 'trained',
    version: '1.1.0',
    versionReason: expect.stringContaining('the training data changed (18 items, now 19)'),
  });
  expect(plan).toMatchObject({ add: { count: 1 }, unchanged: 24, embed: 25, copy: 0 });
  expect(index).toMatchObject({ switched: true, previous: live, embedded: 25, copied: 0 });
});

test.concurrent('one more image to test with: the same model, measured anew, and one vector embedded', async () => {
  const place = await makePlace();
  await place.done('run');
  const before = await place.report();
  await copyFile(join(DIGITS, '0/0126.png'), place.path('data/0/0126.png'));
  await place.done('run');
  const { model, evaluation, index } = await place.report();
  expect(model).toMatchObject({ origin: 'registered', version: '1.0.0', digest: before.model!.digest });
  expect(evaluation!.testItems).toBe(before.evaluation!.testItems + 1);
  expect(index).toMatchObject({ switched: true, count: 25, embedded: 1, copied: 24 });
});

test.concurrent('a loss of what is learned from stops the run before a model is trained and registered', async () => {
  const place = await makePlace('', 12, ['0', '1', '2']);
  await place.done('run');
  await rm(place.path('data/1'), { recursive: true });
  const before = await place.durable();
  const { code, stderr } = await place.run('run --max-shrink 0.2');
  expect([code, await place.durable()]).toEqual([2, before]);
  expect(stderr).toContain('33.3 % fewer');
  expect(stderr).not.toContain('Training');
});

/** Id → all that is stored of it. */
function recordsOf(dump: string): Map<string, string> {
  const rows: { id: string }[] = JSON.parse(dump);
  const byId = Map.groupBy(rows, ({ id }) => id);
  return new Map([...byId].map(([id, both]) => [id, JSON.stringify(both)]));
}
