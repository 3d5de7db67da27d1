export const id = 9319;
export const ids = [9319];
export const modules = {

/***/ 28856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ findBase)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3964);

/**
 * The branch that a pull request is to be merged into: by the service's word, else the default branch by the caller's,
 * else the one that the clone came from.
 * @returns undefined where the clone does not have the branch that is named, or knows none
 */
async function findBase(cwd, said) {
    const { commit, branch } = said;
    if (commit !== undefined)
        return { commit, ...(branch === undefined ? {} : { branch }) };
    const named = branch ?? said.defaultBranch;
    return named === undefined ? (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .originBranch */ .lB)(cwd) : (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .remoteBranch */ .BP)(named, cwd);
}


/***/ }),

/***/ 99319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CAPABILITIES: () => (/* binding */ CAPABILITIES),
  openCircleCi: () => (/* binding */ openCircleCi)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/hosts/annotation-text.js
var annotation_text = __webpack_require__(24307);
// EXTERNAL MODULE: ./build/hosts/base-branch.js
var base_branch = __webpack_require__(28856);
// EXTERNAL MODULE: ./build/hosts/base-file.js + 1 modules
var base_file = __webpack_require__(58357);
// EXTERNAL MODULE: ./build/hosts/commit-id.js
var commit_id = __webpack_require__(45461);
;// CONCATENATED MODULE: ./build/hosts/circleci-event.js

/**
 * Reads a run's event from CircleCI's own variables and from the pipeline values that the orb hands over as
 * `VI_PIPELINE_*`. Whatever smells of a pull request is one; but that the branch is the default one, by the service's
 * word, outweighs that a pull request leads from it to elsewhere.
 */
function readCircleCiEvent(env) {
    const tell = (name) => told(env[name]);
    const branch = tell('CIRCLE_BRANCH');
    const tag = tell('CIRCLE_TAG');
    const onDefaultBranch = BOOLEANS.get(tell('VI_PIPELINE_IS_DEFAULT_BRANCH') ?? '');
    const queue = /^gh-readonly-queue\/(.+)\/pr-(\d+)-([0-9a-f]{40,64})$/.exec(branch ?? '');
    const fromFork = FORK_MARKS.some((name) => tell(name) !== undefined) || FORK_BRANCH.test(branch ?? '');
    const event = tell('VI_PIPELINE_EVENT') ?? '';
    const address = tell('CIRCLE_PULL_REQUEST') ?? tell('CIRCLE_PULL_REQUESTS')?.split(',')[0];
    const ofPullRequest = fromFork ||
        /pull|merge|review|comment/i.test(event) ||
        branch?.startsWith('gh-readonly-queue/') === true ||
        (address !== undefined && onDefaultBranch !== true);
    const trigger = tell('VI_PIPELINE_TRIGGER') ?? '';
    const kind = ofPullRequest ? 'pull_request' : tag !== undefined ? 'tag' : kindOf(event, trigger);
    const number = tell('VI_PIPELINE_PULL_REQUEST') ??
        tell('CIRCLE_PR_NUMBER') ??
        queue?.[2] ??
        FORK_BRANCH.exec(branch ?? '')?.[1] ??
        /\/(\d+)\/?$/.exec(address ?? '')?.[1];
    const commit = tell('CIRCLE_SHA1');
    const base = baseOf(tell('VI_PIPELINE_BASE_COMMIT') ?? queue?.[3], tell('VI_PIPELINE_BASE_BRANCH') ?? queue?.[1]);
    return {
        event: {
            kind,
            name: event || trigger || 'CircleCI',
            ...(branch === undefined ? {} : { branch }),
            // A fork says what it likes of itself.
            ...(onDefaultBranch === undefined || fromFork ? {} : { onDefaultBranch }),
            ...(ofPullRequest ? { fromFork } : {}),
            ...(ofPullRequest && /^\d+$/.test(number ?? '') ? { pullRequest: Number(number) } : {}),
            ...((0,commit_id/* isCommit */.W)(commit) ? { commit } : {}),
        },
        base: ofPullRequest ? base : {},
    };
}
/** CircleCI's documentation allows for both forms. */
const BOOLEANS = new Map([
    ['true', true],
    ['false', false],
    ['1', true],
    ['0', false],
]);
/** Set in a fork's pull request alone. */
const FORK_MARKS = ['CIRCLE_PR_NUMBER', 'CIRCLE_PR_REPONAME', 'CIRCLE_PR_USERNAME'];
const FORK_BRANCH = /^pull\/(\d+)(?:\/|$)/;
/** An empty pipeline value arrives as `<nil>`. */
const told = (value) => value === undefined || value.trim() === '' || value === '<nil>' ? undefined : value;
function kindOf(event, trigger) {
    if (event === 'schedule' || /^schedule/.test(trigger))
        return 'schedule';
    // Through the API, from the web page, by somebody's webhook: a start that no push is behind.
    return /^(api|custom_webhook)$/.test(event) || /^(api|explicit)$/.test(trigger) ? 'manual' : 'push';
}
function baseOf(commit, branch) {
    return { ...((0,commit_id/* isCommit */.W)(commit) ? { commit } : {}), ...(branch === undefined ? {} : { branch }) };
}

