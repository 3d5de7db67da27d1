export const id = 5485;
export const ids = [5485];
export const modules = {

/***/ 132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseBoundedJson)
/* harmony export */ });
/** Deeper than anything that this program writes: a network's layers have their nodes within. */
const MAX_DEPTH = 64;
/**
 * The value of JSON in UTF-8 that may come from anybody. Keys such as `__proto__` become ordinary properties.
 * @throws Error where it is no JSON, no UTF-8, or nested more than 64 levels deep: whoever walks it must not run out of stack
 */
function parseBoundedJson(bytes) {
    if (depthOf(bytes) > MAX_DEPTH)
        throw new Error(`it is nested more than ${MAX_DEPTH} levels deep`);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING = [0x5b, 0x7b];
const CLOSING = [0x5d, 0x7d];
/** The deepest nesting of brackets, those in strings apart. */
function depthOf(bytes) {
    let depth = 0;
    let deepest = 0;
    let quoted = false;
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE)
            quoted = !quoted;
        else if (quoted)
            at += byte === BACKSLASH ? 1 : 0;
        else if (OPENING.includes(byte))
            deepest = Math.max(deepest, ++depth);
        else if (CLOSING.includes(byte))
            depth -= 1;
    }
    return deepest;
}


/***/ }),

/***/ 25485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ LiveReader)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/reader/live-generation.js

/**
 * The generation that the alias leads to, or the one named.
 * @throws CodedError `search.no-index`, `search.no-generation` (exit 2)
 */
async function findTarget(store, alias, named) {
    if (named !== undefined)
        return { generation: await findNamed(store, named) };
    const live = await findLive(store, alias);
    if (live?.generation.state === 'complete')
        return live;
    const aliases = (await store.aliases()).map((each) => each.alias);
    throw (0,errors/* badInput */.AN)('search.no-index', `Nothing is live as "${alias}" in ${store.description}.`, {
        fix: aliases.length > 0
            ? `Aliases here: ${aliases.join(', ')}. Name one with \`alias\`.`
            : 'Build the index first with `run`, or check `index` and where the store is.',
    });
}
/** What the alias leads to, in whatever state that is. */
async function findLive(store, alias) {
    if (store.live !== undefined)
        return store.live(alias);
    const state = await store.alias(alias);
    const generation = state && (await store.generation(state.generation));
    return state === undefined || generation === undefined ? undefined : { alias: state, generation };
}
async function findNamed(store, name) {
    const known = await store.generations();
    const found = known.find((generation) => generation.name === name);
    if (found?.state === 'complete')
        return found;
    const complete = known.filter(({ state }) => state === 'complete').map((generation) => generation.name);
    throw (0,errors/* badInput */.AN)('search.no-generation', found === undefined
        ? `\`generation\`: ${store.description} has no generation ${JSON.stringify(name)}.`
        : `\`generation\`: ${found.name} is ${found.state}; only a complete one can be searched.`, {
        fix: complete.length > 0
            ? `Take one that is complete: ${complete.join(', ')}.`
            : 'There is no complete one yet: `run` builds the first.',
    });
}
/** Is it the same generation, and what it was: not dropped, not built anew under its name, not edited? */
function isUnchanged(before, now) {
    return (now !== undefined &&
        now.name === before.name &&
        now.state === before.state &&
        now.createdAt === before.createdAt &&
        now.revision === before.revision &&
        now.edit?.revision === before.edit?.revision);
}
function originOf(index, generation) {
    const { name, revision, edit, modelDigest, modelVersion, distance } = generation;
    return {
        ...{ index, generation: name, revision },
        ...(edit === undefined ? {} : { editedSince: edit.since }),
        model: { digest: modelDigest, version: modelVersion },
        distance,
    };
}

;// CONCATENATED MODULE: ./build/reader/loaded-models.js
/** What answers now, and what answered before: a rollback finds its model loaded. */
const KEPT = 2;
/**
 * Models in memory, each loaded when a query first needs it, by any number of queries at once. Beyond two, the one that
 * was not used for longest goes as soon as nobody uses it.
 */
