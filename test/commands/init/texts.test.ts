import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ciFiles, likelyService } from '../../../src/commands/init/ci-service.ts';
import { configText, imageSizeFor } from '../../../src/commands/init/config-text.ts';
import type { FoundData, Surroundings } from '../../../src/commands/init/found.ts';
import { type Done, nextSteps, renderDone } from '../../../src/commands/init/summary.ts';
import { indexName, remotePlace } from '../../../src/commands/init/surroundings.ts';
import { circleciConfig, githubWorkflow } from '../../../src/commands/init/templates.ts';
import { withLines } from '../../../src/commands/init/writing.ts';
import { parseConfigFile } from '../../../src/settings/config-file.ts';
import { parseSettings } from '../../../src/settings/parse.ts';
import { readText } from '../../docs/markdown.ts';
import { configCheck } from '../../support/config-schema.ts';

const IMAGES = { kind: 'images', path: 'images', classes: 10, images: 1797, side: 8 } as const;
const DATA: readonly FoundData[] = [
  IMAGES,
  { ...IMAGES, path: 'my: images #1', testPath: "o'neil/[test]", images: 3, classes: 2 },
  { kind: 'image-table', path: 'list.csv', columns: { labelled: true, image: 'file', label: 'y' } },
  { kind: 'vectors', path: 'ids.csv', beside: 'x.npy', columns: { labelled: false, id: '007' } },
  { kind: 'vectors', path: '1e3', columns: { labelled: false, vector: 'null' } },
];

