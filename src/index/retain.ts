import { badInput } from '../lib/errors.ts';
import type { AliasState, Generation, KeptRevision, LivePeriod } from '../stores/store.ts';

export interface RetainOptions {
  /** Newest first, as the store gives them. */
  readonly generations: readonly Generation[];
  readonly aliases: readonly AliasState[];
  /** What every alias led to, newest first. */
  readonly history: readonly LivePeriod[];
  /** Complete generations to keep, live and previous among them. */
  readonly keep: number;
  /** Milliseconds that readers may still be at work on a generation after it was replaced. */
  readonly graceMs: number;
  readonly now: Date;
  /** `prune` also takes builds that were left unfinished a day ago. */
  readonly unfinished: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Names of the generations to drop, oldest first. Pure. Never one that is live, previous or being built, nor the one
 * that `promote` would take. What is older is told by the store's counters; the clock decides the grace alone.
 */
export function chooseDropped(options: RetainOptions): readonly string[] {
  const { generations } = options;
  const history = options.history.filter(({ gone }) => gone === undefined);
  const inUse = new Set(options.aliases.flatMap(({ generation, previous }) => [generation, previous]));
  inUse.add(findWaiting(generations, history)?.name);
  const lastPeriod = new Map(
    history.map(({ generation }, i) => [generation, i]).reverse() as [string, number][],
  );
  const agedMs = ({ name, createdAt }: Generation): number => {
    const ends = history.filter(({ generation }) => generation === name).map(({ until }) => until);
    return options.now.getTime() - Math.max(...[createdAt, ...ends].map((at) => (at ? Date.parse(at) : 0)));
  };
  // Those that never were live are as new as they are; they stand before what was live.
  const newestFirst = generations.toSorted(
    (a, b) => (lastPeriod.get(a.name) ?? -1) - (lastPeriod.get(b.name) ?? -1),
  );
  const finished = newestFirst.filter(({ state }) => state === 'complete');
  const kept = finished.filter(({ name }) => inUse.has(name)).length;
  const surplus = finished.filter(({ name }) => !inUse.has(name)).slice(Math.max(0, options.keep - kept));
  const failed = newestFirst.filter(({ state }) => state === 'failed');
  const abandoned = options.unfinished
    ? newestFirst.filter(
        (generation) => ['building', 'built'].includes(generation.state) && agedMs(generation) > DAY,
      )
    : [];
  return [...surplus, ...failed, ...abandoned]
    .filter((generation) => !inUse.has(generation.name) && agedMs(generation) > options.graceMs)
    .map(({ name }) => name)
    .reverse();
}

const MOST_REVISIONS = 10;

/**
 * The newest revision that can no longer be taken back, with all before it; undefined: all stay. Pure. The last one
 * stays; of those before it, ten at most, as long as all journals together hold no more records than the generation.
 * @param kept newest first
 */
export function chooseForgotten(kept: readonly KeptRevision[], count: number): number | undefined {
  let journalled = 0;
  const at = kept.findIndex(({ journalled: records }, i) => {
    journalled += records;
    return i >= MOST_REVISIONS || (i > 0 && journalled > count);
  });
  return kept[at]?.revision;
}

/** Where `rollback` goes: to another generation, or one revision back in the live one. */
export type RollbackTarget =
  | { readonly kind: 'switch'; readonly generation: Generation }
  | {
      readonly kind: 'revert';
      readonly generation: Generation;
      /** The one that is undone, and the one that this leads back to. */
      readonly revision: number;
      readonly to: number;
    };

export interface RollbackOptions {
  readonly generations: readonly Generation[];
  readonly live: AliasState;
  /** What this alias led to, newest first. */
  readonly history: readonly LivePeriod[];
  /** Of the live generation. */
  readonly kept: readonly KeptRevision[];
}

/**
 * Where `rollback` goes: the newest state that was live before, was not itself rolled back, and is still kept. Pure.
 * @throws CodedError `index.nothing-to-roll-back-to` (exit 2)
 */
export function chooseRollback({ generations, live, history, kept }: RollbackOptions): RollbackTarget {
  const current = generations.find(({ name }) => name === live.generation);
  // `recreate` deleted what was live before it.
  const recreated = history.findIndex(({ move }) => move === 'recreate');
  const reachable = recreated === -1 ? history : history.slice(0, recreated + 1);
  const keyOf = ({ generation, revision }: LivePeriod): string => `${generation} ${revision}`;
  const seen = new Set(current === undefined ? [] : [`${current.name} ${current.revision}`]);
  for (const period of reachable) {
    if (seen.has(keyOf(period))) continue;
    // Only what came last of it counts: it may have been rolled back, and switched to again.
    seen.add(keyOf(period));
    if (period.rolledBackAt !== undefined) continue;
    const generation = generations.find(({ name }) => name === period.generation);
    if (generation?.state !== 'complete' || period.gone) continue;
    if (generation !== current && generation.revision === period.revision)
      return { kind: 'switch', generation };
    const back = kept.find(({ revision }) => revision === current?.revision);
    if (generation === current && back?.before === period.revision)
      return { kind: 'revert', generation, revision: current.revision, to: back.before };
  }
  if (recreated !== -1) {
    throw badInput(
      'index.nothing-to-roll-back-to',
      `There is nothing to roll back to: ${history[recreated]!.generation} was built by \`strategy: recreate\`, which deleted what was live before it.`,
      {
        fix: 'Run again at the older commit. With `strategy: blue-green` the generation before is kept for the next time.',
      },
    );
  }
  throw badInput(
    'index.nothing-to-roll-back-to',
    `There is no generation to roll back to: ${live.generation} is live, and no other was live before it, is still kept, and was not itself rolled back.`,
    { fix: 'To go back now, run again at the older commit; for the future, raise `keep-generations`.' },
  );
}

/**
 * Which generation `promote` makes live: the named one, else the newest complete one that was never live. Pure.
 * @param generations newest first
 * @throws CodedError `index.nothing-to-promote`, `index.not-promotable` (exit 2)
 */
export function choosePromotion(
  generations: readonly Generation[],
  live: AliasState | undefined,
  history: readonly LivePeriod[],
  named: string | undefined,
): Generation {
  const list = generations.map(
    ({ name, state }) => `${name} (${name === live?.generation ? 'live' : state})`,
  );
  if (named !== undefined) {
    const target = generations.find(({ name }) => name === named);
    if (target?.state === 'complete') return target;
    throw badInput(
      'index.not-promotable',
      target === undefined
        ? `\`generation\`: there is no generation ${JSON.stringify(named)} in this index.`
        : `\`generation\`: ${named} is ${target.state}, and only a complete one can be promoted.`,
      {
        problems: list,
        fix:
          target === undefined
            ? 'Name one of these.'
            : 'Run `update` again, with `rebuild` where it was dropped.',
      },
    );
  }
  const target = findWaiting(generations, history);
  if (target !== undefined) return target;
  throw badInput('index.nothing-to-promote', 'There is no complete generation that waits to be promoted.', {
    problems: list,
    fix: 'Build one with `switch: manual`, or name one with `generation`.',
  });
}

/** The newest complete generation that was never live: built with `switch: manual`, it waits for `promote`. */
function findWaiting(
  generations: readonly Generation[],
  history: readonly LivePeriod[],
): Generation | undefined {
  const lived = new Set(history.filter(({ gone }) => !gone).map(({ generation }) => generation));
  return generations.find(({ name, state }) => state === 'complete' && !lived.has(name));
}
