import { type Clock, Countdown } from './delayed.ts';
import type { IndexConfig } from './index-config.ts';
import { Namespace } from './namespace.ts';
import type { Settings } from './settings.ts';

export interface Alias {
  readonly name: string;
  readonly target: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const defaultNamespace = '__default__';

/** One index: its states, its namespaces, its aliases. */
export class IndexState {
  readonly config: IndexConfig;
  readonly namespaces = new Map<string, Namespace>();
  readonly aliases = new Map<string, Alias>();
  tags: Readonly<Record<string, string>>;
  protection: string;
  /** Where its data plane listens; another one for each incarnation. */
  host = '';
  readonly #settings: Settings;
  readonly #clock: Clock;
  readonly #initializing: Countdown;
  #termination: Countdown | undefined;
  #ready = false;

  constructor(
    config: IndexConfig,
    settings: Settings,
    clock: Clock,
    tags: Readonly<Record<string, string>> = {},
    protection = 'disabled',
  ) {
    this.config = config;
    this.#settings = settings;
    this.#clock = clock;
    this.tags = tags;
    this.protection = protection;
    this.#initializing = new Countdown(clock, settings.initializing);
  }

  terminate(): void {
    this.#termination ??= new Countdown(this.#clock, this.#settings.terminating);
  }

  /** Ends its initialization. */
  beReady(): void {
    this.#ready = true;
  }

  /** What a look at it shows; asking is a step. */
  look(): 'Initializing' | 'Ready' | 'Terminating' | 'gone' {
    if (this.#termination !== undefined) return this.#termination.over() ? 'gone' : 'Terminating';
    this.#ready ||= this.#initializing.over();
    return this.#ready ? 'Ready' : 'Initializing';
  }

  /** Whether its data plane answers; no step. */
  get serving(): boolean {
    if (this.#termination !== undefined) return false;
    const delay = this.#settings.initializing;
    return this.#ready || ('ms' in delay && this.look() === 'Ready');
  }

  /** The namespace of that name, if it is there by now; asking is a step of its deletion. */
  namespace(name: string): Namespace | undefined {
    const namespace = this.namespaces.get(name);
    if (namespace?.gone() !== true) return namespace;
    this.namespaces.delete(name);
    return undefined;
  }

  /** The same, made if need be. */
  namespaceFor(name: string, schema?: unknown): Namespace {
    const there = this.namespace(name);
    if (there !== undefined) return there;
    const made = new Namespace(name, this.config.dimension, this.#settings, this.#clock, schema);
    this.namespaces.set(name, made);
    return made;
  }
}
