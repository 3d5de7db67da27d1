import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './program.ts';

const digits = join(projectRoot, 'examples/digits/images');

/** A few of the example's handwritten digits: `perClass` images of each class, laid out as a data folder. */
export async function makeTinyData(
  folder: string,
  perClass = 12,
  classes: readonly string[] = ['0', '1'],
): Promise<string> {
  for (const name of classes) {
    await mkdir(join(folder, name), { recursive: true });
    const files = (await readdir(join(digits, name))).toSorted().slice(0, perClass);
    for (const file of files) await copyFile(join(digits, name, file), join(folder, name, file));
  }
  return folder;
}

/** What happens to a data folder over time: one image added, one edited, one removed. */
export async function editTinyData(folder: string): Promise<void> {
  const [first, second] = (await readdir(join(folder, '0'))).toSorted();
  const other = (await readdir(join(digits, '1'))).toSorted();
  await copyFile(join(digits, '1', other.at(-1)!), join(folder, '1', 'added.png'));
  await rm(join(folder, '0', first!));
  const another = (await readdir(join(digits, '0'))).toSorted().at(-1)!;
  await copyFile(join(digits, '0', another), join(folder, '0', second!));
}

/** A config file with which a run over tiny data takes about a second. */
export async function writeTinyConfig(folder: string, more = ''): Promise<void> {
  const lines = [
    'data: data',
    'image-size: 10',
    'epochs: 1',
    'batch-size: 8',
    'embedding-dimension: 16',
    'test-split: 0.3',
    'max-shrink: 0.5',
    'workers: 1',
  ];
  await writeFile(join(folder, 'vector-index.yml'), `${lines.join('\n')}\n${more}`);
}
