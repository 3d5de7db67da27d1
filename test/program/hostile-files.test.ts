import { execFileSync } from 'node:child_process';
import { readFile, rm, symlink, writeFile } from 'node:fs/promises';

import { crc32, deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { WITHOUT_PIPES_AS_FILES } from '../support/platform.ts';
import { makePlace, type Place, STATE } from './place.ts';
import { asClone, asJob, PULL, step } from './workflow-step.ts';

let live: Place;
beforeAll(async () => {
  live = asClone(await asJob(await makePlace()));
  await live.done('run');
});

describe('a pull request that brings links', () => {
  test.concurrent.each([
    ['out', `${STATE}/registry`],
    ['out', `${STATE}/indexes`],
    ['out', `${STATE}/cache`],
  ])('%s leads to %s: refused, and nothing is written there', async (link, target) => {
    const place = await live.copy();
    await rm(place.path('out'), { recursive: true });
    await symlink(target, place.path(link));
    const before = await place.tree();
    const { code, stderr } = await step(place, PULL);
    expect([code, stderr]).toEqual([2, expect.stringContaining('`out`, "out", lies in')]);
    expect(await place.tree()).toEqual(before);
  });

  test.concurrent('a link within the candidate’s folder does not lead a write to the registry', async () => {
    const place = await live.copy();
    await rm(place.path('out/candidate/default/versions'), { recursive: true });
    await symlink(
      place.path(STATE, 'registry/default/versions'),
      place.path('out/candidate/default/versions'),
    );
    await rm(place.path('data/0/0010.png'), { force: true });
    const before = await place.tree();
    const { code, stderr } = await step(place, PULL, { seed: '2' });
    expect([code, stderr]).toEqual([2, expect.stringContaining('a link leads out of the folder')]);
    expect(await place.tree()).toEqual(before);
  });

  test
    .skipIf(WITHOUT_PIPES_AS_FILES)
    .concurrent('a model’s file that is a pipe, or endless, is named at once', async () => {
      const place = await live.copy();
      const file = 'files/labels.json';
      const path = place.path('out/candidate/default/versions', (await live.report()).model!.digest, file);
      for (const spoil of [() => execFileSync('mkfifo', [path]), () => symlink('/dev/zero', path)]) {
        await rm(path);
        await spoil();
        const { code, stderr } = await place.run('update --deploy never');
        expect([code, stderr]).toEqual([2, expect.stringContaining(file)]);
      }
    });
});

function chunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

/** A PNG that says how large it is, and holds as many zeros. */
function png(side: number, zeros: number): Buffer {
  const header = Buffer.from([...Buffer.alloc(8), 8, 2, 0, 0, 0]);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const data = deflateSync(Buffer.alloc(zeros), { level: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('images that are beyond all bounds are refused by their header, in no time', async () => {
  const place = await live.copy();
  const jpeg = await readFile(new URL('../data/fixtures/sampling-420.jpg', import.meta.url));
  const size = jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5;
  jpeg.writeUInt16BE(65_535, size);
  jpeg.writeUInt16BE(65_535, size + 2);
  const webp = Buffer.from('RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\x3f\0\xff\x3f\0', 'latin1');
  await writeFile(place.path('data/0/huge.png'), png(100_000, 1000));
  await writeFile(place.path('data/0/huge.jpg'), jpeg);
  await writeFile(place.path('data/0/huge.webp'), webp);
  // Of ten by ten pixels, and half a gigabyte behind them.
  await writeFile(place.path('data/0/bomb.png'), png(10, 2 ** 27));
  const scan = jpeg.subarray(jpeg.indexOf(Buffer.from([0xff, 0xda])), -2);
  const small = Buffer.from(jpeg);
  small.writeUInt16BE(16, size);
  small.writeUInt16BE(16, size + 2);
  await writeFile(
    place.path('data/0/scans.jpg'),
    Buffer.concat([small.subarray(0, -2), ...Array(200).fill(scan), small.subarray(-2)]),
  );
  const { code, stderr, durationMs } = await place.run('run');
  expect(code).toBe(2);
  expect(stderr).toContain('0/huge.png: 100000 × 100000 pixels: more than 100 megapixels');
  expect(stderr).toContain('0/huge.jpg: 65535 × 65535 pixels: more than 100 megapixels');
  expect(stderr).toMatch(/0\/huge\.webp: /);
  expect(stderr).toContain('0/scans.jpg: a JPEG with more than 100 scans');
  expect(durationMs).toBeLessThan(30_000);
});
