import { expect, test } from 'vitest';
import { outputsOf } from '../../src/commands/run-outputs.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { OUTPUTS } from '../../src/settings/outputs.ts';
import { passed } from '../report/sample.ts';

const { model, index } = passed;
const still = { ...index!, switched: false, written: 0, removed: 0 };
const bare = (more: Partial<Outcome>): Outcome => {
  const { model: _model, index: _index, ...rest } = passed;
  return { ...rest, ...more };
};

test('every output is there, as a text', () => {
  const outputs = outputsOf(passed, true, '/out/report.html');
  expect(Object.keys(outputs)).toEqual(Object.keys(OUTPUTS));
  expect(outputs).toMatchObject({ verdict: 'pass', switched: 'true', changed: 'true' });
  expect(JSON.parse(outputs.metrics!)).toEqual(passed.evaluation!.metrics);
});

test.each<[string, Partial<Outcome>, boolean | undefined, string | undefined]>([
  [
    'a model that was trained',
    { command: 'train', model: { ...model!, origin: 'trained' } },
    undefined,
    'true',
  ],
  [
    'a candidate that lay there',
    { command: 'train', model: { ...model!, origin: 'candidate' } },
    undefined,
    'true',
  ],
  [
    'one that was registered',
    { command: 'train', model: { ...model!, origin: 'registered' } },
    undefined,
    'false',
  ],
  ['a verdict alone', { command: 'gate', model: model! }, undefined, undefined],
  ['nothing came of it', { command: 'run' }, undefined, undefined],
  ['a candidate was registered', { command: 'update', model: model!, index: still }, true, 'true'],
  ['an equal one was there', { command: 'update', model: model!, index: still }, false, 'false'],
  ['built, for another day', { command: 'update', index: { ...still, written: 3 } }, undefined, 'true'],
  ['edited in place', { command: 'update', index: { ...still, edited: true } }, undefined, 'true'],
  ['switched', { command: 'promote', index: { ...still, switched: true } }, undefined, 'true'],
  ['nothing to do', { command: 'promote', index: still }, undefined, 'false'],
])('%s: changed', (_what, outcome, newVersion, changed) => {
  expect(outputsOf(bare(outcome), newVersion, undefined).changed).toBe(changed);
});
