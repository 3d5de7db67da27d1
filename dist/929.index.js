export const id = 929;
export const ids = [929];
export const modules = {

/***/ 5060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ WASM_ENGINE)
/* harmony export */ });
/** What results are known by, without loading the engine. The numeric version is raised when they change in any bit. */
const WASM_ENGINE = { name: 'wasm', numericVersion: 1 };


/***/ }),

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

/***/ 4570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => new Date(),
    monotonic: () => performance.now(),
};


/***/ }),

/***/ 2929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/engines/tfjs/identity.js
var identity = __webpack_require__(5060);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(1469);
;// CONCATENATED MODULE: ./build/hosts/deploy.js

/**
 * May this run write registry, store and cache? A pull request proposes, the default branch disposes.
 * @throws badInput `deploy.pull-request` for `always` on a pull request
 */
function mayWrite(event, deploy) {
    if (deploy === 'never')
        return { allowed: false, reason: '`deploy` is `never`' };
    if (event.kind === 'pull_request') {
        const reason = `this run is for ${pullRequest(event)} (${event.name}), which proposes only`;
        if (deploy === 'auto')
            return { allowed: false, reason };
        throw (0,errors/* badInput */.AN)('deploy.pull-request', `\`deploy: always\` is refused: ${reason}.`, {
            fix: 'Leave `deploy` at `auto`: the default branch deploys once the change is merged.',
        });
    }
    if (deploy === 'always')
        return { allowed: true, reason: '`deploy` is `always`' };
    if (event.kind === 'terminal')
        return { allowed: true, reason: 'it was started on a terminal' };
    if (event.kind === 'tag')
        return { allowed: false, reason: `this run is for a tag (${event.name})` };
    if (event.defaultBranch === undefined)
        return { allowed: false, reason: `which branch is the default one is not known here (${event.name})` };
    if (!DISPOSING.includes(event.kind))
        return { allowed: false, reason: `the event \`${event.name}\` is no push, schedule or manual start` };
    if (event.branch === undefined)
        return { allowed: false, reason: 'the branch that is built is not known here' };
    return event.branch === event.defaultBranch
        ? { allowed: true, reason: `\`${event.branch}\` is the default branch` }
        : { allowed: false, reason: `\`${event.branch}\` is not the default branch \`${event.defaultBranch}\`` };
}
const DISPOSING = ['push', 'schedule', 'manual'];
function pullRequest({ pullRequest, fromFork }) {
    const number = pullRequest === undefined ? 'a pull request' : `pull request #${pullRequest}`;
    return fromFork === true ? `${number} from a fork` : number;
}

// EXTERNAL MODULE: ./build/hosts/git.js
var git = __webpack_require__(3964);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(4570);
;// CONCATENATED MODULE: ./build/report/draft.js
function newDraft() {
    return { warnings: [], steps: [], files: { data: new Map(), testData: new Map() } };
}
/** A log that also notes steps with their durations, and warnings, in the draft. */
function notingLog(log, draft, clock) {
    let current;
    const endStep = () => {
        if (current === undefined)
            return;
        draft.steps.push({ title: current.title, durationMs: Math.round(clock.monotonic() - current.since) });
        current = undefined;
    };
    return {
        endStep,
        log: {
            step(title) {
                endStep();
                current = { title, since: clock.monotonic() };
                log.step(title);
            },
            info: (text) => log.info(text),
            warn(text) {
                draft.warnings.push(text);
                log.warn(text);
            },
            progress: (label, total, unit) => log.progress(label, total, unit),
        },
    };
}

;// CONCATENATED MODULE: ./build/wiring.js







