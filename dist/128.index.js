export const id = 128;
export const ids = [128];
export const modules = {

/***/ 2037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ evaluateOrRecall)
});

// EXTERNAL MODULE: ./build/registry/evaluations.js
var evaluations = __webpack_require__(6977);
// EXTERNAL MODULE: ./build/commands/steps/candidate.js
var candidate = __webpack_require__(8190);
// EXTERNAL MODULE: ./build/data/item.js
var item = __webpack_require__(2310);
// EXTERNAL MODULE: ./build/lib/metric-name.js
var metric_name = __webpack_require__(5256);
// EXTERNAL MODULE: ./build/evaluate/classification.js
var classification = __webpack_require__(2004);
// EXTERNAL MODULE: ./build/evaluate/metrics.js
var metrics = __webpack_require__(9407);
;// CONCATENATED MODULE: ./build/evaluate/retrieval.js
/** Gallery vectors that lie in the processor's cache together; and how many of them are multiplied at once. */
const PANEL = 64;
const LANES = 8;
/**
 * Mean share of the `k` nearest gallery items that are of the query's class. A gallery of fewer than `k` items
 * answers with all of them, and the share is of those. NaN without queries or without a gallery.
 */
function precisionAtK(queries, gallery, dimension, distance, k) {
    const nearest = nearestRows(queries.vectors, gallery.vectors, dimension, distance, k);
    const each = Math.min(k, gallery.labels.length);
    let hits = 0;
    nearest.forEach((row, i) => {
        if (gallery.labels[row] === queries.labels[Math.floor(i / each)])
            hits++;
    });
    return hits / nearest.length;
}
/**
 * Rows of the `k` nearest gallery vectors for each query (all rows when there are fewer), nearest first; equally
 * near ones in the gallery's order. Computed in float64 with sums in the order of the dimensions, so that equal
 * vectors are exactly equally near. Under cosine a zero vector has the similarity 0 to everything.
 * @returns `queries × min(k, gallery)` row numbers
 */
function nearestRows(queries, gallery, dimension, distance, k) {
    const rows = gallery.length / dimension;
    const count = queries.length / dimension;
    const each = Math.min(k, rows);
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
    const best = new Int32Array(count * each).fill(-1);
    const bestScores = new Float64Array(count * each).fill(Number.NEGATIVE_INFINITY);
    const panel = new Float64Array(PANEL * dimension);
    const products = new Float64Array(PANEL);
    const used = new Int32Array(dimension);
    const values = new Float64Array(dimension);
    for (let first = 0; first < rows; first += PANEL) {
        const height = Math.min(PANEL, rows - first);
        interleave(gallery, first, height, dimension, panel);
        for (let query = 0; query < count; query++) {
            const length = nonZero(queries, query * dimension, dimension, used, values);
            multiply(panel, height, dimension, used, values, length, products);
            for (let i = 0; i < height; i++) {
                const row = first + i;
                const score = products[i] * scale[row] + offset[row];
                if (score > bestScores[(query + 1) * each - 1])
                    insert(best, bestScores, query * each, each, row, score);
            }
        }
    }
    return best;
}
/** Lays rows side by side in groups of LANES: value `d` of all rows of a group, then value `d + 1`. */
function interleave(gallery, first, height, dimension, panel) {
    for (let i = 0; i < height; i++) {
        const to = (i - (i % LANES)) * dimension + (i % LANES);
        const from = (first + i) * dimension;
        for (let d = 0; d < dimension; d++)
            panel[to + d * LANES] = gallery[from + d];
    }
}
/** Where a query is not zero, and what it is there: relu leaves most of it zero, and zeros need no multiplying. */
function nonZero(queries, start, dimension, used, values) {
    let length = 0;
    for (let d = 0; d < dimension; d++) {
        const value = queries[start + d];
        if (value === 0)
            continue;
        used[length] = d * LANES;
        values[length++] = value;
    }
    return length;
}
function multiply(panel, height, dimension, used, values, length, products) {
    for (let row = 0; row < height; row += LANES) {
        const start = row * dimension;
        let a = 0;
        let b = 0;
        let c = 0;
        let d = 0;
        let e = 0;
        let f = 0;
        let g = 0;
        let h = 0;
        for (let i = 0; i < length; i++) {
            const at = start + used[i];
            const value = values[i];
            a += value * panel[at];
            b += value * panel[at + 1];
            c += value * panel[at + 2];
            d += value * panel[at + 3];
            e += value * panel[at + 4];
            f += value * panel[at + 5];
            g += value * panel[at + 6];
            h += value * panel[at + 7];
        }
        products[row] = a;
        products[row + 1] = b;
        products[row + 2] = c;
        products[row + 3] = d;
        products[row + 4] = e;
        products[row + 5] = f;
        products[row + 6] = g;
        products[row + 7] = h;
    }
}
/** Puts a row behind all that are at least as near, and drops the last. */
function insert(best, scores, start, each, row, score) {
    let at = start + each - 1;
    for (; at > start && scores[at - 1] < score; at--) {
        scores[at] = scores[at - 1];
        best[at] = best[at - 1];
    }
    scores[at] = score;
    best[at] = row;
}
function squaredNorm(vectors, start, dimension) {
    let sum = 0;
    for (let i = start; i < start + dimension; i++)
        sum += vectors[i] ** 2;
    return sum;
}

