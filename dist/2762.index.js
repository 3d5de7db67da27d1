export const id = 2762;
export const ids = [2762];
export const modules = {

/***/ 89267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ checkIndexItems)
/* harmony export */ });
/* harmony import */ var _index_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35132);

/**
 * Would an index of so many items lose too many? Asked before a model is trained and registered, so that nothing is
 * changed.
 * @throws CodedError `index.shrinks` (exit 2)
 */
async function checkIndexItems(context, count) {
    const { alias, maxShrink } = context.settings;
    const store = await context.store();
    const state = await store.alias(alias);
    const live = state && (await store.generation(state.generation));
    // Where a `recreate` was interrupted, nothing is live: what was live last is what counts.
    const [last] = (await store.history()).filter((period) => period.alias === alias);
    (0,_index_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .checkShrink */ .o4)(live?.count ?? last?.count ?? 0, count, maxShrink);
}


/***/ }),

/***/ 73662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ checkLiveModel)
/* harmony export */ });
/* harmony import */ var _reader_query_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11682);
/* harmony import */ var _registered_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62486);


/**
 * A lost registry must not pass for a first run.
 * @throws CodedError `state.lost` (exit 2)
 */
async function checkLiveModel(context) {
    const store = await context.store();
    const alias = await store.alias(context.settings.alias);
    const live = alias && (await store.generation(alias.generation));
    if (live !== undefined && (await (0,_registered_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .findVersion */ .A)(context, live.modelDigest)) === undefined)
        throw (0,_reader_query_model_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLost */ ._)({ registry: context.settings.registry, modelName: context.modelName }, live);
}


/***/ }),

/***/ 82386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ registerModel)
/* harmony export */ });
/* harmony import */ var _evaluate_measurements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42453);
/* harmony import */ var _registry_evaluations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16977);
/* harmony import */ var _registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35534);
/* harmony import */ var _registry_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69701);
/* harmony import */ var _check_strategy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21013);





/** Puts a model that passed the gate into the registry, with a label and its evaluation; where the run may not write, it stays a candidate. */
async function registerModel(context, model, evaluation) {
    await (0,_check_strategy_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStrategy */ .o)(context, model.version);
    const { permission, settings, log, modelName, draft } = context;
    if (!permission.allowed || settings.dryRun) {
        if (model.label === undefined)
            log.info(`Not registered: ${settings.dryRun ? 'dry-run' : permission.reason}.`);
        return model;
    }
    log.step('Registering');
    const registry = await context.registry();
    const { files: _, ...record } = model.version;
    const { version, label, reason, added } = model.label !== undefined && model.home === registry
        ? { version: model.version, label: model.label, reason: model.reason, added: false }
        : await (0,_registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .registerVersion */ .KO)(registry, modelName, {
            record,
            files: await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .readVersionFiles */ .Mo)(model.home, modelName, model.version),
        });
    if (evaluation !== undefined) {
        const { modelDigest, dataFingerprint } = evaluation;
        const known = await (0,_registry_evaluations_js__WEBPACK_IMPORTED_MODULE_1__/* .readEvaluation */ .L)(registry, modelName, modelDigest, dataFingerprint);
        // One that was measured with fewer metrics gives way.
        if (known === undefined || (0,_evaluate_measurements_js__WEBPACK_IMPORTED_MODULE_0__/* .notMeasured */ .q7)(known, Object.keys(evaluation.metrics)).length > 0)
            await (0,_registry_evaluations_js__WEBPACK_IMPORTED_MODULE_1__/* .saveEvaluation */ .I)(registry, modelName, evaluation);
    }
    log.info(`${modelName} ${label}${model.label === undefined ? `: ${reason}` : ' is registered already.'}`);
    draft.newVersion = added;
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

/***/ 38132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ retainGenerations)
/* harmony export */ });
/* harmony import */ var _index_retain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27058);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


/**
 * Drops generations that are older than what is kept; where the run may not write, nothing.
 * @param unfinished also builds that were left unfinished a day ago
 */
