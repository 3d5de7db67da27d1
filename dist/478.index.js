export const id = 478;
export const ids = [478];
export const modules = {

/***/ 9267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ checkIndexItems)
/* harmony export */ });
/* harmony import */ var _index_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5132);
/* harmony import */ var _stores_record_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6823);


/**
 * Can these items become the index, and would it lose too many? Asked before a model is trained and registered, so
 * that nothing is changed.
 * @throws CodedError `store.bad-ids`, `index.shrinks` (exit 2)
 */
async function checkIndexItems(context, items) {
    (0,_stores_record_check_js__WEBPACK_IMPORTED_MODULE_1__/* .checkIds */ .tD)(items);
    const { alias, maxShrink } = context.settings;
    const store = await context.store();
    const state = await store.alias(alias);
    const live = state && (await store.generation(state.generation));
    (0,_index_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .checkShrink */ .o4)(live?.count ?? 0, items.length, maxShrink);
}


/***/ }),

/***/ 3662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ checkLiveModel)
/* harmony export */ });
/* harmony import */ var _registered_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2486);

/**
 * A lost registry must not pass for a first run.
 * @throws CodedError `state.lost` (exit 2)
 */
async function checkLiveModel(context) {
    const store = await context.store();
    const alias = await store.alias(context.settings.alias);
    const live = alias && (await store.generation(alias.generation));
    if (live !== undefined && (await (0,_registered_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .findVersion */ .Am)(context, live.modelDigest)) === undefined)
        throw (0,_registered_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLost */ ._y)(context, live);
}


/***/ }),

/***/ 2386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ registerModel)
/* harmony export */ });
/* harmony import */ var _registry_evaluations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6977);
/* harmony import */ var _registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6612);
/* harmony import */ var _registry_versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8119);



/** Puts a model that passed the gate into the registry, with a label and its evaluation; where the run may not write, it stays a candidate. */
async function registerModel(context, model, evaluation) {
    const { permission, settings, log, modelName, draft } = context;
    if (!permission.allowed || settings.dryRun) {
        if (model.label === undefined)
            log.info(`Not registered: ${settings.dryRun ? 'dry-run' : permission.reason}.`);
        return model;
    }
    log.step('Registering');
    const registry = await context.registry();
    const { files: _, ...record } = model.version;
    const { version, label, reason } = model.label !== undefined && model.home === registry
        ? { version: model.version, label: model.label, reason: model.reason }
        : await (0,_registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .registerVersion */ .KO)(registry, modelName, {
            record,
            files: await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .readVersionFiles */ .Mo)(model.home, modelName, model.version),
        });
    if (evaluation !== undefined) {
        const { modelDigest, dataFingerprint } = evaluation;
        const known = await (0,_registry_evaluations_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvaluation */ .L)(registry, modelName, modelDigest, dataFingerprint);
        if (known === undefined)
            await (0,_registry_evaluations_js__WEBPACK_IMPORTED_MODULE_0__/* .saveEvaluation */ .I)(registry, modelName, evaluation);
    }
    log.info(`${modelName} ${label}${model.label === undefined ? `: ${reason}` : ' is registered already.'}`);
    if (draft.model !== undefined) {
        draft.model = {
            ...draft.model,
            version: label,
            ...(reason === undefined ? {} : { versionReason: reason }),
        };
    }
    return { version, label, ...(reason === undefined ? {} : { reason }), home: registry };
}


/***/ }),

/***/ 8132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ retainGenerations)
/* harmony export */ });
/* harmony import */ var _index_retain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7058);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1469);


/**
 * Drops generations that are older than what is kept; where the run may not write, nothing.
 * @param unfinished also builds that were left unfinished a day ago
 */
async function retainGenerations(context, store, unfinished = false) {
    const { settings, draft, log } = context;
    const names = (0,_index_retain_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseDropped */ .ku)({
        generations: await store.generations(),
        aliases: await store.aliases(),
        keep: settings.keepGenerations,
        graceMs: settings.retainGrace,
        now: context.clock.now(),
        unfinished,
    });
    if (!context.permission.allowed || settings.dryRun)
        return names;
    const dropped = [];
    for (const name of names)
        if (await dropUnused(store, name))
            dropped.push(name);
    if (dropped.length > 0)
        log.info(`Dropped ${dropped.join(', ')}.`);
    if (draft.index !== undefined)
        draft.index = { ...draft.index, dropped };
    return dropped;
}
/** Another run may have switched to it since it was chosen: then it stays. */
async function dropUnused(store, name) {
    try {
        await store.drop(name);
        return true;
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CodedError */ .AK && error.code === 'store.generation-in-use')
            return false;
        throw error;
    }
}


