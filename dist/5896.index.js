export const id = 5896;
export const ids = [5896];
export const modules = {

/***/ 7727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ CATALOGUE),
  H: () => (/* binding */ shownName)
});

// EXTERNAL MODULE: ./build/evaluate/metric-names.js
var metric_names = __webpack_require__(51001);
// EXTERNAL MODULE: ./build/evaluate/metrics/index-metrics.js
var index_metrics = __webpack_require__(68148);
// EXTERNAL MODULE: ./build/evaluate/metrics/retrieval-metrics.js + 1 modules
var retrieval_metrics = __webpack_require__(79478);
// EXTERNAL MODULE: ./build/evaluate/metrics/run-metrics.js
var run_metrics = __webpack_require__(88481);
// EXTERNAL MODULE: ./build/evaluate/metrics/score-metrics.js
var score_metrics = __webpack_require__(33086);
;// CONCATENATED MODULE: ./build/evaluate/metrics.js




/** Every metric that a rule can name, by family. */
const METRIC_FAMILIES = [
    {
        title: 'Of the classifier',
        about: 'Measured on the test items, before anything is built.',
        metrics: score_metrics/* SCORE_METRICS */.v,
    },
    {
        title: 'Of the embeddings',
        about: 'Each test item is a query for the training items nearest to it. Relevant are those of its class, or what `queries` says.',
        metrics: retrieval_metrics/* RETRIEVAL_METRICS */.P,
    },
    {
        title: 'Of the index',
        about: 'Measured on the new generation, by queries with some of its own items, before readers see it.',
        metrics: index_metrics/* INDEX_METRICS */.X,
    },
    {
        title: 'Of the run',
        about: 'Known when the new generation is verified; what comes after is not in them.',
        metrics: run_metrics/* RUN_METRICS */.K,
    },
];
const METRICS = METRIC_FAMILIES.flatMap(({ metrics }) => metrics);

;// CONCATENATED MODULE: ./build/evaluate/catalogue.js


const CATALOGUE = catalogueOf(METRICS);
function catalogueOf(metrics) {
    const usual = (metric) => (0,metric_names/* defaultNames */.A_)(metric).at(-1);
    return {
        find: (name) => (0,metric_names/* findMetric */.GF)(metrics, name),
        names: metrics.map(shownName),
        calls: new Map([
            ...metrics.flatMap((metric) => (metric.alsoCalled ?? []).map((other) => [other, usual(metric)])),
            ...metrics.flatMap((metric) => (0,metric_names/* defaultNames */.A_)(metric).map((name) => [name, name])),
        ]),
    };
}
/** `recall[class]`, `f<beta>_macro` */
function shownName({ name, perClass }) {
    return perClass ? `${name}[class]` : name;
}


/***/ }),

/***/ 22004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ predictedClasses),
/* harmony export */   Sg: () => (/* binding */ classScores),
/* harmony export */   _b: () => (/* binding */ matthews),
/* harmony export */   gM: () => (/* binding */ confusionMatrix),
/* harmony export */   hY: () => (/* binding */ weightedMean),
/* harmony export */   q2: () => (/* binding */ balancedAccuracy),
/* harmony export */   rX: () => (/* binding */ cohenKappa),
/* harmony export */   w_: () => (/* binding */ macroMean),
/* harmony export */   y2: () => (/* binding */ accuracy)
/* harmony export */ });
/**
 * The class with the highest score in each row, the first of equals.
 * @param scores `rows × classes` values
 * @throws RangeError when a score is not finite: nothing can be said about such a row
 */
function predictedClasses(scores, classes) {
    const predicted = new Int32Array(scores.length / classes);
    for (let row = 0; row < predicted.length; row++) {
        let best = 0;
        for (let i = 0; i < classes; i++) {
            const score = scores[row * classes + i];
            if (!Number.isFinite(score))
                throw new RangeError(`score ${i} of row ${row} is ${score}`);
            if (score > scores[row * classes + best])
                best = i;
        }
        predicted[row] = best;
    }
    return predicted;
}
function confusionMatrix(labels, predicted, classes) {
    const matrix = Array.from({ length: classes }, () => new Array(classes).fill(0));
    for (let i = 0; i < labels.length; i++) {
        const row = matrix[labels[i]];
        const column = predicted[i];
        if (row?.[column] === undefined)
            throw new RangeError(`item ${i}: class ${labels[i]} or ${column} is out of range`);
        row[column]++;
    }
    return matrix;
}
/**
 * Share of items on the diagonal; NaN without items. Where every item has one class and gets one, it is also what
 * scikit-learn's `average='micro'` makes of precision, recall and F-beta over all classes.
 */
function accuracy(confusion) {
    const { items, right } = totalsOf(confusion);
    return right / items;
}
/**
 * Precision, recall and F-beta of every class, those without items included: what scikit-learn's
 * `precision_recall_fscore_support` gives for `labels` = all classes.
 */
