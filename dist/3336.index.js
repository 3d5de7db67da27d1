export const id = 3336;
export const ids = [3336];
export const modules = {

/***/ 27779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fk: () => (/* binding */ describeStore),
  YH: () => (/* binding */ findEngines),
  NE: () => (/* binding */ openFolder),
  Me: () => (/* binding */ openRegistry),
  Ch: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/engines/tfjs/identity.js
var identity = __webpack_require__(65060);
;// CONCATENATED MODULE: ./build/hosts/environment.js
/** Sets variables of this process, for libraries that look there; what somebody has set stays. */
function setVariables(variables) {
    for (const [name, value] of Object.entries(variables))
        process.env[name] ??= value;
}

;// CONCATENATED MODULE: ./build/hosts/git-environment.js
/** The environment for a `git` that talks to others: nobody is asked for anything. */
function gitEnvironment() {
    return { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', LANGUAGE: '' };
}

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/settings/registry-location.js
var registry_location = __webpack_require__(51869);
// EXTERNAL MODULE: ./build/settings/service-address.js
var service_address = __webpack_require__(47530);
;// CONCATENATED MODULE: ./build/adapters.js







/** @param danger why code that lies in the working directory must not be loaded, as a clause */
function findEngines({ tensorflowPath }, danger) {
    const always = {
        identity: identity/* WASM_ENGINE */.C,
        open: () => openAlone('wasm', async () => (await Promise.all(/* import() */[__webpack_require__.e(9982), __webpack_require__.e(3732)]).then(__webpack_require__.bind(__webpack_require__, 83732))).openWasmEngine()),
    };
    const engines = {
        wasm: { tolerance: identity/* WASM_ENGINE */.C.tolerance, find: async () => always },
        tensorflow: {
            tolerance: identity/* TENSORFLOW_TOLERANCE */.O,
            async find() {
                if (danger !== undefined)
                    throw (0,errors/* badInput */.AN)('engine.unavailable', `The engine tensorflow is not available: ${danger}.`, {
                        fix: 'Set `engine: wasm`, which needs nothing.',
                    });
                const engine = await openAlone('tensorflow', async () => {
                    const { openTensorflowEngine } = await Promise.all(/* import() */[__webpack_require__.e(9982), __webpack_require__.e(543)]).then(__webpack_require__.bind(__webpack_require__, 60543));
                    return openTensorflowEngine({ folder: tensorflowPath ?? process.cwd(), setVariables: setVariables });
                });
                return { identity: engine, open: async () => engine };
            },
        },
    };
    return { engines, always };
}
/** TensorFlow.js keeps its backends in one place: one engine serves all of this thread, whatever is opened in it. */
let running;
/** @throws CodedError `engine.unavailable` (exit 2) beside another engine */
async function openAlone(name, open) {
    if (running !== undefined && running.name !== name)
        throw (0,errors/* badInput */.AN)('engine.unavailable', `The engine ${name} is not available: ${running.name} is in use, and there can be one in a thread.`, { fix: 'Start anew, or open the reader in a worker thread of its own.' });
    running ??= { name, engine: open() };
    try {
        return await running.engine;
    }
    catch (error) {
        running = undefined;
        throw error;
    }
}
/** @throws CodedError `pinecone.no-key` (exit 2) */
async function openStore(settings, use) {
    const { store, storePath, index } = settings;
    if (store === 'pinecone') {
        const options = { ...pineconeOptions(settings), ...use };
        return (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(6488)]).then(__webpack_require__.bind(__webpack_require__, 86488))).openPineconeStore(options);
    }
    const { openLocalStore } = await __webpack_require__.e(/* import() */ 978).then(__webpack_require__.bind(__webpack_require__, 80978));
    return openLocalStore({ path: (0,external_node_path_.join)(storePath, `${index}.sqlite`), readOnly: use.readOnly });
}
/** What is known of the store without asking it; no key is needed. */
async function describeStore({ index, recordLabels = true, }) {
    const { CAPABILITIES: capabilities } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(6488)]).then(__webpack_require__.bind(__webpack_require__, 86488));
    const { refuseItem } = await __webpack_require__.e(/* import() */ 2419).then(__webpack_require__.bind(__webpack_require__, 2419));
    return {
        ...{ description: `pinecone ${index}`, capabilities },
        refusesItem: (item) => refuseItem(item, recordLabels),
    };
}
function pineconeOptions(settings) {
    const { index, alias, pineconeApiKey, pineconeHost, pineconeIndexHost, cloud, region } = settings;
    if (pineconeApiKey === undefined)
        throw (0,errors/* badInput */.AN)('pinecone.no-key', `\`store: pinecone\` needs a key, and there is none for the index "${index}".`, {
            fix: 'Set the environment variable PINECONE_API_KEY, the input `pinecone-api-key` of the action, or the option `pineconeApiKey` of the reader, from where secrets are kept.',
        });
    const { switchBy, rateLimit, deletionProtection = false, recordLabels = true, recreate = 'namespace', } = settings;
    return {
        ...{ index, alias, switchBy, deletionProtection, recordLabels, recreate },
        apiKey: pineconeApiKey.trim(),
        rateLimit: rateLimit === 'default' || rateLimit === 'none' ? rateLimit : Number(rateLimit),
        ...(pineconeHost === undefined ? {} : { controlHost: (0,service_address/* addressOfHost */.Sg)(pineconeHost) }),
        ...(pineconeIndexHost === undefined ? {} : { indexHost: (0,service_address/* addressOfHost */.Sg)(pineconeIndexHost) }),
        ...(cloud === undefined || region === undefined ? {} : { place: { cloud, region } }),
    };
}
async function openFolder(folder, readOnly) {
    const { openFolderStorage } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2004)]).then(__webpack_require__.bind(__webpack_require__, 82004));
    return openFolderStorage({ folder, readOnly });
}
async function openRegistry(settings, { readOnly, signal, log }) {
    const location = (0,registry_location/* locateRegistry */.ii)(settings.registry);
    switch (location.kind) {
        case 'folder':
            return openFolder(location.folder, readOnly);
        case 's3': {
            const { openS3Storage } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(3711), __webpack_require__.e(5278)]).then(__webpack_require__.bind(__webpack_require__, 65278));
            const { s3Endpoint: endpoint, s3Region: region } = settings;
            return openS3Storage({ ...location, endpoint, region, readOnly, signal, log });
        }
        case 'git': {
            const { openGitStorage } = await __webpack_require__.e(/* import() */ 8741).then(__webpack_require__.bind(__webpack_require__, 78741));
            const { registryRemote: remote, registryToken: token } = settings;
            const [cwd, environment] = [process.cwd(), gitEnvironment()];
            return openGitStorage({ ...location, ...{ cwd, environment, remote, token, readOnly, signal } });
        }
    }
}


