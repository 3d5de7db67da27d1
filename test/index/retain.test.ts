import { describe, expect, test } from 'vitest';
import { chooseTarget, generationIdentity, generationName } from '../../src/index/generation.ts';
import { chooseDropped, choosePromotion, chooseRollback } from '../../src/index/retain.ts';
import type { AliasState, Generation } from '../../src/stores/store.ts';

const minute = (n: number): string => new Date(Date.UTC(2026, 0, 1, 12, n)).toISOString();

function generation(name: string, more: Partial<Generation> = {}): Generation {
  return {
    name,
    identity: name.replace(/\.\d+$/, ''),
    modelDigest: 'm',
    modelVersion: '1.0.0',
    indexFingerprint: 'f',
    engine: 'wasm',
    engineNumericVersion: 1,
    distance: 'cosine',
    dimension: 4,
    count: 1,
    createdAt: minute(0),
    state: 'complete',
    ...more,
  };
}

function alias(generation_: string, previous?: string): AliasState {
  return {
    alias: 'live',
    generation: generation_,
    ...(previous === undefined ? {} : { previous }),
    switchedAt: minute(0),
    revision: 1,
  };
}

describe('chooseDropped', () => {
  const dropped = (generations: Generation[], live: AliasState, keep: number, more = {}) =>
    chooseDropped({
      generations,
      aliases: [live],
      keep,
      graceMs: 10 * 60_000,
      now: new Date(minute(60)),
      unfinished: false,
      ...more,
    });
  const three = [
    generation('c', { createdAt: minute(30), liveSince: minute(30) }),
    generation('b', { createdAt: minute(20), liveSince: minute(20), replacedAt: minute(30) }),
    generation('a', { createdAt: minute(10), liveSince: minute(10), replacedAt: minute(20) }),
  ];

  test('keeps live and previous, drops the rest', () =>
    expect(dropped(three, alias('c', 'b'), 2)).toEqual(['a']));
  test('keeps as many as asked', () => expect(dropped(three, alias('c', 'b'), 3)).toEqual([]));
  test('never drops live or previous, even for keep 1', () =>
    expect(dropped(three, alias('a', 'c'), 1)).toEqual(['b']));
  test('never drops the one that promote would take', () => {
    const older = generation('v', { createdAt: minute(31) });
    const waiting = generation('w', { createdAt: minute(32) });
    expect(dropped([waiting, older, ...three], alias('c', 'b'), 2)).toEqual(['a', 'v']);
  });
  test('waits for the grace after the replacement', () => {
    const now = new Date(minute(29));
    expect(dropped(three, alias('c', 'b'), 2, { now })).toEqual([]);
  });
  test('drops failed builds; unfinished ones only in prune, after a day', () => {
    const unfinished = [generation('f', { state: 'failed' }), generation('u', { state: 'building' })];
    expect(dropped([...three, ...unfinished], alias('c', 'b'), 3)).toEqual(['f']);
    expect(dropped(unfinished, alias('c'), 3, { unfinished: true })).toEqual(['f']);
    const later = { unfinished: true, now: new Date(Date.UTC(2026, 0, 3)) };
    expect(dropped(unfinished, alias('c'), 3, later).toSorted()).toEqual(['f', 'u']);
  });
});

describe('chooseRollback', () => {
  const a = generation('a', { liveSince: minute(1), replacedAt: minute(2) });
  const b = generation('b', { liveSince: minute(2), replacedAt: minute(3) });
  const c = generation('c', { liveSince: minute(3) });

  test('goes to the one that was live last before', () =>
    expect(chooseRollback([c, b, a], alias('c', 'b')).name).toBe('b'));
  test('passes over what was rolled back, so that two rollbacks go two back', () => {
    const undone = { ...c, replacedAt: minute(4), rolledBackAt: minute(4) };
    expect(chooseRollback([undone, b, a], alias('b', 'c')).name).toBe('a');
  });
  test('passes over what was never live', () => {
    const waiting = generation('w');
    expect(() => chooseRollback([c, waiting], alias('c'))).toThrow('no generation to roll back to');
  });
});

describe('choosePromotion', () => {
  const live = generation('l', { liveSince: minute(1) });
  const waiting = generation('w', { createdAt: minute(5) });

  test('takes the newest that waits', () =>
    expect(choosePromotion([live, generation('v'), waiting], alias('l'), undefined).name).toBe('w'));
  test('takes a named one, also one that was live before', () =>
    expect(choosePromotion([live, waiting], alias('w'), 'l').name).toBe('l'));
  test('refuses an unfinished one and an unknown one, listing what there is', () => {
    const broken = generation('b', { state: 'failed' });
    expect(() => choosePromotion([live, broken], alias('l'), 'b')).toThrow(
      'only a complete one can be promoted',
    );
    expect(() => choosePromotion([live], alias('l'), 'zz')).toThrow('no generation "zz"');
    expect(() => choosePromotion([live], alias('l'), undefined)).toThrow('waits to be promoted');
  });
});

describe('chooseTarget', () => {
  const identity = 'i'.repeat(64);
  const name = generationName(identity, 'm'.repeat(64));
  const choose = (known: Partial<Generation>[], live?: AliasState, rebuild = false) =>
    chooseTarget(
      identity,
      'm'.repeat(64),
      known.map((more) => generation(more.name ?? name, { identity, ...more })),
      live,
      rebuild,
    );

  test('builds what is not there, resumes what is half there, starts over what failed', () => {
    expect(choose([])).toEqual({ action: 'build', name, fresh: false });
    expect(choose([{ state: 'building' }])).toEqual({ action: 'build', name, fresh: false });
    expect(choose([{ state: 'failed' }])).toEqual({ action: 'build', name, fresh: true });
  });
  test('resumes what is written but not verified, and reuses what is complete', () => {
    expect(choose([{ state: 'built' }])).toEqual({ action: 'build', name, fresh: false });
    expect(choose([{}], alias('another'))).toEqual({ action: 'reuse', name });
  });
  test('has nothing to do at the live generation, nor at one that was rolled back', () => {
    expect(choose([{}], alias(name)).action).toBe('nothing');
    expect(choose([{ rolledBackAt: minute(1) }], alias('another'))).toMatchObject({
      action: 'nothing',
      reason: expect.stringContaining('rolled back'),
    });
  });
  test('rebuilds beside a generation that readers use, else in place', () => {
    expect(choose([{}], alias(name), true)).toEqual({ action: 'build', name: `${name}.2`, fresh: true });
    expect(choose([{ name: `${name}.2` }, {}], alias(`${name}.2`, name), true).name).toBe(`${name}.3`);
    expect(choose([{}], alias('another'), true)).toEqual({ action: 'build', name, fresh: true });
  });
});

test('each input changes the identity', () => {
  const inputs = {
    modelDigest: 'm',
    preprocessing: {
      imageSize: 32,
      channels: 3,
      decoder: 'd',
      resize: 'r',
      background: 'white',
      scale: 1 / 255,
    },
    engine: 'wasm',
    engineNumericVersion: 1,
    indexFingerprint: 'f',
    distance: 'cosine',
  } as const;
  const variants = [
    inputs,
    { ...inputs, modelDigest: 'n' },
    { ...inputs, preprocessing: { ...inputs.preprocessing, decoder: 'e' } },
    { ...inputs, engineNumericVersion: 2 },
    { ...inputs, indexFingerprint: 'g' },
    { ...inputs, distance: 'euclidean' } as const,
  ];
  expect(new Set(variants.map(generationIdentity)).size).toBe(variants.length);
});
