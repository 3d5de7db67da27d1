import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint, type ImageItem, itemDigest } from '../../src/data/item.ts';
import { buildGeneration } from '../../src/index/build.ts';
import { neighboursIn, overlapMetrics } from '../../src/index/neighbour-overlap.ts';
import { answersFor, queriesFor, USUAL_SIZES } from '../../src/index/neighbour-probes.ts';
import { planChanges } from '../../src/index/plan.ts';
import { isSound } from '../../src/index/probe.ts';
import { verifyGeneration } from '../../src/index/verify.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { compareIds, sha256 } from '../../src/lib/digest.ts';
import { silentLog } from '../../src/lib/log.ts';
import { vectorBytes } from '../../src/lib/vectors.ts';
import { openLocalStore } from '../../src/stores/local/local-store.ts';
import type { Distance, GenerationDescription, Store } from '../../src/stores/store.ts';

const DIMENSION = 8;

function item(id: string, label: string): ImageItem {
  const identity = { id, label, metadata: {}, contentDigest: sha256(`content of ${id}`) };
  return { ...identity, digest: itemDigest(identity), path: `/${id}` };
}

const items = Array.from({ length: 600 }, (_, i) =>
  item(`${i % 3}/${String(i).padStart(4, '0')}.png`, String(i % 3)),
).sort((a, b) => compareIds(a.id, b.id));

/** Vectors from the content: the same item gives the same vector, as a model would. */
async function* embed(chosen: readonly ImageItem[]) {
  for (const entry of chosen) {
    const bytes = Buffer.from(entry.contentDigest, 'hex');
    yield {
      item: entry,
      vector: Float32Array.from(
        { length: DIMENSION },
        (_, i) => bytes[i]! / 255 + (entry.label === '0' ? i : 0),
      ),
    };
  }
}

function describeGeneration(distance: Distance, of: readonly ImageItem[]): GenerationDescription {
  return {
    name: 'g-1',
    identity: 'identity',
    modelDigest: 'm'.repeat(64),
    modelVersion: '1.0.0',
    indexFingerprint: fingerprint(of),
    engine: 'wasm',
    engineNumericVersion: 1,
    distance,
    dimension: DIMENSION,
    count: of.length,
    createdAt: '2026-01-01T00:00:00.000Z',
  };
}

let folder: string;
let path: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
  path = join(folder, 'index.sqlite');
  store = await openLocalStore({ path, readOnly: false });
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function build(distance: Distance = 'cosine', of: readonly ImageItem[] = items) {
  return buildGeneration({
    store,
    description: describeGeneration(distance, of),
    fresh: false,
    changes: planChanges(of, [], false),
    live: undefined,
    clock: systemClock,
    embed,
    log: silentLog,
    signal: new AbortController().signal,
  });
}

function verify(of: readonly ImageItem[] = items) {
  return verifyGeneration({
    store,
    generation: 'g-1',
    reembed: { items: () => of, embed },
    log: silentLog,
    signal: new AbortController().signal,
  });
}

/** Breaks the file behind the store's back. */
function damage(sql: string, ...values: (string | Uint8Array)[]): void {
  const db = new DatabaseSync(path);
  expect(db.prepare(sql).run(...values).changes).toBeGreaterThan(0);
  db.close();
}

const victim = items[123]!.id;

describe('a sound generation', () => {
  test.each([
    ['cosine', 'every record agrees with the manifest, no vector is zero'],
    ['euclidean', 'every record agrees with the manifest'],
  ] as const)('says of zero vectors only what %s asks of them', async (distance, detail) => {
    await build(distance);
    const { probes } = await verify();
    expect(probes.find(({ name }) => name === 'integrity')).toEqual({
      name: 'integrity',
      passed: true,
      detail,
    });
  });

  test.each(['cosine', 'euclidean', 'dotproduct'] as const)(
    'passes every probe under %s',
    async (distance) => {
      await build(distance);
      const verification = await verify();
      expect(verification.probes.filter(({ passed }) => !passed)).toEqual([]);
      expect(verification.passed).toBe(true);
      expect(verification.metrics['index_recall@10']).toBe(1);
    },
  );

  test('passes with equal vectors, fewer items than neighbours, and a single item', async () => {
    const twins = [...items.slice(0, 3)].map((entry) => ({
      ...entry,
      contentDigest: items[0]!.contentDigest,
    }));
    const same = twins.map((entry) => ({ ...entry, digest: itemDigest(entry) }));
    await build('cosine', same);
    expect(await verify(same)).toMatchObject({ passed: true });
  });

  test('passes with far more equal vectors than neighbours', async () => {
    const same = items.slice(0, 40).map((entry) => {
      const twin = { ...entry, contentDigest: items[0]!.contentDigest };
      return { ...twin, digest: itemDigest(twin) };
    });
    await build('cosine', same);
    expect(await verify(same)).toMatchObject({ passed: true });
  });
});