;// CONCATENATED MODULE: ./build/evaluate/evaluate.js




const SCORES = ['precision', 'recall', 'f1'];
/** All that can be measured of a model's answers on the test items. Without items nothing is. */
function evaluate(inputs) {
    const { classes, ids, labels, scores } = inputs;
    const predicted = (0,classification/* predictedClasses */.Be)(scores, classes.length);
    const confusion = (0,classification/* confusionMatrix */.gM)(labels, predicted, classes.length);
    return {
        modelDigest: inputs.modelDigest,
        dataFingerprint: inputs.dataFingerprint,
        testItems: ids.length,
        classes,
        metrics: ids.length === 0 ? {} : measure(inputs, confusion),
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
        ...(inputs.retrieval && { distance: inputs.retrieval.distance }),
    };
}
function measure(inputs, confusion) {
    const { classes, labels, scores, retrieval } = inputs;
    const perClass = (0,classification/* classScores */.Sg)(confusion);
    const measured = [
        ['accuracy', (0,classification/* accuracy */.y2)(confusion)],
        ['loss', (0,classification/* logLoss */._1)(labels, scores, classes.length)],
        ...SCORES.map((name) => [`${name}_macro`, (0,classification/* macroMean */.w_)(perClass, name)]),
        ...SCORES.map((name) => [`${name}_weighted`, (0,classification/* weightedMean */.hY)(perClass, name)]),
        ...SCORES.flatMap((name) => classes.map((className, i) => [(0,metric_name/* metricOfClass */.I)(name, className), perClass[i][name]])),
    ];
    if (retrieval !== undefined) {
        const { queries, gallery, dimension, distance } = retrieval;
        const found = precisionAtK({ vectors: queries, labels }, gallery, dimension, distance, metrics/* PRECISION_AT */.z);
        measured.push([`precision@${metrics/* PRECISION_AT */.z}`, found]);
    }
    return Object.fromEntries(measured.filter(([, value]) => Number.isFinite(value)));
}

// EXTERNAL MODULE: ./build/index/exact-search.js
var exact_search = __webpack_require__(7601);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(7130);
;// CONCATENATED MODULE: ./build/commands/steps/evaluate-model.js




/** What an evaluation depends on beside the model: the test items, the gallery, and the index's distance. */
function evaluationFingerprint(context, { test, train }) {
    return (0,digest/* digestOf */.ol)([(0,item/* fingerprint */.R)(test), (0,item/* fingerprint */.R)(train), context.settings.distance]);
}
/** Measures a model, as reloaded from its files, on the test items. */
async function evaluateModel(context, data, model, embedder) {
    const { settings, log } = context;
    log.step('Evaluating');
    const test = await embedAll(context, embedder, data.test, model.labels, 'Testing');
    const gallery = await embedAll(context, embedder, data.train, model.labels, 'Embedding the gallery');
    const evaluation = evaluate({
        modelDigest: model.digest,
        dataFingerprint: evaluationFingerprint(context, data),
        classes: model.labels,
        ids: data.test.map(({ id }) => id),
        labels: test.labels,
        scores: test.scores,
        retrieval: {
            ...{ queries: test.vectors, dimension: model.dimension, distance: settings.distance },
            gallery: { vectors: gallery.vectors, labels: gallery.labels },
        },
    });
    const { accuracy, f1_macro: f1, 'precision@10': precision } = evaluation.metrics;
    log.info(`${data.test.length} test images: accuracy ${accuracy?.toFixed(4)}, f1_macro ${f1?.toFixed(4)}, precision@10 ${precision?.toFixed(4)}.`);
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
const SHOWN = 10;
const NEIGHBOURS = 6;
/** A few test items, of as many classes as there are, each with its nearest training items. */
function findNeighbours(context, { test, train }, queries, gallery, dimension) {
    const rowAt = (values, row) => values.subarray(row * dimension, (row + 1) * dimension);
    const shown = chooseShown(test);
    const search = new exact_search/* ExactSearch */.e(shown.map((row) => rowAt(queries, row)), context.settings.distance, NEIGHBOURS);
    for (const [row, { id, label }] of train.entries())
        search.add(id, label, rowAt(gallery, row));
    return search.results().map((matches, i) => ({
        id: test[shown[i]].id,
        matches: matches.map(({ id, label, score }) => ({
            id,
            ...(label === undefined ? {} : { label }),
            score,
        })),
    }));
}
/** Rows of the items to show: the first of each class by content digest, then the second, … */
function chooseShown(items) {
    const rows = items
        .map((_, row) => row)
        .sort((a, b) => (items[a].contentDigest < items[b].contentDigest ? -1 : 1));
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

;// CONCATENATED MODULE: ./build/commands/steps/evaluate-or-recall.js



/** The evaluation of this model on these test items: recalled where it was measured before, else measured now. */
async function evaluateOrRecall(context, data, { version, home }, embedder) {
    const { digest, dimension, labels } = version;
    const recalled = await (0,evaluations/* readEvaluation */.L)(home, context.modelName, digest, evaluationFingerprint(context, data));
    if (recalled !== undefined)
        context.log.info('Measured before on the same test images; the figures are recalled.');
    const evaluation = recalled ?? (await evaluateModel(context, data, { digest, dimension, labels }, await embedder()));
    await (0,candidate/* writeCandidateEvaluation */.lr)(context, evaluation);
    return evaluation;
}


/***/ }),

