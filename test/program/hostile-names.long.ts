import { mkdir, rename, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ended } from '../support/program.ts';
import { makePlace, type Place } from './place.ts';
import { asJob, PUSH, step } from './workflow-step.ts';

const NAMES = [
  'a\n::set-output name=verdict::pass\n.png',
  'b\r::add-mask::a.png',
  'c ##[error]x.png',
  'd\u001b[2J\u001b]0;owned\u0007.png',
  'e\u009b31mred.png',
  'f\u202egnp.exe.png',
  '::stop-commands::x.png',
  '<img src=x onerror=alert(1)> [a](http:a) @everyone.png',
];
const CLASS = '::warning::0 ##[group]\u001b[5m';

// A line break is a line break.
const HIDDEN = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

/** Images are called so, and lie in a class that is called so. */
let good: Place;
/** So are files that are no images. */
let bad: Place;

beforeAll(async () => {
  good = await asJob(await makePlace('min-accuracy: 1\nseed: 2\n'));
  await rename(good.path('data/0'), good.path('data', CLASS));
  const [first, ...files] = Object.keys(await good.tree('data')).filter((path) => path.endsWith('.png'));
  for (const [i, name] of NAMES.entries())
    await rename(good.path('data', files[i] ?? ''), good.path('data', CLASS, name));
  bad = await good.copy();
  for (const name of NAMES) await writeFile(bad.path('data', CLASS, name), `no image ${first}`);
  await mkdir(bad.path('data', 'empty\n::error::x'));
});

/** Nothing that a terminal obeys, and no command to the runner but our own. */
function expectHarmless({ stdout, stderr }: Pick<Ended, 'stdout' | 'stderr'>): void {
  const text = stdout + stderr;
  expect(text).not.toMatch(HIDDEN);
  expect(text).not.toContain('##[');
  const commands = text.split('\n').filter((line) => line.trimStart().startsWith('::'));
  for (const line of commands) expect(line).toMatch(/^::(error|warning) title=vector-index(%3A [a-z.-]+)?::/);
}

describe.each([
  ['on GitHub', (place: Place) => step(place, PUSH)],
  ['on another CI service', (place: Place) => place.run('run --deploy always', { env: { CI: 'true' } })],
  ['on a terminal', (place: Place) => place.run('run')],
])('names that are commands, %s', (_where, run) => {
  test.concurrent('in an error', async () => {
    const ended = await run(await bad.copy());
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('d\\u{1b}[2J\\u{1b}]0;owned\\u{7}.png');
    expectHarmless(ended);
  });
});

test('in reports, in a status and in answers', async () => {
  const place = await good.copy();
  const ended = await step(place, PUSH);
  expectHarmless(ended);
  expect([0, 3]).toContain(ended.code);
  for (const file of ['out/report.md', 'out/report.html', 'github-summary']) {
    const text = await place.text(file);
    expect(text).not.toMatch(HIDDEN);
    expect(text).not.toContain('<img src=x');
    expect(text).not.toMatch(/^\s*::/m);
  }
  await place.done('run --min-accuracy 0');
  for (const words of ['search --top-k 24', 'search --top-k 24 --json']) {
    const found = await place.done([...words.split(' '), '--id', `${CLASS}/${NAMES[3]}`]);
    expectHarmless(found);
    if (words.endsWith('json')) {
      const ids = (JSON.parse(found.stdout) as { matches: { id: string }[] }).matches.map(({ id }) => id);
      for (const name of NAMES) expect(ids).toContain(`${CLASS}/${name}`);
    }
  }
});
