import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeLivePlace, makePlace, type Place } from './place.ts';

describe('a candidate that does not pass', () => {
  let place: Place;

  beforeAll(async () => {
    // One step of training on ten classes: hardly better than chance.
    place = await makePlace('gates:\n  - accuracy >= 0.99\n  - recall[3] >= 0.5\n', 6, [...'0123456789']);
    const { code, stdout } = await place.run('run');
    expect(code).toBe(3);
    expect(stdout).toContain('✗ The gate did not pass: accuracy');
  });

  test.concurrent('stays a candidate: nothing is registered, there is no index', async () => {
    expect(await place.durable()).toEqual({});
    expect(await place.tree('out/candidate')).not.toEqual({});
  });

  test.concurrent('has a report that says which rule failed, by how much, and the worst classes and images', async () => {
    const { exitCode, verdict, evaluation, index, model } = await place.report();
    expect([exitCode, index, model!.version]).toEqual([3, undefined, undefined]);
    const [rule] = verdict!.results;
    const accuracy = evaluation!.metrics.accuracy!;
    expect(verdict!.judgement).toBe('fail');
    expect(rule).toMatchObject({ rule: { text: 'accuracy >= 0.99' }, judgement: 'fail', actual: accuracy });
    expect(evaluation!.worstClasses).toHaveLength(5);
    expect(evaluation!.worstItems).toHaveLength(5);

    const markdown = await readFile(place.path('out/report.md'), 'utf8');
    const html = await readFile(place.path('out/report.html'), 'utf8');
    const { worstItems } = evaluation!;
    for (const text of [markdown.replaceAll('\\', ''), withoutTags(html)]) {
      expect(text).toContain('accuracy >= 0.99');
      expect(text).toContain(`${(0.99 - accuracy).toFixed(2)} below 0.99`);
      for (const { id } of worstItems) expect(text).toContain(id);
    }
    for (const { id } of worstItems) expect(html.includes(`title="${id}"`)).toBe(true);
  });

  test.concurrent.each(['gate', 'update', 'update --deploy always --rebuild'])(
    'gets in by no other door: %s',
    async (words) => {
      const copy = await place.copy();
      const before = await copy.tree();
      const { code, stdout } = await copy.run(words);
      expect(code).toBe(3);
      expect(stdout).toContain('accuracy');
      expect(await copy.tree()).toEqual(before);
      expect(await copy.report()).toMatchObject({ exitCode: 3, verdict: { judgement: 'fail' } });
    },
  );

  test.concurrent('cannot be named as a version, for it is none', async () => {
    const { model } = await place.report();
    const copy = await place.copy();
    const before = await copy.tree();
    const { code, stderr } = await copy.run(`update --model-version ${model!.digest}`);
    expect([code, await copy.tree()]).toEqual([2, before]);
    expect(stderr).toContain('has no version');
  });

  test.concurrent('passes where the rules are relaxed, without being trained again', async () => {
    const copy = await place.copy();
    const { stderr } = await copy.done(['update', '--gates', 'accuracy >= 0']);
    expect(stderr).not.toContain('Training');
    expect(await copy.report()).toMatchObject({
      model: { version: '1.0.0', origin: 'candidate' },
      index: { switched: true, count: 60 },
    });
  });
});

test.concurrent('train leaves a candidate, gate judges it, update registers it and switches', async () => {
  const place = await makePlace('min-accuracy: 0.5\n');
  await place.done('train');
  expect(await place.durable()).toEqual({});
  const { headline, model } = await place.report();
  expect(headline).toMatch(/^Candidate [0-9a-f]{12} is in out\/candidate/);

  const trained = await place.tree();
  await place.done('gate');
  expect(await place.report()).toMatchObject({ command: 'gate', verdict: { judgement: 'pass' } });
  expect(await place.tree()).toEqual(trained);

  await place.done('update');
  expect(await place.report()).toMatchObject({
    model: { version: '1.0.0', digest: model!.digest },
    index: { switched: true, count: 24 },
  });
  // What `run` would have done, it finds done.
  const { stdout } = await place.done('run');
  expect(stdout).toContain('Nothing to do');
});

test.concurrent('what was measured for one distance does not let an index of another in', async () => {
  const place = await makePlace();
  await place.done('train');
  const { code, stderr } = await place.run('update --distance euclidean');
  expect([code, await place.durable()]).toEqual([2, {}]);
  expect(stderr).toContain('was evaluated for cosine, and the index would use euclidean');
  const { stderr: log } = await place.done('train --distance euclidean');
  expect(log).not.toContain('Training …');
  await place.done('update --distance euclidean');
});

test.concurrent('update --model-version goes back to an older model, as a generation of its own', async () => {
  const place = await makeLivePlace();
  const first = place.index();
  await place.done('run --seed 2');
  expect((await place.report()).model).toMatchObject({ version: '1.0.1', origin: 'trained' });
  await place.done('update --model-version 1.0.0 --data data');
  expect((await place.report()).index).toMatchObject({ switched: true, generation: first.live, embedded: 0 });
  expect(place.index().generations.get(first.live!)).toBe(first.generations.get(first.live!));

  const { code, stderr } = await place.run('update --model-version 1.2.0 --data data');
  expect(code).toBe(2);
  expect(stderr).toContain('Take one of these: 1.0.1, 1.0.0.');
});

test.concurrent.each([
  ['acuracy >= 0.9', 'accuracy'],
  ['accuracy > 90', '0 and 1'],
  ['accuracy', 'accuracy >= 0.9'],
])('a wrong rule, "%s", is told before anything is read', async (rule, expected) => {
  const place = await makePlace();
  const { code, stderr } = await place.run(['run', '--gates', rule, '--data', 'nowhere']);
  expect(code).toBe(2);
  expect(stderr).toContain(expected);
  expect(stderr).not.toContain('nowhere');
  expect(await place.tree()).toEqual({});
});

test.concurrent('a rule about a class that the data does not have is told before a model is trained', async () => {
  const place = await makePlace();
  const { code, stderr } = await place.run(['run', '--gates', 'recall[7] >= 0.5']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/recall\[7\] >= 0\.5.*class/);
  expect(stderr).not.toContain('Training');
  expect(await place.durable()).toEqual({});
});

test.concurrent.each(['gate', 'update'])('%s without a candidate says what to do first', async (command) => {
  const place = await makePlace();
  const { code, stderr } = await place.run(command);
  expect(code).toBe(2);
  expect(stderr).toContain('Run `train` first');
});

/** What a person reads of a page: without pictures and styles. */
function withoutTags(html: string): string {
  return html
    .slice(html.indexOf('<body'))
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#62;', '>');
}
