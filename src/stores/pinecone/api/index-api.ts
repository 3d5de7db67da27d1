import type { Distance } from '../../store.ts';

/** A record as it is on the wire: its id is printable ASCII (`record-id.ts`), its values are float32. */
export interface PineconeRecord {
  readonly id: string;
  readonly values: Float32Array;
  readonly metadata: RecordMetadata;
}

export type RecordMetadata = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface WriteReceipt {
  /** Log sequence number that the service gave the write; undefined where it does not say. */
  readonly lsn: number | undefined;
}

/** A name that readers use as a namespace; times as the service writes them (RFC 3339). */
export interface NamespaceAlias {
  readonly name: string;
  readonly target: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface QueryMatch {
  readonly id: string;
  /** As the index' metric has it. */
  readonly score: number;
  /** Empty where it was not asked for. */
  readonly metadata: RecordMetadata;
}

export interface QueryAnswer {
  /** The namespace that served: the target where an alias was asked; empty where the service does not say. */
  readonly namespace: string;
  readonly matches: readonly QueryMatch[];
}

export interface ServedRecords {
  /** The namespace that served: the target where an alias was asked; the alias itself where it leads nowhere; empty where the service does not say. */
  readonly namespace: string;
  readonly records: readonly PineconeRecord[];
}

/**
 * Calls on one index. fetch, list, query and count first wait until what this
 * process wrote to the namespace can be read (`visible`).
 */
export interface IndexApi {
  /** Splits by bytes and 1,000 records, sends in parallel, halves what is too large. Resolves when all are acknowledged. */
  upsert(namespace: string, records: readonly PineconeRecord[]): Promise<WriteReceipt>;
  /** In the order asked, absent ones left out; splits by ids and length of the URL. */
  fetch(namespace: string, ids: readonly string[]): Promise<readonly PineconeRecord[]>;
  /** A few records through an alias, in one request and without waiting for what was written; of more than one request holds, none, and of nobody. */
  fetchThrough(alias: string, ids: readonly string[]): Promise<ServedRecords>;
  /** Ids in byte order, read page by page. An unknown namespace is empty. */
  list(namespace: string, prefix?: string): AsyncIterable<string>;
  query(
    namespaceOrAlias: string,
    vector: Float32Array,
    topK: number,
    options?: { readonly includeMetadata?: boolean },
  ): Promise<QueryAnswer>;
  /** Ids that are not there, or an unknown namespace, are no error. */
  deleteIds(namespace: string, ids: readonly string[]): Promise<WriteReceipt>;
  /** An unknown one is no error. */
  deleteNamespace(namespace: string): Promise<void>;
  /** Records as the service counts them (may lag); 0 for an unknown namespace. */
  count(namespace: string): Promise<number>;
  namespaces(): AsyncIterable<{ readonly name: string; readonly count: number }>;
  /** Waits until what this process wrote to it, and `lsn` where given, can be read. @throws serviceFailed at the deadline */
  visible(namespace: string, lsn?: number): Promise<void>;
  /** The highest LSN that this process wrote to it. */
  written(namespace: string): number | undefined;
  /** What its vectors are, by the index itself: for who does not ask the control plane. */
  space(): Promise<{ readonly dimension: number; readonly metric: Distance }>;
  readonly aliases: AliasApi;
  /** The service's clock, from the `date` header of its last answer; undefined before any. */
  serverTime(): Date | undefined;
}

/** What changes an alias is over within half a minute, tries again included: answered, or given up for good. */
export interface AliasApi {
  get(name: string): Promise<NamespaceAlias | undefined>;
  list(prefix?: string): Promise<readonly NamespaceAlias[]>;
  /**
   * 'held' where there is such an alias already (409).
   * @throws RequestError with `maybeApplied` where nobody knows whether it was made
   * @throws CodedError `pinecone.name-taken` (exit 2): a namespace is called so
   */
  create(name: string, target: string): Promise<NamespaceAlias | 'held'>;
  /** Resolves when every reader is led to `target`. */
  repoint(name: string, target: string): Promise<NamespaceAlias>;
  /** An unknown one is no error. */
  delete(name: string): Promise<void>;
  /** Does the service have the route at all? */
  supported(): Promise<boolean>;
}
