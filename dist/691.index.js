export const id = 691;
export const ids = [691,6070,7925];
export const modules = {

/***/ 90691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/hosts/deploy.js
var hosts_deploy = __webpack_require__(9989);
// EXTERNAL MODULE: ./build/commands/steps/warn-of-passing-disk.js
var warn_of_passing_disk = __webpack_require__(7925);
;// CONCATENATED MODULE: ./build/commands/doctor/check.js
const ok = (text) => ({ status: 'ok', text });
const warn = (text, fix) => ({ status: 'warn', text, fix });
const fail = (text, fix) => ({ status: 'fail', text, fix });

;// CONCATENATED MODULE: ./build/commands/doctor/ci.js



/** Where we run, whether a run here would write, and whether that would last. */
const ciCheck = {
    name: 'ci',
    reads: ['deploy', 'default-branch', 'registry', 'store', 'store-path', 'index'],
    async find({ host, settings }) {
        const mustKnow = host.capabilities.defaultBranch.unknown === 'error';
        const { deploy, defaultBranch } = settings;
        const told = judgeCi(host, { deploy, defaultBranch, mustKnow });
        const writes = (0,hosts_deploy/* mayWrite */.J)(host.event, { deploy, defaultBranch, mustKnow }).allowed;
        const warning = writes && (0,warn_of_passing_disk/* passingDiskWarning */.D)(host.ephemeral, await (0,warn_of_passing_disk/* lookForState */.K)(settings));
        return warning ? [told, { status: 'warn', text: warning }] : told;
    },
};
/** @throws CodedError as `mayWrite` does */
function judgeCi({ name, event, ephemeral }, wishes) {
    // A poor environment does not say what started the run.
    const { allowed, reason } = (0,hosts_deploy/* mayWrite */.J)({ ...event, name: event.name || 'unnamed event' }, wishes);
    const place = placeOf(name, event, ephemeral);
    if (allowed && event.kind === 'terminal')
        return ok(`${place}; a run here writes`);
    if (!allowed && lacksDefaultBranch(event, wishes))
        return warn(`${place}; a run here writes nothing: which branch is the default one is not known`, 'Set `default-branch`, such as `default-branch: main` in the config file.');
    return ok(`${place}; a run here ${allowed ? 'writes' : 'does not write'}: ${reason}`);
}
const lacksDefaultBranch = ({ kind, defaultBranch, onDefaultBranch }, wishes) => wishes.deploy === 'auto' &&
    !['terminal', 'pull_request', 'tag'].includes(kind) &&
    (wishes.defaultBranch ?? defaultBranch ?? onDefaultBranch) === undefined;
function placeOf(name, { kind, name: event }, ephemeral) {
    if (kind === 'terminal')
        return 'none, a terminal';
    const why = event === '' || event.toLowerCase() === name.toLowerCase() ? '' : `, ${event}`;
    return `${name}${why}${ephemeral ? '; its disk goes with the job' : ''}`;
}

// EXTERNAL MODULE: ./build/report/format.js
var report_format = __webpack_require__(92772);
// EXTERNAL MODULE: ./build/settings/registry-location.js
var registry_location = __webpack_require__(51869);
// EXTERNAL MODULE: ./build/settings/service-address.js
var service_address = __webpack_require__(47530);
;// CONCATENATED MODULE: ./build/commands/doctor/clock.js




const MOST_SKEW_MS = 60_000;
/** @param skewMs how much our clock is ahead of the service's, which tells whole seconds */
function judgeClock(host, skewMs) {
    const apart = Math.abs(skewMs);
    const text = `${(0,report_format/* formatDuration */.a3)(apart)} ${skewMs < 0 ? 'behind' : 'ahead of'} that of ${host}`;
    if (apart <= MOST_SKEW_MS)
        return ok(apart < 2000 ? `agrees with that of ${host}` : text);
    return warn(text, 'Set the clock of this machine (NTP): signed requests are refused, and leases end too early or too late.');
}
/** Of the services that these settings name and have a key for, the address that may be asked for the time without it. */
function timekeeper(settings) {
    const { store, registry, pineconeApiKey, pineconeHost, pineconeIndexHost, s3Endpoint, s3Region } = settings;
    if (store === 'pinecone' && pineconeApiKey !== undefined)
        return (0,service_address/* addressOfHost */.Sg)(pineconeIndexHost ?? pineconeHost ?? 'https://api.pinecone.io');
    if ((0,registry_location/* locateRegistry */.ii)(registry).kind !== 's3')
        return undefined;
    return s3Endpoint ?? (s3Region === undefined ? undefined : `https://s3.${s3Region}.amazonaws.com`);
}
const clockCheck = {
    name: 'clock',
    reads: [
        'store',
        'registry',
        'pinecone-api-key',
        's3-endpoint',
        's3-region',
        'pinecone-host',
        'pinecone-index-host',
    ],
    async find({ settings, clock, signal }) {
        const address = timekeeper(settings);
        const now = `${clock.now().toISOString().slice(0, 19)}Z`;
        if (address === undefined)
            return ok(now);
        const { host } = new URL(address);
        const date = await timeAt(address, signal);
        if (date === 'no answer')
            return warn(`not compared: no answer from ${host}`, 'Does the network let us through to it? Proxies and firewalls may stand between.');
        return date === undefined
            ? ok(`${now}; ${host} does not tell the time`)
            : judgeClock(host, clock.now().getTime() - date);
    },
};
/** By the header that every answer has, a refusal too. No key is sent. */
async function timeAt(address, signal) {
    try {
        const { headers } = await fetch(address, { method: 'HEAD', redirect: 'manual', signal });
        const date = Date.parse(headers.get('date') ?? '');
        return Number.isNaN(date) ? undefined : date;
    }
    catch {
        return 'no answer';
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/commands/doctor/config.js


/** All that is wrong with the settings, or how many there are and from where. */
function judgeConfig({ path, problems, sources }) {
    if (problems.length > 0) {
        const text = problems.length === 1 ? 'a setting is wrong:' : `${problems.length} settings are wrong:`;
        return { status: 'fail', text, problems, fix: 'docs/reference.md lists every setting.' };
    }
    const { json: _, ...others } = sources;
    const said = Object.values(others).filter(({ from }) => from !== 'default');
    if (path === undefined && said.length === 0)
        return warn('there is none: every setting has its default', 'Run `vector-index init`, which writes one.');
    const parts = ['file', 'environment', 'flag', 'input', 'parameter'].flatMap((from) => {
        const count = said.filter((source) => source.from === from).length;
        return count === 0 ? [] : [`${count} ${PLACES[from].replace('PATH', path ?? '')}`];
    });
    return ok(parts.length === 0 ? `${path} sets nothing` : `settings: ${parts.join(', ')}; none is wrong`);
}
const PLACES = {
    file: 'in PATH',
    environment: 'in the environment',
    flag: 'by flag',
    input: 'by input',
    parameter: 'by parameter',
};
const configCheck = {
    name: 'config',
    find: async ({ examination }) => (examination === undefined ? [] : judgeConfig(examination)),
};
/** @param firstLine of the config file, where there is one */
function judgeVersion(version, path, firstLine) {
    const told = `vector-index ${version}`;
    const named = /\$schema=\S*?\/v(\d+)(?:\.[\d.]+)?\/\S*vector-index\.schema\.json/.exec(firstLine)?.[1];
    if (path === undefined || named === undefined)
        return ok(told);
    const major = /^\d+/.exec(version)?.[0];
    return named === major
        ? ok(`${told}; ${path} names the schema of v${named}`)
        : warn(`${told}, and ${path} names the schema of v${named} in its first line`, `Write v${major} there, or use version ${named} of the program: editors and the program then say the same.`);
}
const versionCheck = {
    name: 'version',
    async find({ version, examination }) {
        const path = examination?.path;
        const text = path === undefined ? '' : await (0,promises_.readFile)(path, 'utf8').catch(() => '');
        return judgeVersion(version, path, text.split('\n', 1)[0].slice(0, 1000));
    },
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/data/sources.js
var data_sources = __webpack_require__(14895);
// EXTERNAL MODULE: ./build/hosts/git.js
var git = __webpack_require__(3964);
// EXTERNAL MODULE: ./build/lib/counted.js
var counted = __webpack_require__(13266);
;// CONCATENATED MODULE: ./build/commands/doctor/data.js







/** A folder's listing is looked at so far: it may be very large. */
const MOST = 10_000;
const IMAGE = /\.(jpe?g|png|webp)$/i;
function judgeFolder({ path, classes, images, more }) {
    const text = `${path}: ${(0,counted/* counted */.h)(classes, 'folder')} with ${more ? 'more than ' : ''}${(0,counted/* counted */.h)(images, 'image')}`;
    if (images === 0)
        return fail(text, 'Put images into folders of their class, such as `cat/1.jpg`: JPEG, PNG or WebP.');
    return classes < 2
        ? warn(text, 'Training needs two classes at least: a folder for each.')
        : ok(`${text}, not opened yet`);
}
const dataCheck = {
    name: 'data',
    reads: ['data', 'index-data'],
    async find({ settings: { data, indexData }, host: { event } }) {
        if (data === undefined && indexData === undefined)
            return warn('neither `data` nor `index-data` is set', 'Set `data` in the config file, unless the workflow does.');
        const named = { ...(data && { data }), ...(indexData && { 'index-data': indexData }) };
        const found = Object.entries(named).map(async ([setting, paths]) => {
            const sources = (await (0,data_sources/* findSources */.I)(setting, paths)).slice(0, 20);
            const clones = event.kind === 'terminal' ? await askGit(sources) : [];
            return [...(await Promise.all(sources.map(look))), ...clones];
        });
        return (await Promise.all(found)).flat();
    },
};
async function askGit(sources) {
    const states = await Promise.all(sources.map(({ path }) => (0,git/* inClones */.Ex)(path, process.cwd())));
    const of = (wanted) => sources.flatMap(({ shown }, i) => (states[i] === wanted ? [shown] : []));
    return judgeClones(of('ignored'), of('uncommitted'));
}
/** Of data that a clone of the repository, such as CI makes, would lack. */
function judgeClones(ignored, uncommitted) {
    const shown = (paths) => paths.length > 3 ? `${paths.slice(0, 2).join(', ')} and ${paths.length - 2} more` : paths.join(', ');
    return [
        ...(ignored.length === 0
            ? []
            : [
                warn(`${shown(ignored)}: ignored by git, so CI will not have it`, 'Take it out of .gitignore (Git LFS is for what is large), or let a step of the workflow bring it.'),
            ]),
        ...(uncommitted.length === 0
            ? []
            : [
                warn(`${shown(uncommitted)}: not committed, so CI will not have it`, 'Commit it (Git LFS is for what is large), or let a step of the workflow bring it.'),
            ]),
    ];
}
async function look({ path, shown, format, bytes }) {
    if (format === 'folder') {
        const folder = await (0,promises_.stat)(path).catch(() => undefined);
        return folder?.isDirectory() === true
            ? judgeFolder({ path: shown, ...(await lookInto(path)) })
            : fail(`${shown}: there is no such folder`, 'Correct the path: it is relative to the working directory.');
    }
    const reason = await (0,promises_.access)(path, promises_.constants.R_OK).then(() => undefined, () => 'this user may not read it');
    if (reason !== undefined)
        return fail(`${shown}: ${reason}`, 'Give the user who runs this the right to.');
    return bytes === 0
        ? fail(`${shown} is empty`, 'Fetch or make it anew; with Git LFS, `git lfs pull`.')
        : ok(`${shown}: ${format}, ${(0,report_format/* formatBytes */.z3)(bytes)}, not opened yet`);
}
/** Counts without opening a file. */
async function lookInto(root) {
    const folders = (await (0,promises_.readdir)(root, { withFileTypes: true }))
        .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
        .map(({ name }) => (0,external_node_path_.join)(root, name));
    let [images, classes, more] = [0, 0, false];
    const waiting = folders.map((path) => ({ path, depth: 0 }));
    for (let next = waiting.shift(); next !== undefined && !more; next = waiting.shift()) {
        const entries = await (0,promises_.readdir)(next.path, { withFileTypes: true }).catch(() => []);
        if (next.depth === 0 && entries.length > 0)
            classes++;
        images += entries.filter(({ name }) => IMAGE.test(name)).length;
        for (const entry of entries)
            if (entry.isDirectory())
                waiting.push({ path: (0,external_node_path_.join)(next.path, entry.name), depth: next.depth + 1 });
        more = images >= MOST;
    }
    return { classes: more ? folders.length : classes, images, more };
}

;// CONCATENATED MODULE: ./build/commands/doctor/engine.js

const engineCheck = {
    name: 'engine',
    reads: ['engine', 'tensorflow-path'],
    async find(context) {
        await context.chooseEngine();
        const { name, software } = context.engineIdentity;
        return ok(software === undefined ? `${name}, which is part of the program` : `${name} (${software})`);
    },
};

// EXTERNAL MODULE: ./build/commands/doctor/limit.js
var limit = __webpack_require__(41496);
;// CONCATENATED MODULE: ./build/commands/doctor/examine.js



/**
 * Asks every check at once, each for so long at most.
 * @returns in the order of the checks
 */
async function examine(checks, context, limitMs = limit/* LIMIT_MS */.T) {
    const found = checks.map(async (check) => {
        const findings = await within(limitMs, () => ask(check, context));
        return [findings].flat().map((finding) => ({ check: check.name, ...finding }));
    });
    return withoutRepeats((await Promise.all(found)).flat());
}
/** What several checks ran into is told once. */
function withoutRepeats(findings) {
    return findings.map((finding) => {
        const first = findings.find(({ status, text }) => status === 'fail' && text === finding.text);
        return first === undefined || finding.status !== 'fail' || first.check === finding.check
            ? finding
            : { check: finding.check, status: 'fail', text: `the same failure: see ${first.check}` };
    });
}
async function ask(check, context) {
    if (check.reads?.some((name) => context.examination?.doubtful.includes(name)) === true)
        return { status: 'skip', text: 'not looked at: see config' };
    try {
        return await check.find(context);
    }
    catch (error) {
        return context.signal.aborted ? LATE : failureOf(error);
    }
}
const LATE = fail(`no answer within ${limit/* LIMIT_MS */.T / 1000} s`, 'Is it the right address, and does the network let us through? With `--log-level debug` every try is told.');
function failureOf(error) {
    if (!(error instanceof errors/* CodedError */.AK))
        return { status: 'fail', text: error instanceof Error ? error.message : String(error) };
    const { message: text, problems, fix } = error;
    return {
        ...{ status: 'fail', text },
        ...(problems.length > 0 && { problems }),
        ...(fix !== undefined && { fix }),
    };
}
async function within(limitMs, work) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve(LATE), limitMs);
    });
    try {
        return await Promise.race([work(), late]);
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./build/commands/doctor/git.js


function judgeGit({ commit, noGit, shallow, originBranch }, { kind, base }, hasToken) {
    if (shallow === undefined)
        return warn(noGit === true ? 'there is no git on this machine' : 'there is no repository here', 'A run works without; it then notes no commit, and a newer run cannot be told from an older one.');
    if (commit === undefined)
        return warn('a repository without a commit', 'Commit something.');
    const at = `commit ${commit.slice(0, 10)}${shallow ? ', a shallow clone' : ''}`;
    if (kind === 'pull_request') {
        if (base === undefined)
            return fail(`${at}; the base branch, which judges a pull request, is not known`, 'Fetch it, then `git remote set-head origin --auto`; or set `default-branch`.');
        const text = `${at}; to be merged into ${base.branch ?? 'the base'} at ${base.commit.slice(0, 10)}`;
        return shallow && !hasToken
            ? warn(text, 'The clone may lack the base branch: set `fetch-depth: 0` on the checkout, or hand over `github-token`.')
            : ok(text);
    }
    const branch = originBranch === undefined ? '' : `; the remote's default branch is ${originBranch}`;
    return ok(`${at}${branch}`);
}
const gitCheck = {
    name: 'git',
    async find({ host: { event }, settings }) {
        const cwd = process.cwd();
        const [shallow, origin] = await Promise.all([(0,git/* isShallow */.fE)(cwd), (0,git/* originBranch */.lB)(cwd)]);
        const repository = {
            commit: event.commit ?? (await (0,git/* headCommit */.Qo)(cwd)),
            noGit: shallow === undefined && !(await (0,git/* hasGit */.tG)(cwd)),
            ...{ shallow, originBranch: origin?.branch },
        };
        return judgeGit(repository, event, settings.githubToken !== undefined);
    },
};

;// CONCATENATED MODULE: ./build/commands/doctor/keys.js


/**
 * Whether the keys that these settings need are there, and look like keys. None of them is shown.
 * @param plansOnly a run here would write nothing
 */
function judgeKeys(settings, sources, plansOnly) {
    const findings = [];
    const from = (name) => sources?.[name].where ?? 'somewhere';
    if (settings.store === 'pinecone')
        findings.push(judgePineconeKey(settings.pineconeApiKey, from('pinecone-api-key'), plansOnly));
    const { kind } = (0,registry_location/* locateRegistry */.ii)(settings.registry);
    if (kind === 'git')
        findings.push(settings.registryToken === undefined
            ? ok('the registry in git: with what git itself is configured with (no `registry-token`)')
            : ok(`the registry in git: a token, from ${from('registry-token')}`));
    if (kind === 's3')
        findings.push(ok('the registry in S3: with what the AWS client finds'));
    return findings.length > 0 ? findings : [ok('none is needed: index and registry are on this machine')];
}
function judgePineconeKey(key, where, plansOnly) {
    if (key === undefined && plansOnly)
        return ok('Pinecone: there is none; a run here writes nothing, and plans without');
    if (key === undefined)
        return fail('Pinecone: there is none', 'Set PINECONE_API_KEY, from where secrets are kept.');
    return /^["']|["']$/.test(key.trim())
        ? warn(`Pinecone: the one from ${where} has quotation marks at its ends`, 'Store the key alone, without them.')
        : ok(`Pinecone: there is one, from ${where}, of ${key.trim().length} characters`);
}
const keysCheck = {
    name: 'keys',
    reads: ['store', 'registry', 'pinecone-api-key', 'registry-token'],
    find: async ({ settings, examination, host, permission }) => judgeKeys(settings, examination?.sources, host.event.kind !== 'terminal' && !permission.allowed),
};

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/writable.js
var writable = __webpack_require__(26070);
;// CONCATENATED MODULE: ./build/commands/doctor/machine.js








const MIB = 2 ** 20;
const GIB = 2 ** 30;
function judgeMemory({ free, most, limited }, cores) {
    const text = `${(0,report_format/* formatBytes */.z3)(free)} free of ${(0,report_format/* formatBytes */.z3)(most)}${limited ? ', the limit of the container' : ''}; ${cores} ${cores === 1 ? 'core' : 'cores'}`;
    if (free < 256 * MIB)
        return fail(text, 'Give the job more memory: training alone takes about 300 MiB.');
    return free < GIB
        ? warn(text, 'Enough for small images. Where a run is killed without a word, give the job more memory.')
        : ok(text);
}
const memoryCheck = {
    name: 'memory',
    async find() {
        const limit = process.constrainedMemory();
        const limited = limit > 0 && limit < (0,external_node_os_.totalmem)();
        const most = limited ? limit : (0,external_node_os_.totalmem)();
        return judgeMemory({ free: process.availableMemory(), most, limited }, (0,external_node_os_.availableParallelism)());
    },
};
function judgeDisk({ settings, freeBytes }) {
    const text = `${(0,report_format/* formatBytes */.z3)(freeBytes)} free for ${settings.map((name) => `\`${name}\``).join(', ')}`;
    if (freeBytes < 64 * MIB)
        return fail(text, 'Free some space, or name folders on another disk in these settings.');
    return freeBytes < GIB ? warn(text, 'Large data may need more; `cache-size` bounds the cache.') : ok(text);
}
const diskCheck = {
    name: 'disk',
    async find({ settings, permission }) {
        const { out, cache } = settings;
        await (0,writable.checkWritable)({ out, ...(permission.allowed && { cache }) });
        const disks = new Map();
        for (const [name, path] of Object.entries(placesOf(settings))) {
            const { device, freeBytes } = await diskOf((0,external_node_path_.resolve)(path));
            const disk = disks.get(device) ?? { settings: [], freeBytes };
            disk.settings.push(name);
            disks.set(device, disk);
        }
        return [...disks.values()].map(judgeDisk);
    },
};
function placesOf({ out, cache, registry, store, storePath }) {
    const location = (0,registry_location/* locateRegistry */.ii)(registry);
    return {
        out,
        ...(location.kind === 'folder' ? { registry: location.folder } : {}),
        ...(store === 'local' ? { 'store-path': storePath } : {}),
        cache,
    };
}
/** Of the folder that is there, on the way to one that may be yet to be made. */
async function diskOf(path) {
    try {
        const [{ dev }, { bavail, bsize }] = await Promise.all([(0,promises_.stat)(path), (0,promises_.statfs)(path)]);
        return { device: dev, freeBytes: bavail * bsize };
    }
    catch (error) {
        const missing = (0,files/* isErrno */.r)(error, 'ENOENT') || (0,files/* isErrno */.r)(error, 'ENOTDIR');
        if (!missing || (0,external_node_path_.dirname)(path) === path)
            throw error;
        return diskOf((0,external_node_path_.dirname)(path));
    }
}

;// CONCATENATED MODULE: ./build/commands/doctor/node.js

const NEEDED = 24;
/** @param version `24.21.0` */
function judgeNode(version, path) {
    const text = `${version} at ${path}`;
    return Number.parseInt(version, 10) >= NEEDED
        ? ok(text)
        : fail(text, `Install Node.js ${NEEDED} or newer, and call that one.`);
}
const nodeCheck = {
    name: 'node',
    find: async () => judgeNode(process.versions.node, process.execPath),
};

// EXTERNAL MODULE: ./build/registry/labels.js
var registry_labels = __webpack_require__(45975);
;// CONCATENATED MODULE: ./build/commands/doctor/places.js





/** Really asks the store: is the key taken, is the index there and fit, what do readers have? */
const storeCheck = {
    name: 'store',
    reads: ['store', 'store-path', 'index', 'alias', 'distance', 'pinecone-api-key', 'cloud', 'region'],
    async find(context) {
        const { settings, clock, permission } = context;
        if (settings.store === 'pinecone' && settings.pineconeApiKey === undefined)
            return { status: 'skip', text: `pinecone ${settings.index}: not asked, as there is no key` };
        if (settings.store === 'local' && permission.allowed)
            await (0,writable.checkWritable)({ 'store-path': settings.storePath });
        const store = await context.store();
        const begun = clock.monotonic();
        const dimension = dimensionOf(settings);
        const { alias, distance } = settings;
        await store.checkFit?.({ alias, distance, ...(dimension === undefined ? {} : { dimension }) });
        const live = await store.alias(alias);
        const took = (0,report_format/* formatDuration */.a3)(clock.monotonic() - begun);
        const readers = live === undefined
            ? `nothing is live yet as \`${alias}\`${made(settings)}`
            : `${alias} is ${live.generation}`;
        return ok(`${store.description}: answers in ${took}; ${readers}`);
    },
};
const made = ({ cloud, region }) => cloud === undefined ? '' : `; where there is no index, a run makes it in ${cloud} ${region}`;
/** That of images; vectors say theirs themselves, when they are read. */
const dimensionOf = ({ data, dimension, embeddingDimension }) => dimension ?? (data?.every((path) => !/\.[a-z]+$/i.test(path)) === true ? embeddingDimension : undefined);
/** Really asks the registry: can it be read and, where a run here may write, written? */
const registryCheck = {
    name: 'registry',
    reads: ['registry', 'registry-remote', 'registry-token', 's3-endpoint', 's3-region'],
    async find(context) {
        const { settings, clock, permission, modelName } = context;
        const location = (0,registry_location/* locateRegistry */.ii)(settings.registry);
        if (location.kind === 'folder' && permission.allowed)
            await (0,writable.checkWritable)({ registry: location.folder });
        const storage = await context.registry();
        const begun = clock.monotonic();
        const labels = await (0,registry_labels/* readLabels */.k)(storage, modelName);
        const took = (0,report_format/* formatDuration */.a3)(clock.monotonic() - begun);
        if (permission.allowed)
            await storage.checkWritable?.();
        const newest = labels.at(-1)?.label;
        const holds = newest === undefined
            ? `no version of ${modelName} yet`
            : `the newest version of ${modelName} is ${newest}`;
        const rights = permission.allowed ? 'can be read and written' : 'can be read';
        return ok(`${storage.description}: answers in ${took}; ${rights}; ${holds}`);
    },
};

