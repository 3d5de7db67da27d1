import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { editTinyData } from '../../support/tiny-data.ts';
import { type Consumer, commit, makeConsumer } from './consumer.ts';
import { readEvent } from './events.ts';
import { expectCleanLog, readReport } from './expectations.ts';
import { type Job, runJob } from './job.ts';
import { readTree } from './tree.ts';
import { workflow } from './workflow.ts';

// Runners that share a registry and an index in Pinecone, whose key is a secret of the repository.
const KEY = 'pcsk_4711_NobodyMayReadThis';
const secrets = { PINECONE_API_KEY: KEY };
let consumer: Consumer;
let server: ReturnType<typeof spawn>;
let requests: string;
let head: string;

beforeAll(async () => {
  consumer = await makeConsumer();
  requests = join(consumer.scratch, 'requests');
  const script = join(import.meta.dirname, 'pinecone-process.ts');
  server = spawn(process.execPath, [script, KEY, requests], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = (await once(server.stdout!, 'data')) as [Buffer];
  head = commit(
    consumer,
    workflow(`store: pinecone
pinecone-api-key: \${{ secrets.PINECONE_API_KEY }}
pinecone-host: ${String(url).trim()}
index: shop
cloud: aws
region: us-east-1
registry: ${consumer.disk}/registry`),
  );
});
afterAll(() => {
  server.kill();
  consumer.remove();
});
beforeEach(() => {
  for (const path of [requests, join(consumer.artifacts, 'out')])
    rmSync(path, { recursive: true, force: true });
});

const asked = (): readonly string[] =>
  existsSync(requests) ? readFileSync(requests, 'utf8').trim().split('\n') : [];
const written = (): readonly string[] => asked().filter((line) => line.startsWith('writes '));

function expectNoKey(job: Job): void {
  expect(JSON.stringify(job)).not.toContain(KEY);
  for (const folder of [join(consumer.artifacts, 'out'), consumer.disk])
    for (const path of Object.keys(readTree(folder)))
      expect(readFileSync(join(folder, path), 'latin1')).not.toContain(KEY);
}

test('a push to the default branch builds the index in Pinecone, and the key is in nothing that it leaves', () => {
  const job = runJob(consumer, readEvent('push', 'push-default-branch', head), secrets);
  expect(job).toMatchObject({ succeeded: true, annotations: [] });
  expectCleanLog(job);
  expectNoKey(job);
  expect(job.outputs).toMatchObject({ verdict: 'pass', switched: 'true', count: '24' });
  expect(job.summary).toContain('in pinecone shop');
  expect(written().length).toBeGreaterThan(0);
});

test('a pull request plans against what is live, and sends no request that writes', async () => {
  await editTinyData(join(consumer.repository, 'data'));
  const job = runJob(consumer, readEvent('pull_request', 'pull-request', head), secrets);
  expect(job).toMatchObject({ succeeded: true, annotations: [] });
  expectCleanLog(job);
  expectNoKey(job);
  expect(job.outputs).toMatchObject({ verdict: 'pass', switched: 'false' });
  expect(job.summary).toContain('Planned only');
  expect(readReport(consumer, 'out').plan).toMatchObject({ add: { count: 1 }, delete: { count: 1 } });
  expect(asked().length).toBeGreaterThan(0);
  expect(written()).toEqual([]);
});

test("a fork's pull request, which gets no key, asks Pinecone nothing and plans all the same", () => {
  const job = runJob(consumer, readEvent('pull_request', 'pull-request-fork', head));
  expect(job).toMatchObject({ succeeded: true, outputs: { verdict: 'pass', switched: 'false' } });
  expectCleanLog(job);
  expect(job.summary).toContain('Planned only');
  expect(asked()).toEqual([]);
});

test('a push without the secret says which one is to be set', () => {
  const job = runJob(consumer, readEvent('push', 'push-default-branch', head));
  expect(job).toMatchObject({ succeeded: false, exitCode: 2 });
  expect(job.annotations).toEqual([
    {
      level: 'error',
      title: 'vector-index: pinecone.no-key',
      message: expect.stringContaining('PINECONE_API_KEY'),
    },
  ]);
  expect(asked()).toEqual([]);
});
