export const id = 8917;
export const ids = [8917];
export const modules = {

/***/ 98917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ withMaterial)
});

// EXTERNAL MODULE: ./build/commands/steps/declare-model.js
var declare_model = __webpack_require__(29441);
// EXTERNAL MODULE: ./build/data/item.js
var item = __webpack_require__(52310);
// EXTERNAL MODULE: ./build/data/preprocessing.js
var preprocessing = __webpack_require__(55963);
// EXTERNAL MODULE: ./build/stores/record-check.js
var record_check = __webpack_require__(76823);
// EXTERNAL MODULE: ./build/commands/steps/check-store.js
var check_store = __webpack_require__(82423);
// EXTERNAL MODULE: ./build/evaluate/classification.js
var classification = __webpack_require__(22004);
// EXTERNAL MODULE: ./build/evaluate/probability.js
var probability = __webpack_require__(86621);
;// CONCATENATED MODULE: ./build/evaluate/threshold-curves.js
/**
 * One class against all others, by its scores.
 * @param scores `labels.length × classes` values
 */
function oneVersusRest(labels, scores, classes, positive) {
    let count = 0;
    for (const label of labels)
        if (label === positive)
            count++;
    const positives = new Float32Array(count);
    const negatives = new Float32Array(labels.length - count);
    let p = 0;
    let n = 0;
    for (let row = 0; row < labels.length; row++) {
        const score = scores[row * classes + positive];
        if (labels[row] === positive)
            positives[p++] = score;
        else
            negatives[n++] = score;
    }
    return { positives: positives.sort(), negatives: negatives.sort() };
}
/**
 * Area under the ROC curve: the share of pairs (of the class, not of it) in which the first has the higher score,
 * equal scores counting a half; scikit-learn's `roc_auc_score`. NaN without items of either kind.
 */
function rocAuc({ positives, negatives }) {
    let below = 0;
    let upTo = 0;
    let twice = 0;
    for (const score of positives) {
        while (below < negatives.length && negatives[below] < score)
            below++;
        while (upTo < negatives.length && negatives[upTo] <= score)
            upTo++;
        twice += below + upTo;
    }
    return twice / 2 / positives.length / negatives.length;
}
/**
 * Mean of the precision at each threshold, weighted by the gain in recall: scikit-learn's `average_precision_score`,
 * which is 0 where no item is of the class.
 */
function averagePrecision({ positives, negatives }) {
    const all = positives.length;
    let right = 0;
    let wrong = 0;
    let total = 0;
    while (right < all) {
        const threshold = positives[all - 1 - right];
        const before = right;
        while (right < all && positives[all - 1 - right] === threshold)
            right++;
        while (wrong < negatives.length && negatives[negatives.length - 1 - wrong] >= threshold)
            wrong++;
        total += ((right - before) * right) / (right + wrong);
    }
    return all === 0 ? 0 : total / all;
}

;// CONCATENATED MODULE: ./build/evaluate/answers.js



/** A model's answers on the test items, and what several metrics need of them, each computed once. */
class Answers {
    labels;
    /** Softmax rows: `labels.length × classes` values. */
    scores;
    classes;
    predicted;
    confusion;
    #classScores = new Map();
    #curves = new Map();
    #ranks;
    /** @throws RangeError for a label out of range, or a score that is not finite */
    constructor(labels, scores, classes) {
        this.labels = labels;
        this.scores = scores;
        this.classes = classes;
        this.predicted = (0,classification/* predictedClasses */.Be)(scores, classes);
        this.confusion = (0,classification/* confusionMatrix */.gM)(labels, this.predicted, classes);
    }
    classScores(beta = 1) {
        return remember(this.#classScores, beta, () => (0,classification/* classScores */.Sg)(this.confusion, beta));
    }
    /** How many classes come before the true one in each row. */
    ranks() {
        this.#ranks ??= (0,probability/* ranksOfTrue */.hi)(this.labels, this.scores, this.classes);
        return this.#ranks;
    }
    /** Areas under the curves of one class against all others. */
    curves(positive) {
        return remember(this.#curves, positive, () => {
            const split = oneVersusRest(this.labels, this.scores, this.classes, positive);
            return { rocAuc: rocAuc(split), averagePrecision: averagePrecision(split) };
        });
    }
    /** Mean of a curve's area over the classes, or over those with items where these are the weights; NaN where one has none. */
    meanArea(curve, weighted) {
        let total = 0;
        let weights = 0;
        for (const [i, { support }] of this.classScores().entries()) {
            const weight = weighted ? support : 1;
            if (weight === 0)
                continue;
            total += weight * this.curves(i)[curve];
            weights += weight;
        }
        return total / weights;
    }
}
function remember(known, key, compute) {
    const found = known.get(key) ?? compute();
    known.set(key, found);
    return found;
}

// EXTERNAL MODULE: ./build/evaluate/measurements.js
var measurements = __webpack_require__(42453);
;// CONCATENATED MODULE: ./build/evaluate/multiply-kernel.js
// Written by scripts/kernels.mjs from src/evaluate/assembly/multiply.ts.
const KERNEL = 'AGFzbQEAAAABCwFgB39/f39/f38AAg8BA2VudgZtZW1vcnkCAAADAgEABwwBCG11bHRpcGx5AAAKlQIBkgICA38FewNAIAEgCUoEQP0MAAAAAAAAAAAAAAAAAAAAACEK/QwAAAAAAAAAAAAAAAAAAAAAIQv9DAAAAAAAAAAAAAAAAAAAAAAhDP0MAAAAAAAAAAAAAAAAAAAAACENQQAhBwNAIAUgB0oEQCAKIAQgB0EDdGr9CgMAIg4gACADIAdBAnRqKAIAaiII/QAEAP3yAf3wASEKIAsgDiAI/QAEEP3yAf3wASELIAwgDiAI/QAEIP3yAf3wASEMIA0gDiAI/QAEMP3yAf3wASENIAdBAWohBwwBCwsgBiAK/QsEACAGIAv9CwQQIAYgDP0LBCAgBiAN/QsEMCAGQUBrIQYgACACaiEAIAlBCGohCQwBCwsL';

;// CONCATENATED MODULE: ./build/evaluate/panel.js

/** Vectors that are multiplied at once, and that lie in the processor's cache together. */
const LANES = 8;
const PANEL = 64;
const FLOAT = Float64Array.BYTES_PER_ELEMENT;
const PAGE = 65_536;
let latest;
/**
 * The panel for vectors of this dimension; whoever had one before must be done with it. One serves many blocks: the
 * memory of each WebAssembly module takes gigabytes of addresses until it is collected.
 */
function panelOf(dimension) {
    if (latest?.dimension !== dimension)
        latest = new Panel(dimension);
    return latest;
}
/**
 * A few vectors, laid out for being multiplied with many queries, in float64 with sums in the order of the dimensions.
 * What it holds lies in the memory of a WebAssembly module.
 */
class Panel {
    dimension;
    #vectors;
    /** Where a query is not zero, in bytes, and what it is there. */
    #offsets;
    #values;
    #multiply;
    #height = 0;
    /** Of the last query with each vector. */
    products;
    constructor(dimension) {
        this.dimension = dimension;
        const values = PANEL * dimension * FLOAT;
        const products = values + dimension * FLOAT;
        const offsets = products + PANEL * FLOAT;
        const bytes = offsets + dimension * Int32Array.BYTES_PER_ELEMENT;
        const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
        this.#vectors = new Float64Array(memory.buffer, 0, PANEL * dimension);
        this.#values = new Float64Array(memory.buffer, values, dimension);
        this.products = new Float64Array(memory.buffer, products, PANEL);
        this.#offsets = new Int32Array(memory.buffer, offsets, dimension);
        this.#multiply = instantiate(memory);
    }
    /** Takes `height` rows from `first` on; side by side in groups of LANES: value 0 of all rows of a group, then value 1. */
    fill(gallery, first, height) {
        const { dimension } = this;
        this.#height = height;
        for (let i = 0; i < height; i++) {
            const to = (i - (i % LANES)) * dimension + (i % LANES);
            const from = (first + i) * dimension;
            for (let d = 0; d < dimension; d++)
                this.#vectors[to + d * LANES] = gallery[from + d];
        }
    }
    /** Multiplies one query with every vector, into `products`. Zeros need no multiplying: relu leaves many. */
    multiply(queries, query) {
        const { dimension } = this;
        const start = query * dimension;
        let length = 0;
        for (let d = 0; d < dimension; d++) {
            const value = queries[start + d];
            if (value === 0)
                continue;
            this.#offsets[length] = d * LANES * FLOAT;
            this.#values[length++] = value;
        }
        this.#multiply(0, this.#height, dimension * LANES * FLOAT, this.#offsets.byteOffset, this.#values.byteOffset, length, this.products.byteOffset);
    }
}
function instantiate(memory) {
    const module = new WebAssembly.Module(Buffer.from(KERNEL, 'base64'));
    return new WebAssembly.Instance(module, { env: { memory } }).exports.multiply;
}

