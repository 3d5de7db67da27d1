import { expect, test } from 'vitest';
import { openPineconeStore } from '../../../src/stores/pinecone/pinecone-store.ts';
import { describeGenerationNamed, makeRecord } from '../../contract/store-fixtures.ts';
import { startCloud } from './pinecone-place.ts';

const WRITES = 8;

test('writes that are under way at once look together whether they may', async () => {
  const cloud = await startCloud({ lag: { steps: 1 } });
  const options = cloud.options('together');
  const store = await openPineconeStore(options);
  const build = await store.begin(describeGenerationNamed('g'));
  const { requests } = cloud.emulator;
  requests.splice(0);
  const begun = options.clock.monotonic();
  await Promise.all(
    Array.from({ length: WRITES }, (_, i) => store.write(build, [makeRecord(`record ${i}`, [1, i, 2])])),
  );
  // The time that is waited for is pushed forward: none of them looks for what another has overwritten.
  expect(options.clock.monotonic() - begun).toBeLessThan(5000);
  const fences = requests.filter(
    ({ operation, namespace }) => operation === 'upsertVectors' && namespace === 'vector-index.state',
  );
  expect(fences.length).toBeLessThan(4);
  const ids = await Array.fromAsync(store.manifest('g'), ({ id }) => id);
  expect(ids).toEqual(Array.from({ length: WRITES }, (_, i) => `record ${i}`));
  expect(cloud.emulator.violations).toEqual([]);
  await cloud.close();
});
