import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
export const BUNDLE = join(root, 'dist/index.js');
const PRELOAD = pathToFileURL(join(root, 'bench/usage-on-exit.ts')).href;

export interface MeasuredRun {
  readonly seconds: number;
  /** Of all its threads. */
  readonly cpuSeconds: number;
  /** Resident, at most. */
  readonly peakMegabytes: number;
  /** When `mark` stood in its log; NaN where it never did. */
  readonly secondsToMark: number;
}

/**
 * Runs the bundle as a user does: a process of its own, an environment without traces of any CI.
 * @param mark text in the log whose time is wanted
 * @param variables more of its environment
 * @throws Error with the end of its log when it fails
 */
export function measureProgram(
  args: readonly string[],
  cwd: string,
  mark?: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<MeasuredRun> {
  const usageFile = join(cwd, 'usage.json');
  const begun = performance.now();
  const elapsed = (): number => (performance.now() - begun) / 1000;
  const child = spawn(process.execPath, ['--import', PRELOAD, BUNDLE, ...args], {
    cwd,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      NO_COLOR: '1',
      BENCH_USAGE: usageFile,
      ...variables,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  let secondsToMark = Number.NaN;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
    if (Number.isNaN(secondsToMark) && mark !== undefined && log.includes(mark)) secondsToMark = elapsed();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = elapsed();
      if (code !== 0) return reject(new Error(`${args.join(' ')} ended with ${code}:\n${log.slice(-2000)}`));
      const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as NodeJS.ResourceUsage;
      resolve({
        seconds,
        secondsToMark,
        cpuSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
        peakMegabytes: usage.maxRSS / 1024,
      });
    });
  });
}
