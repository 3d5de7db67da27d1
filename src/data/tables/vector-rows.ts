import { counted } from '../../lib/counted.ts';
import { badInput } from '../../lib/errors.ts';
import { type FoundRow, isBad, type RowSource, type VectorRow } from '../found-row.ts';
import type { Source } from '../sources.ts';
import type { NpyMatrix } from '../vectors/npy.ts';
import { BadValue, readIdentity, readVector } from './read-row.ts';
import { columnsToRead, type Roles } from './roles.ts';
import type { Table, TableRow } from './table.ts';

/** Rows of a table with a column of vectors. */
export function tableVectors(table: Table, roles: Roles): RowSource<VectorRow> {
  const column = roles.vector!;
  return {
    shown: table.shown,
    sources: [table.source],
    async *batches() {
      for await (const batch of table.batches(columnsToRead(roles)))
        yield batch.map((row) =>
          isBad(row)
            ? row
            : attempt(row, ({ values }) => ({
                ...readIdentity(values, roles),
                vector: readVector(values[column], column),
              })),
        );
    },
  };
}

/**
 * Rows of a table whose vectors lie in a matrix beside it, row by row.
 * @throws CodedError `data.other-count` when there are not as many, at the end
 */
export function vectorsBeside(
  table: Table,
  roles: Roles,
  matrix: NpyMatrix,
  beside: Source,
): RowSource<VectorRow> {
  return {
    shown: table.shown,
    sources: [table.source, beside],
    async *batches() {
      const vectors = eachVector(matrix);
      let rows = 0;
      for await (const batch of table.batches(columnsToRead(roles))) {
        const found: FoundRow<VectorRow>[] = [];
        for (const row of batch) {
          rows += 1;
          const { value: vector } = await vectors.next();
          if (vector === undefined) continue;
          found.push(
            isBad(row) ? row : attempt(row, ({ values }) => ({ ...readIdentity(values, roles), vector })),
          );
        }
        yield found;
      }
      if (rows !== matrix.rows) {
        throw badInput(
          'data.other-count',
          `"${table.shown}" has ${counted(rows, 'row')}, and "${beside.shown}" has ${counted(matrix.rows, 'vector')}.`,
          {
            fix: 'Write both anew: the rows of the table and the vectors belong together, one by one, in the same order.',
          },
        );
      }
      // Behind the last row there must be nothing.
      await vectors.next();
    },
  };
}

async function* eachVector(matrix: NpyMatrix): AsyncGenerator<Float32Array, undefined> {
  for await (const batch of matrix.batches()) yield* batch;
  return undefined;
}

/** Reads a row; what is wrong with it is a value. */
export function attempt<T extends object>(
  row: TableRow,
  read: (row: TableRow) => T,
): FoundRow<T & { readonly place: string }> {
  try {
    return { place: row.place, ...read(row) };
  } catch (error) {
    if (error instanceof BadValue) return { place: row.place, problem: error.message };
    throw error;
  }
}
