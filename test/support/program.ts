import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The sources, or the bundle: the same program. */
export const ENTRIES = {
  source: `${projectRoot}src/main.ts`,
  bundle: `${projectRoot}dist/index.js`,
} as const;
export type Entry = keyof typeof ENTRIES;

export interface ProgramOptions {
  readonly cwd: string;
  readonly entry?: Entry | string;
  readonly env?: Readonly<Record<string, string>>;
  /** Ends the process after so many milliseconds, if it still runs. */
  readonly killAfter?: number;
  readonly killSignal?: NodeJS.Signals;
  /** Ends the process as soon as this stands in what it writes to standard error. */
  readonly killWhen?: string;
  readonly node?: string;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
}

/** Runs the program as a user does: a process of its own, an environment without traces of any CI. */
export function runProgram(args: readonly string[], options: ProgramOptions): Promise<Ended> {
  const entry = options.entry ?? 'source';
  const file = entry in ENTRIES ? ENTRIES[entry as Entry] : entry;
  const begun = performance.now();
  const child = spawn(options.node ?? process.execPath, [file, ...args], {
    cwd: options.cwd,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NO_COLOR: '1', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const kill = (): void => void child.kill(options.killSignal ?? 'SIGKILL');
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    if (options.killWhen !== undefined && stderr.includes(options.killWhen)) kill();
  });
  const timer = options.killAfter === undefined ? undefined : setTimeout(kill, options.killAfter);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, stdout, stderr, durationMs: performance.now() - begun });
    });
  });
}
