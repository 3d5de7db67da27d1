import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, plain } from './answer.ts';
import type { Problem } from './check.ts';
import { dispatchControl, dispatchData } from './dispatch.ts';
import { type Dump, dumpIndexes } from './dump.ts';
import { type Exchange, type Listener, listen } from './exchange.ts';
import { faultAnswer, isApplied } from './fault-answer.ts';
import { type Fault, Faults } from './faults.ts';
import { plainIndex } from './index-routes.ts';
import { type IndexConfig, IndexState } from './index-state.ts';
import { RateLimiter } from './rate-limiter.ts';
import type { EmulatedRequest } from './request.ts';
import type { OperationId } from './schema/operations.ts';
import type { Metric } from './score.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { type Understood, understand } from './understand.ts';

export interface EmulatorOptions extends Partial<Settings> {
  /** Where the control plane listens on 127.0.0.1; default: a free port. */
  readonly port?: number;
  readonly apiKey?: string;
  readonly onRequest?: RequestHook;
}

/**
 * Asked about every request before it is served. `before`: the request is not applied; `after`: it is; then `act` is
 * called (the client is killed, say) and the connection is reset without an answer.
 */
export type RequestHook = (n: number, request: EmulatedRequest) => Kill | undefined;

export interface Kill {
  readonly when: 'before' | 'after';
  readonly act?: () => void | Promise<void>;
}

export interface LoggedRequest {
  readonly n: number;
  readonly method: string;
  readonly path: string;
  readonly operation: OperationId | undefined;
  readonly index: string | undefined;
  readonly namespace: string | undefined;
  /** Of the request's body. */
  readonly bytes: number;
  /** Undefined: it was given no answer. */
  readonly status: number | undefined;
}

/** A request that does not hold to the API's description. */
export interface Violation extends Problem {
  readonly n: number;
  readonly request: string;
}

export interface Emulator {
  /** The control plane: `http://127.0.0.1:PORT`. The host of an index is another one. */
  readonly url: string;
  readonly apiKey: string;
  /** May be changed at any time. */
  readonly settings: Settings;
  readonly faults: Faults;
  /** Every request, in the order in which they came in whole. */
  readonly requests: LoggedRequest[];
  /** What did not hold to the description: a test that ends with any of them failed. */
  readonly violations: Violation[];
  onRequest: RequestHook | undefined;
  /** Makes an index for records without a request. @returns its host, `http://127.0.0.1:PORT` */
  addIndex(name: string, index: { readonly dimension: number; readonly metric?: Metric }): Promise<string>;
  /** Pushes the emulator's clock forward: what is due in that time has happened. */
  skip(ms: number): void;
  /** From now on every connection is reset and nothing is applied, as if the client were dead, until `mend`. */
  cut(): void;
  mend(): void;
  /** All that was acknowledged, visible or not, for comparison. */
  dump(): Dump;
  close(): Promise<void>;
}