// EXTERNAL MODULE: ./build/report/terminal-text.js + 7 modules
var terminal_text = __webpack_require__(57866);
// EXTERNAL MODULE: ./build/settings/wrap-words.js
var wrap_words = __webpack_require__(48250);
;// CONCATENATED MODULE: ./build/commands/doctor/render.js


const WIDTH = 100;
const COLOURS = {
    ...{ ok: 'green', warn: 'yellow', fail: 'red' },
    skip: 'dim',
};
/** A line a finding; what to do stands below it. */
function renderExamined(findings, painting) {
    const column = Math.max(...findings.map(({ check }) => check.length));
    const indent = 2 + 4 + 2 + column + 2;
    const lines = findings.flatMap(({ status, check, text, problems = [], fix }) => {
        const [first = '', ...rest] = (0,wrap_words/* wrapWords */.E)(text.split(/\s+/), WIDTH - indent);
        const head = `  ${(0,terminal_text/* paint */.n)(COLOURS[status], (status === 'skip' ? '-' : status).padEnd(4), painting)}  ${check.padEnd(column)}  ${first}`;
        const more = [...problems.map((problem) => `- ${problem}`), ...(fix === undefined ? [] : [`→ ${fix}`])];
        const below = [...rest, ...more.flatMap((line) => (0,wrap_words/* wrapWords */.E)(line.split(/\s+/), WIDTH - indent))];
        return [head, ...below.map((line) => ' '.repeat(indent) + line)];
    });
    return `${[...lines, '', `  ${summary(findings)}`].join('\n')}\n`;
}
function summary(findings) {
    const count = (wanted) => findings.filter(({ status }) => status === wanted).length;
    const [fails, warns] = [count('fail'), count('warn')];
    if (fails + warns === 0)
        return 'All is well.';
    const parts = [
        `${fails} failed`,
        `${warns} to look at`,
        `${count('skip')} not looked at`,
        `${count('ok')} ok`,
    ];
    return `${parts.filter((part) => !part.startsWith('0 ')).join(', ')}.`;
}
/** Lines of so many characters at most, save for a word that is longer. */

