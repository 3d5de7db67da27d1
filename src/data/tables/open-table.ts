import type { Source } from '../sources.ts';
import type { Table } from './table.ts';

/** Opens a table by its format. @throws CodedError `data.damaged`, `data.unreadable` */
export async function openTable(source: Source): Promise<Table> {
  switch (source.format) {
    case 'csv':
    case 'tsv':
      return (await import('./csv.ts')).openCsv(source);
    case 'jsonl':
      return (await import('./json-lines.ts')).openJsonLines(source);
    case 'parquet':
      return (await import('./parquet.ts')).openParquet(source);
    default:
      throw new RangeError(`${source.format} is no table`);
  }
}
