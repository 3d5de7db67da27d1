import { counted } from '../lib/counted.ts';
import { asProblem, badInput, CodedError } from '../lib/errors.ts';
import { listed } from '../lib/listed.ts';
import type { RowSource, VectorRow } from './found-row.ts';
import type { ImageTable } from './open-images.ts';
import type { DataRequest, OpenedData } from './opened-data.ts';
import { scanImageFolder } from './scan.ts';
import { findSources, type Source } from './sources.ts';

/**
 * Opens what a setting's paths lead to: folders of images, tables of images or of vectors, files of vectors. To be
 * closed when it is no longer read.
 * @throws CodedError `data.…` (exit 2) that names file, row and column, all that was found at once
 */
export async function openData(request: DataRequest): Promise<OpenedData> {
  const sources = await findSources(request.setting, request.paths);
  const [first] = sources;
  if (first?.format === 'folder' && sources.length === 1) {
    refuseVectorsBeside(request, first.shown);
    const scanned = await scanImageFolder({ ...request, folder: first.shown });
    return { kind: 'images', ...scanned, skipped: [], close: async () => {} };
  }
  const found = await sortOut(request, sources);
  if (found.images.length + found.folders.length === 0) {
    request.onVectors?.();
    const { openVectorDataset } = await import('./vectors/vector-dataset.ts');
    return openVectorDataset(request, found.vectors);
  }
  if (found.vectors.length === 0) {
    const { openImages } = await import('./open-images.ts');
    return openImages(request, found.folders, found.images);
  }
  const image = found.folders[0]?.shown ?? found.images[0]!.table.shown;
  throw badInput(
    'data.mixed',
    `\`${request.setting}\`: "${image}" holds images, and "${found.vectors[0]!.shown}" holds vectors.`,
    { fix: 'Name them in different runs: an index is made of the one or of the other.' },
  );
}

interface Found {
  readonly folders: Source[];
  readonly images: ImageTable[];
  readonly vectors: RowSource<VectorRow>[];
}

/** Opens every file as far as its header. @throws CodedError with what is wrong with each of them */
async function sortOut(request: DataRequest, sources: readonly Source[]): Promise<Found> {
  const found: Found = { folders: [], images: [], vectors: [] };
  const errors: CodedError[] = [];
  const tables = sources.filter(({ format }) => isTable(format));
  if (request.vectors !== undefined && (tables.length !== 1 || sources.length !== 1))
    refuseVectorsBeside(request, request.paths.join(', '));
  for (const source of sources) {
    try {
      await sortInto(found, source, request);
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      errors.push(error);
    }
  }
  const [only] = errors;
  if (only === undefined) return found;
  if (errors.length === 1) throw only;
  throw badInput(only.code, `\`${request.setting}\`: ${counted(errors.length, 'file')} cannot be used.`, {
    problems: listed(errors.map(asProblem)),
    ...(only.fix !== undefined && { fix: only.fix }),
  });
}

async function sortInto(found: Found, source: Source, request: DataRequest): Promise<void> {
  if (source.format === 'folder') found.folders.push(source);
  else if (isTable(source.format)) {
    const { openTable } = await import('./tables/open-table.ts');
    const { rolesOf } = await import('./tables/roles.ts');
    const table = await openTable(source);
    const roles = rolesOf(table, request);
    if (roles.image !== undefined) found.images.push({ table, roles });
    else {
      const { tableVectors, vectorsBeside } = await import('./tables/vector-rows.ts');
      if (request.vectors === undefined) found.vectors.push(tableVectors(table, roles));
      else {
        const [beside] = await findSources('vectors', [request.vectors], 'an .npy file');
        const { matrixBeside } = await import('./vectors/vector-files.ts');
        found.vectors.push(vectorsBeside(table, roles, await matrixBeside(beside!), beside!));
      }
    }
  } else {
    const { fileVectors } = await import('./vectors/vector-files.ts');
    found.vectors.push(fileVectors(source));
  }
}

const isTable = (format: Source['format']): boolean => ['csv', 'tsv', 'jsonl', 'parquet'].includes(format);

/** @throws CodedError `data.no-table` */
function refuseVectorsBeside({ vectors, setting }: DataRequest, shown: string): void {
  if (vectors === undefined) return;
  throw badInput(
    'data.no-table',
    `\`vectors\`: "${vectors}" wants one table of ids, and \`${setting}\` is "${shown}".`,
    {
      fix: 'Name one .csv, .tsv, .jsonl or .parquet file whose rows are those of the vectors, in their order.',
    },
  );
}
