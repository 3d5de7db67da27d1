export const id = 5854;
export const ids = [5854];
export const modules = {

/***/ 85854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   update: () => (/* binding */ update)
/* harmony export */ });
/* harmony import */ var _data_item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52310);
/* harmony import */ var _data_preprocessing_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(55963);
/* harmony import */ var _embed_ready_vectors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83280);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _reader_runnable_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58812);
/* harmony import */ var _registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35534);
/* harmony import */ var _stores_record_check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76823);
/* harmony import */ var _steps_candidate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58190);
/* harmony import */ var _steps_check_index_items_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89267);
/* harmony import */ var _steps_check_live_model_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73662);
/* harmony import */ var _steps_check_store_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(82423);
/* harmony import */ var _steps_declare_model_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(29441);
/* harmony import */ var _steps_judge_generation_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(28015);
/* harmony import */ var _steps_judge_model_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4795);
/* harmony import */ var _steps_load_embedder_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(91702);
/* harmony import */ var _steps_note_model_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(82207);
/* harmony import */ var _steps_read_data_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(45524);
/* harmony import */ var _steps_read_vectors_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(36354);
/* harmony import */ var _steps_register_model_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(82386);
/* harmony import */ var _steps_smoke_queries_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(83875);
/* harmony import */ var _steps_update_index_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(70928);





















