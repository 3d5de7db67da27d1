import type { Metadata } from './item.ts';
import type { Source } from './sources.ts';

/** What a row says of an item, whatever its content. */
export interface RowIdentity {
  readonly id: string;
  readonly label?: string;
  readonly group?: string;
  readonly metadata: Metadata;
}

/** A vector as a file has it. */
export interface VectorRow extends RowIdentity {
  /** Its place in the file for people: `:7` is line 7, ` row 7` the seventh row. */
  readonly place: string;
  readonly vector: Float32Array;
}

/** A row that cannot be used, and why. */
export interface BadRow {
  readonly place: string;
  readonly problem: string;
}

export type FoundRow<T> = T | BadRow;

export const isBad = <T extends object>(row: T | BadRow): row is BadRow => 'problem' in row;

/** Rows of one file, or of two side by side, batch by batch. */
export interface RowSource<T> {
  /** The file as messages name it. */
  readonly shown: string;
  readonly sources: readonly Source[];
  batches(): AsyncIterable<readonly FoundRow<T>[]>;
}
