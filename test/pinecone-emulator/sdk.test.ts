import { Pinecone } from '@pinecone-database/pinecone';
import { afterEach, expect, test } from 'vitest';
import { type Emulator, type EmulatorOptions, startEmulator } from './emulator.ts';

let running: Emulator | undefined;
const start = async (options: EmulatorOptions = {}): Promise<Emulator> => {
  running = await startEmulator(options);
  return running;
};
afterEach(async () => {
  await running?.close();
  running = undefined;
});

test('the TypeScript SDK creates an index, writes, reads, lists and deletes', async () => {
  const emulator = await start();
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
  await index.deleteMany({ ids: ['a'] });
  expect((await index.describeIndexStats()).namespaces).toEqual({ first: { recordCount: 1 } });
  await pinecone.deleteIndex('shop');
  await expect(pinecone.describeIndex('shop')).rejects.toThrow('404');
  expect(emulator.violations).toEqual([]);
});