;// CONCATENATED MODULE: ./build/evaluate/similarity.js

/** Scores that are kept at a time. */
const SCORES = 8 * 1024 * 1024;
const MOST_QUERIES = 64;
/**
 * How near each gallery vector is to each query: higher is nearer, in no unit, comparable for one query only. Computed
 * in float64 with sums in the order of the dimensions, so that equal vectors are exactly equally near. Under cosine a
 * zero vector has the similarity 0 to everything.
 * @param queries and gallery: row-major vectors of `dimension` values
 * @param visit called for every query in turn with a score for every gallery row; the array is used again afterwards
 */
function scoreGallery(queries, gallery, dimension, distance, visit) {
    const rows = gallery.length / dimension;
    const count = queries.length / dimension;
    const { scale, offset } = nearnessOf(gallery, dimension, distance);
    const most = Math.max(1, Math.min(MOST_QUERIES, Math.floor(SCORES / rows)));
    const scores = new Float64Array(Math.min(most, count) * rows);
    const panel = panelOf(dimension);
    const { products } = panel;
    for (let start = 0; start < count; start += most) {
        const block = Math.min(most, count - start);
        for (let first = 0; first < rows; first += PANEL) {
            const height = Math.min(PANEL, rows - first);
            panel.fill(gallery, first, height);
            for (let i = 0; i < block; i++) {
                panel.multiply(queries, start + i);
                const to = i * rows + first;
                for (let j = 0; j < height; j++)
                    scores[to + j] = products[j] * scale[first + j] + offset[first + j];
            }
        }
        for (let i = 0; i < block; i++)
            visit(start + i, scores.subarray(i * rows, (i + 1) * rows));
    }
}
/** What a product is multiplied by, and what is added, to order the gallery by nearness. */
function nearnessOf(gallery, dimension, distance) {
    const rows = gallery.length / dimension;
    const scale = new Float64Array(rows).fill(1);
    const offset = new Float64Array(rows);
    for (let row = 0; row < rows && distance !== 'dotproduct'; row++) {
        const squared = squaredNorm(gallery, row * dimension, dimension);
        // |q − g|² = |q|² − (2 q·g − |g|²), and |q| is the same for the whole gallery.
        if (distance === 'euclidean') {
            scale[row] = 2;
            offset[row] = -squared;
        }
        else
            scale[row] = squared === 0 ? 0 : 1 / Math.sqrt(squared);
    }
    return { scale, offset };
}
function squaredNorm(vectors, start, dimension) {
    let sum = 0;
    for (let i = start; i < start + dimension; i++)
        sum += vectors[i] ** 2;
    return sum;
}

;// CONCATENATED MODULE: ./build/evaluate/rankings.js

/** All items of the query's class are relevant, one as much as another. */
function sameLabel(queries, gallery) {
    const rows = new Map();
    for (const [row, label] of gallery.entries()) {
        const known = rows.get(label);
        if (known === undefined)
            rows.set(label, [row]);
        else
            known.push(row);
    }
    const relevant = new Map([...rows].map(([label, of]) => [
        label,
        { rows: Int32Array.from(of), grades: new Int32Array(of.length).fill(1) },
    ]));
    const none = { rows: new Int32Array(), grades: new Int32Array() };
    return (query) => relevant.get(queries[query]) ?? none;
}
/**
 * Ranks the gallery for each query, nearest first, equally near ones in the gallery's order; the neighbours are
 * computed once for all metrics.
 * @param depth ranks that are wanted, 1 or more
 */
function rankGallery(queries, gallery, dimension, distance, relevance, depth) {
    const count = queries.length / dimension;
    const size = gallery.length / dimension;
    const each = Math.min(depth, size);
    const table = () => new Int32Array(count * each);
    const [rows, grades, ideal] = [table(), table(), table()];
    const relevant = new Int32Array(count);
    const first = new Int32Array(count);
    const gradeOf = new Int32Array(size);
    const nearest = new Float64Array(each);
    scoreGallery(queries, gallery, dimension, distance, (query, scores) => {
        const wanted = relevance(query);
        const start = query * each;
        const found = rows.subarray(start, start + each);
        selectNearest(scores, found, nearest);
        for (let i = 0; i < wanted.rows.length; i++)
            gradeOf[wanted.rows[i]] = wanted.grades[i];
        for (let rank = 0; rank < each; rank++)
            grades[start + rank] = gradeOf[found[rank]];
        for (const row of wanted.rows)
            gradeOf[row] = 0;
        relevant[query] = wanted.rows.length;
        const near = grades.subarray(start, start + each).findIndex((grade) => grade > 0);
        first[query] = near >= 0 || wanted.rows.length === 0 ? near : rankOfFirst(scores, wanted.rows);
        const best = wanted.grades.toSorted().subarray(-each).reverse();
        ideal.set(best, start);
    });
    return { queries: count, depth: each, rows, grades, relevant, first, ideal };
}
/** Rows of the highest scores, highest first, equal ones in their order; `best` is scratch of the same length. */
function selectNearest(scores, rows, best) {
    const last = rows.length - 1;
    best.fill(Number.NEGATIVE_INFINITY);
    for (let row = 0; row < scores.length; row++) {
        const score = scores[row];
        if (!(score > best[last]))
            continue;
        let at = last;
        for (; at > 0 && best[at - 1] < score; at--) {
            best[at] = best[at - 1];
            rows[at] = rows[at - 1];
        }
        best[at] = score;
        rows[at] = row;
    }
}
function rankOfFirst(scores, relevant) {
    let nearest = relevant[0];
    for (const row of relevant)
        if (scores[row] > scores[nearest] || (scores[row] === scores[nearest] && row < nearest))
            nearest = row;
    const score = scores[nearest];
    let before = 0;
    for (let row = 0; row < scores.length; row++)
        if (scores[row] > score || (scores[row] === score && row < nearest))
            before++;
    return before;
}

;// CONCATENATED MODULE: ./build/evaluate/evaluate.js



/** All that can be measured of a model's answers on the test items. Without items nothing is. */
function evaluate(inputs) {
    const { classes, ids, labels, scores, retrieval, asked = [] } = inputs;
    const answers = new Answers(labels, scores, classes.length);
    const { predicted, confusion } = answers;
    const rank = retrieval === undefined || retrieval.gallery.labels.length === 0
        ? undefined
        : (depth) => rankTestItems(retrieval, labels, depth);
    const { metrics, absent } = (0,measurements/* measureAll */.M8)({ classes, answers, rank, asked });
    return {
        modelDigest: inputs.modelDigest,
        dataFingerprint: inputs.dataFingerprint,
        testItems: ids.length,
        classes,
        metrics: ids.length === 0 ? {} : metrics,
        absent: ids.length === 0 ? [...Object.keys(metrics), ...absent] : absent,
        confusion,
        predictions: ids.map((id, row) => {
            const [is, said] = [labels[row], predicted[row]];
            return {
                id,
                label: classes[is],
                predicted: classes[said],
                score: scores[row * classes.length + said],
                labelScore: scores[row * classes.length + is],
            };
        }),
        ...(retrieval && { distance: retrieval.distance }),
    };
}
function rankTestItems(retrieval, labels, depth) {
    const { queries, gallery, dimension, distance, judged } = retrieval;
    const relevance = judged?.relevance ?? sameLabel(labels, gallery.labels);
    const asked = judged === undefined ? queries : rowsOf(queries, judged.rows, dimension);
    return rankGallery(asked, gallery.vectors, dimension, distance, relevance, depth);
}
function rowsOf(vectors, rows, dimension) {
    const chosen = new Float32Array(rows.length * dimension);
    for (const [i, row] of rows.entries())
        chosen.set(vectors.subarray(row * dimension, (row + 1) * dimension), i * dimension);
    return chosen;
}

// EXTERNAL MODULE: ./build/index/exact-search.js
var exact_search = __webpack_require__(57601);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
;// CONCATENATED MODULE: ./build/commands/steps/shown-neighbours.js
/** Test items that are shown with their neighbours, for people to look at. */
const SHOWN = 10;
/** Of each. */
const NEIGHBOURS = 6;
const shownMatches = (matches) => matches.map(({ id, label, score }) => ({ id, ...(label === undefined ? {} : { label }), score }));

;// CONCATENATED MODULE: ./build/commands/steps/evaluate-model.js





