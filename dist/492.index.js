export const id = 492;
export const ids = [492];
export const modules = {

/***/ 492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitHub: () => (/* binding */ openGitHub)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(4570);
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
        ...(/^[0-9a-f]{40}$/.test(commit) ? { commit } : {}),
    };
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
var line_log = __webpack_require__(503);
// EXTERNAL MODULE: ./build/hosts/secrets.js
var hosts_secrets = __webpack_require__(3949);
;// CONCATENATED MODULE: ./build/hosts/github.js





/** What a summary may hold, in bytes of UTF-8; GitHub drops a longer one. */
const SUMMARY_LIMIT = 1024 * 1024;
/** A job on GitHub Actions, or on what imitates it. Commands to the runner go to standard error, among the lines they belong to. */
async function openGitHub(stream, env) {
    const secrets = (0,hosts_secrets/* createSecrets */.g)();
    const write = (line) => stream.write(`${secrets.hide(line)}\n`);
    const annotate = ({ level, title, message, file }) => {
        const properties = { title, ...(file === undefined ? {} : { file }) };
        if (level === 'error')
            log.close();
        write(runnerCommand(level, properties, secrets.hide(message)));
    };
    const warn = (text) => annotate({ level: 'warning', title: 'vector-index', message: text });
    const log = (0,line_log/* createLineLog */.b)({ write, clock: clock/* systemClock */.m, warn });
    return {
        name: 'github',
        event: readGitHubEvent({
            name: env.GITHUB_EVENT_NAME ?? '',
            ref: env.GITHUB_REF ?? '',
            sha: env.GITHUB_SHA ?? '',
            payload: await readPayload(env.GITHUB_EVENT_PATH),
        }),
        log,
        interactive: false,
        showsAnnotations: true,
        annotate,
        async summary(markdown) {
            if (!env.GITHUB_STEP_SUMMARY)
                return;
            const core = await __webpack_require__.e(/* import() */ 421).then(__webpack_require__.bind(__webpack_require__, 6421));
            await core.summary.addRaw(shorten(secrets.hide(markdown)), true).write();
        },
        async outputs(values) {
            if (!env.GITHUB_OUTPUT)
                return;
            const core = await __webpack_require__.e(/* import() */ 421).then(__webpack_require__.bind(__webpack_require__, 6421));
            for (const [name, value] of Object.entries(values))
                core.setOutput(name, value);
        },
        mask(secret) {
            // Before our own hiding knows it: the runner must hear it as it is.
            for (const part of (0,hosts_secrets/* secretParts */.B)(secret))
                stream.write(`${runnerCommand('add-mask', {}, part)}\n`);
            secrets.add(secret);
        },
        close: log.close,
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
