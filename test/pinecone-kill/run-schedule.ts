import { copyFile, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Emulator, startEmulator } from '../pinecone-emulator/emulator.ts';
import type { Clients } from './clients.ts';
import { type EndState, endStateOf, HOUR, openHere, type Prepared, settingsOf } from './prepared.ts';
import { INDEX, judgeSight, seeAsReader } from './reader-sight.ts';
import type { Act, Scene, Variant } from './scenes.ts';
import type { KillPoint, Schedule } from './schedules.ts';

/** Longer than a lease is valid that nobody renews. */
export const EXPIRED = 61_000;
/** What a dead process had sent has come in by then. */
export const DRAINED = 5;

export interface Setting {
  readonly scene: Scene;
  readonly variant: Variant;
  readonly prepared: Prepared;
  readonly clients: Clients;
}

/**
 * Kills a run as the schedule says, runs again, and holds what is there against what an undisturbed run leaves; looks
 * after every request that was applied at what readers have.
 * @returns what went wrong, a line each
 */
export async function runSchedule(schedule: Schedule, setting: Setting): Promise<readonly string[]> {
  const { scene, variant, prepared } = setting;
  const state = `${prepared.state}.${schedule.number}`;
  await copyFile(prepared.state, state).catch(() => {});
  const emulator = await startEmulator({ stateFile: state, ...settingsOf(variant) });
  const problems = new Set<string>();
  emulator.onApplied = ({ n, method, path }) => {
    const seen = seeAsReader(emulator, variant.switchBy);
    const problem = judgeSight(seen, prepared.before, prepared.after, scene.readers);
    if (problem !== undefined) problems.add(`after request ${n}, ${method} ${path}: ${problem}`);
  };
  try {
    for (const kill of schedule.kills) {
      const ended = await runKilled(emulator, setting, kill);
      if (ended !== undefined && ended.exitCode !== 0 && !(await isOver(emulator, setting)))
        problems.add(`the run that was to be killed ended with ${ended.exitCode}: ${ended.message}`);
    }
    for (const problem of await runAgain(emulator, setting)) problems.add(problem);
  } finally {
    await emulator.close();
    await rm(state, { force: true });
  }
  for (const violation of emulator.violations)
    problems.add(`not in the description: ${JSON.stringify(violation)}`);
  return [...problems];
}

async function runKilled(
  emulator: Emulator,
  { scene, variant, prepared, clients }: Setting,
  { request, when }: KillPoint,
): Promise<{ readonly exitCode: number; readonly message?: string } | undefined> {
  const client = await clients.take();
  const last = request < 1 ? 1 + Math.floor(request * prepared.requests.length) : request;
  let count = 0;
  emulator.onRequest = () => {
    if (++count !== last) return undefined;
    const act = (): void => {
      client.kill();
      emulator.cut();
    };
    return { when, act };
  };
  const ending = await client.run(orderOf(emulator, variant, scene.act, HOUR));
  emulator.onRequest = undefined;
  clients.give(ending === undefined ? undefined : client);
  if (ending !== undefined) return ending;
  await wait(DRAINED);
  emulator.mend();
  emulator.skip(EXPIRED);
  return undefined;
}

async function runAgain(emulator: Emulator, setting: Setting): Promise<readonly string[]> {
  const { scene, variant, prepared, clients } = setting;
  // What has come to its end is not done again; another run sweeps up behind it.
  const act: Act = (await isOver(emulator, setting)) ? { command: 'prune' } : scene.act;
  const client = await clients.take();
  const ending = await client.run(orderOf(emulator, variant, act, HOUR));
  clients.give(ending === undefined ? undefined : client);
  if (ending?.exitCode !== 0) return [`the rerun ended with ${ending?.exitCode}: ${ending?.message}`];
  const sight = judgeSight(seeAsReader(emulator, variant.switchBy), prepared.after, prepared.after, 'whole');
  return [
    ...(sight === undefined ? [] : [`after the rerun, ${sight}`]),
    ...differences(await endStateOf(emulator, variant), prepared.end, scene),
  ];
}

async function isOver(emulator: Emulator, { scene, variant, prepared }: Setting): Promise<boolean> {
  if (!scene.once) return false;
  const store = await openHere(emulator, variant);
  const alias = await store.alias('live');
  await store.close();
  return alias?.revision === prepared.end.view.alias?.revision;
}

function orderOf(emulator: Emulator, { switchBy }: Variant, act: Act, hour: number) {
  const { apiKey, url: controlHost } = emulator;
  return { act, hour, store: { apiKey, controlHost, index: INDEX, switchBy } };
}

/** A line for each. */
export function differences(
  found: EndState,
  wanted: EndState,
  { forgets }: Pick<Scene, 'forgets'>,
): readonly string[] {
  const [one, other] = [found.view, wanted.view];
  const parts: readonly [string, unknown, unknown][] = [
    ['the alias', one.alias, other.alias],
    ['the generations', [...one.generations.keys()], [...other.generations.keys()]],
    ['what they are', descriptionsOf(one), descriptionsOf(other)],
    ['the records', recordsOf(one), recordsOf(other)],
    ['the history', one.history, other.history],
    ['an open edit', one.editing, other.editing],
    ['the namespaces', found.namespaces, wanted.namespaces],
    ['the aliases', found.aliases, wanted.aliases],
  ];
  return parts
    .filter(([name, a, b]) => !(forgets && /alias|history/.test(name)) && !isDeepStrictEqual(a, b))
    .map(([name, a, b]) => `after the rerun, ${name}: ${JSON.stringify(a)}, not ${JSON.stringify(b)}`);
}

const descriptionsOf = ({ generations }: EndState['view']): unknown =>
  [...generations.values()].map(({ description }) => description);
const recordsOf = ({ generations }: EndState['view']): unknown =>
  [...generations.values()].map(({ records }) => records);
