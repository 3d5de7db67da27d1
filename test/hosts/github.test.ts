import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openGitHub } from '../../src/hosts/github.ts';

// One folder for all: the toolkit's summary remembers its file.
const folder = mkdtempSync(join(tmpdir(), 'github-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(() => {
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
    writeFileSync(join(folder, name), '');
    vi.stubEnv(name, join(folder, name));
  }
  vi.stubEnv('GITHUB_EVENT_NAME', 'push');
  vi.stubEnv('GITHUB_REF', 'refs/heads/main');
  vi.stubEnv('GITHUB_SHA', 'b7e23ec29af22b0b4e41da31e868d57226121c84');
  vi.stubEnv('GITHUB_EVENT_PATH', fileURLToPath(new URL('events/push-default-branch.json', import.meta.url)));
});

afterEach(() => vi.unstubAllEnvs());

async function open() {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  const host = await openGitHub(stream, process.env);
  return { host, text: () => chunks.join('') };
}

const fileNamed = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('the event comes from the payload', async () => {
  const { host } = await open();
  expect(host.event).toMatchObject({ kind: 'push', branch: 'main', defaultBranch: 'main' });
});

test.each(['', '{ not json'])('a payload %j leaves the default branch unknown', async (content) => {
  writeFileSync(join(folder, 'event.json'), content);
  vi.stubEnv('GITHUB_EVENT_PATH', content === '' ? join(folder, 'none.json') : join(folder, 'event.json'));
  const { host } = await open();
  expect(host.event.defaultBranch).toBeUndefined();
});

test('annotations are commands to the runner, their text escaped', async () => {
  const { host, text } = await open();
  host.annotate({
    level: 'error',
    code: 'a.b, c',
    message: '100 %\n::set-output name=x::y',
    file: 'vector-index.yml',
  });
  host.log.warn('careful\nhere');
  expect(text()).toBe(
    '::error title=vector-index%3A a.b%2C c,file=vector-index.yml::100 %25%0A: :set-output name=x::y\n' +
      '::warning title=vector-index::careful%0Ahere\n',
  );
});

test('outputs arrive as they are, and cannot smuggle in another', async () => {
  const { host } = await open();
  await host.outputs({ verdict: 'pass', metrics: '{"a":1}\nverdict=fail\nEOF', previous: undefined });
  expect(readOutputs(fileNamed('GITHUB_OUTPUT'))).toEqual({
    verdict: 'pass',
    metrics: '{"a":1}\nverdict=fail\nEOF',
  });
});

test('the summary is written, and cut below the limit of a megabyte', async () => {
  const { host } = await open();
  await host.summary('# Done');
  expect(fileNamed('GITHUB_STEP_SUMMARY')).toContain('# Done');
  await host.summary(`${'| 杯子 | 1 |\n'.repeat(100_000)}`);
  const bytes = readFileSync(join(folder, 'GITHUB_STEP_SUMMARY'));
  expect(bytes.length).toBeLessThanOrEqual(1024 * 1024 + 100);
  expect(bytes.toString('utf8')).toContain('This summary is cut');
  expect(bytes.toString('utf8')).not.toContain('\ufffd');
});

test('a secret is told to the runner first, then stands in nothing that is written', async () => {
  const { host, text } = await open();
  host.mask('hunter%2\nsecond-line');
  host.log.info('the key is second-line');
  host.annotate({ level: 'error', code: 'x.y', message: 'key hunter%2\nsecond-line' });
  await host.summary('second-line');
  const [masks, rest] = [
    text().slice(0, text().indexOf('  the key')),
    text().slice(text().indexOf('  the key')),
  ];
  expect(masks).toBe(
    '::add-mask::hunter%252%0Asecond-line\n::add-mask::hunter%252\n::add-mask::second-line\n',
  );
  expect(rest).toBe('  the key is ***\n::error title=vector-index%3A x.y::key ***\n');
  expect(fileNamed('GITHUB_STEP_SUMMARY')).not.toContain('second-line');
});

/** As the runner reads them: `name<<delimiter`, lines, delimiter. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 0) {
    const [name, delimiter] = (lines.shift() ?? '').split('<<');
    if (name === undefined || delimiter === undefined) continue;
    outputs[name] = lines.splice(0, lines.indexOf(delimiter)).join('\n');
    lines.shift();
  }
  return outputs;
}
