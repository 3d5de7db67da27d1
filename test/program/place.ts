import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Outcome } from '../../src/report/outcome.ts';
import { dumpIndex, type IndexDump } from '../support/index-dump.ts';
import { type Ended, type ProgramOptions, projectRoot, runProgram } from '../support/program.ts';
import { makeTinyData, writeTinyConfig } from '../support/tiny-data.ts';

/** Where this test file's places lie; gone when it is done. */
const root = mkdtempSync(join(tmpdir(), 'vector-index-program-'));
afterAll(() => rm(root, { recursive: true, force: true }));
let places = 0;

/** A user's folder, with config file and data, in which the program is called. */
export interface Place {
  readonly folder: string;
  path(...parts: readonly string[]): string;
  /** Words of a command line, separated by spaces where it is one text. */
  run(words: string | readonly string[], options?: Partial<ProgramOptions>): Promise<Ended>;
  /** The same, for a run that is to succeed. */
  done(words: string | readonly string[], options?: Partial<ProgramOptions>): Promise<Ended>;
  /** A file's text. */
  read(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  /** `out/report.json`, or that of another folder. */
  report(out?: string): Promise<Outcome>;
  text(path: string): Promise<string>;
  index(): IndexDump;
  /** File → digest of its bytes, folder → `folder`; of what lies under `part`. */
  tree(part?: string): Promise<Tree>;
  /** The same of what must last: registry and store, not the cache. */
  durable(): Promise<Tree>;
  copy(): Promise<Place>;
}

type Tree = Readonly<Record<string, string>>;

/** Registry, store and cache. */
export const STATE = '.vector-index';

/** The folder of the example's digits, to take single images from. */
export const DIGITS = join(projectRoot, 'examples/digits/images');

/** A folder with nothing in it. */
export async function makeEmptyPlace(): Promise<Place> {
  const place = placeIn(join(root, String(places++)));
  await mkdir(place.folder, { recursive: true });
  return place;
}

export async function makePlace(config = '', perClass = 12, classes?: readonly string[]): Promise<Place> {
  const place = placeIn(join(root, String(places++)));
  await makeTinyData(place.path('data'), perClass, classes);
  await writeTinyConfig(place.folder, config);
  return place;
}

/** A folder that is yet to be made. */
export function emptyPlace(): Place {
  return placeIn(join(root, String(places++)));
}

/** A place where a first run has been. */
export async function makeLivePlace(config = ''): Promise<Place> {
  const place = await makePlace(config);
  await place.done('run');
  return place;
}

function placeIn(folder: string): Place {
  const run = (words: string | readonly string[], options: Partial<ProgramOptions> = {}): Promise<Ended> =>
    runProgram(typeof words === 'string' ? words.split(' ') : words, { cwd: folder, ...options });
  return {
    folder,
    path: (...parts) => join(folder, ...parts),
    run,
    async done(words, options) {
      const ended = await run(words, options);
      if (ended.code !== 0) throw new Error(`${String(words)} ended with ${ended.code}:\n${ended.stderr}`);
      return ended;
    },
    read: (path) => readFile(join(folder, path), 'utf8'),
    write: (path, text) => writeFile(join(folder, path), text),
    report: async (out = 'out') => JSON.parse(await readFile(join(folder, out, 'report.json'), 'utf8')),
    text: (path) => readFile(join(folder, path), 'utf8'),
    index: () => dumpIndex(join(folder, STATE, 'indexes/default.sqlite')),
    tree: (part = STATE) => hashTree(join(folder, part)),
    async durable() {
      const tree = await hashTree(join(folder, STATE));
      return Object.fromEntries(Object.entries(tree).filter(([path]) => !/^cache(\/|$)/.test(path)));
    },
    async copy() {
      const other = join(root, String(places++));
      await cp(folder, other, { recursive: true });
      return placeIn(other);
    },
  };
}

async function hashTree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const hashed = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    const digest = entry.isFile()
      ? createHash('sha256')
          .update(await readFile(path))
          .digest('hex')
      : 'folder';
    return [path.slice(folder.length + 1), digest] as const;
  });
  return Object.fromEntries((await Promise.all(hashed)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
