import type { Item } from '../data/item.ts';
import { sha256 } from '../lib/digest.ts';
import { badInput } from '../lib/errors.ts';
import { Fingerprint, itemDigest } from '../lib/fingerprint.ts';
import type { Log } from '../lib/log.ts';
import { pause } from '../lib/pause.ts';
import { mergeById } from '../lib/sorted-merge.ts';
import { isZeroVector, vectorDigest } from '../lib/vectors.ts';
import type { Generation, ManifestEntry, Store, StoredRecord } from '../stores/store.ts';
import { probeEmbedding, type Reembedding } from './embedding-probe.ts';
import { ExactSearch } from './exact-search.ts';
import { probeNeighbours, probeSelfMatch } from './neighbour-probes.ts';
import { listSome, type Probe, type Verification } from './probe.ts';

export interface VerifyOptions<T extends Item = Item> {
  readonly store: Store;
  readonly generation: string;
  /** What an edit is to make of it, before that is its description. */
  readonly expected?: Pick<Generation, 'count' | 'indexFingerprint'>;
  /** Embeds a few items anew, to hold against what is stored; absent where the data is not at hand (promote, rollback). */
  readonly reembed?: Reembedding<T>;
  readonly log: Log;
  readonly signal: AbortSignal;
}

const READ_BACK = 256;
const QUERIES = 32;
const REEMBEDDED = 16;
const TOP_K = 10;

/**
 * Probes a generation before any reader sees it. What is held against: the manifest, which the build wrote from the
 * vectors as they were computed; and a full computation over the vectors. Changes nothing.
 */
export async function verifyGeneration<T extends Item>(options: VerifyOptions<T>): Promise<Verification> {
  const { store, log, signal } = options;
  const found = await store.generation(options.generation);
  if (found === undefined)
    throw badInput('index.unknown-generation', `There is no generation ${options.generation}.`);
  const generation = { ...found, ...options.expected };
  const manifest = await readManifest(store, generation);
  const held = await store.count(generation.name);
  const probes: Probe[] = [probeCount(generation, manifest, held)];

  const read = await store.fetch(
    generation.name,
    manifest.sample.map(({ id }) => id),
  );
  probes.push(probeReadBack(manifest.sample, read));

  const usable = read.filter(({ vector }) => vector.length === generation.dimension && !isZeroVector(vector));
  const queries = usable.slice(0, QUERIES);
  const exact = new ExactSearch(
    queries.map(({ vector }) => vector),
    generation.distance,
    TOP_K,
  );
  probes.push(await scanRecords(options, generation, held, exact));
  signal.throwIfAborted();

  const metrics: Record<string, number> = {};
  if (queries.length > 0) {
    const matches = await Promise.all(
      queries.map(({ vector }) => store.query(generation.name, vector, Math.min(TOP_K, held))),
    );
    probes.push(probeSelfMatch(queries, matches, generation.distance));
    const neighbours = probeNeighbours(queries, matches, exact.results(), store.capabilities.exactSearch);
    probes.push(...neighbours.probes);
    Object.assign(metrics, neighbours.metrics);
  }
  if (options.reembed !== undefined)
    probes.push(await probeEmbedding(options.reembed, manifest.sample.slice(0, REEMBEDDED), read));
  const passed = probes.every((probe) => probe.passed);
  for (const probe of probes) {
    if (probe.passed) log.info(`${probe.name}: ${probe.detail}`);
    else log.warn(`${probe.name} FAILED: ${probe.detail}`);
  }
  return { passed, probes, metrics };
}

interface ManifestSummary {
  readonly count: number;
  readonly fingerprint: string;
  /** Entries chosen by a hash of their id, the same ones every time. */
  readonly sample: readonly ManifestEntry[];
}

async function readManifest(store: Store, generation: Generation): Promise<ManifestSummary> {
  const whole = new Fingerprint();
  let count = 0;
  let sample: { rank: string; entry: ManifestEntry }[] = [];
  const trim = (): void => {
    sample = sample.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, READ_BACK);
  };
  for await (const entry of store.manifest(generation.name)) {
    whole.add(entry.itemDigest);
    count++;
    sample.push({ rank: sha256(`${generation.identity}\n${entry.id}`), entry });
    if (sample.length > 8 * READ_BACK) trim();
  }
  trim();
  return {
    count,
    fingerprint: whole.value(),
    sample: sample.map(({ entry }) => entry),
  };
}

function probeCount(generation: Generation, manifest: ManifestSummary, held: number): Probe {
  const planned = generation.count;
  const complete = manifest.fingerprint === generation.indexFingerprint;
  const passed = held === planned && manifest.count === planned && complete;
  const detail = passed
    ? `${held} records, as planned`
    : held !== planned || manifest.count !== planned
      ? `${planned} records were planned, the manifest lists ${manifest.count}, the store holds ${held}`
      : 'the manifest does not list the items that were planned (their fingerprint differs)';
  return { name: 'count', passed, detail };
}

function probeReadBack(sample: readonly ManifestEntry[], read: readonly StoredRecord[]): Probe {
  const found = new Map(read.map((record) => [record.id, record.vector]));
  const wrong = sample.flatMap(({ id, vectorDigest: expected }) => {
    const vector = found.get(id);
    return vector !== undefined && vectorDigest(vector) === expected ? [] : [id];
  });
  const detail =
    wrong.length === 0
      ? `${sample.length} records read back bit for bit`
      : `${wrong.length} of ${sample.length} records read back are lost or not what was written: ${listSome(wrong)}`;
  return { name: 'read-back', passed: wrong.length === 0, detail };
}

/** One pass over every record: integrity of each, and the full computation for the neighbour probes. */
async function scanRecords(
  options: Pick<VerifyOptions, 'store' | 'signal' | 'log'>,
  generation: Generation,
  held: number,
  exact: ExactSearch,
): Promise<Probe> {
  const { store, signal } = options;
  const wrong: string[] = [];
  const bar = options.log.progress('Verifying', held, 'records');
  let done = 0;
  try {
    for await (const { id, left: entry, right: record } of mergeById(
      store.manifest(generation.name),
      store.records(generation.name),
    )) {
      if (++done % 1024 === 0) {
        await pause(signal);
        bar.update(done);
      }
      if (entry === undefined || record === undefined || !matches(entry, record, generation)) wrong.push(id);
      else exact.add(id, record.label, record.vector);
    }
    bar.update(done);
  } finally {
    bar.end();
  }
  const detail =
    wrong.length === 0
      ? 'every record agrees with the manifest, no vector is zero'
      : `${wrong.length} records are lost, foreign, altered or zero: ${listSome(wrong)}`;
  return { name: 'integrity', passed: wrong.length === 0, detail };
}

function matches(entry: ManifestEntry, record: StoredRecord, generation: Generation): boolean {
  return (
    record.vector.length === generation.dimension &&
    vectorDigest(record.vector) === entry.vectorDigest &&
    itemDigest({ ...record, contentDigest: entry.contentDigest }) === entry.itemDigest &&
    !(generation.distance === 'cosine' && isZeroVector(record.vector))
  );
}