function classScores(confusion, beta = 1) {
    const { predicted } = totalsOf(confusion);
    return confusion.map((row, i) => {
        const right = row[i];
        const support = sum(row);
        return {
            precision: divide(right, predicted[i]),
            recall: divide(right, support),
            f: divide((1 + beta ** 2) * right, beta ** 2 * support + predicted[i]),
            support,
        };
    });
}
/** Mean over classes, each counting the same. */
function macroMean(scores, name) {
    return divide(sum(scores.map((one) => one[name])), scores.length);
}
/** Mean over classes, weighted by their items. */
function weightedMean(scores, name) {
    return divide(sum(scores.map((one) => one[name] * one.support)), sum(scores.map(({ support }) => support)));
}
/** Mean recall of the classes that have items: scikit-learn's `balanced_accuracy_score`. NaN without items. */
function balancedAccuracy(confusion) {
    const present = classScores(confusion).filter(({ support }) => support > 0);
    return sum(present.map(({ recall }) => recall)) / present.length;
}
/**
 * Correlation of what is and what was said, over all classes: scikit-learn's `matthews_corrcoef`; 0 where one of the
 * two never changes. NaN without items.
 */
function matthews(confusion) {
    const { items, right, actual, predicted } = totalsOf(confusion);
    if (items === 0)
        return Number.NaN;
    const spread = (counts) => items ** 2 - product(counts, counts);
    const both = spread(actual) * spread(predicted);
    return both === 0 ? 0 : (right * items - product(actual, predicted)) / Math.sqrt(both);
}
/**
 * Agreement beyond what chance gives: scikit-learn's `cohen_kappa_score`. NaN where chance always agrees: all items
 * are of one class, and are taken for it.
 */
function cohenKappa(confusion) {
    const { items, right, actual, predicted } = totalsOf(confusion);
    return 1 - (items * (items - right)) / (items ** 2 - product(actual, predicted));
}
function totalsOf(confusion) {
    const actual = confusion.map(sum);
    const predicted = new Array(confusion.length).fill(0);
    for (const row of confusion)
        for (const [i, count] of row.entries())
            predicted[i] += count;
    return { items: sum(actual), right: sum(confusion.map((row, i) => row[i])), actual, predicted };
}
function divide(numerator, denominator) {
    return denominator === 0 ? 0 : numerator / denominator;
}
function product(a, b) {
    return sum(a.map((value, i) => value * b[i]));
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}


/***/ }),

/***/ 51001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ defaultNames),
/* harmony export */   GF: () => (/* binding */ findMetric),
/* harmony export */   Kh: () => (/* binding */ metricName)
/* harmony export */ });
/* unused harmony export describeParameter */
/* harmony import */ var _metrics_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3807);

/**
 * What a name without its class stands for: `precision@10` is `precision@<k>` with the parameter 10.
 * @returns undefined where no metric is called so; a problem in words where only the parameter is wrong
 */
function findMetric(metrics, name) {
    const plain = metrics.find((metric) => metric.name === name);
    if (plain !== undefined && plain.defaults === undefined)
        return { definition: plain };
    for (const definition of metrics) {
        const { before, word, after } = partsOf(definition);
        if (word === undefined || !name.startsWith(before) || !name.endsWith(after))
            continue;
        const written = name.slice(before.length, name.length - after.length);
        if (written !== `<${word}>` && written !== word && !/^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(written))
            continue;
        const parameter = Number(written);
        const problem = problemOfParameter(definition, word, written, parameter);
        return problem === undefined ? { definition, parameter } : { problem };
    }
    return undefined;
}
/** The name of a family's member, or the name itself where the metric has no parameter. */
function metricName({ name }, parameter) {
    return parameter === undefined ? name : name.replace(/<[a-z]+>/, String(parameter));
}
/** Names that are measured without being asked for, without classes. */
function defaultNames(definition) {
    return definition.defaults?.map((parameter) => metricName(definition, parameter)) ?? [definition.name];
}
/** `from 1 to 1000, a whole number` */
function describeParameter(word) {
    const { least, most, whole } = parameterOf(word);
    return `${whole ? 'a whole number' : 'a number'} from ${least} to ${most}`;
}
function partsOf({ name }) {
    const [, before = name, word, after = ''] = /^(.*)<([a-z]+)>(.*)$/.exec(name) ?? [];
    return { before, word, after };
}
function parameterOf(word) {
    return _metrics_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .PARAMETERS */ .z[word];
}
function problemOfParameter(definition, word, written, parameter) {
    const { least, most, whole } = parameterOf(word);
    const example = metricName(definition, definition.defaults?.at(-1));
    if (!(parameter >= least && parameter <= most) || (whole && !Number.isInteger(parameter)))
        return `${word} is ${describeParameter(word)}, not "${written}", as in ${example}`;
    return String(parameter) === written ? undefined : `write ${metricName(definition, parameter)}`;
}


/***/ }),

/***/ 3807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ SHARE),
/* harmony export */   z: () => (/* binding */ PARAMETERS)
/* harmony export */ });
/** What most metrics have in common: a share of something that is better the more. */
const SHARE = { perClass: false, better: 'higher', min: 0, max: 1 };
/** By the word that stands for it in a name. */
const PARAMETERS = {
    k: { least: 1, most: 1000, whole: true },
    beta: { least: 0.01, most: 100, whole: false },
};


/***/ }),

/***/ 68148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ INDEX_METRICS)
/* harmony export */ });
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3807);

