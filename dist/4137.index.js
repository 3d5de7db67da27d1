export const id = 4137;
export const ids = [4137];
export const modules = {

/***/ 45963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ openImageReader)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/lib/assets.js
var assets = __webpack_require__(63955);
;// CONCATENATED MODULE: ./build/data/decode-thread.js


function startDecodeThread(imageSize) {
    const workerData = { role: 'decode', imageSize };
    const worker = new external_node_worker_threads_.Worker((0,assets/* workerEntry */.xA)(), { workerData });
    const waiting = new Map();
    let requests = 0;
    let ended;
    worker.unref();
    const end = (error) => {
        ended ??= error;
        for (const { reject } of waiting.values())
            reject(ended);
        waiting.clear();
    };
    worker.on('error', (cause) => end(new Error('A decoding thread failed', { cause })));
    worker.on('exit', (code) => end(new Error(`A decoding thread ended (${code})`)));
    worker.on('message', (answer) => {
        const asked = waiting.get(answer.id);
        waiting.delete(answer.id);
        if (waiting.size === 0)
            worker.unref();
        asked?.resolve(answer);
    });
    return {
        get pending() {
            return waiting.size;
        },
        decode(files) {
            if (ended !== undefined)
                return Promise.reject(ended);
            requests += 1;
            const request = { id: requests, files };
            return new Promise((resolve, reject) => {
                waiting.set(request.id, { resolve, reject });
                worker.ref();
                worker.postMessage(request);
            });
        },
        async stop() {
            await worker.terminate();
        },
    };
}

// EXTERNAL MODULE: ./build/data/preprocessing.js
var data_preprocessing = __webpack_require__(55963);
;// CONCATENATED MODULE: ./build/data/image-reader.js




/** Requests a thread has at a time: the next one waits there while an answer travels. */
const DEPTH = 2;
const MAX_BATCH_ITEMS = 256;
const MAX_BATCH_BYTES = 4 * 2 ** 20;
/** Batches grow until one takes about this long, in milliseconds, so that large images still come in small lots. */
const BATCH_DURATION = 25;
/** Opens a reader that decodes image files on all cores. */
function openImageReader({ preprocessing, workers }) {
    const length = (0,data_preprocessing/* rowLength */.z)(preprocessing);
    const maxThreads = workers ?? (0,external_node_os_.availableParallelism)();
    const maxBatch = Math.max(1, Math.min(MAX_BATCH_ITEMS, Math.floor(MAX_BATCH_BYTES / length)));
    const threads = [];
    let batchSize = Math.min(8, maxBatch);
    const leastBusy = () => {
        const free = threads.find((thread) => thread.pending === 0);
        if (free !== undefined)
            return free;
        if (threads.length < maxThreads) {
            const thread = startDecodeThread(preprocessing.imageSize);
            threads.push(thread);
            return thread;
        }
        return threads.reduce((best, thread) => (thread.pending < best.pending ? thread : best));
    };
    const ask = async (items) => {
        const files = items.map(({ path, range, bytes, contentDigest }) => ({
            ...{ path, contentDigest },
            ...(range && { range }),
            ...(bytes && { bytes }),
        }));
        const answer = await leastBusy().decode(files);
        if (answer.duration < BATCH_DURATION / 2 && items.length >= batchSize)
            batchSize = Math.min(maxBatch, batchSize * 2);
        if (answer.duration > BATCH_DURATION * 2)
            batchSize = Math.max(1, Math.floor(batchSize / 2));
        return unpack(items, answer, length);
    };
    return {
        preprocessing,
        async *decode(items, { signal } = {}) {
            const asked = [];
            let next = 0;
            while (asked.length > 0 || next < items.length) {
                while (asked.length < maxThreads * DEPTH && next < items.length) {
                    const batch = items.slice(next, next + batchSize);
                    next += batch.length;
                    const answer = ask(batch);
                    answer.catch(() => { }); // Heard when its turn comes.
                    asked.push(answer);
                }
                signal?.throwIfAborted();
                yield* await asked.shift();
            }
        },
        async close() {
            await Promise.all(threads.splice(0).map((thread) => thread.stop()));
        },
    };
}
function unpack(items, answer, length) {
    if (answer.failure !== undefined)
        throw changed(items[answer.failure.index], answer.failure.reason);
    return items.map((item, index) => {
        const error = answer.errors[index];
        if (typeof error === 'string')
            return { item, error };
        return { item, pixels: answer.pixels.subarray(index * length, (index + 1) * length) };
    });
}
function changed({ id }, reason) {
    return (0,errors/* badInput */.AN)('data.changed', `The image "${id}" changed while it was being used: ${reason}.`, {
        fix: 'Run again when nothing writes to the data folder.',
    });
}


