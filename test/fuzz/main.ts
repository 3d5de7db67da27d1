// npm run test:fuzz -- --seed 1 --count 500
import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { Told } from './worker.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '500' },
    /** Of one target alone. */
    only: { type: 'string' },
  },
});
const [seed, count] = [Number(values.seed), Number(values.count)];

/** Longest that one file may keep a reader busy, in milliseconds. */
const PATIENCE = 20_000;
/** Most memory that the process may have held, in bytes: Node.js itself, TensorFlow.js and libvips take 400 MiB of it. */
const MOST_MEMORY = 1.5 * 2 ** 30;

const begun = performance.now();
const failures: string[] = [];
let first = 0;
let peak = 0;
const refused = new Map<string, number>();
// A process of its own for the cases: when one ends it, the next goes on behind that case.
while (first < count) first = await runFrom(first);

const seconds = ((performance.now() - begun) / 1000).toFixed(0);
for (const [name, times] of [...refused].sort()) process.stdout.write(`  ${times} × ${name}\n`);
for (const failure of failures) process.stdout.write(`${failure}\n`);
process.stdout.write(
  `${count} hostile files (seed ${seed}) in ${seconds} s, ${Math.round(peak / 2 ** 20)} MiB at most: ${failures.length} problems\n`,
);
process.exitCode = failures.length === 0 ? 0 : 1;

function runFrom(start: number): Promise<number> {
  const args = [String(seed), String(start), String(count), values.only ?? ''];
  const child = fork(new URL('./worker.ts', import.meta.url), args, {
    execArgv: ['--max-old-space-size=1024'],
    serialization: 'advanced',
  });
  let current = start;
  let what = 'at the start';
  let timer: NodeJS.Timeout | undefined;
  const again = (index: number): string => `case ${index} (--seed ${seed}, ${what})`;
  child.on('message', (told: Told) => {
    clearTimeout(timer);
    if (told.kind === 'begins') {
      current = told.index;
      what = told.what;
      timer = setTimeout(() => {
        what += `, no answer within ${PATIENCE / 1000} s`;
        child.kill('SIGKILL');
      }, PATIENCE);
    } else {
      const { outcome, memory } = told;
      peak = Math.max(peak, memory);
      if (told.unexpected) failures.push(`${again(told.index)}: ${outcome}`);
      else refused.set(`${told.target}: ${outcome}`, (refused.get(`${told.target}: ${outcome}`) ?? 0) + 1);
      if (memory > MOST_MEMORY) {
        failures.push(`${again(told.index)}: ${Math.round(memory / 2 ** 20)} MiB`);
        child.kill('SIGKILL');
      }
      current = told.index + 1;
    }
  });
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code !== 0 && current < count && peak <= MOST_MEMORY)
        failures.push(`${again(current)}: ended by ${signal ?? code}`);
      resolve(code === 0 ? count : current + (peak > MOST_MEMORY ? 0 : 1));
      peak = Math.min(peak, MOST_MEMORY);
    });
  });
}
