import { mkdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makePlace } from './place.ts';

const HOSTED = { GITHUB_ACTIONS: 'true', RUNNER_ENVIRONMENT: 'github-hosted' };
const SAID = /^::warning [^\n]*The disk of this machine goes when the job ends[^\n]*examples\/persist/;

test('on a hosted runner to which nothing was restored, the first line of a run that writes says so', async () => {
  const place = await makePlace();
  const first = async (words: string, env: Record<string, string>) =>
    (await place.run(words, { env })).stderr;
  expect(await first('prune --deploy always', { ...HOSTED, RUNNER_ENVIRONMENT: 'self-hosted' })).not.toMatch(
    SAID,
  );
  expect(await first('prune --deploy always --dry-run', HOSTED)).not.toMatch(SAID);
  expect(await first('run --deploy never --gates no_metric>=1', HOSTED)).not.toMatch(SAID);
  expect(await first('prune --deploy always', HOSTED)).toMatch(SAID);
  await mkdir(place.path('.vector-index/registry'), { recursive: true });
  expect(await first('prune --deploy always', HOSTED)).not.toMatch(SAID);
});
