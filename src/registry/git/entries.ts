import { isUnder, keyOfFile, REVISIONS, revisionName } from '../keys.ts';

/** Path in the branch's tree → the blob's object id. The layout is the folder's, of revisions the newest alone. */
export type Entries = ReadonlyMap<string, string>;

/** Path → its new content; undefined where it goes. */
export type Changes = ReadonlyMap<string, Uint8Array | undefined>;

/** Stands in every registry's tree; no key has this name. */
export const MARKER = '~registry.json';

export const MARKER_CONTENT: Uint8Array = Buffer.from(
  `${JSON.stringify({ schemaVersion: 1, note: 'Model versions, written by vector-index-action. Not to be edited or merged.' }, null, 1)}\n`,
);

/** @param listing of `git ls-tree -r -z` */
export function readTree(listing: Buffer): Entries {
  const lines = listing.toString().split('\0');
  const found = lines.flatMap((line) => {
    const [, id, path] = /^\d+ blob (\S+)\t(.+)$/s.exec(line) ?? [];
    return id === undefined || path === undefined ? [] : [[path, id] as const];
  });
  return new Map(found);
}

/** Keys under a prefix, sorted. */
export function keysUnder(entries: Entries, prefix: string): readonly string[] {
  const keys = [...entries.keys()].filter((path) => path !== MARKER).map(keyOfFile);
  return [...new Set(keys)].filter((key) => isUnder(key, prefix)).sort();
}

export interface Revision {
  readonly name: string;
  readonly path: string;
  readonly id: string;
}

/** The newest revision of a mutable entry. */
export function newestRevision(entries: Entries, key: string): Revision | undefined {
  const folder = `${key}${REVISIONS}/`;
  const path = [...entries.keys()]
    .filter((each) => each.startsWith(folder))
    .sort()
    .at(-1);
  return path === undefined ? undefined : { path, name: path.slice(folder.length), id: entries.get(path)! };
}

/** Puts a revision in the place of another. */
export function replaceRevision(key: string, there: Revision | undefined, bytes: Uint8Array): Changes {
  const path = `${key}${REVISIONS}/${revisionName(Number(there?.name ?? 0) + 1)}`;
  return new Map([
    ...(there === undefined ? [] : [[there.path, undefined] as const]),
    [path, bytes] as const,
  ]);
}

/** Keys of what was there before and is not there after: gone, another content, or an older revision. */
export function lostKeys(before: Entries, after: Entries): readonly string[] {
  const lost = [...before].filter(([path, id]) => {
    const key = keyOfFile(path);
    if (path === MARKER || after.get(path) === id) return false;
    const newest = path === key ? undefined : newestRevision(after, key);
    return newest === undefined || newest.path <= path;
  });
  return lost.map(([path]) => keyOfFile(path)).sort();
}
