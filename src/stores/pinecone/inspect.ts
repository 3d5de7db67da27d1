import { counted } from '../../lib/counted.ts';
import { badInput } from '../../lib/errors.ts';
import type { AliasState, Generation, GenerationSize, StoreInspection } from '../store.ts';
import type { IndexApi, RecordMetadata } from './api/index-api.ts';
import { queryReadUnits, recordBytes, upsertWriteUnits } from './units.ts';

/** What the documents in the index say. */
export interface Inspected {
  aliases(): Promise<readonly AliasState[]>;
  generations(): Promise<readonly Generation[]>;
  document(name: string): Promise<{ readonly namespace: string } | undefined>;
  drift(alias: string): Promise<readonly string[]>;
  /** All that are ours. */
  namespaces(): Promise<ReadonlySet<string>>;
}

type Api = Pick<IndexApi, 'namespaces' | 'query' | 'aliases' | 'deleteNamespace'>;

const DEFAULT = '__default__';
/** Records whose ids and metadata stand for all of a generation. */
const SAMPLE = 20;

/** What `status` shows of an index beyond its generations: one listing, and one query for each generation. */
export async function inspectIndex(api: Api, state: Inspected, alias: string): Promise<StoreInspection> {
  const [drift, generations, ours, counts] = await Promise.all([
    ...[state.drift(alias), state.generations(), state.namespaces(), countNamespaces(api)],
  ] as const);
  const held = generations.filter(({ state }) => state !== 'dropped');
  const sizes = await Promise.all(held.map((generation) => sizeOf(api, state, generation, counts)));
  const foreign = [...counts]
    // The default one always exists.
    .filter(([name, records]) => !ours.has(name) && (name !== DEFAULT || records > 0))
    .map(([name, records]) => ({ name, records }));
  return { drift, sizes, foreign };
}

/**
 * Removes a namespace that is none of ours.
 * @returns its records
 * @throws CodedError `pinecone.own-namespace`, `pinecone.namespace-in-use`, `pinecone.no-namespace` (exit 2)
 */
export async function dropForeign(
  api: Api,
  state: Inspected,
  name: string,
  dryRun: boolean,
): Promise<number> {
  const counts = await countNamespaces(api);
  const records = counts.get(name);
  const ours = await state.namespaces();
  if (ours.has(name))
    throw badInput('pinecone.own-namespace', `\`adopted\`: ${name} is a namespace of this program.`, {
      fix: 'Call `prune` without `adopted`: it removes what is no longer kept.',
    });
  if (records === undefined)
    throw badInput(
      'pinecone.no-namespace',
      `\`adopted\`: the index has no namespace ${JSON.stringify(name)}.`,
      {
        fix: `Take one that is not this program's: ${foreignNames(counts, ours)}.`,
      },
    );
  const leading = await aliasesTo(api, state, name);
  if (leading.length > 0)
    throw badInput(
      'pinecone.namespace-in-use',
      `\`adopted\`: readers may be using ${name}: ${counted(leading.length, 'alias leads', 'aliases lead')} to it (${leading.join(', ')}).`,
      { fix: 'Lead each of them elsewhere first, or delete it.' },
    );
  if (!dryRun) await api.deleteNamespace(name);
  return records;
}

async function aliasesTo(api: Api, state: Inspected, name: string): Promise<readonly string[]> {
  const known = (await state.aliases()).filter(({ generation }) => generation === name);
  const all = (await api.aliases.supported()) ? await api.aliases.list() : [];
  const leading = all.filter(({ target }) => target === name).map((alias) => alias.name);
  return [...new Set([...leading, ...known.map(({ alias }) => alias)])];
}

/** Records by namespace; the default one has no empty name here. */
async function countNamespaces(api: Api): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for await (const { name, count } of api.namespaces()) counts.set(name === '' ? DEFAULT : name, count);
  return counts;
}

async function sizeOf(
  api: Api,
  state: Inspected,
  { name, dimension }: Generation,
  counts: ReadonlyMap<string, number>,
): Promise<GenerationSize> {
  const namespace = (await state.document(name))?.namespace ?? name;
  const records = counts.get(namespace) ?? 0;
  if (records === 0) return { generation: name, records };
  const probe = new Float32Array(dimension);
  probe[0] = 1;
  const { matches } = await api.query(namespace, probe, SAMPLE, { includeMetadata: true });
  if (matches.length === 0) return { generation: name, records };
  const texts = matches.reduce((sum, { id, metadata }) => sum + id.length + metadataBytes(metadata), 0);
  const bytes = Math.round(records * recordBytes(texts / matches.length, dimension));
  return {
    ...{ generation: name, records, bytes },
    ...{ queryReadUnits: queryReadUnits(bytes), buildWriteUnits: upsertWriteUnits(bytes) },
  };
}

const metadataBytes = (metadata: RecordMetadata): number =>
  Object.keys(metadata).length === 0 ? 0 : Buffer.byteLength(JSON.stringify(metadata));

function foreignNames(counts: ReadonlyMap<string, number>, ours: ReadonlySet<string>): string {
  const names = [...counts.keys()].filter((name) => !ours.has(name));
  return names.length === 0 ? 'none' : names.slice(0, 20).join(', ');
}
