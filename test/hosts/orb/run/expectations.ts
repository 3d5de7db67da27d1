import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { dumpIndex, type IndexDump } from '../../../support/index-dump.ts';
import type { Status } from '../expand/requirements.ts';
import { readCache } from './caches.ts';
import { artifactsOf, logOf, readTestResults, type Team } from './consumer.ts';
import type { WorkflowEnd } from './workflow.ts';

/** The jobs ended so, or waits so; else what they wrote is shown. */
export function expectStatuses(
  end: WorkflowEnd,
  statuses: Readonly<Record<string, Status | 'on_hold' | 'blocked'>>,
): void {
  const shown = Object.keys(end.jobs).map((job) => logOf(end, job));
  expect(end.statuses, shown.join('\n')).toEqual(statuses);
}

/** Nothing of Node's own and no trace of a bug in what the program wrote. */
export function expectCleanLogs(end: WorkflowEnd): void {
  const steps = Object.values(end.jobs).flatMap((job) => job.steps);
  for (const line of steps.flatMap(({ output }) => output.split('\n')))
    expect(line).not.toMatch(/\(node:\d+\)|Warning:|^\s+at .+:\d+\)?$|undefined|NaN|<nil>/);
}

/** Report and JUnit of a job are where CircleCI shows them. */
export function expectResults(team: Team, job: string): void {
  const [junit, ...others] = readTestResults(team, job);
  expect(junit, `test results of ${job}`).toMatch(/^<\?xml.*<testsuites?[ >]/s);
  expect(others).toEqual([]);
  const out = artifactsOf(team.runner, job);
  expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('</html>');
  expect(readFileSync(join(out, 'outputs.json'), 'utf8')).toMatch(/^\{.*\}\n?$/s);
}

/** What a job handed on, as `outputs.json` of its artifacts has it. */
export const outputsOf = (team: Team, job: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(artifactsOf(team.runner, job), 'outputs.json'), 'utf8')) as Record<
    string,
    string
  >;

/** The index as the newest cache of registry and index has it: what the next run will find live. */
export function dumpKeptIndex(
  { runner }: Team,
  index = 'default',
  key = 'vector-index-v1-state-',
): IndexDump {
  const folder = mkdtempSync(join(tmpdir(), 'vector-index-kept-'));
  try {
    // Opened where it may be written beside, as SQLite does.
    cpSync(join(readCache(runner.caches, key), 'indexes'), folder, { recursive: true });
    return dumpIndex(join(folder, `${index}.sqlite`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
