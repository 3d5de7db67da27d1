import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openImageReader } from '../../../src/data/image-reader.ts';
import { preprocessing } from '../../../src/data/preprocessing.ts';
import { scanImageFolder } from '../../../src/data/scan.ts';
import { pictureOf } from '../../../src/data/thumbnail.ts';
import { silentLog } from '../../../src/lib/log.ts';
import { makeTinyData } from '../../support/tiny-data.ts';
import { fixture, openImages, refusalOf, useFolder } from '../open.ts';

const folder = useFolder();

test('a table that lists a folder gives the very items of the folder', async () => {
  const root = await makeTinyData(join(folder.path, 'same'), 3);
  const scanned = await scanImageFolder({ folder: root, setting: 'data', log: silentLog });
  const lines = scanned.items.map(({ id, label }) => `./${id},${label}`).toReversed();
  const table = join(root, 'items.csv');
  await writeFile(table, `image,label\n${lines.join('\n')}\n`);
  const opened = await openImages(table);
  expect(opened.items).toEqual(scanned.items);
  expect(opened.skipped).toEqual([]);
});

test('ids, groups and metadata are what the table says', async () => {
  const root = await makeTinyData(join(folder.path, 'named'), 1);
  const [image] = (await scanImageFolder({ folder: root, setting: 'data', log: silentLog })).items;
  await writeFile(
    join(root, 'items.jsonl'),
    `${JSON.stringify({ id: 7, image: image!.id, label: 'x', group: 'g', price: 2 })}\n`,
  );
  const [item] = (await openImages(join(root, 'items.jsonl'))).items;
  expect(item).toMatchObject({ id: '7', label: 'x', group: 'g', metadata: { price: 2 } });
  expect(item?.contentDigest).toBe(image!.contentDigest);
  expect(item?.digest).not.toBe(image!.digest);
});

test('folders and tables together, ids unique over all', async () => {
  const root = await makeTinyData(join(folder.path, 'both'), 2);
  const [first] = (await scanImageFolder({ folder: root, setting: 'data', log: silentLog })).items;
  await writeFile(join(root, 'more.csv'), `id,image\nnew,${first!.id}\n`);
  const opened = await openImages([root, join(root, 'more.csv')]);
  expect(opened.items.map(({ id }) => id)).toContain('new');
  expect(opened.items).toHaveLength(5);
  await writeFile(join(root, 'again.csv'), `image\n${first!.id}\n`);
  expect(await refusalOf(folder.path, [root, join(root, 'again.csv')])).toMatchObject({
    code: 'data.bad-rows',
    problems: [`both/again.csv:2: the id "${first!.id}" is also that of both/${first!.id}`],
  });
});

test('what leads out of the folder, or nowhere, is refused', async () => {
  const root = join(folder.path, 'escapes');
  await mkdir(root);
  await folder.write('secret.png', 'x');
  await symlink(join(folder.path, 'secret.png'), join(root, 'link.png'));
  const rows = [
    '../secret.png',
    join(folder.path, 'secret.png'),
    'link.png',
    'none.png',
    'http://x/y.png',
    '',
    'sub',
  ];
  await mkdir(join(root, 'sub'));
  await writeFile(join(root, 'items.csv'), `id,image\n${rows.map((row, i) => `${i},${row}`).join('\n')}\n`);
  const { problems } = await refusalOf(folder.path, join(root, 'items.csv'));
  expect(problems).toEqual([
    `escapes/items.csv:2: the image "../secret.png" does not lie in the table's folder; name it relative to the table`,
    `escapes/items.csv:3: the image "secret.png" does not lie in the table's folder; name it relative to the table`,
    `escapes/items.csv:4: the image "link.png" is a link that leaves the table's folder`,
    'escapes/items.csv:5: the image "none.png" cannot be read (ENOENT: no such file or directory)',
    'escapes/items.csv:6: the image "http://x/y.png" is not a file on this machine',
    'escapes/items.csv:7: column "image": no value',
    'escapes/items.csv:8: the image "sub" is not a file',
  ]);
});

describe('images that are bytes of Parquet', () => {
  test('are decoded and shown like files', async () => {
    const opened = await openImages(fixture('hugging-face.parquet'));
    const reader = openImageReader({ preprocessing: preprocessing(10), workers: 1 });
    const decoded = await Array.fromAsync(reader.decode(opened.items));
    // One red pixel: what fixtures/make.py wrote.
    for (const { pixels } of decoded) expect([...pixels!.subarray(0, 3)]).toEqual([255, 0, 0]);
    expect(await pictureOf(opened.items[2]!, 96)).toMatch(/^data:image\/png;base64,/);
    await reader.close();
    await opened.close();
  });
});
