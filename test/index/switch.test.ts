import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommitRelation } from '../../src/hosts/host.ts';
import { type SwitchOptions, switchReaders } from '../../src/index/switch.ts';
import { silentLog } from '../../src/lib/log.ts';
import { openLocalStore } from '../../src/stores/local/local-store.ts';
import type { AliasState, Store } from '../../src/stores/store.ts';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switch-'));
  store = await openLocalStore({ path: join(folder, 'index.sqlite'), readOnly: false });
  for (const name of ['a', 'b', 'c']) await makeComplete(name);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function makeComplete(name: string): Promise<void> {
  const token = await store.begin({
    name,
    identity: name,
    modelDigest: 'm',
    modelVersion: '1.0.0',
    indexFingerprint: 'f',
    engine: 'wasm',
    engineNumericVersion: 1,
    distance: 'cosine',
    dimension: 2,
    count: 0,
    createdAt: '2026-01-01T00:00:00.000Z',
  });
  await store.setState(token, 'built');
  await store.setState(token, 'complete');
}

function move(generation: string, planned: AliasState | undefined, more: Partial<SwitchOptions> = {}) {
  return switchReaders({
    store,
    alias: 'live',
    planned,
    generation,
    commit: undefined,
    relation: async () => 'unknown',
    now: new Date('2026-01-02T00:00:00Z'),
    move: 'update',
    log: silentLog,
    ...more,
  });
}

const superseded = (code: string) => expect.objectContaining({ exitCode: 5, code });

test('moves the alias and reads it back', async () => {
  const first = await move('a', undefined);
  expect(first).toMatchObject({ generation: 'a', revision: 1 });
  expect(await move('b', first)).toMatchObject({ generation: 'b', previous: 'a', revision: 2 });
});

test('refuses when the alias moved since the plan, also there and back again', async () => {
  const planned = await move('a', undefined);
  const there = await move('b', planned);
  await expect(move('c', planned)).rejects.toEqual(superseded('index.alias-moved'));
  const back = await move('a', there);
  expect(back?.generation).toBe(planned?.generation);
  await expect(move('c', planned)).rejects.toEqual(superseded('index.alias-moved'));
  expect(await store.alias('live')).toEqual(back);
});

test('has nothing to do when another run switched to the same generation', async () => {
  const planned = await move('a', undefined);
  const other = await move('b', planned);
  expect(await move('b', planned)).toBeUndefined();
  expect(await store.alias('live')).toEqual(other);
});

test.each<[SwitchOptions['move'], CommitRelation, boolean]>([
  ['update', 'theirs-descends-from-ours', false],
  ['update', 'diverged-or-older', true],
  ['update', 'same', true],
  ['update', 'unknown', true],
  ['promote', 'theirs-descends-from-ours', true],
  ['rollback', 'theirs-descends-from-ours', true],
])('%s where live is by a commit that is %s: switches = %s', async (how, relation, switches) => {
  const live = await move('a', undefined, { commit: 'newer' });
  const asked = move('b', live, { commit: 'ours', move: how, relation: async () => relation });
  if (switches) expect(await asked).toMatchObject({ generation: 'b' });
  else await expect(asked).rejects.toEqual(superseded('index.newer-commit'));
});

test('says that it cannot tell when the clone does not know the commit', async () => {
  const live = await move('a', undefined, { commit: 'newer' });
  const warnings: string[] = [];
  await move('b', live, { commit: 'ours', log: { ...silentLog, warn: (text) => warnings.push(text) } });
  expect(warnings).toEqual([expect.stringContaining('fetch-depth: 0')]);
});

test('a rollback marks what it leaves', async () => {
  const first = await move('a', undefined);
  const second = await move('b', first);
  await move('a', second, { move: 'rollback' });
  expect((await store.history())[1]).toMatchObject({
    generation: 'b',
    rolledBackAt: '2026-01-02T00:00:00.000Z',
  });
});