const share = { ..._definition_js__WEBPACK_IMPORTED_MODULE_0__/* .SHARE */ .o, phase: 'verify', defaults: [10] };
/** Metrics of a generation, by its answers to some of its own items. */
const INDEX_METRICS = [
    {
        ...{ name: 'index_recall@<k>', ...share },
        help: 'Share of the `k` truly nearest items that the index gives, equally near ones counting as the same.',
    },
    {
        ...{ name: 'label_agreement@<k>', ...share },
        help: "Share of an item's `k` nearest others in the index that have its label.",
        undefinedWhere: 'no item has others beside it, or nothing has a label',
    },
    {
        ...{ name: 'neighbour_overlap@<k>', ...share, alsoCalled: ['overlap', 'neighbor_overlap'] },
        help: "Share of an item's `k` nearest others that were among them in the live generation too, mean over items that both hold; 1 where nothing changed.",
        undefinedWhere: 'nothing is live, or it shares no item with the new generation',
    },
];


/***/ }),

/***/ 79478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ RETRIEVAL_METRICS)
});

;// CONCATENATED MODULE: ./build/evaluate/retrieval.js
// Means over the queries, as trec_eval computes them; NaN without queries. A query for which nothing is relevant counts
// as 0, and a gallery of fewer than k items does not make k smaller.
/** Share of the first `k` that are relevant: trec_eval's `P_k`. */
function precisionAtK(rankings, k) {
    return meanOver(rankings, (query) => hitsAmong(rankings, query, k) / k);
}
/** Share of the relevant items that are among the first `k`: `recall_k`. */
function recallAtK(rankings, k) {
    return meanOver(rankings, (query) => {
        const relevant = rankings.relevant[query];
        return relevant === 0 ? 0 : hitsAmong(rankings, query, k) / relevant;
    });
}
/** Share of the queries with a relevant item among the first `k`: `success_k`. */
function hitRateAtK({ first, queries }, k) {
    return meanOver({ queries }, (query) => (first[query] >= 0 && first[query] < k ? 1 : 0));
}
/** Mean of 1 / rank of the first relevant item, 0 where it is not among the first `k`: `recip_rank`. */
function reciprocalRank({ first, queries }, k = Number.POSITIVE_INFINITY) {
    return meanOver({ queries }, (query) => {
        const rank = first[query];
        return rank >= 0 && rank < k ? 1 / (rank + 1) : 0;
    });
}
/**
 * Mean of the precisions at the ranks of the relevant items among the first `k`, those that are not among them counting
 * as 0: `map_cut_k`.
 */
function averagePrecisionAtK(rankings, k) {
    return meanOver(rankings, (query) => {
        let hits = 0;
        let total = 0;
        eachGrade(rankings.grades, rankings, query, k, (grade, rank) => {
            if (grade > 0)
                total += ++hits / (rank + 1);
        });
        return hits === 0 ? 0 : total / rankings.relevant[query];
    });
}
/**
 * Grades of the first `k`, each divided by log2(rank + 1), over what the best ranking would give: `ndcg_cut_k`
 * (Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, 2002, with the grade as the gain).
 */
function discountedGainAtK(rankings, k) {
    const gain = (grades, query) => {
        let total = 0;
        eachGrade(grades, rankings, query, k, (grade, rank) => {
            total += grade / Math.log2(rank + 2);
        });
        return total;
    };
    return meanOver(rankings, (query) => {
        const best = gain(rankings.ideal, query);
        return best === 0 ? 0 : gain(rankings.grades, query) / best;
    });
}
function hitsAmong(rankings, query, k) {
    let hits = 0;
    eachGrade(rankings.grades, rankings, query, k, (grade) => {
        if (grade > 0)
            hits++;
    });
    return hits;
}
function eachGrade(grades, { depth }, query, k, visit) {
    for (let rank = 0; rank < Math.min(k, depth); rank++)
        visit(grades[query * depth + rank], rank);
}
function meanOver({ queries }, of) {
    let total = 0;
    for (let query = 0; query < queries; query++)
        total += of(query);
    return total / queries;
}

// EXTERNAL MODULE: ./build/evaluate/metrics/definition.js
var definition = __webpack_require__(3807);
;// CONCATENATED MODULE: ./build/evaluate/metrics/retrieval-metrics.js


const share = {
    ...definition/* SHARE */.o,
    phase: 'evaluate',
    undefinedWhere: 'there is no query, or no training item to find',
};
const atK = { ...share, defaults: [1, 5, 10] };
/**
 * Metrics of the embeddings: each test item is a query, the training items are what is found, and of those the ones of
 * its class are relevant, or what the setting `queries` says. The values are trec_eval's.
 */
