import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderPage } from '../../scripts/release/folder-page.ts';
import { githubPage } from '../../scripts/release/github-page.ts';
import { readMade } from '../../scripts/release/made.ts';
import { restOfOrb } from '../../scripts/release/orb-rest.ts';
import { publishRelease, type ReleasePage, restOf } from '../../scripts/release/page.ts';
import { sha256Of } from '../../scripts/release/project.ts';
import { WITHOUT_POSIX_SHELL } from '../support/platform.ts';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'publish-'));
});
afterAll(() => rm(scratch, { recursive: true }));

async function make(name: string, content: string): Promise<string> {
  const folder = join(scratch, name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'a.tar.gz'), content);
  await writeFile(join(folder, 'a.sum'), `sum of ${content}`);
  const files = {
    'a.tar.gz': sha256Of(Buffer.from(content)),
    'a.sum': sha256Of(Buffer.from(`sum of ${content}`)),
  };
  await writeFile(
    join(folder, 'release.json'),
    JSON.stringify({ version: '1.0.0', notes: '- "new"', files }),
  );
  return folder;
}

/** GitHub's program `gh`, with the releases in a file: it answers what `githubPage` asks, and notes each call. */
const GH = `
const { readFileSync, writeFileSync, existsSync, appendFileSync } = require('node:fs');
const { createHash } = require('node:crypto');
const { basename } = require('node:path');
const state = process.argv[2];
const [, , , ...words] = process.argv;
appendFileSync(state + '.log', JSON.stringify(words) + '\\n');
const releases = existsSync(state) ? JSON.parse(readFileSync(state, 'utf8')) : [];
const find = (tag) => releases.find((each) => each.tag_name === tag);
const [area, verb, tag, path] = words;
if (area === 'api') console.log(JSON.stringify([releases.slice(0, 1), releases.slice(1)]));
else if (verb === 'create') {
  if (find(tag)) { console.error('already exists'); process.exit(1); }
  releases.push({ tag_name: tag, draft: words.includes('--draft'), assets: [] });
} else if (verb === 'upload') {
  const digest = 'sha256:' + createHash('sha256').update(readFileSync(path)).digest('hex');
  const assets = find(tag).assets.filter(({ name }) => name !== basename(path));
  find(tag).assets = [...assets, { name: basename(path), digest }];
} else if (verb === 'edit') find(tag).draft = false;
else process.exit(9);
writeFileSync(state, JSON.stringify(releases));
`;

async function fakeGithub(name: string): Promise<{ page: ReleasePage; calls: () => Promise<string[][]> }> {
  const [script, state, gh] = ['gh.cjs', `${name}.json`, `${name}-gh`].map((each) => join(scratch, each)) as [
    string,
    string,
    string,
  ];
  await writeFile(script, GH);
  await writeFile(gh, `#!/bin/sh\nexec "${process.execPath}" "${script}" "${state}" "$@"\n`, { mode: 0o755 });
  const calls = async () =>
    (await readFile(`${state}.log`, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as string[]);
  return { page: githubPage(gh), calls };
}

const publish = async (page: ReleasePage, folder: string) => {
  const { version, notes, files } = await readMade(folder);
  return publishRelease(page, `v${version}`, files, notes, true);
};

test.each(['publish', 'publish-orb', 'move-tags'])(
  '%s runs without any package: its job may write',
  async (name) => {
    const seen = new Set<string>();
    const follow = async (file: URL): Promise<void> => {
      if (seen.has(file.href)) return;
      seen.add(file.href);
      for (const [, from = ''] of (await readFile(file, 'utf8')).matchAll(
        /^(?!import type).*from '([^']+)';$/gm,
      )) {
        expect([file.href, from]).toEqual([file.href, expect.stringMatching(/^(node:|\.)/)]);
        if (from.startsWith('.')) await follow(new URL(from, file));
      }
    };
    await follow(new URL(`../../scripts/release/${name}.ts`, import.meta.url));
    expect(seen.size).toBeGreaterThan(2);
  },
);

