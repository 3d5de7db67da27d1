export const id = 6294;
export const ids = [6294];
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

/***/ 58357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ changedSinceBase),
  z: () => (/* binding */ readAtBase)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/hosts/git.js
var git = __webpack_require__(3964);
// EXTERNAL MODULE: ./build/lib/backoff.js
var backoff = __webpack_require__(22024);
// EXTERNAL MODULE: ./build/lib/loopback.js
var loopback = __webpack_require__(23799);
;// CONCATENATED MODULE: ./build/hosts/github-files.js



const PATIENCE = { tries: 3, firstMs: 1000 };
/**
 * A file as a commit has it, from GitHub's API.
 * @param path from the repository's root, with `/`
 * @throws CodedError `github.unreachable` (exit 6) where the API does not answer, however often it is asked
 */
async function fileFromApi(api, commit, path, { tries, firstMs } = PATIENCE) {
    if (!isSafe(api.url))
        return { state: 'unknown', reason: `${api.url} is no https address` };
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413)]).then(__webpack_require__.bind(__webpack_require__, 92413));
    const octokit = getOctokit(api.token, { baseUrl: api.url });
    const [owner = '', repo = ''] = api.repository.split('/');
    const ask = async (route, more) => {
        for (let attempt = 1;; attempt++) {
            try {
                return (await octokit.request(route, { owner, repo, ...more })).data;
            }
            catch (error) {
                const status = statusOf(error);
                if (status !== undefined && status < 500 && status !== 429)
                    throw error;
                if (attempt >= tries)
                    throw unreachable(api, error);
                await (0,backoff/* backOff */.fu)(attempt, { firstMs, mostMs: 4 * firstMs, salt: String(process.pid) }, undefined);
            }
        }
    };
    try {
        const wanted = { path, ref: commit, mediaType: { format: 'raw' } };
        const data = await ask('GET /repos/{owner}/{repo}/contents/{path}', wanted);
        if (typeof data === 'string')
            return { state: 'found', bytes: Buffer.from(data) };
        // Of what has no charset Octokit gives the bytes; of a folder, the list of what is in it.
        return data instanceof ArrayBuffer ? { state: 'found', bytes: Buffer.from(data) } : { state: 'absent' };
    }
    catch (error) {
        if (error instanceof errors/* CodedError */.AK)
            throw error;
        if (statusOf(error) !== 404)
            return refused(error);
    }
    // Not found is also said of a commit or a repository that the token may not see.
    try {
        await ask('GET /repos/{owner}/{repo}/git/commits/{commit}', { commit });
        return { state: 'absent' };
    }
    catch (error) {
        if (error instanceof errors/* CodedError */.AK)
            throw error;
        return refused(error);
    }
}
/** A token goes out encrypted, or not at all; on this machine itself it may go as it is. */
function isSafe(url) {
    if (!URL.canParse(url))
        return false;
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || (0,loopback/* isLoopback */.U)(hostname);
}
/** undefined where there was no answer at all. */
function statusOf(error) {
    const { status, response } = error;
    return typeof status === 'number' && response !== undefined ? status : undefined;
}
function refused(error) {
    return { state: 'unknown', reason: `GitHub's API answers ${statusOf(error)}` };
}
function unreachable({ url }, cause) {
    const status = statusOf(cause);
    const why = status === undefined ? String(cause.message) : `it answers ${status}`;
    return (0,errors/* serviceFailed */.zB)('github.unreachable', `GitHub's API at ${url} could not be asked for the base branch's config file: ${why}.`, { fix: 'Run again later, or set `fetch-depth: 0` on actions/checkout: then git can tell.', cause });
}

;// CONCATENATED MODULE: ./build/hosts/base-file.js





/**
 * A file as the branch has it that this pull request is to be merged into; undefined where that branch has no such
 * file. Git is asked first, GitHub's API where the clone does not reach back that far; without that API, a clone that
 * has no contents but those of its checkout (the default on CircleCI) fetches this one.
 * @param path relative to `cwd`, or absolute
 * @throws CodedError `trust.no-base` (exit 2) where neither can tell; `github.unreachable` (exit 6)
 */
