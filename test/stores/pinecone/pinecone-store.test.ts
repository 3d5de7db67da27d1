import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEditContract } from '../../contract/edit-contract.ts';
import { describeStoreContract } from '../../contract/store-contract.ts';
import { type Cloud, startCloud } from './pinecone-place.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.close());

describeStoreContract('pinecone', async () => cloud.place());
describeEditContract('pinecone', async () => cloud.place());

test('every request held to the description of the API', () => {
  expect(cloud.emulator.violations).toEqual([]);
});