describe('a damaged generation fails', () => {
  const failing = async () => (await verify()).probes.filter(({ passed }) => !passed).map(({ name }) => name);

  test('by one bit of one vector', async () => {
    await build();
    const [record] = await store.fetch('g-1', [victim]);
    const bytes = Buffer.from(vectorBytes(record!.vector));
    bytes[5]! ^= 1;
    damage('UPDATE record SET vector = ? WHERE id = ?', bytes, victim);
    expect(await failing()).toContain('integrity');
  });

  test('by a zero vector', async () => {
    await build();
    damage('UPDATE record SET vector = ? WHERE id = ?', new Uint8Array(DIMENSION * 4), victim);
    expect(await failing()).toContain('integrity');
  });

  test('by a lost record', async () => {
    await build();
    damage('DELETE FROM record WHERE id = ?', victim);
    expect(await failing()).toEqual(expect.arrayContaining(['count', 'integrity']));
  });

  test('by a record that is lost from the manifest too', async () => {
    await build();
    damage('DELETE FROM record WHERE id = ?', victim);
    damage('DELETE FROM manifest WHERE id = ?', victim);
    expect(await failing()).toEqual(['count']);
  });

  test('by an item that was exchanged for another, everywhere', async () => {
    await build();
    damage("UPDATE record SET label = '9' WHERE id = ?", victim);
    const changed = items[123]!;
    damage(
      'UPDATE manifest SET item_digest = ? WHERE id = ?',
      itemDigest({ ...changed, label: '9' }),
      victim,
    );
    expect(await failing()).toEqual(['count']);
  });

  test('by another label', async () => {
    await build();
    damage("UPDATE record SET label = '9' WHERE id = ?", victim);
    expect(await failing()).toContain('integrity');
  });

  test('by vectors that another model computed', async () => {
    await build();
    const other = async function* (chosen: readonly ImageItem[]) {
      for await (const { item: entry, vector } of embed(chosen))
        yield { item: entry, vector: vector.map((value) => value + 1) };
    };
    const verification = await verifyGeneration({
      store,
      generation: 'g-1',
      reembed: { items: () => items, embed: other },
      log: silentLog,
      signal: new AbortController().signal,
    });
    expect(verification.probes.find(({ name }) => name === 'embedding')).toMatchObject({ passed: false });
  });
});

describe('metrics of the index', () => {
  const sizes = { recall: [1, 10], agreement: [3, 599], overlap: [10] };

  test('are measured at every k that is asked for', async () => {
    await build();
    const { metrics } = await verifyGeneration({
      ...{ store, generation: 'g-1', log: silentLog, signal: new AbortController().signal, sizes },
    });
    expect(metrics).toMatchObject({ 'index_recall@1': 1, 'index_recall@10': 1 });
    // Of all 599 others, 199 have the item's own label.
    expect(metrics['label_agreement@599']).toBeCloseTo(199 / 599, 12);
    expect(metrics['neighbour_overlap@10']).toBeUndefined();
  });

  test('say what changed against live', async () => {
    await build();
    const first = (await store.generation('g-1'))!;
    const ids = items.map(({ id }) => id);
    const same = await neighboursIn(store, first, [...ids.slice(0, 5), 'unknown'], USUAL_SIZES);
    expect([...same.keys()]).toEqual(ids.slice(0, 5));
    expect(same.get(ids[0]!)).toHaveLength(answersFor(USUAL_SIZES));
    expect(overlapMetrics(same, same, USUAL_SIZES)).toEqual({ 'neighbour_overlap@10': 1 });
    expect(overlapMetrics(same, new Map(), USUAL_SIZES)).toEqual({});
    const others = new Map([...same].map(([id], i) => [id, i === 0 ? same.get(id)! : []] as const));
    expect(overlapMetrics(same, others, USUAL_SIZES)['neighbour_overlap@10']).toBeCloseTo(1 / 5, 12);
  });

  test('are asked of as many items as costs little, but never of too few', () => {
    const asked = (cheapScan: boolean) =>
      [100, 10_000, 1_000_000].map((count) => queriesFor(count, 512, { cheapScan }));
    expect(asked(true)).toEqual([256, 195, 32]);
    expect(asked(false)).toEqual([64, 64, 32]);
  });
});