/***/ }),

/***/ 4778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ updateIndex)
});

// EXTERNAL MODULE: ./build/data/item.js
var item = __webpack_require__(2310);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(1469);
// EXTERNAL MODULE: ./build/lib/pause.js
var pause = __webpack_require__(7098);
// EXTERNAL MODULE: ./build/lib/sorted-merge.js
var sorted_merge = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/lib/vectors.js
var vectors = __webpack_require__(7908);
;// CONCATENATED MODULE: ./build/index/build.js




const BATCH = 256;
/**
 * Writes a generation, batch by batch, each one transaction; resumes where an interrupted build was. Readers see
 * nothing of it. Ends in state `built`.
 * @throws CodedError `index.bad-vector` (exit 4) when the model gives a vector that cannot be searched
 */
async function buildGeneration(options) {
    const { store, description, log, signal } = options;
    const token = await store.begin(description, { fresh: options.fresh });
    const bar = log.progress('Writing', description.count, 'records');
    const result = { token, embedded: 0, copied: 0, resumed: 0 };
    let done = 0;
    try {
        for await (const batch of (0,sorted_merge/* inBatches */.o)(todo(options), BATCH)) {
            await (0,pause/* pause */.v)(signal);
            const stale = batch.filter(({ change }) => change === undefined).map(({ id }) => id);
            if (stale.length > 0)
                await store.remove(token, stale);
            const wanted = batch.flatMap(({ change, written }) => change?.item === undefined || written?.itemDigest === change.item.digest ? [] : [change]);
            const copied = await copyVectors(options, wanted);
            const records = await makeRecords(options, wanted, copied);
            if (records.length > 0)
                await store.write(token, records);
            result.copied += copied.size;
            result.embedded += records.length - copied.size;
            result.resumed += batch.length - stale.length - records.length;
            done += batch.length - stale.length;
            bar.update(done);
        }
    }
    finally {
        bar.end();
    }
    await store.setState(token, 'built');
    return result;
}
async function* todo(options) {
    const { store, description } = options;
    const kept = (async function* () {
        for await (const change of options.changes)
            if (change.kind !== 'delete')
                yield change;
    })();
    for await (const { id, left, right } of (0,sorted_merge/* mergeById */.r)(kept, store.manifest(description.name))) {
        yield { id, change: left, written: right };
    }
}
/** Vectors of unchanged items from the live generation; one that is not what its manifest says is left out. */
async function copyVectors(options, changes) {
    const copied = new Map();
    const wanted = new Map(changes.filter(({ copy }) => copy).map((change) => [change.id, change.live]));
    if (options.live === undefined || wanted.size === 0)
        return copied;
    for (const { id, vector } of await options.store.fetch(options.live, [...wanted.keys()])) {
        if ((0,vectors/* vectorDigest */.CV)(vector) === wanted.get(id).vectorDigest)
            copied.set(id, vector);
    }
    if (copied.size < wanted.size) {
        const damaged = [...wanted.keys()].filter((id) => !copied.has(id));
        options.log.warn(`${damaged.length} records of ${options.live} are lost or damaged and are embedded again: ${damaged.slice(0, 3).join(', ')}`);
    }
    return copied;
}
async function makeRecords(options, changes, copied) {
    const computed = new Map();
    const toEmbed = changes.flatMap(({ id, item }) => (item === undefined || copied.has(id) ? [] : [item]));
    for await (const { item, vector } of options.embed(toEmbed)) {
        checkVector(item.id, vector, options.description);
        computed.set(item.id, vector);
    }
    return changes.map(({ id, item }) => {
        const vector = copied.get(id) ?? computed.get(id);
        return {
            id,
            ...(item.label === undefined ? {} : { label: item.label }),
            metadata: item.metadata,
            itemDigest: item.digest,
            contentDigest: item.contentDigest,
            vectorDigest: (0,vectors/* vectorDigest */.CV)(vector),
            vector,
        };
    });
}
function checkVector(id, vector, description) {
    const { dimension, distance } = description;
    const wrong = vector.length !== dimension
        ? `has ${vector.length} values where the index has ${dimension}`
        : !(0,vectors/* isFiniteVector */.f7)(vector)
            ? 'holds NaN or infinity'
            : distance === 'cosine' && (0,vectors/* isZeroVector */.Cg)(vector)
                ? 'is all zeros, which has no direction for cosine distance'
                : undefined;
    if (wrong === undefined)
        return;
    throw (0,errors/* verificationFailed */.l7)('index.bad-vector', `The vector of ${JSON.stringify(id)} ${wrong}. Readers were not switched.`, {
        fix: 'A model that answers so is not fit for an index: train longer, with another seed or a lower learning-rate, or choose distance: euclidean.',
    });
}

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(7130);
;// CONCATENATED MODULE: ./build/index/generation.js

