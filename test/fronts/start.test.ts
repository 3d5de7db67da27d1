import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { WITHOUT_SIGNALS } from '../support/platform.ts';

const PROGRAM = fileURLToPath(new URL('program.ts', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `during` is called with each piece of standard output. */
function run(
  testRun: string,
  env: Record<string, string> = {},
  during: (output: string, child: ChildProcess) => void = () => {},
): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH ?? '', TEST_RUN: testRun, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += String(chunk);
    during(String(chunk), child);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += String(chunk);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

test.each([
  ['done', 0],
  ['gate', 3],
])('%s: the exit code is the command’s %d, and nothing is said', async (testRun, code) => {
  expect(await run(testRun)).toEqual({ code, out: '', err: '' });
});

test('an error with a code is told whole', async () => {
  expect(await run('superseded')).toEqual({
    code: 5,
    out: '',
    err: 'error[switch.superseded]: Someone newer has switched.\n  - their commit is newer\nNothing needs to be done.\n',
  });
});

test('on GitHub it is an annotation', async () => {
  const { code, err } = await run('superseded', { GITHUB_ACTIONS: 'true' });
  expect(code).toBe(5);
  expect(err).toBe(
    '::error title=vector-index%3A switch.superseded::Someone newer has switched.%0A  - their commit is newer%0ANothing needs to be done.\n',
  );
});

test('anything else is a bug of ours, with its trace', async () => {
  const { code, err } = await run('bug');
  expect(code).toBe(1);
  expect(err).toMatch(/^error\[unexpected\]: Unexpected failure\. This is a bug in vector-index \d/);
  expect(err).toMatch(/TypeError: x is not a function\n\s+at .*program\.ts/);
  expect(err).toContain('caused by: Error: the root of it');
});

test.skipIf(WITHOUT_SIGNALS).each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('%s lets the run unwind, then ends with %d', async (signal, code) => {
  const ended = await run('unwind', {}, (output, child) => output.includes('ready') && child.kill(signal));
  expect(ended.code).toBe(code);
  expect(ended.out).toBe('ready\nunwound\n');
  expect(ended.err).toMatch(new RegExp(`^Waiting …\\nwarning: ${signal}: stopping at a safe point`));
  expect(ended.err).toContain(`error[interrupted]: Ended by ${signal}. Run it again to go on from here.`);
});

test.skipIf(WITHOUT_SIGNALS)('a run that was done when the signal came is done', async () => {
  const ended = await run('finish', {}, (output, child) => output.includes('ready') && child.kill('SIGTERM'));
  expect(ended.code).toBe(0);
});

test.skipIf(WITHOUT_SIGNALS)('a second signal ends at once', async () => {
  const ended = await run('stubborn', {}, (output, child) => {
    if (output.includes('ready')) child.kill('SIGTERM');
    if (output.includes('still here')) child.kill('SIGINT');
  });
  expect(ended.code).toBe(130);
});
