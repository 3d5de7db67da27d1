import { expect } from 'vitest';
import { CodedError } from '../../../../src/lib/errors.ts';
import type { AliasState } from '../../../../src/stores/store.ts';
import { type Gate, MemoryIndex, openGate } from './memory-index.ts';
import { build, controlOn, go, LATER, type SwitchBy } from './scenes.ts';

export type Ending = { readonly switched: AliasState } | { readonly refused: string };

interface Racer {
  readonly ending: Promise<Ending>;
  ended: boolean;
  /** Lets its next request through. */
  step(): Promise<void>;
}

/** An index with three generations, the first of them live. */
export async function readyToSwitch(switchBy: SwitchBy): Promise<MemoryIndex> {
  const start = new MemoryIndex({ now: Date.parse('2026-01-01T00:00:00Z') });
  const api = start.client(openGate);
  const state = controlOn(api, start.time, switchBy);
  for (const name of ['one', 'two', 'three']) await build(api, state, name);
  await go(state, 'one');
  return start;
}

export const targetOf = (ending: Ending): string | undefined =>
  'switched' in ending ? ending.switched.generation : undefined;

/**
 * All that must hold of a race, however it went: at most one believes that it switched, and the next run goes on.
 * @returns what readers have in the end
 */
export async function judge(
  start: MemoryIndex,
  switchBy: SwitchBy,
  turns: readonly Turn[],
): Promise<{ readonly endings: readonly Ending[]; readonly live: string | undefined }> {
  const { index, endings } = await race(start, { switchBy, targets: ['two', 'three'], turns });
  const told = JSON.stringify({ turns, endings });
  const believed = endings.flatMap((ending) => targetOf(ending) ?? []);
  expect(believed.length, told).toBeLessThan(2);
  const state = controlOn(index.client(openGate), index.time, switchBy);
  const live = (await state.alias('live'))?.generation;
  expect(['one', 'two', 'three'], told).toContain(live);
  const next = await go(state, live === 'one' ? 'two' : 'one');
  expect(await state.alias('live'), told).toEqual(next);
  expect(await state.drift(), told).toEqual([]);
  const revisions = (await state.history()).map(({ aliasRevision }) => aliasRevision);
  expect(revisions, told).toEqual([...revisions].sort((a, b) => b - a));
  expect(new Set(revisions).size, told).toBe(revisions.length);
  return { endings, live };
}

/** Who goes on, for how many requests, and what time passes before. */
export interface Turn {
  readonly who: 0 | 1;
  readonly requests: number;
  readonly afterMs: number;
}

/**
 * Two runs that have made up their minds at the same state switch to different generations, request by request in the
 * order of the turns, then in turns of three to their ends.
 */
async function race(
  start: MemoryIndex,
  {
    switchBy,
    targets,
    turns,
  }: { readonly switchBy: SwitchBy; readonly targets: readonly string[]; readonly turns: readonly Turn[] },
): Promise<{ readonly index: MemoryIndex; readonly endings: readonly Ending[] }> {
  const index = start.copy();
  const reader = controlOn(index.client(openGate), index.time, switchBy);
  const expected = await reader.alias('live');
  const racers = targets.map((generation) => racer(index, switchBy, generation, expected));
  for (const { who, requests, afterMs } of turns) {
    index.time.now += afterMs;
    for (let i = 0; i < requests && !racers[who]!.ended; i++) await racers[who]!.step();
  }
  for (let who = turns.at(-1)?.who ?? 0; racers.some(({ ended }) => !ended); who = 1 - who)
    for (let i = 0; i < 3 && !racers[who]!.ended; i++) await racers[who]!.step();
  return { index, endings: await Promise.all(racers.map(({ ending }) => ending)) };
}

function racer(
  index: MemoryIndex,
  switchBy: SwitchBy,
  generation: string,
  expected: AliasState | undefined,
): Racer {
  const waiting: (() => void)[] = [];
  let arrived = Promise.withResolvers<void>();
  const turn = async (): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push(resolve);
    arrived.resolve();
    await promise;
  };
  const gate: Gate = async (_request, apply) => {
    await turn();
    return apply();
  };
  const state = controlOn(index.client(gate), index.time, switchBy, async (ms) => {
    await turn();
    index.time.now += ms;
  });
  const ending = state
    .switchAlias({ alias: 'live', expected, generation, at: LATER })
    .then(
      (switched): Ending => (switched === undefined ? { refused: 'not what was expected' } : { switched }),
      (error: unknown): Ending => {
        if (!(error instanceof CodedError)) throw error;
        return { refused: error.code };
      },
    )
    .finally(() => {
      self.ended = true;
      arrived.resolve();
    });
  const self: Racer = {
    ending,
    ended: false,
    async step() {
      await arrived.promise;
      const goOn = waiting.shift();
      if (goOn === undefined) return;
      if (waiting.length === 0) arrived = Promise.withResolvers<void>();
      goOn();
      // Until it asks for the next one.
      await arrived.promise;
    },
  };
  return self;
}
