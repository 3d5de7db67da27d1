import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../src/report/outcome.ts';
import type { Figure } from './figure.ts';
import { type ClientWay, Service, uploadOurs, uploadWithClient } from './pinecone-service.ts';
import type { Upload, Uploaded } from './pinecone-upload.ts';
import { measureProgram } from './program.ts';
import { DIMENSION, fillVector, writeReadyVectors } from './ready-vectors.ts';

const LATENCY_MS = 50;
const TIMES = 3;
const UPLOADED = 10_000;
/** For a few seconds at the cap. */
const AT_CAP = 60_000;
const CAP_BYTES = 50_000_000;
const OVERLAPPED = 60_000;
const SMALL = 100_000;
const LARGE = 1_000_000;
const CHANGED_PERCENT = 1;
const COLD_MS = 250;
const INDEX = 'bench';

/**
 * The store in Pinecone against the emulator, every answer of which takes 50 ms, in a process of its own: uploading beside
 * Pinecone's Python client; at the documented caps; embedding and uploading at once; the program at 100,000 and
 * 1,000,000 ready vectors, an update of 1 %, and a search from nothing.
 * @param python the interpreter that has the client
 */
export async function benchPinecone(work: string, python: string): Promise<Figure[]> {
  const clients = await withService(({ service, upload }) => besideClient(service, upload, python));
  const capped = await withService(({ service, upload }) => atCap(service, upload));
  const overlapped = await withService(({ upload }) => embedding(upload));
  const small = await withService(({ service }) => program(service, join(work, 'small'), SMALL, true));
  const large = await withService(({ service }) => program(service, join(work, 'large'), LARGE, false));
  return [clients, capped, overlapped, small, large].flat();
}

type Uploading = (more: Partial<Upload> & Pick<Upload, 'way' | 'records'>) => Promise<readonly Uploaded[]>;

async function withService<R>(
  use: (opened: { readonly service: Service; readonly upload: Uploading }) => Promise<R>,
): Promise<R> {
  const service = await Service.start();
  try {
    const { host } = await service.tell({
      latency: LATENCY_MS,
      index: { name: INDEX, dimension: DIMENSION },
    });
    const { url, apiKey } = service;
    const usual = {
      url,
      host: host!,
      apiKey,
      index: INDEX,
      rateLimit: 'none',
      embedMs: 0,
      times: 1,
    } as const;
    return await use({ service, upload: (more) => uploadOurs({ ...usual, ...more }) });
  } finally {
    service.stop();
  }
}

const sized = (records: number): string => `${records.toLocaleString('en-US')} × ${DIMENSION}`;

async function besideClient(service: Service, upload: Uploading, python: string): Promise<Figure[]> {
  const size = sized(UPLOADED);
  const ours = fastest(await upload({ way: 'upsert', records: UPLOADED, times: TIMES }));
  const build = fastest(await upload({ way: 'build', records: UPLOADED, times: TIMES }));
  const figures = [
    ...describeUpload(`${size}: upload`, ours, `${LATENCY_MS} ms a request, best of ${TIMES}`),
    ...describeUpload(`${size}: build`, build, 'with manifest, digests and the right to write'),
  ];
  const { host } = await service.tell({ index: { name: 'client', dimension: DIMENSION } });
  const name = `${size}: Pinecone's Python client`;
  try {
    const args = [host!, service.apiKey, String(UPLOADED), String(DIMENSION)];
    const { version, ways } = await uploadWithClient(python, args);
    const done = ways.filter((way): way is ClientWay & Uploaded => way.seconds !== undefined);
    const best = fastest(done);
    const failed = ways.flatMap((way) => (way.error === undefined ? [] : [way.name]));
    const tried = `${version}, best of ${done.length}: ${best.name}${failed.length > 0 ? `; not to be had here: ${failed.join(', ')}` : ''}`;
    return [
      ...figures,
      ...describeUpload(name, best, tried),
      { name: `${size}: upload ÷ client`, value: ours.seconds / best.seconds, note: 'less is faster' },
    ];
  } catch (error) {
    return [...figures, { name, note: `skipped: ${(error as Error).message}` }];
  }
}

const fastest = <T extends { readonly seconds: number }>(all: readonly T[]): T =>
  all.reduce((best, one) => (one.seconds < best.seconds ? one : best));

function describeUpload(
  name: string,
  { seconds, cpuSeconds }: Pick<Uploaded, 'seconds' | 'cpuSeconds'>,
  note: string,
): Figure[] {
  return [
    { name, value: seconds, unit: 's', note },
    {
      name: `${name}, processor`,
      value: (1e6 * cpuSeconds) / UPLOADED,
      unit: 'ms',
      note: 'for 1,000 records',
    },
  ];
}

