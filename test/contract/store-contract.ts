import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareIds } from '../../src/lib/digest.ts';
import { EXIT } from '../../src/lib/errors.ts';
import type { Distance, Store, StoredRecord } from '../../src/stores/store.ts';
import {
  AT,
  collect,
  describeGenerationNamed,
  makeComplete,
  makeRecord,
  makeVector,
} from './store-fixtures.ts';

/** Where an index lives: every `open` leads to the same one. */
export interface StorePlace {
  open(): Promise<Store>;
  remove(): Promise<void>;
  /** Until every process sees what another has written; absent where they do at once. */
  settle?(): Promise<void>;
}

const refusal = (exitCode: number, code: string) => expect.objectContaining({ exitCode, code });
const badInput = (code: string) => refusal(EXIT.badInput, code);
const superseded = (code: string) => refusal(EXIT.superseded, code);

/** What every store must do. What a store declares not to do is skipped, and the skip says why. */
export function describeStoreContract(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`store contract: ${name}`, () => {
    let place: StorePlace;
    let store: Store;
    const opened: Store[] = [];
    const open = async (): Promise<Store> => {
      const another = await place.open();
      opened.push(another);
      return another;
    };

    beforeEach(async () => {
      place = await makePlace();
      store = await open();
    });

    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
      await place.remove();
    });

    describe('an empty index', () => {
      test('has no alias and no generation', async () => {
        expect(await store.alias('live')).toBeUndefined();
        expect(await store.aliases()).toEqual([]);
        expect(await store.generations()).toEqual([]);
        expect(await store.generation('g')).toBeUndefined();
      });

      test('refuses to read a generation that is not there, by name', async () => {
        const unknown = badInput('store.unknown-generation');
        await expect(store.count('g-none')).rejects.toThrow('"g-none"');
        await expect(store.count('g-none')).rejects.toEqual(unknown);
        await expect(store.fetch('g-none', ['a'])).rejects.toEqual(unknown);
        await expect(store.query('g-none', new Float32Array([1, 2, 3]), 1)).rejects.toEqual(unknown);
        await expect(collect(store.manifest('g-none'))).rejects.toEqual(unknown);
        await expect(collect(store.records('g-none'))).rejects.toEqual(unknown);
      });
    });

    describe('records', () => {
      test('come back bit for bit, in the order asked, without those that are not there', async () => {
        const written = [
          makeRecord('b/é 1.png', [1.1754942e-38, -3.4028235e38, -0], { label: 'naïve "cat"' }),
          makeRecord('a', [1e-45, 0.1, 1 / 3], {
            metadata: { text: 'ü', number: 1.5, flag: false, list: ['x', 'y'] },
          }),
        ];
        const build = await store.begin(describeGenerationNamed('g'));
        await store.write(build, written);
        const read = await store.fetch('g', ['a', 'missing', 'b/é 1.png']);
        expect(read).toEqual([written[1]!, written[0]!].map(asStored));
        expect(read.map(({ vector }) => Buffer.from(vector.buffer))).toEqual(
          [written[1]!, written[0]!].map(({ vector }) => Buffer.from(vector.buffer)),
        );
      });

      test('without a label have none', async () => {
        const build = await store.begin(describeGenerationNamed('g'));
        const { label: _, ...unlabelled } = makeRecord('a', [1, 2, 3]);
        await store.write(build, [unlabelled]);
        expect((await store.fetch('g', ['a']))[0]).not.toHaveProperty('label');
        expect((await store.query('g', unlabelled.vector, 1))[0]).not.toHaveProperty('label');
      });

      test('are replaced by id, and removed by id, with their manifest entries', async () => {
        const build = await store.begin(describeGenerationNamed('g'));
        await store.write(build, [makeRecord('a', [1, 2, 3]), makeRecord('b', [4, 5, 6])]);
        await store.write(build, [makeRecord('a', [7, 8, 9], { label: 'dog', itemDigest: 'new' })]);
        await store.remove(build, ['b', 'never there']);
        expect(await store.count('g')).toBe(1);
        expect(await collect(store.records('g'))).toEqual([
          asStored(makeRecord('a', [7, 8, 9], { label: 'dog' })),
        ]);
        expect((await collect(store.manifest('g'))).map(({ itemDigest }) => itemDigest)).toEqual(['new']);
      });

      test('and manifest stream in the order of ids as UTF-8 bytes, however many', async () => {
        // As UTF-16 code units, U+FF5E would come behind the emoji.
        const ids = ['\u{1F600}', '\uFF5E', 'é', 'z', 'Z', 'a/b', 'a', 'a b'];
        for (let i = 0; i < 2500; i++) ids.push(`n/${(i * 7919) % 2500}`);
        const build = await store.begin(describeGenerationNamed('g'));
        await store.write(
          build,
          ids.map((id, i) => makeRecord(id, makeVector(i))),
        );
        const sorted = ids.toSorted(compareIds);
        expect((await collect(store.records('g'))).map(({ id }) => id)).toEqual(sorted);
        const manifest = await collect(store.manifest('g'));
        expect(manifest.map(({ id }) => id)).toEqual(sorted);
        const { itemDigest, contentDigest, vectorDigest } = makeRecord('a', makeVector(ids.indexOf('a')));
        expect(manifest.find(({ id }) => id === 'a')).toEqual({
          id: 'a',
          itemDigest,
          contentDigest,
          vectorDigest,
        });
        expect(await store.count('g')).toBe(ids.length);
      });

      test('can be written while the manifest is being read', async () => {
        const build = await store.begin(describeGenerationNamed('g'));
        await store.write(
          build,
          Array.from({ length: 1500 }, (_, i) => makeRecord(`${i + 1000}`, [1, 2, 3])),
        );
        let seen = 0;
        for await (const { id } of store.manifest('g')) {
          seen++;
          if (seen % 500 === 0) await store.write(build, [makeRecord(id, [3, 2, 1])]);
        }
        expect(seen).toBe(1500);
      });

      test.each([
        ['another dimension', makeRecord('x', [1, 2])],
        ['NaN', makeRecord('x', [1, Number.NaN, 3])],
        ['infinity', makeRecord('x', [1, 2, Number.POSITIVE_INFINITY])],
        ['a zero vector under cosine', makeRecord('x', [0, -0, 0])],
        ['an empty id', makeRecord('', [1, 2, 3])],
        ['an id of more than 512 bytes', makeRecord('é'.repeat(257), [1, 2, 3])],
        ['NUL in an id', makeRecord('a\0b', [1, 2, 3])],
        ['half a surrogate pair in an id', makeRecord('a\uD83D', [1, 2, 3])],
        ['NaN in metadata', makeRecord('x', [1, 2, 3], { metadata: { size: Number.NaN } })],
      ])('are refused with their whole batch for %s', async (_, bad) => {
        const build = await store.begin(describeGenerationNamed('g'));
        await expect(store.write(build, [makeRecord('good', [1, 2, 3]), bad])).rejects.toEqual(
          badInput('store.bad-records'),
        );
        expect(await store.count('g')).toBe(0);
        expect(await collect(store.manifest('g'))).toEqual([]);
      });

      test('with ids of 512 bytes are taken', async () => {
        const build = await store.begin(describeGenerationNamed('g'));
        const id = 'é'.repeat(256);
        await store.write(build, [makeRecord(id, [1, 2, 3])]);
        expect((await store.fetch('g', [id])).map((record) => record.id)).toEqual([id]);
      });

      test('that are zero are taken where a zero vector has a place', async (context) => {
        if (!store.capabilities.zeroVectors) context.skip('the store takes no vector of zeros at all');
        const build = await store.begin(describeGenerationNamed('g', { distance: 'euclidean' }));
        await store.write(build, [makeRecord('zero', [0, 0, 0])]);
        expect((await store.query('g', new Float32Array([0, 3, 4]), 1))[0]).toMatchObject({
          id: 'zero',
          score: 5,
        });
      });
    });

    describe('query', () => {
      test.each<Distance>(['cosine', 'dotproduct', 'euclidean'])(
        'under %s gives what a full computation gives',
        async (distance) => {
          const dimension = 7;
          const records = Array.from({ length: 1200 }, (_, i) =>
            makeRecord(`r${(i * 31) % 1200}`, makeVector(i, dimension), { metadata: { i } }),
          );
          await makeComplete(store, 'g', records, { distance, dimension });
          for (const seed of [5, 5001, 5002]) {
            const query = Float32Array.from(makeVector(seed, dimension));
            const matches = await store.query('g', query, 10);
            const expected = records
              .map((record) => ({ record, score: plainScore(distance, query, record.vector) }))
              .toSorted((a, b) => (distance === 'euclidean' ? a.score - b.score : b.score - a.score))
              .slice(0, 10);
            const common = matches.filter(({ id }) => expected.some(({ record }) => record.id === id));
            if (store.capabilities.exactSearch) expect(common).toHaveLength(10);
            else expect(common.length).toBeGreaterThanOrEqual(9);
            for (const { id, score, label, metadata } of common) {
              const { record, score: exact } = expected.find(({ record }) => record.id === id)!;
              expect(score).toBeCloseTo(exact, store.capabilities.exactSearch ? 12 : 4);
              expect({ label, metadata }).toEqual({ label: record.label, metadata: record.metadata });
            }
            const scores = matches.map(({ score }) => score);
            expect(scores).toEqual(scores.toSorted((a, b) => (distance === 'euclidean' ? a - b : b - a)));
          }
        },
      );

      test('gives equal scores in the order of ids, also where top-k cuts between them', async () => {
        const ids = ['\u{1F600}', '\uFF5E', 'z', 'a/b', 'a', 'B'];
        const build = await store.begin(describeGenerationNamed('g'));
        await store.write(build, [
          makeRecord('far', [3, 2, -1]),
          ...ids.map((id) => makeRecord(id, [1, 2, 3])),
        ]);
        const sorted = ids.toSorted(compareIds);
        const found = async (topK: number) =>
          (await store.query('g', new Float32Array([1, 2, 3]), topK)).map(({ id }) => id);
        expect(await found(4)).toEqual(sorted.slice(0, 4));
        expect(await found(100)).toEqual([...sorted, 'far']);
      });

      test('sees what was written, replaced and removed since the last one', async () => {
        const build = await store.begin(describeGenerationNamed('g'));
        const found = async () => (await store.query('g', new Float32Array([1, 0, 0]), 1))[0]?.id;
        expect(await found()).toBeUndefined();
        await store.write(build, [makeRecord('a', [1, 1, 0])]);
        expect(await found()).toBe('a');
        await store.write(build, [makeRecord('b', [1, 0.5, 0])]);
        expect(await found()).toBe('b');
        await store.write(build, [makeRecord('b', [0, 1, 0])]);
        expect(await found()).toBe('a');
        const other = await open();
        const taken = await other.begin(describeGenerationNamed('g'));
        await other.remove(taken, ['a']);
        await place.settle?.();
        expect(await found()).toBe('b');
      });

      test('answers from the generation asked, and from no other', async () => {
        await makeComplete(store, 'one', [makeRecord('in one', [1, 2, 3])]);
        await makeComplete(store, 'two', [makeRecord('in two', [1, 2, 3])]);
        for (const [generation, id] of [
          ['one', 'in one'],
          ['two', 'in two'],
          ['one', 'in one'],
        ] as const) {
          const matches = await store.query(generation, new Float32Array([1, 2, 3]), 5);
          expect(matches.map((match) => match.id)).toEqual([id]);
        }
      });

      test.each([
        ['another dimension', new Float32Array([1, 2]), 1],
        ['NaN', new Float32Array([1, 2, Number.NaN]), 1],
        ['a zero vector under cosine', new Float32Array(3), 1],
        ['top-k 0', new Float32Array([1, 2, 3]), 0],
        ['top-k 1.5', new Float32Array([1, 2, 3]), 1.5],
      ])('is refused for %s', async (_, vector, topK) => {
        await makeComplete(store, 'g');
        await expect(store.query('g', vector, topK)).rejects.toEqual(badInput('store.bad-query'));
      });
    });

    describe('building', () => {
      test('begins, and keeps what describes the generation', async () => {
        const description = describeGenerationNamed('g', { count: 7 });
        await store.begin(description);
        expect(await store.generation('g')).toEqual({ ...description, state: 'building', revision: 0 });
      });

      test('goes building → built → complete, and nowhere else', async () => {
        const build = await store.begin(describeGenerationNamed('g'));
        const wrong = badInput('store.wrong-state');
        await expect(store.setState(build, 'complete')).rejects.toEqual(wrong);
        await store.setState(build, 'built');
        await expect(store.setState(build, 'building')).rejects.toEqual(wrong);
        await store.setState(build, 'complete');
        await expect(store.setState(build, 'failed')).rejects.toEqual(wrong);
        expect((await store.generation('g'))?.state).toBe('complete');
      });

      test.each(['built', 'complete', 'failed'] as const)('never writes what is %s', async (state) => {
        const build = await store.begin(describeGenerationNamed('g'));
        await store.write(build, [makeRecord('a', [1, 2, 3])]);
        await store.setState(build, 'built');
        if (state !== 'built') await store.setState(build, state);
        const refused = badInput('store.not-building');
        await expect(store.write(build, [makeRecord('b', [1, 2, 3])])).rejects.toEqual(refused);
        await expect(store.remove(build, ['a'])).rejects.toEqual(refused);
        expect((await collect(store.records('g'))).map(({ id }) => id)).toEqual(['a']);
      });

      test('can be taken over: records stay, the earlier holder is refused', async () => {
        const first = await store.begin(describeGenerationNamed('g'));
        await store.write(first, [makeRecord('a', [1, 2, 3])]);
        const other = await open();
        const second = await other.begin(describeGenerationNamed('g', { commit: 'd'.repeat(40) }));
        const lost = superseded('store.build-taken-over');
        await expect(store.write(first, [makeRecord('b', [1, 2, 3])])).rejects.toEqual(lost);
        await expect(store.remove(first, ['a'])).rejects.toEqual(lost);
        await expect(store.setState(first, 'built')).rejects.toEqual(lost);
        await other.write(second, [makeRecord('c', [1, 2, 3])]);
        await place.settle?.();
        expect((await collect(store.records('g'))).map(({ id }) => id)).toEqual(['a', 'c']);
        expect((await store.generation('g'))?.commit).toBe('d'.repeat(40));
      });

      test('takes over what is built but not verified, with its records, as building', async () => {
        const first = await store.begin(describeGenerationNamed('g'));
        await store.write(first, [makeRecord('a', [1, 2, 3])]);
        await store.setState(first, 'built');
        const second = await store.begin(describeGenerationNamed('g'));
        await expect(store.setState(first, 'complete')).rejects.toEqual(superseded('store.build-taken-over'));
        expect((await store.generation('g'))?.state).toBe('building');
        expect(await store.count('g')).toBe(1);
        await store.setState(second, 'built');
      });

      test('begins from nothing when asked for fresh, and after a failure', async () => {
        const first = await store.begin(describeGenerationNamed('g'));
        await store.write(first, [makeRecord('a', [1, 2, 3])]);
        const second = await store.begin(describeGenerationNamed('g'), { fresh: true });
        await expect(store.write(first, [])).rejects.toEqual(superseded('store.build-taken-over'));
        expect(await store.count('g')).toBe(0);
        await store.write(second, [makeRecord('b', [1, 2, 3])]);
        await store.setState(second, 'failed');
        await store.begin(describeGenerationNamed('g'));
        expect(await store.count('g')).toBe(0);
        expect(await collect(store.manifest('g'))).toEqual([]);
        expect((await store.generation('g'))?.state).toBe('building');
      });

      test('leaves a complete generation alone, unless asked for fresh', async () => {
        await makeComplete(store, 'g');
        await expect(store.begin(describeGenerationNamed('g'))).rejects.toEqual(
          superseded('store.generation-complete'),
        );
        expect((await store.generation('g'))?.state).toBe('complete');
        await store.begin(describeGenerationNamed('g'), { fresh: true });
        expect((await store.generation('g'))?.state).toBe('building');
        expect(await store.count('g')).toBe(0);
      });

      test('never touches what is live', async () => {
        await makeComplete(store, 'g');
        await store.switchAlias({ alias: 'live', expected: undefined, generation: 'g', at: AT });
        await expect(store.begin(describeGenerationNamed('g'), { fresh: true })).rejects.toEqual(
          badInput('store.generation-in-use'),
        );
        expect(await store.count('g')).toBe(1);
      });

      test('refuses a name that another identity has', async () => {
        await store.begin(describeGenerationNamed('g'));
        await expect(store.begin(describeGenerationNamed('g', { identity: 'other' }))).rejects.toEqual(
          badInput('store.name-taken'),
        );
      });

      test('anew, while the old records are being read, ends the reading with an error', async () => {
        const build = await store.begin(describeGenerationNamed('g'));
        await store.write(
          build,
          Array.from({ length: 2500 }, (_, i) => makeRecord(`${i}`, [1, 2, 3])),
        );
        const reading = (async () => {
          let seen = 0;
          for await (const _ of store.records('g')) {
            if (seen++ === 0) await (await open()).begin(describeGenerationNamed('g'), { fresh: true });
          }
        })();
        await expect(reading).rejects.toEqual(superseded('store.generation-replaced'));
      });

      test('lists generations, newest first', async () => {
        for (const name of ['g-b', 'g-c', 'g-a']) await store.begin(describeGenerationNamed(name));
        expect((await store.generations()).map(({ name }) => name)).toEqual(['g-a', 'g-c', 'g-b']);
      });
    });

    describe('alias', () => {
      const LATER = '2026-02-03T00:00:00.000Z';

      test('is made, moved, and remembers where it was', async () => {
        await makeComplete(store, 'one');
        await makeComplete(store, 'two');
        const first = await store.switchAlias({
          alias: 'live',
          expected: undefined,
          generation: 'one',
          commit: 'abc',
          at: AT,
        });
        expect(first).toEqual({
          alias: 'live',
          generation: 'one',
          switchedAt: AT,
          commit: 'abc',
          revision: 1,
        });
        const second = await store.switchAlias({
          alias: 'live',
          expected: first,
          generation: 'two',
          at: LATER,
        });
        expect(second).toEqual({
          alias: 'live',
          generation: 'two',
          previous: 'one',
          switchedAt: LATER,
          revision: 2,
        });
        const reader = await open();
        expect(await reader.alias('live')).toEqual(second);
        expect(await reader.aliases()).toEqual([second]);
        const { identity, modelDigest } = describeGenerationNamed('one');
        const period = { alias: 'live', move: 'update', revision: 0, count: 1, modelDigest };
        expect(await reader.history()).toEqual([
          {
            ...{ ...period, aliasRevision: 2, generation: 'two', since: LATER },
            identity: describeGenerationNamed('two').identity,
          },
          { ...period, aliasRevision: 1, generation: 'one', identity, since: AT, until: LATER },
        ]);
      });

      test('is not moved from a state that is not the one expected, A → B → A included', async (context) => {
        if (!store.capabilities.compareAndSet) context.skip('the store has no compare-and-set');
        for (const name of ['one', 'two', 'three']) await makeComplete(store, name);
        const go = async (generation: string) =>
          (await store.switchAlias({
            alias: 'live',
            expected: await store.alias('live'),
            generation,
            at: AT,
          }))!;
        const stale = await go('one');
        await go('two');
        const now = await go('one');
        for (const expected of [undefined, stale]) {
          const request = { alias: 'live', expected, generation: 'three', at: LATER };
          expect(await store.switchAlias(request)).toBeUndefined();
        }
        expect(await store.alias('live')).toEqual(now);
        expect((await store.history()).map(({ generation }) => generation)).not.toContain('three');
      });

      test('leads to complete generations only', async () => {
        const request = { alias: 'live', expected: undefined, generation: 'g', at: AT };
        await expect(store.switchAlias(request)).rejects.toEqual(badInput('store.unknown-generation'));
        const build = await store.begin(describeGenerationNamed('g'));
        const incomplete = badInput('store.not-complete');
        await expect(store.switchAlias(request)).rejects.toEqual(incomplete);
        await store.setState(build, 'built');
        await expect(store.switchAlias(request)).rejects.toEqual(incomplete);
        await store.setState(build, 'failed');
        await expect(store.switchAlias(request)).rejects.toEqual(incomplete);
        expect(await store.alias('live')).toBeUndefined();
      });

      test('marks what is rolled back, until someone switches to it on purpose', async () => {
        await makeComplete(store, 'one');
        await makeComplete(store, 'two');
        const one = await store.switchAlias({
          alias: 'live',
          expected: undefined,
          generation: 'one',
          at: AT,
        });
        const two = await store.switchAlias({ alias: 'live', expected: one, generation: 'two', at: AT });
        const back = await store.switchAlias({
          alias: 'live',
          expected: two,
          generation: 'one',
          at: LATER,
          move: 'rollback',
        });
        expect(back).toMatchObject({ generation: 'one', previous: 'two', revision: 3 });
        const [now, left] = await store.history();
        expect(now).toMatchObject({ generation: 'one', move: 'rollback', since: LATER });
        expect(left).toMatchObject({ generation: 'two', rolledBackAt: LATER, until: LATER });
        await store.switchAlias({ alias: 'live', expected: back, generation: 'two', at: LATER });
        const [again] = await store.history();
        expect(again).toMatchObject({ generation: 'two', aliasRevision: 4 });
        expect(again).not.toHaveProperty('rolledBackAt');
      });

      test('switched to where it is stays as it is', async () => {
        await makeComplete(store, 'g');
        const first = await store.switchAlias({
          alias: 'live',
          expected: undefined,
          generation: 'g',
          at: AT,
        });
        expect(
          await store.switchAlias({ alias: 'live', expected: first, generation: 'g', at: LATER }),
        ).toEqual(first);
        expect(await store.alias('live')).toEqual(first);
      });

      test('is one of several, each moved alone', async () => {
        await makeComplete(store, 'one');
        await makeComplete(store, 'two');
        await store.switchAlias({ alias: 'live', expected: undefined, generation: 'one', at: AT });
        await store.switchAlias({ alias: 'canary', expected: undefined, generation: 'two', at: AT });
        expect((await store.aliases()).map(({ alias, generation }) => [alias, generation])).toEqual([
          ['canary', 'two'],
          ['live', 'one'],
        ]);
      });
    });

    describe('drop', () => {
      test('takes generation, records and manifest; a second time does nothing', async () => {
        await makeComplete(store, 'g');
        await makeComplete(store, 'other');
        await store.drop('g');
        await store.drop('g');
        expect((await store.generations()).map(({ name }) => name)).toEqual(['other']);
        await expect(store.count('g')).rejects.toEqual(badInput('store.unknown-generation'));
        expect(await store.count('other')).toBe(1);
        await store.begin(describeGenerationNamed('g'));
        expect(await store.count('g')).toBe(0);
      });

      test('of one that was rolled back keeps the memory of it, and nothing else', async () => {
        for (const name of ['one', 'two', 'three']) {
          await makeComplete(store, name);
          const expected = await store.alias('live');
          const move = name === 'three' ? 'rollback' : 'update';
          await store.switchAlias({ alias: 'live', expected, generation: name, at: AT, move });
        }
        // "two" was left by a rollback; a further switch makes it neither live nor previous.
        await store.switchAlias({
          alias: 'live',
          expected: await store.alias('live'),
          generation: 'one',
          at: AT,
        });
        await store.drop('two');
        expect(await store.generation('two')).toMatchObject({ state: 'dropped' });
        const ofTwo = async () => (await store.history()).find(({ generation }) => generation === 'two');
        expect(await ofTwo()).toMatchObject({ rolledBackAt: AT, gone: true });
        await expect(
          store.switchAlias({
            alias: 'live',
            expected: await store.alias('live'),
            generation: 'two',
            at: AT,
          }),
        ).rejects.toEqual(badInput('store.not-complete'));
        expect(await store.count('two')).toBe(0);
        await store.begin(describeGenerationNamed('two'));
        expect(await store.generation('two')).toMatchObject({ state: 'building' });
        expect(await ofTwo()).toMatchObject({ rolledBackAt: AT, gone: true });
      });

      test('refuses what an alias names as live or previous', async () => {
        for (const name of ['one', 'two', 'three']) {
          await makeComplete(store, name);
          await store.switchAlias({
            alias: 'live',
            expected: await store.alias('live'),
            generation: name,
            at: AT,
          });
        }
        const inUse = badInput('store.generation-in-use');
        await expect(store.drop('three')).rejects.toEqual(inUse);
        await expect(store.drop('two')).rejects.toEqual(inUse);
        await store.drop('one');
        expect(await store.count('two')).toBe(1);
        expect(await store.count('three')).toBe(1);
      });

      test('of what is being built takes the right to write it', async () => {
        const build = await store.begin(describeGenerationNamed('g'));
        await (await open()).drop('g');
        await expect(store.write(build, [makeRecord('a', [1, 2, 3])])).rejects.toEqual(
          superseded('store.build-taken-over'),
        );
      });
    });

    test('says what it is', () => {
      expect(store.description).toMatch(/\S/);
    });
  });
}

function asStored({ id, label, metadata, vector }: StoredRecord): StoredRecord {
  return { id, ...(label === undefined ? {} : { label }), metadata, vector };
}

function plainScore(distance: Distance, a: Float32Array, b: Float32Array): number {
  let [dot, aa, bb, square] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    dot += a[i]! * b[i]!;
    aa += a[i]! ** 2;
    bb += b[i]! ** 2;
    square += (a[i]! - b[i]!) ** 2;
  }
  if (distance === 'euclidean') return Math.sqrt(square);
  return distance === 'dotproduct' ? dot : dot / (Math.sqrt(aa) * Math.sqrt(bb));
}
