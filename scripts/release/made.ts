import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asset } from './page.ts';
import { sha256Of } from './project.ts';

/** What `npm run release` left in a folder. */
export interface Made {
  readonly version: string;
  readonly notes: string;
  /** By name; all that is published. */
  readonly files: Readonly<Record<string, Asset>>;
}

/**
 * Reads what was made, in this job or another one.
 * @throws where a file is not the one that was made
 */
export async function readMade(folder: string): Promise<Made> {
  const { version, notes, files } = JSON.parse(await readFile(join(folder, 'release.json'), 'utf8')) as {
    version: string;
    notes: string;
    files: Record<string, string>;
  };
  const assets = Object.entries(files).map(async ([name, sha256]) => {
    const path = join(folder, name);
    const found = sha256Of(await readFile(path));
    if (found !== sha256) throw new Error(`${path} has SHA-256 ${found}, and what was made had ${sha256}`);
    return [name, { path, sha256 }] as const;
  });
  return { version, notes, files: Object.fromEntries(await Promise.all(assets)) };
}
