/** Port: where generations of an index live. Adapters lie in folders beside this file. */

export type Distance = 'cosine' | 'euclidean' | 'dotproduct';

export interface StoreCapabilities {
  /** Queries are exact: what they return can be held against a full computation. */
  readonly exactSearch: boolean;
  /** `switchAlias` is a true compare-and-set. */
  readonly compareAndSet: boolean;
  /** Reading what was just written needs no waiting. */
  readonly readsOwnWrites: boolean;
  /** `copy` moves vectors inside the store; elsewhere they travel through this process. */
  readonly copiesInside: boolean;
  /** Reading all of a generation costs little: verification looks at every record, not at some of them. */
  readonly cheapScan: boolean;
  /** A vector of zeros has a place, under distances for which it has a meaning. */
  readonly zeroVectors: boolean;
  /** Records in one write, at most: what a batch is. */
  readonly batchRecords: number;
  /** Bytes that one value of a vector is sent as, about: 4 as float32, more as text. */
  readonly bytesPerValue: number;
  /** Batches of one build that may be under way at once, at least 1; their `write`, `copy` and `remove` calls with them. */
  readonly concurrentWrites: number;
  /** Records that it takes in a second, stated: for plans where nothing was measured. */
  readonly writesPerSecond: number;
  /** Records with their vectors that it gives back in a second, stated: is copying cheaper than embedding? */
  readonly readsPerSecond: number;
}

/** What a generation to come asks of a store. */
export interface Wanted {
  readonly distance: Distance;
  /** Absent: not known yet. */
  readonly dimension?: number;
  /** That it is to be live as. */
  readonly alias: string;
}

/** All that decides a generation's identity, and what a person wants to know of it. */
export interface GenerationDescription {
  /**
   * `g-<12 hex of the identity>-m-<12 hex of the model digest>`, `.2` behind it for a counted one. The identity that it
   * was built with: one that was edited in place keeps its name.
   */
  readonly name: string;
  /** Of what it holds: digest of (model digest, preprocessing, engine and numeric version, index-data fingerprint, distance). */
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
  /** 0 as it was built; each edit in place has the next number, and no number is given twice. */
  readonly revision: number;
  /** Begun and not finished: at work, or interrupted. What it holds is between two revisions, until it is undone. */
  readonly edit?: { readonly revision: number; readonly since: string };
}

/** A revision that can be taken back: the records that it replaced are kept. */
export interface KeptRevision {
  readonly revision: number;
  /** The revision that its journal leads back to, and what the generation was then. */
  readonly before: number;
  readonly description: GenerationDescription;
  /** Records in its journal. */
  readonly journalled: number;
}

/** update, promote, rollback, recreate: the alias was moved · edit: what it leads to was edited in place */
export type Move = 'update' | 'promote' | 'rollback' | 'recreate' | 'edit';

/** What one alias led to for a time. */
export interface LivePeriod {
  readonly alias: string;
  /** The alias' revision that began it. */
  readonly aliasRevision: number;
  readonly move: Move;
  readonly generation: string;
  /** The generation's revision and identity in that time, its items and its model. */
  readonly revision: number;
  readonly identity: string;
  readonly count: number;
  readonly modelDigest: string;
  readonly since: string;
  /** Absent while it lasts. */
  readonly until?: string;
  /** It was ended by a rollback. */
  readonly rolledBackAt?: string;
  /** The generation was dropped since, or built anew under its name. */
  readonly gone?: true;
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

/** A record whose vector is in the store already. */
export type CopiedRecord = Omit<NewRecord, 'vector'>;

export interface Match {
  readonly id: string;
  /** cosine and dotproduct: higher is nearer; euclidean: the distance, lower is nearer. */
  readonly score: number;
  readonly label?: string;
  readonly metadata: StoredRecord['metadata'];
}

/** What a query through an alias found, and the generation that answered it. */
export interface LiveMatches {
  readonly generation: string;
  readonly matches: readonly Match[];
}

export interface AliasState {
  readonly alias: string;
  readonly generation: string;
  readonly previous?: string;
  readonly switchedAt: string;
  /** The commit whose run switched. */
  readonly commit?: string;
  /** Counts what changed for its readers (switches and edits); part of the compare-and-set, so that A → B → A is seen. */
  readonly revision: number;
}

export interface SwitchRequest {
  readonly alias: string;
  /** The state the decision was made on (undefined: the alias did not exist). */
  readonly expected: AliasState | undefined;
  readonly generation: string;
  readonly commit?: string;
  readonly at: string;
  /** `update` unless given. `rollback` marks what is left as rolled back, in the same atomic move. */
  readonly move?: Exclude<Move, 'edit'>;
}

export interface EditRequest {
  readonly alias: string;
  /** The state the decision was made on; what it leads to is edited. */
  readonly expected: AliasState;
  /** What the generation comes to hold, under the name that it has; absent: what it held before its last revision. */
  readonly to?: GenerationDescription;
  readonly commit?: string;
  readonly at: string;
}

/**
 * The right to write one generation: to build it, or to edit it in place. A later `begin` or `undoEdit` takes it over;
 * the earlier holder's next write is refused.
 */
export interface BuildToken {
  readonly generation: string;
  readonly token: string;
}

export interface LiveRecords {
  /** The generation that served them. */
  readonly generation: string;
  readonly records: readonly StoredRecord[];
}

export interface LiveState {
  readonly alias: AliasState;
  readonly generation: Generation;
}

/** What a store knows beyond its generations. */
export interface StoreInspection {
  /** Where the alias, what is noted of it and the generations disagree: a sentence each. */
  readonly drift: readonly string[];
  readonly sizes: readonly GenerationSize[];
  /** What lies beside the generations and is not ours. */
  readonly foreign: readonly { readonly name: string; readonly records: number }[];
}

export interface GenerationSize {
  readonly generation: string;
  /** As the service counts them, which may lag. */
  readonly records: number;
  /** Estimated from a few records; what a service that counts bytes would store. */
  readonly bytes?: number;
  /** What one query costs, and what building it anew would, in the units that the service bills. */
  readonly queryReadUnits?: number;
  readonly buildWriteUnits?: number;
}

export interface Store {
  /** For messages: `local .vector-index/indexes/digits.sqlite`. */
  readonly description: string;
  readonly capabilities: StoreCapabilities;

