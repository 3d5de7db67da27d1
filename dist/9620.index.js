export const id = 9620;
export const ids = [9620,974];
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

/***/ 94570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => new Date(),
    monotonic: () => performance.now(),
};


/***/ }),

/***/ 13963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
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
/** Is there a file or folder of that path, as far as this user may see? */
const isThere = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).then(() => true, () => false);
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

/***/ 72950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ contradictions)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/loopback.js
var loopback = __webpack_require__(23799);
// EXTERNAL MODULE: ./build/settings/service-address.js
var service_address = __webpack_require__(47530);
;// CONCATENATED MODULE: ./build/settings/pinecone-rules.js


const INDEX_NAME = /^[a-z0-9]([a-z0-9-]{0,43}[a-z0-9])?$/;
const HOSTS = ['pinecone-host', 'pinecone-index-host'];
/** Settings that only this store reads. */
const OWN = [
    ...HOSTS,
    'cloud',
    'region',
    'deletion-protection',
    'switch-by',
    'rate-limit',
    'record-labels',
    'recreate',
    'adopted',
];
/** What Pinecone asks of settings, alone and together: one line each. */
function pineconeProblems(command, values, sources, isSet, told) {
    // Mistyped, which is told elsewhere.
    if (values.store === undefined)
        return [];
    if (values.store !== 'pinecone')
        return OWN.filter(isSet).map((name) => `${told(name)} is for \`store: pinecone\`, and \`store\` is ${values.store}; leave one out`);
    const problems = [];
    if (isSet('store-path'))
        problems.push(`${told('store-path')} is for \`store: local\`, and \`store\` is pinecone; leave one out`);
    problems.push(...nameProblems(values, isSet, told));
    for (const name of HOSTS)
        problems.push(...hostProblems(name, values[name], sources[name]));
    if (isSet('cloud') !== isSet('region')) {
        const [there, lacking] = isSet('region') ? ['region', 'cloud'] : ['cloud', 'region'];
        problems.push(`${told(there)} says half of where an index is made; set \`${lacking}\` too, or leave both out and use an index that is there`);
    }
    if (values.recreate === 'index' &&
        (command === 'run' || command === 'update') &&
        values.strategy !== 'recreate')
        problems.push(`${told('recreate')} is for \`strategy: recreate\`, and \`strategy\` is ${values.strategy}; set that too, or leave \`recreate\` out`);
    return problems;
}
function nameProblems({ index, alias }, isSet, told) {
    const problems = [];
    if (typeof index === 'string' && !INDEX_NAME.test(index))
        problems.push(`${told('index')}: with \`store: pinecone\`, expected a name of a-z, 0-9 and \`-\`, 45 at most, with a letter or a digit at both ends`);
    if (isSet('alias') && typeof alias === 'string' && /^g-|^vector-index\./.test(alias))
        problems.push(`${told('alias')}: namespaces of this program are called so; choose a name that begins neither with \`g-\` nor with \`vector-index.\``);
    return problems;
}
/** A host gets the key: it must be encrypted, or on this machine. */
function hostProblems(name, host, source) {
    if (typeof host !== 'string' || source === undefined)
        return [];
    const problem = (0,service_address/* addressProblem */.cg)(name, { ...source, written: (0,service_address/* addressOfHost */.Sg)(host) });
    if (problem !== undefined)
        return [problem];
    const { hostname, protocol } = new URL((0,service_address/* addressOfHost */.Sg)(host));
    return protocol === 'https:' && (0,loopback/* isLoopback */.U)(hostname) && !/^https:/i.test(host)
        ? [
            `\`${name}: ${host}\` (${source.where}) is this machine, without saying how; begin it with http:// or https://`,
        ]
        : [];
}

// EXTERNAL MODULE: ./build/settings/registry-location.js
var registry_location = __webpack_require__(51869);
;// CONCATENATED MODULE: ./build/settings/contradictions.js




/** Settings that are right one by one, but not together: one line each. */
function contradictions(asked, values, sources) {
    // `doctor` says of the settings what a run would.
    const command = asked === 'doctor' ? 'run' : asked;
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
        problems.push(...[(0,service_address/* addressProblem */.cg)('s3-endpoint', endpoint)].filter((problem) => problem !== undefined));
    // A new candidate takes the place of the one before, which must not be all that is registered.
    const { registry, candidate } = values;
    if (typeof registry === 'string' &&
        typeof candidate === 'string' &&
        (0,registry_location/* locateRegistry */.ii)(registry).kind === 'folder' &&
        (0,external_node_path_.resolve)(registry) === (0,external_node_path_.resolve)(candidate))
        problems.push(`\`registry\` and \`candidate\` are the same folder, ${candidate}; give each its own`);
    problems.push(...remoteProblems(values, sources, isSet, told));
    problems.push(...pineconeProblems(command, values, sources, isSet, told));
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
    if ((0,registry_location/* locateRegistry */.ii)(registry).kind !== 'git')
        return [
            `${told('registry-remote')} is for a registry in git, and \`registry\` is ${registry}; leave one out`,
        ];
    const source = sources['registry-remote'];
    // A pull request brings its own file, which must not lead a token elsewhere.
    if (source?.from === 'file' && /[/\\:]/.test(remote))
        return [
            `${told('registry-remote')} is an address; in a config file, name one of the clone's remotes, or give the address as a flag, an input or a variable`,
        ];
    const problem = source && /^http:/i.test(remote) ? (0,service_address/* addressProblem */.cg)('registry-remote', source) : undefined;
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

/**
 * `; did you mean "epochs"?` for the nearest of `known`, or nothing when none is near.
 * @param show how it is written where the mistake was made
 */
function didYouMean(wrong, known, show = (name) => name) {
    const wanted = wrong.toLowerCase().replaceAll('_', '-');
    const near = [...known]
        .map((name) => ({ name, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, name.toLowerCase()) }))
        .filter(({ name, edits }) => edits <= allowedEdits(Math.min(name.length, wanted.length)))
        .sort((a, b) => a.edits - b.edits)[0];
    return near === undefined ? '' : `; did you mean "${show(near.name)}"?`;
}
/** Two letters changed places count as two edits. */
const allowedEdits = (length) => (length < 4 ? 1 : Math.ceil(length / 3));


/***/ }),

/***/ 39416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ tidy),
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
        const lines = linesOf(written);
        return row.paths === true && !lines.every(isPath) ? WRONG : lines;
    }
    if (row.kind === 'choices')
        return readChoices(row.values, written);
    if (typeof written !== 'string')
        return WRONG;
    const text = written.trim();
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
/**
 * What was written without the blanks around it, of a list without its empty lines: whichever way it came, it is the
 * same then.
 */
function tidy(kind, written) {
    if (kind === 'list')
        return linesOf(written);
    return typeof written === 'string' ? written.trim() : written;
}
function linesOf(written) {
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
    const most = max !== undefined ? `at most ${max}` : below !== undefined ? `below ${below}` : '';
    if (min !== undefined && max !== undefined)
        return ` from ${min} to ${max}`;
    const parts = [low, most].filter((part) => part !== '');
    return parts.length === 0 ? '' : ` ${parts.join(', ')}`;
}


/***/ })

};
