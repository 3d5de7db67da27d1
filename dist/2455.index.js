export const id = 2455;
export const ids = [2455];
export const modules = {

/***/ 28015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ judgeGeneration),
/* harmony export */   N$: () => (/* binding */ asksForRecall),
/* harmony export */   iW: () => (/* binding */ checkBaseline),
/* harmony export */   sN: () => (/* binding */ wantedSizes)
/* harmony export */ });
/* harmony import */ var _evaluate_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7727);
/* harmony import */ var _gate_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99877);
/* harmony import */ var _gate_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62378);
/* harmony import */ var _index_neighbour_probes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47986);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);





/**
 * Adds a probe for each rule about what is known only now. A rule about a metric that was not measured does not hold.
 * `promote` and `rollback` judge nothing: what they switch to was judged when it was built.
 * @param hadLive something was live when the run began
 */
function judgeGeneration(context, verification, hadLive) {
    const { log } = context;
    const rules = rulesOf(context);
    const bootstraps = isBootstrap(context, hadLive);
    const idle = bootstraps ? rules.filter(compares) : [];
    const { results } = (0,_gate_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S)({ metrics: verification.metrics, testItems: 1, undefinedWhere }, rules.filter((rule) => !idle.includes(rule)));
    const probes = [
        ...results.map(({ judgement, reason }) => ({
            ...{ name: 'rule', passed: judgement === 'pass', detail: reason.replace(/\.$/, '') },
        })),
        ...idle.map(({ text }) => ({
            ...{ name: 'rule', passed: true },
            detail: `${text} is not asked: nothing was live to compare with (baseline: bootstrap)`,
        })),
    ];
    for (const { passed, detail } of probes) {
        if (passed)
            log.info(`rule: ${detail}`);
        else
            log.warn(`rule FAILED: ${detail}`);
    }
    return {
        ...verification,
        passed: verification.passed && probes.every(({ passed }) => passed),
        probes: [...verification.probes, ...probes],
    };
}
/** The k of the metrics of the index that are measured: what rules ask for beside the usual ones. */
function wantedSizes(context) {
    const asked = rulesOf(context).map(({ metric }) => metric);
    const sizesOf = (family, usual) => {
        const sizes = asked.flatMap((metric) => metric.startsWith(`${family}@`) ? Number(metric.split('@')[1]) : []);
        return [...new Set([...usual, ...sizes])];
    };
    return {
        recall: sizesOf('index_recall', _index_neighbour_probes_js__WEBPACK_IMPORTED_MODULE_3__/* .USUAL_SIZES */ .SQ.recall),
        agreement: sizesOf('label_agreement', _index_neighbour_probes_js__WEBPACK_IMPORTED_MODULE_3__/* .USUAL_SIZES */ .SQ.agreement),
        overlap: sizesOf('neighbour_overlap', _index_neighbour_probes_js__WEBPACK_IMPORTED_MODULE_3__/* .USUAL_SIZES */ .SQ.overlap),
    };
}
/** Does a rule ask what is held against a full computation over all vectors? */
function asksForRecall(context) {
    return rulesOf(context).some(({ metric }) => metric.startsWith('index_recall@'));
}
/**
 * A rule that compares with what is live needs something that is; a first run is declared.
 * @throws CodedError `gate.no-baseline` (exit 2)
 */
async function checkBaseline(context) {
    const { alias, baseline } = context.settings;
    const rules = rulesOf(context).filter(compares);
    if (rules.length === 0 || baseline === 'bootstrap')
        return;
    const store = await context.store();
    if ((await store.alias(alias)) !== undefined)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .badInput */ .AN)('gate.no-baseline', `Nothing is live as "${alias}" in ${store.description} to compare with.`, {
        problems: rules.map(({ text }) => `\`gates\`: "${text}" compares with what is live`),
        fix: 'If this is the first run, say so with `baseline: bootstrap`, which means nothing once something is live. If it is not, check `index`, `alias` and where the store is.',
    });
}
const compares = ({ metric }) => metric.startsWith('neighbour_overlap@');
const isBootstrap = ({ settings }, hadLive) => !hadLive && settings.baseline === 'bootstrap';
function rulesOf({ settings }) {
    if (settings.command !== 'run' && settings.command !== 'update')
        return [];
    return (0,_gate_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyRules */ .dn)(settings, { catalogue: _evaluate_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .y, given: 'any' });
}
function undefinedWhere(metric) {
    const found = _evaluate_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .y.find(metric);
    return found !== undefined && 'definition' in found ? found.definition.undefinedWhere : undefined;
}


/***/ }),

/***/ 70626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ noteIndex)
/* harmony export */ });
/* harmony import */ var _index_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96378);

/** Puts a generation in the report, with what the alias says now. */
async function noteIndex({ settings, draft, indexName }, store, generation, { switched, reason, cost = _index_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_COST */ .W, edited = false, downtimeMs }) {
    const now = await store.alias(settings.alias);
    const live = now && (await store.generation(now.generation));
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
        embedded: cost.embedded,
        copied: cost.copied,
        written: cost.written,
        removed: cost.removed,
        bytesSent: cost.bytes,
        ...(live === undefined || live.revision === 0 ? {} : { revision: live.revision }),
        ...(edited ? { edited } : {}),
        ...(downtimeMs === undefined ? {} : { downtimeMs }),
        dropped: [],
    };
    draft.index = index;
}


/***/ }),

/***/ 5651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ recordSwitch),
/* harmony export */   Pw: () => (/* binding */ confirmSwitch),
/* harmony export */   ix: () => (/* binding */ findLastSwitch)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _registry_last_switch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18061);


/**
 * Writes into the registry what readers were switched to, for runs that cannot read the store. It is a hint: where it
 * cannot be written, that is said, and the switch stands.
 */
async function recordSwitch(context, store, description) {
    const { name: generation, modelDigest, modelVersion, count } = description;
    const { identity, indexFingerprint, engine, engineNumericVersion, distance, dimension, createdAt } = description;
    const { modelName, indexName: index, commit, settings, log } = context;
    try {
        const held = (await store.generations()).filter(({ state }) => state !== 'dropped');
        await (0,_registry_last_switch_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLastSwitch */ .qm)(await context.registry(), modelName, {
            ...{ index, alias: settings.alias, generation, modelDigest, modelVersion, count },
            at: context.clock.now().toISOString(),
            ...(commit === undefined ? {} : { commit }),
            built: { identity, indexFingerprint, engine, engineNumericVersion, distance, dimension, createdAt },
            models: [...new Set(held.map((each) => each.modelDigest))].sort(),
        });
    }
    catch (error) {
        context.signal.throwIfAborted();
        log.warn(`The switch could not be noted in the registry, which changes nothing for readers: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error)}`);
    }
}
/** A run that was killed between its switch and the note of it is made good by the next one that has nothing to do. */
async function confirmSwitch(context, store, live) {
    if (!context.permission.allowed || context.settings.dryRun)
        return;
    const noted = await findLastSwitch(context);
    const same = noted?.generation === live.name && noted.built?.identity === live.identity;
    if (!same || noted.count !== live.count)
        await recordSwitch(context, store, live);
}
/** What the registry knows of the last switch; a registry that does not answer has no hint to give. */
async function findLastSwitch(context) {
    const { modelName, indexName, settings, log } = context;
    try {
        return await (0,_registry_last_switch_js__WEBPACK_IMPORTED_MODULE_1__/* .readLastSwitch */ .nZ)(await context.registry(), modelName, indexName, settings.alias);
    }
    catch (error) {
        context.signal.throwIfAborted();
        log.warn(`What the registry noted of the last switch cannot be read: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error)}`);
        return undefined;
    }
}


