import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const IMAGE = /\.(jpe?g|png|webp)$/i;

/** The first folder here that holds images in folders of their class. */
export async function lookForImages(root: string): Promise<string | undefined> {
  const folders = async (path: string): Promise<readonly string[]> =>
    (await readdir(path, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$|^out$/.test(entry.name))
      .map(({ name }) => name)
      .sort();
  for (const name of await folders(root))
    for (const label of await folders(join(root, name)))
      if ((await readdir(join(root, name, label))).some((file) => IMAGE.test(file))) return name;
  return undefined;
}
