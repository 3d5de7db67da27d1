export const id = 2970;
export const ids = [2970,974];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 27779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fk: () => (/* binding */ findEngines),
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
async function openStore({ storePath, index }, readOnly) {
    const { openLocalStore } = await __webpack_require__.e(/* import() */ 978).then(__webpack_require__.bind(__webpack_require__, 80978));
    return openLocalStore({ path: (0,external_node_path_.join)(storePath, `${index}.sqlite`), readOnly });
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

/***/ 13963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ createFileAtomic),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   r: () => (/* binding */ isErrno)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Writes a file whole or not at all: temporary neighbour, fsync, rename. Makes the folder. */
async function writeFileAtomic(path, content) {
    const temporary = await writeTemporary(path, content);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw error;
    }
}
/** Like writeFileAtomic, but never replaces: returns false when the file is there already. */
async function createFileAtomic(path, content) {
    const temporary = await writeTemporary(path, content);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(temporary, path);
        return true;
    }
    catch (error) {
        if (isErrno(error, 'EEXIST'))
            return false;
        throw error;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    }
}
/** Is this the system's error with that code, such as `ENOENT`? */
function isErrno(error, code) {
    return error instanceof Error && 'code' in error && error.code === code;
}
async function writeTemporary(path, content) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx');
    try {
        await handle.writeFile(content);
        await handle.sync();
    }
    catch (error) {
        await handle.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw error;
    }
    await handle.close();
    return temporary;
}


/***/ }),

/***/ 82934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ silentLog),
/* harmony export */   p: () => (/* binding */ LOG_LEVELS)
/* harmony export */ });
/** From the fewest lines to the most. */
const LOG_LEVELS = ['error', 'warn', 'info', 'debug'];
const silentBar = { update() { }, end() { } };
/** Says nothing: for libraries' callers and tests that look at results. */
const silentLog = { step() { }, info() { }, warn() { }, debug() { }, progress: () => silentBar };


/***/ }),

/***/ 23023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qk: () => (/* binding */ unreadableReason),
/* harmony export */   Ve: () => (/* binding */ readOrdinaryFile),
/* harmony export */   cb: () => (/* binding */ OddFile),
/* harmony export */   z$: () => (/* binding */ liesIn)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13963);





/** A path that is not what it should be: a device, a pipe, a link that leads out, a file beyond all bounds. */
class OddFile extends Error {
    name = 'OddFile';
}
/**
 * Reads a file whole.
 * @param most bytes
 * @throws OddFile for a pipe or a device, which could give bytes for ever or none, and for a larger file; the system's
 * errors as they are
 */
async function readOrdinaryFile(path, most) {
    // Without waiting: a pipe that nobody writes to would hold us up.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const found = await file.stat();
        if (!found.isFile() && !found.isDirectory())
            throw new OddFile('it is no ordinary file');
        if (found.size > most)
            throw new OddFile(`it has ${found.size} bytes, and may have ${most}`);
        return await file.readFile();
    }
    finally {
        await file.close();
    }
}
/** Why a file that the user named could not be read, to stand behind its path. */
function unreadableReason(error) {
    if ((0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, 'ENOENT'))
        return 'does not exist';
    if ((0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, 'EISDIR'))
        return 'is a folder';
    return `cannot be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error)})`;
}
/**
 * Does a path lie in a folder, or is it that folder, when all links are followed? Of what is not there yet, the
 * nearest folder above counts.
 */
async function liesIn(path, folder) {
    const [inner, outer] = await Promise.all([realPlace((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path)), realPlace((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder))]);
    return inner === outer || inner.startsWith(outer.endsWith(node_path__WEBPACK_IMPORTED_MODULE_2__.sep) ? outer : outer + node_path__WEBPACK_IMPORTED_MODULE_2__.sep);
}
async function realPlace(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
    }
    catch (error) {
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
        if (above === path || !((0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, 'ENOENT') || (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, 'ENOTDIR')))
            throw error;
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(await realPlace(above), path.slice(above.length).replace(/^[\\/]+/, ''));
    }
}


/***/ }),

