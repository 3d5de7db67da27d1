import { expect, test } from 'vitest';
import { drawSchedules, runSchedules, SCENES } from './schedules.ts';

test('whenever a run is killed, readers have what they had, and a rerun finishes', async () => {
  const schedules: string[] = [];
  const failures = await runSchedules({
    ...{ count: 12, seed: 20_260_301, entry: 'source', parallel: 2 },
    onSchedule: (_done, { scene }) => void schedules.push(scene),
  });
  expect(failures).toEqual([]);
  expect(new Set(schedules)).toEqual(new Set(SCENES));
}, 120_000);

test('the same seed gives the same schedules, another one others', () => {
  expect(drawSchedules(50, 1)).toEqual(drawSchedules(50, 1));
  expect(drawSchedules(50, 1)).not.toEqual(drawSchedules(50, 2));
});
