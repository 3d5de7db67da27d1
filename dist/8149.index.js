export const id = 8149;
export const ids = [8149];
export const modules = {

/***/ 27779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fk: () => (/* binding */ describeStore),
  YH: () => (/* binding */ findEngines),
  NE: () => (/* binding */ openFolder),
  Me: () => (/* binding */ openRegistry),
  Ch: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/engines/tfjs/identity.js
var identity = __webpack_require__(65060);
;// CONCATENATED MODULE: ./build/hosts/environment.js
/** Sets variables of this process, for libraries that look there; what somebody has set stays. */
function setVariables(variables) {
    for (const [name, value] of Object.entries(variables))
        process.env[name] ??= value;
}

;// CONCATENATED MODULE: ./build/hosts/git-environment.js
/** The environment for a `git` that talks to others: nobody is asked for anything. */
function gitEnvironment() {
    return { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', LANGUAGE: '' };
}

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/settings/registry-location.js
var registry_location = __webpack_require__(51869);
// EXTERNAL MODULE: ./build/settings/service-address.js
var service_address = __webpack_require__(47530);
;// CONCATENATED MODULE: ./build/adapters.js







/** @param danger why code that lies in the working directory must not be loaded, as a clause */
function findEngines({ tensorflowPath }, danger) {
    const always = {
        identity: identity/* WASM_ENGINE */.C,
        open: () => openAlone('wasm', async () => (await Promise.all(/* import() */[__webpack_require__.e(9982), __webpack_require__.e(3732)]).then(__webpack_require__.bind(__webpack_require__, 83732))).openWasmEngine()),
    };
    const engines = {
        wasm: { tolerance: identity/* WASM_ENGINE */.C.tolerance, find: async () => always },
        tensorflow: {
            tolerance: identity/* TENSORFLOW_TOLERANCE */.O,
            async find() {
                if (danger !== undefined)
                    throw (0,errors/* badInput */.AN)('engine.unavailable', `The engine tensorflow is not available: ${danger}.`, {
                        fix: 'Set `engine: wasm`, which needs nothing.',
                    });
                const engine = await openAlone('tensorflow', async () => {
                    const { openTensorflowEngine } = await Promise.all(/* import() */[__webpack_require__.e(9982), __webpack_require__.e(543)]).then(__webpack_require__.bind(__webpack_require__, 60543));
                    return openTensorflowEngine({ folder: tensorflowPath ?? process.cwd(), setVariables: setVariables });
                });
                return { identity: engine, open: async () => engine };
            },
        },
    };
    return { engines, always };
}
/** TensorFlow.js keeps its backends in one place: one engine serves all of this thread, whatever is opened in it. */
let running;
/** @throws CodedError `engine.unavailable` (exit 2) beside another engine */
async function openAlone(name, open) {
    if (running !== undefined && running.name !== name)
        throw (0,errors/* badInput */.AN)('engine.unavailable', `The engine ${name} is not available: ${running.name} is in use, and there can be one in a thread.`, { fix: 'Start anew, or open the reader in a worker thread of its own.' });
    running ??= { name, engine: open() };
    try {
        return await running.engine;
    }
    catch (error) {
        running = undefined;
        throw error;
    }
}
/** @throws CodedError `pinecone.no-key` (exit 2) */
async function openStore(settings, use) {
    const { store, storePath, index } = settings;
    if (store === 'pinecone') {
        const options = { ...pineconeOptions(settings), ...use };
        return (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(6488)]).then(__webpack_require__.bind(__webpack_require__, 86488))).openPineconeStore(options);
    }
    const { openLocalStore } = await __webpack_require__.e(/* import() */ 978).then(__webpack_require__.bind(__webpack_require__, 80978));
    return openLocalStore({ path: (0,external_node_path_.join)(storePath, `${index}.sqlite`), readOnly: use.readOnly });
}
/** What is known of the store without asking it; no key is needed. */
async function describeStore({ index, recordLabels = true, }) {
    const { CAPABILITIES: capabilities } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(6488)]).then(__webpack_require__.bind(__webpack_require__, 86488));
    const { refuseItem } = await __webpack_require__.e(/* import() */ 2419).then(__webpack_require__.bind(__webpack_require__, 2419));
    return {
        ...{ description: `pinecone ${index}`, capabilities },
        refusesItem: (item) => refuseItem(item, recordLabels),
    };
}
function pineconeOptions(settings) {
    const { index, alias, pineconeApiKey, pineconeHost, pineconeIndexHost, cloud, region } = settings;
    if (pineconeApiKey === undefined)
        throw (0,errors/* badInput */.AN)('pinecone.no-key', `\`store: pinecone\` needs a key, and there is none for the index "${index}".`, {
            fix: 'Set the environment variable PINECONE_API_KEY, the input `pinecone-api-key` of the action, or the option `pineconeApiKey` of the reader, from where secrets are kept.',
        });
    const { switchBy, rateLimit, deletionProtection = false, recordLabels = true, recreate = 'namespace', } = settings;
    return {
        ...{ index, alias, switchBy, deletionProtection, recordLabels, recreate },
        apiKey: pineconeApiKey.trim(),
        rateLimit: rateLimit === 'default' || rateLimit === 'none' ? rateLimit : Number(rateLimit),
        ...(pineconeHost === undefined ? {} : { controlHost: (0,service_address/* addressOfHost */.Sg)(pineconeHost) }),
        ...(pineconeIndexHost === undefined ? {} : { indexHost: (0,service_address/* addressOfHost */.Sg)(pineconeIndexHost) }),
        ...(cloud === undefined || region === undefined ? {} : { place: { cloud, region } }),
    };
}
async function openFolder(folder, readOnly) {
    const { openFolderStorage } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2004)]).then(__webpack_require__.bind(__webpack_require__, 82004));
    return openFolderStorage({ folder, readOnly });
}
async function openRegistry(settings, { readOnly, signal, log }) {
    const location = (0,registry_location/* locateRegistry */.ii)(settings.registry);
    switch (location.kind) {
        case 'folder':
            return openFolder(location.folder, readOnly);
        case 's3': {
            const { openS3Storage } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(3711), __webpack_require__.e(5278)]).then(__webpack_require__.bind(__webpack_require__, 65278));
            const { s3Endpoint: endpoint, s3Region: region } = settings;
            return openS3Storage({ ...location, endpoint, region, readOnly, signal, log });
        }
        case 'git': {
            const { openGitStorage } = await __webpack_require__.e(/* import() */ 8741).then(__webpack_require__.bind(__webpack_require__, 78741));
            const { registryRemote: remote, registryToken: token } = settings;
            const [cwd, environment] = [process.cwd(), gitEnvironment()];
            return openGitStorage({ ...location, ...{ cwd, environment, remote, token, readOnly, signal } });
        }
    }
}


