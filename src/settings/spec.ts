import { COMMAND_NAMES, type CommandName } from './commands.ts';
import { REGISTRY } from './registry-location.ts';
import type { Face, Pattern, SettingTable } from './row.ts';
import { ADDRESS } from './service-address.ts';

const ALL = COMMAND_NAMES;
const TRAINING = ['run', 'train'] as const satisfies CommandName[];
const BUILDING = ['run', 'update'] as const satisfies CommandName[];
const READING = ['run', 'train', 'update'] as const satisfies CommandName[];
const JUDGING = ['run', 'gate', 'update'] as const satisfies CommandName[];
const WRITING = ['run', 'update', 'promote', 'rollback', 'prune'] as const satisfies CommandName[];
const REPORTING = [...TRAINING, 'gate', 'update', 'promote', 'rollback'] as const satisfies CommandName[];
const INDEXED = [...WRITING, 'status', 'search'] as const satisfies CommandName[];
const ALIASED = [...BUILDING, 'promote', 'rollback', 'status', 'search'] as const satisfies CommandName[];
const RETAINING = ['run', 'update', 'promote', 'prune'] as const satisfies CommandName[];
const SEARCH = ['search'] as const satisfies CommandName[];

/** For what is said anew at each call: a config file would freeze it. */
const PER_CALL: readonly Face[] = ['input', 'flag', 'environment'];

const NAME: Pattern = {
  source: '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$',
  says: 'a name of letters, digits, `.`, `_` and `-`, 63 at most, that begins with a letter or a digit',
};

