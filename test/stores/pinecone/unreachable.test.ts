import { afterEach, expect, test } from 'vitest';
import { openPineconeStore } from '../../../src/stores/pinecone/pinecone-store.ts';
import { type Cloud, startCloud } from './pinecone-place.ts';

let cloud: Cloud;
afterEach(() => cloud.close());

test('a service that is gone is waited for once, not again to ask why', async () => {
  cloud = await startCloud();
  const index = 'shop';
  await cloud.emulator.addIndex(index, { dimension: 2 });
  const options = cloud.options(index);
  const store = await openPineconeStore(options);
  expect(await store.aliases()).toEqual([]);
  cloud.emulator.cut();
  const since = options.clock.monotonic();
  await expect(store.aliases()).rejects.toMatchObject({ code: 'pinecone.unreachable', exitCode: 6 });
  expect(options.clock.monotonic() - since).toBeLessThan(130_000);
  await store.close();
});
