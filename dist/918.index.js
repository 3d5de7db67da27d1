export const id = 918;
export const ids = [918];
export const modules = {

/***/ 4045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ checkPreprocessing),
  P: () => (/* binding */ loadEmbedder)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(1469);
// EXTERNAL MODULE: ./build/lib/pause.js
var pause = __webpack_require__(7098);
// EXTERNAL MODULE: ./build/lib/scaled-pixels.js
var scaled_pixels = __webpack_require__(8100);
// EXTERNAL MODULE: ./build/lib/sorted-merge.js
var sorted_merge = __webpack_require__(8706);
;// CONCATENATED MODULE: ./build/embed/embedder.js




/** Items → vectors. Equal content is embedded once. */
class Embedder {
    #options;
    #batchSize;
    #scale;
    #known = new Map();
    #room;
    constructor(options) {
        this.#options = options;
        this.#batchSize = options.batchSize ?? 64;
        this.#scale = (0,scaled_pixels/* pixelScaler */.X)(options.scale);
        this.#room = options.memoryBudget ?? 512 * 1024 * 1024;
    }
    /**
     * Vectors in the order of `items`.
     * @throws CodedError `data.undecodable` for an item that cannot be decoded
     */
    async *embed(items) {
        for await (const batch of (0,sorted_merge/* inBatches */.o)(items, this.#batchSize)) {
            const unknown = batch.filter(({ contentDigest }) => !this.#known.has(contentDigest));
            const computed = await this.#compute(unknown);
            for (const [digest, result] of computed)
                this.#remember(digest, result);
            for (const item of batch)
                yield { item, ...(computed.get(item.contentDigest) ?? this.#known.get(item.contentDigest)) };
        }
    }
    /** The same through the model in any case, for holding vectors against what was stored. */
    async *embedAgain(items) {
        for await (const batch of (0,sorted_merge/* inBatches */.o)(items, this.#batchSize)) {
            const computed = await this.#compute(batch);
            for (const item of batch)
                yield { item, ...computed.get(item.contentDigest) };
        }
    }
    /** Results by content digest. */
    async #compute(items) {
        const { reader, predictor, signal } = this.#options;
        const wanted = [...new Map(items.map((item) => [item.contentDigest, item])).values()];
        if (wanted.length === 0)
            return new Map();
        const rows = [];
        for await (const decoded of reader.decode(wanted, { signal })) {
            signal.throwIfAborted();
            if ('error' in decoded) {
                throw (0,errors/* badInput */.AN)('data.undecodable', `${decoded.item.id} cannot be decoded: ${decoded.error}.`, {
                    fix: 'It must be a whole JPEG, PNG or WebP image.',
                });
            }
            rows.push(decoded.pixels);
        }
        await (0,pause/* pause */.v)(signal);
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

// EXTERNAL MODULE: ./build/model/model.js
var model_model = __webpack_require__(5523);
// EXTERNAL MODULE: ./build/model/model-files.js + 1 modules
var model_files = __webpack_require__(2562);
// EXTERNAL MODULE: ./build/registry/versions.js + 1 modules
var versions = __webpack_require__(8119);
;// CONCATENATED MODULE: ./build/commands/steps/load-embedder.js





/**
 * A model, read from its files and loaded.
 * @throws CodedError `model.other-preprocessing`, `registry.changed-file`, `model.changed` (exit 2)
 */
async function loadEmbedder(context, { home, version, reader, classify }) {
    checkPreprocessing(version, reader);
    const model = (0,model_files/* readModelFiles */.t2)(await (0,versions/* readVersionFiles */.Mo)(home, context.modelName, version), version.digest);
    const engine = await context.engine();
    const outputs = classify ? [model_model/* EMBEDDING_LAYER */.C, model_model/* CLASSIFIER_LAYER */.m] : [model_model/* EMBEDDING_LAYER */.C];
    const predictor = await engine.load(model.classifier, outputs);
    context.defer(() => predictor.dispose());
    return new Embedder({ reader, predictor, scale: version.preprocessing.scale, signal: context.signal });
}
/**
 * Does this program prepare images as the model wants them?
 * @throws CodedError `model.other-preprocessing` (exit 2)
 */
function checkPreprocessing(version, { preprocessing: own }) {
    for (const part of ['decoder', 'resize']) {
        if (own[part] === version.preprocessing[part])
            continue;
        throw (0,errors/* badInput */.AN)('model.other-preprocessing', `The model was trained on images prepared by "${version.preprocessing[part]}"; this version of the program has "${own[part]}", which may give other pixels.`, { fix: 'Use the version of the program that trained the model, or run again: it trains a new one.' });
    }
}


/***/ }),

/***/ 9887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cE: () => (/* binding */ openReader),
  dH: () => (/* binding */ readIndexData),
  t$: () => (/* binding */ readTrainingData)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(1469);
// EXTERNAL MODULE: ./build/data/wording.js
var wording = __webpack_require__(8369);
;// CONCATENATED MODULE: ./build/data/check.js


/**
 * Are these images fit to train and to judge a classifier?
 * @throws CodedError `data.unfit`, all problems at once
 */
function checkLabelledData({ data, testData, split }) {
    const folders = testData === undefined ? [data] : [data, testData];
    refuse(folders, [
        ...folders.flatMap((folder) => [...folderProblems(folder), ...unlabelled(folder)]),
        ...conflictingLabels(folders.flatMap(({ items }) => items)),
        ...classProblems(split, testData),
    ]);
}
/**
 * Are these images fit to be indexed? Labels are not needed for that.
 * @throws CodedError `data.unfit`, all problems at once
 */
function checkIndexData(data) {
    refuse([data], folderProblems(data));
}
/** Training items whose very content is also in the separate test folder: they flatter the result. */
function leakedItems(split) {
    const tested = new Set(split.test.map(({ contentDigest }) => contentDigest));
    return [...split.train, ...split.validation].filter(({ contentDigest }) => tested.has(contentDigest));
}
function refuse(folders, problems) {
    if (problems.length === 0)
        return;
    const named = folders.map(({ setting, folder }) => `${setting} "${folder}"`).join(' and ');
    throw (0,errors/* badInput */.AN)('data.unfit', `The images cannot be used as they are: ${named}`, {
        problems,
        fix: 'Every image belongs in a class folder: <class>/<file>. Two classes or more, each with images enough to train and to test.',
    });
}
function folderProblems({ setting, items, ignored, problems }) {
    const none = `${setting}: no images (.jpg, .jpeg, .png or .webp), ${(0,wording/* counted */.hS)(ignored, 'other file')}`;
    return [
        ...(0,wording/* listed */.KE)(problems).map((problem) => `${setting}: ${problem}`),
        ...(items.length === 0 && problems.length === 0 ? [none] : []),
    ];
}
function unlabelled({ setting, items }) {
    const loose = items.filter(({ label }) => label === undefined).map(({ id }) => id);
    return (0,wording/* listed */.KE)(loose).map((id) => `${setting}: ${id}: in no class folder`);
}
function conflictingLabels(items) {
    const sharers = Map.groupBy(items, ({ contentDigest }) => contentDigest).values();
    const conflicts = [...sharers].filter((same) => new Set(same.map(({ label }) => label)).size > 1);
    return [...(0,wording/* listed */.KE)(conflicts.map((same) => `the same image under two labels: ${names(same)}`))];
}
function names(items) {
    return (0,wording/* listed */.KE)(items.map(({ id }) => id)).join(', ');
}
function classProblems({ train, validation, test }, testData) {
    const trained = labelsOf(train);
    const tested = labelsOf(test);
    const all = labelsOf([...train, ...validation, ...test]);
    if (all.size === 1)
        return [`one class only: ${[...all].join()}`];
    const missing = [...all]
        .sort()
        .flatMap((label) => [
        ...(trained.has(label) ? [] : [`class ${label}: no image to train with${remedy(testData)}`]),
        ...(tested.has(label) ? [] : [`class ${label}: no image to test with${remedy(testData)}`]),
    ]);
    return [...(0,wording/* listed */.KE)(missing)];
}
function remedy(testData) {
    return testData === undefined ? ' after the split: add images, or change test-split or split-seed' : '';
}
function labelsOf(items) {
    return new Set(items.flatMap(({ label }) => label ?? []));
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./build/lib/assets.js
var assets = __webpack_require__(3955);
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
var data_preprocessing = __webpack_require__(5963);
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
        const files = items.map(({ path, contentDigest }) => ({ path, contentDigest }));
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
    return (0,errors/* badInput */.AN)('data.changed', `The image ${id} changed while it was being used: ${reason}`, {
        fix: 'Run again when nothing writes to the data folder.',
    });
}

// EXTERNAL MODULE: ./build/data/item.js
var item = __webpack_require__(2310);
;// CONCATENATED MODULE: ./build/data/pixel-cache.js

const GIBIBYTE = 2 ** 30;
/**
 * A reader that decodes each content once: checking, training, evaluation and embedding ask for the same images.
 * When the budget is used up, what is kept stays and the rest is decoded again each time: since every pass reads
 * everything, dropping the oldest would keep nothing.
 * @param budget bytes of pixels
 */
function cachePixels(reader, budget = GIBIBYTE) {
    const room = Math.floor(budget / (0,data_preprocessing/* rowLength */.z)(reader.preprocessing));
    const kept = new Map();
    const keep = ({ item, pixels, error }) => {
        if (kept.size < room)
            kept.set(item.contentDigest, error === undefined ? { pixels } : { error });
    };
    return {
        preprocessing: reader.preprocessing,
        async *decode(items, options) {
            const known = items.map((item) => kept.get(item.contentDigest));
            const missing = reader.decode(items.filter((_, index) => known[index] === undefined), options);
            const decoded = missing[Symbol.asyncIterator]();
            try {
                for (const [index, item] of items.entries()) {
                    const hit = known[index];
                    if (hit !== undefined) {
                        yield { item, ...hit };
                        continue;
                    }
                    const next = await decoded.next();
                    if (next.done === true)
                        throw new Error(`No pixels came for ${item.id}`);
                    keep(next.value);
                    yield next.value;
                }
            }
            finally {
                await decoded.return?.();
            }
        },
        close: () => reader.close(),
    };
}

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(7130);
;// CONCATENATED MODULE: ./build/data/readable.js



const MAX_SKIPPED_SHARE = 0.05;
/**
 * Sorts out the items that cannot be decoded, by decoding all of them once; with a note, once for each set of
 * contents and decoder.
 * @throws CodedError `data.undecodable` under `fail` for any, under `skip` for more than 5 %
 */
async function findUnreadable(items, reader, request) {
    const reasons = await reasonsByContent(items, reader, request);
    const skipped = items.flatMap(({ id, contentDigest }) => {
        const reason = reasons.get(contentDigest);
        return reason === undefined ? [] : [{ id, reason }];
    });
    refuseTooMany(items.length, skipped, request);
    return { items: items.filter(({ contentDigest }) => !reasons.has(contentDigest)), skipped };
}
function refuseTooMany(total, bad, request) {
    const allowed = request.onBadItem === 'skip' ? total * MAX_SKIPPED_SHARE : 0;
    if (bad.length <= allowed)
        return;
    const share = `${(0,wording/* counted */.hS)(bad.length, 'image')} of ${total} cannot be decoded`;
    throw (0,errors/* badInput */.AN)('data.undecodable', `${request.setting}: ${share}`, {
        problems: (0,wording/* listed */.KE)(bad.map(({ id, reason }) => `${id}: ${reason}`)),
        fix: request.onBadItem === 'skip'
            ? 'on-bad-item: skip leaves out 5 % at most. Repair or remove the files.'
            : 'Repair or remove the files, or set on-bad-item: skip to leave out up to 5 %.',
    });
}
async function reasonsByContent(items, reader, { note, log, signal }) {
    const key = noteKey(items, reader);
    const remembered = parseNote(await note?.read(key));
    if (remembered !== undefined)
        return remembered;
    const reasons = new Map();
    const bar = log.progress('Checking images', items.length, 'images');
    let done = 0;
    try {
        for await (const { item, error } of reader.decode(items, signal && { signal })) {
            if (error !== undefined)
                reasons.set(item.contentDigest, error);
            done += 1;
            bar.update(done);
        }
    }
    finally {
        bar.end();
    }
    await note?.write(key, (0,digest/* canonicalJson */.dj)(Object.fromEntries(reasons)));
    return reasons;
}
function noteKey(items, reader) {
    const contents = new Set(items.map(({ contentDigest }) => contentDigest));
    return (0,digest/* digestOf */.ol)([reader.preprocessing.decoder, [...contents].sort()]);
}
/** Content digest → reason, or undefined for a text that is no such thing. */
function parseNote(text) {
    if (text === undefined)
        return undefined;
    try {
        const value = JSON.parse(text);
        if (value === null || typeof value !== 'object' || Array.isArray(value))
            return undefined;
        return new Map(Object.entries(value).map(([digest, reason]) => [digest, String(reason)]));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/data/hash-file.js



// Callback functions: for tens of thousands of small files they cost half of what file handles do.
const openFile = (0,external_node_util_.promisify)(external_node_fs_.open);
const closeFile = (0,external_node_util_.promisify)(external_node_fs_.close);
const readChunk = (0,external_node_util_.promisify)(external_node_fs_.read);
/** SHA-256 of a file's bytes, 64 lower-case hex digits; read piece by piece through `buffer`. */
async function hashFile(path, buffer) {
    const file = await openFile(path, 'r');
    try {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for (;;) {
            const { bytesRead } = await readChunk(file, buffer, 0, buffer.length, null);
            if (bytesRead === 0)
                return hash.digest('hex');
            hash.update(buffer.subarray(0, bytesRead));
        }
    }
    finally {
        await closeFile(file);
    }
}

;// CONCATENATED MODULE: ./build/data/walk-folder.js



/**
 * Lists every file under `root` (a real path), in no promised order. Hidden files and folders are passed over.
 * Links are followed where they stay inside.
 */
async function walkFolder(root, signal) {
    const files = [];
    const problems = [];
    const waiting = [{ path: root, parts: [], trail: [root] }];
    const follow = async (entry, folder) => {
        const parts = [...folder.parts, entry.name];
        const path = (0,external_node_path_.join)(folder.path, entry.name);
        if (entry.isDirectory())
            waiting.push({ path, parts, trail: [...folder.trail, path] });
        else if (entry.isFile())
            files.push({ parts, path });
        else if (entry.isSymbolicLink())
            await followLink(path, parts, folder);
    };
    const followLink = async (link, parts, folder) => {
        const name = parts.join('/');
        const path = await (0,promises_.realpath)(link).catch(() => undefined);
        if (path === undefined)
            problems.push(`${name}: a link that leads nowhere`);
        else if (!path.startsWith(root + external_node_path_.sep))
            problems.push(`${name}: a link that leaves the folder`);
        else if ((await (0,promises_.stat)(path)).isFile())
            files.push({ parts, path });
        else if (folder.trail.includes(path))
            problems.push(`${name}: a link back to a folder it lies in`);
        else
            waiting.push({ path, parts, trail: [...folder.trail, path] });
    };
    const list = async (folder) => {
        try {
            return await (0,promises_.readdir)(folder.path, { withFileTypes: true });
        }
        catch (error) {
            problems.push(`${folder.parts.join('/')}: cannot be listed (${(0,wording/* systemReason */.uc)(error)})`);
            return [];
        }
    };
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
        signal?.throwIfAborted();
        for (const entry of await list(folder))
            if (!entry.name.startsWith('.'))
                await follow(entry, folder);
    }
    return { files, problems };
}

;// CONCATENATED MODULE: ./build/data/scan.js








const EXTENSIONS = /\.(?:jpe?g|png|webp)$/i;
const FILES_AT_ONCE = 32;
const CHUNK_BYTES = 64 * 1024;
/**
 * Lists the images of `<folder>/<class>/<anything>/<file>` and hashes them. An id is the path relative to the folder,
 * with `/` and in Unicode's composed form (NFC), so that it is the same on every system.
 * @throws CodedError `data.no-folder`
 */
async function scanImageFolder(request) {
    const { folder, setting, log, signal } = request;
    const { files, problems } = await walkFolder(await rootOf(folder, setting), signal);
    const images = files.filter(({ parts }) => EXTENSIONS.test(parts.at(-1)));
    const named = nameFiles(images);
    const unreadable = [];
    const items = [];
    const bar = log.progress(`Reading ${folder}`, named.files.length, 'files');
    try {
        await inLanes(named.files, async ([id, { path }], buffer) => {
            signal?.throwIfAborted();
            try {
                items.push(makeItem(id, path, await hashFile(path, buffer)));
            }
            catch (error) {
                unreadable.push(`${id}: cannot be read (${(0,wording/* systemReason */.uc)(error)})`);
            }
            bar.update(items.length);
        });
    }
    finally {
        bar.end();
    }
    return {
        setting,
        folder,
        items: sortById(items),
        ignored: files.length - images.length,
        problems: [...problems, ...named.problems, ...unreadable].sort(),
    };
}
async function rootOf(folder, setting) {
    const fix = `Set ${setting} to a folder with one sub-folder of images for each class.`;
    try {
        const root = await (0,promises_.realpath)((0,external_node_path_.resolve)(folder));
        if ((await (0,promises_.stat)(root)).isDirectory())
            return root;
    }
    catch (cause) {
        const reason = (0,wording/* systemReason */.uc)(cause);
        throw (0,errors/* badInput */.AN)('data.no-folder', `${setting}: cannot open the folder "${folder}" (${reason})`, {
            fix,
            cause,
        });
    }
    throw (0,errors/* badInput */.AN)('data.no-folder', `${setting}: "${folder}" is not a folder`, { fix });
}
function nameFiles(files) {
    const byId = new Map();
    const problems = [];
    for (const file of files) {
        const name = file.parts.join('/');
        const id = name.normalize('NFC');
        if (name.includes('\ufffd'))
            problems.push(`${name}: the name is not valid UTF-8`);
        else if (byId.has(id))
            problems.push(`${id}: two files whose names differ only in Unicode composition`);
        else
            byId.set(id, file);
    }
    return { files: [...byId], problems };
}
function makeItem(id, path, contentDigest) {
    const slash = id.indexOf('/');
    const identity = { id, ...(slash > 0 && { label: id.slice(0, slash) }), metadata: {}, contentDigest };
    return { ...identity, digest: (0,item/* itemDigest */.U)(identity), path };
}
/** Does the work for all, several at a time, each lane with a buffer of its own. */
async function inLanes(all, work) {
    const queue = all.values();
    const lane = async () => {
        const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
        for (const one of queue)
            await work(one, buffer);
    };
    await Promise.all(Array.from({ length: Math.min(FILES_AT_ONCE, all.length) }, lane));
}
function sortById(items) {
    return items.sort((a, b) => (0,digest/* compareIds */.q3)(a.id, b.id));
}

;// CONCATENATED MODULE: ./build/data/split.js

/**
 * Splits by a hash of (split seed, content): an item stays in its part when others come or go or its share of the
 * rest changes, and equal contents are never parted. The order of items is kept.
 */
function splitItems(items, settings) {
    const { testSplit, validationSplit, splitSeed } = settings;
    const parts = { train: [], validation: [], test: [] };
    for (const item of items) {
        const place = placeOf(item.contentDigest, splitSeed);
        if (place < testSplit)
            parts.test.push(item);
        else if (place < testSplit + validationSplit)
            parts.validation.push(item);
        else
            parts.train.push(item);
    }
    return parts;
}
/** A number 0 ≤ n < 1, the first 48 bits of SHA-256 over `seed:content digest`. */
function placeOf(contentDigest, splitSeed) {
    return Number.parseInt((0,digest/* sha256 */.sc)(`${splitSeed}:${contentDigest}`).slice(0, 12), 16) / 2 ** 48;
}

// EXTERNAL MODULE: ./build/settings/settings.js
var settings_settings = __webpack_require__(4663);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(3963);
;// CONCATENATED MODULE: ./build/commands/steps/file-note.js




/**
 * Small texts in a folder of the cache; without `mayWrite` they are read only. One that is lost, or cannot be kept,
 * costs time only.
 */
function fileNote(folder, mayWrite, log) {
    const complain = (what, error) => log.warn(`The cache ${folder} cannot be ${what}, which costs time only: ${(0,errors/* describeError */.Uc)(error)}`);
    return {
        async read(key) {
            try {
                return await (0,promises_.readFile)((0,external_node_path_.join)(folder, `${key}.json`), 'utf8');
            }
            catch (error) {
                if (!(0,files/* isErrno */.r)(error, 'ENOENT') && !(0,files/* isErrno */.r)(error, 'ENOTDIR'))
                    complain('read', error);
                return undefined;
            }
        },
        async write(key, text) {
            if (!mayWrite)
                return;
            try {
                await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(folder, `${key}.json`), text);
            }
            catch (error) {
                complain('written', error);
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/commands/steps/read-data.js










/** Decodes images as a model wants them; every content once. */
function openReader(context, preprocessing) {
    const reader = cachePixels(openImageReader({ preprocessing, workers: context.settings.workers }));
    context.defer(() => reader.close());
    return reader;
}
/**
 * Reads `data` (and `test-data`), leaves out or refuses what cannot be used, and splits.
 * @throws CodedError `data.…` (exit 2) with every problem that was found
 */
async function readTrainingData(context, reader) {
    const { settings, log, draft } = context;
    log.step('Reading the data');
    const data = await scan(context, (0,settings_settings/* needed */.O)(settings, 'data'), 'data');
    const testData = settings.testData === undefined ? undefined : await scan(context, settings.testData, 'test-data');
    // What is wrong with the folders is told before a single image is decoded.
    checkLabelledData({
        data,
        ...(testData && { testData }),
        split: splitOf(context, data.items, testData?.items),
    });
    const good = await readable(context, data, reader);
    const goodTest = testData && (await readable(context, testData, reader));
    const split = splitOf(context, good.items, goodTest?.items);
    const skipped = [...good.skipped, ...(goodTest?.skipped ?? [])];
    const kept = withoutLeaks(context, split);
    if (skipped.length > 0 || kept !== split)
        checkLabelledData({ data, ...(testData && { testData }), split: kept });
    const classes = [...new Set(kept.train.map(({ label }) => label))].sort();
    const count = (items, name) => items.filter(({ label }) => label === name).length;
    draft.data = {
        folder: data.folder,
        ...(testData && { testFolder: testData.folder }),
        items: good.items.length,
        fingerprint: (0,item/* fingerprint */.R)(good.items),
        classes: classes.map((name) => ({
            name,
            train: count(kept.train, name),
            validation: count(kept.validation, name),
            test: count(kept.test, name),
        })),
        skipped,
    };
    const { train, validation, test } = kept;
    log.info(`${good.items.length} images of ${classes.length} classes: ${train.length} to train, ` +
        `${validation.length} to validate, ${test.length} to test${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}.`);
    return { ...kept, classes, items: good.items };
}
/**
 * Reads what is to be indexed from a folder of its own.
 * @throws CodedError `data.…` (exit 2)
 */
async function readIndexData(context, reader, setting) {
    context.log.step('Reading the items to index');
    const data = await scan(context, (0,settings_settings/* needed */.O)(context.settings, setting), setting);
    checkIndexData(data);
    const { items, skipped } = await readable(context, data, reader);
    context.log.info(`${items.length} images to index${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}.`);
    context.draft.data ??= {
        ...{ folder: data.folder, items: items.length, fingerprint: (0,item/* fingerprint */.R)(items), classes: [], skipped },
    };
    return items;
}
async function scan({ log, signal, draft: { files } }, folder, setting) {
    const scanned = await scanImageFolder({ folder, setting, log, signal });
    // The report shows what was learned from and tested with; images of index-data may have the same ids.
    if (setting !== 'index-data')
        for (const { id, path } of scanned.items)
            (setting === 'test-data' ? files.testData : files.data).set(id, path);
    return scanned;
}
function splitOf({ settings }, items, test) {
    const split = splitItems(items, settings);
    return test === undefined ? split : { ...split, test: [...split.test, ...test] };
}
function readable({ settings, log, signal, permission }, { items, setting }, reader) {
    const note = fileNote((0,external_node_path_.join)(settings.cache, 'readable'), permission.allowed && !settings.dryRun, log);
    return findUnreadable(items, reader, { onBadItem: settings.onBadItem, setting, log, signal, note });
}
/** What is also in the separate test folder is not learned from: it would flatter the result. */
function withoutLeaks({ log }, split) {
    const leaked = new Set(leakedItems(split));
    if (leaked.size === 0)
        return split;
    const [first] = leaked;
    log.warn(`${leaked.size} images of data are in test-data too (such as ${first.id}); they are not learned from.`);
    const keep = (items) => items.filter((item) => !leaked.has(item));
    return { train: keep(split.train), validation: keep(split.validation), test: split.test };
}


/***/ }),

/***/ 2310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fingerprint),
/* harmony export */   U: () => (/* reexport safe */ _lib_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__.U)
/* harmony export */ });
/* harmony import */ var _lib_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5708);


/** Digest over items' digests, independent of their order. */
function fingerprint(items) {
    return (0,_lib_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(Array.from(items, (item) => item.digest));
}


/***/ }),

/***/ 5963:
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

/***/ 8369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   uc: () => (/* binding */ systemReason)
/* harmony export */ });
const MAX_LISTED = 20;
/** The first 20 lines, and how many more there are. */
function listed(lines) {
    if (lines.length <= MAX_LISTED)
        return lines;
    return [...lines.slice(0, MAX_LISTED), `and ${lines.length - MAX_LISTED} more`];
}
/** The system's reason without the path, such as `EACCES: permission denied`. */
function systemReason(error) {
    return (error instanceof Error ? error.message : String(error)).split(', ')[0];
}
/** `1 image`, `2 images`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 3955:
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

/***/ 7130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   q3: () => (/* binding */ compareIds),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** SHA-256 of bytes or UTF-8 text, 64 lower-case hex digits. */
function sha256(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
/** JSON with object keys sorted (by code unit), no spaces: equal values give equal text. Rejects NaN and infinity. */
function canonicalJson(value) {
    return JSON.stringify(value, (_key, inner) => {
        if (typeof inner === 'number' && !Number.isFinite(inner))
            throw new RangeError('not a finite number in JSON');
        if (inner === null || typeof inner !== 'object' || Array.isArray(inner))
            return inner;
        return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
    });
}
/** Digest of any JSON value: SHA-256 over its canonical form. */
function digestOf(value) {
    return sha256(canonicalJson(value));
}
/** Orders ids by their UTF-8 bytes, as SQLite and most services do. */
function compareIds(a, b) {
    return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** First 12 hex digits: for names and for people. */
function shortDigest(digest) {
    return digest.slice(0, 12);
}


/***/ }),

