export const id = 3302;
export const ids = [3302];
export const modules = {

/***/ 23799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** Does this name or address of a host always mean this machine? */
const isLoopback = (host) => /^((.+\.)?localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);


/***/ }),

/***/ 21096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   _o: () => (/* binding */ CI_COMMANDS),
/* harmony export */   nZ: () => (/* binding */ COMMAND_NAMES),
/* harmony export */   y9: () => (/* binding */ isCommand)
/* harmony export */ });
/** Every command and what it does, one line each. */
const COMMANDS = {
    init: 'Look at this folder, and write a config file and a CI workflow for what it holds.',
    run: 'All of it: train, gate, register, build the index, verify, switch, report.',
    train: 'Train a model and leave it as a candidate folder.',
    gate: 'Judge a candidate by the rules; nothing else is touched.',
    update: 'Build, verify and switch to a new generation, from a candidate or a registered model version.',
    promote: 'Make a complete generation live: one built with `switch: manual`, or one that was rolled back.',
    rollback: 'Go back to what was live before: the newest kept generation, or the revision before the last edit.',
    status: 'Show what is live, what was before, and what else the store holds.',
    search: 'Ask the index for the nearest neighbours of an image, an indexed item or a vector.',
    prune: 'Drop generations and model versions that are no longer kept.',
    doctor: 'Check machine, keys, config, data, registry, store and CI, and say what to do about each.',
};
const COMMAND_NAMES = Object.keys(COMMANDS);
/** What CI can call; `init` is for a person at a terminal. */
const CI_COMMANDS = COMMAND_NAMES.filter((name) => name !== 'init');
const isCommand = (name) => Object.hasOwn(COMMANDS, name);


/***/ }),

/***/ 51869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ REMOTE),
/* harmony export */   Mo: () => (/* binding */ REGISTRY),
/* harmony export */   ii: () => (/* binding */ locateRegistry)
/* harmony export */ });
const BRANCH = 'vector-index-registry';
const BRANCH_NAME = '(?![/.-])(?!.*(?:\\.\\.|//|/\\.|@\\{|\\.lock(?:/|$)))[^\\s~^:?*\\[\\\\\\x00-\\x1f\\x7f]+(?<![/.])';
const BUCKET = '[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]';
const PREFIX = '(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._@+-]+)*/?';
/** What the setting `registry` takes. A branch is named as git names one; a folder called `git` is written `./git`. */
const REGISTRY = {
    source: `^(?:git(?::${BRANCH_NAME})?|s3://${BUCKET}${PREFIX}|(?!git:)(?![A-Za-z][A-Za-z0-9+.-]+://)[^\\x00]+)$`,
    says: 'a folder on this machine, `git`, `git:` and the name of a branch, or `s3://bucket/prefix` with a bucket of 3 to 63 characters',
};
/** @param registry a value that REGISTRY lets through */
function locateRegistry(registry) {
    if (registry === 'git')
        return { kind: 'git', branch: BRANCH };
    if (registry.startsWith('git:'))
        return { kind: 'git', branch: registry.slice('git:'.length) };
    if (!registry.startsWith('s3://'))
        return { kind: 'folder', folder: registry };
    const [bucket = '', ...prefix] = registry.slice('s3://'.length).split('/');
    return { kind: 's3', bucket, prefix: prefix.filter((part) => part !== '').join('/') };
}
/** What the setting `registry-remote` takes: nothing that git would take for an option, and no password. */
const REMOTE = {
    source: '^(?!-)(?!https?://[^/]*@)[^\\x00-\\x1f]+$',
    says: 'the name of a remote, or an address without user and password',
};


/***/ }),

/***/ 56864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qn: () => (/* binding */ variableOf),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   lS: () => (/* binding */ parameterOf),
/* harmony export */   mU: () => (/* binding */ facesOf),
/* harmony export */   qz: () => (/* binding */ VARIABLE_PREFIX)
/* harmony export */ });
const ALL_FACES = ['input', 'parameter', 'flag', 'environment', 'file'];
/** Where this row may be given. A secret never comes from a flag, which others can see, nor from a file. */
function facesOf(row) {
    const faces = row.faces ?? ALL_FACES;
    return row.kind === 'secret' ? faces.filter((face) => face !== 'flag' && face !== 'file') : faces;
}
/** `test-split` → `VECTOR_INDEX_TEST_SPLIT` */
const variableOf = (name) => `${VARIABLE_PREFIX}${name.toUpperCase().replaceAll('-', '_')}`;
const VARIABLE_PREFIX = 'VECTOR_INDEX_';
/** `test-split` → `test_split`. A job's `name` is its own in a workflow, so an orb cannot have that as a parameter. */
const parameterOf = (name) => name === 'name' ? 'registered_name' : name.replaceAll('-', '_');
/** `test-split` → `testSplit` */
const keyOf = (name) => name.replace(/-([a-z0-9])/g, (_all, letter) => letter.toUpperCase());


