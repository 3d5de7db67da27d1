import { expect, test } from 'vitest';
import { parseMetricsFile } from '../../src/evaluate/given-metrics.ts';
import { describeError } from '../../src/lib/errors.ts';

test('a flat object of numbers', () => {
  const text = '{ "latency_p95": 12.5, "human/preference": -1e-3,\n "Wins.2026-01": 0 }';
  expect(parseMetricsFile(text, 'm.json')).toEqual({
    latency_p95: 12.5,
    'human/preference': -0.001,
    'Wins.2026-01': 0,
  });
  expect(parseMetricsFile('{}', 'm.json')).toEqual({});
});

test.each([
  ['{"a": "0.9"}', 'm.json:1: "a": expected a number, not "0.9"'],
  ['{\n"a": null}', 'm.json:2: "a": expected a number, not null'],
  ['{"a": {"b": 1}}', 'm.json:1: "a": expected a number, not {"b":1}'],
  ['{"a": [1]}', 'm.json:1: "a": expected a number, not [1]'],
  ['{"a": true}', 'm.json:1: "a": expected a number, not true'],
  ['{"a": 1e999}', 'm.json:1: "a": the number is too large'],
  ['{"a": NaN}', /^m\.json: it is no JSON: /],
  ['', /^m\.json: it is no JSON: /],
  ['[1]', 'm.json: expected an object, not [1]'],
  ['3', 'm.json: expected an object, not 3'],
  ['{"__proto__": 1}', /^m\.json:1: "__proto__": this name cannot be used/],
  ['{"constructor": 1}', /^m\.json:1: "constructor": this name cannot be used/],
  ['{"toString": 1}', /^m\.json:1: "toString": this name cannot be used/],
  ['{"": 1}', /^m\.json:1: "": this name cannot be used/],
  ['{"a b": 1}', /this name cannot be used/],
  ['{"recall[cat]": 1}', /this name cannot be used/],
  ['{"a": 1,\n "b": 2,\n "a": 3}', 'm.json:1: "a": it stands there 2 times'],
  ['{\n\n"accuracy": 1}', /^m\.json:3: "accuracy": a metric of this name is measured here/],
  ['{"precision@77": 1}', /a metric of this name is measured here/],
  ['{"recall": 1}', /a metric of this name is measured here/],
  ['{"index_recall@10": 1}', /a metric of this name is measured here/],
  ['{"f1.0_macro": 1}', /a metric of this name is measured here/],
])('%s is refused', (text, problem) => {
  try {
    parseMetricsFile(text, 'm.json');
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: 'gate.bad-metrics-file', exitCode: 2 });
    const [, told = ''] = describeError(error).split('\n  - ');
    const line = told.split('\n')[0]!;
    if (typeof problem === 'string') expect(line).toBe(problem);
    else expect(line).toMatch(problem);
  }
});

test('everything wrong is told at once', () => {
  const text = '{"a": "x", "b": 1, "loss": 1}';
  expect(() => parseMetricsFile(text, 'm.json')).toThrow(
    expect.objectContaining({ problems: [expect.stringMatching(/"a"/), expect.stringMatching(/"loss"/)] }),
  );
});
