import { expect, test } from 'vitest';
import { CodedError } from '../../src/lib/errors.ts';
import { COMMAND_NAMES, type CommandName } from '../../src/settings/commands.ts';
import { type ConfigFile, parseConfigFile } from '../../src/settings/config-file.ts';
import { parseSettings, resolveSettings } from '../../src/settings/parse.ts';
import type { SettingTable } from '../../src/settings/row.ts';
import { needed, settingsGiven } from '../../src/settings/settings.ts';

interface Given {
  readonly flags?: Record<string, string | readonly string[]>;
  readonly inputs?: Record<string, string | readonly string[]>;
  readonly env?: Record<string, string>;
  readonly file?: ConfigFile;
}

const MACHINE = { cores: 3 };

const rawOf = ({ flags, inputs, env }: Given) => ({
  given: new Map(Object.entries(flags ?? inputs ?? {})),
  givenAs: inputs === undefined ? ('flag' as const) : ('input' as const),
  environment: new Map(Object.entries(env ?? {})),
  problems: [],
});

const parse = (command: CommandName, given: Given) =>
  parseSettings(command, rawOf(given), given.file, MACHINE);

function problemsOf(command: CommandName, given: Given): readonly string[] {
  try {
    parse(command, given);
  } catch (error) {
    if (error instanceof CodedError && error.exitCode === 2) return error.problems;
    throw error;
  }
  return [];
}

test('defaults, those that follow from others among them', () => {
  const { settings, sources } = parse('run', { flags: { data: 'images', index: 'cups', out: 'o' } });
  expect(settings).toMatchObject({
    command: 'run',
    data: ['images'],
    indexData: undefined,
    name: 'cups',
    candidate: 'o/candidate',
    testSplit: 0.2,
    validationSplit: 0,
    epochs: 10,
    batchSize: 64,
    learningRate: 0.001,
    imageSize: 32,
    embeddingDimension: 512,
    earlyStoppingPatience: 3,
    workers: 3,
    minAccuracy: undefined,
    gates: [],
    distance: 'cosine',
    keepGenerations: 2,
    retainGrace: 600_000,
    maxShrink: 0.2,
    rebuild: false,
    topK: 10,
  });
  expect(Object.isFrozen(settings) && Object.isFrozen(settings.gates)).toBe(true);
  expect(settingsGiven(sources)).toEqual([
    { name: 'out', value: 'o', source: '--out' },
    { name: 'data', value: 'images', source: '--data' },
    { name: 'index', value: 'cups', source: '--index' },
  ]);
});

test('a test folder of its own leaves all of data to learn from', () => {
  expect(parse('train', { flags: { data: 'a', 'test-data': 'b' } }).settings.testSplit).toBe(0);
});

test('input or flag, then environment, then file, then default; an empty text is not set', async () => {
  const file = await parseConfigFile('epochs: 1\nseed: 1\nimage-size: 11\nbatch-size:\n', 'vector-index.yml');
  const env = {
    VECTOR_INDEX_EPOCHS: '2',
    VECTOR_INDEX_SEED: '2',
    VECTOR_INDEX_IMAGE_SIZE: '',
    VECTOR_INDEX_OLD: '',
  };
  const { settings, sources } = parse('train', { inputs: { data: 'd', epochs: '3', seed: ' ' }, env, file });
  expect(settings).toMatchObject({ epochs: 3, seed: 2, imageSize: 11, batchSize: 64 });
  expect(
    [sources.epochs, sources.seed, sources['image-size'], sources['batch-size']].map(({ where }) => where),
  ).toEqual(['input epochs', 'VECTOR_INDEX_SEED', 'vector-index.yml:3', 'default']);
});

