import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { passed } from './sample.ts';
import { failed, first, idle, planned, refused, unverified } from './sample-variants.ts';

const all = { passed, failed, first, planned, refused, unverified, idle };
const schema: object = JSON.parse(
  readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: true, formats: { 'date-time': true } }).compile(schema);

test.each(Object.entries(all))('%s comes back as it was, and fits the published schema', (_name, outcome) => {
  const back: unknown = JSON.parse(renderJson(outcome));
  expect(back).toEqual(outcome);
  expect(validate(back), JSON.stringify(validate.errors)).toBe(true);
});

test('the order in which an outcome was put together does not show', () => {
  const backwards = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(backwards)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, key === 'metrics' ? inner : backwards(inner)]),
          )
        : value;
  expect(renderJson(backwards(passed) as Outcome)).toBe(renderJson(passed));
});

test('a row of the confusion matrix is a line', () => {
  expect(renderJson(passed)).toContain('\n      [0, 35, 0, 0, 0, 0, 0, 0, 1, 0],\n');
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is no figure', (value) => {
  const outcome = { ...passed, evaluation: { ...passed.evaluation!, metrics: { accuracy: value } } };
  expect(() => renderJson(outcome)).toThrow(/evaluation\.metrics\.accuracy/);
});

test('a reader refuses what another version means', () => {
  expect(validate({ ...passed, schemaVersion: 2 })).toBe(false);
  expect(validate({ ...passed, headline: undefined })).toBe(false);
  expect(validate({ ...passed, somethingNew: 1 })).toBe(true);
});

test('schema/report.schema.json is fresh', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/report-schema.ts', '--check'], {
    cwd: new URL('../..', import.meta.url),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