/***/ }),

/***/ 41496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ LIMIT_MS)
/* harmony export */ });
/** How long one check may take. */
const LIMIT_MS = 10_000;


/***/ }),

/***/ 47585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ chooseQueryEngine),
/* harmony export */   _2: () => (/* binding */ engineChoice)
/* harmony export */ });
/* unused harmony export chooseEngine */
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/**
 * The first of `names` that is there; says why the ones before it are not.
 * @throws CodedError `engine.unavailable` (exit 2) of the last one
 */
async function chooseEngine(names, engines, warn) {
    const [name, ...others] = names;
    try {
        return await engines[name].find();
    }
    catch (error) {
        const [next] = others;
        if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CodedError */ .AK && error.code === 'engine.unavailable') || next === undefined)
            throw error;
        warn(`${error.message} The engine ${next} is taken, as \`engine\` says.`);
        return chooseEngine(others, engines, warn);
    }
}
/** @param always the engine that needs no looking for */
function engineChoice(names, engines, always, warn) {
    let chosen = always;
    return {
        async choose() {
            chosen = await chooseEngine(names, engines, warn);
            return chosen.identity;
        },
        identity: () => chosen.identity,
        engine: () => chosen.open(),
        queryEngine: async (generation) => (await chooseQueryEngine(generation, names, engines, warn)).open(),
    };
}
/**
 * What embeds queries for a generation: the engine that embedded its items, where that one gives the same bits
 * everywhere. Where it promises closeness only, the first of `names` that is there is as good; says so when it is
 * another.
 * @throws CodedError `engine.other-version` (exit 2) where vectors would not be comparable, or nobody knows
 */
