export const id = 4567;
export const ids = [4567];
export const modules = {

/***/ 82423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   _j: () => (/* binding */ checkFit),
/* harmony export */   zQ: () => (/* binding */ vectorRefusalOf)
/* harmony export */ });
/* harmony import */ var _lib_vectors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87908);

/**
 * Could the store take the index that is wanted? Asked before anything is trained or written.
 * @param dimension where it is known
 * @throws CodedError (exit 2)
 */
async function checkFit(context, dimension) {
    const { distance, alias } = context.settings;
    const store = await context.store();
    await store.checkFit?.({ distance, alias, ...(dimension === undefined ? {} : { dimension }) });
}
/** Why the store of this index cannot hold an item that others could. */
async function refusalOf(context) {
    const store = await context.store();
    return (item) => store.refusesItem?.(item);
}
/** The same of an item whose vector is known. */
async function vectorRefusalOf(context) {
    const refuses = await refusalOf(context);
    const { zeroVectors } = (await context.store()).capabilities;
    return (record) => (zeroVectors || !(0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_0__/* .isZeroVector */ .Cg)(record.vector)
        ? undefined
        : 'the vector is all zeros, which this store does not take') ?? refuses(record);
}


/***/ }),

/***/ 29441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ declareModel),
/* harmony export */   Hn: () => (/* binding */ nameOfDeclared),
/* harmony export */   MI: () => (/* binding */ declarationOf),
/* harmony export */   NQ: () => (/* binding */ checkAgreement)
/* harmony export */ });
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13266);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _model_declared_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95558);
/* harmony import */ var _registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35534);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92772);
/* harmony import */ var _candidate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58190);
/* harmony import */ var _note_model_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82207);








/**
 * What the model is called that computed vectors.
 * @throws CodedError `model.undeclared` (exit 2)
 */
function nameOfDeclared({ settings: { modelName } }) {
    if (modelName !== undefined)
        return modelName;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('model.undeclared', '`model-name` is not set, and `data` holds ready vectors: nobody could tell which model computed them.', {
        fix: 'Set `model-name` to what that model is called, such as text-embedding-3-small, and `model-revision` where there are several of that name: vectors of two models then never share an index.',
    });
}
/**
 * What the settings say of the model that computed vectors of this length.
 * @throws CodedError `model.undeclared`, `model.other-dimension` (exit 2)
 */
function declarationOf(context, dimension) {
    const { modelRevision: revision } = context.settings;
    const name = nameOfDeclared(context);
    const declaration = { name, ...(revision === undefined ? {} : { revision }), dimension };
    checkAgreement(context, declaration, 'data');
    return declaration;
}
/**
 * Do the settings say the same of the model as it was declared? What is not set says nothing.
 * @param whose for messages: `data`, `the candidate`
 * @throws CodedError `model.other-declaration`, `model.other-dimension` (exit 2)
 */
function checkAgreement({ settings }, declaration, whose) {
    const { modelName, modelRevision, dimension } = settings;
    if (dimension !== undefined && dimension !== declaration.dimension) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('model.other-dimension', `\`dimension: ${dimension}\` is set, and the vectors of ${whose} have ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(declaration.dimension, 'value')}.`, { fix: 'Name the right file, or leave `dimension` out to take the vectors as they are.' });
    }
    const said = [
        ...differing('model-name', modelName, declaration.name),
        ...differing('model-revision', modelRevision, declaration.revision),
    ];
    if (said.length === 0)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('model.other-declaration', `${whose} is declared as ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_5__/* .describeDeclaration */ ._)(declaration)}, and the settings say otherwise.`, {
        problems: said,
        fix: 'Declare them alike, or `train` anew: vectors of two models never share an index.',
    });
}
function differing(name, set, declared) {
    return set === undefined || set === declared ? [] : [`${name}: ${set} instead of ${declared ?? 'none'}`];
}
/** The declared model: taken from the registry where it is known, else new. In any case it is the candidate afterwards. */
async function declareModel(context, declaration) {
    const { log, modelName, commit, clock } = context;
    log.step('Looking for the declared model');
    const digest = (0,_model_declared_model_js__WEBPACK_IMPORTED_MODULE_3__/* .declaredDigest */ .X)(declaration);
    const registry = await context.registry();
    const registered = await (0,_registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .findByDigest */ .ln)(registry, modelName, digest);
    if (registered !== undefined) {
        const version = declaredOnly(registered.version);
        const { label, reason } = registered;
        const model = {
            ...{ version, home: registry },
            ...(label === undefined ? {} : { label }),
            ...(reason === undefined ? {} : { reason }),
        };
        await (0,_candidate_js__WEBPACK_IMPORTED_MODULE_6__/* .writeCandidate */ .d8)(context, { record: version, files: new Map() });
        log.info(`${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_5__/* .describeDeclaration */ ._)(declaration)}: registered${label === undefined ? '' : ` as ${label}`}.`);
        await (0,_note_model_js__WEBPACK_IMPORTED_MODULE_7__/* .noteVersion */ .F)(context, model, 'registered');
        return model;
    }
    const known = await (0,_candidate_js__WEBPACK_IMPORTED_MODULE_6__/* .findCandidate */ .$6)(context);
    const written = known?.version.digest === digest
        ? known
        : await (0,_candidate_js__WEBPACK_IMPORTED_MODULE_6__/* .writeCandidate */ .d8)(context, {
            record: {
                ...{ kind: 'declared', digest, declaration, dimension: declaration.dimension },
                ...(commit === undefined ? {} : { commit }),
                createdAt: clock.now().toISOString(),
            },
            files: new Map(),
        });
    const model = { version: declaredOnly(written.version), home: written.storage };
    log.info(`${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_5__/* .describeDeclaration */ ._)(declaration)}: new, candidate ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}.`);
    await (0,_note_model_js__WEBPACK_IMPORTED_MODULE_7__/* .noteVersion */ .F)(context, model, 'declared');
    return model;
}
function declaredOnly(version) {
    if (version.kind === 'declared')
        return version;
    throw new Error(`${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(version.digest)} is the digest of a trained and of a declared model`);
}


/***/ }),

/***/ 31098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fileNote)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);




/**
 * Small texts in a folder of the cache; without `mayWrite` they are read only. One that is lost, or cannot be kept,
 * costs time only.
 */
