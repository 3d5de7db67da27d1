import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changedSinceBase, readAtBase } from '../../src/hosts/base-file.ts';
import { fileFromApi } from '../../src/hosts/github-files.ts';
import type { HostEvent } from '../../src/hosts/host.ts';

let folder: string;
let full: string;
let shallow: string;
let event: HostEvent;

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

const write = (path: string, text: string): void => {
  mkdirSync(join(full, path, '..'), { recursive: true });
  writeFileSync(join(full, path), text);
};

// base: strict.yml, its link, nested/vector-index.yml, testing/ ── proposed: all of them changed
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'base-file-'));
  full = join(folder, 'full');
  shallow = join(folder, 'shallow');
  git(folder, 'init', '-b', 'main', full);
  write('strict.yml', 'min-accuracy: 0.9\n');
  write('nested/vector-index.yml', 'min-accuracy: 0.8\n');
  write('testing/0/1.png', 'one');
  write('data/0/1.png', 'one');
  symlinkSync('strict.yml', join(full, 'link.yml'));
  symlinkSync('/etc/hostname', join(full, 'outside.yml'));
  git(full, 'add', '.');
  git(full, 'commit', '-m', 'base');
  event = {
    ...{ kind: 'pull_request', name: 'pull_request', pullRequest: 7 },
    base: { commit: git(full, 'rev-parse', 'HEAD'), branch: 'main' },
  };
  write('strict.yml', 'min-accuracy: 0\n');
  write('nested/vector-index.yml', '');
  write('testing/0/1.png', 'another');
  git(full, 'commit', '-am', 'proposed');
  git(folder, 'clone', '--depth', '1', `file://${full}`, shallow);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('with git', () => {
  test.each([
    ['a file at the root', 'strict.yml', '.', 'min-accuracy: 0.9\n'],
    ['from a folder below', 'vector-index.yml', 'nested', 'min-accuracy: 0.8\n'],
    ['upwards', '../strict.yml', 'nested', 'min-accuracy: 0.9\n'],
    ['in a repository below the working directory', 'full/strict.yml', '..', 'min-accuracy: 0.9\n'],
    ['a link', 'link.yml', '.', 'min-accuracy: 0.9\n'],
    ['a link that leaves the repository', 'outside.yml', '.', undefined],
    ['a folder', 'testing', '.', undefined],
    ['what is only proposed', 'new.yml', '.', undefined],
    ['in a folder that is not there', 'no/such/folder.yml', '.', undefined],
    ['a name with a line break', 'a\nb.yml', '.', undefined],
    ['outside of the repository', '../../elsewhere.yml', 'nested', undefined],
  ])('%s', async (_what, path, from, expected) => {
    const read = readAtBase(event, path, join(full, from));
    if (path.startsWith('../../')) await expect(read).rejects.toThrow(/no git repository/);
    else expect(await read).toBe(expected);
  });

  test('an absolute path', async () => {
    expect(await readAtBase(event, join(full, 'strict.yml'), folder)).toBe('min-accuracy: 0.9\n');
  });

  test.each([
    ['testing', true],
    ['data', false],
    ['data/*/1.png', false],
    ['testing/**/*.png', true],
  ])('does the pull request change %s? %s', async (path, expected) => {
    expect(await changedSinceBase(event, path, full)).toBe(expected);
    expect(await changedSinceBase(event, path, shallow)).toBeUndefined();
  });
});

