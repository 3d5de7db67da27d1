import { checkWritable } from '../../lib/writable.ts';
import { readLabels } from '../../registry/labels.ts';
import { formatDuration } from '../../report/format.ts';
import { locateRegistry } from '../../settings/registry-location.ts';
import type { Settings } from '../../settings/settings.ts';
import { type Check, ok } from './check.ts';

/** Really asks the store: is the key taken, is the index there and fit, what do readers have? */
export const storeCheck: Check = {
  name: 'store',
  reads: ['store', 'store-path', 'index', 'alias', 'distance', 'pinecone-api-key', 'cloud', 'region'],
  async find(context) {
    const { settings, clock, permission } = context;
    if (settings.store === 'pinecone' && settings.pineconeApiKey === undefined)
      return { status: 'skip', text: `pinecone ${settings.index}: not asked, as there is no key` };
    if (settings.store === 'local' && permission.allowed)
      await checkWritable({ 'store-path': settings.storePath });
    const store = await context.store();
    const begun = clock.monotonic();
    const dimension = dimensionOf(settings);
    const { alias, distance } = settings;
    await store.checkFit?.({ alias, distance, ...(dimension === undefined ? {} : { dimension }) });
    const live = await store.alias(alias);
    const took = formatDuration(clock.monotonic() - begun);
    const readers =
      live === undefined
        ? `nothing is live yet as \`${alias}\`${made(settings)}`
        : `${alias} is ${live.generation}`;
    return ok(`${store.description}: answers in ${took}; ${readers}`);
  },
};

const made = ({ cloud, region }: Settings): string =>
  cloud === undefined ? '' : `; where there is no index, a run makes it in ${cloud} ${region}`;

/** That of images; vectors say theirs themselves, when they are read. */
const dimensionOf = ({ data, dimension, embeddingDimension }: Settings): number | undefined =>
  dimension ?? (data?.every((path) => !/\.[a-z]+$/i.test(path)) === true ? embeddingDimension : undefined);

/** Really asks the registry: can it be read and, where a run here may write, written? */
export const registryCheck: Check = {
  name: 'registry',
  reads: ['registry', 'registry-remote', 'registry-token', 's3-endpoint', 's3-region'],
  async find(context) {
    const { settings, clock, permission, modelName } = context;
    const location = locateRegistry(settings.registry);
    if (location.kind === 'folder' && permission.allowed) await checkWritable({ registry: location.folder });
    const storage = await context.registry();
    const begun = clock.monotonic();
    const labels = await readLabels(storage, modelName);
    const took = formatDuration(clock.monotonic() - begun);
    if (permission.allowed) await storage.checkWritable?.();
    const newest = labels.at(-1)?.label;
    const holds =
      newest === undefined
        ? `no version of ${modelName} yet`
        : `the newest version of ${modelName} is ${newest}`;
    const rights = permission.allowed ? 'can be read and written' : 'can be read';
    return ok(`${storage.description}: answers in ${took}; ${rights}; ${holds}`);
  },
};
