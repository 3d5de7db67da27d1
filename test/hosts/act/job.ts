import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../support/program.ts';
import type { Consumer } from './consumer.ts';
import type { Event } from './events.ts';

/** What a job left behind, as its page on GitHub would show it. */
export interface Job {
  readonly succeeded: boolean;
  /** What the action's step wrote, line by line. */
  readonly log: readonly string[];
  /** Of the action's step, where it failed. */
  readonly exitCode: number;
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the other steps wrote. */
  readonly otherSteps: readonly string[];
}

export interface Annotation {
  readonly level: string;
  readonly title: string;
  readonly message: string;
}

const STAND_INS = [
  ['actions/cache@v5', 'cache'],
  ['actions/upload-artifact@v6', 'upload-artifact'],
] as const;

/** Found on our own PATH: a job's is shorter. */
const ACT = execFileSync('sh', ['-c', 'command -v act'], { encoding: 'utf8' }).trim();

let runs = 0;

/** Runs the consumer's workflow for an event; a fork's gets no secrets on GitHub. */
export function runJob(
  consumer: Consumer,
  event: Event,
  secrets: Readonly<Record<string, string>> = {},
): Job {
  return readJob(runAct(consumer, event, secrets), 'index');
}

/** What act says of a workflow for an event. */
export function runAct(
  consumer: Consumer,
  event: Event,
  secrets: Readonly<Record<string, string>> = {},
): readonly Line[] {
  const eventFile = join(consumer.scratch, 'event.json');
  writeFileSync(eventFile, event.payload);
  const replaced = [
    ['org/vector-index-action@v1', consumer.action],
    ...STAND_INS.map(([name, folder]) => [name, join(projectRoot, 'test/hosts/act/stand-ins', folder)]),
  ];
  const given = {
    STAND_IN_CACHES: consumer.caches,
    STAND_IN_ARTIFACTS: consumer.artifacts,
    GITHUB_RUN_ID: String(++runs),
  };
  const args = [
    ...[event.name, '--eventpath', eventFile, '--json'],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--action-offline-mode', '--no-cache-server'],
    ...['--action-cache-path', join(consumer.scratch, 'act')],
    ...replaced.flatMap(([name, folder]) => ['--local-repository', `${name}=${folder}`]),
    ...Object.entries(given).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...Object.entries(secrets).flatMap(([name, value]) => ['--secret', `${name}=${value}`]),
  ];
  const { stdout, stderr, error } = spawnSync(ACT, args, {
    cwd: consumer.repository,
    env: { PATH: `${consumer.bin}:/usr/bin:/bin`, HOME: consumer.scratch },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined) throw error;
  const lines = `${stdout}\n${stderr}`
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);
  if (lines.every(({ jobResult }) => jobResult === undefined))
    throw new Error(`act ran no job:\n${stdout}\n${stderr}`);
  return lines;
}

/** A line of act's log. */
export interface Line {
  readonly stepID?: readonly string[];
  readonly level?: string;
  readonly msg?: string;
  readonly raw_output?: boolean;
  readonly jobResult?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
  readonly kvPairs?: Readonly<Record<string, string>>;
}

/** The job as it was for the step of that id. */
export function readJob(lines: readonly Line[], step: string): Job {
  const result = lines.find(({ jobResult }) => jobResult !== undefined)?.jobResult;
  const ours = lines.filter(({ stepID }) => stepID?.[0] === step);
  const written = (some: readonly Line[]): string[] =>
    some.filter(({ raw_output }) => raw_output === true).map(({ msg = '' }) => msg.trimEnd());
  const status = ours.map(({ msg = '' }) => /^exit status (\d+)$/.exec(msg)?.[1]).find(Boolean);
  return {
    succeeded: result === 'success',
    log: written(ours),
    exitCode: Number(status ?? 0),
    annotations: ours
      .filter(({ command }) => ['error', 'warning', 'notice'].includes(command ?? ''))
      .map(({ command = '', arg = '', kvPairs }) => ({
        ...{ level: command, title: kvPairs?.title ?? '', message: arg },
      })),
    outputs: Object.fromEntries(
      ours.filter(({ command }) => command === 'set-output').map(({ name, arg }) => [name, arg ?? '']),
    ),
    summary: ours.find(({ command }) => command === 'summary')?.content ?? '',
    otherSteps: written(lines.filter((line) => !ours.includes(line))),
  };
}
