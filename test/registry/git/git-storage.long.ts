import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeError } from '../../../src/lib/errors.ts';
import { BRANCH, makePlace, type Place } from './repositories.ts';

const bytes = (content: string): Uint8Array => Buffer.from(content);
const textOf = (content: Uint8Array | undefined): string | undefined =>
  content && Buffer.from(content).toString();
const REF = `refs/heads/${BRANCH}`;

let place: Place;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

/** Every file below a folder, with its content, mode and time. */
async function everything(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).toSorted();
  const lines = names.map(async (name) => {
    const { mode, mtimeMs, isFile } = await stat(join(folder, name)).then((found) => ({
      ...{ mode: found.mode, mtimeMs: found.mtimeMs, isFile: found.isFile() },
    }));
    const digest = isFile
      ? createHash('sha256')
          .update(await readFile(join(folder, name)))
          .digest('hex')
      : '';
    return `${name} ${mode} ${mtimeMs} ${digest}`;
  });
  return (await Promise.all(lines)).join('\n');
}

describe('the repository of the user', () => {
  test('stays as it is to the last byte: work tree, index, branches, objects', async () => {
    await writeFile(join(place.clone, 'README.md'), 'Edited\n');
    await writeFile(join(place.clone, 'new.txt'), 'Staged\n');
    await place.inClone('add', 'new.txt');
    await writeFile(join(place.clone, 'new.txt'), 'Edited since\n');
    const before = await everything(place.clone);
    const storage = place.open();
    await storage.put(new Map([['m/a', bytes('a')]]));
    await storage.compareAndSet('m/labels', undefined, bytes('b'));
    expect(textOf(await place.open().get('m/a'))).toBe('a');
    await storage.remove('m/a');
    expect(await everything(place.clone)).toBe(before);
  });

  test('may have a detached HEAD, be a shallow clone, and stays one', async () => {
    const shallow = join(place.folder, 'shallow');
    await place.inClone('clone', '--quiet', '--depth=1', `file://${place.bare}`, shallow);
    await place.inClone('-C', shallow, 'checkout', '--quiet', '--detach');
    const before = await everything(shallow);
    const writer = place.open({ cwd: shallow });
    await writer.put(new Map([['m/a', bytes('a')]]));
    const reader = place.open({ cwd: shallow });
    expect(await reader.list('')).toEqual(['m/a']);
    expect(await writer.compareAndSet('m/labels', undefined, bytes('one'))).toBe(true);
    expect(textOf((await reader.getVersioned('m/labels'))?.bytes)).toBe('one');
    expect(await reader.compareAndSet('m/labels', '0000000001', bytes('two'))).toBe(true);
    expect(await everything(shallow)).toBe(before);
  });

  test('may be asked from a folder in it, with a relative remote, a failing hook and commits that are signed', async () => {
    const hooks = join(place.clone, '.git/hooks');
    for (const hook of ['pre-push', 'pre-commit', 'reference-transaction', 'post-index-change']) {
      await writeFile(join(hooks, hook), '#!/bin/sh\nexit 1\n');
      await chmod(join(hooks, hook), 0o755);
    }
    for (const [key, value] of [
      ['remote.origin.url', '../bare.git'],
      ['core.hooksPath', hooks],
      ['commit.gpgSign', 'true'],
      ['push.gpgSign', 'true'],
      ['user.signingKey', 'none'],
    ] as const)
      await place.inClone('config', key, value);
    const inner = join(place.clone, 'some/folder');
    await mkdir(inner, { recursive: true });
    await place.open({ cwd: inner }).put(new Map([['m/a', bytes('a')]]));
    expect(await place.atRemote('show', `${BRANCH}:m/a`)).toBe('a');
  });
});

