export const id = 1159;
export const ids = [1159];
export const modules = {

/***/ 71159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   search: () => (/* binding */ search)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _reader_index_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25485);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61369);



/** Nearest neighbours of an image, an indexed item or a vector, from the live generation or a named one. */
async function search(context) {
    const { settings, log } = context;
    const reader = new _reader_index_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .LiveReader */ .o({
        ...{ index: context.indexName, alias: settings.alias, store: await context.store() },
        ...{ modelName: context.modelName, registry: settings.registry, workers: 1, signal: context.signal },
        withRegistry: async (work) => work(await context.registry()),
        queryEngine: context.queryEngine,
    });
    context.defer(() => reader.close());
    const { topK, generation } = settings;
    const answer = await reader.search(queryOf(settings), {
        topK,
        ...(generation === undefined ? {} : { generation }),
    });
    if (answer.editedSince !== undefined)
        log.warn(`${answer.generation} is being edited since ${answer.editedSince}, or that was interrupted: answers are from between two revisions.`);
    if (settings.json) {
        context.print(`${JSON.stringify({ ...answer, vector: [...answer.vector] })}\n`);
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done;
    }
    const { generation: name, model, distance, matches } = answer;
    context.print((0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMatches */ .K)({ generation: { name, modelVersion: model.version, distance }, matches }));
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done;
}
/** The settings hold one query, and no two. */
function queryOf({ image, id, vector }) {
    if (vector !== undefined)
        return { vector };
    return id === undefined ? { image: image } : { id };
}


/***/ })

};
