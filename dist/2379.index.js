export const id = 2379;
export const ids = [2379];
export const modules = {

/***/ 86095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAction: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _settings_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21096);
/* harmony import */ var _settings_row_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56864);
/* harmony import */ var _settings_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36841);
/* harmony import */ var _settings_suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80974);
/* harmony import */ var _settings_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39416);
/* harmony import */ var _find_host_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73274);
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80609);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77508);









const PREFIX = 'INPUT_';
/**
 * A step of a GitHub workflow: settings come as inputs.
 * @returns the exit code
 */
async function runAction(env) {
    const given = await readInputs(env);
    const raw = { given, givenAs: 'input', environment: (0,_variables_js__WEBPACK_IMPORTED_MODULE_7__/* .variablesIn */ .D)(env), problems: [] };
    const command = given.get('command')?.trim() || _settings_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .y.command.default;
    const host = await (0,_find_host_js__WEBPACK_IMPORTED_MODULE_5__.findHost)(raw);
    if ((0,_settings_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommand */ .y9)(command) && command !== 'init')
        return (0,_start_js__WEBPACK_IMPORTED_MODULE_6__.start)(command, raw, host);
    // Which of the other inputs are right depends on the command.
    const expected = `expected ${(0,_settings_values_js__WEBPACK_IMPORTED_MODULE_4__/* .expectation */ .pG)(_settings_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .y.command)}, not ${JSON.stringify(command)} (input command)`;
    const message = `\`command\`: ${expected}${(0,_settings_suggest_js__WEBPACK_IMPORTED_MODULE_3__.didYouMean)(command, _settings_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .CI_COMMANDS */ ._o)}`;
    host.annotate({ level: 'error', code: 'settings.invalid', message });
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.badInput;
}
/** Inputs by setting name; the runner hands every declared one over, an empty text where it was not set. */
async function readInputs(env) {
    const core = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6421)]).then(__webpack_require__.bind(__webpack_require__, 96421));
    const given = new Map();
    for (const [name, row] of Object.entries(_settings_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTINGS */ .y))
        if ((0,_settings_row_js__WEBPACK_IMPORTED_MODULE_8__/* .facesOf */ .mU)(row).includes('input'))
            // As it is: what blanks mean is for the settings to say, the same for every front.
            given.set(name, core.getInput(name, { trimWhitespace: false }));
    const unknown = Object.entries(env)
        .filter(([variable, value]) => variable.startsWith(PREFIX) && value !== '')
        .map(([variable, value]) => [variable.slice(PREFIX.length).toLowerCase(), value ?? ''])
        .filter(([name]) => !given.has(name));
    return new Map([...given, ...unknown]);
}


/***/ }),

/***/ 73274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findHost: () => (/* binding */ findHost)
});

// EXTERNAL MODULE: ./build/hosts/ci-branch.js
var ci_branch = __webpack_require__(47631);
// EXTERNAL MODULE: ./build/hosts/ephemeral.js
var ephemeral = __webpack_require__(11087);
;// CONCATENATED MODULE: ./build/hosts/detect.js


/**
 * Where we run, by what the environment says.
 * @param defaultBranch by the caller's word: a pull request's base where the service does not tell it
 */
async function detectHost(defaultBranch) {
    const { env, stderr } = process;
    if (env.GITHUB_ACTIONS === 'true')
        return (await Promise.all(/* import() */[__webpack_require__.e(6294), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 60492))).openGitHub(stderr, env);
    if (env.CIRCLECI === 'true')
        return (await Promise.all(/* import() */[__webpack_require__.e(6294), __webpack_require__.e(9319)]).then(__webpack_require__.bind(__webpack_require__, 99319))).openCircleCi(stderr, process.cwd(), env, defaultBranch);
    const { default: ci } = await __webpack_require__.e(/* import() */ 7816).then(__webpack_require__.t.bind(__webpack_require__, 67816, 19));
    if (!ci.isCI)
        return (await __webpack_require__.e(/* import() */ 3654).then(__webpack_require__.bind(__webpack_require__, 43654))).openTerminal(stderr, process.cwd());
    const name = ci.name ?? 'CI';
    const isPullRequest = ci.isPR === true || (0,ci_branch/* smellsOfPullRequest */.i)(env);
    const service = { name, isPullRequest, ephemeral: (0,ephemeral/* isEphemeral */.a)(name, env) };
    return (await Promise.all(/* import() */[__webpack_require__.e(6294), __webpack_require__.e(841)]).then(__webpack_require__.bind(__webpack_require__, 20841))).openPlainCi(stderr, process.cwd(), service, env, defaultBranch);
}

