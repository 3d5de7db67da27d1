import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { startEmulator } from './emulator.ts';
import type { Metric } from './score.ts';
import { documentedRateLimit } from './settings.ts';

const help = `npm run pinecone-emulator -- [options]

A server that holds to Pinecone's API 2026-07, on 127.0.0.1. Its URL is the setting pinecone-host.

  --port N                         where it listens; default: a free port
  --api-key KEY                    the key that it takes; default: emulator-key
  --index NAME:DIMENSION[:METRIC]  an index that is there from the start; may be given again
  --latency MS                     that every answer takes
  --lag MS                         from a write to its visibility
  --rate-limit                     with the service's documented caps
  --state FILE                     where all is kept when it ends, and taken from when it starts
`;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Thrown for arguments that cannot be: the message is all there is to say. */
class Misuse extends Error {}

function read(): ReturnType<typeof parse> {
  try {
    return parse();
  } catch (error) {
    throw new Misuse((error as Error).message);
  }
}

const parse = () =>
  parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      'api-key': { type: 'string', default: 'emulator-key' },
      index: { type: 'string', multiple: true, default: [] as string[] },
      latency: { type: 'string', default: '0' },
      lag: { type: 'string', default: '0' },
      'rate-limit': { type: 'boolean', default: false },
      state: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  }).values;

function whole(name: string, text: string, most: number): number {
  if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text);
  throw new Misuse(`--${name} is ${text}, must be a whole number from 0 to ${most}`);
}

function indexOf(text: string): { name: string; dimension: number; metric: Metric } {
  const [, name, dimension, metric = 'cosine'] =
    /^([a-z0-9](?:[a-z0-9-]{0,43}[a-z0-9])?):([1-9]\d{0,4})(?::(cosine|dotproduct|euclidean))?$/.exec(text) ??
    [];
  if (name !== undefined && Number(dimension) <= 20_000)
    return { name, dimension: Number(dimension), metric: metric as Metric };
  throw new Misuse(
    `--index is ${text}, must be like shop:512 or shop:512:euclidean (cosine, dotproduct, euclidean)`,
  );
}

async function run(): Promise<void> {
  const values = read();
  if (values.help) {
    say(help);
    return;
  }
  const wanted = values.index.map(indexOf);
  const emulator = await startEmulator({
    port: whole('port', values.port, 65_535),
    apiKey: values['api-key'],
    latency: whole('latency', values.latency, 600_000),
    lag: { ms: whole('lag', values.lag, 600_000) },
    rateLimit: values['rate-limit'] ? documentedRateLimit : undefined,
    ...(values.state === undefined ? {} : { stateFile: values.state }),
  });
  for (const { name, ...index } of wanted)
    if (!(name in emulator.hosts())) await emulator.addIndex(name, index);
  say(`Pinecone emulator: ${emulator.url} (API key: ${emulator.apiKey})`);
  for (const [name, host] of Object.entries(emulator.hosts())) say(`index ${name}: ${host}`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await emulator.close();
  for (const { request, at, message } of emulator.violations)
    say(`not in the API: ${request}: ${at} ${message}`);
}

try {
  await run();
} catch (error) {
  const { code } = error as { code?: unknown };
  if (!(error instanceof Misuse) && code !== 'EADDRINUSE') throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