/***/ }),

/***/ 47585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ chooseQueryEngine),
/* harmony export */   _2: () => (/* binding */ engineChoice)
/* harmony export */ });
/* unused harmony export chooseEngine */
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/**
 * The first of `names` that is there; says why the ones before it are not.
 * @throws CodedError `engine.unavailable` (exit 2) of the last one
 */
async function chooseEngine(names, engines, warn) {
    const [name, ...others] = names;
    try {
        return await engines[name].find();
    }
    catch (error) {
        const [next] = others;
        if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CodedError */ .AK && error.code === 'engine.unavailable') || next === undefined)
            throw error;
        warn(`${error.message} The engine ${next} is taken, as \`engine\` says.`);
        return chooseEngine(others, engines, warn);
    }
}
/** @param always the engine that needs no looking for */
function engineChoice(names, engines, always, warn) {
    let chosen = always;
    return {
        async choose() {
            chosen = await chooseEngine(names, engines, warn);
            return chosen.identity;
        },
        identity: () => chosen.identity,
        engine: () => chosen.open(),
        queryEngine: async (generation) => (await chooseQueryEngine(generation, names, engines, warn)).open(),
    };
}
/**
 * What embeds queries for a generation: the engine that embedded its items, where that one gives the same bits
 * everywhere. Where it promises closeness only, the first of `names` that is there is as good; says so when it is
 * another.
 * @throws CodedError `engine.other-version` (exit 2) where vectors would not be comparable, or nobody knows
 */