test('of records that are wrong a few are named, and all are counted', async () => {
  await build();
  damage("UPDATE record SET label = '9'");
  const { probes } = await verify();
  expect(probes.find(({ name }) => name === 'integrity')!.detail).toMatch(
    /^600 records .*: "0\/0000.png", "0\/0003.png", "0\/0006.png" and 597 more$/,
  );
});

test('what is not wanted may be sound', () => {
  const failed = (name: string, smoke?: object) => ({
    name,
    passed: false,
    detail: '',
    ...(smoke && { smoke }),
  });
  const sound = (...probes: object[]) => isSound({ passed: false, probes: probes as [], metrics: {} });
  expect(sound(failed('rule'), failed('smoke: q', {}))).toBe(true);
  expect(sound(failed('rule'), failed('count'))).toBe(false);
});

describe('building', () => {
  test('resumes where an interrupted build was, and embeds only the rest', async () => {
    const controller = new AbortController();
    let batches = 0;
    const interrupted = buildGeneration({
      store,
      description: describeGeneration('cosine', items),
      fresh: false,
      changes: planChanges(items, [], false),
      live: undefined,
      clock: systemClock,
      async *embed(chosen) {
        if (++batches === 2) controller.abort(new Error('killed'));
        controller.signal.throwIfAborted();
        yield* embed(chosen);
      },
      log: silentLog,
      signal: controller.signal,
    });
    await expect(interrupted).rejects.toThrow('killed');
    const result = await build();
    expect(result).toMatchObject({ resumed: 256, embedded: items.length - 256 });
    expect(await verify()).toMatchObject({ passed: true });
  });

  test('refuses a zero vector under cosine (exit 4), naming the item', async () => {
    const zero = buildGeneration({
      store,
      description: describeGeneration('cosine', items),
      fresh: false,
      changes: planChanges(items, [], false),
      live: undefined,
      clock: systemClock,
      async *embed(chosen) {
        for (const entry of chosen) yield { item: entry, vector: new Float32Array(DIMENSION) };
      },
      log: silentLog,
      signal: new AbortController().signal,
    });
    await expect(zero).rejects.toMatchObject({ exitCode: 4, message: expect.stringContaining(items[0]!.id) });
  });

  test('copies unchanged vectors from live, and embeds anew what is damaged there', async () => {
    const { token } = await build();
    await store.setState(token, 'complete');
    damage('UPDATE record SET vector = ? WHERE id = ?', new Uint8Array(DIMENSION * 4), victim);
    const asked: string[] = [];
    const added = [...items, item('zzz.png', '0')];
    const result = await buildGeneration({
      store,
      description: { ...describeGeneration('cosine', added), name: 'g-2', identity: 'two' },
      fresh: false,
      changes: planChanges(added, store.manifest('g-1'), true),
      live: 'g-1',
      clock: systemClock,
      async *embed(chosen) {
        asked.push(...chosen.map(({ id }) => id));
        yield* embed(chosen);
      },
      log: silentLog,
      signal: new AbortController().signal,
    });
    expect(asked).toEqual([victim, 'zzz.png']);
    expect(result).toMatchObject({ copied: items.length - 1, embedded: 2 });
  });
});
