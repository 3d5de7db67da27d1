import { describe, expect, onTestFinished, test } from 'vitest';
import { type Emulator, startEmulator } from '../../../pinecone-emulator/emulator.ts';
import { isWrite } from '../../../pinecone-emulator/request.ts';
import { makeEmptyPlace } from '../../../program/place.ts';
import type { Ended } from '../../../support/program.ts';
import { writeReadyConfig, writeReadyVectors } from '../../../support/ready-vectors.ts';

interface User {
  readonly emulator: Emulator;
  run(words?: string, key?: string): Promise<Ended>;
  /** The same, for a run that is to succeed. */
  done(words?: string): Promise<void>;
  /** Other data than at first. */
  changeData(): Promise<void>;
  /** Every request held to the description. */
  close(): Promise<void>;
}

async function newUser(): Promise<User> {
  const emulator = await startEmulator();
  const place = await makeEmptyPlace();
  await writeReadyVectors(place.folder, 12);
  const settings = ['store: pinecone', 'index: shop', 'cloud: aws', 'region: us-east-1'];
  await writeReadyConfig(place.folder, settings.map((line) => `${line}\n`).join(''));
  const run: User['run'] = (words = 'run', key = emulator.apiKey) =>
    place.run(words, { env: { PINECONE_API_KEY: key, VECTOR_INDEX_PINECONE_HOST: emulator.url } });
  return {
    ...{ emulator, run },
    async done(words) {
      const { code, stderr } = await run(words);
      if (code !== 0) throw new Error(`${words} ended with ${code}:\n${stderr}`);
    },
    changeData: () => writeReadyVectors(place.folder, 12, 1),
    async close() {
      await emulator.close();
      if (emulator.violations.length > 0) throw new Error(JSON.stringify(emulator.violations));
    },
  };
}

/** What a user reads: all but the steps. */
const said = ({ code, stderr }: Ended): string =>
  `${code}: ${stderr
    .split('\n')
    .filter((line) => !/^( {2}|.* …$|$)/.test(line))
    .join('\n')}`;

describe('what a user reads, and what a run after it does', () => {
  test('a wrong key', async () => {
    const user = await newUser();
    onTestFinished(user.close);
    const ended = await user.run('run', 'mistyped-key');
    expect(said(ended)).toMatch(/^2: .*HTTP 401.*\n.*Set PINECONE_API_KEY to one of the project/s);
    expect(ended.stdout + ended.stderr).not.toContain('mistyped-key');
    await user.done();
  });

  test('a key that may only read', async () => {
    const user = await newUser();
    onTestFinished(user.close);
    await user.done();
    await user.changeData();
    user.emulator.faults.add({ when: isWrite, fault: { kind: 'status', status: 403, body: 'Forbidden' } });
    expect(said(await user.run())).toMatch(/^2: .*HTTP 403.*\n.*DataPlaneEditor/s);
    user.emulator.faults.clear();
    await user.done();
  });

  test('an index that is protected, and is to be deleted', async () => {
    const user = await newUser();
    onTestFinished(user.close);
    await user.done('run --deletion-protection');
    await user.changeData();
    const before = user.emulator.dump();
    const ended = await user.run('run --strategy recreate --recreate index');
    expect(said(ended)).toMatch(
      /^2: error\[pinecone\.unfit-index\]: The Pinecone index "shop" cannot be used as it is; nothing was written\./,
    );
    expect(ended.stderr).toMatch(/deletion protection guards it: switch that off, or leave `recreate` out/);
    expect(user.emulator.dump()).toEqual(before);
    await user.done('run --strategy recreate');
  });
});

// A minute each, and nothing but waiting.
describe.concurrent('a service that takes its time', () => {
  test.each(['before', 'after'])(
    'one request is never answered, %s it was applied',
    async (when) => {
      const user = await newUser();
      await user.done();
      await user.changeData();
      const fault = { kind: 'hang', applied: when === 'after' } as const;
      user.emulator.faults.add({ when: isWrite, after: 5, times: 1, fault });
      await user.done();
      if (user.emulator.faults.count !== 1) throw new Error('no request was hit');
      await user.close();
    },
    400_000,
  );

  test('a minute in which every answer comes a second late', async () => {
    const user = await newUser();
    await user.done();
    await user.changeData();
    user.emulator.faults.add({ fault: { kind: 'slow', ms: 1000 }, lasts: 60_000 });
    await user.done();
    await user.close();
  }, 400_000);
});
