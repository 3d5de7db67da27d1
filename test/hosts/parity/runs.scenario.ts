import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { variableName } from '../../../src/hosts/shell-exports.ts';
import type { Outcome } from '../../../src/report/outcome.ts';
import { dumpIndex } from '../../support/index-dump.ts';
import { openAction, openOrb, openTerminal, type Place, type RunEnd, readOutputs } from './places.ts';

const HOSTS = { Action: openAction, orb: openOrb, terminal: openTerminal };

const RUNS = {
  done: { gates: 'accuracy >= 0.1\n\n  recall[1] >= 0.1', 'retain-grace': '0' },
  again: { gates: 'accuracy >= 0.1\n\n  recall[1] >= 0.1', 'retain-grace': '0' },
  'a failing gate': { gates: 'accuracy >= 0.1\nprecision@10 >= 1', epochs: '2' },
  'a wrong setting': { epochs: 'many', distance: 'cosin' },
};
const EXITS = { done: 0, again: 0, 'a failing gate': 3, 'a wrong setting': 2 };
type RunName = keyof typeof RUNS;
const NAMES = Object.keys(RUNS) as readonly RunName[];

interface Found extends RunEnd {
  readonly outputs: Readonly<Record<string, string>>;
  readonly report: Outcome;
  readonly junit: string;
  readonly index: ReturnType<typeof dumpIndex>;
}

const places = new Map<string, Place>();
const found = new Map<string, Readonly<Record<RunName, Found>>>();

beforeAll(async () => {
  for (const [host, open] of Object.entries(HOSTS)) {
    const place = await open();
    places.set(host, place);
    const ends: [string, Found][] = [];
    for (const name of NAMES) ends.push([name, look(place, await place.run(RUNS[name]))]);
    found.set(host, Object.fromEntries(ends) as Record<RunName, Found>);
  }
}, 120_000);
afterAll(async () => {
  for (const place of places.values()) await place.remove();
});

function look(place: Place, end: RunEnd): Found {
  const text = (name: string): string => readFileSync(join(end.out, name), 'utf8');
  return {
    ...end,
    outputs: readOutputs(end),
    report: JSON.parse(text('report.json')) as Outcome,
    junit: text('test-results/vector-index.xml'),
    index: dumpIndex(join(place.disk, 'indexes/default.sqlite')),
  };
}

const on = (host: string, name: RunName): Found => found.get(host)![name];

describe.each(Object.keys(HOSTS))('%s', (host) => {
  test.each(NAMES)('%s: ends with the same exit code', (name) => {
    expect(on(host, name).exitCode).toBe(EXITS[name]);
  });

  test.each(['done', 'again', 'a failing gate'] as const)('%s: the same outputs but for a path', (name) => {
    const { report, ...outputs } = on(host, name).outputs;
    const { report: _, ...terminal } = on('terminal', name).outputs;
    expect(outputs).toEqual(terminal);
    expect(report).toMatch(/out\/report\.html$/);
  });

  test('the same model, generation and records, byte for byte', () => {
    const { index, outputs } = on(host, 'done');
    expect(outputs).toMatchObject({ verdict: 'pass', switched: 'true', changed: 'true', count: '24' });
    expect(index.generations.get(outputs.generation ?? '')?.length).toBeGreaterThan(1000);
    expect(index).toEqual(on('terminal', 'done').index);
  });

  test('nothing to do the second time', () => {
    expect(on(host, 'again').outputs).toMatchObject({ switched: 'false', changed: 'false' });
  });

  test('what fails leaves readers what they had', () => {
    expect(on(host, 'a failing gate').index).toEqual(on(host, 'done').index);
    expect(on(host, 'a failing gate').outputs).toMatchObject({ verdict: 'fail', changed: 'true' });
    expect(on(host, 'a failing gate').outputs.switched).not.toBe('true');
  });

  test('the same report and test results', () => {
    for (const name of ['done', 'again', 'a failing gate'] as const) {
      expect(resultsOf(host, name)).toEqual(resultsOf('terminal', name));
      expect(withoutTimes(on(host, name).junit)).toBe(withoutTimes(on('terminal', name).junit));
    }
  });

  test('the same words about what is wrong', () => {
    const { log } = on(host, 'a wrong setting');
    expect(log).toContain('`epochs`: expected a whole number from 1 to 10000, not "many"');
    expect(log).toContain('did you mean "cosine"?');
    expect(on(host, 'a failing gate').log).toMatch(/precision@10 is [\d.]+, [\d.]+ below 1/);
  });

  test('what differs is what its adapter declares', () => {
    const { capabilities } = places.get(host)!;
    const { outputs, handed, summary } = on(host, 'done');
    const named = (name: string): string =>
      capabilities.outputs?.form === 'variable' ? variableName(name) : name;
    const expected = Object.entries(outputs).map(([name, value]) => [named(name), value]);
    const { report: _, ...rest } = Object.fromEntries(expected) as Record<string, string>;
    if (capabilities.outputs === undefined) expect(handed).toEqual({});
    else expect(handed).toMatchObject(rest);
    expect(summary !== '').toBe(capabilities.summary);
    expect(on(host, 'a failing gate').annotations > 0).toBe(capabilities.annotations);
  });
});

/** What a run found, without times and places. */
function resultsOf(host: string, name: RunName): unknown {
  const { verdict, model, evaluation, data, index, exitCode, headline } = on(host, name).report;
  const results = { verdict, model, evaluation, data, index, exitCode, headline };
  const text = JSON.stringify(results, (key, value: unknown) =>
    /Ms$|At$|PerSecond|^basis$/.test(key) ? undefined : value,
  );
  return JSON.parse(text.replaceAll(places.get(host)!.disk, '')) as unknown;
}

const withoutTimes = (xml: string): string => xml.replaceAll(/ (time|timestamp|hostname)="[^"]*"/g, '');
