export const id = 2324;
export const ids = [2324];
export const modules = {

/***/ 18825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   train: () => (/* binding */ train)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _steps_judge_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4795);
/* harmony import */ var _steps_with_material_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98917);




/** Images or ready vectors become a candidate: a trained or declared model and its evaluation, for `gate` and `update`. */
async function train(context) {
    const { settings, draft } = context;
    await (0,_steps_judge_model_js__WEBPACK_IMPORTED_MODULE_2__/* .checkRules */ .MM)(context);
    return (0,_steps_with_material_js__WEBPACK_IMPORTED_MODULE_3__/* .withMaterial */ .C)(context, async (material) => {
        const model = await material.obtainModel();
        draft.evaluation = (0,_steps_judge_model_js__WEBPACK_IMPORTED_MODULE_2__/* .describeEvaluation */ .qD)(await model.evaluate());
        draft.headline = `Candidate ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(model.version.digest)} is in ${settings.candidate}, to be judged.`;
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
    });
}


/***/ }),

/***/ 57601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ExactSearch)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);

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


/***/ }),

/***/ 35708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ Fingerprint),
/* harmony export */   U: () => (/* binding */ itemDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);


/** The digest that covers all that an item is: id, label, metadata and content digest. */
function itemDigest(item) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)([item.id, item.label ?? null, item.metadata, item.contentDigest]);
}
/** SHA-256 over items' digests, one after the other; they are added in the order of ids, so that nothing is held. */
class Fingerprint {
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    /** @param digest 64 hex digits */
    add(digest) {
        this.#hash.update(digest, 'latin1');
    }
    /** To be asked once. */
    value() {
        return this.#hash.digest('hex');
    }
}


/***/ })

};
