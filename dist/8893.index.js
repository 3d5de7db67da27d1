export const id = 8893;
export const ids = [8893,974];
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

/***/ 38893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/log.js
var lib_log = __webpack_require__(82934);
;// CONCATENATED MODULE: ./build/hosts/logged-host.js


const LEVEL_OF = {
    error: 'error',
    warning: 'warn',
    notice: 'info',
};
/** The same host, with the log that the settings ask for. */
async function withLogging(host, logging) {
    return logging.format === 'json' ? withJsonLog(host, logging) : withLevel(host, logging.level);
}
function withLevel(host, level) {
    const tells = (line) => lib_log/* LOG_LEVELS */.p.indexOf(line) <= lib_log/* LOG_LEVELS */.p.indexOf(level);
    const { log } = host;
    const levelled = {
        ...lib_log/* silentLog */.a,
        ...(tells('warn') && { warn: log.warn }),
        ...(tells('info') && { step: log.step, info: log.info, progress: log.progress }),
        ...(tells('debug') && { debug: log.debug }),
    };
    return {
        ...host,
        log: levelled,
        annotate(annotation) {
            if (tells(LEVEL_OF[annotation.level]))
                host.annotate(annotation);
        },
    };
}
/** Lines only: nothing stands apart, and nothing is a command to the host but what hides secrets. */
async function withJsonLog(host, { level, traceId }) {
    const { createJsonLog } = await Promise.all(/* import() */[__webpack_require__.e(5005), __webpack_require__.e(3803)]).then(__webpack_require__.bind(__webpack_require__, 13803));
    const { writeLine: write, hide } = host;
    const log = createJsonLog({ write, hide, level, traceId, clock: clock/* systemClock */.m });
    return {
        ...host,
        log,
        interactive: false,
        showsAnnotations: false,
        annotate({ level: of, title: _, message, brief = message, file, fields }) {
            if (of === 'error')
                log.close();
            log[LEVEL_OF[of]](brief, { ...(file === undefined ? {} : { file }), ...fields });
        },
        close: log.close,
    };
}

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/settings/row.js
var settings_row = __webpack_require__(56864);
// EXTERNAL MODULE: ./build/settings/values.js
var settings_values = __webpack_require__(39416);
;// CONCATENATED MODULE: ./build/settings/base-branch.js


/** The statements of the base branch's config file about settings that judge. */
function judgingStatements(table, file) {
    const statements = new Map();
    for (const { name, line, written } of file.entries) {
        const row = Object.hasOwn(table, name) ? table[name] : undefined;
        if (row?.judges === undefined || !(0,settings_row/* facesOf */.mU)(row).includes('file') || (0,settings_values/* isEmpty */.Im)(written))
            continue;
        if (!statements.has(name))
            statements.set(name, { from: 'file', where: `${file.path}:${line} of the base branch`, written });
    }
    return statements;
}
/**
 * Lays what the base branch says about settings that judge over what a pull request says: the base branch's values
 * hold; rules that the pull request adds, and a minimum that it raises, hold as well. Everything else is its own.
 * @param own what the pull request says, by precedence
 * @param base what the base branch's config file says
 */
