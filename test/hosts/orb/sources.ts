import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ORB = fileURLToPath(new URL('../../../orb/src', import.meta.url));

/** Path within orb/src → text. */
export type OrbSources = Readonly<Record<string, string>>;

export function readOrbSources(folder: string = ORB): OrbSources {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
