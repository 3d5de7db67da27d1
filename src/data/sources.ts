import { glob, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { counted } from '../lib/counted.ts';
import { compareIds } from '../lib/digest.ts';
import { badInput } from '../lib/errors.ts';
import { isErrno } from '../lib/files.ts';
import { listed } from '../lib/listed.ts';
import { systemReason } from './wording.ts';

export type TableFormat = 'csv' | 'tsv' | 'jsonl' | 'parquet';
export type VectorFormat = 'npy' | 'npz' | 'fvecs' | 'bvecs' | 'ivecs';
export type FileFormat = TableFormat | VectorFormat;

/** A folder or file that one of the setting's paths leads to. */
export interface Source {
  readonly path: string;
  /** The path as messages name it. */
  readonly shown: string;
  readonly format: 'folder' | FileFormat;
  /** Text that is packed with gzip. */
  readonly gzip: boolean;
  readonly bytes: number;
  /** How many of them were read; for progress. */
  readonly progress: { bytes: number };
}

const FORMATS: Readonly<Record<string, FileFormat>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.parquet': 'parquet',
  '.npy': 'npy',
  '.npz': 'npz',
  '.fvecs': 'fvecs',
  '.bvecs': 'bvecs',
  '.ivecs': 'ivecs',
};

const KNOWN =
  'a folder of images, .csv, .tsv, .jsonl, .ndjson (each also .gz), .parquet, .npy, .npz, .fvecs, .bvecs or .ivecs';

/**
 * What the paths lead to, globs followed, each once, those of a glob in the order of their names' bytes.
 * @throws CodedError `data.no-source` with every path that leads nowhere or to what is not known
 */
export async function findSources(
  setting: string,
  paths: readonly string[],
  takes = KNOWN,
): Promise<readonly Source[]> {
  const found = new Map<string, Source>();
  const problems: string[] = [];
  for (const path of paths) {
    const names = await expand(path);
    if (names.length === 0) problems.push(`"${path}" matches no file`);
    for (const name of names) {
      const source = await describe(name, paths.length === 1);
      if (typeof source === 'string') problems.push(source);
      else found.set(source.path, source);
    }
  }
  if (problems.length === 0) return [...found.values()];
  throw badInput('data.no-source', `\`${setting}\`: ${counted(problems.length, 'path')} cannot be read.`, {
    problems: listed(problems),
    fix: `\`${setting}\` takes ${takes}. Paths are relative to the working directory.`,
  });
}

/** Of a file by its name; a `.gz` behind text's endings is packed text. */
function formatOf(name: string): { readonly format: FileFormat; readonly gzip: boolean } | undefined {
  const lower = name.toLowerCase();
  const gzip = lower.endsWith('.gz');
  const format = FORMATS[extname(gzip ? lower.slice(0, -3) : lower)];
  const packs = format === 'csv' || format === 'tsv' || format === 'jsonl';
  return format === undefined || (gzip && !packs) ? undefined : { format, gzip };
}

async function describe(shown: string, alone: boolean): Promise<Source | string> {
  const path = resolve(shown);
  try {
    const file = await stat(path);
    if (file.isDirectory())
      return { path, shown, format: 'folder', gzip: false, bytes: 0, progress: { bytes: 0 } };
    if (!file.isFile()) return `"${shown}" is neither a file nor a folder`;
    const known = formatOf(shown);
    if (known === undefined)
      return extname(shown) === ''
        ? `"${shown}" is not a folder, and a file without an ending is not known`
        : `"${shown}": files that end in "${extname(shown)}" are not known${hint(shown)}`;
    return { path, shown, ...known, bytes: file.size, progress: { bytes: 0 } };
  } catch (error) {
    // What is not there, and has no ending that we know, was to be a folder.
    if (alone && formatOf(shown) === undefined && !isGlob(shown))
      return { path, shown, format: 'folder', gzip: false, bytes: 0, progress: { bytes: 0 } };
    return `"${shown}" cannot be opened (${systemReason(error)})`;
  }
}

function hint(shown: string): string {
  if (/\.json$/i.test(shown)) return '; JSON with one object a line is called .jsonl';
  if (/\.(jpe?g|png|webp)$/i.test(shown))
    return '; name the folder of the images, or a table that lists them';
  return '';
}

const isGlob = (path: string): boolean => /[*?[{]/.test(path);

/** What a glob matches; else the path itself. */
async function expand(path: string): Promise<readonly string[]> {
  if (!isGlob(path) || (await exists(path))) return [path];
  const names: string[] = [];
  for await (const name of glob(path)) names.push(name.replaceAll('\\', '/'));
  return names.sort(compareIds);
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    return !isErrno(error, 'ENOENT') && !isErrno(error, 'ENOTDIR');
  }
}
