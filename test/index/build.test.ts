import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint, type Item, itemDigest } from '../../src/data/item.ts';
import { type BuildResult, buildGeneration } from '../../src/index/build.ts';
import { editGeneration } from '../../src/index/edit.ts';
import { planChanges } from '../../src/index/plan.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { compareIds, sha256 } from '../../src/lib/digest.ts';
import { silentLog } from '../../src/lib/log.ts';
import { openLocalStore } from '../../src/stores/local/local-store.ts';
import type { GenerationDescription, Store } from '../../src/stores/store.ts';

const DIMENSION = 4;
const BATCH = 10;

function item(id: string, label = 'a'): Item {
  const identity = { id, label, metadata: {}, contentDigest: sha256(`content of ${id}`) };
  return { ...identity, digest: itemDigest(identity) };
}

const items = Array.from({ length: 60 }, (_, i) => item(String(i).padStart(3, '0')));

const describeGeneration = (name: string, of: readonly Item[] = items): GenerationDescription => ({
  name,
  identity: name,
  modelDigest: 'm'.repeat(64),
  modelVersion: '1.0.0',
  indexFingerprint: fingerprint(of),
  engine: 'wasm',
  engineNumericVersion: 1,
  distance: 'cosine',
  dimension: DIMENSION,
  count: of.length,
  createdAt: '2026-01-01T00:00:00.000Z',
});

/** What happened, in its order: `embed 000`, `write 000`, `wrote 000`, each with the first id. */
let events: string[];
let folder: string;
let local: Store;

beforeEach(async () => {
  events = [];
  folder = await mkdtemp(join(tmpdir(), 'build-'));
  local = await openLocalStore({ path: join(folder, 'index.sqlite'), readOnly: false });
});

afterEach(async () => {
  await local.close();
  await rm(folder, { recursive: true });
});

async function* embed(chosen: readonly Item[]) {
  events.push(`embed ${chosen[0]!.id}`);
  for (const entry of chosen) {
    await turn();
    const bytes = Buffer.from(entry.contentDigest, 'hex');
    yield { item: entry, vector: Float32Array.from({ length: DIMENSION }, (_, i) => bytes[i]! / 255) };
  }
  events.push(`embedded ${chosen[0]!.id}`);
}

/** The local store as one across a network: its answers come when `answer` says so, `concurrentWrites` at once. */
function remote(
  concurrentWrites: number,
  answer: (id: string) => Promise<void>,
  { copy = local.copy.bind(local) }: Partial<Pick<Store, 'copy'>> = {},
): Store {
  const slow = async <R>(what: string, id: string, call: () => Promise<R>): Promise<R> => {
    events.push(`${what} ${id}`);
    try {
      await answer(id);
      return await call();
    } finally {
      events.push(`${what} ${id} ended`);
    }
  };
  const over: Partial<Store> = {
    capabilities: { ...local.capabilities, concurrentWrites, batchRecords: BATCH },
    write: (build, records) => slow('write', records[0]!.id, () => local.write(build, records)),
    copy: (build, from, records) => slow('copy', records[0]!.id, () => copy(build, from, records)),
    remove: (build, ids) => slow('remove', ids[0]!, () => local.remove(build, ids)),
  };
  return new Proxy(local, {
    get(target, key) {
      const own = Reflect.get(over, key) ?? Reflect.get(target, key);
      return typeof own === 'function' && !Object.hasOwn(over, key) ? own.bind(target) : own;
    },
  });
}

interface Choices {
  readonly of?: readonly Item[];
  readonly live?: string;
  readonly signal?: AbortSignal;
  readonly clock?: { monotonic(): number };
}

function build(
  store: Store,
  name: string,
  { of = items, live, signal = new AbortController().signal, clock = systemClock }: Choices = {},
): Promise<BuildResult> {
  return buildGeneration({
    ...{ store, description: describeGeneration(name, of), fresh: false, live, embed, signal, clock },
    changes: planChanges(of, live === undefined ? [] : store.manifest(live), live !== undefined),
    log: silentLog,
  });
}