class LoadedModels {
    #load;
    /** The one used last at the end. */
    #entries = new Map();
    constructor(load) {
        this.#load = load;
    }
    get digests() {
        return [...this.#entries.values()].map(({ digest }) => digest);
    }
    /** Works with the model of a generation, which stays loaded as long as that takes. */
    async use(generation, work) {
        const key = keyOf(generation);
        const entry = this.#entries.get(key) ?? this.#begin(generation);
        this.#entries.delete(key);
        this.#entries.set(key, entry);
        entry.users += 1;
        try {
            return await work(await entry.model);
        }
        finally {
            entry.users -= 1;
            await this.#trim(KEPT);
        }
    }
    /** To be called when no query is being answered. */
    async close() {
        await this.#trim(0);
    }
    #begin(generation) {
        const entry = { digest: generation.modelDigest, model: this.#load(generation), users: 0 };
        // The next query tries again.
        entry.model.catch(() => this.#entries.delete(keyOf(generation)));
        return entry;
    }
    async #trim(kept) {
        const idle = [...this.#entries].filter(([, { users }]) => users === 0);
        const leaving = idle.slice(0, Math.max(0, this.#entries.size - kept));
        for (const [key] of leaving)
            this.#entries.delete(key);
        for (const [, { model }] of leaving)
            await (await model).dispose();
    }
}
/** One model computed by another engine gives other vectors. */
function keyOf({ modelDigest, engine, engineNumericVersion }) {
    return `${modelDigest} ${engine} ${engineNumericVersion}`;
}

// EXTERNAL MODULE: ./build/reader/query-model.js
var query_model = __webpack_require__(11682);
// EXTERNAL MODULE: ./build/lib/counted.js
var counted = __webpack_require__(13266);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/ordinary-file.js
var ordinary_file = __webpack_require__(23023);
;// CONCATENATED MODULE: ./build/reader/query-image.js



/** A query may be as large as an image that is indexed. */
const MOST_BYTES = 256 * 2 ** 20;
/**
 * An image as an item that can be embedded.
 * @param image a path, or a file's bytes
 * @throws CodedError `search.no-image` (exit 2)
 */
async function readQueryImage(image) {
    const bytes = typeof image === 'string' ? await readFile(image) : image;
    const name = typeof image === 'string' ? image : '';
    const contentDigest = (0,digest/* sha256 */.sc)(bytes);
    return { id: name, path: name, bytes, metadata: {}, contentDigest, digest: '' };
}
async function readFile(path) {
    try {
        return await (0,ordinary_file/* readOrdinaryFile */.Ve)(path, MOST_BYTES);
    }
    catch (error) {
        throw (0,errors/* badInput */.AN)('search.no-image', `\`image\`: ${JSON.stringify(path)} ${(0,ordinary_file/* unreadableReason */.Qk)(error)}.`, {
            fix: 'Name an image file: JPEG, PNG or WebP.',
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./build/reader/query-vector.js



const KINDS = ['image', 'vector', 'id', 'text'];
/**
 * Is this one query, and of a kind that can be answered? For callers whom no types hold.
 * @throws CodedError `search.bad-query`, `search.no-text-model` (exit 2)
 */
function checkQueryKind(query) {
    const given = typeof query === 'object' && query !== null ? KINDS.filter((kind) => kind in query) : [];
    const [kind] = given;
    const value = kind === undefined ? undefined : query[kind];
    if (kind === undefined || given.length > 1 || !isRight(kind, value))
        throw (0,errors/* badInput */.AN)('search.bad-query', `The query is ${describe(query, given)}.`, {
            fix: 'Give one of `image` (a path, or a file’s bytes as Uint8Array), `vector` (numbers) and `id` (a text).',
        });
    if (kind === 'text')
        throw (0,errors/* badInput */.AN)('search.no-text-model', 'A text cannot be embedded: there is no model for texts yet.', {
            fix: 'Search with `image`, `id` or a ready `vector`.',
        });
}
function isRight(kind, value) {
    if (kind === 'image')
        return typeof value === 'string' || value instanceof Uint8Array;
    if (kind === 'vector')
        return (value instanceof Float32Array ||
            (Array.isArray(value) && value.every((each) => typeof each === 'number')));
    return typeof value === 'string';
}
function describe(query, given) {
    if (given.length > 1)
        return `${given.join(' and ')}, which are two`;
    if (given.length === 1)
        return `${given[0]}, but not of a type that it can have`;
    return typeof query === 'object' && query !== null
        ? 'none that is known'
        : `no object, but ${String(query)}`;
}
/**
 * The vector of a query in a generation.
 * @throws CodedError `search.unknown-id`, `search.dimension`, `search.no-image`, `data.undecodable`, and what loading
 * the model throws (exit 2)
 */
async function vectorOf(query, generation, store, models) {
    if ('vector' in query)
        return checkedVector(query.vector, generation);
    if ('id' in query)
        return storedVector(query.id, await store.fetch(generation.name, [query.id]), generation);
    const image = await readQueryImage(query.image);
    return models.use(generation, (model) => model.embed(image));
}
function checkedVector(values, generation) {
    if (values.length === generation.dimension)
        return Float32Array.from(values);
    throw (0,errors/* badInput */.AN)('search.dimension', `\`vector\`: it has ${(0,counted/* counted */.h)(values.length, 'value')}, and those of ${generation.name} have ${generation.dimension}.`, {
        fix: `Embed the query with the generation's own model (${generation.modelVersion}), or search with an image or an id.`,
    });
}
/**
 * The vector of an indexed item.
 * @param records what the generation holds of it
 * @throws CodedError `search.unknown-id` (exit 2)
 */
function storedVector(id, [record], generation) {
    if (record !== undefined)
        return record.vector;
    throw (0,errors/* badInput */.AN)('search.unknown-id', `\`id\`: ${generation.name} has no item ${JSON.stringify(id)}.`, {
        fix: 'An id is what the column of ids says, or, in a folder, the path of the file with "/", such as "cat/001.jpg".',
    });
}

;// CONCATENATED MODULE: ./build/reader/through-alias.js


const follows = (store) => store.queryLive !== undefined && store.fetchLive !== undefined;
/**
 * Asks through the alias, and looks where it leads at the same time: a query by vector is one round trip, one by id two.
 * @returns undefined where the answers are not of one generation: to be asked anew
 */
async function askThroughAlias(query, topK, { store, alias, models, look }) {
    const ready = 'vector' in query ? Float32Array.from(query.vector) : undefined;
    const answer = ready && settle(store.queryLive(alias, ready, topK));
    const stored = 'id' in query ? settle(store.fetchLive(alias, [query.id])) : undefined;
    const generation = await look();
    try {
        const held = stored && (await stored)();
        if (stored !== undefined && held?.generation !== generation.name)
            return undefined;
        const vector = 'id' in query && held !== undefined
            ? storedVector(query.id, held.records, generation)
            : await vectorOf(query, generation, store, models);
        const found = answer === undefined ? await store.queryLive(alias, vector, topK) : (await answer)();
        return found?.generation === generation.name ? { generation, vector, matches: found.matches } : undefined;
    }
    catch (error) {
        const now = await findLive(store, alias);
        if (now === undefined || isUnchanged(generation, now.generation))
            throw error;
        return undefined;
    }
}
/** A promise whose failure waits until somebody asks for its outcome. */
async function settle(promise) {
    const [outcome] = await Promise.allSettled([promise]);
    return () => {
        if (outcome.status === 'rejected')
            throw outcome.reason;
        return outcome.value;
    };
}

;// CONCATENATED MODULE: ./build/reader/index-reader.js






/** So often the index may change under one query. */
const TRIES = 5;
const TOP_K = 10;
const unsettled = () => (0,errors/* superseded */.zT)('reader.unsettled', `The index changed ${TRIES} times while one query was answered.`, {
    fix: 'Ask again. If that stays so: something rebuilds, edits or drops generations without a pause.',
});
/** Reads an index through its ports. */
class LiveReader {
    #parts;
    #models;
    #running = new Set();
    #closing;
    /** What the alias was last seen to lead to; by the latest look, not by the one that came back last. */
    #seen;
    #seenBy = 0;
    #looks = 0;
    constructor(parts) {
        this.#parts = parts;
        this.#models = new LoadedModels((generation) => (0,query_model/* loadQueryModel */.e)(parts, generation));
    }
    async search(query, { topK = TOP_K, generation } = {}) {
        const { store } = this.#parts;
        return this.#while(async () => generation === undefined && follows(store)
            ? this.#throughAlias(query, topK, store)
            : this.#consistent(query, generation, async (name, vector) => ({
                matches: await store.query(name, vector, topK),
            })));
    }
    async embed(query, { generation } = {}) {
        return this.#while(async () => this.#consistent(query, generation, async () => ({})));
    }
    async status() {
        const { index, alias, store } = this.#parts;
        const busy = this.#running.size;
        return this.#while(async () => {
            const live = await findLive(store, alias);
            return {
                ...{ index, alias, store: store.description },
                ...(live === undefined
                    ? {}
                    : {
                        live: {
                            ...originOf(index, live.generation),
                            ...{ items: live.generation.count, dimension: live.generation.dimension },
                            switchedAt: live.alias.switchedAt,
                        },
                    }),
                ...{ loadedModels: this.#models.digests, busy },
            };
        });
    }
    close() {
        this.#closing ??= (async () => {
            await Promise.allSettled(this.#running);
            await this.#models.close();
            await this.#parts.release?.();
        })();
        return this.#closing;
    }
    /**
     * Looks where the alias leads, makes the vector with that generation's model, asks that generation, and looks whether
     * it is what it was. If not, all of it again.
     * @throws CodedError `reader.unsettled` (exit 5)
     */
    async #consistent(query, named, ask) {
        checkQueryKind(query);
        const { index, store } = this.#parts;
        for (let tries = 1; tries <= TRIES; tries++) {
            const { generation } = await this.#look(named);
            try {
                const vector = await vectorOf(query, generation, store, this.#models);
                const found = await ask(generation.name, vector);
                if (isUnchanged(generation, await store.generation(generation.name)))
                    return { ...originOf(index, generation), vector, ...found };
            }
            catch (error) {
                // What fails because the generation went away is asked of the one that took its place.
                if (isUnchanged(generation, await store.generation(generation.name)))
                    throw error;
            }
        }
        throw unsettled();
    }
    /** @throws CodedError `reader.unsettled` (exit 5) */
    async #throughAlias(query, topK, store) {
        checkQueryKind(query);
        const { index, alias } = this.#parts;
        const look = async () => (await this.#look(undefined)).generation;
        for (let tries = 1; tries <= TRIES; tries++) {
            const found = await askThroughAlias(query, topK, { store, alias, models: this.#models, look });
            if (found === undefined)
                continue;
            const { generation, vector, matches } = found;
            return { ...originOf(index, generation), vector, matches };
        }
        throw unsettled();
    }
    async #look(named) {
        const { index, alias, store, onSwitch } = this.#parts;
        const look = ++this.#looks;
        const target = await findTarget(store, alias, named);
        if (target.alias === undefined || look < this.#seenBy)
            return target;
        const [from, to] = [this.#seen, originOf(index, target.generation)];
        this.#seen = to;
        this.#seenBy = look;
        if (from !== undefined && (from.generation !== to.generation || from.revision !== to.revision))
            // By itself, so that what it throws is nobody's answer.
            queueMicrotask(() => onSwitch?.({ from, to }));
        return target;
    }
    async #while(work) {
        if (this.#closing !== undefined)
            throw (0,errors/* badInput */.AN)('reader.closed', `The reader of ${this.#parts.index} is closed.`, {
                fix: 'Open the index again, and close it when nothing more is to be asked.',
            });
        const running = work();
        this.#running.add(running);
        try {
            return await running;
        }
        finally {
            this.#running.delete(running);
        }
    }
}


/***/ }),

/***/ 11682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ stateLost),
/* harmony export */   e: () => (/* binding */ loadQueryModel)
/* harmony export */ });
/* harmony import */ var _data_image_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45963);
/* harmony import */ var _data_preprocessing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55963);
/* harmony import */ var _embed_embedder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(140);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _model_model_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85523);
/* harmony import */ var _registry_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69701);
/* harmony import */ var _runnable_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58812);








