import { ByteReader } from '../../lib/byte-reader.ts';
import { badInput } from '../../lib/errors.ts';
import { damaged } from '../damaged.ts';
import type { RowSource, VectorRow } from '../found-row.ts';
import type { Source } from '../sources.ts';
import { openNpyMatrix } from './npy.ts';
import { readNpyTexts } from './npy-texts.ts';
import { type NpzArchive, openNpzArchive } from './npz-archive.ts';

/**
 * The vectors of an .npz file: a matrix `vectors`, and `ids` and `labels` beside it where they are there. Without
 * ids, an id is the row's number from 0.
 * @throws CodedError `data.damaged`
 */
export function npzVectors(source: Source): RowSource<VectorRow> {
  const { path, shown } = source;
  return {
    shown,
    sources: [source],
    async *batches() {
      const archive = await openNpzArchive(path, shown);
      try {
        if (!archive.names.includes('vectors')) throw noVectors(shown, archive.names);
        const matrix = await openNpyMatrix(archive.bytes('vectors'), `${shown}: vectors`);
        const ids = archive.names.includes('ids') ? textsOf(archive, 'ids', shown) : undefined;
        const labels = archive.names.includes('labels') ? textsOf(archive, 'labels', shown) : undefined;
        let row = 0;
        for await (const vectors of matrix.batches()) {
          const batch: VectorRow[] = [];
          for (const vector of vectors) {
            const id = ids === undefined ? String(row) : await ids();
            const label = await labels?.();
            batch.push({ place: ` row ${row}`, id, ...(label && { label }), metadata: {}, vector });
            row += 1;
          }
          source.progress.bytes = (source.bytes * row) / matrix.rows;
          yield batch;
        }
        for (const [name, texts] of Object.entries({ ids, labels }))
          if (texts !== undefined && (await texts(true)) !== '') throw longer(shown, name);
      } finally {
        archive.close();
      }
    },
  };
}

const noVectors = (shown: string, names: readonly string[]): Error =>
  badInput('data.missing-column', `"${shown}": there is no array "vectors".`, {
    fix: `There is: ${names.map((name) => JSON.stringify(name)).join(', ') || 'none'}. Write it with \`np.savez(path, vectors=…, ids=…, labels=…)\`.`,
  });

const longer = (shown: string, name: string): Error =>
  damaged(shown, `\`${name}\` and \`vectors\` do not have the same number of rows`);

/** Gives the text of the next row; at the end, nothing. */
function textsOf(archive: NpzArchive, name: string, shown: string) {
  const texts = readNpyTexts(new ByteReader(archive.bytes(name)), `${shown}: ${name}`);
  return async (end = false): Promise<string> => {
    const { value } = await texts.next();
    if (value === undefined && !end) throw longer(shown, name);
    return value ?? '';
  };
}
