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
import { Fence, type FenceOptions } from './fence.ts';
import { withBuilt } from './generation-change.ts';
import type { Documents } from './settle.ts';

const ALIAS = 'alias/';
const GENERATION = 'generation/';
const BUILT = 'built/';
const CLAIM = 'lease/';

export const builtId = ({ generation, token }: Pick<BuiltDocument, 'generation' | 'token'>): string =>
  `${BUILT}${generation}/${token}`;

/** The documents as records of the control namespace. */
export class ControlNamespace {
  readonly #api: IndexApi;
  readonly #dimension: number;
  readonly #fence: Fence;

  constructor(options: FenceOptions) {
    this.#api = options.api;
    this.#dimension = options.dimension;
    this.#fence = new Fence(options);
  }

  /** From now on every read of this process sees what anybody had written before. */
  async fence(): Promise<void> {
    await this.#fence.write();
  }

  async sweepFences(): Promise<void> {
    await this.#fence.sweep();
  }

  async readAll(): Promise<Documents> {
    return this.#fence.found(async (awaited) => {
      const ids = await this.#list('');
      if (awaited !== undefined && !ids.includes(awaited)) return undefined;
      const known = ids.filter((id) => [ALIAS, GENERATION, BUILT].some((prefix) => id.startsWith(prefix)));
      return this.#open(known, awaited);
    });
  }

  async #list(prefix: string): Promise<readonly string[]> {
    const ids: string[] = [];
    for await (const id of this.#api.list(CONTROL, prefix)) ids.push(id);
    return ids;
  }

  async #read(ids: readonly string[]): Promise<Documents> {
    return this.#fence.found((awaited) => this.#open(ids, awaited));
  }

  async #open(ids: readonly string[], awaited: string | undefined): Promise<Documents | undefined> {
    const aliases = new Map<string, AliasDocument>();
    const generations = new Map<string, GenerationDocument>();
    const built: BuiltDocument[] = [];
    const asked = awaited === undefined ? ids : [...ids, awaited];
    const records = asked.length === 0 ? [] : await this.#api.fetch(CONTROL, asked);
    if (awaited !== undefined && !records.some(({ id }) => id === awaited)) return undefined;
    for (const record of records) {
      if (record.id.startsWith(ALIAS)) {
        const document = fromRecord(record, aliasSchema);
        aliases.set(document.alias, document);
      } else if (record.id.startsWith(GENERATION)) {
        const document = fromRecord(record, generationSchema);
        generations.set(document.description.name, document);
      } else if (record.id.startsWith(BUILT)) built.push(fromRecord(record, builtSchema));
    }
    return { aliases, generations, built };
  }

  async alias(name: string): Promise<AliasDocument | undefined> {
    return (await this.#read([`${ALIAS}${name}`])).aliases.get(name);
  }

  /** @param token whose word counts, where it is known: one round trip less */
  async generation(name: string, token?: string): Promise<GenerationDocument | undefined> {
    const ids = [`${GENERATION}${name}`];
    if (token !== undefined) ids.push(builtId({ generation: name, token }));
    const { generations, built } = await this.#read(ids);
    const document = generations.get(name);
    if (document?.state !== 'building' || document.token === token)
      return document && withBuilt(document, built[0]);
    const other = await this.#read([builtId({ generation: name, token: document.token })]);
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
    return this.#fence.found(async (awaited) => {
      if (awaited !== undefined && !(await this.#list(awaited)).includes(awaited)) return undefined;
      const ids = await this.#list(CLAIM);
      if (ids.length === 0) return [];
      return (await this.#api.fetch(CONTROL, ids)).map((record) => fromRecord(record, claimSchema));
    });
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