/***/ }),

/***/ 62486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ findVersion),
/* harmony export */   L: () => (/* binding */ warnOfLostModel)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35534);


/** A model version in the registry, by its digest. */
async function findVersion(context, digest) {
    return (0,_registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .findByDigest */ .ln)(await context.registry(), context.modelName, digest);
}
/** Says so where the registry does not hold what embeds queries for the live generation. */
async function warnOfLostModel(context, { name, modelDigest }) {
    if ((await findVersion(context, modelDigest)) !== undefined)
        return;
    context.log.warn(`The registry ${context.settings.registry} does not hold the model of the live generation ${name} (${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(modelDigest)}): ` +
        'images cannot be searched with until it is restored.');
}


/***/ }),

/***/ 44750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ switchAlias),
/* harmony export */   X: () => (/* binding */ describeContent)
/* harmony export */ });
/* harmony import */ var _index_switch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29703);
/* harmony import */ var _lib_pause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47098);
/* harmony import */ var _record_switch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5651);



/** Moves readers to a verified generation and says so. */
async function switchAlias(context, store, planned, target, move) {
    const { log, settings, draft } = context;
    log.step('Switching readers');
    // The last moment at which ending the run changes nothing for readers.
    await (0,_lib_pause_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v)(context.signal);
    const state = await (0,_index_switch_js__WEBPACK_IMPORTED_MODULE_0__/* .switchReaders */ .Np)({
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
    await (0,_record_switch_js__WEBPACK_IMPORTED_MODULE_2__/* .recordSwitch */ .IX)(context, store, target);
    return { switched: true };
}
/** `digits 1.2.0 with 1,797 items` */
function describeContent({ modelName }, { modelVersion, count }) {
    return `${modelName} ${modelVersion} with ${count.toLocaleString('en-US')} items`;
}


/***/ }),

/***/ 93321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fl: () => (/* binding */ probeGeneration),
  Ql: () => (/* binding */ refuseFailed),
  Bm: () => (/* binding */ verifyOrFail)
});

;// CONCATENATED MODULE: ./build/evaluate/run-figures.js
/** The figures of a run under the names by which rules know them. */
function runFigures(facts) {
    return {
        duration_seconds: facts.durationMs / 1000,
        items: facts.items,
        dimension: facts.dimension,
        items_embedded: facts.embedded,
        items_copied: facts.copied,
        records_written: facts.written,
        records_deleted: facts.deleted,
        bytes_sent: facts.bytesSent,
    };
}

// EXTERNAL MODULE: ./build/index/probe.js
var probe = __webpack_require__(43329);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/fingerprint.js
var fingerprint = __webpack_require__(35708);
// EXTERNAL MODULE: ./build/lib/vectors.js
var vectors = __webpack_require__(87908);
// EXTERNAL MODULE: ./build/index/embedding-probe.js
var embedding_probe = __webpack_require__(72065);
// EXTERNAL MODULE: ./build/index/exact-search.js
var exact_search = __webpack_require__(57601);
// EXTERNAL MODULE: ./build/lib/pause.js
var pause = __webpack_require__(47098);
// EXTERNAL MODULE: ./build/lib/sorted-merge.js
var sorted_merge = __webpack_require__(28706);
;// CONCATENATED MODULE: ./build/index/full-computation.js


const AT_ONCE = 256;
/**
 * Offers every vector of a generation to `exact`, without asking the store for any.
 * @param count of the items, for the progress bar
 * @returns false where one of them would have to be computed: then `exact` has seen a part of them only
 */
async function searchAtHand({ items, source }, exact, { count, log, signal }) {
    const bar = log.progress('Verifying', count, 'vectors');
    let done = 0;
    try {
        for await (const batch of (0,sorted_merge/* inBatches */.o)(items(), AT_ONCE)) {
            await (0,pause/* pause */.v)(signal);
            if (!batch.every((item) => source.holds(item)))
                return false;
            for await (const { item, vector } of source.embed(batch))
                exact.add(item.id, item.label, vector);
            done += batch.length;
            bar.update(done);
        }
        return true;
    }
    finally {
        bar.end();
    }
}

// EXTERNAL MODULE: ./build/index/hash-sample.js
var hash_sample = __webpack_require__(5578);
;// CONCATENATED MODULE: ./build/index/integrity-probe.js





/** Ids that are named; of the others only their number is kept. */
const NAMED = 3;
/** One pass over every record: integrity of each, and the full computation for the neighbour probes. */
async function probeIntegrity({ store, log, signal }, generation, held, exact) {
    const named = [];
    let wrong = 0;
    let done = 0;
    const bar = log.progress('Verifying', held, 'records');
    try {
        for await (const { id, left: entry, right: record } of (0,sorted_merge/* mergeById */.r)(store.manifest(generation.name), store.records(generation.name))) {
            if (++done % 1024 === 0) {
                await (0,pause/* pause */.v)(signal);
                bar.update(done);
            }
            if (entry !== undefined && record !== undefined && matches(entry, record, generation))
                exact.add(id, record.label, record.vector);
            else {
                wrong++;
                if (named.length < NAMED)
                    named.push(id);
            }
        }
        bar.update(done);
    }
    finally {
        bar.end();
    }
    const detail = wrong === 0
        ? `every record agrees with the manifest${refusesZero(generation) ? ', no vector is zero' : ''}`
        : `${wrong} records are lost, foreign, altered${refusesZero(generation) ? ' or zero' : ''}: ${(0,probe/* listSome */.X)(named, NAMED, wrong)}`;
    return { name: 'integrity', passed: wrong === 0, detail };
}
/** The same of some records, where reading all back would cost too much; each that is not there is wrong. */
function probeSampledIntegrity(generation, sample, read) {
    const records = new Map(read.map((record) => [record.id, record]));
    const wrong = sample.flatMap((entry) => {
        const record = records.get(entry.id);
        return record !== undefined && matches(entry, record, generation) ? [] : [entry.id];
    });
    const detail = wrong.length === 0
        ? `${sample.length} records agree with the manifest in all they hold${sample.length < generation.count ? '; not all were read back' : ''}`
        : `${wrong.length} of ${sample.length} records are lost or altered: ${(0,probe/* listSome */.X)(wrong, NAMED)}`;
    return { name: 'integrity', passed: wrong.length === 0, detail };
}
/** Under the other distances a zero vector is one like any other. */
const refusesZero = ({ distance }) => distance === 'cosine';
function matches(entry, record, generation) {
    return (record.vector.length === generation.dimension &&
        (0,vectors/* vectorDigest */.CV)(record.vector) === entry.vectorDigest &&
        (0,fingerprint/* itemDigest */.U)({ ...record, contentDigest: entry.contentDigest }) === entry.itemDigest &&
        !(refusesZero(generation) && (0,vectors/* isZeroVector */.Cg)(record.vector)));
}