function fileNote(folder, mayWrite, log) {
    const complain = (what, error) => log.warn(`The cache ${folder} cannot be ${what}, which costs time only: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)}`);
    return {
        async read(key) {
            try {
                return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${key}.json`), 'utf8');
            }
            catch (error) {
                if (!(0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'ENOENT') && !(0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'ENOTDIR'))
                    complain('read', error);
                return undefined;
            }
        },
        async write(key, text) {
            if (!mayWrite)
                return;
            try {
                await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${key}.json`), text);
            }
            catch (error) {
                complain('written', error);
            }
        },
    };
}


/***/ }),

/***/ 91702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ loadEmbedder)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/embed/embedder.js
var embedder = __webpack_require__(140);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/embed/trim-cache.js


const DAY = 24 * 60 * 60 * 1000;
/**
 * Keeps a folder of caches within bounds: files that were not used for longest go first, and what a killed run left
 * half-written a day ago. A file that another run takes away meanwhile is no error.
 * @param folder one sub-folder for each model
 * @param maxBytes of all files together
 */
async function trimCache(folder, maxBytes, now) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = [];
    for (const entry of entries.filter((one) => one.isFile())) {
        const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
        const found = await (0,promises_.stat)(path).catch(() => undefined);
        if (found === undefined)
            continue;
        if (!entry.name.endsWith('.tmp'))
            files.push({ path, bytes: found.size, usedAt: found.mtimeMs });
        else if (now.getTime() - found.mtimeMs > DAY)
            await (0,promises_.rm)(path, { force: true });
    }
    files.sort((a, b) => b.usedAt - a.usedAt || (a.path < b.path ? -1 : 1));
    let total = 0;
    for (const { path, bytes } of files) {
        total += bytes;
        if (total > maxBytes)
            await (0,promises_.rm)(path, { force: true });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/vectors.js
var vectors = __webpack_require__(87908);
;// CONCATENATED MODULE: ./build/embed/vector-segment.js


const MAGIC = 0x43564956; // "VIVC"
const FORMAT = 1;
const CHECK_BYTES = 8;
const HEADER_BYTES = 5 * 4 + CHECK_BYTES;
const DIGEST_BYTES = 32;
const rowBytes = ({ vectorLength, scoresLength }) => 4 * (vectorLength + scoresLength) + CHECK_BYTES;
/** Where a row begins in the file. */
const rowOffset = (header, row) => HEADER_BYTES + header.count * DIGEST_BYTES + row * rowBytes(header);
/**
 * The bytes of a file that holds these embeddings.
 * @param embeddings by content digest (64 hex digits), all of one shape, at least one
 */
function encodeSegment(embeddings) {
    const [first] = embeddings.values();
    const shape = shapeOf(first);
    const header = { ...shape, count: embeddings.size };
    const bytes = Buffer.alloc(rowOffset(header, embeddings.size));
    const sorted = [...embeddings].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [row, [digest, { vector, scores }]] of sorted.entries()) {
        const key = Buffer.from(digest, 'hex');
        key.copy(bytes, HEADER_BYTES + row * DIGEST_BYTES);
        let at = rowOffset(header, row);
        for (const values of scores === undefined ? [vector] : [vector, scores]) {
            bytes.set((0,vectors/* vectorBytes */.Ru)(values), at);
            at += values.byteLength;
        }
        checkOf(key, bytes.subarray(rowOffset(header, row), at)).copy(bytes, at);
    }
    [MAGIC, FORMAT, shape.vectorLength, shape.scoresLength, header.count].forEach((value, i) => {
        bytes.writeUInt32LE(value, 4 * i);
    });
    checkOf(bytes.subarray(0, HEADER_BYTES - CHECK_BYTES), bytes.subarray(HEADER_BYTES, rowOffset(header, 0))).copy(bytes, HEADER_BYTES - CHECK_BYTES);
    return bytes;
}
/** The header of a file of `size` bytes, or undefined where it is not one of ours, or torn. */
function decodeHeader(bytes, size) {
    if (bytes.length < HEADER_BYTES)
        return undefined;
    const read = (i) => bytes.readUInt32LE(4 * i);
    const header = { vectorLength: read(2), scoresLength: read(3), count: read(4) };
    const whole = read(0) === MAGIC && read(1) === FORMAT && rowOffset(header, header.count) === size;
    return whole ? header : undefined;
}
/** Are these the digests that were written with this header? */
function isDigestTable(header, digests) {
    const end = HEADER_BYTES - CHECK_BYTES;
    return checkOf(header.subarray(0, end), digests).equals(header.subarray(end, HEADER_BYTES));
}
/** The row of a digest among sorted ones, or -1. */
function findRow(digests, key) {
    let low = 0;
    let high = digests.length / DIGEST_BYTES - 1;
    while (low <= high) {
        const middle = (low + high) >> 1;
        const order = key.compare(digests, middle * DIGEST_BYTES, (middle + 1) * DIGEST_BYTES);
        if (order === 0)
            return middle;
        if (order < 0)
            high = middle - 1;
        else
            low = middle + 1;
    }
    return -1;
}
/** The embedding in a row's bytes, or undefined where they are not what was written. */
function decodeRow(key, bytes, shape) {
    const end = bytes.length - CHECK_BYTES;
    if (bytes.length !== rowBytes(shape) || !checkOf(key, bytes.subarray(0, end)).equals(bytes.subarray(end)))
        return undefined;
    const floats = (start, length) => {
        const values = new Float32Array(length);
        (0,vectors/* vectorBytes */.Ru)(values).set(bytes.subarray(4 * start, 4 * (start + length)));
        return values;
    };
    return {
        vector: floats(0, shape.vectorLength),
        ...(shape.scoresLength === 0 ? {} : { scores: floats(shape.vectorLength, shape.scoresLength) }),
    };
}
function shapeOf({ vector, scores }) {
    return { vectorLength: vector.length, scoresLength: scores?.length ?? 0 };
}
function checkOf(...parts) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const part of parts)
        hash.update(part);
    return hash.digest().subarray(0, CHECK_BYTES);
}

;// CONCATENATED MODULE: ./build/embed/vector-cache.js






const SEGMENT_BYTES = 8 * 1024 * 1024;
/** More small files than this are written together into one. */
const SMALL_FILES = 16;
/**
 * A folder of immutable files, each with the embeddings of some contents. Each writer makes files of its own, so that
 * any number may write at once; a file, or a row of one, that is not what was written is passed over.
 */
