import { beforeAll, expect, test } from 'vitest';
import type { Place } from './place.ts';
import { makeReadyPlace, setReady } from './ready-place.ts';

/** Each command that writes, under each strategy; `other` is data of a place beside. */
const COMMANDS = [
  'run --data other.jsonl',
  'run --strategy incremental',
  'update --model-version 1.0.0 --strategy recreate',
  'promote',
  'rollback',
  'prune --retain-grace 0',
];
/** A few, or with `PAIRS=all` each with each. */
const PAIRS = COMMANDS.flatMap((one, i) =>
  (process.env.PAIRS === 'all' ? COMMANDS.slice(i) : [COMMANDS[(i + 1) % COMMANDS.length]!]).map(
    (other) => [one, other] as const,
  ),
);

/** One generation was live, another is; a third waits; the data has changed since. */
let start: Place;
let wanted: string;

beforeAll(async () => {
  start = await makeReadyPlace();
  await setReady(start, 0, 44);
  await start.done('run');
  await setReady(start, 0, 46);
  await start.done('run --switch manual');
  await setReady(start, 0, 48);
  await start.write('other.jsonl', await start.read('items.jsonl'));
  await setReady(start, 1, 44);
  const undisturbed = await start.copy();
  await undisturbed.done('run');
  const { generations, live } = undisturbed.index();
  wanted = generations.get(live!)!;
});

test.concurrent.each(PAIRS)(
  '%s, and %s at once: whole, or said why not; and the next run finishes',
  async (...pair) => {
    const place = await start.copy();
    const ended = await Promise.all(
      pair.map((words, i) => place.run(words.startsWith('prune') ? words : `${words} --out o${i}`)),
    );
    for (const [i, { code, stderr }] of ended.entries()) {
      // 2: by then there was nothing to promote, or to go back to.
      const fine = pair[i] === 'promote' || pair[i] === 'rollback' ? [0, 2, 5] : [0, 5];
      expect(fine, `${pair[i]} ended with ${code}:\n${stderr}`).toContain(code);
    }
    const { live, states, editing } = place.index();
    if (live !== undefined) expect(states.get(live)).toBe('complete');
    if (editing) expect(ended.map(({ code }) => code)).toContain(5);
    const { stderr, code } = await place.run('run');
    // What one of them rolled back stays so.
    expect(code, stderr).toBe(0);
    const after = place.index();
    expect(after.editing).toBe(false);
    if (!stderr.includes('was rolled back')) expect(after.generations.get(after.live!) === wanted).toBe(true);
  },
);