/***/ 5708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ itemDigest),
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);

/** The digest that covers all that an item is: id, label, metadata and content digest. */
function itemDigest(item) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)([item.id, item.label ?? null, item.metadata, item.contentDigest]);
}
/** Digest over items' digests, independent of their order. */
function fingerprintOf(itemDigests) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)([...itemDigests].sort());
}


/***/ }),

/***/ 7098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

/**
 * Between two pieces of work that wait for nothing: lets a signal to the process, or a timer, be heard at all.
 * @throws the signal's reason, when the run was told to end
 */
async function pause(signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    signal.throwIfAborted();
}


/***/ }),

/***/ 8100:
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

/***/ 8706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ inBatches),
/* harmony export */   r: () => (/* binding */ mergeById)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);

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

/***/ 7908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ vectorDigest),
/* harmony export */   Cg: () => (/* binding */ isZeroVector),
/* harmony export */   Ru: () => (/* binding */ vectorBytes),
/* harmony export */   f7: () => (/* binding */ isFiniteVector)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);

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

/***/ 5784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ partDigests),
/* harmony export */   a9: () => (/* binding */ modelDigest),
/* harmony export */   kQ: () => (/* binding */ createModel),
/* harmony export */   oR: () => (/* binding */ weightBytes),
/* harmony export */   zS: () => (/* binding */ weightSpecs)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);
/* harmony import */ var _lib_vectors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7908);


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

