export const id = 807;
export const ids = [807];
export const modules = {

/***/ 7807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(1469);
// EXTERNAL MODULE: ./build/settings/commands.js
var commands = __webpack_require__(1096);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/settings/row.js
var settings_row = __webpack_require__(6864);
// EXTERNAL MODULE: ./build/settings/spec.js
var spec = __webpack_require__(6841);
;// CONCATENATED MODULE: ./build/fronts/flags.js




const ROWS = spec/* SETTINGS */.y;
const OPTIONS = Object.fromEntries([
    ...Object.entries(ROWS)
        .filter(([, row]) => (0,settings_row/* facesOf */.mU)(row).includes('flag'))
        .map(([name, row]) => [name, { type: row.kind === 'boolean' ? 'boolean' : 'string' }]),
    ['help', { type: 'boolean', short: 'h' }],
    ['version', { type: 'boolean', short: 'v' }],
]);
/** Reads arguments as text; what they mean is for the settings to judge. */
function readCommandLine(args) {
    // Not strict: parseArgs would stop at the first mistake.
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...args],
        options: OPTIONS,
        strict: false,
        allowPositionals: true,
        allowNegative: true,
        tokens: true,
    });
    const given = new Map();
    const problems = [];
    const words = [];
    let unknownAt = Number.NaN;
    for (const token of tokens) {
        if (token.kind === 'positional') {
            // The value of a flag that we do not know: one mistake, not two.
            if (token.index !== unknownAt + 1)
                words.push(token.value);
        }
        else if (token.kind === 'option' && token.name !== 'help' && token.name !== 'version') {
            const { name, rawName, value } = token;
            const known = Object.hasOwn(OPTIONS, name);
            if (!known && token.inlineValue !== true)
                unknownAt = token.index;
            const problem = known ? flagProblem(name, token.rawName, value, token.inlineValue === true) : undefined;
            if (problem !== undefined)
                problems.push(problem);
            else if (ROWS[name]?.kind === 'list')
                given.set(name, [...(given.get(name) ?? []), value ?? '']);
            else if (given.has(name))
                problems.push(`\`${name}\` is given twice (${rawName}); give it once`);
            else
                given.set(name, value ?? (rawName.startsWith('--no-') ? 'false' : 'true'));
        }
    }
    const [word, ...rest] = words;
    problems.push(...rest.map((extra) => `unexpected ${JSON.stringify(extra)}; a setting is given as --name value`));
    const asked = (name) => tokens.some((token) => token.kind === 'option' && token.name === name);
    const command = word !== undefined && (0,commands/* isCommand */.y9)(word) ? word : undefined;
    return { word, command, help: asked('help'), version: asked('version'), given, problems };
}
function flagProblem(name, rawName, value, inline) {
    if (ROWS[name]?.kind === 'boolean')
        return undefined;
    if (rawName.startsWith('--no-'))
        return `\`${name}\` takes a value, so ${rawName} means nothing; leave it out`;
    if (value === undefined)
        return `\`${name}\` has no value behind ${rawName}`;
    if (!inline && /^--[a-z]/.test(value))
        return `\`${name}\` has no value: ${rawName} is followed by ${value} (if that is meant, write ${rawName}=${value})`;
    return undefined;
}

// EXTERNAL MODULE: ./build/fronts/variables.js
var variables = __webpack_require__(7508);
// EXTERNAL MODULE: ./build/fronts/version.js
var version = __webpack_require__(9817);
;// CONCATENATED MODULE: ./build/fronts/cli.js





/**
 * The command line: `vector-index <command> [--setting value …]`.
 * @returns the exit code
 */
async function runCli(args, env) {
    const line = readCommandLine(args);
    if (line.version) {
        process.stdout.write(`${version/* VERSION */.x}\n`);
        return errors/* EXIT */.dc.done;
    }
    if (line.help || line.word === 'help') {
        const { commandHelp, generalHelp } = await __webpack_require__.e(/* import() */ 999).then(__webpack_require__.bind(__webpack_require__, 8999));
        process.stdout.write(line.command === undefined ? generalHelp() : commandHelp(line.command));
        return errors/* EXIT */.dc.done;
    }
    if (line.command === undefined) {
        process.stderr.write(await misuse(line.word));
        return errors/* EXIT */.dc.badInput;
    }
    const { start } = await __webpack_require__.e(/* import() */ 560).then(__webpack_require__.bind(__webpack_require__, 7560));
    const { detectHost } = await __webpack_require__.e(/* import() */ 385).then(__webpack_require__.bind(__webpack_require__, 4385));
    const { given, problems } = line;
    const raw = { given, givenAs: 'flag', environment: (0,variables/* variablesIn */.D)(env), problems };
    return start(line.command, raw, await detectHost());
}
async function misuse(word) {
    const list = `The commands are ${commands/* COMMAND_NAMES */.nZ.join(', ')}; vector-index --help says more.\n`;
    if (word === undefined)
        return `error: no command. ${list}`;
    const { didYouMean } = await __webpack_require__.e(/* import() */ 974).then(__webpack_require__.bind(__webpack_require__, 974));
    return `error: unknown command ${JSON.stringify(word)}${didYouMean(word, commands/* COMMAND_NAMES */.nZ)}\n${list}`;
}


/***/ }),

/***/ 7508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ variablesIn)
/* harmony export */ });
/* harmony import */ var _settings_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6864);

/** The settings' variables in an environment; on Windows their case is any. */
function variablesIn(env) {
    const ours = Object.entries(env).filter(([name]) => name.toUpperCase().startsWith(_settings_row_js__WEBPACK_IMPORTED_MODULE_0__/* .VARIABLE_PREFIX */ .qz));
    return new Map(ours.map(([name, value]) => [name.toUpperCase(), value ?? '']));
}


