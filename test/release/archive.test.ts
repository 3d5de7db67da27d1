import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeArchive } from '../../scripts/release/archive.ts';
import { sha256Of } from '../../scripts/release/project.ts';
import { WITHOUT_POSIX_SHELL } from '../support/platform.ts';

const LAUNCHER = fileURLToPath(new URL('../../bin/vector-index', import.meta.url));
const TREE: Readonly<Record<string, string>> = {
  'action.yml': 'name: x\n',
  'CHANGELOG.md': '# Changelog\n',
  LICENSE: 'MIT\n',
  'package.json': '{ "version": "1.2.3" }\n',
  'README.md': '',
  'THIRD_PARTY_LICENSES.md': 'none\n',
  'bin/vector-index': '#!/bin/sh\n',
  'dist/index.js': 'console.log(process.argv.slice(2));\n',
  'dist/assets/a.wasm': '\0asm',
  'schema/a.json': '{}\n',
};

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'archive-'));
});
afterAll(() => rm(scratch, { recursive: true }));

async function plant(name: string, paths = Object.keys(TREE)): Promise<string> {
  const folder = join(scratch, name);
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), TREE[path] ?? '');
  }
  return folder;
}

const pack = async (folder: string, out: string) => writeArchive(folder, join(scratch, out), '1.2.3');

describe('the archive', () => {
  test('has the same bytes for the same files, however and whenever they were written', async () => {
    const first = await pack(await plant('one'), 'out-one');
    const second = await pack(await plant('two', Object.keys(TREE).reverse()), 'out-two');
    expect(second.sha256).toBe(first.sha256);
    // A golden digest: another machine, another Node.js must arrive at it too.
    expect(first.sha256).toBe('ac6c3ee6c752cbd01ff7f2eec0e6ddcc70a97a3346c1439d06f67fa217818650');
  });

  test('holds one folder, in which the programs alone can be executed, and a sum that sha256sum takes', async () => {
    const { path, sha256 } = await pack(await plant('three'), 'out-three');
    const unpacked = join(scratch, 'unpacked');
    await mkdir(unpacked);
    execFileSync('tar', ['-xzf', path, '-C', unpacked]);
    for (const [name, content] of Object.entries(TREE)) {
      const file = join(unpacked, 'vector-index-action-1.2.3', name);
      const { mode, size } = await stat(file);
      expect(size).toBe(Buffer.byteLength(content));
      if (!WITHOUT_POSIX_SHELL)
        expect([name, mode & 0o111]).toEqual([name, /^(bin|dist\/index)/.test(name) ? 0o111 : 0]);
    }
    expect(await readFile(`${path}.sha256`, 'utf8')).toBe(`${sha256}  vector-index-action-1.2.3.tar.gz\n`);
    expect(sha256Of(await readFile(path))).toBe(sha256);
  });

  test('refuses a link, and says which file is missing', async () => {
    const folder = await plant('four');
    await rm(join(folder, 'LICENSE'));
    await expect(pack(folder, 'out-four')).rejects.toThrow(/ENOENT.*LICENSE/);
    if (WITHOUT_POSIX_SHELL) return;
    await writeFile(join(folder, 'LICENSE'), '');
    await symlink('index.js', join(folder, 'dist/again.js'));
    await expect(pack(folder, 'out-four')).rejects.toThrow('dist/again.js is neither a file nor a folder');
  });
});

describe.skipIf(WITHOUT_POSIX_SHELL)('the launcher', () => {
  const call = (env: Record<string, string>, ...args: string[]) =>
    spawnSync(join(scratch, 'tools/vi'), args, { encoding: 'utf8', env: { PATH: '/usr/bin:/bin', ...env } });

  beforeAll(async () => {
    const home = await plant('a folder', Object.keys(TREE));
    await copyFile(LAUNCHER, join(home, 'bin/vector-index'));
    await chmod(join(home, 'bin/vector-index'), 0o755);
    await mkdir(join(scratch, 'tools'));
    await symlink(join(home, 'bin/vector-index'), join(scratch, 'tools/absolute'));
    await symlink('absolute', join(scratch, 'tools/vi'));
    await writeFile(join(scratch, 'tools/old'), '#!/bin/sh\necho v22.11.0\n', { mode: 0o755 });
  });

  test('runs the program beside it through links, its words untouched', () => {
    const { stdout, status } = call({ VI_NODE: process.execPath }, 'run', '--x', 'a  b', '$HOME', '');
    expect([status, stdout]).toEqual([0, `[ 'run', '--x', 'a  b', '$HOME', '' ]\n`]);
  });

  test.each([
    ['old', 'is Node.js 22.11.0'],
    ['none', 'cannot be run'],
  ])('says what to do when Node.js is %s', (name, text) => {
    const { stderr, status } = call({ VI_NODE: join(scratch, 'tools', name) });
    expect(status).toBe(2);
    expect(stderr).toContain(text);
    expect(stderr).toContain('VI_NODE');
  });
});