/***/ }),

/***/ 55963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ preprocessing),
/* harmony export */   z: () => (/* binding */ rowLength)
/* harmony export */ });
/** Both decoders by name and version: @jsquash/jpeg for plain JPEGs, wasm-vips for the rest, the same pixels from both. */
const DECODER_NAME = 'mozjpeg (@jsquash/jpeg 1.6.0), libvips (wasm-vips 0.0.19)';
/** An image of the wanted size is taken as it is. */
const RESIZE_NAME = 'triangle filter, antialiased, stretched to the square (@jsquash/resize 2.1.1)';
/** How this program prepares images of `imageSize` × `imageSize` pixels: RGB, values 0…1. */
function preprocessing(imageSize) {
    return {
        imageSize,
        channels: 3,
        decoder: DECODER_NAME,
        resize: RESIZE_NAME,
        background: 'white',
        scale: 1 / 255,
    };
}
/** Numbers in one image's row of input: height × width × channels. */
function rowLength(of) {
    return of.imageSize * of.imageSize * of.channels;
}


/***/ }),

/***/ 140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Embedder)
/* harmony export */ });
/* harmony import */ var _lib_busy_time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63709);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94570);
/* harmony import */ var _lib_pause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47098);
/* harmony import */ var _lib_scaled_pixels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78100);
/* harmony import */ var _lib_sorted_merge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28706);
/* harmony import */ var _lib_undecodable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33798);






/** Items → vectors. Equal content is embedded once. */
class Embedder {
    #options;
    #batchSize;
    #scale;
    #known = new Map();
    #computing;
    #computed = 0;
    #room;
    constructor(options) {
        this.#options = options;
        this.#batchSize = options.batchSize ?? 64;
        this.#scale = (0,_lib_scaled_pixels_js__WEBPACK_IMPORTED_MODULE_4__/* .pixelScaler */ .X)(options.scale);
        this.#computing = new _lib_busy_time_js__WEBPACK_IMPORTED_MODULE_5__/* .BusyTime */ .N(options.clock ?? _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m);
        this.#room = options.memoryBudget ?? 512 * 1024 * 1024;
    }
    /**
     * Vectors in the order of `items`.
     * @throws CodedError `data.undecodable` for an item that cannot be decoded
     */
    async *embed(items) {
        for await (const batch of (0,_lib_sorted_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .inBatches */ .o)(items, this.#batchSize)) {
            const unknown = batch.filter(({ contentDigest }) => !this.#known.has(contentDigest));
            const computed = await this.#recallOrCompute(unknown);
            for (const [digest, result] of computed)
                this.#remember(digest, result);
            for (const item of batch)
                yield { item, ...(computed.get(item.contentDigest) ?? this.#known.get(item.contentDigest)) };
        }
    }
    /** The same through the model in any case, for holding vectors against what was stored. */
    async *embedAgain(items) {
        for await (const batch of (0,_lib_sorted_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .inBatches */ .o)(items, this.#batchSize)) {
            const computed = await this.#compute(batch);
            for (const item of batch)
                yield { item, ...computed.get(item.contentDigest) };
        }
    }
    holds({ contentDigest }) {
        return this.#known.has(contentDigest) || (this.#options.cache?.has(contentDigest) ?? false);
    }
    get computed() {
        return { items: this.#computed, ms: this.#computing.ms };
    }
    async #recallOrCompute(items) {
        const { cache } = this.#options;
        if (cache === undefined || items.length === 0)
            return this.#compute(items);
        const known = await cache.get([...new Set(items.map(({ contentDigest }) => contentDigest))]);
        const computed = await this.#compute(items.filter(({ contentDigest }) => !known.has(contentDigest)));
        await cache.add(computed);
        return new Map([...known, ...computed]);
    }
    /** Results by content digest. */
    async #compute(items) {
        const wanted = [...new Map(items.map((item) => [item.contentDigest, item])).values()];
        if (wanted.length === 0)
            return new Map();
        const results = await this.#computing.during(() => this.#run(wanted));
        this.#computed += wanted.length;
        return results;
    }
    /** @param wanted each content once */
    async #run(wanted) {
        const { reader, predictor, signal } = this.#options;
        const rows = [];
        for await (const decoded of reader.decode(wanted, { signal })) {
            signal.throwIfAborted();
            if ('error' in decoded) {
                throw (0,_lib_undecodable_js__WEBPACK_IMPORTED_MODULE_3__/* .undecodable */ .z)(decoded.item, decoded.error);
            }
            rows.push(decoded.pixels);
        }
        await (0,_lib_pause_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v)(signal);
        const [vectors, scores] = await predictor.predict(this.#inputs(rows), rows.length);
        return new Map(wanted.map(({ contentDigest }, i) => [
            contentDigest,
            {
                vector: rowOf(vectors, i, wanted.length),
                ...(scores === undefined ? {} : { scores: rowOf(scores, i, wanted.length) }),
            },
        ]));
    }
    #inputs(rows) {
        const length = rows[0].length;
        const inputs = new Float32Array(rows.length * length);
        for (const [i, row] of rows.entries())
            this.#scale(row, inputs, i * length);
        return inputs;
    }
    #remember(contentDigest, result) {
        const bytes = result.vector.byteLength + (result.scores?.byteLength ?? 0) + 200;
        if (bytes > this.#room)
            return;
        this.#room -= bytes;
        this.#known.set(contentDigest, result);
    }
}
function rowOf(values, row, rows) {
    const width = values.length / rows;
    return values.slice(row * width, (row + 1) * width);
}


/***/ }),

/***/ 63955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   It: () => (/* binding */ importAsset),
/* harmony export */   uq: () => (/* binding */ assetUrl),
/* harmony export */   xA: () => (/* binding */ workerEntry)
/* harmony export */ });
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
// The bundle keeps WebAssembly and its loaders, unchanged, in dist/assets; the sources use the same copies.
// (`new URL('…', import.meta.url)` in one expression would be rewritten by the bundler; a bare import.meta.url is not.)
const here = import.meta.url;
const fromSource = here.endsWith('.ts');
const assetRoot = new URL(fromSource ? '../../dist/assets/' : './assets/', here);
/** Address of a file in dist/assets, for reading or importing. */
function assetUrl(name) {
    return new URL(name, assetRoot);
}
/** Imports a JavaScript loader from dist/assets as it stands, past the bundler. */
function importAsset(name) {
    return import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ /* @vite-ignore */ assetUrl(name).href));
}
/** The file a worker thread starts with: the program's own entry, which then looks at `workerData.role`. */
function workerEntry() {
    return new URL(fromSource ? '../main.ts' : './index.js', here);
}


