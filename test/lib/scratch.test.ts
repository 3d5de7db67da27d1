import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openScratch } from '../../src/lib/scratch.ts';
import { WITHOUT_SIGNALS } from '../support/platform.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scratch-test-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test('is gone when it is closed, with its files', async () => {
  const scratch = await openScratch();
  await (await scratch.file('one')).write('bytes');
  expect(existsSync(join(scratch.folder, 'one'))).toBe(true);
  await scratch.close();
  expect(await readdir(folder)).toEqual([]);
});

test.skipIf(WITHOUT_SIGNALS)(
  "a killed process's folder is removed by the next one, a running one's is not",
  async () => {
    const script = `
    import { openScratch } from ${JSON.stringify(new URL('../../src/lib/scratch.ts', import.meta.url).href)};
    await openScratch();
    process.kill(process.pid, 'SIGKILL');`;
    const died = promisify(execFile)(process.execPath, ['--input-type=module-typescript', '-e', script]);
    await expect(died).rejects.toMatchObject({ signal: 'SIGKILL' });
    expect(await readdir(folder)).toHaveLength(1);

    const ours = await openScratch();
    expect(await readdir(folder)).toHaveLength(1);
    const another = await openScratch();
    expect(await readdir(folder)).toHaveLength(2);
    await ours.close();
    await another.close();
  },
);
