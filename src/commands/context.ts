import type { Computed } from '../engines/choice.ts';
import type { Engine, EngineIdentity } from '../engines/engine.ts';
import type { WritePermission } from '../hosts/deploy.ts';
import type { CommitRelation, Host } from '../hosts/host.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import type { RegistryStorage } from '../registry/registry.ts';
import type { Draft } from '../report/draft.ts';
import type { Examination } from '../settings/examination.ts';
import type { Settings } from '../settings/settings.ts';
import type { Store } from '../stores/store.ts';

/** What a command is handed: settings, ports, and where to put what it finds out. */
export interface Context {
  readonly settings: Settings;
  /** For `doctor` alone: what is wrong with the settings. */
  readonly examination?: Examination;
  /** The program's. */
  readonly version: string;
  readonly host: Host;
  readonly log: Log;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Filled step by step; becomes the report. */
  readonly draft: Draft;
  /** May this run change registry, store and cache? */
  readonly permission: WritePermission;
  /** May the cache be written? Also by `train`, which changes neither registry nor store. */
  readonly mayCache: boolean;
  readonly commit: string | undefined;
  /** The index's name; the model's where `name` is not set. */
  readonly indexName: string;
  readonly modelName: string;
  /**
   * Decides which engine this run trains and embeds with; ready vectors need none.
   * @throws CodedError `engine.unavailable` (exit 2)
   */
  chooseEngine(): Promise<void>;
  /** Of that engine, without loading it. */
  readonly engineIdentity: EngineIdentity;
  engine(): Promise<Engine>;
  /** What embeds queries for a generation. @throws CodedError `engine.other-version` */
  queryEngine(generation: Computed): Promise<Engine>;
  /** Durable model versions; read-only where the run may not write. */
  registry(): Promise<RegistryStorage>;
  /** The candidate's folder: one version in the registry's own form, without a label. */
  candidate(): Promise<RegistryStorage>;
  /** The store of this index; opened once, closed with the context. */
  store(): Promise<Store>;
  relation(ours: string, theirs: string): Promise<CommitRelation>;
  /** Opens something when it is first asked for, and then gives the same. */
  once<T>(open: () => Promise<T>): () => Promise<T>;
  /** To be closed when the command ends, in the reverse order. */
  defer(close: () => Promise<void> | void): void;
  /** Results, on standard output. */
  print(text: string): void;
}
