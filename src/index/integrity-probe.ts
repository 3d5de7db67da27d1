import { itemDigest } from '../lib/fingerprint.ts';
import type { Log } from '../lib/log.ts';
import { pause } from '../lib/pause.ts';
import { mergeById } from '../lib/sorted-merge.ts';
import { isZeroVector, vectorDigest } from '../lib/vectors.ts';
import type { Generation, ManifestEntry, Store, StoredRecord } from '../stores/store.ts';
import type { ExactSearch } from './exact-search.ts';
import { listSome, type Probe } from './probe.ts';

interface Scan {
  readonly store: Store;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Ids that are named; of the others only their number is kept. */
const NAMED = 3;

/** One pass over every record: integrity of each, and the full computation for the neighbour probes. */
export async function probeIntegrity(
  { store, log, signal }: Scan,
  generation: Generation,
  held: number,
  exact: ExactSearch,
): Promise<Probe> {
  const named: string[] = [];
  let wrong = 0;
  let done = 0;
  const bar = log.progress('Verifying', held, 'records');
  try {
    for await (const { id, left: entry, right: record } of mergeById(
      store.manifest(generation.name),
      store.records(generation.name),
    )) {
      if (++done % 1024 === 0) {
        await pause(signal);
        bar.update(done);
      }
      if (entry !== undefined && record !== undefined && matches(entry, record, generation))
        exact.add(id, record.label, record.vector);
      else {
        wrong++;
        if (named.length < NAMED) named.push(id);
      }
    }
    bar.update(done);
  } finally {
    bar.end();
  }
  const detail =
    wrong === 0
      ? `every record agrees with the manifest${refusesZero(generation) ? ', no vector is zero' : ''}`
      : `${wrong} records are lost, foreign, altered${refusesZero(generation) ? ' or zero' : ''}: ${listSome(named, NAMED, wrong)}`;
  return { name: 'integrity', passed: wrong === 0, detail };
}

/** The same of some records, where reading all back would cost too much; each that is not there is wrong. */
export function probeSampledIntegrity(
  generation: Generation,
  sample: readonly ManifestEntry[],
  read: readonly StoredRecord[],
): Probe {
  const records = new Map(read.map((record) => [record.id, record]));
  const wrong = sample.flatMap((entry) => {
    const record = records.get(entry.id);
    return record !== undefined && matches(entry, record, generation) ? [] : [entry.id];
  });
  const detail =
    wrong.length === 0
      ? `${sample.length} records agree with the manifest in all they hold${sample.length < generation.count ? '; not all were read back' : ''}`
      : `${wrong.length} of ${sample.length} records are lost or altered: ${listSome(wrong, NAMED)}`;
  return { name: 'integrity', passed: wrong.length === 0, detail };
}

/** Under the other distances a zero vector is one like any other. */
const refusesZero = ({ distance }: Generation): boolean => distance === 'cosine';

function matches(entry: ManifestEntry, record: StoredRecord, generation: Generation): boolean {
  return (
    record.vector.length === generation.dimension &&
    vectorDigest(record.vector) === entry.vectorDigest &&
    itemDigest({ ...record, contentDigest: entry.contentDigest }) === entry.itemDigest &&
    !(refusesZero(generation) && isZeroVector(record.vector))
  );
}