/***/ 2562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t2: () => (/* binding */ readModelFiles),
  IF: () => (/* binding */ writeModelFiles)
});

// UNUSED EXPORTS: MODEL_FILES

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(1469);
// EXTERNAL MODULE: ./build/model/model-digest.js
var model_digest = __webpack_require__(5784);
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
const positiveInteger = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
const preprocessingSchema = dist/* strictObject */.rej({
    imageSize: positiveInteger,
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
        throw (0,errors/* badInput */.AN)('model.missing-file', 'Files of the model are missing.', { problems: missing });
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
        throw (0,errors/* badInput */.AN)('model.other', `The files hold the model ${(0,lib_digest/* shortDigest */.VK)(digest)}, not ${(0,lib_digest/* shortDigest */.VK)(expected)}.`);
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
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
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
        fix: 'Take the files as they were written: a model is never edited.',
        cause,
    });
}


/***/ }),

/***/ 5523:
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
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5523);


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
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('model.no-embedding', `The network has no layer named ${_model_js__WEBPACK_IMPORTED_MODULE_1__/* .EMBEDDING_LAYER */ .C}.`, {
        fix: `Name the layer whose output is to be indexed ${_model_js__WEBPACK_IMPORTED_MODULE_1__/* .EMBEDDING_LAYER */ .C}.`,
    });
}