/***/ }),

/***/ 63709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ BusyTime)
/* harmony export */ });
/** Milliseconds in which some of several pieces of work was under way: what overlaps counts once. */
class BusyTime {
    #clock;
    #underWay = 0;
    #since = 0;
    #total = 0;
    constructor(clock) {
        this.#clock = clock;
    }
    /** Of what has ended. */
    get ms() {
        return this.#total;
    }
    async during(work) {
        if (this.#underWay++ === 0)
            this.#since = this.#clock.monotonic();
        try {
            return await work();
        }
        finally {
            if (--this.#underWay === 0)
                this.#total += this.#clock.monotonic() - this.#since;
        }
    }
}


/***/ }),

/***/ 47098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/**
 * Between two pieces of work that wait for nothing: lets a signal to the process, or a timer, be heard at all.
 * @throws the signal's reason, when the run was told to end
 */
async function pause(signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    signal.throwIfAborted();
}


/***/ }),

/***/ 78100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ pixelScaler)
/* harmony export */ });
/** Writes pixel × scale, rounded to float32, into `into` from `at` on: looked up, as a byte has few values. */
function pixelScaler(scale) {
    const scaled = Float32Array.from({ length: 256 }, (_, pixel) => pixel * scale);
    return (pixels, into, at = 0) => {
        for (let i = 0; i < pixels.length; i += 1)
            into[at + i] = scaled[pixels[i]];
    };
}


/***/ }),

/***/ 28706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ inBatches),
/* harmony export */   r: () => (/* binding */ mergeById)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);

/**
 * Joins two streams by id, holding one entry of each at a time.
 * Both must be in the order of ids' UTF-8 bytes, without repeats.
 * @throws RangeError when a stream is out of order
 */