async function atCap(service: Service, upload: Uploading): Promise<Figure[]> {
  await service.tell({ limited: true });
  const [taken] = await upload({ way: 'upsert', records: AT_CAP, rateLimit: 'default' });
  const { upsertBytes, refused } = await service.tell();
  return [
    {
      name: `${sized(AT_CAP)}: share of the cap`,
      value: upsertBytes / taken!.seconds / CAP_BYTES,
      note: `rate-limit: default, of 50 MB/s; ${refused} requests refused`,
    },
  ];
}

/** Embedding takes as long as uploading does by itself. */
async function embedding(upload: Uploading): Promise<Figure[]> {
  const build = { way: 'build', records: OVERLAPPED, rateLimit: 'default' } as const;
  const [alone] = await upload(build);
  const [both] = await upload({ ...build, embedMs: (1000 * alone!.writeSeconds!) / OVERLAPPED });
  return [
    {
      name: `${sized(OVERLAPPED)}: build with embedding ÷ without`,
      value: both!.seconds / alone!.seconds,
      note: `each ${alone!.writeSeconds!.toFixed(1)} s of the ${alone!.seconds.toFixed(1)} s that a build takes with vectors at hand`,
    },
  ];
}

async function program(service: Service, folder: string, rows: number, further: boolean): Promise<Figure[]> {
  mkdirSync(folder, { recursive: true });
  await writeReadyVectors(folder, rows);
  await service.tell({ limited: true });
  const run = (strategy: string): ReturnType<typeof measureProgram> =>
    measureProgram([...RUN, '--strategy', strategy, ...placeOf(service)], folder, undefined, keyOf(service));
  const { peakMegabytes, seconds } = await run('blue-green');
  const full = await service.tell();
  const { steps } = JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8')) as Outcome;
  const building = steps.find(({ title }) => title === 'Building the index')!.durationMs / 1000;
  const atCap = full.upsertBytes / CAP_BYTES;
  const figures: Figure[] = [
    { name: `${sized(rows)}: peak memory`, value: peakMegabytes, unit: 'MB', note: 'of the whole run' },
    { name: `${sized(rows)}: run`, value: seconds, unit: 's', note: 'read, register, build, verify, switch' },
    {
      name: `${sized(rows)}: build`,
      value: building,
      unit: 's',
      note: `${(full.upsertBytes / 1e6).toFixed(0)} MB in ${full.requests} requests, ${full.refused} refused`,
    },
    { name: `${sized(rows)}: build ÷ upload at the cap`, value: building / atCap, note: '1 is no delay' },
  ];
  if (further) {
    await writeReadyVectors(folder, rows, CHANGED_PERCENT);
    const changed = await run('incremental');
    const part = await service.tell();
    const name = `incremental, ${CHANGED_PERCENT} % changed`;
    const share = { note: 'share of the full build' };
    figures.push(
      { name: `${name}: bytes of upserts`, value: part.upsertBytes / full.upsertBytes, ...share },
      { name: `${name}: upserts`, value: part.upserts / full.upserts, ...share },
      {
        name: `${name}: requests`,
        value: part.requests,
        note: `${full.requests} for the full build; most are queries that verify`,
      },
      {
        name: `${name}: run`,
        value: changed.seconds,
        unit: 's',
        note: `the full one ${seconds.toFixed(1)} s`,
      },
      ...(await coldSearch(service, folder)),
    );
  }
  rmSync(folder, { recursive: true });
  return figures;
}

/** What a search costs beyond its own process: the same with slow answers and with immediate ones. */
async function coldSearch(service: Service, folder: string): Promise<Figure[]> {
  const query = new Float32Array(DIMENSION);
  fillVector(query, 0, LARGE);
  const args = ['search', '--vector', JSON.stringify([...query]), ...placeOf(service)];
  const secondsAt = async (latency: number): Promise<number> => {
    await service.tell({ latency });
    const tries: number[] = [];
    for (let i = 0; i < TIMES; i += 1)
      tries.push((await measureProgram(args, folder, undefined, keyOf(service))).seconds);
    return Math.min(...tries);
  };
  const [start, slow] = [await secondsAt(0), await secondsAt(COLD_MS)];
  return [
    {
      name: 'search from a cold start: round trips',
      value: (1000 * (slow - start)) / COLD_MS,
      note: `${(1000 * start).toFixed(0)} ms where answers come at once, best of ${TIMES}`,
    },
  ];
}

/** Few items are tested with: the model is not what is measured. */
const RUN = [
  ...['run', '--data', 'items.jsonl', '--vectors', 'vectors.npy', '--model-name', 'bench'],
  ...['--test-split', '0.0002'],
];
const placeOf = ({ url }: Service): string[] => [
  ...['--store', 'pinecone', '--index', INDEX, '--pinecone-host', url],
];
const keyOf = ({ apiKey }: Service): Record<string, string> => ({ PINECONE_API_KEY: apiKey });
