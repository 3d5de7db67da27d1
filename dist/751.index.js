export const id = 751;
export const ids = [751];
export const modules = {

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

/***/ 6751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollback: () => (/* binding */ rollback)
/* harmony export */ });
/* harmony import */ var _index_retain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7058);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1469);
/* harmony import */ var _require_permission_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(814);
/* harmony import */ var _steps_note_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(626);
/* harmony import */ var _steps_registered_subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2486);
/* harmony import */ var _steps_switch_alias_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4750);
/* harmony import */ var _steps_verify_or_fail_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4674);







/** Back to the newest kept generation that was live before; what is left is remembered as rolled back. */
async function rollback(context) {
    const { settings, draft, log } = context;
    (0,_require_permission_js__WEBPACK_IMPORTED_MODULE_2__/* .requirePermission */ .P)(context, 'rollback');
    log.step('Choosing the generation');
    const store = await context.store();
    const alias = await store.alias(settings.alias);
    if (alias === undefined) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('index.not-live', `Alias ${settings.alias} does not exist in ${store.description}: nothing is live.`, {
            fix: 'Check index, alias and store-path; "status" shows what there is.',
        });
    }
    const target = (0,_index_retain_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseRollback */ .wX)(await store.generations(), alias);
    log.info(`From ${alias.generation} back to ${target.name} (model ${target.modelVersion}).`);
    if (settings.dryRun) {
        draft.headline = `Would roll back from ${alias.generation} to ${target.name}.`;
        await (0,_steps_note_index_js__WEBPACK_IMPORTED_MODULE_6__/* .noteIndex */ .b)(context, store, target, {
            switched: false,
            reason: 'dry-run: nothing was written',
        });
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
    }
    await (0,_steps_verify_or_fail_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyOrFail */ .B)(context, store, target, undefined);
    const switched = await (0,_steps_switch_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .switchAlias */ .$)(context, store, alias, target, 'rollback');
    await (0,_steps_note_index_js__WEBPACK_IMPORTED_MODULE_6__/* .noteIndex */ .b)(context, store, target, switched);
    await (0,_steps_registered_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .warnOfLostModel */ .Lu)(context, target);
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
}


/***/ })

};