const RETRIEVAL_METRICS = [
    {
        ...{ name: 'precision@<k>', ...atK, measure: precisionAtK },
        help: 'Share of the `k` nearest training items that are relevant.',
    },
    {
        ...{ name: 'recall@<k>', ...atK, measure: recallAtK },
        help: 'Share of the relevant training items that are among the `k` nearest.',
    },
    {
        ...{ name: 'hit_rate@<k>', ...atK, measure: hitRateAtK, alsoCalled: ['success', 'hits'] },
        help: 'Share of the queries with a relevant item among the `k` nearest.',
    },
    {
        ...{ name: 'mrr', ...share, measure: (rankings) => reciprocalRank(rankings) },
        help: 'Mean of 1 / rank of the first relevant item.',
        alsoCalled: ['mean_reciprocal_rank', 'recip_rank'],
    },
    {
        ...{ name: 'mrr@<k>', ...atK, measure: reciprocalRank },
        help: 'Mean of 1 / rank of the first relevant item, 0 where none of the `k` nearest is.',
    },
    {
        ...{ name: 'map@<k>', ...atK, measure: averagePrecisionAtK, alsoCalled: ['mean_average_precision'] },
        help: 'Mean of the precisions at the ranks of the relevant items; those beyond the `k` nearest count as 0.',
    },
    {
        ...{ name: 'ndcg@<k>', ...atK, measure: discountedGainAtK },
        help: 'Discounted cumulative gain of the `k` nearest, with the grades of `queries` as gains, over that of the best ranking.',
    },
];


/***/ }),

/***/ 88481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ RUN_METRICS)
/* harmony export */ });
const amount = {
    perClass: false,
    min: 0,
    max: Number.POSITIVE_INFINITY,
    phase: 'verify',
};
/**
 * Figures of the run itself, as they are when the new generation is verified: what comes after, the switch and the
 * report, is not in them, so that a rule can still hold the switch back.
 */
const RUN_METRICS = [
    {
        ...{ name: 'duration_seconds', ...amount, better: 'lower', alsoCalled: ['duration', 'seconds'] },
        help: 'Seconds from the start of the run until the new generation is verified.',
    },
    { ...{ name: 'items', ...amount, better: 'neither' }, help: 'Items in the new generation.' },
    { ...{ name: 'dimension', ...amount, better: 'neither' }, help: 'Length of the vectors.' },
    {
        ...{ name: 'items_embedded', ...amount, better: 'lower' },
        help: 'Items whose vectors this run computed for the index.',
    },
    {
        ...{ name: 'items_copied', ...amount, better: 'neither' },
        help: 'Items whose vectors were taken from the live generation.',
    },
    {
        ...{ name: 'records_written', ...amount, better: 'lower' },
        help: 'Records that this run wrote to the index.',
    },
    {
        ...{ name: 'records_deleted', ...amount, better: 'neither' },
        help: 'Records of live that the new state no longer has.',
    },
    {
        ...{ name: 'bytes_sent', ...amount, better: 'lower' },
        help: 'Bytes that this run sent to the store: vectors as float32, ids and metadata as JSON.',
    },
];


/***/ }),

/***/ 33086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ SCORE_METRICS)
/* harmony export */ });
/* harmony import */ var _classification_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22004);
/* harmony import */ var _probability_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86621);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3807);



