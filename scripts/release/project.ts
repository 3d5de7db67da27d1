import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export const readText = (path: string, from = root): Promise<string> => readFile(join(from, path), 'utf8');

export const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The version in package.json. */
export async function readVersion(from = root): Promise<string> {
  const { version } = JSON.parse(await readText('package.json', from)) as { version: string };
  return version;
}

/** Ends the program: it was called wrongly. */
export function usage(text: string): never {
  console.error(text);
  process.exit(2);
}
