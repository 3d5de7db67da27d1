import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import type { Answer, IndexOptions, Query, Switch } from '../../src/reader/api.ts';
import { openIndex } from '../../src/reader.ts';
import { makeLivePlace, type Place, STATE } from '../program/place.ts';
import { projectRoot } from '../support/program.ts';

let place: Place;
let first: string;
let second: string;

/** Two models, of 16 and of 12 dimensions; the second is live. */
beforeAll(async () => {
  place = await makeLivePlace();
  first = place.index().live!;
  await place.done('run --seed 2 --embedding-dimension 12');
  second = place.index().live!;
});

const options = (at: Place): IndexOptions => ({
  storePath: at.path(STATE, 'indexes'),
  registry: at.path(STATE, 'registry'),
});

const told = (answer: Answer) => ({ ...answer, vector: [...answer.vector] });

test('while another process switches between two models, every answer is whole, of one generation and its own model', async () => {
  const image = place.path('data/1/0042.png');
  const queries: readonly Query[] = [{ image }, { id: '0/0010.png' }, { image: await readFile(image) }];
  const words = [`--image ${image}`, '--id 0/0010.png'];
  // What the program says of each generation by itself.
  const said = new Map<string, unknown[]>();
  for (const generation of [first, second]) {
    const asked = words.map((each) =>
      place.done(`search ${each} --generation ${generation} --top-k 5 --json`),
    );
    said.set(
      generation,
      (await Promise.all(asked)).map(({ stdout }) => JSON.parse(stdout)),
    );
  }

  const switches: Switch[] = [];
  const reader = await openIndex({ ...options(place), onSwitch: (change) => switches.push(change) });
  const file = place.path(STATE, 'indexes/default.sqlite');
  const entry = `${projectRoot}test/reader/switching-process.ts`;
  const writer = spawn(process.execPath, [entry, file, '15', first, second], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(writer.stdout, 'data');
  const counts = new Map([first, second].map((generation) => [generation, 0]));
  try {
    const enough = (): boolean => Math.min(...counts.values()) >= 20 && switches.length >= 5;
    for (let round = 0; round < 20 || (round < 1000 && !enough()); round++) {
      const asked = [...queries, ...queries].map((query) => reader.search(query, { topK: 5 }));
      for (const [i, answer] of (await Promise.all(asked)).entries()) {
        expect(told(answer)).toEqual(said.get(answer.generation)![(i % queries.length) % words.length]);
        expect(answer.vector).toHaveLength(answer.generation === first ? 16 : 12);
        counts.set(answer.generation, counts.get(answer.generation)! + 1);
      }
    }
    expect((await reader.status()).loadedModels).toHaveLength(2);
  } finally {
    writer.kill('SIGKILL');
    await once(writer, 'close');
    await reader.close();
  }
  expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(20);
  expect(switches.length).toBeGreaterThanOrEqual(5);
  for (const [i, { from, to }] of switches.entries()) {
    expect(from.generation).not.toBe(to.generation);
    if (i > 0) expect(from).toEqual(switches[i - 1]!.to);
  }
});

test('a vector of one model is never held against the other', async () => {
  const reader = await openIndex(options(place));
  const vector = (await reader.embed({ image: place.path('data/0/0010.png') }, { generation: first })).vector;
  const inOther = reader.search({ vector }, { generation: second });
  await expect(inOther).rejects.toMatchObject({ code: 'search.dimension', exitCode: 2 });
  const inOwn = await reader.search({ vector: [...vector] }, { generation: first });
  expect(inOwn.matches[0]).toMatchObject({ id: '0/0010.png' });
  await reader.close();
});

test('two indexes are open in one process, each with its own model', async () => {
  const other = await place.copy();
  const readers = await Promise.all([openIndex(options(place)), openIndex(options(other))]);
  const query = { image: place.path('data/1/0042.png') };
  const generations = [second, first];
  const answers = await Promise.all(
    readers.flatMap((reader) => generations.map((generation) => reader.search(query, { generation }))),
  );
  expect(answers.map((answer) => answer.generation)).toEqual([...generations, ...generations]);
  expect(told(answers[0]!)).toEqual(told(answers[2]!));
  expect(answers[0]!.model.digest).not.toBe(answers[1]!.model.digest);
  await readers[0]!.close();
  expect((await readers[1]!.search(query)).matches).toHaveLength(10);
  await readers[1]!.close();
});
