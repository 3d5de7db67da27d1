export const id = 854;
export const ids = [854];
export const modules = {

/***/ 5854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   update: () => (/* binding */ update)
/* harmony export */ });
/* harmony import */ var _data_preprocessing_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5963);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);
/* harmony import */ var _registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6612);
/* harmony import */ var _steps_candidate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8190);
/* harmony import */ var _steps_check_index_items_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9267);
/* harmony import */ var _steps_check_live_model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3662);
/* harmony import */ var _steps_judge_model_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3736);
/* harmony import */ var _steps_load_embedder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4045);
/* harmony import */ var _steps_note_model_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2207);
/* harmony import */ var _steps_read_data_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9887);
/* harmony import */ var _steps_register_model_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2386);
/* harmony import */ var _steps_update_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4778);












/** A candidate, judged again, or a registered version becomes the model of a new generation. */
async function update(context) {
    const { settings } = context;
    (0,_steps_judge_model_js__WEBPACK_IMPORTED_MODULE_5__/* .checkRules */ .MM)(context);
    await (0,_steps_check_live_model_js__WEBPACK_IMPORTED_MODULE_4__/* .checkLiveModel */ .a)(context);
    const model = settings.modelVersion === undefined
        ? await judgedCandidate(context)
        : await registeredModel(context, settings.modelVersion);
    if (model === undefined)
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.gate;
    const reader = (0,_steps_read_data_js__WEBPACK_IMPORTED_MODULE_8__/* .openReader */ .cE)(context, (0,_data_preprocessing_js__WEBPACK_IMPORTED_MODULE_11__/* .preprocessing */ .d)(model.version.preprocessing.imageSize));
    (0,_steps_load_embedder_js__WEBPACK_IMPORTED_MODULE_6__/* .checkPreprocessing */ .J)(model.version, reader);
    const items = await (0,_steps_read_data_js__WEBPACK_IMPORTED_MODULE_8__/* .readIndexData */ .dH)(context, reader, settings.indexData === undefined ? 'data' : 'index-data');
    await (0,_steps_check_index_items_js__WEBPACK_IMPORTED_MODULE_3__/* .checkIndexItems */ .v)(context, items);
    const registered = await model.register();
    const embedder = context.once(() => (0,_steps_load_embedder_js__WEBPACK_IMPORTED_MODULE_6__/* .loadEmbedder */ .P)(context, { ...registered, reader, classify: false }));
    await (0,_steps_update_index_js__WEBPACK_IMPORTED_MODULE_10__/* .updateIndex */ .U)(context, items, { ...registered, embedder });
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done;
}
/** A candidate that does not pass cannot get in by this door either. */
async function judgedCandidate(context) {
    context.log.step('Reading the candidate');
    const { version, evaluation, storage } = await (0,_steps_candidate_js__WEBPACK_IMPORTED_MODULE_2__/* .requireCandidate */ .Vg)(context);
    checkDistance(context, evaluation);
    const model = { version, home: storage };
    await (0,_steps_note_model_js__WEBPACK_IMPORTED_MODULE_7__/* .noteVersion */ .F)(context, model, 'candidate');
    if ((0,_steps_judge_model_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeModel */ .fL)(context, evaluation).judgement !== 'pass')
        return undefined;
    return { ...model, register: () => (0,_steps_register_model_js__WEBPACK_IMPORTED_MODULE_9__/* .registerModel */ .$)(context, model, evaluation) };
}
/** What was measured of the neighbours must be about the index that is built. */
function checkDistance({ settings }, { distance }) {
    if (distance === undefined || distance === settings.distance)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('candidate.other-distance', `distance: the candidate in ${settings.candidate} was evaluated for ${distance}, and the index would use ${settings.distance}.`, {
        fix: `Evaluate it again: "train" with distance: ${settings.distance} keeps the model. Or update with ${distance}.`,
    });
}
async function registeredModel(context, named) {
    context.log.step('Reading the registered model');
    const registry = await context.registry();
    const { modelName } = context;
    const found = /^[0-9a-f]{64}$/.test(named)
        ? await (0,_registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .findByDigest */ .ln)(registry, modelName, named)
        : await (0,_registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .findByLabel */ .N3)(registry, modelName, named);
    if (found === undefined) {
        const known = (await (0,_registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .listVersions */ .yO)(registry, modelName)).flatMap(({ label }) => label ?? []);
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('registry.unknown-version', `model-version: ${registry.description} has no version ${JSON.stringify(named)} of ${modelName}.`, {
            fix: known.length > 0
                ? `There are ${known.join(', ')}.`
                : 'There is none yet: "run" registers the first.',
        });
    }
    const { version, ...label } = found;
    const model = { version, ...label, home: registry };
    await (0,_steps_note_model_js__WEBPACK_IMPORTED_MODULE_7__/* .noteVersion */ .F)(context, model, 'registered');
    return { ...model, register: () => (0,_steps_register_model_js__WEBPACK_IMPORTED_MODULE_9__/* .registerModel */ .$)(context, model, undefined) };
}


/***/ })

};