async function openVectorCache(options) {
    const cache = new FolderVectorCache(options);
    await cache.openSegments();
    return cache;
}
class FolderVectorCache {
    #options;
    #segments = [];
    #pending = new Map();
    #pendingBytes = 0;
    #broken = false;
    given = 0;
    constructor(options) {
        this.#options = options;
    }
    async openSegments() {
        for (const name of await listSegments(this.#options.folder)) {
            const segment = await openSegment((0,external_node_path_.join)(this.#options.folder, name)).catch(() => undefined);
            if (segment !== undefined)
                this.#segments.push(segment);
        }
    }
    has(contentDigest) {
        if (this.#pending.has(contentDigest))
            return true;
        const key = Buffer.from(contentDigest, 'hex');
        return this.#usable().some(({ digests }) => findRow(digests, key) >= 0);
    }
    async get(contentDigests) {
        const found = new Map();
        for (const digest of contentDigests) {
            const embedding = this.#pending.get(digest) ?? (await this.#read(digest));
            if (embedding !== undefined)
                found.set(digest, embedding);
        }
        this.given += found.size;
        return found;
    }
    async add(embeddings) {
        if (this.#options.readOnly || this.#broken)
            return;
        for (const [digest, embedding] of embeddings) {
            this.#pending.set(digest, embedding);
            this.#pendingBytes += DIGEST_BYTES + rowBytes(shapeOf(embedding));
        }
        if (this.#pendingBytes >= SEGMENT_BYTES)
            await this.#write();
    }
    async close() {
        const { readOnly } = this.#options;
        const absorbed = readOnly || this.#pending.size === 0 ? [] : await this.#absorbSmall();
        await this.#write();
        const now = this.#options.clock.now();
        for (const { file, path, used } of this.#segments) {
            await file.close();
            if (used && !readOnly)
                await (0,promises_.utimes)(path, now, now).catch(() => undefined);
        }
        this.#segments = [];
        if (!this.#broken)
            for (const path of absorbed)
                await (0,promises_.rm)(path, { force: true });
    }
    #usable() {
        const { classify } = this.#options;
        return this.#segments.filter(({ shape }) => !classify || shape.scoresLength > 0);
    }
    async #read(digest) {
        const key = Buffer.from(digest, 'hex');
        for (const segment of this.#usable()) {
            const row = findRow(segment.digests, key);
            const embedding = row < 0 ? undefined : await readRow(segment, key, row);
            if (embedding === undefined)
                continue;
            segment.used = true;
            return embedding;
        }
        return undefined;
    }
    /** Takes the rows of small files over into what is written next, where there are many. */
    async #absorbSmall() {
        const { scoresLength } = shapeOf(this.#pending.values().next().value);
        const small = this.#segments.filter(({ bytes, shape }) => bytes < SEGMENT_BYTES / 8 && shape.scoresLength === scoresLength);
        if (small.length < SMALL_FILES)
            return [];
        for (const segment of small) {
            for (let row = 0; row * DIGEST_BYTES < segment.digests.length; row++) {
                const key = segment.digests.subarray(row * DIGEST_BYTES, (row + 1) * DIGEST_BYTES);
                const embedding = await readRow(segment, key, row);
                const digest = key.toString('hex');
                if (embedding !== undefined && !this.#pending.has(digest))
                    this.#pending.set(digest, embedding);
            }
        }
        return small.map(({ path }) => path);
    }
    async #write() {
        const pending = this.#pending;
        this.#pending = new Map();
        this.#pendingBytes = 0;
        if (pending.size === 0 || this.#broken)
            return;
        const path = (0,external_node_path_.join)(this.#options.folder, `${(0,external_node_crypto_.randomUUID)()}${EXTENSION}`);
        try {
            await (0,files/* writeFileAtomic */.Zf)(path, encodeSegment(pending));
            const segment = await openSegment(path);
            if (segment !== undefined)
                this.#segments.push({ ...segment, used: true });
        }
        catch (error) {
            this.#broken = true;
            this.#options.log.warn(`The cache ${this.#options.folder} cannot be written, which costs time only: ${(0,errors/* describeError */.Uc)(error)}`);
        }
    }
}
const EXTENSION = '.vectors';
async function listSegments(folder) {
    try {
        return (await (0,promises_.readdir)(folder)).filter((name) => name.endsWith(EXTENSION)).sort();
    }
    catch (error) {
        if ((0,files/* isErrno */.r)(error, 'ENOENT') || (0,files/* isErrno */.r)(error, 'ENOTDIR'))
            return [];
        throw error;
    }
}
async function openSegment(path) {
    const { size } = await (0,promises_.stat)(path);
    const file = await (0,promises_.open)(path);
    try {
        const head = await readAt(file, 0, HEADER_BYTES);
        const header = head && decodeHeader(head, size);
        const digests = header && (await readAt(file, HEADER_BYTES, header.count * DIGEST_BYTES));
        if (header !== undefined && digests !== undefined && isDigestTable(head, digests)) {
            const offset = (row) => rowOffset(header, row);
            return { path, file, digests, shape: header, offset, bytes: size, used: false };
        }
    }
    catch {
        // As good as not there.
    }
    await file.close();
    return undefined;
}
async function readRow(segment, key, row) {
    const bytes = await readAt(segment.file, segment.offset(row), rowBytes(segment.shape)).catch(() => undefined);
    return bytes && decodeRow(key, bytes, segment.shape);
}
async function readAt(file, position, length) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return bytesRead === length ? buffer : undefined;
}

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/model/model.js
var model = __webpack_require__(85523);
// EXTERNAL MODULE: ./build/reader/runnable-version.js
var runnable_version = __webpack_require__(58812);
;// CONCATENATED MODULE: ./build/commands/steps/load-embedder.js







/**
 * A model, read from its files and loaded.
 * @throws CodedError `model.declared`, `model.other-preprocessing`, `registry.changed-file`, `model.changed` (exit 2)
 */
async function loadEmbedder(context, options) {
    const version = (0,runnable_version/* trainedOnly */.oK)(options.version);
    const { home, reader, classify } = options;
    (0,runnable_version/* checkPreprocessing */.J5)(version, reader.preprocessing);
    const engine = await context.engine();
    const outputs = classify ? [model/* EMBEDDING_LAYER */.C, model/* CLASSIFIER_LAYER */.m] : [model/* EMBEDDING_LAYER */.C];
    const predictor = await (0,runnable_version/* loadVersion */.Fh)({ home, modelName: context.modelName, version, engine, outputs });
    context.defer(() => predictor.dispose());
    const cache = await openCache(context, version.digest, engine, classify);
    return new embedder/* Embedder */.H({
        ...{
            reader,
            predictor,
            scale: version.preprocessing.scale,
            signal: context.signal,
            clock: context.clock,
        },
        ...(cache === undefined ? {} : { cache }),
    });
}
/** What this model made of contents before; closed, and kept within its bounds, when the command ends. */
async function openCache({ settings, mayCache, clock, log, defer }, modelDigest, { name, numericVersion }, classify) {
    // What is built from nothing trusts nothing that was kept.
    if (settings.cacheSize === 0 || settings.rebuild)
        return undefined;
    const all = (0,external_node_path_.join)(settings.cache, 'vectors');
    const folder = (0,external_node_path_.join)(all, `${(0,digest/* shortDigest */.VK)(modelDigest)}-${(0,digest/* shortDigest */.VK)((0,digest/* digestOf */.ol)([modelDigest, name, numericVersion]))}`);
    const cache = await openVectorCache({ folder, classify, readOnly: !mayCache, clock, log });
    defer(async () => {
        if (cache.given > 0)
            log.info(`${cache.given} vectors came from the cache ${all}.`);
        await cache.close();
        if (mayCache)
            await trimCache(all, settings.cacheSize * 1024 * 1024, clock.now());
    });
    return cache;
}


/***/ }),

/***/ 7739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ openSetting)
});

// EXTERNAL MODULE: ./build/lib/counted.js
var counted = __webpack_require__(13266);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/listed.js
var listed = __webpack_require__(91699);
// EXTERNAL MODULE: ./build/data/scan.js + 1 modules
var scan = __webpack_require__(92517);
// EXTERNAL MODULE: ./build/data/sources.js
var data_sources = __webpack_require__(14895);
;// CONCATENATED MODULE: ./build/data/open-data.js





/**
 * Opens what a setting's paths lead to: folders of images, tables of images or of vectors, files of vectors. To be
 * closed when it is no longer read.
 * @throws CodedError `data.…` (exit 2) that names file, row and column, all that was found at once
 */
async function openData(request) {
    const sources = await (0,data_sources/* findSources */.I)(request.setting, request.paths);
    const [first] = sources;
    if (first?.format === 'folder' && sources.length === 1) {
        refuseVectorsBeside(request, first.shown);
        const scanned = await (0,scan/* scanImageFolder */.T)({ ...request, folder: first.shown });
        return { kind: 'images', ...scanned, skipped: [], close: async () => { } };
    }
    const found = await sortOut(request, sources);
    if (found.images.length + found.folders.length === 0) {
        request.onVectors?.();
        const { openVectorDataset } = await __webpack_require__.e(/* import() */ 2346).then(__webpack_require__.bind(__webpack_require__, 52346));
        return openVectorDataset(request, found.vectors);
    }
    if (found.vectors.length === 0) {
        const { openImages } = await __webpack_require__.e(/* import() */ 8826).then(__webpack_require__.bind(__webpack_require__, 48826));
        return openImages(request, found.folders, found.images);
    }
    const image = found.folders[0]?.shown ?? found.images[0].table.shown;
    throw (0,lib_errors/* badInput */.AN)('data.mixed', `\`${request.setting}\`: "${image}" holds images, and "${found.vectors[0].shown}" holds vectors.`, { fix: 'Name them in different runs: an index is made of the one or of the other.' });
}
/** Opens every file as far as its header. @throws CodedError with what is wrong with each of them */
async function sortOut(request, sources) {
    const found = { folders: [], images: [], vectors: [] };
    const errors = [];
    const tables = sources.filter(({ format }) => isTable(format));
    if (request.vectors !== undefined && (tables.length !== 1 || sources.length !== 1))
        refuseVectorsBeside(request, request.paths.join(', '));
    for (const source of sources) {
        try {
            await sortInto(found, source, request);
        }
        catch (error) {
            if (!(error instanceof lib_errors/* CodedError */.AK))
                throw error;
            errors.push(error);
        }
    }
    const [only] = errors;
    if (only === undefined)
        return found;
    if (errors.length === 1)
        throw only;
    throw (0,lib_errors/* badInput */.AN)(only.code, `\`${request.setting}\`: ${(0,counted/* counted */.h)(errors.length, 'file')} cannot be used.`, {
        problems: (0,listed/* listed */.K)(errors.map(lib_errors/* asProblem */.gr)),
        ...(only.fix !== undefined && { fix: only.fix }),
    });
}
async function sortInto(found, source, request) {
    if (source.format === 'folder')
        found.folders.push(source);
    else if (isTable(source.format)) {
        const { openTable } = await __webpack_require__.e(/* import() */ 5486).then(__webpack_require__.bind(__webpack_require__, 5486));
        const { rolesOf } = await __webpack_require__.e(/* import() */ 9702).then(__webpack_require__.bind(__webpack_require__, 89702));
        const table = await openTable(source);
        const roles = rolesOf(table, request);
        if (roles.image !== undefined)
            found.images.push({ table, roles });
        else {
            const { tableVectors, vectorsBeside } = await __webpack_require__.e(/* import() */ 3348).then(__webpack_require__.bind(__webpack_require__, 33348));
            if (request.vectors === undefined)
                found.vectors.push(tableVectors(table, roles));
            else {
                const [beside] = await (0,data_sources/* findSources */.I)('vectors', [request.vectors], 'an .npy file');
                const { matrixBeside } = await __webpack_require__.e(/* import() */ 6384).then(__webpack_require__.bind(__webpack_require__, 56384));
                found.vectors.push(vectorsBeside(table, roles, await matrixBeside(beside), beside));
            }
        }
    }
    else {
        const { fileVectors } = await __webpack_require__.e(/* import() */ 6384).then(__webpack_require__.bind(__webpack_require__, 56384));
        found.vectors.push(fileVectors(source));
    }
}
const isTable = (format) => ['csv', 'tsv', 'jsonl', 'parquet'].includes(format);
/** @throws CodedError `data.no-table` */
function refuseVectorsBeside({ vectors, setting }, shown) {
    if (vectors === undefined)
        return;
    throw (0,lib_errors/* badInput */.AN)('data.no-table', `\`vectors\`: "${vectors}" wants one table of ids, and \`${setting}\` is "${shown}".`, {
        fix: 'Name one .csv, .tsv, .jsonl or .parquet file whose rows are those of the vectors, in their order.',
    });
}

// EXTERNAL MODULE: ./build/settings/settings.js
var settings_settings = __webpack_require__(84663);
// EXTERNAL MODULE: ./build/commands/steps/check-store.js
var check_store = __webpack_require__(82423);
;// CONCATENATED MODULE: ./build/commands/steps/open-setting.js



/**
 * Opens the data that a setting names, by the settings of columns; it is closed with the context.
 * @param onVectors called before vectors are read
 * @throws CodedError `data.…` (exit 2)
 */
async function openSetting(context, setting, onVectors) {
    const { settings, log, signal } = context;
    const opened = await openData({
        setting,
        paths: (0,settings_settings/* needed */.O)(settings, setting),
        columns: {
            id: settings.idColumn,
            label: settings.labelColumn,
            image: settings.imageColumn,
            vector: settings.vectorColumn,
            group: settings.groupColumn,
            text: settings.textColumn,
            metadata: settings.metadata,
        },
        // They are those of the rows of one table: `data`'s, or `index-data`'s where that is all there is.
        vectors: setting === 'data' || settings.data === undefined ? settings.vectors : undefined,
        onBadItem: settings.onBadItem,
        distance: settings.distance,
        ...(isIndexed(context, setting) && { refuses: await (0,check_store/* vectorRefusalOf */.zQ)(context) }),
        log,
        signal,
        ...(onVectors && { onVectors }),
    });
    context.defer(() => opened.close());
    return opened;
}
function isIndexed({ settings }, setting) {
    if (settings.command !== 'run' && settings.command !== 'update')
        return false;
    return setting === (settings.indexData === undefined ? 'data' : 'index-data');
}


/***/ }),

