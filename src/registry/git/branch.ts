import { setTimeout as wait } from 'node:timers/promises';
import { backoff } from '../../lib/backoff.ts';
import type { Clock } from '../../lib/clock.ts';
import { badInput, superseded } from '../../lib/errors.ts';
import type { EndedProcess } from '../../lib/run-process.ts';
import { type Changes, type Entries, lostKeys, MARKER, readTree } from './entries.ts';
import { describeFailure, failureOf, pushedOf, saidOf, wordsOf } from './git-failure.ts';
import { importStream } from './new-commit.ts';
import type { Repository } from './repository.ts';

export interface BranchOptions {
  readonly repository: Repository;
  readonly branch: string;
  /** For messages: `branch models of origin`. */
  readonly description: string;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly patience: Patience;
}

export interface Patience {
  /** How often a service that does not answer is asked. */
  readonly tries: number;
  /** Before the second try; twice as long before each that follows. */
  readonly firstMs: number;
}

/** The registry's branch, as it is at the remote. */
export interface Branch {
  /** What was there when it was last looked at. */
  known(): Promise<Entries>;
  refresh(): Promise<Entries>;
  read(id: string): Promise<Uint8Array>;
  /**
   * Makes one commit of the changes and pushes it onto the very tip that they were decided on: a refused push is the
   * compare-and-set. `decide` is asked again where somebody else was first; it gives undefined to leave all as it is.
   * @returns whether there was something to do
   * @throws CodedError `registry.contended` (exit 5), `registry.rewound` (exit 2)
   */
  change(subject: string, decide: (entries: Entries) => Changes | undefined): Promise<boolean>;
  /** @throws CodedError `registry.refused` (exit 2) where a push would not be let in, as far as can be told */
  checkWritable(): Promise<void>;
}

interface Tip {
  readonly commit: string | undefined;
  readonly entries: Entries;
}

/** Each lost round is another's success, so this many others would have to write at the same time. */
const ROUNDS = 40;
/** What is larger is fetched when it is read: of the models that are kept, a run needs one. */
const SMALL = 'blob:limit=64k';
const FETCHED = 'refs/registry/tip';

