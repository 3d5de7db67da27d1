import type { Log } from '../lib/log.ts';
import type { Distance, StoredRecord } from '../stores/store.ts';
import type { Dataset, VectorItem } from './item.ts';
import type { SkippedItem } from './readable.ts';
import type { ScannedFolder } from './scan.ts';

/** Names of a table's columns; what is not named is looked for under its usual name. */
export interface ColumnNames {
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly image?: string | undefined;
  readonly vector?: string | undefined;
  readonly group?: string | undefined;
  readonly text?: string | undefined;
  /** Columns to keep as metadata, each perhaps with a type behind it (`price:number`); absent: all the rest. */
  readonly metadata?: readonly string[] | undefined;
}

export interface DataRequest {
  /** The setting that named the data, for messages: `data`. */
  readonly setting: string;
  /** Folders of images, tables, files of vectors, globs; at least one. */
  readonly paths: readonly string[];
  readonly columns: ColumnNames;
  /** An .npy file with the vectors of the table's rows, in their order. */
  readonly vectors?: string | undefined;
  readonly onBadItem: 'fail' | 'skip';
  /** A zero vector has no direction for cosine. */
  readonly distance: Distance;
  /** Why the store that vectors are for cannot hold an item; what no store can is refused without it. */
  readonly refuses?: (record: StoredRecord) => string | undefined;
  readonly log: Log;
  readonly signal?: AbortSignal;
  /** Called once it is known that these are vectors, before they are read; may throw. */
  readonly onVectors?: () => void;
}

/** Images, all listed in memory; they are yet to be decoded. */
export interface OpenedImages extends ScannedFolder {
  readonly kind: 'images';
  /** Rows of tables that were left out. */
  readonly skipped: readonly SkippedItem[];
  /** Removes temporary files; the items' paths are then no longer valid. */
  close(): Promise<void>;
}

/** Vectors computed elsewhere, checked, on disk in the order of ids: memory does not follow their number. */
export interface OpenedVectors {
  readonly kind: 'vectors';
  readonly setting: string;
  /** The paths as they were given, joined with commas. */
  readonly folder: string;
  readonly dataset: Dataset<VectorItem>;
  /** Length of every vector. */
  readonly dimension: number;
  /** Items of each label, by label; absent where there are more than 10,000 labels. Items without one do not count. */
  readonly labels: ReadonlyMap<string, number> | undefined;
  /** Rows that were left out; their `id` says file and row. */
  readonly skipped: readonly SkippedItem[];
  /** Removes temporary files; the dataset can then no longer be read. */
  close(): Promise<void>;
}

export type OpenedData = OpenedImages | OpenedVectors;
