/**
 * Port: durable storage for model versions. Keys are `/`-separated paths; keys.ts says of what.
 * What a version *is* stands in versions.ts; adapters only keep bytes.
 */
export interface VersionedBytes {
  readonly bytes: Uint8Array;
  /** Opaque; what compareAndSet wants to hear back. */
  readonly revision: string;
}

export interface RegistryStorage {
  /** For messages: `folder .vector-index/registry`. */
  readonly description: string;
  /** Whole bytes of an immutable entry, or undefined. Never a torn one. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** The key `prefix` and every key under it (`prefix/…`), mutable ones too, sorted; all keys for `''`. */
  list(prefix: string): Promise<readonly string[]>;
  /**
   * Writes immutable entries in the order given; an interrupted call may leave the first ones only, each whole.
   * Writing an entry that is there already is harmless (keys are digests, or unique).
   */
  put(entries: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** A mutable entry, or undefined where it was never set. */
  getVersioned(key: string): Promise<VersionedBytes | undefined>;
  /**
   * Sets a mutable entry if its revision still is `expected` (undefined: it must not exist).
   * @returns false, with nothing changed, when somebody else was first
   */
  compareAndSet(key: string, expected: string | undefined, bytes: Uint8Array): Promise<boolean>;
  /** Removes what `list(prefix)` names. */
  remove(prefix: string): Promise<void>;
  /**
   * Finds out, without changing an entry, whether it can be written, as far as that can be told.
   * @throws CodedError that says what is missing
   */
  checkWritable?(): Promise<void>;
  /** Gives back what it holds on this machine. */
  close?(): Promise<void>;
}