/***/ 45524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cE: () => (/* binding */ openReader),
  dH: () => (/* binding */ readIndexData),
  t$: () => (/* binding */ readTrainingData)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/counted.js
var counted = __webpack_require__(13266);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/listed.js
var listed = __webpack_require__(91699);
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
    refuse([data], folderProblems(data), 'Check that the data is complete: what is to be indexed must hold images.');
}
/** Training items whose very content is also in the separate test folder: they flatter the result. */
function leakedItems(split) {
    const tested = new Set(split.test.map(({ contentDigest }) => contentDigest));
    return [...split.train, ...split.validation].filter(({ contentDigest }) => tested.has(contentDigest));
}
function refuse(folders, problems, instead) {
    if (problems.length === 0)
        return;
    const named = folders.map(({ setting, folder }) => `\`${setting}\` "${folder}"`).join(' and ');
    const tabular = folders.some((folder) => folder.tabular);
    throw (0,errors/* badInput */.AN)('data.unfit', `The images cannot be used as they are: ${named}.`, {
        problems,
        fix: instead ??
            `${tabular ? 'Give every row a label, and name the column with `label-column`.' : 'Put every image into a folder of its class: <class>/<file>.'} There must be two classes or more, each with images enough to train and to test.`,
    });
}
function folderProblems({ setting, items, ignored, problems, tabular }) {
    const none = tabular
        ? `\`${setting}\`: no row holds an image`
        : `\`${setting}\`: no images (.jpg, .jpeg, .png or .webp), ${(0,counted/* counted */.h)(ignored, 'other file')}`;
    return [
        ...(0,listed/* listed */.K)(problems).map((problem) => `\`${setting}\`: ${problem}`),
        ...(items.length === 0 && problems.length === 0 ? [none] : []),
    ];
}
function unlabelled({ setting, items, tabular }) {
    const wrong = tabular ? 'no label' : 'in no class folder';
    const loose = items.filter(({ label }) => label === undefined);
    return [...(0,listed/* listed */.K)(loose.map(({ id }) => `\`${setting}\`: "${id}": ${wrong}`))];
}
function conflictingLabels(items) {
    const sharers = Map.groupBy(items, ({ contentDigest }) => contentDigest).values();
    const conflicts = [...sharers].filter((same) => new Set(same.map(({ label }) => label)).size > 1);
    return [...(0,listed/* listed */.K)(conflicts.map((same) => `the same image under two labels: ${names(same)}`))];
}
function names(items) {
    return (0,listed/* listed */.K)(items.map(({ id }) => id)).join(', ');
}
function classProblems({ train, validation, test }, testData) {
    const trained = labelsOf(train);
    const tested = labelsOf(test);
    const all = labelsOf([...train, ...validation, ...test]);
    if (all.size === 1)
        return [`one class only: "${[...all].join()}"`];
    const missing = [...all]
        .sort()
        .flatMap((label) => [
        ...(trained.has(label) ? [] : [`class "${label}": no image to train with${remedy(testData)}`]),
        ...(tested.has(label) ? [] : [`class "${label}": no image to test with${remedy(testData)}`]),
    ]);
    return [...(0,listed/* listed */.K)(missing)];
}
function remedy(testData) {
    return testData === undefined ? ' after the split: add images, or change `test-split` or `split-seed`' : '';
}
function labelsOf(items) {
    return new Set(items.flatMap(({ label }) => label ?? []));
}

