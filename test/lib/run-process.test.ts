import { expect, test } from 'vitest';
import { runProcess } from '../../src/lib/run-process.ts';

const run = (script: string, more: Partial<Parameters<typeof runProcess>[2]> = {}) =>
  runProcess(process.execPath, ['-e', script], { cwd: '.', env: {}, timeoutMs: 20_000, ...more });

test('gives what a program takes, says and ends with', async () => {
  const input = [Buffer.from([0, 255]), Buffer.from('end')];
  const ended = await run('process.stdin.pipe(process.stdout); console.error("said"); process.exitCode = 3', {
    input,
  });
  expect(ended).toEqual({ code: 3, stdout: Buffer.concat(input), stderr: 'said\n' });
});

test('does not mind one that does not listen', async () => {
  expect((await run('', { input: [Buffer.alloc(2_000_000)] })).code).toBe(0);
});

test('says why a program cannot be started', async () => {
  const ended = await runProcess('/no/such/program', [], { cwd: '.', env: {}, timeoutMs: 1000 });
  expect(ended).toMatchObject({ code: undefined, failure: { code: 'ENOENT' } });
});

test('ends one that says too much, takes too long, or is no longer wanted', async () => {
  const endless = 'setInterval(() => process.stdout.write("x".repeat(10_000)), 1)';
  const cut = await run(endless, { maxOutput: 50_000 });
  expect(cut.code).toBeUndefined();
  expect(cut.stdout.length).toBeLessThanOrEqual(50_000);
  expect((await run(endless, { timeoutMs: 300 })).code).toBeUndefined();
  await expect(run(endless, { signal: AbortSignal.timeout(300) })).rejects.toThrow('timeout');
});

test('does not wait for what an ended one had started itself', async () => {
  const shell = (more: Partial<Parameters<typeof runProcess>[2]>) =>
    runProcess('sh', ['-c', 'echo said >&2; echo more; sleep 8 & wait'], {
      ...{ cwd: '.', env: { PATH: process.env.PATH }, timeoutMs: 20_000, ...more },
    });
  const begun = performance.now();
  await expect(shell({ signal: AbortSignal.timeout(300) })).rejects.toThrow('timeout');
  const cut = await shell({ timeoutMs: 700 });
  expect(cut).toMatchObject({ code: undefined, stderr: 'said\n', stdout: Buffer.from('more\n') });
  expect(performance.now() - begun).toBeLessThan(7000);
});
