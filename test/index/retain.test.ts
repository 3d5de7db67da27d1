import { describe, expect, test } from 'vitest';
import { chooseDropped, chooseForgotten, choosePromotion, chooseRollback } from '../../src/index/retain.ts';
import type { KeptRevision } from '../../src/stores/store.ts';
import { alias, generation, lived, minute } from './generations.ts';

const HOUR = new Date(minute(60));
const grace = { graceMs: 10 * 60_000, now: HOUR, unfinished: false };
const three = [generation('c'), generation('b'), generation('a')];
const history = lived([
  { generation: 'a', since: minute(10) },
  { generation: 'b', since: minute(20) },
  { generation: 'c', since: minute(30) },
]);

describe('chooseDropped', () => {
  const base = { ...grace, generations: three, history, keep: 2 };
  const dropped = (more: Partial<Parameters<typeof chooseDropped>[0]> = {}) =>
    chooseDropped({ ...base, aliases: [alias('c', 'b')], ...more });

  test('keeps live and previous, drops the rest', () => expect(dropped()).toEqual(['a']));
  test('keeps as many as asked', () => expect(dropped({ keep: 3 })).toEqual([]));
  test('never drops live or previous, even for keep 1', () =>
    expect(dropped({ aliases: [alias('a', 'c')], keep: 1 })).toEqual(['b']));
  test('never drops what another alias leads to, or led to', () => {
    const canary = { ...alias('a'), alias: 'canary' };
    expect(dropped({ aliases: [alias('c', 'b'), canary] })).toEqual([]);
  });
  test('never drops the one that promote would take', () => {
    const generations = [generation('w', { createdAt: minute(32) }), generation('v'), ...three];
    expect(dropped({ generations })).toEqual(['a', 'v']);
  });
  test('waits for the grace after the replacement', () =>
    expect(dropped({ now: new Date(minute(29)) })).toEqual([]));
  test('drops failed builds; unfinished ones only in prune, after a day', () => {
    const unfinished = [generation('f', { state: 'failed' }), generation('u', { state: 'building' })];
    expect(dropped({ generations: [...three, ...unfinished], keep: 3 })).toEqual(['f']);
    const alone = { generations: unfinished, aliases: [alias('c')], unfinished: true };
    expect(dropped(alone)).toEqual(['f']);
    expect(dropped({ ...alone, now: new Date(Date.UTC(2026, 0, 3)) }).toSorted()).toEqual(['f', 'u']);
  });

  test.each([
    ['a day back at the second switch', minute(-1440 + 20)],
    ['a day ahead at the second switch', minute(1440 + 20)],
  ])('tells older from newer though the clock went %s', (_, jumped) => {
    const confused = lived([
      { generation: 'a', since: minute(10) },
      { generation: 'b', since: jumped },
      { generation: 'c', since: minute(30) },
      { generation: 'd', since: minute(40) },
    ]);
    const generations = [generation('d'), ...three];
    const dropped = chooseDropped({
      ...{ ...grace, generations, history: confused, keep: 3, aliases: [alias('d', 'c')] },
      now: new Date(minute(3000)),
    });
    expect(dropped).toEqual(['a']);
  });

  test('drops nothing while the clock says that it was replaced in the future', () =>
    expect(dropped({ now: new Date(minute(-100)) })).toEqual([]));
});