// EXTERNAL MODULE: ./build/index/neighbour-overlap.js
var neighbour_overlap = __webpack_require__(1970);
// EXTERNAL MODULE: ./build/index/neighbour-probes.js
var neighbour_probes = __webpack_require__(47986);
// EXTERNAL MODULE: ./build/index/smoke-queries.js
var smoke_queries = __webpack_require__(88343);
;// CONCATENATED MODULE: ./build/index/smoke-probes.js

/** Asked together, in one pass where the store can. */
const TOGETHER = 32;
/** Answers that reports show. */
const SHOWN = 10;
/** Asks every query of a generation: one probe each. */
async function probeSmokeQueries({ store, smoke, signal }, { name, distance }) {
    const { queries } = smoke;
    const images = queries.filter(({ asks }) => asks.kind === 'image');
    const embedded = images.length === 0 ? [] : await smoke.embedImages();
    const vectorOfImage = new Map(images.map((query, i) => [query, embedded[i]]));
    const ask = async (query, vectorOfId) => {
        const { asks, topK } = query;
        const vector = asks.kind === 'vector'
            ? asks.vector
            : asks.kind === 'image'
                ? vectorOfImage.get(query)
                : vectorOfId.get(asks.id);
        if (vector === undefined)
            return judgeSmokeQuery(query, 'it is not in the index', distance);
        if (distance === 'cosine' && vector.every((value) => value === 0))
            return judgeSmokeQuery(query, 'its vector is all zeros', distance);
        const own = asks.kind === 'id' ? asks.id : undefined;
        const found = await store.query(name, vector, own === undefined ? topK : topK + 1);
        const others = found.filter(({ id }) => id !== own).slice(0, topK);
        return judgeSmokeQuery(query, others, distance);
    };
    const probes = [];
    for (let from = 0; from < queries.length; from += TOGETHER) {
        signal.throwIfAborted();
        const together = queries.slice(from, from + TOGETHER);
        const ids = new Set(together.flatMap(({ asks }) => (asks.kind === 'id' ? asks.id : [])));
        const records = ids.size === 0 ? [] : await store.fetch(name, [...ids]);
        const vectorOfId = new Map(records.map(({ id, vector }) => [id, vector]));
        probes.push(...(await Promise.all(together.map((query) => ask(query, vectorOfId)))));
    }
    return probes;
}
/**
 * Holds the answers to a query against what it expects.
 * @param answers nearest first, `topK` at most; or why it could not be asked
 */
function judgeSmokeQuery(query, answers, distance) {
    const { name, asks, topK, mustInclude, mustNotInclude } = query;
    const asked = (0,smoke_queries/* describeAsks */.YK)(asks);
    const expected = [
        ...mustInclude.map(smoke_queries/* describeWanted */.$C),
        ...mustNotInclude.map((named) => `not ${(0,smoke_queries/* describeNamed */.Zw)(named)}`),
    ];
    const wrong = typeof answers === 'string'
        ? [answers]
        : [
            ...mustInclude.flatMap((wanted) => missing(wanted, answers, topK, distance)),
            ...mustNotInclude.flatMap((named) => present(named, answers)),
        ];
    const found = wrong.length === 0 ? `the first ${topK} are as expected` : wrong.join('; ');
    return {
        name: `smoke: ${name}`,
        passed: wrong.length === 0,
        detail: `${asked}: ${found}`,
        smoke: {
            ...{ asked, topK, expected, found },
            answers: (typeof answers === 'string' ? [] : answers).slice(0, SHOWN).map(({ id, label, score }) => ({
                id,
                ...(label === undefined ? {} : { label }),
                score,
            })),
        },
    };
}
const isNamed = ({ id, label }, answer) => id === undefined ? answer.label === label : answer.id === id;
function missing(wanted, answers, topK, distance) {
    const { atRank = topK, minScore = -Infinity, maxDistance = Infinity } = wanted;
    // The first is the nearest: where it does not do, no later one does.
    const rank = answers.findIndex((answer) => isNamed(wanted, answer));
    const first = answers[rank];
    const what = (0,smoke_queries/* describeNamed */.Zw)(wanted);
    if (first === undefined)
        return [`${what} is not among the first ${topK}`];
    if (rank >= atRank)
        return [
            `${what} comes ${ordinal(rank + 1)}, and is expected ${atRank === 1 ? 'first' : `within the first ${atRank}`}`,
        ];
    const { score } = first;
    if (distance === 'euclidean')
        return score <= maxDistance
            ? []
            : [`${what} is at a distance of ${smoke_probes_short(score)}, and at most ${maxDistance} is asked`];
    return score >= minScore
        ? []
        : [`${what} has a score of ${smoke_probes_short(score)}, and at least ${minScore} is asked`];
}
function present(named, answers) {
    const rank = answers.findIndex((answer) => isNamed(named, answer));
    const found = answers[rank];
    if (found === undefined)
        return [];
    const which = named.id === undefined ? ` (${JSON.stringify(found.id)})` : '';
    return [`${(0,smoke_queries/* describeNamed */.Zw)(named)} comes ${ordinal(rank + 1)}${which}, and must not`];
}
const WORDS = ['first', 'second', 'third'];
const ordinal = (rank) => WORDS[rank - 1] ?? `as number ${rank}`;
const smoke_probes_short = (value) => Number(value.toPrecision(4));

;// CONCATENATED MODULE: ./build/index/verify.js












const READ_BACK = 256;
const REEMBEDDED = 16;
const MOST_TOLD = 20;
/** So many records are read back even where that is not cheap, unless they are there and only a few of them were edited. */
const READ_ANYWAY = 10_000;
/**
 * Probes a generation before any reader sees it. What is held against: the manifest, which the build wrote from the
 * vectors as they were computed; and a full computation over the vectors. Where reading them back costs too much, those
 * at hand are computed with, and of the store only a sample is read. Changes nothing.
 */
