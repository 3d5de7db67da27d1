import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpandedJob } from '../expand/workflows.ts';
import { asMapIfAny, type YamlMap } from '../expand/yaml-value.ts';
import { type Place, pathOf, runBuiltIn } from './built-in.ts';
import { type Booleans, fromConfig } from './environment.ts';
import { clearMachine } from './runner.ts';
import { runShell } from './shell.ts';

export interface StepEnd {
  /** The name of a `run` step, else what kind of step it is. */
  readonly name: string;
  readonly exitCode: number;
  readonly output: string;
}

export interface JobEnd {
  readonly name: string;
  readonly status: 'success' | 'failed';
  readonly halted: boolean;
  /** Those that were run. */
  readonly steps: readonly StepEnd[];
}

/** These run after a failure, too. */
const ALWAYS = ['store_artifacts', 'store_test_results'];

/** Runs the steps of a job on a machine that has seen none before. */
export async function runJob(job: ExpandedJob, place: Place, booleans: Booleans): Promise<JobEnd> {
  clearMachine(place.runner);
  mkdirSync(place.cwd, { recursive: true });
  writeFileSync(join(place.runner.agent, 'bash-env'), '');
  const ends: StepEnd[] = [];
  let failed = false;
  let halted = false;
  for (const step of job.definition.steps as readonly YamlMap[]) {
    const [name = '', body = {}] = Object.entries(step)[0] ?? [];
    const map = asMapIfAny(body, name);
    const when = ALWAYS.includes(name) ? 'always' : (map.when ?? 'on_success');
    if (when !== 'always' && (when === 'on_fail') !== failed) continue;
    const end = await runStep(name, map, job.definition, place, booleans);
    ends.push(end);
    failed ||= end.exitCode !== 0;
    halted = existsSync(join(place.runner.agent, 'halted'));
    if (halted) break;
  }
  return { name: job.name, status: failed ? 'failed' : 'success', halted, steps: ends };
}

async function runStep(
  name: string,
  step: YamlMap,
  job: YamlMap,
  place: Place,
  booleans: Booleans,
): Promise<StepEnd> {
  const { runner, cwd, environment } = place;
  if (name !== 'run') {
    try {
      return { name, exitCode: 0, output: runBuiltIn(name, step, place) };
    } catch (error) {
      return { name, exitCode: 1, output: String(error) };
    }
  }
  const command = String(step.command);
  const shell = step.shell ?? job.shell;
  const end = await runShell(command, {
    cwd: pathOf(String(step.working_directory ?? '.'), cwd, runner.home),
    scratch: runner.agent,
    shell: shell === undefined ? undefined : String(shell),
    environment: {
      ...environment,
      ...fromConfig(asMapIfAny(job.environment, 'environment'), booleans),
      ...fromConfig(asMapIfAny(step.environment, 'environment'), booleans),
    },
  });
  return { name: String(step.name ?? command), ...end };
}