async function* mergeById(left, right) {
    const lefts = inOrder(left);
    const rights = inOrder(right);
    try {
        let a = await lefts.next();
        let b = await rights.next();
        while (!a.done || !b.done) {
            const order = a.done ? 1 : b.done ? -1 : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .compareIds */ .q3)(a.value.id, b.value.id);
            const l = order <= 0 ? a.value : undefined;
            const r = order >= 0 ? b.value : undefined;
            yield { id: (l ?? r).id, left: l, right: r };
            if (order <= 0)
                a = await lefts.next();
            if (order >= 0)
                b = await rights.next();
        }
    }
    finally {
        await lefts.return(undefined);
        await rights.return(undefined);
    }
}
async function* inOrder(source) {
    let before;
    for await (const entry of source) {
        if (before !== undefined && (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .compareIds */ .q3)(before, entry.id) >= 0) {
            throw new RangeError(`ids out of order: ${JSON.stringify(before)} before ${JSON.stringify(entry.id)}`);
        }
        before = entry.id;
        yield entry;
    }
}
/** Groups a stream into arrays of `size`, the last one shorter. */
async function* inBatches(source, size) {
    let batch = [];
    for await (const entry of source) {
        batch.push(entry);
        if (batch.length < size)
            continue;
        yield batch;
        batch = [];
    }
    if (batch.length > 0)
        yield batch;
}


/***/ }),

/***/ 33798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ undecodable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/** Of an image by its id, or of one that has none. @returns CodedError `data.undecodable` (exit 2) */
const undecodable = ({ id }, reason) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('data.undecodable', `The image${id === '' ? '' : ` "${id}"`} cannot be decoded: ${reason}.`, {
    fix: 'Repair or remove it: it must be a whole JPEG, PNG or WebP image.',
});


/***/ }),

/***/ 87908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ vectorDigest),
/* harmony export */   Cg: () => (/* binding */ isZeroVector),
/* harmony export */   Ru: () => (/* binding */ vectorBytes),
/* harmony export */   f7: () => (/* binding */ isFiniteVector)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);

/** SHA-256 over a vector's float32 little-endian bytes. */
function vectorDigest(vector) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(vectorBytes(vector));
}
/** A vector's float32 little-endian bytes (every platform that Node runs on is little-endian; checked once). */
function vectorBytes(vector) {
    if (!littleEndian)
        throw new Error('this program needs a little-endian machine');
    return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}
const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
/** Every value is finite. */
function isFiniteVector(vector) {
    for (let i = 0; i < vector.length; i++)
        if (!Number.isFinite(vector[i]))
            return false;
    return true;
}
/** Every value is zero: such a vector has no direction, so cosine cannot rank by it. */
function isZeroVector(vector) {
    for (let i = 0; i < vector.length; i++)
        if (vector[i] !== 0)
            return false;
    return true;
}


/***/ }),

/***/ 85784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ partDigests),
/* harmony export */   a9: () => (/* binding */ modelDigest),
/* harmony export */   kQ: () => (/* binding */ createModel),
/* harmony export */   oR: () => (/* binding */ weightBytes),
/* harmony export */   zS: () => (/* binding */ weightSpecs)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _lib_vectors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87908);


/** A model from its parts, under its digest. */
function createModel(parts) {
    return { ...parts, digest: modelDigest(partDigests(parts)) };
}
/** The identity of a model version. */
function modelDigest(parts) {
    return (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(parts);
}
function partDigests({ classifier, labels, preprocessing }) {
    return {
        topology: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)({ topology: classifier.topology, weights: weightSpecs(classifier) }),
        weights: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(weightBytes(classifier)),
        labels: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(labels),
        preprocessing: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(preprocessing),
    };
}
/** Values of all weights, float32 little-endian, in their order. */
function weightBytes({ weights }) {
    return Buffer.concat(weights.map(({ values }) => (0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_1__/* .vectorBytes */ .Ru)(values)));
}
/** Name and shape of each weight, as a weights manifest lists them. */
function weightSpecs({ weights, }) {
    return weights.map(({ name, shape }) => ({ name, shape, dtype: 'float32' }));
}


/***/ }),

/***/ 42562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t2: () => (/* binding */ readModelFiles),
  IF: () => (/* binding */ writeModelFiles)
});

// UNUSED EXPORTS: MODEL_FILES

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/lib/bounded-json.js
var bounded_json = __webpack_require__(132);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/model/model-digest.js
var model_digest = __webpack_require__(85784);
;// CONCATENATED MODULE: ./build/model/model-schema.js

