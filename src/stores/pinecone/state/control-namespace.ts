import { randomUUID } from 'node:crypto';
import type { IndexApi, PineconeRecord, RecordMetadata } from '../api/index-api.ts';
import { fits, fromRecord, toRecord } from './document-record.ts';
import { aliasSchema, builtSchema, type Claim, claimSchema, generationSchema } from './document-schemas.ts';
import {
  type AliasDocument,
  type BuiltDocument,
  CONTROL,
  type GenerationDocument,
  type Lead,
} from './documents.ts';
import { withBuilt } from './generation-change.ts';
import type { Documents } from './settle.ts';

const ALIAS = 'alias/';
const GENERATION = 'generation/';
const BUILT = 'built/';
const CLAIM = 'lease/';
/** Written to get an LSN, nothing else. */
const FENCE = 'fence';

export const builtId = ({ generation, token }: Pick<BuiltDocument, 'generation' | 'token'>): string =>
  `${BUILT}${generation}/${token}`;

/** The documents as records of the control namespace. */
export class ControlNamespace {
  readonly #api: IndexApi;
  readonly #dimension: number;
  /** The fence that is being written, and the one behind it. */
  #fence: Promise<void> | undefined;
  #nextFence: Promise<void> | undefined;

  constructor(api: IndexApi, dimension: number) {
    this.#api = api;
    this.#dimension = dimension;
  }

  /**
   * From now on every read of this process sees what anybody had written before: a write of our own is behind all of
   * it in the log, and reads wait for our own writes.
   */
  async fence(): Promise<void> {
    if (this.#fence === undefined) return this.#writeFence();
    // Whoever asks while one is under way needs a later one, and all of them the same.
    const next = (): Promise<void> => this.#writeFence();
    this.#nextFence ??= this.#fence.then(next, next);
    return this.#nextFence;
  }

  #writeFence(): Promise<void> {
    this.#nextFence = undefined;
    const written = this.#api.upsert(CONTROL, [this.fenceRecord()]).then(() => undefined);
    const over = (): void => {
      if (this.#fence === fence) this.#fence = undefined;
    };
    const fence = written.finally(over);
    this.#fence = fence;
    return fence;
  }

  /** Unlike any before: where the log has no numbers, a write is known to be visible by what it holds. */
  fenceRecord(): PineconeRecord {
    return this.#record(FENCE, { token: randomUUID() });
  }

  async readAll(): Promise<Documents> {
    const ids: string[] = [];
    for await (const id of this.#api.list(CONTROL)) ids.push(id);
    return this.#open(ids.filter((id) => [ALIAS, GENERATION, BUILT].some((prefix) => id.startsWith(prefix))));
  }

  async #open(ids: readonly string[]): Promise<Documents> {
    const aliases = new Map<string, AliasDocument>();
    const generations = new Map<string, GenerationDocument>();
    const built: BuiltDocument[] = [];
    for (const record of ids.length === 0 ? [] : await this.#api.fetch(CONTROL, ids)) {
      if (record.id.startsWith(ALIAS)) {
        const document = fromRecord(record, aliasSchema);
        aliases.set(document.alias, document);
      } else if (record.id.startsWith(GENERATION)) {
        const document = fromRecord(record, generationSchema);
        generations.set(document.description.name, document);
      } else built.push(fromRecord(record, builtSchema));
    }
    return { aliases, generations, built };
  }

  async alias(name: string): Promise<AliasDocument | undefined> {
    return (await this.#open([`${ALIAS}${name}`])).aliases.get(name);
  }

  /** @param token whose word counts, where it is known: one round trip less */
  async generation(name: string, token?: string): Promise<GenerationDocument | undefined> {
    const ids = [`${GENERATION}${name}`];
    if (token !== undefined) ids.push(builtId({ generation: name, token }));
    const { generations, built } = await this.#open(ids);
    const document = generations.get(name);
    if (document?.state !== 'building' || document.token === token)
      return document && withBuilt(document, built[0]);
    const other = await this.#open([builtId({ generation: name, token: document.token })]);
    return withBuilt(document, other.built[0]);
  }

  async write(records: readonly PineconeRecord[]): Promise<void> {
    await this.#api.upsert(CONTROL, records);
    await this.#api.visible(CONTROL);
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#api.deleteIds(CONTROL, ids);
  }

  async removeGeneration(name: string): Promise<void> {
    await this.remove([`${GENERATION}${name}`]);
  }

  generationRecord(document: GenerationDocument): PineconeRecord {
    return this.#record(`${GENERATION}${document.description.name}`, document);
  }

  builtRecord(document: BuiltDocument): PineconeRecord {
    return this.#record(builtId(document), document);
  }

  /**
   * Old periods are forgotten where a record could not hold them.
   * @param shown what others who read the record are told that the alias leads to
   */
  aliasRecord(document: AliasDocument, shown: Lead | undefined): PineconeRecord {
    for (let { periods } = document; ; periods = periods.slice(0, Math.floor(periods.length * 0.9))) {
      const id = `${ALIAS}${document.alias}`;
      const record = this.#record(id, { ...document, periods }, plainFields(shown));
      if (fits(record) || periods.length < 2) return record;
    }
  }

  async claims(): Promise<readonly Claim[]> {
    const ids: string[] = [];
    for await (const id of this.#api.list(CONTROL, CLAIM)) ids.push(id);
    if (ids.length === 0) return [];
    return (await this.#api.fetch(CONTROL, ids)).map((record) => fromRecord(record, claimSchema));
  }

  async claim(claim: Claim): Promise<void> {
    await this.#api.upsert(CONTROL, [this.#record(`${CLAIM}${claim.token}`, claim)]);
  }

  async withdraw(claims: readonly Pick<Claim, 'token'>[]): Promise<void> {
    await this.remove(claims.map(({ token }) => `${CLAIM}${token}`));
  }

  #record(id: string, content: unknown, plain: RecordMetadata = {}): PineconeRecord {
    return toRecord(id, content, { dimension: this.#dimension, plain });
  }
}

/** The pointer record's fields, for readers that know nothing of us. */
function plainFields(lead: Lead | undefined): RecordMetadata {
  if (lead === undefined) return {};
  const { namespace, generation, switchedAt, description } = lead;
  return {
    ...{ namespace, generation, switched_at: switchedAt },
    ...(description === undefined
      ? {}
      : { model_digest: description.modelDigest, model_version: description.modelVersion }),
  };
}