test.each([
  ['lines of an input', { inputs: { data: 'd', gates: ['accuracy >= 0.9', ' ', 'f1_macro >= 0.8'] } }],
  [
    'a variable',
    { flags: { data: 'd' }, env: { VECTOR_INDEX_GATES: 'accuracy >= 0.9\r\n\n f1_macro >= 0.8\n' } },
  ],
])('a list from %s', (_what, given) => {
  expect(parse('run', given).settings.gates).toEqual(['accuracy >= 0.9', 'f1_macro >= 0.8']);
});

test('data is one path or several, wherever it is given', async () => {
  const file = (text: string) => parseConfigFile(text, 'vector-index.yml');
  const dataOf = (given: Parameters<typeof parse>[1]) => parse('run', given).settings.data;
  expect(dataOf({ flags: { data: 'a folder' } })).toEqual(['a folder']);
  expect(dataOf({ flags: { data: ['a.csv', 'b.csv'] } })).toEqual(['a.csv', 'b.csv']);
  expect(dataOf({ env: { VECTOR_INDEX_DATA: 'a.csv\nb.csv\n' } })).toEqual(['a.csv', 'b.csv']);
  expect(dataOf({ file: await file('data: images') })).toEqual(['images']);
  expect(dataOf({ file: await file('data: [a.csv, "shards/*.parquet"]') })).toEqual([
    'a.csv',
    'shards/*.parquet',
  ]);
  expect(problemsOf('run', { flags: { data: ['a', 's3://b/c'] } })).toEqual([
    '`data`: expected lines, each a folder of images, a file or a glob such as `shards/*.parquet`, not ["a","s3://b/c"] (--data)',
  ]);
});

test.each([
  ['epochs', 'ten', '`epochs`: expected a whole number from 1 to 10000, not "ten" (--epochs)'],
  ['epochs', '0', '`epochs`: expected a whole number from 1 to 10000, not "0" (--epochs)'],
  ['epochs', '1e3', '`epochs`: expected a whole number from 1 to 10000, not "1e3" (--epochs)'],
  [
    'epochs',
    '9007199254740993',
    '`epochs`: expected a whole number from 1 to 10000, not "9007199254740993" (--epochs)',
  ],
  ['learning-rate', '0', '`learning-rate`: expected a number above 0, at most 1, not "0" (--learning-rate)'],
  [
    'learning-rate',
    'NaN',
    '`learning-rate`: expected a number above 0, at most 1, not "NaN" (--learning-rate)',
  ],
  ['test-split', '1', '`test-split`: expected a number from 0, below 1, not "1" (--test-split)'],
  ['max-shrink', '90%', '`max-shrink`: expected a number from 0 to 1, not "90%" (--max-shrink)'],
  ['min-accuracy', '90', '`min-accuracy`: expected a number from 0 to 1, not "90" (--min-accuracy)'],
  [
    'retain-grace',
    '10',
    '`retain-grace`: expected a duration such as `90s`, `10m`, `1h` or `0`, not "10" (--retain-grace)',
  ],
  ['rebuild', 'yes', '`rebuild`: expected `true` or `false`, not "yes" (--rebuild)'],
  [
    'distance',
    'cosin',
    '`distance`: expected one of `cosine`, `euclidean`, `dotproduct`, not "cosin" (--distance); did you mean "cosine"?',
  ],
  ['cache', 's3://bucket/x', '`cache`: expected a path on this machine, not "s3://bucket/x" (--cache)'],
  [
    'registry',
    'git:a b',
    '`registry`: expected a folder on this machine, `git`, `git:` and the name of a branch, or `s3://bucket/prefix` with a bucket of 3 to 63 characters, not "git:a b" (--registry)',
  ],
  [
    'index',
    '../live',
    '`index`: expected a name of letters, digits, `.`, `_` and `-`, 63 at most, that begins with a letter or a digit, not "../live" (--index)',
  ],
  ['out', ['a', 'b'], '`out`: expected a path on this machine, not ["a","b"] (--out)'],
])('%s %s', (name, value, problem) => {
  expect(problemsOf('run', { flags: { data: 'd', [name]: value } })).toEqual([problem]);
});

