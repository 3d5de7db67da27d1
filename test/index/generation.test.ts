import { describe, expect, test } from 'vitest';
import { type Choice, chooseTarget, generationIdentity, generationName } from '../../src/index/generation.ts';
import type { AliasState, Generation } from '../../src/stores/store.ts';
import { alias, generation, lived, minute } from './generations.ts';

const modelDigest = 'm'.repeat(64);
const identity = 'i'.repeat(64);
const name = generationName(identity, modelDigest);
/** What the live generation holds by now; its name says what it held when it was built. */
const other = 'o'.repeat(64);

function choose(
  known: readonly Partial<Generation>[],
  { live, ...more }: Partial<Choice> & { readonly live?: AliasState } = {},
) {
  return chooseTarget({
    ...{ identity, modelDigest, history: [], strategy: 'blue-green', rebuild: false },
    known: known.map((each) => generation(name, { identity, ...each })),
    aliases: live === undefined ? [] : [live],
    alias: live,
    ...more,
  });
}

describe('blue-green', () => {
  test('builds what is not there, resumes what is half there, starts over what failed', () => {
    expect(choose([])).toEqual({ action: 'build', name, fresh: false });
    expect(choose([{ state: 'building' }])).toEqual({ action: 'build', name, fresh: false });
    expect(choose([{ state: 'failed' }])).toEqual({ action: 'build', name, fresh: true });
  });
  test('resumes what is written but not verified, and reuses what is complete', () => {
    expect(choose([{ state: 'built' }])).toEqual({ action: 'build', name, fresh: false });
    expect(choose([{}], { live: alias('another') })).toEqual({ action: 'reuse', name });
  });
  test('has nothing to do at the live generation, nor at one that this alias rolled back', () => {
    expect(choose([{}], { live: alias(name) }).action).toBe('nothing');
    const history = lived([
      { generation: name, identity, rolledBackAt: minute(1) },
      { generation: 'another' },
    ]);
    expect(choose([{}], { live: alias('another'), history })).toMatchObject({
      action: 'nothing',
      reason: expect.stringMatching(/rolled back .*; "promote/),
    });
    const promoted = lived([
      ...history.toReversed(),
      { generation: name, identity },
      { generation: 'third' },
    ]);
    expect(choose([{}], { live: alias('third'), history: promoted }).action).toBe('reuse');
  });
  test('rebuilds beside a generation that readers use, else in place', () => {
    const rebuild = { rebuild: true };
    const next = { action: 'build', name: `${name}.2`, fresh: true };
    expect(choose([{}], { live: alias(name), ...rebuild })).toEqual(next);
    expect(choose([{}], { live: alias('x', name), ...rebuild })).toEqual(next);
    const two = [{ name: `${name}.2` }, {}];
    expect(choose(two, { live: alias(`${name}.2`, name), ...rebuild }).name).toBe(`${name}.3`);
    expect(choose([{}], { live: alias('another'), ...rebuild })).toEqual({
      action: 'build',
      name,
      fresh: true,
    });
    const canary = { ...alias(name), alias: 'canary' };
    expect(choose([{}], { aliases: [canary], ...rebuild })).toEqual(next);
  });
});

describe('an edited generation', () => {
  const edited = { identity: other, revision: 2 };

  test('is never taken for what its name says: a new one gets a counter', () => {
    expect(choose([edited], { live: alias(name) })).toEqual({
      action: 'build',
      name: `${name}.2`,
      fresh: false,
    });
    const second = { name: `${name}.2` };
    expect(choose([second, edited], { live: alias(name) })).toEqual({ action: 'reuse', name: `${name}.2` });
    expect(choose([{ ...second, identity: other, revision: 1 }, edited], { live: alias(name) }).name).toBe(
      `${name}.3`,
    );
  });
  test('keeps its name to itself when it is gone', () => {
    const history = lived([{ generation: name, revision: 1, identity: other, gone: true }]);
    expect(choose([], { history }).name).toBe(`${name}.2`);
  });
  test('is live as what it holds, and no longer taken as that when it is not', () => {
    const holds = { name: 'g-old', identity, revision: 1 };
    expect(choose([holds], { live: alias('g-old') }).action).toBe('nothing');
    expect(choose([holds], { live: alias('another', 'g-old') })).toEqual({
      action: 'build',
      name,
      fresh: false,
    });
  });
  test('is not edited again to what was rolled back', () => {
    const history = lived([
      { generation: 'g-old', revision: 1, identity, rolledBackAt: minute(3) },
      { generation: 'g-old' },
    ]);
    const live = { name: 'g-old', identity: other };
    const choice = { live: alias('g-old'), history, strategy: 'incremental' } as const;
    expect(choose([live], choice)).toMatchObject({
      action: 'nothing',
      reason: expect.stringMatching(/revision 1 of g-old was rolled back .*; "rebuild"/),
    });
  });
});

describe('incremental', () => {
  test('edits what is live, and builds where nothing is', () => {
    const live = { name: 'g-old', identity: other };
    expect(choose([live], { live: alias('g-old'), strategy: 'incremental' })).toEqual({
      action: 'edit',
      name: 'g-old',
    });
    expect(choose([], { strategy: 'incremental' })).toEqual({ action: 'build', name, fresh: false });
  });
});

describe('recreate', () => {
  const strategy = 'recreate';

  test('has nothing to do at what is live', () =>
    expect(choose([{}], { live: alias(name), strategy }).action).toBe('nothing'));
  test('builds anew in its place, though it is there, while something is live', () => {
    const fresh = { action: 'build', name, fresh: true };
    expect(choose([{}], { live: alias(name), strategy, rebuild: true })).toEqual(fresh);
    expect(choose([{}], { live: alias('another', name), strategy })).toEqual(fresh);
  });
  test('beside it, where another alias leads to it', () => {
    const canary = { ...alias(name), alias: 'canary' };
    const live = alias('another');
    expect(choose([{}], { live, aliases: [live, canary], strategy })).toMatchObject({ name: `${name}.2` });
  });
  test('goes on where an interrupted one was', () => {
    expect(choose([{ state: 'building' }], { strategy })).toEqual({ action: 'build', name, fresh: false });
    expect(choose([{}], { strategy })).toEqual({ action: 'reuse', name });
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
