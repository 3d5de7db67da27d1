import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeIndexedPlace } from './indexed-place.ts';
import { type Place, STATE } from './place.ts';

let start: Place;
const INDEX = `${STATE}/indexes/default.sqlite`;

beforeAll(async () => {
  start = await makeIndexedPlace();
});

describe('a damaged registry', () => {
  const version = async (place: Place): Promise<string> =>
    place.path(STATE, 'registry/default/versions', (await start.report()).model!.digest);

  test.concurrent.each([
    ['run', 'files/classifier/weights.bin'],
    ['search --image data/0/0000.png', 'files/embedding/weights.bin'],
    ['update --model-version 1.0.0 --data items', 'files/labels.json'],
    ['run', 'version.json'],
  ])('%s: a changed byte in %s is found, and the file named', async (command, file) => {
    const place = await start.copy();
    const path = `${await version(place)}/${file}`;
    const bytes = await readFile(path);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    await writeFile(path, bytes);
    const before = await place.tree();
    const { code, stderr } = await place.run(command);
    expect(code).toBe(2);
    expect(stderr).toContain(file);
    expect(await place.tree()).toEqual(before);
  });

  test.concurrent('what it says to do without a copy helps, also where the model is the live one’s', async () => {
    const place = await start.copy();
    await rm(await version(place), { recursive: true });
    expect((await place.run('run')).code).toBe(2);
    await rm(place.path(INDEX));
    await place.done('run');
    expect(await place.report()).toMatchObject({ model: { origin: 'candidate', version: '1.0.0' } });
    expect(place.index().generations).toEqual(start.index().generations);
  });

  test.concurrent('a file that is missing, and one that is cut short, are found too', async () => {
    const place = await start.copy();
    await rm(`${await version(place)}/files/classifier/weights.bin`);
    const missing = await place.run('run');
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('files/classifier/weights.bin');
    expect(missing.stderr).toContain('is missing');
    const cut = await start.copy();
    await truncate(`${await version(cut)}/version.json`, 100);
    const torn = await cut.run('run');
    expect(torn.code).toBe(2);
    expect(torn.stderr).toContain('version.json');
  });

  test.concurrent('lost beside a live index, it is no first run', async () => {
    const place = await start.copy();
    await rm(place.path(STATE, 'registry'), { recursive: true });
    const before = await place.tree();
    for (const command of ['run', 'update', 'search --image data/0/0000.png']) {
      const { code, stderr } = await place.run(command);
      expect([command, code]).toEqual([command, 2]);
      expect(stderr).toMatch(/which the registry \.vector-index\/registry does not hold/);
    }
    expect(await place.tree()).toEqual(before);
    // What readers have needs no registry.
    const { stdout } = await place.done('search --id 1/0042.png --top-k 1');
    expect(stdout).toContain('1/0042.png');
  });
});

describe('an index file that is none', () => {
  test.concurrent.each([
    ['text', 'is not an index file', async (path: string) => writeFile(path, 'no database\n'.repeat(1000))],
    [
      'another program’s database',
      'not an index of this program',
      async (path: string) => {
        await rm(path);
        const db = new DatabaseSync(path);
        db.exec('CREATE TABLE theirs (id INTEGER)');
        db.close();
      },
    ],
    ['half of itself', 'damaged', async (path: string) => truncate(path, 5 * 16384)],
  ] as const)('%s: said and left alone', async (_what, message, spoil) => {
    const place = await start.copy();
    await spoil(place.path(INDEX));
    const before = await place.tree();
    for (const command of ['run', 'search --id 1/0042.png']) {
      const { code, stderr } = await place.run(command);
      expect([command, code, stderr]).toEqual([command, 2, expect.stringContaining(message)]);
    }
    expect(await place.tree()).toEqual(before);
  });
});