/** Starts a server that holds to Pinecone's API 2026-07, as far as `store: pinecone` could want it. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, apiKey = 'emulator-key', onRequest, ...chosen } = options;
  const settings: Settings = { ...defaultSettings, ...chosen };
  const faults = new Faults();
  const requests: LoggedRequest[] = [];
  const violations: Violation[] = [];
  const indexes = new Map<string, IndexState>();
  const listeners = new Map<IndexState, Listener>();
  let skipped = 0;
  let count = 0;
  let cutOff = false;
  let lastStamp = 0;
  const clock = { now: (): number => Date.now() + skipped };
  const limiter = new RateLimiter(clock);

  /** RFC 3339, later than any before it as far as its digits show it. */
  const stamp = (): string => {
    lastStamp = Math.max(lastStamp + 1, clock.now() * 1000);
    const micros = String(lastStamp % 1_000_000).padStart(6, '0');
    const seconds = new Date(Math.floor(lastStamp / 1000)).toISOString().slice(0, 19);
    return `${seconds}${settings.timestampDigits === 0 ? '' : `.${micros.slice(0, settings.timestampDigits)}`}Z`;
  };

  const create = async (
    config: IndexConfig,
    tags: Readonly<Record<string, string>>,
    protection: string,
  ): Promise<IndexState> => {
    const index = new IndexState(config, settings, clock, tags, protection);
    indexes.set(config.name, index);
    const listener = await listen(0, (exchange) => serve(exchange, index));
    index.host = listener.url;
    listeners.set(index, listener);
    return index;
  };

  const drop = async (index: IndexState): Promise<void> => {
    indexes.delete(index.config.name);
    await listeners.get(index)?.close();
    listeners.delete(index);
  };

  const answer = async ({ request, refusal }: Understood, index: IndexState | undefined): Promise<Answer> => {
    if (request.headers['api-key'] !== apiKey)
      return plain(401, index === undefined ? 'Invalid API key' : 'Unauthorized');
    const limited =
      settings.rateLimit === undefined ? undefined : limiter.refuse(request, settings.rateLimit);
    if (limited !== undefined) return limited;
    if (refusal !== undefined || request.operation === undefined) return refusal!;
    return index === undefined
      ? dispatchControl(request.operation, {
          request,
          indexes,
          indexQuota: settings.indexQuota,
          create,
          drop,
        })
      : dispatchData(request.operation, { request, index, settings, clock, stamp });
  };

  const note = ({ request, problems }: Understood): ((status: number | undefined) => void) => {
    const { n, method, path, operation, index, namespace, bytes } = request;
    for (const problem of problems) violations.push({ n, request: `${method} ${path}`, ...problem });
    const at = requests.push({ n, method, path, operation, index, namespace, bytes, status: undefined }) - 1;
    return (status) => {
      requests[at] = { ...requests[at]!, status };
    };
  };

  const serve = async (exchange: Exchange, index?: IndexState): Promise<void> => {
    if (cutOff) return exchange.reset();
    const { method = '', url = '', headers } = exchange.incoming;
    const understood = understand(
      {
        n: ++count,
        plane: index === undefined ? 'control' : 'data',
        index: index?.config.name,
        method,
        url,
        headers,
        body: exchange.body,
      },
      settings.apiVersions,
    );
    const { request } = understood;
    const finish = note(understood);
    const kill = emulator.onRequest?.(request.n, request);
    const fault = kill === undefined ? faults.pick(request) : undefined;
    const applied = kill === undefined ? isApplied(fault) : kill.when === 'after';
    const given = applied ? await answer(understood, index) : faultAnswer(fault, request.plane);
    if (kill !== undefined) {
      await kill.act?.();
      return exchange.reset();
    }
    const pause = settings.latency + (fault?.kind === 'slow' ? fault.ms : 0);
    if (pause > 0) await wait(pause);
    if (cutOff) return exchange.reset();
    finish(deliver(exchange, fault, given, new Date(clock.now()), request));
  };

  const control = await listen(port, (exchange) => serve(exchange));
  const emulator: Emulator = {
    url: control.url,
    apiKey,
    settings,
    faults,
    requests,
    violations,
    onRequest,
    addIndex: async (name, { dimension, metric = 'cosine' }) =>
      (await create(plainIndex(name, dimension, metric), {}, 'disabled')).host,
    skip: (ms) => {
      skipped += ms;
    },
    cut: () => {
      cutOff = true;
    },
    mend: () => {
      cutOff = false;
    },
    dump: () => dumpIndexes(indexes),
    close: async () => {
      await Promise.all([control, ...listeners.values()].map((listener) => listener.close()));
    },
  };
  return emulator;
}

/** Lets an answer, or what a fault makes of it, go its way. @returns the status that the client got */
function deliver(
  exchange: Exchange,
  fault: Fault | undefined,
  given: Answer | undefined,
  date: Date,
  { plane }: EmulatedRequest,
): number | undefined {
  if (fault?.kind === 'hang') return undefined;
  if (fault?.kind === 'reset') {
    exchange.reset();
    return undefined;
  }
  if (fault?.kind === 'truncate') {
    exchange.truncate(given!, date);
    return undefined;
  }
  const sent = faultAnswer(fault, plane) ?? given!;
  exchange.send(sent, date);
  return sent.status;
}
