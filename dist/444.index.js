export const id = 444;
export const ids = [444];
export const modules = {

/***/ 626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ noteIndex)
/* harmony export */ });
/** Puts a generation in the report, with what the alias says now. */
async function noteIndex({ settings, draft, indexName }, store, generation, { switched, reason, embedded = 0, copied = 0 }) {
    const now = await store.alias(settings.alias);
    const index = {
        store: store.description,
        index: indexName,
        alias: settings.alias,
        distance: generation.distance,
        generation: generation.name,
        ...(now === undefined ? {} : { live: now.generation }),
        ...(now?.previous === undefined ? {} : { previous: now.previous }),
        switched,
        ...(reason === undefined ? {} : { reason }),
        count: generation.count,
        embedded,
        copied,
        dropped: [],
    };
    draft.index = index;
}


/***/ }),

/***/ 2486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ findVersion),
/* harmony export */   Lu: () => (/* binding */ warnOfLostModel),
/* harmony export */   Rx: () => (/* binding */ queryEmbedder),
/* harmony export */   _y: () => (/* binding */ stateLost)
/* harmony export */ });
/* harmony import */ var _data_preprocessing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5963);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1469);
/* harmony import */ var _registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6612);
/* harmony import */ var _load_embedder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4045);
/* harmony import */ var _read_data_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9887);






/** A model version in the registry, by its digest. */
async function findVersion(context, digest) {
    return (0,_registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .findByDigest */ .ln)(await context.registry(), context.modelName, digest);
}
/**
 * What embeds queries exactly as this generation's items were embedded.
 * @throws CodedError `state.lost`, `engine.other-version` (exit 2)
 */
async function queryEmbedder(context, generation) {
    const found = await findVersion(context, generation.modelDigest);
    if (found === undefined)
        throw stateLost(context, generation);
    const { name, numericVersion } = context.engineIdentity;
    if (generation.engine !== name || generation.engineNumericVersion !== numericVersion) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('engine.other-version', `${generation.name} was embedded by engine ${generation.engine}, numeric version ${generation.engineNumericVersion}; ` +
            `this is ${name}, numeric version ${numericVersion}, whose vectors differ in bits.`, {
            fix: 'Search with the version of the program that built the index, or run again: it builds a new generation.',
        });
    }
    const reader = (0,_read_data_js__WEBPACK_IMPORTED_MODULE_4__/* .openReader */ .cE)(context, (0,_data_preprocessing_js__WEBPACK_IMPORTED_MODULE_5__/* .preprocessing */ .d)(found.version.preprocessing.imageSize));
    const home = await context.registry();
    return (0,_load_embedder_js__WEBPACK_IMPORTED_MODULE_3__/* .loadEmbedder */ .P)(context, { home, version: found.version, reader, classify: false });
}
/** Says so where the registry does not hold what embeds queries for the live generation. */
async function warnOfLostModel(context, { name, modelDigest }) {
    if ((await findVersion(context, modelDigest)) !== undefined)
        return;
    context.log.warn(`The registry ${context.settings.registry} does not hold the model of the live generation ${name} (${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(modelDigest)}): ` +
        'images cannot be searched with until it is restored.');
}
/** A live generation whose model is not in the registry: durable state is gone, and this is no first run. */
function stateLost({ settings, modelName }, live) {
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('state.lost', `The live generation ${live.name} was built with model ${live.modelVersion} (${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(live.modelDigest)}), ` +
        `which the registry ${settings.registry} does not hold under the name ${modelName}.`, {
        fix: 'Check registry and name. If the registry is lost: restore its folder from a copy, cache or artifact. To begin anew ' +
            'on purpose, choose another index, or remove the index file and the registry together.',
    });
}


/***/ }),

/***/ 4750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ switchAlias),
/* harmony export */   X: () => (/* binding */ describeContent)
/* harmony export */ });
/* harmony import */ var _index_switch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var _lib_pause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7098);


