import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dumpIndex } from '../support/index-dump.ts';
import { type Ended, type Entry, runProgram } from '../support/program.ts';
import { editTinyData, makeTinyData, writeTinyConfig } from '../support/tiny-data.ts';

export interface KillOptions {
  readonly count: number;
  readonly seed: number;
  readonly entry: Entry;
  readonly parallel: number;
  onSchedule?(done: number, schedule: Schedule): void;
}

export interface Schedule {
  readonly number: number;
  /** From an empty state, or from a live index whose data has changed. */
  readonly start: 'empty' | 'live';
  readonly signal: 'SIGKILL' | 'SIGTERM';
  /** When the run is killed, as a fraction of an undisturbed run's duration, once or twice. */
  readonly kills: readonly number[];
}

/** What an undisturbed run leaves, and how long it takes. */
interface Reference {
  readonly generation: string;
  readonly records: string;
  readonly modelDigest: string;
  readonly durationMs: number;
}

/** Kill points are drawn from the seed: the same seed kills at the same fractions. */
export function drawSchedules(count: number, seed: number): Schedule[] {
  let state = seed >>> 0;
  const random = (): number => {
    // mulberry32, Tommy Ettinger, public domain
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return Array.from({ length: count }, (_, number) => ({
    number,
    start: random() < 0.3 ? 'empty' : 'live',
    signal: random() < 0.7 ? 'SIGKILL' : 'SIGTERM',
    kills: random() < 0.3 ? [random(), random()] : [random()],
  }));
}

/**
 * Kills runs at drawn moments, looks at what readers get, runs again, and compares every record with an undisturbed run.
 * @returns what went wrong, one line each
 */
export async function runSchedules(options: KillOptions): Promise<readonly string[]> {
  const base = await mkdtemp(join(tmpdir(), 'vector-index-kill-'));
  try {
    const stage = await prepare(base, options.entry);
    const waiting = drawSchedules(options.count, options.seed);
    const failures: string[] = [];
    let done = 0;
    const work = async (): Promise<void> => {
      for (let schedule = waiting.shift(); schedule !== undefined; schedule = waiting.shift()) {
        const folder = join(base, `schedule-${schedule.number}`);
        const problems = await runSchedule(schedule, folder, stage, options.entry);
        failures.push(...problems.map((problem) => `${JSON.stringify(schedule)}: ${problem}`));
        await rm(folder, { recursive: true, force: true });
        options.onSchedule?.(++done, schedule);
      }
    };
    await Promise.all(Array.from({ length: options.parallel }, work));
    return failures;
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

interface Stage {
  /** Folder with the first data, nothing run. */
  readonly empty: { readonly folder: string; readonly reference: Reference };
  /** Folder where the first data is live and the data was edited since. */
  readonly live: { readonly folder: string; readonly reference: Reference; readonly before: Reference };
  /** What a reader gets from the first live generation: the whole answer. */
  readonly answer: string;
}

const indexFile = (folder: string): string => join(folder, '.vector-index/indexes/default.sqlite');

async function prepare(base: string, entry: Entry): Promise<Stage> {
  const empty = join(base, 'empty');
  await makeTinyData(join(empty, 'data'));
  await writeTinyConfig(empty);
  const live = join(base, 'live');
  await cp(empty, live, { recursive: true });
  const first = await undisturbed(live, entry);
  const answer = await ask(live, entry);
  await editTinyData(join(live, 'data'));
  const after = join(base, 'after');
  await cp(live, after, { recursive: true });
  const second = await undisturbed(after, entry);
  return {
    empty: { folder: empty, reference: first },
    live: { folder: live, reference: second, before: first },
    answer: answer.stdout,
  };
}

async function undisturbed(folder: string, entry: Entry): Promise<Reference> {
  const ended = await runProgram(['run'], { cwd: folder, entry });
  if (ended.code !== 0) throw new Error(`an undisturbed run ended with ${ended.code}:\n${ended.stderr}`);
  return { ...(await read(folder)), durationMs: ended.durationMs };
}

async function read(folder: string): Promise<Omit<Reference, 'durationMs'>> {
  const { live, generations } = dumpIndex(indexFile(folder));
  const report = JSON.parse(await readFile(join(folder, 'out/report.json'), 'utf8'));
  return {
    generation: live ?? 'none',
    records: generations.get(live ?? '') ?? '',
    modelDigest: report.model.digest,
  };
}

const ask = (folder: string, entry: Entry): Promise<Ended> =>
  runProgram(['search', '--id', '1/0042.png', '--top-k', '5', '--json'], { cwd: folder, entry });

async function runSchedule(
  schedule: Schedule,
  folder: string,
  stage: Stage,
  entry: Entry,
): Promise<string[]> {
  const problems: string[] = [];
  const { folder: template, reference } = stage[schedule.start];
  await cp(template, folder, { recursive: true });
  for (const fraction of schedule.kills) {
    const killAfter = fraction * reference.durationMs * 1.1;
    const ended = await runProgram(['run'], { cwd: folder, entry, killAfter, killSignal: schedule.signal });
    const accepted = ended.signal !== null || [0, 143].includes(ended.code ?? -1);
    if (!accepted) problems.push(`the killed run ended with ${ended.code}: ${ended.stderr.slice(-500)}`);
    if (schedule.start === 'live')
      problems.push(...(await checkReaders(folder, stage, entry, schedule.number)));
  }
  const again = await runProgram(['run'], { cwd: folder, entry });
  if (again.code !== 0)
    return [...problems, `the rerun ended with ${again.code}: ${again.stderr.slice(-800)}`];
  const result = await read(folder);
  for (const part of ['generation', 'modelDigest', 'records'] as const) {
    if (result[part] !== reference[part]) problems.push(`${part} differs from an undisturbed run's`);
  }
  return problems;
}

/** Readers see one whole generation: the old one byte for byte until the switch, then the new one. */
async function checkReaders(folder: string, stage: Stage, entry: Entry, number: number): Promise<string[]> {
  const { live, generations } = dumpIndex(indexFile(folder));
  const { before, reference } = stage.live;
  const expected =
    live === before.generation ? before : live === reference.generation ? reference : undefined;
  if (expected === undefined) return [`readers see ${live}`];
  if (generations.get(expected.generation) !== expected.records) return [`readers see a changed ${live}`];
  // Every fifth schedule asks as a user would.
  if (live !== before.generation || number % 5 !== 0) return [];
  const { stdout, stderr } = await ask(folder, entry);
  return stdout === stage.answer ? [] : [`search answers otherwise than before the run: ${stdout}${stderr}`];
}
