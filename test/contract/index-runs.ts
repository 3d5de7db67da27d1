import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../src/commands/context.ts';
import { promote } from '../../src/commands/promote.ts';
import { prune } from '../../src/commands/prune.ts';
import { rollback } from '../../src/commands/rollback.ts';
import { updateIndex } from '../../src/commands/steps/update-index.ts';
import { datasetOf, itemDigest, type VectorItem } from '../../src/data/item.ts';
import { readyVectors } from '../../src/embed/ready-vectors.ts';
import { CAPABILITIES } from '../../src/hosts/terminal.ts';
import type { Strategy } from '../../src/index/generation.ts';
import { compareIds } from '../../src/lib/digest.ts';
import { silentLog } from '../../src/lib/log.ts';
import { vectorDigest } from '../../src/lib/vectors.ts';
import { declaredDigest } from '../../src/model/declared-model.ts';
import { openFolderStorage } from '../../src/registry/folder/folder-storage.ts';
import { newDraft } from '../../src/report/draft.ts';
import type { IndexOutcome } from '../../src/report/outcome.ts';
import { parseSettings } from '../../src/settings/parse.ts';
import type { AliasState, Store } from '../../src/stores/store.ts';
import { collect, makeVector } from './store-fixtures.ts';

const DIMENSION = 4;
const declaration = { name: 'maker', dimension: DIMENSION };
const version = {
  ...({ kind: 'declared', declaration, digest: declaredDigest(declaration), dimension: DIMENSION } as const),
  ...{ createdAt: '2026-01-01T00:00:00.000Z', files: {} },
};

/** Ready vectors; the first `changed` have another vector, the next `relabelled` another label. */
export function itemsOf(
  count: number,
  { changed = 0, relabelled = 0 }: { readonly changed?: number; readonly relabelled?: number },
): readonly VectorItem[] {
  return Array.from({ length: count }, (_, i) => {
    const vector = Float32Array.from(makeVector(i < changed ? i + 10_000 : i, DIMENSION));
    const fields = {
      id: `item ${i}`,
      label: i >= changed && i < changed + relabelled ? 'other' : `class ${i % 3}`,
      metadata: { i },
      contentDigest: vectorDigest(vector),
    };
    return { ...fields, digest: itemDigest(fields), vector };
  }).sort((a, b) => compareIds(a.id, b.id));
}

/** One run of `update`, over ready vectors, with a registry that is not there. */
export async function updateTo(
  store: Store,
  items: readonly VectorItem[],
  strategy: Strategy = 'blue-green',
  given: Given = {},
): Promise<IndexOutcome> {
  const context = contextOf(store, 'update', { strategy, ...given });
  await updateIndex(context, datasetOf(items), {
    ...{ version, label: '1.0.0', home: await context.registry(), embedder: async () => readyVectors },
  });
  return context.draft.index!;
}

export async function rollBack(store: Store): Promise<void> {
  await rollback(contextOf(store, 'rollback'));
}

export async function promoteWaiting(store: Store): Promise<void> {
  await promote(contextOf(store, 'promote'));
}

export async function pruneStore(store: Store, given: Given = {}): Promise<void> {
  await prune(contextOf(store, 'prune', given));
}

/** Settings, as flags have them. */
type Given = Readonly<Record<string, string>>;

let hours = 0;

/** The hour at which the next run is; processes that work on one store after another are to agree on it. */
export function setHour(hour: number): void {
  hours = hour;
}

function contextOf(
  store: Store,
  command: 'update' | 'rollback' | 'promote' | 'prune',
  given: Given = {},
): Context {
  const { settings } = parseSettings(
    command,
    {
      given: new Map(
        Object.entries({
          ...given,
          ...(command === 'update' ? { data: 'x', cache: join(tmpdir(), 'no-such-cache') } : {}),
        }),
      ),
      ...{ givenAs: 'flag', environment: new Map(), problems: [] },
    },
    undefined,
    { cores: 1 },
  );
  const never = (): never => {
    throw new Error('not asked for here');
  };
  return {
    ...{
      settings,
      log: silentLog,
      draft: newDraft({ monotonic: () => performance.now() }),
      commit: undefined,
      indexName: 'default',
      modelName: 'default',
      version: '0.0.0',
    },
    host: {
      ...{ name: 'test', event: { kind: 'terminal', name: 'terminal' }, log: silentLog, interactive: false },
      capabilities: CAPABILITIES,
      ...{ ephemeral: false, showsAnnotations: false, annotate() {}, summary: never, outputs: never },
    },
    // Later by an hour from run to run, so that nothing is kept for a grace.
    clock: { now: () => new Date(Date.UTC(2026, 0, 1, hours++)), monotonic: () => performance.now() },
    signal: new AbortController().signal,
    permission: { allowed: true, reason: 'a test' },
    mayCache: false,
    engineIdentity: { name: 'none', numericVersion: 0, tolerance: 0 },
    chooseEngine: async () => {},
    engine: never,
    queryEngine: never,
    registry: async () => openFolderStorage({ folder: join(tmpdir(), 'no-such-registry'), readOnly: true }),
    candidate: never,
    store: async () => store,
    relation: async () => 'unknown',
    once: (open) => open,
    defer() {},
    print() {},
  };
}

/** All that a store holds, as the port shows it: all but times. */
export interface StoreView {
  readonly alias: Omit<AliasState, 'switchedAt'> | undefined;
  readonly generations: ReadonlyMap<string, { readonly description: unknown; readonly records: string }>;
  readonly history: readonly unknown[];
  /** An edit is begun and not finished. */
  readonly editing: boolean;
}

export async function seeStore(store: Store): Promise<StoreView> {
  const alias = await store.alias('live');
  const generations = new Map<string, { readonly description: unknown; readonly records: string }>();
  const all = await store.generations();
  for (const { createdAt: _, ...description } of all) {
    const records = await collect(store.records(description.name));
    const manifest = await collect(store.manifest(description.name));
    const kept = (await store.keptRevisions(description.name)).map(({ revision, before, journalled }) => [
      ...[revision, before, journalled],
    ]);
    generations.set(description.name, {
      description: { ...description, kept },
      records: JSON.stringify([
        records.map((record) => ({ ...record, vector: [...record.vector] })),
        manifest,
      ]),
    });
  }
  return {
    alias: alias && { ...alias, switchedAt: undefined },
    generations,
    history: (await store.history()).map(({ since: _1, until, rolledBackAt, ...period }) => ({
      ...{ ...period, ended: until !== undefined, rolledBack: rolledBackAt !== undefined },
    })),
    editing: all.some(({ edit }) => edit !== undefined),
  } as StoreView;
}
