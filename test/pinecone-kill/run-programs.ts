import { copyFile, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seeRegistry } from '../kill/scenes.ts';
import { type Emulator, startEmulator } from '../pinecone-emulator/emulator.ts';
import { type Ended, type Entry, runProgram } from '../support/program.ts';
import { writeReadyConfig, writeReadyVectors } from '../support/ready-vectors.ts';
import { type EndState, endStateOf, openHere, settingsOf } from './prepared.ts';
import { INDEX, judgeSight, type ReaderSight, seeAsReader } from './reader-sight.ts';
import { DRAINED, differences, EXPIRED } from './run-schedule.ts';
import type { Scene, Variant } from './scenes.ts';
import { seeded } from './schedules.ts';

interface ProgramScene extends Pick<Scene, 'name' | 'readers'> {
  /** The edition of the data, and the words of a command line. */
  readonly before: readonly (readonly [0 | 1, string])[];
  readonly edition: 0 | 1;
  readonly words: string;
}

const RUN = [0, 'run'] as const;
const SCENES: readonly ProgramScene[] = [
  { name: 'blue-green', before: [RUN], edition: 1, words: 'run', readers: 'whole' },
  { name: 'incremental', before: [RUN], edition: 1, words: 'run --strategy incremental', readers: 'steps' },
  { name: 'recreate', before: [RUN], edition: 1, words: 'run --strategy recreate', readers: 'absent' },
  { name: 'first', before: [], edition: 0, words: 'run', readers: 'whole' },
  { name: 'manual', before: [RUN], edition: 1, words: 'run --switch manual', readers: 'whole' },
  {
    ...{ name: 'promote', before: [RUN, [1, 'run --switch manual'] as const], edition: 1, words: 'promote' },
    readers: 'whole',
  },
  {
    ...{ name: 'rollback', before: [RUN, [1, 'run'] as const], edition: 1, words: 'rollback' },
    readers: 'whole',
  },
  {
    ...{ name: 'undo', before: [RUN, [1, 'run --strategy incremental'] as const], edition: 1 },
    ...{ words: 'rollback', readers: 'steps' },
  },
];

export interface ProgramOptions {
  readonly count: number;
  readonly seed: number;
  readonly entry: Entry;
  readonly parallel: number;
  readonly variants: readonly Variant[];
}

const ITEMS = 12;

/** A folder and what the service holds, before and after a run that nobody disturbs. */
interface Prepared {
  readonly folder: string;
  readonly state: string;
  readonly requests: number;
  readonly before: ReaderSight;
  readonly after: ReaderSight;
  readonly end: EndState;
  readonly registry: string;
}

/**
 * The same with the program itself, as users start it: registry, candidate and report are there as well.
 * @returns what went wrong, a line each
 */
