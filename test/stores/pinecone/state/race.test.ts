import { describe, expect, test } from 'vitest';
import { judge, readyToSwitch, targetOf } from './race.ts';
import type { SwitchBy } from './scenes.ts';

const EXPIRED_MS = 70_000;

// A random search through many more: race.long.ts.
describe.each<SwitchBy>(['alias', 'pointer-record'])('two switches at once, by %s', async (switchBy) => {
  const start = await readyToSwitch(switchBy);

  test('one switches, the other sees that the alias moved, however their requests fall', async () => {
    for (let first = 0; first <= 26; first += 2) {
      for (let second = 0; second <= 26; second += 5) {
        const { endings, live } = await judge(start, switchBy, [
          { who: 0, requests: first, afterMs: 0 },
          { who: 1, requests: second, afterMs: 0 },
          { who: 0, requests: 1, afterMs: 0 },
          { who: 1, requests: 3, afterMs: 0 },
        ]);
        const winner = endings.map(targetOf).find((target) => target !== undefined);
        expect(winner, JSON.stringify({ first, second, endings })).toBe(live);
      }
    }
  });

  test('never do both believe that they switched, though one halts for longer than its lease lasts', async () => {
    for (let first = 1; first <= 26; first += 2) {
      for (let second = 1; second <= 40; second += 6) {
        for (const again of [0, EXPIRED_MS]) {
          await judge(start, switchBy, [
            { who: 0, requests: first, afterMs: 0 },
            { who: 1, requests: second, afterMs: EXPIRED_MS },
            { who: 0, requests: 2, afterMs: again },
            { who: 1, requests: 2, afterMs: 0 },
          ]);
        }
      }
    }
  });
});