;// CONCATENATED MODULE: ./build/commands/doctor.js













/** In the order in which a person looks: what is here, what is said, what it leads to. */
const CHECKS = [
    ...[versionCheck, nodeCheck, memoryCheck, diskCheck, engineCheck],
    ...[configCheck, keysCheck, dataCheck],
    ...[registryCheck, storeCheck, clockCheck],
    ...[gitCheck, ciCheck],
];
/** Looks at all that a run needs, and says what to do about what is not well. Exit 2 where something fails. */
async function doctor(context) {
    const findings = await examine(CHECKS, context);
    const good = findings.every(({ status }) => status !== 'fail');
    context.print(context.settings.json ? `${JSON.stringify({ ok: good, findings })}\n` : renderExamined(findings));
    return good ? errors/* EXIT */.dc.done : errors/* EXIT */.dc.badInput;
}


/***/ }),

/***/ 7925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ passingDiskWarning),
/* harmony export */   K: () => (/* binding */ lookForState),
/* harmony export */   warnOfPassingDisk: () => (/* binding */ warnOfPassingDisk)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);
/* harmony import */ var _settings_registry_location_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51869);



/**
 * The first line of a run whose state goes with the machine: undefined where the disk stays, where nothing is local,
 * and where something was restored. Pure.
 */
