export const id = 505;
export const ids = [505];
export const modules = {

/***/ 8825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   train: () => (/* binding */ train)
/* harmony export */ });
/* harmony import */ var _data_preprocessing_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5963);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1469);
/* harmony import */ var _steps_evaluate_or_recall_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2037);
/* harmony import */ var _steps_judge_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3736);
/* harmony import */ var _steps_load_embedder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4045);
/* harmony import */ var _steps_obtain_model_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9732);
/* harmony import */ var _steps_read_data_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9887);








/** A folder of images becomes a candidate: a trained model and its evaluation, for `gate` and `update`. */
async function train(context) {
    const { settings, draft } = context;
    const reader = (0,_steps_read_data_js__WEBPACK_IMPORTED_MODULE_6__/* .openReader */ .cE)(context, (0,_data_preprocessing_js__WEBPACK_IMPORTED_MODULE_7__/* .preprocessing */ .d)(settings.imageSize));
    const data = await (0,_steps_read_data_js__WEBPACK_IMPORTED_MODULE_6__/* .readTrainingData */ .t$)(context, reader);
    const model = await (0,_steps_obtain_model_js__WEBPACK_IMPORTED_MODULE_5__/* .obtainModel */ .T)(context, data, reader);
    const embedder = context.once(() => (0,_steps_load_embedder_js__WEBPACK_IMPORTED_MODULE_4__/* .loadEmbedder */ .P)(context, { ...model, reader, classify: true }));
    const evaluation = await (0,_steps_evaluate_or_recall_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluateOrRecall */ .Y)(context, data, model, embedder);
    draft.evaluation = (0,_steps_judge_model_js__WEBPACK_IMPORTED_MODULE_3__/* .describeEvaluation */ .qD)(evaluation);
    draft.headline = `Candidate ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(model.version.digest)} is in ${settings.candidate}, to be judged.`;
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
}


/***/ }),

/***/ 7601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ExactSearch)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);

/**
 * Nearest neighbours by full computation over a stream of vectors, for holding a store's answers against.
 * Deliberately plain: float64 sums in index order, nothing shared with any store.
 * Scores: cosine = a·b / (|a||b|), or 0 where one has no direction; dotproduct = a·b; euclidean = |a − b|.
 */
class ExactSearch {
    #queries;
    #distance;
    #topK;
    #best;
    /** Lengths of the queries under cosine, else 1. */
    #norms;
    constructor(queries, distance, topK) {
        this.#queries = queries;
        this.#distance = distance;
        this.#topK = topK;
        this.#best = queries.map(() => []);
        this.#norms = queries.map((query) => (distance === 'cosine' ? Math.sqrt(dot(query, query)) : 1));
    }
    /** Offers one stored vector to every query. */
    add(id, label, vector) {
        const norm = this.#distance === 'cosine' ? Math.sqrt(dot(vector, vector)) : 1;
        this.#queries.forEach((query, i) => {
            const score = this.#distance === 'euclidean'
                ? Math.sqrt(squaredDifference(query, vector))
                : quotient(dot(query, vector), this.#norms[i] * norm);
            insert(this.#best[i], { id, label, score }, this.#topK, this.#distance);
        });
    }
    /** For each query the `topK` nearest, nearest first, equal scores by id. */
    results() {
        return this.#best;
    }
}
function quotient(product, norms) {
    return norms === 0 ? 0 : product / norms;
}
function dot(a, b) {
    let sum = 0;
    for (let i = 0; i < a.length; i++)
        sum += a[i] * b[i];
    return sum;
}
function squaredDifference(a, b) {
    let sum = 0;
    for (let i = 0; i < a.length; i++)
        sum += (a[i] - b[i]) ** 2;
    return sum;
}
function insert(best, match, topK, distance) {
    const sign = distance === 'euclidean' ? 1 : -1;
    const before = (other) => match.score === other.score ? (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .compareIds */ .q3)(match.id, other.id) < 0 : sign * (match.score - other.score) < 0;
    if (best.length === topK && !before(best[topK - 1]))
        return;
    const at = best.findIndex(before);
    best.splice(at === -1 ? best.length : at, 0, match);
    if (best.length > topK)
        best.pop();
}


/***/ })

};
