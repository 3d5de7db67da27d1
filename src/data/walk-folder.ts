import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { systemReason } from './wording.ts';

/** A file under a folder. */
export interface FoundFile {
  /** Parts of the path relative to the folder, as the system spells them. */
  readonly parts: readonly string[];
  /** Absolute, links resolved. */
  readonly path: string;
}

export interface Walked {
  readonly files: readonly FoundFile[];
  /** One line for each link that cannot be followed and each folder that cannot be listed. */
  readonly problems: readonly string[];
}

interface Folder {
  readonly path: string;
  readonly parts: readonly string[];
  /** Real paths of the folders above, itself last: a link back to one would never end. */
  readonly trail: readonly string[];
}

/**
 * Lists every file under `root` (a real path), in no promised order. Hidden files and folders are passed over.
 * Links are followed where they stay inside.
 */
export async function walkFolder(root: string, signal: AbortSignal | undefined): Promise<Walked> {
  const files: FoundFile[] = [];
  const problems: string[] = [];
  const waiting: Folder[] = [{ path: root, parts: [], trail: [root] }];

  const follow = async (entry: Dirent, folder: Folder): Promise<void> => {
    const parts = [...folder.parts, entry.name];
    const path = join(folder.path, entry.name);
    if (entry.isDirectory()) waiting.push({ path, parts, trail: [...folder.trail, path] });
    else if (entry.isFile()) files.push({ parts, path });
    else if (entry.isSymbolicLink()) await followLink(path, parts, folder);
  };

  const followLink = async (link: string, parts: readonly string[], folder: Folder): Promise<void> => {
    const name = parts.join('/');
    const path = await realpath(link).catch(() => undefined);
    if (path === undefined) problems.push(`${name}: a link that leads nowhere`);
    else if (!path.startsWith(root + sep)) problems.push(`${name}: a link that leaves the folder`);
    else if ((await stat(path)).isFile()) files.push({ parts, path });
    else if (folder.trail.includes(path)) problems.push(`${name}: a link back to a folder it lies in`);
    else waiting.push({ path, parts, trail: [...folder.trail, path] });
  };

  const list = async (folder: Folder): Promise<Dirent[]> => {
    try {
      return await readdir(folder.path, { withFileTypes: true });
    } catch (error) {
      problems.push(`${folder.parts.join('/')}: cannot be listed (${systemReason(error)})`);
      return [];
    }
  };

  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    signal?.throwIfAborted();
    for (const entry of await list(folder)) if (!entry.name.startsWith('.')) await follow(entry, folder);
  }
  return { files, problems };
}
