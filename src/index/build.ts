import type { Item } from '../data/item.ts';
import { verificationFailed } from '../lib/errors.ts';
import type { Log } from '../lib/log.ts';
import { pause } from '../lib/pause.ts';
import { inBatches, mergeById } from '../lib/sorted-merge.ts';
import { isFiniteVector, isZeroVector, vectorDigest } from '../lib/vectors.ts';
import type { BuildToken, GenerationDescription, ManifestEntry, NewRecord, Store } from '../stores/store.ts';
import type { Change } from './plan.ts';

export interface BuildOptions<T extends Item = Item> {
  readonly store: Store;
  readonly description: GenerationDescription;
  /** Start from nothing even if an earlier try left records. */
  readonly fresh: boolean;
  /** The plan, in the order of ids. */
  readonly changes: AsyncIterable<Change<T>>;
  /** Where vectors of unchanged items are copied from. */
  readonly live: string | undefined;
  embed(items: readonly T[]): AsyncIterable<{ readonly item: T; readonly vector: Float32Array }>;
  readonly log: Log;
  readonly signal: AbortSignal;
}

export interface BuildResult {
  readonly token: BuildToken;
  readonly embedded: number;
  readonly copied: number;
  /** Records that an earlier, interrupted build had written. */
  readonly resumed: number;
}

const BATCH = 256;

/**
 * Writes a generation, batch by batch, each one transaction; resumes where an interrupted build was. Readers see
 * nothing of it. Ends in state `built`.
 * @throws CodedError `index.bad-vector` (exit 4) when the model gives a vector that cannot be searched
 */
export async function buildGeneration<T extends Item>(options: BuildOptions<T>): Promise<BuildResult> {
  const { store, description, log, signal } = options;
  const token = await store.begin(description, { fresh: options.fresh });
  const bar = log.progress('Writing', description.count, 'records');
  const result = { token, embedded: 0, copied: 0, resumed: 0 };
  let done = 0;
  try {
    for await (const batch of inBatches(todo(options), BATCH)) {
      await pause(signal);
      const stale = batch.filter(({ change }) => change === undefined).map(({ id }) => id);
      if (stale.length > 0) await store.remove(token, stale);
      const wanted = batch.flatMap(({ change, written }) =>
        change?.item === undefined || written?.itemDigest === change.item.digest ? [] : [change],
      );
      const copied = await copyVectors(options, wanted);
      const records = await makeRecords(options, wanted, copied);
      if (records.length > 0) await store.write(token, records);
      result.copied += copied.size;
      result.embedded += records.length - copied.size;
      result.resumed += batch.length - stale.length - records.length;
      done += batch.length - stale.length;
      bar.update(done);
    }
  } finally {
    bar.end();
  }
  await store.setState(token, 'built');
  return result;
}

interface Work<T extends Item> {
  readonly id: string;
  /** Absent: a record that the dataset does not have. */
  readonly change: Change<T> | undefined;
  /** What an earlier try of this build wrote. */
  readonly written: ManifestEntry | undefined;
}

async function* todo<T extends Item>(options: BuildOptions<T>): AsyncGenerator<Work<T>> {
  const { store, description } = options;
  const kept = (async function* () {
    for await (const change of options.changes) if (change.kind !== 'delete') yield change;
  })();
  for await (const { id, left, right } of mergeById(kept, store.manifest(description.name))) {
    yield { id, change: left, written: right };
  }
}

/** Vectors of unchanged items from the live generation; one that is not what its manifest says is left out. */
async function copyVectors<T extends Item>(
  options: BuildOptions<T>,
  changes: readonly Change<T>[],
): Promise<Map<string, Float32Array>> {
  const copied = new Map<string, Float32Array>();
  const wanted = new Map(changes.filter(({ copy }) => copy).map((change) => [change.id, change.live!]));
  if (options.live === undefined || wanted.size === 0) return copied;
  for (const { id, vector } of await options.store.fetch(options.live, [...wanted.keys()])) {
    if (vectorDigest(vector) === wanted.get(id)!.vectorDigest) copied.set(id, vector);
  }
  if (copied.size < wanted.size) {
    const damaged = [...wanted.keys()].filter((id) => !copied.has(id));
    options.log.warn(
      `${damaged.length} records of ${options.live} are lost or damaged and are embedded again: ${damaged.slice(0, 3).join(', ')}`,
    );
  }
  return copied;
}

async function makeRecords<T extends Item>(
  options: BuildOptions<T>,
  changes: readonly Change<T>[],
  copied: ReadonlyMap<string, Float32Array>,
): Promise<NewRecord[]> {
  const computed = new Map<string, Float32Array>();
  const toEmbed = changes.flatMap(({ id, item }) => (item === undefined || copied.has(id) ? [] : [item]));
  for await (const { item, vector } of options.embed(toEmbed)) {
    checkVector(item.id, vector, options.description);
    computed.set(item.id, vector);
  }
  return changes.map(({ id, item }) => {
    const vector = copied.get(id) ?? computed.get(id)!;
    return {
      id,
      ...(item!.label === undefined ? {} : { label: item!.label }),
      metadata: item!.metadata,
      itemDigest: item!.digest,
      contentDigest: item!.contentDigest,
      vectorDigest: vectorDigest(vector),
      vector,
    };
  });
}

function checkVector(id: string, vector: Float32Array, description: GenerationDescription): void {
  const { dimension, distance } = description;
  const wrong =
    vector.length !== dimension
      ? `has ${vector.length} values where the index has ${dimension}`
      : !isFiniteVector(vector)
        ? 'holds NaN or infinity'
        : distance === 'cosine' && isZeroVector(vector)
          ? 'is all zeros, which has no direction for cosine distance'
          : undefined;
  if (wrong === undefined) return;
  throw verificationFailed(
    'index.bad-vector',
    `The vector of ${JSON.stringify(id)} ${wrong}. Readers were not switched.`,
    {
      fix: 'A model that answers so is not fit for an index: train longer, with another seed or a lower learning-rate, or choose distance: euclidean.',
    },
  );
}
