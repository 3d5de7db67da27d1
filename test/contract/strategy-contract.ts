import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoInterruptedEdits } from '../../src/index/edit.ts';
import type { Strategy } from '../../src/index/generation.ts';
import { EXIT } from '../../src/lib/errors.ts';
import { silentLog } from '../../src/lib/log.ts';
import type { Store } from '../../src/stores/store.ts';
import { itemsOf, rollBack, type StoreView, seeStore, updateTo } from './index-runs.ts';
import type { StorePlace } from './store-contract.ts';

/** What the process was killed by, in the middle of a call or between two. */
class Killed extends Error {}

const WRITES = [
  ...['begin', 'write', 'copy', 'remove', 'setState', 'switchAlias', 'retire', 'drop'],
  ...['beginEdit', 'restore', 'finishEdit', 'undoEdit', 'forget'],
] as const;

/** The store as a process sees it that is killed between its nth write and the next: it does nothing any more. */
function killedAfter(store: Store, nth: number): { store: Store; writes(): number } {
  let writes = 0;
  let dead = false;
  const wrapped = new Proxy(store, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      // So that a few records are several batches.
      if (property === 'capabilities') return { ...target.capabilities, batchRecords: 16 };
      if (typeof value !== 'function') return value;
      const isWrite = (WRITES as readonly (string | symbol)[]).includes(property);
      return (...args: unknown[]): unknown => {
        if (dead) throw new Killed();
        const call = (): unknown => Reflect.apply(value, target, args);
        if (!isWrite || ++writes !== nth) return call();
        dead = true;
        return Promise.resolve(call()).then(() => {
          throw new Killed();
        });
      };
    },
  });
  return { store: wrapped, writes: () => writes };
}

const OLD = itemsOf(36, {});
const NEW = itemsOf(33, { changed: 2, relabelled: 4 });

type Act = (store: Store) => Promise<unknown>;

/** What happens, after what; and whether readers may see what is between old and new. */
const SCENES: Readonly<
  Record<string, { readonly before: readonly Act[]; readonly act: Act; readonly whole: boolean }>
> = {
  'a first build': { before: [], act: (store) => updateTo(store, OLD), whole: true },
  ...Object.fromEntries(
    (['blue-green', 'incremental', 'recreate'] as const).map((strategy: Strategy) => [
      strategy,
      {
        before: [(store: Store) => updateTo(store, OLD)],
        act: (store: Store) => updateTo(store, NEW, strategy),
        whole: strategy !== 'incremental',
      },
    ]),
  ),
  'rollback of a generation': {
    before: [(store) => updateTo(store, OLD), (store) => updateTo(store, NEW)],
    act: rollBack,
    whole: true,
  },
  'rollback of a revision': {
    before: [(store) => updateTo(store, OLD), (store) => updateTo(store, NEW, 'incremental')],
    act: rollBack,
    whole: false,
  },
};

