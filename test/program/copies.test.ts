import { cp } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { startEmulator } from '../pinecone-emulator/emulator.ts';
import { makePlace } from './place.ts';

test('a vector is copied across the network only where it is not at hand', async () => {
  const emulator = await startEmulator();
  const { host } = new URL(await emulator.addIndex('tiny', { dimension: 16 }));
  const place = await makePlace('store: pinecone\nindex: tiny\nindex-data: items\n');
  await cp(place.path('data'), place.path('items'), { recursive: true });
  const env = {
    ...{ PINECONE_API_KEY: emulator.apiKey, VECTOR_INDEX_PINECONE_HOST: emulator.url },
    ...{ VECTOR_INDEX_PINECONE_INDEX_HOST: `http://${host}`, VECTOR_INDEX_RATE_LIMIT: 'none' },
  };
  await place.done('run', { env });
  await cp(place.path('items/0'), place.path('items/1'), { recursive: true });
  const planned = async (out: string) => {
    const { add, unchanged, embed, copy } = JSON.parse(await place.read(`${out}/plan.json`));
    return { add: add.count, unchanged, embed, copy };
  };
  const dry = 'update --model-version 1.0.0 --dry-run';
  await Promise.all([
    place.done(`${dry} --out held`, { env }),
    place.done(`${dry} --out lost --cache nothing`, { env }),
  ]);
  // Images of one content under two ids have one vector, which is at hand for both.
  expect(await planned('held')).toEqual({ add: 12, unchanged: 24, embed: 36, copy: 0 });
  expect(await planned('lost')).toEqual({ add: 12, unchanged: 24, embed: 12, copy: 24 });
  await place.done('update --model-version 1.0.0 --cache nothing', { env });
  const { index } = await place.report();
  expect(index).toMatchObject({ embedded: 12, copied: 24, written: 36, switched: true });
  expect(emulator.violations).toEqual([]);
  await emulator.close();
});