test.each([
  ['0', 0],
  ['1500ms', 1500],
  ['90s', 90_000],
  ['1.5 h', 5_400_000],
  ['2d', 172_800_000],
])('duration %s is %d ms', (text, milliseconds) => {
  expect(parse('prune', { flags: { 'retain-grace': text } }).settings.retainGrace).toBe(milliseconds);
});

test.each([
  ['[1, -2.5e-3, 0]', [1, -0.0025, 0]],
  ['[]', undefined],
  ['[1, null]', undefined],
  ['{"a": 1}', undefined],
  ['1,2', undefined],
])('vector %s', (text, value) => {
  if (value === undefined) expect(problemsOf('search', { flags: { vector: text } })).toHaveLength(1);
  else expect(parse('search', { flags: { vector: text } }).settings.vector).toEqual(value);
});

test.each<[string, CommandName, Given, string]>([
  [
    'an unknown flag',
    'train',
    { flags: { epocs: '3' } },
    'unknown setting `epocs` (--epocs); did you mean "epochs"?',
  ],
  ['an unknown input', 'train', { inputs: { trian: '3' } }, 'unknown setting `trian` (input trian)'],
  [
    'an unknown variable',
    'train',
    { env: { VECTOR_INDEX_LEARNING_RAT: '3' } },
    'unknown setting `learning-rat` (VECTOR_INDEX_LEARNING_RAT); did you mean "learning-rate"?',
  ],
  [
    'a name of every object',
    'train',
    { flags: { constructor: 'x' } },
    'unknown setting `constructor` (--constructor)',
  ],
  [
    'a flag for other commands',
    'rollback',
    { flags: { epochs: '3' } },
    '`epochs` (--epochs) is not read by `rollback`, but by `run`, `train`; leave it out, or set it where every command looks: `VECTOR_INDEX_EPOCHS`, `epochs:` in the config file',
  ],
  [
    'a flag in the environment',
    'status',
    { env: { VECTOR_INDEX_JSON: 'true' } },
    '`json` (VECTOR_INDEX_JSON) is not taken from there; give it as `--json`',
  ],
  [
    'nothing to learn from',
    'train',
    { flags: {} },
    '`data` is not set; `train` needs it: `--data`, `VECTOR_INDEX_DATA`, `data:` in the config file',
  ],
  [
    'two ways to test',
    'train',
    { flags: { 'test-data': 'a' }, env: { VECTOR_INDEX_TEST_SPLIT: '0.1' } },
    '`test-data: a` (--test-data) and `test-split: 0.1` (VECTOR_INDEX_TEST_SPLIT) both say what to test with; leave one out',
  ],
  [
    'two places of vectors',
    'train',
    { flags: { vectors: 'v.npy', 'vector-column': 'v' } },
    '`vectors: v.npy` (--vectors) and `vector-column: v` (--vector-column) both say where the vectors are; leave one out',
  ],
  [
    'nothing to test with',
    'train',
    { flags: { 'test-split': '0' } },
    '`test-split: 0` (--test-split) leaves nothing to test with; give a share above 0, or `test-data`',
  ],
  [
    'nothing left to learn from',
    'train',
    { flags: { 'test-split': '0.5', 'validation-split': '0.5' } },
    '`test-split` 0.5 and `validation-split` 0.5 leave nothing to learn from; together they must be below 1',
  ],
  [
    'patience with nothing to look at',
    'train',
    { flags: { 'early-stopping-patience': '2' } },
    '`early-stopping-patience: 2` (--early-stopping-patience) has nothing to look at without validation items; set `validation-split`, such as 0.1, or leave the patience out',
  ],
  [
    'two models',
    'update',
    { flags: { data: 'd', candidate: 'c', 'model-version': '1.0.0' } },
    '`candidate: c` (--candidate) and `model-version: 1.0.0` (--model-version) name two models; leave one out',
  ],
  [
    'nothing to index',
    'update',
    {},
    'neither `data` nor `index-data` is set; `update` needs the images or vectors to index',
  ],
  ['no query', 'search', {}, 'nothing to search with; give one of `image`, `id` and `vector`'],
  [
    'two queries',
    'search',
    { flags: { id: 'a', vector: '[1]' } },
    '`id: a` (--id) and `vector: [1]` (--vector) are two queries; give one',
  ],
])('%s', (_what, command, given, problem) => {
  expect(problemsOf(command, given)).toContain(problem);
});

