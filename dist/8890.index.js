export const id = 8890;
export const ids = [8890];
export const modules = {

/***/ 8890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _steps_check_index_items_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89267);
/* harmony import */ var _steps_check_live_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73662);
/* harmony import */ var _steps_check_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82423);
/* harmony import */ var _steps_judge_generation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28015);
/* harmony import */ var _steps_judge_model_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4795);
/* harmony import */ var _steps_register_model_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82386);
/* harmony import */ var _steps_smoke_queries_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83875);
/* harmony import */ var _steps_update_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70928);
/* harmony import */ var _steps_with_material_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98917);










/** All of it: images or ready vectors become a gated, registered model and a live, verified index. */
async function run(context) {
    await (0,_steps_judge_model_js__WEBPACK_IMPORTED_MODULE_5__/* .checkRules */ .MM)(context);
    const smoke = await (0,_steps_smoke_queries_js__WEBPACK_IMPORTED_MODULE_7__/* .readSmokeQueries */ .c6)(context);
    await (0,_steps_check_store_js__WEBPACK_IMPORTED_MODULE_3__/* .checkFit */ ._j)(context);
    await (0,_steps_check_live_model_js__WEBPACK_IMPORTED_MODULE_2__/* .checkLiveModel */ .a)(context);
    await (0,_steps_judge_generation_js__WEBPACK_IMPORTED_MODULE_4__/* .checkBaseline */ .iW)(context);
    return (0,_steps_with_material_js__WEBPACK_IMPORTED_MODULE_9__/* .withMaterial */ .C)(context, (material) => deliver(context, material, smoke));
}
async function deliver(context, material, smoke) {
    const { dimension, reader } = material;
    await (0,_steps_check_store_js__WEBPACK_IMPORTED_MODULE_3__/* .checkFit */ ._j)(context, dimension);
    const items = await material.indexItems();
    await (0,_steps_check_index_items_js__WEBPACK_IMPORTED_MODULE_1__/* .checkIndexItems */ .v)(context, items.count);
    await (0,_steps_smoke_queries_js__WEBPACK_IMPORTED_MODULE_7__/* .checkSmokeQueries */ .Yj)(context, smoke, {
        ...{ distance: context.settings.distance, dimension, items: () => items.items() },
        ...(reader === undefined ? {} : { reader }),
    });
    const model = await material.obtainModel();
    const evaluation = await model.evaluate();
    const verdict = await (0,_steps_judge_model_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeModel */ .fL)(context, evaluation);
    if (verdict.judgement !== 'pass')
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.gate;
    const registered = await (0,_steps_register_model_js__WEBPACK_IMPORTED_MODULE_6__/* .registerModel */ .$)(context, model, evaluation);
    const asked = (0,_steps_smoke_queries_js__WEBPACK_IMPORTED_MODULE_7__/* .askingWith */ .yb)(smoke, model.embedImages);
    await (0,_steps_update_index_js__WEBPACK_IMPORTED_MODULE_8__/* .updateIndex */ .U)(context, items, { ...registered, embedder: model.embedder, smoke: asked });
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done;
}


/***/ })

};
