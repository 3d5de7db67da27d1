import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect, promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openIndex } from '../../src/reader.ts';
import { blocksOf, readText } from '../docs/markdown.ts';
import { type Emulator, startEmulator } from '../pinecone-emulator/emulator.ts';
import { projectRoot } from '../support/program.ts';
import { makeEmptyPlace, type Place } from './place.ts';

const EXAMPLE = join(projectRoot, 'examples/pinecone');

let emulator: Emulator;
let place: Place;
let env: Readonly<Record<string, string>>;

/** The example, in a folder of its own. */
beforeAll(async () => {
  emulator = await startEmulator();
  place = await makeEmptyPlace();
  await cp(join(projectRoot, 'examples/vectors/colours.jsonl'), place.path('colours.jsonl'));
  const config = await readText('examples/pinecone/vector-index.yml');
  await place.write('vector-index.yml', config.replace('../vectors/', ''));
  env = {
    ...{ PINECONE_API_KEY: emulator.apiKey, VECTOR_INDEX_PINECONE_HOST: emulator.url },
    VECTOR_INDEX_RATE_LIMIT: 'none',
  };
  await place.done('run', { env });
});
afterAll(async () => {
  expect(emulator.violations).toEqual([]);
  await emulator.close();
});

test('what the docs show is what the example has', () => {
  expect(blocksOf('docs/pinecone.md', 'js')[1]).toBe(readText('examples/pinecone/search.mjs').trimEnd());
  expect(blocksOf('docs/pinecone.md', 'python')).toEqual([readText('examples/pinecone/search.py').trimEnd()]);
});

/** What is asked of the service meanwhile, sorted. */
async function askedBy(work: () => Promise<unknown>): Promise<readonly unknown[]> {
  const before = emulator.requests.length;
  await work();
  return emulator.requests
    .slice(before)
    .map(({ operation }) => operation)
    .sort();
}

test('status, search, and Pinecone’s own client by the alias', async () => {
  const [status, found, theirs] = await Promise.all([
    place.done('status', { env }),
    place.done('search --id tomato --top-k 3 --json', { env }),
    promisify(execFile)(process.execPath, [join(EXAMPLE, 'search.mjs')], {
      env: { PINECONE_API_KEY: emulator.apiKey, PINECONE_CONTROLLER_HOST: emulator.url },
    }),
  ]);
  const { generation, matches, model } = JSON.parse(found.stdout);
  expect(status.stdout).toMatch(/^Index colours, pinecone colours\nlive leads to g-/);
  expect(status.stdout).toMatch(/About: a query of it 0\.25 read units, building it anew \d+ write units\./);
  expect(matches.map(({ id, label }: { id: string; label: string }) => `${id} ${label}`)).toEqual([
    'tomato orange',
    'coral orange',
    'salmon red',
  ]);
  expect(theirs.stdout).toBe(`tomato orange\ncoral orange\nsalmon red\n${generation} ${model.version}\n`);
  for (const { stdout, stderr } of [status, found, theirs])
    expect(stdout + stderr).not.toContain(emulator.apiKey);
});

test('the package’s reader, and nothing wrong of it is shown with the key', async () => {
  const options = {
    ...({ store: 'pinecone', index: 'colours', pineconeApiKey: emulator.apiKey } as const),
    ...{ pineconeHost: emulator.url, registry: place.path('.vector-index/registry') },
  };
  const reader = await openIndex(options);
  const answer = await reader.search({ id: 'tomato' }, { topK: 3 });
  expect(answer.matches.map(({ id }) => id)).toEqual(['tomato', 'coral', 'salmon']);
  // In one round trip, and in two.
  const look = ['describeNamespaceAlias', 'fetchVectors', 'queryVectors'];
  expect(await askedBy(() => reader.search({ vector: answer.vector }))).toEqual(look);
  expect(await askedBy(() => reader.search({ id: 'tomato' }))).toEqual([...look, 'fetchVectors'].sort());
  const again = await reader.search({ vector: answer.vector }, { topK: 3, generation: answer.generation });
  expect(again).toEqual(answer);
  expect((await reader.status()).live).toMatchObject({ generation: answer.generation, items: 138 });
  await expect(reader.search({ id: 'none' })).rejects.toMatchObject({ code: 'search.unknown-id' });
  await reader.close();

  const pineconeApiKey = 'pcsk_of_nobody';
  const stranger = await openIndex({ ...options, pineconeApiKey });
  const error = await stranger.search({ id: 'tomato' }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'pinecone.unauthorized', exitCode: 2 });
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(pineconeApiKey);
  await stranger.close();
  await expect(openIndex({ ...options, pineconeHost: 'http://example.com' })).rejects.toMatchObject({
    ...{ code: 'reader.options', problems: [expect.stringContaining('is not encrypted')] },
  });
});

test('a run that may not write asks, and nothing else', async () => {
  const asked = await askedBy(() => place.done('run --deploy never --rebuild', { env }));
  expect((await place.report()).plan?.add.count).toBe(0);
  const reading = /^(describe|fetch|list|query)/;
  expect(asked.filter((operation) => !reading.test(String(operation)))).toEqual([]);
});

test('what was there before is removed by its name alone', async () => {
  const wrote = await fetch(`${emulator.hosts().colours}/vectors/upsert`, {
    method: 'POST',
    headers: {
      ...{ 'Api-Key': emulator.apiKey, 'X-Pinecone-Api-Version': '2026-07' },
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ vectors: [{ id: 'old', values: [1, 2, 3] }] }),
  });
  expect(wrote.status).toBe(200);
  const [planned, removed] = [
    await place.done('prune --adopted __default__ --dry-run', { env }),
    await place.done('prune --adopted __default__ --json', { env }),
  ];
  expect(planned.stdout).toBe('would be removed: __default__ with 1 record\n');
  expect(JSON.parse(removed.stdout)).toMatchObject({ adopted: { namespace: '__default__', records: 1 } });
});