async function chooseQueryEngine(generation, names, engines, warn) {
    const known = engines[generation.engine];
    if (known === undefined)
        throw otherVersion(generation, 'this program has no such engine');
    const chosen = known.tolerance === 0 ? await known.find() : await chooseEngine(names, engines, warn);
    const { name, numericVersion } = chosen.identity;
    if (name === generation.engine && numericVersion === generation.engineNumericVersion)
        return chosen;
    if (known.tolerance === 0)
        throw otherVersion(generation, `this is numeric version ${numericVersion}, whose vectors differ in bits`);
    warn(`${generation.name} was embedded by engine ${generation.engine} (numeric version ${generation.engineNumericVersion}), the query by ${name} (${numericVersion}): ` +
        `vectors differ by rounding, a cosine distance of at most ${known.tolerance}.`);
    return chosen;
}
function otherVersion({ name, engine, engineNumericVersion }, why) {
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('engine.other-version', `${name} was embedded by engine ${engine}, numeric version ${engineNumericVersion}; ${why}.`, {
        fix: 'Search with the version of the program that built the index, or run again: it builds a new generation.',
    });
}


/***/ }),

/***/ 65060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ WASM_ENGINE),
/* harmony export */   O: () => (/* binding */ TENSORFLOW_TOLERANCE)
/* harmony export */ });
/** What results are known by, without loading the engine. The numeric version is raised when they change in any bit. */
const WASM_ENGINE = { name: 'wasm', numericVersion: 1, tolerance: 0 };
/** Of the engine `tensorflow`: sums are made in another order from CPU to CPU and from build to build. */
const TENSORFLOW_TOLERANCE = 1e-5;


/***/ }),

/***/ 45461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isCommit)
/* harmony export */ });
/** Is it a commit's whole id: 40 hex digits, or 64 in a repository of SHA-256? */
const isCommit = (text) => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text ?? '');


/***/ }),

/***/ 9989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ mayWrite)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/**
 * May this run write registry, store and cache? A pull request proposes, the default branch disposes.
 * @throws badInput `deploy.pull-request` for `always` on a pull request; `deploy.no-default-branch`
 */
function mayWrite(event, wishes) {
    const { deploy } = wishes;
    if (deploy === 'never')
        return { allowed: false, reason: '`deploy` is `never`' };
    if (event.kind === 'pull_request') {
        const reason = `this run is for ${pullRequest(event)} (${event.name}), which proposes only`;
        if (deploy === 'auto')
            return { allowed: false, reason };
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('deploy.pull-request', `\`deploy: always\` is refused: ${reason}.`, {
            fix: 'Leave `deploy` at `auto`: the default branch deploys once the change is merged.',
        });
    }
    if (deploy === 'always')
        return { allowed: true, reason: '`deploy` is `always`' };
    if (event.kind === 'terminal')
        return { allowed: true, reason: 'it was started on a terminal' };
    if (event.kind === 'tag')
        return { allowed: false, reason: `this run is for a tag (${event.name})` };
    return onDefaultBranch(event, wishes);
}
const DISPOSING = ['push', 'schedule', 'manual'];
/** Under `auto`: is this a run of the default branch? The setting's word counts before the service's. */
function onDefaultBranch(event, { defaultBranch, mustKnow }) {
    const { kind, name, branch } = event;
    const main = defaultBranch ?? event.defaultBranch;
    if (main === undefined && event.onDefaultBranch === undefined) {
        if (mustKnow === true)
            throw noDefaultBranch(event);
        const reason = `which branch is the default one is not known here (${name}); \`default-branch\` can say it`;
        return { allowed: false, reason };
    }
    if (!DISPOSING.includes(kind)) {
        const reason = `the event \`${name}\` is no push, schedule or manual start of a branch that is known`;
        return { allowed: false, reason };
    }
    if (branch === undefined)
        return { allowed: false, reason: 'the branch that is built is not known here' };
    const allowed = main === undefined ? event.onDefaultBranch === true : branch === main;
    if (allowed)
        return { allowed, reason: `\`${branch}\` is the default branch` };
    const called = main === undefined ? '' : ` \`${main}\``;
    // A mistyped setting would go unnoticed: nothing is written, and all is green.
    const served = event.onDefaultBranch === true || event.defaultBranch === branch;
    const but = served ? ', which `default-branch` names; the CI service says that it is' : '';
    return { allowed, reason: `\`${branch}\` is not the default branch${called}${but}` };
}
function noDefaultBranch({ name, branch }) {
    const what = branch === undefined ? `this run (${name})` : `\`${branch}\` (${name})`;
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('deploy.no-default-branch', `Whether ${what} may deploy is not known: nothing here says which branch is the default one.`, {
        fix: 'Set `default-branch`, such as `default-branch: main` in the config file (orb parameter `default_branch`); or `deploy: never` where nothing is to be written. The orb tells it by itself where CircleCI has the pipeline value `pipeline.git.branch.is_default`.',
    });
}
function pullRequest({ pullRequest, fromFork }) {
    const number = pullRequest === undefined ? 'a pull request' : `pull request #${pullRequest}`;
    return fromFork === true ? `${number} from a fork` : number;
}


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

