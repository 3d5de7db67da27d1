export const id = 897;
export const ids = [897];
export const modules = {

/***/ 9897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6867);
/* harmony import */ var _steps_registered_subject_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2486);



/** What is live, what was before, what else the store holds, and whether the registry knows the live model. */
async function status(context) {
    const { settings } = context;
    const store = await context.store();
    const live = await store.alias(settings.alias);
    const generations = await store.generations();
    const current = generations.find(({ name }) => name === live?.generation);
    const listing = {
        index: context.indexName,
        store: store.description,
        alias: settings.alias,
        live,
        generations,
    };
    if (settings.json) {
        const liveModelRegistered = current && (await (0,_steps_registered_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .findVersion */ .Am)(context, current.modelDigest)) !== undefined;
        context.print(`${JSON.stringify({ ...listing, liveModelRegistered })}\n`);
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done;
    }
    context.print((0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .renderStatus */ .LG)(listing));
    if (current !== undefined)
        await (0,_steps_registered_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .warnOfLostModel */ .Lu)(context, current);
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done;
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


/***/ })

};
