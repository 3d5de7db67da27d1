import { badInput } from '../lib/errors.ts';
import type { AliasState, Generation } from '../stores/store.ts';

export interface RetainOptions {
  readonly generations: readonly Generation[];
  readonly aliases: readonly AliasState[];
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
 * that `promote` would take.
 */
export function chooseDropped(options: RetainOptions): readonly string[] {
  const inUse = new Set(options.aliases.flatMap(({ generation, previous }) => [generation, previous]));
  inUse.add(findWaiting(options.generations)?.name);
  const agedMs = ({ createdAt, replacedAt, rolledBackAt }: Generation): number =>
    options.now.getTime() -
    Math.max(...[createdAt, replacedAt, rolledBackAt].map((at) => (at ? Date.parse(at) : 0)));
  const newestFirst = options.generations.toSorted((a, b) => agedMs(a) - agedMs(b));
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

/**
 * Where `rollback` goes: the newest kept generation that was live before and was not itself rolled back. Pure.
 * @throws CodedError `index.nothing-to-roll-back-to` (exit 2)
 */
export function chooseRollback(generations: readonly Generation[], live: AliasState): Generation {
  const replaced = ({ replacedAt }: Generation): number =>
    replacedAt === undefined ? 0 : Date.parse(replacedAt);
  const [target] = generations
    .filter(({ name, state }) => name !== live.generation && state === 'complete')
    .filter(({ liveSince, rolledBackAt }) => liveSince !== undefined && rolledBackAt === undefined)
    .toSorted((a, b) => replaced(b) - replaced(a));
  if (target !== undefined) return target;
  throw badInput(
    'index.nothing-to-roll-back-to',
    `There is no generation to roll back to: ${live.generation} is live, and no other was live before it, is still kept, and was not itself rolled back.`,
    { fix: 'Raise keep-generations for the future; to go back now, run again at the older commit.' },
  );
}

/**
 * Which generation `promote` makes live: the named one, else the newest complete one that was never live. Pure.
 * @throws CodedError `index.nothing-to-promote`, `index.not-promotable` (exit 2)
 */
export function choosePromotion(
  generations: readonly Generation[],
  live: AliasState | undefined,
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
        ? `generation: there is no generation ${JSON.stringify(named)} in this index.`
        : `generation: ${named} is ${target.state}, and only a complete one can be promoted.`,
      {
        problems: list,
        fix:
          target === undefined
            ? 'Name one of these.'
            : 'Run "update" again, with rebuild where it was dropped.',
      },
    );
  }
  const target = findWaiting(generations);
  if (target !== undefined) return target;
  throw badInput('index.nothing-to-promote', 'There is no complete generation that waits to be promoted.', {
    problems: list,
    fix: 'Build one with switch: manual, or name one with generation.',
  });
}

/** The newest complete generation that was never live: built with `switch: manual`, it waits for `promote`. */
function findWaiting(generations: readonly Generation[]): Generation | undefined {
  const [newest] = generations
    .filter(({ state, liveSince }) => state === 'complete' && liveSince === undefined)
    .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  return newest;
}
