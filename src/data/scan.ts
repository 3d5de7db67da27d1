import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { compareIds } from '../lib/digest.ts';
import { badInput } from '../lib/errors.ts';
import { isErrno } from '../lib/files.ts';
import type { Log } from '../lib/log.ts';
import { hashFile } from './hash-file.ts';
import type { ImageItem } from './item.ts';
import { itemDigest } from './item.ts';
import { inLanes } from './lanes.ts';
import type { FoundFile } from './walk-folder.ts';
import { walkFolder } from './walk-folder.ts';
import { systemReason } from './wording.ts';

export interface ScanRequest {
  readonly folder: string;
  /** The setting that named the folder, for messages: `data`. */
  readonly setting: string;
  readonly log: Log;
  readonly signal?: AbortSignal;
}

export interface ScannedFolder {
  readonly setting: string;
  /** As it was given. */
  readonly folder: string;
  /** In the order of ids' UTF-8 bytes. An image that lies in no class folder has no label. */
  readonly items: readonly ImageItem[];
  /** Items of tables are among them: labels come from a column, not from a folder. */
  readonly tabular?: true;
  /** Files that are not images by their extension. */
  readonly ignored: number;
  /** One line for each file that cannot be taken as it is; `checkImages` refuses them. */
  readonly problems: readonly string[];
}

const EXTENSIONS = /\.(?:jpe?g|png|webp)$/i;

/**
 * Lists the images of `<folder>/<class>/<anything>/<file>` and hashes them. An id is the path relative to the folder,
 * with `/` and in Unicode's composed form (NFC), so that it is the same on every system.
 * @throws CodedError `data.no-folder`
 */
export async function scanImageFolder(request: ScanRequest): Promise<ScannedFolder> {
  const { folder, setting, log, signal } = request;
  const { files, problems } = await walkFolder(await rootOf(folder, setting), signal);
  const images = files.filter(({ parts }) => EXTENSIONS.test(parts.at(-1)!));
  const named = nameFiles(images);
  const unreadable: string[] = [];
  const items: ImageItem[] = [];
  const bar = log.progress(`Reading ${folder}`, named.files.length, 'files');
  try {
    await inLanes(named.files, async ([id, { path }], buffer) => {
      signal?.throwIfAborted();
      try {
        items.push(makeItem(id, path, await hashFile(path, buffer)));
      } catch (error) {
        unreadable.push(`${id}: cannot be read (${systemReason(error)})`);
      }
      bar.update(items.length);
    });
  } finally {
    bar.end();
  }
  return {
    setting,
    folder,
    items: sortById(items),
    ignored: files.length - images.length,
    problems: [...problems, ...named.problems, ...unreadable].sort(),
  };
}

async function rootOf(folder: string, setting: string): Promise<string> {
  const fix = `Set \`${setting}\` to a folder of images, or to tables or files of vectors. Paths are relative to the working directory.`;
  try {
    const root = await realpath(resolve(folder));
    if ((await stat(root)).isDirectory()) return root;
  } catch (cause) {
    const reason = isErrno(cause, 'ENOENT') ? 'does not exist' : `cannot be opened (${systemReason(cause)})`;
    throw badInput('data.no-folder', `\`${setting}\`: the folder "${folder}" ${reason}.`, {
      fix,
      cause,
    });
  }
  throw badInput('data.no-folder', `\`${setting}\`: "${folder}" is not a folder.`, { fix });
}

function nameFiles(files: readonly FoundFile[]): { files: [string, FoundFile][]; problems: string[] } {
  const byId = new Map<string, FoundFile>();
  const problems: string[] = [];
  for (const file of files) {
    const name = file.parts.join('/');
    const id = name.normalize('NFC');
    if (name.includes('\ufffd')) problems.push(`${name}: the name is not valid UTF-8`);
    else if (byId.has(id)) problems.push(`${id}: two files whose names differ only in Unicode composition`);
    else byId.set(id, file);
  }
  return { files: [...byId], problems };
}

function makeItem(id: string, path: string, contentDigest: string): ImageItem {
  const slash = id.indexOf('/');
  const identity = { id, ...(slash > 0 && { label: id.slice(0, slash) }), metadata: {}, contentDigest };
  return { ...identity, digest: itemDigest(identity), path };
}

function sortById(items: ImageItem[]): ImageItem[] {
  return items.sort((a, b) => compareIds(a.id, b.id));
}