// EXTERNAL MODULE: ./build/settings/spec.js
var spec = __webpack_require__(36841);
// EXTERNAL MODULE: ./build/settings/values.js
var values = __webpack_require__(39416);
// EXTERNAL MODULE: ./build/fronts/said-in-call.js
var said_in_call = __webpack_require__(64167);
;// CONCATENATED MODULE: ./build/fronts/find-host.js




/**
 * Where we run. What the call itself says of the default branch is a pull request's base where the service does not
 * tell it; the config file is not asked for that: it is the pull request's own.
 */
async function findHost(raw) {
    const name = 'default-branch';
    const said = (0,said_in_call/* saidInCall */.r)(raw, name);
    const branch = said === undefined ? values/* WRONG */.IO : (0,values/* readValue */.wK)(spec/* SETTINGS */.y[name], said);
    return detectHost(branch === values/* WRONG */.IO ? undefined : String(branch));
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


/***/ }),

/***/ 47631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ smellsOfPullRequest),
/* harmony export */   q: () => (/* binding */ builtRef)
/* harmony export */ });
/** Services, as ci-info names them, that say which branch is built, or which tag. */
const VARIABLES = {
    AppVeyor: { branch: ['APPVEYOR_REPO_BRANCH'], tag: 'APPVEYOR_REPO_TAG_NAME' },
    'Azure Pipelines': { branch: ['BUILD_SOURCEBRANCH'] },
    'Bitbucket Pipelines': { branch: ['BITBUCKET_BRANCH'], tag: 'BITBUCKET_TAG' },
    Buildkite: { branch: ['BUILDKITE_BRANCH'], tag: 'BUILDKITE_TAG' },
    'Cirrus CI': { branch: ['CIRRUS_BRANCH'], tag: 'CIRRUS_TAG' },
    Drone: { branch: ['DRONE_BRANCH'], tag: 'DRONE_TAG' },
    'GitLab CI': { branch: ['CI_COMMIT_BRANCH'], tag: 'CI_COMMIT_TAG' },
    // Not GIT_BRANCH: plugins that build a pull request put there the branch that it is to be merged into.
    Jenkins: { branch: ['BRANCH_NAME'], tag: 'TAG_NAME' },
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
/** What stands for a pull request on one service or another and ci-info does not look at. */
const MARKS = [
    ...['SEMAPHORE_GIT_PR_NUMBER', 'gitlabMergeRequestIid', 'GERRIT_CHANGE_NUMBER'],
    ...['CI_MERGE_REQUEST_IID', 'CI_EXTERNAL_PULL_REQUEST_IID'],
];
/** Does the environment smell of a pull request? The branch that a service names may be the one that it is to go to. */
const smellsOfPullRequest = (env) => MARKS.some((name) => (env[name] ?? '') !== '') || env.SEMAPHORE_GIT_REF_TYPE === 'pull-request';


/***/ }),

/***/ 11087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ isEphemeral)
/* harmony export */ });
/** Services, as ci-info names them, each of whose jobs begins on a fresh machine or container. */
const FRESH_EACH_TIME = new Set([
    ...['AppVeyor', 'Bitbucket Pipelines', 'CircleCI', 'Cirrus CI', 'AWS CodeBuild', 'Google Cloud Build'],
    ...['Netlify CI', 'Semaphore', 'Travis CI', 'Vercel', 'Xcode Cloud'],
]);
/** Does the disk go when the job ends? Where that is not known, no. */
function isEphemeral(service, env) {
    if (service === 'GitHub Actions')
        return env.RUNNER_ENVIRONMENT === 'github-hosted';
    if (service === 'Azure Pipelines')
        return env.AGENT_ISSELFHOSTED === '0';
    return FRESH_EACH_TIME.has(service);
}


/***/ })

};