/** What an evaluation depends on beside the model: the test items, the gallery, the index's distance, `queries`. */
function evaluationFingerprint({ settings }, { test, train }, judged) {
    const parts = [(0,item/* fingerprint */.Rj)(test), (0,item/* fingerprint */.Rj)(train), settings.distance];
    return (0,digest/* digestOf */.ol)(judged === undefined ? parts : [...parts, judged.digest]);
}
/** Measures a model, as reloaded from its files, on the test items. */
async function evaluateModel(context, data, model, embedder, asked) {
    const { settings, log } = context;
    log.step('Evaluating');
    const test = await embedAll(context, embedder, data.test, model.labels, 'Testing');
    const gallery = await embedAll(context, embedder, data.train, model.labels, 'Embedding the gallery');
    const evaluation = evaluate({
        modelDigest: model.digest,
        dataFingerprint: evaluationFingerprint(context, data, asked.queries),
        classes: model.labels,
        ids: data.test.map(({ id }) => id),
        labels: test.labels,
        scores: test.scores,
        retrieval: {
            ...{ queries: test.vectors, dimension: model.dimension, distance: settings.distance },
            gallery: { vectors: gallery.vectors, labels: gallery.labels },
            judged: asked.queries,
        },
        asked: asked.metrics,
    });
    const headlines = ['accuracy', 'f1_macro', 'precision@10'].flatMap((name) => {
        const value = evaluation.metrics[name];
        return value === undefined ? [] : [`${name} ${value.toFixed(4)}`];
    });
    log.info(`${data.test.length} test images: ${headlines.join(', ')}.`);
    return {
        ...evaluation,
        neighbours: findNeighbours(context, data, test.vectors, gallery.vectors, model.dimension),
    };
}
async function embedAll(context, embedder, items, classes, title) {
    const classOf = new Map(classes.map((name, index) => [name, index]));
    const bar = context.log.progress(title, items.length, 'images');
    let vectors = new Float32Array(0);
    let scores = new Float32Array(0);
    let row = 0;
    try {
        for await (const embedded of embedder.embed(items)) {
            if (row === 0) {
                vectors = new Float32Array(items.length * embedded.vector.length);
                scores = new Float32Array(items.length * classes.length);
            }
            vectors.set(embedded.vector, row * embedded.vector.length);
            scores.set(embedded.scores, row * classes.length);
            bar.update(++row);
        }
    }
    finally {
        bar.end();
    }
    return { vectors, scores, labels: Int32Array.from(items, ({ label }) => classOf.get(label) ?? -1) };
}
/** A few test items, of as many classes as there are, each with its nearest training items. */
function findNeighbours(context, { test, train }, queries, gallery, dimension) {
    const rowAt = (values, row) => values.subarray(row * dimension, (row + 1) * dimension);
    const shown = chooseShown(test);
    const search = new exact_search/* ExactSearch */.e(shown.map((row) => rowAt(queries, row)), context.settings.distance, NEIGHBOURS);
    for (const [row, { id, label }] of train.entries())
        search.add(id, label, rowAt(gallery, row));
    return search.results().map((matches, i) => ({
        id: test[shown[i]].id,
        matches: shownMatches(matches),
    }));
}
/** Rows of the items to show: the first of each class by content digest, then the second, … */
function chooseShown(items) {
    const rows = items
        .map((_, row) => row)
        .sort((a, b) => (0,digest/* compareIds */.q3)(items[a].contentDigest, items[b].contentDigest));
    const seen = new Map();
    const turn = new Map(rows.map((row) => {
        const label = items[row].label ?? '';
        const nth = seen.get(label) ?? 0;
        seen.set(label, nth + 1);
        return [row, nth];
    }));
    return rows
        .toSorted((a, b) => turn.get(a) - turn.get(b))
        .slice(0, SHOWN)
        .sort((a, b) => a - b);
}

// EXTERNAL MODULE: ./build/commands/steps/judge-model.js + 1 modules
var judge_model = __webpack_require__(4795);
// EXTERNAL MODULE: ./build/registry/evaluations.js
var evaluations = __webpack_require__(16977);
// EXTERNAL MODULE: ./build/commands/steps/candidate.js
var steps_candidate = __webpack_require__(58190);
;// CONCATENATED MODULE: ./build/commands/steps/recall-or-measure.js



/** An evaluation, recalled where it was measured before with all that is asked for; the candidate's from now on. */
async function recallOrMeasure(context, wanted) {
    const { modelName, log } = context;
    const { home, modelDigest, dataFingerprint, asked } = wanted;
    const recalled = await (0,evaluations/* readEvaluation */.L)(home, modelName, modelDigest, dataFingerprint);
    const missing = recalled === undefined ? [] : (0,measurements/* notMeasured */.q7)(recalled, asked);
    if (recalled !== undefined && missing.length === 0) {
        log.info('Measured before on the same test items; the figures are recalled.');
        await (0,steps_candidate/* writeCandidateEvaluation */.lr)(context, recalled);
        return recalled;
    }
    if (missing.length > 0)
        log.info(`Measured before without ${missing.join(', ')}: measured again.`);
    // What an earlier run asked for stays measured, so that two sets of rules do not undo each other.
    const evaluation = await wanted.measure([...new Set([...asked, ...Object.keys(recalled?.metrics ?? {})])]);
    await (0,steps_candidate/* writeCandidateEvaluation */.lr)(context, evaluation);
    return evaluation;
}

;// CONCATENATED MODULE: ./build/commands/steps/evaluate-or-recall.js



/**
 * The evaluation of this model on these test items, with every metric that the rules ask for: recalled where it was
 * measured before, else measured now.
 */
async function evaluateOrRecall(context, data, { version, home }, embedder) {
    const { digest, dimension, labels } = version;
    const { queries } = data;
    const model = { digest, dimension, labels };
    return recallOrMeasure(context, {
        ...{ home, modelDigest: digest, asked: (0,judge_model/* askedMetrics */.oD)(context, labels) },
        dataFingerprint: evaluationFingerprint(context, data, queries),
        measure: async (metrics) => evaluateModel(context, data, model, await embedder(), { metrics, queries }),
    });
}

// EXTERNAL MODULE: ./build/commands/steps/load-embedder.js + 3 modules
var load_embedder = __webpack_require__(91702);
// EXTERNAL MODULE: ./build/lib/scaled-pixels.js
var scaled_pixels = __webpack_require__(78100);
// EXTERNAL MODULE: ./build/lib/undecodable.js
var undecodable = __webpack_require__(33798);
;// CONCATENATED MODULE: ./build/data/batch-source.js



/**
 * Decodes the items and keeps their pixels (one byte each) in memory; `read` gives rows of float32, pixel × scale.
 * @throws CodedError `data.undecodable`
 */
async function inputSource(items, reader, options = {}) {
    const images = [];
    for await (const { item, pixels, error } of reader.decode(items, options)) {
        if (error !== undefined)
            throw (0,undecodable/* undecodable */.z)(item, error);
        images.push(pixels);
    }
    return batch_source_rowsOf(images, (0,preprocessing/* rowLength */.z)(reader.preprocessing), reader.preprocessing.scale);
}
function batch_source_rowsOf(images, length, scale) {
    const scaleInto = (0,scaled_pixels/* pixelScaler */.X)(scale);
    return {
        count: images.length,
        read(indices) {
            const rows = new Float32Array(indices.length * length);
            for (const [row, index] of indices.entries()) {
                const image = images[index];
                if (image === undefined)
                    throw new RangeError(`No row ${index} of ${images.length}`);
                scaleInto(image, rows, row * length);
            }
            return rows;
        },
    };
}

// EXTERNAL MODULE: ./build/model/model-files.js + 1 modules
var model_files = __webpack_require__(42562);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/model/model.js
var model = __webpack_require__(85523);
;// CONCATENATED MODULE: ./build/model/recipes/layers.js
const glorotUniform = {
    class_name: 'VarianceScaling',
    config: { scale: 1, mode: 'fan_avg', distribution: 'uniform', seed: null },
};
const zeros = { class_name: 'Zeros', config: {} };
/** What every layer with kernel and bias has: Keras' own defaults. */
const weighted = {
    use_bias: true,
    kernel_initializer: glorotUniform,
    bias_initializer: zeros,
    kernel_regularizer: null,
    bias_regularizer: null,
    activity_regularizer: null,
    kernel_constraint: null,
    bias_constraint: null,
    trainable: true,
    dtype: 'float32',
};
const plain = { trainable: true, dtype: 'float32' };
/** 3×3 convolution with relu, stride 1. */
function convolution(name, filters, padding) {
    const config = {
        name,
        filters,
        kernel_size: [3, 3],
        strides: [1, 1],
        padding,
        data_format: 'channels_last',
        dilation_rate: [1, 1],
        activation: 'relu',
        ...weighted,
    };
    return { class_name: 'Conv2D', config };
}
/** 2×2 maximum, stride 2. */
function maxPooling(name) {
    const config = {
        name,
        pool_size: [2, 2],
        strides: [2, 2],
        padding: 'valid',
        data_format: 'channels_last',
        ...plain,
    };
    return { class_name: 'MaxPooling2D', config };
}
/** `rate`: share of the values that training drops. */
function dropout(name, rate) {
    return { class_name: 'Dropout', config: { name, rate, noise_shape: null, seed: null, ...plain } };
}
function flatten(name) {
    return { class_name: 'Flatten', config: { name, data_format: 'channels_last', ...plain } };
}
function dense(name, units, activation) {
    return { class_name: 'Dense', config: { name, units, activation, ...weighted } };
}
/** Width of the feature map that leaves `layers` for an image of `size` pixels; below 1 the image is too small. */
function featureMapSize(layers, size) {
    return layers.reduce((width, { class_name: kind, config }) => {
        if (kind === 'Conv2D')
            return config.padding === 'valid' ? width - 2 : width;
        return kind === 'MaxPooling2D' ? Math.floor(width / 2) : width;
    }, size);
}

