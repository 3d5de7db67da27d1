import { badInput } from '../lib/errors.ts';
import type { AliasState, Generation, LiveState, Store } from '../stores/store.ts';
import type { Origin } from './api.ts';

/** What a query is answered from. */
export interface Target {
  readonly generation: Generation;
  /** How it was found; absent where it was named. */
  readonly alias?: AliasState;
}

/**
 * The generation that the alias leads to, or the one named.
 * @throws CodedError `search.no-index`, `search.no-generation` (exit 2)
 */
export async function findTarget(store: Store, alias: string, named: string | undefined): Promise<Target> {
  if (named !== undefined) return { generation: await findNamed(store, named) };
  const live = await findLive(store, alias);
  if (live?.generation.state === 'complete') return live;
  const aliases = (await store.aliases()).map((each) => each.alias);
  throw badInput('search.no-index', `Nothing is live as "${alias}" in ${store.description}.`, {
    fix:
      aliases.length > 0
        ? `Aliases here: ${aliases.join(', ')}. Name one with \`alias\`.`
        : 'Build the index first with `run`, or check `index` and where the store is.',
  });
}

/** What the alias leads to, in whatever state that is. */
export async function findLive(store: Store, alias: string): Promise<LiveState | undefined> {
  if (store.live !== undefined) return store.live(alias);
  const state = await store.alias(alias);
  const generation = state && (await store.generation(state.generation));
  return state === undefined || generation === undefined ? undefined : { alias: state, generation };
}

async function findNamed(store: Store, name: string): Promise<Generation> {
  const known = await store.generations();
  const found = known.find((generation) => generation.name === name);
  if (found?.state === 'complete') return found;
  const complete = known.filter(({ state }) => state === 'complete').map((generation) => generation.name);
  throw badInput(
    'search.no-generation',
    found === undefined
      ? `\`generation\`: ${store.description} has no generation ${JSON.stringify(name)}.`
      : `\`generation\`: ${found.name} is ${found.state}; only a complete one can be searched.`,
    {
      fix:
        complete.length > 0
          ? `Take one that is complete: ${complete.join(', ')}.`
          : 'There is no complete one yet: `run` builds the first.',
    },
  );
}

/** Is it the same generation, and what it was: not dropped, not built anew under its name, not edited? */
export function isUnchanged(before: Generation, now: Generation | undefined): boolean {
  return (
    now !== undefined &&
    now.name === before.name &&
    now.state === before.state &&
    now.createdAt === before.createdAt &&
    now.revision === before.revision &&
    now.edit?.revision === before.edit?.revision
  );
}

export function originOf(index: string, generation: Generation): Origin {
  const { name, revision, edit, modelDigest, modelVersion, distance } = generation;
  return {
    ...{ index, generation: name, revision },
    ...(edit === undefined ? {} : { editedSince: edit.since }),
    model: { digest: modelDigest, version: modelVersion },
    distance,
  };
}
