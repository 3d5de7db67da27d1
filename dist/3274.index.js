export const id = 3274;
export const ids = [3274];
export const modules = {

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

/***/ 64167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ saidInCall)
/* harmony export */ });
/* harmony import */ var _settings_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56864);
/* harmony import */ var _settings_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39416);


/** What the call itself says of a setting, before it is judged: as it was given, else by its variable. A blank says nothing. */
const saidInCall = ({ given, environment }, name) => [given.get(name), environment.get((0,_settings_row_js__WEBPACK_IMPORTED_MODULE_1__/* .variableOf */ .Qn)(name))].find((written) => written !== undefined && !(0,_settings_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmpty */ .Im)(written));


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


/***/ }),

/***/ 39416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ tidy),
/* harmony export */   IO: () => (/* binding */ WRONG),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   pG: () => (/* binding */ expectation),
/* harmony export */   wK: () => (/* binding */ readValue)
/* harmony export */ });
/** Not what the setting expects. */
const WRONG = Symbol('wrong');
/**
 * The value that a text stands for: a string, number, boolean, list or array by the row's kind; a duration in
 * milliseconds.
 * @returns WRONG when the text is not what `expectation` says
 */
function readValue(row, written) {
    if (row.kind === 'list') {
        const lines = linesOf(written);
        return row.paths === true && !lines.every(isPath) ? WRONG : lines;
    }
    if (row.kind === 'choices')
        return readChoices(row.values, written);
    if (typeof written !== 'string')
        return WRONG;
    const text = written.trim();
    switch (row.kind) {
        case 'integer':
            return /^[+-]?\d+$/.test(text) ? withinRange(row, Number(text)) : WRONG;
        case 'number':
            return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? withinRange(row, Number(text)) : WRONG;
        case 'duration':
            return readDuration(text);
        case 'enum':
            return row.values.includes(text) ? text : WRONG;
        case 'boolean':
            return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : WRONG;
        case 'numbers':
            return readNumbers(text);
        case 'path':
            return isPath(text) ? text : WRONG;
        default:
            return row.pattern === undefined || new RegExp(row.pattern.source).test(text) ? text : WRONG;
    }
}
/** What a row takes, in words that fit behind "expected". */
function expectation(row) {
    switch (row.kind) {
        case 'integer':
            return `a whole number${range(row)}`;
        case 'number':
            return `a number${range(row)}`;
        case 'duration':
            return 'a duration such as `90s`, `10m`, `1h` or `0`';
        case 'enum':
            return oneOf(row.values);
        case 'choices':
            return `${oneOf(row.values)}, or several in order of preference, such as \`${[...row.values].reverse().join(', ')}\``;
        case 'boolean':
            return '`true` or `false`';
        case 'list':
            return `lines, each ${row.of}`;
        case 'numbers':
            return 'a JSON array of numbers such as `[0.1, -2, 3]`';
        case 'path':
            return 'a path on this machine';
        default:
            return row.pattern?.says ?? 'text';
    }
}
/** Nothing written is nothing set. */
const isEmpty = (written) => typeof written === 'string' ? written.trim() === '' : written.every((line) => line.trim() === '');
const isPath = (text) => !/^[a-z][a-z0-9+.-]+:\/\//i.test(text) && !text.includes('\0');
function oneOf(values) {
    const quoted = values.map((value) => `\`${value}\``);
    return quoted.length > 2 ? `one of ${quoted.join(', ')}` : quoted.join(' or ');
}
/**
 * What was written without the blanks around it, of a list without its empty lines: whichever way it came, it is the
 * same then.
 */
function tidy(kind, written) {
    if (kind === 'list')
        return linesOf(written);
    return typeof written === 'string' ? written.trim() : written;
}
function linesOf(written) {
    const lines = typeof written === 'string' ? written.split(/\r\n|\r|\n/) : written;
    return lines.map((line) => line.trim()).filter((line) => line !== '');
}
/** The words of a list of choices. */
const wordsOf = (written) => [written]
    .flat()
    .flatMap((text) => text.split(/[,\r\n]/))
    .map((word) => word.trim())
    .filter((word) => word !== '');
function readChoices(values, written) {
    const words = wordsOf(written);
    const good = words.every((word) => values.includes(word)) && new Set(words).size === words.length;
    return good && words.length > 0 ? words : WRONG;
}
function readNumbers(text) {
    try {
        const value = JSON.parse(text);
        const good = Array.isArray(value) && value.length > 0 && value.every((entry) => Number.isFinite(entry));
        return good ? value : WRONG;
    }
    catch {
        return WRONG;
    }
}
const MILLISECONDS = {
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
    d: 86_400_000,
};
function readDuration(text) {
    if (/^0+$/.test(text))
        return 0;
    const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)$/.exec(text) ?? [];
    const milliseconds = Number(amount) * (MILLISECONDS[unit ?? ''] ?? Number.NaN);
    return Number.isSafeInteger(Math.round(milliseconds)) ? Math.round(milliseconds) : WRONG;
}
function withinRange(row, value) {
    const { min = -Infinity, max = Infinity, above = -Infinity, below = Infinity } = row;
    const integer = row.kind === 'number' || Number.isSafeInteger(value);
    const within = value >= min && value <= max && (value > above || above === -Infinity) && value < below;
    return integer && Number.isFinite(value) && within ? value : WRONG;
}
function range({ min, max, above, below }) {
    const low = min !== undefined ? `from ${min}` : above !== undefined ? `above ${above}` : '';
    const most = max !== undefined ? `at most ${max}` : below !== undefined ? `below ${below}` : '';
    if (min !== undefined && max !== undefined)
        return ` from ${min} to ${max}`;
    const parts = [low, most].filter((part) => part !== '');
    return parts.length === 0 ? '' : ` ${parts.join(', ')}`;
}


/***/ })

};
