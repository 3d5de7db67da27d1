import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  const planned = await place.done('prune --adopted __default__ --dry-run', { env });
  expect(planned.stdout).toBe('would be removed: __default__ with 1 record\n');
  const removed = await place.done('prune --adopted __default__', { env });
  expect(removed.stdout).toBe('removed: __default__ with 1 record\n');
  const refused = await place.run('prune --adopted __default__', { env });
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('no namespace "__default__"')]);
});
