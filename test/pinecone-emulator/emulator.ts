import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from './answer.ts';
import { awkwardOf, unsaid } from './awkward.ts';
import type { Problem } from './check.ts';
import { type Dump, dumpIndexes } from './dump.ts';
import { type Exchange, listen } from './exchange.ts';
import { faultAnswer, isApplied } from './fault-answer.ts';
import { type Fault, Faults } from './faults.ts';
import { plainIndex } from './index-config.ts';
import type { IndexState } from './index-state.ts';
import type { StoredRecord } from './records.ts';
import type { EmulatedRequest } from './request.ts';
import type { OperationId, Plane } from './schema/operations.ts';
import type { Metric } from './score.ts';
import { Service } from './service.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { loadState, saveState } from './state-file.ts';
import { type Understood, understand } from './understand.ts';

export interface EmulatorOptions extends Partial<Settings> {
  /** Where the control plane listens on 127.0.0.1; default: a free port. */
  readonly port?: number;
  readonly apiKey?: string;
  readonly onRequest?: RequestHook;
  /** Where all is kept when the emulator closes, and taken from when it starts. */
  readonly stateFile?: string;
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

/** What readers of a namespace see. */
export interface Sight {
  readonly namespace: string;
  readonly records: ReadonlyMap<string, StoredRecord>;
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
  /** Called after every request that was applied, before it is answered. */
  onApplied: ((request: EmulatedRequest) => void) | undefined;
  /** Makes an index for records, without a request and Ready. @returns its host, `http://127.0.0.1:PORT` */
  addIndex(name: string, index: { readonly dimension: number; readonly metric?: Metric }): Promise<string>;
  /** The host of each index that there is. */
  hosts(): Readonly<Record<string, string>>;
  /** Pushes the emulator's clock forward: what is due in that time has happened. */
  skip(ms: number): void;
  /** From now on every connection is reset and nothing is applied, as if the client were dead, until `mend`. */
  cut(): void;
  mend(): void;
  /** What a query of that namespace, or through that alias, finds now; no step of any lag. Undefined: no such name. */
  look(index: string, name: string): Sight | undefined;
  /** All that was acknowledged, visible or not, for comparison. */
  dump(): Dump;
  close(): Promise<void>;
}

/**
 * Starts a server that holds to Pinecone's API 2026-07: indexes, namespaces, their aliases and the vectors API, with
 * lag, limits and, on demand, faults. What the description does not know is answered as the service would, and noted.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, apiKey = 'emulator-key', onRequest, stateFile, ...chosen } = options;
  const settings: Settings = { ...defaultSettings, ...chosen };
  let skipped = 0;
  let count = 0;
  let cut = false;
  const clock = { now: (): number => Date.now() + skipped };
  const faults = new Faults(clock);
  const requests: LoggedRequest[] = [];
  const violations: Violation[] = [];

  /** Writes a request down. @returns what adds the status of its answer */
  const note = ({ request, problems }: Understood): ((status: number | undefined) => unknown) => {
    const { n, method, path, operation, index, namespace, bytes } = request;
    for (const problem of problems) violations.push({ n, request: `${method} ${path}`, ...problem });
    const logged = { n, method, path, operation, index, namespace, bytes, status: undefined };
    requests.push(logged);
    return (status) => Object.assign(logged, { status });
  };

  const awkward = settings.awkward === undefined ? undefined : awkwardOf(settings.awkward);

  const answerTo = async (understood: Understood, index: IndexState | undefined): Promise<Answer> => {
    const request = awkward?.ask(understood.request) ?? understood.request;
    const answer = await service.answer({ ...understood, request }, index);
    const said = settings.saysNamespace ? answer : unsaid(request, answer);
    return awkward?.reshape(request, said) ?? said;
  };

  const serve = async (exchange: Exchange, index?: IndexState): Promise<void> => {
    if (cut) return exchange.reset();
    count += 1;
    const plane: Plane = index === undefined ? 'control' : 'data';
    const { method = '', url = '', headers } = exchange.incoming;
    const raw = { n: count, plane, index: index?.config.name, method, url, headers, body: exchange.body };
    const understood = understand(raw, settings.apiVersions);
    const { request } = understood;
    const finish = note(understood);
    const kill = emulator.onRequest?.(request.n, request);
    const fault = kill === undefined ? faults.pick(request) : undefined;
    const applied = kill === undefined ? isApplied(fault) : kill.when === 'after';
    const given = applied ? await answerTo(understood, index) : undefined;
    if (applied) emulator.onApplied?.(request);
    if (kill !== undefined) {
      await kill.act?.();
      return exchange.reset();
    }
    const pause = settings.latency + (fault?.kind === 'slow' ? fault.ms : 0);
    if (pause > 0) await wait(pause);
    if (cut) return exchange.reset();
    finish(deliver(exchange, fault, given, new Date(clock.now()), plane));
  };

  const service = new Service(settings, clock, apiKey, serve);
  if (stateFile !== undefined) await loadState(stateFile, service);
  const control = await listen(port, (exchange) => serve(exchange));
  const emulator: Emulator = {
    url: control.url,
    apiKey,
    settings,
    faults,
    requests,
    violations,
    onRequest,
    onApplied: undefined,
    addIndex: async (name, { dimension, metric = 'cosine' }) => {
      const index = await service.create(plainIndex(name, dimension, metric));
      index.beReady();
      return index.host;
    },
    hosts: () => Object.fromEntries([...service.indexes].map(([name, { host }]) => [name, host])),
    skip: (ms) => {
      skipped += ms;
    },
    cut: () => {
      cut = true;
    },
    mend: () => {
      cut = false;
    },
    look: (index, name) => {
      const state = service.indexes.get(index);
      const target = state?.aliases.get(name)?.target;
      const namespace = target ?? name;
      const records = state?.namespaces.get(namespace)?.visible();
      if (records === undefined && target === undefined) return undefined;
      return { namespace, records: records ?? new Map() };
    },
    dump: () => dumpIndexes(service.indexes),
    close: async () => {
      await Promise.all([control.close(), service.close()]);
      if (stateFile !== undefined) await saveState(stateFile, service);
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
  plane: Plane,
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
