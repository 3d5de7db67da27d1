// The program with a command of the tests' own in place of the real ones: TEST_RUN says which.
import { setTimeout } from 'node:timers/promises';
import { start } from '../../src/fronts/start.ts';
import { detectHost } from '../../src/hosts/detect.ts';
import { superseded } from '../../src/lib/errors.ts';
import type { Invocation } from '../../src/wiring.ts';

const RUNS: Readonly<Record<string, (invocation: Invocation) => Promise<number>>> = {
  done: async () => 0,
  gate: async () => 3,
  superseded: async () => {
    throw superseded('switch.superseded', 'Someone newer has switched.', {
      problems: ['their commit is newer'],
      fix: 'Nothing needs to be done.',
    });
  },
  bug: async () => {
    throw new TypeError('x is not a function', { cause: new Error('the root of it') });
  },
  unwind: async ({ signal, host }) => {
    host.log.step('Waiting');
    await waitFor(signal);
    await setTimeout(50);
    process.stdout.write('unwound\n');
    signal.throwIfAborted();
    return 0;
  },
  finish: async ({ signal }) => {
    await waitFor(signal);
    return 0;
  },
  stubborn: async ({ signal }) => {
    await waitFor(signal);
    process.stdout.write('still here\n');
    await setTimeout(60_000);
    return 0;
  },
};

async function waitFor(signal: AbortSignal): Promise<void> {
  const alive = setInterval(() => {}, 1000);
  const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve));
  process.stdout.write('ready\n');
  await aborted;
  clearInterval(alive);
}

const run = RUNS[process.env.TEST_RUN ?? ''] ?? (async () => 99);
const raw = { given: new Map(), givenAs: 'flag', environment: new Map(), problems: [] } as const;
process.exitCode = await start('status', raw, await detectHost(), run);