/***/ }),

/***/ 6612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ln: () => (/* binding */ findByDigest),
  N3: () => (/* binding */ findByLabel),
  i6: () => (/* binding */ findByTrainingKey),
  yO: () => (/* binding */ listVersions),
  KO: () => (/* binding */ registerVersion)
});

// UNUSED EXPORTS: newestVersion, removeVersion

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(1469);
// EXTERNAL MODULE: ./build/registry/sealed-record.js
var sealed_record = __webpack_require__(1244);
;// CONCATENATED MODULE: ./build/registry/labels.js



const labelsSchema = dist/* array */.YOg(dist/* looseObject */._H3({
    label: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d+\.\d+\.\d+$/)),
    digest: dist/* string */.YjP(),
    trainingKey: dist/* string */.YjP(),
    reason: dist/* string */.YjP(),
    removed: dist/* exactOptional */.yqP(dist/* literal */.euz(true)),
}));
/** Each lost round is another's success, so this many others would have to register at the same time. */
const ROUNDS = 50;
/** In the order in which labels were given. */
async function labels_readLabels(storage, model) {
    return (await readVersioned(storage, model)).labels;
}
/**
 * Changes the index of labels by compare-and-set. `decide` is asked again, with the new index, when somebody was
 * faster; it gives undefined where nothing is to change.
 * @throws CodedError `registry.contended` (exit 5)
 */
