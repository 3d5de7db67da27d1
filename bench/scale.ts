import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../src/report/outcome.ts';
import { openLocalStore } from '../src/stores/local/local-store.ts';
import { type Figure, median } from './figure.ts';
import { measureProgram } from './program.ts';
import { DIMENSION, fillVector, writeReadyVectors } from './ready-vectors.ts';
import { measureSqliteVec } from './sqlite-vec.ts';

const SMALL = 100_000;
const LARGE = 1_000_000;
const QUERIES = 5;
/** Of 100 items, as many get another vector in an update. */
const CHANGED_PERCENT = 1;

/**
 * What size costs: `run` of the bundle over ready vectors of 512 values into the local store, at 100,000 and at 1,000,000
 * items, beside plain sqlite-vec; and an update of 1 % of 100,000 items under two strategies.
 */
export async function benchScale(work: string): Promise<Figure[]> {
  const small = await runAt(join(work, 'small'), SMALL);
  const updates = [await update(small, 'incremental'), await update(small, 'blue-green')];
  rmSync(small.folder, { recursive: true });
  const large = await runAt(join(work, 'large'), LARGE);
  return [
    ...[small, large].flatMap(describeSize),
    {
      name: 'peak memory, 1,000,000 to 100,000 items',
      value: large.peakMegabytes / small.peakMegabytes,
      note: 'flat is 1',
    },
    ...updates.flat(),
  ];
}

interface Sized {
  readonly folder: string;
  readonly rows: number;
  readonly peakMegabytes: number;
  readonly seconds: number;
  readonly outcome: Outcome;
  readonly queryMs: number;
  readonly plain: ReturnType<typeof measureSqliteVec>;
}

async function runAt(folder: string, rows: number): Promise<Sized> {
  mkdirSync(folder, { recursive: true });
  await writeReadyVectors(folder, rows);
  const { peakMegabytes, seconds } = await measureProgram(command('blue-green'), folder);
  const outcome = readOutcome(folder);
  const queryMs = await queryLive(folder);
  const plain = measureSqliteVec(folder, rows, QUERIES);
  rmSync(join(folder, 'plain.sqlite'));
  return { folder, rows, peakMegabytes, seconds, outcome, queryMs, plain };
}

const command = (strategy: string): string[] => [
  ...[
    'run',
    '--data',
    'items.jsonl',
    '--vectors',
    'vectors.npy',
    '--model-name',
    'bench',
    '--strategy',
    strategy,
  ],
];

const readOutcome = (folder: string): Outcome =>
  JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8'));

async function queryLive(folder: string): Promise<number> {
  const store = await openLocalStore({
    path: join(folder, '.vector-index/indexes/default.sqlite'),
    readOnly: true,
  });
  const live = await store.alias('live');
  const durations: number[] = [];
  for (let i = 0; i < QUERIES; i += 1) {
    const query = new Float32Array(DIMENSION);
    fillVector(query, 0, LARGE + i);
    const begun = performance.now();
    await store.query(live!.generation, query, 10);
    durations.push(performance.now() - begun);
  }
  await store.close();
  return median(durations.slice(1));
}

function describeSize({ rows, peakMegabytes, seconds, outcome, queryMs, plain }: Sized): Figure[] {
  const size = `${rows.toLocaleString('en-US')} × ${DIMENSION}`;
  const building = outcome.steps.find(({ title }) => title === 'Building the index')!;
  return [
    { name: `${size}: peak memory`, value: peakMegabytes, unit: 'MB', note: 'of the whole run' },
    { name: `${size}: run`, value: seconds, unit: 's', note: 'read, register, build, verify, switch' },
    {
      name: `${size}: build`,
      value: (1000 * rows) / building.durationMs,
      unit: 'records/s',
      note: 'with manifest and digests',
    },
    { name: `${size}: plain sqlite-vec`, value: plain.insertsPerSecond, unit: 'records/s', note: 'inserts' },
    {
      name: `${size}: exact query`,
      value: queryMs,
      unit: 'ms',
      note: `median of ${QUERIES - 1}, 10 nearest`,
    },
    { name: `${size}: plain sqlite-vec`, value: plain.queryMs, unit: 'ms', note: 'the same query' },
  ];
}

/** In a copy, so that each strategy begins at the same live generation. */
async function update(from: Sized, strategy: string): Promise<Figure[]> {
  const folder = `${from.folder}-${strategy}`;
  cpSync(from.folder, folder, { recursive: true });
  await writeReadyVectors(folder, from.rows, CHANGED_PERCENT);
  const { seconds } = await measureProgram(command(strategy), folder);
  const full = from.outcome.index!;
  const part = readOutcome(folder).index!;
  rmSync(folder, { recursive: true });
  const share = (of: (index: typeof full) => number): number => of(part) / of(full);
  const name = `${strategy}, ${CHANGED_PERCENT} % changed`;
  return [
    { name: `${name}: embedded`, value: share(({ embedded }) => embedded), note: 'share of the full build' },
    { name: `${name}: written`, value: share(({ written }) => written), note: 'share of the full build' },
    { name: `${name}: bytes`, value: share(({ bytesSent }) => bytesSent), note: 'share of the full build' },
    { name: `${name}: run`, value: seconds, unit: 's', note: `the full one ${from.seconds.toFixed(1)} s` },
  ];
}