/** The same inputs give the same identity, on every machine. */
function generationIdentity(inputs) {
    return (0,digest/* digestOf */.ol)({
        modelDigest: inputs.modelDigest,
        preprocessing: inputs.preprocessing,
        engine: [inputs.engine, inputs.engineNumericVersion],
        indexFingerprint: inputs.indexFingerprint,
        distance: inputs.distance,
    });
}
/** `g-<12 hex of the identity>-m-<12 hex of the model digest>`; a second build of the same has `.2` behind it. */
function generationName(identity, modelDigest, count = 1) {
    const name = `g-${(0,digest/* shortDigest */.VK)(identity)}-m-${(0,digest/* shortDigest */.VK)(modelDigest)}`;
    return count === 1 ? name : `${name}.${count}`;
}
/**
 * Chooses the generation to work on. Pure.
 * @param known every generation in the store
 * @param rebuild build again even what is complete: a new name beside one that readers use, else from nothing
 */
function chooseTarget(identity, modelDigest, known, alias, rebuild) {
    const same = known.filter((generation) => generation.identity === identity);
    const countOf = (generation) => Number(/\.(\d+)$/.exec(generation.name)?.[1] ?? 1);
    const latest = same.toSorted((a, b) => countOf(b) - countOf(a))[0];
    if (latest === undefined)
        return { action: 'build', name: generationName(identity, modelDigest), fresh: false };
    const { name } = latest;
    const inUse = name === alias?.generation || name === alias?.previous;
    if (rebuild) {
        const next = inUse ? generationName(identity, modelDigest, countOf(latest) + 1) : name;
        return { action: 'build', name: next, fresh: true };
    }
    if (name === alias?.generation) {
        return { action: 'nothing', name, reason: 'model and data are those of the live generation' };
    }
    if (latest.rolledBackAt !== undefined) {
        const how = latest.state === 'complete'
            ? `"promote --generation ${name}" switches to it`
            : '"rebuild" builds it again';
        const reason = `${name} was rolled back on ${latest.rolledBackAt}; ${how} on purpose`;
        return { action: 'nothing', name, reason };
    }
    switch (latest.state) {
        case 'complete':
            return { action: 'reuse', name };
        case 'built':
        case 'building':
            return { action: 'build', name, fresh: false };
        case 'failed':
        case 'dropped':
            return { action: 'build', name, fresh: true };
    }
}

// EXTERNAL MODULE: ./build/index/plan.js
var plan = __webpack_require__(5132);
// EXTERNAL MODULE: ./build/index/switch.js
var index_switch = __webpack_require__(9703);
;// CONCATENATED MODULE: ./build/lib/log.js
const silentBar = { update() { }, end() { } };
/** Says nothing: for libraries' callers and tests that look at results. */
const silentLog = { step() { }, info() { }, warn() { }, progress: () => silentBar };

