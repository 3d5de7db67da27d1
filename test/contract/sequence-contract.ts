import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Strategy } from '../../src/index/generation.ts';
import { CodedError, EXIT } from '../../src/lib/errors.ts';
import { itemsOf, rollBack, type StoreView, seeStore, updateTo } from './index-runs.ts';
import type { StorePlace } from './store-contract.ts';

/** Four states of the data. */
const DATA = [
  itemsOf(12, {}),
  itemsOf(13, { changed: 1 }),
  itemsOf(11, { relabelled: 3 }),
  itemsOf(12, { changed: 2, relabelled: 2 }),
];

type Step =
  | { readonly kind: 'update'; readonly data: number; readonly strategy: Strategy }
  | { readonly kind: 'rollback' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('update' as const),
      data: fc.nat(DATA.length - 1),
      strategy: fc.constantFrom<Strategy[]>('blue-green', 'incremental', 'incremental', 'recreate'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'rollback' as const }) },
);

const liveRecords = ({ alias, generations }: StoreView): string | undefined =>
  alias && generations.get(alias.generation)?.records;

/** Whatever is done in whatever order, a generation holds what its identity says, and readers what was asked for. */
export function describeSequenceContract(
  name: string,
  makePlace: () => Promise<StorePlace>,
  numRuns: number,
): void {
  describe(`sequences: ${name}`, () => {
    test('updates under any strategy and rollbacks, one after the other', async () => {
      const records = await recordsOfData(makePlace);
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
          const place = await makePlace();
          const store = await place.open();
          try {
            const held = new Map<string, string>();
            const lived = new Set<string | undefined>();
            for (const each of steps) {
              const before = await seeStore(store);
              if (each.kind === 'update') {
                const { reason } = await updateTo(store, DATA[each.data]!, each.strategy);
                const now = liveRecords(await seeStore(store));
                if (reason === 'nothing to do' && now !== records[each.data])
                  expect(wasRolledBack(before), 'nothing done without a reason').toBe(true);
                else expect(now).toBe(records[each.data]);
              } else if (await rolledBack(store)) {
                const now = liveRecords(await seeStore(store));
                expect(now).not.toBe(liveRecords(before));
                expect(lived).toContain(now);
              } else expect(await seeStore(store)).toEqual(before);
              const after = await seeStore(store);
              lived.add(liveRecords(after));
              expect(after.editing).toBe(false);
              for (const { description, records: now } of after.generations.values()) {
                const { identity, state } = description as { identity: string; state: string };
                if (state !== 'complete') continue;
                expect(held.get(identity) ?? now, 'what an identity stands for').toBe(now);
                held.set(identity, now);
              }
            }
          } finally {
            await store.close();
            await place.remove();
          }
        }),
        { seed: 7, numRuns },
      );
    });
  });
}

async function recordsOfData(makePlace: () => Promise<StorePlace>): Promise<string[]> {
  const place = await makePlace();
  const store = await place.open();
  const records: string[] = [];
  for (const items of DATA) {
    await updateTo(store, items);
    records.push(liveRecords(await seeStore(store))!);
  }
  await store.close();
  await place.remove();
  return records;
}

function wasRolledBack({ history }: StoreView): boolean {
  return history.some((period) => (period as { rolledBack: boolean }).rolledBack);
}

async function rolledBack(store: Parameters<typeof rollBack>[0]): Promise<boolean> {
  try {
    await rollBack(store);
    return true;
  } catch (error) {
    if (error instanceof CodedError && error.exitCode === EXIT.badInput) return false;
    throw error;
  }
}
