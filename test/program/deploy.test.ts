import { beforeAll, describe, expect, test } from 'vitest';
import { editTinyData } from '../support/tiny-data.ts';
import { makeIndexedPlace } from './indexed-place.ts';
import { makePlace, type Place } from './place.ts';
import { asClone, asJob, type Event, outputsOf, PULL, step } from './workflow-step.ts';

const PROPOSING: readonly Event[] = [
  PULL,
  { ...PULL, what: 'a fork’s pull request', file: 'pull-request-fork' },
  // Runs with the base branch's ref, and its secrets.
  {
    ...{ what: 'a fork’s pull_request_target', file: 'pull-request-fork', name: 'pull_request_target' },
    ref: 'refs/heads/main',
  },
  {
    ...{ what: 'a push to another branch', file: 'push-other-branch', name: 'push' },
    ref: 'refs/heads/feature/cups',
  },
  { what: 'a tag', file: 'push-tag', name: 'push', ref: 'refs/tags/v1.2.0' },
];

describe('a run that may not write leaves registry, store and cache byte for byte as they were', () => {
  let empty: Place;
  let live: Place;

  beforeAll(async () => {
    empty = asClone(await asJob(await makePlace('min-accuracy: 0.2\n')));
    // The model stays, what is indexed changes.
    live = asClone(await asJob(await makeIndexedPlace()));
    await editTinyData(live.path('items'));
  });

  test.concurrent.each(PROPOSING)('$what, where there is nothing yet', async (event) => {
    const place = await empty.copy();
    const { code } = await step(place, event);
    expect(code).toBe(0);
    expect(await place.tree()).toEqual({});
    const report = await place.report();
    expect(report).toMatchObject({ model: { origin: 'trained' }, verdict: { judgement: 'pass' } });
    expect(report.model!.version).toBeUndefined();
    expect(report.index).toMatchObject({ switched: false });
    expect(report.headline).toMatch(/^Planned only: /);
    expect(await outputsOf(place)).toMatchObject({ verdict: 'pass', switched: 'false' });
  });

  test.concurrent.each(PROPOSING)('$what, beside a live index', async (event) => {
    const place = await live.copy();
    const before = await place.tree();
    const { code } = await step(place, event);
    expect(code).toBe(0);
    expect(await place.tree()).toEqual(before);
    const { index, plan, host } = await place.report();
    expect(host).toMatchObject({ name: 'github', event: event.name });
    expect(index).toMatchObject({ switched: false, live: live.index().live });
    expect(plan).toMatchObject({ add: { count: 1 }, change: { count: 1 }, delete: { count: 1 } });
  });

  test.concurrent('commands that only write are refused, and say what to do', async () => {
    const place = await live.copy();
    const before = await place.tree();
    for (const command of ['promote', 'rollback', 'prune']) {
      const { code, stderr } = await step(place, PULL, { command });
      expect([command, code]).toEqual([command, 2]);
      expect(stderr).toMatch(
        new RegExp(
          `^::error title=vector-index%3A deploy.refused::\`${command}\` changes what readers get`,
          'm',
        ),
      );
      expect(stderr).toContain('pull request #42');
    }
    expect(await place.tree()).toEqual(before);
  });

  test.concurrent('deploy: always is refused for a pull request, before anything is done', async () => {
    const place = await live.copy();
    const before = await place.tree();
    const { code, stderr } = await step(place, PULL, { deploy: 'always' });
    expect(code).toBe(2);
    expect(stderr).toContain('`deploy: always` is refused');
    expect(stderr).not.toContain('Reading the data');
    expect(await place.tree()).toEqual(before);
  });

  test.concurrent('deploy: never writes nothing, wherever it runs', async () => {
    const place = await live.copy();
    const before = await place.tree();
    await place.done('run --deploy never');
    expect(await place.tree()).toEqual(before);
    expect((await place.report()).headline).toContain('`deploy` is `never`');
  });

  test.concurrent('in a CI that is not known, auto does not write; always does', async () => {
    const place = await empty.copy();
    await place.done('run', { env: { CI: 'true' } });
    expect(await place.tree()).toEqual({});
    await place.done('run --deploy always', { env: { CI: 'true' } });
    expect(place.index().switches).toBe(1);
  });
});
