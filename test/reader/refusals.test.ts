import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IndexOptions, Query, ReaderErrorCode } from '../../src/reader/api.ts';
import { CodedError, openIndex } from '../../src/reader.ts';
import { anchorsOf } from '../docs/markdown.ts';
import { makeLivePlace, type Place, STATE } from '../program/place.ts';
import { makeReadyPlace } from '../program/ready-place.ts';

let place: Place;
let image: string;

beforeAll(async () => {
  place = await makeLivePlace();
  image = place.path('data/1/0042.png');
});

const options = (
  at: Place,
  more: Exclude<IndexOptions, { readonly store: 'pinecone' }> = {},
): IndexOptions => ({
  storePath: at.path(STATE, 'indexes'),
  registry: at.path(STATE, 'registry'),
  ...more,
});

/** The error that a promise ends with. */
async function errorOf(work: Promise<unknown>): Promise<CodedError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CodedError);
  return error as CodedError;
}

const refused = (code: ReaderErrorCode, ...texts: readonly string[]) => ({ code, texts });

describe('a query that cannot be answered', () => {
  test.each<[unknown, ReturnType<typeof refused>]>([
    [{ text: 'a cup' }, refused('search.no-text-model', 'no model for texts yet', '`image`')],
    [{ id: '1/none.png' }, refused('search.unknown-id', 'has no item "1/none.png"')],
    [{ vector: [1, 2] }, refused('search.dimension', 'has 2 values', 'have 16')],
    [{ vector: new Float32Array(16) }, refused('store.bad-query', 'all zeros')],
    [{ vector: new Array(16).fill(Number.NaN) }, refused('store.bad-query', 'NaN')],
    [{ image: 'none.png' }, refused('search.no-image', '"none.png" does not exist')],
    [{ image: new Uint8Array([1, 2, 3]) }, refused('data.undecodable', 'The image cannot be decoded')],
    [{ image: 3 }, refused('search.bad-query', 'not of a type')],
    [{ id: 'a', vector: [1] }, refused('search.bad-query', 'vector and id, which are two')],
    [{}, refused('search.bad-query', 'none that is known')],
    ['a cup', refused('search.bad-query', 'no object')],
    [undefined, refused('search.bad-query', 'no object')],
  ])('%j', async (query, { code, texts }) => {
    const reader = await openIndex(options(place));
    const error = await errorOf(reader.search(query as Query));
    expect([error.code, error.exitCode]).toEqual([code, 2]);
    for (const text of texts) expect(`${error.message} ${error.fix}`).toContain(text);
    await reader.close();
  });

  test('topK and generation are checked', async () => {
    const reader = await openIndex(options(place));
    expect((await errorOf(reader.search({ id: '1/0042.png' }, { topK: 0 }))).code).toBe('store.bad-query');
    const unknown = await errorOf(reader.search({ id: '1/0042.png' }, { generation: 'g-none' }));
    expect([unknown.code, unknown.fix]).toEqual([
      'search.no-generation',
      expect.stringContaining(place.index().live!),
    ]);
    await reader.close();
  });
});

test('options are judged as the settings are, all at once', async () => {
  const given = {
    indx: 'a',
    store: 'redis',
    engine: 'tensorflw',
    registryToken: 3,
    s3Endpoint: 'http://a.b',
  };
  const error = await errorOf(openIndex(given as unknown as IndexOptions));
  expect([error.code, error.exitCode]).toEqual(['reader.options', 2]);
  expect(error.problems).toEqual([
    'unknown option `indx`; did you mean "index"?',
    '`store`: expected `local` or `pinecone`, not "redis"',
    '`registryToken`: expected text, not what is there',
    expect.stringContaining('`engine`: expected `wasm` or `tensorflow`'),
    expect.stringContaining('(option s3Endpoint) is not encrypted'),
  ]);
});

test('an index that is not there is found as soon as it is', async () => {
  const empty = await place.copy();
  await rename(empty.path(STATE, 'indexes'), empty.path('away'));
  const reader = await openIndex(options(empty));
  expect((await errorOf(reader.search({ id: '1/0042.png' }))).code).toBe('search.no-index');
  expect((await reader.status()).live).toBeUndefined();
  await cp(empty.path('away'), empty.path(STATE, 'indexes'), { recursive: true });
  expect((await reader.search({ id: '1/0042.png' })).matches[0]!.id).toBe('1/0042.png');
  await reader.close();

  const blue = await openIndex(options(place, { alias: 'blue' }));
  const error = await errorOf(blue.search({ id: '1/0042.png' }));
  expect([error.code, error.fix]).toEqual(['search.no-index', expect.stringContaining('Aliases here: live')]);
  await blue.close();
});