async function retainGenerations(context, store, unfinished = false) {
    const { settings, draft, log } = context;
    const names = (0,_index_retain_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseDropped */ .ku)({
        generations: await store.generations(),
        aliases: await store.aliases(),
        history: await store.history(),
        keep: settings.keepGenerations,
        graceMs: settings.retainGrace,
        now: context.clock.now(),
        unfinished,
    });
    if (!context.permission.allowed || settings.dryRun)
        return names;
    await forgetRevisions(store);
    const dropped = [];
    for (const name of names)
        if (await dropUnused(store, name))
            dropped.push(name);
    await store.sweep?.();
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
/** Old journals go: what they lead back to can no longer be reached. */
async function forgetRevisions(store) {
    for (const { name, revision, count } of await store.generations()) {
        if (revision === 0)
            continue;
        const oldest = (0,_index_retain_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseForgotten */ .q9)(await store.keptRevisions(name), count);
        if (oldest !== undefined)
            await store.forget(name, oldest);
    }
}


/***/ }),

/***/ 83875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yj: () => (/* binding */ checkSmokeQueries),
/* harmony export */   _j: () => (/* binding */ checkFit),
/* harmony export */   c6: () => (/* binding */ readSmokeQueries),
/* harmony export */   yb: () => (/* binding */ askingWith)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _index_smoke_queries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88343);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13963);
/* harmony import */ var _lib_ordinary_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23023);
/* harmony import */ var _lib_pause_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47098);
/* harmony import */ var _judging_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87850);








const MOST_IMAGE_BYTES = 256 * 2 ** 20;
/**
 * What `smoke-queries` says; undefined where it is not set.
 * @throws CodedError `gate.unreadable-file`, `index.bad-smoke-queries` (exit 2)
 */
async function readSmokeQueries({ settings }) {
    const path = settings.smokeQueries;
    if (path === undefined)
        return undefined;
    const text = await (0,_judging_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readJudgingFile */ .H)('smoke-queries', path);
    const { parseSmokeQueries } = await __webpack_require__.e(/* import() */ 788).then(__webpack_require__.bind(__webpack_require__, 70788));
    const queries = await parseSmokeQueries(text, path);
    const problems = [];
    const images = [];
    for (const { asks, place } of queries) {
        if (asks.kind !== 'image')
            continue;
        const read = await readImage(path, asks.path);
        if ('problem' in read)
            problems.push(`${place}: image: ${JSON.stringify(asks.path)} ${read.problem}`);
        else
            images.push(read.item);
    }
    if (problems.length > 0)
        throw await badQueries(path, problems);
    return { path, queries, images };
}
/** A file from elsewhere must not lead to any file of this machine. */
async function readImage(file, written) {
    const [folder, here] = [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(file)), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)('.')];
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, written);
    try {
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(written) || !((await (0,_lib_ordinary_file_js__WEBPACK_IMPORTED_MODULE_5__/* .liesIn */ .z$)(path, folder)) || (await (0,_lib_ordinary_file_js__WEBPACK_IMPORTED_MODULE_5__/* .liesIn */ .z$)(path, here))))
            return {
                problem: `lies neither in the folder of ${file} nor in the working directory; name it relative to ${file}`,
            };
        const contentDigest = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(await (0,_lib_ordinary_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readOrdinaryFile */ .Ve)(path, MOST_IMAGE_BYTES));
        return { item: { id: written, path, metadata: {}, contentDigest, digest: '' } };
    }
    catch (error) {
        const reason = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, 'ENOENT')
            ? `does not exist; it is looked for in ${folder}`
            : (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, 'EISDIR')
                ? 'is a folder'
                : `cannot be read (${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error)})`;
        return { problem: reason };
    }
}
/**
 * Can the queries be asked of the index that is to be, and can they hold? Asked before anything is trained or written.
 * @throws CodedError `index.bad-smoke-queries` (exit 2)
 */