const digest = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/));
const model_schema_layer = dist/* looseObject */._H3({ class_name: dist/* string */.YjP(), config: dist/* looseObject */._H3({}) });
const topology = dist/* strictObject */.rej({
    class_name: dist/* picklist */.KIO(['Sequential', 'Functional', 'Model']),
    config: dist/* looseObject */._H3({ layers: dist/* pipe */.FsL(dist/* array */.YOg(model_schema_layer), dist/* minLength */.BpQ(1)) }),
});
const weight = dist/* strictObject */.rej({
    name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq()),
    shape: dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1))), dist/* maxLength */.Ru6(6)),
    dtype: dist/* literal */.euz('float32'),
});
/** `classifier/model.json`: TensorFlow.js Layers format, with our digests as its user-defined metadata. */
const classifierSchema = dist/* strictObject */.rej({
    format: dist/* literal */.euz('layers-model'),
    generatedBy: dist/* string */.YjP(),
    convertedBy: dist/* null */.chJ(),
    modelTopology: topology,
    weightsManifest: dist/* strictTuple */.CxQ([
        dist/* strictObject */.rej({ paths: dist/* strictTuple */.CxQ([dist/* literal */.euz('weights.bin')]), weights: dist/* array */.YOg(weight) }),
    ]),
    userDefinedMetadata: dist/* strictObject */.rej({
        modelDigest: digest,
        parts: dist/* strictObject */.rej({ topology: digest, weights: digest, labels: digest, preprocessing: digest }),
    }),
});
const labelsSchema = dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq())), dist/* minLength */.BpQ(2), dist/* check */.z6Y((labels) => new Set(labels).size === labels.length));
/** More pixels than any recipe takes: memory is asked for by it. */
const MAX_IMAGE_SIZE = 4096;
const preprocessingSchema = dist/* strictObject */.rej({
    imageSize: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(MAX_IMAGE_SIZE)),
    channels: dist/* literal */.euz(3),
    decoder: dist/* string */.YjP(),
    resize: dist/* string */.YjP(),
    background: dist/* literal */.euz('white'),
    scale: dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x()),
});

// EXTERNAL MODULE: ./build/model/truncate.js
var truncate = __webpack_require__(8126);
;// CONCATENATED MODULE: ./build/model/model-files.js







/** Every file of a model, by its path. */
const MODEL_FILES = [
    'classifier/model.json',
    'classifier/weights.bin',
    'embedding/model.json',
    'embedding/weights.bin',
    'labels.json',
    'preprocessing.json',
];
const TAKE_AS_WRITTEN = 'Restore the files as they were written: a model is never edited.';
/**
 * A model as files: two networks in TensorFlow.js Layers format, whose `userDefinedMetadata.modelDigest` says to
 * which model they belong, then labels and preprocessing. Equal models give equal bytes.
 */
function writeModelFiles(model) {
    const { digest, classifier, labels, preprocessing } = model;
    const embedding = (0,truncate/* embeddingNetwork */.i)(classifier);
    const named = { modelDigest: digest };
    return new Map([
        ['classifier/model.json', layersFile(classifier, { ...named, parts: (0,model_digest/* partDigests */.$R)(model) })],
        ['classifier/weights.bin', (0,model_digest/* weightBytes */.oR)(classifier)],
        ['embedding/model.json', layersFile(embedding, named)],
        ['embedding/weights.bin', (0,model_digest/* weightBytes */.oR)(embedding)],
        ['labels.json', jsonBytes(labels)],
        ['preprocessing.json', jsonBytes(preprocessing)],
    ]);
}
/**
 * The model that files hold. Files that are none of a model's are left alone.
 * @param expected the digest that the model must have, where it is known
 * @throws badInput `model.missing-file`; `model.changed`, naming the file, when a byte is not as it was written;
 * `model.other` when it is not the model expected
 */