/**
 * The model of a generation, loaded.
 * @throws CodedError `state.lost`, `model.declared`, `model.other-preprocessing`, `engine.other-version`,
 * `registry.missing-file`, `registry.changed-file` (exit 2)
 */
async function loadQueryModel(source, generation) {
    const { modelName, workers, signal } = source;
    return source.withRegistry(async (home) => {
        const found = await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .readVersion */ .$4)(home, modelName, generation.modelDigest);
        if (found === undefined)
            throw stateLost(source, generation);
        const version = (0,_runnable_version_js__WEBPACK_IMPORTED_MODULE_5__/* .trainedOnly */ .oK)(found);
        const own = (0,_data_preprocessing_js__WEBPACK_IMPORTED_MODULE_6__/* .preprocessing */ .d)(version.preprocessing.imageSize);
        (0,_runnable_version_js__WEBPACK_IMPORTED_MODULE_5__/* .checkPreprocessing */ .J5)(version, own);
        const engine = await source.queryEngine(generation);
        const predictor = await (0,_runnable_version_js__WEBPACK_IMPORTED_MODULE_5__/* .loadVersion */ .Fh)({ home, modelName, version, engine, outputs: [_model_model_js__WEBPACK_IMPORTED_MODULE_7__/* .EMBEDDING_LAYER */ .C] });
        const reader = (0,_data_image_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .openImageReader */ .r)({ preprocessing: own, ...(workers === undefined ? {} : { workers }) });
        const { scale } = version.preprocessing;
        const embedder = new _embed_embedder_js__WEBPACK_IMPORTED_MODULE_1__/* .Embedder */ .H({ reader, predictor, scale, signal, memoryBudget: 0 });
        return {
            async embed(image) {
                for await (const { vector } of embedder.embed([image]))
                    return vector;
                throw new Error('the embedder gave no vector');
            },
            async dispose() {
                predictor.dispose();
                await reader.close();
            },
        };
    });
}
/** A live generation whose model is not in the registry: durable state is gone, and this is no first run. */
function stateLost({ registry, modelName }, live) {
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .badInput */ .AN)('state.lost', `The live generation ${live.name} was built with model ${live.modelVersion} (${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(live.modelDigest)}), ` +
        `which the registry ${registry} does not hold under the name "${modelName}".`, {
        fix: 'Check `registry` and `name`. If the registry is lost: restore it from a copy, cache or artifact, or a branch from a ' +
            'clone that has its last commit. To begin anew on purpose, choose another `index`, or remove the index file and the registry together.',
    });
}


