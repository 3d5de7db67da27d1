import { backOff } from '../../lib/backoff.ts';
import { badInput, type CodedError } from '../../lib/errors.ts';
import type { EndedProcess } from '../../lib/run-process.ts';
import { describeFailure, failureOf, type Pushed, pushedOf, saidOf, wordsOf } from './git-failure.ts';
import type { Repository } from './repository.ts';

export interface RemoteBranchOptions {
  readonly repository: Repository;
  readonly branch: string;
  /** For messages: `branch models of origin`. */
  readonly description: string;
  readonly signal: AbortSignal | undefined;
  readonly patience: Patience;
}

export interface Patience {
  /** How often a service that does not answer is asked. */
  readonly tries: number;
  /** Before the second try; twice as long before each that follows. */
  readonly firstMs: number;
}

/** What `git` is asked and told about one branch; who does not answer is asked again. */
export interface RemoteBranch {
  /** The commit that it leads to at the remote; undefined where there is no such branch. */
  locate(): Promise<string | undefined>;
  /**
   * Brings its newest commit here, with the history since the known one.
   * @returns that commit; undefined where the branch is gone
   */
  fetch(known: string | undefined): Promise<string | undefined>;
  /** Leads it to a commit, if it still leads to `onto` (undefined: to none). */
  push(commit: string, onto: string | undefined, ...options: readonly string[]): Promise<PushEnd>;
  /** A blob's bytes, fetched where they are not here yet. */
  read(id: string): Promise<Uint8Array>;
  descends(older: string, newer: string): Promise<boolean>;
  /** In our own repository, where nothing but the disk is expected to fail. */
  inside(args: readonly string[], input?: Iterable<Uint8Array>): Promise<Buffer>;
  /** Before the next of several tries. */
  pause(attempt: number, firstMs: number, salt: string): Promise<void>;
}

export type PushEnd =
  | { readonly pushed: Exclude<Pushed, 'failed'> }
  | { readonly pushed: 'failed'; readonly error: CodedError };

/** What is larger is fetched when it is read: of the models that are kept, a run needs one. */
const SMALL = 'blob:limit=64k';
const FETCHED = 'refs/registry/tip';

export function remoteBranch(options: RemoteBranchOptions): RemoteBranch {
  const { repository, description, signal, patience } = options;
  const { git, remote, hide } = repository;
  const ref = `refs/heads/${options.branch}`;

  const pause = (attempt: number, firstMs: number, salt: string): Promise<void> =>
    backOff(attempt, { firstMs, mostMs: 30 * firstMs, salt }, signal);

  const failed = (ended: EndedProcess, doing: string): CodedError => {
    const said = saidOf(ended);
    return describeFailure(failureOf(said), `${doing} ${description}`, hide(wordsOf(said)));
  };

  async function ask(args: readonly string[]): Promise<EndedProcess> {
    for (let attempt = 1; ; attempt++) {
      const ended = await git(args);
      const failure = ended.code === 0 ? undefined : failureOf(saidOf(ended));
      if (failure !== 'unreachable' || attempt >= patience.tries) return ended;
      await pause(attempt, patience.firstMs, String(process.pid));
    }
  }

  async function inside(args: readonly string[], input?: Iterable<Uint8Array>): Promise<Buffer> {
    const ended = await git(args, input);
    if (ended.code === 0) return ended.stdout;
    if (!/no space left|quota exceeded/i.test(ended.stderr))
      throw new Error(`git ${args[0]}: ${hide(ended.stderr)}`);
    throw badInput('registry.disk-full', 'The temporary folder cannot grow: the disk is full.', {
      fix: 'Make room, or name another folder in TMPDIR, then run again.',
    });
  }

  return {
    ...{ inside, pause },

    async locate() {
      const ended = await ask(['ls-remote', remote, ref]);
      if (ended.code !== 0) throw failed(ended, 'Reading');
      const lines = ended.stdout.toString().split('\n');
      return lines.find((line) => line.endsWith(`\t${ref}`))?.split('\t')[0];
    },

    async fetch(known) {
      const depth = known === undefined ? ['--depth=1'] : [];
      const how = ['--quiet', '--no-tags', ...depth, `--filter=${SMALL}`];
      const ended = await ask(['fetch', ...how, remote, `+${ref}:${FETCHED}`]);
      if (ended.code === 0) return (await inside(['rev-parse', FETCHED])).toString().trim();
      if (failureOf(saidOf(ended)) === 'absent') return undefined;
      throw failed(ended, 'Reading');
    },

    async push(commit, onto, ...more) {
      const lease = `--force-with-lease=${ref}:${onto ?? ''}`;
      const ended = await git(['push', '--porcelain', ...more, lease, remote, `${commit}:${ref}`]);
      const pushed = pushedOf(ended.code, ended.stdout.toString());
      return pushed === 'failed' ? { pushed, error: failed(ended, 'Writing to') } : { pushed };
    },

    async read(id) {
      const ended = await ask(['cat-file', 'blob', id]);
      if (ended.code !== 0) throw failed(ended, 'Reading');
      return ended.stdout;
    },

    descends: async (older, newer) => (await git(['merge-base', '--is-ancestor', older, newer])).code === 0,
  };
}
