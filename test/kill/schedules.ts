import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { IndexDump } from '../support/index-dump.ts';
import { type Ended, type Entry, runProgram } from '../support/program.ts';
import { ask, prepareScenes, type Scene, seeIndex, seeRegistry } from './scenes.ts';

export interface KillOptions {
  readonly count: number;
  readonly seed: number;
  readonly entry: Entry;
  readonly parallel: number;
  onSchedule?(done: number, schedule: Schedule): void;
}

/** When a run is killed: at a fraction of an undisturbed run's duration, or soon after a step began. */
type Moment = { readonly fraction: number } | { readonly step: number; readonly delayMs: number };

export interface Schedule {
  readonly number: number;
  readonly scene: Scene['name'];
  readonly signal: 'SIGKILL' | 'SIGTERM';
  /** One, or two: the rerun is killed as well. */
  readonly kills: readonly Moment[];
}

/** Every command that writes, under every strategy; oftenest what matters most: beside or in a live index. */
export const SCENES = [
  ...['next', 'incremental', 'update', 'recreate', 'undo', 'first', 'manual', 'rollback', 'prune', 'promote'],
  ...['incremental', 'first of vectors', 'update', 'recreate', 'undo', 'incremental'],
] as const;

/** Editing in place shows readers the steps in between. */
const IN_PLACE: readonly string[] = ['incremental', 'undo'];

/** All is drawn from the seed: the same seed gives the same schedules. */
export function drawSchedules(count: number, seed: number): Schedule[] {
  let state = seed >>> 0;
  const random = (): number => {
    // mulberry32, Tommy Ettinger, public domain
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const moment = (): Moment =>
    random() < 0.4
      ? { fraction: 1.1 * random() }
      : { step: random(), delayMs: Math.round(60 * random() ** 2) };
  return Array.from({ length: count }, (_, number) => ({
    number,
    scene: SCENES[number % SCENES.length]!,
    signal: random() < 0.7 ? 'SIGKILL' : 'SIGTERM',
    kills: random() < 0.3 ? [moment(), moment()] : [moment()],
  }));
}

/**
 * Kills runs at drawn moments, looks at what readers get, runs again, and compares index and registry with what
 * undisturbed runs leave.
 * @returns what went wrong, one line each
 */
export async function runSchedules(options: KillOptions): Promise<readonly string[]> {
  const base = await mkdtemp(join(tmpdir(), 'vector-index-kill-'));
  try {
    const scenes = new Map((await prepareScenes(base, options.entry)).map((scene) => [scene.name, scene]));
    const waiting = drawSchedules(options.count, options.seed);
    const failures: string[] = [];
    let done = 0;
    const work = async (): Promise<void> => {
      for (let schedule = waiting.shift(); schedule !== undefined; schedule = waiting.shift()) {
        const folder = join(base, `schedule-${schedule.number}`);
        const problems = await runSchedule(schedule, scenes.get(schedule.scene)!, folder, options.entry);
        failures.push(...problems.map((problem) => `${JSON.stringify(schedule)}: ${problem}`));
        for (const used of [folder, `${folder}-seen`]) await rm(used, { recursive: true, force: true });
        options.onSchedule?.(++done, schedule);
      }
    };
    await Promise.all(Array.from({ length: options.parallel }, work));
    return failures;
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

const PARTS = ['live', 'previous', 'switches', 'states', 'generations', 'history', 'edits'] as const;

async function runSchedule(
  { number, signal, kills }: Schedule,
  scene: Scene,
  folder: string,
  entry: Entry,
): Promise<string[]> {
  const problems: string[] = [];
  await cp(scene.folder, folder, { recursive: true });
  for (const kill of kills) {
    const when =
      'fraction' in kill
        ? { killAfter: kill.fraction * scene.durationMs }
        : {
            killWhen: `${scene.steps[Math.floor(kill.step * scene.steps.length)]} …`,
            killDelay: kill.delayMs,
          };
    const ended = await runProgram(scene.words, { cwd: folder, entry, killSignal: signal, ...when });
    if (ended.signal === null && ended.code !== 143 && !(await isDone(ended, scene, folder)))
      problems.push(`the killed run ended with ${ended.code}: ${ended.stderr.slice(-500)}`);
    problems.push(...(await checkReaders(scene, folder, entry, number)));
  }
  const again = await runProgram(scene.words, { cwd: folder, entry });
  if (!(await isDone(again, scene, folder)))
    return [...problems, `the rerun ended with ${again.code}: ${again.stderr.slice(-800)}`];
  const after = await seeIndex(folder);
  for (const part of PARTS) {
    if (!isDeepStrictEqual(after?.[part], scene.after[part]))
      problems.push(`${part} differs from what an undisturbed run leaves`);
  }
  // The note of the last switch is a hint; a rollback that has come to its end is not repeated, and does not mend it.
  if (scene.words[0] !== 'rollback' && (await seeRegistry(folder)) !== scene.registry)
    problems.push('the registry differs');
  return problems;
}

/** Exit 0; or, where a rollback had come to its end before it was killed, that there is nothing more to go back to. */
async function isDone({ code, stderr }: Ended, scene: Scene, folder: string): Promise<boolean> {
  if (code === 0) return true;
  const over = code === 2 && stderr.includes('no generation to roll back to');
  return scene.words[0] === 'rollback' && over && (await seeIndex(folder))?.live === scene.after.live;
}

/**
 * Readers see one whole generation: the old one byte for byte until the switch, then the new one; with `recreate`
 * nothing in between. What is edited in place is one of the two as well, or says that an edit is not finished.
 */
async function checkReaders(scene: Scene, folder: string, entry: Entry, number: number): Promise<string[]> {
  const { before, after, answer } = scene;
  const problems: string[] = [];
  const seen = await seeIndex(folder);
  const records = recordsOf(seen);
  const isBefore = seen?.live === before?.live && records === recordsOf(before);
  const isAfter = seen?.live === after.live && records === recordsOf(after);
  const mayBe =
    (scene.name === 'recreate' && seen?.live === undefined) ||
    (IN_PLACE.includes(scene.name) && seen?.live === before?.live && seen?.editing);
  if (!isBefore && !isAfter && !mayBe) problems.push(`readers see a changed ${seen?.live}`);
  // Every third schedule asks as a user would, and first: of a file that nobody has repaired yet.
  if (answer !== undefined && isBefore && number % 3 === 0) {
    const { stdout, stderr } = await ask(folder, entry, scene.data);
    if (stdout !== answer) problems.push(`search answers otherwise than before: ${stdout}${stderr}`);
  }
  return problems;
}

function recordsOf(dump: IndexDump | undefined): string | undefined {
  return dump?.live === undefined ? undefined : dump.generations.get(dump.live);
}
