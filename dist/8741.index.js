export const id = 8741;
export const ids = [8741];
export const modules = {

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

/***/ 67842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openScratch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);




const PREFIX = 'vector-index-';
/** Makes such a folder, and removes those that killed processes left behind. */
async function openScratch() {
    await removeAbandoned();
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `${PREFIX}${machine()}-${process.pid}-`));
    const handles = [];
    return {
        folder,
        async file(name) {
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), 'wx+');
            handles.push(handle);
            return handle;
        },
        async close() {
            for (const handle of handles.splice(0))
                await handle.close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
        },
    };
}
/** A container has a host name of its own: its processes' numbers mean nothing outside. */
const machine = () => (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)().replace(/[^A-Za-z0-9]/g, '');
async function removeAbandoned() {
    const pattern = new RegExp(`^${PREFIX}${machine()}-(\\d+)-`);
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()).catch(() => []);
    for (const name of names) {
        const owner = pattern.exec(name)?.[1];
        // One that belongs to somebody else, or that another process removes, is none of ours.
        if (owner !== undefined && !isRunning(Number(owner)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), name), { recursive: true, force: true }).catch(() => { });
    }
}
function isRunning(processId) {
    try {
        process.kill(processId, 0);
        return true;
    }
    catch (error) {
        return (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'EPERM');
    }
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


/***/ }),

/***/ 74865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ contended),
/* harmony export */   d: () => (/* binding */ changeEntry)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/** Each lost round is another's success, so this many others would have to write at the same time. */
const ROUNDS = 50;
/**
 * Changes a mutable entry by compare-and-set. `decide` is asked again, with what is there by then, when somebody else was
 * faster; it gives undefined to leave all as it is.
 * @throws CodedError `registry.contended` (exit 5)
 */
async function changeEntry(storage, key, decide) {
    for (let round = 0; round < ROUNDS; round++) {
        const there = await storage.getVersioned(key);
        const wanted = await decide(there?.bytes);
        if (wanted === undefined || (await storage.compareAndSet(key, there?.revision, wanted)))
            return;
    }
    throw contended(`${key} in ${storage.description}`);
}
/** @param what others keep writing */
function contended(what) {
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('registry.contended', `Others keep writing ${what}: every try was late.`, {
        fix: 'Run again when fewer runs write at the same time.',
    });
}


/***/ }),

