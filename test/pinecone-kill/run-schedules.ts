import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clients } from './clients.ts';
import { type Prepared, prepareScene } from './prepared.ts';
import { runSchedule } from './run-schedule.ts';
import { sceneNamed, variantNamed } from './scenes.ts';
import { type Draw, drawSchedules, type Schedule } from './schedules.ts';

export interface KillOptions extends Draw {
  readonly parallel: number;
  onSchedule?(done: number, of: number): void;
  onProblem?(problem: string): void;
}

export interface KillOutcome {
  readonly schedules: readonly Schedule[];
  /** What went wrong, a line each. */
  readonly failures: readonly string[];
}

/** Kills processes that work on an index of the emulator, each at one request or at two, and looks what is left. */
export async function runSchedules(options: KillOptions): Promise<KillOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'vector-index-kill-'));
  const clients = new Clients(options.parallel + 1);
  try {
    const prepared = preparations(folder);
    const schedules = await drawSchedules(options, prepared);
    const waiting = [...schedules];
    const failures: string[] = [];
    let done = 0;
    const work = async (): Promise<void> => {
      for (let schedule = waiting.shift(); schedule !== undefined; schedule = waiting.shift()) {
        const { scene, variant } = schedule;
        const problems = await runSchedule(schedule, {
          ...{ scene: sceneNamed(scene), variant: variantNamed(variant), clients },
          prepared: await prepared(scene, variant),
        });
        for (const problem of problems) {
          const told = `${JSON.stringify(schedule)}: ${problem}`;
          failures.push(told);
          options.onProblem?.(told);
        }
        options.onSchedule?.(++done, schedules.length);
      }
    };
    await Promise.all(Array.from({ length: options.parallel }, work));
    return { schedules, failures };
  } finally {
    await clients.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each scene is prepared when it is first asked for, one at a time: they share the process' hour. */
function preparations(folder: string): (scene: string, variant: string) => Promise<Prepared> {
  const known = new Map<string, Promise<Prepared>>();
  let last: Promise<unknown> = Promise.resolve();
  return (scene, variant) => {
    const key = `${scene}-${variant}`.replaceAll(/\W+/g, '-');
    const there = known.get(key);
    if (there !== undefined) return there;
    const made = last.then(() => prepareScene(sceneNamed(scene), variantNamed(variant), join(folder, key)));
    last = made.catch(() => undefined);
    known.set(key, made);
    return made;
  };
}