async function labels_changeLabels(storage, model, decide) {
    for (let round = 0; round < ROUNDS; round++) {
        const { labels, revision } = await readVersioned(storage, model);
        const changed = await decide(labels);
        if (changed === undefined)
            return labels;
        if (await storage.compareAndSet(labelsKey(model), revision, (0,sealed_record/* sealRecord */.xe)(changed)))
            return changed;
    }
    throw (0,errors/* superseded */.zT)('registry.contended', `Others changed the labels of ${model} in ${storage.description} ${ROUNDS} times while this run wanted to.`, { fix: 'Run again when fewer runs register models at the same time.' });
}
async function readVersioned(storage, model) {
    const key = labelsKey(model);
    const found = await storage.getVersioned(key);
    if (found === undefined)
        return { labels: [], revision: undefined };
    const labels = (0,sealed_record/* openRecord */.C6)(found.bytes, `${key} in ${storage.description}`, labelsSchema);
    return { labels, revision: found.revision };
}
function labelsKey(model) {
    return `${model}/labels`;
}

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(7130);
;// CONCATENATED MODULE: ./build/registry/semantic-version.js

const FIRST_LABEL = '1.0.0';
/**
 * What changed against the newest version. Pure.
 * major: vectors or answers are no longer comparable in kind: dimension, preprocessing, architecture, a class removed ·
 * minor: training data or classes added or changed, settings changed · patch: the rest
 */
