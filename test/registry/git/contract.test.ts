import { fileURLToPath } from 'node:url';
import { describeRegistryContract } from '../../contract/registry-contract.ts';
import { makePlace, optionsOf } from './repositories.ts';

describeRegistryContract(
  'a branch of a git repository',
  async () => {
    const place = await makePlace();
    return {
      opener: {
        module: fileURLToPath(new URL('../../../src/registry/git/git-storage.ts', import.meta.url)),
        name: 'openGitStorage',
        options: optionsOf(place),
      },
      open: async () => place.open(),
      remove: place.remove,
    };
  },
  { changesPerProcess: 3 },
);
