import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dumpIndex, type IndexDump } from '../support/index-dump.ts';
import { type Ended, type Entry, runProgram } from '../support/program.ts';
import { writeReadyConfig, writeReadyVectors } from '../support/ready-vectors.ts';
import { editTinyData, makeTinyData, writeTinyConfig } from '../support/tiny-data.ts';

/** A command to be killed, where it starts from, and what it comes to when nobody disturbs it. */
export interface Scene {
  readonly name: string;
  readonly data: 'images' | 'vectors';
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

/** An id that is there in every state of either data. */
const ASKED = { images: '1/0042.png', vectors: 'item/0042' } as const;

export const ask = (folder: string, entry: Entry, data: keyof typeof ASKED): Promise<Ended> =>
  runProgram(['search', '--id', ASKED[data], '--top-k', '5', '--json'], { cwd: folder, entry });

const ITEMS = 300;

/** Images with a model that is trained, and ready vectors, with which a run takes a moment, under each strategy. */
export async function prepareScenes(base: string, entry: Entry): Promise<readonly Scene[]> {
  const at = (name: string): string => join(base, name);
  const answers = new Map<string, string>();
  const answerAt = async (from: string, data: keyof typeof ASKED): Promise<string> => {
    const known = answers.get(from) ?? (await ask(at(from), entry, data)).stdout;
    answers.set(from, known);
    return known;
  };
  const prepare =
    (data: keyof typeof ASKED) =>
    async (name: string, from: string, to: string, ...words: readonly string[]): Promise<Scene> => {
      const before = await seeIndex(at(from));
      const answer = before && (await answerAt(from, data));
      await cp(at(from), at(to), { recursive: true });
      const { code, stderr, durationMs } = await runProgram(words, { cwd: at(to), entry });
      if (code !== 0) throw new Error(`undisturbed, ${words.join(' ')} ended with ${code}:\n${stderr}`);
      return {
        ...{ name, data, words, before, answer, durationMs },
        folder: at(from),
        after: (await seeIndex(at(to)))!,
        registry: await seeRegistry(at(to)),
        steps: [...stderr.matchAll(/^(\S.*) …$/gm)].map(([, title]) => title!),
      };
    };

  const withImages = async (): Promise<readonly Scene[]> => {
    const scene = prepare('images');
    await makeTinyData(join(at('no images'), 'data'));
    await writeTinyConfig(at('no images'));
    const first = await scene('first', 'no images', 'images', 'run');
    await editTinyData(join(at('images'), 'data'));
    return [first, await scene('next', 'images', 'next images', 'run')];
  };
  const withVectors = async (): Promise<readonly Scene[]> => {
    const scene = prepare('vectors');
    await writeReadyVectors(at('no vectors'), ITEMS);
    await writeReadyConfig(at('no vectors'));
    const vectors = await scene('first of vectors', 'no vectors', 'vectors', 'run');
    await writeReadyVectors(at('vectors'), ITEMS, 1);
    const update = await scene('update', 'vectors', 'switched', 'update', '--model-version', '1.0.0');
    const manual = await scene('manual', 'vectors', 'waiting', 'run', '--switch', 'manual');
    const incremental = await scene('incremental', 'vectors', 'edited', 'run', '--strategy', 'incremental');
    await writeReadyVectors(at('switched'), ITEMS + 2);
    await scene('third', 'switched', 'third', 'run');
    return [
      ...[vectors, update, manual, incremental],
      await scene('promote', 'waiting', 'promoted', 'promote', '--generation', update.after.live!),
      await scene('rollback', 'switched', 'back', 'rollback'),
      await scene('undo', 'edited', 'undone', 'rollback'),
      await scene('recreate', 'vectors', 'recreated', 'run', '--strategy', 'recreate'),
      await scene('prune', 'third', 'pruned', 'prune', '--retain-grace', '0'),
    ];
  };
  const [images, vectors] = await Promise.all([withImages(), withVectors()]);
  return [...images, ...vectors];
}
