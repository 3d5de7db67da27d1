import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalStore } from '../../../src/stores/local/local-store.ts';
import { describeEditContract } from '../../contract/edit-contract.ts';
import { describeSequenceContract } from '../../contract/sequence-contract.ts';
import { describeStoreContract, type StorePlace } from '../../contract/store-contract.ts';
import { describeStrategyContract } from '../../contract/strategy-contract.ts';

const makePlace = async (): Promise<StorePlace> => {
  const folder = await mkdtemp(join(tmpdir(), 'local-store-'));
  return {
    open: () => openLocalStore({ path: join(folder, 'indexes', 'é index.sqlite'), readOnly: false }),
    remove: () => rm(folder, { recursive: true }),
  };
};

describeStoreContract('local', makePlace);
describeEditContract('local', makePlace);
describeStrategyContract('local', makePlace);
describeSequenceContract('local', makePlace, 8);

// Blocks that find no room in memory are read again for each query: the same answers.
describeStoreContract('local, without memory for vectors', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'local-store-'));
  return {
    open: () => openLocalStore({ path: join(folder, 'index.sqlite'), readOnly: false, cacheBytes: 0 }),
    remove: () => rm(folder, { recursive: true }),
  };
});