const share = { ..._definition_js__WEBPACK_IMPORTED_MODULE_0__/* .SHARE */ .o, phase: 'evaluate' };
const BINARY = 'there are not exactly two classes';
const AVERAGES = [
    { suffix: 'macro', says: "Mean of the classes' {}, each class counting the same.", mean: _classification_js__WEBPACK_IMPORTED_MODULE_1__/* .macroMean */ .w_ },
    { suffix: 'weighted', says: "Mean of the classes' {}, weighted by their test items.", mean: _classification_js__WEBPACK_IMPORTED_MODULE_1__/* .weightedMean */ .hY },
];
/** Precision, recall and F-beta: of each class, and their means. */
const FAMILIES = [
    {
        ...{ name: 'precision', score: 'precision', word: 'precision' },
        help: 'Share of the items predicted as the class that are of it.',
    },
    {
        ...{ name: 'recall', score: 'recall', word: 'recall' },
        help: 'Share of the items of the class that are predicted as it.',
    },
    {
        ...{ name: 'f<beta>', score: 'f', word: 'F-beta', defaults: [1] },
        help: "Harmonic mean of the class's precision and recall, recall counting beta² times as much.",
    },
];
/** Metrics of the classifier's answers on the test items. Where scikit-learn has the metric, its value is meant. */
const SCORE_METRICS = [
    {
        ...{ name: 'accuracy', ...share, measure: ({ confusion }) => (0,_classification_js__WEBPACK_IMPORTED_MODULE_1__/* .accuracy */ .y2)(confusion) },
        help: 'Share of test items whose class is predicted.',
    },
    {
        ...{ name: 'accuracy@<k>', ...share, defaults: [5], alsoCalled: ['top_k_accuracy', 'top_5_accuracy'] },
        help: 'Share of test items whose class is among the `k` with the highest scores; of equal scores, the later class comes first.',
        measure: (answers, k) => (0,_probability_js__WEBPACK_IMPORTED_MODULE_2__/* .topKAccuracy */ .sh)(answers.ranks(), k),
    },
    {
        ...{ name: 'balanced_accuracy', ...share, measure: ({ confusion }) => (0,_classification_js__WEBPACK_IMPORTED_MODULE_1__/* .balancedAccuracy */ .q2)(confusion) },
        help: 'Mean recall of the classes that have test items.',
    },
    {
        ...{ name: 'loss', ...share, better: 'lower', max: Number.POSITIVE_INFINITY },
        help: 'Mean negative logarithm of the probability that the true class is given.',
        alsoCalled: ['log_loss', 'cross_entropy'],
        measure: ({ labels, scores, classes }) => (0,_probability_js__WEBPACK_IMPORTED_MODULE_2__/* .logLoss */ ._1)(labels, scores, classes),
    },
    ...AVERAGES.flatMap(({ suffix, says, mean }) => FAMILIES.map(({ name, score, word, defaults }) => ({
        ...{ name: `${name}_${suffix}`, ...share, ...(defaults && { defaults }) },
        help: says.replace('{}', word),
        measure: (answers, beta) => mean(answers.classScores(score === 'f' ? beta : 1), score),
    }))),
    ...FAMILIES.map(({ name, word, defaults }) => ({
        ...{ name: `${name}_micro`, ...share, ...(defaults && { defaults }) },
        help: `The ${word} over the decisions about all classes together; with one class an item it equals the accuracy.`,
        measure: ({ confusion }) => (0,_classification_js__WEBPACK_IMPORTED_MODULE_1__/* .accuracy */ .y2)(confusion),
    })),
    ...FAMILIES.map(({ name, score, defaults, help }) => ({
        ...{ name, ...share, perClass: true, ...(defaults && { defaults }), help },
        measure: (answers, beta, i) => answers.classScores(score === 'f' ? beta : 1)[i][score],
    })),
    {
        ...{ name: 'mcc', ...share, min: -1, measure: ({ confusion }) => (0,_classification_js__WEBPACK_IMPORTED_MODULE_1__/* .matthews */ ._b)(confusion) },
        help: "Matthews' correlation of true and predicted classes; 0 where one of the two never changes.",
        alsoCalled: ['matthews', 'matthews_corrcoef', 'phi'],
    },
    {
        ...{ name: 'cohen_kappa', ...share, min: -1, measure: ({ confusion }) => (0,_classification_js__WEBPACK_IMPORTED_MODULE_1__/* .cohenKappa */ .rX)(confusion) },
        help: "Cohen's kappa: agreement of true and predicted classes beyond that of chance.",
        undefinedWhere: 'all test items are of one class and are taken for it',
        alsoCalled: ['kappa'],
    },
    {
        ...{ name: 'brier', ...share, better: 'lower', max: 2, alsoCalled: ['brier_score', 'brier_score_loss'] },
        help: 'Mean squared distance of the probabilities from 1 for the true class and 0 for the others; halved with two classes, 2 at most with more.',
        measure: ({ labels, scores, classes }) => (0,_probability_js__WEBPACK_IMPORTED_MODULE_2__/* .brierScore */ .xz)(labels, scores, classes),
    },
    {
        ...{ name: 'ece', ...share, better: 'lower', alsoCalled: ['expected_calibration_error', 'calibration'] },
        help: 'Expected calibration error: gap between the probability of the predicted class and the accuracy, in 15 bins of equal width, weighted by their items.',
        measure: ({ labels, predicted, scores, classes }) => (0,_probability_js__WEBPACK_IMPORTED_MODULE_2__/* .calibrationError */ .fW)(labels, predicted, scores, classes),
    },
    {
        ...{ name: 'roc_auc', ...share, alsoCalled: ['auc', 'auroc'] },
        help: 'Area under the ROC curve of two classes, the later one in the order of names being the positive one.',
        undefinedWhere: `${BINARY}, or one of them has no test item`,
        measure: (answers) => (answers.classes === 2 ? answers.curves(1).rocAuc : Number.NaN),
    },
    ...[false, true].map((weighted) => ({
        ...{ name: `roc_auc_${weighted ? 'weighted' : 'macro'}`, ...share },
        undefinedWhere: weighted
            ? 'all test items are of one class'
            : 'a class has no test item, or all of them',
        help: `Mean area under the ROC curves of each class against the rest, ${weighted ? 'weighted by their test items' : 'each class counting the same'}.`,
        ...(weighted ? {} : { alsoCalled: ['roc_auc_ovr', 'auc_macro'] }),
        measure: (answers) => answers.meanArea('rocAuc', weighted),
    })),
    {
        ...{ name: 'average_precision', ...share, undefinedWhere: BINARY, alsoCalled: ['ap', 'pr_auc'] },
        help: 'Average precision of two classes, the later one in the order of names being the positive one.',
        measure: (answers) => (answers.classes === 2 ? answers.curves(1).averagePrecision : Number.NaN),
    },
    ...[false, true].map((weighted) => ({
        ...{ name: `average_precision_${weighted ? 'weighted' : 'macro'}`, ...share },
        help: `Mean average precision of each class against the rest, ${weighted ? 'weighted by their test items' : 'each class counting the same; 0 for one without test items'}.`,
        measure: (answers) => answers.meanArea('averagePrecision', weighted),
    })),
];


/***/ }),

/***/ 86621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _1: () => (/* binding */ logLoss),
/* harmony export */   fW: () => (/* binding */ calibrationError),
/* harmony export */   hi: () => (/* binding */ ranksOfTrue),
/* harmony export */   sh: () => (/* binding */ topKAccuracy),
/* harmony export */   xz: () => (/* binding */ brierScore)
/* harmony export */ });
/**
 * Mean of −ln(probability of the true class): scikit-learn's `log_loss(labels, scores.astype('float64'))`.
 * The float32 probabilities are taken as they are (rows are not divided by their sums) and clipped to
 * [ε, 1 − ε] with the ε of float64: a zero costs 36.04. NaN without items.
 */
