import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { type StoreView, seeStore } from '../../../contract/index-runs.ts';
import { openHere } from '../../../pinecone-kill/prepared.ts';
import type { ReaderSight } from '../../../pinecone-kill/reader-sight.ts';
import { seeAsReader } from '../../../pinecone-kill/reader-sight.ts';
import { type Act, variantNamed } from '../../../pinecone-kill/scenes.ts';
import { type Ending, type Stage, setStage } from './trouble.ts';

const variant = variantNamed('alias');
let stage: Stage;
afterEach(async () => {
  await stage.close();
  expect(stage.emulator.violations).toEqual([]);
});

const old: Act = { command: 'update', edition: 'old' };
const next: Act = { command: 'update', edition: 'new' };
const third: Act = { command: 'update', edition: 'third' };
const rollback: Act = { command: 'rollback' };
const edited: Act = { ...next, strategy: 'incremental' };
const inPlace: Act = { ...third, strategy: 'incremental' };
const recreated: Act = { ...third, strategy: 'recreate' };

/** What readers of each state have, and what the store says of each generation's content, by its identity. */
async function knownStates(): Promise<{
  readonly sights: ReaderSight[];
  readonly records: Map<string, string>;
}> {
  const records = new Map<string, string>();
  const sights: ReaderSight[] = [];
  for (const act of [old, next, third]) {
    const other = await setStage('first');
    expect(await other.run(act)).toEqual({ exitCode: 0 });
    sights.push(seeAsReader(other.emulator, variant.switchBy));
    for (const [identity, text] of contentOf(await viewOf(other))) records.set(identity, text);
    await other.close();
  }
  return { sights, records };
}
let known: ReturnType<typeof knownStates> | undefined;

async function viewOf({ emulator }: Stage): Promise<StoreView> {
  const store = await openHere(emulator, variant);
  const view = await seeStore(store);
  await store.close();
  return view;
}

/** Of each that is whole. */
const contentOf = ({ generations }: StoreView): [string, string][] =>
  [...generations.values()].flatMap(({ description, records }) => {
    const { state, identity, edit } = description as { state: string; identity: string; edit?: unknown };
    return state === 'complete' && edit === undefined ? [[identity, records] as [string, string]] : [];
  });

/** A run whose waiting takes a fiftieth of the time. */
function runAtPace(act: Act): Promise<Ending> {
  let skipped = 0;
  return stage.run(act, {
    clock: { now: () => new Date(), monotonic: () => performance.now() + skipped },
    sleep: async (ms) => {
      await wait(ms / 50);
      skipped += ms;
    },
  });
}

const sizeOf = (sight: ReaderSight): string => JSON.stringify([...(sight ?? [])]);

describe.each<[string, string, Act, Act, 'whole' | 'absent' | 'steps']>([
  ['two runs over the same data', 'blue-green', next, next, 'whole'],
  ['two first runs over the same data', 'first', old, old, 'absent'],
  ['two runs over other data', 'blue-green', next, third, 'whole'],
  ['a run and a rollback', 'retain', third, rollback, 'whole'],
  ['two rollbacks', 'rollback', rollback, rollback, 'whole'],
  ['a promotion and a run', 'promote', { command: 'promote' }, third, 'whole'],
  ['two edits in place', 'incremental', edited, inPlace, 'steps'],
  ['an edit in place and a run', 'incremental', edited, third, 'steps'],
  ['a run and one that deletes first', 'blue-green', next, recreated, 'absent'],
  ['a run and a prune', 'prune', next, { command: 'prune' }, 'whole'],
])('%s, at once', (_, scene, one, other, readers) => {
  test.each([1, 2, 3])('never do both believe what only one can have done (round %i)', async (round) => {
    known ??= knownStates();
    const { sights, records } = await known;
    const whole = new Set(sights.map(sizeOf));
    stage = await setStage(scene);
    const { emulator } = stage;
    const problems = new Set<string>();
    emulator.onApplied = ({ n, method, path }) => {
      const seen = seeAsReader(emulator, variant.switchBy);
      if (readers === 'steps' || (seen === undefined && readers === 'absent')) return;
      if (!whole.has(sizeOf(seen)))
        problems.add(`after request ${n}, ${method} ${path}: ${seen?.size} records`);
    };
    emulator.faults.seed(round);
    emulator.faults.add({ fault: { kind: 'slow', ms: 4 * round }, probability: 0.3 });
    const first = runAtPace(one);
    await wait(15 * (round - 1));
    const endings = await Promise.all([first, runAtPace(other)]);
    const told = JSON.stringify(endings);
    for (const { exitCode } of endings) expect([0, 5], told).toContain(exitCode);
    expect(
      endings.some(({ exitCode }) => exitCode === 0),
      told,
    ).toBe(true);
    emulator.faults.clear();

    // Whoever was told that all is done has switched, or found it done: each in a period of its own.
    const view = await viewOf(stage);
    const revisions = view.history.map((period) => (period as { aliasRevision: number }).aliasRevision);
    expect(new Set(revisions).size, told).toBe(revisions.length);
    for (const [identity, text] of contentOf(view))
      expect(text === records.get(identity), identity).toBe(true);
    if (readers !== 'steps' && view.alias !== undefined)
      expect(whole.has(sizeOf(seeAsReader(emulator, variant.switchBy))), told).toBe(true);
    expect([...problems]).toEqual([]);

    emulator.skip(61_000);
    expect(await runAtPace(third)).toEqual({ exitCode: 0 });
    expect(sizeOf(seeAsReader(emulator, variant.switchBy))).toBe(sizeOf(sights[2]));
  });
});
