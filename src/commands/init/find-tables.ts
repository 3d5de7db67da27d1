import { dirname, posix } from 'node:path';
import { fileBytes } from '../../data/file-bytes.ts';
import { findSources, type Source } from '../../data/sources.ts';
import { openTable } from '../../data/tables/open-table.ts';
import { firstOf } from '../../data/tables/table.ts';
import { openNpyMatrix } from '../../data/vectors/npy.ts';
import { columnsBeside, guessColumns, type Sample } from './columns.ts';
import type { Columns, FoundData } from './found.ts';
import { type Folder, inside, walk } from './walk.ts';

const TABLE = /\.((csv|tsv|jsonl|ndjson)(\.gz)?|parquet)$/i;
const VECTORS = /\.(npz|[fb]vecs)$/i;
const MATRIX = /\.npy$/i;

/** Files are opened so far: a folder may hold thousands. */
const MOST_FILES = 50;

/** Tables of images or vectors, and files of vectors; those that lie highest first. */
export async function findTables(walked: readonly Folder[]): Promise<readonly FoundData[]> {
  const found: FoundData[] = [];
  let left = MOST_FILES;
  for (const { path, files } of walked) {
    const named = (pattern: RegExp): readonly string[] =>
      files.filter((file) => pattern.test(file)).map((file) => inside(path, file));
    const tables = named(TABLE).slice(0, Math.max(0, left));
    left -= tables.length;
    found.push(...(await lookAtTables(tables, await matricesOf(named(MATRIX).slice(0, MOST_FILES)))));
    found.push(...named(VECTORS).map((file) => vectorsAlone(file)));
  }
  return found;
}

/** Of one folder: a table without vectors may be that of the matrix beside it. */
async function lookAtTables(
  tables: readonly string[],
  matrices: readonly string[],
): Promise<readonly FoundData[]> {
  const samples = await Promise.all(tables.map(async (path) => ({ path, sample: await sampleOf(path) })));
  const read = samples.flatMap(({ path, sample }) => (sample === undefined ? [] : [{ path, sample }]));
  const alone: FoundData[] = read.flatMap(({ path, sample }) => lookAtSample(path, sample) ?? []);
  const [matrix] = matrices;
  if (matrix === undefined) return alone;
  const others = read.filter(({ path }) => !alone.some((data) => data.path === path));
  const table = others.find(({ sample }) => columnsBeside(sample) !== undefined);
  const columns = table && columnsBeside(table.sample);
  const example = table && columns && exampleOf(table.sample, columns);
  return [
    ...alone,
    table === undefined || columns === undefined
      ? { kind: 'vectors', path: matrix, example: '0' }
      : { kind: 'vectors', path: table.path, columns, beside: matrix, ...example },
  ];
}

function lookAtSample(path: string, sample: Sample): FoundData | undefined {
  const guessed = guessColumns(sample);
  if (guessed === undefined) return undefined;
  const { kind, ...columns } = guessed;
  // Nothing can be learned of images without classes.
  if (kind === 'image-table') return columns.labelled ? { kind, path, columns } : undefined;
  return { kind, path, columns, ...exampleOf(sample, columns) };
}

const exampleOf = ({ values }: Sample, { id = 'id' }: Columns): { readonly example?: string } =>
  values[id] === undefined ? {} : { example: String(values[id]) };

/** What the user named; undefined where that is not a table, or cannot be read. */
export async function lookAtTable(path: string): Promise<FoundData | undefined> {
  if (VECTORS.test(path) || MATRIX.test(path)) return vectorsAlone(path);
  const sample = TABLE.test(path) ? await sampleOf(path) : undefined;
  if (sample === undefined) return undefined;
  const alone = lookAtSample(path, sample);
  if (alone !== undefined) return alone;
  const beside = await findTables((await walk(dirname(path).replace(/^\.$/, ''))).slice(0, 1));
  return beside.find((data) => data.path === posix.normalize(path));
}

/** An id is the row's number there, save in an .npz, which may have others. */
const vectorsAlone = (path: string): FoundData => ({
  ...{ kind: 'vectors', path },
  ...(/\.npz$/i.test(path) ? {} : { example: '0' }),
});

/** Undefined of a file that is no table after all. */
async function sampleOf(path: string): Promise<Sample | undefined> {
  try {
    const table = await openTable(await sourceOf(path));
    const batch = (await firstOf(table.batches(undefined))) ?? [];
    const values = batch.flatMap((row) => ('values' in row ? [row.values] : []))[0];
    return values && { names: table.columns, values };
  } catch {
    return undefined;
  }
}

async function matricesOf(paths: readonly string[]): Promise<readonly string[]> {
  const matrices = await Promise.all(paths.map(isMatrix));
  return paths.filter((_, i) => matrices[i]);
}

async function isMatrix(path: string): Promise<boolean> {
  try {
    const bytes = fileBytes(await sourceOf(path));
    try {
      return (await openNpyMatrix(bytes, path)).dimension > 1;
    } finally {
      await bytes.return(undefined);
    }
  } catch {
    return false;
  }
}

async function sourceOf(path: string): Promise<Source> {
  const [source] = await findSources('data', [path]);
  return source!;
}
