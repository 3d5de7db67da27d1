export const id = 2252;
export const ids = [2252];
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

/***/ 22252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CAPABILITIES: () => (/* binding */ CAPABILITIES),
  openPlainCi: () => (/* binding */ openPlainCi)
});

// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/hosts/annotation-text.js
var annotation_text = __webpack_require__(24307);
// EXTERNAL MODULE: ./build/hosts/base-branch.js
var base_branch = __webpack_require__(28856);
// EXTERNAL MODULE: ./build/hosts/base-file.js + 1 modules
var base_file = __webpack_require__(58357);
;// CONCATENATED MODULE: ./build/hosts/ci-branch.js
/** Services, as ci-info names them, that say which branch is built, or which tag. */
const VARIABLES = {
    AppVeyor: { branch: ['APPVEYOR_REPO_BRANCH'], tag: 'APPVEYOR_REPO_TAG_NAME' },
    'Azure Pipelines': { branch: ['BUILD_SOURCEBRANCH'] },
    'Bitbucket Pipelines': { branch: ['BITBUCKET_BRANCH'], tag: 'BITBUCKET_TAG' },
    Buildkite: { branch: ['BUILDKITE_BRANCH'], tag: 'BUILDKITE_TAG' },
    'Cirrus CI': { branch: ['CIRRUS_BRANCH'], tag: 'CIRRUS_TAG' },
    Drone: { branch: ['DRONE_BRANCH'], tag: 'DRONE_TAG' },
    'GitLab CI': { branch: ['CI_COMMIT_BRANCH'], tag: 'CI_COMMIT_TAG' },
    Jenkins: { branch: ['BRANCH_NAME', 'GIT_BRANCH'], tag: 'TAG_NAME' },
    Semaphore: { branch: ['SEMAPHORE_GIT_BRANCH'], tag: 'SEMAPHORE_GIT_TAG_NAME' },
    'Travis CI': { branch: ['TRAVIS_BRANCH'], tag: 'TRAVIS_TAG' },
};
/** The branch or the tag that is built, where the service is known to say so; of a pull request it may be any. */
function builtRef(service, env) {
    const names = Object.hasOwn(VARIABLES, service) ? VARIABLES[service] : undefined;
    const tag = names?.tag === undefined ? '' : (env[names.tag] ?? '');
    if (tag !== '')
        return { tag };
    const said = names?.branch.map((name) => env[name] ?? '').find((value) => value !== '') ?? '';
    if (said.startsWith('refs/tags/'))
        return { tag: said.slice('refs/tags/'.length) };
    const branch = said.replace(/^(refs\/heads\/|origin\/)/, '');
    return branch === '' || branch.startsWith('refs/') ? {} : { branch };
}

// EXTERNAL MODULE: ./build/hosts/git.js
var git = __webpack_require__(3964);
// EXTERNAL MODULE: ./build/hosts/line-log.js
var line_log = __webpack_require__(80503);
// EXTERNAL MODULE: ./build/hosts/masked-lines.js
var masked_lines = __webpack_require__(38305);
// EXTERNAL MODULE: ./build/hosts/text.js
var hosts_text = __webpack_require__(67109);
;// CONCATENATED MODULE: ./build/hosts/plain-ci.js









const CAPABILITIES = {
    title: 'another CI service',
    annotations: false,
    summary: false,
    masksOtherSteps: false,
    defaultBranch: { from: 'the setting alone', unknown: 'plan' },
    base: 'the branch that the setting names in the call; else the one that the clone names as `origin/HEAD`',
    forks: 'not told from other pull requests',
    withholdsSecretsOn: [],
};
/** A build service that we have no adapter for: it does not say which branch is the default one, so the setting must. */
async function openPlainCi(stream, cwd, service, env, defaultBranch) {
    const { secrets, writeLine, write } = (0,masked_lines/* maskedLines */.F)(stream);
    const log = (0,line_log/* createLineLog */.b)({ write, clock: clock/* systemClock */.m });
    const commit = await (0,git/* headCommit */.Qo)(cwd);
    // No variable says it on every service; most pull requests go to the default branch.
    const base = service.isPullRequest ? await (0,base_branch/* findBase */.l)(cwd, { defaultBranch }) : undefined;
    const { branch, tag } = builtRef(service.name, env);
    const built = tag !== undefined ? 'tag' : branch !== undefined ? 'push' : 'other';
    const event = {
        kind: service.isPullRequest ? 'pull_request' : built,
        name: service.name,
        ...(branch === undefined || service.isPullRequest ? {} : { branch }),
        ...(commit === undefined ? {} : { commit }),
        ...(base === undefined ? {} : { base }),
    };
    return {
        name: service.name,
        capabilities: CAPABILITIES,
        event,
        log,
        interactive: false,
        ephemeral: service.ephemeral,
        showsAnnotations: CAPABILITIES.annotations,
        annotate(annotation) {
            if (annotation.level === 'error')
                log.close();
            for (const line of (0,hosts_text/* logLines */.OG)(`${(0,annotation_text/* labelOf */.W)(annotation)}: ${annotation.message}`))
                write(line);
        },
        summary: async () => { },
        outputs: async () => { },
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
