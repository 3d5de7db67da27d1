import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';

export interface ProcessOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** For its standard input; none where left out. */
  readonly input?: Iterable<Uint8Array>;
  readonly timeoutMs: number;
  /** Bytes on its standard output with which it is ended. */
  readonly maxOutput?: number;
  /** Ends it. */
  readonly signal?: AbortSignal;
}

export interface EndedProcess {
  /** undefined: it could not be started, or was ended. */
  readonly code: number | undefined;
  readonly stdout: Buffer;
  readonly stderr: string;
  /** Why it could not be started, such as `ENOENT`. */
  readonly failure?: NodeJS.ErrnoException;
}

/**
 * Runs a program to its end; whatever code it ends with is a result.
 * @throws the signal's reason, when the run was told to end
 */
export async function runProcess(
  file: string,
  args: readonly string[],
  { cwd, env, input = [], timeoutMs, maxOutput = Infinity, signal }: ProcessOptions,
): Promise<EndedProcess> {
  signal?.throwIfAborted();
  const child = spawn(file, [...args], {
    ...{ cwd, env, timeout: timeoutMs, windowsHide: true },
    ...(signal === undefined ? {} : { signal }),
  });
  const ended = new Promise<Pick<EndedProcess, 'code' | 'failure'>>((resolve) => {
    child.once('error', (failure) => resolve({ code: undefined, failure }));
    child.once('close', (code) => resolve({ code: code ?? undefined }));
  });
  // Of a program that was ended, what it had started itself may live on and keep these open.
  child.once('exit', () => {
    if (child.killed) for (const output of [child.stdout, child.stderr]) output.destroy();
  });
  // One that ends before it has read everything says why in another place.
  const fed = pipeline(Readable.from(input, { objectMode: false }), child.stdin).catch(() => {});
  const [end, stdout, stderr] = await Promise.all([
    ended,
    collect(child.stdout, maxOutput, () => child.kill()),
    collect(child.stderr),
    fed,
  ]);
  signal?.throwIfAborted();
  return { ...end, stdout, stderr: stderr.toString() };
}

/** What is said until the end, or until nobody listens any more. */
async function collect(output: Readable, most = Infinity, stop = (): void => {}): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  output.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    else stop();
  });
  await finished(output).catch(() => {});
  return Buffer.concat(chunks);
}