// EXTERNAL MODULE: ./build/data/image-reader.js + 1 modules
var image_reader = __webpack_require__(45963);
// EXTERNAL MODULE: ./build/data/item.js
var item = __webpack_require__(52310);
// EXTERNAL MODULE: ./build/data/preprocessing.js
var preprocessing = __webpack_require__(55963);
;// CONCATENATED MODULE: ./build/data/pixel-cache.js

const GIBIBYTE = 2 ** 30;
/**
 * A reader that decodes each content once: checking, training, evaluation and embedding ask for the same images.
 * When the budget is used up, what is kept stays and the rest is decoded again each time: since every pass reads
 * everything, dropping the oldest would keep nothing.
 * @param budget bytes of pixels
 */
function cachePixels(reader, budget = GIBIBYTE) {
    const room = Math.floor(budget / (0,preprocessing/* rowLength */.z)(reader.preprocessing));
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
var digest = __webpack_require__(57130);
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
    const share = `${(0,counted/* counted */.h)(bad.length, 'image')} of ${total} cannot be decoded`;
    throw (0,errors/* badInput */.AN)('data.undecodable', `\`${request.setting}\`: ${share}.`, {
        problems: (0,listed/* listed */.K)(bad.map(({ id, reason }) => `${id}: ${reason}`)),
        fix: request.onBadItem === 'skip'
            ? 'Repair or remove the files: `on-bad-item: skip` leaves out 5 % at most.'
            : 'Repair or remove the files, or set `on-bad-item: skip` to leave out up to 5 %.',
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

// EXTERNAL MODULE: ./build/data/split.js
var data_split = __webpack_require__(7641);
// EXTERNAL MODULE: ./build/commands/steps/file-note.js
var file_note = __webpack_require__(31098);
// EXTERNAL MODULE: ./build/commands/steps/open-setting.js + 1 modules
var open_setting = __webpack_require__(7739);
;// CONCATENATED MODULE: ./build/commands/steps/read-data.js











/** Decodes images as a model wants them; every content once. */
function openReader(context, preprocessing) {
    const reader = cachePixels((0,image_reader/* openImageReader */.r)({ preprocessing, workers: context.settings.workers }));
    context.defer(() => reader.close());
    return reader;
}
/**
 * Takes `data` and reads `test-data`, leaves out or refuses what cannot be used, and splits.
 * @throws CodedError `data.…` (exit 2) with every problem that was found
 */
async function readTrainingData(context, data, reader) {
    const { settings, log, draft } = context;
    noteFiles(context, data);
    const testData = settings.testData === undefined ? undefined : await scan(context, 'test-data');
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
        fingerprint: (0,item/* fingerprint */.Rj)(good.items),
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
    const data = await scan(context, setting);
    checkIndexData(data);
    const { items, skipped } = await readable(context, data, reader);
    context.log.info(`${items.length} images to index${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}.`);
    context.draft.data ??= {
        ...{ folder: data.folder, items: items.length, fingerprint: (0,item/* fingerprint */.Rj)(items), classes: [], skipped },
    };
    return items;
}
async function scan(context, setting) {
    const opened = await (0,open_setting/* openSetting */.p)(context, setting);
    if (opened.kind === 'vectors') {
        throw (0,errors/* badInput */.AN)('data.other-kind', `\`${setting}\`: "${opened.folder}" holds ready vectors, not images.`, {
            fix: 'The model embeds images: name a folder, or a table with a column of images.',
        });
    }
    noteFiles(context, opened);
    return opened;
}
/** The report shows what was learned from and tested with; images of index-data may have the same ids. */
function noteFiles({ draft: { files } }, { setting, items }) {
    if (setting === 'index-data')
        return;
    for (const item of items)
        (setting === 'test-data' ? files.testData : files.data).set(item.id, item);
}
function splitOf({ settings }, items, test) {
    const split = (0,data_split/* splitItems */.b9)(items, settings);
    return test === undefined ? split : { ...split, test: [...split.test, ...test] };
}
async function readable({ settings, log, signal, mayCache }, { items, setting, skipped }, reader) {
    const note = (0,file_note/* fileNote */.h)((0,external_node_path_.join)(settings.cache, 'readable'), mayCache, log);
    const { onBadItem } = settings;
    const found = await findUnreadable(items, reader, { onBadItem, setting, log, signal, note });
    return { ...found, skipped: [...skipped, ...found.skipped] };
}
/** What is also in the separate test folder is not learned from: it would flatter the result. */
function withoutLeaks({ log }, split) {
    const leaked = new Set(leakedItems(split));
    if (leaked.size === 0)
        return split;
    const [first] = leaked;
    log.warn(`${(0,counted/* counted */.h)(leaked.size, 'image')} of \`data\` ${leaked.size === 1 ? 'is' : 'are'} in \`test-data\` too (such as "${first.id}") and not learned from.`);
    const keep = (items) => items.filter((item) => !leaked.has(item));
    return { train: keep(split.train), validation: keep(split.validation), test: split.test };
}


/***/ }),

/***/ 36354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readVectors),
/* harmony export */   t: () => (/* binding */ readIndexVectors)
/* harmony export */ });
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13266);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _open_setting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7739);