async function verifyGeneration(options) {
    const { store, log, signal, sizes = neighbour_probes/* USUAL_SIZES */.SQ } = options;
    const found = await store.generation(options.generation);
    if (found === undefined)
        throw (0,errors/* badInput */.AN)('index.unknown-generation', `There is no generation ${options.generation} in this index.`, {
            fix: '`status` lists those that there are.',
        });
    const generation = { ...found, ...options.expected };
    const manifest = await readManifest(store, generation);
    const held = await store.count(generation.name);
    const probes = [probeCount(generation, manifest, held)];
    const read = await store.fetch(generation.name, manifest.sample.map(({ id }) => id));
    probes.push(probeReadBack(manifest.sample, read));
    const usable = read.filter(({ vector }) => vector.length === generation.dimension && !(0,vectors/* isZeroVector */.Cg)(vector));
    const queries = usable.slice(0, (0,neighbour_probes/* queriesFor */.yp)(held, generation.dimension, store.capabilities));
    const topK = (0,neighbour_probes/* answersFor */.ze)(sizes);
    const { integrity, exact } = await computeFully(options, generation, held, () => {
        const vectors = queries.map(({ vector }) => vector);
        return new exact_search/* ExactSearch */.e(vectors, generation.distance, topK);
    });
    probes.push(integrity ?? probeSampledIntegrity(generation, manifest.sample, read));
    signal.throwIfAborted();
    const metrics = {};
    if (queries.length > 0) {
        const matches = await Promise.all(queries.map(({ vector }) => store.query(generation.name, vector, Math.min(topK, held))));
        const { exactSearch } = store.capabilities;
        probes.push((0,neighbour_probes/* probeSelfMatch */.wD)(queries, matches, { distance: generation.distance, exactSearch }));
        const neighbours = (0,neighbour_probes/* probeNeighbours */.xS)(queries, matches, exact?.results(), { exactSearch, sizes });
        probes.push(...neighbours.probes);
        Object.assign(metrics, neighbours.metrics);
    }
    if (options.before !== undefined) {
        const after = await (0,neighbour_overlap/* neighboursIn */.I)(store, generation, [...options.before.keys()], sizes);
        Object.assign(metrics, (0,neighbour_overlap/* overlapMetrics */.z)(options.before, after, sizes));
    }
    if (options.reembed !== undefined)
        probes.push(await (0,embedding_probe/* probeEmbedding */.M)(options.reembed, manifest.sample.slice(0, REEMBEDDED), read));
    if (options.smoke !== undefined)
        probes.push(...(await probeSmokeQueries({ ...options, smoke: options.smoke }, generation)));
    tell(probes, log);
    return { passed: probes.every(({ passed }) => passed), probes, metrics };
}
/** Integrity of every record where all are read back; the full computation where it does not cost too much. */
async function computeFully({ store, reembed, expected, needsExact = false, log, signal }, generation, held, begin) {
    const { cheapScan } = store.capabilities;
    const exact = begin();
    if (!cheapScan && reembed?.source !== undefined) {
        const atHand = { items: () => reembed.items(), source: reembed.source };
        const complete = await searchAtHand(atHand, exact, { count: generation.count, log, signal });
        if (complete)
            return { exact };
    }
    if (!cheapScan && !needsExact && (expected !== undefined || held > READ_ANYWAY))
        return {};
    const fresh = begin();
    return { integrity: await probeIntegrity({ store, log, signal }, generation, held, fresh), exact: fresh };
}
/** What failed, first of all; of very many smoke queries the report has the rest. */
function tell(probes, log) {
    const failed = probes.filter(({ passed }) => !passed);
    for (const { name, detail, passed } of probes)
        if (passed)
            log.info(`${name}: ${detail}`);
    for (const { name, detail } of failed.slice(0, MOST_TOLD))
        log.warn(`${name} FAILED: ${detail}`);
    const rest = failed.length - MOST_TOLD;
    if (rest > 0)
        log.warn(`${rest} more FAILED; the report lists them.`);
}
async function readManifest(store, generation) {
    const whole = new fingerprint/* Fingerprint */.$();
    const sample = new hash_sample/* HashSample */.N(READ_BACK, generation.identity);
    let count = 0;
    for await (const entry of store.manifest(generation.name)) {
        whole.add(entry.itemDigest);
        count++;
        sample.add(entry.id, entry);
    }
    return { count, fingerprint: whole.value(), sample: sample.values() };
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
        : `${wrong.length} of ${sample.length} records read back are lost or not what was written: ${(0,probe/* listSome */.X)(wrong)}`;
    return { name: 'read-back', passed: wrong.length === 0, detail };
}

// EXTERNAL MODULE: ./build/commands/steps/judge-generation.js
var judge_generation = __webpack_require__(28015);
;// CONCATENATED MODULE: ./build/commands/steps/verify-or-fail.js





/** What follows for readers, unless said otherwise. */
const NOT_SWITCHED = 'Readers were not switched: they have what they had.';
/**
 * Probes a generation; afterwards it is complete, or failed and to be rebuilt from nothing.
 * @throws CodedError `index.verification-failed` (exit 4): readers were not switched
 */
async function verifyOrFail(context, store, description, { token, readers = NOT_SWITCHED, ...options } = {}) {
    const verification = await probeGeneration(context, store, description, options);
    if (verification.passed) {
        if (token !== undefined)
            await store.setState(token, 'complete');
        return;
    }
    // What is sound, but not what is wanted, stays as it is where it was not built just now.
    if (token !== undefined || !(0,probe/* isSound */.g)(verification))
        await markFailed(store, description, token);
    refuseFailed(verification, `${description.name} failed verification. ${readers}`, 'A run with the same model and data builds it again from nothing. If it fails again, look at the disk and at what else writes to this store.');
}
/** Probes a generation, judges the rules about it, and puts what was found in the report. */
async function probeGeneration(context, store, { name: generation, count, dimension }, { cost, ...options }) {
    const { log, signal, draft } = context;
    log.step('Verifying');
    const sizes = (0,judge_generation/* wantedSizes */.sN)(context);
    const needsExact = (0,judge_generation/* asksForRecall */.N$)(context);
    const probed = await verifyGeneration({
        ...{ store, log, signal, generation, sizes, needsExact },
        ...options,
    });
    const figures = cost &&
        runFigures({
            ...{ ...cost, items: count, dimension, deleted: cost.removed, bytesSent: cost.bytes },
            durationMs: draft.elapsedMs(),
        });
    const verification = (0,judge_generation/* judgeGeneration */.IU)(context, { ...probed, metrics: { ...probed.metrics, ...figures } }, options.before !== undefined);
    draft.verification = verification;
    return verification;
}
const verify_or_fail_MOST_TOLD = 20;
const UNWANTED = 'Look at what the rules and smoke queries that failed ask for, at the data and at the model: the index is as it was built.';
/**
 * @param fix where the index is not what was built
 * @throws CodedError `index.verification-failed` (exit 4) unless every probe passed
 */
function refuseFailed(verification, message, fix) {
    const { passed, probes } = verification;
    if (passed)
        return;
    const failed = probes.filter((probe) => !probe.passed).map(({ name, detail }) => `${name}: ${detail}`);
    const rest = failed.length - verify_or_fail_MOST_TOLD;
    throw (0,errors/* verificationFailed */.l7)('index.verification-failed', message, {
        problems: [...failed.slice(0, verify_or_fail_MOST_TOLD), ...(rest > 0 ? [`… and ${rest} more`] : [])],
        fix: (0,probe/* isSound */.g)(verification) ? UNWANTED : fix,
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

/***/ 96378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ NO_COST),
/* harmony export */   y: () => (/* binding */ bytesSent)
/* harmony export */ });
const NO_COST = {
    ...{ embedded: 0, copied: 0, written: 0, removed: 0, bytes: 0, embedMs: 0, writeMs: 0 },
};
/** Bytes that one record sends to the store: text as UTF-8, metadata as JSON, the vector as the store says. */
function bytesSent({ id, label, metadata }, copied, { dimension, copiesInside, bytesPerValue }) {
    const text = Buffer.byteLength(id) + Buffer.byteLength(label ?? '') + Buffer.byteLength(JSON.stringify(metadata));
    return text + (copied && copiesInside ? 0 : bytesPerValue * dimension);
}


/***/ }),

/***/ 72065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ probeEmbedding),
/* harmony export */   R: () => (/* binding */ reembedding)
/* harmony export */ });
/* harmony import */ var _lib_vectors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87908);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43329);


