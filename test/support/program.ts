import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  /** Given what ends the process, when it has begun. */
  readonly onStart?: (kill: () => void) => void;
  /** Waits so many milliseconds more. */
  readonly killDelay?: number;
  readonly node?: string;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
}

/** Where Node keeps what it made of the sources, so that not every process parses them again. */
const COMPILED = join(tmpdir(), 'vector-index-compiled');

/** Where coverage is measured, processes are told where to write theirs; it needs what is compiled anew. */
function inherited(): Record<string, string> {
  const { PATH = '', HOME = '', NODE_V8_COVERAGE } = process.env;
  return { PATH, HOME, ...(NODE_V8_COVERAGE ? { NODE_V8_COVERAGE } : { NODE_COMPILE_CACHE: COMPILED }) };
}

/** Runs the program as a user does: a process of its own, an environment without traces of any CI. */
export function runProgram(args: readonly string[], options: ProgramOptions): Promise<Ended> {
  const entry = options.entry ?? 'source';
  const file = entry in ENTRIES ? ENTRIES[entry as Entry] : entry;
  const begun = performance.now();
  const child = spawn(options.node ?? process.execPath, [file, ...args], {
    cwd: options.cwd,
    env: { ...inherited(), NO_COLOR: '1', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  let killed = false;
  const kill = (): void => {
    // Once: a second signal would end the process at once.
    if (!killed) killed = child.kill(options.killSignal ?? 'SIGKILL');
  };
  options.onStart?.(kill);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    if (options.killWhen !== undefined && stderr.includes(options.killWhen))
      setTimeout(kill, options.killDelay ?? 0);
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
