/** Port: where generations of an index live. Adapters lie in folders beside this file. */

export type Distance = 'cosine' | 'euclidean' | 'dotproduct';

export interface StoreCapabilities {
  /** Queries are exact: what they return can be held against a full computation. */
  readonly exactSearch: boolean;
  /** `switchAlias` is a true compare-and-set. */
  readonly compareAndSet: boolean;
  /** Reading what was just written needs no waiting. */
  readonly readsOwnWrites: boolean;
}

/** All that decides a generation's identity, and what a person wants to know of it. */
export interface GenerationDescription {
  /** `g-<12 hex of the identity>-m-<12 hex of the model digest>`, `.2` behind it for a counted one. */
  readonly name: string;
  /** Digest of (model digest, preprocessing, engine and numeric version, index-data fingerprint, distance). */
  readonly identity: string;
  readonly modelDigest: string;
  /** A version's label such as `1.2.0`, for people. */
  readonly modelVersion: string;
  readonly indexFingerprint: string;
  readonly engine: string;
  readonly engineNumericVersion: number;
  readonly distance: Distance;
  readonly dimension: number;
  /** Items that a complete generation holds. */
  readonly count: number;
  readonly commit?: string;
  readonly createdAt: string;
}

/**
 * building: being written · built: all written, not verified · complete: verified · failed: verification said no ·
 * dropped: without records, remembered because it was rolled back
 */
export type GenerationState = 'building' | 'built' | 'complete' | 'failed' | 'dropped';

export interface Generation extends GenerationDescription {
  readonly state: GenerationState;
  /** When it became live for the first time, and when it was last replaced. */
  readonly liveSince?: string;
  readonly replacedAt?: string;
  readonly rolledBackAt?: string;
}

export interface ManifestEntry {
  readonly id: string;
  readonly itemDigest: string;
  readonly contentDigest: string;
  /** SHA-256 of the vector's float32 little-endian bytes, as it was computed (not as it was stored). */
  readonly vectorDigest: string;
}

export interface StoredRecord {
  readonly id: string;
  readonly label?: string;
  readonly metadata: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly vector: Float32Array;
}

export interface NewRecord extends StoredRecord, Omit<ManifestEntry, 'id'> {}

export interface Match {
  readonly id: string;
  /** cosine and dotproduct: higher is nearer; euclidean: the distance, lower is nearer. */
  readonly score: number;
  readonly label?: string;
  readonly metadata: StoredRecord['metadata'];
}

export interface AliasState {
  readonly alias: string;
  readonly generation: string;
  readonly previous?: string;
  readonly switchedAt: string;
  /** The commit whose run switched. */
  readonly commit?: string;
  /** Counts switches; part of the compare-and-set, so that A → B → A is seen. */
  readonly revision: number;
}

export interface SwitchRequest {
  readonly alias: string;
  /** The state the decision was made on (undefined: the alias did not exist). */
  readonly expected: AliasState | undefined;
  readonly generation: string;
  readonly commit?: string;
  readonly at: string;
  /** Marks the generation that is left as rolled back, in the same atomic move. */
  readonly rollback?: boolean;
}

/** The right to write one generation. A later `begin` takes it over; the earlier holder's next write is refused. */
export interface BuildToken {
  readonly generation: string;
  readonly token: string;
}

export interface Store {
  /** For messages: `local .vector-index/indexes/digits.sqlite`. */
  readonly description: string;
  readonly capabilities: StoreCapabilities;

  alias(name: string): Promise<AliasState | undefined>;
  aliases(): Promise<readonly AliasState[]>;
  /** Newest first. */
  generations(): Promise<readonly Generation[]>;
  generation(name: string): Promise<Generation | undefined>;
  /** Entries in the order of ids' UTF-8 bytes. */
  manifest(generation: string): AsyncIterable<ManifestEntry>;
  /** Records found, in the order asked; ids that are not there are left out. */
  fetch(generation: string, ids: readonly string[]): Promise<readonly StoredRecord[]>;
  /** Every record in the order of ids' UTF-8 bytes. */
  records(generation: string): AsyncIterable<StoredRecord>;
  /** Records really held, counted, not remembered. */
  count(generation: string): Promise<number>;
  /** The `topK` nearest, nearest first, equal scores by id. @throws badInput for another dimension, a zero vector under cosine */
  query(generation: string, vector: Float32Array, topK: number): Promise<readonly Match[]>;

  /**
   * Creates the generation in state `building`, or takes over one that is (its records stay, for resuming).
   * `fresh`: records of an earlier try are dropped first, whatever its state; refused for the live generation.
   */
  begin(description: GenerationDescription, options?: { readonly fresh?: boolean }): Promise<BuildToken>;
  /**
   * Upserts records and their manifest entries in one transaction: all or none.
   * @throws superseded when another run has taken the build over
   * @throws badInput for a wrong dimension, NaN, infinity; under cosine a zero vector
   */
  write(build: BuildToken, records: readonly NewRecord[]): Promise<void>;
  /** Deletes records and their manifest entries in one transaction. */
  remove(build: BuildToken, ids: readonly string[]): Promise<void>;
  /** building → built → complete | failed. */
  setState(build: BuildToken, state: GenerationState): Promise<void>;

  /**
   * One atomic compare-and-set. The target must be complete.
   * @returns the new state, or undefined with nothing changed when the alias is no longer what was expected
   */
  switchAlias(request: SwitchRequest): Promise<AliasState | undefined>;
  /** Drops generation and records; one that was rolled back stays known, as `dropped`. @throws badInput for one that an alias names as live or previous */
  drop(generation: string): Promise<void>;
  close(): Promise<void>;
}
