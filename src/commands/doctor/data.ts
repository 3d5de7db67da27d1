import { access, constants, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findSources, type Source } from '../../data/sources.ts';
import { type InClones, inClones } from '../../hosts/git.ts';
import { counted } from '../../lib/counted.ts';
import { formatBytes } from '../../report/format.ts';
import { type Check, type Finding, fail, ok, warn } from './check.ts';

/** A folder's listing is looked at so far: it may be very large. */
const MOST = 10_000;

const IMAGE = /\.(jpe?g|png|webp)$/i;

export interface FolderFacts {
  readonly path: string;
  /** Sub-folders, which stand for classes, and files in those that were looked into. */
  readonly classes: number;
  readonly images: number;
  /** There are more than were counted. */
  readonly more: boolean;
}

export function judgeFolder({ path, classes, images, more }: FolderFacts): Finding {
  const text = `${path}: ${counted(classes, 'folder')} with ${more ? 'more than ' : ''}${counted(images, 'image')}`;
  if (images === 0)
    return fail(text, 'Put images into folders of their class, such as `cat/1.jpg`: JPEG, PNG or WebP.');
  return classes < 2
    ? warn(text, 'Training needs two classes at least: a folder for each.')
    : ok(`${text}, not opened yet`);
}

export const dataCheck: Check = {
  name: 'data',
  reads: ['data', 'index-data'],
  async find({ settings: { data, indexData }, host: { event } }) {
    if (data === undefined && indexData === undefined)
      return warn(
        'neither `data` nor `index-data` is set',
        'Set `data` in the config file, unless the workflow does.',
      );
    const named = { ...(data && { data }), ...(indexData && { 'index-data': indexData }) };
    const found = Object.entries(named).map(async ([setting, paths]) => {
      const sources = (await findSources(setting, paths)).slice(0, 20);
      const clones = event.kind === 'terminal' ? await askGit(sources) : [];
      return [...(await Promise.all(sources.map(look))), ...clones];
    });
    return (await Promise.all(found)).flat();
  },
};

async function askGit(sources: readonly Source[]): Promise<readonly Finding[]> {
  const states = await Promise.all(sources.map(({ path }) => inClones(path, process.cwd())));
  const of = (wanted: InClones): readonly string[] =>
    sources.flatMap(({ shown }, i) => (states[i] === wanted ? [shown] : []));
  return judgeClones(of('ignored'), of('uncommitted'));
}

/** Of data that a clone of the repository, such as CI makes, would lack. */
export function judgeClones(ignored: readonly string[], uncommitted: readonly string[]): readonly Finding[] {
  const shown = (paths: readonly string[]): string =>
    paths.length > 3 ? `${paths.slice(0, 2).join(', ')} and ${paths.length - 2} more` : paths.join(', ');
  return [
    ...(ignored.length === 0
      ? []
      : [
          warn(
            `${shown(ignored)}: ignored by git, so CI will not have it`,
            'Take it out of .gitignore (Git LFS is for what is large), or let a step of the workflow bring it.',
          ),
        ]),
    ...(uncommitted.length === 0
      ? []
      : [
          warn(
            `${shown(uncommitted)}: not committed, so CI will not have it`,
            'Commit it (Git LFS is for what is large), or let a step of the workflow bring it.',
          ),
        ]),
  ];
}

async function look({ path, shown, format, bytes }: Source): Promise<Finding> {
  if (format === 'folder') {
    const folder = await stat(path).catch(() => undefined);
    return folder?.isDirectory() === true
      ? judgeFolder({ path: shown, ...(await lookInto(path)) })
      : fail(
          `${shown}: there is no such folder`,
          'Correct the path: it is relative to the working directory.',
        );
  }
  const reason = await access(path, constants.R_OK).then(
    () => undefined,
    () => 'this user may not read it',
  );
  if (reason !== undefined) return fail(`${shown}: ${reason}`, 'Give the user who runs this the right to.');
  return bytes === 0
    ? fail(`${shown} is empty`, 'Fetch or make it anew; with Git LFS, `git lfs pull`.')
    : ok(`${shown}: ${format}, ${formatBytes(bytes)}, not opened yet`);
}

/** Counts without opening a file. */
async function lookInto(root: string): Promise<Omit<FolderFacts, 'path'>> {
  const folders = (await readdir(root, { withFileTypes: true }))
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map(({ name }) => join(root, name));
  let [images, classes, more] = [0, 0, false];
  const waiting = folders.map((path) => ({ path, depth: 0 }));
  for (let next = waiting.shift(); next !== undefined && !more; next = waiting.shift()) {
    const entries = await readdir(next.path, { withFileTypes: true }).catch(() => []);
    if (next.depth === 0 && entries.length > 0) classes++;
    images += entries.filter(({ name }) => IMAGE.test(name)).length;
    for (const entry of entries)
      if (entry.isDirectory()) waiting.push({ path: join(next.path, entry.name), depth: next.depth + 1 });
    more = images >= MOST;
  }
  return { classes: more ? folders.length : classes, images, more };
}
