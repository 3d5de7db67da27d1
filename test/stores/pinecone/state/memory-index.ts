import type {
  IndexApi,
  NamespaceAlias,
  PineconeRecord,
  WriteReceipt,
} from '../../../../src/stores/pinecone/api/index-api.ts';

/** Asked about every request; `apply` does what it asks. */
export type Gate = <T>(request: string, apply: () => T) => Promise<T>;

/** Time of a test: it passes when someone sleeps. */
export interface TestTime {
  now: number;
}

/**
 * What an index holds, without a server: for tests that go through thousands of courses of events. That the service
 * does the same is for those on the emulator to show.
 */
export class MemoryIndex {
  readonly namespaces = new Map<string, Map<string, PineconeRecord>>();
  readonly aliases = new Map<string, NamespaceAlias>();
  readonly time: TestTime;
  #lsn = 0;

  constructor(time: TestTime) {
    this.time = time;
  }

  copy(): MemoryIndex {
    const copy = new MemoryIndex({ ...this.time });
    for (const [name, records] of this.namespaces) copy.namespaces.set(name, new Map(records));
    for (const [name, alias] of this.aliases) copy.aliases.set(name, alias);
    copy.#lsn = this.#lsn;
    return copy;
  }

  /** As one process sees it. */
  client(gate: Gate): IndexApi {
    const { namespaces, aliases, time } = this;
    const stamp = (): string => new Date(time.now).toISOString();
    const follow = (name: string): string => aliases.get(name)?.target ?? name;
    const known = (target: string): void => {
      if (!namespaces.has(target)) throw new Error(`TARGET_NAMESPACE_NOT_FOUND ${target}`);
    };
    const receipt = (): WriteReceipt => ({ lsn: ++this.#lsn });
    const never = (): never => {
      throw new Error('not asked for here');
    };
    return {
      upsert: (namespace, records) =>
        gate(`upsert ${namespace} ${records.map(({ id }) => id)}`, () => {
          const there = namespaces.get(namespace) ?? new Map<string, PineconeRecord>();
          namespaces.set(namespace, there);
          for (const record of records) there.set(record.id, record);
          return receipt();
        }),
      fetch: (namespace, ids) =>
        gate(`fetch ${namespace}`, () =>
          ids.flatMap((id) => namespaces.get(follow(namespace))?.get(id) ?? []),
        ),
      async *list(namespace, prefix = '') {
        yield* await gate(`list ${namespace}`, () =>
          [...(namespaces.get(namespace)?.keys() ?? [])].filter((id) => id.startsWith(prefix)).sort(),
        );
      },
      query: (name) => gate(`query ${name}`, () => ({ namespace: follow(name), matches: [] })),
      deleteIds: (namespace, ids) =>
        gate(`delete ${namespace} ${ids}`, () => {
          for (const id of ids) namespaces.get(namespace)?.delete(id);
          return receipt();
        }),
      deleteNamespace: (namespace) =>
        gate(`delete namespace ${namespace}`, () => {
          if ([...aliases.values()].some(({ target }) => target === namespace))
            throw new Error(`NAMESPACE_TARGETED_BY_ALIAS ${namespace}`);
          namespaces.delete(namespace);
        }),
      count: (namespace) => gate(`count ${namespace}`, () => namespaces.get(namespace)?.size ?? 0),
      fetchThrough: never,
      namespaces: never,
      space: never,
      visible: async () => {},
      written: () => this.#lsn,
      serverTime: () => new Date(time.now),
      aliases: {
        get: (name) => gate(`get ${name}`, () => aliases.get(name)),
        list: (prefix = '') =>
          gate(`list aliases ${prefix}`, () =>
            [...aliases.values()].filter(({ name }) => name.startsWith(prefix)),
          ),
        create: (name, target) =>
          gate(`create ${name} ${target}`, () => {
            if (aliases.has(name)) return 'held' as const;
            known(target);
            const alias = { name, target, createdAt: stamp(), updatedAt: stamp() };
            aliases.set(name, alias);
            return alias;
          }),
        repoint: (name, target) =>
          gate(`repoint ${name} ${target}`, () => {
            const there = aliases.get(name);
            if (there === undefined) throw new Error(`no alias ${name}`);
            known(target);
            const alias = { ...there, target, updatedAt: stamp() };
            aliases.set(name, alias);
            return alias;
          }),
        delete: (name) =>
          gate(`delete ${name}`, () => {
            aliases.delete(name);
          }),
        supported: async () => true,
      },
    };
  }
}

export const openGate: Gate = async (_request, apply) => apply();