/***/ 78741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitStorage: () => (/* binding */ openGitStorage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/scratch.js
var lib_scratch = __webpack_require__(67842);
// EXTERNAL MODULE: ./build/registry/keys.js
var registry_keys = __webpack_require__(85632);
// EXTERNAL MODULE: ./build/registry/change-entry.js
var change_entry = __webpack_require__(74865);
;// CONCATENATED MODULE: ./build/registry/git/entries.js

/** Stands in every registry's tree; no key has this name. */
const MARKER = '~registry.json';
const MARKER_CONTENT = Buffer.from(`${JSON.stringify({ schemaVersion: 1, note: 'Model versions, written by vector-index-action. Not to be edited or merged.' }, null, 1)}\n`);
/** @param listing of `git ls-tree -r -z` */
function readTree(listing) {
    const lines = listing.toString().split('\0');
    const found = lines.flatMap((line) => {
        const [, id, path] = /^\d+ blob (\S+)\t(.+)$/s.exec(line) ?? [];
        return id === undefined || path === undefined ? [] : [[path, id]];
    });
    return new Map(found);
}
/** Keys under a prefix, sorted. */
function keysUnder(entries, prefix) {
    const keys = [...entries.keys()].filter((path) => path !== MARKER).map(registry_keys/* keyOfFile */.no);
    return [...new Set(keys)].filter((key) => (0,registry_keys/* isUnder */.Jo)(key, prefix)).sort();
}
/** The newest revision of a mutable entry. */
function newestRevision(entries, key) {
    const folder = `${key}${registry_keys/* REVISIONS */.NY}/`;
    const path = [...entries.keys()]
        .filter((each) => each.startsWith(folder))
        .sort()
        .at(-1);
    return path === undefined ? undefined : { path, name: path.slice(folder.length), id: entries.get(path) };
}
/** Puts a revision in the place of another. */
function replaceRevision(key, there, bytes) {
    const path = `${key}${registry_keys/* REVISIONS */.NY}/${(0,registry_keys/* revisionName */.pd)(Number(there?.name ?? 0) + 1)}`;
    return new Map([
        ...(there === undefined ? [] : [[there.path, undefined]]),
        [path, bytes],
    ]);
}
/** Keys of what was there before and is not there after: gone, another content, or an older revision. */
function lostKeys(before, after) {
    const lost = [...before].filter(([path, id]) => {
        const key = (0,registry_keys/* keyOfFile */.no)(path);
        if (path === MARKER || after.get(path) === id)
            return false;
        const newest = path === key ? undefined : newestRevision(after, key);
        return newest === undefined || newest.path <= path;
    });
    return lost.map(([path]) => (0,registry_keys/* keyOfFile */.no)(path)).sort();
}

;// CONCATENATED MODULE: ./build/registry/git/new-commit.js


/** Where a commit lies before it is pushed. */
const REF = 'refs/registry/next';
/**
 * What `git fast-import` makes one commit of, and says its id. No two commits are equal, not even with equal content
 * at the same time: who writes one must be able to tell whether it was his that came first.
 */
function* importStream({ parent, changes, subject, at }) {
    const message = `${subject}\n\n[skip ci]\nWrite: ${(0,external_node_crypto_.randomUUID)()}\n`;
    const seconds = Math.floor(at.getTime() / 1000);
    yield new_commit_text(`feature done\nreset ${REF}\n${parent === undefined ? '' : `from ${parent}\n`}\ncommit ${REF}\nmark :1\n`);
    yield new_commit_text(`committer vector-index <vector-index@localhost> ${seconds} +0000\n`);
    yield* data(Buffer.from(message));
    if (parent !== undefined)
        yield new_commit_text(`from ${parent}\n`);
    const files = parent === undefined ? new Map([[MARKER, MARKER_CONTENT], ...changes]) : changes;
    for (const [path, bytes] of files)
        if (bytes === undefined)
            yield new_commit_text(`D ${path}\n`);
    for (const [path, bytes] of files) {
        if (bytes === undefined)
            continue;
        yield new_commit_text(`M 100644 inline ${path}\n`);
        yield* data(bytes);
    }
    yield new_commit_text('\nget-mark :1\ndone\n');
}
function* data(bytes) {
    yield new_commit_text(`data ${bytes.length}\n`);
    if (bytes.length > 0)
        yield bytes;
    yield new_commit_text('\n');
}
const new_commit_text = (content) => Buffer.from(content);

// EXTERNAL MODULE: ./build/lib/backoff.js
var backoff = __webpack_require__(22024);
;// CONCATENATED MODULE: ./build/registry/git/git-failure.js

const REFUSED = /error: 40[13]\b|permission denied|permission to \S+ denied|authentication failed|could not read (username|password)|access denied|not (granted|have permission|allowed|authorized)|hook declined|read[- ]only|insufficient permission|protected branch|remote rejected|unpacker error|invalid (username|credentials)|HTTP Basic: Access denied/i;
const ABSENT = /couldn't find remote ref/i;
const NO_REPOSITORY = /does not appear to be a git repository|repository .*not found|error: 404\b|no such file or directory|not a git repository/i;
/** @param said git's words on standard error */
function failureOf(said) {
    if (ABSENT.test(said))
        return 'absent';
    if (REFUSED.test(said))
        return 'refused';
    return NO_REPOSITORY.test(said) ? 'no-repository' : 'unreachable';
}
/** All that says what went wrong: a push tells on standard output why it was rejected. */
function saidOf({ stdout, stderr }) {
    const rejected = stdout
        .toString()
        .split('\n')
        .filter((line) => line.startsWith('!'));
    return [stderr, ...rejected.map((line) => line.split('\t').at(-1))].join('\n');
}
/** @param porcelain what `git push --porcelain` says on standard output */
function pushedOf(code, porcelain) {
    if (code === 0)
        return 'done';
    const [, reason] = /^!\t\S+\t\[(.+)$/m.exec(porcelain) ?? [];
    if (reason === undefined)
        return 'failed';
    if (reason.startsWith('rejected]'))
        return 'late';
    return /cannot lock ref|failed to update ref|incorrect old value|reference already exists/i.test(reason)
        ? 'late'
        : 'failed';
}
/** The lines that say what is wrong, without git's progress and hints. */
function wordsOf(said) {
    const lines = said.split(/\r\n|\r|\n/).map((line) => line.trim());
    const kept = lines.filter((line) => line !== '' && !/^(hint|warning|to|done|error: failed to push)\b/i.test(line));
    return [...new Set(kept)].slice(0, 4).join(' / ') || 'git gives no reason';
}
/**
 * @param wanted what could not be done: `reading branch x of origin`
 * @param words git's own
 */
function describeFailure(failure, wanted, words) {
    switch (failure) {
        case 'refused':
            return (0,errors/* badInput */.AN)('registry.refused', `${wanted} was refused: ${words}.`, {
                fix: 'On GitHub the job needs `permissions: contents: write`, and actions/checkout its `persist-credentials`; elsewhere ' +
                    'give a token that may push as `registry-token`. A rule or hook that protects branches must let this one through.',
            });
        case 'absent':
        case 'no-repository':
            return (0,errors/* badInput */.AN)('registry.no-remote', `${wanted} found no repository: ${words}.`, {
                fix: 'Check `registry-remote`, and that this token or key may read it: some services hide what is not allowed.',
            });
        case 'unreachable':
            return (0,errors/* serviceFailed */.zB)('registry.unreachable', `${wanted} failed, after several tries: ${words}.`, {
                fix: 'Run again when the service can be reached: what is whole by now is taken as it is.',
            });
    }
}

;// CONCATENATED MODULE: ./build/registry/git/remote-branch.js



/** What is larger is fetched when it is read: of the models that are kept, a run needs one. */
const SMALL = 'blob:limit=64k';
const FETCHED = 'refs/registry/tip';
function remoteBranch(options) {
    const { repository, description, signal, patience } = options;
    const { git, remote, hide } = repository;
    const ref = `refs/heads/${options.branch}`;
    const pause = (attempt, firstMs, salt) => (0,backoff/* backOff */.fu)(attempt, { firstMs, mostMs: 30 * firstMs, salt }, signal);
    const failed = (ended, doing) => {
        const said = saidOf(ended);
        return describeFailure(failureOf(said), `${doing} ${description}`, hide(wordsOf(said)));
    };
    async function ask(args) {
        for (let attempt = 1;; attempt++) {
            const ended = await git(args);
            const failure = ended.code === 0 ? undefined : failureOf(saidOf(ended));
            if (failure !== 'unreachable' || attempt >= patience.tries)
                return ended;
            await pause(attempt, patience.firstMs, String(process.pid));
        }
    }
    async function inside(args, input) {
        const ended = await git(args, input);
        if (ended.code === 0)
            return ended.stdout;
        if (!/no space left|quota exceeded/i.test(ended.stderr))
            throw new Error(`git ${args[0]}: ${hide(ended.stderr)}`);
        throw (0,errors/* badInput */.AN)('registry.disk-full', 'The temporary folder cannot grow: the disk is full.', {
            fix: 'Make room, or name another folder in TMPDIR, then run again.',
        });
    }
    return {
        ...{ inside, pause },
        async locate() {
            const ended = await ask(['ls-remote', remote, ref]);
            if (ended.code !== 0)
                throw failed(ended, 'Reading');
            const lines = ended.stdout.toString().split('\n');
            return lines.find((line) => line.endsWith(`\t${ref}`))?.split('\t')[0];
        },
        async fetch(known) {
            const depth = known === undefined ? ['--depth=1'] : [];
            const how = ['--quiet', '--no-tags', ...depth, `--filter=${SMALL}`];
            const ended = await ask(['fetch', ...how, remote, `+${ref}:${FETCHED}`]);
            if (ended.code === 0)
                return (await inside(['rev-parse', FETCHED])).toString().trim();
            if (failureOf(saidOf(ended)) === 'absent')
                return undefined;
            throw failed(ended, 'Reading');
        },
        async push(commit, onto, ...more) {
            const lease = `--force-with-lease=${ref}:${onto ?? ''}`;
            const ended = await git(['push', '--porcelain', ...more, lease, remote, `${commit}:${ref}`]);
            const pushed = pushedOf(ended.code, ended.stdout.toString());
            return pushed === 'failed' ? { pushed, error: failed(ended, 'Writing to') } : { pushed };
        },
        async read(id) {
            const ended = await ask(['cat-file', 'blob', id]);
            if (ended.code !== 0)
                throw failed(ended, 'Reading');
            return ended.stdout;
        },
        descends: async (older, newer) => (await git(['merge-base', '--is-ancestor', older, newer])).code === 0,
    };
}

;// CONCATENATED MODULE: ./build/registry/git/branch.js





/** Each lost round is another's success, so this many others would have to write at the same time. */
const ROUNDS = 40;
/** Before trying again where another writer was first, in milliseconds. */
const LATE_MS = 50;
/** One call at a time. */
function openBranch(options) {
    const { description, patience, clock } = options;
    const remote = remoteBranch(options);
    let tip;
    async function load(commit) {
        if (commit === undefined)
            return { commit, entries: new Map() };
        const entries = readTree(await remote.inside(['ls-tree', '-r', '-z', commit]));
        if (entries.has(MARKER))
            return { commit, entries };
        throw (0,errors/* badInput */.AN)('registry.foreign-branch', `The ${description} holds something else than a registry.`, {
            fix: 'Name another branch: `registry: git:models`. One that does not exist is made.',
        });
    }
    async function look() {
        const there = await remote.locate();
        if (tip !== undefined && tip.commit === there)
            return tip;
        const now = await load(there && (await remote.fetch(tip?.commit)));
        if (tip?.commit !== undefined)
            await checkHistory({ ...tip, commit: tip.commit }, now);
        tip = now;
        return now;
    }
    /** A shorter history of the same entries is as good. */
    async function checkHistory(before, now) {
        if (now.commit !== undefined && (await remote.descends(before.commit, now.commit)))
            return;
        const lost = lostKeys(before.entries, now.entries);
        if (lost.length > 0)
            throw rewound(description, before.commit, lost);
    }
    async function commitOf(parent, changes, subject) {
        const stream = importStream({ parent, changes, subject, at: clock.now() });
        return (await remote.inside(['fast-import', '--quiet', '--force', '--done'], stream)).toString().trim();
    }
    return {
        known: async () => (tip ?? (await look())).entries,
        refresh: async () => (await look()).entries,
        read: remote.read,
        async change(subject, decide) {
            let unanswered = 0;
            for (let round = 1; round <= ROUNDS; round++) {
                const { commit: onto, entries } = tip ?? (await look());
                const changes = decide(entries);
                if (changes === undefined) {
                    // What is known may be old.
                    if (round > 1 || (await look()).commit === onto)
                        return false;
                    continue;
                }
                const commit = await commitOf(onto, changes, subject);
                const end = await remote.push(commit, onto);
                if (end.pushed === 'done') {
                    tip = await load(commit);
                    return true;
                }
                if (end.pushed === 'failed' &&
                    (end.error.exitCode !== errors/* EXIT */.dc.service || ++unanswered >= patience.tries))
                    throw end.error;
                await remote.pause(round, end.pushed === 'late' ? LATE_MS : patience.firstMs, commit);
                // Its answer may be what was lost, not the push.
                const { commit: now } = await look();
                if (now !== undefined && (await remote.descends(commit, now)))
                    return true;
            }
            throw (0,change_entry/* contended */.R)(description);
        },
        async checkWritable() {
            const { commit } = await look();
            const proposed = commit ?? (await commitOf(undefined, new Map(), 'Begin a registry'));
            const end = await remote.push(proposed, commit, '--dry-run');
            if (end.pushed === 'failed')
                throw end.error;
        },
    };
}
function rewound(description, commit, lost) {
    const shown = lost.slice(0, 5).join(', ');
    return (0,errors/* badInput */.AN)('registry.rewound', `The ${description} was rewound or replaced while this run was at work: ${commit.slice(0, 12)} is no longer part of it, ` +
        `and ${lost.length} of its entries are lost: ${shown}${lost.length > 5 ? ', …' : ''}. Nothing was written over it.`, {
        fix: `If that was on purpose, run again: it works with what is there now. If not, push ${commit} to that branch again, from a clone that has it.`,
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/loopback.js
var loopback = __webpack_require__(23799);
// EXTERNAL MODULE: ./build/lib/run-process.js
var run_process = __webpack_require__(24041);
;// CONCATENATED MODULE: ./build/registry/git/remote-config.js

/** What decides how a remote is reached and who we are there; nothing else of the user's configuration counts. */
const ACCESS = /^(http|credential|protocol|ssh|url|gitproxy)\.|^core\.(sshcommand|askpass|gitproxy)$/;
const OF_REMOTE = new Set(['url', 'pushurl', 'proxy', 'proxyauthmethod', 'uploadpack', 'receivepack', 'vcs']);
/** Of an address that is given and is no remote's name. */
const UNNAMED = 'vector-index';
/**
 * The part of the user's configuration that reaches one remote. User and password of its address become a header:
 * an address stands in the list of processes.
 * @param remote the name of one, or an address
 * @throws CodedError `registry.no-remote` (exit 2)
 */
function remoteConfig(config, remote) {
    const known = [...new Set(config.flatMap(([key]) => /^remote\.(.+)\.url$/.exec(key)?.[1] ?? []))];
    const isAddress = !known.includes(remote) && /[/\\:]/.test(remote);
    if (!known.includes(remote) && !isAddress) {
        throw (0,errors/* badInput */.AN)('registry.no-remote', `The repository has no remote ${JSON.stringify(remote)}.`, {
            fix: known.length > 0
                ? `\`registry-remote\` may be ${known.join(' or ')}, or an address.`
                : `Add one (\`git remote add ${remote} ADDRESS\`), or give its address as \`registry-remote\`.`,
        });
    }
    const name = isAddress ? UNNAMED : remote;
    const all = isAddress ? [...config, [`remote.${name}.url`, remote]] : config;
    const kept = all.filter(([key]) => ACCESS.test(key) || isOfRemote(key, name));
    const bared = kept.map(([key, value]) => ({ key, ...(isOfRemote(key, name) ? bare(value) : { value }) }));
    return {
        name,
        entries: bared.flatMap(({ key, value, header }) => [
            [key, value],
            ...(header === undefined ? [] : [header]),
        ]),
        secrets: bared.flatMap(({ secrets = [] }) => secrets),
    };
}
/**
 * The same, with a token in place of every other way to say who we are there.
 * @param address that is asked in the end
 */
function withToken(config, address, token) {
    const others = config.entries.filter(([key, value]) => !(key.endsWith('.extraheader') && /^authorization:/i.test(value)));
    const header = authorization(new URL(address), 'x-access-token', token);
    return {
        ...config,
        // An empty helper undoes those before it.
        entries: [...others, ['credential.helper', ''], header.entry],
        secrets: [...config.secrets, token, header.encoded],
    };
}
/** An address as it may be shown. */
function withoutUser(text) {
    return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^/@\s]+@/gi, '$1');
}
function isOfRemote(key, name) {
    const prefix = `remote.${name}.`;
    return key.startsWith(prefix) && OF_REMOTE.has(key.slice(prefix.length));
}
function bare(value) {
    const url = /^https?:\/\//i.test(value) ? URL.parse(value) : null;
    if (url === null || url.password === '')
        return { value };
    const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
    const { entry, encoded } = authorization(url, user, password);
    const secrets = [password, url.password, encoded];
    url.username = '';
    url.password = '';
    return { value: url.href, header: entry, secrets };
}
function authorization(url, user, password) {
    const encoded = Buffer.from(`${user}:${password}`).toString('base64');
    const entry = [
        `http.${url.protocol}//${url.host}/.extraheader`,
        `Authorization: Basic ${encoded}`,
    ];
    return { entry, encoded };
}

;// CONCATENATED MODULE: ./build/registry/git/repository.js






const TIMEOUT_MS = 15 * 60_000;
/** The first git that takes configuration from its environment. */
const OLDEST = [2, 32];
/** Variables that would lead git elsewhere, or make it tell what it sends. */
const MISLEADING = /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX|SHALLOW_FILE|QUARANTINE_PATH|CONFIG.*|TRACE.*|CURL_VERBOSE)$/;
/** As git itself writes it, on every system. */
const NOTHING = '/dev/null';
/** Large files of one model do not resemble those of another: no time is spent on finding out. */
const OWN = [
    ['core.hookspath', NOTHING],
    ['core.bigfilethreshold', '1m'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
];
/** Who has sent less than this in a minute is taken for silent; the user's own word comes later, and wins. */
const PATIENCE = [
    ['http.lowspeedlimit', '1000'],
    ['http.lowspeedtime', '60'],
];
/**
 * Makes a bare repository in an empty folder. All that is fetched or made lies there: of the user's repository only
 * the configuration is read, so its work tree, index, branches, objects and whether it is shallow stay as they are.
 * @throws CodedError `registry.no-git`, `registry.no-repository`, `registry.no-remote`, `registry.plain-http` (exit 2)
 */
async function makeRepository(folder, place) {
    const { environment, signal, token } = place;
    const run = (args, cwd, env, input) => (0,run_process/* runProcess */.R)('git', args, {
        ...{ cwd, env, timeoutMs: TIMEOUT_MS },
        ...(input === undefined ? {} : { input }),
        ...(signal === undefined ? {} : { signal }),
    });
    const ask = (...args) => run(args, place.cwd, environment);
    checkVersion(await ask('--version'));
    const [top, objectFormat] = await locate(place, ask);
    const listed = await ask('config', '--list', '-z');
    const clean = Object.entries(environment).filter(([name]) => !MISLEADING.test(name));
    const envOf = (config) => ({
        ...Object.fromEntries(clean),
        ...{ GIT_DIR: folder, GIT_CONFIG_GLOBAL: NOTHING, GIT_CONFIG_NOSYSTEM: '1' },
        ...variablesOf([...PATIENCE, ...config, ...OWN]),
    });
    let config = remoteConfig(readConfig(listed.stdout), place.remote);
    const made = await run(['init', '--quiet', '--bare', '--template=', `--object-format=${objectFormat}`], ...[folder, envOf([])]);
    if (made.code !== 0)
        throw new Error(`git init in ${folder}: ${made.stderr}`);
    const address = (await run(['ls-remote', '--get-url', config.name], top, envOf(config.entries))).stdout
        .toString()
        .trim();
    checkAddress(address, place);
    if (token !== undefined && /^https?:/i.test(address))
        config = withToken(config, address, token);
    const env = envOf(config.entries);
    return {
        remote: config.name,
        objectFormat,
        git: (args, input) => run(args, top, env, input),
        hide: hider(config),
    };
}
function hider({ secrets }) {
    const longestFirst = secrets.filter((secret) => secret !== '').sort((a, b) => b.length - a.length);
    return (text) => withoutUser(longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text));
}
function checkVersion({ code, stdout, failure }) {
    const [major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(stdout.toString())?.slice(1).map(Number) ?? [];
    if (code === 0 && (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])))
        return;
    const found = code === 0 ? `this is ${stdout.toString().trim()}` : (failure?.code ?? 'it does not start');
    throw (0,errors/* badInput */.AN)('registry.no-git', `A registry in git needs the program git, ${OLDEST.join('.')} or newer: ${found}.`, {
        fix: 'Install it, or keep the registry in a folder or in S3.',
    });
}
/** The folder from which relative addresses count, and what objects are named by. */
async function locate({ cwd }, ask) {
    const { code, stdout, stderr } = await ask('rev-parse', '--show-object-format', '--show-cdup');
    if (code !== 0) {
        throw (0,errors/* badInput */.AN)('registry.no-repository', `\`registry: git\`: "${cwd}" is in no git repository that can be used: ${wordsOf(stderr)}.`, {
            fix: 'Run in a clone (in a workflow, behind the checkout step), or keep the registry in a folder or in S3.',
        });
    }
    const [format, up = ''] = stdout.toString().split('\n');
    return [(0,external_node_path_.resolve)(cwd, up), format === 'sha256' ? 'sha256' : 'sha1'];
}
function checkAddress(address, { remote }) {
    const url = /^http:/i.test(address) ? URL.parse(address) : null;
    if (url === null || (0,loopback/* isLoopback */.U)(url.hostname))
        return;
    throw (0,errors/* badInput */.AN)('registry.plain-http', `\`registry-remote\` ${withoutUser(remote)} leads to ${withoutUser(address)}: plain http can be read and changed on its way.`, {
        fix: 'Use its https or ssh address.',
    });
}
/** `key\nvalue\0`; a key alone is a boolean that is set. */
function readConfig(listing) {
    const entries = listing
        .toString()
        .split('\0')
        .filter((entry) => entry !== '');
    return entries.map((entry) => {
        const end = entry.indexOf('\n');
        return end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)];
    });
}
function variablesOf(config) {
    const variables = config.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]);
    return { GIT_CONFIG_COUNT: String(config.length), ...Object.fromEntries(variables) };
}