/** Moves readers to a verified generation and says so. */
async function switchAlias(context, store, planned, target, move) {
    const { log, settings, draft } = context;
    log.step('Switching readers');
    // The last moment at which ending the run changes nothing for readers.
    await (0,_lib_pause_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v)(context.signal);
    const state = await (0,_index_switch_js__WEBPACK_IMPORTED_MODULE_0__/* .switchReaders */ .N)({
        ...{ store, planned, move, log },
        generation: target.name,
        alias: settings.alias,
        commit: context.commit,
        relation: context.relation,
        now: context.clock.now(),
    });
    const what = describeContent(context, target);
    if (state === undefined) {
        const reason = 'another run has switched to this very generation';
        draft.headline = `${what} is live: ${reason}.`;
        log.info(draft.headline);
        return { switched: false, reason };
    }
    draft.headline = move === 'rollback' ? `Rolled back: ${what} is live again.` : `${what} is live.`;
    log.info(`${settings.alias} now leads to ${target.name} (before: ${planned?.generation ?? 'nothing'}).`);
    return { switched: true };
}
/** `digits 1.2.0 with 1,797 items` */
function describeContent({ modelName }, { modelVersion, count }) {
    return `${modelName} ${modelVersion} with ${count.toLocaleString('en-US')} items`;
}


/***/ }),

/***/ 4674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ verifyOrFail)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(1469);
// EXTERNAL MODULE: ./build/lib/fingerprint.js
var fingerprint = __webpack_require__(5708);
// EXTERNAL MODULE: ./build/lib/pause.js
var pause = __webpack_require__(7098);
// EXTERNAL MODULE: ./build/lib/sorted-merge.js
var sorted_merge = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/lib/vectors.js
var vectors = __webpack_require__(7908);
// EXTERNAL MODULE: ./build/index/exact-search.js
var exact_search = __webpack_require__(7601);
;// CONCATENATED MODULE: ./build/index/probe.js
/** `a, b, c and 4 more` */
function listSome(ids, most = 3) {
    const shown = ids
        .slice(0, most)
        .map((id) => JSON.stringify(id))
        .join(', ');
    return ids.length > most ? `${shown} and ${ids.length - most} more` : shown;
}

;// CONCATENATED MODULE: ./build/index/neighbour-probes.js

/** Scores closer than this, relative to their size, are ties: two float64 sums in another order differ by less. */
const TIE = 1e-6;
/** Least `index_recall@10` of a store whose search is approximate. */
const LEAST_RECALL = 0.95;
/** A stored vector must find its own id (or a bit-equal vector that ties with it) as the nearest. */
function probeSelfMatch(queries, matches, distance) {
    const name = 'self-match';
    if (distance === 'dotproduct') {
        return {
            name,
            passed: true,
            detail: 'not asked: under dotproduct a longer vector may be nearer than the same',
        };
    }
    const self = distance === 'cosine' ? 1 : 0;
    const lost = queries.flatMap(({ id }, i) => {
        const found = matches[i];
        const best = found[0];
        if (best === undefined || Math.abs(best.score - self) > TIE)
            return [id];
        const own = found.find((match) => match.id === id);
        const tied = own === undefined ? found.every(({ score }) => isTie(score, best.score)) : isTie(own.score, best.score);
        return tied ? [] : [id];
    });
    const detail = lost.length === 0
        ? `${queries.length} stored vectors find their own id`
        : `${lost.length} of ${queries.length} stored vectors do not find their own id: ${listSome(lost)}`;
    return { name, passed: lost.length === 0, detail };
}
/**
 * Neighbours and their labels through the store, held against the full computation.
 * Metrics: `index_recall@10`, the share of exact neighbours that the store gives (ties count as equal);
 * `label_agreement@10`, the share of neighbours with the query's label.
 */
function probeNeighbours(queries, matches, exact, exactSearch) {
    // A query finds itself first; agreement is about the others.
    const others = (list, i) => list.filter(({ id }) => id !== queries[i].id);
    const recalls = queries.map((_, i) => recallOf(matches[i], exact[i]));
    const recall = mean(recalls);
    const least = exactSearch ? 1 : LEAST_RECALL;
    const through = mean(queries.map((query, i) => labelShare(query, others(matches[i], i))));
    const computed = mean(queries.map((query, i) => labelShare(query, others(exact[i], i))));
    // With ties at the end of the list, either neighbour is right: labels are compared where the lists are equal.
    const tied = queries.some((_, i) => matches[i].some(({ id }, rank) => exact[i][rank]?.id !== id));
    const agrees = tied || !exactSearch ? Math.abs(through - computed) <= 0.1 : through === computed;
    return {
        metrics: { 'index_recall@10': recall, 'label_agreement@10': through },
        probes: [
            {
                name: 'neighbours',
                passed: recall >= least,
                detail: `index_recall@10 ${recall.toFixed(4)} over ${queries.length} queries (at least ${least} is asked)`,
            },
            {
                name: 'labels',
                passed: agrees,
                detail: `label_agreement@10 ${through.toFixed(4)} through the store, ${computed.toFixed(4)} by full computation`,
            },
        ],
    };
}
function recallOf(found, exact) {
    if (exact.length === 0)
        return found.length === 0 ? 1 : 0;
    const farthest = exact.at(-1).score;
    const wanted = new Map(exact.map(({ id, score }) => [id, score]));
    const hits = found.filter(({ id, score }) => {
        const expected = wanted.get(id);
        return expected === undefined ? isTie(score, farthest) : isTie(score, expected);
    });
    return hits.length / exact.length;
}
function labelShare(query, neighbours) {
    if (neighbours.length === 0)
        return 1;
    return neighbours.filter(({ label }) => label === query.label).length / neighbours.length;
}
function isTie(a, b) {
    return Math.abs(a - b) <= TIE * Math.max(1, Math.abs(a), Math.abs(b));
}
function mean(values) {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}

