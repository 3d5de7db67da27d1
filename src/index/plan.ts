import type { Item } from '../data/item.ts';
import { counted } from '../lib/counted.ts';
import { badInput } from '../lib/errors.ts';
import { mergeById } from '../lib/sorted-merge.ts';
import type { ManifestEntry } from '../stores/store.ts';
import { bytesSent, type Space } from './cost.ts';

export type ChangeKind = 'add' | 'change' | 'delete' | 'keep';

export interface Change<T extends Item = Item> {
  readonly kind: ChangeKind;
  readonly id: string;
  /** Absent for `delete`. */
  readonly item?: T;
  /** Absent for `add`. */
  readonly live?: ManifestEntry;
  /** Same content under the same model, and cheaper so: the vector is copied from live, not embedded. */
  readonly copy: boolean;
}

/** All that a choice between copying and embedding may look at. */
export type PlannedItem = Pick<Item, 'contentDigest'>;

/**
 * What separates the dataset from the live generation, in the order of ids. Pure; holds one entry of each at a time.
 * @param items in the order of ids' UTF-8 bytes
 * @param live the live generation's manifest in the same order; empty on a first run
 * @param sameVectors live was embedded by the same model, engine and preprocessing
 * @param copies is such a vector taken from live?
 */
export async function* planChanges<T extends Item>(
  items: AsyncIterable<T> | Iterable<T>,
  live: AsyncIterable<ManifestEntry> | Iterable<ManifestEntry>,
  sameVectors: boolean,
  copies: (item: PlannedItem) => boolean = () => true,
): AsyncGenerator<Change<T>> {
  for await (const { id, left: item, right: entry } of mergeById(items, live)) {
    if (item === undefined) yield { kind: 'delete', id, live: entry!, copy: false };
    else if (entry === undefined) yield { kind: 'add', id, item, copy: false };
    else {
      const kind = entry.itemDigest === item.digest ? 'keep' : 'change';
      const same = sameVectors && entry.contentDigest === item.contentDigest;
      yield { kind, id, item, live: entry, copy: same && copies(item) };
    }
  }
}

export interface PlannedCount {
  readonly count: number;
  /** The first ten ids. */
  readonly first: readonly string[];
}

export interface PlanSummary {
  readonly add: PlannedCount;
  readonly change: PlannedCount;
  readonly delete: PlannedCount;
  readonly unchanged: number;
  /** Items whose vector comes from the model, a cache or the data; from the store. */
  readonly embed: number;
  readonly copy: number;
  /** Records that are written and removed, and what of them is sent to the store. */
  readonly write: number;
  readonly remove: number;
  readonly bytes: number;
}

const FIRST_IDS = 10;

/**
 * Counts a plan, keeping ten ids of each kind.
 * @param space where the records go; `inPlace`: what is unchanged is not written
 */
export async function summarisePlan(
  changes: AsyncIterable<Change>,
  space: Space & { readonly inPlace: boolean },
): Promise<PlanSummary> {
  const groups = {
    add: { count: 0, first: [] as string[] },
    change: { count: 0, first: [] as string[] },
    delete: { count: 0, first: [] as string[] },
    keep: { count: 0, first: [] as string[] },
  };
  let embed = 0;
  let copy = 0;
  let bytes = 0;
  for await (const change of changes) {
    const group = groups[change.kind];
    group.count++;
    if (group.first.length < FIRST_IDS) group.first.push(change.id);
    if (change.item === undefined || (space.inPlace && change.kind === 'keep')) continue;
    bytes += bytesSent(change.item, change.copy, space);
    if (change.copy) copy++;
    else embed++;
  }
  const { add, change, keep } = groups;
  return {
    ...{ add, change, delete: groups.delete, unchanged: keep.count, embed, copy },
    ...{ write: embed + copy, remove: space.inPlace ? groups.delete.count : 0, bytes },
  };
}

/**
 * An empty data folder must not erase production.
 * @param maxShrink largest accepted loss, as a fraction of the live count, 0 to 1
 * @throws CodedError `index.shrinks` (exit 2)
 */
export function checkShrink(liveCount: number, newCount: number, maxShrink: number): void {
  const lost = liveCount - newCount;
  if (lost <= 0 || lost <= liveCount * maxShrink) return;
  const percent = (fraction: number): string => `${Number((fraction * 100).toFixed(1))} %`;
  throw badInput(
    'index.shrinks',
    `The new index would hold ${counted(newCount, 'item')} where the live one holds ${counted(liveCount, 'item')}: ` +
      `${percent(lost / liveCount)} fewer, and \`max-shrink\` allows ${percent(maxShrink)}.`,
    {
      fix: `Check that the data is complete; if the loss is meant, set \`max-shrink: ${roundedUp(lost / liveCount)}\` for this run.`,
    },
  );
}

/** To two digits, so that what is suggested is enough; 0.55 stays 0.55 although 0.55 × 100 is a little more than 55. */
function roundedUp(fraction: number): number {
  return Math.ceil(Number((fraction * 100).toFixed(6))) / 100;
}
