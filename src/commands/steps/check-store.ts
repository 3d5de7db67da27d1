import { isZeroVector } from '../../lib/vectors.ts';
import type { StoredRecord } from '../../stores/store.ts';
import type { Context } from '../context.ts';

/**
 * Could the store take the index that is wanted? Asked before anything is trained or written.
 * @param dimension where it is known
 * @throws CodedError (exit 2)
 */
export async function checkFit(context: Context, dimension?: number): Promise<void> {
  const { distance, alias } = context.settings;
  const store = await context.store();
  await store.checkFit?.({ distance, alias, ...(dimension === undefined ? {} : { dimension }) });
}

type Refusal<R> = (item: R) => string | undefined;

/** Why the store of this index cannot hold an item that others could. */
export async function refusalOf(context: Context): Promise<Refusal<Omit<StoredRecord, 'vector'>>> {
  const store = await context.store();
  return (item) => store.refusesItem?.(item);
}

/** The same of an item whose vector is known. */
export async function vectorRefusalOf(context: Context): Promise<Refusal<StoredRecord>> {
  const refuses = await refusalOf(context);
  const { zeroVectors } = (await context.store()).capabilities;
  return (record) =>
    (zeroVectors || !isZeroVector(record.vector)
      ? undefined
      : 'the vector is all zeros, which this store does not take') ?? refuses(record);
}