/***/ 92772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   LS: () => (/* binding */ plural),
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
const signs = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '==': '=' };
const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
/** `1,797` */
function formatCount(count) {
    return counts.format(count);
}
/** `1 image`, `1,797 images` */
function plural(count, one, many = `${one}s`) {
    return `${formatCount(count)} ${count === 1 ? one : many}`;
}
/** `text-embedding-3-small, revision 2024-01, 512 dimensions` */
function describeDeclaration({ name, revision, dimension }) {
    return `${name}, ${revision === undefined ? '' : `revision ${revision}, `}${plural(dimension, 'dimension')}`;
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

/***/ 11224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ contradictions)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _registry_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51869);
/* harmony import */ var _service_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47530);



/** Settings that are right one by one, but not together: one line each. */
function contradictions(command, values, sources) {
    const isSet = (name) => sources[name] !== undefined && sources[name].from !== 'default';
    const told = (name) => `\`${name}: ${sources[name]?.written}\` (${sources[name]?.where})`;
    const splits = command === 'run' || command === 'train';
    const problems = [];
    if (splits)
        problems.push(...splitProblems(values, isSet, told));
    if (splits && isSet('early-stopping-patience') && Number(values['early-stopping-patience']) > 0)
        if (values['validation-split'] === 0)
            problems.push(`${told('early-stopping-patience')} has nothing to look at without validation items; set \`validation-split\`, such as 0.1, or leave the patience out`);
    if (isSet('vectors') && isSet('vector-column'))
        problems.push(`${told('vectors')} and ${told('vector-column')} both say where the vectors are; leave one out`);
    problems.push(...engineProblems(values, isSet, told));
    const endpoint = sources['s3-endpoint'];
    if (values['s3-endpoint'] !== undefined && endpoint !== undefined)
        problems.push(...[(0,_service_address_js__WEBPACK_IMPORTED_MODULE_2__/* .addressProblem */ .c)('s3-endpoint', endpoint)].filter((problem) => problem !== undefined));
    // A new candidate takes the place of the one before, which must not be all that is registered.
    const { registry, candidate } = values;
    if (typeof registry === 'string' &&
        typeof candidate === 'string' &&
        (0,_registry_location_js__WEBPACK_IMPORTED_MODULE_1__/* .locateRegistry */ .ii)(registry).kind === 'folder' &&
        (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(registry) === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(candidate))
        problems.push(`\`registry\` and \`candidate\` are the same folder, ${candidate}; give each its own`);
    problems.push(...remoteProblems(values, sources, isSet, told));
    if (command === 'update') {
        if (isSet('candidate') && isSet('model-version'))
            problems.push(`${told('candidate')} and ${told('model-version')} name two models; leave one out`);
        if (!isSet('data') && !isSet('index-data'))
            problems.push('neither `data` nor `index-data` is set; `update` needs the images or vectors to index');
    }
    if ((command === 'run' || command === 'update') && values.strategy !== 'blue-green') {
        if (values.switch === 'manual')
            problems.push(`${told('switch')} and ${told('strategy')} contradict each other: only \`blue-green\` builds something that readers do not have at once`);
        if (values.strategy === 'incremental' && values.rebuild === true)
            problems.push(`${told('rebuild')} and ${told('strategy')} contradict each other: what is edited in place is not built from nothing; rebuild with \`blue-green\``);
    }
    if (command === 'search') {
        const queries = ['image', 'id', 'vector'].filter(isSet);
        if (queries.length === 0)
            problems.push('nothing to search with; give one of `image`, `id` and `vector`');
        if (queries.length > 1)
            problems.push(`${queries.map(told).join(' and ')} are two queries; give one`);
    }
    return problems;
}
function engineProblems(values, isSet, told) {
    const { engine } = values;
    if (!Array.isArray(engine))
        return [];
    const problems = [];
    if (engine.includes('wasm') && engine.at(-1) !== 'wasm')
        problems.push(`${told('engine')}: \`wasm\` is always there, so nothing behind it is taken; name it last`);
    if (isSet('tensorflow-path') && !isSet('engine'))
        problems.push(`${told('tensorflow-path')} is for the engine \`tensorflow\`, which is not taken unless \`engine\` names it; set \`engine: tensorflow\``);
    return problems;
}
function remoteProblems({ registry, 'registry-remote': remote }, sources, isSet, told) {
    if (typeof registry !== 'string' || typeof remote !== 'string' || !isSet('registry-remote'))
        return [];
    if ((0,_registry_location_js__WEBPACK_IMPORTED_MODULE_1__/* .locateRegistry */ .ii)(registry).kind !== 'git')
        return [
            `${told('registry-remote')} is for a registry in git, and \`registry\` is ${registry}; leave one out`,
        ];
    const source = sources['registry-remote'];
    // A pull request brings its own file, which must not lead a token elsewhere.
    if (source?.from === 'file' && /[/\\:]/.test(remote))
        return [
            `${told('registry-remote')} is an address; in a config file, name one of the clone's remotes, or give the address as a flag, an input or a variable`,
        ];
    const problem = source && /^http:/i.test(remote) ? (0,_service_address_js__WEBPACK_IMPORTED_MODULE_2__/* .addressProblem */ .c)('registry-remote', source) : undefined;
    return problem === undefined ? [] : [problem];
}
function splitProblems(values, isSet, told) {
    const test = values['test-split'];
    const validation = values['validation-split'];
    if (typeof test !== 'number' || typeof validation !== 'number')
        return [];
    const problems = [];
    if (isSet('test-data') && test > 0)
        problems.push(`${told('test-data')} and ${told('test-split')} both say what to test with; leave one out`);
    if (!isSet('test-data') && test === 0)
        problems.push(`${told('test-split')} leaves nothing to test with; give a share above 0, or \`test-data\``);
    if (test + validation >= 1)
        problems.push(`\`test-split\` ${test} and \`validation-split\` ${validation} leave nothing to learn from; together they must be below 1`);
    return problems;
}


/***/ }),

