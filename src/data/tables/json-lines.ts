import { isUtf8 } from 'node:buffer';
import { damaged } from '../damaged.ts';
import { fileBytes } from '../file-bytes.ts';
import { type FoundRow, isBad } from '../found-row.ts';
import type { Source } from '../sources.ts';
import { firstOf, MAX_RECORD_BYTES, type Table, type TableRow } from './table.ts';

/**
 * Opens JSON Lines: one object a line, in UTF-8; empty lines are passed over.
 * @throws CodedError `data.damaged`
 */
export async function openJsonLines(source: Source): Promise<Table> {
  const { shown } = source;
  const first = await firstOf(readBatches(source));
  if (first === undefined) throw damaged(shown, 'is empty: not even one line');
  const [broken] = first;
  const firstRow = first.find((row): row is TableRow => !isBad(row));
  if (firstRow === undefined && broken !== undefined && isBad(broken))
    throw damaged(`${shown}${broken.place}`, broken.problem);
  return {
    ...{ source, shown },
    columns: firstRow === undefined ? [] : Object.keys(firstRow.values),
    fixed: false,
    text: false,
    batches: () => readBatches(source),
  };
}

async function* readBatches(source: Source): AsyncGenerator<readonly FoundRow<TableRow>[]> {
  let number = 0;
  for await (const lines of linesOf(fileBytes(source), source.shown)) {
    const batch: FoundRow<TableRow>[] = [];
    for (const line of lines) {
      number += 1;
      const text = number === 1 && startsWithMark(line) ? line.subarray(3) : line;
      if (!isBlank(text)) batch.push(parseLine(text, `:${number}`));
    }
    if (batch.length > 0) yield batch;
  }
}

function parseLine(line: Buffer, place: string): FoundRow<TableRow> {
  if (!isUtf8(line)) return { place, problem: 'the line is not text in UTF-8' };
  try {
    const values: unknown = JSON.parse(line.toString());
    if (values === null || typeof values !== 'object' || Array.isArray(values))
      return { place, problem: 'the line is not a JSON object' };
    return { place, values: Object.setPrototypeOf(values, null) as TableRow['values'] };
  } catch (error) {
    // The engine's own words quote what stands there, whatever that is.
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    const where = position === undefined ? '' : ` (at character ${Number(position) + 1})`;
    return { place, problem: `the line is not JSON${where}` };
  }
}

/** Lines, those of a chunk at a time. */
async function* linesOf(chunks: AsyncIterable<Buffer>, shown: string): AsyncGenerator<Buffer[]> {
  let open: Buffer[] = [];
  let openBytes = 0;
  let done = 0;
  for await (const chunk of chunks) {
    const lines: Buffer[] = [];
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      const rest = chunk.subarray(start, end);
      lines.push(open.length === 0 ? rest : Buffer.concat([...open, rest]));
      open = [];
      openBytes = 0;
      start = end + 1;
    }
    if (start < chunk.length) {
      open.push(chunk.subarray(start));
      openBytes += chunk.length - start;
    }
    if (openBytes > MAX_RECORD_BYTES)
      throw damaged(shown, `line ${done + lines.length + 1} is longer than ${MAX_RECORD_BYTES / 2 ** 20} MB`);
    done += lines.length;
    if (lines.length > 0) yield lines;
  }
  if (openBytes > 0) yield [Buffer.concat(open)];
}

const startsWithMark = (line: Buffer): boolean => line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;

function isBlank(line: Buffer): boolean {
  for (const byte of line) if (byte > 32) return false;
  return true;
}