;// CONCATENATED MODULE: ./build/index/verify.js









const READ_BACK = 256;
const QUERIES = 32;
const REEMBEDDED = 16;
const TOP_K = 10;
/**
 * Probes a generation before any reader sees it. What is held against: the manifest, which the build wrote from the
 * vectors as they were computed; and a full computation over the vectors. Changes nothing.
 */
async function verifyGeneration(options) {
    const { store, log, signal } = options;
    const generation = await store.generation(options.generation);
    if (generation === undefined)
        throw (0,errors/* badInput */.AN)('index.unknown-generation', `There is no generation ${options.generation}.`);
    const manifest = await readManifest(store, generation);
    const held = await store.count(generation.name);
    const probes = [probeCount(generation, manifest, held)];
    const read = await store.fetch(generation.name, manifest.sample.map(({ id }) => id));
    probes.push(probeReadBack(manifest.sample, read));
    const usable = read.filter(({ vector }) => vector.length === generation.dimension && !(0,vectors/* isZeroVector */.Cg)(vector));
    const queries = usable.slice(0, QUERIES);
    const exact = new exact_search/* ExactSearch */.e(queries.map(({ vector }) => vector), generation.distance, TOP_K);
    probes.push(await scanRecords(options, generation, held, exact));
    signal.throwIfAborted();
    const metrics = {};
    if (queries.length > 0) {
        const matches = await Promise.all(queries.map(({ vector }) => store.query(generation.name, vector, Math.min(TOP_K, held))));
        probes.push(probeSelfMatch(queries, matches, generation.distance));
        const neighbours = probeNeighbours(queries, matches, exact.results(), store.capabilities.exactSearch);
        probes.push(...neighbours.probes);
        Object.assign(metrics, neighbours.metrics);
    }
    if (options.reembed !== undefined)
        probes.push(await probeEmbedding(options.reembed, manifest.sample));
    const passed = probes.every((probe) => probe.passed);
    for (const probe of probes) {
        if (probe.passed)
            log.info(`${probe.name}: ${probe.detail}`);
        else
            log.warn(`${probe.name} FAILED: ${probe.detail}`);
    }
    return { passed, probes, metrics };
}
async function readManifest(store, generation) {
    const digests = [];
    let sample = [];
    const trim = () => {
        sample = sample.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, READ_BACK);
    };
    for await (const entry of store.manifest(generation.name)) {
        digests.push(entry.itemDigest);
        sample.push({ rank: (0,digest/* sha256 */.sc)(`${generation.identity}\n${entry.id}`), entry });
        if (sample.length > 8 * READ_BACK)
            trim();
    }
    trim();
    return {
        count: digests.length,
        fingerprint: (0,fingerprint/* fingerprintOf */.a)(digests),
        sample: sample.map(({ entry }) => entry),
    };
}
function probeCount(generation, manifest, held) {
    const planned = generation.count;
    const complete = manifest.fingerprint === generation.indexFingerprint;
    const passed = held === planned && manifest.count === planned && complete;
    const detail = passed
        ? `${held} records, as planned`
        : held !== planned || manifest.count !== planned
            ? `${planned} records were planned, the manifest lists ${manifest.count}, the store holds ${held}`
            : 'the manifest does not list the items that were planned (their fingerprint differs)';
    return { name: 'count', passed, detail };
}
function probeReadBack(sample, read) {
    const found = new Map(read.map((record) => [record.id, record.vector]));
    const wrong = sample.flatMap(({ id, vectorDigest: expected }) => {
        const vector = found.get(id);
        return vector !== undefined && (0,vectors/* vectorDigest */.CV)(vector) === expected ? [] : [id];
    });
    const detail = wrong.length === 0
        ? `${sample.length} records read back bit for bit`
        : `${wrong.length} of ${sample.length} records read back are lost or not what was written: ${listSome(wrong)}`;
    return { name: 'read-back', passed: wrong.length === 0, detail };
}
/** One pass over every record: integrity of each, and the full computation for the neighbour probes. */
async function scanRecords(options, generation, held, exact) {
    const { store, signal } = options;
    const wrong = [];
    const bar = options.log.progress('Verifying', held, 'records');
    let done = 0;
    try {
        for await (const { id, left: entry, right: record } of (0,sorted_merge/* mergeById */.r)(store.manifest(generation.name), store.records(generation.name))) {
            if (++done % 1024 === 0) {
                await (0,pause/* pause */.v)(signal);
                bar.update(done);
            }
            if (entry === undefined || record === undefined || !matches(entry, record, generation))
                wrong.push(id);
            else
                exact.add(id, record.label, record.vector);
        }
        bar.update(done);
    }
    finally {
        bar.end();
    }
    const detail = wrong.length === 0
        ? 'every record agrees with the manifest, no vector is zero'
        : `${wrong.length} records are lost, foreign, altered or zero: ${listSome(wrong)}`;
    return { name: 'integrity', passed: wrong.length === 0, detail };
}
function matches(entry, record, generation) {
    return (record.vector.length === generation.dimension &&
        (0,vectors/* vectorDigest */.CV)(record.vector) === entry.vectorDigest &&
        (0,fingerprint/* itemDigest */.U)({ ...record, contentDigest: entry.contentDigest }) === entry.itemDigest &&
        !(generation.distance === 'cosine' && (0,vectors/* isZeroVector */.Cg)(record.vector)));
}
async function probeEmbedding({ items, embed }, sample) {
    const expected = new Map(sample.slice(0, REEMBEDDED).map((entry) => [entry.id, entry.vectorDigest]));
    const chosen = items.filter(({ id }) => expected.has(id));
    const wrong = [];
    for await (const { item, vector } of embed(chosen)) {
        if ((0,vectors/* vectorDigest */.CV)(vector) !== expected.get(item.id))
            wrong.push(item.id);
    }
    const detail = wrong.length === 0
        ? `${chosen.length} items give the stored vectors when embedded again`
        : `${wrong.length} of ${chosen.length} items give other vectors when embedded again: ${listSome(wrong)}`;
    return { name: 'embedding', passed: wrong.length === 0 && chosen.length === expected.size, detail };
}

