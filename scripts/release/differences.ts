import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where two folders differ in their files' bytes: `path: only in <name>` or `path: differs`, sorted by path.
 * @param names of the two, for the words
 */
export function differencesBetween(
  first: string,
  second: string,
  names: readonly [string, string],
): string[] {
  const [here, there] = [digests(first), digests(second)];
  return [...new Set([...here.keys(), ...there.keys()])].sort().flatMap((path) => {
    if (!there.has(path)) return [`${path}: only in ${names[0]}`];
    if (!here.has(path)) return [`${path}: only in ${names[1]}`];
    return here.get(path) === there.get(path) ? [] : [`${path}: differs`];
  });
}

function digests(folder: string): Map<string, string> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), digest];
    }),
  );
}