function compareVersions(newest, next, newestLabel) {
    const major = majorChanges(newest, next);
    if (major.length > 0)
        return { level: 'major', reason: sentence(major, newestLabel) };
    const minor = minorChanges(newest, next);
    if (minor.length > 0)
        return { level: 'minor', reason: sentence(minor, newestLabel) };
    return { level: 'patch', reason: sentence(patchChanges(newest, next), newestLabel) };
}
/** The label behind `highest`. */
function nextLabel(highest, level) {
    const [major, minor, patch] = parseLabel(highest);
    switch (level) {
        case 'major':
            return `${major + 1}.0.0`;
        case 'minor':
            return `${major}.${minor + 1}.0`;
        case 'patch':
            return `${major}.${minor}.${patch + 1}`;
    }
}
/** Orders labels as numbers: 1.9.0 before 1.10.0. */
function compareLabels(a, b) {
    const left = parseLabel(a);
    const right = parseLabel(b);
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}
function majorChanges(newest, next) {
    const gone = newest.labels.filter((name) => !next.labels.includes(name));
    return [
        ...change('embeddings have', newest.dimension, next.dimension, ' dimensions'),
        ...((0,digest/* digestOf */.ol)(newest.preprocessing) === (0,digest/* digestOf */.ol)(next.preprocessing)
            ? []
            : [`preprocessing is another (${changedKeys(newest.preprocessing, next.preprocessing)})`]),
        ...(newest.topologyDigest === next.topologyDigest && newest.training.recipe === next.training.recipe
            ? []
            : ['the architecture is another']),
        ...(gone.length === 0 ? [] : [`${classes(gone)} gone`]),
    ];
}
function minorChanges({ labels, training: before }, next) {
    const after = next.training;
    const added = next.labels.filter((name) => !labels.includes(name));
    return [
        ...(added.length === 0 ? [] : [`${classes(added)} new`]),
        ...(before.dataFingerprint === after.dataFingerprint
            ? []
            : [`the training data changed (${before.itemCount} items, now ${after.itemCount})`]),
        ...change('epochs are', before.epochs, after.epochs),
        ...change('the batch size is', before.batchSize, after.batchSize),
        ...change('the learning rate is', before.learningRate, after.learningRate),
    ];
}
function patchChanges({ training: before }, { training: after }) {
    const changes = [
        ...change('the seed is', before.seed, after.seed),
        ...change('the engine is', before.engine, after.engine),
        ...change("the engine's numeric version is", before.engineNumericVersion, after.engineNumericVersion),
    ];
    return changes.length > 0 ? changes : ['the weights are others, from equal data and settings'];
}
function change(what, before, after, unit = '') {
    return before === after ? [] : [`${what} ${after}${unit} instead of ${before}`];
}
function classes(names) {
    const listed = names.slice(0, 3).map((name) => JSON.stringify(name));
    const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
    return names.length === 1 ? `the class ${listed[0]} is` : `the classes ${listed.join(', ')}${more} are`;
}
function changedKeys(before, after) {
    const old = new Map(Object.entries(before));
    const now = new Map(Object.entries(after));
    const keys = [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key));
    return keys.map((key) => `${key}: ${JSON.stringify(now.get(key))}`).join(', ');
}
function sentence(changes, newestLabel) {
    return `Against ${newestLabel}, ${changes.join('; ')}.`;
}
function parseLabel(label) {
    const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(label);
    if (match === null)
        throw new RangeError(`${JSON.stringify(label)} is no semantic version`);
    return [Number(match[1]), Number(match[2]), Number(match[3])];
}

// EXTERNAL MODULE: ./build/registry/versions.js + 1 modules
var registry_versions = __webpack_require__(8119);
;// CONCATENATED MODULE: ./build/registry/registered-versions.js



/**
 * Writes a version and gives it a label, computed from what changed against the newest one. A version that is
 * registered keeps its label; one that was removed gets its old one back.
 */
