import { expect, test } from 'vitest';
import { parseBoundedJson } from '../../src/lib/bounded-json.ts';

const parse = (text: string): unknown => parseBoundedJson(Buffer.from(text));

test.each([
  ['a value', '{"a":[1,"[[[{{{"],"b\\"]":null}'],
  ['64 levels', `${'['.repeat(64)}${']'.repeat(64)}`],
  ['many brackets side by side', `[${Array(1000).fill('{"a":[]}').join()}]`],
])('%s is read', (_what, text) => {
  expect(parse(text)).toEqual(JSON.parse(text));
});

test.each([
  ['65 levels', `${'['.repeat(65)}${']'.repeat(65)}`, /64 levels/],
  ['a million levels', '{"a":'.repeat(1_000_000), /64 levels/],
  ['levels behind a string that ends with a backslash', `["\\\\",${'['.repeat(80)}`, /64 levels/],
  ['no JSON', '{', /JSON/],
])('%s is refused', (_what, text, why) => {
  expect(() => parse(text)).toThrow(why);
});

test('what is not UTF-8 is refused', () => {
  expect(() => parseBoundedJson(Buffer.from([0x22, 0xff, 0x22]))).toThrow();
});

test('keys that mean something to JavaScript are ordinary ones', () => {
  const value = parse('{"__proto__":{"polluted":1},"constructor":2}') as object;
  expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
  expect('polluted' in {}).toBe(false);
});
