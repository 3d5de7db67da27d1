export const id = 95;
export const ids = [95,560,385,974];
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

/***/ 6095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAction: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var _hosts_detect_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4385);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);
/* harmony import */ var _settings_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1096);
/* harmony import */ var _settings_row_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6864);
/* harmony import */ var _settings_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6841);
/* harmony import */ var _settings_suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(974);
/* harmony import */ var _settings_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9416);
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7560);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7508);









const PREFIX = 'INPUT_';
/**
 * A step of a GitHub workflow: settings come as inputs.
 * @returns the exit code
 */
async function runAction(env) {
    const given = await readInputs(env);
    const raw = { given, givenAs: 'input', environment: (0,_variables_js__WEBPACK_IMPORTED_MODULE_6__/* .variablesIn */ .D)(env), problems: [] };
    const command = given.get('command') || _settings_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .y.command.default;
    const host = await (0,_hosts_detect_js__WEBPACK_IMPORTED_MODULE_7__.detectHost)();
    if (typeof command === 'string' && (0,_settings_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommand */ .y9)(command))
        return (0,_start_js__WEBPACK_IMPORTED_MODULE_5__.start)(command, raw, host);
    // Which of the other inputs are right depends on the command.
    const expected = `expected ${(0,_settings_values_js__WEBPACK_IMPORTED_MODULE_4__/* .expectation */ .pG)(_settings_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .y.command)}, not ${JSON.stringify(command)} (input command)`;
    const message = `\`command\`: ${expected}${(0,_settings_suggest_js__WEBPACK_IMPORTED_MODULE_3__.didYouMean)(String(command), _settings_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_NAMES */ .nZ)}`;
    host.annotate({ level: 'error', title: 'vector-index', message });
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.badInput;
}
/** Inputs by setting name; the runner hands every declared one over, an empty text where it was not set. */
async function readInputs(env) {
    const core = await __webpack_require__.e(/* import() */ 421).then(__webpack_require__.bind(__webpack_require__, 6421));
    const given = new Map();
    for (const [name, row] of Object.entries(_settings_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .y))
        if ((0,_settings_row_js__WEBPACK_IMPORTED_MODULE_8__/* .facesOf */ .mU)(row).includes('input'))
            given.set(name, row.kind === 'list' ? core.getMultilineInput(name) : core.getInput(name));
    const unknown = Object.entries(env)
        .filter(([variable, value]) => variable.startsWith(PREFIX) && value !== '')
        .map(([variable, value]) => [variable.slice(PREFIX.length).toLowerCase(), value ?? ''])
        .filter(([name]) => !given.has(name));
    return new Map([...given, ...unknown]);
}


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

/***/ 4385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   detectHost: () => (/* binding */ detectHost)
/* harmony export */ });
/** Where we run, by what the environment says. */
async function detectHost() {
    if (process.env.GITHUB_ACTIONS === 'true')
        return (await __webpack_require__.e(/* import() */ 492).then(__webpack_require__.bind(__webpack_require__, 492))).openGitHub(process.stderr, process.env);
    const { default: ci } = await __webpack_require__.e(/* import() */ 816).then(__webpack_require__.t.bind(__webpack_require__, 5435, 19));
    if (!ci.isCI)
        return (await __webpack_require__.e(/* import() */ 654).then(__webpack_require__.bind(__webpack_require__, 3654))).openTerminal(process.stderr, process.cwd());
    const service = { name: ci.name ?? 'CI', isPullRequest: ci.isPR === true };
    return (await __webpack_require__.e(/* import() */ 841).then(__webpack_require__.bind(__webpack_require__, 841))).openPlainCi(process.stderr, process.cwd(), service);
}


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