;// CONCATENATED MODULE: ./build/commands/steps/verify-or-fail.js


/**
 * Probes a generation; afterwards it is complete, or failed and to be rebuilt from nothing.
 * @param token the right to write it, where it was built just now
 * @throws CodedError `index.verification-failed` (exit 4): readers were not switched
 */
async function verifyOrFail(context, store, description, token, reembed) {
    const { log, signal, draft } = context;
    log.step('Verifying');
    const verification = await verifyGeneration({
        ...{ store, log, signal },
        generation: description.name,
        ...(reembed === undefined ? {} : { reembed }),
    });
    draft.verification = verification;
    if (verification.passed) {
        if (token !== undefined)
            await store.setState(token, 'complete');
        return;
    }
    await markFailed(store, description, token);
    throw (0,errors/* verificationFailed */.l7)('index.verification-failed', `${description.name} failed verification. Readers were not switched: they have what they had.`, {
        problems: verification.probes
            .filter(({ passed }) => !passed)
            .map(({ name, detail }) => `${name}: ${detail}`),
        fix: 'A run with the same model and data builds it again from nothing. If it fails again, look at the disk and at what else writes to this store.',
    });
}
async function markFailed(store, description, token) {
    try {
        await store.setState(token ?? (await store.begin(description, { fresh: true })), 'failed');
    }
    catch (error) {
        // Readers of another alias have it: it stays as it is, and is not switched to here.
        if (!(error instanceof errors/* CodedError */.AK && error.code === 'store.generation-in-use'))
            throw error;
    }
}


/***/ }),

