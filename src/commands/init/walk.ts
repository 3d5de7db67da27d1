import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';

/** Folders that hold no data of the user's, besides hidden ones. */
const PASSED = new Set(['node_modules', 'out', 'dist', 'build', 'venv', 'env', '__pycache__', 'target']);

export interface Folder {
  /** Relative to the working directory, `''` for that itself. */
  readonly path: string;
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** What is below one folder is seen, in the order of names, so far and no further. */
const DEPTH = 3;
const MOST_FOLDERS = 2000;

/** A folder and those in it, those above before those below. @param root `''` for the working directory */
export async function walk(root: string): Promise<readonly Folder[]> {
  const found: Folder[] = [];
  let level = [root];
  for (let depth = 0; depth <= DEPTH && level.length > 0; depth++) {
    const listed = await Promise.all(level.slice(0, MOST_FOLDERS - found.length).map(list));
    found.push(...listed);
    level = listed.flatMap(({ path, folders }) => folders.map((name) => inside(path, name)));
  }
  return found;
}

export const inside = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);

async function list(path: string): Promise<Folder> {
  const entries = await readdir(path === '' ? '.' : path, { withFileTypes: true }).catch(() => []);
  const names = (keep: (entry: Dirent) => boolean): string[] =>
    entries
      .filter((entry) => !entry.name.startsWith('.') && keep(entry))
      .map(({ name }) => name)
      .sort();
  return {
    path,
    folders: names((entry) => entry.isDirectory() && !PASSED.has(entry.name)),
    files: names((entry) => entry.isFile()),
  };
}