;// CONCATENATED MODULE: ./build/model/recipes/cnn.js



const features = [
    convolution('conv_1', 32, 'same'),
    convolution('conv_2', 32, 'valid'),
    maxPooling('pool_1'),
    dropout('dropout_1', 0.25),
    convolution('conv_3', 64, 'same'),
    convolution('conv_4', 64, 'valid'),
    maxPooling('pool_2'),
    dropout('dropout_2', 0.25),
    flatten('flatten'),
];
/**
 * A small convolutional classifier: two blocks of two convolutions, then the embedding and a softmax over it.
 * @throws badInput `model.image-too-small`
 */
function cnn({ imageSize, channels, classes, embeddingDimension }) {
    const smallest = smallestImage();
    if (imageSize < smallest)
        throw (0,errors/* badInput */.AN)('model.image-too-small', `\`image-size\` is ${imageSize}, but the recipe cnn needs images of at least ${smallest} × ${smallest} pixels.`, { fix: `Set \`image-size\` to ${smallest} or more.` });
    const [first, ...rest] = features;
    const layers = [
        { ...first, config: { ...first.config, batch_input_shape: [null, imageSize, imageSize, channels] } },
        ...rest,
        dense(model/* EMBEDDING_LAYER */.C, embeddingDimension, 'relu'),
        dense(model/* CLASSIFIER_LAYER */.m, classes, 'softmax'),
    ];
    return { class_name: 'Sequential', config: { name: 'cnn', layers } };
}
function smallestImage() {
    let size = 1;
    while (featureMapSize(features, size) < 1)
        size++;
    return size;
}

;// CONCATENATED MODULE: ./build/model/recipes/recipes.js



/** Every network that can be trained, by the name that the setting `recipe` takes. */
const RECIPES = new Map([['cnn', cnn]]);
/**
 * The network that a recipe describes.
 * @throws badInput `model.unknown-recipe`, and what the recipe throws for a shape it cannot have
 */
function describeNetwork(recipe, shape) {
    const describe = RECIPES.get(recipe);
    if (describe !== undefined)
        return describe(shape);
    const names = [...RECIPES.keys()];
    throw (0,errors/* badInput */.AN)('model.unknown-recipe', `\`recipe\` is "${recipe}", which does not exist.`, {
        fix: `Did you mean "${(0,mod/* closest */.kp)(recipe, names)}"? The recipes are ${names.join(', ')}.`,
    });
}

;// CONCATENATED MODULE: ./build/model/early-stopping.js
/**
 * What to do after the last epoch of `history`: keep its weights if its validation loss is the best so far, and
 * stop when `patience` epochs in a row were no better than the best. Without validation: keep nothing, go on.
 * @param patience 0 never stops
 */
function decideEpoch(history, patience) {
    const best = bestEpoch(history);
    const last = history.at(-1);
    if (best === undefined || last === undefined)
        return { keep: false, stop: false };
    return { keep: best === last, stop: patience > 0 && last.epoch - best.epoch >= patience };
}
/** The epoch with the lowest validation loss, the first of equals; undefined without validation. */
function bestEpoch(history) {
    let best;
    for (const epoch of history) {
        const loss = epoch.validationLoss ?? Number.NaN;
        if (loss < (best?.validationLoss ?? Number.POSITIVE_INFINITY))
            best = epoch;
    }
    return best;
}

// EXTERNAL MODULE: ./build/model/model-digest.js
var model_digest = __webpack_require__(85784);
;// CONCATENATED MODULE: ./build/model/training-progress.js
/** `epoch 2/10, loss 0.312, 310 img/s, eta 1:05` */
function describeStep({ epoch, epochs, loss, done, total, elapsed }) {
    const said = `epoch ${epoch}/${epochs}, loss ${loss.toFixed(3)}`;
    if (elapsed <= 0 || done === 0)
        return said;
    const perSecond = done / (elapsed / 1000);
    return `${said}, ${perSecond.toFixed(0)} img/s, eta ${minutes((total - done) / perSecond)}`;
}
/** `epoch 2/10: loss 0.312, accuracy 0.901, validation loss 0.402, validation accuracy 0.877` */
function describeEpoch(metrics, epochs) {
    const { epoch, loss, accuracy, validationLoss, validationAccuracy } = metrics;
    const figures = [
        ['loss', loss],
        ['accuracy', accuracy],
        ['validation loss', validationLoss],
        ['validation accuracy', validationAccuracy],
    ];
    const said = figures.flatMap(([name, value]) => (value === undefined ? [] : `${name} ${value.toFixed(3)}`));
    return `epoch ${epoch}/${epochs}: ${said.join(', ')}`;
}
/** `1:05`, `1:02:05` */
function minutes(seconds) {
    const whole = Math.round(seconds);
    const two = (value) => String(value).padStart(2, '0');
    const [hours, rest] = [Math.floor(whole / 3600), whole % 3600];
    const clock = `${Math.floor(rest / 60)}:${two(rest % 60)}`;
    return hours === 0 ? clock : `${hours}:${clock.padStart(5, '0')}`;
}

;// CONCATENATED MODULE: ./build/model/train-model.js



/**
 * Trains a model. With validation items it has the weights of the epoch with the lowest validation loss, and
 * training ends early; without, those of the last epoch.
 * @throws CodedError `training.diverged` (exit 7), as the engine finds it
 */
async function trainModel(request) {
    const { engine, topology, settings, training, validation, labels, preprocessing, log, clock } = request;
    const { epochs, batchSize, learningRate, seed, patience } = settings;
    const perEpoch = training.inputs.count;
    const history = [];
    const started = clock.monotonic();
    const bar = log.progress('Training', epochs * perEpoch, 'images');
    let network;
    try {
        network = await engine.train({
            topology,
            training,
            ...(validation === undefined ? {} : { validation }),
            epochs,
            batchSize,
            learningRate,
            seed,
            signal: request.signal,
            onStep(epoch, samples, loss) {
                const done = (epoch - 1) * perEpoch + samples;
                const elapsed = clock.monotonic() - started;
                bar.update(done, describeStep({ epoch, epochs, loss, done, total: epochs * perEpoch, elapsed }));
                request.onStep?.(epoch, samples, loss);
            },
            onEpoch(metrics) {
                history.push(metrics);
                log.info(describeEpoch(metrics, epochs));
                return decideEpoch(history, patience);
            },
        });
    }
    finally {
        bar.end();
    }
    sayWhatIsKept(history, epochs, log);
    const classifier = { topology, weights: network.weights };
    return { model: (0,model_digest/* createModel */.kQ)({ classifier, labels, preprocessing }), history };
}
function sayWhatIsKept(history, epochs, log) {
    const best = bestEpoch(history);
    if (best === undefined || best === history.at(-1))
        return;
    const early = history.length < epochs ? `Stopped after epoch ${history.length} of ${epochs}: ` : '';
    log.info(`${early}validation loss was lowest in epoch ${best.epoch}, whose weights are kept.`);
}

;// CONCATENATED MODULE: ./build/model/training-key.js

/** Digest over all that decides the result of training: equal keys train equal models. */
function trainingKey(inputs) {
    const { engine, topology, settings, labels, preprocessing } = inputs;
    const { patience, ...always } = settings;
    return (0,digest/* digestOf */.ol)({
        engine: engine.name,
        engineNumericVersion: engine.numericVersion,
        topology,
        settings: always,
        labels,
        preprocessing,
        training: inputs.trainingFingerprint,
        validation: inputs.validationFingerprint === undefined ? null : [inputs.validationFingerprint, patience],
    });
}

// EXTERNAL MODULE: ./build/model/truncate.js
var truncate = __webpack_require__(8126);
// EXTERNAL MODULE: ./build/reader/runnable-version.js
var runnable_version = __webpack_require__(58812);
// EXTERNAL MODULE: ./build/registry/registered-versions.js + 1 modules
var registered_versions = __webpack_require__(35534);
// EXTERNAL MODULE: ./build/registry/version-record.js
var version_record = __webpack_require__(51374);
// EXTERNAL MODULE: ./build/registry/versions.js
var versions = __webpack_require__(69701);
// EXTERNAL MODULE: ./build/commands/steps/note-model.js
var note_model = __webpack_require__(82207);
;// CONCATENATED MODULE: ./build/commands/steps/obtain-model.js














