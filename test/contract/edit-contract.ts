import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EXIT } from '../../src/lib/errors.ts';
import type { AliasState, BuildToken, EditRequest, Store } from '../../src/stores/store.ts';
import type { StorePlace } from './store-contract.ts';
import {
  AT,
  collect,
  describeGenerationNamed,
  makeComplete,
  makeRecord,
  makeVector,
} from './store-fixtures.ts';

const LATER = '2026-02-03T00:00:00.000Z';
const refusal = (exitCode: number, code: string) => expect.objectContaining({ exitCode, code });
const badInput = (code: string) => refusal(EXIT.badInput, code);
const superseded = (code: string) => refusal(EXIT.superseded, code);

/** What every store must do so that a live generation can be edited in place, copied from, and taken away. */
export function describeEditContract(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`store contract, edits: ${name}`, () => {
    let place: StorePlace;
    let store: Store;
    let live: AliasState;
    const before = ['a', 'b', 'c'].map((id, i) => makeRecord(id, makeVector(i)));
    const to = describeGenerationNamed('g', { identity: 'edited', indexFingerprint: 'new', count: 3 });

    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
      await makeComplete(store, 'g', before);
      live = (await store.switchAlias({ alias: 'live', expected: undefined, generation: 'g', at: AT }))!;
    });

    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const begin = async (more: Partial<EditRequest> = {}): Promise<BuildToken> => {
      const expected = (await store.alias('live'))!;
      return (await store.beginEdit({ alias: 'live', expected, to, at: LATER, ...more }))!;
    };
    /** a has another vector, b other metadata, c is gone, d is new. */
    const change = async (edit: BuildToken): Promise<void> => {
      await store.write(edit, [makeRecord('a', [1, 0, 0]), makeRecord('d', [0, 0, 1], { label: 'dog' })]);
      const { vector: _, ...b } = makeRecord('b', makeVector(1), { label: 'cow', metadata: { n: 1 } });
      expect(await store.copy(edit, 'g', [b])).toEqual([]);
      await store.remove(edit, ['c', 'never there']);
    };
    const contents = async () => ({
      records: await collect(store.records('g')),
      manifest: await collect(store.manifest('g')),
    });

    test('an edit is seen at once, and finished it is a revision with all that describes it', async () => {
      const edit = await begin({ commit: 'e'.repeat(40) });
      expect(await store.generation('g')).toMatchObject({
        ...{ revision: 0, state: 'complete', identity: describeGenerationNamed('g').identity },
        edit: { revision: 1, since: LATER },
      });
      await change(edit);
      expect((await contents()).records.map(({ id, label }) => [id, label])).toEqual([
        ...[['a', 'cat'] as const, ['b', 'cow'] as const, ['d', 'dog'] as const],
      ]);
      expect((await store.query('g', new Float32Array([0, 0, 1]), 1))[0]!.id).toBe('d');
      const state = await store.finishEdit(edit, LATER);
      expect(state).toMatchObject({
        generation: 'g',
        revision: 2,
        commit: 'e'.repeat(40),
        switchedAt: LATER,
      });
      expect(await store.alias('live')).toEqual(state);
      expect(await store.generation('g')).toEqual({ ...to, state: 'complete', revision: 1 });
      expect(await store.history()).toMatchObject([
        { move: 'edit', generation: 'g', revision: 1, identity: 'edited', aliasRevision: 2, since: LATER },
        { move: 'update', generation: 'g', revision: 0, aliasRevision: 1, until: LATER },
      ]);
      expect(await store.keptRevisions('g')).toMatchObject([{ revision: 1, before: 0, journalled: 5 }]);
    });

    test('an edit that is undone leaves every record as it was, whoever undoes it', async () => {
      const was = await contents();
      const edit = await begin();
      await change(edit);
      await change(edit);
      const other = await place.open();
      expect(await other.undoEdit('g')).toBe(5);
      expect(await contents()).toEqual(was);
      expect(await store.generation('g')).toEqual({
        ...{ ...describeGenerationNamed('g', { count: 3 }), state: 'complete', revision: 0 },
      });
      expect(await store.alias('live')).toEqual(live);
      expect(await store.keptRevisions('g')).toEqual([]);
      const lost = superseded('store.edit-taken-over');
      await expect(store.write(edit, [makeRecord('a', [1, 2, 3])])).rejects.toEqual(lost);
      await expect(store.copy(edit, 'g', [])).rejects.toEqual(lost);
      await expect(store.remove(edit, ['a'])).rejects.toEqual(lost);
      await expect(store.finishEdit(edit, LATER)).rejects.toEqual(lost);
      expect(await other.undoEdit('g')).toBeUndefined();
      expect(await contents()).toEqual(was);
      await other.close();
    });

    test('revisions are taken back one by one, each an edit that can itself be undone', async () => {
      const states = [await contents()];
      for (const value of [1, 2]) {
        const edit = await begin({ to: { ...to, identity: `i${value}`, count: 3 } });
        await store.write(edit, [makeRecord('b', [value, 1, 1])]);
        await store.finishEdit(edit, LATER);
        states.push(await contents());
      }
      const { to: _, ...back } = { to, alias: 'live', at: LATER };
      const revert = async () =>
        (await store.beginEdit({ ...back, expected: (await store.alias('live'))! }))!;

      expect(await store.restore(await revert())).toBe(1);
      expect(await contents()).toEqual(states[1]);
      await store.undoEdit('g');
      expect(await contents()).toEqual(states[2]);
      expect(await store.generation('g')).toMatchObject({ revision: 2, identity: 'i2' });

      for (const revision of [1, 0]) {
        const edit = await revert();
        await store.restore(edit);
        await store.finishEdit(edit, LATER);
        expect(await contents()).toEqual(states[revision]);
        expect((await store.generation('g'))!.revision).toBe(revision);
      }
      expect(await store.generation('g')).toMatchObject({ identity: describeGenerationNamed('g').identity });
      const periods = (await store.history()).map(({ move, revision, rolledBackAt }) => [
        move,
        revision,
        rolledBackAt,
      ]);
      expect(periods).toEqual([
        ['rollback', 0, undefined],
        ['rollback', 1, LATER],
        ['edit', 2, LATER],
        ['edit', 1, undefined],
        ['update', 0, undefined],
      ]);
      await expect(revert()).rejects.toEqual(badInput('store.no-revision-kept'));
      // No number is given twice.
      await store.finishEdit(await begin(), LATER);
      expect((await store.generation('g'))!.revision).toBeGreaterThan(2);
    });

    test('taking back a revision that added and removed can itself be undone', async () => {
      const first = await contents();
      const edit = await begin();
      await change(edit);
      await store.write(edit, [makeRecord('e', [0, 1, 1]), makeRecord('f', [1, 1, 1])]);
      await store.finishEdit(edit, LATER);
      const second = await contents();
      const revert = async () =>
        (await store.beginEdit({ alias: 'live', expected: (await store.alias('live'))!, at: LATER }))!;
      await revert();
      await store.undoEdit('g');
      expect(await contents()).toEqual(second);
      await store.restore(await revert());
      expect(await contents()).toEqual(first);
      await store.undoEdit('g');
      expect(await contents()).toEqual(second);
    });

    test('what is forgotten can no longer be taken back', async () => {
      for (const value of [1, 2, 3]) {
        const edit = await begin();
        await store.write(edit, [makeRecord('b', [value, 1, 1])]);
        await store.finishEdit(edit, LATER);
      }
      await store.forget('g', 2);
      expect((await store.keptRevisions('g')).map(({ revision }) => revision)).toEqual([3]);
      await store.forget('g', 3);
      const expected = (await store.alias('live'))!;
      await expect(store.beginEdit({ alias: 'live', expected, at: LATER })).rejects.toEqual(
        badInput('store.no-revision-kept'),
      );
    });

    test('one at a time, of what the alias leads to, and of nothing that others read', async () => {
      await makeComplete(store, 'h');
      const stale = { ...live, revision: 7 };
      expect(await store.beginEdit({ alias: 'live', expected: stale, to, at: LATER })).toBeUndefined();
      await store.switchAlias({ alias: 'canary', expected: undefined, generation: 'g', at: AT });
      await expect(begin()).rejects.toEqual(badInput('store.generation-shared'));
      await store.switchAlias({
        ...{ alias: 'canary', expected: await store.alias('canary'), generation: 'h', at: AT },
      });
      await expect(begin(), 'canary can still go back to it').rejects.toEqual(
        badInput('store.generation-shared'),
      );
    });

    test('while one is open, nobody begins another, moves the alias, or takes it away', async () => {
      await makeComplete(store, 'h');
      const edit = await begin();
      const open = superseded('store.edit-open');
      await expect(begin()).rejects.toEqual(open);
      const move = { alias: 'live', expected: live, generation: 'h', at: LATER };
      await expect(store.switchAlias(move)).rejects.toEqual(open);
      await expect(store.retire({ alias: 'live', expected: live, at: LATER })).rejects.toEqual(open);
      await expect(store.drop('g')).rejects.toEqual(badInput('store.generation-in-use'));
      await store.finishEdit(edit, LATER);
      expect(await store.switchAlias(move), 'it was edited since').toBeUndefined();
    });

    test.each([
      ['model', { modelDigest: 'another' }],
      ['dimension', { dimension: 4 }],
      ['distance', { distance: 'euclidean' }],
    ] as const)('another %s is refused', async (_, other) => {
      await expect(begin({ to: { ...to, ...other } })).rejects.toEqual(badInput('store.not-editable'));
      expect(await store.generation('g')).not.toHaveProperty('edit');
    });

    test('records that could not be written are refused in an edit too, with their whole batch', async () => {
      const was = await contents();
      const edit = await begin();
      const bad = [makeRecord('a', [9, 9, 9]), makeRecord('x', [0, 0, 0])];
      await expect(store.write(edit, bad)).rejects.toEqual(badInput('store.bad-records'));
      expect(await contents()).toEqual(was);
    });

    describe('copy', () => {
      const fields = (id: string, more = {}) => {
        const { vector: _, ...rest } = makeRecord(id, makeVector('abc'.indexOf(id)), more);
        return rest;
      };

      test('takes vectors from another generation, with the labels and metadata that are given', async () => {
        const build = await store.begin(describeGenerationNamed('h'));
        const label = { label: 'dog', metadata: { n: 2 } };
        expect(await store.copy(build, 'g', [fields('c'), fields('a', label)])).toEqual([]);
        expect(await collect(store.records('h'))).toMatchObject([
          { id: 'a', vector: before[0]!.vector, ...label },
          { id: 'c', vector: before[2]!.vector, label: 'cat' },
        ]);
        expect((await collect(store.manifest('h'))).map(({ id }) => id)).toEqual(['a', 'c']);
      });

      test('leaves out and names what is not there, or is not what its digest says', async () => {
        const build = await store.begin(describeGenerationNamed('h'));
        const wrong = fields('b', { vectorDigest: 'of another vector' });
        const lost = await store.copy(build, 'g', [fields('a'), wrong, { ...fields('c'), id: 'x' }]);
        expect(lost).toEqual(['b', 'x']);
        expect((await collect(store.records('h'))).map(({ id }) => id)).toEqual(['a']);
      });
    });

    describe('retire', () => {
      test('takes alias and generation away; what comes next counts on', async () => {
        expect(await store.retire({ alias: 'live', expected: { ...live, revision: 9 }, at: LATER })).toBe(
          false,
        );
        expect(await store.alias('live')).toEqual(live);
        expect(await store.retire({ alias: 'live', expected: live, at: LATER })).toBe(true);
        expect(await store.alias('live')).toBeUndefined();
        expect(await store.generations()).toEqual([]);
        expect(await store.history()).toMatchObject([
          { generation: 'g', count: 3, until: LATER, gone: true },
        ]);
        await makeComplete(store, 'h');
        const move = { alias: 'live', generation: 'h', at: LATER, move: 'recreate' as const };
        expect(await store.switchAlias({ ...move, expected: live })).toBeUndefined();
        expect(await store.switchAlias({ ...move, expected: undefined })).toEqual({
          ...{ alias: 'live', generation: 'h', switchedAt: LATER, revision: 2 },
        });
        expect((await store.history())[0]).toMatchObject({ move: 'recreate', generation: 'h' });
      });

      test('leaves the generation to others who read it', async () => {
        await store.switchAlias({ alias: 'canary', expected: undefined, generation: 'g', at: AT });
        expect(await store.retire({ alias: 'live', expected: live, at: LATER })).toBe(true);
        expect(await store.count('g')).toBe(3);
        expect((await store.aliases()).map(({ alias }) => alias)).toEqual(['canary']);
      });
    });

    test('the history of each alias is its own', async () => {
      for (const name of ['h', 'i']) await makeComplete(store, name);
      const go = async (alias: string, generation: string) =>
        store.switchAlias({ alias, expected: await store.alias(alias), generation, at: LATER });
      await go('canary', 'h');
      await go('live', 'i');
      const of = async (alias: string) =>
        (await store.history()).flatMap((period) => (period.alias === alias ? [period.generation] : []));
      expect(await of('live')).toEqual(['i', 'g']);
      expect(await of('canary')).toEqual(['h']);
    });
  });
}
