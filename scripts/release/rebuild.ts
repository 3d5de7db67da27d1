import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBundle } from '../bundle.ts';
import { differencesBetween } from './differences.ts';
import { type Inventory, takeInventory } from './inventory.ts';
import { licensesPage } from './licenses-page.ts';
import { root } from './project.ts';

export const LICENSES = 'THIRD_PARTY_LICENSES.md';
/** Compiled from the project's own sources by scripts/kernels.mjs, which checks it too. */
const OWN_ASSET = 'assets/training-kernels.wasm';

/**
 * Makes bundle and licences anew in build/fresh, and leaves those that are committed alone.
 * @returns where the committed ones differ, a line each, and what is in the bundle
 */
export async function rebuild(): Promise<{ stale: string[]; inventory: Inventory }> {
  const fresh = join(root, 'build/fresh');
  const folders = await makeBundle(fresh);
  mkdirSync(join(fresh, 'assets'), { recursive: true });
  cpSync(join(root, 'dist', OWN_ASSET), join(fresh, OWN_ASSET));
  const stale = differencesBetween(join(root, 'dist'), fresh, ['dist', 'a new bundle']).map(
    (line) => `dist/${line}`,
  );
  const inventory = takeInventory(root, folders);
  if (readFileSync(join(root, LICENSES), 'utf8') !== licensesPage(root, inventory))
    stale.push(`${LICENSES}: differs`);
  return { stale, inventory };
}