/***/ 80974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   didYouMean: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** `; did you mean "epochs"?` for the nearest of `known`, or nothing when none is near. */
function didYouMean(wrong, known) {
    const wanted = wrong.toLowerCase().replaceAll('_', '-');
    const near = [...known]
        .map((name) => ({ name, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, name.toLowerCase()) }))
        .filter(({ name, edits }) => edits <= allowedEdits(Math.min(name.length, wanted.length)))
        .sort((a, b) => a.edits - b.edits)[0];
    return near === undefined ? '' : `; did you mean "${near.name}"?`;
}
/** Two letters changed places count as two edits. */
const allowedEdits = (length) => (length < 4 ? 1 : Math.ceil(length / 3));


/***/ }),

/***/ 39416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ WRONG),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   pG: () => (/* binding */ expectation),
/* harmony export */   wK: () => (/* binding */ readValue)
/* harmony export */ });
/** Not what the setting expects. */
const WRONG = Symbol('wrong');
/**
 * The value that a text stands for: a string, number, boolean, list or array by the row's kind; a duration in
 * milliseconds.
 * @returns WRONG when the text is not what `expectation` says
 */
function readValue(row, written) {
    if (row.kind === 'list') {
        const lines = readLines(written);
        return row.paths === true && !lines.every(isPath) ? WRONG : lines;
    }
    if (row.kind === 'choices')
        return readChoices(row.values, written);
    if (typeof written !== 'string')
        return WRONG;
    const text = row.kind === 'secret' ? written : written.trim();
    switch (row.kind) {
        case 'integer':
            return /^[+-]?\d+$/.test(text) ? withinRange(row, Number(text)) : WRONG;
        case 'number':
            return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? withinRange(row, Number(text)) : WRONG;
        case 'duration':
            return readDuration(text);
        case 'enum':
            return row.values.includes(text) ? text : WRONG;
        case 'boolean':
            return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : WRONG;
        case 'numbers':
            return readNumbers(text);
        case 'path':
            return isPath(text) ? text : WRONG;
        default:
            return row.pattern === undefined || new RegExp(row.pattern.source).test(text) ? text : WRONG;
    }
}
/** What a row takes, in words that fit behind "expected". */
function expectation(row) {
    switch (row.kind) {
        case 'integer':
            return `a whole number${range(row)}`;
        case 'number':
            return `a number${range(row)}`;
        case 'duration':
            return 'a duration such as `90s`, `10m`, `1h` or `0`';
        case 'enum':
            return oneOf(row.values);
        case 'choices':
            return `${oneOf(row.values)}, or several in order of preference, such as \`${[...row.values].reverse().join(', ')}\``;
        case 'boolean':
            return '`true` or `false`';
        case 'list':
            return `lines, each ${row.of}`;
        case 'numbers':
            return 'a JSON array of numbers such as `[0.1, -2, 3]`';
        case 'path':
            return 'a path on this machine';
        default:
            return row.pattern?.says ?? 'text';
    }
}
/** Nothing written is nothing set. */
const isEmpty = (written) => typeof written === 'string' ? written.trim() === '' : written.every((line) => line.trim() === '');
const isPath = (text) => !/^[a-z][a-z0-9+.-]+:\/\//i.test(text) && !text.includes('\0');
function oneOf(values) {
    const quoted = values.map((value) => `\`${value}\``);
    return quoted.length > 2 ? `one of ${quoted.join(', ')}` : quoted.join(' or ');
}
function readLines(written) {
    const lines = typeof written === 'string' ? written.split(/\r\n|\r|\n/) : written;
    return lines.map((line) => line.trim()).filter((line) => line !== '');
}
/** The words of a list of choices. */
const wordsOf = (written) => [written]
    .flat()
    .flatMap((text) => text.split(/[,\r\n]/))
    .map((word) => word.trim())
    .filter((word) => word !== '');