// EXTERNAL MODULE: ./build/commands/steps/note-index.js
var note_index = __webpack_require__(626);
// EXTERNAL MODULE: ./build/commands/steps/retain-generations.js
var retain_generations = __webpack_require__(8132);
// EXTERNAL MODULE: ./build/commands/steps/switch-alias.js
var switch_alias = __webpack_require__(4750);
// EXTERNAL MODULE: ./build/commands/steps/verify-or-fail.js + 3 modules
var verify_or_fail = __webpack_require__(4674);
;// CONCATENATED MODULE: ./build/commands/steps/update-index.js










/** plan → build → verify → switch → retain: the index comes to hold `items` as `subject` embeds them. */
async function updateIndex(context, items, subject) {
    const planned = await update_index_plan(context, items, subject);
    const { target, alias, description, store } = planned;
    if (target.action === 'nothing') {
        context.log.info(`Nothing to do: ${target.reason}.`);
        context.draft.headline = `Nothing to do: ${target.reason}.`;
        await (0,note_index/* noteIndex */.b)(context, store, description, { switched: false, reason: target.reason });
        await (0,retain_generations/* retainGenerations */.l)(context, store);
        return;
    }
    const refusal = context.settings.dryRun ? 'dry-run: nothing was written' : refusalOf(context);
    if (refusal !== undefined) {
        context.log.info(`Planned only: ${refusal}.`);
        context.draft.headline = `Planned only: ${refusal}.`;
        await (0,note_index/* noteIndex */.b)(context, store, description, { switched: false, reason: refusal });
        return;
    }
    // What cannot be told is said when readers are switched.
    await (0,index_switch/* refuseOlderCommit */.I)({ ...context, log: silentLog }, alias);
    const embedder = await subject.embedder();
    const built = target.action === 'build' ? await build(context, planned, items, subject, embedder) : undefined;
    await (0,verify_or_fail/* verifyOrFail */.B)(context, store, description, built?.token, {
        items,
        embed: (chosen) => embedder.embedAgain(chosen),
    });
    const counts = { embedded: built?.embedded ?? 0, copied: built?.copied ?? 0 };
    if (context.settings.switch === 'manual') {
        const reason = 'switch: manual; "promote" makes it live';
        context.draft.headline = `${(0,switch_alias/* describeContent */.X)(context, description)} is built and verified; readers stay where they are until it is promoted.`;
        await (0,note_index/* noteIndex */.b)(context, store, description, { switched: false, reason, ...counts });
        await (0,retain_generations/* retainGenerations */.l)(context, store);
        return;
    }
    const switched = await (0,switch_alias/* switchAlias */.$)(context, store, alias, description, 'update');
    await (0,note_index/* noteIndex */.b)(context, store, description, { ...switched, ...counts });
    await (0,retain_generations/* retainGenerations */.l)(context, store);
}
function refusalOf(context) {
    return context.permission.allowed ? undefined : context.permission.reason;
}
async function update_index_plan(context, items, subject) {
    const { settings, log, draft } = context;
    log.step('Planning');
    const store = await context.store();
    const alias = await store.alias(settings.alias);
    const live = alias === undefined ? undefined : await store.generation(alias.generation);
    const inputs = {
        modelDigest: subject.version.digest,
        preprocessing: subject.version.preprocessing,
        engine: context.engineIdentity.name,
        engineNumericVersion: context.engineIdentity.numericVersion,
        indexFingerprint: (0,item/* fingerprint */.R)(items),
        distance: settings.distance,
    };
    const identity = generationIdentity(inputs);
    const target = chooseTarget(identity, subject.version.digest, await store.generations(), alias, settings.rebuild);
    const changes = await (0,plan/* summarisePlan */.aC)(changesOf(context, items, { store, live, target }, subject));
    // What is complete costs nothing any more.
    const summary = target.action === 'build' ? changes : { ...changes, embed: 0, copy: 0 };
    draft.plan = {
        strategy: settings.strategy,
        generation: target.name,
        ...(alias === undefined ? {} : { live: alias.generation }),
        ...(target.action === 'nothing' ? { nothingToDo: target.reason } : {}),
        ...summary,
    };
    log.info(`${target.name}: ${summary.add.count} to add, ${summary.change.count} to change, ${summary.delete.count} to delete, ` +
        `${summary.unchanged} unchanged; ${summary.embed} to embed, ${summary.copy} to copy.`);
    (0,plan/* checkShrink */.o4)(live?.count ?? 0, items.length, settings.maxShrink);
    return {
        ...{ store, alias, live, target },
        description: {
            name: target.name,
            identity,
            modelDigest: subject.version.digest,
            modelVersion: subject.label ?? 'candidate',
            indexFingerprint: inputs.indexFingerprint,
            engine: inputs.engine,
            engineNumericVersion: inputs.engineNumericVersion,
            distance: settings.distance,
            dimension: subject.version.dimension,
            count: items.length,
            ...(context.commit === undefined ? {} : { commit: context.commit }),
            createdAt: context.clock.now().toISOString(),
        },
    };
}
function changesOf({ engineIdentity }, items, { store, live, target }, subject) {
    // What is built from nothing takes no vector from live either: live may be what is wrong.
    const sameVectors = !(target.action === 'build' && target.fresh) &&
        live?.modelDigest === subject.version.digest &&
        live.engine === engineIdentity.name &&
        live.engineNumericVersion === engineIdentity.numericVersion;
    return (0,plan/* planChanges */.XA)(items, live === undefined ? [] : store.manifest(live.name), sameVectors);
}
async function build(context, { store, live, target, description }, items, subject, embedder) {
    const { log, signal } = context;
    log.step('Building the index');
    const result = await buildGeneration({
        ...{ store, description, log, signal },
        fresh: target.action === 'build' && target.fresh,
        changes: changesOf(context, items, { store, live, target }, subject),
        live: live?.name,
        embed: (chosen) => embedder.embed(chosen),
    });
    const resumed = result.resumed === 0 ? '' : `, ${result.resumed} kept from an interrupted run`;
    log.info(`${description.count} records: ${result.embedded} embedded, ${result.copied} copied from live${resumed}.`);
    return result;
}


