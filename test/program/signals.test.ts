import { beforeAll, expect, test } from 'vitest';
import { WITHOUT_SIGNALS } from '../support/platform.ts';
import { makeTinyData } from '../support/tiny-data.ts';
import { makeLivePlace, makePlace, type Place } from './place.ts';

let live: Place;
let answer: string;

beforeAll(async () => {
  live = await makeLivePlace();
  answer = (await live.done('search --id 1/0042.png --json')).stdout;
});

test.skipIf(WITHOUT_SIGNALS).concurrent.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)(
  '%s during training: exit %i, nothing changed, and a rerun finishes',
  async (killSignal, expected) => {
    const place = await live.copy();
    const before = await place.durable();
    const ended = await place.run('run --epochs 60', { killWhen: 'epoch 2/60', killSignal });
    expect([ended.code, ended.signal]).toEqual([expected, null]);
    expect(ended.stderr).toContain(
      `error[interrupted]: Ended by ${killSignal}. Run it again to go on from here.`,
    );
    expect(ended.stderr).not.toContain('Evaluating');
    expect(await place.durable()).toEqual(before);
    expect((await place.done('search --id 1/0042.png --json')).stdout).toBe(answer);
    await place.done('run --epochs 60');
    expect(await place.report()).toMatchObject({ model: { origin: 'trained', version: '1.1.0' } });
  },
);

test
  .skipIf(WITHOUT_SIGNALS)
  .concurrent(
    'SIGTERM during building: exit 143, readers unmoved, and a rerun goes on from there',
    async () => {
      const place = await live.copy();
      await makeTinyData(place.path('items'), 100);
      // Large enough that writing takes longer than the signal is on its way.
      const words = 'run --index-data items --image-size 32 --embedding-dimension 512';
      const ended = await place.run(words, { killWhen: 'Building the index …', killSignal: 'SIGTERM' });
      expect(ended.code).toBe(143);
      const { live: current, states } = place.index();
      const [name, state] = [...states].find(([other]) => other !== current)!;
      expect([current, state]).toEqual([live.index().live, 'building']);
      expect((await place.done('search --id 1/0042.png --json')).stdout).toBe(answer);
      // Half-built, it can be neither searched nor promoted.
      for (const command of ['search --id 1/0042.png', 'promote']) {
        const { code, stderr } = await place.run(`${command} --generation ${name}`);
        expect([command, code, stderr]).toEqual([command, 2, expect.stringContaining('is building')]);
      }

      const again = await place.done(words);
      expect(again.stderr).not.toContain('Training …');
      expect(place.index()).toMatchObject({ live: name, switches: 2 });
    },
  );

test.concurrent('SIGKILL before the candidate is evaluated: the rerun neither trains nor registers twice', async () => {
  const place = await makePlace();
  const ended = await place.run('run', { killWhen: 'Evaluating …', killSignal: 'SIGKILL' });
  expect(ended.signal).toBe('SIGKILL');
  const again = await place.done('run');
  expect(again.stderr).toContain('Taken, not trained again: the candidate');
  const versions = Object.keys(await place.tree('.vector-index/registry/default/versions'));
  expect(versions.filter((path) => !path.includes('/'))).toHaveLength(1);
});
