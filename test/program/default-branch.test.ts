import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { editTinyData, makeTinyData } from '../support/tiny-data.ts';
import { makePlace } from './place.ts';
import { asJob, outputsOf, PUSH, step } from './workflow-step.ts';

test.concurrent('a push to the default branch writes, switches, and tells later steps and people', async () => {
  const place = await asJob(await makePlace('min-accuracy: 0.2\n'));
  const { code, stdout, stderr } = await step(place, PUSH);
  expect(code).toBe(0);
  const { model, index, evaluation } = await place.report();
  expect(index).toMatchObject({ switched: true });
  expect(place.index().live).toBe(index!.generation);
  expect(await outputsOf(place)).toEqual({
    verdict: 'pass',
    'model-version': '1.0.0',
    'model-digest': model!.digest,
    accuracy: String(evaluation!.metrics.accuracy),
    'f1-macro': String(evaluation!.metrics.f1_macro),
    metrics: JSON.stringify(evaluation!.metrics),
    generation: index!.generation,
    switched: 'true',
    count: '24',
    changed: 'true',
    report: place.path('out/report.html'),
  });
  const summary = await readFile(place.path('github-summary'), 'utf8');
  expect(summary).toContain('1.0.0');
  expect(summary.trim()).toBe((await readFile(place.path('out/report.md'), 'utf8')).trim());
  expect(stdout + stderr).not.toMatch(/::(error|warning)/);
});

test.concurrent('a push to the default branch fails where the gate does not pass, and an annotation says why', async () => {
  const place = await asJob(await makePlace('min-accuracy: 1\nseed: 2\n'));
  const { code, stderr } = await step(place, PUSH);
  expect(code).toBe(3);
  expect(stderr).toMatch(/^::error title=vector-index%3A gate\.not-passed::The gate did not pass: accuracy/m);
  expect(await outputsOf(place)).toMatchObject({ verdict: 'fail' });
  expect(await readFile(place.path('github-summary'), 'utf8')).toContain('accuracy');
  expect(await place.durable()).toEqual({});
});

test.concurrent('a run of an older commit that comes late does not undo a newer one: exit 5', async () => {
  const place = await asJob(await makePlace('index-data: items\n'));
  await makeTinyData(place.path('items'), 10);
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words], {
      cwd: place.folder,
      encoding: 'utf8',
    }).trim();
  git('init', '--quiet');
  const [older, newer] = ['older', 'newer'].map((message) => {
    git('commit', '--quiet', '--allow-empty', '-m', message);
    return git('rev-parse', 'HEAD');
  });
  expect((await step(place, { ...PUSH, sha: newer! })).code).toBe(0);
  const before = await place.durable();
  await editTinyData(place.path('items'));
  const { code, stderr } = await step(place, { ...PUSH, sha: older! });
  expect(code).toBe(5);
  expect(stderr).toContain(`commit ${newer!.slice(0, 12)}, which is newer than ours`);
  expect(place.index()).toMatchObject({ switches: 1 });
  expect(await place.report()).toMatchObject({ exitCode: 5, error: { code: 'index.newer-commit' } });
  expect(Object.keys(await place.durable())).toEqual(Object.keys(before));
  // The newer commit's own rerun is in order.
  expect((await step(place, { ...PUSH, sha: newer! })).code).toBe(0);
  expect(place.index()).toMatchObject({ switches: 2 });
});

test.concurrent('a push with a wrong setting writes no summary and no output', async () => {
  const place = await asJob(await makePlace());
  const { code, stderr } = await step(place, PUSH, { 'min-accuracy': '90', epochs: 'many' });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^::error title=vector-index%3A settings\.invalid::2 settings are wrong/);
  expect(await outputsOf(place)).toEqual({});
});