/***/ }),

/***/ 5132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XA: () => (/* binding */ planChanges),
/* harmony export */   aC: () => (/* binding */ summarisePlan),
/* harmony export */   o4: () => (/* binding */ checkShrink)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);
/* harmony import */ var _lib_sorted_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8706);


/**
 * What separates the dataset from the live generation, in the order of ids. Pure; holds one entry of each at a time.
 * @param items in the order of ids' UTF-8 bytes
 * @param live the live generation's manifest in the same order; empty on a first run
 * @param sameVectors live was embedded by the same model, engine and preprocessing
 */
async function* planChanges(items, live, sameVectors) {
    for await (const { id, left: item, right: entry } of (0,_lib_sorted_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeById */ .r)(items, live)) {
        if (item === undefined)
            yield { kind: 'delete', id, live: entry, copy: false };
        else if (entry === undefined)
            yield { kind: 'add', id, item, copy: false };
        else {
            const kind = entry.itemDigest === item.digest ? 'keep' : 'change';
            yield { kind, id, item, live: entry, copy: sameVectors && entry.contentDigest === item.contentDigest };
        }
    }
}
const FIRST_IDS = 10;
/** Counts a plan, keeping ten ids of each kind. */
async function summarisePlan(changes) {
    const groups = {
        add: { count: 0, first: [] },
        change: { count: 0, first: [] },
        delete: { count: 0, first: [] },
        keep: { count: 0, first: [] },
    };
    let embed = 0;
    let copy = 0;
    for await (const change of changes) {
        const group = groups[change.kind];
        group.count++;
        if (group.first.length < FIRST_IDS)
            group.first.push(change.id);
        if (change.kind === 'delete')
            continue;
        if (change.copy)
            copy++;
        else
            embed++;
    }
    const { add, change, keep } = groups;
    return { add, change, delete: groups.delete, unchanged: keep.count, embed, copy };
}
/**
 * An empty data folder must not erase production.
 * @param maxShrink largest accepted loss, as a fraction of the live count, 0 to 1
 * @throws CodedError `index.shrinks` (exit 2)
 */
