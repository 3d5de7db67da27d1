import { access } from 'node:fs/promises';
import { counted } from '../../lib/counted.ts';
import { badInput } from '../../lib/errors.ts';
import { findImageFolders, hintAtImages } from './find-images.ts';
import { findTables, lookAtTable } from './find-tables.ts';
import type { FoundData } from './found.ts';
import { walk } from './walk.ts';

/**
 * What could be indexed, the likeliest first.
 * @param named by the user: then that alone
 * @throws CodedError `init.no-data` (exit 2)
 */
export async function findData(named: string | undefined): Promise<readonly FoundData[]> {
  if (named !== undefined) return [await lookAtNamed(named)];
  const walked = await walk('');
  const folders = await findImageFolders(walked);
  const found = [...folders, ...(await findTables(walked))];
  if (found.length > 0) return found;
  const hint = hintAtImages(walked);
  const here = 'There is no data here that could be indexed; nothing was written.';
  throw badInput('init.no-data', hint === undefined ? here : `${here} ${hint}`, {
    problems: hint === undefined ? FORMS : [],
    fix: 'Put data here in a form that can be indexed, or say where it is with --data.',
  });
}

const FORMS: readonly string[] = [
  'images in folders of their class, in a folder of their own: images/cat/1.jpg, images/dog/2.jpg',
  'a table (.csv, .tsv, .jsonl, .parquet) with columns `image` and `label`',
  'a table with columns `id` and `vector`, or with `id` and an .npy of the vectors beside it',
  'vectors alone: .npy, .npz, .fvecs or .bvecs',
];

async function lookAtNamed(named: string): Promise<FoundData> {
  const path = named
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '')
    .replace(/\/+$/, '')
    .replace(/^\.$/, '');
  const there = await access(named).then(
    () => true,
    () => false,
  );
  if (!there)
    throw badInput('init.no-data', `data: there is no such path: ${named}; nothing was written.`, {
      fix: 'Correct --data, which is relative to the working directory; or leave it out, to have a look taken around.',
    });
  const walked = await walk(path);
  const folders = await findImageFolders(walked);
  const found = folders.find((folder) => folder.path === path) ?? folders[0] ?? (await lookAtTable(named));
  if (found !== undefined) return found;
  const hint = hintAtImages(walked);
  throw badInput(
    'init.no-data',
    `data: ${named} holds nothing that could be indexed; nothing was written.${hint === undefined ? '' : ` ${hint}`}`,
    { fix: 'Name a folder with images in folders of their class, a table, or a file of vectors.' },
  );
}

/** For a person who is to choose. */
export function describeData(data: FoundData): string {
  switch (data.kind) {
    case 'images': {
      const side = data.side === undefined ? '' : ` of about ${data.side} pixels`;
      const test = data.testPath === undefined ? '' : `, to be tested with ${data.testPath}`;
      return `${data.path}: ${counted(data.images, 'image')}${side} in ${counted(data.classes, 'class', 'classes')}${test}`;
    }
    case 'image-table':
      return `${data.path}: a table of images with labels`;
    case 'vectors':
      return data.beside === undefined
        ? `${data.path}: ready vectors`
        : `${data.path}: a table, whose vectors are in ${data.beside}`;
  }
}