test('an index file that is replaced by another is read from then on', async () => {
  const other = await place.copy();
  const reader = await openIndex(options(other));
  await reader.search({ id: '1/0042.png' });
  await cp(other.path(STATE, 'indexes/default.sqlite'), other.path('shipped.sqlite'));
  const db = new DatabaseSync(other.path('shipped.sqlite'));
  db.exec("UPDATE record SET label = 'shipped'");
  db.close();
  await rename(other.path('shipped.sqlite'), other.path(STATE, 'indexes/default.sqlite'));
  expect((await reader.search({ id: '1/0042.png' })).matches[0]!.label).toBe('shipped');
  await reader.close();
});

test('a lost or damaged model is named; ids are still answered, and images again when it is back', async () => {
  const other = await place.copy();
  const versions = other.path(STATE, 'registry/default/versions');
  await rename(versions, other.path('away'));
  const reader = await openIndex(options(other));
  const lost = await errorOf(reader.search({ image }));
  expect([lost.code, lost.exitCode]).toEqual(['state.lost', 2]);
  expect((await reader.search({ id: '1/0042.png' })).matches[0]!.id).toBe('1/0042.png');
  await mkdir(versions);
  await cp(other.path('away'), versions, { recursive: true });

  const [digest] = await readdir(versions);
  const weights = other.path(STATE, `registry/default/versions/${digest}/files/classifier/weights.bin`);
  const bytes = await readFile(weights);
  const spoilt = Buffer.from(bytes);
  spoilt[100]! ^= 1;
  await writeFile(weights, spoilt);
  const damaged = await errorOf(reader.search({ image }));
  expect([damaged.code, damaged.exitCode]).toEqual(['registry.changed-file', 2]);
  expect(damaged.message).toContain('classifier/weights.bin');
  expect((await reader.status()).loadedModels).toEqual([]);

  await writeFile(weights, bytes);
  expect((await reader.search({ image })).matches[0]!.id).toBe('1/0042.png');
  await reader.close();
});

test('a generation of another numeric version is not asked with images', async () => {
  const other = await place.copy();
  const db = new DatabaseSync(other.path(STATE, 'indexes/default.sqlite'));
  db.exec("UPDATE generation SET description = json_set(description, '$.engineNumericVersion', 99)");
  db.close();
  const reader = await openIndex(options(other));
  const error = await errorOf(reader.search({ image }));
  expect([error.code, error.exitCode]).toEqual(['engine.other-version', 2]);
  expect((await reader.search({ id: '1/0042.png' })).matches[0]!.id).toBe('1/0042.png');
  await reader.close();
});

test('of ready vectors the model is declared: vectors and ids are answered, images refused', async () => {
  const ready = await makeReadyPlace();
  const reader = await openIndex(options(ready));
  expect((await errorOf(reader.search({ image }))).code).toBe('model.declared');
  const byId = await reader.search({ id: 'item/0003' }, { topK: 3 });
  expect(byId.matches[0]).toMatchObject({ id: 'item/0003', label: 'class 0' });
  expect(await reader.search({ vector: byId.vector }, { topK: 3 })).toEqual(byId);
  await reader.close();
});

test('closing waits for what is asked, and refuses the rest', async () => {
  const reader = await openIndex(options(place));
  const asked = reader.search({ image });
  const closed = reader.close();
  expect((await asked).matches[0]!.id).toBe('1/0042.png');
  await closed;
  await reader.close();
  for (const work of [reader.search({ id: 'a' }), reader.embed({ id: 'a' }), reader.status()])
    expect((await errorOf(work)).code).toBe('reader.closed');
});

test('every code that the types know is explained', async () => {
  const source = await readFile(new URL('../../src/reader/api.ts', import.meta.url), 'utf8');
  const [, list] = /type ReaderErrorCode =([^;]+);/.exec(source)!;
  const codes = [...list!.matchAll(/'([^']+)'/g)].map(([, code]) => code!);
  const explained = anchorsOf('docs/errors.md');
  expect(codes.filter((code) => !explained.has(code))).toEqual([]);
});
