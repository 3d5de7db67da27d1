import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Keeps a folder of caches within bounds: files that were not used for longest go first, and what a killed run left
 * half-written a day ago. A file that another run takes away meanwhile is no error.
 * @param folder one sub-folder for each model
 * @param maxBytes of all files together
 */
export async function trimCache(folder: string, maxBytes: number, now: Date): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files: { path: string; bytes: number; usedAt: number }[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) continue;
    if (!entry.name.endsWith('.tmp')) files.push({ path, bytes: found.size, usedAt: found.mtimeMs });
    else if (now.getTime() - found.mtimeMs > DAY) await rm(path, { force: true });
  }
  files.sort((a, b) => b.usedAt - a.usedAt || (a.path < b.path ? -1 : 1));
  let total = 0;
  for (const { path, bytes } of files) {
    total += bytes;
    if (total > maxBytes) await rm(path, { force: true });
  }
}