const count = (what: RegExp): number => events.filter((event) => what.test(event)).length;
const at = (event: string): number => {
  expect(events).toContain(event);
  return events.indexOf(event);
};

async function idsIn(generation: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of local.records(generation)) ids.push(id);
  return ids;
}

/** Lets everything that waits for nothing but itself come to rest. */
async function rest(): Promise<void> {
  for (let i = 0; i < 300; i += 1) await turn();
}

describe('a build', () => {
  test('embeds the next batch while one is written', async () => {
    const held = Promise.withResolvers<void>();
    const building = build(
      remote(1, () => held.promise),
      'g-1',
    );
    await rest();
    expect(events).toEqual(['embed 000', 'embedded 000', 'write 000', 'embed 010', 'embedded 010']);
    held.resolve();
    await building;
    expect(await idsIn('g-1')).toEqual(items.map(({ id }) => id));
  });

  test('writes as many batches at once as the store takes, and no more', async () => {
    const held = Promise.withResolvers<void>();
    const building = build(
      remote(3, () => held.promise),
      'g-1',
    );
    await rest();
    expect(count(/^write/)).toBe(3);
    expect(count(/^embed /)).toBe(4);
    held.resolve();
    const { written } = await building;
    expect(written).toBe(60);
    expect(await idsIn('g-1')).toEqual(items.map(({ id }) => id));
  });

  test('calls a store that takes one write at a time in the order of batches', async () => {
    await build(local, 'g-1');
    const changed = [...items.slice(0, 25), ...items.slice(35), ...['x', 'y'].map((id) => item(id))];
    const odd = changed.map((entry) => (Number(entry.id) % 7 === 0 ? item(entry.id, 'b') : entry));
    await build(
      remote(1, async () => undefined),
      'g-2',
      { of: odd, live: 'g-1' },
    );
    const calls = events.filter((event) => /^(write|copy|remove)/.test(event));
    // Each call ends before the next one begins.
    expect(calls.every((event, i) => (i % 2 === 0 ? calls[i + 1] === `${event} ended` : true))).toBe(true);
    expect(calls.filter((_, i) => i % 2 === 0)).toEqual([
      ...['copy 000', 'copy 010', 'copy 020', 'copy 040', 'copy 050', 'write x'],
    ]);
  });

  test('counts time in which several writes are under way once', async () => {
    let now = 0;
    const answers: (() => void)[] = [];
    const store = remote(2, () => new Promise((resolve) => answers.push(resolve)));
    const building = build(store, 'g-1', { of: items.slice(0, 20), clock: { monotonic: () => now } });
    await rest();
    expect(answers).toHaveLength(2);
    now += 100;
    answers[1]!();
    await rest();
    now += 50;
    answers[0]!();
    expect(await building).toMatchObject({ writeMs: 150, embedMs: 0, written: 20 });
  });

  test('embeds what is lost from live, one call of the model at a time', async () => {
    await build(local, 'g-1');
    const lost = ['005', '015'];
    const store = remote(4, async () => turn(), {
      async copy(token, from, records) {
        await local.copy(
          token,
          from,
          records.filter(({ id }) => !lost.includes(id)),
        );
        return records.map(({ id }) => id).filter((id) => lost.includes(id));
      },
    });
    events = [];
    const cost = await build(store, 'g-2', { live: 'g-1', of: [...items, item('x')] });
    expect(cost).toMatchObject({ embedded: 3, copied: 58, written: 61 });
    expect(await idsIn('g-2')).toEqual([...items.map(({ id }) => id), 'x']);
    const embeddings = events.filter((event) => event.startsWith('embed'));
    expect(embeddings.filter((_, i) => i % 2 === 0).every((event) => event.startsWith('embed '))).toBe(true);
  });
});

