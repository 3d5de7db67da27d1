import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { startEmulator } from './emulator.ts';
import type { Metric } from './score.ts';
import { documentedRateLimit } from './settings.ts';

const help = `npm run pinecone-emulator -- [options]

A server that holds to Pinecone's API 2026-07, on 127.0.0.1. Its URL is the setting pinecone-host.

  --port N                       where it listens; default: a free port
  --api-key KEY                  the key that it takes; default: emulator-key
  --index NAME:DIMENSION:METRIC  an index that is there from the start
  --latency MS                   that every answer takes
  --lag MS                       from a write to its visibility
  --rate-limit                   with the service's documented caps
  --state FILE                   where all is kept when it ends, and taken from when it starts
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'api-key': { type: 'string', default: 'emulator-key' },
    index: { type: 'string', multiple: true, default: [] },
    latency: { type: 'string', default: '0' },
    lag: { type: 'string', default: '0' },
    'rate-limit': { type: 'boolean', default: false },
    state: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

if (values.help) say(help);
else {
  const emulator = await startEmulator({
    port: Number(values.port),
    apiKey: values['api-key'],
    latency: Number(values.latency),
    lag: { ms: Number(values.lag) },
    rateLimit: values['rate-limit'] ? documentedRateLimit : undefined,
    ...(values.state === undefined ? {} : { stateFile: values.state }),
  });
  say(`Pinecone emulator: ${emulator.url} (API key: ${emulator.apiKey})`);
  for (const wanted of values.index) {
    const [name = '', dimension = '', metric = 'cosine'] = wanted.split(':');
    if (name in emulator.hosts()) continue;
    await emulator.addIndex(name, { dimension: Number(dimension), metric: metric as Metric });
  }
  for (const [name, host] of Object.entries(emulator.hosts())) say(`index ${name}: ${host}`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await emulator.close();
  for (const { request, at, message } of emulator.violations)
    say(`not in the API: ${request}: ${at} ${message}`);
}
