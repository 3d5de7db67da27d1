import { badInput } from '../lib/errors.ts';
import type { Generation, LiveState, Store } from './store.ts';

/** What is known of a store without asking it. */
export type StoreFacts = Pick<Store, 'description' | 'capabilities' | 'refusesItem'>;

/**
 * A store that cannot be read here: it knows what was live when that was last written down, and no item of it. A plan
 * against it counts every item as new.
 * @param alias the only one that is known of
 */
export function unseenStore(facts: StoreFacts, alias: string, live: LiveState | undefined): Store {
  const { description } = facts;
  const known: readonly Generation[] = live === undefined ? [] : [live.generation];
  const unseen = (): never => {
    throw badInput('store.unseen', `${description} cannot be read here: there is no key to it.`, {
      fix: 'Ask from where the key is: a run on the default branch, or a terminal.',
    });
  };
  const refuse = async (): Promise<never> => unseen();
  return {
    ...facts,
    description: `${description}, unseen`,
    alias: async (name) => (name === alias ? live?.alias : undefined),
    aliases: async () => (live === undefined ? [] : [live.alias]),
    history: async () => [],
    generations: async () => known,
    generation: async (name) => known.find((generation) => generation.name === name),
    async *manifest() {},
    records: unseen,
    ...{ fetch: refuse, count: refuse, query: refuse },
    ...{ begin: refuse, write: refuse, copy: refuse, remove: refuse, setState: refuse },
    ...{ switchAlias: refuse, retire: refuse, drop: refuse },
    ...{ beginEdit: refuse, restore: refuse, finishEdit: refuse, undoEdit: refuse },
    keptRevisions: async () => [],
    forget: refuse,
    close: async () => {},
  };
}
