import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { editTinyData } from '../../support/tiny-data.ts';
import { type Consumer, commit, makeConsumer } from './consumer.ts';
import { readEvent } from './events.ts';
import { expectCleanLog, readReport } from './expectations.ts';
import { runJob } from './job.ts';
import { readTree } from './tree.ts';
import { workflow } from './workflow.ts';

// A runner with a disk that outlives jobs. The first data is live, then the data changes: there is something to write.
let consumer: Consumer;
let head: string;
beforeAll(async () => {
  consumer = await makeConsumer();
  head = commit(consumer, workflow(onDisk()));
  const job = runJob(consumer, readEvent('push', 'push-default-branch', head));
  expect(job).toMatchObject({ succeeded: true, outputs: { switched: 'true' } });
  await editTinyData(join(consumer.repository, 'data'));
  head = commit(consumer, workflow(onDisk()));
});
afterAll(() => consumer.remove());
beforeEach(() => rmSync(join(consumer.artifacts, 'out'), { recursive: true, force: true }));

const onDisk = (more = ''): string => `registry: ${consumer.disk}/registry
store-path: ${consumer.disk}/indexes
cache: ${consumer.disk}/cache
${more}`;

test.each([
  ['pull_request', 'pull-request', 'pull request #42 (pull_request)'],
  ['pull_request', 'pull-request-fork', 'pull request #42 from a fork'],
  ['pull_request_target', 'pull-request-fork', 'pull request #42 from a fork (pull_request_target)'],
  ['merge_group', 'merge-group', 'a pull request (merge_group)'],
  ['workflow_run', 'workflow-run-of-fork', 'a pull request (workflow_run)'],
  ['push', 'push-other-branch', '`feature/cups` is not the default branch `main`'],
  ['push', 'push-tag', 'this run is for a tag'],
  ['workflow_dispatch', 'workflow-dispatch-other-branch', 'is not the default branch `main`'],
])('%s of %s proposes: registry, store and cache stay byte for byte', (name, file, why) => {
  const before = readTree(consumer.disk);
  const job = runJob(consumer, readEvent(name, file, head));
  expect(job).toMatchObject({ succeeded: true, annotations: [] });
  expectCleanLog(job);
  expect(readTree(consumer.disk)).toEqual(before);
  expect(job.outputs).toMatchObject({ verdict: 'pass', switched: 'false' });
  expect(job.outputs).not.toHaveProperty('model-version');
  expect(job.log).toContainEqual(expect.stringContaining(why));
  expect(job.summary).toContain('Planned only');

  const report = readReport(consumer, 'out');
  if (name.startsWith('pull_request')) expect(job.summary).toContain('for pull request #42 ·');
  expect(report.model).toMatchObject({ origin: 'trained' });
  expect(report.plan).toMatchObject({ add: { count: 1 }, delete: { count: 1 } });
  const files = Object.keys(readTree(join(consumer.artifacts, 'out')));
  expect(files).toEqual(expect.arrayContaining(['report.html', 'report.json', 'report.md']));
  expect(files.filter((path) => path.endsWith('weights.bin')).length).toBeGreaterThan(0);
  expect(files.join()).toContain(`versions/${job.outputs['model-digest']}/`);
});

test('`deploy: always` on a pull request is refused before anything is read', () => {
  const before = readTree(consumer.disk);
  const proposed = commit(consumer, workflow(onDisk('deploy: always')));
  const job = runJob(consumer, readEvent('pull_request', 'pull-request-fork', proposed));
  expect(job).toMatchObject({ succeeded: false, exitCode: 2, outputs: {} });
  expect(job.annotations).toEqual([
    {
      level: 'error',
      title: 'vector-index: deploy.pull-request',
      message: expect.stringMatching(
        /`deploy: always` is refused: this run is for pull request #42 from a fork/,
      ),
    },
  ]);
  expect(readTree(consumer.disk)).toEqual(before);
});

test('a manual start on the default branch disposes', () => {
  head = commit(consumer, workflow(onDisk()));
  const job = runJob(consumer, readEvent('workflow_dispatch', 'workflow-dispatch', head));
  expect(job).toMatchObject({ succeeded: true, annotations: [] });
  expectCleanLog(job);
  expect(job.outputs).toMatchObject({ switched: 'true', 'model-version': '1.1.0' });
  expect(job.outputs.previous).toMatch(/^g-/);
});