/***/ 7601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ExactSearch)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);

/**
 * Nearest neighbours by full computation over a stream of vectors, for holding a store's answers against.
 * Deliberately plain: float64 sums in index order, nothing shared with any store.
 * Scores: cosine = a·b / (|a||b|), or 0 where one has no direction; dotproduct = a·b; euclidean = |a − b|.
 */
class ExactSearch {
    #queries;
    #distance;
    #topK;
    #best;
    /** Lengths of the queries under cosine, else 1. */
    #norms;
    constructor(queries, distance, topK) {
        this.#queries = queries;
        this.#distance = distance;
        this.#topK = topK;
        this.#best = queries.map(() => []);
        this.#norms = queries.map((query) => (distance === 'cosine' ? Math.sqrt(dot(query, query)) : 1));
    }
    /** Offers one stored vector to every query. */
    add(id, label, vector) {
        const norm = this.#distance === 'cosine' ? Math.sqrt(dot(vector, vector)) : 1;
        this.#queries.forEach((query, i) => {
            const score = this.#distance === 'euclidean'
                ? Math.sqrt(squaredDifference(query, vector))
                : quotient(dot(query, vector), this.#norms[i] * norm);
            insert(this.#best[i], { id, label, score }, this.#topK, this.#distance);
        });
    }
    /** For each query the `topK` nearest, nearest first, equal scores by id. */
    results() {
        return this.#best;
    }
}
function quotient(product, norms) {
    return norms === 0 ? 0 : product / norms;
}
function dot(a, b) {
    let sum = 0;
    for (let i = 0; i < a.length; i++)
        sum += a[i] * b[i];
    return sum;
}
function squaredDifference(a, b) {
    let sum = 0;
    for (let i = 0; i < a.length; i++)
        sum += (a[i] - b[i]) ** 2;
    return sum;
}
function insert(best, match, topK, distance) {
    const sign = distance === 'euclidean' ? 1 : -1;
    const before = (other) => match.score === other.score ? (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .compareIds */ .q3)(match.id, other.id) < 0 : sign * (match.score - other.score) < 0;
    if (best.length === topK && !before(best[topK - 1]))
        return;
    const at = best.findIndex(before);
    best.splice(at === -1 ? best.length : at, 0, match);
    if (best.length > topK)
        best.pop();
}


/***/ }),

/***/ 7058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ku: () => (/* binding */ chooseDropped),
/* harmony export */   vz: () => (/* binding */ choosePromotion),
/* harmony export */   wX: () => (/* binding */ chooseRollback)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);

const DAY = 24 * 60 * 60 * 1000;
/**
 * Names of the generations to drop, oldest first. Pure. Never one that is live, previous or being built, nor the one
 * that `promote` would take.
 */
function chooseDropped(options) {
    const inUse = new Set(options.aliases.flatMap(({ generation, previous }) => [generation, previous]));
    inUse.add(findWaiting(options.generations)?.name);
    const agedMs = ({ createdAt, replacedAt, rolledBackAt }) => options.now.getTime() -
        Math.max(...[createdAt, replacedAt, rolledBackAt].map((at) => (at ? Date.parse(at) : 0)));
    const newestFirst = options.generations.toSorted((a, b) => agedMs(a) - agedMs(b));
    const finished = newestFirst.filter(({ state }) => state === 'complete');
    const kept = finished.filter(({ name }) => inUse.has(name)).length;
    const surplus = finished.filter(({ name }) => !inUse.has(name)).slice(Math.max(0, options.keep - kept));
    const failed = newestFirst.filter(({ state }) => state === 'failed');
    const abandoned = options.unfinished
        ? newestFirst.filter((generation) => ['building', 'built'].includes(generation.state) && agedMs(generation) > DAY)
        : [];
    return [...surplus, ...failed, ...abandoned]
        .filter((generation) => !inUse.has(generation.name) && agedMs(generation) > options.graceMs)
        .map(({ name }) => name)
        .reverse();
}
/**
 * Where `rollback` goes: the newest kept generation that was live before and was not itself rolled back. Pure.
 * @throws CodedError `index.nothing-to-roll-back-to` (exit 2)
 */
