import { expect, test } from 'vitest';
import { evaluateExpression } from './expressions.ts';
import { evaluateLogic } from './logic.ts';
import { parseYaml, type YamlValue } from './yaml-value.ts';

const judge = (statement: string): boolean => evaluateLogic(parseYaml(`it: ${statement}`).it ?? null, 'it');

test.each([
  ...['true', '42', '"a string"', '"false"', '{ and: [true, 1] }', '{ or: [false, "", 7] }', '{ not: 0 }'],
  ...['{ not: "" }', '{ not: null }', '{ not: {} }', '{ equal: [42, 42] }', '{ equal: [main, main, main] }'],
  ...['{ matches: { pattern: "^feature-.+$", value: feature-a } }', '{ and: [{ or: [{ not: false }] }] }'],
])('%s holds', (statement) => {
  expect(judge(statement)).toBe(true);
});

test.each([
  ...['false', 'null', '0', '""', '.nan', '{}', '{ and: [true, true, false] }', '{ or: [false, 0] }'],
  ...['{ not: [x] }', '{ equal: [42, "42"] }', '{ matches: { pattern: "feature", value: feature-a } }'],
])('%s does not hold', (statement) => {
  expect(judge(statement)).toBe(false);
});

test.each([
  ...['[]', '{ and: [] }', '{ or: [] }', '{ equal: [] }', '{ xor: [true] }', '{ and: true }'],
  ...['{ not: true, and: [true] }', '{ matches: { pattern: "a" } }', '{ matches: { pattern: a, value: 1 } }'],
])('%s is refused', (statement) => {
  expect(() => judge(statement)).toThrow();
});

const VALUES: Readonly<Record<string, YamlValue>> = {
  'pipeline.git.branch': 'main',
  'pipeline.git.tag': null,
  'pipeline.number': 42,
  yes: true,
  no: false,
};
const evaluate = (source: string): YamlValue =>
  evaluateExpression(source, (name) => VALUES[name] ?? null, 'it');

test.each<[string, YamlValue]>([
  ['pipeline.git.branch == "main"', true],
  ['pipeline.git.branch != "main" and pipeline.git.branch != "canary"', false],
  ['pipeline.git.branch == "main" and 10 or 1', 10],
  ['pipeline.git.branch == "next" and 10 or 1', 1],
  ['pipeline.git.tag or "none"', 'none'],
  ['not yes and no', false],
  ['not (yes and no)', true],
  ['"hello world" starts-with "hello"', true],
  ['"hello world" matches /hello.*/', true],
  ['"hello world" matches /hello/', false],
  ['pipeline.number >= 42 and pipeline.number < 43', true],
  ['pipeline.number == "42"', false],
])('%s is %s', (source, expected) => {
  expect(evaluate(source)).toBe(expected);
});

test.each([
  ...['', 'and', '1 <', '(yes', 'yes yes', 'pipeline.number starts-with "4"', '"a" < "b"', 'EOF\ncat $x'],
  ...['pipeline.git.tag matches /v.*/', 'pipeline.git.branch matches "main"'],
])('%s is refused', (source) => {
  expect(() => evaluate(source)).toThrow();
});