function readModelFiles(files, expected) {
    const missing = MODEL_FILES.filter((file) => !files.has(file));
    if (missing.length > 0)
        throw (0,errors/* badInput */.AN)('model.missing-file', 'Files of the model are missing.', {
            problems: missing,
            fix: 'Restore the folder as it was written, or `train` again.',
        });
    const layers = readJson(files, 'classifier/model.json', classifierSchema);
    const labels = readJson(files, 'labels.json', labelsSchema);
    const preprocessing = readJson(files, 'preprocessing.json', preprocessingSchema);
    const bytes = files.get('classifier/weights.bin');
    const { modelDigest: digest, parts } = layers.userDefinedMetadata;
    if ((0,model_digest/* modelDigest */.a9)(parts) !== digest)
        throw changed('classifier/model.json', 'its digests disagree');
    if ((0,lib_digest/* sha256 */.sc)(bytes) !== parts.weights)
        throw changed('classifier/weights.bin', 'its digest is another');
    const weights = sliceWeights(layers.weightsManifest[0].weights, bytes);
    const model = (0,model_digest/* createModel */.kQ)({
        classifier: { topology: layers.modelTopology, weights },
        labels,
        preprocessing,
    });
    if (model.digest !== digest) {
        const found = (0,model_digest/* partDigests */.$R)(model);
        if (found.labels !== parts.labels)
            throw changed('labels.json', 'its digest is another');
        if (found.preprocessing !== parts.preprocessing)
            throw changed('preprocessing.json', 'its digest is another');
        throw changed('classifier/model.json', 'the digest of its layers is another');
    }
    if (expected !== undefined && digest !== expected)
        throw (0,errors/* badInput */.AN)('model.other', `The files hold the model ${(0,lib_digest/* shortDigest */.VK)(digest)}, not ${(0,lib_digest/* shortDigest */.VK)(expected)}, as their record says.`, { fix: TAKE_AS_WRITTEN });
    for (const [file, content] of writeModelFiles(model))
        if (Buffer.compare(content, files.get(file)) !== 0)
            throw changed(file, 'it does not belong to the classifier beside it');
    return model;
}
function layersFile(network, userDefinedMetadata) {
    return jsonBytes({
        format: 'layers-model',
        generatedBy: 'vector-index-action',
        convertedBy: null,
        modelTopology: network.topology,
        weightsManifest: [{ paths: ['weights.bin'], weights: (0,model_digest/* weightSpecs */.zS)(network) }],
        userDefinedMetadata,
    });
}
function jsonBytes(value) {
    return Buffer.from(`${(0,lib_digest/* canonicalJson */.dj)(value)}\n`);
}
/** The value as it was parsed, not as a schema would copy it: a key such as `__proto__` stays an ordinary key. */
function readJson(files, file, schema) {
    const bytes = files.get(file);
    let value;
    let canonical;
    try {
        value = (0,bounded_json/* parseBoundedJson */.R)(bytes);
        canonical = jsonBytes(value);
    }
    catch (cause) {
        throw changed(file, 'it is not valid JSON', cause);
    }
    const result = dist/* safeParse */.xLC(schema, value);
    if (!result.success) {
        const [issue] = result.issues;
        throw changed(file, `${dist/* getDotPath */.BuJ(issue) ?? 'its content'}: ${issue.message}`);
    }
    if (Buffer.compare(canonical, bytes) !== 0)
        throw changed(file, 'it was written by something else');
    return value;
}
function sliceWeights(specs, bytes) {
    const ends = [];
    let end = 0;
    for (const { shape } of specs) {
        end += shape.reduce((product, side) => product * side, 1);
        ends.push(end);
    }
    if (end * 4 !== bytes.length)
        throw changed('classifier/model.json', 'its shapes do not add up to the weights');
    const values = new Float32Array(new Uint8Array(bytes).buffer);
    return specs.map(({ name, shape }, i) => ({
        name,
        shape,
        values: values.subarray(ends[i - 1] ?? 0, ends[i]),
    }));
}
function changed(file, why, cause) {
    return (0,errors/* badInput */.AN)('model.changed', `The model's file ${file} is damaged or was changed: ${why}.`, {
        fix: TAKE_AS_WRITTEN,
        cause,
    });
}


/***/ }),

/***/ 85523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ EMBEDDING_LAYER),
/* harmony export */   m: () => (/* binding */ CLASSIFIER_LAYER)
/* harmony export */ });
/** Names of the layers whose outputs are read. */
const EMBEDDING_LAYER = 'embedding';
const CLASSIFIER_LAYER = 'classifier';


/***/ }),

/***/ 8126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ embeddingNetwork)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85523);


/**
 * The network up to the layer `embedding`, whose output is what is indexed.
 * In a Functional network these are the layers that the embedding is computed from.
 * @throws badInput `model.no-embedding` when there is no such layer
 */