function chooseRollback(generations, live) {
    const replaced = ({ replacedAt }) => replacedAt === undefined ? 0 : Date.parse(replacedAt);
    const [target] = generations
        .filter(({ name, state }) => name !== live.generation && state === 'complete')
        .filter(({ liveSince, rolledBackAt }) => liveSince !== undefined && rolledBackAt === undefined)
        .toSorted((a, b) => replaced(b) - replaced(a));
    if (target !== undefined)
        return target;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('index.nothing-to-roll-back-to', `There is no generation to roll back to: ${live.generation} is live, and no other was live before it, is still kept, and was not itself rolled back.`, { fix: 'Raise keep-generations for the future; to go back now, run again at the older commit.' });
}
/**
 * Which generation `promote` makes live: the named one, else the newest complete one that was never live. Pure.
 * @throws CodedError `index.nothing-to-promote`, `index.not-promotable` (exit 2)
 */
function choosePromotion(generations, live, named) {
    const list = generations.map(({ name, state }) => `${name} (${name === live?.generation ? 'live' : state})`);
    if (named !== undefined) {
        const target = generations.find(({ name }) => name === named);
        if (target?.state === 'complete')
            return target;
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('index.not-promotable', target === undefined
            ? `generation: there is no generation ${JSON.stringify(named)} in this index.`
            : `generation: ${named} is ${target.state}, and only a complete one can be promoted.`, {
            problems: list,
            fix: target === undefined
                ? 'Name one of these.'
                : 'Run "update" again, with rebuild where it was dropped.',
        });
    }
    const target = findWaiting(generations);
    if (target !== undefined)
        return target;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('index.nothing-to-promote', 'There is no complete generation that waits to be promoted.', {
        problems: list,
        fix: 'Build one with switch: manual, or name one with generation.',
    });
}
/** The newest complete generation that was never live: built with `switch: manual`, it waits for `promote`. */
function findWaiting(generations) {
    const [newest] = generations
        .filter(({ state, liveSince }) => state === 'complete' && liveSince === undefined)
        .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
    return newest;
}


/***/ }),

/***/ 9703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ refuseOlderCommit),
/* harmony export */   N: () => (/* binding */ switchReaders)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);

/**
 * Points the alias at a complete generation: one atomic move, read back.
 * @returns the new state, or undefined when another run had already switched to this very generation
 * @throws CodedError `index.alias-moved`, `index.newer-commit` (exit 5): nothing was changed
 */
async function switchReaders(options) {
    const { store, alias, planned, generation, commit } = options;
    const before = await store.alias(alias);
    if (before?.generation === generation)
        return undefined;
    if (before?.revision !== planned?.revision)
        throw moved(options, before);
    if (options.move === 'update')
        await refuseOlderCommit(options, before);
    const after = await store.switchAlias({
        alias,
        expected: planned,
        generation,
        ...(commit === undefined ? {} : { commit }),
        at: options.now.toISOString(),
        rollback: options.move === 'rollback',
    });
    const seen = await store.alias(alias);
    if (after === undefined) {
        if (seen?.generation === generation)
            return undefined;
        throw moved(options, seen);
    }
    if (seen === undefined || seen.revision < after.revision) {
        throw new Error(`the store said that ${alias} leads to ${generation}, but reads back ${seen?.generation ?? 'nothing'}`);
    }
    return after;
}
/**
 * A run of an older commit that finishes late must not undo a newer one.
 * @throws CodedError `index.newer-commit` (exit 5)
 */
async function refuseOlderCommit(options, live) {
    if (options.commit === undefined || live?.commit === undefined)
        return;
    const relation = await options.relation(options.commit, live.commit);
    if (relation === 'unknown') {
        options.log.warn(`Live was switched to by commit ${live.commit.slice(0, 12)}, which this clone does not know (a shallow one?): ` +
            'whether it is newer than ours cannot be told. fetch-depth: 0 on the checkout step lets it be.');
    }
    if (relation !== 'theirs-descends-from-ours')
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('index.newer-commit', `Live was switched to by commit ${live.commit.slice(0, 12)}, which is newer than ours (${options.commit.slice(0, 12)}). Readers were not switched.`, {
        fix: 'Nothing to do: the newer commit has been deployed. To go back on purpose, use rollback or promote.',
    });
}
function moved(options, now) {
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('index.alias-moved', `While this run was at work, another one moved ${options.alias} from ${options.planned?.generation ?? 'nothing'} to ` +
        `${now?.generation ?? 'nothing'}. Readers were not switched by this run.`, { fix: 'Run again: it plans against what is live now, and resumes from what is built.' });
}


/***/ })

};