async function checkSmokeQueries({ log, signal, store }, smoke, { reader, items, ...index }) {
    if (smoke === undefined)
        return;
    const { path, queries, images } = smoke;
    const { zeroVectors } = (await store()).capabilities;
    const problems = [...(0,_index_smoke_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .misfits */ .gX)(queries, { ...index, images: reader !== undefined, zeroVectors })];
    if (reader !== undefined)
        for await (const { item, error } of reader.decode(images, { signal }))
            if (error !== undefined)
                problems.push(`${path}: image ${JSON.stringify(item.id)} cannot be decoded: ${error}`);
    const presence = new _index_smoke_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .Presence */ .Cq(queries);
    let seen = 0;
    for await (const { id, label } of items()) {
        if (presence.complete)
            break;
        presence.saw(id, label);
        if (++seen % 1024 === 0)
            await (0,_lib_pause_js__WEBPACK_IMPORTED_MODULE_6__/* .pause */ .v)(signal);
    }
    problems.push(...presence.problems());
    if (problems.length > 0)
        throw await badQueries(path, problems);
    for (const text of presence.vacuous())
        log.warn(`${text}: this always holds.`);
    log.info(`Smoke queries of ${path}: ${queries.length}, asked when the index is built.`);
}
/**
 * Can the queries be asked of such an index?
 * @throws CodedError `index.bad-smoke-queries` (exit 2)
 */
async function checkFit({ path, queries }, index) {
    const problems = (0,_index_smoke_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .misfits */ .gX)(queries, index);
    if (problems.length > 0)
        throw await badQueries(path, problems);
}
async function badQueries(path, problems) {
    const { badSmokeQueries } = await __webpack_require__.e(/* import() */ 522).then(__webpack_require__.bind(__webpack_require__, 30522));
    return badSmokeQueries(path, problems);
}
/** @param embed with the model of the index, and without anything that was remembered */
function askingWith(smoke, embed) {
    if (smoke === undefined)
        return undefined;
    return {
        queries: smoke.queries,
        async embedImages() {
            if (embed === undefined)
                throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .badInput */ .AN)('model.declared', 'The model is declared: this program cannot embed images with it.', {
                    fix: 'In the file of `smoke-queries`, ask by `id` or `vector`.',
                });
            return (await Array.fromAsync(embed(smoke.images))).map(({ vector }) => vector);
        },
    };
}


/***/ }),

/***/ 70928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ updateIndex)
});

// EXTERNAL MODULE: ./build/lib/pause.js
var pause = __webpack_require__(47098);
// EXTERNAL MODULE: ./build/lib/sorted-merge.js
var sorted_merge = __webpack_require__(28706);
// EXTERNAL MODULE: ./build/index/write-changes.js + 2 modules
var write_changes = __webpack_require__(18926);
;// CONCATENATED MODULE: ./build/index/build.js



/**
 * Writes a generation, batch by batch; resumes where an interrupted build was. Readers see nothing of it. Ends in state
 * `built`.
 * @throws CodedError `index.bad-vector` (exit 4) when the model gives a vector that cannot be searched
 */
