import type { Clock } from '../../lib/clock.ts';
import { badInput, EXIT } from '../../lib/errors.ts';
import { contended } from '../change-entry.ts';
import { type Changes, type Entries, lostKeys, MARKER, readTree } from './entries.ts';
import { importStream } from './new-commit.ts';
import { type RemoteBranchOptions, remoteBranch } from './remote-branch.ts';

export interface BranchOptions extends RemoteBranchOptions {
  readonly clock: Clock;
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
/** Before trying again where another writer was first, in milliseconds. */
const LATE_MS = 50;

/** One call at a time. */
export function openBranch(options: BranchOptions): Branch {
  const { description, patience, clock } = options;
  const remote = remoteBranch(options);
  let tip: Tip | undefined;

  async function load(commit: string | undefined): Promise<Tip> {
    if (commit === undefined) return { commit, entries: new Map() };
    const entries = readTree(await remote.inside(['ls-tree', '-r', '-z', commit]));
    if (entries.has(MARKER)) return { commit, entries };
    throw badInput('registry.foreign-branch', `The ${description} holds something else than a registry.`, {
      fix: 'Name another branch: `registry: git:models`. One that does not exist is made.',
    });
  }

  async function look(): Promise<Tip> {
    const there = await remote.locate();
    if (tip !== undefined && tip.commit === there) return tip;
    const now = await load(there && (await remote.fetch(tip?.commit)));
    if (tip?.commit !== undefined) await checkHistory({ ...tip, commit: tip.commit }, now);
    tip = now;
    return now;
  }

  /** A shorter history of the same entries is as good. */
  async function checkHistory(before: Tip & { commit: string }, now: Tip): Promise<void> {
    if (now.commit !== undefined && (await remote.descends(before.commit, now.commit))) return;
    const lost = lostKeys(before.entries, now.entries);
    if (lost.length > 0) throw rewound(description, before.commit, lost);
  }

  async function commitOf(parent: string | undefined, changes: Changes, subject: string): Promise<string> {
    const stream = importStream({ parent, changes, subject, at: clock.now() });
    return (await remote.inside(['fast-import', '--quiet', '--force', '--done'], stream)).toString().trim();
  }

  return {
    known: async () => (tip ?? (await look())).entries,
    refresh: async () => (await look()).entries,
    read: remote.read,

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
        const end = await remote.push(commit, onto);
        if (end.pushed === 'done') {
          tip = await load(commit);
          return true;
        }
        if (
          end.pushed === 'failed' &&
          (end.error.exitCode !== EXIT.service || ++unanswered >= patience.tries)
        )
          throw end.error;
        await remote.pause(round, end.pushed === 'late' ? LATE_MS : patience.firstMs, commit);
        // Its answer may be what was lost, not the push.
        const { commit: now } = await look();
        if (now !== undefined && (await remote.descends(commit, now))) return true;
      }
      throw contended(description);
    },

    async checkWritable() {
      const { commit } = await look();
      const proposed = commit ?? (await commitOf(undefined, new Map(), 'Begin a registry'));
      const end = await remote.push(proposed, commit, '--dry-run');
      if (end.pushed === 'failed') throw end.error;
    },
  };
}

function rewound(description: string, commit: string, lost: readonly string[]): Error {
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