function logLoss(labels, scores, classes) {
    let total = 0;
    for (let row = 0; row < labels.length; row++) {
        const score = scores[row * classes + labels[row]];
        total -= Math.log(Math.min(Math.max(score, Number.EPSILON), 1 - Number.EPSILON));
    }
    return total / labels.length;
}
/**
 * Mean squared distance between a row of probabilities and the row that is 1 for the true class and 0 elsewhere:
 * scikit-learn's `brier_score_loss` over all columns. With two classes it is halved, which is the usual definition for
 * them: it lies between 0 and 1 then, else between 0 and 2. NaN without items.
 */
function brierScore(labels, scores, classes) {
    let total = 0;
    for (let row = 0; row < labels.length; row++) {
        for (let i = 0; i < classes; i++) {
            const miss = scores[row * classes + i] - (i === labels[row] ? 1 : 0);
            total += miss * miss;
        }
    }
    return total / labels.length / (classes === 2 ? 2 : 1);
}
const BINS = 15;
/**
 * Expected calibration error: the gap between the mean probability of the predicted class and the accuracy, in 15
 * bins (0, 1/15], (1/15, 2/15], … of that probability, weighted by their items (Guo et al., On Calibration of Modern
 * Neural Networks, 2017). NaN without items.
 */
function calibrationError(labels, predicted, scores, classes) {
    const gaps = new Float64Array(BINS);
    for (let row = 0; row < labels.length; row++) {
        const said = predicted[row];
        const score = scores[row * classes + said];
        const bin = Math.min(Math.max(Math.ceil(score * BINS) - 1, 0), BINS - 1);
        gaps[bin] += score - (said === labels[row] ? 1 : 0);
    }
    return gaps.reduce((total, gap) => total + Math.abs(gap), 0) / labels.length;
}
/**
 * For each row, how many classes come before the true one: those with a higher score, and those with an equal score
 * and a higher number, as scikit-learn's `top_k_accuracy_score` has it.
 */
function ranksOfTrue(labels, scores, classes) {
    const ranks = new Int32Array(labels.length);
    for (let row = 0; row < labels.length; row++) {
        const start = row * classes;
        const label = labels[row];
        const own = scores[start + label];
        let before = 0;
        for (let i = 0; i < classes; i++) {
            const score = scores[start + i];
            if (score > own || (score === own && i > label))
                before++;
        }
        ranks[row] = before;
    }
    return ranks;
}
/** Share of rows whose true class is among the `k` with the highest scores. NaN without items. */
function topKAccuracy(ranks, k) {
    let hits = 0;
    for (const rank of ranks)
        if (rank < k)
            hits++;
    return hits / ranks.length;
}


/***/ }),

/***/ 99877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/**
 * Holds rules against what was measured: all must pass. A metric that is missing or not a number, and any on no
 * test item at all, fails. Without rules nothing is asked, so it passes.
 */
function judge(measurements, rules) {
    const results = rules.map((rule) => judgeRule(rule, measurements));
    const judgements = new Set(results.map(({ judgement }) => judgement));
    const judgement = ['fail', 'inconclusive'].find((one) => judgements.has(one)) ?? 'pass';
    return { judgement, results };
}
function judgeRule(rule, measurements) {
    const { metric, comparator, threshold } = rule;
    const { testItems, given = {}, undefinedWhere } = measurements;
    const elsewhere = Object.hasOwn(given, metric);
    const metrics = elsewhere ? given : measurements.metrics;
    const failed = (reason) => ({ rule, judgement: 'fail', reason });
    if (!elsewhere && !(testItems > 0))
        return failed(`There is no test item to measure ${metric} on.`);
    const actual = Object.hasOwn(metrics, metric) ? metrics[metric] : undefined;
    if (actual === undefined) {
        const why = undefinedWhere?.(metric);
        return failed(`${metric} was not measured${why === undefined ? '' : `: it is not defined where ${why}`}.`);
    }
    if (!Number.isFinite(actual))
        return failed(`${metric} is not a number.`);
    const judgement = holds(actual, comparator, threshold) ? 'pass' : 'fail';
    return { rule, judgement, actual, reason: describeResult(rule, actual) };
}
function holds(actual, comparator, threshold) {
    switch (comparator) {
        case '>=':
            return actual >= threshold;
        case '>':
            return actual > threshold;
        case '<=':
            return actual <= threshold;
        case '<':
            return actual < threshold;
        case '==':
            return actual === threshold;
    }
}
const ASKS = {
    '>=': 'at least',
    '>': 'more than',
    '<=': 'at most',
    '<': 'less than',
    '==': 'exactly',
};
/** `accuracy is 0.874, 0.026 below 0.9; the rule asks for at least 0.9.` */
function describeResult({ metric, comparator, threshold }, actual) {
    const asked = `the rule asks for ${ASKS[comparator]} ${threshold}`;
    if (actual === threshold)
        return `${metric} is ${threshold}; ${asked}.`;
    const side = actual > threshold ? 'above' : 'below';
    const gap = Number(Math.abs(actual - threshold).toPrecision(3));
    return `${metric} is ${formatBeside(actual, threshold)}, ${gap} ${side} ${threshold}; ${asked}.`;
}
/** Four significant digits, more where they are needed to tell a number from `other`. */
function formatBeside(value, other) {
    for (let digits = 4; digits < 17; digits++) {
        const rounded = Number(value.toPrecision(digits));
        if (rounded !== other)
            return String(rounded);
    }
    return String(value);
}


