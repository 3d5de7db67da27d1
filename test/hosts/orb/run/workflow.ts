import { join } from 'node:path';
import type { Status } from '../expand/requirements.ts';
import type { ExpandedJob, ExpandedWorkflow } from '../expand/workflows.ts';
import { pathOf } from './built-in.ts';
import { type Booleans, builtIns, type Environment } from './environment.ts';
import type { Event } from './events.ts';
import { type JobEnd, runJob } from './job.ts';
import type { Runner } from './runner.ts';

export interface WorkflowRun {
  readonly runner: Runner;
  readonly event: Event;
  readonly remote: string;
  /** Variables by the name of the context that holds them. */
  readonly contexts?: Readonly<Record<string, Environment>>;
  /** Names of the approval jobs that somebody has approved. */
  readonly approved?: readonly string[];
  readonly booleans?: Booleans;
  /** How far the same workflow came before. */
  readonly earlier?: WorkflowEnd;
}

export interface WorkflowEnd {
  /** How each job ended; `on_hold` waits for approval, `blocked` for what is on hold. */
  readonly statuses: Readonly<Record<string, Status | 'on_hold' | 'blocked'>>;
  readonly jobs: Readonly<Record<string, JobEnd>>;
}

const WAITING: readonly string[] = ['on_hold', 'blocked'];
let builds = 0;

/** Runs a workflow's jobs one after the other, each when those that it requires have ended as it wants. */
export async function runWorkflow(workflow: ExpandedWorkflow, run: WorkflowRun): Promise<WorkflowEnd> {
  const before = Object.entries(run.earlier?.statuses ?? {}).filter(
    ([, status]) => !WAITING.includes(status),
  );
  const statuses: Record<string, Status | 'on_hold' | 'blocked'> = Object.fromEntries(before);
  const jobs: Record<string, JobEnd> = { ...run.earlier?.jobs };
  const left = workflow.jobs.filter(({ name }) => !(name in statuses));
  while (left.length > 0) {
    const next = left.findIndex(({ requires }) => requires.every(({ job }) => job in statuses));
    const [job] = left.splice(next, 1);
    if (job === undefined) throw new Error(`no job of ${workflow.name} can begin`);
    const required = job.requires.map((one) => ({ ...one, status: statuses[one.job] }));
    if (required.some(({ status = '' }) => WAITING.includes(status))) statuses[job.name] = 'blocked';
    else if (!required.every(({ status, statuses: wanted }) => wanted.some((one) => one === status)))
      statuses[job.name] = 'not_run';
    else if (job.approval) statuses[job.name] = run.approved?.includes(job.name) ? 'success' : 'on_hold';
    else {
      const end = await runJob(job, makePlace(workflow, job, run), run.booleans ?? 'words');
      jobs[job.name] = end;
      statuses[job.name] = end.status;
    }
  }
  return { statuses, jobs };
}

function makePlace(workflow: ExpandedWorkflow, job: ExpandedJob, run: WorkflowRun) {
  const { runner, event, remote } = run;
  builds++;
  const layer = (name: string): string => join(runner.workspaces, `${workflow.name}-${event.commit}`, name);
  return {
    ...{ runner, event, remote, job: job.name },
    cwd: pathOf(String(job.definition.working_directory ?? '~/project'), runner.home, runner.home),
    environment: {
      ...builtIns(runner, event, job.name, builds),
      ...(event.fromFork ? {} : contextVariables(job, run)),
    },
    layers: { own: layer(job.name), before: ancestors(workflow, job).map(layer) },
    epoch: 1_800_000_000 + builds,
  };
}

function contextVariables(job: ExpandedJob, { contexts = {} }: WorkflowRun): Environment {
  const missing = job.contexts.filter((name) => !(name in contexts));
  if (missing.length > 0) throw new Error(`there is no context ${missing.join(', ')}`);
  return Object.assign({}, ...job.contexts.map((name) => contexts[name]));
}

/** The jobs that a job waits for, directly or not, in the order of the workflow: their workspace is what it sees. */
function ancestors(workflow: ExpandedWorkflow, job: ExpandedJob): readonly string[] {
  const found = new Set<string>();
  const visit = ({ requires }: ExpandedJob): void => {
    for (const { job: name } of requires) {
      const required = workflow.jobs.find((one) => one.name === name);
      if (required === undefined || found.has(name)) continue;
      found.add(name);
      visit(required);
    }
  };
  visit(job);
  return workflow.jobs.map(({ name }) => name).filter((name) => found.has(name));
}
