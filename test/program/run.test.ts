import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ended } from '../support/program.ts';
import { makePlace, type Place } from './place.ts';

describe('a first run', () => {
  let place: Place;
  let first: Ended;

  beforeAll(async () => {
    place = await makePlace();
    first = await place.done('run');
  });

  test('trains, gates, registers, indexes and switches, and says each step', async () => {
    const report = await place.report();
    expect(report).toMatchObject({
      command: 'run',
      exitCode: 0,
      headline: 'default 1.0.0 with 24 items is live.',
      host: { name: 'terminal' },
      data: { items: 24, skipped: [] },
      model: { version: '1.0.0', origin: 'trained' },
      verdict: { judgement: 'pass' },
      plan: { add: { count: 24 }, embed: 24, copy: 0 },
      verification: { passed: true },
      index: { switched: true, count: 24, embedded: 24, copied: 0 },
    });
    expect(report.error).toBeUndefined();
    const steps = report.steps.map(({ title }) => title);
    expect(steps).toEqual([
      'Reading the data',
      'Looking for a registered model',
      'Training',
      'Evaluating',
      'Judging',
      'Registering',
      'Planning',
      'Building the index',
      'Verifying',
      'Switching readers',
    ]);
    for (const step of steps) expect(first.stderr).toContain(`${step} …\n`);
  });

  test('ends with a short table, and keeps the log clean of the runtime’s own warnings', () => {
    expect(first.stdout).toContain('✓ default 1.0.0 with 24 items is live.');
    expect(first.stdout).toMatch(/accuracy +[01]\.\d{4}/);
    expect(first.stdout).toMatch(/report +out\/report\.html/);
    expect(first.stderr).not.toMatch(/warning|ExperimentalWarning|Deprecat|tensorflow|tfjs|undefined|NaN/i);
  });

  test('leaves one whole generation, live, with every item once', () => {
    const { live, previous, switches, generations, states } = place.index();
    expect([switches, previous]).toEqual([1, undefined]);
    expect([...states]).toEqual([[live, 'complete']]);
    const records: { id: string; label?: string }[] = JSON.parse(generations.get(live!)!);
    expect(records.filter(({ label }) => label === '0')).toHaveLength(12);
    expect(records.filter(({ label }) => label === '1')).toHaveLength(12);
    expect(live).toMatch(/^g-[0-9a-f]{12}-m-[0-9a-f]{12}$/);
  });

  test('leaves reports that stand alone, with the held-out images and their neighbours as pictures', async () => {
    const html = await readFile(place.path('out/report.html'), 'utf8');
    const { evaluation } = await place.report();
    const pictures = html.match(/<img [^>]*src="data:image\/[^"]+"/g) ?? [];
    expect(evaluation!.neighbours.length).toBe(evaluation!.testItems);
    expect(pictures.length).toBeGreaterThanOrEqual(evaluation!.neighbours.length * 2);
    expect(html).not.toMatch(/(?:src|href)="(?!data:|#)/);
    expect(await readFile(place.path('out/report.md'), 'utf8')).toContain('1.0.0 with 24 items is live');
  });

  test('and a second does nothing, says so, and leaves every byte as it was', async () => {
    const copy = await place.copy();
    const before = await copy.tree();
    const second = await copy.done('run');
    expect(await copy.tree()).toEqual(before);
    expect(second.stdout).toContain('✓ Nothing to do: model and data are those of the live generation.');
    expect(second.stderr).toContain('Taken, not trained again: 1.0.0');
    const { plan, index, model, evaluation } = await copy.report();
    expect(plan).toMatchObject({ embed: 0, unchanged: 24, nothingToDo: expect.stringContaining('live') });
    expect(index).toMatchObject({ switched: false, live: place.index().live, embedded: 0 });
    expect(model).toMatchObject({ origin: 'registered', version: '1.0.0' });
    expect(evaluation).toEqual((await place.report()).evaluation);
  });

  // Again where the machine has just too much else to do.
  test('and a second takes less than two seconds', { retry: 5 }, async () => {
    expect((await (await place.copy()).done('run')).durationMs).toBeLessThan(2000);
  });

  test('and a second without cache and out does no more', async () => {
    const copy = await place.copy();
    await rm(copy.path('out'), { recursive: true });
    await rm(copy.path('.vector-index/cache'), { recursive: true });
    const registry = await copy.tree('.vector-index/registry');
    await copy.done('run');
    expect(await copy.tree('.vector-index/registry')).toEqual(registry);
    expect(copy.index()).toEqual(place.index());
  });
});

test('the same data in another folder, from the bundle, gives the same model, generation and records', async () => {
  const [one, other] = [await makePlace(), await makePlace()];
  await Promise.all([one.done('run'), other.done('run', { entry: 'bundle' })]);
  expect((await other.report()).model!.digest).toBe((await one.report()).model!.digest);
  expect(other.index()).toEqual(one.index());
});

test('--json writes the report to standard output, and nothing else', async () => {
  const place = await makePlace();
  const { stdout } = await place.done('run --json');
  expect(JSON.parse(stdout)).toEqual(await place.report());
  expect(stdout.trim().split('\n')).toHaveLength(1);
});

test('settings lead everywhere: registry, store, cache, report and candidate lie where they say', async () => {
  const place = await makePlace('index: shop\nname: pictures\n');
  await place.done('run --registry r --store-path s --cache c --out o --candidate k --alias blue');
  const tree = Object.keys(await place.tree('.'));
  expect(tree).toContain('r/pictures/labels~/0000000001');
  expect(tree).toContain('s/shop.sqlite');
  expect(tree).toContain('o/report.json');
  expect(tree).toContain('k/pictures/versions');
  expect(tree.filter((path) => /^(\.vector-index|out)/.test(path))).toEqual([]);
  const { stdout } = await place.done(
    `search --index shop --name pictures --registry r --store-path s --alias blue --image ${join('data', '0', '0000.png')}`,
  );
  expect(stdout).toContain('0/0000.png');
});
