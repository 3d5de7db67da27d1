import { expect, test } from 'vitest';
import type { Place } from './place.ts';
import { makeReadyPlace, setReady } from './ready-place.ts';
import { asClone, asJob, PULL, PUSH, step } from './workflow-step.ts';

const FORK = { ...PULL, what: 'a fork’s pull request', file: 'pull-request-fork' };

/** Something is live, and from here on in a service, to which a fork has no key. */
async function makeFork(): Promise<Place> {
  const place = await makeReadyPlace('index: items\n');
  await place.write('vector-index.yml', `${await place.read('vector-index.yml')}store: pinecone\n`);
  return asJob(asClone(place));
}

test('a fork’s pull request without a key plans against what the registry noted, and changes nothing', async () => {
  const place = await makeFork();
  const before = await place.durable();
  const same = await step(place, FORK, {}, { VECTOR_INDEX_PINECONE_API_KEY: '' });
  expect(same.code, same.stderr).toBe(0);
  expect(same.stderr).toMatch(
    /There is no key to pinecone items here\. The plan is against what the registry noted on .*: g-[0-9a-f]{12}-m-[0-9a-f]{12} with 40 items\./,
  );
  expect((await place.report()).headline).toContain('Nothing to do');

  await setReady(place, 1);
  const changed = await step(place, FORK);
  expect(changed.code, changed.stderr).toBe(0);
  expect((await place.report()).plan).toMatchObject({ add: { count: 40 }, delete: { count: 0 } });

  await setReady(place, 0, 10);
  const shrunk = await step(place, FORK);
  expect([shrunk.code, (await place.report()).error?.code]).toEqual([2, 'index.shrinks']);
  expect(await place.durable()).toEqual(before);
});

test('where the run would write, or somebody asks, a missing key is told', async () => {
  const place = await makeFork();
  const pushed = await step(place, PUSH);
  expect(pushed.code).toBe(2);
  expect(pushed.stderr).toContain('`store: pinecone` needs a key, and there is none for the index "items".');
  const asked = await place.run('status');
  expect(asked.code).toBe(2);
  expect(asked.stderr).toContain('PINECONE_API_KEY');
});