/**
 * Takes `data` and opens `test-data`.
 * @throws CodedError `data.…` (exit 2)
 */
async function readVectors(context, data) {
    const { settings, draft, log } = context;
    const testData = settings.testData === undefined ? undefined : await openVectors(context, 'test-data', data.dimension);
    noteVectors(context, data);
    const skipped = [...data.skipped, ...(testData?.skipped ?? [])];
    draft.data = { ...draft.data, ...(testData && { testFolder: testData.folder }), skipped };
    if (settings.validationSplit > 0)
        log.warn('`validation-split`: nothing is trained with ready vectors, so nothing is kept for validation.');
    return { data, ...(testData && { testData }) };
}
/**
 * What is to be indexed, from a place of its own.
 * @throws CodedError `data.…`, `data.other-dimension` (exit 2)
 */
async function readIndexVectors(context, setting, { dimension }) {
    context.log.step('Reading the items to index');
    const opened = await openVectors(context, setting, dimension);
    if (context.draft.data === undefined)
        noteVectors(context, opened);
    return opened.dataset;
}
async function openVectors(context, setting, dimension) {
    const opened = await (0,_open_setting_js__WEBPACK_IMPORTED_MODULE_2__/* .openSetting */ .p)(context, setting);
    if (opened.kind === 'images') {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('data.other-kind', `\`${setting}\`: "${opened.folder}" holds images, not ready vectors.`, {
            fix: 'A declared model cannot embed images: name files of its vectors.',
        });
    }
    if (opened.dimension === dimension)
        return opened;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('data.other-dimension', `\`${setting}\`: the vectors of "${opened.folder}" have ${opened.dimension} values, and the model's have ${dimension}.`, { fix: 'Name the file that this model computed: vectors of one index come from one model.' });
}
function noteVectors({ draft, log }, { folder, dataset, labels, skipped, dimension }) {
    const { count: items, fingerprint } = dataset;
    draft.data = {
        folder,
        items,
        fingerprint,
        classes: [],
        vectors: { dimension, ...labelCount(labels) },
        skipped,
    };
    const labelled = labels === undefined ? 'of many labels' : (0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(labels.size, 'label');
    const left = skipped.length > 0 ? `, ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(skipped.length, 'row')} skipped` : '';
    log.info(`${items.toLocaleString('en-US')} vectors of ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(dimension, 'dimension')}, ${labelled}${left}.`);
}
/** Where there are very many, they are not counted. */
function labelCount(labels) {
    return labels === undefined ? {} : { labels: labels.size };
}


/***/ }),

/***/ 77800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ hashFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);



// Callback functions: for tens of thousands of small files they cost half of what file handles do.
const openFile = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_1__.open);
const closeFile = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_1__.close);
const readChunk = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_1__.read);
/** SHA-256 of a file's bytes, 64 lower-case hex digits; read piece by piece through `buffer`. */
async function hashFile(path, buffer) {
    const file = await openFile(path, 'r');
    try {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
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


/***/ }),

/***/ 52310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   Ug: () => (/* reexport safe */ _lib_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__.U),
/* harmony export */   gA: () => (/* binding */ datasetOf)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _lib_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35708);



/** @param items in the order of ids' UTF-8 bytes */
function datasetOf(items) {
    return { count: items.length, fingerprint: fingerprint(items), items: () => items };
}
/** Digest over items' digests, independent of their order. */
function fingerprint(items) {
    const inOrder = [...items].sort((a, b) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .compareIds */ .q3)(a.id, b.id) || (a.digest < b.digest ? -1 : 1));
    const whole = new _lib_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .Fingerprint */ .$();
    for (const { digest } of inOrder)
        whole.add(digest);
    return whole.value();
}