async function chooseQueryEngine(generation, names, engines, warn) {
    const known = engines[generation.engine];
    if (known === undefined)
        throw otherVersion(generation, 'this program has no such engine');
    const chosen = known.tolerance === 0 ? await known.find() : await chooseEngine(names, engines, warn);
    const { name, numericVersion } = chosen.identity;
    if (name === generation.engine && numericVersion === generation.engineNumericVersion)
        return chosen;
    if (known.tolerance === 0)
        throw otherVersion(generation, `this is numeric version ${numericVersion}, whose vectors differ in bits`);
    warn(`${generation.name} was embedded by engine ${generation.engine} (numeric version ${generation.engineNumericVersion}), the query by ${name} (${numericVersion}): ` +
        `vectors differ by rounding, a cosine distance of at most ${known.tolerance}.`);
    return chosen;
}
function otherVersion({ name, engine, engineNumericVersion }, why) {
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('engine.other-version', `${name} was embedded by engine ${engine}, numeric version ${engineNumericVersion}; ${why}.`, {
        fix: 'Search with the version of the program that built the index, or run again: it builds a new generation.',
    });
}


/***/ }),

/***/ 65060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ WASM_ENGINE),
/* harmony export */   O: () => (/* binding */ TENSORFLOW_TOLERANCE)
/* harmony export */ });
/** What results are known by, without loading the engine. The numeric version is raised when they change in any bit. */
const WASM_ENGINE = { name: 'wasm', numericVersion: 1, tolerance: 0 };
/** Of the engine `tensorflow`: sums are made in another order from CPU to CPU and from build to build. */
const TENSORFLOW_TOLERANCE = 1e-5;


/***/ }),

/***/ 72024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ checkNode)
/* harmony export */ });
/** One sentence when this Node.js is too old, or undefined. Must parse on any Node.js. */
function checkNode(version) {
    const major = Number.parseInt(version.replace(/^v/, ''), 10);
    return major >= 24
        ? undefined
        : `vector-index needs Node.js 24 or newer, and this is Node.js ${version.replace(/^v/, '')}.`;
}


/***/ }),

/***/ 13266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** `1 image`, `1,797 images`: how many of what. */
function counted(count, one, many = `${one}s`) {
    return `${counts.format(count)} ${count === 1 ? one : many}`;
}
const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });


/***/ }),

/***/ 57130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   q3: () => (/* binding */ compareIds),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** SHA-256 of bytes or UTF-8 text, 64 lower-case hex digits. */
function sha256(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content);
}
/** JSON with object keys sorted (by code unit), no spaces: equal values give equal text. Rejects NaN and infinity. */
function canonicalJson(value) {
    return JSON.stringify(value, (_key, inner) => {
        if (typeof inner === 'number' && !Number.isFinite(inner))
            throw new RangeError('not a finite number in JSON');
        if (inner === null || typeof inner !== 'object' || Array.isArray(inner))
            return inner;
        return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
    });
}
/** Digest of any JSON value: SHA-256 over its canonical form. */
function digestOf(value) {
    return sha256(canonicalJson(value));
}
/** Orders ids by their UTF-8 bytes, as SQLite and most services do. */
function compareIds(a, b) {
    return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** First 12 hex digits: for names and for people. */
function shortDigest(digest) {
    return digest.slice(0, 12);
}


/***/ }),

/***/ 92772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Mo: () => (/* binding */ formatFigure),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   _: () => (/* binding */ describeDeclaration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   gI: () => (/* binding */ formatMetric),
/* harmony export */   jR: () => (/* binding */ formatDifference),
/* harmony export */   sk: () => (/* binding */ describeEngine),
/* harmony export */   tW: () => (/* binding */ formatLimit),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13266);

const signs = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '==': '=' };
const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
/** `1,797` */
function formatCount(count) {
    return counts.format(count);
}
/** `text-embedding-3-small, revision 2024-01, 512 dimensions` */
function describeDeclaration({ name, revision, dimension }) {
    return `${name}, ${revision === undefined ? '' : `revision ${revision}, `}${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(dimension, 'dimension')}`;
}
/**
 * A metric with four decimals, more where they are needed to tell it from `near`:
 * 0.89996 beside a limit of 0.9 must not read 0.9000.
 */