/**
 * The model that training on this data gives: taken from the registry or the candidate's folder where an equal one
 * is there, else trained. In any case it is the candidate afterwards.
 */
async function obtainModel(context, data, reader) {
    const { settings, log, modelName, engineIdentity } = context;
    const { imageSize, embeddingDimension, recipe, epochs, batchSize, learningRate, seed } = settings;
    const { preprocessing } = reader;
    const topology = describeNetwork(recipe, {
        ...{ imageSize, embeddingDimension, channels: preprocessing.channels, classes: data.classes.length },
    });
    const how = {
        ...{ recipe, epochs, batchSize, learningRate, embeddingDimension, seed },
        patience: settings.earlyStoppingPatience,
    };
    const key = trainingKey({
        ...{ engine: engineIdentity, topology, settings: how, labels: data.classes, preprocessing },
        trainingFingerprint: (0,item/* fingerprint */.Rj)(data.train),
        ...(data.validation.length === 0 ? {} : { validationFingerprint: (0,item/* fingerprint */.Rj)(data.validation) }),
    });
    log.step('Looking for a registered model');
    const registry = await context.registry();
    const registered = await (0,registered_versions/* findByTrainingKey */.i6)(registry, modelName, key);
    if (registered !== undefined) {
        const { version: found, ...label } = registered;
        const version = (0,runnable_version/* trainedOnly */.oK)(found);
        const model = { version, ...label, home: registry };
        log.info(`Taken, not trained again: ${label.label ?? (0,digest/* shortDigest */.VK)(version.digest)} was trained on the same data with the same settings.`);
        await (0,steps_candidate/* writeCandidate */.d8)(context, {
            record: version,
            files: await (0,versions/* readVersionFiles */.Mo)(registry, modelName, version),
        });
        await (0,note_model/* noteVersion */.F)(context, model, 'registered');
        return model;
    }
    const candidate = await (0,steps_candidate/* findCandidate */.$6)(context);
    if (candidate !== undefined && (0,version_record/* keyOfOrigin */.N)(candidate.version) === key) {
        const { storage: home } = candidate;
        const version = (0,runnable_version/* trainedOnly */.oK)(candidate.version);
        log.info(`Taken, not trained again: the candidate ${(0,digest/* shortDigest */.VK)(version.digest)} in ${settings.candidate}.`);
        await (0,note_model/* noteVersion */.F)(context, { version, home }, 'candidate');
        return { version, home };
    }
    log.info('None: it is trained now.');
    const engine = await context.engine();
    const training = await sourceOf(context, data.train, data.classes, reader);
    const validation = data.validation.length === 0 ? undefined : await sourceOf(context, data.validation, data.classes, reader);
    log.step('Training');
    const begun = context.clock.monotonic();
    const { model, history } = await trainModel({
        ...{ engine, topology, settings: how, training, labels: data.classes, preprocessing },
        ...(validation === undefined ? {} : { validation }),
        ...{ log, clock: context.clock, signal: context.signal },
    });
    const trainingMs = Math.round(context.clock.monotonic() - begun);
    const embedding = (0,truncate/* embeddingNetwork */.i)(model.classifier);
    const record = {
        kind: 'trained',
        digest: model.digest,
        training: {
            ...{ recipe, epochs, batchSize, learningRate, embeddingDimension, seed, key, history },
            engine: engine.name,
            engineNumericVersion: engine.numericVersion,
            dataFingerprint: (0,item/* fingerprint */.Rj)([...data.train, ...data.validation]),
            itemCount: data.train.length + data.validation.length,
        },
        labels: model.labels,
        preprocessing,
        topologyDigest: (0,digest/* digestOf */.ol)(embedding.topology),
        dimension: engine.describe(embedding.topology).outputDimension,
        ...(context.commit === undefined ? {} : { commit: context.commit }),
        createdAt: context.clock.now().toISOString(),
    };
    const written = await (0,steps_candidate/* writeCandidate */.d8)(context, { record, files: (0,model_files/* writeModelFiles */.IF)(model) });
    const [version, home] = [(0,runnable_version/* trainedOnly */.oK)(written.version), written.storage];
    log.info(`Candidate ${(0,digest/* shortDigest */.VK)(model.digest)} in ${settings.candidate}.`);
    await (0,note_model/* noteVersion */.F)(context, { version, home }, 'trained', trainingMs);
    return { version, home };
}
async function sourceOf({ signal }, items, classes, reader) {
    const classOf = new Map(classes.map((name, index) => [name, index]));
    const inputs = await inputSource(items, reader, { signal });
    return { inputs, labels: Int32Array.from(items, ({ label }) => classOf.get(label)) };
}

// EXTERNAL MODULE: ./build/commands/steps/read-data.js + 3 modules
var read_data = __webpack_require__(45524);
// EXTERNAL MODULE: ./build/lib/listed.js
var listed = __webpack_require__(91699);
;// CONCATENATED MODULE: ./build/evaluate/queries.js


const HEADS = {
    query: ['query', 'query-id', 'query_id', 'qid'],
    item: ['relevant', 'item', 'corpus-id', 'corpus_id', 'docid', 'id'],
    grade: ['grade', 'score', 'relevance', 'rel'],
};
/**
 * Reads which items are relevant for which queries: JSON Lines (`.jsonl`, `.ndjson`) such as
 * `{"query": "a", "relevant": ["b", "c"], "grade": 2}`; a table (`.csv`, `.tsv`) with the columns `query`, `relevant`
 * and, unless every grade is 1, `grade`; anything else as TREC's qrels, `query 0 item grade` a line.
 * @param readCsv rows of cells of a CSV text with the line that each begins on
 * @throws badInput `data.bad-queries` with every line that is wrong
 */
