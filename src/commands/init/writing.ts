import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { badInput } from '../../lib/errors.ts';
import { createFileAtomic, isErrno, writeFileAtomic } from '../../lib/files.ts';
import { checkWritable } from '../../lib/writable.ts';

export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** Lines are added to what is there. */
  readonly adds?: true;
}

export interface Written {
  readonly path: string;
  readonly how: 'made' | 'replaced' | 'added to' | 'unchanged';
}

/**
 * Looks at every file before the first is written; then writes each whole.
 * @throws CodedError `init.exists` (exit 2) with every file that is there, unless `force`; `state.not-writable` (exit 2)
 */
export async function writeFiles(files: readonly NewFile[], force: boolean): Promise<readonly Written[]> {
  const there = new Map<string, string>();
  for (const { path } of files) {
    const text = await textOf(path);
    if (text !== undefined) there.set(path, text);
  }
  const inTheWay = files.filter(
    ({ path, text, adds }) => !adds && there.has(path) && there.get(path) !== text,
  );
  if (inTheWay.length > 0 && !force) throw exists(inTheWay);
  await checkWritable(Object.fromEntries(files.map(({ path }) => [path, dirname(path)])));
  const written: Written[] = [];
  for (const file of files) written.push(await write(file, there.get(file.path), force));
  return written;
}

async function write(
  { path, text, adds }: NewFile,
  before: string | undefined,
  force: boolean,
): Promise<Written> {
  if (before === undefined) {
    if (await createFileAtomic(path, text)) return { path, how: 'made' };
    if (!force) throw exists([{ path }]);
  }
  const after = adds === true ? withLines(before ?? '', text) : text;
  if (after === before) return { path, how: 'unchanged' };
  await writeFileAtomic(path, after);
  return { path, how: adds === true ? 'added to' : 'replaced' };
}

/** Those of the lines that are missing, at the end. */
export function withLines(before: string, lines: string): string {
  const known = new Set(before.split(/\r?\n/).map((line) => line.trim().replace(/^\/|\/$/g, '')));
  const missing = lines.split('\n').filter((line) => line !== '' && !known.has(line.replace(/^\/|\/$/g, '')));
  if (missing.length === 0) return before;
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  return `${before}${gap}${missing.join('\n')}\n`;
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw badInput(
      'init.exists',
      `${path} is there, and is no file that could be read; nothing was written.`,
      {
        fix: 'Move it away.',
        cause: error,
      },
    );
  }
}

const exists = (files: readonly { readonly path: string }[]): Error =>
  badInput(
    'init.exists',
    `${files.map(({ path }) => path).join(' and ')} ${files.length === 1 ? 'is' : 'are'} there already; nothing was written.`,
    { fix: 'Say `--force` to replace it, or move it away.' },
  );
