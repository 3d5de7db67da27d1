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
  /** What is there says what this one would say, among other things: it stays, whatever is asked. */
  readonly stays?: true;
}

export interface Written {
  readonly path: string;
  readonly how: 'made' | 'replaced' | 'added to' | 'unchanged' | 'kept';
  /** Where the former content of one that was replaced is. */
  readonly copy?: string;
}

/**
 * Looks at every file before the first is written; then writes each whole. One that is there and is another stays as it
 * is or, with `force`, is replaced and copied beside itself.
 * @param elsewhere something is to be done by hand in other files: that all is there is no error then
 * @throws CodedError `init.exists` (exit 2) where files stay and there is nothing else to write;
 * `state.not-writable` (exit 2)
 */
export async function writeFiles(
  files: readonly NewFile[],
  force: boolean,
  elsewhere = false,
): Promise<readonly Written[]> {
  const looked = await Promise.all(files.map(async (file) => ({ file, before: await textOf(file.path) })));
  const plans = looked.map(({ file, before }) => planOf(file, before, force));
  const kept = plans.filter(({ how, file }) => how === 'kept' && !file.stays);
  if (!elsewhere && kept.length > 0 && plans.every(({ how }) => how === 'kept' || how === 'unchanged'))
    throw exists(kept.map(({ file }) => file));
  const touched = plans.filter(({ how }) => how !== 'kept' && how !== 'unchanged');
  await checkWritable(Object.fromEntries(touched.map(({ file: { path } }) => [path, dirname(path)])));
  const written: Written[] = [];
  for (const plan of plans) written.push(await carryOut(plan));
  return written;
}

interface Plan {
  readonly file: NewFile;
  readonly how: Written['how'];
  readonly after: string;
}

function planOf(file: NewFile, before: string | undefined, force: boolean): Plan {
  if (before === undefined) return { file, how: 'made', after: file.text };
  const after = file.adds === true ? withLines(before, file.text) : file.text;
  if (after === before) return { file, how: 'unchanged', after };
  if (file.adds === true) return { file, how: 'added to', after };
  return { file, how: force && file.stays !== true ? 'replaced' : 'kept', after };
}

async function carryOut({ file: { path }, how, after }: Plan): Promise<Written> {
  // One that came in between is somebody's.
  if (how === 'made') return { path, how: (await createFileAtomic(path, after)) ? how : 'kept' };
  if (how === 'added to') await writeFileAtomic(path, after);
  if (how !== 'replaced') return { path, how };
  const copy = await copyBeside(path);
  await writeFileAtomic(path, after);
  return { path, how, copy };
}

/** Byte for byte: it may be no UTF-8. */
async function copyBeside(path: string): Promise<string> {
  const bytes = await readFile(path);
  for (let number = 1; ; number++) {
    const copy = `${path}.before-init${number === 1 ? '' : `-${number}`}`;
    if (await createFileAtomic(copy, bytes)) return copy;
  }
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
    `${files.map(({ path }) => path).join(' and ')} ${files.length === 1 ? 'is' : 'are'} there already, and nothing is missing; nothing was written.`,
    {
      fix: 'Change it by hand; or say `--force`, which replaces it and keeps what it was in a copy beside it.',
    },
  );