/***/ 13266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** `1 image`, `1,797 images`: how many of what. */
function counted(count, one, many = `${one}s`) {
    return `${counts.format(count)} ${count === 1 ? one : many}`;
}
const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });


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

/***/ 46699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ createStepMeter)
});

;// CONCATENATED MODULE: ./build/lib/memory.js
const systemMemory = {
    resident: () => process.memoryUsage.rss(),
    peak: () => process.resourceUsage().maxRSS * 1024,
};

;// CONCATENATED MODULE: ./build/lib/step-meter.js

const EVERY_MS = 200;
/**
 * Measures one step after the other. The peak of memory is exact where a step takes the process higher than it ever
 * was; else it is the highest of what was seen five times a second, and whenever the step let timers run.
 */
function createStepMeter(clock, memory = systemMemory) {
    let current;
    let highest = 0;
    let timer;
    const look = () => {
        highest = Math.max(highest, memory.resident());
    };
    const end = () => {
        clearInterval(timer);
        if (current === undefined)
            return undefined;
        look();
        const { title, since, before } = current;
        current = undefined;
        const peak = memory.peak();
        return {
            title,
            durationMs: Math.round(clock.monotonic() - since),
            peakMemoryBytes: peak > before ? peak : Math.min(highest, before),
        };
    };
    return {
        begin(title) {
            const ended = end();
            highest = 0;
            current = { title, since: clock.monotonic(), before: memory.peak() };
            look();
            timer = setInterval(look, EVERY_MS).unref();
            return ended;
        },
        end,
    };
}


/***/ }),

/***/ 92772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Mo: () => (/* binding */ formatFigure),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   _: () => (/* binding */ describeDeclaration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   gI: () => (/* binding */ formatMetric),
/* harmony export */   jR: () => (/* binding */ formatDifference),
/* harmony export */   sk: () => (/* binding */ describeEngine),
/* harmony export */   tW: () => (/* binding */ formatLimit),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13266);

const signs = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '==': '=' };
const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
/** `1,797` */
function formatCount(count) {
    return counts.format(count);
}
/** `text-embedding-3-small, revision 2024-01, 512 dimensions` */
function describeDeclaration({ name, revision, dimension }) {
    return `${name}, ${revision === undefined ? '' : `revision ${revision}, `}${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(dimension, 'dimension')}`;
}
/**
 * A metric with four decimals, more where they are needed to tell it from `near`:
 * 0.89996 beside a limit of 0.9 must not read 0.9000.
 */
