import { sha256 } from '../../../lib/digest.ts';
import type { BuildToken } from '../../store.ts';
import type { IndexApi, PineconeRecord } from '../api/index-api.ts';
import { type GenerationDocument, manifestNamespace } from '../state/documents.ts';
import { fence } from './fence.ts';
import { keepBefore, readJournal } from './journal.ts';
import { ManifestLog } from './manifest-log.ts';
import type { LogEntry } from './segment.ts';

/** Characters of the digest of a token: enough to tell writers apart, and no way back to the token. */
const WRITER = 8;

/** What one process writes under one token: it numbers segments, and knows what its edit has journalled. */
export class WriteSession {
  readonly #api: IndexApi;
  readonly #writer: string;
  /** Revisions' layer that is written; 0 for a build. */
  readonly #layer: number;
  #sequence: number;
  readonly #goesOn: boolean;
  /** Ids on the wire; undefined for a build. */
  readonly #journalled: Set<string> | undefined;

  private constructor(api: IndexApi, token: string, layer: number, sequence: number) {
    this.#api = api;
    this.#writer = sha256(token).slice(0, WRITER);
    this.#layer = layer;
    this.#sequence = sequence;
    this.#goesOn = sequence > 1;
    this.#journalled = layer === 0 ? undefined : new Set();
  }

  /** Behind all that other processes have written, also those that have died since. */
  static async open(
    api: IndexApi,
    { token }: BuildToken,
    document: GenerationDocument,
  ): Promise<WriteSession> {
    await fence(api, manifestNamespace(document.namespace), document.description.dimension);
    const segments = await new ManifestLog(api, document).segments();
    const last = segments.reduce((most, { sequence }) => Math.max(most, sequence), 0);
    const session = new WriteSession(api, token, document.edit?.layer ?? 0, last + 1);
    if (document.edit !== undefined)
      for await (const { present, absent } of readJournal(api, document, document.edit.layer))
        for (const id of [...present, ...absent]) session.#journalled!.add(id);
    return session;
  }

  /** Others had written before. */
  get goesOn(): boolean {
    return this.#goesOn;
  }

  /** Says in the manifest what the records already are. */
  async append(document: GenerationDocument, entries: readonly LogEntry[]): Promise<void> {
    await new ManifestLog(this.#api, document).append(entries, this.#next());
  }

  /**
   * In an edit, journals what is held under ids that it has not written yet.
   * @param known what is held under all of `ids`, if it has been read
   */
  async journal(
    document: GenerationDocument,
    ids: readonly string[],
    known?: readonly PineconeRecord[],
  ): Promise<void> {
    const journalled = this.#journalled;
    if (journalled === undefined) return;
    const first = [...new Set(ids)].filter((id) => !journalled.has(id));
    if (first.length === 0) return;
    const wanted = new Set(first);
    await keepBefore(
      this.#api,
      document,
      this.#next(),
      first,
      known?.filter(({ id }) => wanted.has(id)),
    );
    for (const id of first) journalled.add(id);
  }

  #next(): { readonly layer: number; readonly sequence: number; readonly writer: string } {
    return { layer: this.#layer, sequence: this.#sequence++, writer: this.#writer };
  }
}