function parseQueries(text, path, readCsv) {
    const rows = readRows(text.replace(/^\uFEFF/, ''), path, readCsv);
    const problems = [];
    const pairs = [];
    const seen = new Map();
    for (const { line, row } of rows) {
        if ('problem' in row) {
            problems.push(`${path}:${line}: ${row.problem}`);
            continue;
        }
        for (const pair of row) {
            const key = JSON.stringify([pair.query, pair.item]);
            const first = seen.get(key);
            if (first !== undefined)
                problems.push(`${path}:${line}: ${pair.item} for ${pair.query} stands in line ${first} already`);
            else
                pairs.push(pair);
            seen.set(key, first ?? line);
        }
    }
    if (problems.length > 0)
        throw badQueries(path, problems);
    if (pairs.length === 0)
        throw badQueries(path, [`${path}: it names no query`]);
    return pairs;
}
/** @param problems one line each */
function badQueries(path, problems) {
    return (0,errors/* badInput */.AN)('data.bad-queries', `\`queries\`: "${path}" cannot be used.`, {
        problems: (0,listed/* listed */.K)(problems),
        fix: 'Write one line for each query and relevant item: {"query": id, "relevant": [ids], "grade": 1} in .jsonl, the columns query, relevant, grade in .csv or .tsv, or "query 0 item grade" as in TREC qrels.',
    });
}
function readRows(text, path, readCsv) {
    const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase();
    if (extension === 'csv')
        return fromTable([...readCsv(text)]);
    const lines = text
        .split(/\r\n|\r|\n/)
        .map((content, i) => ({ line: i + 1, content }))
        .filter(({ content }) => content.trim() !== '');
    if (extension === 'jsonl' || extension === 'ndjson')
        return lines.map(({ line, content }) => ({ line, row: fromJson(content, line) }));
    if (extension === 'tsv')
        return fromTable(lines.map(({ line, content }) => ({ line, cells: content.split('\t') })));
    return lines.map(({ line, content }) => ({ line, row: fromQrels(content.trim().split(/\s+/), line) }));
}
function fromJson(content, line) {
    let value;
    try {
        value = JSON.parse(content);
    }
    catch {
        return { problem: 'no JSON' };
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return { problem: 'expected an object' };
    const { query, relevant, grade = 1 } = value;
    const items = Array.isArray(relevant) ? relevant : [relevant];
    if (typeof query !== 'string' || query === '')
        return { problem: '"query" must be an id, as text' };
    if (items.length === 0 || items.some((item) => typeof item !== 'string' || item === ''))
        return { problem: '"relevant" must be an id or a list of ids, as text' };
    if (!isGrade(grade))
        return { problem: `"grade" must be ${GRADE}` };
    return items.map((item) => ({ line, query, item, grade }));
}
function fromTable(rows) {
    const [head, ...rest] = rows;
    const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
    const columnOf = (which) => names.findIndex((name) => HEADS[which].includes(name));
    const [query, item, grade] = [columnOf('query'), columnOf('item'), columnOf('grade')];
    if (head !== undefined && query === -1 && names.length === 4)
        return rows.map(({ line, cells }) => ({ line, row: fromQrels(cells, line) }));
    if (head !== undefined && (query === -1 || item === -1)) {
        const problem = `expected a first line with the columns query and relevant, not ${names.join(', ')}`;
        return [{ line: head.line, row: { problem } }];
    }
    return rest.map(({ line, cells }) => ({
        line,
        row: fromCells(cells[query], cells[item], grade === -1 ? '1' : cells[grade], line),
    }));
}
function fromQrels(cells, line) {
    if (cells.length !== 4)
        return { problem: `expected four columns, query 0 item grade, and found ${cells.length}` };
    return fromCells(cells[0], cells[2], cells[3], line);
}
function fromCells(query = '', item = '', written = '', line) {
    const grade = written.trim() === '' ? Number.NaN : Number(written);
    if (query.trim() === '')
        return { problem: 'the query is empty' };
    if (item.trim() === '')
        return { problem: 'the relevant item is empty' };
    if (!isGrade(grade))
        return { problem: `the grade must be ${GRADE}, not "${written}"` };
    return [{ line, query: query.trim(), item: item.trim(), grade }];
}
const GRADE = 'a whole number, 1 or more for what is relevant';
function isGrade(value) {
    return Number.isInteger(value) && Math.abs(value) <= 1000;
}

;// CONCATENATED MODULE: ./build/evaluate/judged-queries.js

/**
 * Looks up whom a `queries` file is about. A query that is not held out, and a relevant item that is not in the
 * gallery, cannot be measured and are left out; a query with no relevant item left counts as 0 in every metric.
 * @throws badInput `data.bad-queries` for ids of which there is no item, and where no query is a test item
 */
function resolveQueries(pairs, items, path) {
    const problems = pairs.flatMap(({ line, query, item }) => [query, item]
        .filter((id) => !items.isKnown(id))
        .map((id) => `${path}:${line}: there is no item ${JSON.stringify(id)}`));
    if (problems.length > 0)
        throw badQueries(path, problems);
    const rowOfTest = new Map(items.test.map((id, row) => [id, row]));
    const rowInGallery = new Map(items.gallery.map((id, row) => [id, row]));
    const wanted = new Map();
    let otherItems = 0;
    for (const { query, item, grade } of pairs) {
        const known = wanted.get(query) ?? [];
        wanted.set(query, known);
        const row = rowInGallery.get(item);
        if (row === undefined)
            otherItems++;
        else if (grade > 0)
            known.push([row, grade]);
    }
    const queries = [...wanted].filter(([query]) => rowOfTest.has(query));
    if (queries.length === 0)
        throw badQueries(path, [
            `${path}: none of its ${wanted.size} queries is a test item; name items of test-data, or of the part of data that test-split keeps`,
        ]);
    const relevant = queries.map(([, of]) => ({
        rows: Int32Array.from(of, ([row]) => row),
        grades: Int32Array.from(of, ([, grade]) => grade),
    }));
    return {
        rows: queries.map(([query]) => rowOfTest.get(query)),
        relevance: (query) => relevant[query],
        otherQueries: wanted.size - queries.length,
        otherItems,
    };
}

// EXTERNAL MODULE: ./build/commands/steps/judging-file.js
var judging_file = __webpack_require__(87850);
;// CONCATENATED MODULE: ./build/commands/steps/read-queries.js





/**
 * The file that `queries` names; undefined where it is not set.
 * @throws CodedError `gate.unreadable-file`, `data.bad-queries` (exit 2)
 */
async function readQueriesFile({ settings: { queries: path }, }) {
    if (path === undefined)
        return undefined;
    const text = await (0,judging_file/* readJudgingFile */.H)('queries', path);
    return { path, pairs: parseQueries(text, path, await openCsvReader(path)), digest: (0,digest/* sha256 */.sc)(text) };
}
/**
 * What the file says of the items at hand.
 * @throws CodedError `data.bad-queries` (exit 2)
 */
function queriesAbout(context, file, { items, test, train }) {
    const known = new Set([...items, ...test].map(({ id }) => id));
    return resolveFile(context, file, {
        test: test.map(({ id }) => id),
        gallery: train.map(({ id }) => id),
        isKnown: (id) => known.has(id),
    });
}
/**
 * Looks up whom the file is about, and says what is left out.
 * @throws CodedError `data.bad-queries` (exit 2)
 */
function resolveFile({ log }, { path, pairs, digest }, items) {
    const { rows, relevance, otherQueries, otherItems } = resolveQueries(pairs, items, path);
    const left = [
        ...(otherQueries > 0 ? [`queries that are no test items (${otherQueries})`] : []),
        ...(otherItems > 0 ? [`relevant items that are no training items (${otherItems})`] : []),
    ];
    log.info(`Queries of ${path}: ${rows.length}${left.length > 0 ? `; left out: ${left.join(', ')}` : ''}.`);
    return { rows, relevance, digest };
}
async function openCsvReader(path) {
    const { parse } = await Promise.all(/* import() */[__webpack_require__.e(7084), __webpack_require__.e(2016)]).then(__webpack_require__.bind(__webpack_require__, 42016));
    return (text) => {
        try {
            const rows = [];
            parse(text, {
                ...{ bom: true, relax_column_count: true, skip_empty_lines: true },
                on_record: (cells, { lines: line }) => void rows.push({ line, cells }),
            });
            return rows;
        }
        catch (error) {
            throw badQueries(path, [`${path}: ${(0,errors/* describeError */.Uc)(error)}`]);
        }
    };
}

;// CONCATENATED MODULE: ./build/commands/steps/images-material.js










/** Images: a model is trained of them, and embeds them. */
async function imagesMaterial(context, opened, file) {
    const { settings } = context;
    await context.chooseEngine();
    const idle = [
        ...(settings.modelName === undefined ? [] : ['`model-name`']),
        ...(settings.modelRevision === undefined ? [] : ['`model-revision`']),
        ...(settings.dimension === undefined ? [] : ['`dimension`']),
    ];
    if (idle.length > 0)
        context.log.warn(`${idle.join(', ')}: not looked at, as \`data\` holds images, and not ready vectors.`);
    const reader = (0,read_data/* openReader */.cE)(context, (0,preprocessing/* preprocessing */.d)(settings.imageSize));
    const data = await (0,read_data/* readTrainingData */.t$)(context, opened, reader);
    await (0,judge_model/* checkRules */.MM)(context, data.classes);
    const queries = file && queriesAbout(context, file, data);
    return {
        ...{ dimension: settings.embeddingDimension, reader },
        async indexItems() {
            const items = settings.indexData === undefined ? data.items : await (0,read_data/* readIndexData */.dH)(context, reader, 'index-data');
            (0,record_check/* checkItems */.Hx)(items, await (0,check_store/* refusalOf */.Of)(context));
            return (0,item/* datasetOf */.gA)(items);
        },
        async obtainModel() {
            const model = await obtainModel(context, data, reader);
            const embedder = context.once(() => (0,load_embedder/* loadEmbedder */.P)(context, { ...model, reader, classify: true }));
            return {
                ...model,
                embedder,
                embedImages: async function* (images) {
                    yield* (await embedder()).embedAgain(images);
                },
                evaluate: () => evaluateOrRecall(context, { ...data, queries }, model, embedder),
            };
        },
    };
}

// EXTERNAL MODULE: ./build/commands/steps/open-setting.js + 1 modules
var open_setting = __webpack_require__(7739);
// EXTERNAL MODULE: ./build/embed/ready-vectors.js
var ready_vectors = __webpack_require__(83280);
;// CONCATENATED MODULE: ./build/evaluate/streamed-rankings.js

/**
 * Ranks a gallery that comes in blocks and is never held, equally near items in the order in which they come. The same
 * as `rankGallery` gives.
 */
class StreamedRankings {
    #queries;
    #count;
    #dimension;
    #distance;
    #depth;
    #rows;
    #scores;
    #grades;
    #ideal;
    #relevant;
    /** Nearest relevant item of each query. */
    #nearest;
    #blockGrades = new Int32Array(0);
    #seen = 0;
    #second;
    /**
     * @param queries row-major vectors
     * @param depth ranks that are wanted, 1 or more
     */
    constructor(queries, dimension, distance, depth) {
        const count = queries.length / dimension;
        this.#queries = queries;
        this.#count = count;
        this.#dimension = dimension;
        this.#distance = distance;
        this.#depth = depth;
        this.#rows = new Int32Array(count * depth).fill(-1);
        this.#scores = new Float64Array(count * depth).fill(Number.NEGATIVE_INFINITY);
        this.#grades = new Int32Array(count * depth);
        this.#ideal = new Int32Array(count * depth);
        this.#relevant = new Int32Array(count);
        this.#nearest = {
            scores: new Float64Array(count).fill(Number.NEGATIVE_INFINITY),
            rows: new Int32Array(count).fill(-1),
        };
    }
    /** The first time through the gallery. */
    add({ vectors, count, grade }) {
        const first = this.#seen;
        if (this.#blockGrades.length < count)
            this.#blockGrades = new Int32Array(count);
        const grades = this.#blockGrades;
        scoreGallery(this.#queries, vectors, this.#dimension, this.#distance, (query, scores) => {
            grade(query, grades);
            const last = (query + 1) * this.#depth - 1;
            for (let i = 0; i < count; i++) {
                const score = scores[i];
                if (grades[i] > 0)
                    this.#noteRelevant(query, score, first + i, grades[i]);
                if (score > this.#scores[last])
                    this.#insert(query, score, first + i, grades[i]);
            }
        });
        this.#seen += count;
    }
    /** Is there a query whose first relevant item is farther than `depth`? Then its rank takes a second time through. */
    needsSecondPass() {
        const far = Array.from({ length: this.#count }, (_, query) => query).filter((query) => this.#relevant[query] > 0 && this.#firstNear(query) < 0);
        this.#second = { queries: far, before: new Int32Array(far.length), seen: 0 };
        return far.length > 0;
    }
    /** The second time, in the same order. */
    addAgain({ vectors, count }) {
        const second = this.#second;
        const start = second.seen;
        scoreGallery(this.#vectorsOf(second.queries), vectors, this.#dimension, this.#distance, (i, scores) => {
            const query = second.queries[i];
            const nearest = this.#nearest.scores[query];
            const row = this.#nearest.rows[query];
            for (let j = 0; j < count; j++)
                if (scores[j] > nearest || (scores[j] === nearest && start + j < row))
                    second.before[i]++;
        });
        second.seen += count;
    }
    result() {
        const depth = Math.min(this.#depth, this.#seen);
        const near = Int32Array.from({ length: this.#count }, (_, query) => this.#firstNear(query));
        for (const [i, query] of (this.#second?.queries ?? []).entries())
            near[query] = this.#second.before[i];
        const cut = (table) => table.filter((_, i) => depth === this.#depth || i % this.#depth < depth);
        return {
            ...{ queries: this.#count, depth, first: near, relevant: this.#relevant },
            rows: cut(this.#rows),
            grades: cut(this.#grades),
            ideal: cut(this.#ideal),
        };
    }
    #noteRelevant(query, score, row, grade) {
        this.#relevant[query]++;
        const start = query * this.#depth;
        let at = start + this.#depth - 1;
        if (grade > this.#ideal[at]) {
            for (; at > start && this.#ideal[at - 1] < grade; at--)
                this.#ideal[at] = this.#ideal[at - 1];
            this.#ideal[at] = grade;
        }
        if (!(score > this.#nearest.scores[query]))
            return;
        this.#nearest.scores[query] = score;
        this.#nearest.rows[query] = row;
    }
    #insert(query, score, row, grade) {
        const start = query * this.#depth;
        let at = start + this.#depth - 1;
        for (; at > start && this.#scores[at - 1] < score; at--) {
            this.#scores[at] = this.#scores[at - 1];
            this.#rows[at] = this.#rows[at - 1];
            this.#grades[at] = this.#grades[at - 1];
        }
        this.#scores[at] = score;
        this.#rows[at] = row;
        this.#grades[at] = grade;
    }
    #firstNear(query) {
        const start = query * this.#depth;
        return this.#grades.subarray(start, start + this.#depth).findIndex((grade) => grade > 0);
    }
    #vectorsOf(queries) {
        const chosen = new Float32Array(queries.length * this.#dimension);
        for (const [i, query] of queries.entries())
            chosen.set(this.#queries.subarray(query * this.#dimension, (query + 1) * this.#dimension), i * this.#dimension);
        return chosen;
    }
}

// EXTERNAL MODULE: ./build/lib/pause.js
var pause = __webpack_require__(47098);
// EXTERNAL MODULE: ./build/lib/sorted-merge.js
var sorted_merge = __webpack_require__(28706);
// EXTERNAL MODULE: ./build/data/split.js
var split = __webpack_require__(7641);
;// CONCATENATED MODULE: ./build/commands/steps/vector-queries.js




/** Queries at most; fewer for a large gallery, so that measuring does not take longer than building. */
const vector_queries_MOST_QUERIES = 10_000;
const LEAST_QUERIES = 100;
const MOST_MULTIPLICATIONS = 2e11;
/** How many queries a gallery of this size is worth. */
function queriesFor(gallery, dimension) {
    const affordable = Math.floor(MOST_MULTIPLICATIONS / (gallery * dimension));
    return Math.min(vector_queries_MOST_QUERIES, Math.max(LEAST_QUERIES, affordable));
}
/** Can labels say which neighbours are relevant? */
function isLabelled({ data, testData = data }) {
    return data.labels?.size !== 0 && testData.labels?.size !== 0;
}
/** Is an item of `data` in the part that is tested with? */
function isHeldOut({ settings }, { testData }, item) {
    return testData === undefined && (0,split/* partOf */.BU)(item, settings) === 'test';
}
/** Test items with a label, each with all items of its label as relevant; of very many a sample, the same every time. */
async function queriesByLabel(context, vectors) {
    const { data, testData } = vectors;
    const sample = new Sample(context, data);
    for await (const item of eachItem(context, testData ?? data))
        if (item.label !== undefined && (testData !== undefined || isHeldOut(context, vectors, item)))
            sample.add({ item });
    const items = sample.chosen().map(({ item }) => item);
    const numbers = new Map([...new Set(items.map(({ label }) => label))].map((label, i) => [label, i]));
    const numberOf = ({ label }) => (label === undefined ? -1 : (numbers.get(label) ?? -1));
    const own = Int32Array.from(items, numberOf);
    return {
        items,
        gradesOf(gallery) {
            const labels = Int32Array.from(gallery, numberOf);
            return (query, into) => {
                for (let i = 0; i < labels.length; i++)
                    into[i] = labels[i] === own[query] ? 1 : 0;
            };
        },
    };
}
/**
 * Test items that a file names, with what it says is relevant for each.
 * @throws CodedError `data.bad-queries` (exit 2)
 */
async function queriesByFile(context, vectors, file) {
    const { data, testData } = vectors;
    const asked = new Set(file.pairs.map(({ query }) => query));
    const mentioned = new Set(file.pairs.flatMap(({ query, item }) => [query, item]));
    const test = new Map();
    const known = { test: new Set(), gallery: new Set() };
    for (const opened of testData === undefined ? [data] : [data, testData])
        for await (const item of eachItem(context, opened)) {
            if (!mentioned.has(item.id))
                continue;
            const heldOut = opened === testData || isHeldOut(context, vectors, item);
            known[heldOut ? 'test' : 'gallery'].add(item.id);
            if (heldOut && asked.has(item.id))
                test.set(item.id, item);
        }
    const [tested, gallery] = [[...known.test], [...known.gallery]];
    const isKnown = (id) => known.test.has(id) || known.gallery.has(id);
    const { rows, relevance } = resolveFile(context, file, { test: tested, gallery, isKnown });
    const sample = new Sample(context, data);
    for (const [number, row] of rows.entries())
        sample.add({ item: test.get(tested[row]), number });
    const chosen = sample.chosen();
    const relevantFor = Map.groupBy(chosen.flatMap(({ number }, query) => {
        const { rows: of, grades } = relevance(number);
        return Array.from(of, (row, i) => ({ id: gallery[row], query, grade: grades[i] }));
    }), ({ id }) => id);
    return {
        items: chosen.map(({ item }) => item),
        gradesOf(block) {
            const found = Map.groupBy(block.flatMap(({ id }, row) => (relevantFor.get(id) ?? []).map((wanted) => ({ ...wanted, row }))), ({ query }) => query);
            return (query, into) => {
                into.fill(0);
                for (const { row, grade } of found.get(query) ?? [])
                    into[row] = grade;
            };
        },
    };
}
async function* eachItem({ signal }, { dataset }) {
    let done = 0;
    for await (const item of dataset.items()) {
        if (++done % 1024 === 0)
            await (0,pause/* pause */.v)(signal);
        yield item;
    }
}
/** As many as are affordable, those with the lowest rank. */
class Sample {
    #most;
    #rankOf;
    #kept = [];
    constructor({ settings }, { dataset, dimension }) {
        this.#most = queriesFor(dataset.count, dimension);
        this.#rankOf = (item) => (0,split/* sampleRank */.LF)(item, settings.splitSeed);
    }
    add(value) {
        this.#kept.push({ rank: this.#rankOf(value.item), value });
        if (this.#kept.length >= 2 * this.#most)
            this.#trim();
    }
    /** In the order of ids. */
    chosen() {
        this.#trim();
        return this.#kept.map(({ value }) => value).sort((a, b) => (0,digest/* compareIds */.q3)(a.item.id, b.item.id));
    }
    #trim() {
        this.#kept = this.#kept.sort((a, b) => a.rank - b.rank).slice(0, this.#most);
    }
}

;// CONCATENATED MODULE: ./build/commands/steps/evaluate-vectors.js










const BLOCK = 1024;
/**
 * Measures ready vectors by their neighbours: queries are the test items that have a label, or those that `queries`
 * names (a sample where there are very many), the gallery is the rest of `data`, read item by item. Without labels and
 * without such a file there is nothing to measure.
 * @param file what `queries` names
 * @throws CodedError `data.bad-queries` (exit 2)
 */
async function evaluateVectors(context, vectors, { version, home }, file) {
    const { settings, log } = context;
    const { data, testData } = vectors;
    const { digest: modelDigest } = version;
    const dataFingerprint = (0,digest/* digestOf */.ol)([
        data.dataset.fingerprint,
        testData?.dataset.fingerprint ?? settings.testSplit,
        ...[settings.splitSeed, settings.distance, queriesFor(data.dataset.count, data.dimension)],
        ...(file === undefined ? [] : [file.digest]),
    ]);
    const unknown = { modelDigest, dataFingerprint, classes: [], confusion: [], predictions: [] };
    return recallOrMeasure(context, {
        ...{ home, modelDigest, dataFingerprint, asked: (0,judge_model/* askedMetrics */.oD)(context, []) },
        measure: async (asked) => {
            log.step('Evaluating');
            const queries = await chooseQueries(context, vectors, file);
            if (queries === undefined || queries.items.length === 0) {
                log.info('No test item has a label: nothing is measured.');
                return { ...unknown, testItems: 0, metrics: {} };
            }
            const measured = await measure(context, vectors, queries, asked);
            const precision = measured.metrics['precision@10'];
            log.info(`${queries.items.length} queries: precision@10 ${precision?.toFixed(4) ?? 'not defined'}.`);
            return { ...unknown, testItems: queries.items.length, distance: settings.distance, ...measured };
        },
    });
}
function chooseQueries(context, vectors, file) {
    if (file !== undefined)
        return queriesByFile(context, vectors, file);
    return isLabelled(vectors) ? queriesByLabel(context, vectors) : undefined;
}
async function measure(context, vectors, { items: queries, gradesOf }, asked) {
    const { distance } = context.settings;
    const { dimension } = vectors.data;
    const shown = queries.filter(({ label }) => label !== undefined).slice(0, SHOWN);
    const search = new exact_search/* ExactSearch */.e(shown.map(({ vector }) => vector), distance, NEIGHBOURS);
    const blockOf = (items) => ({
        vectors: concatenated(items, dimension),
        count: items.length,
        grade: gradesOf(items),
    });
    const measured = await (0,measurements/* measureRetrieval */.nl)(asked, async (depth) => {
        const rankings = new StreamedRankings(concatenated(queries, dimension), dimension, distance, depth);
        for await (const items of galleryOf(context, vectors, queries, 'Measuring')) {
            for (const { id, label, vector } of items)
                search.add(id, label, vector);
            rankings.add(blockOf(items));
        }
        if (rankings.needsSecondPass())
            for await (const items of galleryOf(context, vectors, queries, 'Ranking'))
                rankings.addAgain(blockOf(items));
        return rankings.result();
    });
    const neighbours = search.results().map((matches, i) => ({
        id: shown[i].id,
        label: shown[i].label,
        matches: shownMatches(matches),
    }));
    return { ...measured, neighbours };
}
/** What is not held out, nor equal to a query, in blocks. */
async function* galleryOf(context, vectors, queries, title) {
    const { dataset } = vectors.data;
    const queried = new Set(queries.map(({ contentDigest }) => contentDigest));
    const bar = context.log.progress(title, dataset.count, 'vectors');
    let done = 0;
    try {
        for await (const items of (0,sorted_merge/* inBatches */.o)(dataset.items(), BLOCK)) {
            await (0,pause/* pause */.v)(context.signal);
            done += items.length;
            bar.update(done);
            yield items.filter((item) => !queried.has(item.contentDigest) && !isHeldOut(context, vectors, item));
        }
    }
    finally {
        bar.end();
    }
}
function concatenated(items, dimension) {
    const all = new Float32Array(items.length * dimension);
    for (const [i, { vector }] of items.entries())
        all.set(vector, i * dimension);
    return all;
}

// EXTERNAL MODULE: ./build/evaluate/catalogue.js + 1 modules
var catalogue = __webpack_require__(7727);
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
// EXTERNAL MODULE: ./build/gate/rules.js + 2 modules
var gate_rules = __webpack_require__(62378);
// EXTERNAL MODULE: ./build/lib/metric-name.js
var metric_name = __webpack_require__(25256);
// EXTERNAL MODULE: ./build/commands/steps/given-metrics.js + 1 modules
var given_metrics = __webpack_require__(67777);
;// CONCATENATED MODULE: ./build/commands/steps/measurable-rules.js











const BY_LABEL = index_metrics/* INDEX_METRICS */.X.filter(({ name }) => name.startsWith('label_agreement'));
/**
 * Do the rules ask for what can be measured of ready vectors? Asked before anything is written.
 * @throws CodedError `gate.not-measurable` (exit 2), saying which metrics there are
 */
async function checkVectorRules(context, data) {
    const labelled = isLabelled(data);
    const judged = context.settings.queries !== undefined;
    const lacking = [...(labelled || judged ? [] : retrieval_metrics/* RETRIEVAL_METRICS */.P), ...(labelled ? [] : BY_LABEL)];
    const given = Object.keys(await (0,given_metrics/* readGivenMetrics */.l)(context));
    const known = { catalogue: catalogue/* CATALOGUE */.y, given };
    const rules = [...(0,gate_rules/* gateRules */.DB)(context.settings, known), ...(0,gate_rules/* verifyRules */.dn)(context.settings, known)];
    const { minAccuracy } = context.settings;
    const said = (text) => text === `accuracy >= ${minAccuracy}` ? `\`min-accuracy: ${minAccuracy}\`` : `\`gates\`: "${text}"`;
    const problems = rules.flatMap(({ text, metric }) => {
        const { metric: name } = (0,metric_name/* splitMetricName */.O)(metric);
        if ((0,metric_names/* findMetric */.GF)(score_metrics/* SCORE_METRICS */.v, name) !== undefined)
            return [`${said(text)}: ${name} is about a classifier's answers, and ready vectors come without one`];
        if ((0,metric_names/* findMetric */.GF)(lacking, name) !== undefined)
            return [`${said(text)}: ${name} needs labels, and the vectors have none`];
        return [];
    });
    if (problems.length === 0)
        return;
    const there = [...retrieval_metrics/* RETRIEVAL_METRICS */.P, ...index_metrics/* INDEX_METRICS */.X, ...run_metrics/* RUN_METRICS */.K]
        .filter((metric) => !lacking.some(({ name }) => name === metric.name))
        .map(catalogue/* shownName */.H);
    throw (0,errors/* badInput */.AN)('gate.not-measurable', 'Rules ask for what cannot be measured of these vectors.', {
        problems,
        fix: `Ask for what there is: ${there.join(', ')}${lacking.length === 0 ? '' : '; with a column of labels (`label-column`) there is more, such as precision@10'}.`,
    });
}

// EXTERNAL MODULE: ./build/commands/steps/read-vectors.js
var read_vectors = __webpack_require__(36354);
;// CONCATENATED MODULE: ./build/commands/steps/vectors-material.js





/** Vectors that come ready: the model is what is declared of it, and nothing is trained. */
async function vectorsMaterial(context, opened, file) {
    const { settings } = context;
    const declaration = (0,declare_model/* declarationOf */.MI)(context, opened.dimension);
    const data = await (0,read_vectors/* readVectors */.L)(context, opened);
    await checkVectorRules(context, data);
    return {
        dimension: opened.dimension,
        indexItems: () => settings.indexData === undefined
            ? Promise.resolve(opened.dataset)
            : (0,read_vectors/* readIndexVectors */.t)(context, 'index-data', declaration),
        async obtainModel() {
            const model = await (0,declare_model/* declareModel */.GD)(context, declaration);
            return {
                ...model,
                embedder: async () => ready_vectors/* readyVectors */.y,
                evaluate: () => evaluateVectors(context, data, model, file),
            };
        },
    };
}

;// CONCATENATED MODULE: ./build/commands/steps/with-material.js





/**
 * Opens `data`, of whatever kind it is, and does something with it. What is wrong with the file of `queries` is told
 * first: data may take long to read.
 * @throws CodedError `data.…`, `gate.…`, `model.undeclared` (exit 2)
 */
async function withMaterial(context, use) {
    const file = await readQueriesFile(context);
    context.log.step('Reading the data');
    const data = await (0,open_setting/* openSetting */.p)(context, 'data', () => (0,declare_model/* nameOfDeclared */.Hn)(context));
    return data.kind === 'images'
        ? use(await imagesMaterial(context, data, file))
        : use(await vectorsMaterial(context, data, file));
}


/***/ })

};
