import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Outcome } from '../../../../src/report/outcome.ts';
import { projectRoot } from '../../../support/program.ts';
import { makeTinyData, writeTinyConfig } from '../../../support/tiny-data.ts';
import { expandConfig } from '../expand/expand.ts';
import type { ExpandedWorkflow } from '../expand/workflows.ts';
import type { Event } from './events.ts';
import { type Publication, publish } from './release.ts';
import { makeRepository, push, type Repository } from './repository.ts';
import { makeRunner, type Runner } from './runner.ts';
import { runWorkflow, type WorkflowEnd, type WorkflowRun } from './workflow.ts';

/** A team that uses the orb: repository, CI and what that keeps. */
export interface Team {
  readonly runner: Runner;
  readonly publication: Publication;
  readonly repository: Repository;
  readonly config: string;
}

/** Makes a team with this `.circleci/config.yml`, and an empty repository. */
export async function makeTeam(config: string): Promise<Team> {
  const runner = makeRunner();
  const publication = await publish(runner);
  const team = { runner, publication, config, repository: makeRepository(runner.disk) };
  writeFile(team, '.circleci/config.yml', config);
  writeFile(team, '.gitignore', '.vector-index/\nout/\n');
  return team;
}

/** A team with a few images, on which a run takes about a second. */
export async function makeTinyTeam(config: string, settings = '', folder = '.'): Promise<Team> {
  const team = await makeTeam(config);
  await addTinyProject(team, settings, folder);
  return team;
}

export async function addTinyProject({ repository }: Team, settings: string, folder: string): Promise<void> {
  await makeTinyData(join(repository.folder, folder, 'data'));
  await writeTinyConfig(join(repository.folder, folder), settings);
}

/** A team with the example of the project: ten handwritten digits. */
export async function makeDigitsTeam(config: string): Promise<Team> {
  const team = await makeTeam(config);
  for (const name of ['images', 'vector-index.yml', 'smoke-queries.yml'])
    cpSync(join(projectRoot, 'examples/digits', name), join(team.repository.folder, name), {
      recursive: true,
    });
  return team;
}

export function writeFile({ repository }: Team, path: string, text: string): void {
  mkdirSync(dirname(join(repository.folder, path)), { recursive: true });
  writeFileSync(join(repository.folder, path), text);
}

export const pushAll = (team: Team, ref?: string): string => push(team.repository, ref);

/** The workflows of a pipeline. */
export const expandFor = ({ config, publication }: Team, event: Event): readonly ExpandedWorkflow[] =>
  expandConfig(config, event.pipeline, publication.orbs);

/** Runs the only workflow of a pipeline. */
export async function runPipeline(
  team: Team,
  event: Event,
  more: Omit<Partial<WorkflowRun>, 'event'> = {},
): Promise<WorkflowEnd> {
  const [workflow, ...others] = expandFor(team, event);
  if (workflow === undefined || others.length > 0)
    throw new Error(`one workflow is expected, not ${others.length + (workflow === undefined ? 0 : 1)}`);
  const { runner, repository } = team;
  const contexts = { 'vector-index': {} };
  return runWorkflow(workflow, { runner, event, remote: repository.remote, contexts, ...more });
}

/** `report.json` of a job, as its artifacts have it. */
export const readReport = ({ runner }: Team, job: string): Outcome =>
  JSON.parse(readFileSync(join(artifactsOf(runner, job), 'report.json'), 'utf8')) as Outcome;

export const artifactsOf = ({ artifacts }: Runner, job: string): string => join(artifacts, job, 'out');

/** The JUnit files of a job, as CircleCI was given them. */
export function readTestResults({ runner }: Team, job: string): readonly string[] {
  const folder = join(runner.testResults, job, 'test-results');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** All that the steps of a job wrote. */
export const logOf = (end: WorkflowEnd, job: string): string =>
  (end.jobs[job]?.steps ?? [])
    .map(({ name, exitCode, output }) => `── ${name} (${exitCode})\n${output}`)
    .join('\n');