function passingDiskWarning(ephemeral, state) {
    const paths = Object.keys(state);
    if (!ephemeral || paths.length === 0 || Object.values(state).includes(true))
        return undefined;
    return (`The disk of this machine goes when the job ends, and nothing was restored to ${paths.join(' and ')}: ` +
        'unless a later step keeps it, what this run leaves there is lost, and the next one is a first run again. Three ways out: ' +
        '`registry: git` or `registry: s3://bucket/prefix` for the models; steps that restore and keep .vector-index, as in ' +
        'examples/persist; a service or a disk that stays, for the index (`store`, `store-path`).');
}
/** Says so before anything else; for a run that may write. */
async function warnOfPassingDisk({ host, log, settings }) {
    const warning = passingDiskWarning(host.ephemeral, await lookForState(settings));
    if (warning !== undefined)
        log.warn(warning);
}
/** Registry and index, where they are on this machine. */
async function lookForState(settings) {
    const registry = (0,_settings_registry_location_js__WEBPACK_IMPORTED_MODULE_2__/* .locateRegistry */ .ii)(settings.registry);
    const paths = [...(registry.kind === 'folder' ? [registry.folder] : []), ...localIndex(settings)];
    const state = paths.map(async (path) => [path, await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .isThere */ .$B)(path)]);
    return Object.fromEntries(await Promise.all(state));
}
const localIndex = ({ store, storePath, index }) => store === 'local' ? [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(storePath, `${index}.sqlite`)] : [];