;// CONCATENATED MODULE: ./build/registry/git/git-storage.js








/** GitHub warns of larger files, and refuses those of twice this size. */
const LARGEST = 50 * 2 ** 20;
/**
 * A registry in a branch of a git repository, laid out as one in a folder is. Each write is one commit. Reading what
 * never changes asks the remote only for what is not known yet; everything else looks at the remote first.
 */
function openGitStorage(options) {
    const { readOnly, remote, signal, clock = lib_clock/* systemClock */.m } = options;
    const description = `branch ${options.branch} of ${remote}`;
    const patience = options.patience ?? { tries: 4, firstMs: 1000 };
    let opening;
    let queue = Promise.resolve();
    async function open() {
        const scratch = await (0,lib_scratch/* openScratch */.j)();
        try {
            const repository = await makeRepository(scratch.folder, options);
            const branch = openBranch({
                ...{ repository, description, clock, signal, patience },
                branch: options.branch,
            });
            return { scratch, repository, branch };
        }
        catch (error) {
            await scratch.close();
            throw error;
        }
    }
    const inTurn = (work) => {
        opening ??= open();
        const opened = opening;
        const done = queue.then(async () => work(await opened));
        queue = done.catch(() => { });
        return done;
    };
    const writing = async (work) => {
        if (readOnly)
            throw (0,errors/* badInput */.AN)('registry.read-only', `The ${description} is open for reading only; nothing was pushed.`, { fix: 'Please report it: a run that may not write tried to.' });
        return inTurn(work);
    };
    return {
        description,
        async get(key) {
            (0,registry_keys/* checkKey */.yR)(key);
            return inTurn(async ({ branch }) => {
                const id = (await branch.known()).get(key) ?? (await branch.refresh()).get(key);
                return id === undefined ? undefined : branch.read(id);
            });
        },
        async list(prefix) {
            if (prefix !== '')
                (0,registry_keys/* checkKey */.yR)(prefix);
            return inTurn(async ({ branch }) => keysUnder(await branch.refresh(), prefix));
        },
        async put(entries) {
            const keys = [...entries.keys()].map(registry_keys/* checkKey */.yR);
            checkSizes(entries, description);
            await writing(({ branch, repository }) => branch.change(`Add ${describeKeys(keys)}`, (there) => {
                const missing = [...entries].filter(([key, bytes]) => there.get(key) !== blobId(repository, bytes));
                return missing.length === 0 ? undefined : new Map(missing);
            }));
        },
        async getVersioned(key) {
            (0,registry_keys/* checkKey */.yR)(key);
            return inTurn(async ({ branch }) => {
                const newest = newestRevision(await branch.refresh(), key);
                return newest && { bytes: await branch.read(newest.id), revision: newest.name };
            });
        },
        async compareAndSet(key, expected, bytes) {
            (0,registry_keys/* checkKey */.yR)(key);
            checkSizes(new Map([[key, bytes]]), description);
            return writing(({ branch }) => branch.change(`Set ${key}`, (there) => {
                const newest = newestRevision(there, key);
                return newest?.name === expected ? replaceRevision(key, newest, bytes) : undefined;
            }));
        },
        async remove(prefix) {
            if (prefix !== '')
                (0,registry_keys/* checkKey */.yR)(prefix);
            await writing(({ branch }) => branch.change(`Remove ${prefix === '' ? 'everything' : prefix}`, (there) => {
                const paths = [...there.keys()].filter((path) => path !== MARKER && (0,registry_keys/* isUnder */.Jo)((0,registry_keys/* keyOfFile */.no)(path), prefix));
                return paths.length === 0 ? undefined : new Map(paths.map((path) => [path, undefined]));
            }));
        },
        checkWritable: () => writing(({ branch }) => branch.checkWritable()),
        async close() {
            await queue;
            const opened = await opening?.catch(() => undefined);
            await opened?.scratch.close();
        },
    };
}
/** By which git names content. */
function blobId({ objectFormat }, bytes) {
    return (0,external_node_crypto_.createHash)(objectFormat).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
/** @throws CodedError `registry.file-too-large` (exit 2) */
function checkSizes(entries, description) {
    const large = [...entries].filter(([, bytes]) => bytes.length > LARGEST);
    if (large.length === 0)
        return;
    throw (0,errors/* badInput */.AN)('registry.file-too-large', `Files over 50 MiB do not belong into git; nothing was pushed to the ${description}.`, {
        problems: large.map(([key, bytes]) => `${key} has ${Math.ceil(bytes.length / 2 ** 20)} MiB`),
        fix: 'Keep this registry in S3 (`registry: s3://bucket/prefix`) or in a folder, or train a smaller model.',
    });
}
/** One key, or the folder that all have in common. */
function describeKeys(keys) {
    const [first = '', ...others] = keys;
    if (others.length === 0)
        return first;
    const folders = first.split('/').map((_part, index, parts) => parts.slice(0, index).join('/'));
    const common = folders.findLast((folder) => others.every((key) => (0,registry_keys/* isUnder */.Jo)(key, folder)));
    return `${keys.length} files under ${common || 'the top'}`;
}


/***/ }),

