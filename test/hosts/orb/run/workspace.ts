import { cpSync, existsSync, globSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Adds what a job leaves to a layer of the workspace. Throws where a path matches nothing, as CircleCI fails there. */
export function persist(layer: string, root: string, paths: readonly string[]): string {
  mkdirSync(layer, { recursive: true });
  for (const path of paths) {
    const found = existsSync(join(root, path)) ? [path] : globSync(path, { cwd: root });
    if (found.length === 0) throw new Error(`${path} matches no file in ${root}`);
    for (const one of found) {
      if (resolve(root, one) === resolve(root))
        throw new Error('the root of the workspace cannot be left as a whole');
      mkdirSync(dirname(join(layer, one)), { recursive: true });
      cpSync(join(root, one), join(layer, one), { recursive: true, verbatimSymlinks: true });
    }
  }
  return `left ${paths.join(', ')}`;
}

/** Lays the layers of earlier jobs over a folder. */
export function attach(layers: readonly string[], at: string): string {
  mkdirSync(at, { recursive: true });
  const there = layers.filter((layer) => existsSync(layer));
  for (const layer of there) cpSync(layer, at, { recursive: true, verbatimSymlinks: true, force: true });
  return `attached ${there.length} layers`;
}
