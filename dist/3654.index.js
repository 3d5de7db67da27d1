export const id = 3654;
export const ids = [3654];
export const modules = {

/***/ 24307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Wy: () => (/* binding */ labelOf)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67109);

/** `error[data.no-folder]`, `warning`: how a line of a log begins that says it. */
const labelOf = ({ level, code, }) => (code === undefined ? level : `${level}[${code}]`);
/** What stands over it where a host shows it apart. */
const titleOf = ({ code }) => code === undefined ? 'vector-index' : `vector-index: ${code}`;
/** The whole of it as lines of a log, for a host that shows nothing apart. */
const linesOf = (annotation) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logLines */ .OG)(`${labelOf(annotation)}: ${annotation.message}`);


/***/ }),

/***/ 45461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isCommit)
/* harmony export */ });
/** Is it a commit's whole id: 40 hex digits, or 64 in a repository of SHA-256? */
const isCommit = (text) => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text ?? '');


/***/ }),

/***/ 3964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ changedSince),
/* harmony export */   BP: () => (/* binding */ remoteBranch),
/* harmony export */   Ex: () => (/* binding */ inClones),
/* harmony export */   JW: () => (/* binding */ relation),
/* harmony export */   Ow: () => (/* binding */ repositoryFacts),
/* harmony export */   Qo: () => (/* binding */ headCommit),
/* harmony export */   fE: () => (/* binding */ isShallow),
/* harmony export */   fw: () => (/* binding */ fileAtCommit),
/* harmony export */   lB: () => (/* binding */ originBranch),
/* harmony export */   tG: () => (/* binding */ hasGit),
/* harmony export */   zB: () => (/* binding */ pathInRepository)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_run_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24041);
/* harmony import */ var _commit_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45461);



/**
 * How two commits of the repository in `cwd` relate. `unknown` where git is missing, a commit is not here (a shallow
 * clone often lacks the newer one), or history is cut so that "no" proves nothing.
 */