/***/ }),

/***/ 62378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DB: () => (/* binding */ gateRules),
  dn: () => (/* binding */ verifyRules)
});

// UNUSED EXPORTS: parseRule

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/metric-name.js
var metric_name = __webpack_require__(25256);
// EXTERNAL MODULE: ./build/lib/near-names.js
var near_names = __webpack_require__(33329);
;// CONCATENATED MODULE: ./build/gate/rule-metric.js


/** The metric that a rule is about, or in words why there is none, or why the rule can never (or never not) hold. */
function readMetric(parts, known) {
    const { name, className } = parts;
    const found = known.catalogue.find(name);
    if (found === undefined)
        return readGiven(parts, known);
    if ('problem' in found)
        return { problem: `${name}: ${found.problem}` };
    const { definition } = found;
    const problem = problemOfClass(parts, definition, known) ?? problemOfThreshold(parts, definition);
    if (problem !== undefined)
        return { problem };
    const metric = className === undefined ? name : (0,metric_name/* metricOfClass */.I)(name, classMeant(className, known) ?? className);
    return { metric, phase: definition.phase };
}
function readGiven({ name, className }, { catalogue, given = [] }) {
    const others = given === 'any' ? [] : given;
    if (given !== 'any' && !given.includes(name)) {
        const all = [...catalogue.names, ...others];
        const calls = new Map([...catalogue.calls, ...others.map((other) => [other, other])]);
        const near = [...new Set((0,near_names/* nearNames */.$)(name, calls.keys()).map((call) => calls.get(call)))].slice(0, 3);
        const hint = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `there are ${all.join(', ')}`;
        return { problem: `there is no metric ${name}; ${hint}` };
    }
    return className === undefined
        ? { metric: name, phase: 'evaluate' }
        : { problem: `${name} is not measured for each class: write it without [${className}]` };
}
function problemOfClass({ name, className }, { perClass }, known) {
    const { classes } = known;
    if (className === undefined)
        return perClass
            ? `${name} is measured for each class: write ${name}[${classes?.[0] ?? 'class'}], or ${name}_macro for their mean`
            : undefined;
    if (!perClass)
        return `${name} is not measured for each class: write it without [${className}]`;
    if (className === '')
        return 'the brackets hold no class';
    if (classes === undefined || classMeant(className, known) !== undefined)
        return undefined;
    const [near] = (0,near_names/* nearNames */.$)(className, classes);
    const shown = classes.slice(0, 20).join(', ') + (classes.length > 20 ? ', …' : '');
    return `there is no class "${className}"${near === undefined ? '' : `; did you mean ${near}?`}; there are ${shown}`;
}
/** A folder's name may be composed otherwise than what was typed: `é` is one character, or two. */
function classMeant(className, { classes = [] }) {
    return (classes.find((one) => one === className) ??
        classes.find((one) => one.normalize() === className.normalize()));
}
function problemOfThreshold({ name, comparator, threshold }, { min, max }) {
    const range = max === Number.POSITIVE_INFINITY ? `is ${min} or more` : `lies between ${min} and ${max}`;
    if (threshold < min || threshold > max) {
        const share = threshold / 100;
        const hint = max === 1 && threshold > 1 && share <= 1 ? `; did you mean ${share}?` : '';
        return `${name} ${range}, never ${threshold}${hint}`;
    }
    const impossible = (comparator === '>' && threshold === max) || (comparator === '<' && threshold === min);
    return impossible ? `${name} ${range}, so it is never ${comparator} ${threshold}` : undefined;
}

