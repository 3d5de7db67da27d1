import { CodedError, EXIT, serviceFailed, superseded } from '../../../lib/errors.ts';
import type { IndexApi, NamespaceAlias } from '../api/index-api.ts';
import { isLease } from './alias-lease.ts';
import { constantVector } from './document-record.ts';
import type { Documents, Targets } from './settle.ts';

/** What decides where an alias leads. */
export interface Pointer {
  /** @param asked a name that counts though neither a document nor a generation of ours knows it */
  targets(asked: string | undefined): Promise<(documents: Documents) => Targets>;
  /**
   * Leads the alias there, or takes it away, and reads it back as readers do.
   * @param check asked before each try
   * @returns false where it is not what it was any more
   */
  move(
    alias: string,
    from: string | undefined,
    to: string | undefined,
    check: () => Promise<void>,
  ): Promise<boolean>;
  /** What others who read the record are told, while the move is pending. */
  shown<T>(before: T, after: T): T;
  /** Namespaces that any alias leads to, whosever it is. */
  targeted(): Promise<readonly string[]>;
}

/** Pointer mode: the documents say it all, and their upsert was the move. */
export const recordPointer: Pointer = {
  targets: async () => () => undefined,
  move: async () => true,
  shown: (_before, after) => after,
  targeted: async () => [],
};

/** How often a move is tried again; each try is one of many requests already. */
const TRIES = 2;
/** Milliseconds that a move may take until a reader sees it; the service says a second. */
const SEEN_WITHIN = 30_000;

export interface PointerTools {
  readonly api: IndexApi;
  readonly dimension: number;
  readonly clock: { monotonic(): number };
  readonly sleep: (ms: number) => Promise<void>;
}

/** Namespace aliases are the truth. */
export function aliasPointer({ api, dimension, clock, sleep }: PointerTools): Pointer {
  const { aliases } = api;
  const targetOf = async (alias: string): Promise<string | undefined> => (await aliases.get(alias))?.target;

  return {
    async targets(asked) {
      const all = await aliases.list();
      return (documents) => {
        const ours = new Set([...documents.generations.values()].map(({ namespace }) => namespace));
        const counts = ({ name, target }: NamespaceAlias): boolean =>
          !isLease(name) && (name === asked || documents.aliases.has(name) || ours.has(target));
        return new Map(all.filter(counts).map((each) => [each.name, each]));
      };
    },

    async move(alias, from, to, check) {
      const now = await send(alias, from, to, check);
      if (now !== to) {
        if (now === from) throw unseen(alias, to);
        return false;
      }
      if (to !== undefined) await seen(alias, to);
      return true;
    },

    shown: (before) => before,
    targeted: async () => (await aliases.list()).map(({ target }) => target),
  };

  /** An answer that was lost says nothing of what was done: then the alias itself says it. @returns where it leads now */
  async function send(
    alias: string,
    from: string | undefined,
    to: string | undefined,
    check: () => Promise<void>,
  ): Promise<string | undefined> {
    for (let left = TRIES; ; left--) {
      await check();
      try {
        if (to === undefined) await aliases.delete(alias);
        else if (from !== undefined) await aliases.repoint(alias, to);
        else if ((await aliases.create(alias, to)) === 'held') return await targetOf(alias);
        return to;
      } catch (error) {
        const now = await targetOf(alias);
        if (now !== from) return now;
        if (left === 0 || !(error instanceof CodedError) || error.exitCode !== EXIT.service) throw error;
      }
    }
  }

  /** Until a query through the alias names the namespace that served it. */
  async function seen(alias: string, to: string): Promise<void> {
    const began = clock.monotonic();
    for (let wait = 100; ; wait = Math.min(2 * wait, 2_000)) {
      const { namespace } = await api.query(alias, constantVector(dimension), 1);
      if (namespace === to) return;
      const now = await targetOf(alias);
      if (now !== to) throw movedSince(alias, to, now);
      // It need not say who served. The move itself was answered when every reader followed it.
      if (namespace === '') return;
      if (clock.monotonic() - began > SEEN_WITHIN) throw unseen(alias, to);
      await sleep(wait);
    }
  }
}

const movedSince = (alias: string, to: string, now: string | undefined): Error =>
  superseded(
    'store.alias-moved-since',
    `Alias ${alias} was moved to ${to}, and at once by somebody else to ${now ?? 'nothing'}.`,
    { fix: 'Run again: it plans against what is live now.' },
  );

const unseen = (alias: string, to: string | undefined): Error =>
  serviceFailed(
    'pinecone.switch-unseen',
    `Alias ${alias} was to lead to ${to ?? 'nothing'}, and readers still get what it led to before.`,
    { fix: 'Run again: it looks where the alias leads, and goes on from there.' },
  );