/***/ }),

/***/ 74174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ inLanes)
/* harmony export */ });
const AT_ONCE = 32;
const CHUNK_BYTES = 64 * 1024;
/** Does the work for all, several at a time, each lane with a buffer of its own. */
async function inLanes(all, work) {
    const queue = all.values();
    const lane = async () => {
        const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
        for (const one of queue)
            await work(one, buffer);
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, lane));
}


/***/ }),

/***/ 92517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ scanImageFolder)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/data/hash-file.js
var hash_file = __webpack_require__(77800);
// EXTERNAL MODULE: ./build/data/item.js
var item = __webpack_require__(52310);
// EXTERNAL MODULE: ./build/data/lanes.js
var lanes = __webpack_require__(74174);
// EXTERNAL MODULE: ./build/data/wording.js
var wording = __webpack_require__(18369);
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
            problems.push(`${folder.parts.join('/')}: cannot be listed (${(0,wording/* systemReason */.u)(error)})`);
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
        await (0,lanes/* inLanes */.L)(named.files, async ([id, { path }], buffer) => {
            signal?.throwIfAborted();
            try {
                items.push(makeItem(id, path, await (0,hash_file/* hashFile */.D)(path, buffer)));
            }
            catch (error) {
                unreadable.push(`${id}: cannot be read (${(0,wording/* systemReason */.u)(error)})`);
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
    const fix = `Set \`${setting}\` to a folder of images, or to tables or files of vectors. Paths are relative to the working directory.`;
    try {
        const root = await (0,promises_.realpath)((0,external_node_path_.resolve)(folder));
        if ((await (0,promises_.stat)(root)).isDirectory())
            return root;
    }
    catch (cause) {
        const reason = (0,files/* isErrno */.r)(cause, 'ENOENT') ? 'does not exist' : `cannot be opened (${(0,wording/* systemReason */.u)(cause)})`;
        throw (0,errors/* badInput */.AN)('data.no-folder', `\`${setting}\`: the folder "${folder}" ${reason}.`, {
            fix,
            cause,
        });
    }
    throw (0,errors/* badInput */.AN)('data.no-folder', `\`${setting}\`: "${folder}" is not a folder.`, { fix });
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
    return { ...identity, digest: (0,item/* itemDigest */.Ug)(identity), path };
}
function sortById(items) {
    return items.sort((a, b) => (0,digest/* compareIds */.q3)(a.id, b.id));
}


/***/ }),

/***/ 14895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findSources)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13266);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13963);
/* harmony import */ var _lib_listed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91699);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18369);








const FORMATS = {
    '.csv': 'csv',
    '.tsv': 'tsv',
    '.jsonl': 'jsonl',
    '.ndjson': 'jsonl',
    '.parquet': 'parquet',
    '.npy': 'npy',
    '.npz': 'npz',
    '.fvecs': 'fvecs',
    '.bvecs': 'bvecs',
    '.ivecs': 'ivecs',
};
const KNOWN = 'a folder of images, .csv, .tsv, .jsonl, .ndjson (each also .gz), .parquet, .npy, .npz, .fvecs, .bvecs or .ivecs';
/**
 * What the paths lead to, globs followed, each once, those of a glob in the order of their names' bytes.
 * @throws CodedError `data.no-source` with every path that leads nowhere or to what is not known
 */
async function findSources(setting, paths, takes = KNOWN) {
    const found = new Map();
    const problems = [];
    for (const path of paths) {
        const names = await expand(path);
        if (names.length === 0)
            problems.push(`"${path}" matches no file`);
        for (const name of names) {
            const source = await describe(name, paths.length === 1);
            if (typeof source === 'string')
                problems.push(source);
            else
                found.set(source.path, source);
        }
    }
    if (problems.length === 0)
        return [...found.values()];
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .badInput */ .AN)('data.no-source', `\`${setting}\`: ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(problems.length, 'path')} cannot be read.`, {
        problems: (0,_lib_listed_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .K)(problems),
        fix: `\`${setting}\` takes ${takes}. Paths are relative to the working directory.`,
    });
}
/** Of a file by its name; a `.gz` behind text's endings is packed text. */
function formatOf(name) {
    const lower = name.toLowerCase();
    const gzip = lower.endsWith('.gz');
    const format = FORMATS[(0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(gzip ? lower.slice(0, -3) : lower)];
    const packs = format === 'csv' || format === 'tsv' || format === 'jsonl';
    return format === undefined || (gzip && !packs) ? undefined : { format, gzip };
}
async function describe(shown, alone) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(shown);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (file.isDirectory())
            return { path, shown, format: 'folder', gzip: false, bytes: 0, progress: { bytes: 0 } };
        if (!file.isFile())
            return `"${shown}" is neither a file nor a folder`;
        const known = formatOf(shown);
        if (known === undefined)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(shown) === ''
                ? `"${shown}" is not a folder, and a file without an ending is not known`
                : `"${shown}": files that end in "${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(shown)}" are not known${hint(shown)}`;
        return { path, shown, ...known, bytes: file.size, progress: { bytes: 0 } };
    }
    catch (error) {
        // What is not there, and has no ending that we know, was to be a folder.
        if (alone && formatOf(shown) === undefined && !isGlob(shown))
            return { path, shown, format: 'folder', gzip: false, bytes: 0, progress: { bytes: 0 } };
        return `"${shown}" cannot be opened (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .systemReason */ .u)(error)})`;
    }
}
function hint(shown) {
    if (/\.json$/i.test(shown))
        return '; JSON with one object a line is called .jsonl';
    if (/\.(jpe?g|png|webp)$/i.test(shown))
        return '; name the folder of the images, or a table that lists them';
    return '';
}
const isGlob = (path) => /[*?[{]/.test(path);
/** What a glob matches; else the path itself. */
async function expand(path) {
    if (!isGlob(path) || (await exists(path)))
        return [path];
    const names = [];
    for await (const name of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(path))
        names.push(name.replaceAll('\\', '/'));
    return names.sort(_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .compareIds */ .q3);
}
async function exists(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return true;
    }
    catch (error) {
        return !(0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .isErrno */ .r)(error, 'ENOENT') && !(0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .isErrno */ .r)(error, 'ENOTDIR');
    }
}


/***/ }),

/***/ 7641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   LF: () => (/* binding */ sampleRank),
/* harmony export */   b9: () => (/* binding */ splitItems)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);

