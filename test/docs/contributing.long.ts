import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { marked, type Tokens } from 'marked';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../support/program.ts';
import { readText } from './markdown.ts';

/*
 * CONTRIBUTING.md, word by word on a copy of the tree: a `diff` block is applied, a `sh` block run. What a block without
 * a language says behind commands is among what they print; other commands must succeed.
 */

const DIRECTORY = mkdtempSync(join(tmpdir(), 'vector-index-contributing-'));
afterAll(() => rmSync(DIRECTORY, { recursive: true, force: true }));

const person = { NAME: 'A Newcomer', EMAIL: 'newcomer@example.org' };
const env = {
  PATH: `${join(projectRoot, 'node_modules/.bin')}:${process.env.PATH}`,
  ...{ HOME: process.env.HOME, NO_COLOR: '1' },
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) =>
      Object.entries(person).map(([k, v]) => [`GIT_${role}_${k}`, v]),
    ),
  ),
};

function copyTree(name: string): string {
  const copy = join(DIRECTORY, name);
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', listed, { cwd: projectRoot, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);
  // What git lists is gone where another process has just removed it.
  for (const file of files) cpSync(join(projectRoot, file), join(copy, file), { force: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: copy, env, stdio: 'pipe' });
  git('init', '--quiet');
  appendFileSync(join(copy, '.git/info/exclude'), 'node_modules\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'As it is');
  return copy;
}

/** Code blocks under a heading of the second level, in order. */
function blocksUnder(heading: string): Tokens.Code[] {
  const tokens = marked.lexer(readText('CONTRIBUTING.md'));
  const isHeading = ({ type }: { type: string }) => type === 'heading';
  const begin = tokens.findIndex((token) => isHeading(token) && (token as Tokens.Heading).text === heading);
  const after = tokens.slice(begin + 1);
  const end = after.findIndex((token) => isHeading(token) && (token as Tokens.Heading).depth <= 2);
  return after.slice(0, end).filter((token): token is Tokens.Code => token.type === 'code');
}

function apply(patch: string, copy: string): void {
  const { status, stderr } = spawnSync('git', ['apply', '-'], {
    cwd: copy,
    input: `${patch}\n`,
    encoding: 'utf8',
  });
  expect({ status, stderr, patch }).toEqual({ status: 0, stderr: '', patch });
}

async function run(commands: string, copy: string): Promise<{ code: number; said: string }> {
  const call = promisify(execFile)('bash', ['-ec', commands], { cwd: copy, env, maxBuffer: 2 ** 26 });
  const ended = await call.then(
    (all) => ({ code: 0, ...all }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  return { code: ended.code, said: stripVTControlCharacters(`${ended.stdout}\n${ended.stderr}`) };
}

describe.each(['Add a setting', 'Add a metric'])('%s', (heading) => {
  let copy: string;
  beforeEach(() => {
    copy = copyTree(heading.replaceAll(' ', '-'));
  });

  test('works as it is told', { timeout: 600_000 }, async () => {
    const blocks = blocksUnder(heading);
    expect(new Set(blocks.map(({ lang }) => lang))).toEqual(new Set(['diff', 'sh', '']));
    for (const [at, { lang, text }] of blocks.entries()) {
      if (lang === 'diff') apply(text, copy);
      if (lang !== 'sh') continue;
      const { code, said } = await run(text, copy);
      const next = blocks[at + 1];
      if (next?.lang === '') for (const line of next.text.split('\n')) expect(said).toContain(line);
      else expect(code, `${text}\n${said}`).toBe(0);
    }
    const { said } = await run('git status --short && git log --oneline', copy);
    expect(said).not.toMatch(/^( M|\?\?)/m);
  });
});