/** @param tolerance the engine's */
function reembedding(data, source, tolerance) {
    return { items: () => data.items(), embed: (chosen) => source.embedAgain(chosen), tolerance, source };
}
/**
 * Do the items of `sample`, embedded again, give what the manifest lists, or what the store holds where the engine
 * promises closeness only?
 * @param stored the records of the sample
 */
async function probeEmbedding({ items, embed, tolerance = 0 }, sample, stored) {
    const expected = new Map(sample.map((entry) => [entry.id, entry.vectorDigest]));
    const held = new Map(stored.map((record) => [record.id, record.vector]));
    const same = (id, vector) => tolerance === 0
        ? (0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_0__/* .vectorDigest */ .CV)(vector) === expected.get(id)
        : areClose(vector, held.get(id) ?? new Float32Array(), tolerance);
    const chosen = [];
    for await (const item of items())
        if (expected.has(item.id))
            chosen.push(item);
    const wrong = [];
    for await (const { item, vector } of embed(chosen))
        if (!same(item.id, vector))
            wrong.push(item.id);
    const how = tolerance === 0 ? '' : `, within a cosine distance of ${tolerance}`;
    const detail = wrong.length === 0
        ? `${chosen.length} items give the stored vectors when embedded again${how}`
        : `${wrong.length} of ${chosen.length} items give other vectors when embedded again: ${(0,_probe_js__WEBPACK_IMPORTED_MODULE_1__/* .listSome */ .X)(wrong)}`;
    return { name: 'embedding', passed: wrong.length === 0 && chosen.length === expected.size, detail };
}
/** ‖a − b‖² ≤ 2 · tolerance · ‖b‖²: for equal lengths, a cosine distance of `tolerance`; it bounds the lengths too. */
function areClose(a, b, tolerance) {
    if (a.length !== b.length)
        return false;
    let difference = 0;
    let length = 0;
    for (let i = 0; i < a.length; i++) {
        difference += (a[i] - b[i]) ** 2;
        length += b[i] ** 2;
    }
    return difference <= 2 * tolerance * length;
}


/***/ }),

/***/ 57601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ExactSearch)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);

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

/***/ 5578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ HashSample)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);

/** A few of many, chosen by a hash of their id and a salt: the same ones every time, whatever their order. */
class HashSample {
    #size;
    #salt;
    #ranked = [];
    /** What ranks behind it is not among them. */
    #last = '~';
    constructor(size, salt) {
        this.#size = size;
        this.#salt = salt;
    }
    add(id, value) {
        const rank = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(`${this.#salt}\n${id}`);
        if (rank > this.#last)
            return;
        this.#ranked.push({ rank, value });
        if (this.#ranked.length > 8 * this.#size)
            this.#trim();
    }
    /** As many as were asked for, or all that there are; in the order of the hash, so that the first few are a sample too. */
    values() {
        this.#trim();
        return this.#ranked.map(({ value }) => value);
    }
    #trim() {
        this.#ranked = this.#ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, this.#size);
        if (this.#ranked.length === this.#size)
            this.#last = this.#ranked.at(-1).rank;
    }
}


/***/ }),

/***/ 1970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ neighboursIn),
/* harmony export */   z: () => (/* binding */ overlapMetrics)
/* harmony export */ });
/* harmony import */ var _lib_neighbour_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92043);
/* harmony import */ var _lib_vectors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87908);
/* harmony import */ var _neighbour_probes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47986);



/**
 * What is near some items in a generation, each asked with the vector that it has there; as many of `ids`, from the
 * first on, as `queriesFor` allows. Items that it does not hold are left out.
 */
async function neighboursIn(store, { name, count, dimension, distance }, ids, sizes) {
    const records = await store.fetch(name, ids.slice(0, (0,_neighbour_probes_js__WEBPACK_IMPORTED_MODULE_2__/* .queriesFor */ .yp)(count, dimension, store.capabilities)));
    const usable = records.filter(({ vector }) => vector.length === dimension && !(distance === 'cosine' && (0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_1__/* .isZeroVector */ .Cg)(vector)));
    const topK = Math.min((0,_neighbour_probes_js__WEBPACK_IMPORTED_MODULE_2__/* .answersFor */ .ze)(sizes), Math.max(1, count));
    const answers = await Promise.all(usable.map(async ({ id, vector }) => {
        const found = await store.query(name, vector, topK);
        return [id, found.map((match) => ({ id: match.id, score: match.score }))];
    }));
    return new Map(answers);
}
/** `neighbour_overlap@k` for every k that is wanted; nothing where the two have no item in common. */
function overlapMetrics(before, after, sizes) {
    const ids = [...before.keys()].filter((id) => after.has(id));
    const [then, now] = [before, after].map((answers) => ids.map((id) => answers.get(id)));
    return Object.fromEntries(sizes.overlap.flatMap((k) => {
        const overlap = (0,_lib_neighbour_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .neighbourOverlap */ .FN)(ids, then, now, k);
        return overlap === undefined ? [] : [[`neighbour_overlap@${k}`, overlap]];
    }));
}


/***/ }),

/***/ 47986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SQ: () => (/* binding */ USUAL_SIZES),
/* harmony export */   wD: () => (/* binding */ probeSelfMatch),
/* harmony export */   xS: () => (/* binding */ probeNeighbours),
/* harmony export */   yp: () => (/* binding */ queriesFor),
/* harmony export */   ze: () => (/* binding */ answersFor)
/* harmony export */ });
/* harmony import */ var _lib_neighbour_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92043);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43329);


/** Scores of a vector with itself may be off by so much; where sums are of float32, a distance by so much of its length. */
const OWN = 1e-6;
const OWN_FLOAT32 = 2e-3;
/** Least `index_recall@10` of a store whose search is approximate, and least share of vectors that find themselves. */
const LEAST_RECALL = 0.95;
/** What the probes look at, whatever rules ask for. */
const USUAL = 10;
const USUAL_SIZES = { recall: [USUAL], agreement: [USUAL], overlap: [USUAL] };
/** How many answers to ask for: a query finds itself too. */
function answersFor(sizes) {
    return Math.max(USUAL, ...sizes.recall, ...sizes.agreement, ...sizes.overlap) + 1;
}
/**
 * How many items an index of that size is asked about: 256, or 64 where each question is a request across a network; fewer
 * where a query costs much, but at least 32 (`count` × `dimension` multiplications each).
 */
function queriesFor(count, dimension, { cheapScan }) {
    return Math.min(cheapScan ? 256 : 64, Math.max(32, Math.floor(1e9 / (count * dimension))));
}
/**
 * A stored vector must find its own id (or a bit-equal vector that ties with it) as the nearest. Where search is
 * approximate, nearly all must, and scores are float32.
 */
