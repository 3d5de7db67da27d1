import { expect, test } from 'vitest';
import { ManifestLog } from '../../../../src/stores/pinecone/records/manifest-log.ts';
import { removeStrays } from '../../../../src/stores/pinecone/records/strays.ts';
import {
  type GenerationDocument,
  manifestNamespace,
} from '../../../../src/stores/pinecone/state/documents.ts';
import { describeGenerationNamed } from '../../../contract/store-fixtures.ts';
import { all, openIndex, record, records } from '../api/open-index.ts';

const document: GenerationDocument = {
  ...{
    sequence: 1,
    description: { ...describeGenerationNamed('g'), count: 0 },
    state: 'building',
    token: 't',
  },
  ...{ namespace: 'g', revision: 0, layers: [0], nextLayer: 1, finished: 0, kept: [], lsns: {} },
  ...{ trash: [], discarded: [] },
};
const entries = (ids: readonly string[]) =>
  ids.map((id) => ({ id, itemDigest: 'i', contentDigest: 'c', vectorDigest: 'v' }));

test('what is in no manifest is deleted', async () => {
  await using index = await openIndex();
  const { api, time } = index;
  await api.upsert('g', [...records(3), record('stray')]);
  await new ManifestLog(api, document).append(entries(records(3).map(({ id }) => id)), {
    ...{ layer: 0, sequence: 1, writer: 'a' },
  });
  expect(await removeStrays({ api, sleep: time.sleep }, document)).toBe(1);
  expect(await all(api.list('g'))).toEqual(records(3).map(({ id }) => id));
});

test.each([2, 3])('what %i listings of the manifest do not show yet is not deleted', async (late) => {
  await using index = await openIndex();
  const { api, time, emulator } = index;
  const ids = records(4).map(({ id }) => id);
  await api.upsert('g', records(4));
  const log = new ManifestLog(api, document);
  await log.append(entries(ids.slice(0, 2)), { layer: 0, sequence: 1, writer: 'a' });
  await log.append(entries(ids.slice(2)), { layer: 0, sequence: 2, writer: 'b' });
  const namespace = manifestNamespace('g');
  const [first] = await all(api.list(namespace));
  const body = JSON.stringify({ vectors: [{ id: first }], namespace });
  emulator.faults.add({
    when: (request) => request.operation === 'listVectors' && request.namespace === namespace,
    fault: { kind: 'status', status: 200, body, headers: { 'content-type': 'application/json' } },
    times: late,
  });
  expect(await removeStrays({ api, sleep: time.sleep }, document)).toBe(0);
  expect(await all(api.list('g'))).toEqual(ids);
});
