import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalStore } from '../../../src/stores/local/local-store.ts';
import { describeStoreContract } from '../../contract/store-contract.ts';

describeStoreContract('local', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'local-store-'));
  return {
    open: () => openLocalStore({ path: join(folder, 'indexes', 'é index.sqlite'), readOnly: false }),
    remove: () => rm(folder, { recursive: true }),
  };
});

// Blocks that find no room in memory are read again for each query: the same answers.
describeStoreContract('local, without memory for vectors', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'local-store-'));
  return {
    open: () => openLocalStore({ path: join(folder, 'index.sqlite'), readOnly: false, cacheBytes: 0 }),
    remove: () => rm(folder, { recursive: true }),
  };
});
