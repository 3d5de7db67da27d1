import { compareIds } from './digest.ts';

export interface HasId {
  readonly id: string;
}

/** The two entries of one id; at least one is there. */
export interface Pair<L, R> {
  readonly id: string;
  readonly left: L | undefined;
  readonly right: R | undefined;
}

type Source<T> = AsyncIterable<T> | Iterable<T>;

/**
 * Joins two streams by id, holding one entry of each at a time.
 * Both must be in the order of ids' UTF-8 bytes, without repeats.
 * @throws RangeError when a stream is out of order
 */
export async function* mergeById<L extends HasId, R extends HasId>(
  left: Source<L>,
  right: Source<R>,
): AsyncGenerator<Pair<L, R>> {
  const lefts = inOrder(left);
  const rights = inOrder(right);
  try {
    let a = await lefts.next();
    let b = await rights.next();
    while (!a.done || !b.done) {
      const order = a.done ? 1 : b.done ? -1 : compareIds(a.value.id, b.value.id);
      const l = order <= 0 ? (a.value as L) : undefined;
      const r = order >= 0 ? (b.value as R) : undefined;
      yield { id: (l ?? r)!.id, left: l, right: r };
      if (order <= 0) a = await lefts.next();
      if (order >= 0) b = await rights.next();
    }
  } finally {
    await lefts.return(undefined);
    await rights.return(undefined);
  }
}

async function* inOrder<T extends HasId>(source: Source<T>): AsyncGenerator<T> {
  let before: string | undefined;
  for await (const entry of source) {
    if (before !== undefined && compareIds(before, entry.id) >= 0) {
      throw new RangeError(`ids out of order: ${JSON.stringify(before)} before ${JSON.stringify(entry.id)}`);
    }
    before = entry.id;
    yield entry;
  }
}

/** Groups a stream into arrays of `size`, the last one shorter. */
export async function* inBatches<T>(source: Source<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const entry of source) {
    batch.push(entry);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
