import type { Distance } from '../store.ts';
import type { Database } from './database.ts';
import { toVector } from './record-table.ts';
import { makeRanker, type Ranker, scoreOf, squaredNorm } from './similarity.ts';
import { TopK } from './top-k.ts';

export interface ScanTarget {
  /** The generation's key in the file. */
  readonly key: number;
  readonly dimension: number;
  readonly distance: Distance;
  /** Of the file's content: kept blocks are good for one version only. */
  readonly version: string;
}

/** Consecutive records in the order of ids, their vectors row by row. */
interface Block {
  readonly keys: Float64Array;
  readonly values: Float32Array;
  readonly squaredNorms: Float64Array;
  readonly bytes: number;
  readonly lastId: string;
}

const BLOCK_BYTES = 2 * 1024 * 1024;

export interface Query {
  readonly vector: Float32Array;
  readonly topK: number;
}

/** Exact search: every vector is scored. A generation that fits into the budget stays decoded in memory for the next query. */
export class VectorScan {
  readonly #budgetBytes: number;
  #kept: Block[] = [];
  #keptBytes = 0;
  #keptFor = '';

  constructor(budgetBytes: number) {
    this.#budgetBytes = budgetBytes;
  }

  /**
   * For each query keys and scores of the `topK` nearest records, nearest first, equal scores in the order of ids; all
   * in one pass.
   * @param count records in the generation
   */
  nearest(
    db: Database,
    target: ScanTarget,
    queries: readonly Query[],
    count: number,
  ): readonly (readonly { readonly key: number; readonly score: number }[])[] {
    const searches = queries.map(({ vector, topK }) => ({
      rank: makeRanker(target.distance, vector),
      best: new TopK(Math.min(topK, count)),
    }));
    for (const block of this.#blocks(db, target, count))
      for (const { best, rank } of searches) offerBlock(best, block, rank, target.dimension);
    return searches.map(({ best }) =>
      best.sorted().map(({ key, rank }) => ({ key, score: scoreOf(target.distance, rank) })),
    );
  }

  *#blocks(db: Database, target: ScanTarget, count: number): Generator<Block> {
    const wanted = `${target.key} ${target.version}`;
    if (this.#keptFor !== wanted) {
      this.#kept = [];
      this.#keptBytes = 0;
      this.#keptFor = wanted;
    }
    yield* this.#kept;
    let last = this.#kept.at(-1);
    // A part of it would cost memory, and save next to nothing.
    let keep = count * (4 * target.dimension + 16) <= this.#budgetBytes;
    for (let block = readBlock(db, target, last?.lastId ?? ''); block !== undefined; ) {
      keep &&= this.#keptBytes + block.bytes <= this.#budgetBytes;
      if (keep) {
        this.#kept.push(block);
        this.#keptBytes += block.bytes;
      }
      yield block;
      last = block;
      block = readBlock(db, target, last.lastId);
    }
  }
}

function offerBlock(
  best: TopK,
  { keys, values, squaredNorms }: Block,
  rank: Ranker,
  dimension: number,
): void {
  for (let row = 0; row < keys.length; row++) {
    const value = rank(values, row * dimension, squaredNorms[row]!);
    if (value < best.threshold) best.offer(value, keys[row]!);
  }
}

/** The next block behind an id. A damaged vector (of another length) becomes NaN, which is never a neighbour. */
function readBlock(db: Database, target: ScanTarget, after: string): Block | undefined {
  const { dimension } = target;
  const limit = Math.max(1, Math.floor(BLOCK_BYTES / (4 * dimension)));
  const rows = db.all<{ key: number; vector: Uint8Array }>(
    'SELECT key, vector FROM record WHERE generation = ? AND id > ? ORDER BY id LIMIT ?',
    target.key,
    after,
    limit,
  );
  const lastRow = rows.at(-1);
  if (lastRow === undefined) return undefined;
  const keys = new Float64Array(rows.length);
  const values = new Float32Array(rows.length * dimension);
  const squaredNorms = new Float64Array(rows.length);
  rows.forEach(({ key, vector }, row) => {
    keys[row] = key;
    if (vector.byteLength === 4 * dimension) values.set(toVector(vector), row * dimension);
    else values.fill(Number.NaN, row * dimension, (row + 1) * dimension);
    if (target.distance === 'cosine') squaredNorms[row] = squaredNorm(values, row * dimension, dimension);
  });
  const { id: lastId } = db.get<{ id: string }>('SELECT id FROM record WHERE key = ?', lastRow.key)!;
  return {
    keys,
    values,
    squaredNorms,
    bytes: keys.byteLength + values.byteLength + squaredNorms.byteLength,
    lastId,
  };
}