/** One call at a time. */
export function openBranch(options: BranchOptions): Branch {
  const { repository, description, signal, patience, clock } = options;
  const { git, remote, hide } = repository;
  const ref = `refs/heads/${options.branch}`;
  let tip: Tip | undefined;

  const pause = (attempt: number, firstMs: number, salt: string): Promise<void> =>
    wait(backoff(attempt, { firstMs, mostMs: 30 * firstMs, salt }), undefined, signal && { signal });

  const failed = (ended: EndedProcess, doing: string) => {
    const said = saidOf(ended);
    return describeFailure(failureOf(said), `${doing} ${description}`, hide(wordsOf(said)));
  };

  /** Where it is at the remote; asked again while the service does not answer. */
  async function ask(args: readonly string[]): Promise<EndedProcess> {
    for (let attempt = 1; ; attempt++) {
      const ended = await git(args);
      const failure = ended.code === 0 ? undefined : failureOf(saidOf(ended));
      if (failure !== 'unreachable' || attempt >= patience.tries) return ended;
      await pause(attempt, patience.firstMs, String(process.pid));
    }
  }

  /** Within our own repository, where nothing is expected to fail. */
  async function inside(args: readonly string[], input?: Iterable<Uint8Array>): Promise<Buffer> {
    const ended = await git(args, input);
    if (ended.code !== 0) throw new Error(`git ${args[0]}: ${hide(ended.stderr)}`);
    return ended.stdout;
  }

  async function locate(): Promise<string | undefined> {
    const ended = await ask(['ls-remote', remote, ref]);
    if (ended.code !== 0) throw failed(ended, 'Reading');
    return ended.stdout.toString().split('\t')[0] || undefined;
  }

  async function fetch(): Promise<string | undefined> {
    const depth = tip?.commit === undefined ? ['--depth=1'] : [];
    const ended = await ask([
      'fetch',
      '--quiet',
      '--no-tags',
      ...depth,
      `--filter=${SMALL}`,
      remote,
      `+${ref}:${FETCHED}`,
    ]);
    if (ended.code === 0) return (await inside(['rev-parse', FETCHED])).toString().trim();
    if (failureOf(saidOf(ended)) === 'absent') return undefined;
    throw failed(ended, 'Reading');
  }

  const descends = async (older: string, newer: string): Promise<boolean> =>
    (await git(['merge-base', '--is-ancestor', older, newer])).code === 0;

  async function load(commit: string | undefined): Promise<Tip> {
    if (commit === undefined) return { commit, entries: new Map() };
    const entries = readTree(await inside(['ls-tree', '-r', '-z', commit]));
    if (entries.has(MARKER)) return { commit, entries };
    throw badInput('registry.foreign-branch', `The ${description} holds something else than a registry.`, {
      fix: 'Name another branch: `registry: git:models`. One that does not exist is made.',
    });
  }

  async function look(): Promise<Tip> {
    const there = await locate();
    if (tip !== undefined && tip.commit === there) return tip;
    const before = tip;
    const now = await load(there && (await fetch()));
    const rewound =
      before?.commit !== undefined &&
      !(now.commit !== undefined && (await descends(before.commit, now.commit)));
    const lost = rewound ? lostKeys(before.entries, now.entries) : [];
    if (before?.commit !== undefined && lost.length > 0) throw rewoundError(description, before.commit, lost);
    tip = now;
    return now;
  }

  async function commitOf(parent: string | undefined, changes: Changes, subject: string): Promise<string> {
    const stream = importStream({ parent, changes, subject, at: clock.now() });
    return (await inside(['fast-import', '--quiet', '--force', '--done'], stream)).toString().trim();
  }

  const push = (commit: string, onto: string | undefined, ...more: string[]): Promise<EndedProcess> =>
    git([
      'push',
      '--porcelain',
      ...more,
      `--force-with-lease=${ref}:${onto ?? ''}`,
      remote,
      `${commit}:${ref}`,
    ]);

  return {
    known: async () => (tip ?? (await look())).entries,
    refresh: async () => (await look()).entries,
    read: async (id) => {
      const ended = await ask(['cat-file', 'blob', id]);
      if (ended.code !== 0) throw failed(ended, 'Reading');
      return ended.stdout;
    },

    async change(subject, decide) {
      let unanswered = 0;
      for (let round = 1; round <= ROUNDS; round++) {
        const { commit: onto, entries } = tip ?? (await look());
        const changes = decide(entries);
        if (changes === undefined) {
          // What is known may be old.
          if (round > 1 || (await look()).commit === onto) return false;
          continue;
        }
        const commit = await commitOf(onto, changes, subject);
        const ended = await push(commit, onto);
        const pushed = pushedOf(ended.code, ended.stdout.toString());
        if (pushed === 'done') {
          tip = await load(commit);
          return true;
        }
        if (
          pushed === 'failed' &&
          (failureOf(saidOf(ended)) !== 'unreachable' || ++unanswered >= patience.tries)
        )
          throw failed(ended, 'Writing to');
        await pause(round, pushed === 'late' ? 50 : patience.firstMs, commit);
        // Its answer may be what was lost, not the push.
        const { commit: now } = await look();
        if (now !== undefined && (now === commit || (await descends(commit, now)))) return true;
      }
      throw superseded(
        'registry.contended',
        `Others keep writing to ${description}: ${ROUNDS} tries were late.`,
        {
          fix: 'Run again when fewer runs write at the same time.',
        },
      );
    },

    async checkWritable() {
      const { commit } = await look();
      const proposed = commit ?? (await commitOf(undefined, new Map(), 'Begin a registry'));
      const ended = await push(proposed, commit, '--dry-run');
      if (pushedOf(ended.code, ended.stdout.toString()) === 'failed') throw failed(ended, 'Writing to');
    },
  };
}

function rewoundError(description: string, commit: string, lost: readonly string[]): Error {
  const shown = lost.slice(0, 5).join(', ');
  return badInput(
    'registry.rewound',
    `The ${description} was rewound or replaced while this run was at work: ${commit.slice(0, 12)} is no longer part of it, ` +
      `and ${lost.length} of its entries are lost: ${shown}${lost.length > 5 ? ', …' : ''}. Nothing was written over it.`,
    {
      fix: `If that was on purpose, run again: it works with what is there now. If not, push ${commit} to that branch again, from a clone that has it.`,
    },
  );
}
