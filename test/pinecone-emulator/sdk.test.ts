import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Pinecone } from '@pinecone-database/pinecone';
import { expect, test } from 'vitest';
import { callerOf } from './call.ts';
import { startEmulator } from './emulator.ts';

test('the TypeScript SDK creates an index, writes, reads, lists and deletes', async () => {
  const emulator = await startEmulator();
  const pinecone = new Pinecone({ apiKey: emulator.apiKey, controllerHostUrl: emulator.url });
  await pinecone.createIndex({
    name: 'shop',
    dimension: 3,
    metric: 'cosine',
    spec: { serverless: { cloud: 'aws', region: 'us-east-1' } },
    waitUntilReady: true,
  });
  const described = await pinecone.describeIndex('shop');
  expect(described.status).toMatchObject({ ready: true, state: 'Ready' });
  const index = pinecone.index({ host: described.host }).namespace('first');
  await index.upsert({
    records: [
      { id: 'b', values: [1, 0, 0], metadata: { label: 'x' } },
      { id: 'a', values: [0.1, 0.2, 0.7] },
    ],
  });
  const fetched = await index.fetch({ ids: ['a', 'b', 'c'] });
  expect(Object.keys(fetched.records).sort()).toEqual(['a', 'b']);
  expect(fetched.records.a!.values).toEqual([...new Float32Array([0.1, 0.2, 0.7])]);
  const found = await index.query({ vector: [1, 0, 0], topK: 2, includeMetadata: true });
  expect(found.matches.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(found.matches[0]).toMatchObject({ score: 1, metadata: { label: 'x' } });
  expect((await index.listPaginated({ limit: 1 })).vectors).toEqual([{ id: 'a' }]);
  await callerOf(emulator, described.host)('POST', '/namespace-aliases', {
    name: 'live',
    target_namespace: 'first',
  });
  const reader = pinecone.index({ host: described.host }).namespace('live');
  expect((await reader.query({ vector: [0, 0, 1], topK: 1 })).matches).toMatchObject([{ id: 'a' }]);
  expect((await reader.fetch({ ids: ['a'] })).namespace).toBe('first');
  await expect(reader.upsert({ records: [{ id: 'c', values: [1, 0, 0] }] })).rejects.toThrow(/alias/);
  await index.deleteMany({ ids: ['a'] });
  expect((await index.describeIndexStats()).namespaces).toEqual({ first: { recordCount: 1 } });
  await pinecone.deleteIndex('shop');
  await expect(pinecone.describeIndex('shop')).rejects.toThrow('404');
  expect(emulator.violations).toEqual([]);
  await emulator.close();
});

// PINECONE_PYTHON: a Python that has Pinecone's client, as .ci/pinecone.sh installs it.
test.skipIf(process.env.PINECONE_PYTHON === undefined)('the Python client does the same', async () => {
  const emulator = await startEmulator();
  const script = join(import.meta.dirname, 'python_client.py');
  const python = process.env.PINECONE_PYTHON!;
  const { stdout } = await promisify(execFile)(python, [script, emulator.url, emulator.apiKey]);
  expect(stdout).toContain('reads through an alias');
  expect(emulator.violations).toEqual([]);
  await emulator.close();
});
