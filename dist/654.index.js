export const id = 654;
export const ids = [654];
export const modules = {

/***/ 3964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ relation),
/* harmony export */   Q: () => (/* binding */ headCommit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);

/**
 * How two commits of the repository in `cwd` relate. `unknown` where git is missing, a commit is not here (a shallow
 * clone often lacks the newer one), or history is cut so that "no" proves nothing.
 */
async function relation(ours, theirs, cwd) {
    if (!isCommit(ours) || !isCommit(theirs))
        return 'unknown';
    if (ours === theirs)
        return 'same';
    const { code } = await git(cwd, ['merge-base', '--is-ancestor', ours, theirs]);
    if (code === 0)
        return 'theirs-descends-from-ours';
    if (code !== 1)
        return 'unknown';
    const shallow = await git(cwd, ['rev-parse', '--is-shallow-repository']);
    return shallow.output === 'false' ? 'diverged-or-older' : 'unknown';
}
/** The commit that is checked out in `cwd`, 40 (or 64) hex digits; undefined outside of a repository. */
async function headCommit(cwd) {
    const { code, output } = await git(cwd, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
    return code === 0 && isCommit(output) ? output : undefined;
}
const isCommit = (text) => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
function git(cwd, args) {
    // A partial clone would ask its server for what is missing; this is a question to what is here.
    const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
    return new Promise((resolve) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', [...args], { cwd, env, timeout: 10_000 }, (error, stdout) => {
            const code = error === null ? 0 : typeof error.code === 'number' ? error.code : undefined;
            resolve({ code, output: stdout.trim() });
        });
        child.stdin?.end();
    });
}


/***/ }),

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createLineLog),
/* harmony export */   f: () => (/* binding */ finishedLine)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7109);

/** Milliseconds from which on it is said how long a step took; the report has the time of every one. */
const WORTH_TELLING = 1000;
/** Plain lines with counts, for logs that are kept. */
function createLineLog({ write, clock, warn, every = 5000 }) {
    let step;
    const say = (text, indent) => {
        for (const line of (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logLines */ .OG)(text))
            write(`${indent}${line}`);
    };
    const endStep = () => {
        const took = step === undefined ? 0 : clock.monotonic() - step.start;
        if (step !== undefined && took >= WORTH_TELLING)
            say(`${step.title}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(took)}`, '');
        step = undefined;
    };
    return {
        step(title) {
            endStep();
            step = { title, start: clock.monotonic() };
            say(`${title} …`, '');
        },
        info: (text) => say(text, '  '),
        warn: warn ?? ((text) => say(`warning: ${text}`, '')),
        progress(label, total, unit) {
            const start = clock.monotonic();
            let last = start;
            let latest = 0;
            let ended = false;
            return {
                update(done, note) {
                    latest = done;
                    if (ended || clock.monotonic() - last < every)
                        return;
                    last = clock.monotonic();
                    const share = total > 0 ? ` (${Math.floor((100 * done) / total)} %)` : '';
                    say(`${label}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(done)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(total)} ${unit}${share}${behind(note)}`, '  ');
                },
                end(note) {
                    if (ended)
                        return;
                    ended = true;
                    say(finishedLine(label, latest, total, unit, clock.monotonic() - start, note), '  ');
                },
            };
        },
        close: endStep,
    };
}
/** `decoding: 2,000 images in 1.2 s`, or how far it came. */
function finishedLine(label, done, total, unit, milliseconds, note) {
    const count = done >= total ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(total) : `stopped at ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(done)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(total)}`;
    return `${label}: ${count} ${unit} in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(milliseconds)}${behind(note)}`;
}
const behind = (note) => (note === undefined || note === '' ? '' : `, ${note}`);


/***/ }),

/***/ 3949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ secretParts),
/* harmony export */   g: () => (/* binding */ createSecrets)
/* harmony export */ });
function createSecrets() {
    let known = [];
    return {
        add(secret) {
            const longestFirst = [...new Set([...known, ...secretParts(secret)])];
            known = longestFirst.sort((a, b) => b.length - a.length);
        },
        hide: (text) => known.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text),
    };
}
/** A secret, and its longer lines: a log prints line by line. A short line such as `{` gives nothing away. */
function secretParts(secret) {
    const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim());
    const parts = [secret, secret.trim(), ...lines.filter((line) => line.length >= 8)];
    return [...new Set(parts)].filter((part) => part.trim() !== '');
}


/***/ }),

/***/ 3654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openTerminal: () => (/* binding */ openTerminal)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4570);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3964);
/* harmony import */ var _line_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(503);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3949);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7109);






/** A person's terminal, or a pipe in its place. All that people read goes to standard error. */
async function openTerminal(stream, cwd) {
    const secrets = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .createSecrets */ .g)();
    const interactive = stream.isTTY === true;
    const write = (line) => stream.write(`${secrets.hide(line)}\n`);
    const log = interactive
        ? (await __webpack_require__.e(/* import() */ 270).then(__webpack_require__.bind(__webpack_require__, 5270))).createBarLog({ stream, clock: _lib_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m, hide: secrets.hide })
        : (0,_line_log_js__WEBPACK_IMPORTED_MODULE_4__/* .createLineLog */ .b)({ write, clock: _lib_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m });
    const commit = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .headCommit */ .Q)(cwd);
    return {
        name: 'terminal',
        event: { kind: 'terminal', name: 'terminal', ...(commit === undefined ? {} : { commit }) },
        log,
        interactive,
        showsAnnotations: false,
        annotate({ level, message }) {
            if (level === 'warning')
                return log.warn(message);
            if (level === 'notice')
                return log.info(message);
            log.close();
            const [first = '', ...rest] = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLines */ .OG)(message);
            write(`${(0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)('red', 'error:', { stream })} ${first}`);
            for (const line of rest)
                write(line);
        },
        summary: async () => { },
        outputs: async () => { },
        mask: secrets.add,
        close: log.close,
    };
}


/***/ }),

/***/ 7109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
/**
 * Text that may come from data, fit for a log: one entry a line, no control characters (a terminal would obey them),
 * and nothing that GitHub's runner takes for a command (`::set-output …`, `##[group]`).
 */
function logLines(text) {
    return text.split(/\r\n|\r|\n/).map((line) => defuse(visible(line)));
}
/** Control characters, and those that turn the direction of writing, as `\u{…}`. */
const visible = (line) => line
    .replaceAll('\t', '  ')
    .replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const defuse = (line) => line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');
/** `12,345` */
const formatCount = (count) => count.toLocaleString('en-US');
/** `0.4 s`, `12.3 s`, `4 min 05 s` */
function formatDuration(milliseconds) {
    if (milliseconds < 59_950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}


/***/ }),

/***/ 4570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => new Date(),
    monotonic: () => performance.now(),
};


/***/ })

};
