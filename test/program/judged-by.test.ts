import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeTinyConfig } from '../support/tiny-data.ts';
import { makePlace, type Place } from './place.ts';
import { asClone, asJob, commitAll, PULL, step } from './workflow-step.ts';

// A pull request tries to lower the bar; the base branch's config file holds.
let start: Place;
beforeAll(async () => {
  start = asClone(await asJob(await makePlace('min-accuracy: 0.1\ngates:\n  - precision@10 >= 1\n')));
});

/** What the config file of `start` says of training, as inputs. */
const QUICK = { 'image-size': '10', epochs: '1', 'batch-size': '8', 'embedding-dimension': '16' };

describe('the bar stays where the base branch has it', () => {
  test.concurrent.each([
    {
      what: 'the config file, an input and the environment',
      change: async (place: Place) => writeTinyConfig(place.folder, 'gates: []\n'),
      inputs: { gates: 'accuracy >= 0' },
      env: { VECTOR_INDEX_MIN_ACCURACY: '0' },
      kept: ['min-accuracy', 'gates'],
    },
    {
      what: 'another config file',
      change: async (place: Place) => {
        await rm(place.path('vector-index.yml'));
        await writeFile(place.path('lax.yml'), 'data: data\nmin-accuracy: 0\n');
      },
      inputs: { config: 'lax.yml', ...QUICK },
      env: {},
      kept: ['test-split', 'min-accuracy', 'gates'],
    },
  ])('$what of the pull request', async ({ change, inputs, env, kept }) => {
    const place = await start.copy();
    await change(place);
    const { code, stderr } = await step(place, PULL, inputs, env);
    expect([code, stderr]).toEqual([3, expect.stringContaining('The gate did not pass: precision@10')]);
    const { verdict, judgedBy } = await place.report();
    const rules = verdict?.results.map(({ rule }) => rule.text);
    expect(rules).toEqual(expect.arrayContaining(['accuracy >= 0.1', 'precision@10 >= 1']));
    expect(judgedBy).toMatchObject({ branch: 'main', file: 'vector-index.yml' });
    expect(judgedBy?.kept.map(({ name }) => name)).toEqual(kept);
  });
});

describe('where the base branch cannot be read', () => {
  test.concurrent('it is told which commit is missing, and how to get it', async () => {
    const place = await start.copy();
    await rm(place.path('.git'), { recursive: true });
    const { code, stderr } = await step(place, PULL);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('b7e23ec29a of main: there is no git repository'),
    ]);
    expect(stderr).toContain('`fetch-depth: 0`');
    expect(await place.tree()).toEqual({});
  });

  test.concurrent('GitHub’s API is asked, with the token, which is shown to nobody', async () => {
    const place = await start.copy();
    await rm(place.path('.git'), { recursive: true });
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      response.setHeader('content-type', 'application/vnd.github.raw+json; charset=utf-8');
      response.end('gates: [precision@10 >= 1, loss <= 100]\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const env = { GITHUB_API_URL: `http://127.0.0.1:${port}`, GITHUB_REPOSITORY: 'acme/catalogue' };
    const { code, stderr, stdout } = await step(place, PULL, { 'github-token': 'secret-token-1' }, env);
    server.close();
    expect([code, stderr]).toEqual([3, expect.stringContaining('Judged by vector-index.yml of main')]);
    expect(asked).toEqual([
      'GET /repos/acme/catalogue/contents/vector-index.yml?ref=b7e23ec29af22b0b4e41da31e868d57226121c84 token secret-token-1',
    ]);
    expect((stdout + stderr).replace('::add-mask::secret-token-1\n', '')).not.toContain('secret-token-1');
    const { judgedBy } = await place.report();
    expect(judgedBy?.own.map(({ name }) => name)).toEqual(['test-split', 'min-accuracy']);
    expect(judgedBy?.added).toEqual([]);
    expect(judgedBy?.kept).toMatchObject([{ name: 'gates', proposed: 'precision@10 >= 1' }]);
  });
});

test.concurrent('what it adds holds as well, what it changes and what is its own is named in every report', async () => {
  const place = asClone(await asJob(await makePlace('min-accuracy: 0.1\n')), 'data');
  const rules = 'min-accuracy: 0.15\ngates:\n  - recall[0] >= 0.01\non-bad-item: skip\n';
  await writeTinyConfig(place.folder, rules);
  await rm(place.path('data/0/0010.png'), { force: true });
  commitAll(place, 'vector-index.yml', 'data');
  const { stderr } = await step(place, PULL, { 'split-seed': '2' });
  const { judgedBy, verdict } = await place.report();
  expect(verdict?.results.map(({ rule }) => rule.text).toSorted()).toEqual([
    'accuracy >= 0.15',
    'recall[0] >= 0.01',
  ]);
  expect(judgedBy).toMatchObject({
    kept: [],
    added: [
      { name: 'min-accuracy', value: '0.15', source: expect.stringMatching(/^vector-index\.yml:\d+$/) },
    ],
    own: [
      { name: 'split-seed', value: '2', source: 'input split-seed' },
      { name: 'on-bad-item', value: 'skip' },
      { name: 'gates', value: 'recall[0] >= 0.01' },
    ],
    files: [{ name: 'data', path: 'data' }],
  });
  expect(stderr).toContain('Judged by vector-index.yml of main at ');
  for (const file of ['report.md', 'report.html'])
    expect(await place.text(`out/${file}`)).toMatch(/on-bad-item is the pull request.{1,6}s own, skip/);
});