/***/ }),

/***/ 14895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findSources)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13266);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13963);
/* harmony import */ var _lib_listed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91699);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18369);








const FORMATS = {
    '.csv': 'csv',
    '.tsv': 'tsv',
    '.jsonl': 'jsonl',
    '.ndjson': 'jsonl',
    '.parquet': 'parquet',
    '.npy': 'npy',
    '.npz': 'npz',
    '.fvecs': 'fvecs',
    '.bvecs': 'bvecs',
    '.ivecs': 'ivecs',
};
const KNOWN = 'a folder of images, .csv, .tsv, .jsonl, .ndjson (each also .gz), .parquet, .npy, .npz, .fvecs, .bvecs or .ivecs';
/**
 * What the paths lead to, globs followed, each once, those of a glob in the order of their names' bytes.
 * @throws CodedError `data.no-source` with every path that leads nowhere or to what is not known
 */
async function findSources(setting, paths, takes = KNOWN) {
    const found = new Map();
    const problems = [];
    for (const path of paths) {
        const names = await expand(path);
        if (names.length === 0)
            problems.push(`"${path}" matches no file`);
        for (const name of names) {
            const source = await describe(name, paths.length === 1);
            if (typeof source === 'string')
                problems.push(source);
            else
                found.set(source.path, source);
        }
    }
    if (problems.length === 0)
        return [...found.values()];
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .badInput */ .AN)('data.no-source', `\`${setting}\`: ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(problems.length, 'path')} cannot be read.`, {
        problems: (0,_lib_listed_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .K)(problems),
        fix: `\`${setting}\` takes ${takes}. Paths are relative to the working directory.`,
    });
}
/** Of a file by its name; a `.gz` behind text's endings is packed text. */
function formatOf(name) {
    const lower = name.toLowerCase();
    const gzip = lower.endsWith('.gz');
    const format = FORMATS[(0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(gzip ? lower.slice(0, -3) : lower)];
    const packs = format === 'csv' || format === 'tsv' || format === 'jsonl';
    return format === undefined || (gzip && !packs) ? undefined : { format, gzip };
}
async function describe(shown, alone) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(shown);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (file.isDirectory())
            return { path, shown, format: 'folder', gzip: false, bytes: 0, progress: { bytes: 0 } };
        if (!file.isFile())
            return `"${shown}" is neither a file nor a folder`;
        const known = formatOf(shown);
        if (known === undefined)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(shown) === ''
                ? `"${shown}" is not a folder, and a file without an ending is not known`
                : `"${shown}": files that end in "${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(shown)}" are not known${hint(shown)}`;
        return { path, shown, ...known, bytes: file.size, progress: { bytes: 0 } };
    }
    catch (error) {
        // What is not there, and has no ending that we know, was to be a folder.
        if (alone && formatOf(shown) === undefined && !isGlob(shown))
            return { path, shown, format: 'folder', gzip: false, bytes: 0, progress: { bytes: 0 } };
        return `"${shown}" cannot be opened (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .systemReason */ .u)(error)})`;
    }
}
function hint(shown) {
    if (/\.json$/i.test(shown))
        return '; JSON with one object a line is called .jsonl';
    if (/\.(jpe?g|png|webp)$/i.test(shown))
        return '; name the folder of the images, or a table that lists them';
    return '';
}
const isGlob = (path) => /[*?[{]/.test(path);
/** What a glob matches; else the path itself. */
async function expand(path) {
    if (!isGlob(path) || (await exists(path)))
        return [path];
    const names = [];
    for await (const name of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(path))
        names.push(name.replaceAll('\\', '/'));
    return names.sort(_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .compareIds */ .q3);
}
async function exists(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return true;
    }
    catch (error) {
        return !(0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .isErrno */ .r)(error, 'ENOENT') && !(0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .isErrno */ .r)(error, 'ENOTDIR');
    }
}


/***/ }),

