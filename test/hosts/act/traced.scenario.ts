import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { makePlace, type Place, STATE } from '../../program/place.ts';
import { asClone, asJob, PULL, PUSH, step } from '../../program/workflow-step.ts';
import { editTinyData } from '../../support/tiny-data.ts';

// What the program asks of the system, by strace: which files it changes, and whom it speaks to.
const STRACE = execFileSync('sh', ['-c', 'command -v strace'], { encoding: 'utf8' }).trim();
const CALLS =
  'creat,link,linkat,mkdir,mkdirat,mknod,mknodat,open,openat,rename,renameat,renameat2,rmdir,symlink,symlinkat,' +
  'truncate,ftruncate,unlink,unlinkat,chmod,fchmodat,utimensat,connect,sendto';

let place: Place;
beforeAll(async () => {
  const made = asClone(await asJob(await makePlace('min-accuracy: 0.1\n')), 'data');
  const node = made.path('node');
  writeFileSync(
    node,
    `#!/bin/sh\nexec ${STRACE} -f -qq -s 4096 -o ${made.path('trace')} -e trace=${CALLS} ${process.execPath} "$@"\n`,
  );
  chmodSync(node, 0o755);
  place = { ...made, run: (words, options) => made.run(words, { ...options, node, entry: 'bundle' }) };
  expect((await step(place, PUSH)).code).toBe(0);
  // The log would be worth nothing if it did not see what a run on the default branch writes.
  expect(changed().join()).toContain('default.sqlite');
  await editTinyData(made.path('data'));
});

const logged = (): string[] => readFileSync(place.path('trace'), 'utf8').split('\n');

/** Paths that were made, moved, removed or opened to be written, where that succeeded. */
function changed(): string[] {
  return logged()
    .filter((line) => !/ = -1 E|(connect|sendto)\(/.test(line))
    .filter((line) => !/ open(at)?\(/.test(line) || /O_WRONLY|O_RDWR|O_CREAT/.test(line))
    .flatMap((line) => [...line.matchAll(/"([^"]+)"/g)].map(([, path = '']) => path));
}

describe.each(['pull-request', 'pull-request-fork'])('%s', (file) => {
  test.each([
    ['run', 0],
    ['train', 0],
    ['gate', 0],
    ['update', 0],
    ['status', 0],
    ['search', 0],
    ['promote', 2],
    ['rollback', 2],
    ['prune', 2],
  ])('%s changes nothing that lasts and speaks to nobody: exit %i', async (command, code) => {
    rmSync(place.path('trace'));
    const before = await place.tree();
    const query = command === 'search' ? { id: '1/0042.png' } : {};
    const ended = await step(place, { ...PULL, file }, { command, ...query });
    expect([ended.code, ended.stderr]).toEqual([code, expect.any(String)]);
    expect(logged().length).toBeGreaterThan(10);
    expect(changed().filter((path) => path.includes(STATE))).toEqual([]);
    expect(logged().filter((line) => line.includes('AF_INET'))).toEqual([]);
    expect(await place.tree()).toEqual(before);
  });
});
