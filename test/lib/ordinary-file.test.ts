import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkApart } from '../../src/lib/apart.ts';
import { liesIn, OddFile, readOrdinaryFile } from '../../src/lib/ordinary-file.ts';
import { WITHOUT_PIPES_AS_FILES } from '../support/platform.ts';

let folder: string;
const at = (...parts: string[]): string => join(folder, ...parts);

// registry/, out/, out/file, away → registry, pipe, zero → /dev/zero
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ordinary-'));
  await mkdir(at('registry/digits'), { recursive: true });
  await mkdir(at('out'));
  await mkdir(at('registry-of-another'));
  writeFileSync(at('out/file'), 'four');
  symlinkSync('registry', at('away'));
  symlinkSync('missing', at('dangling'));
  if (WITHOUT_PIPES_AS_FILES) return;
  symlinkSync('/dev/zero', at('zero'));
  execFileSync('mkfifo', [at('pipe')]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file is read, with its bound', async () => {
  expect((await readOrdinaryFile(at('out/file'), 4)).toString()).toBe('four');
  await expect(readOrdinaryFile(at('out/file'), 3)).rejects.toThrow(
    new OddFile('it has 4 bytes, and may have 3'),
  );
});

test.skipIf(WITHOUT_PIPES_AS_FILES).each(['pipe', 'zero'])(
  '%s is none, and nobody waits for it',
  async (name) => {
    await expect(readOrdinaryFile(at(name), 100)).rejects.toThrow(OddFile);
  },
);

test.each([
  ['registry', 'registry', true],
  ['registry/digits/new/file', 'registry', true],
  ['away/digits', 'registry', true],
  ['registry', 'away', true],
  ['out/../away/new', 'registry', true],
  ['registry-of-another', 'registry', false],
  ['out', 'registry', false],
  ['.', 'registry', false],
  ['new', 'neither/there', false],
])('does %s lie in %s? %s', async (path, other, expected) => {
  expect(await liesIn(at(path), at(other))).toBe(expected);
});

test('what anybody may write does not lie among what must last', async () => {
  await expect(checkApart({ out: at('out') }, { registry: at('registry') })).resolves.toBeUndefined();
  await expect(
    checkApart({ out: at('away/x'), candidate: at('out') }, { registry: at('registry'), cache: at('out') }),
  ).rejects.toMatchObject({
    ...{ code: 'state.nested', exitCode: 2 },
    problems: [
      expect.stringMatching(/^`out`, .*lies in `registry`/),
      expect.stringMatching(/^`candidate`, .*lies in `cache`/),
    ],
  });
});