/** A candidate, judged again, or a registered version becomes the model of a new generation. */
async function update(context) {
    const { settings } = context;
    await (0,_steps_judge_model_js__WEBPACK_IMPORTED_MODULE_12__/* .checkRules */ .MM)(context);
    const smoke = await (0,_steps_smoke_queries_js__WEBPACK_IMPORTED_MODULE_18__/* .readSmokeQueries */ .c6)(context);
    await (0,_steps_check_store_js__WEBPACK_IMPORTED_MODULE_9__/* .checkFit */ ._j)(context);
    await (0,_steps_check_live_model_js__WEBPACK_IMPORTED_MODULE_8__/* .checkLiveModel */ .a)(context);
    await (0,_steps_judge_generation_js__WEBPACK_IMPORTED_MODULE_11__/* .checkBaseline */ .iW)(context);
    const model = settings.modelVersion === undefined
        ? await judgedCandidate(context)
        : await registeredModel(context, settings.modelVersion);
    if (model === undefined)
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.gate;
    const setting = settings.indexData === undefined ? 'data' : 'index-data';
    const { version } = model;
    const { distance } = settings;
    await (0,_steps_check_store_js__WEBPACK_IMPORTED_MODULE_9__/* .checkFit */ ._j)(context, version.dimension);
    if (version.kind === 'declared') {
        (0,_steps_declare_model_js__WEBPACK_IMPORTED_MODULE_10__/* .checkAgreement */ .NQ)(context, version.declaration, 'the model');
        const items = await (0,_steps_read_vectors_js__WEBPACK_IMPORTED_MODULE_16__/* .readIndexVectors */ .t)(context, setting, version.declaration);
        await (0,_steps_check_index_items_js__WEBPACK_IMPORTED_MODULE_7__/* .checkIndexItems */ .v)(context, items.count);
        const { dimension } = version;
        await (0,_steps_smoke_queries_js__WEBPACK_IMPORTED_MODULE_18__/* .checkSmokeQueries */ .Yj)(context, smoke, { distance, dimension, items: () => items.items() });
        await (0,_steps_update_index_js__WEBPACK_IMPORTED_MODULE_19__/* .updateIndex */ .U)(context, items, {
            ...(await model.register()),
            ...{ embedder: async () => _embed_ready_vectors_js__WEBPACK_IMPORTED_MODULE_1__/* .readyVectors */ .y, smoke: (0,_steps_smoke_queries_js__WEBPACK_IMPORTED_MODULE_18__/* .askingWith */ .yb)(smoke, undefined) },
        });
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.done;
    }
    await context.chooseEngine();
    const reader = (0,_steps_read_data_js__WEBPACK_IMPORTED_MODULE_15__/* .openReader */ .cE)(context, (0,_data_preprocessing_js__WEBPACK_IMPORTED_MODULE_20__/* .preprocessing */ .d)(version.preprocessing.imageSize));
    (0,_reader_runnable_version_js__WEBPACK_IMPORTED_MODULE_3__/* .checkPreprocessing */ .J5)(version, reader.preprocessing);
    const items = await (0,_steps_read_data_js__WEBPACK_IMPORTED_MODULE_15__/* .readIndexData */ .dH)(context, reader, setting);
    (0,_stores_record_check_js__WEBPACK_IMPORTED_MODULE_5__/* .checkItems */ .Hx)(items, await (0,_steps_check_store_js__WEBPACK_IMPORTED_MODULE_9__/* .refusalOf */ .Of)(context));
    await (0,_steps_check_index_items_js__WEBPACK_IMPORTED_MODULE_7__/* .checkIndexItems */ .v)(context, items.length);
    const { dimension } = version;
    await (0,_steps_smoke_queries_js__WEBPACK_IMPORTED_MODULE_18__/* .checkSmokeQueries */ .Yj)(context, smoke, { distance, dimension, reader, items: () => items });
    const registered = await model.register();
    const embedder = context.once(() => (0,_steps_load_embedder_js__WEBPACK_IMPORTED_MODULE_13__/* .loadEmbedder */ .P)(context, { ...registered, reader, classify: false }));
    const asked = (0,_steps_smoke_queries_js__WEBPACK_IMPORTED_MODULE_18__/* .askingWith */ .yb)(smoke, async function* (images) {
        yield* (await embedder()).embedAgain(images);
    });
    await (0,_steps_update_index_js__WEBPACK_IMPORTED_MODULE_19__/* .updateIndex */ .U)(context, (0,_data_item_js__WEBPACK_IMPORTED_MODULE_0__/* .datasetOf */ .gA)(items), { ...registered, embedder, smoke: asked });
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.done;
}
/** A candidate that does not pass cannot get in by this door either. */
async function judgedCandidate(context) {
    context.log.step('Reading the candidate');
    const { version, evaluation, storage } = await (0,_steps_candidate_js__WEBPACK_IMPORTED_MODULE_6__/* .requireCandidate */ .Vg)(context);
    checkDistance(context, evaluation);
    const model = { version, home: storage };
    await (0,_steps_note_model_js__WEBPACK_IMPORTED_MODULE_14__/* .noteVersion */ .F)(context, model, 'candidate');
    if ((await (0,_steps_judge_model_js__WEBPACK_IMPORTED_MODULE_12__/* .judgeModel */ .fL)(context, evaluation)).judgement !== 'pass')
        return undefined;
    return { ...model, register: () => (0,_steps_register_model_js__WEBPACK_IMPORTED_MODULE_17__/* .registerModel */ .$)(context, model, evaluation) };
}
/** What was measured of the neighbours must be about the index that is built. */
function checkDistance({ settings }, { distance }) {
    if (distance === undefined || distance === settings.distance)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('candidate.other-distance', `\`distance\`: the candidate in "${settings.candidate}" was evaluated for ${distance}, and the index would use ${settings.distance}.`, {
        fix: `Evaluate it again: \`train\` with \`distance: ${settings.distance}\` keeps the model. Or update with \`distance: ${distance}\`.`,
    });
}
async function registeredModel(context, named) {
    context.log.step('Reading the registered model');
    const registry = await context.registry();
    const { modelName } = context;
    const found = /^[0-9a-f]{64}$/.test(named)
        ? await (0,_registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .findByDigest */ .ln)(registry, modelName, named)
        : await (0,_registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .findByLabel */ .N3)(registry, modelName, named);
    if (found === undefined) {
        const known = (await (0,_registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .listVersions */ .yO)(registry, modelName)).flatMap(({ label }) => label ?? []);
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('registry.unknown-version', `\`model-version\`: ${registry.description} has no version ${JSON.stringify(named)} of the model "${modelName}".`, {
            fix: known.length > 0
                ? `Take one of these: ${known.join(', ')}.`
                : 'There is none yet: `run` registers the first.',
        });
    }
    const { version, ...label } = found;
    const model = { version, ...label, home: registry };
    await (0,_steps_note_model_js__WEBPACK_IMPORTED_MODULE_14__/* .noteVersion */ .F)(context, model, 'registered');
    return { ...model, register: () => (0,_steps_register_model_js__WEBPACK_IMPORTED_MODULE_17__/* .registerModel */ .$)(context, model, undefined) };
}


/***/ })

};
