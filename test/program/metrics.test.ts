import { writeFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { makeLivePlace, type Place } from './place.ts';

let place: Place;
beforeAll(async () => {
  place = await makeLivePlace();
}, 60_000);

const rules = (...texts: readonly string[]): string[] => texts.flatMap((text) => ['--gates', text]);

test('a metric that a new rule asks for is measured, though the model was evaluated before', async () => {
  const asked = rules('precision@7 >= 0', 'f2[1] >= 0');
  const early = await place.run(['gate', ...asked]);
  expect(early.code).toBe(2);
  expect(early.stderr).toContain('was evaluated without precision@7, f2[1].');

  const run = await place.done(['run', ...asked]);
  expect(run.stderr).toContain('Measured before without precision@7, f2[1]: measured again.');
  const { evaluation, model } = await place.report();
  expect(model!.origin).toBe('registered');
  expect(evaluation!.metrics).toMatchObject({ 'precision@7': expect.any(Number), mcc: expect.any(Number) });

  // The registry has it from now on, whatever other rules ask for.
  const again = await place.done(['run', ...rules('precision@7 >= 0')]);
  expect(again.stderr).toContain('the figures are recalled');
  await place.done(['gate', ...asked]);
});

test('metrics of a file join the rules and the report', async () => {
  await writeFile(place.path('more.json'), '{"latency_p95": 12.5}');
  const judged = await place.run(['gate', '--metrics-file', 'more.json', ...rules('latency_p95 <= 10')]);
  expect(judged.code).toBe(3);
  const report = await place.report();
  expect(report.headline).toContain('latency_p95 is 12.5, 2.5 above 10');
  expect(report.evaluation!.metrics).toMatchObject({ latency_p95: 12.5 });

  await writeFile(place.path('more.json'), '{"accuracy": 1}');
  const refused = await place.run('gate --metrics-file more.json');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('more.json:1: "accuracy": a metric of this name is measured here');
});

test('a rule about the new generation holds readers back', async () => {
  const before = place.index();
  const held = await place.run([
    'run',
    '--rebuild',
    ...rules('accuracy >= 0', 'duration_seconds < 0.000001'),
  ]);
  expect(held.code).toBe(4);
  const { verdict, verification } = await place.report();
  expect(verdict).toMatchObject({ judgement: 'pass', results: [{ rule: { metric: 'accuracy' } }] });
  expect(verification!.probes).toContainEqual(expect.objectContaining({ name: 'rule', passed: false }));
  expect(place.index()).toMatchObject({ live: before.live, switches: before.switches });
});

test('what is relevant may be said by a file, and is looked at before training', async () => {
  const { queries, items } = await sides();
  await writeFile(
    place.path('q.tsv'),
    `query\trelevant\tgrade\n${queries[0]}\t${items[0]}\t2\nnobody\t${items[0]}\t1\n`,
  );
  const refused = await place.run('train --queries q.tsv --seed 7');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('q.tsv:3: there is no item "nobody"');
  expect(refused.stderr).not.toContain('Training …');

  const all = items.map((item) => JSON.stringify({ query: queries[0], relevant: item, grade: 3 })).join('\n');
  await writeFile(place.path('q.jsonl'), `${all}\n`);
  await place.done('train --queries q.jsonl');
  const { evaluation } = await place.report();
  expect(evaluation!.metrics).toMatchObject({ 'precision@10': 1, 'ndcg@10': 1, mrr: 1 });
  expect(evaluation!.metrics.accuracy).toBeLessThanOrEqual(1);
});

/** Ids on each side of the split: the test items, and what they are found among. */
async function sides(): Promise<{ queries: string[]; items: string[] }> {
  const { evaluation } = await place.report();
  const queries = evaluation!.neighbours.map(({ query }) => query.id);
  const { live, generations } = place.index();
  const rows = JSON.parse(generations.get(live!)!) as readonly { readonly id: string }[];
  const ids = new Set(rows.map(({ id }) => id));
  return { queries, items: [...ids].filter((id) => !queries.includes(id)) };
}