async function buildGeneration(options) {
    const { store, description, log, signal } = options;
    const token = await store.begin(description, { fresh: options.fresh });
    const writer = new write_changes/* ChangeWriter */.w(options, token, 'Readers were not switched.');
    const bar = log.progress('Writing', description.count, 'records');
    let resumed = 0;
    let done = 0;
    try {
        for await (const batch of (0,sorted_merge/* inBatches */.o)(todo(options), store.capabilities.batchRecords)) {
            await (0,pause/* pause */.v)(signal);
            const stale = batch.filter(({ change }) => change === undefined).map(({ id }) => id);
            const wanted = batch.flatMap(({ change, written }) => change?.item === undefined || written?.itemDigest === change.item.digest ? [] : [change]);
            await writer.add({ remove: stale, write: wanted }, () => {
                resumed += batch.length - stale.length - wanted.length;
                done += batch.length - stale.length;
                bar.update(done);
            });
        }
        await writer.finish();
    }
    finally {
        await writer.settle();
        bar.end();
    }
    await store.setState(token, 'built');
    return { token, resumed, ...writer.cost };
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

// EXTERNAL MODULE: ./build/index/cost.js
var index_cost = __webpack_require__(96378);
// EXTERNAL MODULE: ./build/index/embedding-probe.js
var embedding_probe = __webpack_require__(72065);
// EXTERNAL MODULE: ./build/index/switch.js
var index_switch = __webpack_require__(29703);
// EXTERNAL MODULE: ./build/lib/log.js
var log = __webpack_require__(82934);
// EXTERNAL MODULE: ./build/commands/steps/edit-live.js
var edit_live = __webpack_require__(4098);
// EXTERNAL MODULE: ./build/commands/steps/measured-rates.js
var measured_rates = __webpack_require__(64105);
// EXTERNAL MODULE: ./build/commands/steps/note-index.js
var note_index = __webpack_require__(70626);
// EXTERNAL MODULE: ./build/commands/steps/plan-update.js + 2 modules
var plan_update = __webpack_require__(78504);
// EXTERNAL MODULE: ./build/commands/steps/planned-against.js
var planned_against = __webpack_require__(89507);
// EXTERNAL MODULE: ./build/commands/steps/record-switch.js
var record_switch = __webpack_require__(5651);
// EXTERNAL MODULE: ./build/commands/steps/retain-generations.js
var retain_generations = __webpack_require__(38132);
// EXTERNAL MODULE: ./build/commands/steps/switch-alias.js
var switch_alias = __webpack_require__(44750);
;// CONCATENATED MODULE: ./build/commands/steps/take-away.js


/**
 * `recreate` deletes what is live before it builds; another strategy deletes nothing.
 * @throws CodedError `index.alias-moved` (exit 5)
 */
async function takeAway(context, { store, alias, interrupted }) {
    const { settings, log, clock, signal } = context;
    if (settings.strategy !== 'recreate')
        return undefined;
    if (alias !== undefined) {
        log.step('Deleting the live generation');
        // The last moment at which ending the run changes nothing for readers.
        await (0,pause/* pause */.v)(signal);
        const at = clock.now().toISOString();
        const begun = clock.monotonic();
        if (!(await store.retire({ alias: settings.alias, expected: alias, at })))
            throw (0,index_switch/* aliasMoved */._X)(settings.alias, alias, await store.alias(settings.alias), 'Nothing was deleted by this run.');
        log.warn(`Readers have no index from now on, until the new one is verified: ${alias.generation} was deleted.`);
        return { generation: alias.generation, downtimeMs: () => Math.round(clock.monotonic() - begun) };
    }
    if (interrupted?.until === undefined)
        return undefined;
    const since = Date.parse(interrupted.until);
    log.warn(`Readers have no index since ${interrupted.until}: an earlier run deleted ${interrupted.generation} and did not finish.`);
    return {
        generation: interrupted.generation,
        downtimeMs: () => Math.max(0, clock.now().getTime() - since),
    };
}
/** A run that fails between deleting and switching leaves readers without an index. */
async function sayReadersHaveNothing({ log, settings }, store, { generation }) {
    if ((await store.alias(settings.alias).catch(() => undefined)) !== undefined)
        return;
    log.warn(`Readers have no index: ${generation} was deleted, and nothing has taken its place. A rerun builds it.`);
}

// EXTERNAL MODULE: ./build/index/neighbour-overlap.js
var neighbour_overlap = __webpack_require__(1970);
// EXTERNAL MODULE: ./build/commands/steps/judge-generation.js
var judge_generation = __webpack_require__(28015);
;// CONCATENATED MODULE: ./build/commands/steps/verification-wishes.js


/** Asks what is live, before anything is changed, for what the new state is compared with. */
async function wishesOf(context, { store, live, shared }, smoke) {
    const before = live && (await (0,neighbour_overlap/* neighboursIn */.I)(store, live, shared, (0,judge_generation/* wantedSizes */.sN)(context)));
    return { ...(smoke === undefined ? {} : { smoke }), ...(before === undefined ? {} : { before }) };
}

// EXTERNAL MODULE: ./build/commands/steps/verify-or-fail.js + 5 modules
var verify_or_fail = __webpack_require__(93321);
;// CONCATENATED MODULE: ./build/commands/steps/update-index.js
















/** plan → build → verify → switch → retain: the index comes to hold `data` as `subject` embeds them. */
async function updateIndex(context, data, subject) {
    const planned = await (0,plan_update/* planUpdate */.Z)(context, data, subject);
    const { target, alias, description, store } = planned;
    if (target.action === 'nothing') {
        context.log.info(`Nothing to do: ${target.reason}.`);
        context.draft.headline = `Nothing to do: ${target.reason}.`;
        await (0,note_index/* noteIndex */.b)(context, store, description, { switched: false, reason: 'nothing to do' });
        if (planned.live?.name === target.name)
            await (0,record_switch/* confirmSwitch */.Pw)(context, store, planned.live);
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
    // What cannot be told is said once: here, or when readers are switched.
    const later = target.action !== 'edit' && context.settings.strategy !== 'recreate';
    await (0,index_switch/* refuseOlderCommit */.IH)(later ? { ...context, log: log/* silentLog */.a } : context, alias);
    const embedder = await subject.embedder();
    await (0,planned_against/* plannedAgainst */.O)(store, context.settings.alias, alias, async () => {
        const wishes = await wishesOf(context, planned, subject.smoke);
        if (target.action === 'edit')
            await edit(context, planned, data, subject, embedder, wishes);
        else
            await buildAndSwitch(context, planned, data, subject, embedder, wishes);
    });
    await (0,retain_generations/* retainGenerations */.l)(context, store);
}
function refusalOf(context) {
    return context.permission.allowed ? undefined : context.permission.reason;
}
async function edit(context, planned, data, subject, embedder, wishes) {
    const { store, description } = planned;
    const cost = await (0,edit_live/* editLive */.Z)(context, planned, data, subject, embedder, wishes);
    await (0,measured_rates/* noteRates */.a)(context, cost, embedder);
    const revision = (await store.generation(description.name))?.revision;
    context.draft.headline = `${(0,switch_alias/* describeContent */.X)(context, description)} is live: edited in place as revision ${revision}; readers saw the steps in between.`;
    context.log.info(context.draft.headline);
    await (0,record_switch/* recordSwitch */.IX)(context, store, description);
    await (0,note_index/* noteIndex */.b)(context, store, description, {
        ...{ switched: false, edited: true, cost },
        reason: 'edited in place',
    });
}
const NOTHING_LIVE = { alias: undefined, live: undefined };
async function buildAndSwitch(context, planned, data, subject, embedder, wishes) {
    const { store, description, target } = planned;
    const away = await takeAway(context, planned);
    const { alias, live } = away === undefined ? planned : NOTHING_LIVE;
    try {
        const built = target.action === 'build'
            ? await build(context, { ...planned, live }, data, subject, embedder)
            : undefined;
        const cost = built?.cost ?? index_cost/* NO_COST */.W;
        await (0,verify_or_fail/* verifyOrFail */.Bm)(context, store, description, {
            ...{ token: built?.token, cost, ...wishes },
            reembed: (0,embedding_probe/* reembedding */.R)(data, embedder, context.engineIdentity.tolerance),
            readers: away && `Readers have no index: ${away.generation} was deleted before, as strategy: recreate does.`,
        });
        if (context.settings.switch === 'manual') {
            const reason = 'switch: manual; "promote" makes it live';
            context.draft.headline = `${(0,switch_alias/* describeContent */.X)(context, description)} is built and verified; readers stay where they are until it is promoted.`;
            await (0,note_index/* noteIndex */.b)(context, store, description, { switched: false, reason, cost });
            return;
        }
        const move = away === undefined ? 'update' : 'recreate';
        const switched = await (0,switch_alias/* switchAlias */.$)(context, store, alias, description, move);
        await (0,note_index/* noteIndex */.b)(context, store, description, {
            ...{ ...switched, cost },
            ...(away === undefined ? {} : { downtimeMs: away.downtimeMs() }),
        });
    }
    catch (error) {
        if (away !== undefined)
            await sayReadersHaveNothing(context, store, away);
        throw error;
    }
}
async function build(context, planned, data, subject, embedder) {
    const { log, signal, clock } = context;
    const { store, live, target, description } = planned;
    log.step('Building the index');
    const { token, resumed, ...cost } = await buildGeneration({
        ...{ store, description, log, signal, clock },
        fresh: target.action === 'build' && target.fresh,
        changes: (0,plan_update/* changesOf */.f)(context, data, planned, subject),
        live: live?.name,
        embed: (chosen) => embedder.embed(chosen),
    });
    const kept = resumed === 0 ? '' : `, ${resumed} kept from an interrupted run`;
    log.info(`${description.count} records: ${cost.embedded} embedded, ${cost.copied} copied from live${kept}.`);
    await (0,measured_rates/* noteRates */.a)(context, cost, embedder);
    return { token, cost };
}


/***/ }),