/***/ }),

/***/ 71244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ openRecord),
/* harmony export */   Ne: () => (/* binding */ changedFile),
/* harmony export */   xe: () => (/* binding */ sealRecord),
/* harmony export */   zN: () => (/* binding */ RESTORE)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _lib_bounded_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(132);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);




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
        return (0,_lib_bounded_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBoundedJson */ .R)(bytes);
    }
    catch (cause) {
        throw changedFile(name, 'it is not valid JSON', cause);
    }
}


/***/ }),

/***/ 51374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ versionSchema),
/* harmony export */   N: () => (/* binding */ keyOfOrigin)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

/** By what an equal model is found again: the key of its training, or what was declared. */
function keyOfOrigin(version) {
    return version.kind === 'declared' ? version.digest : version.training.key;
}
const text = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .nonEmpty */ .hq());
const digest = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[0-9a-f]{64}$/, 'not a SHA-256 digest'));
const count = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0));
const epochSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    epoch: count,
    loss: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    accuracy: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    validationLoss: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    validationAccuracy: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
});
const trainingSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    recipe: text,
    engine: text,
    engineNumericVersion: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    seed: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    epochs: count,
    batchSize: count,
    learningRate: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    embeddingDimension: count,
    dataFingerprint: digest,
    key: digest,
    itemCount: count,
    history: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(epochSchema),
});
const preprocessingSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    imageSize: count,
    channels: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(3),
    decoder: text,
    resize: text,
    background: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('white'),
    scale: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
});
const anyVersion = {
    digest,
    dimension: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(count, valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1)),
    commit: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(text),
    createdAt: text,
    files: valibot__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(text, digest),
};
const trainedSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ...anyVersion,
    kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('trained')),
    training: trainingSchema,
    labels: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text),
    preprocessing: preprocessingSchema,
    topologyDigest: digest,
});
const declaredSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ...anyVersion,
    kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('declared'),
    declaration: valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        name: text,
        revision: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(text),
        dimension: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(count, valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1)),
    }),
});
const versionSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .RZV((version) => version !== null && typeof version === 'object' && 'kind' in version && version.kind === 'declared'
    ? declaredSchema
    : trainedSchema);


