export const id = 8999;
export const ids = [8999];
export const modules = {

/***/ 48999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandHelp: () => (/* binding */ commandHelp),
  generalHelp: () => (/* binding */ generalHelp)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/settings/commands.js
var commands = __webpack_require__(21096);
;// CONCATENATED MODULE: ./build/settings/describe.js
const SECTION_TITLES = {
    general: 'General',
    data: 'Data',
    model: 'Model',
    gate: 'Gate',
    storage: 'Storage',
    index: 'Index',
    deployment: 'Deployment',
    search: 'Search',
};
/** What holds when a setting is not given, in words, or undefined where nothing does. */
function defaultOf(row) {
    if (row.defaultText !== undefined)
        return row.defaultText;
    return row.default === undefined ? undefined : `\`${String(row.default)}\``;
}
/** Help, then default: what every face says about a setting. */
function fullHelp(row) {
    const fallback = defaultOf(row);
    return fallback === undefined ? row.help : `${row.help} Default: ${fallback}.`;
}
/** The rows that `keep` lets through, by section, in the table's order. */
function sectionsOf(table, keep) {
    const rows = Object.entries(table).filter(([name, row]) => keep(row, name));
    return Object.entries(SECTION_TITLES)
        .map(([section, title]) => ({ title, rows: rows.filter(([, row]) => row.section === section) }))
        .filter((section) => section.rows.length > 0);
}
const isReadBy = (row, command) => row.commands.includes(command);

;// CONCATENATED MODULE: ./build/settings/exit-codes.js
/** What each exit code tells the caller. */
const EXIT_MEANINGS = {
    done: 'Done.',
    unexpected: 'Unexpected failure: a bug, or anything not named here.',
    badInput: 'Bad settings, data or state; nothing was changed.',
    gate: 'The gate did not pass.',
    verification: 'The new generation failed verification; readers were not switched, or the report says what they have.',
    superseded: 'Superseded: someone newer has switched, or builds the same thing.',
    service: 'An outside service could not be reached, or refused after retries; a rerun resumes.',
    training: 'Training failed.',
};
const SIGNAL_MEANING = 'Ended by signal n; a rerun resumes.';

// EXTERNAL MODULE: ./build/settings/row.js
var settings_row = __webpack_require__(56864);
// EXTERNAL MODULE: ./build/settings/spec.js
var spec = __webpack_require__(36841);
// EXTERNAL MODULE: ./build/settings/wrap-words.js
var wrap_words = __webpack_require__(48250);
;// CONCATENATED MODULE: ./build/settings/help.js







const WIDTH = 100;
/** What `vector-index --help` prints. */
function generalHelp() {
    const exits = Object.entries(errors/* EXIT */.dc).map(([name, code]) => [
        String(code),
        EXIT_MEANINGS[name],
    ]);
    return [
        'Trains a model, gates it, and keeps it matched with the vector index built from it.',
        '',
        'Usage: vector-index <command> [--setting value …]',
        '',
        'Commands:',
        columns(Object.entries(commands/* COMMANDS */.Lo), 10),
        '',
        '  vector-index <command> --help lists the settings that a command reads.',
        '  vector-index --version prints the version.',
        '',
        'Examples:',
        '  vector-index run --data images --min-accuracy 0.9',
        '  vector-index search --image photo.jpg',
        '  vector-index rollback',
        '',
        'A setting is looked up as a flag, then as VECTOR_INDEX_<SETTING> in the environment, then in',
        'vector-index.yml, then its default holds. Paths are relative to the working directory.',
        '',
        'Exit codes:',
        columns([...exits, ['128+n', SIGNAL_MEANING]], 10),
        '',
    ].join('\n');
}
/** What `vector-index <command> --help` prints. */
function commandHelp(command) {
    const sections = sectionsOf(spec/* SETTINGS */.y, (row) => isReadBy(row, command) && (0,settings_row/* facesOf */.mU)(row).includes('flag'));
    return [
        `Usage: vector-index ${command} [--setting value …]`,
        '',
        wrap(plain(commands/* COMMANDS */.Lo[command]), 0),
        ...sections.flatMap(({ title, rows }) => [
            '',
            `${title}:`,
            ...rows.map(([name, row]) => `  ${flag(name, row)}\n${wrap(plain(fullHelp(row)), 6)}`),
        ]),
        '',
    ].join('\n');
}
function flag(name, row) {
    if (row.kind === 'boolean')
        return `--${name}, --no-${name}`;
    if (row.kind === 'enum')
        return `--${name} ${row.values.join(' | ')}`;
    if (row.kind === 'choices')
        return `--${name} ${row.values.join(' | ')}, …`;
    if (row.kind === 'list')
        return `--${name} ${row.paths === true ? 'PATH' : 'TEXT'} (may be repeated)`;
    if (row.kind === 'numbers')
        return `--${name} JSON`;
    return `--${name} ${{ integer: 'N', number: 'X', duration: 'DURATION', path: 'PATH' }[row.kind] ?? 'TEXT'}`;
}
const plain = (text) => text.replaceAll('`', '');
const columns = (rows, width) => rows
    .map(([left = '', right = '']) => `  ${left.padEnd(width)}${wrap(plain(right), width + 2).trimStart()}`)
    .join('\n');
function wrap(text, indent) {
    const lines = (0,wrap_words/* wrapWords */.E)(text.split(' '), WIDTH - indent);
    return lines.map((line) => `${' '.repeat(indent)}${line}`).join('\n');
}


/***/ }),

/***/ 48250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ wrapWords)
/* harmony export */ });
/** Words as lines of at most `width` characters; a longer word stands alone on its line. One empty line where there is none. */
function wrapWords(words, width) {
    const lines = [''];
    for (const word of words) {
        const last = lines.at(-1) ?? '';
        if (last !== '' && last.length + 1 + word.length > width)
            lines.push(word);
        else
            lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines;
}


/***/ })

};
