import { beforeAll, describe, expect, test } from 'vitest';
import { makePlace, type Place } from './place.ts';
import { makeReadyPlace, setReady } from './ready-place.ts';

const GOOD = `
- {name: label, id: item/0004, top-k: 3, must-include: [{label: class 1, at-rank: 1}]}
- {name: none, id: item/0004, must-not-include: [{label: class 2}, gone]}
`;
/** The first holds before the edition 1, in which the item has another label, and the second in none. */
const BAD = `
- {name: kept, id: item/0005, top-k: 40, must-include: [{label: class 2}], must-not-include: [{label: moved}]}
- {name: far, vector: [1, 0, 0, 0, 0, 0, 0, 0], top-k: 2, must-include: [{label: class 0}, item/0001]}
`;

let start: Place;

beforeAll(async () => {
  start = await makeReadyPlace();
  await start.write('good.yml', GOOD);
  await start.write('bad.yml', BAD);
});

const rules = (...texts: readonly string[]): string[] => texts.flatMap((text) => ['--gates', text]);
const probesOf = async (place: Place) => (await place.report()).verification!.probes;

async function changed(): Promise<Place> {
  const place = await start.copy();
  await setReady(place, 1);
  return place;
}

describe('smoke queries', () => {
  test.concurrent('that hold let readers be switched, and stand in the report', async () => {
    const place = await changed();
    await place.done('run --smoke-queries good.yml');
    const [first] = (await probesOf(place)).filter(({ smoke }) => smoke !== undefined);
    expect(first).toMatchObject({
      ...{ name: 'smoke: label', passed: true },
      smoke: { asked: 'id "item/0004"', topK: 3, expected: ['label "class 1" (as the first)'] },
    });
    expect(first!.smoke!.answers[0]).toMatchObject({ label: 'class 1', score: expect.any(Number) });
    expect(await place.read('out/report.md')).toContain('| ✅ | label | id "item/0004" |');
    expect(await place.read('out/report.html')).toContain('Smoke queries');
  });

  test.concurrent('that fail hold readers back, each a reason of its own', async () => {
    const place = await changed();
    const { live, switches } = place.index();
    const held = await place.run('run --smoke-queries bad.yml');
    expect(held.code).toBe(4);
    expect(held.stderr).toContain('- smoke: kept: id "item/0005": label "moved" comes ');
    expect(held.stderr).toContain(
      '- smoke: far: a vector of 8 values: id "item/0001" is not among the first 2',
    );
    expect(place.index()).toMatchObject({ live, switches });
  });

  test.concurrent('that fail undo an edit in place', async () => {
    const place = await changed();
    const before = place.index();
    const undone = await place.run('run --strategy incremental --smoke-queries bad.yml');
    expect(undone.code).toBe(4);
    expect(undone.stderr).toContain('The edit was undone: readers have what they had.');
    const { live, generations, switches, editing } = place.index();
    expect({ live, switches, editing }).toEqual({
      live: before.live,
      switches: before.switches,
      editing: false,
    });
    expect(generations.get(live!)).toBe(before.generations.get(live!));
  });

  test.concurrent('that fail leave readers without an index under recreate, and the report says so', async () => {
    const place = await changed();
    const failed = await place.run('run --strategy recreate --smoke-queries bad.yml');
    expect(failed.code).toBe(4);
    expect((await place.report()).headline).toContain('Readers have no index: ');
  });

  test.concurrent('hold for promote, which leaves a sound generation as it is', async () => {
    const place = await changed();
    await place.done('run --switch manual');
    const before = await place.durable();
    const held = await place.run('promote --smoke-queries bad.yml');
    expect(held.code).toBe(4);
    expect(await place.durable()).toEqual(before);
    await place.done('promote --smoke-queries good.yml');
  });

  test.concurrent('that cannot be asked, or can never hold, are told before anything is changed', async () => {
    const place = await changed();
    await place.write(
      'wrong.yml',
      '- {image: a.png, must-include: [x]}\n- {id: nobody, must-include: [{label: 3}]}',
    );
    const before = await place.durable();
    const wrong = await place.run('run --smoke-queries wrong.yml');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('wrong.yml:2: query 2: must-include [1] label: expected a label, as text');
    await place.write(
      'wrong.yml',
      '- {image: /etc/hostname, must-include: [x]}\n- {image: a.png, must-include: [x]}',
    );
    const lost = await place.run('run --smoke-queries wrong.yml');
    expect(lost.stderr).toContain(
      'wrong.yml:1: query 1: image: "/etc/hostname" lies neither in the folder of wrong.yml',
    );
    expect(lost.stderr).toContain('wrong.yml:2: query 2: image: "a.png" does not exist');
    await place.write('a.png', 'no image');
    await place.write(
      'wrong.yml',
      '- {image: a.png, must-include: [x]}\n- {id: nobody, must-include: [{label: "3"}]}',
    );
    const unfit = await place.run('run --smoke-queries wrong.yml');
    expect(unfit.code).toBe(2);
    for (const problem of ['1: query 1: image: the model is declared', '1: query 1: there is no item "x"'])
      expect(unfit.stderr).toContain(`wrong.yml:${problem}`);
    for (const problem of ['there is no item "nobody"', 'must-include: no item has the label "3"'])
      expect(unfit.stderr).toContain(`wrong.yml:2: query 2: ${problem}`);
    expect(await place.durable()).toEqual(before);
  });
});

