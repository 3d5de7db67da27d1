import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of the release: its path inside it, its bytes, and whether it is a program. */
export interface ReleaseFile {
  readonly path: string;
  readonly content: Buffer;
  readonly executable: boolean;
}

const FOLDERS = ['bin', 'dist', 'schema'];
const FILES = [
  'action.yml',
  'CHANGELOG.md',
  'LICENSE',
  'package.json',
  'README.md',
  'THIRD_PARTY_LICENSES.md',
];
const EXECUTABLES = new Set(['bin/vector-index', 'dist/index.js']);

/**
 * What a release holds, by path. Which files are programs is said here, not by the disk: Windows keeps no such mark.
 * @throws where a file of the list is missing, or one of the folders holds what is neither file nor folder
 */
export async function readContents(root: string): Promise<ReleaseFile[]> {
  const paths = (await Promise.all(FOLDERS.map((folder) => listFiles(root, folder)))).flat();
  return Promise.all(
    [...FILES, ...paths].sort().map(async (path) => ({
      path,
      content: await readFile(join(root, path)),
      executable: EXECUTABLES.has(path),
    })),
  );
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const paths = entries.map(async (entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(root, path);
    if (!entry.isFile()) throw new Error(`${path} is neither a file nor a folder; a release holds no links`);
    return [path];
  });
  return (await Promise.all(paths)).flat();
}