function probeSelfMatch(queries, matches, { distance, exactSearch }) {
    const name = 'self-match';
    if (distance === 'dotproduct') {
        return {
            name,
            passed: true,
            detail: 'not asked: under dotproduct a longer vector may be nearer than the same',
        };
    }
    const self = distance === 'cosine' ? 1 : 0;
    const lost = queries.flatMap(({ id, vector }, i) => {
        const found = matches[i];
        const best = found[0];
        const off = exactSearch ? OWN : OWN_FLOAT32 * (distance === 'euclidean' ? lengthOf(vector) : 1);
        if (best === undefined || Math.abs(best.score - self) > off)
            return [id];
        const own = found.find((match) => match.id === id);
        const ties = ({ score }) => exactSearch ? (0,_lib_neighbour_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .isTie */ .Nc)(score, best.score) : Math.abs(score - best.score) <= off;
        return (own === undefined ? found.every(ties) : ties(own)) ? [] : [id];
    });
    const allowed = exactSearch ? 0 : Math.floor((1 - LEAST_RECALL) * queries.length);
    const detail = lost.length === 0
        ? `${queries.length} stored vectors find their own id`
        : `${lost.length} of ${queries.length} stored vectors do not find their own id: ${(0,_probe_js__WEBPACK_IMPORTED_MODULE_1__/* .listSome */ .X)(lost)}`;
    return { name, passed: lost.length <= allowed, detail };
}
function lengthOf(vector) {
    return Math.hypot(...vector);
}
/**
 * Neighbours and their labels through the store, held against the full computation; and `index_recall@k` and
 * `label_agreement@k` for every k that is wanted.
 * @param matches and exact: `answersFor` answers to each query, or all that there are; `exact` is undefined where the
 * full computation would cost too much: then nothing is held against it
 */
function probeNeighbours(queries, matches, exact, { exactSearch, sizes }) {
    const recallAt = (k) => exact && (0,_lib_neighbour_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .indexRecall */ .CL)(matches, exact, k, exactSearch ? undefined : _lib_neighbour_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .APPROXIMATE */ .Rm);
    const measured = [
        ...sizes.recall.map((k) => [`index_recall@${k}`, recallAt(k)]),
        ...sizes.agreement.map((k) => [`label_agreement@${k}`, (0,_lib_neighbour_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .labelAgreement */ .bs)(queries, matches, k)]),
    ];
    const metrics = Object.fromEntries(measured.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    if (exact === undefined) {
        const detail = 'not held against a full computation: the vectors are not at hand, and reading all back costs too much';
        return { metrics, probes: [{ name: 'neighbours', passed: true, detail }] };
    }
    const recall = recallAt(USUAL) ?? 0;
    const least = exactSearch ? 1 : LEAST_RECALL;
    return {
        metrics,
        probes: [
            {
                name: 'neighbours',
                passed: recall >= least,
                detail: `index_recall@10 ${recall.toFixed(4)} over ${queries.length} queries (at least ${least} is asked)`,
            },
            probeLabels(queries, matches, exact, exactSearch),
        ],
    };
}
function probeLabels(queries, matches, exact, exactSearch) {
    const name = 'labels';
    const through = (0,_lib_neighbour_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .labelAgreement */ .bs)(queries, matches, USUAL);
    const computed = (0,_lib_neighbour_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .labelAgreement */ .bs)(queries, exact, USUAL);
    if (through === undefined || computed === undefined) {
        const detail = 'nothing to compare: no labels, or no item has others beside it';
        return { name, passed: through === computed, detail };
    }
    // With ties at the end of the list, either neighbour is right: labels are compared where the lists are equal.
    const first = (list) => list.slice(0, USUAL + 1);
    const tied = queries.some((_, i) => first(matches[i]).some(({ id }, rank) => exact[i][rank]?.id !== id));
    return {
        name,
        passed: tied || !exactSearch ? Math.abs(through - computed) <= 0.1 : through === computed,
        detail: `label_agreement@10 ${through.toFixed(4)} through the store, ${computed.toFixed(4)} by full computation`,
    };
}


/***/ }),

/***/ 43329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ listSome),
/* harmony export */   g: () => (/* binding */ isSound)
/* harmony export */ });
/** Is it as it was built, even where a rule or a smoke query says that it is not what is wanted? */
function isSound({ probes }) {
    return probes.every(({ name, passed, smoke }) => passed || name === 'rule' || smoke !== undefined);
}
/**
 * `a, b, c and 4 more`
 * @param total where `ids` are only the first of them
 */
function listSome(ids, most = 3, total = ids.length) {
    const shown = ids.slice(0, most).map((id) => JSON.stringify(id));
    return total > shown.length ? `${shown.join(', ')} and ${total - shown.length} more` : shown.join(', ');
}


/***/ }),

/***/ 27058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ku: () => (/* binding */ chooseDropped),
/* harmony export */   q9: () => (/* binding */ chooseForgotten),
/* harmony export */   vz: () => (/* binding */ choosePromotion),
/* harmony export */   wX: () => (/* binding */ chooseRollback)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const DAY = 24 * 60 * 60 * 1000;
/**
 * Names of the generations to drop, oldest first. Pure. Never one that is live, previous or being built, nor the one
 * that `promote` would take. What is older is told by the store's counters; the clock decides the grace alone.
 */
function chooseDropped(options) {
    const { generations } = options;
    const history = options.history.filter(({ gone }) => gone === undefined);
    const inUse = new Set(options.aliases.flatMap(({ generation, previous }) => [generation, previous]));
    inUse.add(findWaiting(generations, history)?.name);
    const lastPeriod = new Map(history.map(({ generation }, i) => [generation, i]).reverse());
    const agedMs = ({ name, createdAt }) => {
        const ends = history.filter(({ generation }) => generation === name).map(({ until }) => until);
        return options.now.getTime() - Math.max(...[createdAt, ...ends].map((at) => (at ? Date.parse(at) : 0)));
    };
    // Those that never were live are as new as they are; they stand before what was live.
    const newestFirst = generations.toSorted((a, b) => (lastPeriod.get(a.name) ?? -1) - (lastPeriod.get(b.name) ?? -1));
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
const MOST_REVISIONS = 10;
/**
 * The newest revision that can no longer be taken back, with all before it; undefined: all stay. Pure. The last one
 * stays; of those before it, ten at most, as long as all journals together hold no more records than the generation.
 * @param kept newest first
 */
function chooseForgotten(kept, count) {
    let journalled = 0;
    const at = kept.findIndex(({ journalled: records }, i) => {
        journalled += records;
        return i >= MOST_REVISIONS || (i > 0 && journalled > count);
    });
    return kept[at]?.revision;
}
/**
 * Where `rollback` goes: the newest state that was live before, was not itself rolled back, and is still kept. Pure.
 * @throws CodedError `index.nothing-to-roll-back-to` (exit 2)
 */
function chooseRollback({ generations, live, history, kept }) {
    const current = generations.find(({ name }) => name === live.generation);
    // `recreate` deleted what was live before it.
    const recreated = history.findIndex(({ move }) => move === 'recreate');
    const reachable = recreated === -1 ? history : history.slice(0, recreated + 1);
    const keyOf = ({ generation, revision }) => `${generation} ${revision}`;
    const seen = new Set(current === undefined ? [] : [`${current.name} ${current.revision}`]);
    for (const period of reachable) {
        if (seen.has(keyOf(period)))
            continue;
        // Only what came last of it counts: it may have been rolled back, and switched to again.
        seen.add(keyOf(period));
        if (period.rolledBackAt !== undefined)
            continue;
        const generation = generations.find(({ name }) => name === period.generation);
        if (generation?.state !== 'complete' || period.gone)
            continue;
        if (generation !== current && generation.revision === period.revision)
            return { kind: 'switch', generation };
        const back = kept.find(({ revision }) => revision === current?.revision);
        if (generation === current && back?.before === period.revision)
            return { kind: 'revert', generation, revision: current.revision, to: back.before };
    }
    if (recreated !== -1) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('index.nothing-to-roll-back-to', `There is nothing to roll back to: ${history[recreated].generation} was built by \`strategy: recreate\`, which deleted what was live before it.`, {
            fix: 'Run again at the older commit. With `strategy: blue-green` the generation before is kept for the next time.',
        });
    }
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('index.nothing-to-roll-back-to', `There is no generation to roll back to: ${live.generation} is live, and no other was live before it, is still kept, and was not itself rolled back.`, { fix: 'To go back now, run again at the older commit; for the future, raise `keep-generations`.' });
}
/**
 * Which generation `promote` makes live: the named one, else the newest complete one that was never live. Pure.
 * @param generations newest first
 * @throws CodedError `index.nothing-to-promote`, `index.not-promotable` (exit 2)
 */