describe('where git cannot tell', () => {
  const fix = /`fetch-depth: 0` on actions\/checkout, or .*`github-token`/;

  test('a shallow clone', async () => {
    await expect(readAtBase(event, 'strict.yml', shallow)).rejects.toMatchObject({
      ...{ code: 'trust.no-base', exitCode: 2, fix: expect.stringMatching(fix) },
      message: expect.stringMatching(/^Pull request #7 .*of main: this clone does not have the commit\.$/),
    });
  });

  test('an event that does not name the base', async () => {
    const { base: _, ...unknown } = event;
    await expect(readAtBase(unknown, 'strict.yml', full)).rejects.toMatchObject({ code: 'trust.no-base' });
  });
});

describe('GitHub’s API', () => {
  type Answers = Readonly<
    Record<string, readonly (readonly [status: number, body: string, type?: string])[]>
  >;

  /** Answers each path's requests in turn, the last one for ever. An unexpected request fails the test. */
  async function ask(answers: Answers, run: (url: string) => Promise<unknown>): Promise<string[]> {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const url = request.url ?? '';
      const there = Object.entries(answers).find(([path]) => url.startsWith(path))?.[1];
      const turn = asked.filter((other) => other === url).length;
      const [status, body, type = 'text/plain'] = there?.[Math.min(turn, there.length - 1)] ?? [
        599,
        `unexpected ${url}`,
      ];
      asked.push(url);
      response.writeHead(status, { 'content-type': type }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      server.close();
    }
    return asked;
  }

  const CONTENTS = '/repos/acme/catalogue/contents/nested%2Fvector-index.yml';
  const COMMITS = '/repos/acme/catalogue/git/commits/';
  const api = (url: string) => ({ url, repository: 'acme/catalogue', token: 't' });

  test.each([
    ['the file', { [CONTENTS]: [[200, 'min-accuracy: 0.8\n']] }, 'min-accuracy: 0.8\n'],
    ['the file, as bytes', { [CONTENTS]: [[200, 'epochs: 2', 'application/octet-stream']] }, 'epochs: 2'],
    ['a folder', { [CONTENTS]: [[200, '[{"name": "a"}]', 'application/json']] }, undefined],
    [
      'no such file in a commit that it knows',
      { [CONTENTS]: [[404, '']], [COMMITS]: [[200, '{}']] },
      undefined,
    ],
    [
      'the file, after a fault',
      {
        [CONTENTS]: [
          [502, ''],
          [200, 'epochs: 1'],
        ],
      },
      'epochs: 1',
    ],
  ] as [string, Answers, string | undefined][])('has %s', async (_what, answers, expected) => {
    await ask(answers, async (url) =>
      expect(await readAtBase(event, 'vector-index.yml', join(shallow, 'nested'), api(url))).toBe(expected),
    );
  });

  test.each([
    ['a commit that it does not know', { [CONTENTS]: [[404, '']], [COMMITS]: [[404, '']] }, 'answers 404'],
    ['a token that may not read', { [CONTENTS]: [[403, '']] }, 'answers 403'],
  ] as [string, Answers, string][])('%s is no missing file', async (_what, answers, reason) => {
    await ask(answers, (url) =>
      expect(readAtBase(event, 'vector-index.yml', join(shallow, 'nested'), api(url))).rejects.toMatchObject({
        code: 'trust.no-base',
        message: expect.stringContaining(reason),
      }),
    );
  });

  test.each([500, 429])(
    'that goes on answering %i is a service that failed, after three tries',
    async (status) => {
      const path = 'nested/vector-index.yml';
      const asked = await ask({ [CONTENTS]: [[status, '']] }, (url) =>
        expect(
          fileFromApi(api(url), event.base?.commit ?? '', path, { tries: 3, firstMs: 1 }),
        ).rejects.toMatchObject({
          ...{ code: 'github.unreachable', exitCode: 6 },
        }),
      );
      expect(asked).toHaveLength(3);
    },
  );

  test('nobody there is the same', async () => {
    const gone = api('http://127.0.0.1:9');
    await expect(fileFromApi(gone, 'a', 'b', { tries: 1, firstMs: 1 })).rejects.toMatchObject({
      code: 'github.unreachable',
    });
  });

  test('a token is not sent in the clear', async () => {
    expect(await fileFromApi(api('http://api.example.com'), 'a', 'b')).toMatchObject({
      state: 'unknown',
    });
  });
});
