import { describe, expect, test } from 'vitest';
import { type ImageItem, itemDigest } from '../../src/data/item.ts';
import { checkShrink, planChanges, summarisePlan } from '../../src/index/plan.ts';
import { sha256 } from '../../src/lib/digest.ts';
import type { ManifestEntry } from '../../src/stores/store.ts';

function item(id: string, content: string, label = 'x'): ImageItem {
  const identity = { id, label, metadata: {}, contentDigest: sha256(content) };
  return { ...identity, digest: itemDigest(identity), path: `/${id}` };
}

function stored(from: ImageItem): ManifestEntry {
  return {
    id: from.id,
    itemDigest: from.digest,
    contentDigest: from.contentDigest,
    vectorDigest: sha256('v'),
  };
}

const items = [item('a', '1'), item('b', '2'), item('c', '3'), item('d', '4')];
// b's content changed since, c only got another label, x is gone from the dataset, d is new.
const live = [item('a', '1'), item('b', 'old'), item('c', '3', 'other'), item('x', '9')].map(stored);

async function plan(sameVectors: boolean) {
  const changes = [];
  for await (const { kind, id, copy } of planChanges(items, live, sameVectors))
    changes.push([kind, id, copy]);
  return changes;
}

describe('planChanges', () => {
  test('embeds only what is new or has other content', async () => {
    expect(await plan(true)).toEqual([
      ['keep', 'a', true],
      ['change', 'b', false],
      ['change', 'c', true],
      ['add', 'd', false],
      ['delete', 'x', false],
    ]);
  });

  test('embeds what is not to be taken from live', async () => {
    const [first] = items;
    const changes = planChanges(items, live, true, (one) => one !== first);
    const found = await Array.fromAsync(changes, ({ id, copy }) => [id, copy]);
    expect(found.filter(([, copy]) => copy)).toEqual([['c', true]]);
  });

  test('copies nothing under another model', async () => {
    expect((await plan(false)).every(([, , copy]) => copy === false)).toBe(true);
  });

  const differences = {
    add: { count: 1, first: ['d'] },
    change: { count: 2, first: ['b', 'c'] },
    delete: { count: 1, first: ['x'] },
    unchanged: 1,
    embed: 2,
  };
  // An id and a label of one letter each, `{}` for metadata, and where it is sent a vector of ten float32.
  const [fields, whole] = [4, 44];

  test('is summarised with counts, first ids, and what is sent for a new generation', async () => {
    const space = { dimension: 10, inPlace: false, bytesPerValue: 4 };
    const plan = () => planChanges(items, live, true);
    expect(await summarisePlan(plan(), { ...space, copiesInside: true })).toEqual({
      ...{ ...differences, copy: 2, write: 4, remove: 0 },
      bytes: 2 * whole + 2 * fields,
    });
    expect((await summarisePlan(plan(), { ...space, copiesInside: false })).bytes).toBe(4 * whole);
    const text = { ...space, copiesInside: false, bytesPerValue: 11 };
    expect((await summarisePlan(plan(), text)).bytes).toBe(4 * whole + 4 * 10 * 7);
  });

  test('costs only what is different where the live generation is edited', async () => {
    const space = { dimension: 10, inPlace: true, copiesInside: true, bytesPerValue: 4 };
    expect(await summarisePlan(planChanges(items, live, true), space)).toEqual({
      ...{ ...differences, copy: 1, write: 3, remove: 1 },
      bytes: 2 * whole + fields,
    });
  });
});

describe('checkShrink', () => {
  test.each([
    [100, 80, 0.2],
    [100, 150, 0],
    [0, 0, 0.2],
    [10, 0, 1],
  ])('%i → %i passes at %f', (before, after, most) =>
    expect(() => checkShrink(before, after, most)).not.toThrow(),
  );

  test('stops a plan that would empty the index, naming the setting and the value to set', () => {
    expect(() => checkShrink(100, 79, 0.2)).toThrow(
      /79 items where the live one holds 100 items: 21 % fewer, and `max-shrink` allows 20 %/,
    );
  });

  test.each([
    [100, 79, 0.21],
    [20, 9, 0.55],
    [3, 1, 0.67],
  ])('%i → %i: what it says to set is enough, and no more', (before, after, most) => {
    const fix = expect.stringContaining(`set \`max-shrink: ${most}\` for`);
    expect(() => checkShrink(before, after, 0.2)).toThrow(expect.objectContaining({ fix }));
    expect(() => checkShrink(before, after, most)).not.toThrow();
  });
});