function layBase(table, command, own, base) {
    const statements = new Map(own);
    const kept = [];
    const added = [];
    const alone = [];
    for (const [name, row] of Object.entries(table)) {
        if (row.judges === undefined || !row.commands.includes(command))
            continue;
        const theirs = base.get(name);
        const proposed = own.get(name);
        if (theirs === undefined) {
            if (proposed !== undefined)
                alone.push(given(name, proposed));
            continue;
        }
        const value = combine(row, theirs, proposed);
        statements.set(name, value.statement);
        if (value.gone)
            kept.push({ ...keptOf(name, theirs), ...proposal(proposed) });
        if (value.more.length > 0)
            added.push({ name, value: value.more.join('\n'), source: proposed?.where ?? '' });
    }
    return { statements, judging: { kept, added, own: alone } };
}
function combine(row, theirs, proposed) {
    const value = (0,settings_values/* readValue */.wK)(row, theirs.written);
    const other = proposed === undefined ? undefined : (0,settings_values/* readValue */.wK)(row, proposed.written);
    const only = { statement: theirs, gone: !same(value, other), more: [] };
    if (proposed === undefined || value === settings_values/* WRONG */.IO || other === settings_values/* WRONG */.IO)
        return only;
    if (row.judges === 'raises' && Number(other) > Number(value))
        return { statement: proposed, gone: false, more: [textOf(proposed)] };
    if (row.judges !== 'adds' || !Array.isArray(value) || !Array.isArray(other))
        return only;
    const more = other.filter((line) => !value.includes(line));
    const written = [...value, ...more];
    const where = more.length > 0 ? `${theirs.where}, and ${proposed.where}` : theirs.where;
    const gone = value.some((line) => !other.includes(line));
    return { statement: { from: theirs.from, where, written }, gone, more };
}
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const textOf = ({ written }) => typeof written === 'string' ? written : written.join('\n');
const given = (name, statement) => ({
    name,
    value: textOf(statement),
    source: statement.where,
});
const keptOf = (name, theirs) => ({ name, value: textOf(theirs) });
const proposal = (proposed) => proposed === undefined ? {} : { proposed: textOf(proposed), source: proposed.where };