function choosePromotion(generations, live, history, named) {
    const list = generations.map(({ name, state }) => `${name} (${name === live?.generation ? 'live' : state})`);
    if (named !== undefined) {
        const target = generations.find(({ name }) => name === named);
        if (target?.state === 'complete')
            return target;
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('index.not-promotable', target === undefined
            ? `\`generation\`: there is no generation ${JSON.stringify(named)} in this index.`
            : `\`generation\`: ${named} is ${target.state}, and only a complete one can be promoted.`, {
            problems: list,
            fix: target === undefined
                ? 'Name one of these.'
                : 'Run `update` again, with `rebuild` where it was dropped.',
        });
    }
    const target = findWaiting(generations, history);
    if (target !== undefined)
        return target;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('index.nothing-to-promote', 'There is no complete generation that waits to be promoted.', {
        problems: list,
        fix: 'Build one with `switch: manual`, or name one with `generation`.',
    });
}
/** The newest complete generation that was never live: built with `switch: manual`, it waits for `promote`. */
function findWaiting(generations, history) {
    const lived = new Set(history.filter(({ gone }) => !gone).map(({ generation }) => generation));
    return generations.find(({ name, state }) => state === 'complete' && !lived.has(name));
}


/***/ }),

/***/ 88343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ describeWanted),
/* harmony export */   Cq: () => (/* binding */ Presence),
/* harmony export */   YK: () => (/* binding */ describeAsks),
/* harmony export */   Zw: () => (/* binding */ describeNamed),
/* harmony export */   gX: () => (/* binding */ misfits)
/* harmony export */ });
/* harmony import */ var _lib_vectors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87908);

/** `image smoke/seven.png` */
function describeAsks(asks) {
    if (asks.kind === 'vector')
        return `a vector of ${asks.vector.length} values`;
    return asks.kind === 'id' ? `id ${JSON.stringify(asks.id)}` : `image ${asks.path}`;
}
/** `label "7" (within the first 2)` */
function describeWanted(wanted) {
    const { atRank, minScore, maxDistance } = wanted;
    const terms = [
        ...(atRank === undefined ? [] : [atRank === 1 ? 'as the first' : `within the first ${atRank}`]),
        ...(minScore === undefined ? [] : [`a score of at least ${minScore}`]),
        ...(maxDistance === undefined ? [] : [`a distance of at most ${maxDistance}`]),
    ];
    return `${describeNamed(wanted)}${terms.length === 0 ? '' : ` (${terms.join(', ')})`}`;
}
const describeNamed = ({ id, label }) => id === undefined ? `label ${JSON.stringify(label)}` : `id ${JSON.stringify(id)}`;
/** Why queries cannot be asked of such an index: one line each. */
function misfits(queries, index) {
    const { distance, dimension, zeroVectors } = index;
    return queries.flatMap(({ place, asks, mustInclude }) => {
        const problems = [];
        if (asks.kind === 'image' && !index.images)
            problems.push('image: the model is declared, and cannot be run here; ask with an id or a vector');
        if (asks.kind === 'vector' && asks.vector.length !== dimension)
            problems.push(`vector: it has ${asks.vector.length} values, and the index has ${dimension}`);
        if (asks.kind === 'vector' && (0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_0__/* .isZeroVector */ .Cg)(asks.vector)) {
            if (distance === 'cosine')
                problems.push('vector: it is all zeros, which has no direction under cosine');
            else if (!zeroVectors)
                problems.push('vector: it is all zeros, which this store cannot be asked with');
        }
        if (distance === 'cosine' && mustInclude.some(({ minScore = 0 }) => minScore > 1))
            problems.push('min-score: under cosine no score is above 1');
        const other = distance === 'euclidean' ? 'minScore' : 'maxDistance';
        if (mustInclude.some((wanted) => wanted[other] !== undefined))
            problems.push(distance === 'euclidean'
                ? 'min-score: under euclidean there are distances, where less is nearer; write max-distance'
                : `max-distance: under ${distance} there are scores, where more is nearer; write min-score`);
        return problems.map((problem) => `${place}: ${problem}`);
    });
}
/** What the data must have, so that queries can be asked and can hold: ids, and labels. */
class Presence {
    #ids;
    #labels;
    #queries;
    constructor(queries) {
        this.#queries = queries;
        this.#ids = new Set(queries.flatMap((query) => idsOf(query)));
        this.#labels = new Set(queries.flatMap(({ mustInclude, mustNotInclude }) => [...mustInclude, ...mustNotInclude].flatMap(({ label }) => label ?? [])));
    }
    /** There is nothing to look for. */
    get complete() {
        return this.#ids.size + this.#labels.size === 0;
    }
    saw(id, label) {
        this.#ids.delete(id);
        if (label !== undefined)
            this.#labels.delete(label);
    }
    /** Queries that cannot be asked, or can never hold: one line each. What must not be there need not exist. */
    problems() {
        return this.#queries.flatMap((query) => [
            ...idsOf(query)
                .filter((id) => this.#ids.has(id))
                .map((id) => `${query.place}: there is no item ${JSON.stringify(id)}`),
            ...query.mustInclude
                .flatMap(({ label }) => label ?? [])
                .filter((label) => this.#labels.has(label))
                .map((label) => `${query.place}: must-include: no item has the label ${JSON.stringify(label)}`),
        ]);
    }
    /** Labels that must not be found, and that nothing has: perhaps misspelt. */
    vacuous() {
        return this.#queries.flatMap(({ place, mustNotInclude }) => mustNotInclude
            .flatMap(({ label }) => label ?? [])
            .filter((label) => this.#labels.has(label))
            .map((label) => `${place}: must-not-include: no item has the label ${JSON.stringify(label)}`));
    }
}
function idsOf({ asks, mustInclude }) {
    return [...(asks.kind === 'id' ? [asks.id] : []), ...mustInclude.flatMap(({ id }) => id ?? [])];
}


/***/ }),