/***/ 11682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ stateLost),
/* harmony export */   e: () => (/* binding */ loadQueryModel)
/* harmony export */ });
/* harmony import */ var _data_image_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45963);
/* harmony import */ var _data_preprocessing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55963);
/* harmony import */ var _embed_embedder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(140);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _model_model_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85523);
/* harmony import */ var _registry_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69701);
/* harmony import */ var _runnable_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58812);








/**
 * The model of a generation, loaded.
 * @throws CodedError `state.lost`, `model.declared`, `model.other-preprocessing`, `engine.other-version`,
 * `registry.missing-file`, `registry.changed-file` (exit 2)
 */
async function loadQueryModel(source, generation) {
    const { modelName, workers, signal } = source;
    return source.withRegistry(async (home) => {
        const found = await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .readVersion */ .$4)(home, modelName, generation.modelDigest);
        if (found === undefined)
            throw stateLost(source, generation);
        const version = (0,_runnable_version_js__WEBPACK_IMPORTED_MODULE_5__/* .trainedOnly */ .oK)(found);
        const own = (0,_data_preprocessing_js__WEBPACK_IMPORTED_MODULE_6__/* .preprocessing */ .d)(version.preprocessing.imageSize);
        (0,_runnable_version_js__WEBPACK_IMPORTED_MODULE_5__/* .checkPreprocessing */ .J5)(version, own);
        const engine = await source.queryEngine(generation);
        const predictor = await (0,_runnable_version_js__WEBPACK_IMPORTED_MODULE_5__/* .loadVersion */ .Fh)({ home, modelName, version, engine, outputs: [_model_model_js__WEBPACK_IMPORTED_MODULE_7__/* .EMBEDDING_LAYER */ .C] });
        const reader = (0,_data_image_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .openImageReader */ .r)({ preprocessing: own, ...(workers === undefined ? {} : { workers }) });
        const { scale } = version.preprocessing;
        const embedder = new _embed_embedder_js__WEBPACK_IMPORTED_MODULE_1__/* .Embedder */ .H({ reader, predictor, scale, signal, memoryBudget: 0 });
        return {
            async embed(image) {
                for await (const { vector } of embedder.embed([image]))
                    return vector;
                throw new Error('the embedder gave no vector');
            },
            async dispose() {
                predictor.dispose();
                await reader.close();
            },
        };
    });
}
/** A live generation whose model is not in the registry: durable state is gone, and this is no first run. */
function stateLost({ registry, modelName }, live) {
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .badInput */ .AN)('state.lost', `The live generation ${live.name} was built with model ${live.modelVersion} (${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(live.modelDigest)}), ` +
        `which the registry ${registry} does not hold under the name "${modelName}".`, {
        fix: 'Check `registry` and `name`. If the registry is lost: restore it from a copy, cache or artifact, or a branch from a ' +
            'clone that has its last commit. To begin anew on purpose, choose another `index`, or remove the index file and the registry together.',
    });
}


/***/ })

};