function formatMetric(value, near) {
    if (near === undefined || near === value || !Number.isFinite(value))
        return plain(value, 4);
    for (let digits = 4; digits < 17; digits++) {
        const text = plain(value, digits);
        if (Number(text) !== near)
            return text;
    }
    return String(value);
}
/** A metric of a generation: shares such as `index_recall@10` with four decimals, `items` and `bytes_sent` counted. */
function formatFigure(name, value) {
    return !name.includes('@') && Number.isInteger(value) ? formatCount(value) : formatMetric(value);
}
/** A difference with its sign and four decimals, more where it is small: `+0.0139`, `−0.000041`. */
function formatDifference(difference) {
    if (difference === 0)
        return '0';
    const size = Math.abs(difference);
    const digits = size >= 0.001 ? 4 : Math.min(17, Math.ceil(-Math.log10(size)) + 1);
    return `${difference < 0 ? '−' : '+'}${plain(size, digits)}`;
}
/** `≥ 0.9`: what a rule asks for, the number as a person wrote it. */
function formatLimit({ comparator, threshold }) {
    return `${signs[comparator]} ${threshold}`;
}
/** `320 ms`, `4.2 s`, `1 min 32 s`, `2 h 5 min` */
function formatDuration(milliseconds) {
    if (milliseconds < 999.5)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
const units = ['B', 'KiB', 'MiB', 'GiB'];
/** `820 B`, `12 KiB`, `412 MiB`, `1.6 GiB` */
function formatBytes(bytes) {
    let size = bytes;
    let unit = 0;
    for (; size >= 999.5 && unit < units.length - 1; unit++)
        size /= 1024;
    return `${unit === 0 || size >= 9.95 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`;
}
/** `2025-11-21 11:44 UTC` of an ISO time; the text itself when it is none. */
function formatTime(iso) {
    const time = new Date(iso);
    if (Number.isNaN(time.getTime()))
        return iso;
    return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** `97 %`; never 100 % of what is not whole, never 0 % of what is not nothing. */
function formatShare(part, whole) {
    if (whole === 0)
        return '–';
    const percent = (part / whole) * 100;
    if (part < whole && percent > 99.5)
        return '> 99 %';
    if (part > 0 && percent < 0.5)
        return '< 1 %';
    return `${Math.round(percent)} %`;
}
function plain(value, digits) {
    if (!Number.isFinite(value))
        return String(value);
    return Math.abs(value) >= 1e6 ? value.toPrecision(7) : value.toFixed(digits);
}
/** `tensorflow (tfjs-node 4.22.0 with libtensorflow 2.15.1)` */
const describeEngine = ({ name, software }) => software === undefined ? name : `${name} (${software})`;


/***/ }),

/***/ 96414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ judgedByLines)
/* harmony export */ });
/** Who judges a pull request, then a sentence for each thing that it would change about that, or that is its own. */
function judgedByLines(judgedBy) {
    const { kept, added, own, files } = judgedBy;
    return [
        judge(judgedBy),
        ...kept.map(({ name, value, proposed, source }) => proposed === undefined
            ? `${name} stays ${inline(value)}: the pull request leaves it out.`
            : `${name} stays ${inline(value)}: the pull request says ${inline(proposed)} (${source}).`),
        ...added.map(({ name, value, source }) => `${name} of the pull request holds as well: ${inline(value)} (${source}).`),
        ...own.map(({ name, value, source }) => `${name} is the pull request's own, ${inline(value)} (${source}): that file does not set it.`),
        ...files.flatMap(({ name, path, changed }) => {
            if (changed === false)
                return [];
            return changed === true
                ? [`${name} ${path}: the pull request changes what is there.`]
                : [`${name} ${path}: whether the pull request changes what is there, this clone cannot tell.`];
        }),
    ];
}
function judge({ commit, branch, file }) {
    const where = `${branch ?? 'the base branch'} at ${commit.slice(0, 10)}`;
    return file === undefined
        ? `No config file in ${where}: every setting that judges is the pull request's own.`
        : `Judged by ${file} of ${where}.`;
}
const inline = (value) => value.replaceAll('\n', ', ');


/***/ }),

/***/ 3336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./build/adapters.js + 2 modules
var adapters = __webpack_require__(27779);
// EXTERNAL MODULE: ./build/commands/doctor/limit.js
var limit = __webpack_require__(41496);
// EXTERNAL MODULE: ./build/engines/choice.js
var choice = __webpack_require__(47585);
// EXTERNAL MODULE: ./build/hosts/deploy.js
var hosts_deploy = __webpack_require__(9989);
;// CONCATENATED MODULE: ./build/hosts/foreign-code.js
/**
 * May the checkout be a stranger's, while this repository's secrets are at hand? Then nothing in it may be run as code.
 * @returns why, as a clause
 */
function foreignCode({ event, capabilities, }) {
    const { kind, name, fromFork } = event;
    const harmless = capabilities.withholdsSecretsOn.includes(name);
    if (kind !== 'pull_request' || harmless || fromFork === false)
        return undefined;
    return `on ${name} the checkout may be a fork's, and its code would run with this repository's secrets`;
}

// EXTERNAL MODULE: ./build/hosts/git.js
var git = __webpack_require__(3964);
// EXTERNAL MODULE: ./build/hosts/text.js
var hosts_text = __webpack_require__(67109);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/step-meter.js + 1 modules
var step_meter = __webpack_require__(46699);
;// CONCATENATED MODULE: ./build/report/draft.js