/** The one table of settings. Inputs, flags, variables, the config file, their schema, help and pages come from it. */
export const SETTINGS = {
  // general
  command: {
    kind: 'enum',
    values: COMMAND_NAMES,
    default: 'run',
    section: 'general',
    help: 'What to do.',
    commands: ALL,
    faces: ['input'],
  },
  config: {
    kind: 'path',
    section: 'general',
    help: 'The config file, in YAML.',
    defaultText: '`vector-index.yml`, where there is one',
    commands: ALL,
    faces: PER_CALL,
  },
  name: {
    kind: 'string',
    pattern: NAME,
    section: 'general',
    help: 'Name of the model, in the registry and in reports.',
    defaultText: 'the value of `index`',
    compute: (read) => read('index'),
    commands: ALL,
  },
  out: {
    kind: 'path',
    default: 'out',
    section: 'general',
    help: 'Folder for the report and the candidate.',
    commands: REPORTING,
  },
  'dry-run': {
    kind: 'boolean',
    default: false,
    section: 'general',
    help: 'Say what would be done and what it would cost; change nothing.',
    commands: WRITING,
    faces: PER_CALL,
  },
  json: {
    kind: 'boolean',
    default: false,
    section: 'general',
    help: 'Write the result as JSON to standard output.',
    commands: ALL,
    faces: ['flag'],
  },
  workers: {
    kind: 'integer',
    min: 1,
    max: 256,
    section: 'general',
    help: 'Threads that decode images.',
    defaultText: 'one a core',
    compute: (_read, machine) => machine.cores,
    commands: READING,
  },

  // data
  data: {
    kind: 'path',
    section: 'data',
    help: 'Folder of images to learn from, `<class>/<anything>/<file>`: JPEG, PNG or WebP.',
    commands: READING,
    required: TRAINING,
  },
  'index-data': {
    kind: 'path',
    section: 'data',
    help: 'Folder of images to index, laid out as `data` is.',
    defaultText: 'all of `data`',
    commands: BUILDING,
  },
  'test-data': {
    kind: 'path',
    section: 'data',
    help: 'Folder of images to test with, laid out as `data` is, instead of a part of `data`.',
    commands: TRAINING,
    judges: true,
  },
  'test-split': {
    kind: 'number',
    min: 0,
    below: 1,
    section: 'data',
    help: 'Share of `data` kept for testing.',
    defaultText: '0.2, or 0 with `test-data`',
    compute: (read) => (read('test-data') === undefined ? 0.2 : 0),
    commands: TRAINING,
    judges: true,
  },
  'validation-split': {
    kind: 'number',
    min: 0,
    below: 1,
    default: 0,
    section: 'data',
    help: 'Share of `data` that steers training (early stopping) and is not learned from.',
    commands: TRAINING,
    judges: true,
  },
  'split-seed': {
    kind: 'integer',
    min: 0,
    max: 2 ** 32 - 1,
    default: 1,
    section: 'data',
    help: 'Decides which items are for training, validation and test.',
    commands: TRAINING,
    judges: true,
  },
  'on-bad-item': {
    kind: 'enum',
    values: ['fail', 'skip'],
    default: 'fail',
    section: 'data',
    help: 'What happens to files that cannot be decoded: stop, or leave them out (5 % at most) and report them.',
    commands: READING,
    judges: true,
  },

  // model
  recipe: {
    kind: 'enum',
    values: ['cnn'],
    default: 'cnn',
    section: 'model',
    help: 'The network that is trained.',
    commands: TRAINING,
  },
  epochs: {
    kind: 'integer',
    min: 1,
    max: 10_000,
    default: 10,
    section: 'model',
    help: 'Passes over the training items.',
    commands: TRAINING,
  },
  'batch-size': {
    kind: 'integer',
    min: 1,
    max: 65_536,
    default: 64,
    section: 'model',
    help: 'Training items a step.',
    commands: TRAINING,
  },
  'learning-rate': {
    kind: 'number',
    above: 0,
    max: 1,
    default: 0.001,
    section: 'model',
    help: 'Step size of the Adam optimiser.',
    commands: TRAINING,
  },
  'image-size': {
    kind: 'integer',
    min: 10,
    max: 1024,
    default: 32,
    section: 'model',
    help: 'Width and height, in pixels, of what the network sees; images are resized to it.',
    commands: TRAINING,
  },
  'embedding-dimension': {
    kind: 'integer',
    min: 2,
    max: 20_000,
    default: 512,
    section: 'model',
    help: 'Length of the vectors that are indexed.',
    commands: TRAINING,
  },
  seed: {
    kind: 'integer',
    min: 0,
    max: 2 ** 32 - 1,
    default: 1,
    section: 'model',
    help: 'Decides initial weights, the order of items and dropout.',
    commands: TRAINING,
  },
  'early-stopping-patience': {
    kind: 'integer',
    min: 0,
    max: 10_000,
    default: 3,
    section: 'model',
    help: 'Epochs without a better validation loss after which training stops; 0 never stops early. Needs a `validation-split`.',
    commands: TRAINING,
  },
  engine: {
    kind: 'enum',
    values: ['wasm'],
    default: 'wasm',
    section: 'model',
    help: 'What trains the model and computes vectors.',
    commands: [...READING, 'search'],
  },

  // gate
  'min-accuracy': {
    kind: 'number',
    min: 0,
    max: 1,
    section: 'gate',
    help: 'Short for the rule `accuracy >= …`.',
    defaultText: 'no such rule',
    commands: JUDGING,
    judges: true,
  },
  gates: {
    kind: 'list',
    default: [],
    of: 'a rule such as `accuracy >= 0.9`, `recall[cat] >= 0.8` or `precision@10 >= 0.6`',
    section: 'gate',
    help: 'Rules over metrics that all must hold before the model is registered and indexed.',
    defaultText: 'no rules',
    commands: JUDGING,
    judges: true,
  },

  // storage
  candidate: {
    kind: 'path',
    section: 'storage',
    help: 'Folder of the trained, not yet registered model: what `train` leaves, and `gate` and `update` take.',
    defaultText: 'the folder `candidate` in `out`',
    compute: (read) => `${String(read('out'))}/candidate`,
    commands: ['run', 'train', 'gate', 'update'],
  },
  'model-version': {
    kind: 'string',
    section: 'storage',
    help: 'A registered version to index instead of a candidate: its label, such as `1.2.0`, or its digest.',
    commands: ['update'],
    faces: PER_CALL,
  },
  registry: {
    kind: 'string',
    pattern: REGISTRY,
    default: '.vector-index/registry',
    section: 'storage',
    help: 'What keeps model versions: a folder; `git`, the branch `vector-index-registry` of this repository, or `git:` and another branch; or `s3://bucket/prefix`.',
    commands: [...TRAINING, 'update', 'promote', 'rollback', 'status', 'search', 'prune'],
  },
  's3-endpoint': {
    kind: 'string',
    pattern: ADDRESS,
    section: 'storage',
    help: 'Address of the service that a `registry` in S3 is kept by, where that is not AWS: R2, MinIO and others that speak S3 and heed conditional writes.',
    defaultText: 'AWS, in the region',
    commands: [...TRAINING, 'update', 'promote', 'rollback', 'status', 'search', 'prune'],
  },
  's3-region': {
    kind: 'string',
    pattern: { source: '^[a-z0-9-]{1,40}$', says: 'the name of a region, such as `eu-central-1` or `auto`' },
    section: 'storage',
    help: 'Region of the bucket that a `registry` in S3 is in.',
    defaultText: "what the AWS client's own configuration says, such as `AWS_REGION`",
    commands: [...TRAINING, 'update', 'promote', 'rollback', 'status', 'search', 'prune'],
  },
  store: {
    kind: 'enum',
    values: ['local'],
    default: 'local',
    section: 'storage',
    help: 'Where the index lives: `local` is one SQLite file with exact search.',
    commands: INDEXED,
  },
  'store-path': {
    kind: 'path',
    default: '.vector-index/indexes',
    section: 'storage',
    help: "The local store's folder; an index is one file in it.",
    commands: INDEXED,
  },
  cache: {
    kind: 'path',
    default: '.vector-index/cache',
    section: 'storage',
    help: 'Folder of what was found out before, such as which images can be decoded. It may be lost at any time; that costs time only.',
    commands: READING,
  },

  // index
  index: {
    kind: 'string',
    pattern: NAME,
    default: 'default',
    section: 'index',
    help: 'Name of the index. The default lets every command find the same one without being told.',
    commands: ALL,
  },
  alias: {
    kind: 'string',
    pattern: NAME,
    default: 'live',
    section: 'index',
    help: 'Name that readers use; it points to the live generation.',
    commands: ALIASED,
  },
  distance: {
    kind: 'enum',
    values: ['cosine', 'euclidean', 'dotproduct'],
    default: 'cosine',
    section: 'index',
    help: 'How near two vectors are.',
    commands: READING,
  },
  strategy: {
    kind: 'enum',
    values: ['blue-green'],
    default: 'blue-green',
    section: 'index',
    help: 'How the index is renewed: `blue-green` builds beside the live generation, then switches.',
    commands: BUILDING,
  },
  'max-shrink': {
    kind: 'number',
    min: 0,
    max: 1,
    default: 0.2,
    section: 'index',
    help: 'Share of the live items that one update may remove; more than that stops it (0.2 is 20 %).',
    commands: BUILDING,
  },
  rebuild: {
    kind: 'boolean',
    default: false,
    section: 'index',
    help: 'Build the generation from nothing, even where it is complete or half-built.',
    commands: BUILDING,
    faces: PER_CALL,
  },

  // deployment
  deploy: {
    kind: 'enum',
    values: ['auto', 'always', 'never'],
    default: 'auto',
    section: 'deployment',
    help: 'Whether registry, store and cache may be written. `auto`: on a terminal, and in CI on the default branch; `always` is refused for a pull request.',
    commands: WRITING,
  },
  switch: {
    kind: 'enum',
    values: ['auto', 'manual'],
    default: 'auto',
    section: 'deployment',
    help: 'Whether readers get a verified generation at once, or when `promote` is called.',
    commands: BUILDING,
  },
  'keep-generations': {
    kind: 'integer',
    min: 2,
    max: 1000,
    default: 2,
    section: 'deployment',
    help: 'Complete generations that are kept, the live one included.',
    commands: RETAINING,
  },
  'retain-grace': {
    kind: 'duration',
    default: '10m',
    section: 'deployment',
    help: 'How long a generation stays after it was replaced, for readers that still query it.',
    commands: RETAINING,
  },

  // search
  image: {
    kind: 'path',
    section: 'search',
    help: 'Image file to search with.',
    commands: SEARCH,
    faces: PER_CALL,
  },
  id: {
    kind: 'string',
    section: 'search',
    help: 'Id of an indexed item to search with.',
    commands: SEARCH,
    faces: PER_CALL,
  },
  vector: {
    kind: 'numbers',
    section: 'search',
    help: 'Vector to search with, as a JSON array.',
    commands: SEARCH,
    faces: PER_CALL,
  },
  'top-k': {
    kind: 'integer',
    min: 1,
    max: 10_000,
    default: 10,
    section: 'search',
    help: 'How many neighbours are wanted.',
    commands: SEARCH,
  },
  generation: {
    kind: 'string',
    section: 'search',
    help: 'Name of the generation to search, or to promote.',
    defaultText: 'for `search` the live one, for `promote` the newest complete one that was never live',
    commands: ['search', 'promote'],
    faces: PER_CALL,
  },
} as const satisfies SettingTable;
