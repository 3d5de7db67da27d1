import { expect, test } from 'vitest';
import type { RegisteredVersion } from '../../src/registry/registered-versions.ts';
import { chooseSurplus } from '../../src/registry/surplus-versions.ts';

const NOW = new Date('2026-01-10T12:00:00Z');

/** `1.2.0`, or `none` for one without a label. */
function version(name: string, createdAt = '2026-01-01T00:00:00Z'): RegisteredVersion {
  const found = { digest: `digest of ${name}`, createdAt } as RegisteredVersion['version'];
  return { version: found, ...(name.startsWith('none') ? {} : { label: name }) };
}

const choose = (versions: readonly RegisteredVersion[], keep: number, used: readonly string[] = []) =>
  chooseSurplus({ versions, used: new Set(used.map((name) => `digest of ${name}`)), keep, now: NOW }).map(
    ({ label, version: { digest } }) => label ?? digest,
  );

const FOUR = ['1.3.0', '1.2.0', '1.1.0', '1.0.0'].map((name) => version(name));

test('the newest stay, and those that are used', () => {
  expect(choose(FOUR, 2)).toEqual(['1.1.0', '1.0.0']);
  expect(choose(FOUR, 2, ['1.0.0'])).toEqual(['1.1.0']);
  expect(choose(FOUR, 2, ['1.3.0', '1.2.0'])).toEqual(['1.1.0', '1.0.0']);
  expect(choose(FOUR, 4)).toEqual([]);
  expect(choose([], 1)).toEqual([]);
});

test('one without a label goes a day after it was made, and is none of the newest', () => {
  const old = version('none, old', '2026-01-09T11:59:59Z');
  const young = version('none, young', '2026-01-09T12:00:01Z');
  expect(choose([...FOUR, old, young], 4)).toEqual(['digest of none, old']);
  expect(choose([...FOUR, old, young], 4, ['none, old'])).toEqual([]);
  expect(choose([young, FOUR[0]!], 1)).toEqual([]);
});
