import fc from 'fast-check';
import { describe, test } from 'vitest';
import { judge, readyToSwitch, type Turn } from './race.ts';
import type { SwitchBy } from './scenes.ts';

const turn: fc.Arbitrary<Turn> = fc.record({
  who: fc.constantFrom<(0 | 1)[]>(0, 1),
  requests: fc.oneof(fc.nat(4), fc.nat(40)),
  afterMs: fc.constantFrom(0, 0, 0, 5_000, 25_000, 59_000, 61_000, 70_000),
});

describe.each<SwitchBy>(['alias', 'pointer-record'])('two switches at once, by %s', async (switchBy) => {
  const start = await readyToSwitch(switchBy);

  test('never do both believe that they switched, and the next run goes on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 2, maxLength: 12 }), async (turns) => {
        await judge(start, switchBy, turns);
      }),
      { seed: 7, numRuns: Number(process.env.RACES ?? 5_000) },
    );
  }, 600_000);
});
