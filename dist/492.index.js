export const id = 492;
export const ids = [492];
export const modules = {

/***/ 60492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CAPABILITIES: () => (/* binding */ CAPABILITIES),
  openGitHub: () => (/* binding */ openGitHub)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/hosts/annotation-text.js
var annotation_text = __webpack_require__(24307);
// EXTERNAL MODULE: ./build/hosts/base-file.js + 1 modules
var base_file = __webpack_require__(58357);
// EXTERNAL MODULE: ./build/hosts/ephemeral.js
var ephemeral = __webpack_require__(11087);
// EXTERNAL MODULE: ./build/hosts/commit-id.js
var commit_id = __webpack_require__(45461);
;// CONCATENATED MODULE: ./build/hosts/github-event.js

/** Reads a run's event. Whatever smells of a pull request is one. */
function readGitHubEvent({ name, ref, sha, payload }) {
    const pull = object(payload, 'pull_request');
    const head = object(pull, 'head');
    const kind = kindOf(name, ref, payload);
    const branch = kind === 'pull_request' ? github_event_text(head, 'ref') : /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    // A schedule's payload may lack the repository; it always runs on the default branch.
    const defaultBranch = github_event_text(object(payload, 'repository'), 'default_branch') ?? (kind === 'schedule' ? branch : undefined);
    // GITHUB_SHA of a pull request is a merge that exists for this run only: nobody finds it again.
    const commit = github_event_text(head, 'sha') ?? sha;
    const number = numberOf(pull) ?? numberOf(object(payload, 'issue')) ?? numberInRef(ref);
    const headRepository = github_event_text(object(head, 'repo'), 'full_name');
    const base = kind === 'pull_request' ? baseOf({ ref, sha, payload }) : undefined;
    const baseRepository = github_event_text(object(object(pull, 'base'), 'repo'), 'full_name');
    return {
        kind,
        name,
        ...(branch === undefined ? {} : { branch }),
        ...(defaultBranch === undefined ? {} : { defaultBranch }),
        ...(pull === undefined
            ? {}
            : { fromFork: headRepository === undefined || headRepository !== baseRepository }),
        ...(kind !== 'pull_request' || number === undefined ? {} : { pullRequest: number }),
        ...(base === undefined ? {} : { base }),
        ...(/^[0-9a-f]{40}$/.test(commit) ? { commit } : {}),
    };
}
/** The branch that a pull request is to be merged into, and its tip at the time of the event. */
function baseOf({ ref, sha, payload }) {
    const queue = object(payload, 'merge_group');
    const ended = object(payload, 'workflow_run');
    const pull = object(payload, 'pull_request') ?? object(ended?.pull_requests, '0');
    const base = object(pull, 'base');
    const [, queued, tip] = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-([0-9a-f]{40,64})$/.exec(ref) ?? [];
    // What only follows a pull request (a comment, the end of another run) runs at the default branch's tip.
    const follows = ended !== undefined || object(payload, 'issue') !== undefined;
    const commit = github_event_text(base, 'sha') ?? github_event_text(queue, 'base_sha') ?? tip ?? (follows ? sha : undefined);
    if (!(0,commit_id/* isCommit */.W)(commit))
        return undefined;
    const followed = follows ? github_event_text(object(payload, 'repository'), 'default_branch') : undefined;
    const branch = github_event_text(base, 'ref') ?? github_event_text(queue, 'base_ref')?.replace('refs/heads/', '') ?? queued ?? followed;
    return { commit, ...(branch === undefined ? {} : { branch }) };
}
function kindOf(name, ref, payload) {
    const ofPullRequest = /^pull_request(_|$)/.test(name) ||
        name === 'merge_group' ||
        ref.startsWith('refs/pull/') ||
        ref.startsWith('refs/heads/gh-readonly-queue/') ||
        object(payload, 'pull_request') !== undefined ||
        object(object(payload, 'issue'), 'pull_request') !== undefined ||
        /^(pull_request(_|$)|merge_group$)/.test(github_event_text(object(payload, 'workflow_run'), 'event') ?? '');
    if (ofPullRequest)
        return 'pull_request';
    if (ref.startsWith('refs/tags/'))
        return 'tag';
    if (name === 'push' || name === 'schedule')
        return name;
    return name === 'workflow_dispatch' || name === 'repository_dispatch' ? 'manual' : 'other';
}
function object(value, key) {
    const inner = value !== null && typeof value === 'object' ? value[key] : undefined;
    return inner !== null && typeof inner === 'object' ? inner : undefined;
}
function github_event_text(value, key) {
    const inner = value?.[key];
    return typeof inner === 'string' && inner !== '' ? inner : undefined;
}
const numberOf = (value) => typeof value?.number === 'number' ? value.number : undefined;
function numberInRef(ref) {
    const [, number] = /^refs\/pull\/(\d+)\//.exec(ref) ?? /\/pr-(\d+)-[0-9a-f]+$/.exec(ref) ?? [];
    return number === undefined ? undefined : Number(number);
}

// EXTERNAL MODULE: ./build/hosts/line-log.js
var line_log = __webpack_require__(80503);
// EXTERNAL MODULE: ./build/hosts/masked-lines.js
var masked_lines = __webpack_require__(38305);
// EXTERNAL MODULE: ./build/hosts/secrets.js
var hosts_secrets = __webpack_require__(3949);
// EXTERNAL MODULE: ./build/hosts/text.js
var hosts_text = __webpack_require__(67109);
;// CONCATENATED MODULE: ./build/hosts/github.js










/** What a summary may hold, in bytes of UTF-8; GitHub drops a longer one. */
const SUMMARY_LIMIT = 1024 * 1024;
const CAPABILITIES = {
    title: 'GitHub Actions',
    annotations: true,
    summary: true,
    masksOtherSteps: true,
    outputs: { through: "the step's outputs", form: 'name' },
    defaultBranch: { from: 'the setting; else the event', unknown: 'plan' },
    base: 'the event',
    forks: 'recognised; they have no secrets, but under `pull_request_target`',
    withholdsSecretsOn: ['pull_request', 'merge_group'],
};
/** A job on GitHub Actions, or on what imitates it. Commands to the runner go to standard error, among the lines they belong to. */
async function openGitHub(stream, env) {
    const { secrets, writeLine, write } = (0,masked_lines/* maskedLines */.F)(stream);
    const annotate = ({ level, code, message, file }) => {
        const properties = { title: (0,annotation_text/* titleOf */.Gg)({ code }), ...(file === undefined ? {} : { file }) };
        if (level === 'error')
            log.close();
        write(runnerCommand(level, properties, (0,hosts_text/* logLines */.OG)(secrets.hide(message)).join('\n')));
    };
    const warn = (text) => annotate({ level: 'warning', message: text });
    const log = (0,line_log/* createLineLog */.b)({ write, clock: clock/* systemClock */.m, warn });
    const event = readGitHubEvent({
        name: env.GITHUB_EVENT_NAME ?? '',
        ref: env.GITHUB_REF ?? '',
        sha: env.GITHUB_SHA ?? '',
        payload: await readPayload(env.GITHUB_EVENT_PATH),
    });
    if (env.GITHUB_TOKEN)
        secrets.add(env.GITHUB_TOKEN);
    return {
        name: 'github',
        capabilities: CAPABILITIES,
        event,
        log,
        interactive: false,
        ephemeral: (0,ephemeral/* isEphemeral */.a)('GitHub Actions', env),
        showsAnnotations: CAPABILITIES.annotations,
        annotate,
        async summary(markdown) {
            if (!env.GITHUB_STEP_SUMMARY)
                return;
            const core = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6421)]).then(__webpack_require__.bind(__webpack_require__, 96421));
            await core.summary.addRaw(shorten(secrets.hide(markdown)), true).write();
        },
        async outputs(values) {
            if (!env.GITHUB_OUTPUT)
                return;
            const core = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6421)]).then(__webpack_require__.bind(__webpack_require__, 96421));
            for (const [name, value] of Object.entries(values))
                if (value !== undefined)
                    core.setOutput(name, value);
        },
        mask(secret) {
            // Before our own hiding knows it: the runner must hear it as it is.
            for (const part of (0,hosts_secrets/* secretParts */.B)(secret))
                writeLine(runnerCommand('add-mask', {}, part));
            secrets.add(secret);
        },
        hide: secrets.hide,
        writeLine,
        close: log.close,
        readAtBase(path, token = env.GITHUB_TOKEN ?? '') {
            const { GITHUB_API_URL: url = 'https://api.github.com', GITHUB_REPOSITORY: repository = '' } = env;
            const api = token === '' ? undefined : { url, repository, token };
            return (0,base_file/* readAtBase */.z)(event, path, process.cwd(), api);
        },
        changedSinceBase: (path) => (0,base_file/* changedSinceBase */.a)(event, path, process.cwd()),
    };
}
/** `::error title=…::message`, escaped as the runner unescapes it. */
function runnerCommand(name, properties, message) {
    const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    return `::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}`;
}
const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
async function readPayload(path) {
    if (!path)
        return undefined;
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        // Without it the default branch is unknown, and nothing is deployed.
        return undefined;
    }
}
function shorten(markdown) {
    const note = '\n\nThis summary is cut; the report has all of it.\n';
    const bytes = Buffer.from(markdown);
    if (bytes.length <= SUMMARY_LIMIT)
        return markdown;
    const whole = bytes.subarray(0, SUMMARY_LIMIT - Buffer.byteLength(note)).toString('utf8');
    return `${whole.slice(0, whole.lastIndexOf('\n'))}${note}`;
}


/***/ })

};