async function registerVersion(storage, model, wanted) {
    const version = await (0,registry_versions/* writeVersion */.gN)(storage, model, wanted);
    const { digest } = version;
    const labels = await labels_changeLabels(storage, model, async (known) => {
        const own = known.find((entry) => entry.digest === digest);
        if (own === undefined)
            return [...known, await makeEntry(storage, model, known, version)];
        if (own.removed === undefined)
            return undefined;
        const { removed: _, ...revived } = own;
        return known.map((entry) => (entry === own ? revived : entry));
    });
    const { label, reason } = labels.find((entry) => entry.digest === digest);
    return { version, label, reason };
}
/** The version that training with this key gave, newest label first; also one that has no label yet. */
async function findByTrainingKey(storage, model, trainingKey) {
    const labels = await labels_readLabels(storage, model);
    const matching = newestFirst(labels).filter((entry) => entry.trainingKey === trainingKey);
    for await (const found of readEntries(storage, model, matching))
        return found;
    const versions = await readUnlabelled(storage, model, labels);
    const version = versions.find(({ training }) => training.key === trainingKey);
    return version && { version };
}
/** The version of a model digest, with its label if it has one. */
async function findByDigest(storage, model, digest) {
    const version = await (0,registry_versions/* readVersion */.$4)(storage, model, digest);
    if (version === undefined)
        return undefined;
    const entry = (await labels_readLabels(storage, model)).find((each) => each.digest === digest);
    return entry === undefined || entry.removed ? { version } : { version, ...labelOf(entry) };
}
/** @param label such as `1.4.0` */
async function findByLabel(storage, model, label) {
    const entries = (await labels_readLabels(storage, model)).filter((entry) => entry.label === label && !entry.removed);
    for await (const found of readEntries(storage, model, entries))
        return found;
    return undefined;
}
/** The version with the highest label. */
async function newestVersion(storage, model) {
    for await (const found of readEntries(storage, model, newestFirst(await readLabels(storage, model))))
        return found;
    return undefined;
}
/** Highest label first, then those without one. */
async function listVersions(storage, model) {
    const labels = await labels_readLabels(storage, model);
    const labelled = [];
    for await (const found of readEntries(storage, model, newestFirst(labels)))
        labelled.push(found);
    const unlabelled = await readUnlabelled(storage, model, labels);
    return [...labelled, ...unlabelled.map((version) => ({ version }))];
}
/** Removes a version with its evaluations. Its label is remembered, and never given to another. */
async function removeVersion(storage, model, digest) {
    await changeLabels(storage, model, async (known) => known.some((entry) => entry.digest === digest && !entry.removed)
        ? known.map((entry) => (entry.digest === digest ? { ...entry, removed: true } : entry))
        : undefined);
    await eraseVersion(storage, model, digest);
}
async function makeEntry(storage, model, known, version) {
    const { digest, training } = version;
    const highest = known
        .map(({ label }) => label)
        .sort(compareLabels)
        .at(-1);
    const made = { digest, trainingKey: training.key };
    if (highest === undefined)
        return { ...made, label: FIRST_LABEL, reason: 'The first version.' };
    for await (const newest of readEntries(storage, model, newestFirst(known))) {
        const { level, reason } = compareVersions(newest.version, version, newest.label);
        return { ...made, label: nextLabel(highest, level), reason };
    }
    const reason = `No version up to ${highest} is kept, so nothing can be compared.`;
    return { ...made, label: nextLabel(highest, 'major'), reason };
}
/** Labels that still stand, highest first. */
function newestFirst(labels) {
    return labels.filter(({ removed }) => !removed).sort((a, b) => compareLabels(b.label, a.label));
}
/** The versions behind labels; one whose folder was removed by hand is passed over. */
async function* readEntries(storage, model, entries) {
    for (const entry of entries) {
        const version = await (0,registry_versions/* readVersion */.$4)(storage, model, entry.digest);
        if (version !== undefined)
            yield { version, ...labelOf(entry) };
    }
}
async function readUnlabelled(storage, model, labels) {
    const labelled = new Set(labels.filter(({ removed }) => !removed).map(({ digest }) => digest));
    const digests = (await (0,registry_versions/* listDigests */.SL)(storage, model)).filter((digest) => !labelled.has(digest));
    const versions = await Promise.all(digests.map((digest) => (0,registry_versions/* readVersion */.$4)(storage, model, digest)));
    return versions.filter((version) => version !== undefined);
}
function labelOf({ label, reason }) {
    return { label, reason };
}


/***/ }),

/***/ 1244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ openRecord),
/* harmony export */   Ne: () => (/* binding */ changedFile),
/* harmony export */   xe: () => (/* binding */ sealRecord),
/* harmony export */   zN: () => (/* binding */ RESTORE)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7934);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1469);



/** Raised when an older version of the program could no longer read the records. */
const SCHEMA_VERSION = 1;
const sealSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .ndf()),
    digest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    content: valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J(),
});
/** A record as JSON that carries its own digest. Equal content gives equal bytes. */
function sealRecord(content) {
    return write({ schemaVersion: SCHEMA_VERSION, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(content), content });
}
/**
 * The content of a sealed record.
 * @param name of the file, for messages
 * @throws CodedError `registry.changed-file`, `registry.newer-schema` (exit 2)
 */
function openRecord(bytes, name, schema) {
    const seal = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(sealSchema, parse(bytes, name));
    if (!seal.success)
        throw changedFile(name, 'it is no record of this program');
    const { schemaVersion, digest, content } = seal.output;
    if (schemaVersion > SCHEMA_VERSION) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('registry.newer-schema', `${name} was written by a newer version of this program: its schema is ${schemaVersion}, this one knows ${SCHEMA_VERSION}.`, { fix: 'Use that newer version.' });
    }
    if ((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(content) !== digest || Buffer.compare(write(seal.output), bytes) !== 0)
        throw changedFile(name, 'its digest is another');
    const result = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(schema, content);
    if (!result.success) {
        const [issue] = result.issues;
        throw changedFile(name, `${valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ(issue) ?? 'its content'}: ${issue.message}`);
    }
    // As it was parsed: a copy that the schema makes would lose a key such as `__proto__`.
    return content;
}
/** What to do about a file that is lost or changed. */
const RESTORE = "Restore the registry's files from a copy. Without one, remove the version's folder, and a run trains the model again; " +
    "if it is the live index's model, move the index file away too.";
