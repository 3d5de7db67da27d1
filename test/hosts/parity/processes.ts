import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONFIG_FILES } from './samples.ts';

/** A little more than there are cores on the smallest machine. */
const AT_ONCE = 3;

/** Asks about each, a few at once; answers in the order of questions. */
export async function eachOf<Question, Answer>(
  questions: readonly Question[],
  ask: (question: Question) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const left = questions.entries();
  const worker = async (): Promise<void> => {
    for (const [i, question] of left) answers[i] = await ask(question);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}

/** Works in a folder of its own, in which every config file that a case names is there, and empty. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'vector-index-parity-'));
  try {
    for (const name of CONFIG_FILES) await writeFile(join(folder, name), '');
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a step as CircleCI does; the lines of standard error. */
export function runShell(
  script: string,
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<readonly string[]> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn('/bin/bash', ['-eo', 'pipefail', '-c', script], {
    cwd,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let written = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(written.split('\n')));
  });
}
