import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fixture } from '../data/open.ts';
import { projectRoot } from '../support/program.ts';
import { DIGITS, makeEmptyPlace, type Place } from './place.ts';

interface Row {
  readonly id: string;
  readonly label?: string;
  readonly vector: readonly number[];
}

/** Two labels, each around a direction of its own; every value is another. */
function makeRows(count = 60): Row[] {
  return Array.from({ length: count }, (_, i) => {
    const label = i % 2 === 0 ? 'left' : 'right';
    const spread = [Math.sin(i), Math.cos(3 * i), Math.sin(7 * i)].map((value) =>
      Number((value / 4).toFixed(4)),
    );
    const towards = label === 'left' ? [1, 0, 0] : [0, 1, 0];
    return { id: `item-${i}`, label, vector: spread.map((value, axis) => value + towards[axis]!) };
  });
}

async function writeRows(place: Place, rows: readonly Row[], file = 'rows.jsonl'): Promise<void> {
  await writeFile(place.path(file), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

async function makeVectorPlace(config = ''): Promise<Place> {
  const place = await makeEmptyPlace();
  await writeRows(place, makeRows());
  await writeFile(place.path('vector-index.yml'), `data: rows.jsonl\nmodel-name: compass\n${config}`);
  return place;
}

describe('ready vectors', () => {
  test.concurrent('are indexed under a declared model, measured, gated and searched; a second run does nothing', async () => {
    const place = await makeVectorPlace('gates:\n  - precision@5 >= 0.9\n  - items == 60\n');
    await place.done('run');
    const { model, evaluation, verdict, index, data } = await place.report();
    expect(model).toMatchObject({
      ...{ name: 'default', version: '1.0.0', origin: 'declared' },
      declaration: { name: 'compass', dimension: 3 },
    });
    expect(model).not.toHaveProperty('training');
    expect(data).toMatchObject({ items: 60, classes: [], vectors: { dimension: 3, labels: 2 } });
    expect(evaluation!.testItems).toBeGreaterThan(5);
    expect(evaluation!.metrics).not.toHaveProperty('accuracy');
    expect(evaluation!.neighbours[0]!.query).toEqual({ id: expect.any(String), label: expect.any(String) });
    expect([verdict!.judgement, index!.count, index!.embedded]).toEqual(['pass', 60, 60]);
    expect(index!.generation).toContain(`-m-${model!.digest.slice(0, 12)}`);

    const found = JSON.parse((await place.done('search --id item-7 --json --top-k 1')).stdout);
    expect(found.vector).toEqual([...Float32Array.from(makeRows()[7]!.vector)]);
    const near = JSON.parse((await place.done('search --vector [1,0,0] --json --top-k 5')).stdout);
    expect(near.matches.map(({ label }: Row) => label)).toEqual(Array(5).fill('left'));

    const before = await place.durable();
    await place.done('run');
    expect((await place.report()).plan!.nothingToDo).toBeDefined();
    expect(await place.durable()).toEqual(before);
  });

  test.concurrent('that changed are taken from the data, all others copied; a lost one is deleted', async () => {
    const place = await makeVectorPlace();
    await place.done('run');
    const [first, second, ...rest] = makeRows();
    await writeRows(place, [{ ...first!, vector: [0, 0, 1] }, ...rest]);
    await place.done('run');
    const { plan, index } = await place.report();
    expect([plan!.change.first, plan!.delete.first]).toEqual([[first!.id], [second!.id]]);
    expect([index!.embedded, index!.copied, index!.count]).toEqual([1, 58, 59]);
    await place.done('rollback');
    expect((await place.done(`search --id ${second!.id}`)).stdout).toContain('model 1.0.0');
  });

  test.concurrent('of two producers never mix: equal vectors under another name are another generation', async () => {
    const place = await makeVectorPlace();
    await place.done('run');
    const first = place.index().live!;
    await place.done('run --model-name sextant');
    const { model, index } = await place.report();
    expect([index!.embedded, index!.copied]).toEqual([60, 0]);
    expect(model!.versionReason).toBe('Against 1.0.0, the model is sextant instead of compass.');
    expect(model!.version).toBe('2.0.0');
    await place.done('run --model-name sextant --model-revision b');
    expect((await place.report()).model!.version).toBe('2.1.0');
    const { live, generations } = place.index();
    expect(new Set([first, live, ...generations.keys()].map((name) => name!.split('-m-')[1])).size).toBe(3);
    // The one of before is known, not declared anew.
    await place.done('run');
    expect((await place.report()).model).toMatchObject({ version: '1.0.0', origin: 'registered' });
  });

  test.concurrent('go through train, gate and update in three jobs as through run', async () => {
    const place = await makeVectorPlace('gates: [precision@5 >= 0.9]\n');
    const whole = await place.copy();
    await place.done('train');
    expect(await place.tree()).toEqual({});
    await place.done('gate');
    const strict = await place.run('gate --gates precision@5>1');
    expect(strict.code).toBe(2);
    expect((await place.run('update --gates ndcg@5<0.1')).code).toBe(3);
    const other = await place.run('update --model-name sextant');
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringContaining('model-name: sextant instead of compass'),
    ]);
    await place.done('update');
    await whole.done('run');
    expect(place.index()).toEqual(whole.index());
  });

  test.concurrent('may be tested with others, and indexed from others', async () => {
    const place = await makeVectorPlace();
    const rows = makeRows(90);
    await writeRows(place, rows.slice(60), 'test.jsonl');
    await writeRows(place, rows, 'all.jsonl');
    await place.done('run --test-data test.jsonl --index-data all.jsonl --epochs 3 --engine tensorflow');
    const { evaluation, index } = await place.report();
    expect([evaluation!.testItems, index!.count]).toEqual([30, 90]);

    // A matrix beside the table of `data` is not about the others.
    await copyFile(fixture('f4.npy'), place.path('four.npy'));
    await writeFile(place.path('four.csv'), 'id\na\nb\nc\nd\n');
    await place.done(
      'run --data four.csv --vectors four.npy --test-data test.jsonl --index-data all.jsonl --dry-run',
    );
    const beside = await place.report();
    expect([beside.data!.items, beside.plan!.unchanged]).toEqual([4, 90]);
  });
});

