import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ORB } from '../sources.ts';
import { ARCHIVE, ARCHIVE_NAME, SHA256, Stage, VERSION } from './stage.ts';

let server: Server;
let address = '';
let requests: string[] = [];

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    requests.push(url);
    if (!url.endsWith(ARCHIVE_NAME)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-length': ARCHIVE.length });
    if (!url.startsWith('/half')) return void response.end(ARCHIVE);
    response.write(ARCHIVE.subarray(0, ARCHIVE.length / 2), () => response.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

const stages: Stage[] = [];

afterEach(() => {
  requests = [];
  for (const { home } of stages.splice(0)) rmSync(home, { recursive: true, force: true });
});

function stageOf(...programs: string[]): Stage {
  const stage = new Stage(programs.length === 0 ? undefined : programs);
  stages.push(stage);
  return stage;
}

const homeOf = (stage: Stage): string =>
  join(stage.home, '.vector-index-action', `${VERSION}-${SHA256.slice(0, 16)}`);

const leftovers = (stage: Stage): readonly string[] =>
  readdirSync(join(stage.home, '.vector-index-action')).filter((name) => name.startsWith('.work'));

const commandsFound = { VI_ORB_COMMAND: 'status' };

test('installs the release, and tells later steps where it is, whatever characters the home has', async () => {
  const stage = stageOf();
  const { code, text } = await stage.install({ VI_INSTALL_SOURCE: `${address}/mirror` });
  expect(text).toContain(`installed ${VERSION} in ${homeOf(stage)}`);
  expect(code).toBe(0);
  expect(requests).toEqual([`/mirror/${ARCHIVE_NAME}`]);
  expect(leftovers(stage)).toEqual([]);
  const called = await stage.run(['bash', '-eo', 'pipefail', join(ORB, 'scripts/call.sh')], commandsFound);
  expect(called).toEqual({ code: 0, text: '"status"\n' });
  const launched = await stage.run(['bash', '-c', 'vector-index status "a b"']);
  expect(launched).toEqual({ code: 0, text: '["status","a b"]\n' });
});

test.each([
  [
    ['sh', '-e'],
    ['wget', 'shasum', 'node', 'perl'],
  ],
  [
    ['bash', '--posix', '-eo', 'pipefail'],
    ['curl', 'openssl', 'node'],
  ],
] as const)('in %j, with %j', async (shell, programs) => {
  const stage = stageOf(...programs);
  const source = { VI_INSTALL_SOURCE: `${address}/${ARCHIVE_NAME}` };
  expect(await stage.install(source, shell)).toMatchObject({ code: 0 });
  const called = await stage.run([...shell, join(ORB, 'scripts/call.sh')], commandsFound);
  expect(called).toEqual({ code: 0, text: '"status"\n' });
});

test('a second time nothing is asked for, downloaded or told again', async () => {
  const stage = stageOf();
  const source = { VI_INSTALL_SOURCE: address };
  await stage.install(source);
  const told = readFileSync(stage.bashEnv, 'utf8');
  const { text } = await stage.install(source);
  expect(text).toContain(`${VERSION} is installed already`);
  expect(requests).toHaveLength(1);
  expect(readFileSync(stage.bashEnv, 'utf8')).toBe(told);
  // What CircleCI's cache brings back is the archive alone; it is checked, and unpacked anew.
  rmSync(homeOf(stage), { recursive: true });
  const cached = await stage.install(source);
  expect(cached.text).toContain('is kept from an earlier run, and has the right SHA-256');
  expect(requests).toHaveLength(1);
  expect(existsSync(join(homeOf(stage), 'dist/index.js'))).toBe(true);
});

test('an archive from the cache that somebody has changed is not used', async () => {
  const stage = stageOf();
  await stage.install({ VI_INSTALL_SOURCE: address });
  rmSync(homeOf(stage), { recursive: true });
  writeFileSync(join(stage.home, '.vector-index-action/downloads', `${SHA256}.tar.gz`), 'changed');
  const { code, text } = await stage.install({ VI_INSTALL_SOURCE: address });
  expect(text).toContain('has another SHA-256 than it should: it is got again');
  expect({ code, requests: requests.length }).toEqual({ code: 0, requests: 2 });
});

test('a file, given by its path or its folder, by a path that begins with a dash as well', async () => {
  const stage = stageOf('sha256sum', 'node');
  writeFileSync(join(stage.home, '-archive.tar.gz'), ARCHIVE);
  writeFileSync(join(stage.home, ARCHIVE_NAME), ARCHIVE);
  for (const path of ['-archive.tar.gz', '.', join(stage.home, ARCHIVE_NAME)]) {
    rmSync(join(stage.home, '.vector-index-action'), { recursive: true, force: true });
    expect(await stage.install({ VI_INSTALL_SOURCE: path })).toMatchObject({ code: 0 });
  }
});

const other = 'ab'.repeat(32);

test.each<[string, Record<string, string>, string[]]>([
  [
    'another archive',
    { VI_INSTALL_SHA256: other },
    [`expected: ${other}`, `got:      ${SHA256}`, 'nothing of it was used'],
  ],
  [
    'another version',
    { VI_INSTALL_VERSION: '9.8.6' },
    ['does not hold the release 9.8.6', 'set both, or neither'],
  ],
  ['half a download', { VI_INSTALL_SOURCE: '/half' }, ['/half/', 'cannot be downloaded']],
  ['no such release', { VI_INSTALL_SOURCE: '/none.tar.gz' }, ['/none.tar.gz cannot be downloaded']],
  [
    'sources of the orb',
    { VI_INSTALL_VERSION: 'unpacked' },
    ['version: expected a version', 'npm run orb:pack'],
  ],
  ['a version with a path in it', { VI_INSTALL_VERSION: '../x' }, ['version: expected a version']],
  ['half a sum', { VI_INSTALL_SHA256: 'abc' }, ['sha256: expected 64 hexadecimal digits, not "abc"']],
  ['another protocol', { VI_INSTALL_SOURCE: 'ftp://me:pw@host/x' }, ['a URL with https', '"ftp://host/x"']],
  ['no such file', { VI_INSTALL_SOURCE: 'none.tar.gz' }, ['there is no file "none.tar.gz"']],
])('refuses %s, and leaves nothing', async (_case, settings, says) => {
  const stage = stageOf();
  const given = settings.VI_INSTALL_SOURCE ?? `/${ARCHIVE_NAME}`;
  const source = given.startsWith('/') ? `${address}${given}` : given;
  const { code, text } = await stage.install({ ...settings, VI_INSTALL_SOURCE: source });
  for (const words of says) expect(text).toContain(words);
  expect(code).toBe(2);
  const folder = join(stage.home, '.vector-index-action');
  const left = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'downloads') : [];
  expect(left).toEqual([]);
  expect(readFileSync(stage.bashEnv, 'utf8')).toBe('');
  if (!text.includes('does not hold'))
    expect(existsSync(join(folder, 'downloads', `${SHA256}.tar.gz`))).toBe(false);
});

test('a password in the address is not printed', async () => {
  const source = `${address.replace('//', '//me:geheim@')}/none.tar.gz?key=geheim`;
  const { text } = await stageOf().install({ VI_INSTALL_SOURCE: source });
  expect(text).toContain('/none.tar.gz cannot be downloaded');
  expect(text).not.toContain('geheim');
});

test.each([
  ['none', undefined, 'there is none on PATH'],
  ['an old one', 'echo v20.11.0', 'is v20.11.0'],
  ['a broken one', 'exit 127', 'cannot be run'],
])('Node.js: %s', async (_case, node, words) => {
  const stage = stageOf('curl', 'sha256sum');
  if (node !== undefined) stage.add('node', node);
  const { code, text } = await stage.install({ VI_INSTALL_SOURCE: address });
  expect(text).toContain('Node.js 24 or newer is needed, and ');
  expect(text).toContain(words);
  expect(text).toContain('install_node: true');
  expect({ code, requests }).toEqual({ code: 2, requests: [] });
});

test('install_node says where npm is missing, and refuses a package with another sum', async () => {
  const stage = stageOf('sha256sum', 'sha512sum');
  const settings = { VI_INSTALL_SOURCE: address, VI_INSTALL_NODE: 'true' };
  expect(await stage.install(settings)).toMatchObject({
    code: 2,
    text: expect.stringContaining('there is no npm here'),
  });
  stage.add('npm', 'for name; do :; done; printf x > "$(printf %s "$name" | tr @ -).tgz"');
  const { code, text } = await stage.install(settings);
  expect(text).toMatch(
    /tgz has not the SHA-512 that it should; nothing of it was used\n +expected: [0-9a-f]{128}\n +got: +[0-9a-f]{128}\n/,
  );
  expect({ code, node: readdirSync(join(stage.home, '.vector-index-action')) }).toEqual({
    code: 2,
    node: ['downloads'],
  });
});

test('in Git Bash programs of Windows get their own paths, and PATH its', async () => {
  const stage = stageOf();
  stage.add('cygpath', 'case $1 in -m) echo "C:/msys$2" ;; *) echo "$2" ;; esac');
  expect(await stage.install({ VI_INSTALL_SOURCE: address })).toMatchObject({ code: 0 });
  const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`;
  expect(readFileSync(stage.bashEnv, 'utf8').split('\n')).toEqual([
    `export VI_HOME=${quoted(`C:/msys${homeOf(stage)}`)}`,
    `export VI_NODE=${quoted(`C:/msys${join(stage.tools, 'node')}`)}`,
    `export PATH=${quoted(join(homeOf(stage), 'bin'))}:"$PATH"`,
    '',
  ]);
});

test('two jobs on one machine install at once', async () => {
  const stage = stageOf();
  const both = [1, 2, 3, 4].map(() => stage.install({ VI_INSTALL_SOURCE: address }));
  for (const { code } of await Promise.all(both)) expect(code).toBe(0);
  expect(readdirSync(homeOf(stage)).toSorted()).toEqual(['bin', 'dist', 'package.json']);
  expect(leftovers(stage)).toEqual([]);
  expect(await stage.run(['bash', '-c', 'vector-index x'])).toEqual({ code: 0, text: '["x"]\n' });
});

test('a command before install says what is missing', async () => {
  const { code, text } = await stageOf().run(['bash', join(ORB, 'scripts/call.sh')]);
  expect({ code, text }).toEqual({
    code: 2,
    text: expect.stringContaining('put the step install of the orb before this one'),
  });
});

test.each([
  ['false', 'Nothing new', 'circleci-agent step halt\n'],
  ['true', 'Something is new', ''],
  ['', 'No command in this job', ''],
])('VI_CHANGED=%s: %s', async (changed, says, halted) => {
  const stage = stageOf();
  stage.add('circleci-agent', 'echo circleci-agent "$@"');
  for (const shell of ['bash', 'sh']) {
    writeFileSync(stage.bashEnv, `export VI_CHANGED='${changed}'\n`);
    const { code, text } = await stage.run([shell, '-e', join(ORB, 'scripts/halt.sh')]);
    expect(code).toBe(0);
    expect(text).toContain(says);
    expect(text.split('\n').slice(1).join('\n')).toBe(halted);
  }
});
