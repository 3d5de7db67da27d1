import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file under a folder, with a digest of its bytes. */
export function readTree(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const digests = files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')] as const;
  });
  return Object.fromEntries(digests.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
