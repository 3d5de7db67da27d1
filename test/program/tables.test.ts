import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../support/program.ts';
import { makePlace, type Place } from './place.ts';

/** The same images as a folder and as three tables, and what a run over the folder gives. */
let place: Place;
let digest: string;
let rows: { readonly id: string; readonly label: string; readonly image: string }[];

beforeAll(async () => {
  place = await makePlace();
  const names = (await readdir(place.path('data'), { recursive: true })).filter((name) =>
    name.endsWith('.png'),
  );
  rows = names.toSorted().map((id) => ({ id, label: id.split('/')[0]!, image: `data/${id}` }));
  const csv = rows.map(({ id, label, image }) => `${id},${label},${image}\n`);
  await writeFile(place.path('rows.csv'), `id,label,image\n${csv.join('')}`);
  // Order says nothing, and columns may be called otherwise.
  const shuffled = rows.toReversed().map(({ id, label, image }) => ({ key: id, digit: label, file: image }));
  await writeFile(place.path('rows.jsonl'), shuffled.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const parquet = join(projectRoot, 'test/program/fixtures/digits.parquet');
  await copyFile(parquet, place.path('rows.parquet'));
  await place.done('run');
  digest = (await place.report()).model!.digest;
});

describe('a table of images', () => {
  test.concurrent.each([
    ['CSV', 'rows.csv'],
    ['JSON Lines', 'rows.jsonl --id-column key --label-column digit --image-column file'],
    ['Parquet, with the bytes in it', 'rows.parquet'],
  ])('%s gives the model and the index that the folder gives', async (_, words) => {
    const table = await place.copy();
    // Registered under the same key, so taken: and with the folder's index live, nothing is to do.
    await table.done(`run --data ${words}`);
    const taken = await table.report();
    expect(taken.plan!.nothingToDo).toBeDefined();
    // Trained anew in a registry of its own, it is the same model to the bit.
    await table.done(`run --data ${words} --registry other --out fresh --index other`);
    const { model, data } = await table.report('fresh');
    expect([model!.origin, model!.digest]).toEqual(['trained', digest]);
    expect(data!.classes.map(({ name }) => name)).toEqual(['0', '1']);
    expect(await table.text('fresh/report.html')).toContain('data:image/png;base64,');
  });

  test.concurrent('keeps other columns with the records; a new price is written without embedding', async () => {
    const table = await place.copy();
    const write = (price: number) =>
      writeFile(
        table.path('rows.jsonl'),
        rows
          .map((row, i) => `${JSON.stringify({ ...row, price: i === 0 ? price : i, tags: ['ink'] })}\n`)
          .join(''),
      );
    await write(0);
    await table.done('run --data rows.jsonl');
    await write(99);
    await table.done('run --data rows.jsonl');
    const { plan, index } = await table.report();
    expect([plan!.change.count, index!.embedded, index!.copied]).toEqual([1, 0, 24]);
    const { matches } = JSON.parse((await table.done(`search --id ${rows[0]!.id} --top-k 1 --json`)).stdout);
    expect(matches[0]!.metadata).toEqual({ price: 99, tags: ['ink'] });
  });

  test.concurrent('with groups parts none of them', async () => {
    const table = await place.copy();
    const grouped = rows.map((row, i) => ({ ...row, group: `g${i % 6}` }));
    await writeFile(table.path('rows.jsonl'), grouped.map((row) => `${JSON.stringify(row)}\n`).join(''));
    await table.done('run --data rows.jsonl');
    const { data } = await table.report();
    const tested = data!.classes.reduce((sum, { test: count }) => sum + count, 0);
    // Six groups of four.
    expect(tested % 4).toBe(0);
    expect(tested).toBeGreaterThan(0);
  });

  test.concurrent.each<[string, string, ...string[]]>([
    ['without labels', 'id,image\n', 'no label', 'label-column'],
    ['with images of nowhere', 'id,label,image\nx,0,data/none.png\n', 'rows.csv:2', 'data/none.png'],
  ])('%s is refused', async (_, text, ...messages) => {
    const table = await place.copy();
    const lines = text.endsWith('image\n') ? rows.map(({ id, image }) => `${id},${image}\n`) : [];
    await writeFile(table.path('rows.csv'), text + lines.join(''));
    const { code, stderr } = await table.run('run --data rows.csv');
    expect([code, stderr]).toEqual([2, expect.stringContaining(messages[0]!)]);
    for (const message of messages) expect(stderr).toContain(message);
  });
});
