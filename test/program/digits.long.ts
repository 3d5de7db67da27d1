import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item } from '../../src/data/item.ts';
import { splitItems } from '../../src/data/split.ts';
import type { Evaluation } from '../../src/evaluate/evaluation.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { openLocalStore } from '../../src/stores/local/local-store.ts';
import type { ManifestEntry, Match, Store } from '../../src/stores/store.ts';
import { projectRoot, runProgram } from '../support/program.ts';
import { DIGITS } from './place.ts';

/** The example as it stands, with state of its own. */
let folder: string;
let report: Outcome;
let store: Store;
/** Id → label of the test items. */
let heldOut: ReadonlyMap<string, string>;
/** Ids of what was learned from: the evaluation's gallery. */
let gallery: ReadonlySet<string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vector-index-digits-'));
  for (const file of ['vector-index.yml', 'smoke-queries.yml'])
    await copyFile(join(projectRoot, 'examples/digits', file), join(folder, file));
  const { code, stderr } = await runProgram(['run', '--data', DIGITS], { cwd: folder });
  expect(code, stderr).toBe(0);
  report = JSON.parse(await readFile(join(folder, 'out/report.json'), 'utf8'));
  store = await openLocalStore({
    path: join(folder, '.vector-index/indexes/digits.sqlite'),
    readOnly: true,
  });
  const { predictions } = await readEvaluation();
  heldOut = new Map(predictions.map(({ id, label }) => [id, label]));
  const items = await Array.fromAsync(store.manifest(report.index!.generation), makeItem);
  const { train, test: tested } = splitItems(items, { splitSeed: 1, testSplit: 0.2, validationSplit: 0.1 });
  gallery = new Set(train.map(({ id }) => id));
  expect(tested.map(({ id }) => id).toSorted()).toEqual([...heldOut.keys()].toSorted());
}, 180_000);

afterAll(async () => {
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});

async function readEvaluation(): Promise<Evaluation> {
  const evaluations = join(
    folder,
    '.vector-index/registry/digits/versions',
    report.model!.digest,
    'evaluations',
  );
  const files = await readdir(evaluations, { recursive: true });
  const revision = files.find((file) => /\d{10}$/.test(file))!;
  return JSON.parse(await readFile(join(evaluations, revision), 'utf8')).content;
}

const makeItem = ({ id, contentDigest, itemDigest }: ManifestEntry): Item => ({
  ...{ id, contentDigest, digest: itemDigest, metadata: {}, path: '' },
});

/** The nearest of what was learned from. */
const learned = (matches: readonly Match[], most: number): readonly Match[] =>
  matches.filter(({ id }) => gallery.has(id)).slice(0, most);

test('learns the digits well enough for its own gate', () => {
  const { metrics, testItems } = report.evaluation!;
  expect(testItems).toBe(heldOut.size);
  expect(metrics.accuracy).toBeGreaterThanOrEqual(0.95);
  expect(metrics['precision@10']).toBeGreaterThanOrEqual(0.9);
  expect(report).toMatchObject({ verdict: { judgement: 'pass' }, index: { switched: true, count: 1797 } });
});

test('the index answers as the evaluation measured: precision@10 over all held-out images', async () => {
  const ids = [...heldOut.keys()];
  const records = await store.fetch(report.index!.generation, ids);
  expect(records).toHaveLength(ids.length);
  let hits = 0;
  for (const { id, vector } of records) {
    const nearest = learned(await store.query(report.index!.generation, vector, 1797), 10);
    hits += nearest.filter(({ label }) => label === heldOut.get(id)).length;
  }
  expect(hits / (10 * ids.length)).toBeCloseTo(report.evaluation!.metrics['precision@10']!, 9);
});

test('searching with a held-out file gives the neighbours that the report shows', async () => {
  const { neighbours } = report.evaluation!;
  expect(new Set(neighbours.map(({ query }) => query.label)).size).toBe(10);
  const some = neighbours.filter((_, i) => i % 2 === 0);
  const answers = some.map(async ({ query, matches }) => {
    const file = join(DIGITS, query.id);
    const words = ['search', '--image', file, '--top-k', '1797', '--json'];
    const { stdout, stderr } = await runProgram(words, { cwd: folder });
    const found: { matches: readonly Match[] } = JSON.parse(stdout || JSON.stringify(stderr));
    expect(found.matches[0]!.id).toBe(query.id);
    const nearest = learned(found.matches, matches.length);
    expect(nearest.map(({ id }) => id)).toEqual(matches.map(({ id }) => id));
    nearest.forEach(({ score }, i) => {
      expect(score).toBeCloseTo(matches[i]!.score, 9);
    });
  });
  await Promise.all(answers);
});

test('the page shows each of them as a picture, and the curve and the matrix', async () => {
  const html = await readFile(join(folder, 'out/report.html'), 'utf8');
  for (const { query, matches } of report.evaluation!.neighbours)
    for (const id of [query.id, ...matches.map((match) => match.id)])
      expect(html).toMatch(new RegExp(`src="data:image/[^"]+" alt="[^"]*" title="${id}"`));
  expect(html).toContain('Learning curve');
  expect(html).toContain('Confusion');
});
