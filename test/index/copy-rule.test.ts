import { expect, test } from 'vitest';
import { copyRule } from '../../src/index/copy-rule.ts';

const held = { contentDigest: 'held' };
const other = { contentDigest: 'other' };
const source = { holds: ({ contentDigest }: { contentDigest: string }) => contentDigest === 'held' };

test('a store that copies inside itself copies all', () => {
  const copies = copyRule({ copiesInside: true, readsPerSecond: 1 }, source, { embeddedPerSecond: 1e9 });
  expect([copies(held), copies(other)]).toEqual([true, true]);
});

test.each([
  ['a slow model', { embeddedPerSecond: 900 }, true],
  ['a model that no run has measured', {}, true],
  ['a model faster than the store gives back', { embeddedPerSecond: 5001 }, false],
])('elsewhere what is at hand is not read back, and with %s the rest: %o → %s', (_, rates, copied) => {
  const copies = copyRule({ copiesInside: false, readsPerSecond: 5000 }, source, rates);
  expect(copies(held)).toBe(false);
  expect(copies(other)).toBe(copied);
});
