import { mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CAPABILITIES as CIRCLECI } from '../../../src/hosts/circleci.ts';
import { CAPABILITIES as GITHUB } from '../../../src/hosts/github.ts';
import type { HostCapabilities } from '../../../src/hosts/host.ts';
import { CAPABILITIES as TERMINAL } from '../../../src/hosts/terminal.ts';
import { parameterOf } from '../../../src/settings/row.ts';
import { runProgram } from '../../support/program.ts';
import { makeTinyData, writeTinyConfig } from '../../support/tiny-data.ts';
import { commit, makeConsumer } from '../act/consumer.ts';
import { readEvent } from '../act/events.ts';
import { runJob } from '../act/job.ts';
import { workflow } from '../act/workflow.ts';
import { artifactsOf, makeTinyTeam, pushAll, runPipeline, type Team } from '../orb/run/consumer.ts';
import { pushTo } from '../orb/run/events.ts';

/** What a run left for later steps, and where its files lie. */
export interface RunEnd {
  readonly exitCode: number;
  /** Its outputs, as later steps find them. */
  readonly handed: Readonly<Record<string, string>>;
  readonly out: string;
  /** All that it wrote to its log, annotations too. */
  readonly log: string;
  /** Annotations that stand apart from the log. */
  readonly annotations: number;
  readonly summary: string;
}

/** A host with a repository in which a command is called on every change of the default branch. */
export interface Place {
  readonly capabilities: HostCapabilities;
  /** Outlives jobs; registry and index lie in it. */
  readonly disk: string;
  run(settings: Readonly<Record<string, string>>): Promise<RunEnd>;
  remove(): Promise<void> | void;
}

const onDisk = (disk: string): Readonly<Record<string, string>> => ({
  registry: join(disk, 'registry'),
  'store-path': join(disk, 'indexes'),
});

export async function openAction(): Promise<Place> {
  const consumer = await makeConsumer();
  return {
    capabilities: GITHUB,
    disk: consumer.disk,
    async run(settings) {
      const inputs = stringify({ command: 'run', ...onDisk(consumer.disk), ...settings }, { lineWidth: 0 });
      const event = readEvent('push', 'push-default-branch', commit(consumer, workflow(inputs)));
      const first = runJob(consumer, event);
      // act does not wait for what a failing step wrote last.
      const lost = first.exitCode !== 0 && first.annotations.length === 0;
      const job = lost ? runJob(consumer, event) : first;
      const told = job.annotations.map(({ message }) => message);
      return {
        ...{ exitCode: job.exitCode, handed: job.outputs, summary: job.summary, annotations: told.length },
        ...{ out: join(consumer.artifacts, 'out'), log: [...job.log, ...told].join('\n') },
      };
    },
    remove: consumer.remove,
  };
}

export async function openOrb(): Promise<Place> {
  const team = await makeTinyTeam('');
  const { runner } = team;
  return {
    capabilities: CIRCLECI,
    disk: runner.disk,
    async run(settings) {
      const parameters = Object.entries({ ...onDisk(runner.disk), ...settings }).map(([name, text]) => [
        parameterOf(name),
        text,
      ]);
      const asked: Team = { ...team, config: configOf(Object.fromEntries(parameters) as object) };
      const end = await runPipeline(asked, pushTo('main', pushAll(asked)));
      const steps = end.jobs.index?.steps ?? [];
      const outputOf = (name: string): string => steps.find((step) => step.name === name)?.output ?? '';
      return {
        exitCode: steps.find(({ name }) => name === STEP)?.exitCode ?? Number.NaN,
        handed: Object.fromEntries(
          [...outputOf(HANDED).matchAll(/^(VI_[A-Z0-9_]+)=(.*)$/gm)].map(([, k = '', v = '']) => [k, v]),
        ),
        ...{ out: artifactsOf(runner, 'index'), log: outputOf(STEP), annotations: 0, summary: '' },
      };
    },
    remove: runner.remove,
  };
}

const STEP = 'vector-index run';
const HANDED = 'What is handed on';

const configOf = (parameters: object): string =>
  stringify({
    version: 2.1,
    orbs: { 'vector-index': 'org/vector-index-action@1' },
    jobs: {
      index: {
        executor: 'vector-index/default',
        steps: [
          'checkout',
          'vector-index/install',
          { 'vector-index/run_all': parameters },
          { run: { name: HANDED, command: 'env', when: 'always' } },
          { store_artifacts: { path: 'out' } },
        ],
      },
    },
    workflows: { index: { jobs: ['index'] } },
  });

export async function openTerminal(): Promise<Place> {
  const base = await mkdtemp(join(tmpdir(), 'vector-index-parity-'));
  const folder = join(base, 'work');
  mkdirSync(folder);
  await makeTinyData(join(folder, 'data'));
  await writeTinyConfig(folder);
  return {
    capabilities: TERMINAL,
    disk: base,
    async run(settings) {
      const flags = Object.entries({ ...onDisk(base), ...settings }).flatMap(([name, text]) =>
        text.split('\n').map((line) => `--${name}=${line}`),
      );
      const { code, stderr } = await runProgram(['run', ...flags], { cwd: folder, entry: 'bundle' });
      return {
        ...{ exitCode: code ?? Number.NaN, handed: {}, out: join(folder, 'out'), log: stderr },
        ...{ annotations: 0, summary: '' },
      };
    },
    remove: () => rm(base, { recursive: true, force: true }),
  };
}

export const readOutputs = ({ out }: RunEnd): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(out, 'outputs.json'), 'utf8')) as Record<string, string>;
