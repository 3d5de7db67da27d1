export const id = 5844;
export const ids = [5844];
export const modules = {

/***/ 75844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prune: () => (/* binding */ prune)
});

// EXTERNAL MODULE: ./build/lib/counted.js
var counted = __webpack_require__(13266);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/commands/require-permission.js
var require_permission = __webpack_require__(80814);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/registry/last-switch.js
var last_switch = __webpack_require__(18061);
// EXTERNAL MODULE: ./build/registry/registered-versions.js + 1 modules
var registered_versions = __webpack_require__(35534);
;// CONCATENATED MODULE: ./build/registry/surplus-versions.js
const DAY = 24 * 60 * 60 * 1000;
/**
 * Versions that are no longer kept, newest first. Pure. One without a label is what an interrupted run has left, or a
 * run is just about to give it one: it goes a day after the model was trained.
 */
function chooseSurplus({ versions, used, keep, now }) {
    const newest = versions.filter(({ label }) => label !== undefined).slice(0, keep);
    return versions.filter((each) => {
        if (newest.includes(each) || used.has(each.version.digest))
            return false;
        return each.label !== undefined || now.getTime() - Date.parse(each.version.createdAt) > DAY;
    });
}

;// CONCATENATED MODULE: ./build/commands/steps/prune-versions.js




/**
 * Removes model versions that nothing uses and that are older than those that are kept; on a dry run, nothing. Their
 * labels stay known, and are never given to others.
 * @param going generations that no longer count as users
 * @returns the versions, as people know them
 */
async function pruneVersions(context, store, going) {
    const { settings, modelName, log } = context;
    const registry = await context.registry();
    const surplus = chooseSurplus({
        versions: await (0,registered_versions/* listVersions */.yO)(registry, modelName),
        used: await usedModels(context, store, going),
        keep: settings.keepVersions,
        now: context.clock.now(),
    });
    const names = surplus.map((each) => nameOf(modelName, each));
    if (!context.permission.allowed || settings.dryRun)
        return names;
    for (const { version } of surplus)
        await (0,registered_versions/* removeVersion */.bI)(registry, modelName, version.digest);
    if (names.length > 0)
        log.info(`Removed from ${registry.description}: ${names.join(', ')}.`);
    return names;
}
/** Of other indexes of this model, and of this one where it is not at hand, the last switch says what was used then. */
async function usedModels(context, store, going) {
    const { modelName, indexName } = context;
    const held = (await store.generations()).filter(({ state }) => state !== 'dropped');
    const switches = (await (0,last_switch/* listLastSwitches */.b5)(await context.registry(), modelName)).filter(({ index }) => index !== indexName || held.length === 0);
    return new Set([
        ...held.filter(({ name }) => !going.includes(name)).map(({ modelDigest }) => modelDigest),
        ...switches.flatMap(({ models, modelDigest }) => [modelDigest, ...models]),
    ]);
}
function nameOf(modelName, { label, version }) {
    return `${modelName} ${label ?? (0,digest/* shortDigest */.VK)(version.digest)}`;
}

// EXTERNAL MODULE: ./build/commands/steps/retain-generations.js
var retain_generations = __webpack_require__(38132);
;// CONCATENATED MODULE: ./build/commands/prune.js





/** What was there before this program, by its name alone. */
async function removeAdopted({ settings, log }, store) {
    const { adopted: namespace, dryRun } = settings;
    if (namespace === undefined || store.dropForeign === undefined)
        return undefined;
    log.step(`Removing ${namespace}`);
    return { namespace, records: await store.dropForeign(namespace, dryRun) };
}
/**
 * Drops generations that are no longer kept, failed builds, and builds that were left unfinished a day ago; then model
 * versions that nothing uses any more; last what `adopted` names.
 */
async function prune(context) {
    const { settings, log } = context;
    (0,require_permission/* requirePermission */.P)(context, 'prune');
    log.step('Choosing what to drop');
    const store = await context.store();
    const dropped = await (0,retain_generations/* retainGenerations */.l)(context, store, true);
    const removed = await pruneVersions(context, store, dropped);
    const { dryRun } = settings;
    const adopted = await removeAdopted(context, store);
    if (settings.json) {
        context.print(`${JSON.stringify({ dropped, removed, ...(adopted && { adopted }), dryRun })}\n`);
        return errors/* EXIT */.dc.done;
    }
    const would = dryRun ? 'would be ' : '';
    const lines = [
        ...(adopted === undefined
            ? []
            : [`${would}removed: ${adopted.namespace} with ${(0,counted/* counted */.h)(adopted.records, 'record')}`]),
        ...dropped.map((name) => `${would}dropped: ${name}`),
        ...removed.map((name) => `${would}removed: ${name}`),
    ];
    context.print(`${lines.length === 0 ? 'Nothing to drop.' : lines.join('\n')}\n`);
    return errors/* EXIT */.dc.done;
}


/***/ }),

/***/ 80814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ requirePermission)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/**
 * For commands that do nothing but write.
 * @throws CodedError `deploy.refused` (exit 2)
 */
function requirePermission(context, command) {
    if (context.permission.allowed)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('deploy.refused', `\`${command}\` changes what readers get, and this run may not: ${context.permission.reason}.`, {
        fix: 'Call it from a run on the default branch or from a terminal; where this is such a run, set `deploy: always`.',
    });
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
