import { setImmediate } from 'node:timers/promises';
import { counted } from '../../lib/counted.ts';
import { badInput } from '../../lib/errors.ts';
import { ExternalSort, type SortedEntries } from '../../lib/external-sort.ts';
import { Fingerprint } from '../../lib/fingerprint.ts';
import { openScratch } from '../../lib/scratch.ts';
import { isFiniteVector, isZeroVector } from '../../lib/vectors.ts';
import { MAX_ID_BYTES, wrongItem } from '../../stores/record-check.ts';
import { isBad, type RowSource, type VectorRow } from '../found-row.ts';
import type { VectorItem } from '../item.ts';
import type { DataRequest, OpenedVectors } from '../opened-data.ts';
import { RowProblems } from '../row-problems.ts';
import { packItem, readFacts, unpackItem } from './vector-entry.ts';

const MAX_LABELS = 10_000;
/** Then others are heard: a signal to the process, a timer. */
const ENTRIES_AT_ONCE = 4096;

/**
 * Reads every row once, checks it, and keeps it on disk in the order of ids.
 * @throws CodedError `data.bad-rows` (exit 2) with all that is wrong with rows, `data.no-rows`
 */
export async function openVectorDataset(
  request: DataRequest,
  sources: readonly RowSource<VectorRow>[],
): Promise<OpenedVectors> {
  const scratch = await openScratch();
  const problems = new RowProblems(request);
  try {
    const sort = new ExternalSort({ file: await scratch.file('vectors') });
    const read = await readRows(request, sources, sort, problems);
    const sorted = await sort.finish();
    const survey = await surveyEntries(sorted, problems, request.signal);
    problems.check(read.rows, read.ended);
    if (read.dimension === undefined) {
      throw badInput(
        'data.no-rows',
        `\`${request.setting}\`: "${request.paths.join(', ')}" holds no vectors.`,
        {
          fix: 'Write or fetch the file again: an index of nothing is not built.',
        },
      );
    }
    return {
      kind: 'vectors',
      setting: request.setting,
      folder: request.paths.join(', '),
      dataset: { count: sorted.count, fingerprint: survey.fingerprint, items: () => itemsOf(sorted) },
      dimension: read.dimension,
      labels: survey.labels,
      skipped: problems.skipped,
      close: () => scratch.close(),
    };
  } catch (error) {
    await scratch.close();
    throw error;
  }
}

interface Read {
  rows: number;
  dimension: number | undefined;
  /** What ended reading early. */
  ended?: unknown;
}

async function readRows(
  request: DataRequest,
  sources: readonly RowSource<VectorRow>[],
  sort: ExternalSort,
  problems: RowProblems,
): Promise<Read> {
  const { signal, log } = request;
  const read: Read = { rows: 0, dimension: undefined };
  const files = sources.flatMap((source) => source.sources);
  const megabytes = (all: readonly number[]): number =>
    Math.ceil(all.reduce((sum, one) => sum + one, 0) / 1e6);
  const bar = log.progress('Reading vectors', megabytes(files.map(({ bytes }) => bytes)), 'MB');
  try {
    for (const source of sources) {
      for await (const batch of source.batches()) {
        signal?.throwIfAborted();
        for (const row of batch) {
          read.rows += 1;
          const origin = `${source.shown}${row.place}`;
          const problem = isBad(row) ? row.problem : wrongness(row, request, read.dimension);
          if (problem !== undefined) problems.add(origin, problem);
          else if (!isBad(row)) {
            read.dimension ??= row.vector.length;
            const entry = packItem(row, origin);
            const full = sort.add(Buffer.from(row.id), entry.length, entry.fill);
            if (full !== undefined) await full;
          }
        }
        bar.update(megabytes(files.map(({ progress }) => progress.bytes)));
        if (problems.hopeless) return read;
      }
    }
  } catch (ended) {
    signal?.throwIfAborted();
    read.ended = ended;
  } finally {
    bar.end();
  }
  return read;
}

function wrongness(
  row: VectorRow,
  { distance, refuses }: DataRequest,
  dimension: number | undefined,
): string | undefined {
  const { vector } = row;
  const wrong = wrongItem(row);
  if (wrong !== undefined) return wrong;
  if (vector.length === 0) return 'the vector is empty';
  if (dimension !== undefined && vector.length !== dimension)
    return `the vector has ${counted(vector.length, 'value')} where the first has ${dimension}`;
  if (!isFiniteVector(vector)) return nonFinite(vector);
  if (distance === 'cosine' && isZeroVector(vector))
    return 'the vector is all zeros, which has no direction for cosine distance';
  return refuses?.(row);
}

function nonFinite(vector: Float32Array): string {
  const at = vector.findIndex((value) => !Number.isFinite(value));
  return `value ${at + 1} of the vector is ${Number.isNaN(vector[at]) ? 'NaN' : 'infinite'}`;
}

/** Fingerprint and labels; two rows of one id are refused. */
async function surveyEntries(sorted: SortedEntries, problems: RowProblems, signal: AbortSignal | undefined) {
  const fingerprint = new Fingerprint();
  const labels = new Map<string, number>();
  const lastKey = Buffer.alloc(MAX_ID_BYTES);
  let lastLength = -1;
  let lastOrigin = '';
  let count = 0;
  for (const { key, value } of sorted.entries()) {
    const { digest, label, origin } = readFacts(value);
    fingerprint.add(digest);
    if (key.length === lastLength && key.compare(lastKey, 0, lastLength) === 0)
      problems.refuse(`${origin}: the id ${JSON.stringify(key.toString())} is also that of ${lastOrigin}`);
    if (label !== undefined && labels.size <= MAX_LABELS) labels.set(label, (labels.get(label) ?? 0) + 1);
    lastLength = key.copy(lastKey);
    lastOrigin = origin;
    count += 1;
    if (count % ENTRIES_AT_ONCE !== 0) continue;
    await setImmediate();
    signal?.throwIfAborted();
  }
  return {
    fingerprint: fingerprint.value(),
    labels: labels.size > MAX_LABELS ? undefined : labels,
  };
}

function* itemsOf(sorted: SortedEntries): Generator<VectorItem, void, undefined> {
  for (const { key, value } of sorted.entries()) yield unpackItem(key, value);
}