/***/ }),

/***/ 47530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ ADDRESS),
/* harmony export */   Sg: () => (/* binding */ addressOfHost),
/* harmony export */   cg: () => (/* binding */ addressProblem),
/* harmony export */   jg: () => (/* binding */ HOST)
/* harmony export */ });
/* harmony import */ var _lib_loopback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23799);

const ADDRESS = {
    source: '^https?://[^\\s/?#@]+(/[^\\s?#]*)?$',
    says: 'the address of a service, such as `https://s3.example.com`, without a user or a query',
};
/** A host as a service shows it, or an address. */
const HOST = {
    source: '^(https?://)?[^\\s/?#@]+/?$',
    says: 'a host such as `index-a1b2c3.svc.aped-4627-b74a.pinecone.io`, or its address, without a path, a user or a query',
};
/** What HOST lets through as an address without a slash at its end; encrypted unless it says otherwise. */
function addressOfHost(host) {
    const address = /^https?:\/\//i.test(host) ? host : `https://${host}`;
    return address.replace(/\/$/, '');
}
/** What is wrong with a service's address that is well-formed, or undefined: it must be encrypted, or on this machine. */
function addressProblem(name, { from, written, where }) {
    if (!URL.canParse(written))
        return `\`${name}: ${written}\` (${where}) is no address`;
    const { protocol, hostname } = new URL(written);
    if (protocol === 'https:')
        return undefined;
    const told = `\`${name}: ${written}\` (${where})`;
    if (from === 'file')
        return `${told} is not encrypted; in a config file an address begins with https:// (for a test on this machine, give it as a flag, an input or a variable)`;
    return (0,_lib_loopback_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U)(hostname)
        ? undefined
        : `${told} is not encrypted; use https:// (plain http is for this machine only)`;
}


/***/ }),

/***/ 36841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ SETTINGS)
/* harmony export */ });
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21096);
/* harmony import */ var _registry_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51869);
/* harmony import */ var _service_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47530);