;// CONCATENATED MODULE: ./build/gate/rule-syntax.js
const COMPARATORS = ['>=', '>', '<=', '<', '=='];
const MEANT = new Map([
    ['=>', '>='],
    ['=<', '<='],
    ['≥', '>='],
    ['≤', '<='],
    ['=', '=='],
    ['===', '=='],
]);
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** Takes `metric comparator number` or `metric[class] comparator number` apart, or says in words what is wrong where. */
function readRuleParts(text) {
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(text)?.[0];
        at += found?.length ?? 0;
        return found;
    };
    const expected = (what, hint = '') => {
        const found = text.slice(at).trim();
        return {
            problem: `expected ${what} at position ${at + 1}, ${found === '' ? 'where the rule ends' : `not "${found}"`}${hint}`,
        };
    };
    take(/\s*/y);
    const name = take(/[^\s[\]<>=!≥≤]+/y);
    if (name === undefined)
        return expected('the name of a metric', '; a rule is written accuracy >= 0.9');
    take(/\s*/y);
    const start = at;
    const bracketed = take(/\[(?:\\.|[^\]\\])*\]/suy);
    if (bracketed === undefined && text[at] === '[')
        return { problem: `the [ at position ${start + 1} is never closed` };
    const className = bracketed?.slice(1, -1).replace(/\\(.)/gsu, '$1');
    take(/\s*/y);
    const comparatorAt = at;
    const sign = take(/[<>=!≥≤]+/y);
    const comparator = COMPARATORS.find((known) => known === sign);
    if (comparator === undefined) {
        at = comparatorAt;
        const meant = MEANT.get(sign ?? '');
        const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
        const unescaped = text[at] !== undefined && className !== undefined && sign === undefined;
        return expected(`one of ${COMPARATORS.join(' ')}`, unescaped ? "; a ] in a class's name is written \\]" : hint);
    }
    take(/\s*/y);
    const numberAt = at;
    const number = take(/\S+/y) ?? '';
    if (!NUMBER.test(number) || !Number.isFinite(Number(number))) {
        at = numberAt;
        return expected('a number', suggestNumber(number));
    }
    take(/\s*/y);
    if (at < text.length)
        return expected('the end of the rule', '; write one rule for each entry');
    return { name, className, comparator, threshold: Number(number) };
}
function suggestNumber(text) {
    const percent = /^(\d+(?:\.\d+)?)%$/.exec(text)?.[1];
    if (percent !== undefined)
        return `; did you mean ${Number((Number(percent) / 100).toPrecision(12))}?`;
    const comma = text.replace(',', '.');
    return comma !== text && NUMBER.test(comma) ? `; did you mean ${comma}?` : '';
}

;// CONCATENATED MODULE: ./build/gate/rules.js



/**
 * The rules that `min-accuracy` and `gates` ask for and that the gate judges, in that order: those about the model.
 * @throws badInput `gate.bad-rule`, listing every rule that is wrong, those of the other phase included
 */
function gateRules(settings, known) {
    return rulesOf('evaluate', settings, known);
}
/**
 * The rules about what is known only with a new generation, to be judged before readers are switched to it.
 * @throws badInput `gate.bad-rule`, as `gateRules`
 */
function verifyRules(settings, known) {
    return rulesOf('verify', settings, known);
}
function rulesOf(phase, { minAccuracy, gates }, known) {
    const read = [
        ...(minAccuracy === undefined ? [] : [minAccuracyRule(minAccuracy, known)]),
        ...gates.map((text) => parseRule(text, known)),
    ];
    const problems = read.flatMap((one) => ('problem' in one ? [one.problem] : []));
    if (problems.length > 0)
        throw (0,errors/* badInput */.AN)('gate.bad-rule', problems.length === 1
            ? 'A rule of the gate is wrong.'
            : `${problems.length} rules of the gate are wrong.`, {
            problems,
            fix: 'Write a rule like accuracy >= 0.9, recall[cat] >= 0.8 or precision@10 >= 0.6.',
        });
    return read.flatMap((one) => ('rule' in one && one.phase === phase ? [one.rule] : []));
}
/** One entry of `gates`, or in words what is wrong with it. */
function parseRule(text, known) {
    const wrong = (problem) => ({ problem: `\`gates\`: "${text}": ${problem}` });
    const parts = readRuleParts(text);
    if ('problem' in parts)
        return wrong(parts.problem);
    const read = readMetric(parts, known);
    if ('problem' in read)
        return wrong(read.problem);
    const { comparator, threshold } = parts;
    return { rule: { text: text.trim(), metric: read.metric, comparator, threshold }, phase: read.phase };
}
function minAccuracyRule(threshold, known) {
    const read = parseRule(`accuracy >= ${threshold}`, known);
    return 'rule' in read
        ? read
        : { problem: `\`min-accuracy\` is ${threshold}, which is not between 0 and 1` };
}


/***/ }),

/***/ 25256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ metricOfClass),
/* harmony export */   O: () => (/* binding */ splitMetricName)
/* harmony export */ });
/**
 * The name of a metric of one class: `recall[cat]`. A `]` or `\` in a class's name has a `\` before it, so that
 * names stay apart whatever classes are called.
 */
function metricOfClass(metric, className) {
    return `${metric}[${className.replace(/[\]\\]/g, '\\$&')}]`;
}
/** The two parts of such a name; without a class where the metric has none. */
function splitMetricName(name) {
    const [, metric, bracketed] = /^([^[]*)\[(.*)\]$/su.exec(name) ?? [];
    return metric === undefined || bracketed === undefined
        ? { metric: name }
        : { metric, className: bracketed.replace(/\\(.)/gsu, '$1') };
}


/***/ }),

/***/ 33329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ nearNames)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** Names that a wrong one may have been meant for, nearest first; none where all are far. */
function nearNames(wrong, known) {
    return [...known]
        .map((name) => ({ name, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wrong.toLowerCase(), name.toLowerCase()) }))
        .filter(({ name, edits }) => edits <= allowedEdits(Math.min(name.length, wrong.length)))
        .sort((a, b) => a.edits - b.edits)
        .map(({ name }) => name);
}
/** Two letters that changed places count as two. */
function allowedEdits(length) {
    return Math.min(length - 1, Math.max(2, Math.ceil(length / 3)));
}


/***/ })

};