describe('chooseRollback', () => {
  const to = (options: Partial<Parameters<typeof chooseRollback>[0]>) => {
    const target = chooseRollback({
      generations: three,
      live: alias('c', 'b'),
      history,
      kept: [],
      ...options,
    });
    return target.kind === 'switch' ? target.generation.name : `${target.revision} → ${target.to}`;
  };

  test('goes to the one that was live last before', () => expect(to({})).toBe('b'));

  test('passes over what was rolled back, so that two rollbacks go two back', () => {
    const undone = lived([
      { generation: 'a' },
      { generation: 'b' },
      { generation: 'c', rolledBackAt: minute(4) },
      { generation: 'b', move: 'rollback' },
    ]);
    expect(to({ live: alias('b', 'c'), history: undone })).toBe('a');
    const twice = lived([
      ...undone.toReversed().slice(0, 3),
      { generation: 'b', rolledBackAt: minute(5) },
      { generation: 'a' },
    ]);
    expect(() => to({ live: alias('a', 'b'), history: twice })).toThrow('no generation to roll back to');
  });

  test('passes over what was never live, what is gone, and what was built anew under its name', () => {
    expect(() => to({ generations: [generation('c'), generation('w')] })).toThrow(
      'no generation to roll back',
    );
    const anew = lived([{ generation: 'b', gone: true }, { generation: 'c' }]);
    expect(() => to({ history: anew })).toThrow('no generation to roll back to');
  });

  test('goes by the order of switches, whatever the clock said', () => {
    const confused = lived([
      { generation: 'a', since: minute(500) },
      { generation: 'b', since: minute(-500) },
      { generation: 'c', since: minute(0) },
    ]);
    expect(to({ history: confused })).toBe('b');
  });

  const edited = [generation('c', { revision: 2 }), generation('b')];
  const edits = lived([
    { generation: 'b' },
    { generation: 'c' },
    { generation: 'c', revision: 1, move: 'edit' },
    { generation: 'c', revision: 2, move: 'edit' },
  ]);
  const kept = (revision: number, before: number): KeptRevision => ({
    ...{ revision, before, journalled: 1, description: generation('c') },
  });

  test('undoes the last revision, then the one before it, then goes to the generation before', () => {
    expect(to({ generations: edited, history: edits, kept: [kept(2, 1), kept(1, 0)] })).toBe('2 → 1');
    const once = lived([
      ...edits.toReversed().slice(0, 3),
      { generation: 'c', revision: 2, rolledBackAt: minute(9) },
      { generation: 'c', revision: 1, move: 'rollback' },
    ]);
    const now = [generation('c', { revision: 1 }), generation('b')];
    expect(to({ generations: now, history: once, kept: [kept(1, 0)] })).toBe('1 → 0');
    expect(to({ generations: now, history: once, kept: [] })).toBe('b');
  });

  test('goes to an edited generation as it was when it was replaced, then one revision back', () => {
    const replaced = lived([...edits.toReversed(), { generation: 'd' }]);
    const generations = [generation('d'), ...edited];
    expect(to({ generations, history: replaced, live: alias('d', 'c') })).toBe('c');
    const back = lived([
      ...edits.toReversed(),
      { generation: 'd', rolledBackAt: minute(9) },
      { generation: 'c', revision: 2, move: 'rollback' },
    ]);
    expect(to({ generations, history: back, live: alias('c', 'd'), kept: [kept(2, 1)] })).toBe('2 → 1');
  });

  test('has nothing to go back to behind a recreate, and says so', () => {
    const recreated = lived([{ generation: 'b' }, { generation: 'c', move: 'recreate' }]);
    expect(() => to({ history: recreated })).toThrow('which deleted what was live before');
    const later = lived([...recreated.toReversed(), { generation: 'a' }]);
    expect(to({ history: later, live: alias('a', 'c') })).toBe('c');
  });
});

describe('chooseForgotten', () => {
  const kept = (...journalled: number[]): KeptRevision[] =>
    journalled.map((records, i) => ({
      ...{ revision: journalled.length - i, before: journalled.length - i - 1, journalled: records },
      description: generation('g'),
    }));

  test('keeps the last whatever it holds, and those before it within the generation', () => {
    expect(chooseForgotten(kept(500), 100)).toBeUndefined();
    expect(chooseForgotten(kept(500, 1), 100)).toBe(1);
    expect(chooseForgotten(kept(50, 50), 100)).toBeUndefined();
    expect(chooseForgotten(kept(50, 50, 1), 100)).toBe(1);
  });

  test('keeps ten at most', () => {
    expect(chooseForgotten(kept(...Array<number>(10).fill(1)), 100)).toBeUndefined();
    expect(chooseForgotten(kept(...Array<number>(12).fill(1)), 100)).toBe(2);
  });
});

describe('choosePromotion', () => {
  const live = generation('l');
  const waiting = generation('w');
  const was = lived([{ generation: 'l' }]);

  test('takes the newest that waits', () =>
    expect(choosePromotion([waiting, generation('v'), live], alias('l'), was, undefined).name).toBe('w'));
  test('takes one that was built anew under the name of one that was live', () => {
    const gone = lived([{ generation: 'w', gone: true }, { generation: 'l' }]);
    expect(choosePromotion([waiting, live], alias('l'), gone, undefined).name).toBe('w');
  });
  test('takes a named one, also one that was live before', () =>
    expect(choosePromotion([live, waiting], alias('w'), was, 'l').name).toBe('l'));
  test('refuses an unfinished one and an unknown one, listing what there is', () => {
    const broken = generation('b', { state: 'failed' });
    const promote = (all: (typeof live)[], named?: string) => choosePromotion(all, alias('l'), was, named);
    expect(() => promote([live, broken], 'b')).toThrow('only a complete one can be promoted');
    expect(() => promote([live], 'zz')).toThrow('no generation "zz"');
    expect(() => promote([live])).toThrow('waits to be promoted');
  });
});