function newDraft(clock) {
    const begun = clock.monotonic();
    return {
        elapsedMs: () => clock.monotonic() - begun,
        warnings: [],
        steps: [],
        files: { data: new Map(), testData: new Map() },
    };
}
/** A log that also notes in the draft what steps took, and warnings. */
function notingLog(log, draft, clock) {
    const meter = (0,step_meter/* createStepMeter */.Q)(clock);
    const note = (ended) => {
        if (ended !== undefined)
            draft.steps.push(ended);
    };
    return {
        endStep: () => note(meter.end()),
        log: {
            ...log,
            step(title) {
                note(meter.begin(title));
                log.step(title);
            },
            warn(text, fields) {
                draft.warnings.push(text);
                log.warn(text, fields);
            },
        },
    };
}

// EXTERNAL MODULE: ./build/report/format.js
var format = __webpack_require__(92772);
// EXTERNAL MODULE: ./build/report/judged-by.js
var judged_by = __webpack_require__(96414);
// EXTERNAL MODULE: ./build/settings/registry-location.js
var registry_location = __webpack_require__(51869);
;// CONCATENATED MODULE: ./build/wiring.js













/** Each command's steps, loaded when it is called. */
const COMMANDS = {
    init: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(8964)]).then(__webpack_require__.bind(__webpack_require__, 78964))).init,
    run: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5534), __webpack_require__.e(5896), __webpack_require__.e(4137), __webpack_require__.e(2455), __webpack_require__.e(6330), __webpack_require__.e(4567), __webpack_require__.e(4098), __webpack_require__.e(8917), __webpack_require__.e(2762), __webpack_require__.e(8890)]).then(__webpack_require__.bind(__webpack_require__, 8890))).run,
    train: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5534), __webpack_require__.e(5896), __webpack_require__.e(4137), __webpack_require__.e(6330), __webpack_require__.e(4567), __webpack_require__.e(8917), __webpack_require__.e(2324)]).then(__webpack_require__.bind(__webpack_require__, 18825))).train,
    gate: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5896), __webpack_require__.e(6330), __webpack_require__.e(6872)]).then(__webpack_require__.bind(__webpack_require__, 74520))).gate,
    update: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5534), __webpack_require__.e(5896), __webpack_require__.e(4137), __webpack_require__.e(2455), __webpack_require__.e(6330), __webpack_require__.e(4567), __webpack_require__.e(4098), __webpack_require__.e(2762), __webpack_require__.e(5854)]).then(__webpack_require__.bind(__webpack_require__, 85854))).update,
    promote: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5534), __webpack_require__.e(5896), __webpack_require__.e(4137), __webpack_require__.e(2455), __webpack_require__.e(4671)]).then(__webpack_require__.bind(__webpack_require__, 74671))).promote,
    rollback: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5534), __webpack_require__.e(5896), __webpack_require__.e(2455), __webpack_require__.e(4098), __webpack_require__.e(5890)]).then(__webpack_require__.bind(__webpack_require__, 26751))).rollback,
    status: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5534), __webpack_require__.e(7687)]).then(__webpack_require__.bind(__webpack_require__, 67687))).status,
    search: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(4137), __webpack_require__.e(3913), __webpack_require__.e(5485), __webpack_require__.e(1159)]).then(__webpack_require__.bind(__webpack_require__, 71159))).search,
    prune: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5534), __webpack_require__.e(5844)]).then(__webpack_require__.bind(__webpack_require__, 75844))).prune,
    doctor: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(691)]).then(__webpack_require__.bind(__webpack_require__, 90691))).doctor,
};
/** Those that may write to registry and store. */
const WRITING = ['run', 'update', 'promote', 'rollback', 'prune'];
/** Those that add model versions to the registry, or take some away. */
const CHANGING_VERSIONS = ['run', 'update', 'prune'];
/** Those that change something, or judge: they leave a report. */
const REPORTING = ['run', 'train', 'gate', 'update', 'promote', 'rollback'];
/**
 * Settings → concrete host, engine, store, registry; runs the command; writes the report, whatever happened.
 * @returns the exit code
 * @throws CodedError `state.not-writable` (exit 2) where no report can be written; what the command threw, after the report was written
 */