test('images are embedded by the model of the index, in run, update and promote', async () => {
  const place = await makePlace();
  const [own] = Object.keys(await place.tree('data/0')).filter((path) => path.endsWith('.png'));
  const ask = (image: string) =>
    place.write(
      'smoke.yml',
      `- {image: ${image}, must-include: [{id: 0/${own}, at-rank: 1, min-score: 0.999}]}`,
    );
  await place.write('data.txt', 'no image');
  await ask('data.txt');
  const undecodable = await place.run('run --smoke-queries smoke.yml');
  expect(undecodable.code).toBe(2);
  expect(undecodable.stderr).toContain('image "data.txt" cannot be decoded');

  await ask(`data/0/${own}`);
  await place.done('run --smoke-queries smoke.yml --switch manual');
  await place.done('promote --smoke-queries smoke.yml');
  expect(await probesOf(place)).toContainEqual(
    expect.objectContaining({ name: 'smoke: query 1', passed: true }),
  );
  await place.done('update --smoke-queries smoke.yml --model-version 1.0.0 --rebuild --data data');
  expect(await probesOf(place)).toContainEqual(
    expect.objectContaining({ name: 'smoke: query 1', passed: true }),
  );
}, 60_000);

describe('rules about the new generation', () => {
  test.concurrent('that compare with live are asked where something is live', async () => {
    const place = await changed();
    const held = await place.run(['run', ...rules('neighbour_overlap@3 > 0.99', 'items_embedded <= 1')]);
    expect(held.code).toBe(4);
    expect(held.stderr).toMatch(
      /- rule: neighbour_overlap@3 is 0\.8\d+, .* below 0\.99; the rule asks for more/,
    );
    expect(held.stderr).toContain('- rule: items_embedded is 2, 1 above 1; the rule asks for at most 1');
    const other = await changed();
    await other.done([
      'run',
      ...rules('neighbour_overlap@3 >= 0.8', 'items_embedded <= 2', 'items_copied >= 0'),
    ]);
  });

  test.concurrent('undo an edit; every figure of the run is known by then', async () => {
    const place = await changed();
    const before = place.index();
    const edit = ['run', '--strategy', 'incremental'];
    const undone = await place.run([...edit, ...rules('neighbour_overlap@10 >= 1', 'records_written < 3')]);
    expect(undone.code).toBe(4);
    expect(undone.stderr).toContain('- rule: neighbour_overlap@10 is 0.8');
    expect(undone.stderr).toContain('- rule: records_written is 3; the rule asks for less than 3');
    expect(place.index().generations).toEqual(before.generations);
    await place.done([...edit, ...rules('neighbour_overlap@10 >= 0.8')]);
    expect((await place.report()).verification!.metrics).toMatchObject({
      ...{
        items: 40,
        dimension: 8,
        items_embedded: 2,
        items_copied: 1,
        records_written: 3,
        records_deleted: 1,
      },
      ...{ bytes_sent: expect.any(Number), duration_seconds: expect.any(Number) },
    });
  });

  test.concurrent('that compare with live are told on a first run, which is declared', async () => {
    const place = await start.copy();
    const first = ['run', '--index', 'other', ...rules('neighbour_overlap@10 >= 0.8')];
    const refused = await place.run(first);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('`gates`: "neighbour_overlap@10 >= 0.8" compares with what is live');
    await place.done([...first, '--baseline', 'bootstrap']);
    expect(await probesOf(place)).toContainEqual({
      ...{ name: 'rule', passed: true },
      detail:
        'neighbour_overlap@10 >= 0.8 is not asked: nothing was live to compare with (baseline: bootstrap)',
    });
    // From then on it means nothing.
    await setReady(place, 1);
    const held = await place.run([
      ...first,
      ...rules('neighbour_overlap@10 >= 1'),
      '--baseline',
      'bootstrap',
    ]);
    expect(held.code).toBe(4);
  });
});
