import { afterEach, describe, expect, test } from 'vitest';
import { CONTROL, manifestNamespace } from '../../../../src/stores/pinecone/state/documents.ts';
import { callerOf } from '../../../pinecone-emulator/call.ts';
import type { EmulatedRequest } from '../../../pinecone-emulator/request.ts';
import { isWrite } from '../../../pinecone-emulator/request.ts';
import { INDEX } from '../../../pinecone-kill/reader-sight.ts';
import { type Ending, type Stage, setStage } from './trouble.ts';

let stage: Stage;
afterEach(async () => {
  await stage.close();
  expect(stage.emulator.violations).toEqual([]);
});

const live = (): string => stage.emulator.dump()[INDEX]!.aliases.live!;
const namespaces = (): readonly string[] => Object.keys(stage.emulator.dump()[INDEX]!.namespaces);
const move = (target: string) =>
  stage.byHand('PATCH', '/namespace-aliases/live', { target_namespace: target });
const remove = (namespace: string) => stage.byHand('DELETE', `/namespaces/${namespace}`);

/** The first records of a generation: the build is at work. */
const building = ({ operation, namespace = '' }: EmulatedRequest): boolean =>
  operation === 'upsertVectors' && /^g-[^.]*$/.test(namespace);
const copying = ({ operation, namespace }: EmulatedRequest): boolean =>
  operation === 'fetchVectors' && namespace === live();

const DONE = '0 undefined: ';
const told = ({ exitCode, code, message = '' }: Ending): string => `${exitCode} ${code}: ${message}`;

describe('an alias that is moved under a run', () => {
  test('by hand, while it builds: exit 5, and the next run plans against what is live', async () => {
    stage = await setStage('retain');
    const [other] = namespaces().filter((name) => /^g-[^.]*$/.test(name) && name !== live());
    stage.meanwhile(building, () => move(other!));
    const ended = await stage.run();
    expect(told(ended)).toMatch(/^5 index\.alias-moved: .*live.*\n.*Run again/s);
    expect(live()).toBe(other);
    expect(told(await stage.run())).toBe(DONE);
    expect(stage.readers()).toBe('after');
  });

  test('by hand, to what is none of ours', async () => {
    stage = await setStage('blue-green');
    await stage.byHand('POST', '/vectors/upsert', {
      ...{ namespace: 'theirs', vectors: [{ id: 'x', values: [1, 2, 3, 4] }] },
    });
    stage.meanwhile(building, () => move('theirs'));
    expect(told(await stage.run())).toMatch(/^5 index\.alias-moved: /);
    expect(live()).toBe('theirs');
    expect(told(await stage.run())).toBe(DONE);
    expect(stage.readers()).toBe('after');
  });

  test('by another run: exit 5, and what the other made live stays', async () => {
    stage = await setStage('blue-green');
    let other: Ending | undefined;
    stage.meanwhile(building, async () => {
      other = await stage.run({ command: 'update', edition: 'third' });
    });
    const ended = await stage.run();
    await expect.poll(() => other).toBeDefined();
    expect([ended.exitCode, other!.exitCode].sort(), `${told(ended)} ${told(other!)}`).toEqual([0, 5]);
  });

  test('and taken away', async () => {
    stage = await setStage('blue-green');
    stage.meanwhile(building, () => stage.byHand('DELETE', '/namespace-aliases/live'));
    expect(told(await stage.run())).toMatch(/^5 index\.alias-moved: /);
    expect(told(await stage.run())).toBe(DONE);
    expect(stage.readers()).toBe('after');
  });
});

/** What lacks something is never switched to; it is found out by verifying, and built from nothing by the run after. */
async function expectHealed(): Promise<void> {
  const ended = await stage.run();
  expect(told(ended)).toMatch(/^(4 |6 pinecone\.not-visible)/);
  for (let run = 1; run < 3 && stage.readers() === 'before'; run++) {
    stage.calm();
    const again = await stage.run();
    expect([0, 4], told(again)).toContain(again.exitCode);
  }
  expect(stage.readers()).toBe('after');
  expect([...stage.sights]).toEqual([]);
}

