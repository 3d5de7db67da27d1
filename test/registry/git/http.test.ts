import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeError } from '../../../src/lib/errors.ts';
import { type GitServer, serveGit } from './http-server.ts';
import { BRANCH, makePlace, type Place } from './repositories.ts';

const WRITER = 'secret-of-writer-1234';
const READER = 'secret-of-reader-5678';
const basic = (token: string): string => Buffer.from(`x-access-token:${token}`).toString('base64');
const bytes = (content: string): Uint8Array => Buffer.from(content);

let place: Place;
let server: GitServer;
/** How many answers to a push are still to be lost. */
let lost: number;

beforeEach(async () => {
  lost = 0;
  place = await makePlace();
  server = await serveGit({
    ...{ root: place.folder, writer: WRITER, reader: READER },
    dropsAnswer: (request) =>
      request.startsWith('POST') && request.endsWith('git-receive-pack') && lost-- > 0,
  });
  await place.inClone('remote', 'set-url', 'origin', `${server.address}/bare.git`);
});
afterEach(async () => {
  await server.close();
  await place.remove();
});

async function isNowhere(...secrets: readonly string[]): Promise<void> {
  const lines = [...server.commandLines].filter((line) => line.includes('git'));
  if (process.platform === 'linux') expect(lines.some((line) => line.includes('remote-http'))).toBe(true);
  for (const secret of secrets) expect(lines.filter((line) => line.includes(secret))).toEqual([]);
}

describe('a token', () => {
  test('opens the branch, and stands in no list of processes and no file', async () => {
    const storage = place.open({ token: WRITER });
    await storage.checkWritable?.();
    await storage.put(new Map([['m/a', bytes('a')]]));
    expect(await storage.compareAndSet('m/labels', undefined, bytes('1'))).toBe(true);
    expect(await place.open({ token: READER }).list('')).toEqual(['m/a', 'm/labels']);
    await isNowhere(WRITER, basic(WRITER), READER, basic(READER));
    const scratch = (await readdir(tmpdir())).filter((name) => name.includes(`-${process.pid}-`));
    for (const name of scratch) {
      const config = await readFile(join(tmpdir(), name, 'config'), 'utf8').catch(() => '');
      for (const secret of [WRITER, basic(WRITER)]) expect(config).not.toContain(secret);
    }
  });

  test('that may only read is refused before anything is trained, and is not shown', async () => {
    const storage = place.open({ token: READER });
    expect(await storage.list('')).toEqual([]);
    for (const work of [storage.checkWritable?.(), storage.put(new Map([['m/a', bytes('a')]]))]) {
      const error: unknown = await work?.catch((cause) => cause);
      expect(error).toMatchObject({ exitCode: 2, code: 'registry.refused' });
      expect(describeError(error)).toMatch(/403.*contents: write/s);
      expect(describeError(error)).not.toContain(READER);
    }
  });

  test('that is wrong or missing is told, without waiting for a password', async () => {
    for (const token of ['wrong', undefined])
      await expect(place.open({ token }).list('')).rejects.toMatchObject({
        exitCode: 2,
        code: 'registry.refused',
      });
  });

  test('wins over what the clone is configured with', async () => {
    const header = `Authorization: Basic ${basic(READER)}`;
    await place.inClone('config', `http.${server.address}/.extraheader`, header);
    expect(await place.open().list('')).toEqual([]);
    await expect(place.open().checkWritable?.()).rejects.toMatchObject({ code: 'registry.refused' });
    await place.open({ token: WRITER }).put(new Map([['m/a', bytes('a')]]));
    expect(await place.open().list('')).toEqual(['m/a']);
  });

  test("in a file that the clone's configuration includes for this repository alone is found", async () => {
    const included = join(place.folder, 'credentials.config');
    const header = `Authorization: Basic ${basic(WRITER)}`;
    await place.inClone('config', '--file', included, `http.${server.address}/.extraheader`, header);
    await place.inClone('config', `includeIf.gitdir:${place.clone}/.git.path`, included);
    await place.open().put(new Map([['m/a', bytes('a')]]));
    expect(await place.atRemote('show', `${BRANCH}:m/a`)).toBe('a');
  });

  test("in the remote's address becomes a header, and is shown to nobody", async () => {
    const { host } = new URL(server.address);
    await place.inClone('remote', 'set-url', 'origin', `http://user:${WRITER}@${host}/bare.git`);
    await place.open().put(new Map([['m/a', bytes('a')]]));
    await isNowhere(WRITER);
    await place.inClone('remote', 'set-url', 'origin', `http://user:${READER}@${host}/bare.git`);
    const error: unknown = await place
      .open()
      .put(new Map([['m/b', bytes('b')]]))
      .catch((cause) => cause);
    expect(error).toMatchObject({ code: 'registry.refused' });
    expect(describeError(error)).not.toContain(READER);
  });
});

describe('a push whose answer is lost', () => {
  test('is known to have been done', async () => {
    const storage = place.open({ token: WRITER });
    lost = 1;
    expect(await storage.compareAndSet('m/labels', undefined, bytes('1'))).toBe(true);
    lost = 1;
    expect(await storage.compareAndSet('m/labels', '0000000001', bytes('2'))).toBe(true);
    expect(lost).toBeLessThanOrEqual(0);
    expect(await place.atRemote('rev-list', '--count', BRANCH)).toBe('2');
  });
});

test('reading costs what is read: large files come when they are asked for', async () => {
  await place.atRemote('config', 'uploadpack.allowFilter', 'true');
  const writer = place.open({ token: WRITER });
  const large = [1, 2, 3].map(
    (number) => [`m/versions/${number}/weights.bin`, randomBytes(400_000)] as const,
  );
  await writer.put(new Map([...large, ['m/versions/1/version.json', bytes('{}')]]));
  const before = server.sent();
  const reader = place.open({ token: READER });
  expect(await reader.get('m/versions/1/version.json')).toEqual(bytes('{}'));
  const records = server.sent() - before;
  expect(records).toBeLessThan(50_000);
  expect(Buffer.compare((await reader.get('m/versions/2/weights.bin'))!, large[1]![1])).toBe(0);
  expect(server.sent() - before - records).toBeLessThan(500_000);
  const requests = server.requests.length;
  await reader.get('m/versions/2/weights.bin');
  expect(server.requests.length).toBe(requests);
  // What was not fetched is not needed to write either.
  expect(await place.open({ token: WRITER }).compareAndSet('m/labels', undefined, bytes('1'))).toBe(true);
});
