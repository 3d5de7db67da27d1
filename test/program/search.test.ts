import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeLivePlace, type Place, STATE } from './place.ts';

interface Answer {
  readonly index: string;
  readonly generation: string;
  readonly model: { readonly digest: string; readonly version: string };
  readonly distance: string;
  readonly vector: readonly number[];
  readonly matches: readonly { readonly id: string; readonly score: number; readonly label?: string }[];
}

let place: Place;
let first: string;
let second: string;

beforeAll(async () => {
  place = await makeLivePlace();
  first = place.index().live!;
  await place.done('run --seed 2 --distance euclidean');
  second = place.index().live!;
});

async function ask(words: string | readonly string[]): Promise<Answer> {
  const all = typeof words === 'string' ? words.split(' ') : words;
  return JSON.parse((await place.done(['search', ...all, '--json'])).stdout);
}

/** The bytes that indexing stored for an item. */
function stored(generation: string, id: string): Buffer {
  const db = new DatabaseSync(place.path(STATE, 'indexes/default.sqlite'), { readOnly: true });
  const key = '(SELECT key FROM generation WHERE name = ?)';
  const row = db
    .prepare(`SELECT vector FROM record WHERE generation = ${key} AND id = ?`)
    .get(generation, id);
  db.close();
  return Buffer.from(row!.vector as Uint8Array);
}

const bytesOf = (vector: readonly number[]): Buffer => Buffer.from(Float32Array.from(vector).buffer);

describe('the query’s vector', () => {
  test.concurrent.each(['0/0010.png', '1/0042.png', '1/0001.png'])(
    'of the file %s is bit for bit what indexing it stored, in each generation by its own model',
    async (id) => {
      for (const [generation, words] of [
        [second, ''],
        [first, ` --generation ${first}`],
      ] as const) {
        const answer = await ask(`--image data/${id}${words}`);
        expect(answer.generation).toBe(generation);
        expect(bytesOf(answer.vector).equals(stored(generation, id))).toBe(true);
        expect(answer.matches[0]!.id).toBe(id);
        expect(answer.matches[0]!.score).toBeCloseTo(generation === first ? 1 : 0, 6);
      }
    },
  );

  test.concurrent('of an id is the stored one; as JSON it can be asked for again with the same answer', async () => {
    const byId = await ask('--id 1/0042.png');
    expect(bytesOf(byId.vector).equals(stored(second, '1/0042.png'))).toBe(true);
    const byVector = await ask(['--vector', JSON.stringify(byId.vector)]);
    expect(byVector).toEqual(byId);
  });
});

describe('the answer', () => {
  test.concurrent('names index, generation, model and distance; the nearest come first', async () => {
    const { matches, ...rest } = await ask('--id 1/0042.png');
    const { model } = await place.report();
    expect(rest).toMatchObject({
      ...{ index: 'default', generation: second, distance: 'euclidean' },
      model: { digest: model!.digest, version: '1.0.1' },
    });
    expect(matches).toHaveLength(10);
    const scores = matches.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(matches[0]).toMatchObject({ id: '1/0042.png', label: '1', score: 0 });
  });

  test.concurrent('is as long as top-k says, and never longer than the index', async () => {
    expect((await ask('--id 1/0042.png --top-k 3')).matches).toHaveLength(3);
    const all = await ask('--id 1/0042.png --top-k 100');
    expect(new Set(all.matches.map(({ id }) => id)).size).toBe(24);
  });

  test.concurrent('is a table for people', async () => {
    const { stdout, stderr } = await place.done('search --image data/1/0042.png --top-k 2');
    expect(stderr).toBe('');
    expect(stdout).toMatch(new RegExp(`^2 matches in ${second}, model 1\\.0\\.1\n`));
    expect(stdout).toMatch(/^ +1 +0\.0000 +1 +1\/0042\.png$/m);
  });
});

describe('what cannot be answered: exit 2, and what to do', () => {
  test.concurrent.each<[string, ...string[]]>([
    ['', 'nothing to search with; give one of `image`, `id` and `vector`'],
    ['--id 1/0042.png --image data/1/0042.png', 'are two queries; give one'],
    ['--id 1/none.png', 'has no item "1/none.png"', 'such as "cat/001.jpg"'],
    ['--image data/1/none.png', '"data/1/none.png" does not exist'],
    ['--image data/1', 'is a folder'],
    ['--image vector-index.yml', 'vector-index.yml" cannot be decoded', 'JPEG, PNG or WebP'],
    ['--vector [1,2]', 'it has 2 values, and those of', 'search with an image or an id'],
    ['--vector 1,2', 'a JSON array of numbers'],
    [
      '--id 1/0042.png --index other',
      'Nothing is live as "live" in local',
      'Build the index first with `run`',
    ],
    ['--id 1/0042.png --alias blue', 'Aliases here: live'],
    ['--id 1/0042.png --generation g-none', 'Take one that is complete: g-'],
    ['--id 1/0042.png --epochs 3', 'is not read by `search`'],
  ])('search %s: %s', async (words, ...messages) => {
    const { code, stdout, stderr } = await place.run(`search ${words}`.trim());
    expect([code, stdout]).toEqual([2, '']);
    for (const message of messages) expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n +at /);
  });

  test.concurrent('a vector without a direction under cosine', async () => {
    const zeros = JSON.stringify(Array.from({ length: 16 }, () => 0));
    const { code, stderr } = await place.run(['search', '--vector', zeros, '--generation', first]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/zero/);
  });
});

test('ids with spaces, other scripts and upper-case extensions are found as they are', async () => {
  const other = await place.copy();
  await mkdir(other.path('items/Tasse blå'), { recursive: true });
  const ids = ['Tasse blå/mit henkel.PNG', 'Tasse blå/杯子 "1".png', "Tasse blå/l'été & co.Png"];
  const sources = ['0/0000.png', '0/0010.png', '1/0001.png'];
  for (const [i, id] of ids.entries())
    await copyFile(other.path('data', sources[i]!), other.path('items', id));
  await writeFile(other.path('items/Tasse blå/notes.txt'), 'no image\n');
  await other.done('update --index-data items --max-shrink 1 --distance euclidean');
  for (const id of ids) {
    const { stdout } = await other.done(['search', '--id', id, '--json']);
    const { matches } = JSON.parse(stdout) as Answer;
    expect(matches.map((match) => match.id).toSorted()).toEqual(ids.toSorted());
    expect(matches[0]).toMatchObject({ id, label: 'Tasse blå' });
    const byImage = await other.done(['search', '--image', other.path('items', id), '--json']);
    expect((JSON.parse(byImage.stdout) as Answer).matches).toEqual(matches);
  }
});
