import type { AsyncBuffer, RowGroup } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';

/** A page's header is far smaller, unless it holds very long texts as statistics. */
const HEADER_BYTES = 2 ** 14;
const MAX_HEADER_BYTES = 2 ** 22;

/**
 * Walks over the headers of a column's pages, so that none makes a decoder write more values than the file's own
 * directory says: a few bytes can claim billions.
 * @throws Error that says what cannot be
 */
export async function checkPages(
  file: AsyncBuffer,
  { meta_data }: RowGroup['columns'][number],
): Promise<void> {
  if (meta_data === undefined) throw new Error('a column without a description');
  const first = Number(meta_data.dictionary_page_offset || meta_data.data_page_offset);
  const end = Math.min(first + Number(meta_data.total_compressed_size), file.byteLength);
  const allowed = Number(meta_data.num_values);
  let values = 0;
  for (let at = first; at < end && values < allowed; ) {
    const { header, length } = await headerAt(file, at, end);
    const { data_page_header, data_page_header_v2, dictionary_page_header, compressed_page_size } = header;
    const count = (data_page_header ?? data_page_header_v2)?.num_values ?? 0;
    values += count;
    const own = dictionary_page_header?.num_values ?? 0;
    if (!(count >= 0 && values <= allowed) || !(own <= meta_data.total_uncompressed_size + 1n))
      throw new Error(`a page claims to hold more values than the ${allowed} of its column`);
    if (!(compressed_page_size >= 0)) throw new Error(`a page of ${compressed_page_size} bytes`);
    at += length + compressed_page_size;
  }
}

async function headerAt(file: AsyncBuffer, at: number, end: number) {
  for (let bytes = HEADER_BYTES; ; bytes *= 16) {
    const buffer = await file.slice(at, Math.min(end, at + bytes));
    const reader = { view: new DataView(buffer), offset: 0 };
    try {
      return { header: parquetHeader(reader), length: reader.offset };
    } catch (error) {
      if (at + bytes >= end || bytes >= MAX_HEADER_BYTES) throw error;
    }
  }
}