function embeddingNetwork(classifier) {
    const { topology, kept } = classifier.topology.class_name === 'Sequential'
        ? truncateSequential(classifier.topology)
        : truncateFunctional(classifier.topology);
    const weights = classifier.weights.filter(({ name }) => kept.has(name.slice(0, name.lastIndexOf('/'))));
    return { topology, weights };
}
function truncateSequential({ class_name, config }) {
    const layers = config.layers;
    const last = layers.findIndex((layer) => nameOf(layer) === _model_js__WEBPACK_IMPORTED_MODULE_1__/* .EMBEDDING_LAYER */ .C);
    if (last === -1)
        throw noEmbedding();
    const staying = layers.slice(0, last + 1);
    return {
        topology: { class_name, config: { ...config, layers: staying } },
        kept: new Set(staying.map(nameOf)),
    };
}
function truncateFunctional({ class_name, config }) {
    const layers = config.layers;
    const byName = new Map(layers.map((layer) => [nameOf(layer), layer]));
    if (!byName.has(_model_js__WEBPACK_IMPORTED_MODULE_1__/* .EMBEDDING_LAYER */ .C))
        throw noEmbedding();
    const kept = new Set([_model_js__WEBPACK_IMPORTED_MODULE_1__/* .EMBEDDING_LAYER */ .C]);
    // A set is walked in the order of insertion, what is added on the way included.
    for (const name of kept)
        for (const source of inboundLayers(byName.get(name)))
            kept.add(source);
    const inputs = config.input_layers;
    return {
        topology: {
            class_name,
            config: {
                ...config,
                layers: layers.filter((layer) => kept.has(nameOf(layer))),
                input_layers: inputs.filter(([name]) => kept.has(name)),
                output_layers: [[_model_js__WEBPACK_IMPORTED_MODULE_1__/* .EMBEDDING_LAYER */ .C, 0, 0]],
            },
        },
        kept,
    };
}
/** `inbound_nodes` is a list of nodes, each a list of `[layer, node index, tensor index, arguments]`. */
function inboundLayers(layer) {
    const nodes = (layer?.inbound_nodes ?? []);
    return nodes.flatMap((node) => node.map(([source]) => source));
}
function nameOf(layer) {
    return layer.name ?? String(layer.config.name);
}
function noEmbedding() {
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('model.no-embedding', `The network has no layer named "${_model_js__WEBPACK_IMPORTED_MODULE_1__/* .EMBEDDING_LAYER */ .C}".`, {
        fix: `Name the layer whose output is to be indexed "${_model_js__WEBPACK_IMPORTED_MODULE_1__/* .EMBEDDING_LAYER */ .C}".`,
    });
}


/***/ }),

/***/ 58812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ loadVersion),
/* harmony export */   J5: () => (/* binding */ checkPreprocessing),
/* harmony export */   oK: () => (/* binding */ trainedOnly)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _model_model_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42562);
/* harmony import */ var _registry_versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69701);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92772);




/**
 * A version's network, read from its files, each held against its digest.
 * @throws CodedError `registry.missing-file`, `registry.changed-file`, `model.changed` (exit 2)
 */
async function loadVersion(load) {
    const { home, modelName, version, engine, outputs } = load;
    const model = (0,_model_model_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readModelFiles */ .t2)(await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .readVersionFiles */ .Mo)(home, modelName, version), version.digest);
    return engine.load(model.classifier, outputs);
}
/**
 * A model that this program can run.
 * @throws CodedError `model.declared` (exit 2)
 */
function trainedOnly(version) {
    if (version.kind !== 'declared')
        return version;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('model.declared', `The model ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDeclaration */ ._)(version.declaration)} is declared: its vectors come ready, and this program cannot run it.`, { fix: 'Embed with that model yourself and search with `vector`, or search by the `id` of an item.' });
}
/**
 * Does this program prepare images as the model wants them?
 * @throws CodedError `model.other-preprocessing` (exit 2)
 */
function checkPreprocessing(version, own) {
    for (const part of ['decoder', 'resize']) {
        if (own[part] === version.preprocessing[part])
            continue;
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('model.other-preprocessing', `The model was trained on images prepared by "${version.preprocessing[part]}"; this version of the program has "${own[part]}", which may give other pixels.`, { fix: 'Use the version of the program that trained the model, or run again: it trains a new one.' });
    }
}


/***/ })

};