/***/ 29703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IH: () => (/* binding */ refuseOlderCommit),
/* harmony export */   Np: () => (/* binding */ switchReaders),
/* harmony export */   _X: () => (/* binding */ aliasMoved)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

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
    if (options.move === 'update' || options.move === 'recreate')
        await refuseOlderCommit(options, before);
    const after = await store.switchAlias({
        alias,
        expected: planned,
        generation,
        ...(commit === undefined ? {} : { commit }),
        at: options.now.toISOString(),
        move: options.move,
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
            'whether it is newer than ours cannot be told. `fetch-depth: 0` on the checkout step lets it be.');
    }
    if (relation !== 'theirs-descends-from-ours')
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('index.newer-commit', `Live was switched to by commit ${live.commit.slice(0, 12)}, which is newer than ours (${options.commit.slice(0, 12)}). Readers were not switched.`, {
        fix: 'Nothing is to be done: the newer commit has been deployed. To go back on purpose, use `rollback` or `promote`.',
    });
}
/** The alias leads elsewhere than when the plan was made. */
function aliasMoved(alias, planned, now, consequence) {
    const from = planned?.generation ?? 'nothing';
    const how = now !== undefined && now.generation === planned?.generation
        ? `edited ${from}, or moved ${alias} there and back`
        : `moved ${alias} from ${from} to ${now?.generation ?? 'nothing'}`;
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('index.alias-moved', `While this run was at work, another one ${how}. ${consequence}`, {
        fix: 'Run again: it plans against what is live now, and resumes from what is built.',
    });
}
function moved({ alias, planned }, now) {
    return aliasMoved(alias, planned, now, 'Readers were not switched by this run.');
}


/***/ }),

/***/ 35708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ Fingerprint),
/* harmony export */   U: () => (/* binding */ itemDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);


/** The digest that covers all that an item is: id, label, metadata and content digest. */
function itemDigest(item) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)([item.id, item.label ?? null, item.metadata, item.contentDigest]);
}
/** SHA-256 over items' digests, one after the other; they are added in the order of ids, so that nothing is held. */
class Fingerprint {
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    /** @param digest 64 hex digits */
    add(digest) {
        this.#hash.update(digest, 'latin1');
    }
    /** To be asked once. */
    value() {
        return this.#hash.digest('hex');
    }
}


/***/ }),

/***/ 92043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ indexRecall),
/* harmony export */   FN: () => (/* binding */ neighbourOverlap),
/* harmony export */   Nc: () => (/* binding */ isTie),
/* harmony export */   Rm: () => (/* binding */ APPROXIMATE),
/* harmony export */   bs: () => (/* binding */ labelAgreement)
/* harmony export */ });
/** Scores closer than this, relative to their size, are ties: two float64 sums in another order differ by less. */
const TIE = 1e-6;
const EXACT = { own: TIE, tie: TIE };
/** Of an index whose search is approximate: it may compute with float32, and with shortened vectors. */
const APPROXIMATE = { own: 1e-2, tie: 1e-5 };
function isTie(a, b) {
    return Math.abs(a - b) <= TIE * Math.max(1, Math.abs(a), Math.abs(b));
}
/**
 * `index_recall@k`: the share of the `k` truly nearest that the index gives among its first `k`, mean over the queries.
 * An item as near as the last of the true ones counts as one of them; an item with another score than the true one
 * does not. Where the index holds fewer than `k` items, all of them are asked for.
 * @returns undefined without queries
 */
function indexRecall(found, exact, k, { own, tie } = EXACT) {
    return meanOf(exact.map((all, i) => {
        const nearest = all.slice(0, k);
        const given = found[i].slice(0, k);
        const farthest = nearest.at(-1);
        if (farthest === undefined)
            return given.length === 0 ? 1 : 0;
        const wanted = new Map(nearest.map(({ id, score }) => [id, score]));
        const once = new Map(given.map((neighbour) => [neighbour.id, neighbour.score]));
        const hits = [...once].filter(([id, score]) => {
            const right = wanted.get(id);
            const size = Math.max(1, Math.abs(right ?? score), Math.abs(farthest.score));
            return right === undefined
                ? Math.abs(score - farthest.score) <= tie * size
                : Math.abs(score - right) <= own * size;
        });
        return hits.length / nearest.length;
    }));
}
/**
 * `label_agreement@k`: the share of an item's `k` nearest others that have its label, mean over the items that have
 * others. An item without a label agrees with others without one.
 * @param found for each item, at least `k + 1` answers, itself among them or not
 * @returns undefined where no item has others, or nothing has a label
 */
function labelAgreement(items, found, k) {
    if (![items, ...found].some((list) => list.some(({ label }) => label !== undefined)))
        return undefined;
    return meanOf(items.flatMap(({ id, label }, i) => {
        const others = othersOf(id, found[i], k);
        return others.length === 0
            ? []
            : [others.filter((other) => other.label === label).length / others.length];
    }));
}
/**
 * `neighbour_overlap@k`: of the `k` nearest others of an item, the share that two indexes have in common (of the longer
 * list, where one holds fewer), mean over the items that have others in one of them. 1: no neighbours changed; their
 * order does not matter.
 * @param ids items that both indexes hold
 * @param before and after: for each id, at least `k + 1` answers of each index to the vector that it has there
 * @returns undefined where there is nothing to compare
 */
function neighbourOverlap(ids, before, after, k) {
    return meanOf(ids.flatMap((id, i) => {
        const [then, now] = [before, after].map((answers) => new Set(namesOf(othersOf(id, answers[i], k))));
        const longer = Math.max(then.size, now.size);
        return longer === 0 ? [] : [[...then].filter((other) => now.has(other)).length / longer];
    }));
}
const namesOf = (neighbours) => neighbours.map(({ id }) => id);
function othersOf(id, found, k) {
    return found.filter((other) => other.id !== id).slice(0, k);
}
function meanOf(values) {
    return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}


/***/ }),

/***/ 18061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b5: () => (/* binding */ listLastSwitches),
/* harmony export */   nZ: () => (/* binding */ readLastSwitch),
/* harmony export */   qm: () => (/* binding */ writeLastSwitch)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _change_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74865);
/* harmony import */ var _sealed_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71244);



const schema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    index: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    alias: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    generation: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    modelDigest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    modelVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    count: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    commit: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    built: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        identity: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        indexFingerprint: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        engine: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        engineNumericVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
        distance: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['cosine', 'euclidean', 'dotproduct']),
        dimension: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
        createdAt: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    })),
    models: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
});
const folderOf = (model) => `${model}/last-switch`;
const keyOf = (model, index, alias) => `${folderOf(model)}/${index}/${alias}`;
/**
 * Puts the record in the place of the one before.
 * @throws CodedError `registry.contended` (exit 5)
 */
async function writeLastSwitch(storage, model, record) {
    await (0,_change_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .changeEntry */ .d)(storage, keyOf(model, record.index, record.alias), () => (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_1__/* .sealRecord */ .xe)(record));
}
/** @throws CodedError `registry.changed-file` (exit 2) */
async function readLastSwitch(storage, model, index, alias) {
    return readRecord(storage, keyOf(model, index, alias));
}
/** Of every index and alias of a model. */
async function listLastSwitches(storage, model) {
    const found = [];
    for (const key of await storage.list(folderOf(model))) {
        const record = await readRecord(storage, key);
        if (record !== undefined)
            found.push(record);
    }
    return found;
}
async function readRecord(storage, key) {
    const found = await storage.getVersioned(key);
    return found && (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_1__/* .openRecord */ .C6)(found.bytes, `${key} in ${storage.description}`, schema);
}


/***/ })

};
