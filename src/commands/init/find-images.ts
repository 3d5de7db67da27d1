import { open } from 'node:fs/promises';
import { headerSize } from '../../data/image-format.ts';
import type { ImageFolder } from './found.ts';
import { type Folder, inside } from './walk.ts';

const IMAGE = /\.(jpe?g|png|webp)$/i;
const TRAINING = /^train(ing)?$/i;
const TESTING = /^(test(ing)?|val(id|idation)?)$/i;

/** Images are opened so far, to see how large they are. */
const SAMPLE = 20;
const HEADER_BYTES = 64 * 1024;

/** Folders that hold images in folders of their class. */
export async function findImageFolders(walked: readonly Folder[]): Promise<readonly ImageFolder[]> {
  const byPath = new Map(walked.map((folder) => [folder.path, folder]));
  const found: ImageFolder[] = [];
  for (const { path, folders } of walked) {
    const classes = folders.flatMap((name) => {
      const folder = byPath.get(inside(path, name));
      const images = folder?.files.filter((file) => IMAGE.test(file)) ?? [];
      return images.length === 0 ? [] : [{ path: inside(path, name), images }];
    });
    if (path === '' || classes.length < 2) continue;
    const images = classes.flatMap((each) => each.images.map((file) => inside(each.path, file)));
    const side = await typicalSide(spread(images, SAMPLE));
    found.push({
      ...{ kind: 'images', path, classes: classes.length, images: images.length },
      ...(side === undefined ? {} : { side }),
      example: images[0]!,
    });
  }
  return pairUp(found);
}

/** Why images that are there are none to train with; undefined where there are none. */
export function hintAtImages(walked: readonly Folder[]): string | undefined {
  const holdsImages = ({ files }: Folder): boolean => files.some((file) => IMAGE.test(file));
  const classes = walked.filter((folder) => folder.path.split('/').length === 1 && holdsImages(folder));
  const names = classes.flatMap(({ path }) => (path === '' ? [] : [path]));
  if (names.length > 1 && walked[0]?.path === '') {
    const shown =
      names.length > 4
        ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more folders`
        : names.join(', ');
    return `${shown} look like classes: move them into a folder of their own, such as images/${names[0]}.`;
  }
  const loose = walked.find(holdsImages);
  return (
    loose &&
    `There are images in ${loose.path === '' ? 'this folder' : loose.path}, but not in folders of two classes or more below a folder of their own.`
  );
}

/** `data/train` with `data/test` beside it is one find. */
function pairUp(found: readonly ImageFolder[]): readonly ImageFolder[] {
  const split = (path: string): readonly [string, string] => {
    const at = path.lastIndexOf('/');
    return [path.slice(0, Math.max(at, 0)), path.slice(at + 1)];
  };
  const paired = found.map((folder) => {
    const [above, name] = split(folder.path);
    if (!TRAINING.test(name)) return folder;
    const beside = found.filter(({ path }) => split(path)[0] === above && TESTING.test(split(path)[1]));
    const test = beside.find(({ path }) => /test/i.test(split(path)[1])) ?? beside[0];
    return test === undefined ? folder : { ...folder, testPath: test.path };
  });
  const tests = new Set(paired.flatMap(({ testPath }) => testPath ?? []));
  return paired.filter(({ path }) => !tests.has(path)).sort((a, b) => b.images - a.images);
}

/** So many of them, from all over. */
const spread = <T>(values: readonly T[], most: number): readonly T[] =>
  values.length <= most
    ? values
    : Array.from({ length: most }, (_, i) => values[Math.floor((i * values.length) / most)]!);

/** The median of the shorter sides, where headers tell. */
async function typicalSide(paths: readonly string[]): Promise<number | undefined> {
  const sides = await Promise.all(paths.map(sideOf));
  const known = sides.filter((side) => side !== undefined).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)];
}

async function sideOf(path: string): Promise<number | undefined> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    const size = headerSize(buffer.subarray(0, bytesRead));
    return size && Math.min(size.width, size.height);
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}