/***/ 18369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ systemReason)
/* harmony export */ });
/** The system's reason without the path, such as `EACCES: permission denied`. */
function systemReason(error) {
    return (error instanceof Error ? error.message : String(error)).split(', ')[0];
}


/***/ }),

/***/ 132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseBoundedJson)
/* harmony export */ });
/** Deeper than anything that this program writes: a network's layers have their nodes within. */
const MAX_DEPTH = 64;
/**
 * The value of JSON in UTF-8 that may come from anybody. Keys such as `__proto__` become ordinary properties.
 * @throws Error where it is no JSON, no UTF-8, or nested more than 64 levels deep: whoever walks it must not run out of stack
 */
function parseBoundedJson(bytes) {
    if (depthOf(bytes) > MAX_DEPTH)
        throw new Error(`it is nested more than ${MAX_DEPTH} levels deep`);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING = [0x5b, 0x7b];
const CLOSING = [0x5d, 0x7d];
/** The deepest nesting of brackets, those in strings apart. */
function depthOf(bytes) {
    let depth = 0;
    let deepest = 0;
    let quoted = false;
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE)
            quoted = !quoted;
        else if (quoted)
            at += byte === BACKSLASH ? 1 : 0;
        else if (OPENING.includes(byte))
            deepest = Math.max(deepest, ++depth);
        else if (CLOSING.includes(byte))
            depth -= 1;
    }
    return deepest;
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

/***/ 91699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listed)
/* harmony export */ });
const MOST = 20;
/** The first 20 lines, and how many more there are. @param count of all, where `lines` are only the first ones */
function listed(lines, count = lines.length) {
    return count <= MOST ? lines : [...lines.slice(0, MOST), `and ${count - MOST} more`];
}


/***/ }),

/***/ 26070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkWritable: () => (/* binding */ checkWritable)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);




/**
 * Finds out, without writing, whether files can be made in folders or, where one is not there yet, whether it can be
 * made itself. A full disk is not seen.
 * @param folders setting → its path
 * @throws CodedError `state.not-writable` (exit 2) with each that cannot
 */
async function checkWritable(folders) {
    const found = Object.entries(folders).map(async ([setting, path]) => {
        const reason = await whyNotWritable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path));
        return reason === undefined ? [] : [`\`${setting}\`: ${JSON.stringify(path)}: ${reason}`];
    });
    const problems = (await Promise.all(found)).flat();
    if (problems.length === 0)
        return;
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('state.not-writable', 'Folders that this run is to write to cannot be written; nothing was done.', {
        problems,
        fix: 'Give this user the right to make files there, or name other folders.',
    });
}
async function whyNotWritable(path) {
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory())
            return `${path} is not a folder`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return undefined;
    }
    catch (error) {
        return (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'ENOENT') && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) !== path
            ? whyNotWritable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))
            : (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error);
    }
}


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

/***/ 45975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ changeLabels),
/* harmony export */   k: () => (/* binding */ readLabels)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _change_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74865);
/* harmony import */ var _sealed_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71244);



const labelsSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    label: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^\d+\.\d+\.\d+$/)),
    digest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    trainingKey: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    reason: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    removed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(true)),
}));
/** In the order in which labels were given. */
async function readLabels(storage, model) {
    const key = labelsKey(model);
    return openLabels(storage, key, (await storage.getVersioned(key))?.bytes);
}
/**
 * Changes the index of labels by compare-and-set. `decide` is asked again, with the new index, when somebody was
 * faster; it gives undefined where nothing is to change.
 * @throws CodedError `registry.contended` (exit 5)
 */
async function changeLabels(storage, model, decide) {
    const key = labelsKey(model);
    let labels = [];
    await (0,_change_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .changeEntry */ .d)(storage, key, async (there) => {
        const known = openLabels(storage, key, there);
        const changed = await decide(known);
        labels = changed ?? known;
        return changed && (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_1__/* .sealRecord */ .xe)(changed);
    });
    return labels;
}
function openLabels({ description }, key, bytes) {
    return bytes === undefined ? [] : (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_1__/* .openRecord */ .C6)(bytes, `${key} in ${description}`, labelsSchema);
}
function labelsKey(model) {
    return `${model}/labels`;
}


/***/ }),

/***/ 71244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ openRecord),
/* harmony export */   Ne: () => (/* binding */ changedFile),
/* harmony export */   xe: () => (/* binding */ sealRecord),
/* harmony export */   zN: () => (/* binding */ RESTORE)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _lib_bounded_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(132);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);




