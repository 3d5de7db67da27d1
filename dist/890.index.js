export const id = 890;
export const ids = [890];
export const modules = {

/***/ 8890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _data_preprocessing_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5963);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);
/* harmony import */ var _steps_check_index_items_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9267);
/* harmony import */ var _steps_check_live_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3662);
/* harmony import */ var _steps_evaluate_or_recall_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2037);
/* harmony import */ var _steps_judge_model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3736);
/* harmony import */ var _steps_load_embedder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4045);
/* harmony import */ var _steps_obtain_model_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9732);
/* harmony import */ var _steps_read_data_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9887);
/* harmony import */ var _steps_register_model_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2386);
/* harmony import */ var _steps_update_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4778);











/** All of it: a folder of images becomes a gated, registered model and a live, verified index. */
async function run(context) {
    (0,_steps_judge_model_js__WEBPACK_IMPORTED_MODULE_4__/* .checkRules */ .MM)(context);
    await (0,_steps_check_live_model_js__WEBPACK_IMPORTED_MODULE_2__/* .checkLiveModel */ .a)(context);
    const reader = (0,_steps_read_data_js__WEBPACK_IMPORTED_MODULE_7__/* .openReader */ .cE)(context, (0,_data_preprocessing_js__WEBPACK_IMPORTED_MODULE_10__/* .preprocessing */ .d)(context.settings.imageSize));
    const data = await (0,_steps_read_data_js__WEBPACK_IMPORTED_MODULE_7__/* .readTrainingData */ .t$)(context, reader);
    (0,_steps_judge_model_js__WEBPACK_IMPORTED_MODULE_4__/* .checkRules */ .MM)(context, data.classes);
    const items = context.settings.indexData === undefined
        ? data.items
        : await (0,_steps_read_data_js__WEBPACK_IMPORTED_MODULE_7__/* .readIndexData */ .dH)(context, reader, 'index-data');
    await (0,_steps_check_index_items_js__WEBPACK_IMPORTED_MODULE_1__/* .checkIndexItems */ .v)(context, items);
    const model = await (0,_steps_obtain_model_js__WEBPACK_IMPORTED_MODULE_6__/* .obtainModel */ .T)(context, data, reader);
    const embedder = context.once(() => (0,_steps_load_embedder_js__WEBPACK_IMPORTED_MODULE_5__/* .loadEmbedder */ .P)(context, { ...model, reader, classify: true }));
    const evaluation = await (0,_steps_evaluate_or_recall_js__WEBPACK_IMPORTED_MODULE_3__/* .evaluateOrRecall */ .Y)(context, data, model, embedder);
    const verdict = (0,_steps_judge_model_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeModel */ .fL)(context, evaluation);
    if (verdict.judgement !== 'pass')
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.gate;
    const registered = await (0,_steps_register_model_js__WEBPACK_IMPORTED_MODULE_8__/* .registerModel */ .$)(context, model, evaluation);
    await (0,_steps_update_index_js__WEBPACK_IMPORTED_MODULE_9__/* .updateIndex */ .U)(context, items, { ...registered, embedder });
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done;
}


/***/ })

};
