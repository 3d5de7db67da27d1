import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot, runProgram } from '../support/program.ts';
import { blocksOf } from './markdown.ts';

// What the README shows of the program's words is what the program says.
const folder = mkdtempSync(join(tmpdir(), 'vector-index-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: folder });
  cpSync(join(projectRoot, 'examples/digits/images'), join(folder, 'images'), { recursive: true });
  git('init', '--quiet', '--initial-branch', 'main');
  git('remote', 'add', 'origin', 'https://github.com/acme/photos.git');
});

const blockWith = (text: string): string => blocksOf('README.md', '').find((one) => one.includes(text)) ?? '';

test('what init says of the digits', async () => {
  const { code, stdout } = await runProgram(['init'], { cwd: folder });
  expect([code, stdout]).toEqual([0, `${blockWith('Found\n')}\n`]);
});

test('what is said of settings that are wrong', async () => {
  const [call = '', ...said] = blockWith('$ vector-index').split('\n');
  const words = call.slice('$ vector-index '.length).split(' ');
  const { code, stderr } = await runProgram(words, { cwd: folder });
  expect([code, stderr]).toEqual([2, `${said.join('\n')}\n`]);
});
