import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dumpIndex, type IndexDump } from '../support/index-dump.ts';
import { type Ended, type Entry, runProgram } from '../support/program.ts';
import { editTinyData, makeTinyData, writeTinyConfig } from '../support/tiny-data.ts';

/** A command to be killed, where it starts from, and what it comes to when nobody disturbs it. */
export interface Scene {
  readonly name: string;
  readonly words: readonly string[];
  /** Copied for each schedule. */
  readonly folder: string;
  /** Undefined where there is no index yet. */
  readonly before: IndexDump | undefined;
  readonly after: IndexDump;
  /** Paths of the registry's files, and the index of labels. */
  readonly registry: string;
  readonly durationMs: number;
  /** Titles that the log shows. */
  readonly steps: readonly string[];
  /** What a reader gets before: the whole answer. */
  readonly answer: string | undefined;
}

const indexes = (folder: string): string => join(folder, '.vector-index/indexes');

/** What is in the index; undefined where there is none. Reads a copy: opening the file itself would repair it. */
export async function seeIndex(folder: string): Promise<IndexDump | undefined> {
  const seen = `${folder}-seen`;
  await cp(indexes(folder), seen, { recursive: true, force: true }).catch(() => {});
  const files: string[] = await readdir(seen).catch(() => []);
  if (!files.includes('default.sqlite')) return undefined;
  try {
    return dumpIndex(join(seen, 'default.sqlite'));
  } catch (error) {
    // Killed before the tables were made.
    if (String(error).includes('no such table')) return undefined;
    throw error;
  }
}

/** All of the registry that is the same from run to run: no times, no leftovers of a killed write. */
export async function seeRegistry(folder: string): Promise<string> {
  const registry = join(folder, '.vector-index/registry/default');
  const entries = await readdir(registry, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(registry.length))
    .toSorted();
  const labels = files.filter((file) => file.startsWith('/labels~/')).at(-1);
  return `${files.join('\n')}\n${labels === undefined ? '' : await readFile(join(registry, labels), 'utf8')}`;
}

export const ask = (folder: string, entry: Entry): Promise<Ended> =>
  runProgram(['search', '--id', '1/0042.png', '--top-k', '5', '--json'], { cwd: folder, entry });

/** First run, a run after an edit, the same without and with the switch as commands of their own, and the way back. */
export async function prepareScenes(base: string, entry: Entry): Promise<readonly Scene[]> {
  const at = (name: string): string => join(base, name);
  const scene = async (name: string, from: string, to: string, words: readonly string[]): Promise<Scene> => {
    const before = await seeIndex(at(from));
    const answer = before && (await ask(at(from), entry)).stdout;
    await cp(at(from), at(to), { recursive: true });
    const { code, stderr, durationMs } = await runProgram(words, { cwd: at(to), entry });
    if (code !== 0) throw new Error(`undisturbed, ${words.join(' ')} ended with ${code}:\n${stderr}`);
    return {
      ...{ name, words, before, answer, durationMs },
      folder: at(from),
      after: (await seeIndex(at(to)))!,
      registry: await seeRegistry(at(to)),
      steps: [...stderr.matchAll(/^(\S.*) …$/gm)].map(([, title]) => title!),
    };
  };

  await makeTinyData(join(at('empty'), 'data'));
  await writeTinyConfig(at('empty'));
  const first = await scene('first', 'empty', 'live', ['run']);
  await editTinyData(join(at('live'), 'data'));
  const next = await scene('next', 'live', 'switched', ['run']);
  const manual = await scene('manual', 'live', 'waiting', ['run', '--switch', 'manual']);
  const promote = await scene('promote', 'waiting', 'promoted', [
    ...['promote', '--generation', next.after.live!],
  ]);
  const rollback = await scene('rollback', 'switched', 'back', ['rollback']);
  return [first, next, manual, promote, rollback];
}