function formatMetric(value, near) {
    if (near === undefined || near === value || !Number.isFinite(value))
        return plain(value, 4);
    for (let digits = 4; digits < 17; digits++) {
        const text = plain(value, digits);
        if (Number(text) !== near)
            return text;
    }
    return String(value);
}
/** A metric of a generation: shares such as `index_recall@10` with four decimals, `items` and `bytes_sent` counted. */
function formatFigure(name, value) {
    return !name.includes('@') && Number.isInteger(value) ? formatCount(value) : formatMetric(value);
}
/** A difference with its sign and four decimals, more where it is small: `+0.0139`, `−0.000041`. */
function formatDifference(difference) {
    if (difference === 0)
        return '0';
    const size = Math.abs(difference);
    const digits = size >= 0.001 ? 4 : Math.min(17, Math.ceil(-Math.log10(size)) + 1);
    return `${difference < 0 ? '−' : '+'}${plain(size, digits)}`;
}
/** `≥ 0.9`: what a rule asks for, the number as a person wrote it. */
function formatLimit({ comparator, threshold }) {
    return `${signs[comparator]} ${threshold}`;
}
/** `320 ms`, `4.2 s`, `1 min 32 s`, `2 h 5 min` */
function formatDuration(milliseconds) {
    if (milliseconds < 999.5)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
const units = ['B', 'KiB', 'MiB', 'GiB'];
/** `820 B`, `12 KiB`, `412 MiB`, `1.6 GiB` */
function formatBytes(bytes) {
    let size = bytes;
    let unit = 0;
    for (; size >= 999.5 && unit < units.length - 1; unit++)
        size /= 1024;
    return `${unit === 0 || size >= 9.95 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`;
}
/** `2025-11-21 11:44 UTC` of an ISO time; the text itself when it is none. */
function formatTime(iso) {
    const time = new Date(iso);
    if (Number.isNaN(time.getTime()))
        return iso;
    return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** `97 %`; never 100 % of what is not whole, never 0 % of what is not nothing. */
function formatShare(part, whole) {
    if (whole === 0)
        return '–';
    const percent = (part / whole) * 100;
    if (part < whole && percent > 99.5)
        return '> 99 %';
    if (part > 0 && percent < 0.5)
        return '< 1 %';
    return `${Math.round(percent)} %`;
}
function plain(value, digits) {
    if (!Number.isFinite(value))
        return String(value);
    return Math.abs(value) >= 1e6 ? value.toPrecision(7) : value.toFixed(digits);
}
/** `tensorflow (tfjs-node 4.22.0 with libtensorflow 2.15.1)` */
const describeEngine = ({ name, software }) => software === undefined ? name : `${name} (${software})`;


/***/ }),

/***/ 35345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLiveReader: () => (/* binding */ openLiveReader)
});

// EXTERNAL MODULE: ./build/adapters.js + 2 modules
var adapters = __webpack_require__(27779);
// EXTERNAL MODULE: ./build/engines/choice.js
var choice = __webpack_require__(47585);
// EXTERNAL MODULE: ./build/fronts/node-version.js
var node_version = __webpack_require__(72024);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/log.js
var lib_log = __webpack_require__(82934);
// EXTERNAL MODULE: ./build/reader/index-reader.js + 5 modules
var index_reader = __webpack_require__(25485);
// EXTERNAL MODULE: ./build/settings/contradictions.js + 1 modules
var contradictions = __webpack_require__(72950);
// EXTERNAL MODULE: ./build/settings/row.js
var row = __webpack_require__(56864);
// EXTERNAL MODULE: ./build/settings/spec.js
var spec = __webpack_require__(36841);
// EXTERNAL MODULE: ./build/settings/suggest.js
var suggest = __webpack_require__(80974);
// EXTERNAL MODULE: ./build/settings/values.js
var settings_values = __webpack_require__(39416);
;// CONCATENATED MODULE: ./build/settings/reader-options.js






