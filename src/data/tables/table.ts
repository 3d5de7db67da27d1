import type { FoundRow } from '../found-row.ts';
import type { Source } from '../sources.ts';

/** A row: values by column, without a prototype; what is absent, null or empty has no value. */
export interface TableRow {
  /** `:7` for line 7, ` row 7` where there are no lines. */
  readonly place: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A table file, its columns known. */
export interface Table {
  readonly source: Source;
  readonly shown: string;
  /** Those of the first row where each row brings its own. */
  readonly columns: readonly string[];
  /** Every row has the same columns. */
  readonly fixed: boolean;
  /** Every value is text. */
  readonly text: boolean;
  /** @param columns those that are wanted; others may be left out */
  batches(columns: ReadonlySet<string> | undefined): AsyncIterable<readonly FoundRow<TableRow>[]>;
}

/** A record that cannot be larger: memory must not follow what a file claims. */
export const MAX_RECORD_BYTES = 64 * 2 ** 20;

/** What comes first; the rest is closed. So tables wait for their turn, however many, without an open file each. */
export async function firstOf<T>(values: AsyncIterable<T>): Promise<T | undefined> {
  for await (const value of values) return value;
  return undefined;
}