describe('a namespace that is deleted under a run', () => {
  test('the one that it builds: it is not switched to, and the next run builds it whole', async () => {
    stage = await setStage('blue-green');
    const was = live();
    stage.meanwhile(
      (request) => building(request) && request.namespace !== was,
      () => remove(namespaces().find((name) => /^g-[^.]*$/.test(name) && name !== was)!),
    );
    await expectHealed();
  });

  test('its manifest', async () => {
    stage = await setStage('blue-green');
    const was = live();
    stage.meanwhile(
      // What the first batch is, not the mark that is written before.
      ({ namespace, upsert }) =>
        namespace !== manifestNamespace(was) &&
        upsert?.records.some(({ id }) => id.startsWith('m.')) === true,
      () =>
        remove(namespaces().find((name) => name.endsWith('.manifest') && name !== manifestNamespace(was))!),
    );
    await expectHealed();
  });

  test('the live one, with its alias, while it is copied: embedded instead, or exit 5', async () => {
    stage = await setStage('blue-green');
    const was = live();
    stage.meanwhile(copying, async () => {
      await stage.byHand('DELETE', '/namespace-aliases/live');
      await remove(was);
    });
    expect(told(await stage.run())).toMatch(/^5 /);
    stage.calm();
    expect(told(await stage.run())).toBe(DONE);
  });

  test('the documents of all: what readers have is untouched, and the next run builds anew', async () => {
    stage = await setStage('blue-green');
    stage.meanwhile(building, () => remove(CONTROL));
    const was = live();
    expect(told(await stage.run())).toMatch(/^5 store\.build-taken-over/);
    expect(live()).toBe(was);
    stage.calm();
    expect(told(await stage.run())).toBe(DONE);
    expect(stage.readers()).toBe('after');
  });
});

describe('an index that is deleted under a run', () => {
  test.each([
    ['while it builds', building, false],
    ['while it reads', ({ n }: EmulatedRequest) => n === 5, true],
    ['before it switches', ({ operation }: EmulatedRequest) => operation === 'queryVectors', true],
  ])('%s: told, and the next run makes it anew', async (_, when, lingers) => {
    stage = await setStage('blue-green');
    const { emulator } = stage;
    const control = callerOf(emulator, emulator.url);
    emulator.settings.terminating = { ms: 300_000 };
    stage.meanwhile(when, async () => {
      await control('DELETE', `/indexes/${INDEX}`);
      if (!lingers) emulator.skip(300_000);
      await control('GET', `/indexes/${INDEX}`);
    });
    const ended = await stage.run();
    expect(told(ended)).toMatch(
      /^6 pinecone\.index-gone: The Pinecone index "shop" was deleted while this run was at work: readers have nothing\.\nFind out/,
    );
    emulator.skip(300_000);
    expect(told(await stage.run())).toBe(DONE);
    expect(stage.readers()).toBe('after');
  });
});

describe('what the account does not allow', () => {
  test('a wrong key: exit 2', async () => {
    stage = await setStage('blue-green');
    const ended = await stage.run(undefined, { apiKey: 'mistyped' });
    expect(told(ended)).toMatch(/^2 pinecone\.unauthorized: .*HTTP 401.*PINECONE_API_KEY/s);
    expect(await stage.run()).toEqual({ exitCode: 0 });
  });

  test('a key that may only read: exit 2, nothing written', async () => {
    stage = await setStage('blue-green');
    stage.emulator.faults.add({ when: isWrite, fault: { kind: 'status', status: 403, body: 'Forbidden' } });
    const ended = await stage.run();
    expect(told(ended)).toMatch(/^2 pinecone\.forbidden: .*DataPlaneEditor/s);
    stage.calm();
    expect(await stage.run()).toEqual({ exitCode: 0 });
    expect(await stage.differences()).toEqual([]);
  });

  test('a quota that fills half-way: exit 6, and when it is raised the next run goes on', async () => {
    stage = await setStage('blue-green');
    const { emulator } = stage;
    const held = Object.values(emulator.dump()[INDEX]!.namespaces).flatMap((each) =>
      Object.keys(each),
    ).length;
    emulator.settings.recordQuota = held + 9;
    const was = live();
    const ended = await stage.run();
    expect(told(ended)).toMatch(/^6 pinecone\.quota: .*limit is reached.*run again/s);
    expect(live()).toBe(was);
    emulator.settings.recordQuota = Number.POSITIVE_INFINITY;
    stage.calm();
    expect(await stage.run()).toEqual({ exitCode: 0 });
    expect(await stage.differences()).toEqual([]);
  });

  test('a month that is used up: exit 6', async () => {
    stage = await setStage('incremental');
    stage.emulator.faults.add({
      ...{ when: building, after: 1 },
      fault: {
        kind: 'status',
        status: 429,
        body: "Request failed. You've reached your write unit limit for the current month (2000000). To continue writing data, upgrade your plan.",
      },
    });
    expect(told(await stage.run())).toMatch(/^6 pinecone\.quota: /);
    stage.calm();
    expect(await stage.run()).toEqual({ exitCode: 0 });
    expect(await stage.differences()).toEqual([]);
  });
});