/***/ }),

/***/ 9817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
// Written by scripts/faces.ts from package.json.
const VERSION = '0.1.0';


/***/ }),

/***/ 1469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ CodedError),
/* harmony export */   AN: () => (/* binding */ badInput),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   c_: () => (/* binding */ trainingFailed),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   l7: () => (/* binding */ verificationFailed),
/* harmony export */   zT: () => (/* binding */ superseded)
/* harmony export */ });
/** Every exit code the program can end with. 128 + n (ended by signal n) is computed where the signal is seen. */
const EXIT = {
    done: 0,
    unexpected: 1,
    badInput: 2,
    gate: 3,
    verification: 4,
    superseded: 5,
    service: 6,
    training: 7,
};
/** An error the program knows: it has a code, an exit code and says what to do. Anything else is a bug (exit 1). */
class CodedError extends Error {
    code;
    exitCode;
    fix;
    problems;
    constructor(message, options) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = 'CodedError';
        this.code = options.code;
        this.exitCode = options.exitCode;
        this.fix = options.fix;
        this.problems = options.problems ?? [];
    }
}
/** Bad settings, data or state: nothing was changed (exit 2). */
const badInput = (code, message, details = {}) => new CodedError(message, { ...details, code, exitCode: EXIT.badInput });
/** The new generation failed verification (exit 4). */
const verificationFailed = (code, message, details = {}) => new CodedError(message, { ...details, code, exitCode: EXIT.verification });
/** Someone newer has switched, or builds the same thing (exit 5). */
const superseded = (code, message, details = {}) => new CodedError(message, { ...details, code, exitCode: EXIT.superseded });
/** Training failed (exit 7). */
const trainingFailed = (code, message, details = {}) => new CodedError(message, { ...details, code, exitCode: EXIT.training });
/** The whole message as a person reads it: message, problems, fix. */
function describeError(error) {
    if (!(error instanceof CodedError))
        return error instanceof Error ? error.message : String(error);
    return [
        error.message,
        ...error.problems.map((problem) => `  - ${problem}`),
        ...(error.fix === undefined ? [] : [error.fix]),
    ].join('\n');
}


/***/ }),

/***/ 1096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   nZ: () => (/* binding */ COMMAND_NAMES),
/* harmony export */   y9: () => (/* binding */ isCommand)
/* harmony export */ });
/** Every command and what it does, one line each. */
const COMMANDS = {
    run: 'All of it: train, gate, register, build the index, verify, switch, report.',
    train: 'Train a model and leave it as a candidate folder.',
    gate: 'Judge a candidate by the rules; nothing else is touched.',
    update: 'Build, verify and switch to a new generation, from a candidate or a registered model version.',
    promote: 'Make a complete generation live: one built with `switch: manual`, or one that was rolled back.',
    rollback: 'Go back to the newest kept generation that was live before.',
    status: 'Show what is live, what was before, and what else the store holds.',
    search: 'Ask the index for the nearest neighbours of an image, an indexed item or a vector.',
    prune: 'Drop generations that are no longer kept.',
};
const COMMAND_NAMES = Object.keys(COMMANDS);
const isCommand = (name) => Object.hasOwn(COMMANDS, name);


/***/ }),

/***/ 6864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qn: () => (/* binding */ variableOf),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   mU: () => (/* binding */ facesOf),
/* harmony export */   qz: () => (/* binding */ VARIABLE_PREFIX)
/* harmony export */ });
const ALL_FACES = ['input', 'flag', 'environment', 'file'];
/** Where this row may be given. A secret never comes from a flag, which others can see, nor from a file. */
function facesOf(row) {
    const faces = row.faces ?? ALL_FACES;
    return row.kind === 'secret' ? faces.filter((face) => face !== 'flag' && face !== 'file') : faces;
}
/** `test-split` → `VECTOR_INDEX_TEST_SPLIT` */
const variableOf = (name) => `${VARIABLE_PREFIX}${name.toUpperCase().replaceAll('-', '_')}`;
const VARIABLE_PREFIX = 'VECTOR_INDEX_';
/** `test-split` → `testSplit` */
const keyOf = (name) => name.replace(/-([a-z0-9])/g, (_all, letter) => letter.toUpperCase());


/***/ }),

/***/ 6841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ SETTINGS)
/* harmony export */ });
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1096);

const ALL = _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_NAMES */ .nZ;
const TRAINING = ['run', 'train'];
const BUILDING = ['run', 'update'];
const READING = ['run', 'train', 'update'];
const JUDGING = ['run', 'gate', 'update'];
const WRITING = ['run', 'update', 'promote', 'rollback', 'prune'];
const REPORTING = [...TRAINING, 'gate', 'update', 'promote', 'rollback'];
const INDEXED = [...WRITING, 'status', 'search'];
const ALIASED = [...BUILDING, 'promote', 'rollback', 'status', 'search'];
const RETAINING = ['run', 'update', 'promote', 'prune'];
const SEARCH = ['search'];
/** For what is said anew at each call: a config file would freeze it. */
const PER_CALL = ['input', 'flag', 'environment'];
const NAME = {
    source: '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$',
    says: 'a name of letters, digits, `.`, `_` and `-`, 63 at most, that begins with a letter or a digit',
};
/** The one table of settings. Inputs, flags, variables, the config file, their schema, help and pages come from it. */
const SETTINGS = {
    // general
    command: {
        kind: 'enum',
        values: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_NAMES */ .nZ,
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
        kind: 'path',
        default: '.vector-index/registry',
        section: 'storage',
        help: 'Folder that keeps model versions.',
        commands: [...TRAINING, 'update', 'promote', 'rollback', 'status', 'search'],
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
};


/***/ })

};
