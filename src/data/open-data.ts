import { badInput } from '../lib/errors.ts';
import type { RowSource, VectorRow } from './found-row.ts';
import type { DataRequest, OpenedData, OpenedImages } from './opened-data.ts';
import { scanImageFolder } from './scan.ts';
import { findSources, type Source } from './sources.ts';

/**
 * Opens what a setting's paths lead to: folders of images, tables of images or of vectors, files of vectors. To be
 * closed when it is no longer read.
 * @throws CodedError `data.…` (exit 2) that names file, row and column, all that was found at once
 */
export async function openData(request: DataRequest): Promise<OpenedData> {
  const { setting, paths } = request;
  const [only] = paths;
  const sources = await findSources(setting, paths);
  if (sources.every(({ format }) => format === 'folder')) {
    if (only !== undefined && paths.length === 1) return openFolder(request, only);
  }
  const { openVectorDataset } = await import('./vectors/vector-dataset.ts');
  return openVectorDataset(request, sources.map(vectorSource));
}

async function openFolder(request: DataRequest, folder: string): Promise<OpenedImages> {
  const scanned = await scanImageFolder({ ...request, folder });
  return { kind: 'images', ...scanned, skipped: [], close: async () => {} };
}

function vectorSource(source: Source): RowSource<VectorRow> {
  const { shown } = source;
  return {
    shown,
    async *batches() {
      const { createReadStream } = await import('node:fs');
      const bytes = createReadStream(source.path, { highWaterMark: 2 ** 20 });
      if (source.format === 'fvecs' || source.format === 'bvecs' || source.format === 'ivecs') {
        const { readVecs } = await import('./vectors/vecs.ts');
        yield* readVecs(bytes, source.format, shown);
        return;
      }
      throw badInput('data.no-source', `${shown}: not yet`);
    },
  };
}