/** A file of the registry is not as it was written. */
function changedFile(name, why, cause) {
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('registry.changed-file', `${name} is damaged or was changed: ${why}.`, {
        cause,
        fix: RESTORE,
    });
}
function write(seal) {
    return Buffer.from(`${JSON.stringify(seal, null, 1)}\n`);
}
function parse(bytes, name) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (cause) {
        throw changedFile(name, 'it is not valid JSON', cause);
    }
}


/***/ }),

/***/ 8119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rg: () => (/* binding */ eraseVersion),
  SL: () => (/* binding */ listDigests),
  $4: () => (/* binding */ readVersion),
  Mo: () => (/* binding */ readVersionFiles),
  pN: () => (/* binding */ versionFolder),
  gN: () => (/* binding */ writeVersion)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(1469);
// EXTERNAL MODULE: ./build/registry/sealed-record.js
var sealed_record = __webpack_require__(1244);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/registry/version-record.js

const version_record_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq());
const digest = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/, 'not a SHA-256 digest'));
const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const epochSchema = dist/* looseObject */._H3({
    epoch: count,
    loss: dist/* number */.aig(),
    accuracy: dist/* number */.aig(),
    validationLoss: dist/* exactOptional */.yqP(dist/* number */.aig()),
    validationAccuracy: dist/* exactOptional */.yqP(dist/* number */.aig()),
});
const trainingSchema = dist/* looseObject */._H3({
    recipe: version_record_text,
    engine: version_record_text,
    engineNumericVersion: dist/* number */.aig(),
    seed: dist/* number */.aig(),
    epochs: count,
    batchSize: count,
    learningRate: dist/* number */.aig(),
    embeddingDimension: count,
    dataFingerprint: digest,
    key: digest,
    itemCount: count,
    history: dist/* array */.YOg(epochSchema),
});
const preprocessingSchema = dist/* looseObject */._H3({
    imageSize: count,
    channels: dist/* literal */.euz(3),
    decoder: version_record_text,
    resize: version_record_text,
    background: dist/* literal */.euz('white'),
    scale: dist/* number */.aig(),
});
const versionSchema = dist/* looseObject */._H3({
    digest,
    training: trainingSchema,
    labels: dist/* array */.YOg(version_record_text),
    preprocessing: preprocessingSchema,
    topologyDigest: digest,
    dimension: dist/* pipe */.FsL(count, dist/* minValue */.Wwf(1)),
    commit: dist/* exactOptional */.yqP(version_record_text),
    createdAt: version_record_text,
    files: dist/* record */.g1P(version_record_text, digest),
});

;// CONCATENATED MODULE: ./build/registry/versions.js




/** Under which all of a version lies. */
function versionFolder(model, digest) {
    return `${model}/versions/${digest}`;
}
const recordKey = (model, digest) => `${versionFolder(model, digest)}/version.json`;
const fileKey = (model, digest, file) => `${versionFolder(model, digest)}/files/${file}`;
/**
 * Writes a version, its record last: what is interrupted is no version. One that is there already stays as it is.
 * It has no label yet.
 */
async function writeVersion(storage, model, { record, files }) {
    const there = await readVersion(storage, model, record.digest);
    if (there !== undefined)
        return there;
    const version = {
        ...record,
        files: Object.fromEntries([...files].map(([file, bytes]) => [file, (0,lib_digest/* sha256 */.sc)(bytes)])),
    };
    await storage.put(new Map([
        ...[...files].map(([file, bytes]) => [fileKey(model, record.digest, file), bytes]),
        [recordKey(model, record.digest), (0,sealed_record/* sealRecord */.xe)(version)],
    ]));
    return version;
}
/**
 * A version's record, or undefined where there is none.
 * @throws CodedError `registry.changed-file` (exit 2)
 */
async function readVersion(storage, model, digest) {
    const key = recordKey(model, digest);
    const bytes = await storage.get(key);
    if (bytes === undefined)
        return undefined;
    const name = `${key} in ${storage.description}`;
    const version = (0,sealed_record/* openRecord */.C6)(bytes, name, versionSchema);
    if (version.digest !== digest)
        throw (0,sealed_record/* changedFile */.Ne)(name, `it is the record of ${(0,lib_digest/* shortDigest */.VK)(version.digest)}`);
    return version;
}
/**
 * A version's files by their paths, each held against its digest.
 * @throws CodedError `registry.missing-file`, `registry.changed-file` (exit 2), naming the file
 */
async function readVersionFiles(storage, model, { digest, files }) {
    const read = new Map();
    for (const [file, expected] of Object.entries(files)) {
        const key = fileKey(model, digest, file);
        const bytes = await storage.get(key);
        if (bytes === undefined) {
            throw (0,errors/* badInput */.AN)('registry.missing-file', `${key} in ${storage.description} is missing.`, {
                fix: sealed_record/* RESTORE */.zN,
            });
        }
        if ((0,lib_digest/* sha256 */.sc)(bytes) !== expected)
            throw (0,sealed_record/* changedFile */.Ne)(`${key} in ${storage.description}`, 'its digest is another');
        read.set(file, bytes);
    }
    return read;
}
/** Removes all of a version, its record first: what is interrupted is no version. */
async function eraseVersion(storage, model, digest) {
    await storage.remove(recordKey(model, digest));
    await storage.remove(versionFolder(model, digest));
}
/** Digests of all versions that are written whole, labelled or not, sorted. */
async function listDigests(storage, model) {
    const keys = await storage.list(`${model}/versions`);
    return keys.flatMap((key) => {
        const digest = key.split('/').at(-2);
        return key === recordKey(model, digest) ? [digest] : [];
    });
}


/***/ }),

/***/ 4663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ needed),
/* harmony export */   b: () => (/* binding */ settingsGiven)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6864);


/** Settings that somebody set, as reports list them. */
function settingsGiven(sources) {
    return Object.entries(sources)
        .filter(([, source]) => source.from !== 'default')
        .map(([name, source]) => ({ name, value: source.written.replaceAll('\n', ', '), source: source.where }));
}
/**
 * A setting that this command cannot do without here.
 * @throws badInput `settings.missing`
 */
function needed(settings, name) {
    const value = settings[(0,_row_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(name)];
    if (value === undefined)
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('settings.missing', `\`${name}\` is not set.`);
    return value;
}


/***/ })

};
