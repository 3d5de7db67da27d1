import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { renderMatches, renderSummary } from '../../src/report/terminal.ts';
import { renderStatus } from '../../src/report/terminal-status.ts';
import type { Generation } from '../../src/stores/store.ts';
import { hostile, replaceTexts } from './hostile.ts';
import { passed } from './sample.ts';
import { withClasses } from './sample-classes.ts';
import { failed, refused, unverified } from './sample-variants.ts';

const files = { html: 'out/report.html' };

test('a run that passed', () => {
  expect(renderSummary(passed, files, false)).toBe(`
✓ The model passed its gate, and readers of live now query 1,797 digits embedded by version 1.1.0.

  accuracy      0.9639  ✓ ≥ 0.95
  f1_macro      0.9638
  precision@10  0.9514  ✓ ≥ 0.9
  gate          3 of 3 rules passed
  model         digits 1.1.0, trained in 41.2 s (minor: 84 training items were added)
  plan          96 to add, 1,689 to change, 12 to delete, 12 unchanged
  index         digits, 1,797 items: 1,785 embedded, 12 copied
  live          g-11507a0e2f5e-m-58ef8f4b1904, before it g-cba06b5736fa-m-efa5093d741a
  took          48.2 s
  report        out/report.html

`);
});

test('a gate that failed names the rules and by how much', () => {
  const text = renderSummary(failed, files, false);
  expect(text).toContain('gate          2 of 4 rules passed\n');
  expect(text).toContain('                ✗ recall[8] >= 0.95   0.8889  −0.0611\n'.slice(2));
  expect(text).toContain('✗ recall[ten] >= 0.8    none\n');
  expect(renderSummary(withClasses(Array.from({ length: 99 }, (_, i) => `c${i}`)), files, false)).toMatch(
    /\n +and \d+ more\n/,
  );
});

test('a failed probe, an unswitched alias and an error', () => {
  expect(renderSummary(unverified, files, false)).toContain('✗ read-back: 1 of 256');
  expect(renderSummary(unverified, files, false)).toContain('not switched: a probe failed');
  expect(renderSummary(refused, files, false)).toMatch(/^\n✗ 2 settings are wrong/);
});

test('colours add nothing but colour', () => {
  const painted = renderSummary(failed, files, true);
  expect(painted).toContain('\u001b[31m');
  expect(stripVTControlCharacters(painted)).toBe(renderSummary(failed, files, false));
});

test.each(hostile)('a hostile text neither paints nor breaks lines: %j', (text) => {
  const lines = (replacement: string): number =>
    renderSummary(
      replaceTexts(unverified, () => replacement),
      files,
      false,
    ).split('\n').length;
  expect(lines(text)).toBe(lines('x'));
  expect(
    renderSummary(
      replaceTexts(unverified, () => text),
      files,
      false,
    ),
  ).not.toMatch(/(?!\n)\p{Cc}/u);
});

const match = (id: string, label: string | undefined, score: number) => ({
  id,
  score,
  metadata: {},
  ...(label === undefined ? {} : { label }),
});

test('matches stand in columns, wide letters or not', () => {
  const text = renderMatches(
    {
      generation: { name: 'g-1-m-2', modelVersion: '1.0.0', distance: 'cosine' },
      matches: [
        match('猫/1.png', '猫', 0.99),
        match('sea lion/2.png', 'sea lion', 0.5),
        match('x.png', undefined, -0.25),
      ],
    },
    false,
  );
  expect(text).toBe(`3 matches in g-1-m-2, model 1.0.0
      cosine  label     id
  1   0.9900  猫        猫/1.png
  2   0.5000  sea lion  sea lion/2.png
  3  -0.2500  –         x.png
`);
  const columns = text.split('\n').slice(1, 4);
  expect(
    new Set(columns.map((line) => stringWidth(line.slice(0, line.lastIndexOf('  ')).trimEnd()) > 0)).size,
  ).toBe(1);
});

const generation = (
  name: string,
  more: Partial<Generation & { readonly rolledBackAt: string }> = {},
): Generation & { readonly rolledBackAt?: string } => ({
  name,
  identity: 'i',
  modelDigest: 'd',
  modelVersion: '1.0.0',
  indexFingerprint: 'f',
  engine: 'wasm',
  engineNumericVersion: 1,
  distance: 'cosine',
  dimension: 512,
  count: 1797,
  createdAt: '2025-11-21T11:44:03.120Z',
  state: 'complete',
  revision: 0,
  ...more,
});

test('status says where the alias leads and what else is kept', () => {
  const listing = {
    index: 'digits',
    store: 'local digits.sqlite',
    alias: 'live',
    generations: [
      generation('g-4', { state: 'building' }),
      generation('g-3', { rolledBackAt: '2025-11-21T11:44:03.120Z' }),
      generation('g-2'),
      generation('g-1', { modelVersion: '0.9.0', count: 12 }),
    ],
  };
  const live = {
    alias: 'live',
    generation: 'g-2',
    previous: 'g-1',
    switchedAt: '2025-11-21T12:00:00.000Z',
    commit: '7d3c1a5f9e2b4c6d8f0a',
    revision: 3,
  };
  expect(renderStatus({ ...listing, live }, false)).toBe(`Index digits, local digits.sqlite
live leads to g-2 since 2025-11-21 12:00 UTC, by commit 7d3c1a5f9e.
     generation  items  model  created               state
     g-4         1,797  1.0.0  2025-11-21 11:44 UTC  building
     g-3         1,797  1.0.0  2025-11-21 11:44 UTC  rolled back
  →  g-2         1,797  1.0.0  2025-11-21 11:44 UTC  live
     g-1            12  0.9.0  2025-11-21 11:44 UTC  previous
`);
  expect(renderStatus({ ...listing, generations: [] }, false)).toBe(
    'Index digits, local digits.sqlite\nlive does not exist yet: nothing is live.\nNo generations.\n',
  );
});

test('status says what the store knows beyond its generations', () => {
  const generations = [generation('g-2'), generation('g-1', { count: 12 })];
  const listing = { index: 'digits', store: 'pinecone digits', alias: 'live', generations };
  const live = { alias: 'live', generation: 'g-2', switchedAt: '2025-11-21T12:00:00.000Z', revision: 3 };
  const inspection = {
    drift: ['The alias live was moved by hand.'],
    sizes: [
      { generation: 'g-2', records: 1797, bytes: 3_900_000, queryReadUnits: 0.25, buildWriteUnits: 3900 },
      { generation: 'g-1', records: 10, bytes: 26_000, queryReadUnits: 0.25, buildWriteUnits: 26 },
    ],
    foreign: [
      { name: '__default__', records: 1 },
      { name: 'old\u001b[31m', records: 20_000 },
    ],
  };
  expect(renderStatus({ ...listing, live, inspection }, false)).toBe(`Index digits, pinecone digits
live leads to g-2 since 2025-11-21 12:00 UTC.
     generation  items     size  model  created               state
  →  g-2         1,797  3.7 MiB  1.0.0  2025-11-21 11:44 UTC  live
     g-1            12   25 KiB  1.0.0  2025-11-21 11:44 UTC  complete
! The alias live was moved by hand.
! g-1 is to have 12 records, and the service counts 10 (which may lag behind what was just written).
About: a query of it 0.25 read units, building it anew 3,900 write units.
Not of this program, and never touched unless "prune --adopted" names it: __default__ (1 record), old\ufffd[31m (20,000 records).
`);
  const empty = { drift: [], sizes: [], foreign: [] };
  expect(renderStatus({ ...listing, live, inspection: empty }, false)).toBe(
    renderStatus({ ...listing, live }, false),
  );
});
