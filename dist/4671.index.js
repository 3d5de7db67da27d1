export const id = 4671;
export const ids = [4671];
export const modules = {

/***/ 74671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _index_retain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27058);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _reader_query_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11682);
/* harmony import */ var _require_permission_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80814);
/* harmony import */ var _steps_note_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70626);
/* harmony import */ var _steps_record_switch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5651);
/* harmony import */ var _steps_registered_subject_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62486);
/* harmony import */ var _steps_retain_generations_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38132);
/* harmony import */ var _steps_smoke_queries_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(83875);
/* harmony import */ var _steps_switch_alias_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(44750);
/* harmony import */ var _steps_verify_or_fail_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(93321);











/** A complete generation → verified again → live. */
async function promote(context) {
    const { settings, draft, log } = context;
    (0,_require_permission_js__WEBPACK_IMPORTED_MODULE_3__/* .requirePermission */ .P)(context, 'promote');
    const smoke = await (0,_steps_smoke_queries_js__WEBPACK_IMPORTED_MODULE_8__/* .readSmokeQueries */ .c6)(context);
    log.step('Choosing the generation');
    const store = await context.store();
    const alias = await store.alias(settings.alias);
    const target = (0,_index_retain_js__WEBPACK_IMPORTED_MODULE_0__/* .choosePromotion */ .vz)(await store.generations(), alias, await store.history(), settings.generation);
    log.info(`${target.name}: ${target.count} records, model ${target.modelVersion}.`);
    if (target.name === alias?.generation) {
        draft.headline = `Nothing to do: ${target.name} is live.`;
        await (0,_steps_note_index_js__WEBPACK_IMPORTED_MODULE_4__/* .noteIndex */ .b)(context, store, target, { switched: false, reason: 'it is live already' });
        await (0,_steps_record_switch_js__WEBPACK_IMPORTED_MODULE_5__/* .confirmSwitch */ .Pw)(context, store, target);
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
    }
    const asked = await smokeFor(context, target, smoke);
    if (settings.dryRun) {
        draft.headline = `Would make ${target.name} live (now: ${alias?.generation ?? 'nothing'}).`;
        await (0,_steps_note_index_js__WEBPACK_IMPORTED_MODULE_4__/* .noteIndex */ .b)(context, store, target, {
            switched: false,
            reason: 'dry-run: nothing was written',
        });
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
    }
    await (0,_steps_verify_or_fail_js__WEBPACK_IMPORTED_MODULE_10__/* .verifyOrFail */ .Bm)(context, store, target, { ...(asked === undefined ? {} : { smoke: asked }) });
    const switched = await (0,_steps_switch_alias_js__WEBPACK_IMPORTED_MODULE_9__/* .switchAlias */ .$)(context, store, alias, target, 'promote');
    await (0,_steps_note_index_js__WEBPACK_IMPORTED_MODULE_4__/* .noteIndex */ .b)(context, store, target, switched);
    await (0,_steps_registered_subject_js__WEBPACK_IMPORTED_MODULE_6__/* .warnOfLostModel */ .L)(context, target);
    await (0,_steps_retain_generations_js__WEBPACK_IMPORTED_MODULE_7__/* .retainGenerations */ .l)(context, store);
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
}
/** Smoke queries that fit the generation; their images are embedded by its own model, as queries of readers are. */
async function smokeFor(context, target, smoke) {
    if (smoke === undefined)
        return undefined;
    const images = (await (0,_steps_registered_subject_js__WEBPACK_IMPORTED_MODULE_6__/* .findVersion */ .A)(context, target.modelDigest))?.version.kind !== 'declared';
    const { zeroVectors } = (await context.store()).capabilities;
    await (0,_steps_smoke_queries_js__WEBPACK_IMPORTED_MODULE_8__/* .checkFit */ ._j)(smoke, { ...target, images, zeroVectors });
    return (0,_steps_smoke_queries_js__WEBPACK_IMPORTED_MODULE_8__/* .askingWith */ .yb)(smoke, async function* (items) {
        const { modelName, signal, settings, queryEngine } = context;
        const model = await (0,_reader_query_model_js__WEBPACK_IMPORTED_MODULE_2__/* .loadQueryModel */ .e)({
            ...{ modelName, signal, registry: settings.registry, queryEngine, workers: 1 },
            withRegistry: async (work) => work(await context.registry()),
        }, target);
        context.defer(() => model.dispose());
        for (const item of items)
            yield { vector: await model.embed(item) };
    });
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

/***/ 87850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readJudgingFile)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _lib_ordinary_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23023);


const MOST_BYTES = 64 * 1024 * 1024;
/**
 * The text of a file that a setting names, in UTF-8.
 * @throws CodedError `gate.unreadable-file` (exit 2): it does not exist, is a folder or a pipe, larger than 64 MiB or not UTF-8
 */
async function readJudgingFile(setting, path) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(await (0,_lib_ordinary_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readOrdinaryFile */ .Ve)(path, MOST_BYTES));
    }
    catch (error) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('gate.unreadable-file', `\`${setting}\`: ${JSON.stringify(path)} ${(0,_lib_ordinary_file_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadableReason */ .Qk)(error)}.`, {
            fix: 'Name a file by its path, relative to the working directory.',
            cause: error,
        });
    }
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
