import type { Item } from '../data/item.ts';
import { badInput } from '../lib/errors.ts';
import { Fingerprint } from '../lib/fingerprint.ts';
import type { Log } from '../lib/log.ts';
import { isZeroVector, vectorDigest } from '../lib/vectors.ts';
import type { Generation, ManifestEntry, Store, StoredRecord } from '../stores/store.ts';
import { probeEmbedding, type Reembedding } from './embedding-probe.ts';
import { ExactSearch } from './exact-search.ts';
import { searchAtHand } from './full-computation.ts';
import { HashSample } from './hash-sample.ts';
import { probeIntegrity, probeSampledIntegrity } from './integrity-probe.ts';
import { type NeighboursOf, neighboursIn, overlapMetrics } from './neighbour-overlap.ts';
import {
  answersFor,
  type NeighbourSizes,
  probeNeighbours,
  probeSelfMatch,
  queriesFor,
  USUAL_SIZES,
} from './neighbour-probes.ts';
import { listSome, type Probe, type Verification } from './probe.ts';
import { probeSmokeQueries, type Smoke } from './smoke-probes.ts';

export interface VerifyOptions<T extends Item = Item> {
  readonly store: Store;
  readonly generation: string;
  /** What an edit is to make of it, before that is its description. */
  readonly expected?: Pick<Generation, 'count' | 'indexFingerprint'>;
  /** Embeds a few items anew, to hold against what is stored; absent where the data is not at hand (promote, rollback). */
  readonly reembed?: Reembedding<T>;
  /** What users want to find, and not to find. */
  readonly smoke?: Smoke;
  /** The k of the metrics that are wanted; 10 unless given. */
  readonly sizes?: NeighbourSizes;
  /** The full computation is wanted whatever it costs, since a rule asks for what is held against it. */
  readonly needsExact?: boolean;
  /** What was near items of the live generation before this one was made; absent where nothing was live. */
  readonly before?: NeighboursOf;
  readonly log: Log;
  readonly signal: AbortSignal;
}

const READ_BACK = 256;
const REEMBEDDED = 16;
const MOST_TOLD = 20;
/** So many records are read back even where that is not cheap, unless they are there and only a few of them were edited. */
const READ_ANYWAY = 10_000;

/**
 * Probes a generation before any reader sees it. What is held against: the manifest, which the build wrote from the
 * vectors as they were computed; and a full computation over the vectors. Where reading them back costs too much, those
 * at hand are computed with, and of the store only a sample is read. Changes nothing.
 */
export async function verifyGeneration<T extends Item>(options: VerifyOptions<T>): Promise<Verification> {
  const { store, log, signal, sizes = USUAL_SIZES } = options;
  const found = await store.generation(options.generation);
  if (found === undefined)
    throw badInput(
      'index.unknown-generation',
      `There is no generation ${options.generation} in this index.`,
      {
        fix: '`status` lists those that there are.',
      },
    );
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
  const queries = usable.slice(0, queriesFor(held, generation.dimension, store.capabilities));
  const topK = answersFor(sizes);
  const { integrity, exact } = await computeFully(options, generation, held, () => {
    const vectors = queries.map(({ vector }) => vector);
    return new ExactSearch(vectors, generation.distance, topK);
  });
  probes.push(integrity ?? probeSampledIntegrity(generation, manifest.sample, read));
  signal.throwIfAborted();

  const metrics: Record<string, number> = {};
  if (queries.length > 0) {
    const matches = await Promise.all(
      queries.map(({ vector }) => store.query(generation.name, vector, Math.min(topK, held))),
    );
    const { exactSearch } = store.capabilities;
    probes.push(probeSelfMatch(queries, matches, { distance: generation.distance, exactSearch }));
    const neighbours = probeNeighbours(queries, matches, exact?.results(), { exactSearch, sizes });
    probes.push(...neighbours.probes);
    Object.assign(metrics, neighbours.metrics);
  }
  if (options.before !== undefined) {
    const after = await neighboursIn(store, generation, [...options.before.keys()], sizes);
    Object.assign(metrics, overlapMetrics(options.before, after, sizes));
  }
  if (options.reembed !== undefined)
    probes.push(await probeEmbedding(options.reembed, manifest.sample.slice(0, REEMBEDDED), read));
  if (options.smoke !== undefined)
    probes.push(...(await probeSmokeQueries({ ...options, smoke: options.smoke }, generation)));
  tell(probes, log);
  return { passed: probes.every(({ passed }) => passed), probes, metrics };
}

/** Integrity of every record where all are read back; the full computation where it does not cost too much. */
async function computeFully<T extends Item>(
  { store, reembed, expected, needsExact = false, log, signal }: VerifyOptions<T>,
  generation: Generation,
  held: number,
  begin: () => ExactSearch,
): Promise<{ readonly integrity?: Probe; readonly exact?: ExactSearch }> {
  const { cheapScan } = store.capabilities;
  const exact = begin();
  if (!cheapScan && reembed?.source !== undefined) {
    const atHand = { items: () => reembed.items(), source: reembed.source };
    const complete = await searchAtHand(atHand, exact, { count: generation.count, log, signal });
    if (complete) return { exact };
  }
  if (!cheapScan && !needsExact && (expected !== undefined || held > READ_ANYWAY)) return {};
  const fresh = begin();
  return { integrity: await probeIntegrity({ store, log, signal }, generation, held, fresh), exact: fresh };
}

/** What failed, first of all; of very many smoke queries the report has the rest. */
function tell(probes: readonly Probe[], log: Log): void {
  const failed = probes.filter(({ passed }) => !passed);
  for (const { name, detail, passed } of probes) if (passed) log.info(`${name}: ${detail}`);
  for (const { name, detail } of failed.slice(0, MOST_TOLD)) log.warn(`${name} FAILED: ${detail}`);
  const rest = failed.length - MOST_TOLD;
  if (rest > 0) log.warn(`${rest} more FAILED; the report lists them.`);
}

interface ManifestSummary {
  readonly count: number;
  readonly fingerprint: string;
  /** Entries chosen by a hash of their id, the same ones every time. */
  readonly sample: readonly ManifestEntry[];
}

async function readManifest(store: Store, generation: Generation): Promise<ManifestSummary> {
  const whole = new Fingerprint();
  const sample = new HashSample<ManifestEntry>(READ_BACK, generation.identity);
  let count = 0;
  for await (const entry of store.manifest(generation.name)) {
    whole.add(entry.itemDigest);
    count++;
    sample.add(entry.id, entry);
  }
  return { count, fingerprint: whole.value(), sample: sample.values() };
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