function checkShrink(liveCount, newCount, maxShrink) {
    const lost = liveCount - newCount;
    if (lost <= 0 || lost <= liveCount * maxShrink)
        return;
    const percent = (fraction) => `${Number((fraction * 100).toFixed(1))} %`;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('index.shrinks', `The new index would hold ${newCount} items where the live one holds ${liveCount}: ` +
        `${percent(lost / liveCount)} fewer, and max-shrink allows ${percent(maxShrink)}.`, {
        fix: `Check that the data folder is complete; if the loss is meant, set max-shrink to ${roundedUp(lost / liveCount)} for this run.`,
    });
}
/** To two digits, so that what is suggested is enough; 0.55 stays 0.55 although 0.55 × 100 is a little more than 55. */
function roundedUp(fraction) {
    return Math.ceil(Number((fraction * 100).toFixed(6))) / 100;
}


/***/ }),

/***/ 6823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ checkQuery),
/* harmony export */   fi: () => (/* binding */ checkRecords),
/* harmony export */   tD: () => (/* binding */ checkIds)
/* harmony export */ });
/* unused harmony export MAX_ID_BYTES */
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);
/* harmony import */ var _lib_vectors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7908);


/** The same for every store, so that an index can move from one to another. */
const MAX_ID_BYTES = 512;
const LISTED = 20;
/**
 * What every store asks of records before it writes them.
 * @throws CodedError `store.bad-records` (exit 2) that lists the first 20 problems
 */
function checkRecords(records, space) {
    const problems = problemsOf(records, (record) => wrongRecord(record, space));
    if (problems.length === 0)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.bad-records', `${problems.length} records cannot be written to generation ${space.name}; nothing of their batch was.`, { problems: listed(problems) });
}
/**
 * Could any store keep items of these ids? For asking before something is embedded.
 * @throws CodedError `store.bad-ids` (exit 2) that lists the first 20 problems
 */
function checkIds(items) {
    const problems = problemsOf(items, ({ id }) => wrongId(id));
    if (problems.length === 0)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.bad-ids', `${problems.length} of ${items.length} items cannot be indexed under their ids.`, {
        problems: listed(problems),
        fix: 'An id is the path of the file relative to its data folder: shorten the names of files and folders.',
    });
}
/**
 * What every store asks of a query.
 * @throws CodedError `store.bad-query` (exit 2)
 */
function checkQuery(vector, topK, space) {
    const wrong = wrongVector(vector, space) ??
        (Number.isInteger(topK) && topK > 0
            ? undefined
            : `top-k is ${topK}, where a whole number from 1 is asked`);
    if (wrong === undefined)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.bad-query', `Generation ${space.name} cannot be searched so: ${wrong}.`);
}
function problemsOf(all, wrongness) {
    return all.flatMap((one) => {
        const wrong = wrongness(one);
        return wrong === undefined ? [] : [`${JSON.stringify(one.id)}: ${wrong}`];
    });
}
function listed(problems) {
    const more = problems.length > LISTED ? [`and ${problems.length - LISTED} more`] : [];
    return [...problems.slice(0, LISTED), ...more];
}
function wrongId(id) {
    if (id === '')
        return 'the id is empty';
    if (Buffer.byteLength(id) > MAX_ID_BYTES)
        return `the id is ${Buffer.byteLength(id)} bytes long, and ${MAX_ID_BYTES} is the most`;
    return isText(id) ? undefined : 'the id holds NUL or half a surrogate pair';
}
function wrongRecord(record, space) {
    const { id, label, metadata, vector } = record;
    const wrong = wrongId(id);
    if (wrong !== undefined)
        return wrong;
    if (label !== undefined && !isText(label))
        return 'the label holds NUL or half a surrogate pair';
    for (const [key, value] of Object.entries(metadata)) {
        if (typeof value === 'number' && !Number.isFinite(value))
            return `metadata ${JSON.stringify(key)} is ${value}`;
    }
    return wrongVector(vector, space);
}
function wrongVector(vector, { dimension, distance }) {
    if (vector.length !== dimension)
        return `the vector has ${vector.length} values where the generation has ${dimension}`;
    if (!(0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFiniteVector */ .f7)(vector))
        return 'the vector holds NaN or infinity';
    if (distance === 'cosine' && (0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_1__/* .isZeroVector */ .Cg)(vector))
        return 'the vector is all zeros, which has no direction for cosine';
    return undefined;
}
/** Survives the way through UTF-8 and C strings. */
function isText(text) {
    return text.isWellFormed() && !text.includes('\0');
}


/***/ })

};
