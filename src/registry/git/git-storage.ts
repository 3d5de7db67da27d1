import { createHash } from 'node:crypto';
import { type Clock, systemClock } from '../../lib/clock.ts';
import { badInput } from '../../lib/errors.ts';
import { openScratch } from '../../lib/scratch.ts';
import { checkKey, isUnder, keyOfFile } from '../keys.ts';
import type { RegistryStorage } from '../registry.ts';
import { openBranch } from './branch.ts';
import { keysUnder, MARKER, newestRevision, replaceRevision } from './entries.ts';
import type { Patience } from './remote-branch.ts';
import { type GitPlace, makeRepository, type Repository } from './repository.ts';

export interface GitStorageOptions extends GitPlace {
  /** Nothing is pushed. */
  readonly readOnly: boolean;
  readonly clock?: Clock;
  readonly patience?: Patience;
}

/** GitHub warns of larger files, and refuses those of twice this size. */
const LARGEST = 50 * 2 ** 20;

/**
 * A registry in a branch of a git repository, laid out as one in a folder is. Each write is one commit. Reading what
 * never changes asks the remote only for what is not known yet; everything else looks at the remote first.
 */
export function openGitStorage(options: GitStorageOptions): RegistryStorage {
  const { readOnly, remote, signal, clock = systemClock } = options;
  const description = `branch ${options.branch} of ${remote}`;
  const patience = options.patience ?? { tries: 4, firstMs: 1000 };
  let opening: ReturnType<typeof open> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function open() {
    const scratch = await openScratch();
    try {
      const repository = await makeRepository(scratch.folder, options);
      const branch = openBranch({
        ...{ repository, description, clock, signal, patience },
        branch: options.branch,
      });
      return { scratch, repository, branch };
    } catch (error) {
      await scratch.close();
      throw error;
    }
  }

  type Opened = Awaited<ReturnType<typeof open>>;
  const inTurn = <T>(work: (opened: Opened) => Promise<T>): Promise<T> => {
    opening ??= open();
    const opened = opening;
    const done = queue.then(async () => work(await opened));
    queue = done.catch(() => {});
    return done;
  };
  const writing = async <T>(work: (opened: Opened) => Promise<T>): Promise<T> => {
    if (readOnly)
      throw badInput(
        'registry.read-only',
        `The ${description} is open for reading only; nothing was pushed.`,
        { fix: 'Please report it: a run that may not write tried to.' },
      );
    return inTurn(work);
  };

  return {
    description,

    async get(key) {
      checkKey(key);
      return inTurn(async ({ branch }) => {
        const id = (await branch.known()).get(key) ?? (await branch.refresh()).get(key);
        return id === undefined ? undefined : branch.read(id);
      });
    },

    async list(prefix) {
      if (prefix !== '') checkKey(prefix);
      return inTurn(async ({ branch }) => keysUnder(await branch.refresh(), prefix));
    },

    async put(entries) {
      const keys = [...entries.keys()].map(checkKey);
      checkSizes(entries, description);
      await writing(({ branch, repository }) =>
        branch.change(`Add ${describeKeys(keys)}`, (there) => {
          const missing = [...entries].filter(([key, bytes]) => there.get(key) !== blobId(repository, bytes));
          return missing.length === 0 ? undefined : new Map(missing);
        }),
      );
    },

    async getVersioned(key) {
      checkKey(key);
      return inTurn(async ({ branch }) => {
        const newest = newestRevision(await branch.refresh(), key);
        return newest && { bytes: await branch.read(newest.id), revision: newest.name };
      });
    },

    async compareAndSet(key, expected, bytes) {
      checkKey(key);
      checkSizes(new Map([[key, bytes]]), description);
      return writing(({ branch }) =>
        branch.change(`Set ${key}`, (there) => {
          const newest = newestRevision(there, key);
          return newest?.name === expected ? replaceRevision(key, newest, bytes) : undefined;
        }),
      );
    },

    async remove(prefix) {
      if (prefix !== '') checkKey(prefix);
      await writing(({ branch }) =>
        branch.change(`Remove ${prefix === '' ? 'everything' : prefix}`, (there) => {
          const paths = [...there.keys()].filter(
            (path) => path !== MARKER && isUnder(keyOfFile(path), prefix),
          );
          return paths.length === 0 ? undefined : new Map(paths.map((path) => [path, undefined]));
        }),
      );
    },

    checkWritable: () => writing(({ branch }) => branch.checkWritable()),

    async close() {
      await queue;
      const opened = await opening?.catch(() => undefined);
      await opened?.scratch.close();
    },
  };
}

/** By which git names content. */
function blobId({ objectFormat }: Repository, bytes: Uint8Array): string {
  return createHash(objectFormat).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** @throws CodedError `registry.file-too-large` (exit 2) */
function checkSizes(entries: ReadonlyMap<string, Uint8Array>, description: string): void {
  const large = [...entries].filter(([, bytes]) => bytes.length > LARGEST);
  if (large.length === 0) return;
  throw badInput(
    'registry.file-too-large',
    `Files over 50 MiB do not belong into git; nothing was pushed to the ${description}.`,
    {
      problems: large.map(([key, bytes]) => `${key} has ${Math.ceil(bytes.length / 2 ** 20)} MiB`),
      fix: 'Keep this registry in S3 (`registry: s3://bucket/prefix`) or in a folder, or train a smaller model.',
    },
  );
}

/** One key, or the folder that all have in common. */
function describeKeys(keys: readonly string[]): string {
  const [first = '', ...others] = keys;
  if (others.length === 0) return first;
  const folders = first.split('/').map((_part, index, parts) => parts.slice(0, index).join('/'));
  const common = folders.findLast((folder) => others.every((key) => isUnder(key, folder)));
  return `${keys.length} files under ${common || 'the top'}`;
}
