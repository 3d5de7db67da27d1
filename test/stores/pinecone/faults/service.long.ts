import { afterEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../../pinecone-emulator/faults.ts';
import { isWrite } from '../../../pinecone-emulator/request.ts';
import { type Stage, setStage } from './trouble.ts';

let stage: Stage;
afterEach(async () => {
  await stage.close();
  expect(stage.emulator.violations).toEqual([]);
});

/** The run ends well by itself, and has left what an undisturbed one does. */
async function expectDone(): Promise<void> {
  expect(await stage.run()).toEqual({ exitCode: 0 });
  expect(stage.emulator.faults.count).toBeGreaterThan(0);
  expect([...stage.sights]).toEqual([]);
  expect(await stage.differences()).toEqual([]);
}

const RESET_BEFORE: Fault = { kind: 'reset', applied: false };
const RESET_AFTER: Fault = { kind: 'reset', applied: true };

describe.each(['blue-green', 'incremental', 'recreate', 'rollback', 'retain'])('%s', (scene) => {
  test.each<[string, Fault]>([
    ['resets before they are applied', RESET_BEFORE],
    ['resets after they are applied', RESET_AFTER],
    ['truncated answers', { kind: 'truncate' }],
    ['trouble of the service', { kind: 'status', status: 503 }],
    ['trouble that was none', { kind: 'status', status: 500, applied: true }],
    ['a proxy with a page of its own', { kind: 'status', status: 502, body: '<html>Bad Gateway</html>' }],
    ['limits, with Retry-After', { kind: 'rate-limit', retryAfter: 2 }],
    ['limits, without', { kind: 'rate-limit', form: 'plain' }],
  ])('a fifth of the requests meet %s', async (_, fault) => {
    stage = await setStage(scene);
    stage.emulator.faults.seed(7);
    stage.emulator.faults.add({ fault, probability: 0.2 });
    await expectDone();
  });
});

const KINDS = [
  ...['upsertVectors', 'deleteVectors', 'deleteNamespace', 'repointNamespaceAlias'],
  'deleteNamespaceAlias',
].flatMap((operation) => [
  [operation, 'retain'],
  [operation, 'edit again'],
  [operation, 'rebuild'],
]);

describe.each([...KINDS, ['create_index', 'recreate the index'], ['delete_index', 'recreate the index']])(
  '%s in %s',
  (operation, scene) => {
    test.each<[string, Fault]>([
      ['is reset before', RESET_BEFORE],
      ['is reset after', RESET_AFTER],
      ['has its answer cut off', { kind: 'truncate' }],
    ])('%s, each the first time', async (_, fault) => {
      stage = await setStage(scene!);
      const seen = new Set<string>();
      stage.emulator.faults.add({
        when: ({ operation: asked, method, path, body, upsert }) => {
          const key = JSON.stringify([method, path, body, upsert?.records.map(({ id }) => id)]);
          const first = asked === operation && !seen.has(key);
          if (first) seen.add(key);
          return first;
        },
        fault,
      });
      expect(await stage.run()).toEqual({ exitCode: 0 });
      expect([...stage.sights]).toEqual([]);
      expect(await stage.differences()).toEqual([]);
    });
  },
);

test.each<[string, Fault]>([
  ['reset before', RESET_BEFORE],
  ['reset after', RESET_AFTER],
  ['cut off', { kind: 'truncate' }],
])('whoever cannot know whether it has the lease waits for it: its creation %s', async (_, fault) => {
  stage = await setStage('retain');
  stage.emulator.faults.add({
    when: ({ operation }) => operation === 'createNamespaceAlias',
    times: 1,
    fault,
  });
  await expectDone();
});

describe('for longer', () => {
  test('a service that is away for a minute', async () => {
    stage = await setStage('blue-green');
    stage.emulator.faults.add({
      ...{ when: ({ n }) => n > 60, lasts: 60_000, fault: { kind: 'status', status: 503 } },
    });
    await expectDone();
  });

  test('a service that answers slowly', async () => {
    stage = await setStage('blue-green');
    stage.emulator.faults.add({ fault: { kind: 'slow', ms: 400 }, times: 20, after: 40 });
    await expectDone();
  });

  test('a service that asks for a minute of patience', async () => {
    stage = await setStage('incremental');
    stage.emulator.faults.add({
      when: isWrite,
      after: 4,
      times: 1,
      fault: { kind: 'rate-limit', retryAfter: 60 },
    });
    await expectDone();
  });

  test('a service that is gone says so, exit 6, and the next run goes on', async () => {
    stage = await setStage('blue-green');
    stage.emulator.faults.add({ fault: { kind: 'reset', applied: false }, after: 150 });
    const { exitCode, code, message } = await stage.run();
    expect([exitCode, code]).toEqual([6, 'pinecone.unreachable']);
    expect(message).toMatch(/Run again: what is written by now is taken as it is\./);
    stage.calm();
    await expectDone();
  });

  test('limits that stay are told, exit 6', async () => {
    stage = await setStage('blue-green');
    const limited: Fault = { kind: 'rate-limit', retryAfter: 30 };
    stage.emulator.faults.add({
      when: ({ operation }) => operation === 'upsertVectors',
      after: 5,
      fault: limited,
    });
    const { exitCode, code, message } = await stage.run();
    expect([exitCode, code]).toEqual([6, 'pinecone.rate-limited']);
    expect(message).toMatch(/`rate-limit` is higher than what the plan allows/);
    stage.calm();
    await expectDone();
  });

  test.each([
    [413, 'Payload Too Large'],
    [400, 'Error, message length too large: found 2100000 bytes, the limit is: 2000000 bytes'],
  ])('batches that are too large for it (%i) are halved', async (status, body) => {
    stage = await setStage('first');
    stage.emulator.faults.add({
      ...{ when: ({ upsert }) => (upsert?.records.length ?? 0) > 2, fault: { kind: 'status', status, body } },
    });
    await expectDone();
  });
});
