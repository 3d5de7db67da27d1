import { beforeAll, expect, test } from 'vitest';
import type { Ended } from '../support/program.ts';
import { editTinyData, makeTinyData } from '../support/tiny-data.ts';
import { makePlace, type Place } from './place.ts';

const ROUNDS = [1, 2];

/** Two starting points, each with what undisturbed runs make of it. */
let empty: Place;
let live: Place;
let undisturbed: Place;

beforeAll(async () => {
  empty = await makePlace('index-data: items\n');
  await makeTinyData(empty.path('items'), 10);
  await makeTinyData(empty.path('others'), 11);
  await makeTinyData(empty.path('edited'), 10);
  await editTinyData(empty.path('edited'));
  live = await empty.copy();
  await live.done('run');
  undisturbed = await live.copy();
  await undisturbed.done('run --index-data others');
  await undisturbed.done('run --index-data edited');
});

/** Both at once, the second a little later from round to round. */
async function race(place: Place, commands: readonly [string, string], round: number): Promise<Ended[]> {
  const first = place.run(commands[0]);
  await new Promise((resolve) => setTimeout(resolve, 60 * (round - 1)));
  return Promise.all([first, place.run(commands[1])]);
}

/** Every generation that says it is complete is what an undisturbed run makes of the same, and live is one of them. */
function expectWhole(place: Place): void {
  const { live: current, states, generations } = place.index();
  const expected = undisturbed.index().generations;
  expect(states.get(current!)).toBe('complete');
  for (const [name, state] of states)
    if (state === 'complete') expect(generations.get(name) === expected.get(name), name).toBe(true);
}

/** All went well, or someone else was first: said in so many words. */
function expectAccepted(ended: readonly Ended[]): void {
  for (const { code, stderr } of ended) expect([0, 5], `ended with ${code}:\n${stderr}`).toContain(code);
  expect(ended.some(({ code }) => code === 0)).toBe(true);
}

test.each(ROUNDS)(
  'two first runs over the same data: one switch, one whole generation (round %i)',
  async (round) => {
    const place = await empty.copy();
    expectAccepted(await race(place, ['run', 'run --out out2'], round));
    expect(place.index()).toMatchObject({ live: live.index().live, switches: 1 });
    expectWhole(place);
    const versions = Object.keys(await place.tree('.vector-index/registry/default/versions'));
    expect(versions.filter((path) => !path.includes('/'))).toHaveLength(1);
  },
);

test('even with one folder for both their reports and candidates', async () => {
  const place = await empty.copy();
  expectAccepted(await race(place, ['run', 'run'], 1));
  expect(place.index()).toMatchObject({ live: live.index().live, switches: 1 });
  expectWhole(place);
});

test.each(ROUNDS)(
  'two runs over different data: never a mixture, each switch one that was said (round %i)',
  async (round) => {
    const place = await live.copy();
    const commands = ['run --index-data others --out o1', 'run --index-data edited --out o2'] as const;
    const ended = await race(place, commands, round);
    expectAccepted(ended);
    expectWhole(place);
    const reports = [await place.report('o1'), await place.report('o2')];
    for (const [i, { exitCode, index, error }] of reports.entries()) {
      expect(exitCode).toBe(ended[i]!.code);
      if (exitCode === 5) expect(error!.code).toMatch(/^(index|store)\./);
      else expect(index!.switched).toBe(true);
    }
    const switched = reports.filter(({ exitCode }) => exitCode === 0);
    const { live: current, previous, switches } = place.index();
    expect(switches).toBe(1 + switched.length);
    const last = switched.find(({ index }) => index!.generation === current);
    // Whoever switched last replaced what it had planned against, not what came in between.
    expect(last!.plan!.live).toBe(previous);

    // Whoever was too late runs again, and is live.
    const late = ended.findIndex(({ code }) => code === 5);
    if (late === -1) return;
    await place.done(commands[late]!);
    expect(place.index().live).toBe((await place.report(`o${late + 1}`)).index!.generation);
    expectWhole(place);
  },
);

test('a promote and a rollback at once: one after the other, or one is told that it is too late', async () => {
  const place = await undisturbed.copy();
  await place.done('run --index-data others --distance euclidean --switch manual');
  const before = place.index();
  const ended = await race(place, ['promote --out o1', 'rollback --out o2'], 1);
  expectAccepted(ended);
  const after = place.index();
  expect(after.switches - before.switches).toBe(ended.filter(({ code }) => code === 0).length);
  expect(after.states.get(after.live!)).toBe('complete');
});