const NAMES = [
    'index',
    'name',
    'alias',
    'store',
    'store-path',
    'pinecone-api-key',
    'pinecone-host',
    'pinecone-index-host',
    'switch-by',
    'rate-limit',
    'registry',
    'registry-remote',
    'registry-token',
    's3-endpoint',
    's3-region',
    'engine',
    'tensorflow-path',
];
/**
 * Options in camelCase, judged by the rows of the settings of these names. Neither config file nor environment count:
 * an application says itself what it reads.
 * @param others options that are no settings
 * @throws CodedError `reader.options` (exit 2) with every problem there is
 */
function readReaderOptions(options, others) {
    const rows = new Map(NAMES.map((name) => [(0,row/* keyOf */.TN)(name), [name, spec/* SETTINGS */.y[name]]]));
    const known = [...rows.keys(), ...others];
    const problems = Object.keys(options)
        .filter((key) => !known.includes(key))
        .map((key) => `unknown option \`${key}\`${(0,suggest.didYouMean)(key, known)}`);
    const values = {};
    const sources = {};
    for (const [key, [name, row]] of rows) {
        const given = options[key];
        const set = given !== undefined && !(isWritten(given) && (0,settings_values/* isEmpty */.Im)(given));
        const value = !set ? row.default : isWritten(given) ? (0,settings_values/* readValue */.wK)(row, given) : settings_values/* WRONG */.IO;
        if (value === settings_values/* WRONG */.IO)
            problems.push(`\`${key}\`: expected ${(0,settings_values/* expectation */.pG)(row)}, not ${shown(row, given)}`);
        values[name] = value === settings_values/* WRONG */.IO ? undefined : value;
        const written = set && isWritten(given) ? [given].flat().join(', ') : '';
        sources[name] = { from: set ? 'input' : 'default', where: `option ${key}`, written };
    }
    values.name ??= values.index;
    // Of no command's own: what holds for store, registry and engine wherever they are named.
    problems.push(...(0,contradictions/* contradictions */.v)('status', values, sources));
    if (problems.length > 0)
        throw (0,errors/* badInput */.AN)('reader.options', 'The index cannot be opened with these options:', {
            problems,
            fix: 'Nothing was opened. docs/reader.md lists the options, and docs/reference.md the settings that they are named after.',
        });
    return Object.fromEntries([...rows].map(([key, [name]]) => [key, values[name]]));
}
function isWritten(value) {
    return (typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string')));
}
function shown(row, value) {
    return row.kind === 'secret' ? 'what is there' : (JSON.stringify(value) ?? String(value)).slice(0, 100);
}

;// CONCATENATED MODULE: ./build/wiring-reader.js








/** Options → store, registry, engines; the application's counterpart of wiring.ts. */
async function openLiveReader(options) {
    const refusal = (0,node_version/* checkNode */.P)(process.versions.node);
    if (refusal !== undefined)
        throw (0,errors/* badInput */.AN)('reader.old-node', refusal, { fix: 'Run the application with Node.js 24 or newer.' });
    const { onSwitch, onWarning = warnProcess, ...rest } = options;
    const settings = readReaderOptions(rest, ['onSwitch', 'onWarning']);
    const log = { ...lib_log/* silentLog */.a, warn: onWarning };
    const { signal } = new AbortController();
    const { engines } = (0,adapters/* findEngines */.YH)(settings);
    const store = await (0,adapters/* openStore */.Ch)(settings, { readOnly: true, signal, log, clock: clock/* systemClock */.m });
    return new index_reader/* LiveReader */.o({
        ...{ index: settings.index, alias: settings.alias, modelName: settings.name, store },
        ...{ registry: settings.registry, signal },
        ...(onSwitch === undefined ? {} : { onSwitch }),
        async withRegistry(work) {
            const registry = await (0,adapters/* openRegistry */.Me)(settings, { readOnly: true, signal, log });
            try {
                return await work(registry);
            }
            finally {
                await registry.close?.();
            }
        },
        async queryEngine(generation) {
            return (await (0,choice/* chooseQueryEngine */.EQ)(generation, settings.engine, engines, onWarning)).open();
        },
        release: () => store.close(),
    });
}
function warnProcess(text) {
    process.emitWarning(text, 'VectorIndexWarning');
}


/***/ })

};
