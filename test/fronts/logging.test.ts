import { expect, test } from 'vitest';
import { readLogging, traceOf } from '../../src/fronts/logging.ts';
import type { RawSettings } from '../../src/settings/raw-settings.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const raw = (given: Record<string, string>, environment: Record<string, string> = {}): RawSettings => ({
  given: new Map(Object.entries(given)),
  givenAs: 'flag',
  environment: new Map(Object.entries(environment)),
  problems: [],
});

test('flag, then variable, then config file, then default', () => {
  const entry = { name: 'log-level', line: 1, written: 'warn' };
  const file = { path: 'vector-index.yml', entries: [entry], problems: [] };
  const environment = { VECTOR_INDEX_LOG_FORMAT: 'json', VECTOR_INDEX_LOG_LEVEL: 'debug' };
  expect(readLogging('run', raw({ 'log-level': 'error' }, environment), file, {})).toMatchObject({
    format: 'json',
    level: 'error',
  });
  expect(readLogging('run', raw({}), file, {})).toMatchObject({ format: 'text', level: 'warn' });
});

test('what is wrong counts as not said: the settings tell it', () => {
  const wrong = raw({ 'log-format': 'xml', 'log-level': 'loud', 'trace-id': '12', unknown: 'x' });
  expect(readLogging('run', wrong, undefined, {})).toMatchObject({
    format: 'text',
    level: 'info',
    traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
});

test('a trace is joined by the setting, else by TRACEPARENT, else begun', () => {
  const env = { TRACEPARENT: `00-${TRACE}-00f067aa0ba902b7-01` };
  expect(readLogging('run', raw({}), undefined, env).traceId).toBe(TRACE);
  const own = '1'.repeat(32);
  expect(readLogging('run', raw({ 'trace-id': own }), undefined, env).traceId).toBe(own);
  const begun = [1, 2].map(() => readLogging('run', raw({}), undefined, {}).traceId);
  expect(new Set(begun).size).toBe(2);
});

// https://www.w3.org/TR/trace-context/#traceparent-header
test.each([
  [`00-${TRACE}-00f067aa0ba902b7-00`, TRACE],
  [`cc-${TRACE}-00f067aa0ba902b7-01-what-the-future-will-be-like`, TRACE],
  [`ff-${TRACE}-00f067aa0ba902b7-01`, undefined],
  [`00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, undefined],
  [`00-${TRACE}-0000000000000000-01`, undefined],
  [`00-${TRACE.toUpperCase()}-00f067aa0ba902b7-01`, undefined],
  [`00-${TRACE}-00f067aa0ba902b7`, undefined],
  ['', undefined],
])('traceparent %j has the trace %s', (traceparent, trace) => {
  expect(traceOf(traceparent)).toBe(trace);
});