async function relation(ours, theirs, cwd) {
    if (!(0,_commit_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommit */ .W)(ours) || !(0,_commit_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommit */ .W)(theirs))
        return 'unknown';
    if (ours === theirs)
        return 'same';
    const { code } = await git(cwd, ['merge-base', '--is-ancestor', ours, theirs]);
    if (code === 0)
        return 'theirs-descends-from-ours';
    if (code !== 1)
        return 'unknown';
    return (await isShallow(cwd)) === false ? 'diverged-or-older' : 'unknown';
}
/** The commit that is checked out in `cwd`, 40 (or 64) hex digits; undefined outside of a repository. */
async function headCommit(cwd) {
    const { code, output } = await git(cwd, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
    return code === 0 && (0,_commit_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommit */ .W)(output) ? output : undefined;
}
/** Whether the clone lacks a part of the history; undefined outside of a repository. */
async function isShallow(cwd) {
    const { code, output } = await git(cwd, ['rev-parse', '--is-shallow-repository']);
    return code === 0 ? output === 'true' : undefined;
}
/** Undefined outside of a repository. */
async function repositoryFacts(cwd) {
    const usual = ['main', 'master'].flatMap((name) => [`refs/heads/${name}`, `refs/remotes/origin/${name}`]);
    const [prefix, remote, known, current] = await Promise.all([
        git(cwd, ['rev-parse', '--show-prefix']),
        git(cwd, ['config', '--get', 'remote.origin.url']),
        git(cwd, ['for-each-ref', '--format=%(refname:lstrip=-1)', ...usual]),
        git(cwd, ['branch', '--show-current']),
    ]);
    if (prefix.code !== 0)
        return undefined;
    const branch = known.output.split('\n')[0] || current.output;
    return {
        within: prefix.output.replace(/\/$/, ''),
        ...(remote.code === 0 && remote.output !== '' ? { remote: remote.output } : {}),
        ...(branch === '' ? {} : { branch }),
    };
}
/**
 * A file as a commit has it; links are followed where they stay inside of it.
 * @param path relative to `cwd`
 * @param fetch a partial clone (`--filter=blob:none`) may ask its remote for the content
 */
async function fileAtCommit(commit, path, cwd, fetch = false) {
    const name = await pathInRepository(path, cwd);
    if (name === undefined)
        return { state: 'unknown', reason: 'there is no git repository here, or no git' };
    if (name.startsWith('../') || /[\0\n]/.test(name))
        return { state: 'absent' };
    const known = await git(cwd, ['cat-file', '-e', `${commit}^{tree}`]);
    if (known.code !== 0)
        return { state: 'unknown', reason: 'this clone does not have the commit' };
    const asked = ['cat-file', '--batch', '--follow-symlinks'];
    const { code, bytes } = await git(cwd, asked, `${commit}:${name}\n`, fetch);
    const head = /^[0-9a-f]{40,64} (\w+) (\d+)\n/.exec(bytes.subarray(0, 100).toString('latin1'));
    if (code === 0 && head?.[1] === 'blob') {
        const from = head[0].length;
        return { state: 'found', bytes: bytes.subarray(from, from + Number(head[2])) };
    }
    if (code === 0 && (head !== null || !/ missing\n$/.test(bytes.toString('latin1'))))
        return { state: 'absent' };
    // Missing is said of a path that is not there, and of a content that a partial clone did not fetch.
    const listed = await git(cwd, ['ls-tree', '--full-tree', commit, '--', name]);
    if (listed.code === 0 && listed.output === '')
        return { state: 'absent' };
    return {
        state: 'unknown',
        reason: `this clone does not have the file${fetch ? ', and its remote could not be asked for it' : ''}`,
    };
}
/** A path relative to `cwd` as one from the root of the repository; undefined outside of one. */
async function pathInRepository(path, cwd) {
    const { code, output } = await git(cwd, ['rev-parse', '--show-prefix']);
    return code === 0 ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(`${output}${path}`) : undefined;
}
/**
 * Whether a file or folder is another one in the commit that is checked out than in `commit`; undefined where git
 * cannot tell.
 * @param path relative to `cwd`
 */
async function changedSince(commit, path, cwd) {
    const { code } = await git(cwd, ['diff', '--quiet', '--no-ext-diff', commit, 'HEAD', '--', path]);
    return code === 0 ? false : code === 1 ? true : undefined;
}
/** @returns undefined outside of a repository, and of a path that is not there. @param path relative to `cwd` */
async function inClones(path, cwd) {
    const ask = (...args) => git(cwd, ['--literal-pathspecs', ...args, '--', path]);
    const [committed, staged, others, ignored] = await Promise.all([
        ask('ls-tree', '--name-only', 'HEAD'),
        ask('diff', '--cached', '--quiet', '--no-ext-diff'),
        ask('ls-files', '--others', '--exclude-standard', '--directory', '--no-empty-directory'),
        ask('ls-files', '--others', '--ignored', '--exclude-standard', '--directory', '--no-empty-directory'),
    ]);
    if (others.code !== 0 || ignored.code !== 0)
        return undefined;
    if (committed.code === 0 && committed.output !== '')
        return 'committed';
    if (staged.code === 1 || others.output !== '')
        return 'uncommitted';
    return ignored.output === '' ? undefined : 'ignored';
}
/** Is git here? */
async function hasGit(cwd) {
    return (await git(cwd, ['--version'])).code === 0;
}
/** The tip of a branch of the remote `origin`, as the clone knows it. */
async function remoteBranch(branch, cwd) {
    const ref = `refs/remotes/origin/${branch}^{commit}`;
    const { code, output } = await git(cwd, ['rev-parse', '--verify', '--quiet', ref]);
    return code === 0 && (0,_commit_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommit */ .W)(output) ? { commit: output, branch } : undefined;
}
/** The tip of the branch that the repository was cloned from, where the clone knows it. */
async function originBranch(cwd) {
    const tip = await git(cwd, ['rev-parse', '--verify', '--quiet', 'refs/remotes/origin/HEAD^{commit}']);
    if (tip.code !== 0 || !(0,_commit_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommit */ .W)(tip.output))
        return undefined;
    const name = await git(cwd, ['symbolic-ref', '--short', 'refs/remotes/origin/HEAD']);
    const branch = name.output.replace(/^origin\//, '');
    return { commit: tip.output, ...(name.code !== 0 || branch === '' ? {} : { branch }) };
}
const MAX_OUTPUT = 8 * 2 ** 20;
/** @param fetch a partial clone asks its server for what is missing; otherwise this is a question to what is here */
async function git(cwd, args, input = '', fetch = false) {
    const lazy = fetch ? {} : { GIT_NO_LAZY_FETCH: '1' };
    const env = { ...process.env, ...lazy, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
    const options = { cwd, env, timeoutMs: fetch ? 60_000 : 10_000, maxOutput: MAX_OUTPUT };
    const { code, stdout } = await (0,_lib_run_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runProcess */ .R)('git', args, { ...options, input: [Buffer.from(input)] });
    return { code, output: stdout.toString().trim(), bytes: stdout };
}


/***/ }),

/***/ 80503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createLineLog),
/* harmony export */   f: () => (/* binding */ finishedLine)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67109);

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
        debug: (text) => say(text, '  debug: '),
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