test('everything that is wrong is told at once', async () => {
  const file = await parseConfigFile('recipe: mlp\nepoch: 3\nrebuild: true\n', 'ci/index.yml');
  const env = { VECTOR_INDEX_STORE: 'redis', VECTOR_INDEX_SED: '1' };
  expect(problemsOf('run', { flags: { workers: '0', image: 'a.png' }, env, file })).toEqual([
    '`image` (--image) is not read by `run`, but by `search`; leave it out, or set it where every command looks: `VECTOR_INDEX_IMAGE`',
    'unknown setting `sed` (VECTOR_INDEX_SED); did you mean "seed"?',
    'unknown setting `epoch` (ci/index.yml:2); did you mean "epochs"?',
    '`rebuild` (ci/index.yml:3) is not taken from there; give it as input `rebuild` or `--rebuild` or `VECTOR_INDEX_REBUILD`',
    '`workers`: expected a whole number from 1 to 256, not "0" (--workers)',
    '`recipe`: expected `cnn`, not "mlp" (ci/index.yml:1)',
    '`store`: expected `local` or `pinecone`, not "redis" (VECTOR_INDEX_STORE)',
    '`data` is not set; `run` needs it: `--data`, `VECTOR_INDEX_DATA`, `data:` in the config file',
  ]);
});

test('settings for other commands may stand in the environment and the file', async () => {
  const file = await parseConfigFile('data: images\nepochs: 3\ntest-split: 0\n', 'vector-index.yml');
  for (const command of COMMAND_NAMES.filter((name) => !['run', 'train', 'search', 'doctor'].includes(name)))
    expect(problemsOf(command, { env: { VECTOR_INDEX_SEED: '7' }, file })).toEqual([]);
});

const SECRETIVE = {
  'api-key': { kind: 'secret', section: 'storage', help: 'A key.', commands: ['status'] },
} as const satisfies SettingTable;

test('a secret comes from the environment or an input, and is never written down', async () => {
  const resolve = (given: Given) => resolveSettings(SECRETIVE, 'status', rawOf(given), given.file, MACHINE);
  for (const given of [{ env: { VECTOR_INDEX_API_KEY: 'hunter2' } }, { inputs: { 'api-key': 'hunter2' } }]) {
    const { values, sources, problems } = resolve(given);
    expect(problems).toEqual([]);
    expect(values['api-key']).toBe('hunter2');
    expect(JSON.stringify(sources)).not.toContain('hunter2');
  }
  const file = await parseConfigFile('api-key: hunter2', 'vector-index.yml');
  for (const given of [{ flags: { 'api-key': 'hunter2' } }, { file }]) {
    const { values, problems } = resolve(given);
    expect(problems).toEqual([
      expect.stringMatching(
        /^`api-key` \(.*\) is a secret, which others could read there; give it as input `api-key` or `VECTOR_INDEX_API_KEY`$/,
      ),
    ]);
    expect(values['api-key']).toBeUndefined();
    expect(problems.join()).not.toContain('hunter2');
  }
});

test('what is needed and not there is an error of settings', () => {
  const { settings } = parse('status', {});
  expect(() => needed(settings, 'data')).toThrow(expect.objectContaining({ exitCode: 2 }));
  expect(needed(settings, 'keep-generations')).toBe(2);
});
