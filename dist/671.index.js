export const id = 671;
export const ids = [671];
export const modules = {

/***/ 4671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _index_retain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7058);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1469);
/* harmony import */ var _require_permission_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(814);
/* harmony import */ var _steps_note_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(626);
/* harmony import */ var _steps_registered_subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2486);
/* harmony import */ var _steps_retain_generations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8132);
/* harmony import */ var _steps_switch_alias_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4750);
/* harmony import */ var _steps_verify_or_fail_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4674);








/** A complete generation → verified again → live. */
async function promote(context) {
    const { settings, draft, log } = context;
    (0,_require_permission_js__WEBPACK_IMPORTED_MODULE_2__/* .requirePermission */ .P)(context, 'promote');
    log.step('Choosing the generation');
    const store = await context.store();
    const alias = await store.alias(settings.alias);
    const target = (0,_index_retain_js__WEBPACK_IMPORTED_MODULE_0__/* .choosePromotion */ .vz)(await store.generations(), alias, settings.generation);
    log.info(`${target.name}: ${target.count} records, model ${target.modelVersion}.`);
    if (target.name === alias?.generation) {
        draft.headline = `Nothing to do: ${target.name} is live.`;
        await (0,_steps_note_index_js__WEBPACK_IMPORTED_MODULE_7__/* .noteIndex */ .b)(context, store, target, { switched: false, reason: 'it is live already' });
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
    }
    if (settings.dryRun) {
        draft.headline = `Would make ${target.name} live (now: ${alias?.generation ?? 'nothing'}).`;
        await (0,_steps_note_index_js__WEBPACK_IMPORTED_MODULE_7__/* .noteIndex */ .b)(context, store, target, {
            switched: false,
            reason: 'dry-run: nothing was written',
        });
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
    }
    await (0,_steps_verify_or_fail_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyOrFail */ .B)(context, store, target, undefined);
    const switched = await (0,_steps_switch_alias_js__WEBPACK_IMPORTED_MODULE_5__/* .switchAlias */ .$)(context, store, alias, target, 'promote');
    await (0,_steps_note_index_js__WEBPACK_IMPORTED_MODULE_7__/* .noteIndex */ .b)(context, store, target, switched);
    await (0,_steps_registered_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .warnOfLostModel */ .Lu)(context, target);
    await (0,_steps_retain_generations_js__WEBPACK_IMPORTED_MODULE_4__/* .retainGenerations */ .l)(context, store);
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
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


/***/ })

};
