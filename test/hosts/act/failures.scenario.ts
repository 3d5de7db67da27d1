import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editTinyData } from '../../support/tiny-data.ts';
import { type Consumer, commit, makeConsumer } from './consumer.ts';
import { readEvent } from './events.ts';
import { expectCleanLog, readReport } from './expectations.ts';
import { type Job, runJob } from './job.ts';
import { readTree } from './tree.ts';
import { workflow } from './workflow.ts';

let consumer: Consumer;
beforeAll(async () => {
  consumer = await makeConsumer();
  expect(push('').succeeded).toBe(true);
  await editTinyData(join(consumer.repository, 'data'));
});
afterAll(() => consumer.remove());

/** A push to the default branch, which may write. */
function push(inputs: string): Job {
  const onDisk = `registry: ${consumer.disk}/registry\nstore-path: ${consumer.disk}/indexes\n`;
  return runJob(
    consumer,
    readEvent('push', 'push-default-branch', commit(consumer, workflow(onDisk + inputs))),
  );
}

test('rules that stand on lines of their own all count; one that fails fails the job and leaves readers', () => {
  const before = readTree(consumer.disk);
  const job = push('gates: |\n  accuracy >= 0.1\n  recall[1] >= 0.1\n  precision@10 >= 1');
  expect(job).toMatchObject({ succeeded: false, exitCode: 3, outputs: { verdict: 'fail' } });
  expectCleanLog(job);
  expect(job.annotations).toEqual([
    {
      level: 'error',
      title: 'vector-index: gate.not-passed',
      message: expect.stringMatching(/^The gate did not pass: precision@10 is .* below 1;/),
    },
  ]);
  expect(job.summary).toContain('2 of 3 rules passed');
  expect(job.summary).toContain('`accuracy >= 0.1, recall[1] >= 0.1, precision@10 >= 1`');
  expect(readTree(consumer.disk)).toEqual(before);
  expect(
    readReport(consumer, 'out')
      .verdict?.results.map(({ judgement }) => judgement)
      .toSorted(),
  ).toEqual(['fail', 'pass', 'pass']);
});

test('inputs that are wrong are all told at once, before anything is read or written', () => {
  const before = readTree(consumer.disk);
  const job = push('epoch: 3\nbatch-size: many\ngates: acuracy >= 0.9');
  expect(job).toMatchObject({ succeeded: false, exitCode: 2, outputs: {}, summary: '' });
  expect(job.log).toEqual([]);
  const [annotation, ...others] = job.annotations;
  expect(others).toEqual([]);
  expect(annotation?.message).toMatch(/unknown setting `epoch` \(input epoch\); did you mean "epochs"\?/);
  expect(annotation?.message).toMatch(/`batch-size`.*"many" \(input batch-size\)/);
  expect(readTree(consumer.disk)).toEqual(before);
});

test('images that cannot be read are named in the annotation and in the summary', () => {
  const job = push('index-data: nowhere');
  expect(job).toMatchObject({ succeeded: false, exitCode: 2 });
  expect(job.annotations).toEqual([
    expect.objectContaining({ level: 'error', title: 'vector-index: data.no-folder' }),
  ]);
  expect(job.annotations[0]?.message).toContain('nowhere');
  expect(job.summary).toContain('nowhere');
});

test('an unknown command is an error with the nearest one', () => {
  const job = push('command: serach');
  expect(job).toMatchObject({ succeeded: false, exitCode: 2 });
  expect(job.annotations[0]?.message).toContain('did you mean "search"?');
});