/***/ 9732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ obtainModel)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(1469);
// EXTERNAL MODULE: ./build/lib/scaled-pixels.js
var scaled_pixels = __webpack_require__(8100);
// EXTERNAL MODULE: ./build/data/preprocessing.js
var preprocessing = __webpack_require__(5963);
;// CONCATENATED MODULE: ./build/data/batch-source.js



/**
 * Decodes the items and keeps their pixels (one byte each) in memory; `read` gives rows of float32, pixel × scale.
 * @throws CodedError `data.undecodable`
 */
async function inputSource(items, reader, options = {}) {
    const images = [];
    for await (const { item, pixels, error } of reader.decode(items, options)) {
        if (error !== undefined)
            throw (0,errors/* badInput */.AN)('data.undecodable', `The image ${item.id} cannot be decoded: ${error}`);
        images.push(pixels);
    }
    return rowsOf(images, (0,preprocessing/* rowLength */.z)(reader.preprocessing), reader.preprocessing.scale);
}
function rowsOf(images, length, scale) {
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

// EXTERNAL MODULE: ./build/data/item.js
var item = __webpack_require__(2310);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/model/model-files.js + 1 modules
var model_files = __webpack_require__(2562);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./build/model/model.js
var model = __webpack_require__(5523);
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
        throw (0,errors/* badInput */.AN)('model.image-too-small', `image-size is ${imageSize}, but the recipe cnn needs images of at least ${smallest} × ${smallest} pixels.`, { fix: `Set image-size to ${smallest} or more.` });
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
    throw (0,errors/* badInput */.AN)('model.unknown-recipe', `recipe is ${recipe}, which does not exist.`, {
        fix: `Did you mean ${(0,mod/* closest */.kp)(recipe, names)}? There is: ${names.join(', ')}.`,
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
var model_digest = __webpack_require__(5784);
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
// EXTERNAL MODULE: ./build/registry/registered-versions.js + 2 modules
var registered_versions = __webpack_require__(6612);
// EXTERNAL MODULE: ./build/registry/versions.js + 1 modules
var versions = __webpack_require__(8119);
// EXTERNAL MODULE: ./build/commands/steps/candidate.js
var steps_candidate = __webpack_require__(8190);
// EXTERNAL MODULE: ./build/commands/steps/note-model.js
var note_model = __webpack_require__(2207);
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
        trainingFingerprint: (0,item/* fingerprint */.R)(data.train),
        ...(data.validation.length === 0 ? {} : { validationFingerprint: (0,item/* fingerprint */.R)(data.validation) }),
    });
    log.step('Looking for a registered model');
    const registry = await context.registry();
    const registered = await (0,registered_versions/* findByTrainingKey */.i6)(registry, modelName, key);
    if (registered !== undefined) {
        const { version, ...label } = registered;
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
    if (candidate?.version.training.key === key) {
        const { version, storage: home } = candidate;
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
        digest: model.digest,
        training: {
            ...{ recipe, epochs, batchSize, learningRate, embeddingDimension, seed, key, history },
            engine: engine.name,
            engineNumericVersion: engine.numericVersion,
            dataFingerprint: (0,item/* fingerprint */.R)([...data.train, ...data.validation]),
            itemCount: data.train.length + data.validation.length,
        },
        labels: model.labels,
        preprocessing,
        topologyDigest: (0,digest/* digestOf */.ol)(embedding.topology),
        dimension: engine.describe(embedding.topology).outputDimension,
        ...(context.commit === undefined ? {} : { commit: context.commit }),
        createdAt: context.clock.now().toISOString(),
    };
    const { version, storage: home } = await (0,steps_candidate/* writeCandidate */.d8)(context, { record, files: (0,model_files/* writeModelFiles */.IF)(model) });
    log.info(`Candidate ${(0,digest/* shortDigest */.VK)(model.digest)} in ${settings.candidate}.`);
    await (0,note_model/* noteVersion */.F)(context, { version, home }, 'trained', trainingMs);
    return { version, home };
}
async function sourceOf({ signal }, items, classes, reader) {
    const classOf = new Map(classes.map((name, index) => [name, index]));
    const inputs = await inputSource(items, reader, { signal });
    return { inputs, labels: Int32Array.from(items, ({ label }) => classOf.get(label)) };
}


/***/ })

};