test.concurrent('what is relevant may be said by a file, with grades: then no labels are needed', async () => {
  const place = await makeVectorPlace('distance: euclidean\n');
  await writeRows(
    place,
    Array.from({ length: 12 }, (_, i) => ({ id: `row-${i}`, vector: [i, 0, 1] })),
  );
  await writeRows(place, [{ id: 'q', vector: [0.1, 0, 1] }], 'test.jsonl');
  await writeFile(place.path('queries.csv'), 'query,relevant,grade\nq,row-1,2\nq,row-5,1\n');
  const words = 'train --test-data test.jsonl --queries queries.csv --gates ndcg@2>0.4';
  await place.done(words);
  const { metrics, testItems } = (await place.report()).evaluation!;
  expect([testItems, metrics.mrr, metrics['precision@5'], metrics['recall@5']]).toEqual([1, 0.5, 0.2, 0.5]);
  // 2 / log2(3), over 2 / log2(2) + 1 / log2(3).
  expect(metrics['ndcg@2']).toBeCloseTo(1.2618595071429148 / 2.6309297535714573, 12);
  const unlabelled = await place.run('train --test-data test.jsonl --gates ndcg@2>0.4');
  expect([unlabelled.code, unlabelled.stderr]).toEqual([2, expect.stringContaining('ndcg@2 needs labels')]);

  const gone = await place.run('train --queries gone.csv');
  expect([gone.code, gone.stderr]).toEqual([
    2,
    expect.stringContaining('`queries`: "gone.csv" does not exist'),
  ]);
  expect(gone.stderr).not.toContain('Reading the data');
});

test.concurrent('the example: a colour and those that look like it', async () => {
  const place = await makeEmptyPlace();
  const example = join(projectRoot, 'examples/vectors');
  await cp(example, place.path('example'), {
    recursive: true,
    filter: (path) => !/\/(out|\.vector-index)$/.test(path),
  });
  const cwd = place.path('example');
  await place.done('run', { cwd });
  const { stdout } = await place.done('search --id tomato --top-k 2', { cwd });
  expect(stdout).toMatch(/^ +2 +13\.5389 +orange +coral$/m);
  // The table is what the script writes.
  const before = await place.text('example/colours.jsonl');
  await import(pathToFileURL(place.path('example/make-vectors.mjs')).href);
  expect(await place.text('example/colours.jsonl')).toBe(before);
});

describe('what is wrong with them: exit 2, nothing changed', () => {
  const noLabels = makeRows().map(({ label: _, ...row }) => row);
  const [row] = makeRows();
  test.concurrent.each<[string, string, readonly Row[], ...string[]]>([
    [
      'no model is declared, told before rows are read',
      'run --model-name= --config bare.yml',
      [...makeRows(), { ...row!, vector: [1] }],
      '`model-name` is not set',
      'text-embedding-3-small',
    ],
    ['another dimension', 'run --dimension 4', makeRows(), '`dimension: 4` is set', 'have 3 values'],
    [
      'a rule about a classifier',
      'run --min-accuracy 0.9',
      makeRows(),
      'accuracy is about a classifier',
      'Ask for what there is: precision@<k>',
    ],
    ['a rule without labels', 'run --gates map@10>0.5', noLabels, 'map@10 needs labels', 'index_recall@<k>'],
    [
      'an id that is too long',
      'run',
      [...makeRows(), { id: 'é'.repeat(300), vector: [1, 2, 3] }],
      '600 bytes long',
    ],
    [
      'metadata that is too much',
      'run',
      [...makeRows(), { ...row!, id: 'x', text: 'x'.repeat(50_000) } as Row],
      'the metadata is',
      '40960',
    ],
    ['images to index', 'run --index-data images', makeRows(), 'holds images, not ready vectors'],
    ['smaller data', 'shrunken', makeRows(10), 'max-shrink'],
  ])('%s', async (_, words, rows, ...messages) => {
    const place = await makeVectorPlace();
    await writeFile(place.path('bare.yml'), 'data: rows.jsonl\n');
    if (words.includes('images')) await writeImage(place);
    if (words === 'shrunken') await place.done('run');
    await writeRows(place, rows);
    const before = await place.durable();
    const { code, stderr } = await place.run(words === 'shrunken' ? 'run' : words);
    expect([code, stderr]).toEqual([2, expect.stringContaining(messages[0]!)]);
    for (const message of messages) expect(stderr).toContain(message);
    expect(await place.durable()).toEqual(before);
  });

  test.concurrent('an image to search with', async () => {
    const place = await makeVectorPlace();
    await place.done('run');
    await writeImage(place);
    const { code, stderr } = await place.run('search --image images/a/1.png');
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('The model compass, 3 dimensions is declared'),
    ]);
  });
});

async function writeImage(place: Place): Promise<void> {
  await mkdir(place.path('images/a'), { recursive: true });
  await copyFile(`${DIGITS}/1/0001.png`, place.path('images/a/1.png'));
}
