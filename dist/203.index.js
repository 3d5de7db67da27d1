export const id = 203;
export const ids = [203];
export const modules = {

/***/ 7203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prune: () => (/* binding */ prune)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);
/* harmony import */ var _require_permission_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(814);
/* harmony import */ var _steps_retain_generations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8132);



/** Drops generations that are no longer kept, failed builds, and builds that were left unfinished a day ago. */
async function prune(context) {
    const { settings, log } = context;
    (0,_require_permission_js__WEBPACK_IMPORTED_MODULE_1__/* .requirePermission */ .P)(context, 'prune');
    log.step('Choosing what to drop');
    const names = await (0,_steps_retain_generations_js__WEBPACK_IMPORTED_MODULE_2__/* .retainGenerations */ .l)(context, await context.store(), true);
    const said = settings.dryRun ? 'would be dropped' : 'dropped';
    if (settings.json)
        context.print(`${JSON.stringify({ dropped: names, dryRun: settings.dryRun })}\n`);
    else
        context.print(names.length === 0 ? 'Nothing to drop.\n' : `${names.map((name) => `${said}: ${name}`).join('\n')}\n`);
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done;
}


/***/ }),

/***/ 814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ requirePermission)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);

/**
 * For commands that do nothing but write.
 * @throws CodedError `deploy.refused` (exit 2)
 */
function requirePermission(context, command) {
    if (context.permission.allowed)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('deploy.refused', `${command} changes what readers get, and may not: ${context.permission.reason}.`, {
        fix: 'Call it from a run on the default branch, or from a terminal; where that is what this is, set deploy: always.',
    });
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


/***/ })

};
