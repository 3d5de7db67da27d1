export const id = 7807;
export const ids = [7807];
export const modules = {

/***/ 87807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/settings/commands.js
var commands = __webpack_require__(21096);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/settings/row.js
var settings_row = __webpack_require__(56864);
// EXTERNAL MODULE: ./build/settings/spec.js
var spec = __webpack_require__(36841);
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
var variables = __webpack_require__(77508);
// EXTERNAL MODULE: ./build/fronts/version.js
var version = __webpack_require__(59817);
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
        const { commandHelp, generalHelp } = await __webpack_require__.e(/* import() */ 8999).then(__webpack_require__.bind(__webpack_require__, 48999));
        process.stdout.write(line.command === undefined ? generalHelp() : commandHelp(line.command));
        return errors/* EXIT */.dc.done;
    }
    if (line.command === undefined) {
        process.stderr.write(await misuse(line.word));
        return errors/* EXIT */.dc.badInput;
    }
    const { start } = await Promise.all(/* import() */[__webpack_require__.e(9620), __webpack_require__.e(609)]).then(__webpack_require__.bind(__webpack_require__, 80609));
    const { findHost } = await __webpack_require__.e(/* import() */ 3274).then(__webpack_require__.bind(__webpack_require__, 73274));
    const { given, problems } = line;
    const raw = { given, givenAs: 'flag', environment: (0,variables/* variablesIn */.D)(env), problems };
    return start(line.command, raw, await findHost(raw));
}
async function misuse(word) {
    const list = `The commands are ${commands/* COMMAND_NAMES */.nZ.join(', ')}; vector-index --help says more.\n`;
    if (word === undefined)
        return `error[settings.invalid]: No command. ${list}`;
    const { didYouMean } = await __webpack_require__.e(/* import() */ 974).then(__webpack_require__.bind(__webpack_require__, 80974));
    return `error[settings.invalid]: Unknown command ${JSON.stringify(word)}${didYouMean(word, commands/* COMMAND_NAMES */.nZ)}\n${list}`;
}


/***/ }),

/***/ 77508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ variablesIn)
/* harmony export */ });
/* harmony import */ var _settings_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56864);
/* harmony import */ var _settings_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36841);


/** Variables of others that stand for a setting, too: `PINECONE_API_KEY`. */
const SHARED = Object.values(_settings_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .SETTINGS */ .y).flatMap(({ variable }) => variable ?? []);
/** The settings' variables in an environment, our own first; on Windows their case is any. */
function variablesIn(env) {
    const upper = Object.entries(env).map(([name, value]) => [name.toUpperCase(), value ?? '']);
    const ours = upper.filter(([name]) => name.startsWith(_settings_row_js__WEBPACK_IMPORTED_MODULE_1__/* .VARIABLE_PREFIX */ .qz));
    return new Map([...ours, ...upper.filter(([name]) => SHARED.includes(name))]);
}


/***/ }),

/***/ 59817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
// Written by scripts/faces.ts from package.json.
const VERSION = '1.0.0';


/***/ })

};