/** Each command's steps, loaded when it is called. */
const COMMANDS = {
    run: async () => (await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(918), __webpack_require__.e(444), __webpack_require__.e(540), __webpack_require__.e(128), __webpack_require__.e(478), __webpack_require__.e(890)]).then(__webpack_require__.bind(__webpack_require__, 8890))).run,
    train: async () => (await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(918), __webpack_require__.e(540), __webpack_require__.e(128), __webpack_require__.e(505)]).then(__webpack_require__.bind(__webpack_require__, 8825))).train,
    gate: async () => (await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(540), __webpack_require__.e(994)]).then(__webpack_require__.bind(__webpack_require__, 4520))).gate,
    update: async () => (await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(918), __webpack_require__.e(444), __webpack_require__.e(540), __webpack_require__.e(478), __webpack_require__.e(854)]).then(__webpack_require__.bind(__webpack_require__, 5854))).update,
    promote: async () => (await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(918), __webpack_require__.e(444), __webpack_require__.e(671)]).then(__webpack_require__.bind(__webpack_require__, 4671))).promote,
    rollback: async () => (await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(918), __webpack_require__.e(444), __webpack_require__.e(751)]).then(__webpack_require__.bind(__webpack_require__, 6751))).rollback,
    status: async () => (await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(918), __webpack_require__.e(867), __webpack_require__.e(897)]).then(__webpack_require__.bind(__webpack_require__, 9897))).status,
    search: async () => (await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(918), __webpack_require__.e(867), __webpack_require__.e(159)]).then(__webpack_require__.bind(__webpack_require__, 1159))).search,
    prune: async () => (await __webpack_require__.e(/* import() */ 203).then(__webpack_require__.bind(__webpack_require__, 7203))).prune,
};
/** Those that may write to registry and store. */
const WRITING = ['run', 'update', 'promote', 'rollback', 'prune'];
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
    const draft = newDraft();
    const noting = notingLog(host.log, draft, clock/* systemClock */.m);
    const closers = [];
    const context = openContext(invocation, { draft, log: noting.log, closers });
    const report = async (exitCode) => {
        noting.endStep();
        host.close();
        if (!REPORTING.includes(command) || invocation.signal.aborted)
            return;
        const { finishReport } = await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(867), __webpack_require__.e(649)]).then(__webpack_require__.bind(__webpack_require__, 5649));
        const durationMs = Math.round(clock/* systemClock */.m.monotonic() - begun);
        await finishReport(context, { ...invocation, exitCode, startedAt, durationMs });
    };
    await checkPlacesOfReports(command, settings);
    try {
        await checkPlacesOfState(command, context);
        const exitCode = await (await COMMANDS[command]())(context);
        await report(exitCode);
        if (exitCode === errors/* EXIT */.dc.gate && host.showsAnnotations) {
            host.annotate({
                level: 'error',
                title: 'vector-index',
                message: draft.headline ?? '',
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
async function checkPlacesOfReports(command, { out, candidate }) {
    if (!REPORTING.includes(command))
        return;
    const { checkWritable } = await __webpack_require__.e(/* import() */ 70).then(__webpack_require__.bind(__webpack_require__, 6070));
    await checkWritable(command === 'run' || command === 'train' ? { out, candidate } : { out });
}
/** What could not be written in the end is told before a model is trained. */
async function checkPlacesOfState(command, { settings, permission }) {
    if (!permission.allowed || settings.dryRun)
        return;
    const { checkWritable } = await __webpack_require__.e(/* import() */ 70).then(__webpack_require__.bind(__webpack_require__, 6070));
    const registry = command === 'run' || command === 'update' ? { registry: settings.registry } : {};
    await checkWritable({ ...registry, 'store-path': settings.storePath });
}
function openContext({ command, settings, host, signal }, { draft, log, closers }) {
    const permission = WRITING.includes(command)
        ? mayWrite(host.event, settings.deploy)
        : { allowed: false, reason: `${command} changes neither registry nor store` };
    const readOnly = !permission.allowed || settings.dryRun;
    const { commit } = host.event;
    const modelName = settings.name;
    const once = (open) => {
        let opened;
        return () => (opened ??= open());
    };
    return {
        ...{ settings, host, log, signal, draft, permission, commit, modelName, once },
        clock: clock/* systemClock */.m,
        indexName: settings.index,
        engineIdentity: identity/* WASM_ENGINE */.C,
        engine: once(async () => (await __webpack_require__.e(/* import() */ 702).then(__webpack_require__.bind(__webpack_require__, 2702))).openWasmEngine()),
        registry: once(async () => {
            const { openFolderStorage } = await __webpack_require__.e(/* import() */ 51).then(__webpack_require__.bind(__webpack_require__, 51));
            return openFolderStorage({ folder: settings.registry, readOnly });
        }),
        candidate: once(async () => {
            const { openFolderStorage } = await __webpack_require__.e(/* import() */ 51).then(__webpack_require__.bind(__webpack_require__, 51));
            return openFolderStorage({ folder: settings.candidate, readOnly: false });
        }),
        store: once(async () => {
            const { openLocalStore } = await __webpack_require__.e(/* import() */ 450).then(__webpack_require__.bind(__webpack_require__, 3450));
            const path = (0,external_node_path_.join)(settings.storePath, `${settings.index}.sqlite`);
            const store = await openLocalStore({ path, readOnly });
            closers.push(() => store.close());
            return store;
        }),
        relation: (ours, theirs) => (0,git/* relation */.J)(ours, theirs, process.cwd()),
        defer: (close) => void closers.push(close),
        print: (text) => void process.stdout.write(text),
    };
}


/***/ })

};
