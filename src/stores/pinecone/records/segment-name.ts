/** What a segment's record id says of it, so that listing ids gives the directory of a manifest. */
export interface SegmentName {
  readonly id: string;
  /** Revision of the edit that wrote it; 0 for the build. */
  readonly layer: number;
  /** Of two entries for one id, that of the higher sequence holds. */
  readonly sequence: number;
  /** Of the process that wrote it: two that both believe to hold the token never write over each other's segments. */
  readonly writer: string;
  readonly entries: number;
  readonly tombstones: number;
  /** Sort keys (`sortKey`): nothing in it lies below `low` or above `high`. */
  readonly low: string;
  /** undefined: unbounded. */
  readonly high: string | undefined;
}

export const SEGMENTS = 'm.';

/** Where the segments of one layer lie. */
export const segmentsPrefix = (layer: number): string => `${SEGMENTS}${layer}.`;

/** Bytes of a bound that a name has room for: both bounds and the numbers stay below 512 characters. */
const BOUND_BYTES = 150;

/** Compares, with JavaScript's `<`, as the id's UTF-8 bytes do: a string whose characters are these bytes. */
export function sortKey(id: string): string {
  return /^[\x20-\x7e]*$/.test(id) ? id : Buffer.from(id).toString('latin1');
}

/** @param first @param last sort keys of the lowest and the highest entry */
export function nameSegment(
  { layer, sequence, writer }: Pick<SegmentName, 'layer' | 'sequence' | 'writer'>,
  { entries, tombstones }: Pick<SegmentName, 'entries' | 'tombstones'>,
  first: string,
  last: string,
): string {
  const bounds = [first, last].map((key) =>
    Buffer.from(key.slice(0, BOUND_BYTES), 'latin1').toString('base64url'),
  );
  return `${segmentsPrefix(layer)}${[sequence, writer, entries, tombstones, ...bounds].join('.')}`;
}

/** undefined for an id that is not a segment's. */
export function parseSegmentName(id: string): SegmentName | undefined {
  const found = /^m\.(\d+)\.(\d+)\.([0-9a-f]+)\.(\d+)\.(\d+)\.([\w-]*)\.([\w-]*)$/.exec(id);
  if (found === null) return undefined;
  const [layer, sequence, entries, tombstones] = [1, 2, 4, 5].map((at) => Number(found[at]));
  const [low, high] = [6, 7].map((at) => Buffer.from(found[at]!, 'base64url').toString('latin1'));
  return {
    ...{ id, layer: layer!, sequence: sequence!, writer: found[3]! },
    ...{ entries: entries!, tombstones: tombstones!, low: low! },
    high: high!.length < BOUND_BYTES ? high : undefined,
  };
}

/** In the order of their lower bounds. */
export function sortSegments(segments: readonly SegmentName[]): SegmentName[] {
  return segments.toSorted((a, b) => (a.low < b.low ? -1 : a.low > b.low ? 1 : a.sequence - b.sequence));
}

/**
 * Runs of segments whose ranges meet; two of different runs have no id in common.
 * @param segments in the order of their lower bounds
 */
export function clusterSegments(segments: readonly SegmentName[]): SegmentName[][] {
  const clusters: SegmentName[][] = [];
  let end: string | undefined = '';
  for (const segment of segments) {
    const last = clusters.at(-1);
    if (last !== undefined && (end === undefined || segment.low <= end)) {
      last.push(segment);
      if (end !== undefined) end = segment.high === undefined || segment.high > end ? segment.high : end;
    } else {
      clusters.push([segment]);
      end = segment.high;
    }
  }
  return clusters;
}