/***/ 38305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ maskedLines)
/* harmony export */ });
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3949);

function maskedLines(stream) {
    const secrets = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .createSecrets */ .g)();
    const writeLine = (line) => void stream.write(`${line}\n`);
    return { secrets, writeLine, write: (line) => writeLine(secrets.hide(line)) };
}


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

/***/ 43654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CAPABILITIES: () => (/* binding */ CAPABILITIES),
/* harmony export */   openTerminal: () => (/* binding */ openTerminal)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94570);
/* harmony import */ var _annotation_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24307);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3964);
/* harmony import */ var _line_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80503);
/* harmony import */ var _masked_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38305);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67109);







const CAPABILITIES = {
    title: 'a terminal',
    annotations: false,
    summary: false,
    masksOtherSteps: false,
    defaultBranch: { from: 'not needed: who sits there decides', unknown: 'write' },
    base: 'there are no pull requests',
    forks: 'there are none',
    withholdsSecretsOn: [],
};
/** A person's terminal, or a pipe in its place. All that people read goes to standard error. */
async function openTerminal(stream, cwd) {
    const { secrets, writeLine, write } = (0,_masked_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .maskedLines */ .F)(stream);
    const interactive = stream.isTTY === true;
    const log = interactive
        ? (await __webpack_require__.e(/* import() */ 5270).then(__webpack_require__.bind(__webpack_require__, 25270))).createBarLog({ stream, clock: _lib_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m, hide: secrets.hide })
        : (0,_line_log_js__WEBPACK_IMPORTED_MODULE_4__/* .createLineLog */ .b)({ write, clock: _lib_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m });
    const commit = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .headCommit */ .Qo)(cwd);
    return {
        name: 'terminal',
        capabilities: CAPABILITIES,
        event: { kind: 'terminal', name: 'terminal', ...(commit === undefined ? {} : { commit }) },
        log,
        interactive,
        ephemeral: false,
        showsAnnotations: CAPABILITIES.annotations,
        annotate(annotation) {
            const { level, message } = annotation;
            if (level === 'warning')
                return log.warn(message);
            if (level === 'notice')
                return log.info(message);
            log.close();
            const [first = '', ...rest] = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLines */ .OG)(message);
            write(`${(0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)('red', `${(0,_annotation_text_js__WEBPACK_IMPORTED_MODULE_6__/* .labelOf */ .Wy)(annotation)}:`, { stream })} ${first}`);
            for (const line of rest)
                write(line);
        },
        summary: async () => { },
        outputs: async () => { },
        mask: secrets.add,
        hide: secrets.hide,
        writeLine,
        close: log.close,
        readAtBase: async () => undefined,
        changedSinceBase: async () => undefined,
    };
}


