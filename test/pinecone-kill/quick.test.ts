import { expect, test } from 'vitest';
import { runSchedules } from './run-schedules.ts';
import { SCENES, VARIANTS } from './scenes.ts';
import { drawSchedules, momentsOf } from './schedules.ts';

// Many more: npm run test:pinecone-kill.
test('whenever a run on Pinecone is killed, readers have what they had, and a rerun finishes', async () => {
  const { schedules, failures } = await runSchedules({
    ...{ count: 4, seed: 20_260_301, parallel: 2 },
    scenes: ['blue-green', 'incremental'],
    variants: VARIANTS.filter(({ name }) => name === 'alias'),
  });
  expect(failures).toEqual([]);
  expect(schedules.map(({ scene }) => scene)).toContain('incremental');
}, 60_000);

const READ = { operation: 'listVectors', writes: false };
const WRITE = { operation: 'upsertVectors', writes: true };

test('every request that changes something is a moment, and where it is asked for every request, twice', () => {
  const requests = [READ, WRITE, READ, WRITE];
  expect(momentsOf({ requests })).toEqual([
    { request: 2, when: 'before' },
    { request: 2, when: 'after' },
    { request: 4, when: 'after' },
  ]);
  expect(momentsOf({ requests }, true)).toHaveLength(8);
});

test('the same seed gives the same schedules, all moments first', async () => {
  const draw = { count: 200, scenes: SCENES.map(({ name }) => name), variants: VARIANTS };
  const prepared = async () => ({ requests: [READ, WRITE] });
  const one = await drawSchedules({ ...draw, seed: 1 }, prepared);
  expect(one).toEqual(await drawSchedules({ ...draw, seed: 1 }, prepared));
  expect(one).not.toEqual(await drawSchedules({ ...draw, seed: 2 }, prepared));
  const moments = one.filter(({ kills }) => kills[0]!.request >= 1);
  expect(
    new Set(moments.map(({ scene, variant, kills }) => JSON.stringify([scene, variant, kills]))).size,
  ).toBe(SCENES.length * 2 * 2);
});
