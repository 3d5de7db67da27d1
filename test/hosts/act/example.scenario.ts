import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Consumer, commit, exampleWorkflow, makeConsumer } from './consumer.ts';
import { readEvent } from './events.ts';
import { expectCleanLog, readReport } from './expectations.ts';
import { runJob } from './job.ts';
import { readTree } from './tree.ts';

// The workflow that users copy, on runners that forget everything but what actions/cache keeps.
let consumer: Consumer;
let head: string;
beforeAll(async () => {
  consumer = await makeConsumer('min-accuracy: 0.5\n');
  head = commit(consumer, exampleWorkflow());
});
afterAll(() => consumer.remove());

const keptCaches = (): string[] => readdirSync(consumer.caches).toSorted();
const treeOf = (key: string | undefined) => readTree(join(consumer.caches, key ?? 'none'));

test('a push to the default branch makes an index live, and says so to later steps and people', () => {
  const job = runJob(consumer, readEvent('push', 'push-default-branch', head));
  expect(job).toMatchObject({ succeeded: true, annotations: [] });
  expectCleanLog(job);
  const { generation, accuracy, metrics, report, ...outputs } = job.outputs;
  expect(outputs).toEqual({
    verdict: 'pass',
    'model-version': '1.0.0',
    'model-digest': expect.stringMatching(/^[0-9a-f]{64}$/),
    'f1-macro': expect.stringMatching(/^[01](\.\d+)?$/),
    switched: 'true',
    changed: 'true',
    count: '24',
  });
  expect(generation).toMatch(/^g-[0-9a-f]{12}-m-[0-9a-f]{12}$/);
  expect(JSON.parse(metrics ?? '')).toMatchObject({
    accuracy: Number(accuracy),
    'precision@10': expect.any(Number),
  });
  expect(report).toMatch(/\/out\/report\.html$/);
  expect(job.otherSteps).toContain(`generation ${generation}, accuracy ${accuracy}`);
  expect(job.summary).toContain('24 items is live');
  expect(job.summary).toContain(generation);
  expect(keptCaches()).toHaveLength(1);
  expect(Object.keys(treeOf(keptCaches()[0]))).toContain('indexes/default.sqlite');
});

test('the report knows the event, and the Node.js that the workflow asked for', () => {
  const report = readReport(consumer, 'vector-index');
  expect(report.tool.node).toMatch(/^24\./);
  expect(report.host).toEqual({ name: 'github', event: 'push', commit: head, branch: 'main' });
  const html = readFileSync(join(consumer.artifacts, 'vector-index/report.html'), 'utf8');
  expect(html).toContain(report.index?.generation);
});

test('a second push that changes nothing does nothing', () => {
  const job = runJob(consumer, readEvent('push', 'push-default-branch', head));
  expect(job).toMatchObject({ succeeded: true, annotations: [] });
  expectCleanLog(job);
  expect(job.otherSteps).toContainEqual(expect.stringMatching(/^Cache restored from key: vector-index-/));
  expect(job.outputs).toMatchObject({
    verdict: 'pass',
    switched: 'false',
    count: '24',
    'model-version': '1.0.0',
  });
  expect(job.summary).toContain('Nothing to do');
  expect(job.log).toContainEqual(expect.stringContaining('not trained again'));
  const [first, second] = keptCaches();
  expect(treeOf(second)).toEqual(treeOf(first));
});

test('a pull request finds the live index and leaves it', () => {
  const before = treeOf(keptCaches().at(-1));
  const job = runJob(consumer, readEvent('pull_request', 'pull-request', head));
  expect(job).toMatchObject({
    succeeded: true,
    annotations: [],
    outputs: { verdict: 'pass', switched: 'false' },
  });
  expectCleanLog(job);
  expect(keptCaches()).toHaveLength(3);
  expect(treeOf(keptCaches().at(-1))).toEqual(before);
});
