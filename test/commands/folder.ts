import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Ended, runProgram } from '../support/program.ts';
import { makeTinyData, writeTinyConfig } from '../support/tiny-data.ts';

/** A user's folder with tiny data and a config file, gone when the test is done. */
export async function makeFolder(config = '', classes?: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vector-index-command-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await makeTinyData(join(folder, 'data'), 12, classes);
  await writeTinyConfig(folder, config);
  return folder;
}

/** Calls the program there: the words of a command line, separated by spaces. */
export function call(folder: string, words: string): Promise<Ended> {
  return runProgram(words.split(' '), { cwd: folder });
}

/** The same, for a call that is to succeed. */
export async function succeed(folder: string, words: string): Promise<Ended> {
  const ended = await call(folder, words);
  if (ended.code !== 0) throw new Error(`${words} ended with ${ended.code}:\n${ended.stderr}`);
  return ended;
}