// EXTERNAL MODULE: ./build/settings/contradictions.js
var contradictions = __webpack_require__(11224);
// EXTERNAL MODULE: ./build/settings/spec.js
var spec = __webpack_require__(36841);
// EXTERNAL MODULE: ./build/settings/suggest.js
var suggest = __webpack_require__(80974);
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
    const near = nearestOf(row, written);
    return `\`${name}\`: expected ${(0,settings_values/* expectation */.pG)(row)}, not ${shown} (${where})${near}`;
}
function nearestOf(row, written) {
    if (row.kind === 'enum' && typeof written === 'string')
        return (0,suggest.didYouMean)(written, row.values);
    const stranger = row.kind === 'choices' ? (0,settings_values/* wordsOf */.Z9)(written).find((word) => !row.values.includes(word)) : undefined;
    return row.kind === 'choices' && stranger !== undefined ? (0,suggest.didYouMean)(stranger, row.values) : '';
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
 * @param base of a pull request: the base branch's config file, whose settings that judge hold
 * @throws badInput `settings.invalid` with every problem there is
 */
function parseSettings(command, raw, file, machine, base) {
    const { values, sources, judging, problems } = resolveSettings(spec/* SETTINGS */.y, command, raw, file, machine, base);
    if (problems.length > 0)
        throw (0,errors/* badInput */.AN)('settings.invalid', problems.length === 1 ? 'A setting is wrong:' : `${problems.length} settings are wrong:`, {
            problems,
            fix: 'Nothing was read or written. `vector-index --help` and docs/reference.md list every setting.',
        });
    const byKey = Object.entries(values).map(([name, value]) => [(0,settings_row/* keyOf */.TN)(name), value]);
    return Object.freeze({
        settings: Object.freeze(Object.fromEntries(byKey)),
        sources: Object.freeze(sources),
        ...(judging === undefined ? {} : { judging }),
    });
}
/** The same over any table, with the problems as a value. */
function resolveSettings(table, command, raw, file, machine, base) {
    const gathered = gatherStatements(table, command, raw, file);
    const judged = base && layBase(table, command, gathered.statements, judgingStatements(table, base));
    const statements = judged?.statements ?? gathered.statements;
    const judging = judged && { judging: judged.judging };
    const problems = [...raw.problems, ...(file?.problems ?? []), ...gathered.problems];
    const values = {};
    const sources = {};
    for (const [name, row] of Object.entries(table)) {
        const statement = statements.get(name);
        const own = gathered.statements.get(name);
        // What the default branch would refuse after the merge is told now.
        if (own !== undefined && own !== statement && (0,settings_values/* readValue */.wK)(row, own.written) === settings_values/* WRONG */.IO)
            problems.push(wrongValue(name, row, own));
        sources[name] = sourceOf(row, statement);
        const value = statement === undefined ? constantDefault(row) : (0,settings_values/* readValue */.wK)(row, statement.written);
        if (value === settings_values/* WRONG */.IO && statement !== undefined)
            problems.push(wrongValue(name, row, statement));
        values[name] = value === settings_values/* WRONG */.IO ? undefined : Array.isArray(value) ? Object.freeze(value) : value;
    }
    for (const [name, row] of Object.entries(table))
        if (values[name] === undefined && !statements.has(name))
            values[name] = row.compute?.((other) => values[other], machine);
    if ('command' in table && !statements.has('command'))
        values.command = command;
    // What an unreadable file would have said cannot be missed.
    if ((file?.problems.length ?? 0) > 0)
        return { values, sources, problems, ...judging };
    for (const [name, row] of Object.entries(table))
        if (row.required?.includes(command) && !statements.has(name))
            problems.push(missing(name, row, command, raw.givenAs));
    problems.push(...(0,contradictions/* contradictions */.v)(command, values, sources));
    return { values, sources, problems, ...judging };
}
function sourceOf(row, statement) {
    if (statement === undefined)
        return { from: 'default', where: 'default', written: '' };
    const written = typeof statement.written === 'string' ? statement.written : statement.written.join('\n');
    return { from: statement.from, where: statement.where, written: row.kind === 'secret' ? '***' : written };
}
/** A default is written as a user would write it, so it is read the same way. */
const constantDefault = (row) => row.kind === 'duration' && row.default !== undefined ? (0,settings_values/* readValue */.wK)(row, row.default) : row.default;

// EXTERNAL MODULE: ./build/settings/settings.js
var settings = __webpack_require__(84663);
;// CONCATENATED MODULE: ./build/settings/config-file.js
/** A file of settings has no need for more, and reading it takes no time to speak of. */
const MAX_CONFIG_BYTES = 128 * 1024;
/** Each is looked up in the whole document. */
const MAX_ALIASES = 100;
const SHOWN_ERRORS = 20;
/** Reads YAML: a mapping from a setting's name to one value or a list of values. */
async function parseConfigFile(text, path) {
    const bytes = Buffer.byteLength(text);
    if (bytes > MAX_CONFIG_BYTES)
        return {
            path,
            entries: [],
            problems: [`${path}: it has ${bytes} bytes, and may have ${MAX_CONFIG_BYTES}`],
        };
    const yaml = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const where = (node) => lineOf(lines, node);
    if (document.errors.length > 0) {
        const errors = document.errors.slice(0, SHOWN_ERRORS).map(({ pos, message }) => {
            const reason = message.includes('call stack') ? 'it is nested too deeply' : message;
            return `${path}:${lines.linePos(pos[0]).line}: ${reason}`;
        });
        const more = document.errors.length - errors.length;
        return {
            path,
            entries: [],
            problems: [...errors, ...(more > 0 ? [`${path}: ${more} more errors`] : [])],
        };
    }
    if (document.contents === null)
        return { path, entries: [], problems: [] };
    if (!yaml.isMap(document.contents)) {
        const problem = `${path}:${where(document.contents)}: expected settings, one \`name: value\` a line`;
        return { path, entries: [], problems: [problem] };
    }
    const entries = [];
    const aliases = { left: MAX_ALIASES };
    const problems = [];
    for (const pair of document.contents.items) {
        const line = where(pair.key);
        const name = yaml.isScalar(pair.key) ? String(pair.key.value) : '';
        const written = readPair(yaml, document, pair, aliases);
        if (written === undefined)
            problems.push(`${path}:${line}: \`${name}\` takes a value or a list of values`);
        else
            entries.push({ name, line, written });
    }
    if (aliases.left < 0)
        problems.push(`${path}: it has more than ${MAX_ALIASES} aliases`);
    return { path, entries, problems };
}
/** The text as it stands in the file, so that `1.0`, `yes` and `0x10` are judged as everywhere else. */
function readPair(yaml, document, pair, aliases) {
    const node = resolve(yaml, document, pair.value, aliases);
    if (node === null)
        return '';
    if (!yaml.isSeq(node))
        return readScalar(yaml, node);
    const items = node.items.map((item) => readScalar(yaml, resolve(yaml, document, item, aliases)));
    return items.every((item) => item !== undefined) ? items : undefined;
}
function readScalar(yaml, node) {
    if (!yaml.isScalar(node))
        return undefined;
    return node.value === null ? '' : (node.source ?? String(node.value));
}
function resolve(yaml, document, node, aliases) {
    if (!yaml.isAlias(node))
        return node;
    aliases.left -= 1;
    return aliases.left < 0 ? null : node.resolve(document);
}
function lineOf(lines, node) {
    const range = node?.range;
    return range ? lines.linePos(range[0]).line : 1;
}

// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/ordinary-file.js
var ordinary_file = __webpack_require__(23023);
;// CONCATENATED MODULE: ./build/fronts/config.js




const DEFAULT_CONFIG = 'vector-index.yml';
/** Where the config file lies, and who says so; nobody where that is the default. */
function configPlace(raw) {
    const variable = (0,settings_row/* variableOf */.Qn)('config');
    const places = [
        { path: config_textOf(raw.given.get('config')), where: raw.givenAs === 'flag' ? '--config' : 'input config' },
        { path: config_textOf(raw.environment.get(variable)), where: variable },
    ];
    return places.find(({ path }) => path !== '') ?? { path: DEFAULT_CONFIG };
}
/** The config file that counts; undefined where none was named and the default one is not there. */
async function readConfig(raw) {
    const { path, where } = configPlace(raw);
    try {
        const text = (await (0,ordinary_file/* readOrdinaryFile */.Ve)(path, MAX_CONFIG_BYTES)).toString('utf8');
        return await parseConfigFile(text, path);
    }
    catch (error) {
        const missing = (0,files/* isErrno */.r)(error, 'ENOENT');
        if (missing && where === undefined)
            return undefined;
        const reason = missing ? 'there is no such file' : error instanceof Error ? error.message : String(error);
        const origin = where === undefined ? '' : ` (${where})`;
        return { path, entries: [], problems: [`\`config\`: cannot read "${path}"${origin}: ${reason}`] };
    }
}
const config_textOf = (written) => (typeof written === 'string' ? written.trim() : '');

;// CONCATENATED MODULE: ./build/fronts/base-config.js





const ROWS = Object.entries(spec/* SETTINGS */.y);
/**
 * The config file of the branch that a pull request is to be merged into, for a command that judges: the one at the
 * path that this run names, or else at the default path.
 * @returns undefined where nothing is judged, or this is no pull request
 * @throws CodedError `trust.no-base`, `trust.base-config` (exit 2), `github.unreachable` (exit 6)
 */
async function readBaseConfig(command, raw, host) {
    const judges = ROWS.some(([, row]) => row.judges !== undefined && row.commands.includes(command));
    if (host.event.kind !== 'pull_request' || !judges)
        return undefined;
    const token = tokenIn(raw);
    for (const path of new Set([configPlace(raw).path, DEFAULT_CONFIG])) {
        const text = await host.readAtBase(path, token);
        if (text === undefined)
            continue;
        const file = await parseConfigFile(text, path);
        if (file.problems.length === 0)
            return { file, found: true };
        throw (0,errors/* badInput */.AN)('trust.base-config', `The base branch's ${path}, which judges this pull request, cannot be read:`, {
            problems: file.problems,
            fix: 'Repair it on that branch first.',
        });
    }
    return { file: { path: DEFAULT_CONFIG, entries: [], problems: [] }, found: false };
}
/**
 * What is judged with, and whether the pull request changes it.
 * @returns by setting and path: the files that decide a judgement, the test items' data above all
 */
async function judgingFiles(command, settings, host) {
    const values = settings;
    const split = values.testData === undefined;
    const rows = ROWS.filter(([name, row]) => {
        const paths = row.kind === 'path' || (row.kind === 'list' && row.paths === true);
        const judges = row.judges !== undefined || (name === 'data' && split && command !== 'update');
        return paths && judges && row.commands.includes(command);
    });
    const files = rows.flatMap(([name]) => [values[(0,settings_row/* keyOf */.TN)(name)] ?? []].flat().map((path) => ({ name, path: String(path) })));
    return Promise.all(files.map(async ({ name, path }) => {
        const changed = await host.changedSinceBase(path);
        return { name, path, ...(changed === undefined ? {} : { changed }) };
    }));
}
function tokenIn(raw) {
    const given = [raw.given.get('github-token'), raw.environment.get((0,settings_row/* variableOf */.Qn)('github-token'))];
    return given
        .find((token) => typeof token === 'string' && token.trim() !== '')
        ?.toString()
        .trim();
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/fronts/logging.js




const logging_ROWS = {
    'log-format': spec/* SETTINGS */.y['log-format'],
    'log-level': spec/* SETTINGS */.y['log-level'],
    'trace-id': spec/* SETTINGS */.y['trace-id'],
};
/** How to log, before the settings as a whole are judged: what is wrong with them is told in that form, too. */
function readLogging(command, raw, file, { TRACEPARENT }) {
    const { statements } = gatherStatements(logging_ROWS, command, raw, file);
    const read = (name) => {
        const value = (0,settings_values/* readValue */.wK)(logging_ROWS[name], statements.get(name)?.written ?? '');
        return value === settings_values/* WRONG */.IO || value === '' ? undefined : value;
    };
    const { format, level } = { format: read('log-format'), level: read('log-level') };
    return {
        format: format ?? logging_ROWS['log-format'].default,
        level: level ?? logging_ROWS['log-level'].default,
        traceId: read('trace-id') ?? traceOf(TRACEPARENT) ?? (0,external_node_crypto_.randomBytes)(16).toString('hex'),
    };
}
/** The trace-id of a `traceparent` as W3C Trace Context writes it; one that is not well-formed is none. */
function traceOf(traceparent = '') {
    return /^(?!ff)[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?$/.exec(traceparent)?.[1];
}

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
var version = __webpack_require__(59817);
;// CONCATENATED MODULE: ./build/fronts/tell-failure.js


/**
 * Says why the run failed.
 * @returns the exit code
 */
function tellFailure(error, host) {
    if (error instanceof errors/* CodedError */.AK) {
        host.log.debug(tell_failure_traceOf(error));
        const { code, exitCode, problems, fix } = error;
        host.annotate({
            ...{ level: 'error', title: 'vector-index', message: (0,errors/* describeError */.Uc)(error), brief: error.message },
            fields: { event: 'run-end', code, exitCode, problems, ...(fix === undefined ? {} : { fix }) },
        });
        return exitCode;
    }
    const message = `Unexpected failure. This is a bug in vector-index ${version/* VERSION */.x} (Node.js ${process.versions.node}); please report it with these lines.\n${tell_failure_traceOf(error)}`;
    const fields = { event: 'run-end', code: 'unexpected', exitCode: errors/* EXIT */.dc.unexpected };
    host.annotate({ level: 'error', title: 'vector-index', message, fields });
    return errors/* EXIT */.dc.unexpected;
}
/** Where it was thrown, and what it was caused by. */
function tell_failure_traceOf(error) {
    if (!(error instanceof Error))
        return String(error);
    const cause = error.cause === undefined ? '' : `\ncaused by: ${String(error.cause)}`;
    return `${error.stack ?? error.message}${cause}`;
}

;// CONCATENATED MODULE: ./build/fronts/start.js














/**
 * Where both fronts end: judges the settings, runs the command, and turns what happened into an exit code.
 * @returns the exit code
 */
async function start(command, raw, opened, run = loadAndRun) {
    for (const secret of secretsIn(raw))
        opened.mask(secret);
    const begun = clock/* systemClock */.m.monotonic();
    const config = await readConfig(raw);
    const logging = readLogging(command, raw, config, process.env);
    const host = await withLogging(opened, logging);
    // Lines of their own for machines; people see by other signs that a run begins and ends.
    const mark = (text, fields) => host.log[logging.format === 'json' ? 'info' : 'debug'](text, fields);
    const signals = listenForSignals(host.log);
    try {
        const machine = { cores: (0,external_node_os_.availableParallelism)() };
        const base = await readBaseConfig(command, raw, host);
        const { judging, ...parsed } = parseSettings(command, raw, config, machine, base?.file);
        mark(`vector-index ${version/* VERSION */.x}, ${command}, trace ${logging.traceId}`, {
            ...{ event: 'run-begin', command, version: version/* VERSION */.x, settings: (0,settings/* settingsGiven */.b)(parsed.sources) },
        });
        const judgedBy = judging && {
            ...host.event.base,
            ...(base?.found === true && { file: base.file.path }),
            ...judging,
            files: await judgingFiles(command, parsed.settings, host),
        };
        const { traceId } = logging;
        const invocation = { command, ...parsed, host, traceId, signal: signals.signal, version: version/* VERSION */.x };
        const code = await run({ ...invocation, ...(judgedBy && { judgedBy }) });
        const exitCode = code === errors/* EXIT */.dc.done ? code : (signals.exitCode() ?? code);
        const durationMs = Math.round(clock/* systemClock */.m.monotonic() - begun);
        host.close();
        mark(`Ended with exit code ${exitCode}`, { event: 'run-end', exitCode, durationMs });
        return exitCode;
    }
    catch (error) {
        const ended = signals.exitCode();
        if (ended === undefined)
            return tellFailure(error, host);
        host.annotate({
            level: 'error',
            title: 'vector-index',
            message: `Ended by ${signals.name()}. Run it again to go on from here.`,
            fields: { event: 'run-end', exitCode: ended },
        });
        return ended;
    }
    finally {
        signals.stop();
        host.close();
    }
}
// Loaded once the settings are known to be right: all that is heavy hangs on it.
const loadAndRun = async (invocation) => (await __webpack_require__.e(/* import() */ 1175).then(__webpack_require__.bind(__webpack_require__, 61175))).runCommand(invocation);
/** Secrets as they were given, before anything is judged: a message about them must not show them either. */
function secretsIn(raw) {
    const names = Object.entries(spec/* SETTINGS */.y).filter(([, row]) => row.kind === 'secret');
    return names
        .flatMap(([name]) => [raw.given.get(name), raw.environment.get((0,settings_row/* variableOf */.Qn)(name))])
        .filter((value) => typeof value === 'string' && value.trim() !== '');
}


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

/***/ 84663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ needed),
/* harmony export */   b: () => (/* binding */ settingsGiven)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56864);


/** Settings that somebody set, as reports list them. */
function settingsGiven(sources) {
    return Object.entries(sources)
        .filter(([, source]) => source.from !== 'default')
        .map(([name, source]) => ({ name, value: source.written.replaceAll('\n', ', '), source: source.where }));
}
/**
 * A setting that this command cannot do without here.
 * @throws badInput `settings.missing`
 */
function needed(settings, name) {
    const value = settings[(0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(name)];
    if (value === undefined)
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('settings.missing', `\`${name}\` is not set.`);
    return value;
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


/***/ })

};
