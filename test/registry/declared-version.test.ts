import { expect, test } from 'vitest';
import { declaredDigest } from '../../src/model/declared-model.ts';
import {
  findByDigest,
  findByTrainingKey,
  newestVersion,
  registerVersion,
} from '../../src/registry/registered-versions.ts';
import { sealRecord } from '../../src/registry/sealed-record.ts';
import { type NewVersion, readVersion } from '../../src/registry/versions.ts';
import { MODEL, makeRegistry, makeVersion } from './version-fixtures.ts';

const declaration = { name: 'compass', revision: 'b', dimension: 3 };

const declared: NewVersion = {
  record: {
    kind: 'declared',
    digest: declaredDigest(declaration),
    declaration,
    dimension: 3,
    createdAt: '2026-01-02T03:04:05.000Z',
  },
  files: new Map(),
};

test('a declared model is registered, labelled and found like a trained one', async () => {
  const { storage } = await makeRegistry();
  await registerVersion(storage, MODEL, makeVersion('trained'));
  const { label, reason, version } = await registerVersion(storage, MODEL, declared);
  expect([label, reason]).toEqual(['2.0.0', 'Against 1.0.0, the model is declared instead of trained.']);
  expect(version).toEqual({ ...declared.record, files: {} });
  expect((await newestVersion(storage, MODEL))?.version).toEqual(version);
  expect((await findByDigest(storage, MODEL, version.digest))?.label).toBe('2.0.0');
  expect((await findByTrainingKey(storage, MODEL, version.digest))?.version).toEqual(version);
  // And is what it was, whoever declares it again.
  expect((await registerVersion(storage, MODEL, declared)).label).toBe('2.0.0');
});

test('its digest is of all that is said of it', () => {
  const digests = [
    declaration,
    { name: 'compass', dimension: 3 },
    { name: 'compass', revision: 'c', dimension: 3 },
    { name: 'sextant', revision: 'b', dimension: 3 },
    { ...declaration, dimension: 4 },
  ].map(declaredDigest);
  expect(new Set(digests).size).toBe(digests.length);
  expect(declaredDigest({ ...declaration })).toBe(digests[0]);
});

test('a record without a kind is of a trained model; one of a kind that is not known is refused', async () => {
  const { storage } = await makeRegistry();
  const { record } = makeVersion('old');
  const write = (content: object) =>
    storage.put(new Map([[`${MODEL}/versions/${record.digest}/version.json`, sealRecord(content)]]));
  await write({ ...record, files: {} });
  expect(await readVersion(storage, MODEL, record.digest)).toMatchObject({ labels: ['cat', 'dog'] });
  const other = await makeRegistry();
  await other.storage.put(
    new Map([
      [
        `${MODEL}/versions/${record.digest}/version.json`,
        sealRecord({ ...record, kind: 'guessed', files: {} }),
      ],
    ]),
  );
  await expect(readVersion(other.storage, MODEL, record.digest)).rejects.toMatchObject({
    code: 'registry.changed-file',
  });
});
