import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeEditContract } from '../../contract/edit-contract.ts';
import { describeStoreContract } from '../../contract/store-contract.ts';
import type { EmulatorOptions } from '../../pinecone-emulator/emulator.ts';
import { type Cloud, startCloud } from './pinecone-place.ts';

// What the description of the API leaves open: optional fields that are absent, short pages, headers that it does not
// know, orders, numbers in either form, errors packed as its schema has them.
const AWKWARD: Readonly<Record<string, EmulatorOptions>> = {
  'with all that is allowed': {
    ...{ awkward: 7, listsDefault: true, timestampDigits: 0 },
    ...{ lag: { ms: 700 }, statsLag: { ms: 1500 }, namespaceActivation: { steps: 1 } },
  },
  'without a word of who served': { saysNamespace: false, listsDefault: true },
};

describe.each(Object.entries(AWKWARD))('%s', (how, emulated) => {
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