const ALL = _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_NAMES */ .nZ;
const TRAINING = ['run', 'train'];
const BUILDING = ['run', 'update'];
const READING = ['run', 'train', 'update'];
const JUDGING = ['run', 'gate', 'update'];
const WRITING = ['run', 'update', 'promote', 'rollback', 'prune'];
const REPORTING = [...TRAINING, 'gate', 'update', 'promote', 'rollback'];
/** Train writes the cache. */
const DEPLOYING = [...WRITING, 'train', 'doctor'];
const INDEXED = [...WRITING, 'status', 'search', 'doctor'];
const ALIASED = [
    ...BUILDING,
    'promote',
    'rollback',
    'status',
    'search',
    'doctor',
];
const REGISTERED = [...INDEXED, 'train'];
/** Whose places and services `doctor` looks at. */
const EXAMINED = [...READING, 'doctor'];
const RETAINING = ['run', 'update', 'promote', 'prune'];
const SEARCH = ['search'];
/** For what is said anew at each call: a config file would freeze it. */
const PER_CALL = ['input', 'parameter', 'flag', 'environment'];
const NAME = {
    source: '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$',
    says: 'a name of letters, digits, `.`, `_` and `-`, 63 at most, that begins with a letter or a digit',
};
const RATE = {
    source: '^(default|none|[1-9]\\d{0,4})$',
    says: '`default`, `none` or a number of requests a second',
};
const REGION = {
    source: '^[a-z0-9-]{1,40}$',
    says: 'the name of a region, such as `us-east-1`',
};
/** A branch as git takes one, by its bare name. */
const BRANCH = {
    source: '^(?!refs/|origin/|[-/.])(?!.*(\\.\\.|//|@\\{))[^\\x00-\\x20\\x7f~^:?*\\[\\\\]{1,244}(?<![/.])$',
    says: 'the name of a branch, such as `main`',
};
/** As Pinecone takes one: printable ASCII. */
const NAMESPACE = {
    source: '^[\\x21-\\x7e]([\\x20-\\x7e]{0,510}[\\x21-\\x7e])?$',
    says: 'the name of a namespace; the default one is `__default__`',
};
const DATA_PATH = 'a folder of images, a file or a glob such as `shards/*.parquet`';
/** The one table of settings. Inputs, flags, variables, the config file, their schema, help and pages come from it. */
const SETTINGS = {
    // general
    command: {
        kind: 'enum',
        values: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .CI_COMMANDS */ ._o,
        default: 'run',
        section: 'general',
        help: 'What to do.',
        commands: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .CI_COMMANDS */ ._o,
        faces: ['input'],
    },
    config: {
        kind: 'path',
        section: 'general',
        help: 'The config file, in YAML.',
        defaultText: '`vector-index.yml`, where there is one',
        commands: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .CI_COMMANDS */ ._o,
        faces: PER_CALL,
    },
    name: {
        kind: 'string',
        pattern: NAME,
        section: 'general',
        help: 'Name of the model, in the registry and in reports.',
        defaultText: 'the value of `index`',
        compute: (read) => read('index'),
        commands: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .CI_COMMANDS */ ._o,
    },
    out: {
        kind: 'path',
        default: 'out',
        section: 'general',
        help: 'Folder for the report and the candidate.',
        commands: [...REPORTING, 'doctor'],
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
    'log-format': {
        kind: 'enum',
        values: ['text', 'json'],
        default: 'text',
        section: 'general',
        help: 'How the log looks, on standard error: `text` for people, or `json`, one object a line (`schema/log.schema.json`).',
        commands: ALL,
    },
    'log-level': {
        kind: 'enum',
        values: ['error', 'warn', 'info', 'debug'],
        default: 'info',
        section: 'general',
        help: 'The least important lines that the log still has.',
        commands: ALL,
    },
    'trace-id': {
        kind: 'string',
        pattern: {
            source: '^(?!0{32})[0-9a-f]{32}$',
            says: '32 hexadecimal digits in lower case, not all of them 0',
        },
        section: 'general',
        help: 'Stands on every line of a JSON log and in the report, to find what belongs together; the trace-id of W3C Trace Context.',
        defaultText: 'that of the variable `TRACEPARENT`, else a new one',
        commands: ALL,
        faces: PER_CALL,
    },
    yes: {
        kind: 'boolean',
        default: false,
        section: 'general',
        help: 'Ask nothing: take what was found.',
        commands: ['init'],
        faces: ['flag'],
    },
    force: {
        kind: 'boolean',
        default: false,
        section: 'general',
        help: 'Replace files that are there already; what they were is kept in copies beside them.',
        commands: ['init'],
        faces: ['flag'],
    },
    ci: {
        kind: 'enum',
        values: ['github', 'circleci', 'none'],
        otherwise: 'for another service say `none`, and see https://github.com/org/vector-index-action/blob/v1/docs/hosts.md',
        section: 'general',
        help: 'For which CI service a workflow is written.',
        defaultText: 'what `.github`, `.circleci` or the address of the remote `origin` tell',
        commands: ['init'],
        faces: ['flag'],
    },
    'github-token': {
        kind: 'secret',
        section: 'general',
        help: "Lets a pull request's run ask GitHub for the base branch's config file, where the clone does not have it. The token of the workflow, `github.token`, with `contents: read` is enough.",
        defaultText: '`GITHUB_TOKEN`, where it is in the environment',
        commands: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .CI_COMMANDS */ ._o,
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
        kind: 'list',
        paths: true,
        of: DATA_PATH,
        section: 'data',
        help: 'What to learn from: a folder of images, `<class>/<anything>/<file>` (JPEG, PNG or WebP), or tables (CSV, JSON Lines, Parquet). Or ready vectors, which are indexed without training: tables, `.npy`, `.npz`, `.fvecs`, `.bvecs`, `.ivecs`.',
        commands: [...EXAMINED, 'init'],
        required: TRAINING,
    },
    'index-data': {
        kind: 'list',
        paths: true,
        of: DATA_PATH,
        section: 'data',
        help: 'What to index, in any form that `data` has.',
        defaultText: 'all of `data`',
        commands: [...BUILDING, 'doctor'],
    },
    'test-data': {
        kind: 'list',
        paths: true,
        of: DATA_PATH,
        section: 'data',
        help: 'What to test with, in any form that `data` has, instead of a part of `data`.',
        commands: TRAINING,
        judges: true,
    },
    vectors: {
        kind: 'path',
        section: 'data',
        help: 'A `.npy` file with the vectors of the rows of `data`, which is one table then, in the same order. Where only `index-data` is set, of its rows.',
        defaultText: "the table's own vector column, where it has one",
        commands: EXAMINED,
    },
    'id-column': {
        kind: 'string',
        section: 'data',
        help: "A table's column of ids.",
        defaultText: '`id`; the path of the image where there is no such column',
        commands: READING,
    },
    'label-column': {
        kind: 'string',
        section: 'data',
        help: "A table's column of labels.",
        defaultText: '`label`, where there is one',
        commands: READING,
        judges: true,
    },
    'image-column': {
        kind: 'string',
        section: 'data',
        help: "A table's column of images: paths relative to the table, or, in Parquet, the files' bytes.",
        defaultText: '`image`, where there is one',
        commands: READING,
    },
    'vector-column': {
        kind: 'string',
        section: 'data',
        help: "A table's column of ready vectors.",
        defaultText: '`vector`, where there is one',
        commands: READING,
    },
    'group-column': {
        kind: 'string',
        section: 'data',
        help: "A table's column of groups. Items of one group are never parted by the split: several images of one object.",
        defaultText: '`group`, where there is one',
        commands: READING,
        judges: true,
    },
    'text-column': {
        kind: 'string',
        section: 'data',
        help: "A table's column of text. It is kept as metadata.",
        defaultText: '`text`, where there is one',
        commands: READING,
    },
    metadata: {
        kind: 'list',
        of: 'a column, such as `title`, or one of CSV with its type: `price:number`, `sold:boolean`, `tags:list`',
        section: 'data',
        help: "Columns of a table that are kept as metadata. CSV's are text unless a type is named.",
        defaultText: 'all that have no other use',
        commands: READING,
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
        help: 'What happens to files that cannot be decoded and rows that cannot be used: stop, or leave them out (5 % at most) and report them.',
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
        commands: [...TRAINING, 'doctor'],
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
        kind: 'choices',
        values: ['wasm', 'tensorflow'],
        default: ['wasm'],
        section: 'model',
        help: 'What trains the model and computes vectors: `wasm`, which is always there, or `tensorflow`, the faster `@tensorflow/tfjs-node` that you install yourself. Of several, the first that is there is taken.',
        commands: [...EXAMINED, 'search'],
    },
    'tensorflow-path': {
        kind: 'path',
        section: 'model',
        help: 'The folder where `@tensorflow/tfjs-node` is installed, for the engine `tensorflow`.',
        defaultText: 'the working directory',
        commands: [...EXAMINED, 'search'],
    },
    'model-name': {
        kind: 'string',
        pattern: {
            source: '^\\S(?:[^\\r\\n]{0,198}\\S)?$',
            says: 'a name of one line, 200 characters at most',
        },
        section: 'model',
        help: 'With ready vectors: what the model that computed them is called, such as `text-embedding-3-small`. Vectors of two models never share an index.',
        defaultText: 'needed with ready vectors',
        commands: READING,
    },
    'model-revision': {
        kind: 'string',
        pattern: {
            source: '^\\S(?:[^\\r\\n]{0,198}\\S)?$',
            says: 'a text of one line, 200 characters at most',
        },
        section: 'model',
        help: 'With ready vectors: which of the models of that name computed them.',
        commands: READING,
    },
    dimension: {
        kind: 'integer',
        min: 1,
        max: 20_000,
        section: 'model',
        help: 'With ready vectors: the length that they must have.',
        defaultText: 'the length that they have',
        commands: EXAMINED,
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
        judges: 'raises',
    },
    gates: {
        kind: 'list',
        default: [],
        of: 'a rule such as `accuracy >= 0.9`, `recall[cat] >= 0.8` or `precision@10 >= 0.6`',
        section: 'gate',
        help: 'Rules over metrics that all must hold before the model is registered and indexed.',
        defaultText: 'no rules',
        commands: [...JUDGING, 'train'],
        judges: 'adds',
    },
    'metrics-file': {
        kind: 'path',
        section: 'gate',
        help: 'Metrics that were computed elsewhere, for rules to name: one flat JSON object of numbers, such as `{"latency_p95": 12.5}`.',
        commands: [...JUDGING, 'train'],
        judges: true,
    },
    queries: {
        kind: 'path',
        section: 'gate',
        help: 'Which training items are relevant for which test items, for the metrics of the embeddings: `.jsonl` with `{"query": id, "relevant": [ids], "grade": 2}`, `.csv` or `.tsv` with the columns `query`, `relevant` and `grade`, or qrels as TREC writes them.',
        defaultText: 'for each test item, the training items of its class',
        commands: TRAINING,
        judges: true,
    },
    'smoke-queries': {
        kind: 'path',
        section: 'gate',
        help: 'Queries whose answers every new index must give before readers get it: a list in YAML, JSON or JSON Lines of what is asked (an image, an id or a vector) and what must or must not be among the first answers.',
        commands: [...BUILDING, 'promote'],
        judges: true,
    },
    baseline: {
        kind: 'enum',
        values: ['live', 'bootstrap'],
        default: 'live',
        section: 'gate',
        help: 'What rules that compare, such as `neighbour_overlap@10 >= 0.8`, compare with: `live`, which must be there. `bootstrap` lets a first run pass without them; once something is live it means the same as `live`.',
        commands: BUILDING,
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
        pattern: _registry_location_js__WEBPACK_IMPORTED_MODULE_1__/* .REGISTRY */ .Mo,
        default: '.vector-index/registry',
        section: 'storage',
        help: 'What keeps model versions: a folder; `git`, the branch `vector-index-registry` of this repository, or `git:` and another branch; or `s3://bucket/prefix`.',
        commands: REGISTERED,
    },
    's3-endpoint': {
        kind: 'string',
        pattern: _service_address_js__WEBPACK_IMPORTED_MODULE_2__/* .ADDRESS */ .BD,
        section: 'storage',
        help: 'Address of the service that a `registry` in S3 is kept by, where that is not AWS: R2, MinIO and others that speak S3 and heed conditional writes.',
        defaultText: 'AWS, in the region',
        commands: REGISTERED,
    },
    's3-region': {
        kind: 'string',
        pattern: { source: '^[a-z0-9-]{1,40}$', says: 'the name of a region, such as `eu-central-1` or `auto`' },
        section: 'storage',
        help: 'Region of the bucket that a `registry` in S3 is in.',
        defaultText: "what the AWS client's own configuration says, such as `AWS_REGION`",
        commands: REGISTERED,
    },
    'registry-remote': {
        kind: 'string',
        pattern: _registry_location_js__WEBPACK_IMPORTED_MODULE_1__/* .REMOTE */ .Bn,
        default: 'origin',
        section: 'storage',
        help: 'For `registry: git`: the remote whose branch it is, by its name in the clone or, but in the config file, by its address.',
        commands: REGISTERED,
    },
    'registry-token': {
        kind: 'secret',
        section: 'storage',
        help: 'For `registry: git` over https: a token that may read that branch and, where the run may write, push to it.',
        defaultText: 'what git is configured with in the clone, as `actions/checkout` leaves it',
        commands: REGISTERED,
    },
    store: {
        kind: 'enum',
        values: ['local', 'pinecone'],
        default: 'local',
        section: 'storage',
        help: 'Where the index lives: `local` is one SQLite file with exact search; `pinecone` is an index of the service, with a namespace for each generation.',
        commands: INDEXED,
    },
    'store-path': {
        kind: 'path',
        default: '.vector-index/indexes',
        section: 'storage',
        help: "The local store's folder; an index is one file in it.",
        commands: INDEXED,
    },
    'pinecone-api-key': {
        kind: 'secret',
        variable: 'PINECONE_API_KEY',
        pattern: { source: '^\\s*[\\x21-\\x7e]+\\s*$', says: 'a key: printable ASCII without a space' },
        section: 'storage',
        help: 'For `store: pinecone`: a key that may read the index and, where the run may write, write to it.',
        defaultText: '`PINECONE_API_KEY`, where it is in the environment',
        commands: INDEXED,
    },
    'pinecone-host': {
        kind: 'string',
        pattern: _service_address_js__WEBPACK_IMPORTED_MODULE_2__/* .HOST */ .jg,
        section: 'storage',
        help: 'For `store: pinecone`: where indexes are managed. It gets the key, so the config file cannot say it.',
        defaultText: '`https://api.pinecone.io`',
        commands: INDEXED,
        faces: PER_CALL,
    },
    'pinecone-index-host': {
        kind: 'string',
        pattern: _service_address_js__WEBPACK_IMPORTED_MODULE_2__/* .HOST */ .jg,
        section: 'storage',
        help: "For `store: pinecone`: the index's own host, which saves asking for it, one request. It gets the key, so the config file cannot say it.",
        defaultText: 'asked for',
        commands: INDEXED,
        faces: PER_CALL,
    },
    cloud: {
        kind: 'enum',
        values: ['aws', 'gcp', 'azure'],
        section: 'storage',
        help: 'For `store: pinecone`: where the index is made if there is none, together with `region`.',
        defaultText: 'the index must be there',
        commands: [...BUILDING, 'doctor'],
    },
    region: {
        kind: 'string',
        pattern: REGION,
        section: 'storage',
        help: 'For `store: pinecone`: the region of `cloud`.',
        defaultText: 'the index must be there',
        commands: [...BUILDING, 'doctor'],
    },
    'deletion-protection': {
        kind: 'boolean',
        default: false,
        section: 'storage',
        help: 'For `store: pinecone`: whether an index that is made here is guarded against being deleted as a whole.',
        commands: BUILDING,
    },
    'switch-by': {
        kind: 'enum',
        values: ['alias', 'pointer-record'],
        default: 'alias',
        section: 'storage',
        help: 'For `store: pinecone`: what leads readers to the live namespace. `alias` is a namespace alias, which every client follows by itself; `pointer-record` is a record that readers resolve, for an account without namespace aliases.',
        commands: INDEXED,
    },
    'rate-limit': {
        kind: 'string',
        pattern: RATE,
        default: 'default',
        section: 'storage',
        help: 'For `store: pinecone`: how many requests a second one namespace gets at most. `default` is what Pinecone documents: 100 requests and 50 MB a second.',
        commands: INDEXED,
    },
    'record-labels': {
        kind: 'boolean',
        default: true,
        section: 'storage',
        help: 'For `store: pinecone`: whether a record carries its label, as `vi_label` in its metadata. Without, the label is kept in the manifest alone, and what readers get through the alias has none.',
        commands: INDEXED,
    },
    cache: {
        kind: 'path',
        default: '.vector-index/cache',
        section: 'storage',
        help: 'Folder of what was found out before: vectors by model and content, and which images can be decoded. It may be lost at any time; that costs time only.',
        commands: EXAMINED,
    },
    'cache-size': {
        kind: 'integer',
        min: 0,
        max: 1_048_576,
        default: 1024,
        section: 'storage',
        help: 'Most that the vectors in `cache` may take, in MiB: those that were not used for longest go first. 0 keeps none.',
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
        commands: EXAMINED,
    },
    strategy: {
        kind: 'enum',
        values: ['blue-green', 'incremental', 'recreate'],
        default: 'blue-green',
        section: 'index',
        help: 'How the index is renewed. `blue-green` builds beside the live generation, then switches; `incremental` edits the live generation in place, which costs least, and readers see the steps in between; `recreate` deletes it and builds anew, and readers have no index until that is done.',
        commands: BUILDING,
    },
    recreate: {
        kind: 'enum',
        values: ['namespace', 'index'],
        default: 'namespace',
        section: 'index',
        help: 'For `store: pinecone` with `strategy: recreate`: what is deleted. `index` deletes the whole index with all that is in it, and makes it anew.',
        commands: BUILDING,
    },
    'max-shrink': {
        kind: 'number',
        min: 0,
        max: 1,
        default: 0.2,
        section: 'index',
        help: 'How much smaller than the live one a new index may be, as a share of the live items; what would lose more is stopped (0.2 is 20 %).',
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
        commands: DEPLOYING,
    },
    'default-branch': {
        kind: 'string',
        pattern: BRANCH,
        section: 'deployment',
        help: 'The branch that may deploy under `deploy: auto`. Given in the call (an input, a parameter, a flag or a variable), it is also the one that a pull request is to be merged into, where the CI service does not tell that.',
        defaultText: 'as the CI service tells',
        commands: [...DEPLOYING, 'gate'],
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
        help: 'Complete generations that are kept, the live one included. Of a generation that was edited in place, what its last revisions replaced is kept too: ten at most, and no more records than it has.',
        commands: RETAINING,
    },
    'keep-versions': {
        kind: 'integer',
        min: 1,
        max: 10_000,
        default: 10,
        section: 'deployment',
        help: 'Newest model versions that `prune` keeps; those that a generation was built with stay in any case.',
        commands: ['prune'],
    },
    'retain-grace': {
        kind: 'duration',
        default: '10m',
        section: 'deployment',
        help: 'How long a generation stays after it was replaced, for readers that still query it.',
        commands: RETAINING,
    },
    adopted: {
        kind: 'string',
        pattern: NAMESPACE,
        section: 'deployment',
        help: 'For `store: pinecone`: a namespace that served readers before this program did, to be removed. No other one is, and nothing but what is named here.',
        commands: ['prune'],
        faces: PER_CALL,
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
};


/***/ })

};