/***/ }),

/***/ 67109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   et: () => (/* binding */ printableJson),
/* harmony export */   rF: () => (/* binding */ jsonLogLine)
/* harmony export */ });
/* harmony import */ var _lib_hidden_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58667);

/**
 * Text that may come from data, fit for a log: one entry a line, no control characters (a terminal would obey them),
 * and nothing that GitHub's runner takes for a command (`::set-output …`, `##[group]`).
 */
function logLines(text) {
    return text.split(/\r\n|\r|\n/).map((line) => defuse(visible(line)));
}
/** What is printed for a person or a pipe: as `logLines`, with the colours that we gave it. */
function printableText(text) {
    return text
        .split('\n')
        .map((line) => defuse(line
        .split(COLOURS)
        .map((part, i) => (i % 2 === 1 ? part : visible(part)))
        .join('')))
        .join('\n');
}
/** The same JSON, all that hides or could be a command to the runner written as an escape. */
const printableJson = (json) => `${jsonLogLine(json.trimEnd())}\n`;
/** A line of JSON, as safe as such text: what is escaped stays the same value. */
const jsonLogLine = (line) => line
    .replace(_lib_hidden_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN_CHARACTERS */ .w, (character) => character.split('').map(jsonEscape).join(''))
    .replaceAll('##[', '##\\u005b');
const jsonEscape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** Hidden characters as `\u{…}`. */
const visible = (line) => line
    .replaceAll('\t', '  ')
    .replace(_lib_hidden_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN_CHARACTERS */ .w, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours begin with
const COLOURS = /(\u001b\[[\d;]*m)/;
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

/***/ 58667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ HIDDEN_CHARACTERS)
/* harmony export */ });
/**
 * Characters that do something to a terminal or to their neighbours instead of standing there: control characters,
 * broken surrogates, those that turn the direction of writing, those without a width of their own that are not needed
 * to write any script, and tags. Global.
 */
const HIDDEN_CHARACTERS = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;


/***/ }),

/***/ 24041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ runProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);



/**
 * Runs a program to its end; whatever code it ends with is a result.
 * @throws the signal's reason, when the run was told to end
 */
async function runProcess(file, args, { cwd, env, input = [], timeoutMs, maxOutput = Infinity, signal }) {
    signal?.throwIfAborted();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, [...args], {
        ...{ cwd, env, timeout: timeoutMs, windowsHide: true },
        ...(signal === undefined ? {} : { signal }),
    });
    const ended = new Promise((resolve) => {
        child.once('error', (failure) => resolve({ code: undefined, failure }));
        child.once('close', (code) => resolve({ code: code ?? undefined }));
    });
    // Of a program that was ended, what it had started itself may live on and keep these open.
    child.once('exit', () => {
        if (child.killed)
            for (const output of [child.stdout, child.stderr])
                output.destroy();
    });
    // One that ends before it has read everything says why in another place.
    const fed = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(input, { objectMode: false }), child.stdin).catch(() => { });
    const [end, stdout, stderr] = await Promise.all([
        ended,
        collect(child.stdout, maxOutput, () => child.kill()),
        collect(child.stderr),
        fed,
    ]);
    signal?.throwIfAborted();
    return { ...end, stdout, stderr: stderr.toString() };
}
/** What is said until the end, or until nobody listens any more. */
async function collect(output, most = Infinity, stop = () => { }) {
    const chunks = [];
    let size = 0;
    output.on('data', (chunk) => {
        size += chunk.length;
        if (size <= most)
            chunks.push(chunk);
        else
            stop();
    });
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.finished)(output).catch(() => { });
    return Buffer.concat(chunks);
}


/***/ })

};