describe('what is left to do', () => {
  const wanted = { a: '1', b: '2' };
  test.each([
    ['nothing is there', undefined, { kind: 'go on', draft: 'create', upload: ['a', 'b'] }],
    [
      'a draft that lacks one',
      { draft: true, assets: { a: '1' } },
      { kind: 'go on', draft: 'there', upload: ['b'] },
    ],
    [
      'a draft with other bytes',
      { draft: true, assets: { a: '1', b: '3' } },
      { kind: 'go on', draft: 'there', upload: ['b'] },
    ],
    ['a whole draft', { draft: true, assets: wanted }, { kind: 'go on', draft: 'there', upload: [] }],
    ['published', { draft: false, assets: { ...wanted, more: '9' } }, { kind: 'nothing' }],
    [
      'published with other bytes',
      { draft: false, assets: { a: '1', b: '3' } },
      { kind: 'refuse', reasons: ['b is published with other bytes'] },
    ],
    [
      'published, and not told with which',
      { draft: false, assets: { a: '1', b: null } },
      { kind: 'refuse', reasons: ['b is published with other bytes'] },
    ],
    [
      'published without one',
      { draft: false, assets: { a: '1' } },
      { kind: 'refuse', reasons: ['b is not in what is published'] },
    ],
  ])('%s', (_name, shown, rest) => {
    expect(restOf(shown, wanted)).toEqual(rest);
  });

  test.each([
    ['1.0.0', undefined, 'publish'],
    ['1.0.0', 'packed\n', 'nothing'],
    ['1.0.0', 'other', 'refuse'],
    ['1.0.1', undefined, 'refuse'],
    ['dev:main', 'other', 'publish'],
    ['dev:x y', undefined, 'refuse'],
  ])('an orb as %s where the registry has %j: %s', (as, present, kind) => {
    expect(restOfOrb(as, '1.0.0', 'packed', present).kind).toBe(kind);
  });
});

describe.skipIf(WITHOUT_POSIX_SHELL)('publishing', () => {
  test('to GitHub: a draft, its files, then visible; once', async () => {
    const { page, calls } = await fakeGithub('once');
    const folder = await make('made', 'x');
    expect(await publish(page, folder)).toBe('v1.0.0 is published');
    expect((await calls()).filter(([area]) => area === 'release').map(([, ...words]) => words)).toEqual([
      ['create', 'v1.0.0', '--draft', '--verify-tag', '--title', 'v1.0.0', '--notes', '- "new"'],
      ['upload', 'v1.0.0', join(folder, 'a.sum'), '--clobber'],
      ['upload', 'v1.0.0', join(folder, 'a.tar.gz'), '--clobber'],
      ['edit', 'v1.0.0', '--draft=false', '--latest=true'],
    ]);
    const before = (await calls()).length;
    expect(await publish(page, folder)).toContain('nothing to do');
    await expect(publish(page, await make('other', 'y'))).rejects.toThrow(
      'a version is published once: a.sum is',
    );
    expect((await calls()).slice(before).every(([area]) => area === 'api')).toBe(true);
  });

  test('to GitHub: goes on with the draft of a try that was ended', async () => {
    const { page, calls } = await fakeGithub('half');
    const folder = await make('half', 'x');
    const { files } = await readMade(folder);
    await page.createDraft('v0.9.0', '');
    await page.createDraft('v1.0.0', '');
    await page.upload('v1.0.0', files['a.sum'] ?? { path: '', sha256: '' });
    expect(await publish(page, folder)).toBe('v1.0.0 was a draft, and is published now');
    expect((await calls()).filter(([, verb]) => verb === 'upload').map(([, , , path]) => path)).toEqual(
      ['a.sum', 'a.tar.gz'].map((name) => join(folder, name)),
    );
    expect((await calls()).filter(([, verb]) => verb === 'create')).toHaveLength(2);
  });

  test('to a folder that is served as a release page', async () => {
    const folder = await make('for-folder', 'x');
    const page = folderPage(join(scratch, 'page'));
    expect(await publish(page, folder)).toBe('v1.0.0 is published');
    expect(await readFile(join(scratch, 'page/download/v1.0.0/a.tar.gz'), 'utf8')).toBe('x');
    expect(await publish(page, folder)).toContain('nothing to do');
    await expect(publish(page, await make('for-folder', 'y'))).rejects.toThrow('published once');
    expect(await readFile(join(scratch, 'page/download/v1.0.0/a.tar.gz'), 'utf8')).toBe('x');
  });

  test('refuses files that are not those that were made', async () => {
    const folder = await make('spoilt', 'x');
    await writeFile(join(folder, 'a.tar.gz'), 'z');
    await expect(readMade(folder)).rejects.toThrow(/a\.tar\.gz has SHA-256 .*, and what was made had/);
  });
});
