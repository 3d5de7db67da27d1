import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { ServerMessage, Traffic } from './pinecone-server.ts';
import type { Upload, Uploaded } from './pinecone-upload.ts';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The emulator in a process of its own. */
export class Service {
  readonly #process: ChildProcess;
  readonly url: string;
  readonly apiKey: string;

  private constructor(process: ChildProcess, { url, apiKey }: { url: string; apiKey: string }) {
    this.#process = process;
    this.url = url;
    this.apiKey = apiKey;
  }

  static async start(): Promise<Service> {
    const process = fork(pathOf('pinecone-server.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const [started] = await once(process, 'message');
    return new Service(process, started as { url: string; apiKey: string });
  }

  /** Changes what it does. @returns what came in since it was asked last */
  async tell(message: ServerMessage = {}): Promise<Traffic> {
    const answer = once(this.#process, 'message');
    this.#process.send(message);
    const [traffic] = await answer;
    return traffic as Traffic;
  }

  stop(): void {
    this.#process.disconnect();
  }
}

/** In a process of its own. */
export async function uploadOurs(upload: Upload): Promise<readonly Uploaded[]> {
  return JSON.parse(await outputOf(process.execPath, [pathOf('pinecone-upload.ts'), JSON.stringify(upload)]));
}

/** One way of Pinecone's Python client: batch and requests at once. */
export interface ClientWay {
  readonly name: string;
  readonly seconds?: number;
  readonly cpuSeconds?: number;
  readonly error?: string;
}

/** @throws Error where Python or the client is not there */
export async function uploadWithClient(
  python: string,
  args: readonly string[],
): Promise<{ readonly version: string; readonly ways: readonly ClientWay[] }> {
  return JSON.parse(await outputOf(python, [pathOf('pinecone-client.py'), ...args]));
}

async function outputOf(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const failed = once(child, 'error').then(([error]) => Promise.reject(error));
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const [output, errors, [code]] = await Promise.race([ended, failed]);
  if (code === 0) return output;
  throw new Error(errors.trim().split('\n').at(-1) ?? `${command} ended with ${code}`);
}