/** What every store must do under each strategy: whatever a run is killed at, the next one comes to the same end. */
export function describeStrategyContract(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`strategies: ${name}`, () => {
    let place: StorePlace;
    beforeEach(async () => {
      place = await makePlace();
    });
    afterEach(() => place.remove());

    const opened = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
      const store = await place.open();
      try {
        return await work(store);
      } finally {
        await store.close();
      }
    };

    describe.each(Object.entries(SCENES))('%s', (_, { before, act, whole }) => {
      /** Writes of an undisturbed run, and what it comes from and to. */
      const undisturbed = async () => {
        const other = await makePlace();
        const store = await other.open();
        for (const each of before) await each(store);
        const start = await seeStore(store);
        const counted = killedAfter(store, -1);
        await act(counted.store);
        const end = await seeStore(store);
        await store.close();
        await other.remove();
        return { writes: counted.writes(), start, end };
      };

      test('killed between any two writes, a rerun leaves every record as an undisturbed one does', async () => {
        const { writes, start, end } = await undisturbed();
        expect(writes).toBeGreaterThan(0);
        for (let nth = 1; nth <= writes; nth++) {
          const where = `killed after write ${nth} of ${writes}`;
          await place.remove().catch(() => undefined);
          place = await makePlace();
          await opened(async (store) => {
            for (const each of before) await each(store);
            await expect(act(killedAfter(store, nth).store), where).rejects.toThrow(Killed);
          });
          await opened(async (store) => {
            const seen = await seeStore(store);
            if (whole) expectWhole(seen, [start, end], where);
            else if (!isOneOf(seen, [start, end])) expect(seen.editing, where).toBe(true);
            await undoInterruptedEdits(store, silentLog);
            const settled = await seeStore(store);
            expectWhole(settled, [start, end], where);
            // A rollback that had come to its end is not repeated.
            if (act !== rollBack || settled.alias?.revision !== end.alias?.revision) await act(store);
            expect(await seeStore(store), where).toEqual(end);
          });
        }
      });
    });

    test.each([
      ['the plan', 'generations', 'incremental'],
      ['the edit', 'beginEdit', 'incremental'],
      ['the build', 'begin', 'blue-green'],
    ] as const)(
      'what another run takes away before %s has moved: no setting is wrong',
      async (_, call, strategy) => {
        await opened(async (store) => {
          await updateTo(store, OLD);
          let taken = false;
          const raced = new Proxy(store, {
            get(target, property) {
              const value: unknown = Reflect.get(target, property, target);
              if (typeof value !== 'function') return value;
              const go = (...args: unknown[]): unknown => Reflect.apply(value, target, args);
              if (property !== call || taken) return go;
              return async (...args: unknown[]): Promise<unknown> => {
                taken = true;
                await updateTo(store, OLD.slice(1), 'recreate');
                return go(...args);
              };
            },
          });
          await expect(updateTo(raced, NEW, strategy)).rejects.toMatchObject({
            ...{ exitCode: EXIT.superseded, code: 'index.alias-moved' },
          });
          await updateTo(store, NEW);
        });
      },
    );

    test('an undone edit leaves nothing behind, and the next one is as if it had never been', async () => {
      await opened(async (store) => {
        await updateTo(store, OLD);
        const start = await seeStore(store);
        const killed = killedAfter(store, 3);
        await expect(updateTo(killed.store, NEW, 'incremental')).rejects.toThrow(Killed);
        await undoInterruptedEdits(store, silentLog);
        expect(await seeStore(store)).toEqual(start);
      });
    });

    test('a later blue-green never meets edited records under an old id', async () => {
      await opened(async (store) => {
        await updateTo(store, OLD);
        const { alias: first } = await seeStore(store);
        await updateTo(store, NEW, 'incremental');
        const outcome = await updateTo(store, OLD);
        const { alias, generations } = await seeStore(store);
        expect(alias).toMatchObject({ generation: `${first!.generation}.2`, previous: first!.generation });
        expect(outcome).toMatchObject({ embedded: 5, copied: 31 });
        const fresh = await makePlace();
        const other = await fresh.open();
        await updateTo(other, OLD);
        const undisturbed = await seeStore(other);
        expect(generations.get(alias!.generation)!.records).toBe(
          undisturbed.generations.get(first!.generation)!.records,
        );
        await other.close();
        await fresh.remove();
      });
    });

    test('what each strategy writes', async () => {
      const costs: Record<string, unknown> = {};
      for (const strategy of ['blue-green', 'incremental', 'recreate'] as const) {
        const other = await makePlace();
        const store = await other.open();
        await updateTo(store, OLD);
        const { embedded, copied, written, removed } = await updateTo(store, NEW, strategy);
        costs[strategy] = { embedded, copied, written, removed };
        await store.close();
        await other.remove();
      }
      expect(costs).toEqual({
        'blue-green': { embedded: 2, copied: 31, written: 33, removed: 0 },
        incremental: { embedded: 2, copied: 4, written: 6, removed: 3 },
        recreate: { embedded: 33, copied: 0, written: 33, removed: 0 },
      });
    });
  });
}

/** Readers have nothing, or exactly what an undisturbed run started from or came to. */
function expectWhole(seen: StoreView, states: readonly StoreView[], where: string): void {
  if (seen.alias !== undefined) expect(isOneOf(seen, states), where).toBe(true);
}

function isOneOf(seen: StoreView, states: readonly StoreView[]): boolean {
  const liveOf = (view: StoreView): string | undefined =>
    view.alias && view.generations.get(view.alias.generation)?.records;
  return states.some((state) => liveOf(state) === liveOf(seen));
}
