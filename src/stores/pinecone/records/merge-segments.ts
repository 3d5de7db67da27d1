import type { HeldEntry, KeyedEntry } from './segment.ts';
import { clusterSegments, type SegmentName } from './segment-name.ts';

/** The contents of segments, in the order asked. */
export type LoadSegments = (segments: readonly SegmentName[]) => Promise<readonly (readonly KeyedEntry[])[]>;

interface Cursor {
  readonly segment: SegmentName;
  readonly entries: readonly KeyedEntry[];
  at: number;
}

/** Segments that one request brings, while the ones before are merged: 0.6 MB of text. */
const GROUP = 16;

/**
 * What segments say together, in the order of ids' UTF-8 bytes: of each id the entry of the highest sequence. Segments
 * are loaded when their range is reached, and let go when it is passed.
 * @param segments in the order of their lower bounds
 */
export async function* mergeSegments(
  segments: readonly SegmentName[],
  load: LoadSegments,
): AsyncGenerator<HeldEntry> {
  const loaded = loadAhead(segments, load);
  let active: Cursor[] = [];
  let next = 0;
  for (;;) {
    let key = lowest(active);
    while (next < segments.length && (key === undefined || segments[next]!.low <= key)) {
      const entries = (await loaded.next()).value!;
      if (entries.length > 0) active.push({ segment: segments[next]!, entries, at: 0 });
      next++;
      key = lowest(active);
    }
    if (key === undefined) return;
    let newest: Cursor | undefined;
    let exhausted = false;
    for (const cursor of active) {
      if (cursor.entries[cursor.at]!.key !== key) continue;
      if (newest === undefined || isNewer(cursor.segment, newest.segment)) newest = cursor;
      cursor.at++;
      exhausted ||= cursor.at === cursor.entries.length;
    }
    const { entry } = newest!.entries[newest!.at - 1]!;
    if (exhausted) active = active.filter(({ at, entries }) => at < entries.length);
    if (!('removed' in entry)) yield entry;
  }
}

/** How many ids `mergeSegments` gives; loads only segments that overlap others or remove something. */
export async function countEntries(segments: readonly SegmentName[], load: LoadSegments): Promise<number> {
  let count = 0;
  for (const cluster of clusterSegments(segments)) {
    const [only] = cluster;
    if (cluster.length === 1 && only!.tombstones === 0) count += only!.entries;
    else for await (const _ of mergeSegments(cluster, load)) count++;
  }
  return count;
}

async function* loadAhead(
  segments: readonly SegmentName[],
  load: LoadSegments,
): AsyncGenerator<readonly KeyedEntry[]> {
  const groups: SegmentName[][] = [];
  for (let start = 0; start < segments.length; start += GROUP)
    groups.push(segments.slice(start, start + GROUP));
  let coming = groups[0] && load(groups[0]);
  for (let i = 0; i < groups.length; i++) {
    const contents = await coming!;
    const following = groups[i + 1];
    coming = following && load(following);
    // Whoever stops reading does not hear of it.
    coming?.catch(() => undefined);
    yield* contents;
  }
}

function lowest(active: readonly Cursor[]): string | undefined {
  let least: string | undefined;
  for (const { entries, at } of active) {
    const { key } = entries[at]!;
    if (least === undefined || key < least) least = key;
  }
  return least;
}

function isNewer(a: SegmentName, b: SegmentName): boolean {
  return a.sequence === b.sequence ? a.writer > b.writer : a.sequence > b.sequence;
}