async function readAtBase(event, path, cwd, api) {
    const { base } = event;
    if (base === undefined)
        throw noBase(event, 'which commit that is, is not known here, or this clone does not have the branch');
    const whole = (0,external_node_path_.resolve)(cwd, path);
    const folder = nearestFolder(whole);
    const inside = (0,external_node_path_.relative)(folder, whole).replaceAll(external_node_path_.sep, '/');
    const found = await (0,git/* fileAtCommit */.fw)(base.commit, inside, folder, api === undefined);
    const told = found.state === 'unknown' && api !== undefined ? await ask(api, base.commit, whole, cwd) : found;
    if (told.state === 'absent')
        return undefined;
    if (told.state === 'found')
        return told.bytes.toString('utf8');
    const reasons = told === found || found.state !== 'unknown' ? told.reason : `${found.reason}; ${told.reason}`;
    const where = base.branch === undefined ? '' : ` of ${base.branch}`;
    throw noBase(event, `${base.commit.slice(0, 10)}${where}: ${reasons}`);
}
/** Whether files under a path are other ones than the base branch has; undefined where git cannot tell. */
async function changedSinceBase({ base }, path, cwd) {
    if (base === undefined)
        return undefined;
    const whole = (0,external_node_path_.resolve)(cwd, path);
    const folder = nearestFolder(whole);
    return (0,git/* changedSince */.$A)(base.commit, (0,external_node_path_.relative)(folder, whole).replaceAll(external_node_path_.sep, '/'), folder);
}
async function ask(api, commit, whole, cwd) {
    const folder = nearestFolder(whole);
    const inside = (0,external_node_path_.relative)(folder, whole).replaceAll(external_node_path_.sep, '/');
    const path = (await (0,git/* pathInRepository */.zB)(inside, folder)) ?? (0,external_node_path_.relative)(cwd, whole).replaceAll(external_node_path_.sep, '/');
    return path.startsWith('../') ? { state: 'absent' } : fileFromApi(api, commit, path);
}
/** The folder that a path lies in, or the nearest one above that is there. */
function nearestFolder(path) {
    const folder = (0,external_node_path_.dirname)(path);
    return folder === path || (0,external_node_fs_.existsSync)(folder) ? folder : nearestFolder(folder);
}
function noBase({ pullRequest, name }, reason) {
    const what = pullRequest === undefined ? 'A pull request' : `Pull request #${pullRequest}`;
    return (0,errors/* badInput */.AN)('trust.no-base', `${what} (${name}) is judged by the config file of the branch that it is to be merged into, and that cannot be read: ${reason}.`, {
        fix: 'On GitHub, set `fetch-depth: 0` on actions/checkout, or give this step the token of the workflow, `github.token`, as `github-token`. ' +
            'Elsewhere, say which branch that is by `default-branch` (orb parameter `default_branch`) and fetch it before this step, or say `git remote set-head origin --auto`.',
    });
}


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

/***/ 22024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ backoff),
/* harmony export */   fu: () => (/* binding */ backOff),
/* harmony export */   vG: () => (/* binding */ drawn)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _sleep_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58563);


/**
 * How long to wait after the failed try number `attempt` (from 1), in milliseconds: twice as long each time, of which
 * a part between a half and all, drawn by the salt ("equal jitter").
 */
function backoff(attempt, { firstMs, mostMs, salt }) {
    const longest = Math.min(mostMs, firstMs * 2 ** (attempt - 1));
    return Math.round(longest / 2 + (drawn(salt, attempt) * longest) / 2);
}
/** A number in [0, 1) that the salt and the count decide. */
const drawn = (salt, count) => Number.parseInt((0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(`${salt} ${count}`).slice(0, 8), 16) / 2 ** 32;
/**
 * Waits so long.
 * @throws the signal's reason, when the run was told to end
 */
async function backOff(attempt, options, signal) {
    await (0,_sleep_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .y)(backoff(attempt, options), signal);
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

/***/ 57130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   q3: () => (/* binding */ compareIds),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** SHA-256 of bytes or UTF-8 text, 64 lower-case hex digits. */
function sha256(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content);
}
/** JSON with object keys sorted (by code unit), no spaces: equal values give equal text. Rejects NaN and infinity. */
function canonicalJson(value) {
    return JSON.stringify(value, (_key, inner) => {
        if (typeof inner === 'number' && !Number.isFinite(inner))
            throw new RangeError('not a finite number in JSON');
        if (inner === null || typeof inner !== 'object' || Array.isArray(inner))
            return inner;
        return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
    });
}
/** Digest of any JSON value: SHA-256 over its canonical form. */
function digestOf(value) {
    return sha256(canonicalJson(value));
}
/** Orders ids by their UTF-8 bytes, as SQLite and most services do. */
function compareIds(a, b) {
    return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** First 12 hex digits: for names and for people. */
function shortDigest(digest) {
    return digest.slice(0, 12);
}


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


/***/ }),

/***/ 58563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ sleep)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const sleep = async (ms, signal) => {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal && { signal });
    }
    catch (error) {
        signal?.throwIfAborted();
        throw error;
    }
};


/***/ })

};
