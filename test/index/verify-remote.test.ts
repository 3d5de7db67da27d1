import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint, type Item, itemDigest } from '../../src/data/item.ts';
import { buildGeneration } from '../../src/index/build.ts';
import { planChanges } from '../../src/index/plan.ts';
import { type VerifyOptions, verifyGeneration } from '../../src/index/verify.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { sha256 } from '../../src/lib/digest.ts';
import { silentLog } from '../../src/lib/log.ts';
import { openLocalStore } from '../../src/stores/local/local-store.ts';
import type { Distance, Match, Store } from '../../src/stores/store.ts';

const DIMENSION = 8;
const COUNT = 300;

const items: readonly Item[] = Array.from({ length: COUNT }, (_, i) => {
  const identity = {
    ...{ id: String(i).padStart(4, '0'), label: String(i % 3), metadata: {} },
    contentDigest: sha256(`content ${i}`),
  };
  return { ...identity, digest: itemDigest(identity) };
});

const vectorOf = ({ contentDigest }: Pick<Item, 'contentDigest'>): Float32Array =>
  Float32Array.from(Buffer.from(contentDigest, 'hex').subarray(0, DIMENSION), (byte) => 1 + byte / 255);

async function* embed(chosen: readonly Item[]) {
  for (const item of chosen) yield { item, vector: vectorOf(item) };
}

let folder: string;
let local: Store;
/** How often all records were read back, and how many by their ids. */
let scans: number;
let fetched: number;

beforeEach(async () => {
  [scans, fetched] = [0, 0];
  folder = await mkdtemp(join(tmpdir(), 'verify-remote-'));
  local = await openLocalStore({ path: join(folder, 'index.sqlite'), readOnly: false });
});

afterEach(async () => {
  await local.close();
  await rm(folder, { recursive: true });
});

/** The local store as one across a network, whose search is approximate and whose scores are float32. */
function remote(answer: (matches: readonly Match[]) => readonly Match[] = (matches) => matches): Store {
  const over: Partial<Store> = {
    capabilities: { ...local.capabilities, exactSearch: false, copiesInside: false, cheapScan: false },
    records(name) {
      scans += 1;
      return local.records(name);
    },
    fetch(name, ids) {
      fetched += ids.length;
      return local.fetch(name, ids);
    },
    async query(name, vector, topK) {
      const found = await local.query(name, vector, topK + 2);
      return answer(
        found.map((match, i) => ({ ...match, score: match.score + (i % 2 ? 2e-6 : -2e-6) })),
      ).slice(0, topK);
    },
  };
  return new Proxy(local, {
    get(target, key) {
      const own = Reflect.get(over, key) ?? Reflect.get(target, key);
      return typeof own === 'function' && !Object.hasOwn(over, key) ? own.bind(target) : own;
    },
  });
}

async function build(distance: Distance = 'cosine'): Promise<void> {
  await buildGeneration({
    store: local,
    description: {
      ...{ name: 'g-1', identity: 'one', modelDigest: 'm', modelVersion: '1.0.0', engine: 'wasm' },
      ...{ engineNumericVersion: 1, indexFingerprint: fingerprint(items), distance, dimension: DIMENSION },
      ...{ count: COUNT, createdAt: '2026-01-01T00:00:00.000Z' },
    },
    ...{ fresh: false, changes: planChanges(items, [], false), live: undefined, embed },
    ...{ log: silentLog, clock: systemClock, signal: new AbortController().signal },
  });
}

async function verify(store: Store, more: Partial<VerifyOptions> = {}) {
  const verification = await verifyGeneration({
    ...{ store, generation: 'g-1', log: silentLog, signal: new AbortController().signal },
    ...more,
  });
  const failed = verification.probes.filter(({ passed }) => !passed).map(({ name }) => name);
  const detailOf = (probe: string) => verification.probes.find(({ name }) => name === probe)?.detail;
  return { ...verification, failed, detailOf };
}

const edited = { expected: { count: COUNT, indexFingerprint: fingerprint(items) } };
const holding = (holds: () => boolean) => ({
  reembed: { items: () => items, embed, source: { embed, holds } },
});

describe('where reading all back is not cheap', () => {
  test.each(['cosine', 'euclidean', 'dotproduct'] as const)(
    'neighbours are held against vectors at hand, under %s',
    async (distance) => {
      await build(distance);
      const { failed, metrics, detailOf } = await verify(
        remote(),
        holding(() => true),
      );
      expect(failed).toEqual([]);
      expect(metrics['index_recall@10']).toBe(1);
      expect(detailOf('integrity')).toContain('256 records agree with the manifest');
      expect([scans, fetched]).toEqual([0, 256]);
    },
  );

  test('a small build is read back where a vector is not at hand', async () => {
    await build();
    let asked = 0;
    const { failed, metrics, detailOf } = await verify(
      remote(),
      holding(() => ++asked < 280),
    );
    expect(failed).toEqual([]);
    expect(metrics['index_recall@10']).toBe(1);
    expect(detailOf('integrity')).toContain('every record');
    expect(scans).toBe(1);
  });

  test('an edit is not, unless a rule asks for it', async () => {
    await build();
    const some = await verify(remote(), edited);
    expect(some.failed).toEqual([]);
    expect(some.detailOf('neighbours')).toContain('not held against a full computation');
    expect(some.metrics['index_recall@10']).toBeUndefined();
    expect(some.metrics['label_agreement@10']).toBeGreaterThan(0);
    expect(scans).toBe(0);
    const all = await verify(remote(), { ...edited, needsExact: true });
    expect(all.metrics['index_recall@10']).toBe(1);
    expect(scans).toBe(1);
  });

  test('what is altered among the sample is found', async () => {
    await build();
    const store = remote();
    const victim = items[7]!.id;
    const fetch = store.fetch.bind(store);
    const altered = new Proxy(store, {
      get: (target, key) =>
        key === 'fetch'
          ? async (name: string, ids: readonly string[]) =>
              (await fetch(name, ids)).map((record) =>
                record.id === victim ? { ...record, label: 'other' } : record,
              )
          : Reflect.get(target, key),
    });
    const sampled = await fetch('g-1', [victim]);
    expect(sampled).toHaveLength(1);
    const { failed } = await verify(altered, edited);
    // 256 of 300 are looked at: whether this one is among them is decided by its id.
    expect(failed).toEqual(['integrity']);
  });
});

describe('an approximate search', () => {
  test('may miss a few neighbours', async () => {
    await build();
    const missing = remote((matches) => matches.filter((_, i) => i !== 11 && i !== 12));
    expect(
      (
        await verify(
          missing,
          holding(() => true),
        )
      ).failed,
    ).toEqual([]);
  });

  test('but not one of ten', async () => {
    await build();
    const missing = remote((matches) => matches.filter((_, i) => i !== 3));
    const { failed, metrics } = await verify(
      missing,
      holding(() => true),
    );
    expect(failed).toEqual(['neighbours']);
    expect(metrics['index_recall@10']).toBeCloseTo(0.9, 2);
  });

  test('must find nearly every vector itself', async () => {
    await build();
    let query = 0;
    const losing = (share: number) =>
      remote((matches) => (query++ % 100 < share * 100 ? matches.slice(1) : matches));
    expect(
      (
        await verify(
          losing(0.02),
          holding(() => true),
        )
      ).failed,
    ).toEqual([]);
    query = 0;
    expect(
      (
        await verify(
          losing(0.2),
          holding(() => true),
        )
      ).failed,
    ).toContain('self-match');
  });
});