/***/ }),

/***/ 69701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   Mo: () => (/* binding */ readVersionFiles),
/* harmony export */   SL: () => (/* binding */ listDigests),
/* harmony export */   gN: () => (/* binding */ writeVersion),
/* harmony export */   pN: () => (/* binding */ versionFolder),
/* harmony export */   rg: () => (/* binding */ eraseVersion)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _sealed_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71244);
/* harmony import */ var _version_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51374);




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
        files: Object.fromEntries([...files].map(([file, bytes]) => [file, (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(bytes)])),
    };
    await storage.put(new Map([
        ...[...files].map(([file, bytes]) => [fileKey(model, record.digest, file), bytes]),
        [recordKey(model, record.digest), (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_2__/* .sealRecord */ .xe)(version)],
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
    const version = (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_2__/* .openRecord */ .C6)(bytes, name, _version_record_js__WEBPACK_IMPORTED_MODULE_3__/* .versionSchema */ .G);
    if (version.digest !== digest)
        throw (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_2__/* .changedFile */ .Ne)(name, `it is the record of ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(version.digest)}`);
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
            throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('registry.missing-file', `${key} in ${storage.description} is missing.`, {
                fix: _sealed_record_js__WEBPACK_IMPORTED_MODULE_2__/* .RESTORE */ .zN,
            });
        }
        if ((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(bytes) !== expected)
            throw (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_2__/* .changedFile */ .Ne)(`${key} in ${storage.description}`, 'its digest is another');
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


/***/ })

};
