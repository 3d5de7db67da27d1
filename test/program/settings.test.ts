import { writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ended } from '../support/program.ts';
import { makePlace, type Place } from './place.ts';

/** Nobody runs to an end here, so one place will do for all. */
let place: Place;
let before: Readonly<Record<string, string>>;

beforeAll(async () => {
  place = await makePlace();
  await writeFile(
    place.path('wrong.yml'),
    'data: data\nepohcs: 3\nbatch-size: lots\ntest-split: 0.6\nvalidation-split: 0.6\nconfig: other.yml\n',
  );
  before = await place.tree('.');
});

/** Exit 2, every message, no trace of a bug, and nothing made or changed in the folder but the report. */
async function expectRefused(ended: Ended, messages: readonly string[]): Promise<void> {
  expect(ended.code).toBe(2);
  for (const message of messages) expect(ended.stderr).toContain(message);
  expect(ended.stderr).not.toMatch(/\n +at |Unexpected failure/);
  expect(ended.stdout).toBe('');
  expect(await place.tree('.')).toEqual(before);
}

test.concurrent('all that is wrong is told at once, from wherever it was given, with what would be right', async () => {
  const ended = await place.run('run --config wrong.yml --stor local --distance cosin --image-size 9', {
    env: { VECTOR_INDEX_SEED: '-1', VECTOR_INDEX_LEARNINGRATE: '0.1', VECTOR_INDEX_IMAGE: 'x.png' },
  });
  await expectRefused(ended, [
    'unknown setting `stor` (--stor); did you mean "store"?',
    '`distance`: expected one of `cosine`, `euclidean`, `dotproduct`, not "cosin" (--distance); did you mean "cosine"?',
    '`image-size`: expected a whole number from 10 to 1024, not "9" (--image-size)',
    'unknown setting `epohcs` (wrong.yml:2); did you mean "epochs"?',
    '`batch-size`: expected a whole number from 1 to 65536, not "lots" (wrong.yml:3)',
    '`config` (wrong.yml:6)',
    '`test-split` 0.6 and `validation-split` 0.6 leave nothing to learn from',
    '`seed`: expected a whole number from 0 to 4294967295, not "-1" (VECTOR_INDEX_SEED)',
    'did you mean "learning-rate"?',
    'Nothing was read or written',
  ]);
  expect(ended.stderr).toMatch(/^error\[settings\.invalid\]: \d+ settings are wrong:$/m);
});

test.concurrent.each<[string, ...string[]]>([
  ['serach', 'Unknown command "serach"; did you mean "search"?'],
  ['run images', 'unexpected "images"'],
  ['run --epochs', '`epochs` has no value behind --epochs'],
  ['run --dry-run maybe', 'unexpected "maybe"'],
  ['run --test-data t --test-split 0.2', '`test-data: t` (--test-data) and `test-split: 0.2`'],
  ['run --early-stopping-patience 3', 'has nothing to look at without validation items'],
  ['run --index ../x', '`index`: expected a name of letters'],
  ['run --cache s3://bucket', '`cache`: expected a path on this machine'],
  ['update --candidate c --model-version 1.0.0', 'name two models; leave one out'],
  ['run --registry ./c --candidate c', '`registry` and `candidate` are the same folder, c'],
  ['prune --retain-grace 5', '`retain-grace`: expected a duration such as `90s`'],
  ['run --config none.yml', 'cannot read "none.yml" (--config): there is no such file'],
])('%s: %s', async (words, ...messages) => {
  await expectRefused(await place.run(words), messages);
});

describe('look-up', () => {
  test.concurrent('a flag counts before a variable, a variable before the file, the file before the default', async () => {
    const other = await makePlace('seed: 3\nmin-accuracy: 0\n');
    await other.done('train --batch-size 9', {
      env: { VECTOR_INDEX_BATCH_SIZE: '7', VECTOR_INDEX_SEED: '4', VECTOR_INDEX_OUT: 'elsewhere' },
    });
    const { settings, model } = await other.report('elsewhere');
    expect(model!.training).toMatchObject({ seed: 4, batchSize: 9, epochs: 1, learningRate: 0.001 });
    const sources = Object.fromEntries(settings.map(({ name, source }) => [name, source]));
    expect(sources).toMatchObject({
      'batch-size': '--batch-size',
      seed: 'VECTOR_INDEX_SEED',
      epochs: 'vector-index.yml:3',
    });
  });
});
