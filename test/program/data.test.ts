import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DIGITS, makePlace, type Place } from './place.ts';

let start: Place;

beforeAll(async () => {
  start = await makePlace();
});

type Spoil = (place: Place) => Promise<unknown>;

/** Files that say they are images, each with other bytes. */
async function writeBad(place: Place, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await writeFile(place.path(`data/1/bad ${i}.png`), `no image ${i}\n`);
}

describe('data that cannot be used: exit 2, everything that is wrong, nothing done', () => {
  test.concurrent.each<[string, Spoil, ...string[]]>([
    [
      'no folder',
      (place) => rm(place.path('data'), { recursive: true }),
      '`data`: the folder "data" does not exist',
      'Set `data` to a folder of images',
    ],
    [
      'a file in its place',
      async (place) => {
        await rm(place.path('data'), { recursive: true });
        await writeFile(place.path('data'), '');
      },
      '"data" is not a folder',
    ],
    [
      'no images',
      async (place) => {
        await rm(place.path('data'), { recursive: true });
        await mkdir(place.path('data/cat'), { recursive: true });
        await writeFile(place.path('data/cat/readme.txt'), 'no image');
      },
      '`data`: no images (.jpg, .jpeg, .png or .webp), 1 other file',
    ],
    ['one class', (place) => rm(place.path('data/1'), { recursive: true }), 'one class only: "0"'],
    [
      'classes without a test and without a training item',
      async (place) => {
        for (const [name, file] of [
          ['cat', '0793'],
          ['dog', '0010'],
        ] as const) {
          await mkdir(place.path('data', name));
          const [found] = (await readdir(join(DIGITS, '3'))).filter((each) => each > file);
          await copyFile(join(DIGITS, '3', found!), place.path('data', name, found!));
        }
      },
      'class "cat": no image to ',
      'class "dog": no image to ',
      'add images, or change `test-split` or `split-seed`',
    ],
    [
      'the same image under two labels',
      async (place) => {
        await copyFile(place.path('data/0/0000.png'), place.path('data/1/copy.png'));
        await copyFile(place.path('data/1/0042.png'), place.path('data/0/other copy.png'));
      },
      'the same image under two labels: 0/0000.png, 1/copy.png',
      'the same image under two labels: 0/other copy.png, 1/0042.png',
    ],
    [
      'images in no class folder',
      (place) => copyFile(place.path('data/0/0000.png'), place.path('data/loose.png')),
      '`data`: "loose.png": in no class folder',
    ],
    [
      'three files that cannot be decoded',
      (place) => writeBad(place, 3),
      '`data`: 3 images of 27 cannot be decoded',
      '1/bad 0.png: not a JPEG, PNG or WebP image',
      '1/bad 2.png: ',
      'or set `on-bad-item: skip` to leave out up to 5 %',
    ],
  ])('%s', async (_what, spoil, ...messages) => {
    const place = await start.copy();
    await spoil(place);
    const before = await place.durable();
    const { code, stderr } = await place.run('run');
    expect(code).toBe(2);
    for (const message of messages) expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n +at |Unexpected failure|Training/);
    expect(await place.durable()).toEqual(before);
    expect(await place.report()).toMatchObject({
      exitCode: 2,
      error: { code: expect.stringMatching(/^data\./) },
    });
  });

  test.concurrent('of many bad files the first twenty are listed, and how many more', async () => {
    const place = await start.copy();
    await writeBad(place, 25);
    const { code, stderr } = await place.run('run');
    expect(code).toBe(2);
    expect(stderr.match(/^ +- 1\/bad/gm)).toHaveLength(20);
    expect(stderr).toContain('- and 5 more');
  });
});

describe('on-bad-item: skip', () => {
  test.concurrent('leaves bad files out, and the report counts them', async () => {
    const place = await start.copy();
    await writeBad(place, 1);
    await place.done('run --on-bad-item skip');
    const { data, index } = await place.report();
    expect(data!.skipped).toEqual([{ id: '1/bad 0.png', reason: 'not a JPEG, PNG or WebP image' }]);
    expect(index).toMatchObject({ switched: true, count: 24 });
    // The same again does nothing, though it is not decoded again.
    const { stdout } = await place.done('run --on-bad-item skip');
    expect(stdout).toContain('Nothing to do');
    expect((await place.report()).data!.skipped).toHaveLength(1);
    // And what is skipped is no licence: without the setting it stops.
    expect((await place.run('run')).code).toBe(2);
  });

  test.concurrent('still fails above 5 %', async () => {
    const place = await start.copy();
    await writeBad(place, 2);
    const { code, stderr } = await place.run('run --on-bad-item skip');
    expect(code).toBe(2);
    expect(stderr).toContain('2 images of 26 cannot be decoded');
    expect(stderr).toContain('leaves out 5 % at most');
  });
});

test.concurrent('test-data names a separate folder, and what lies in both is not learned from', async () => {
  const place = await start.copy();
  for (const label of ['0', '1']) {
    await mkdir(place.path('held-out', label), { recursive: true });
    const [first, second] = (await readdir(place.path('data', label))).toSorted();
    await copyFile(place.path('data', label, first!), place.path('held-out', label, 'same.png'));
    const [, , , other] = (await readdir(join(DIGITS, label))).toSorted().toReversed();
    await copyFile(join(DIGITS, label, other!), place.path('held-out', label, second!));
  }
  await writeFile(
    place.path('vector-index.yml'),
    'data: data\ntest-data: held-out\nimage-size: 10\nepochs: 1\nembedding-dimension: 16\nworkers: 1\n',
  );
  await place.done('run');
  const { data, index, evaluation, warnings } = await place.report();
  expect(data!.classes).toEqual([
    { name: '0', train: 11, validation: 0, test: 2 },
    { name: '1', train: 11, validation: 0, test: 2 },
  ]);
  expect(evaluation!.testItems).toBe(4);
  expect(index!.count).toBe(24);
  expect(warnings).toEqual([expect.stringContaining('2 images of `data` are in `test-data` too')]);
});
