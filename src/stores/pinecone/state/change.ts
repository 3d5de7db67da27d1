import type { PineconeRecord } from '../api/index-api.ts';
import { builtId, type ControlNamespace } from './control-namespace.ts';
import { type Change, type ControlTools, timeOf } from './control-tools.ts';
import type { AliasDocument, GenerationDocument } from './documents.ts';
import { type Documents, type Settled, settle } from './settle.ts';
import { sweepTrash } from './sweep.ts';

/** What is true now. @param asked an alias that counts though nothing of ours knows it */
export async function readSettled(tools: ControlTools, asked?: string): Promise<Settled> {
  const { space, pointer, sleep } = tools;
  for (const wait of [200, 400, 800, undefined]) {
    const [documents, targets] = await Promise.all([space.readAll(), pointer.targets(asked)]);
    const settled = settle(documents, targets(documents), timeOf(tools));
    // Read while another run was at work: documents of one moment, aliases of another.
    if (settled.explained || wait === undefined) return settled;
    await sleep(wait);
  }
  throw new Error('unreachable');
}

/**
 * Holds the lease, reads what is true behind all that was written before, writes down what killed runs had left to be
 * concluded, and does the work.
 * @param options.sweep deletes what is trash when the work is done
 */
export async function change<T>(
  tools: ControlTools,
  work: (change: Change) => Promise<T>,
  options: { readonly asked?: string; readonly sweep?: boolean } = {},
): Promise<T> {
  const { space, pointer, lease } = tools;
  return lease.hold(async ({ check }) => {
    await space.fence();
    const [documents, targets] = await Promise.all([space.readAll(), pointer.targets(options.asked)]);
    const settled = settle(documents, targets(documents), timeOf(tools));
    const write = async (...records: readonly PineconeRecord[]): Promise<void> => {
      if (records.length === 0) return;
      await check();
      await space.write(records);
    };
    await conclude(space, documents, settled, write);
    const result = await work({ ...settled, write, check });
    if (options.sweep) await sweepTrash(tools, write);
    return result;
  });
}

/** Writes down what is true where the documents say it by something pending. Generations first: see `settle`. */
async function conclude(
  space: ControlNamespace,
  documents: Documents,
  settled: Settled,
  write: Change['write'],
): Promise<void> {
  const ended = (document: GenerationDocument | undefined): boolean =>
    document?.state !== 'building' && document?.state !== 'built';
  const generations = [...settled.generations.values()].filter(
    (document) => document !== documents.generations.get(document.description.name) && ended(document),
  );
  await write(...generations.map((document) => space.generationRecord(document)));
  const aliases = [...settled.aliases.values()].filter(
    (document) => !isAsWritten(documents.aliases.get(document.alias), document, settled.drift),
  );
  await write(...aliases.map((document) => space.aliasRecord(document, document.live)));
  const stale = documents.built.filter(({ generation, token }) => {
    const document = settled.generations.get(generation);
    return document?.token !== token || ended(document);
  });
  if (stale.length === 0) return;
  await space.remove(stale.map(builtId));
}

const isAsWritten = (
  written: AliasDocument | undefined,
  { alias }: AliasDocument,
  drift: Settled['drift'],
): boolean => written !== undefined && written.pending === undefined && !drift.has(alias);
