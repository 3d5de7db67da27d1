import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeEditContract } from '../../contract/edit-contract.ts';
import { describeStoreContract } from '../../contract/store-contract.ts';
import type { EmulatorOptions } from '../../pinecone-emulator/emulator.ts';
import { type Cloud, startCloud } from './pinecone-place.ts';

// What was written is seen after a while, counted after another; what is deleted lingers.
const LATE: Readonly<Record<string, EmulatorOptions>> = {
  'seconds late': {
    ...{ lag: { ms: 3000 }, statsLag: { ms: 2000 }, namespaceDeletion: { ms: 5000 } },
    ...{ namespaceActivation: { ms: 1000 }, initializing: { ms: 9000 } },
  },
  'late, without positions': { lsnHeaders: false, lag: { ms: 1500 }, statsLag: { ms: 1500 } },
};

describe.each(Object.entries(LATE))('%s', (how, emulated) => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud(emulated);
  });
  afterAll(() => cloud.close());

  describeStoreContract(`pinecone, ${how}`, async () => cloud.place());
  describeEditContract(`pinecone, ${how}`, async () => cloud.place());

  test('every request held to the description of the API', () => {
    expect(cloud.emulator.violations).toEqual([]);
  });
});
