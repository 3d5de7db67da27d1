import { open } from 'node:fs/promises';
import type { FileMetaData, RowGroup, SchemaTree } from 'hyparquet';
import { damaged } from '../damaged.ts';
import type { Source } from '../sources.ts';
import { systemReason } from '../wording.ts';
import { checkPages } from './parquet-pages.ts';
import type { Table, TableRow } from './table.ts';

/** Columns are unpacked whole, a group of rows at a time. */
const MAX_GROUP_BYTES = 2 ** 28;
/** A few bytes can stand for any number of equal values. */
const MAX_GROUP_VALUES = 2 ** 28;
const SMALLER = 'Write it with smaller row groups: `pq.write_table(table, path, row_group_size=10_000)`.';
const ROWS_AT_ONCE = 1024;
/** However well rows are packed, their ids or vectors take more than this. */
const MAX_ROWS_A_BYTE = 1000;

/**
 * Opens Parquet: groups of rows are read one after the other, those with a page index in smaller pieces.
 * @throws CodedError `data.damaged`
 */
export async function openParquet(source: Source): Promise<Table> {
  const { path, shown, bytes: byteLength } = source;
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  const wrapped = <T>(work: Promise<T>, where = ''): Promise<T> =>
    work.catch((error: unknown) => {
      throw damaged(shown, `is not whole Parquet${where}: ${systemReason(error)}`);
    });
  const file = {
    byteLength,
    slice(start: number, end: number = byteLength) {
      const part = readPart(path, start, end);
      // The library reads ahead, and may never look at it.
      part.catch(() => {});
      return part;
    },
  };
  if (byteLength < 12) throw damaged(shown, 'is not whole Parquet: too short');
  const metadata = await wrapped(parquetMetadataAsync(file, { geoparquet: false }));
  const names = await wrapped((async () => namesIn(metadata, parquetSchema(metadata), byteLength))());
  return {
    ...{ source, shown },
    columns: names,
    fixed: true,
    text: false,
    async *batches(wanted) {
      const columns = wanted === undefined ? names : names.filter((name) => wanted.has(name));
      for (const { rowStart, rowEnd, columns: begun = [] } of piecesOf(metadata, wanted, shown)) {
        for (const column of begun) await wrapped(checkPages(file, column));
        const options = {
          file,
          metadata,
          rowStart,
          rowEnd,
          compressors: boundedBy(compressors),
          utf8: false,
        };
        const readColumns = async (): Promise<Record<string, unknown>[]> => {
          const rows: Record<string, unknown>[] = Array.from({ length: rowEnd - rowStart }, () =>
            Object.create(null),
          );
          // One after the other: of several at once, the library leaves the second failure to end the process.
          for (const name of columns) {
            const read = { ...options, columns: [name], useOffsetIndex: true, geoparquet: false };
            const values = await parquetReadObjects(read);
            if (values.length !== rows.length) throw new Error(`column ${name} has ${values.length} of them`);
            for (const [row, value] of values.entries()) rows[row]![name] = value[name];
          }
          return rows;
        };
        const rows = await wrapped(readColumns(), `, rows ${rowStart} to ${rowEnd - 1}`);
        source.progress.bytes = (byteLength * rowEnd) / Number(metadata.num_rows);
        yield rows.map(
          (values, i): TableRow => ({
            place: ` row ${rowStart + i}`,
            values: values as TableRow['values'],
          }),
        );
      }
    },
  };
}

/**
 * Names of the columns. What the library would stumble over half-way is refused: failures that it has not looked at by
 * then would end the process.
 */
function namesIn({ row_groups }: FileMetaData, schema: SchemaTree, byteLength: number): readonly string[] {
  const rows = row_groups.reduce((sum, { num_rows }) => sum + Number(num_rows), 0);
  const negative = row_groups.some(({ num_rows }) => num_rows < 0);
  if (negative || rows > byteLength * MAX_ROWS_A_BYTE) throw new Error(`it says that it has ${rows} rows`);
  for (const { columns } of row_groups)
    for (const { meta_data } of columns) {
      const path = meta_data?.path_in_schema ?? [];
      const leaf = path.reduce<SchemaTree | undefined>(
        (above, name) => above?.children.find(({ element }) => element.name === name),
        schema,
      );
      if (path.length === 0 || leaf === undefined || leaf.children.length > 0)
        throw new Error(`its schema has no column ${path.join('.')}`);
    }
  return schema.children.map(({ element }) => String(element.name));
}

interface Piece {
  /** Where a group begins: its columns, to be looked at first. */
  readonly columns?: RowGroup['columns'];
  readonly rowStart: number;
  readonly rowEnd: number;
}

function* piecesOf(
  metadata: FileMetaData,
  wanted: ReadonlySet<string> | undefined,
  shown: string,
): Generator<Piece> {
  let start = 0;
  for (const group of metadata.row_groups) {
    const rows = Number(group.num_rows);
    const columns = group.columns.filter(
      ({ meta_data }) => wanted?.has(meta_data?.path_in_schema[0] ?? '') ?? true,
    );
    const values = columns.map(({ meta_data }) => Number(meta_data?.num_values ?? 0));
    if (![rows, ...values].every((count) => count >= 0 && count <= MAX_GROUP_VALUES))
      throw damaged(shown, `a row group that claims to have ${rows} rows`, SMALLER);
    const indexed = columns.every(({ offset_index_offset }) => offset_index_offset !== undefined);
    if (!indexed && sizeOf(columns) > MAX_GROUP_BYTES) {
      const size = Math.round(sizeOf(columns) / 2 ** 20);
      throw damaged(shown, `a row group of ${rows} rows unpacks to ${size} MB`, SMALLER);
    }
    const end = start + rows;
    const step = indexed ? ROWS_AT_ONCE : rows;
    for (let at = start; at < end; at += step)
      yield { rowStart: at, rowEnd: Math.min(end, at + step), ...(at === start && { columns }) };
    start = end;
  }
}

const sizeOf = (columns: RowGroup['columns']): number =>
  columns.reduce((sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0), 0);

type Decompress = (input: Uint8Array, length: number) => Uint8Array;

/** A page's header says how much memory it takes: hold it to a bound. */
function boundedBy(
  compressors: Readonly<Record<string, Decompress | undefined>>,
): Record<string, Decompress> {
  return Object.fromEntries(
    Object.entries(compressors).flatMap(([codec, decompress]) => {
      if (decompress === undefined) return [];
      const bounded: Decompress = (input, length) => {
        if (!(length <= MAX_GROUP_BYTES)) throw new Error(`a page of ${length} bytes`);
        return decompress(input, length);
      };
      return [[codec, bounded]];
    }),
  );
}

async function readPart(path: string, start: number, end: number): Promise<ArrayBuffer> {
  const handle = await open(path);
  try {
    const bytes = new Uint8Array(end - start);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await handle.read(bytes, at, bytes.length - at, start + at);
      if (bytesRead === 0) throw new Error('the file ends early');
      at += bytesRead;
    }
    return bytes.buffer;
  } finally {
    await handle.close();
  }
}
