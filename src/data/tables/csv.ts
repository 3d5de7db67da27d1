import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { counted } from '../../lib/counted.ts';
import { damaged } from '../damaged.ts';
import { fileBytes } from '../file-bytes.ts';
import type { FoundRow } from '../found-row.ts';
import type { Source } from '../sources.ts';
import { decodeText } from './decode-text.ts';
import { firstOf, MAX_RECORD_BYTES, type Table, type TableRow } from './table.ts';

/** The fields of a record, and the line that it begins in. */
interface CsvRecord {
  readonly fields: readonly string[];
  readonly line: number;
}

const BATCH = 256;
const CHUNK_BYTES = 2 ** 14;

/**
 * Opens comma-separated values: RFC 4180, the first record names the columns, UTF-8 with or without a byte order mark.
 * The delimiter is the one of `,` `;` tab `|` that the first line has most of.
 * @throws CodedError `data.damaged` where it is no such file, or not whole
 */
export async function openCsv(source: Source): Promise<Table> {
  const { shown } = source;
  const first = await firstOf(readRecords(source));
  if (first === undefined) throw damaged(shown, 'is empty: not even a line with the names of columns');
  const columns = first.fields.map((name) => name.trim());
  checkColumns(columns, shown);
  return {
    ...{ source, shown, columns },
    fixed: true,
    text: true,
    async *batches() {
      let batch: FoundRow<TableRow>[] = [];
      const records = readRecords(source);
      await records.next();
      for await (const { fields, line } of records) {
        batch.push(rowOf(columns, fields, `:${line}`));
        if (batch.length < BATCH) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
  };
}

function rowOf(columns: readonly string[], fields: readonly string[], place: string): FoundRow<TableRow> {
  if (fields.length !== columns.length) {
    return {
      place,
      problem: `${counted(fields.length, 'field')} where the first line names ${columns.length} columns`,
    };
  }
  const values: Record<string, unknown> = Object.create(null);
  for (const [i, name] of columns.entries()) if (fields[i] !== '') values[name] = fields[i];
  return { place, values };
}

async function* readRecords(source: Source): AsyncGenerator<CsvRecord> {
  const { shown } = source;
  const text = decodeText(fileBytes(source, CHUNK_BYTES), shown);
  const first = await text.next();
  if (first.done === true) return;
  const parser = parse({
    delimiter: source.format === 'tsv' ? '\t' : delimiterOf(first.value),
    bom: true,
    relax_column_count: true,
    max_record_size: MAX_RECORD_BYTES,
  });
  const input = Readable.from(chain(first.value, text), { objectMode: true, highWaterMark: 2 });
  input.on('error', (error) => parser.destroy(error));
  try {
    let line = 1;
    for await (const fields of input.pipe(parser) as AsyncIterable<readonly string[]>) {
      // An empty line is a record of one empty field.
      if (fields.length > 1 || fields[0] !== '') yield { fields, line };
      line += 1 + linesWithin(fields);
    }
  } catch (error) {
    if (error instanceof CsvError) throw damaged(shown, describe(error));
    throw error;
  } finally {
    input.destroy();
    await text.return(undefined);
  }
}

function linesWithin(fields: readonly string[]): number {
  let lines = 0;
  for (const field of fields)
    for (let at = field.indexOf('\n'); at !== -1; at = field.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

async function* chain(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

function describe(error: CsvError): string {
  const line = typeof error.lines === 'number' ? `line ${error.lines}: ` : '';
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return 'ends within quotes: a `"` that is never closed, or the file is cut off';
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return `${line}a record of more than ${MAX_RECORD_BYTES / 2 ** 20} MB`;
  return `${line}${error.message.split(/[:,] /)[0]}`;
}

const DELIMITERS = [',', ';', '\t', '|'];

function delimiterOf(text: string): string {
  const names = text.split(/\r|\n/, 1)[0]!.replaceAll(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => names.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** Two columns of one name, or one without, cannot be told apart. @throws CodedError `data.damaged` */
function checkColumns(columns: readonly string[], shown: string): void {
  const twice = columns.find((name, i) => columns.indexOf(name) !== i);
  if (twice !== undefined)
    throw damaged(
      shown,
      `two columns are called ${JSON.stringify(twice)}`,
      'Give every column a name of its own in the first line.',
    );
}