// EXTERNAL MODULE: ./build/hosts/ephemeral.js
var ephemeral = __webpack_require__(11087);
// EXTERNAL MODULE: ./build/hosts/git.js
var git = __webpack_require__(3964);
// EXTERNAL MODULE: ./build/hosts/line-log.js
var line_log = __webpack_require__(80503);
// EXTERNAL MODULE: ./build/hosts/masked-lines.js
var masked_lines = __webpack_require__(38305);
;// CONCATENATED MODULE: ./build/hosts/shell-exports.js
/** What Linux and Windows take as one variable, with room to spare; a longer one would let no program start. */
const LONGEST = 32_000;
/**
 * Lines for a file that `sh` and `bash` read: `export VI_MODEL_VERSION='1.2.0'`, byte for byte the same value there.
 * What has no value is unset, so that nothing of an earlier step is taken for this one's.
 */
function exportLines(values) {
    const tooLong = Object.keys(values).filter((name) => Buffer.byteLength(values[name] ?? '') > LONGEST);
    const lines = Object.entries(values).map(([name, value]) => value === undefined || tooLong.includes(name)
        ? `unset ${variableName(name)}`
        : `export ${variableName(name)}='${value.replaceAll("'", `'\\''`)}'`);
    // The line before may lack its end.
    return { text: `\n${lines.map((line) => `${line}\n`).join('')}`, tooLong };
}
/** `model-version` → `VI_MODEL_VERSION` */
const variableName = (output) => `VI_${output.toUpperCase().replaceAll('-', '_')}`;

;// CONCATENATED MODULE: ./build/hosts/circleci.js












const CAPABILITIES = {
    title: 'CircleCI',
    annotations: false,
    summary: false,
    masksOtherSteps: false,
    outputs: { through: '`$BASH_ENV`', form: 'variable' },
    defaultBranch: {
        from: 'the setting; else the pipeline value `pipeline.git.branch.is_default`, which the orb hands over',
        unknown: 'error',
    },
    base: 'the event’s, in projects of the GitHub App, where the job hands it over; else the branch that the setting names in the call; else the one that the clone names as `origin/HEAD`',
    forks: 'recognised; they have secrets only where a project setting passes them',
    withholdsSecretsOn: [],
};
/** A job on CircleCI. It has no page for notes: annotations are lines of the log. */
async function openCircleCi(stream, cwd, env, defaultBranch) {
    const { secrets, writeLine, write } = (0,masked_lines/* maskedLines */.F)(stream);
    const log = (0,line_log/* createLineLog */.b)({ write, clock: clock/* systemClock */.m });
    const { event: read, base: told } = readCircleCiEvent(env);
    const commit = read.commit ?? (await (0,git/* headCommit */.Qo)(cwd));
    const base = read.kind === 'pull_request' ? await (0,base_branch/* findBase */.l)(cwd, { ...told, defaultBranch }) : undefined;
    const event = { ...read, ...(commit && { commit }), ...(base && { base }) };
    return {
        name: 'circleci',
        capabilities: CAPABILITIES,
        event,
        log,
        interactive: false,
        ephemeral: (0,ephemeral/* isEphemeral */.a)('CircleCI', env),
        showsAnnotations: CAPABILITIES.annotations,
        annotate(annotation) {
            if (annotation.level === 'error')
                log.close();
            for (const line of (0,annotation_text/* linesOf */.Dx)(annotation))
                write(line);
        },
        summary: async () => { },
        async outputs(values) {
            if (!env.BASH_ENV)
                return;
            const { text, tooLong } = exportLines(values);
            for (const name of tooLong)
                log.warn(`The output ${name} is too long for a variable; outputs.json has it.`);
            await (0,promises_.appendFile)(env.BASH_ENV, text).catch((error) => log.warn(`Outputs could not be written to ${env.BASH_ENV}: ${(0,errors/* describeError */.Uc)(error)}`));
        },
        mask: secrets.add,
        hide: secrets.hide,
        writeLine,
        close: log.close,
        readAtBase: (path) => (0,base_file/* readAtBase */.z)(event, path, cwd),
        changedSinceBase: (path) => (0,base_file/* changedSinceBase */.a)(event, path, cwd),
    };
}


/***/ })

};