/***/ 85632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ isUnder),
/* harmony export */   NY: () => (/* binding */ REVISIONS),
/* harmony export */   no: () => (/* binding */ keyOfFile),
/* harmony export */   pd: () => (/* binding */ revisionName),
/* harmony export */   yR: () => (/* binding */ checkKey)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/**
 * Parts of keys become names of files on every system: letters, digits and `._@+-`, no `.` or `..`, no dot at the
 * end (Windows drops it), nothing that looks like a file half written.
 */
const PART = /^(?!\.{1,2}$)[A-Za-z0-9._@+-]{1,200}(?<!\.)(?<!\.tmp)$/i;
/** Ends the name of a folder of numbered revisions, as which a mutable entry is kept; no key has it. */
const REVISIONS = '~';
/** @throws CodedError `registry.bad-key` (exit 2) */
function checkKey(key) {
    if (key.split('/').every((part) => PART.test(part)))
        return key;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('registry.bad-key', `${JSON.stringify(key)} cannot be a name in the registry.`, {
        fix: 'Names consist of letters, digits and . _ @ + -, do not end in a dot or in .tmp, and have at most 200 of them.',
    });
}
/** The key that a file belongs to, by its path relative to the registry. */
function keyOfFile(file) {
    return file.replace(/~\/\d{10}$/, '');
}
/** `1` → `0000000001` */
function revisionName(number) {
    return String(number).padStart(10, '0');
}
/** Is this what `list(prefix)` names? */
function isUnder(key, prefix) {
    return prefix === '' || key === prefix || key.startsWith(`${prefix}/`);
}


/***/ })

};
