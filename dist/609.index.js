export const id = 609;
export const ids = [609];
export const modules = {

/***/ 64167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ saidInCall)
/* harmony export */ });
/* harmony import */ var _settings_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56864);
/* harmony import */ var _settings_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39416);


/** What the call itself says of a setting, before it is judged: as it was given, else by its variable. A blank says nothing. */
const saidInCall = ({ given, environment }, name) => [given.get(name), environment.get((0,_settings_row_js__WEBPACK_IMPORTED_MODULE_1__/* .variableOf */ .Qn)(name))].find((written) => written !== undefined && !(0,_settings_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmpty */ .Im)(written));


/***/ }),

/***/ 80609:
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
        annotate({ level: of, code, message, brief = message, file, fields }) {
            if (of === 'error')
                log.close();
            log[LEVEL_OF[of]](brief, {
                ...(file === undefined ? {} : { file }),
                ...fields,
                ...(code === undefined ? {} : { code }),
            });
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

// EXTERNAL MODULE: ./build/settings/contradictions.js + 1 modules
var contradictions = __webpack_require__(72950);
// EXTERNAL MODULE: ./build/settings/spec.js
var spec = __webpack_require__(36841);
;// CONCATENATED MODULE: ./build/settings/raw-settings.js

/** Where something was given that came the direct way: `input min-accuracy`, `parameter min_accuracy`, `--min-accuracy`. */
function originOf(givenAs, name) {
    if (givenAs === 'flag')
        return `--${name}`;
    return givenAs === 'input' ? `input ${name}` : `parameter ${(0,settings_row/* parameterOf */.lS)(name)}`;
}

// EXTERNAL MODULE: ./build/settings/suggest.js
var suggest = __webpack_require__(80974);
;// CONCATENATED MODULE: ./build/settings/wording.js



// Each problem is one line: the setting, the value, where it came from, what would be right.
const unknown = (name, { from, where }, known) => `unknown setting \`${name}\` (${where})${(0,suggest.didYouMean)(name, known, from === 'parameter' ? settings_row/* parameterOf */.lS : undefined)}`;
function misplaced(name, row, { where }, givenAs) {
    const why = row.kind === 'secret' ? 'a secret, which others could read there' : 'not taken from there';
    const places = placesFor(row, givenAs);
    const shared = row.variable === undefined ? '' : `\`${row.variable}\` or `;
    const advice = places.length === 0 ? 'leave it out' : `give it as ${shared}${ways(name, places, ' or ')}`;
    return `\`${name}\` (${where}) is ${why}; ${advice}`;
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
    if (row.kind === 'enum' && row.otherwise !== undefined)
        return `; ${row.otherwise}`;
    if (row.kind === 'enum' && typeof written === 'string')
        return (0,suggest.didYouMean)(written, row.values);
    const stranger = row.kind === 'choices' ? (0,settings_values/* wordsOf */.Z9)(written).find((word) => !row.values.includes(word)) : undefined;
    return row.kind === 'choices' && stranger !== undefined ? (0,suggest.didYouMean)(stranger, row.values) : '';
}
function missing(name, row, command, givenAs) {
    const others = ['input', 'parameter', 'flag'].filter((face) => face !== givenAs);
    const faces = (0,settings_row/* facesOf */.mU)(row).filter((face) => !others.some((other) => other === face));
    return `\`${name}\` is not set; \`${command}\` needs it: ${ways(name, faces, ', ')}`;
}
/** Where it may be given instead: an orb's parameter to who calls the orb, else inputs and flags. */
const placesFor = (row, givenAs) => (0,settings_row/* facesOf */.mU)(row).filter((face) => givenAs === 'parameter' ? face !== 'input' && face !== 'flag' : face !== 'parameter');
function ways(name, faces, separator) {
    const texts = {
        input: `input \`${name}\``,
        parameter: `parameter \`${(0,settings_row/* parameterOf */.lS)(name)}\``,
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
    const offer = (name, offered) => {
        const row = Object.hasOwn(table, name) ? table[name] : undefined;
        const empty = (0,settings_values/* isEmpty */.Im)(offered.written);
        const statement = row === undefined ? offered : { ...offered, written: (0,settings_values/* tidy */.DZ)(row.kind, offered.written) };
        if (row === undefined && (statement.from === 'file' || !empty))
            problems.push(unknown(name, statement, namesFor(table, statement.from)));
        if (row === undefined || empty)
            return;
        const direct = statement.from === raw.givenAs;
        if (!(0,settings_row/* facesOf */.mU)(row).includes(statement.from))
            problems.push(misplaced(name, row, statement, raw.givenAs));
        else if (direct && !row.commands.includes(command))
            problems.push(notRead(name, row, statement, command));
        else if (!statements.has(name))
            statements.set(name, statement);
    };
    for (const [name, written] of raw.given)
        offer(name, { from: raw.givenAs, where: originOf(raw.givenAs, name), written });
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
    const found = Object.entries(table).find(([known, row]) => (0,settings_row/* variableOf */.Qn)(known) === variable || row.variable === variable);
    return found?.[0] ?? name;
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
        throw (0,errors/* badInput */.AN)('settings.invalid', wrongSettings(problems, file), {
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
/** One mistake in the YAML makes several problems, and none of them a setting's. */
function wrongSettings(problems, file) {
    if (problems.length > 0 && problems.length === file?.problems.length)
        return 'The config file cannot be used as it is:';
    return problems.length === 1 ? 'A setting is wrong:' : `${problems.length} settings are wrong:`;
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
    const wrong = [];
    for (const [name, row] of Object.entries(table)) {
        const statement = statements.get(name);
        const own = gathered.statements.get(name);
        // What the default branch would refuse after the merge is told now.
        if (own !== undefined && own !== statement && (0,settings_values/* readValue */.wK)(row, own.written) === settings_values/* WRONG */.IO)
            problems.push(wrongValue(name, row, own));
        sources[name] = sourceOf(row, statement);
        const value = statement === undefined ? constantDefault(row) : (0,settings_values/* readValue */.wK)(row, statement.written);
        if (value === settings_values/* WRONG */.IO && statement !== undefined) {
            wrong.push(name);
            problems.push(wrongValue(name, row, statement));
        }
        values[name] = value === settings_values/* WRONG */.IO ? undefined : Array.isArray(value) ? Object.freeze(value) : value;
    }
    for (const [name, row] of Object.entries(table))
        if (values[name] === undefined && !statements.has(name))
            values[name] = row.compute?.((other) => values[other], machine);
    if ('command' in table && !statements.has('command'))
        values.command = command;
    // What an unreadable file would have said cannot be missed.
    if ((file?.problems.length ?? 0) > 0)
        return { values, sources, problems, wrong, ...judging };
    for (const [name, row] of Object.entries(table))
        if (row.required?.includes(command) && !statements.has(name))
            problems.push(missing(name, row, command, raw.givenAs));
    problems.push(...(0,contradictions/* contradictions */.v)(command, values, sources));
    return { values, sources, problems, wrong, ...judging };
}
function sourceOf(row, statement) {
    if (statement === undefined)
        return { from: 'default', where: 'default', written: '' };
    const written = typeof statement.written === 'string' ? statement.written : statement.written.join('\n');
    return { from: statement.from, where: statement.where, written: row.kind === 'secret' ? '***' : written };
}
/** A default is written as a user would write it, so it is read the same way. */
const constantDefault = (row) => row.kind === 'duration' && row.default !== undefined ? (0,settings_values/* readValue */.wK)(row, row.default) : row.default;

;// CONCATENATED MODULE: ./build/settings/examination.js



const ROWS = spec/* SETTINGS */.y;
/** As `parseSettings`, with every problem as a value. */
function examineSettings(command, raw, file, machine) {
    const { problems, wrong } = resolveSettings(ROWS, command, raw, file, machine);
    const right = (name) => !wrong.includes(name);
    const given = new Map([...raw.given].filter(([name]) => right(name)));
    const variables = new Set(wrong.flatMap((name) => [(0,settings_row/* variableOf */.Qn)(name), ROWS[name]?.variable ?? '']));
    const environment = new Map([...raw.environment].filter(([variable]) => !variables.has(variable)));
    const kept = file && { ...file, entries: file.entries.filter(({ name }) => right(name)) };
    const { values, sources } = resolveSettings(ROWS, command, { ...raw, given, environment }, kept, machine);
    const unread = (file?.problems.length ?? 0) > 0 ? unsaid(sources) : [];
    return {
        settings: Object.fromEntries(Object.entries(values).map(([name, value]) => [(0,settings_row/* keyOf */.TN)(name), value])),
        sources: sources,
        ...(file === undefined ? {} : { path: file.path }),
        problems,
        doubtful: [...wrong, ...unread],
    };
}
/** What a file that cannot be read might have said. */
const unsaid = (sources) => Object.entries(sources)
    .filter(([name, { from }]) => from === 'default' && (0,settings_row/* facesOf */.mU)(ROWS[name]).includes('file'))
    .map(([name]) => name);

// EXTERNAL MODULE: ./build/settings/settings.js
var settings = __webpack_require__(84663);
;// CONCATENATED MODULE: ./build/settings/settings-read.js


/** Every setting that a command reads, in the table's order. */
function settingsRead(command, settings, sources) {
    const values = settings;
    const rows = Object.entries(spec/* SETTINGS */.y).filter(([name, row]) => name !== 'command' && row.commands.includes(command));
    return Object.fromEntries(rows.map(([name, { kind }]) => {
        const value = values[(0,settings_row/* keyOf */.TN)(name)] ?? null;
        const { where } = sources[name];
        return [name, { value: kind === 'secret' && value !== null ? '***' : value, from: where }];
    }));
}
/**
 * The same for people, one setting a line.
 * @param hide takes secrets out of a text: within quotation marks they would look otherwise
 */
function describeSettings(settings, hide) {
    const show = (value) => JSON.stringify(value, (_key, part) => (typeof part === 'string' ? hide(part) : part));
    const lines = Object.entries(settings).map(([name, { value, from }]) => value === null ? `  ${name}: not set` : `  ${name}: ${show(value)}${unitOf(name)} (${from})`);
    return ['Settings, and where they come from:', ...lines].join('\n');
}
const unitOf = (name) => (spec/* SETTINGS */.y[name]?.kind === 'duration' ? ' ms' : '');

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
        { path: config_textOf(raw.given.get('config')), where: originOf(raw.givenAs, 'config') },
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

// EXTERNAL MODULE: ./build/fronts/said-in-call.js
var said_in_call = __webpack_require__(64167);
;// CONCATENATED MODULE: ./build/fronts/base-config.js






const base_config_ROWS = Object.entries(spec/* SETTINGS */.y);
/**
 * The config file of the branch that a pull request is to be merged into, for a command that judges: the one at the
 * path that this run names, or else at the default path.
 * @returns undefined where nothing is judged, or this is no pull request
 * @throws CodedError `trust.no-base`, `trust.base-config` (exit 2), `github.unreachable` (exit 6)
 */
async function readBaseConfig(command, raw, host) {
    const judges = base_config_ROWS.some(([, row]) => row.judges !== undefined && row.commands.includes(command));
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
    const rows = base_config_ROWS.filter(([name, row]) => {
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
const tokenIn = (raw) => (0,said_in_call/* saidInCall */.r)(raw, 'github-token')?.toString().trim();

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
            ...{ level: 'error', code, message: (0,errors/* describeError */.Uc)(error), brief: error.message },
            fields: { event: 'run-end', exitCode, problems, ...(fix === undefined ? {} : { fix }) },
        });
        return exitCode;
    }
    const message = `Unexpected failure. This is a bug in vector-index ${version/* VERSION */.x} (Node.js ${process.versions.node}); please report it with these lines.\n${tell_failure_traceOf(error)}`;
    const fields = { event: 'run-end', exitCode: errors/* EXIT */.dc.unexpected };
    host.annotate({ level: 'error', code: 'unexpected', message, fields });
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
 * Where every front ends: judges the settings, runs the command, and turns what happened into an exit code.
 * @returns the exit code
 */
async function start(command, raw, opened, run = loadAndRun) {
    for (const secret of secretsIn(raw))
        opened.mask(secret);
    const begun = clock/* systemClock */.m.monotonic();
    // Whoever writes a config file does not ask the one that is there.
    const config = command === 'init' ? undefined : await readConfig(raw);
    const logging = readLogging(command, raw, config, process.env);
    const host = await withLogging(opened, logging);
    // Lines of their own for machines; people see by other signs that a run begins and ends.
    const mark = (text, fields) => host.log[logging.format === 'json' ? 'info' : 'debug'](text, fields);
    const signals = listenForSignals(host.log);
    for (const note of raw.notes ?? [])
        host.log.info(note);
    try {
        const machine = { cores: (0,external_node_os_.availableParallelism)() };
        const base = await readBaseConfig(command, raw, host);
        const { judging, ...parsed } = command === 'doctor'
            ? examine(raw, config, machine)
            : parseSettings(command, raw, config, machine, base?.file);
        mark(`vector-index ${version/* VERSION */.x}, ${command}, trace ${logging.traceId}`, {
            ...{ event: 'run-begin', command, version: version/* VERSION */.x, settings: (0,settings/* settingsGiven */.b)(parsed.sources) },
        });
        const read = settingsRead(command, parsed.settings, parsed.sources);
        const told = logging.format === 'json' ? 'Settings, and where they come from' : describeSettings(read, host.hide);
        host.log.debug(told, { event: 'settings', settings: read });
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
            code: 'interrupted',
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
/** `doctor` goes on where settings are wrong. */
function examine(raw, config, machine) {
    const examination = examineSettings('doctor', raw, config, machine);
    const { settings, sources } = examination;
    return { settings, sources, examination };
}
// Loaded once the settings are known to be right: all that is heavy hangs on it.
const loadAndRun = async (invocation) => (await __webpack_require__.e(/* import() */ 3336).then(__webpack_require__.bind(__webpack_require__, 3336))).runCommand(invocation);
/** Secrets as they were given, before anything is judged: a message about them must not show them either. */
function secretsIn(raw) {
    const names = Object.entries(spec/* SETTINGS */.y).filter(([, row]) => row.kind === 'secret');
    return names
        .flatMap(([name, { variable = '' }]) => [
        raw.given.get(name),
        raw.environment.get((0,settings_row/* variableOf */.Qn)(name)),
        raw.environment.get(variable),
    ])
        .filter((value) => typeof value === 'string' && value.trim() !== '');
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
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('settings.missing', `\`${name}\` is not set, and this command needs it.`, {
            fix: `Set it in the config file, or give it in the call; docs/reference.md has it under \`${name}\`.`,
        });
    return value;
}


/***/ })

};
