import { describe, expect, test } from 'vitest';
import { CONTROL } from '../../../../src/stores/pinecone/state/documents.ts';
import { type Gate, MemoryIndex, openGate } from './memory-index.ts';
import { controlOn, SCENES, type SwitchBy, see } from './scenes.ts';

class Killed extends Error {}

/** Lets a process live until its nth request: that one is applied, or not, and its answer and all others never come. */
function killedAt(nth: number, applied: boolean): { readonly gate: Gate; count(): number } {
  let count = 0;
  return {
    gate: async (_request, apply) => {
      count++;
      if (count < nth) return apply();
      if (count === nth && applied) apply();
      throw new Killed();
    },
    count: () => count,
  };
}

/** @param every how many requests there are from one that a run is killed at to the next */
export function describeKilled(every: number): void {
  describe.each<SwitchBy>(['alias', 'pointer-record'])(
    'killed at any request, switching by %s',
    (switchBy) => {
      const seen = (index: MemoryIndex): ReturnType<typeof see> =>
        see(controlOn(index.client(openGate), { ...index.time }, switchBy));

      /** What lies in the index when one more run has changed something: leases, namespaces, documents. */
      const leftAfterNext = async (index: MemoryIndex): Promise<unknown> => {
        await controlOn(index.client(openGate), index.time, switchBy).drop('none');
        const ids = [...index.namespaces.get(CONTROL)!.keys()].filter((id) => !id.startsWith('fence/'));
        const documents = ids.map((id) => id.replace(/[^/]{36}$/, '…'));
        return [index.aliases, index.namespaces, new Set(documents)].map((each) => [...each.keys()].sort());
      };

      test.each(Object.entries(SCENES))(
        '%s is seen as a whole, and done again comes to the same end',
        async (_, scene) => {
          const start = new MemoryIndex({ now: Date.parse('2026-01-01T00:00:00Z') });
          const setUp = start.client(openGate);
          await scene.before(setUp, controlOn(setUp, start.time, switchBy));
          const before = await seen(start);

          const undisturbed = start.copy();
          const whole = killedAt(Number.POSITIVE_INFINITY, false);
          const api = undisturbed.client(whole.gate);
          await scene.act(api, controlOn(api, undisturbed.time, switchBy));
          const after = await seen(undisturbed);
          expect(after).not.toEqual(before);
          const left = await leftAfterNext(undisturbed);

          for (let nth = 1; nth <= whole.count(); nth += every) {
            for (const applied of [false, true]) {
              const at = `request ${nth}, ${applied ? 'applied' : 'not applied'}`;
              const index = start.copy();
              const killed = index.client(killedAt(nth, applied).gate);
              // Who is killed at giving the lease back does not notice it.
              await scene.act(killed, controlOn(killed, index.time, switchBy)).catch((error: unknown) => {
                expect(error).toBeInstanceOf(Killed);
              });
              const between = await seen(index);
              if (!scene.steps) expect([before, after], at).toContainEqual(between);
              expect(between.drift, at).toEqual([]);

              const again = index.client(openGate);
              await scene.act(again, controlOn(again, index.time, switchBy));
              expect(await seen(index), `done again after ${at}`).toEqual(after);
              expect(await leftAfterNext(index), `left after ${at}`).toEqual(left);
            }
          }
        },
      );
    },
  );
}