describe('the branch', () => {
  test('begins without a history, and lies beside the others', async () => {
    const main = await place.atRemote('rev-parse', 'main');
    const storage = place.open();
    await storage.put(
      new Map([
        ['m/versions/1/a', bytes('a')],
        ['m/versions/1/files/b', bytes('b')],
      ]),
    );
    await storage.put(new Map([['m/versions/1/a', bytes('a')]]));
    expect(await place.atRemote('log', '--format=%s', BRANCH)).toBe('Add 2 files under m/versions/1');
    expect(await place.atRemote('ls-tree', '-r', '--name-only', BRANCH)).toBe(
      ['m/versions/1/a', 'm/versions/1/files/b', '~registry.json'].join('\n'),
    );
    expect(await place.atRemote('for-each-ref', '--format=%(refname)')).toBe(`refs/heads/main\n${REF}`);
    expect(await place.atRemote('rev-parse', 'main')).toBe(main);
    await place.atRemote('fsck', '--strict');
  });

  test('is not there: an empty registry, and reading does not make it', async () => {
    const storage = place.open({ readOnly: true });
    expect(await storage.list('')).toEqual([]);
    expect(await storage.get('m/a')).toBeUndefined();
    const refused = { exitCode: 2, code: 'registry.read-only' };
    await expect(storage.put(new Map([['a', bytes('x')]]))).rejects.toMatchObject(refused);
    await expect(storage.compareAndSet('a', undefined, bytes('x'))).rejects.toMatchObject(refused);
    await expect(storage.remove('')).rejects.toMatchObject(refused);
    expect(await place.atRemote('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });

  test('is asked, without writing, whether it can be written', async () => {
    await place.open().checkWritable?.();
    expect(await place.atRemote('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });

  test('that holds something else is not written to', async () => {
    const storage = place.open({ branch: 'main' });
    const refused = { exitCode: 2, code: 'registry.foreign-branch' };
    await expect(storage.put(new Map([['a', bytes('x')]]))).rejects.toMatchObject(refused);
    await expect(storage.list('')).rejects.toMatchObject(refused);
    expect(await place.atRemote('rev-list', '--count', 'main')).toBe('1');
  });

  test('of several writers loses nothing that they add', async () => {
    const writers = [1, 2, 3, 4].map((number) => ({ number, storage: place.open() }));
    await Promise.all(
      writers.map(({ number, storage }) => storage.put(new Map([[`m/${number}`, bytes(String(number))]]))),
    );
    expect(await place.open().list('')).toEqual(['m/1', 'm/2', 'm/3', 'm/4']);
  });
});

describe('a branch that was rewound', () => {
  const lost = { exitCode: 2, code: 'registry.rewound' };

  async function writeTwice() {
    const storage = place.open();
    await storage.put(new Map([['m/a', bytes('a')]]));
    const first = await place.atRemote('rev-parse', BRANCH);
    await storage.compareAndSet('m/labels', undefined, bytes('1'));
    await storage.compareAndSet('m/labels', '0000000001', bytes('2'));
    return { storage, first, tip: await place.atRemote('rev-parse', BRANCH) };
  }

  test('is told with what is lost, and never written over', async () => {
    const { storage, first, tip } = await writeTwice();
    await place.atRemote('update-ref', REF, first);
    const error: unknown = await storage
      .compareAndSet('m/labels', '0000000002', bytes('3'))
      .catch((cause) => cause);
    expect(error).toMatchObject(lost);
    expect(describeError(error)).toContain('1 of its entries are lost: m/labels.');
    expect(describeError(error)).toContain(tip);
    await expect(storage.put(new Map([['m/b', bytes('b')]]))).rejects.toMatchObject(lost);
    await expect(storage.list('')).rejects.toMatchObject(lost);
    expect(await place.atRemote('rev-parse', BRANCH)).toBe(first);
  });

  test('is not taken for what it was by whoever comes later', async () => {
    const { first } = await writeTwice();
    await place.atRemote('update-ref', REF, first);
    const later = place.open();
    expect(await later.getVersioned('m/labels')).toBeUndefined();
    expect(await later.compareAndSet('m/labels', '0000000002', bytes('3'))).toBe(false);
    expect(await later.compareAndSet('m/labels', undefined, bytes('1'))).toBe(true);
  });

  test('and grew again is told too: an older revision of an entry counts as lost', async () => {
    const { storage, first } = await writeTwice();
    await place.atRemote('update-ref', REF, first);
    await place.open().compareAndSet('m/labels', undefined, bytes('another'));
    await expect(storage.compareAndSet('m/labels', '0000000002', bytes('3'))).rejects.toMatchObject(lost);
  });

  test('to nothing is told', async () => {
    const { storage } = await writeTwice();
    await place.atRemote('update-ref', '-d', REF);
    await expect(storage.put(new Map([['m/b', bytes('b')]]))).rejects.toMatchObject(lost);
    expect(await place.atRemote('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });

  test('and has all that it had, with a shorter history, is as good', async () => {
    const { storage, tip } = await writeTwice();
    const identity = ['-c', 'user.name=u', '-c', 'user.email=u@example.org'];
    const squashed = await place.atRemote(...identity, 'commit-tree', `${tip}^{tree}`, '-m', 'One commit');
    await place.atRemote('update-ref', REF, squashed);
    expect(await storage.compareAndSet('m/labels', '0000000002', bytes('3'))).toBe(true);
    expect(await place.atRemote('rev-list', '--count', BRANCH)).toBe('2');
  });
});

describe('what cannot be used is told, with what to do', () => {
  test('a push that a hook declines', async () => {
    await writeFile(
      join(place.bare, 'hooks/pre-receive'),
      '#!/bin/sh\necho "only robots may push" >&2\nexit 1\n',
    );
    await chmod(join(place.bare, 'hooks/pre-receive'), 0o755);
    const error: unknown = await place
      .open()
      .put(new Map([['a', bytes('x')]]))
      .catch((cause) => cause);
    expect(error).toMatchObject({ exitCode: 2, code: 'registry.refused' });
    expect(describeError(error)).toMatch(/only robots may push.*pre-receive hook declined.*registry-token/s);
  });

  test('no repository, no such remote, no repository there', async () => {
    const cases = [
      [{ cwd: place.folder }, 'registry.no-repository'],
      [{ remote: 'upstream' }, 'registry.no-remote'],
      [{ remote: join(place.folder, 'nothing.git') }, 'registry.no-remote'],
      [{ remote: 'http://example.org/r.git' }, 'registry.plain-http'],
      [{ environment: { ...place.environment, PATH: '/nowhere' } }, 'registry.no-git'],
    ] as const;
    for (const [options, code] of cases)
      await expect(place.open(options).list('')).rejects.toMatchObject({ exitCode: 2, code });
    await expect(place.open({ remote: 'upstream' }).list('')).rejects.toThrow('has no remote "upstream"');
  });

  test('a service that does not answer', async () => {
    const storage = place.open({ remote: 'http://127.0.0.1:9/r.git' });
    await expect(storage.list('')).rejects.toMatchObject({ exitCode: 6, code: 'registry.unreachable' });
  });

  test('a file that does not belong into git', async () => {
    const entries = new Map([
      ['m/small', bytes('x')],
      ['m/large', new Uint8Array(50 * 2 ** 20 + 1)],
    ]);
    const error: unknown = await place
      .open()
      .put(entries)
      .catch((cause) => cause);
    expect(error).toMatchObject({ exitCode: 2, code: 'registry.file-too-large' });
    expect(describeError(error)).toMatch(/m\/large has 51 MiB.*s3:/s);
    expect(await place.atRemote('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });
});