test.each(DATA)('a config file that the schema and the program take: $path', async (data) => {
  const text = configText({ index: '42', data, modelName: 'yes: a model # 1' });
  const schema = JSON.parse(readText('schema/vector-index.schema.json'));
  const check = configCheck(schema);
  expect(check(parse(text)), JSON.stringify(check.errors)).toBe(true);
  const file = await parseConfigFile(text, 'vector-index.yml');
  const raw = { given: new Map(), givenAs: 'flag', environment: new Map(), problems: [] } as const;
  const { settings } = parseSettings('run', raw, file, { cores: 1 });
  expect(settings.data).toEqual([data.path]);
  expect(settings.index).toBe('42');
  if (data.kind === 'images') expect(settings.testData?.[0]).toBe(data.testPath);
  else {
    expect([settings.idColumn, settings.vectorColumn]).toEqual([
      data.columns?.id,
      data.kind === 'vectors' ? data.columns?.vector : undefined,
    ]);
    if (data.kind === 'vectors')
      expect([settings.vectors, settings.modelName]).toEqual([data.beside, 'yes: a model # 1']);
  }
  expect(text).toMatch(/^# yaml-language-server: \$schema=https:\S+\/vector-index\.schema\.json\n/);
});

test('small images are not enlarged to the default', () => {
  expect([undefined, 8, 20, 32, 600].map(imageSizeFor)).toEqual([undefined, 16, 20, undefined, undefined]);
});

test('the examples and the README show what is written for a CI service', () => {
  expect(githubWorkflow('main', '1')).toBe(readText('examples/digits/.github/workflows/vector-index.yml'));
  expect(circleciConfig('main', '1')).toBe(readText('examples/digits/.circleci/config.yml'));
});

test.each(['main', 'release/1.x', '#1', 'a, b', 'true', '1'])(
  'a branch called %s stays what it is',
  (branch) => {
    expect(parse(githubWorkflow(branch, '1')).on.push.branches).toEqual([branch]);
    expect(
      parse(circleciConfig(branch, '1')).workflows['vector-index'].jobs[0]['vector-index-action/run']
        .default_branch,
    ).toBe(branch);
  },
);

const HERE: Surroundings = {
  name: 'photos',
  branch: 'main',
  repository: true,
  workflows: false,
  circleci: false,
};

test.each([
  [{ workflows: true, circleci: true }, 'github'],
  [{ circleci: true, remote: 'github.com/org/photos' }, 'circleci'],
  [{ remote: 'github.com/org/photos' }, 'github'],
  [{ remote: 'gitlab.com/org/photos' }, 'none'],
  [{}, 'none'],
] as const)('%o: %s', (more, service) => {
  expect(likelyService({ ...HERE, ...more })).toBe(service);
});

test('a config of CircleCI that is there is for a person to change, save where it names the orb already', () => {
  const merged = ciFiles('circleci', { ...HERE, circleci: true, circleciConfig: 'others' }, '1.2.3', IMAGES);
  expect(merged.files).toEqual([]);
  expect(merged.byHand).toContain('vector-index-action: org/vector-index-action@1.2.3');
  const ours = ciFiles('circleci', { ...HERE, circleci: true, circleciConfig: 'ours' }, '1.2.3', IMAGES);
  expect(ours).toEqual({ files: [expect.objectContaining({ path: '.circleci/config.yml', stays: true })] });
  expect(ciFiles('circleci', { ...HERE, circleci: true }, '1.2.3', IMAGES).files).toHaveLength(1);
});

test('below the root of a repository: what a person is to do there, to the letter', () => {
  const below = { ...HERE, within: 'models/my cats' };
  const github = ciFiles('github', below, '1.2.3', IMAGES);
  expect(github.files).toEqual([]);
  expect(github.byHand).toContain(
    "\n\ncd ../..\nvector-index init --ci github --data 'models/my cats/images'\n\n",
  );
  const whole = ciFiles('circleci', below, '1.2.3', IMAGES);
  expect(whole.files).toEqual([]);
  const config = parse(whole.byHand!.slice(whole.byHand!.indexOf('version: 2.1')));
  expect(config.workflows['vector-index'].jobs[0]['vector-index-action/run'].working_directory).toBe(
    'models/my cats',
  );
  const merged = ciFiles('circleci', { ...below, circleciConfig: 'others' }, '1.2.3', IMAGES).byHand!;
  expect(merged).toContain('          working_directory: "models/my cats"\n');
  expect(merged).not.toContain('version: 2.1');
});

test('the next steps promise no more than what was written does', () => {
  const done: Done = { data: IMAGES, others: [], surroundings: HERE, service: 'none', written: [] };
  const files = ['vector-index.yml', '.github/workflows/vector-index.yml'];
  const written = files.map((path) => ({ path, how: 'made' }) as const);
  const promise = 'main builds and switches';
  expect(nextSteps({ ...done, service: 'github', written }).join()).toContain(promise);
  expect(nextSteps({ ...done, service: 'github', written, byHand: 'x' }).join()).not.toContain(promise);
  const gitlab = { ...HERE, remote: 'gitlab.com/org/photos' };
  const none = nextSteps({ ...done, written, surroundings: gitlab });
  expect(none.join()).not.toContain(promise);
  expect(none.at(-2)).toContain('git add vector-index.yml');
  expect(none.at(-1)).toContain('/docs/hosts.md');
});

test('ready vectors: a name to be replaced, an item to search with, and no accuracy', () => {
  const data = { ...DATA[3]!, example: 'a 1' } as FoundData;
  const text = configText({ index: 'x', data, modelName: 'x-model', guessedModel: true });
  expect(text).toMatch(/\nmodel-name: x-model +# a guess, to be replaced/);
  const done: Done = {
    ...{ data, others: [], surroundings: HERE, service: 'none', written: [] },
    ...{ guessedModel: true, ignored: ['ids.csv'] },
  };
  const next = nextSteps(done);
  expect(next[0]).toContain('`model-name`');
  expect(next[2]).toBe("vector-index search --id 'a 1' --top-k 5");
  expect(next.join()).not.toContain('commit it with the data');
  expect(renderDone(done, false)).toContain('ignores ids.csv: CI will not have it');
  const { files } = ciFiles('github', HERE, '1', data);
  expect(files[0]?.text).toContain('steps.index.outputs.count');
  expect(files[0]?.text).not.toMatch(/accuracy/i);
  expect(Object.keys(parse(files[0]!.text).jobs.index.steps[3].env)).toEqual(['GENERATION', 'COUNT']);
});

test.each([
  ['git@github.com:org/Photo_Shop.git', 'github.com/org/Photo_Shop'],
  ['https://user:secret@github.com/org/photos.git', 'github.com/org/photos'],
  ['ssh://git@git.example.org:2222/team/photos', 'git.example.org/team/photos'],
  ['/srv/git/photos.git', undefined],
  ['C:\\photos', undefined],
])('the remote %s', (address, place) => {
  expect(remotePlace(address)).toBe(place);
});

test.each([
  ['Photo_Shop', 'photo-shop'],
  ['--.a..b--', 'a-b'],
  ['图片', 'items'],
  ['x'.repeat(60), 'x'.repeat(45)],
])('an index by the name %s', (text, name) => {
  expect(indexName(text)).toBe(name);
});

test('lines are added to .gitignore where they are missing', () => {
  expect(withLines('', 'a/\nb/\n')).toBe('a/\nb/\n');
  expect(withLines('/a\nx', 'a/\nb/\n')).toBe('/a\nx\nb/\n');
  expect(withLines('b/\r\na\r\n', 'a/\nb/\n')).toBe('b/\r\na\r\n');
});

test('what is done is told within 100 columns, with paths as a shell takes them', () => {
  const done: Done = {
    ...{ data: { ...IMAGES, example: "my images/it's/1.png" }, others: [DATA[3]!], surroundings: HERE },
    service: 'circleci',
    written: [{ path: 'vector-index.yml', how: 'made' }],
  };
  const text = renderDone(done, false);
  for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
  expect(nextSteps(done)[1]).toBe("vector-index search --image 'my images/it'\\''s/1.png' --top-k 5");
  expect(text).toContain('not taken: ids.csv');
});