  /**
   * Could it take such a generation, as it stands now? Asked before a model is trained, and by every plan. Changes nothing.
   * @throws CodedError (exit 2) that says what is in the way
   */
  checkFit?(wanted: Wanted): Promise<void>;
  /** Why this store cannot hold an item that others could; asked for every item before anything is written, with its vector where that is known. */
  refusesItem?(item: Omit<StoredRecord, 'vector'> & Partial<StoredRecord>): string | undefined;

  alias(name: string): Promise<AliasState | undefined>;
  aliases(): Promise<readonly AliasState[]>;
  /** `alias` and its `generation` as of one moment, where that takes fewer requests; undefined: it leads nowhere. */
  live?(alias: string): Promise<LiveState | undefined>;
  /** What every alias led to, newest first by a counter, not by the clock. */
  history(): Promise<readonly LivePeriod[]>;
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
  /** The same of whatever the alias leads to when it is asked, in one step. @returns undefined where it leads to nothing */
  queryLive?(alias: string, vector: Float32Array, topK: number): Promise<LiveMatches | undefined>;
  /** `fetch` of a few records in the same way. */
  fetchLive?(alias: string, ids: readonly string[]): Promise<LiveRecords | undefined>;

  /**
   * Creates the generation in state `building`, or takes over one that is (its records stay, for resuming).
   * `fresh`: records of an earlier try are dropped first, whatever its state; refused for the live generation.
   */
  begin(description: GenerationDescription, options?: { readonly fresh?: boolean }): Promise<BuildToken>;
  /**
   * Upserts records and their manifest entries in one transaction: all or none. In an edit, what they replace is
   * journalled before.
   * @throws superseded when another run has taken the build or the edit over
   * @throws badInput for a wrong dimension, NaN, infinity; under cosine a zero vector
   */
  write(build: BuildToken, records: readonly NewRecord[]): Promise<void>;
  /**
   * The same with the vectors that the generation `from` holds under these ids; in an edit that is the edited one too.
   * @returns ids whose vector is not there, or is not what `vectorDigest` says: of these nothing is written
   */
  copy(build: BuildToken, from: string, records: readonly CopiedRecord[]): Promise<readonly string[]>;
  /** Deletes records and their manifest entries in one transaction; in an edit, journals them before. */
  remove(build: BuildToken, ids: readonly string[]): Promise<void>;
  /** building → built → complete | failed. */
  setState(build: BuildToken, state: GenerationState): Promise<void>;

  /**
   * One atomic compare-and-set. The target must be complete.
   * @returns the new state, or undefined with nothing changed when the alias is no longer what was expected
   * @throws superseded while what the alias leads to is being edited
   */
  switchAlias(request: SwitchRequest): Promise<AliasState | undefined>;
  /**
   * Takes the alias away and, unless another alias names it, drops the generation that it led to: readers have nothing
   * until the next `switchAlias`.
   * @returns false with nothing changed when the alias is no longer what was expected
   */
  retire(request: {
    readonly alias: string;
    readonly expected: AliasState;
    readonly at: string;
  }): Promise<boolean>;
  /** Drops generation and records; one that was rolled back stays known, as `dropped`. @throws badInput for one that an alias names as live or previous */
  drop(generation: string): Promise<void>;

  /**
   * Begins to edit what an alias leads to, in place: readers see every step of it.
   * @returns undefined with nothing changed when the alias is no longer what was expected
   * @throws superseded while another edit of it is open
   * @throws badInput where another alias names the generation too, or where `to` is absent and no revision is kept
   */
  beginEdit(request: EditRequest): Promise<BuildToken | undefined>;
  /** For an edit without `to`: writes back all that the last revision replaced. @returns how many records */
  restore(edit: BuildToken): Promise<number>;
  /** The generation is what the edit said it would be: one atomic move, which counts as a revision of the alias. */
  finishEdit(edit: BuildToken, at: string): Promise<AliasState>;
  /**
   * Takes over an edit that is not finished, whoever began it, and writes back what it replaced; goes on where an
   * interrupted undoing was. @returns how many records, or undefined where no edit is open
   */
  undoEdit(generation: string): Promise<number | undefined>;
  /** Newest first. */
  keptRevisions(generation: string): Promise<readonly KeptRevision[]>;
  /** Drops the journals of a revision and of those before it: they can no longer be taken back. */
  forget(generation: string, revision: number): Promise<void>;
  /** Deletes what a killed run had dropped and not yet deleted, where the store does not do so by itself. */
  sweep?(): Promise<void>;
  /** For `status`. Changes nothing. */
  inspect?(alias: string): Promise<StoreInspection>;
  /**
   * Removes what the index held before it was ours, by its name; `dryRun` only looks.
   * @returns how many records that were
   * @throws badInput for what is ours, for what an alias leads to, and for a name that there is not
   */
  dropForeign?(name: string, dryRun: boolean): Promise<number>;
  close(): Promise<void>;
}
