import { randomUUID } from 'node:crypto';
import type { IndexApi } from '../../../../src/stores/pinecone/api/index-api.ts';
import { ControlState } from '../../../../src/stores/pinecone/state/control-state.ts';
import type { GenerationDescription } from '../../../../src/stores/store.ts';
import { describeGenerationNamed } from '../../../contract/store-fixtures.ts';
import type { TestTime } from './memory-index.ts';

export const LATER = '2026-02-03T00:00:00.000Z';
export type SwitchBy = 'alias' | 'pointer-record';

/** The documents' half of a store, on an index of 3 dimensions. */
export function controlOn(
  api: IndexApi,
  time: TestTime,
  switchBy: SwitchBy,
  sleep?: (ms: number) => Promise<void>,
): ControlState {
  return new ControlState({
    ...{ api, switchBy, dimension: 3 },
    clock: { now: () => new Date(time.now), monotonic: () => time.now },
    sleep:
      sleep ??
      (async (ms) => {
        time.now += ms;
      }),
    async discard(_document, { namespaces }) {
      for (const namespace of namespaces) await api.deleteNamespace(namespace);
    },
  });
}

const values = Float32Array.of(1, 0, 0);

/** Begins, writes one record, and takes through to complete. */
export async function build(
  api: IndexApi,
  state: ControlState,
  name: string,
  more: Partial<GenerationDescription> = {},
): Promise<void> {
  const token = randomUUID();
  const { namespace } = await state.begin(describeGenerationNamed(name, { count: 1, ...more }), token, {
    fresh: false,
  });
  await api.upsert(namespace, [{ id: 'a', values, metadata: {} }]);
  await state.setState({ generation: name, token }, 'built');
  await state.setState({ generation: name, token }, 'complete');
}

export async function go(
  state: ControlState,
  generation: string,
  move: 'update' | 'rollback' = 'update',
  alias = 'live',
) {
  return state.switchAlias({ alias, expected: await state.alias(alias), generation, at: LATER, move });
}

/** All that a reader sees of it, but times. */
export async function see(state: ControlState) {
  const generations = await state.generations();
  const kept = [];
  for (const { name } of generations) kept.push(await state.keptRevisions(name));
  return {
    alias: await state.alias('live'),
    aliases: await state.aliases(),
    generations,
    kept,
    history: (await state.history()).map(({ since: _1, until, rolledBackAt, ...period }) => ({
      ...{ ...period, ended: until !== undefined, rolledBack: rolledBackAt !== undefined },
    })),
    live: await state.live('live'),
    drift: await state.drift(),
  };
}

const to = describeGenerationNamed('one', { identity: 'edited', count: 2 });

async function edit(state: ControlState, reverts = false): Promise<void> {
  const token = `edit-${randomUUID()}`;
  const expected = (await state.alias('live'))!;
  await state.beginEdit({ alias: 'live', expected, ...(reverts ? {} : { to }), at: LATER }, token);
  await state.finishEdit({ generation: 'one', token }, LATER, { journalled: 1, lsns: {} });
}

async function undo(state: ControlState): Promise<void> {
  const token = `edit-${randomUUID()}`;
  if ((await state.beginUndo('one', token)) !== undefined)
    await state.finishUndo({ generation: 'one', token });
}

/** What is done, after what; `act` is what a run does that finds whatever a killed one left. */
export interface Scene {
  before(api: IndexApi, state: ControlState): Promise<unknown>;
  act(api: IndexApi, state: ControlState): Promise<unknown>;
  /** Is what comes between two of its steps (an edit that is open) a state of its own? */
  readonly steps?: true;
}

const oneLive = async (api: IndexApi, state: ControlState): Promise<void> => {
  await build(api, state, 'one');
  await go(state, 'one');
};
const switchTo =
  (name: string, move: 'update' | 'rollback' = 'update') =>
  async (_api: IndexApi, state: ControlState): Promise<void> => {
    if ((await state.alias('live'))?.generation !== name) await go(state, name, move);
  };

export const SCENES: Readonly<Record<string, Scene>> = {
  'a first switch': { before: (api, state) => build(api, state, 'one'), act: switchTo('one') },
  'a switch': {
    async before(api, state) {
      await oneLive(api, state);
      await build(api, state, 'two');
    },
    act: switchTo('two'),
  },
  'a rollback': {
    async before(api, state) {
      await oneLive(api, state);
      await build(api, state, 'two');
      await go(state, 'two');
    },
    act: switchTo('one', 'rollback'),
  },
  'a retirement': {
    before: oneLive,
    async act(_api, state) {
      const expected = await state.alias('live');
      if (expected !== undefined) await state.retire({ alias: 'live', expected, at: LATER });
    },
  },
  'the retirement of what another alias leads to': {
    async before(api, state) {
      await oneLive(api, state);
      await go(state, 'one', 'update', 'canary');
    },
    async act(_api, state) {
      const expected = await state.alias('live');
      if (expected !== undefined) await state.retire({ alias: 'live', expected, at: LATER });
    },
  },
  'a drop': {
    async before(api, state) {
      await oneLive(api, state);
      await build(api, state, 'two');
    },
    act: (_api, state) => state.drop('two'),
  },
  'the drop of what was rolled back': {
    async before(api, state) {
      await oneLive(api, state);
      await build(api, state, 'two');
      await build(api, state, 'three');
      await go(state, 'two');
      await go(state, 'three', 'rollback');
      await go(state, 'one');
    },
    act: (_api, state) => state.drop('two'),
  },
  'a first build': {
    before: async () => {},
    async act(api, state) {
      if ((await state.generation('one'))?.state !== 'complete') await build(api, state, 'one');
    },
    steps: true,
  },
  'a build anew': {
    async before(api, state) {
      await oneLive(api, state);
      await build(api, state, 'two');
    },
    async act(_api, state) {
      if ((await state.generation('two'))?.state === 'complete')
        await state.begin(describeGenerationNamed('two', { count: 1 }), 'anew', { fresh: true });
      else await state.drop('none');
    },
  },
  'an edit': {
    before: oneLive,
    async act(_api, state) {
      await undo(state);
      if ((await state.alias('live'))?.revision === 1) await edit(state);
    },
    steps: true,
  },
  'an edit that is taken back': {
    async before(api, state) {
      await oneLive(api, state);
      await edit(state);
    },
    async act(_api, state) {
      await undo(state);
      if ((await state.alias('live'))?.revision === 2) await edit(state, true);
    },
    steps: true,
  },
  'an undoing': {
    async before(api, state) {
      await oneLive(api, state);
      const expected = (await state.alias('live'))!;
      await state.beginEdit({ alias: 'live', expected, to, at: LATER }, 'edit-dead');
    },
    act: (_api, state) => undo(state),
    steps: true,
  },
  forgetting: {
    async before(api, state) {
      await oneLive(api, state);
      await edit(state);
      await edit(state);
    },
    act: (_api, state) => state.forget('one', 2),
  },
};
