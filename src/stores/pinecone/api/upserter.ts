import { setImmediate } from 'node:timers/promises';
import { badAnswer, readUpserted } from './answers.ts';
import type { Connection, DataRequest } from './data-request.ts';
import type { IndexApi } from './index-api.ts';
import { highestLsn } from './outcomes.ts';
import { UPSERT_LIMITS, type UpsertBatch, upsertBatches } from './record-json.ts';
import { isTooLarge } from './too-large.ts';
import type { Visibility } from './visibility.ts';

/** Bodies that are under way or wait for it, of one index: enough for a fast line, and memory stays flat. */
const MOST_PENDING_BYTES = 64e6;
/** What later batches are not made smaller than, however often one was too large. */
const LEAST_BYTES = 100_000;

/**
 * Writes records in parallel batches. Resolves when all are acknowledged; where one batch is refused no other is begun,
 * and it rejects when none is under way any more, so that nothing is written behind the caller's back.
 */
export function createUpserter(connection: Connection, visibility: Visibility): IndexApi['upsert'] {
  let limits = UPSERT_LIMITS;
  let pendingBytes = 0;
  const pending = new Set<Promise<void>>();

  const send = async (namespace: string, { body, records }: UpsertBatch): Promise<number | undefined> => {
    const request: DataRequest = {
      operation: 'upsert',
      kind: 'upsert',
      about: namespace,
      method: 'POST',
      path: '/vectors/upsert',
      body,
    };
    try {
      const { text, requestLsn } = await connection.send(request);
      const upserted = readUpserted(connection.asked(request), text);
      if (upserted !== undefined && upserted !== records.length)
        throw badAnswer(
          connection.asked(request),
          `counts ${upserted} records where ${records.length} were sent`,
        );
      visibility.wrote(namespace, requestLsn, { records });
      return requestLsn;
    } catch (error) {
      if (!isTooLarge(error) || records.length === 1) throw error;
      const half = { bytes: body.length / 2, records: Math.ceil(records.length / 2) };
      limits = { ...limits, bytes: Math.max(LEAST_BYTES, Math.min(limits.bytes, half.bytes)) };
      const lsns: (number | undefined)[] = [];
      for (const batch of upsertBatches(namespace, records, () => half))
        lsns.push(await send(namespace, batch));
      return highestLsn(lsns);
    }
  };

  return async (namespace, records) => {
    const lsns: (number | undefined)[] = [];
    const own = new Set<Promise<void>>();
    const failures: unknown[] = [];
    for (const batch of upsertBatches(namespace, records, () => limits)) {
      while (pending.size > 0 && pendingBytes + batch.body.length > MOST_PENDING_BYTES)
        await Promise.race(pending);
      if (failures.length > 0) break;
      pendingBytes += batch.body.length;
      const sent = send(namespace, batch)
        .then(
          (lsn) => void lsns.push(lsn),
          (error: unknown) => void failures.push(error),
        )
        .finally(() => {
          pendingBytes -= batch.body.length;
          pending.delete(sent);
        });
      pending.add(sent);
      own.add(sent);
      // Lets this one go out while the next is written.
      await setImmediate();
    }
    await Promise.all(own);
    if (failures.length > 0) throw failures[0];
    return { lsn: highestLsn(lsns) };
  };
}