/**
 * Splits by a hash of (split seed, group or else content): an item stays in its part when others come or go or its share
 * of the rest changes, and neither a group nor equal contents without one are ever parted. The order of items is kept.
 */
function splitItems(items, settings) {
    const parts = { train: [], validation: [], test: [] };
    for (const item of items)
        parts[partOf(item, settings)].push(item);
    return parts;
}
/** The part that an item belongs to, whatever else there is. */
function partOf(item, { testSplit, validationSplit, splitSeed }) {
    const place = placeOf(item.group === undefined ? item.contentDigest : `group:${item.group}`, splitSeed);
    if (place < testSplit)
        return 'test';
    return place < testSplit + validationSplit ? 'validation' : 'train';
}
/** A number 0 ≤ n < 1: the items with the lowest ones are a sample of the content, whatever group they are of. */
function sampleRank({ contentDigest }, splitSeed) {
    return placeOf(`sample:${contentDigest}`, splitSeed);
}
/** A number 0 ≤ n < 1, the first 48 bits of SHA-256 over `seed:what decides`. */
function placeOf(decides, splitSeed) {
    return Number.parseInt((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(`${splitSeed}:${decides}`).slice(0, 12), 16) / 2 ** 48;
}


/***/ }),

/***/ 18369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ systemReason)
/* harmony export */ });
/** The system's reason without the path, such as `EACCES: permission denied`. */
function systemReason(error) {
    return (error instanceof Error ? error.message : String(error)).split(', ')[0];
}


/***/ }),

/***/ 83280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readyVectors)
/* harmony export */ });
/** Vectors that items bring along, as they are. */
const readyVectors = {
    embed: ownVectors,
    embedAgain: ownVectors,
    holds: () => true,
};
async function* ownVectors(items) {
    for (const item of items)
        yield { item, vector: item.vector };
}


/***/ }),

/***/ 76823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ checkQuery),
/* harmony export */   FW: () => (/* binding */ wrongItem),
/* harmony export */   Hx: () => (/* binding */ checkItems),
/* harmony export */   ZL: () => (/* binding */ MAX_ID_BYTES),
/* harmony export */   bG: () => (/* binding */ wrongId),
/* harmony export */   fi: () => (/* binding */ checkRecords)
/* harmony export */ });
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13266);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_listed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91699);
/* harmony import */ var _lib_vectors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87908);




/** The same for every store, so that an index can move from one to another. */
const MAX_ID_BYTES = 512;
const MAX_METADATA_BYTES = 40 * 1024;
/**
 * What is asked of records before they are written.
 * @param refuses what the store asks beyond what every store does
 * @throws CodedError `store.bad-records` (exit 2) that lists the first 20 problems
 */
function checkRecords(records, space, refuses = () => undefined) {
    const problems = problemsOf(records, (record) => wrongRecord(record, space) ?? refuses(record));
    if (problems.length === 0)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('store.bad-records', `${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(problems.length, 'record')} cannot be written to generation ${space.name}; nothing of their batch was.`, { problems: (0,_lib_listed_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .K)(problems), fix: 'Mend what is listed, then run again.' });
}
/**
 * Could the store keep these items? For asking before something is embedded.
 * @param refuses what it asks beyond what every store does
 * @throws CodedError `store.bad-items` (exit 2) that lists the first 20 problems
 */
function checkItems(items, refuses = () => undefined) {
    const problems = problemsOf(items, (item) => wrongItem(item) ?? refuses(item));
    if (problems.length === 0)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('store.bad-items', `${problems.length} of ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(items.length, 'item')} cannot be indexed.`, {
        problems: (0,_lib_listed_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .K)(problems),
        fix: 'Shorten ids (without a column of ids: the names of files and folders), and keep fewer columns with `metadata`.',
    });
}
/**
 * What every store asks of a query.
 * @throws CodedError `store.bad-query` (exit 2)
 */
function checkQuery(vector, topK, space) {
    const wrong = wrongVector(vector, space) ??
        (Number.isInteger(topK) && topK > 0
            ? undefined
            : `top-k is ${topK}, where a whole number from 1 is asked`);
    if (wrong === undefined)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('store.bad-query', `Generation ${space.name} cannot be searched so: ${wrong}.`, {
        fix: 'Ask with a vector of its model, and a `top-k` from 1.',
    });
}
function problemsOf(all, wrongness) {
    return all.flatMap((one) => {
        const wrong = wrongness(one);
        return wrong === undefined ? [] : [`${JSON.stringify(one.id)}: ${wrong}`];
    });
}
/** Why no store could keep an item of this id, or undefined. */
function wrongId(id) {
    if (id === '')
        return 'the id is empty';
    if (Buffer.byteLength(id) > MAX_ID_BYTES)
        return `the id is ${Buffer.byteLength(id)} bytes long, and ${MAX_ID_BYTES} is the most`;
    return isText(id) ? undefined : 'the id holds NUL or half a surrogate pair';
}
function wrongRecord(record, space) {
    return wrongItem(record) ?? wrongVector(record.vector, space);
}
/** Why no store could keep such an item, whatever its vector is. */
function wrongItem({ id, label, metadata }) {
    const wrong = wrongId(id);
    if (wrong !== undefined)
        return wrong;
    if (label !== undefined && !isText(label))
        return 'the label holds NUL or half a surrogate pair';
    for (const [key, value] of Object.entries(metadata)) {
        if (key === '' || key.startsWith('$'))
            return `metadata ${JSON.stringify(key)}: the name is empty or begins with $`;
        if (typeof value === 'number' && !Number.isFinite(value))
            return `metadata ${JSON.stringify(key)} is ${value}`;
    }
    const bytes = metadataBytes(metadata);
    return bytes > MAX_METADATA_BYTES
        ? `the metadata is ${bytes} bytes long as JSON, and ${MAX_METADATA_BYTES} is the most`
        : undefined;
}
function metadataBytes(metadata) {
    for (const _ in metadata)
        return Buffer.byteLength(JSON.stringify(metadata));
    return 0;
}
function wrongVector(vector, { dimension, distance }) {
    if (vector.length !== dimension)
        return `the vector has ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(vector.length, 'value')} where the generation has ${dimension}`;
    if (!(0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_2__/* .isFiniteVector */ .f7)(vector))
        return 'the vector holds NaN or infinity';
    if (distance === 'cosine' && (0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_2__/* .isZeroVector */ .Cg)(vector))
        return 'the vector is all zeros, which has no direction for cosine';
    return undefined;
}
/** Survives the way through UTF-8 and C strings. */
function isText(text) {
    return text.isWellFormed() && !text.includes('\0');
}


/***/ })

};