function readChoices(values, written) {
    const words = wordsOf(written);
    const good = words.every((word) => values.includes(word)) && new Set(words).size === words.length;
    return good && words.length > 0 ? words : WRONG;
}
function readNumbers(text) {
    try {
        const value = JSON.parse(text);
        const good = Array.isArray(value) && value.length > 0 && value.every((entry) => Number.isFinite(entry));
        return good ? value : WRONG;
    }
    catch {
        return WRONG;
    }
}
const MILLISECONDS = {
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
    d: 86_400_000,
};
function readDuration(text) {
    if (/^0+$/.test(text))
        return 0;
    const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)$/.exec(text) ?? [];
    const milliseconds = Number(amount) * (MILLISECONDS[unit ?? ''] ?? Number.NaN);
    return Number.isSafeInteger(Math.round(milliseconds)) ? Math.round(milliseconds) : WRONG;
}
function withinRange(row, value) {
    const { min = -Infinity, max = Infinity, above = -Infinity, below = Infinity } = row;
    const integer = row.kind === 'number' || Number.isSafeInteger(value);
    const within = value >= min && value <= max && (value > above || above === -Infinity) && value < below;
    return integer && Number.isFinite(value) && within ? value : WRONG;
}
function range({ min, max, above, below }) {
    const low = min !== undefined ? `from ${min}` : above !== undefined ? `above ${above}` : '';
    const high = max !== undefined ? `to ${max}` : below !== undefined ? `and below ${below}` : '';
    return low === '' && high === '' ? '' : ` ${[low, high].filter((part) => part !== '').join(' ')}`;
}


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
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/log.js
var lib_log = __webpack_require__(82934);
// EXTERNAL MODULE: ./build/reader/index-reader.js + 4 modules
var index_reader = __webpack_require__(44692);
// EXTERNAL MODULE: ./build/settings/contradictions.js
var contradictions = __webpack_require__(11224);
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
        throw (0,errors/* badInput */.AN)('reader.old-node', refusal);
    const { onSwitch, onWarning = warnProcess, ...rest } = options;
    const settings = readReaderOptions(rest, ['onSwitch', 'onWarning']);
    const log = { ...lib_log/* silentLog */.a, warn: onWarning };
    const { signal } = new AbortController();
    const { engines } = (0,adapters/* findEngines */.Fk)(settings);
    const store = await (0,adapters/* openStore */.Ch)(settings, true);
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