async function runCommand(invocation) {
    const { command, host, settings } = invocation;
    const startedAt = clock/* systemClock */.m.now();
    const begun = clock/* systemClock */.m.monotonic();
    const draft = newDraft(clock/* systemClock */.m);
    const noting = notingLog(host.log, draft, clock/* systemClock */.m);
    if (invocation.judgedBy !== undefined) {
        draft.judgedBy = invocation.judgedBy;
        for (const line of (0,judged_by/* judgedByLines */.G)(invocation.judgedBy))
            host.log.info(line);
    }
    const closers = [];
    const engines = openEngines(invocation, noting.log);
    const context = openContext(invocation, { draft, log: noting.log, closers, engines });
    const report = async (exitCode) => {
        noting.endStep();
        host.close();
        if (!REPORTING.includes(command) || invocation.signal.aborted)
            return;
        const { finishReport } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(3913), __webpack_require__.e(8618)]).then(__webpack_require__.bind(__webpack_require__, 78618));
        const durationMs = Math.round(clock/* systemClock */.m.monotonic() - begun);
        await finishReport(context, { ...invocation, exitCode, startedAt, durationMs });
    };
    await checkPlacesOfReports(command, settings);
    try {
        await checkPlacesOfState(command, context);
        await undoInterrupted(command, context);
        const exitCode = await (await COMMANDS[command]())(context);
        await report(exitCode);
        if (exitCode === errors/* EXIT */.dc.gate && host.showsAnnotations) {
            host.annotate({
                level: 'error',
                code: 'gate.not-passed',
                message: draft.headline ?? 'The gate did not pass.',
            });
        }
        return exitCode;
    }
    catch (error) {
        draft.error =
            error instanceof errors/* CodedError */.AK
                ? {
                    code: error.code,
                    message: error.message,
                    problems: error.problems,
                    ...(error.fix === undefined ? {} : { fix: error.fix }),
                }
                : {
                    code: 'unexpected',
                    message: error instanceof Error ? error.message : String(error),
                    problems: [],
                };
        draft.headline = draft.error.message;
        await report(error instanceof errors/* CodedError */.AK ? error.exitCode : errors/* EXIT */.dc.unexpected).catch((cause) => host.log.warn(`The report could not be written to ${settings.out}: ${(0,errors/* describeError */.Uc)(cause)}`));
        throw error;
    }
    finally {
        for (const close of closers.reverse())
            await close();
    }
}
async function checkPlacesOfReports(command, settings) {
    if (!REPORTING.includes(command))
        return;
    const { out, candidate, cache, store, storePath } = settings;
    const { checkApart } = await __webpack_require__.e(/* import() */ 4878).then(__webpack_require__.bind(__webpack_require__, 84878));
    const registry = (0,registry_location/* locateRegistry */.ii)(settings.registry);
    const folders = registry.kind === 'folder' ? { registry: registry.folder } : {};
    const indexes = store === 'local' ? { 'store-path': storePath } : {};
    await checkApart({ out, candidate }, { ...folders, ...indexes, cache });
    const { checkWritable } = await __webpack_require__.e(/* import() */ 6070).then(__webpack_require__.bind(__webpack_require__, 26070));
    await checkWritable(command === 'run' || command === 'train' ? { out, candidate } : { out });
}
/** What could not be written in the end is told before a model is trained. */
async function checkPlacesOfState(command, context) {
    const { settings, permission } = context;
    if (!WRITING.includes(command) || !permission.allowed || settings.dryRun)
        return;
    const { warnOfPassingDisk } = await __webpack_require__.e(/* import() */ 7925).then(__webpack_require__.bind(__webpack_require__, 7925));
    await warnOfPassingDisk(context);
    const { checkWritable } = await __webpack_require__.e(/* import() */ 6070).then(__webpack_require__.bind(__webpack_require__, 26070));
    const registry = (0,registry_location/* locateRegistry */.ii)(settings.registry);
    const changes = CHANGING_VERSIONS.includes(command);
    const folders = changes && registry.kind === 'folder' ? { registry: registry.folder } : {};
    const indexes = settings.store === 'local' ? { 'store-path': settings.storePath } : {};
    await checkWritable({ ...folders, ...indexes });
    if (changes)
        await (await context.registry()).checkWritable?.();
}
/** An edit that did not come to its end is undone before anything else is looked at. */
async function undoInterrupted(command, context) {
    if (!WRITING.includes(command) || !context.permission.allowed || context.settings.dryRun)
        return;
    const { undoInterruptedEdits } = await __webpack_require__.e(/* import() */ 8271).then(__webpack_require__.bind(__webpack_require__, 48271));
    await undoInterruptedEdits(await context.store(), context.log);
}
/** The engines there are, and which of them this run takes. */
function openEngines({ settings, host }, log) {
    const { engines, always } = (0,adapters/* findEngines */.YH)(settings, foreignCode(host));
    return (0,choice/* engineChoice */._2)(settings.engine, engines, always, (text) => log.warn(text));
}
function reported({ name, numericVersion, software }) {
    return { name, numericVersion, ...(software === undefined ? {} : { software }) };
}
/** Opens something when it is first asked for, and then gives the same. */
function once(open) {
    let opened;
    return () => (opened ??= open());
}
function openContext({ command, settings, examination, host, version, ...invocation }, { draft, log, closers, engines }) {
    const signal = command === 'doctor' ? impatient(invocation.signal) : invocation.signal;
    const { deploy, defaultBranch } = settings;
    const mustKnow = host.capabilities.defaultBranch.unknown === 'error' && WRITING.includes(command) && !settings.dryRun;
    const wishes = { deploy, defaultBranch, mustKnow };
    const allowed = command === 'doctor' ? mightWrite(host, settings) : (0,hosts_deploy/* mayWrite */.J)(host.event, wishes);
    const permission = WRITING.includes(command) || command === 'doctor'
        ? allowed
        : { allowed: false, reason: `${command} changes neither registry nor store` };
    const readOnly = !permission.allowed || settings.dryRun;
    const { commit } = host.event;
    const modelName = settings.name;
    const context = {
        ...{ settings, host, log, signal, draft, permission, commit, modelName, once, version },
        ...(examination && { examination }),
        mayCache: allowed.allowed && !settings.dryRun,
        clock: clock/* systemClock */.m,
        indexName: settings.index,
        get engineIdentity() {
            return engines.identity();
        },
        chooseEngine: once(async () => {
            draft.engine = reported(await engines.choose());
            if (draft.engine.software !== undefined)
                log.info(`Engine: ${(0,format/* describeEngine */.sk)(draft.engine)}.`);
        }),
        engine: engines.engine,
        queryEngine: engines.queryEngine,
        registry: once(async () => {
            const storage = await (0,adapters/* openRegistry */.Me)(settings, { readOnly, signal, log });
            closers.push(async () => storage.close?.());
            return storage;
        }),
        candidate: once(() => (0,adapters/* openFolder */.NE)(settings.candidate, false)),
        store: once(async () => {
            if (isBlind(settings, host, permission)) {
                const { openUnseenIndex } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(1154)]).then(__webpack_require__.bind(__webpack_require__, 31154));
                return openUnseenIndex(context, await (0,adapters/* describeStore */.Fk)(settings));
            }
            const readsOnly = readOnly || command === 'doctor';
            const store = await (0,adapters/* openStore */.Ch)(settings, {
                readOnly: readsOnly,
                signal,
                log,
                clock: clock/* systemClock */.m,
                version,
            });
            closers.push(() => store.close());
            return store;
        }),
        relation: (ours, theirs) => (0,git/* relation */.JW)(ours, theirs, process.cwd()),
        defer: (close) => void closers.push(close),
        print: (text) => {
            // What a service says of a refused key may have the key in it.
            const shown = command === 'doctor' ? host.hide(text) : text;
            process.stdout.write(settings.json ? (0,hosts_text/* printableJson */.et)(shown) : (0,hosts_text/* printableText */.XU)(shown));
        },
    };
    return context;
}
/** What `doctor` asks and gets no answer to must not keep it. */
const impatient = (signal) => AbortSignal.any([signal, AbortSignal.timeout(limit/* LIMIT_MS */.T)]);
/** May a run like this one write? A refusal is for `doctor` to tell. */
function mightWrite({ event }, settings) {
    try {
        return (0,hosts_deploy/* mayWrite */.J)(event, settings);
    }
    catch (error) {
        return { allowed: false, reason: (0,errors/* describeError */.Uc)(error) };
    }
}
/** A fork's pull request gets no secret, nor does many a branch: it cannot read the store, and plans all the same. */
function isBlind({ store, pineconeApiKey, command }, { event }, permission) {
    const plans = (command === 'run' || command === 'update') && event.kind !== 'terminal';
    return store === 'pinecone' && pineconeApiKey === undefined && plans && !permission.allowed;
}


/***/ })

};