export async function runPrograms(options: ProgramOptions): Promise<readonly string[]> {
  const base = await mkdtemp(join(tmpdir(), 'vector-index-kill-'));
  const random = seeded(options.seed);
  const prepared = new Map<string, Promise<Prepared>>();
  const failures: string[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let number = next++; number < options.count; number = next++) {
      const scene = SCENES[number % SCENES.length]!;
      const variant = options.variants[Math.floor(random() * options.variants.length)]!;
      const [at, when] = [random(), random() < 0.5 ? ('before' as const) : ('after' as const)];
      const key = `${scene.name}, ${variant.name}`.replaceAll(/\W+/g, '-');
      const started = prepared.get(key) ?? prepare(scene, variant, options.entry, join(base, key));
      prepared.set(key, started);
      const from = await started;
      const request = 1 + Math.floor(at * from.requests);
      const problems = await runKilled(scene, variant, from, { request, when }, options.entry, number);
      const told = `program, schedule ${number}, ${key}, killed ${when} request ${request} of ${from.requests}`;
      failures.push(...problems.map((problem) => `${told}: ${problem}`));
    }
  };
  try {
    await Promise.all(Array.from({ length: options.parallel }, work));
    return failures;
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

async function prepare(scene: ProgramScene, variant: Variant, entry: Entry, at: string): Promise<Prepared> {
  const [folder, state] = [join(at, 'before'), join(at, 'state.jsonl')];
  await mkdir(folder, { recursive: true });
  await writeReadyConfig(folder);
  const first = await startEmulator({ stateFile: state, ...settingsOf(variant) });
  for (const [edition, words] of scene.before) await done(first, folder, edition, words, variant, entry);
  const before = seeAsReader(first, variant.switchBy);
  await first.close();
  const undisturbed = join(at, 'after');
  await cp(folder, undisturbed, { recursive: true });
  const copy = `${state}.copy`;
  await copyFile(state, copy).catch(() => {});
  const emulator = await startEmulator({ stateFile: copy, ...settingsOf(variant) });
  await done(emulator, undisturbed, scene.edition, scene.words, variant, entry);
  const requests = emulator.requests.length;
  const after = seeAsReader(emulator, variant.switchBy);
  const end = await endStateOf(emulator, variant);
  await emulator.close();
  return { folder, state, requests, before, after, end, registry: await seeRegistry(undisturbed) };
}

async function done(
  emulator: Emulator,
  folder: string,
  edition: 0 | 1,
  words: string,
  variant: Variant,
  entry: Entry,
): Promise<void> {
  await writeReadyVectors(folder, ITEMS, edition);
  const { code, stderr } = await start(emulator, folder, words, variant, entry);
  if (code !== 0) throw new Error(`undisturbed, ${words} ended with ${code}:\n${stderr}`);
}

function start(
  emulator: Emulator,
  cwd: string,
  words: string,
  { switchBy }: Variant,
  entry: Entry,
  onStart: (kill: () => void) => void = () => {},
): Promise<Ended> {
  const index = ['--store', 'pinecone', '--index', INDEX, '--switch-by', switchBy, '--rate-limit', 'none'];
  // Where it is made if there is none: rollback and promote make none.
  const place = words.startsWith('run') ? ['--cloud', 'aws', '--region', 'us-east-1'] : [];
  return runProgram([...words.split(' '), ...index, ...place], {
    ...{ cwd, entry, onStart },
    env: { PINECONE_API_KEY: emulator.apiKey, VECTOR_INDEX_PINECONE_HOST: emulator.url },
  });
}

async function runKilled(
  scene: ProgramScene,
  variant: Variant,
  prepared: Prepared,
  { request, when }: { readonly request: number; readonly when: 'before' | 'after' },
  entry: Entry,
  number: number,
): Promise<readonly string[]> {
  const [folder, state] = [`${prepared.folder}-${number}`, `${prepared.state}-${number}`];
  await cp(prepared.folder, folder, { recursive: true });
  await copyFile(prepared.state, state).catch(() => {});
  await writeReadyVectors(folder, ITEMS, scene.edition);
  const emulator = await startEmulator({ stateFile: state, ...settingsOf(variant) });
  const problems = new Set<string>();
  emulator.onApplied = ({ n, method, path }) => {
    const seen = seeAsReader(emulator, variant.switchBy);
    const problem = judgeSight(seen, prepared.before, prepared.after, scene.readers);
    if (problem !== undefined) problems.add(`after request ${n}, ${method} ${path}: ${problem}`);
  };
  let kill = (): void => {};
  emulator.onRequest = (n) => {
    if (n !== request) return undefined;
    const act = (): void => {
      kill();
      emulator.cut();
    };
    return { when, act };
  };
  const killed = await start(emulator, folder, scene.words, variant, entry, (end) => {
    kill = end;
  });
  emulator.onRequest = undefined;
  if (killed.signal === null && killed.code !== 0)
    problems.add(`the killed run ended with ${killed.code}: ${killed.stderr.slice(-800)}`);
  await wait(DRAINED);
  emulator.mend();
  emulator.skip(EXPIRED);
  const over = !scene.words.startsWith('run') && (await isOver(emulator, variant, prepared));
  const again = await start(emulator, folder, over ? 'prune' : scene.words, variant, entry);
  if (again.code === 0) {
    const left = differences(await endStateOf(emulator, variant), prepared.end, {});
    for (const problem of left) problems.add(problem);
    // The note of the last switch is a hint; a rollback that has come to its end is not repeated, and does not mend it.
    if (scene.words !== 'rollback' && (await seeRegistry(folder)) !== prepared.registry)
      problems.add('the registry differs');
  } else problems.add(`the rerun ended with ${again.code}: ${again.stderr.slice(-800)}`);
  await emulator.close();
  for (const violation of emulator.violations)
    problems.add(`not in the description: ${JSON.stringify(violation)}`);
  for (const used of [folder, state]) await rm(used, { recursive: true, force: true });
  return [...problems];
}

async function isOver(emulator: Emulator, variant: Variant, { end }: Prepared): Promise<boolean> {
  const store = await openHere(emulator, variant);
  const alias = await store.alias('live');
  await store.close();
  return alias?.revision === end.view.alias?.revision;
}
