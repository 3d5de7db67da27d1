import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../src/report/outcome.ts';
import { type Cifar, copyFirst } from './cifar.ts';
import { type Figure, median } from './figure.ts';
import { type MeasuredRun, measureProgram } from './program.ts';

const PER_CLASS = 500;
const SEARCHES = 5;

/** The same network in Keras, on as many training images, measured elsewhere. */
const KERAS = { accuracy: 0.556, 'precision@10': 0.478 } as const;

/**
 * The bundle's `run` from an empty state, all settings at their defaults: trains on the first 500 images of each class,
 * all of which are learned from and indexed, and tests on CIFAR-10's 10,000 test images.
 */
export async function benchMainJob(cifar: Cifar, work: string, seeds: readonly number[]): Promise<Figure[]> {
  const data = copyFirst(cifar.train, PER_CLASS, join(work, 'data'));
  const jobs: Job[] = [];
  for (const seed of seeds) jobs.push(await runJob(data, cifar.test, join(work, `seed-${seed}`), seed));
  const first = jobs[0]!;
  const again = await runJob(data, cifar.test, first.folder, first.seed);
  const searches = await search(data, first.folder);
  return [
    ...describeRun(first),
    ...jobs.flatMap(describeQuality),
    ...describeSpread(jobs),
    { name: 'second run', value: again.usage.seconds, unit: 's', note: again.outcome.headline },
    ...describeSteps(again, 'second run: '),
    {
      name: 'search --image',
      value: median(searches),
      unit: 's',
      note: `median of ${SEARCHES} processes, ${first.outcome.index!.count} vectors`,
    },
  ];
}

interface Job {
  readonly seed: number;
  readonly folder: string;
  readonly usage: MeasuredRun;
  readonly outcome: Outcome;
}

async function runJob(data: string, test: string, folder: string, seed: number): Promise<Job> {
  mkdirSync(folder, { recursive: true });
  console.error(`main job, seed ${seed}: ${folder}`);
  const args = ['run', '--data', data, '--test-data', test, '--seed', `${seed}`];
  const usage = await measureProgram(args, folder, 'Training …');
  const outcome = JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8')) as Outcome;
  return { seed, folder, usage, outcome };
}

async function search(data: string, folder: string): Promise<number[]> {
  const [name = ''] = readdirSync(data);
  const [file = ''] = readdirSync(join(data, name));
  const seconds: number[] = [];
  for (let i = 0; i < SEARCHES; i += 1)
    seconds.push((await measureProgram(['search', '--image', join(data, name, file)], folder)).seconds);
  return seconds;
}

function describeRun(job: Job): Figure[] {
  const { usage, outcome } = job;
  const { trainingMs = Number.NaN } = outcome.model!;
  const training = outcome.model!.training!;
  const learned = outcome.data!.classes.reduce((sum, { train }) => sum + train, 0);
  const settings = `${training.epochs} epochs, batches of ${training.batchSize}, ${training.embeddingDimension} dimensions`;
  return [
    { name: 'start to first training step', value: usage.secondsToMark, unit: 's', note: 'of the process' },
    { name: 'main job', value: usage.seconds, unit: 's', note: `${learned} images learned; ${settings}` },
    { name: 'main job, CPU', value: usage.cpuSeconds, unit: 's' },
    { name: 'main job, peak memory', value: usage.peakMegabytes, unit: 'MB' },
    {
      name: 'main job, training',
      value: (1000 * learned * training.history.length) / trainingMs,
      unit: 'images/s',
    },
    ...describeSteps(job, ''),
  ];
}

function describeSteps({ outcome }: Job, prefix: string): Figure[] {
  return outcome.steps.map(({ title, durationMs }) => ({
    name: `  ${prefix}${title}`,
    value: durationMs / 1000,
    unit: 's',
  }));
}

function describeQuality({ seed, outcome }: Job): Figure[] {
  const { metrics, testItems } = outcome.evaluation!;
  return names.map((name) => ({
    name: `${name}, seed ${seed}`,
    value: metrics[name]!,
    note: `${testItems} test images; Keras ${KERAS[name]}`,
  }));
}

function describeSpread(jobs: readonly Job[]): Figure[] {
  if (jobs.length < 2) return [];
  return names.map((name) => {
    const values = jobs.map(({ outcome }) => outcome.evaluation!.metrics[name]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(
      values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1),
    );
    const note = `standard deviation ${deviation.toFixed(4)} over ${values.length} seeds; Keras ${KERAS[name]}`;
    return { name: `${name}, mean`, value: mean, note };
  });
}

const names = ['accuracy', 'precision@10'] as const;
