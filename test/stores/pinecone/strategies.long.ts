import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../../src/stores/store.ts';
import { describeSequenceContract } from '../../contract/sequence-contract.ts';
import type { StorePlace } from '../../contract/store-contract.ts';
import { describeStrategyContract } from '../../contract/strategy-contract.ts';
import { type Cloud, startCloud } from './pinecone-place.ts';

let prompt: Cloud;
let late: Cloud;
beforeAll(async () => {
  prompt = await startCloud();
  late = await startCloud({
    ...{ lag: { ms: 3000 }, statsLag: { ms: 2000 }, namespaceDeletion: { ms: 5000 } },
    namespaceActivation: { ms: 1000 },
  });
});
afterAll(async () => {
  await prompt.close();
  await late.close();
});

/** Ready vectors cost less to send than to read back; so that what is copied is copied here, too. */
function copying(place: StorePlace): StorePlace {
  const open = async (): Promise<Store> => {
    const store = await place.open();
    return new Proxy(store, {
      get(target, property) {
        if (property === 'capabilities') return { ...target.capabilities, copiesInside: true };
        const value: unknown = Reflect.get(target, property, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };
  return { ...place, open };
}

describeStrategyContract('pinecone', async () => copying(prompt.place()));
describeStrategyContract('pinecone, seconds late', async () => copying(late.place()));
describeSequenceContract('pinecone', async () => copying(prompt.place()), 12);
describeSequenceContract(
  'pinecone, by a record',
  async () => prompt.place({ switchBy: 'pointer-record' }),
  4,
);

test('every request held to the description of the API', () => {
  expect([...prompt.emulator.violations, ...late.emulator.violations]).toEqual([]);
});
