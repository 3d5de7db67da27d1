export const id = 560;
export const ids = [560,974];
export const modules = {

/***/ 1916:
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

/***/ 7560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(1469);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/settings/contradictions.js

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
    // A new candidate takes the place of the one before, which must not be all that is registered.
    const { registry, candidate } = values;
    if (typeof registry === 'string' &&
        typeof candidate === 'string' &&
        (0,external_node_path_.resolve)(registry) === (0,external_node_path_.resolve)(candidate))
        problems.push(`\`registry\` and \`candidate\` are the same folder, ${candidate}; give each its own`);
    if (command === 'update') {
        if (isSet('candidate') && isSet('model-version'))
            problems.push(`${told('candidate')} and ${told('model-version')} name two models; leave one out`);
        if (!isSet('data') && !isSet('index-data'))
            problems.push('neither `data` nor `index-data` is set; `update` needs the folder of images to index');
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

// EXTERNAL MODULE: ./build/settings/row.js
var settings_row = __webpack_require__(6864);
// EXTERNAL MODULE: ./build/settings/spec.js
var spec = __webpack_require__(6841);
// EXTERNAL MODULE: ./build/settings/values.js
var settings_values = __webpack_require__(9416);
// EXTERNAL MODULE: ./build/settings/suggest.js
var suggest = __webpack_require__(974);
;// CONCATENATED MODULE: ./build/settings/wording.js



// Each problem is one line: the setting, the value, where it came from, what would be right.
const unknown = (name, { where }, known) => `unknown setting \`${name}\` (${where})${(0,suggest.didYouMean)(name, known)}`;
function misplaced(name, row, { where }) {
    const why = row.kind === 'secret' ? 'a secret, which others could read there' : 'not taken from there';
    return `\`${name}\` (${where}) is ${why}; give it as ${ways(name, (0,settings_row/* facesOf */.mU)(row), ' or ')}`;
}
function notRead(name, row, { where }, command) {
    const readers = row.commands.map((other) => `\`${other}\``).join(', ');
    const shared = (0,settings_row/* facesOf */.mU)(row).filter((face) => face === 'environment' || face === 'file');
    const elsewhere = shared.length === 0 ? '' : `, or set it where every command looks: ${ways(name, shared, ', ')}`;
    return `\`${name}\` (${where}) is not read by \`${command}\`, but by ${readers}; leave it out${elsewhere}`;
}
function wrongValue(name, row, { where, written }) {
    const shown = row.kind === 'secret' ? 'what is there' : quote(written);
    const near = row.kind === 'enum' && typeof written === 'string' ? (0,suggest.didYouMean)(written, row.values) : '';
    return `\`${name}\`: expected ${(0,settings_values/* expectation */.pG)(row)}, not ${shown} (${where})${near}`;
}
function missing(name, row, command, givenAs) {
    const faces = (0,settings_row/* facesOf */.mU)(row).filter((face) => face !== (givenAs === 'flag' ? 'input' : 'flag'));
    return `\`${name}\` is not set; \`${command}\` needs it: ${ways(name, faces, ', ')}`;
}
function ways(name, faces, separator) {
    const texts = {
        input: `input \`${name}\``,
        flag: `\`--${name}\``,
        environment: `\`${(0,settings_row/* variableOf */.Qn)(name)}\``,
        file: `\`${name}:\` in the config file`,
    };
    return faces.map((face) => texts[face]).join(separator);
}
function quote(written) {
    const text = JSON.stringify(written);
    return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

;// CONCATENATED MODULE: ./build/settings/statements.js



/** For each setting what counts, by precedence; and everything said that no setting could have meant. */
function gatherStatements(table, command, raw, file) {
    const statements = new Map();
    const problems = [];
    const offer = (name, statement) => {
        const row = Object.hasOwn(table, name) ? table[name] : undefined;
        const empty = (0,settings_values/* isEmpty */.Im)(statement.written);
        if (row === undefined && (statement.from === 'file' || !empty))
            problems.push(unknown(name, statement, namesFor(table, statement.from)));
        if (row === undefined || empty)
            return;
        const direct = statement.from === 'flag' || statement.from === 'input';
        if (!(0,settings_row/* facesOf */.mU)(row).includes(statement.from))
            problems.push(misplaced(name, row, statement));
        else if (direct && !row.commands.includes(command))
            problems.push(notRead(name, row, statement, command));
        else if (!statements.has(name))
            statements.set(name, statement);
    };
    for (const [name, written] of raw.given)
        offer(name, {
            from: raw.givenAs,
            where: raw.givenAs === 'flag' ? `--${name}` : `input ${name}`,
            written,
        });
    for (const [variable, written] of raw.environment)
        offer(nameOf(table, variable), { from: 'environment', where: variable, written });
    for (const { name, line, written } of file?.entries ?? [])
        offer(name, { from: 'file', where: `${file?.path}:${line}`, written });
    return { statements, problems };
}
const namesFor = (table, face) => Object.entries(table)
    .filter(([, row]) => (0,settings_row/* facesOf */.mU)(row).includes(face))
    .map(([name]) => name);
/** The setting that a variable stands for; for an unknown one, the name that it would have. */
function nameOf(table, variable) {
    const name = variable.slice(settings_row/* VARIABLE_PREFIX */.qz.length).toLowerCase().replaceAll('_', '-');
    return Object.keys(table).find((known) => (0,settings_row/* variableOf */.Qn)(known) === variable) ?? name;
}

;// CONCATENATED MODULE: ./build/settings/parse.js







/**
 * Judges everything that was given to a command. Look-up: input or flag, then `VECTOR_INDEX_*`, then the config file,
 * then the default; an empty text is not set.
 * @throws badInput `settings.invalid` with every problem there is
 */
function parseSettings(command, raw, file, machine) {
    const { values, sources, problems } = resolveSettings(spec/* SETTINGS */.y, command, raw, file, machine);
    if (problems.length > 0)
        throw (0,errors/* badInput */.AN)('settings.invalid', problems.length === 1 ? 'A setting is wrong:' : `${problems.length} settings are wrong:`, {
            problems,
            fix: 'Nothing was read or written. `vector-index --help` and docs/reference.md list every setting.',
        });
    const byKey = Object.entries(values).map(([name, value]) => [(0,settings_row/* keyOf */.TN)(name), value]);
    return Object.freeze({
        settings: Object.freeze(Object.fromEntries(byKey)),
        sources: Object.freeze(sources),
    });
}
/** The same over any table, with the problems as a value. */
function resolveSettings(table, command, raw, file, machine) {
    const gathered = gatherStatements(table, command, raw, file);
    const problems = [...raw.problems, ...(file?.problems ?? []), ...gathered.problems];
    const values = {};
    const sources = {};
    for (const [name, row] of Object.entries(table)) {
        const statement = gathered.statements.get(name);
        sources[name] = sourceOf(row, statement);
        const value = statement === undefined ? constantDefault(row) : (0,settings_values/* readValue */.wK)(row, statement.written);
        if (value === settings_values/* WRONG */.IO && statement !== undefined)
            problems.push(wrongValue(name, row, statement));
        values[name] = value === settings_values/* WRONG */.IO ? undefined : Array.isArray(value) ? Object.freeze(value) : value;
    }
    for (const [name, row] of Object.entries(table))
        if (values[name] === undefined && !gathered.statements.has(name))
            values[name] = row.compute?.((other) => values[other], machine);
    if ('command' in table && !gathered.statements.has('command'))
        values.command = command;
    // What an unreadable file would have said cannot be missed.
    if ((file?.problems.length ?? 0) > 0)
        return { values, sources, problems };
    for (const [name, row] of Object.entries(table))
        if (row.required?.includes(command) && !gathered.statements.has(name))
            problems.push(missing(name, row, command, raw.givenAs));
    problems.push(...contradictions(command, values, sources));
    return { values, sources, problems };
}
function sourceOf(row, statement) {
    if (statement === undefined)
        return { from: 'default', where: 'default', written: '' };
    const written = typeof statement.written === 'string' ? statement.written : statement.written.join('\n');
    return { from: statement.from, where: statement.where, written: row.kind === 'secret' ? '***' : written };
}
/** A default is written as a user would write it, so it is read the same way. */
const constantDefault = (row) => row.kind === 'duration' && row.default !== undefined ? (0,settings_values/* readValue */.wK)(row, row.default) : row.default;

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(3963);
;// CONCATENATED MODULE: ./build/fronts/config.js



const DEFAULT_CONFIG = 'vector-index.yml';
/** The config file that counts; undefined where none was named and the default one is not there. */
async function readConfig(raw) {
    const variable = (0,settings_row/* variableOf */.Qn)('config');
    const places = [
        { path: textOf(raw.given.get('config')), where: raw.givenAs === 'flag' ? '--config' : 'input config' },
        { path: textOf(raw.environment.get(variable)), where: variable },
    ];
    const named = places.find(({ path }) => path !== '');
    const path = named?.path ?? DEFAULT_CONFIG;
    try {
        const text = await (0,promises_.readFile)(path, 'utf8');
        return (await __webpack_require__.e(/* import() */ 495).then(__webpack_require__.bind(__webpack_require__, 3495))).parseConfigFile(text, path);
    }
    catch (error) {
        const missing = (0,files/* isErrno */.r)(error, 'ENOENT');
        if (missing && named === undefined)
            return undefined;
        const reason = missing ? 'there is no such file' : error instanceof Error ? error.message : String(error);
        const origin = named === undefined ? '' : ` (${named.where})`;
        return { path, entries: [], problems: [`\`config\`: cannot read "${path}"${origin}: ${reason}`] };
    }
}
const textOf = (written) => (typeof written === 'string' ? written.trim() : '');

;// CONCATENATED MODULE: ./build/fronts/signals.js

const SIGNALS = ['SIGINT', 'SIGTERM'];
/** The first signal asks the run to unwind; a second one ends the process at once. */
function listenForSignals(log) {
    const controller = new AbortController();
    let first;
    const onSignal = (name) => {
        if (first !== undefined)
            process.exit(128 + external_node_os_.constants.signals[name]);
        first = name;
        log.warn(`${name}: stopping at a safe point; once more ends at once`);
        controller.abort(new Error(`ended by ${name}`));
    };
    for (const name of SIGNALS)
        process.on(name, onSignal);
    return {
        signal: controller.signal,
        name: () => first,
        exitCode: () => (first === undefined ? undefined : 128 + external_node_os_.constants.signals[first]),
        stop() {
            for (const name of SIGNALS)
                process.off(name, onSignal);
        },
    };
}

// EXTERNAL MODULE: ./build/fronts/version.js
var version = __webpack_require__(9817);
;// CONCATENATED MODULE: ./build/fronts/start.js








/**
 * Where both fronts end: judges the settings, runs the command, and turns what happened into an exit code.
 * @returns the exit code
 */
async function start(command, raw, host, run = loadAndRun) {
    for (const secret of secretsIn(raw))
        host.mask(secret);
    const signals = listenForSignals(host.log);
    try {
        const machine = { cores: (0,external_node_os_.availableParallelism)() };
        const parsed = parseSettings(command, raw, await readConfig(raw), machine);
        const code = await run({ command, ...parsed, host, signal: signals.signal, version: version/* VERSION */.x });
        return code === errors/* EXIT */.dc.done ? code : (signals.exitCode() ?? code);
    }
    catch (error) {
        const ended = signals.exitCode();
        if (ended === undefined)
            return tell(error, host);
        host.annotate({
            level: 'error',
            title: 'vector-index',
            message: `Ended by ${signals.name()}. Run it again to go on from here.`,
        });
        return ended;
    }
    finally {
        signals.stop();
        host.close();
    }
}
// Loaded once the settings are known to be right: all that is heavy hangs on it.
const loadAndRun = async (invocation) => (await __webpack_require__.e(/* import() */ 929).then(__webpack_require__.bind(__webpack_require__, 2929))).runCommand(invocation);
/** Secrets as they were given, before anything is judged: a message about them must not show them either. */
function secretsIn(raw) {
    const names = Object.entries(spec/* SETTINGS */.y).filter(([, row]) => row.kind === 'secret');
    return names
        .flatMap(([name]) => [raw.given.get(name), raw.environment.get((0,settings_row/* variableOf */.Qn)(name))])
        .filter((value) => typeof value === 'string' && value.trim() !== '');
}
function tell(error, host) {
    if (error instanceof errors/* CodedError */.AK) {
        host.annotate({ level: 'error', title: 'vector-index', message: (0,errors/* describeError */.Uc)(error) });
        return error.exitCode;
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const cause = error instanceof Error && error.cause !== undefined ? `\ncaused by: ${String(error.cause)}` : '';
    const message = `Unexpected failure. This is a bug in vector-index ${version/* VERSION */.x} (Node.js ${process.versions.node}); please report it with these lines.\n${trace}${cause}`;
    host.annotate({ level: 'error', title: 'vector-index', message });
    return errors/* EXIT */.dc.unexpected;
}


/***/ }),

/***/ 3963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ createFileAtomic),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   r: () => (/* binding */ isErrno)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



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

/***/ 974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   didYouMean: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

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

/***/ 9416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ WRONG),
/* harmony export */   Im: () => (/* binding */ isEmpty),
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
    if (row.kind === 'list')
        return readLines(written);
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
            return /^[a-z][a-z0-9+.-]+:\/\//i.test(text) || text.includes('\0') ? WRONG : text;
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
function oneOf(values) {
    const quoted = values.map((value) => `\`${value}\``);
    return quoted.length > 2 ? `one of ${quoted.join(', ')}` : quoted.join(' or ');
}
function readLines(written) {
    const lines = typeof written === 'string' ? written.split(/\r\n|\r|\n/) : written;
    return lines.map((line) => line.trim()).filter((line) => line !== '');
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


/***/ })

};
