import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { IndexApi } from '../../../../src/stores/pinecone/api/index-api.ts';
import { createIndexApi } from '../../../../src/stores/pinecone/api/index-client.ts';
import type { ControlState } from '../../../../src/stores/pinecone/state/control-state.ts';
import { createTransport } from '../../../../src/stores/pinecone/transport/transport.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../../pinecone-emulator/emulator.ts';
import type { OperationId } from '../../../pinecone-emulator/schema/operations.ts';
import { MemoryIndex, openGate } from './memory-index.ts';
import { build, controlOn, go, SCENES, see } from './scenes.ts';

let emulator: Emulator;
afterEach(async () => {
  expect(emulator.violations).toEqual([]);
  await emulator.close();
});

interface Process {
  readonly api: IndexApi;
  readonly state: ControlState;
}

/** Starts an emulator with one index. @returns what starts a process; waiting pushes the emulator's clock forward */
async function startIndex(options: EmulatorOptions = {}): Promise<() => Process> {
  emulator = await startEmulator(options);
  const host = await emulator.addIndex('index', { dimension: 3 });
  const time = { now: Date.now() };
  const sleep = async (ms: number): Promise<void> => {
    await setImmediate();
    time.now += ms;
    emulator.skip(ms);
  };
  const clock = { now: () => new Date(time.now), monotonic: () => time.now };
  return () => {
    const transport = createTransport({ apiKey: emulator.apiKey, rateLimit: 'none', clock, sleep });
    const api = createIndexApi({ transport, host, index: 'index', dimension: 3, clock, sleep });
    return { api, state: controlOn(api, time, 'alias', sleep) };
  };
}

const lose = (operation: OperationId, applied: boolean, of = 'live'): void => {
  emulator.faults.add({
    when: (request) =>
      request.operation === operation && JSON.stringify([request.segment, request.body]).includes(of),
    fault: { kind: 'reset', applied },
    times: 1,
  });
};

describe('against a server that shows late what was written', () => {
  test.each([
    ['by the log', { lag: { steps: 3 }, statsLag: { steps: 2 }, timestampDigits: 0 }],
    ['by fetch later than by query', { lag: { steps: 1 }, fetchLag: { steps: 2 } }],
    ['without numbers in the log', { lag: { steps: 2 }, lsnHeaders: false }],
  ] as const)('%s, another process sees what a switch and a retirement have done', async (_, late) => {
    const start = await startIndex(late);
    const expected = new MemoryIndex({ now: 0 });
    const plain = expected.client(openGate);
    const inMemory = controlOn(plain, expected.time, 'alias');
    for (const { api, state } of [start(), { api: plain, state: inMemory }]) {
      await SCENES['a switch']!.before(api, state);
      await SCENES['a switch']!.act(api, state);
    }
    expect(await see(start().state)).toEqual(await see(inMemory));
    for (const { api, state } of [start(), { api: plain, state: inMemory }])
      await SCENES['a retirement']!.act(api, state);
    expect(await see(start().state)).toEqual(await see(inMemory));
  });
});

describe('an answer that is lost', () => {
  test.each<[OperationId, boolean]>([
    ['createNamespaceAlias', true],
    ['createNamespaceAlias', false],
    ['repointNamespaceAlias', true],
    ['repointNamespaceAlias', false],
  ])('to %s, applied: %s, is no failed switch', async (operation, applied) => {
    const start = await startIndex();
    const { api, state } = start();
    await build(api, state, 'one');
    await build(api, state, 'two');
    lose(operation, applied);
    await go(state, 'one');
    const two = await go(state, 'two');
    expect(two).toMatchObject({ generation: 'two', previous: 'one', revision: 2 });
    expect(emulator.faults.count).toBe(1);
    const reader = start().state;
    expect(await reader.alias('live')).toEqual(two);
    expect(await reader.drift()).toEqual([]);
    expect(await reader.history()).toHaveLength(2);
  });

  test.each([true, false])('to the making of the lease, applied: %s, costs time alone', async (applied) => {
    const { api, state } = (await startIndex())();
    lose('createNamespaceAlias', applied, 'vector-index.lease');
    await build(api, state, 'one');
    expect(await go(state, 'one')).toMatchObject({ generation: 'one' });
    expect(emulator.faults.count).toBe(1);
  });

  test('to the deletion of an alias is no failed retirement', async () => {
    const { api, state } = (await startIndex())();
    await build(api, state, 'one');
    const expected = (await go(state, 'one'))!;
    lose('deleteNamespaceAlias', true);
    expect(await state.retire({ alias: 'live', expected, at: expected.switchedAt })).toBe(true);
    expect(await state.generations()).toEqual([]);
  });
});

describe('an alias that somebody moved by hand', () => {
  const move = async ({ api }: Process, to: string | undefined): Promise<void> => {
    if (to === undefined) await api.aliases.delete('live');
    else await api.aliases.repoint('live', to);
  };

  test('is told, counts as a move, and the next switch goes on from it', async () => {
    const start = await startIndex();
    const one = start();
    for (const name of ['one', 'two', 'three']) await build(one.api, one.state, name);
    const stale = await go(one.state, 'one');
    await move(one, 'two');
    const { state } = start();
    expect(await state.drift()).toEqual(['Alias live leads to two; by its record it leads to one.']);
    const now = await state.alias('live');
    expect(now).toMatchObject({ generation: 'two', previous: 'one', revision: 2 });
    expect(await state.live('live')).toMatchObject({ alias: now, generation: { name: 'two' } });
    await expect(state.drop('two')).rejects.toMatchObject({ code: 'store.generation-in-use' });
    expect(
      await state.switchAlias({ alias: 'live', expected: stale, generation: 'three', at: now!.switchedAt }),
    ).toBeUndefined();
    expect(await go(state, 'three')).toMatchObject({ previous: 'two', revision: 3 });
    expect((await state.history()).map(({ generation }) => generation)).toEqual(['three', 'two', 'one']);
  });

  test('to what is none of ours, or away, is no error', async () => {
    const start = await startIndex();
    const one = start();
    await build(one.api, one.state, 'one');
    await go(one.state, 'one');
    await one.api.upsert('theirs', [{ id: 'x', values: Float32Array.of(1, 0, 0), metadata: {} }]);
    await move(one, 'theirs');
    expect(await start().state.alias('live')).toMatchObject({ generation: 'theirs', previous: 'one' });
    expect(await start().state.live('live')).toBeUndefined();
    await move(one, undefined);
    expect(await start().state.alias('live')).toBeUndefined();
    expect(await go(start().state, 'one')).toMatchObject({ generation: 'one', revision: 2 });
  });
});