describe('when a write fails', () => {
  const failure = new Error('refused');

  test('nothing more is embedded or written, and what is under way has ended before it is told', async () => {
    const slow = Promise.withResolvers<void>();
    const store = remote(2, async (id) => {
      if (id === '010') throw failure;
      await slow.promise;
    });
    let told = false;
    const building = build(store, 'g-1').catch((error: unknown) => {
      told = true;
      return error;
    });
    await rest();
    expect(told).toBe(false);
    expect(count(/^write \d+$/)).toBe(2);
    const embedded = count(/^embed /);
    expect(embedded).toBeLessThanOrEqual(3);
    slow.resolve();
    expect(await building).toBe(failure);
    expect(at('write 000 ended')).toBeGreaterThan(at('write 010 ended'));
    const before = events.length;
    await rest();
    expect(events).toHaveLength(before);
    expect(count(/^embed /)).toBe(embedded);
    expect((await local.generation('g-1'))?.state).toBe('building');
  });

  test('a rerun resumes, whatever batches had been written before', async () => {
    const store = remote(3, async (id) => {
      if (id === '010') throw failure;
    });
    await expect(build(store, 'g-1')).rejects.toBe(failure);
    const there = await idsIn('g-1');
    expect(there).not.toContain('010');
    expect(there.length).toBeGreaterThan(0);
    const result = await build(
      remote(3, async () => undefined),
      'g-1',
    );
    expect(result.resumed).toBe(there.length);
    expect(result.written).toBe(60 - there.length);
    expect(await idsIn('g-1')).toEqual(items.map(({ id }) => id));
  });

  test('the last one too', async () => {
    const store = remote(2, async (id) => {
      if (id === '050') throw failure;
    });
    await expect(build(store, 'g-1')).rejects.toBe(failure);
  });

  test('the first of several failures is told', async () => {
    const later = Promise.withResolvers<void>();
    const store = remote(2, async (id) => {
      if (id === '010') throw failure;
      await later.promise;
      throw new Error('a later one');
    });
    const building = build(store, 'g-1');
    building.catch(() => undefined);
    await rest();
    later.resolve();
    await expect(building).rejects.toBe(failure);
  });
});

test('a signal ends a build when what is under way has ended', async () => {
  const controller = new AbortController();
  const held = Promise.withResolvers<void>();
  const building = build(
    remote(2, () => held.promise),
    'g-1',
    { signal: controller.signal },
  );
  let ended = false;
  building.catch(() => {
    ended = true;
  });
  await rest();
  controller.abort(new Error('told to end'));
  await rest();
  expect(ended).toBe(false);
  held.resolve();
  await expect(building).rejects.toThrow('told to end');
  expect(count(/^write \d+$/)).toBe(count(/^write \d+ ended$/));
});

test('an edit writes batches at once, and has ended all of them before it fails', async () => {
  await build(local, 'g-1');
  const token = await local.begin(describeGeneration('g-1'));
  await local.setState(token, 'built');
  await local.setState(token, 'complete');
  const expected = await local.switchAlias({
    ...{ alias: 'live', expected: undefined, generation: 'g-1', at: '2026-01-02T00:00:00.000Z' },
  });
  const after = [...items.slice(0, 30), ...Array.from({ length: 30 }, (_, i) => item(`n${i + 10}`))].sort(
    (a, b) => compareIds(a.id, b.id),
  );
  const to = { ...describeGeneration('g-1', after), identity: 'g-2' };
  const edit = await local.beginEdit({
    ...{ alias: 'live', expected: expected!, to, at: '2026-01-03T00:00:00.000Z' },
  });
  const slow = Promise.withResolvers<void>();
  const store = remote(3, async (id) => {
    if (id === 'n20') throw new Error('refused');
    if (id === 'n10') await slow.promise;
  });
  events = [];
  const editing = editGeneration({
    ...{ store, token: edit!, description: to, live: 'g-1', embed, log: silentLog, clock: systemClock },
    changes: planChanges(after, store.manifest('g-1'), true),
    total: 60,
    signal: new AbortController().signal,
  });
  let ended = false;
  editing.catch(() => {
    ended = true;
  });
  await rest();
  expect(ended).toBe(false);
  slow.resolve();
  await expect(editing).rejects.toThrow('refused');
  expect(await local.undoEdit('g-1')).toBeGreaterThan(0);
  expect(await idsIn('g-1')).toEqual(items.map(({ id }) => id));
});
