import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LoadedModels } from '../../src/reader/loaded-models.ts';
import type { Generation } from '../../src/stores/store.ts';
import { describeGenerationNamed } from '../contract/store-fixtures.ts';

const generationOf = (modelDigest: string, more: Partial<Generation> = {}): Generation => ({
  ...describeGenerationNamed(`g-${modelDigest}`, { modelDigest }),
  ...{ state: 'complete', revision: 0, ...more },
});

/** Models that note what happens to them. */
function notingModels(failures: readonly string[] = []) {
  const notes: string[] = [];
  const failing = [...failures];
  const models = new LoadedModels(async ({ modelDigest }) => {
    notes.push(`load ${modelDigest}`);
    await setImmediate();
    if (failing[0] === modelDigest) throw new Error(`${failing.shift()} is lost`);
    return {
      embed: async () => new Float32Array([1]),
      dispose: async () => void notes.push(`dispose ${modelDigest}`),
    };
  });
  return { models, notes };
}

const nothing = async (): Promise<void> => {};

test('queries at once share one load; another engine is another model', async () => {
  const { models, notes } = notingModels();
  const a = generationOf('a');
  await Promise.all([models.use(a, nothing), models.use(a, nothing), models.use(a, nothing)]);
  await models.use(generationOf('a', { engine: 'tensorflow' }), nothing);
  expect(notes).toEqual(['load a', 'load a']);
});

test('two are kept: of three the one that was used longest ago goes', async () => {
  const { models, notes } = notingModels();
  for (const digest of ['a', 'b', 'a', 'c']) await models.use(generationOf(digest), nothing);
  expect(notes).toEqual(['load a', 'load b', 'load c', 'dispose b']);
  expect(models.digests).toEqual(['a', 'c']);
  await models.close();
  expect(notes.slice(-2)).toEqual(['dispose a', 'dispose c']);
});

test('one that is in use stays until it is not', async () => {
  const { models, notes } = notingModels();
  let release = (): void => {};
  const busy = models.use(generationOf('a'), () => new Promise<void>((resolve) => (release = resolve)));
  for (const digest of ['b', 'c', 'd']) await models.use(generationOf(digest), nothing);
  expect(notes.filter((note) => note.startsWith('dispose'))).toEqual(['dispose b', 'dispose c']);
  release();
  await busy;
  expect(models.digests).toEqual(['a', 'd']);
});

test('what failed to load is tried again by the next query', async () => {
  const { models, notes } = notingModels(['a']);
  const a = generationOf('a');
  const both = await Promise.allSettled([models.use(a, nothing), models.use(a, nothing)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await models.use(a, nothing);
  expect(notes).toEqual(['load a', 'load a']);
  expect(models.digests).toEqual(['a']);
});