/** Raised when an older version of the program could no longer read the records. */
const SCHEMA_VERSION = 1;
const sealSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .ndf()),
    digest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    content: valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J(),
});
/** A record as JSON that carries its own digest. Equal content gives equal bytes. */
function sealRecord(content) {
    return write({ schemaVersion: SCHEMA_VERSION, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(content), content });
}
/**
 * The content of a sealed record.
 * @param name of the file, for messages
 * @throws CodedError `registry.changed-file`, `registry.newer-schema` (exit 2)
 */
function openRecord(bytes, name, schema) {
    const seal = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(sealSchema, parse(bytes, name));
    if (!seal.success)
        throw changedFile(name, 'it is no record of this program');
    const { schemaVersion, digest, content } = seal.output;
    if (schemaVersion > SCHEMA_VERSION) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('registry.newer-schema', `${name} was written by a newer version of this program: its schema is ${schemaVersion}, this one knows ${SCHEMA_VERSION}.`, { fix: 'Use that newer version.' });
    }
    if ((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(content) !== digest || Buffer.compare(write(seal.output), bytes) !== 0)
        throw changedFile(name, 'its digest is another');
    const result = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(schema, content);
    if (!result.success) {
        const [issue] = result.issues;
        throw changedFile(name, `${valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ(issue) ?? 'its content'}: ${issue.message}`);
    }
    // As it was parsed: a copy that the schema makes would lose a key such as `__proto__`.
    return content;
}
/** What to do about a file that is lost or changed. */
const RESTORE = "Restore the registry's files from a copy. Without one, remove the version's folder, and a run trains the model again; " +
    "if it is the live index's model, move the index file away too.";
/** A file of the registry is not as it was written. */
function changedFile(name, why, cause) {
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('registry.changed-file', `${name} is damaged or was changed: ${why}.`, {
        cause,
        fix: RESTORE,
    });
}
function write(seal) {
    return Buffer.from(`${JSON.stringify(seal, null, 1)}\n`);
}
function parse(bytes, name) {
    try {
        return (0,_lib_bounded_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBoundedJson */ .R)(bytes);
    }
    catch (cause) {
        throw changedFile(name, 'it is not valid JSON', cause);
    }
}


/***/ }),

/***/ 57866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ paint),
  C: () => (/* binding */ renderColumns)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./node_modules/string-width/node_modules/ansi-regex/index.js
// Valid string terminator sequences are ESC\ and 0x9c; OSC also accepts BEL.
const ST = String.raw`(?:\u001B\u005C|\u009C)`;

// OSC sequences only: ESC ] ... BEL/ST (or the C1 introducer 0x9d ... BEL/ST).
// Payloads stop at terminators, cancellations, and C1 controls. An unterminated string cannot swallow the next sequence or repeatedly scan its payload from later introducers. Terminals likewise abort a control string on an unexpected ESC.
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;

// DCS, SOS, PM, APC, and screen window titles have opaque payloads terminated by ST. Nested ESC payloads, such as tmux passthrough, require a parser.
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;

