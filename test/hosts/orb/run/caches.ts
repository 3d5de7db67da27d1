import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  readonly key: string;
  /** Absolute: a cache comes back to where it was saved from. */
  readonly paths: readonly string[];
}

/** Keeps folders under a key; what is kept under a key never changes. */
export function saveCache(caches: string, key: string, paths: readonly string[]): string {
  const entries = readdirSync(caches);
  if (entries.some((name) => readEntry(caches, name).key === key)) return `a cache ${key} is there already`;
  const there = paths.filter((path) => existsSync(path));
  if (there.length === 0) return `there is nothing to keep under ${key}`;
  const folder = join(caches, String(entries.length).padStart(6, '0'));
  mkdirSync(folder);
  for (const [index, path] of there.entries())
    cpSync(path, join(folder, String(index)), {
      recursive: true,
      verbatimSymlinks: true,
      preserveTimestamps: true,
    });
  writeFileSync(join(folder, 'entry.json'), JSON.stringify({ key, paths: there } satisfies Entry));
  return `kept ${there.join(', ')} under ${key}`;
}

/** Restores the newest cache whose key begins as one of these, the first key first. */
export function restoreCache(caches: string, keys: readonly string[]): string {
  const newestFirst = readdirSync(caches).toSorted().reverse();
  for (const key of keys) {
    const name = newestFirst.find((one) => readEntry(caches, one).key.startsWith(key));
    if (name === undefined) continue;
    const entry = readEntry(caches, name);
    for (const [index, path] of entry.paths.entries())
      cpSync(join(caches, name, String(index)), path, {
        ...{ recursive: true, verbatimSymlinks: true, preserveTimestamps: true, force: true },
      });
    return `restored ${entry.key}`;
  }
  return `no cache is found for ${keys.join(', ')}`;
}

/** The keys under which something is kept, oldest first. */
export const keptKeys = (caches: string): readonly string[] =>
  readdirSync(caches)
    .toSorted()
    .map((name) => readEntry(caches, name).key);

const readEntry = (caches: string, name: string): Entry =>
  JSON.parse(readFileSync(join(caches, name, 'entry.json'), 'utf8')) as Entry;

/** The folder of the newest cache whose key begins so, of one path. */
export function readCache(caches: string, key: string): string {
  const name = readdirSync(caches)
    .toSorted()
    .findLast((one) => readEntry(caches, one).key.startsWith(key));
  if (name === undefined) throw new Error(`no cache ${key} is there, but ${keptKeys(caches).join(', ')}`);
  return join(caches, name, '0');
}
