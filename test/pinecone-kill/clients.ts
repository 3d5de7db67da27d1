import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ending, Order } from './step-client.ts';

const FILE = fileURLToPath(new URL('./step-client.ts', import.meta.url));

/** A process that runs one thing after the other, until it is killed. */
export interface Client {
  /** @returns undefined where it was killed meanwhile */
  run(order: Order): Promise<Ending | undefined>;
  kill(): void;
}

/** Processes that are started before they are needed: half of what a schedule takes is the start of one. */
export class Clients {
  readonly #idle: Promise<Client>[] = [];
  readonly #running = new Set<ChildProcess>();

  constructor(spare: number) {
    for (let i = 0; i < spare; i++) this.#idle.push(this.#start());
  }

  async take(): Promise<Client> {
    return this.#idle.shift() ?? this.#start();
  }

  /** @param client undefined: it was killed, and another one takes its place */
  give(client: Client | undefined): void {
    if (client === undefined) this.#idle.push(this.#start());
    else this.#idle.unshift(Promise.resolve(client));
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#idle);
    for (const child of this.#running) child.kill('SIGKILL');
  }

  async #start(): Promise<Client> {
    const { PATH = '', HOME = '' } = process.env;
    const child = fork(FILE, {
      execArgv: [],
      env: { PATH, HOME, NODE_COMPILE_CACHE: join(tmpdir(), 'vector-index-compiled') },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#running.add(child);
    const ended = once(child, 'exit').then(() => void this.#running.delete(child));
    await Promise.race([
      once(child, 'message'),
      ended.then(() => Promise.reject(new Error(`${FILE} ended`))),
    ]);
    return {
      async run(order) {
        const answer = once(child, 'message').then(([ending]) => ending as Ending);
        child.send(order);
        return Promise.race([answer, ended.then(() => undefined)]);
      },
      kill: () => void child.kill('SIGKILL'),
    };
  }
}