// Linux console palette controls have fixed lengths and no string terminator; iTerm2 terminates its palette assignments. Consume an immediately adjacent OSC terminator, but match these controls before OSC so a later BEL cannot consume visible text.
const linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`;

// CSI: ESC [ or C1 CSI, parameter bytes (0x30–0x3f), intermediate bytes (0x20–0x2f), then a final byte (0x40–0x7e).
// `= < >` are final bytes in two-byte VT52 escapes (`ESC >`) but parameter bytes in a CSI (`ESC [ > 0 ; 276 ; 0 c`, the device attributes reply). Match CSI first to consume the whole sequence, where its introducer makes the two unambiguous.
const csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;

// Related escapes: ESC, intermediate bytes (0x20–0x2f), then a final byte (0x30–0x7e), or a supported two-byte escape.
// The two-byte final class stays narrow so that ESC followed by an arbitrary character is not read as a sequence. CSI parameters belong only to the CSI form, preventing partial matches and avoiding a second scan with nested repetition.
// Escapes whose final byte is a digit include `ESC 7` and `ESC 8` (save and restore cursor), `ESC ( 0` (line drawing character set), and `ESC # 8` (screen alignment).
// A digit is never a CSI final byte. These escapes end immediately at their final byte, so `ESC 7 l` is read as the escape followed by text rather than a sequence with parameter 7 and final byte `l`.
const ansi_regex_escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`;

const pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${ansi_regex_escape}`;

function ansiRegex({onlyFirst = false} = {}) {
	return new RegExp(pattern, onlyFirst ? undefined : 'g');
}

;// CONCATENATED MODULE: ./node_modules/string-width/node_modules/strip-ansi/index.js


const regex = ansiRegex();

function stripAnsi(string) {
	if (typeof string !== 'string') {
		throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	}

	// Fast path: ANSI codes require ESC (7-bit) or CSI (8-bit) introducer
	if (!string.includes('\u001B') && !string.includes('\u009B')) {
		return string;
	}

	// Even though the regex is global, we don't need to reset the `.lastIndex`
	// because unlike `.exec()` and `.test()`, `.replace()` does it automatically
	// and doing it manually has a performance penalty.
	return string.replace(regex, '');
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ./node_modules/string-width/index.js



/**
Logic:
- Segment graphemes to match how terminals render clusters.
- Width rules:
	1. Skip non-printing clusters (Default_Ignorable, Control, pure nonspacing/enclosing Mark, lone Surrogates). Tabs are ignored by design.
	2. RGI emoji clusters (\p{RGI_Emoji}) are double-width.
	3. Minimally-qualified/unqualified emoji clusters (ZWJ sequences with 2+ Extended_Pictographic, or keycap sequences) are double-width.
	4. Hangul jamo collapse each standard modern Hangul L+V or L+V+T syllable piece to width 2.
	   Unmatched repeated leading/vowel/trailing jamo stay additive because that matches how the terminals we target render them.
	5. Otherwise use East Asian Width of the cluster's first visible code point, and add widths for trailing spacing marks and Halfwidth/Fullwidth Forms within the same cluster (e.g., dakuten/handakuten/prolonged sound mark).
*/

const segmenter = new Intl.Segmenter();

// Matches a visible (printing) character. Used to find the base scalar of a cluster (skipping leading Prepend/Format/Marks) and to detect whole-cluster zero-width.
// Intentionally a single negated class without a quantifier: a repeated pattern like `^(?:…|…)+$` backtracks exponentially on overlapping properties, and even `^[…]+$` overflows V8's backtrack stack (RangeError) on clusters with millions of marks.
const visibleCharacterRegex = /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v;
const spacingMarkRegex = /\p{Spacing_Mark}/v;

// RGI emoji sequences
const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;

// Detect minimally-qualified/unqualified emoji sequences (missing VS16 but still render as double-width)
const unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
const extendedPictographicRegex = /\p{Extended_Pictographic}/gu;

function isDoubleWidthNonRgiEmojiSequence(segment) {
	// Real emoji clusters are < 30 chars; guard against pathological input
	if (segment.length > 50) {
		return false;
	}

	if (unqualifiedKeycapRegex.test(segment)) {
		return true;
	}

	// ZWJ sequences with 2+ Extended_Pictographic
	if (segment.includes('\u200D')) {
		const pictographics = segment.match(extendedPictographicRegex);
		return pictographics !== null && pictographics.length >= 2;
	}

	return false;
}

// Returns the cluster starting at its first visible character, or `undefined` if the whole cluster is zero-width.
function baseVisible(segment) {
	const index = segment.search(visibleCharacterRegex);
	return index === -1 ? undefined : segment.slice(index);
}

function isHangulLeadingJamo(codePoint) {
	return (codePoint >= 0x11_00 && codePoint <= 0x11_5F)
		|| (codePoint >= 0xA9_60 && codePoint <= 0xA9_7C);
}

function isHangulVowelJamo(codePoint) {
	return (codePoint >= 0x11_60 && codePoint <= 0x11_A7)
		|| (codePoint >= 0xD7_B0 && codePoint <= 0xD7_C6);
}

function isHangulTrailingJamo(codePoint) {
	return (codePoint >= 0x11_A8 && codePoint <= 0x11_FF)
		|| (codePoint >= 0xD7_CB && codePoint <= 0xD7_FB);
}

function isHangulJamo(codePoint) {
	return isHangulLeadingJamo(codePoint)
		|| isHangulVowelJamo(codePoint)
		|| isHangulTrailingJamo(codePoint);
}

function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
	const codePoints = [];

	for (const character of visibleSegment) {
		if (!visibleCharacterRegex.test(character)) {
			continue;
		}

		codePoints.push(character.codePointAt(0));
	}

	if (codePoints.length === 0) {
		return undefined;
	}

	let width = 0;

	for (let index = 0; index < codePoints.length; index++) {
		const codePoint = codePoints[index];
		if (!isHangulJamo(codePoint)) {
			if (width === 0) {
				return undefined;
			}

			// Mixed cluster (e.g., L + precomposed syllable): use EAW for non-jamo remainder
			for (let remaining = index; remaining < codePoints.length; remaining++) {
				width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
			}

			return width;
		}

		// Modern Hangul L+V(+T) shapes as one syllable block. Unmatched jamo stay additive:
		// U+1100 U+1100 U+1161 => U+1100 + (U+1100 U+1161) => 2 + 2.
		if (
			isHangulLeadingJamo(codePoint)
			&& isHangulVowelJamo(codePoints[index + 1])
		) {
			width += 2;
			index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
			continue;
		}

		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
	}

	return width;
}

function trailingWidth(visibleSegment, eastAsianWidthOptions) {
	let extra = 0;
	let first = true;

	for (const character of visibleSegment) {
		if (first) {
			first = false;
			continue;
		}

		if (
			spacingMarkRegex.test(character)
			|| (character >= '\uFF00' && character <= '\uFFEF')
		) {
			extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions);
		}
	}

	return extra;
}

function stringWidth(input, options = {}) {
	if (typeof input !== 'string' || input.length === 0) {
		return 0;
	}

	const {
		ambiguousIsNarrow = true,
		countAnsiEscapeCodes = false,
	} = options;

	let string = input;

	// Avoid calling stripAnsi when there are no ANSI escape sequences (ESC = 0x1B, CSI = 0x9B)
	if (!countAnsiEscapeCodes && (string.includes('\u001B') || string.includes('\u009B'))) {
		string = stripAnsi(string);
	}

	if (string.length === 0) {
		return 0;
	}

	// Fast path: printable ASCII (0x20–0x7E) needs no segmenter, regex, or EAW lookup — width equals length.
	if (/^[\u0020-\u007E]*$/.test(string)) {
		return string.length;
	}

	let width = 0;
	const eastAsianWidthOptions = {ambiguousAsWide: !ambiguousIsNarrow};

	for (const {segment} of segmenter.segment(string)) {
		// Zero-width / non-printing clusters
		const visibleSegment = baseVisible(segment);
		if (visibleSegment === undefined) {
			continue;
		}

		// Emoji width logic
		if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
			width += 2;
			continue;
		}

		const hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
		if (hangulWidth !== undefined) {
			width += hangulWidth;
			continue;
		}

		// Everything else: EAW of the cluster’s first visible scalar
		const codePoint = visibleSegment.codePointAt(0);
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);

		// Add width for trailing spacing marks and Halfwidth/Fullwidth Forms (e.g., ﾞ, ﾟ, ｰ)
		width += trailingWidth(visibleSegment, eastAsianWidthOptions);
	}

	return width;
}

;// CONCATENATED MODULE: ./build/report/terminal-text.js


function paint(colour, text, painting) {
    if (painting === false)
        return text;
    return (0,external_node_util_.styleText)(colour, text, { validateStream: painting === undefined, stream: process.stdout });
}
/** Rows of cells in columns two spaces apart, as wide as a terminal shows them (wide letters, no colours). */
function renderColumns(rows, aligns, indent = '  ') {
    const widths = aligns.map((_, column) => Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ''))));
    return rows.map((row) => (indent + row.map((cell, column) => pad(cell, widths[column] ?? 0, aligns[column])).join('  ')).trimEnd());
}
function pad(cell, width, align) {
    const space = ' '.repeat(Math.max(0, width - stringWidth(cell)));
    return align === 'right' ? space + cell : cell + space;
}


/***/ }),

/***/ 48250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ wrapWords)
/* harmony export */ });
/** Words as lines of at most `width` characters; a longer word stands alone on its line. One empty line where there is none. */
function wrapWords(words, width) {
    const lines = [''];
    for (const word of words) {
        const last = lines.at(-1) ?? '';
        if (last !== '' && last.length + 1 + word.length > width)
            lines.push(word);
        else
            lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines;
}


/***/ })

};
