// What the program costs and what its models are worth: `npm run bench -- --cifar PATH`, or one group by its name.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Cifar, openCifar } from './cifar.ts';
import { benchEngine } from './engine.ts';
import { type Figure, renderFigures } from './figure.ts';
import { benchImages } from './images.ts';
import { describeMachine, renderMachine } from './machine.ts';
import { benchMainJob } from './main-job.ts';
import { benchMetrics } from './metrics.ts';
import { benchPinecone } from './pinecone.ts';
import { benchScale } from './scale.ts';
import { benchStart } from './start.ts';
import { benchStore } from './store.ts';

const USAGE = `npm run bench -- [GROUP] [--cifar PATH] [--seeds 1,2,3] [--python PATH] [--json]
  GROUP    one group: start, images, engine, store, scale, pinecone, metrics or main-job; all unless named
  --cifar  CIFAR-10 as JPEG files, train/<class>/* and test/<class>/*: the folder, or a .tar.gz of it;
           images, engine and main-job need it
  --seeds  seeds of the main job's training, one run for each (1)
  --python  the interpreter that has Pinecone's client (python3); without it that line says so
  --json   the figures as JSON
`;

interface Inputs {
  readonly cifar: () => Cifar;
  /** A folder of its own, which is removed afterwards. */
  readonly work: string;
  readonly seeds: readonly number[];
  readonly python: string;
}

const GROUPS: Readonly<Record<string, (inputs: Inputs) => readonly Figure[] | Promise<readonly Figure[]>>> = {
  start: () => benchStart(),
  images: ({ cifar }) => benchImages(cifar()),
  engine: ({ cifar }) => benchEngine(cifar().train),
  store: ({ work }) => benchStore(work),
  scale: ({ work }) => benchScale(work),
  pinecone: ({ work, python }) => benchPinecone(work, python),
  metrics: () => benchMetrics(),
  'main-job': ({ cifar, work, seeds }) => benchMainJob(cifar(), work, seeds),
};
const OF_IMAGES = ['images', 'engine', 'main-job'];

const { values, positionals } = parseArgs({
  options: {
    cifar: { type: 'string' },
    only: { type: 'string' },
    seeds: { type: 'string', default: '1' },
    python: { type: 'string', default: 'python3' },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const { cifar: path, python, json } = values;
const only = values.only ?? positionals[0];
const seeds = values.seeds.split(',').map(Number);
const missing = path === undefined && (only === undefined || OF_IMAGES.includes(only));
if (
  missing ||
  positionals.length > 1 ||
  (only !== undefined && !(only in GROUPS)) ||
  seeds.some(Number.isNaN)
) {
  process.stderr.write(USAGE);
  process.exit(2);
}

const cifar = (): Cifar => openCifar(path!);
const machine = describeMachine();
const figures = new Map<string, readonly Figure[]>();
if (only === undefined) for (const name of Object.keys(GROUPS)) figures.set(name, measureApart(name));
else figures.set(only, await measure(only));

const result = { machine, groups: Object.fromEntries(figures) };
console.log(json ? JSON.stringify(result) : `${renderMachine(machine)}\n\n${renderFigures(figures)}`);

async function measure(name: string): Promise<readonly Figure[]> {
  const work = mkdtempSync(join(tmpdir(), 'vector-index-bench-'));
  try {
    return await GROUPS[name]!({ cifar, work, seeds, python });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** In a process of its own: what one group compiled and keeps in memory is not another's. */
function measureApart(name: string): readonly Figure[] {
  console.error(`${name} …`);
  const args = [...process.argv.slice(2), '--only', name, '--json'];
  const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`the group ${name} ended with ${status}`);
  return (JSON.parse(stdout) as { groups: Record<string, Figure[]> }).groups[name]!;
}
