export const id = 159;
export const ids = [159];
export const modules = {

/***/ 1159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   search: () => (/* binding */ search)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3963);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6867);
/* harmony import */ var _steps_registered_subject_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2486);






/** Nearest neighbours of an image, an indexed item or a vector, from the live generation or a named one. */
async function search(context) {
    const { settings } = context;
    const store = await context.store();
    const generation = await findGeneration(context, store);
    const query = await queryVector(context, store, generation);
    const matches = await store.query(generation.name, query, settings.topK);
    if (settings.json) {
        const { name, modelDigest, modelVersion, distance } = generation;
        const answer = {
            index: context.indexName,
            generation: name,
            model: { digest: modelDigest, version: modelVersion },
            distance,
            vector: [...query],
            matches,
        };
        context.print(`${JSON.stringify(answer)}\n`);
    }
    else
        context.print((0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .renderMatches */ .KT)({ generation, matches }));
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.done;
}
async function findGeneration({ settings }, store) {
    const name = settings.generation ?? (await store.alias(settings.alias))?.generation;
    const known = await store.generations();
    const found = known.find((generation) => generation.name === name);
    if (found?.state === 'complete')
        return found;
    const complete = known.filter(({ state }) => state === 'complete').map((generation) => generation.name);
    if (settings.generation === undefined) {
        const aliases = (await store.aliases()).map(({ alias }) => alias);
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('search.no-index', `Nothing is live as ${settings.alias} in ${store.description}.`, {
            fix: aliases.length > 0
                ? `Aliases here: ${aliases.join(', ')}. Name one with --alias.`
                : 'Build the index first with "run", or check index and store-path.',
        });
    }
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('search.no-generation', found === undefined
        ? `generation: ${store.description} has no generation ${JSON.stringify(settings.generation)}.`
        : `generation: ${found.name} is ${found.state}; only a complete one can be searched.`, {
        fix: complete.length > 0
            ? `Complete generations: ${complete.join(', ')}.`
            : 'There is no complete one yet.',
    });
}
async function queryVector(context, store, generation) {
    const { settings } = context;
    if (settings.vector !== undefined)
        return checkedVector(settings.vector, generation);
    if (settings.id !== undefined) {
        const [record] = await store.fetch(generation.name, [settings.id]);
        if (record !== undefined)
            return record.vector;
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('search.unknown-id', `id: ${generation.name} has no item ${JSON.stringify(settings.id)}.`, {
            fix: 'An id is the path of the file relative to the data folder, with "/", such as cat/001.jpg.',
        });
    }
    const path = settings.image;
    const item = { id: path, path, metadata: {}, contentDigest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(await readQuery(path)), digest: '' };
    const embedder = await (0,_steps_registered_subject_js__WEBPACK_IMPORTED_MODULE_5__/* .queryEmbedder */ .Rx)(context, generation);
    for await (const { vector } of embedder.embed([item]))
        return vector;
    throw new Error('the embedder gave no vector');
}
function checkedVector(values, generation) {
    if (values.length !== generation.dimension) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('search.dimension', `vector: has ${values.length} values where ${generation.name} has ${generation.dimension}.`, {
            fix: `Embed the query with the generation's own model (${generation.modelVersion}), or search with --image.`,
        });
    }
    return Float32Array.from(values);
}
async function readQuery(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    }
    catch (error) {
        const reason = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'ENOENT')
            ? 'does not exist'
            : (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'EISDIR')
                ? 'is a folder'
                : `cannot be read (${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)})`;
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('search.no-image', `image: ${JSON.stringify(path)} ${reason}.`, {
            fix: 'Name an image file: JPEG, PNG or WebP.',
            cause: error,
        });
    }
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
