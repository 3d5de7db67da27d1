export const id = 8271;
export const ids = [8271];
export const modules = {

/***/ 96378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ NO_COST),
/* harmony export */   y: () => (/* binding */ bytesSent)
/* harmony export */ });
const NO_COST = {
    ...{ embedded: 0, copied: 0, written: 0, removed: 0, bytes: 0, embedMs: 0, writeMs: 0 },
};
/** Bytes that one record sends to the store: text as UTF-8, metadata as JSON, the vector as the store says. */
function bytesSent({ id, label, metadata }, copied, { dimension, copiesInside, bytesPerValue }) {
    const text = Buffer.byteLength(id) + Buffer.byteLength(label ?? '') + Buffer.byteLength(JSON.stringify(metadata));
    return text + (copied && copiesInside ? 0 : bytesPerValue * dimension);
}


/***/ }),

/***/ 48271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openEdit),
/* harmony export */   undoInterruptedEdits: () => (/* binding */ undoInterruptedEdits),
/* harmony export */   v: () => (/* binding */ editGeneration)
/* harmony export */ });
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13266);
/* harmony import */ var _lib_pause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47098);
/* harmony import */ var _lib_sorted_merge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28706);
/* harmony import */ var _switch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29703);
/* harmony import */ var _write_changes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18926);





/**
 * Writes into the live generation what separates it from the dataset, batch by batch. Readers see each batch as it is
 * written; the store journals what it replaces.
 * @throws CodedError `index.bad-vector` (exit 4) when the model gives a vector that cannot be searched
 */
async function editGeneration(options) {
    const { store, log, signal } = options;
    const writer = new _write_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .ChangeWriter */ .w(options, options.token, 'The edit is undone.');
    const different = (async function* () {
        for await (const change of options.changes)
            if (change.kind !== 'keep')
                yield change;
    })();
    const bar = log.progress('Editing', options.total, 'records');
    let done = 0;
    try {
        for await (const batch of (0,_lib_sorted_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .inBatches */ .o)(different, store.capabilities.batchRecords)) {
            await (0,_lib_pause_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v)(signal);
            const remove = batch.filter(({ kind }) => kind === 'delete').map(({ id }) => id);
            const write = batch.filter(({ kind }) => kind !== 'delete');
            await writer.add({ remove, write }, () => {
                done += batch.length;
                bar.update(done);
            });
        }
        await writer.finish();
    }
    finally {
        await writer.settle();
        bar.end();
    }
    return writer.cost;
}
/**
 * Takes the right to edit what an alias leads to.
 * @throws CodedError `index.alias-moved` (exit 5) when it leads elsewhere by now
 */
async function openEdit(store, request) {
    const token = await store.beginEdit(request);
    if (token !== undefined)
        return token;
    const now = await store.alias(request.alias);
    throw (0,_switch_js__WEBPACK_IMPORTED_MODULE_3__/* .aliasMoved */ ._X)(request.alias, request.expected, now, 'Nothing was edited by this run.');
}
/**
 * Undoes what an interrupted edit left in any generation. Before anything else is planned or written.
 * @returns names of the generations that were brought back
 */
async function undoInterruptedEdits(store, log) {
    const undone = [];
    for (const { name, edit } of await store.generations()) {
        if (edit === undefined)
            continue;
        const records = await store.undoEdit(name);
        if (records === undefined)
            continue;
        undone.push(name);
        log.warn(`An edit of ${name}, begun at ${edit.since}, had not come to its end: ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(records, 'record')} brought back; readers have what they had before it.`);
    }
    return undone;
}


/***/ }),

/***/ 43329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ listSome),
/* harmony export */   g: () => (/* binding */ isSound)
/* harmony export */ });
/** Is it as it was built, even where a rule or a smoke query says that it is not what is wanted? */
function isSound({ probes }) {
    return probes.every(({ name, passed, smoke }) => passed || name === 'rule' || smoke !== undefined);
}
/**
 * `a, b, c and 4 more`
 * @param total where `ids` are only the first of them
 */
function listSome(ids, most = 3, total = ids.length) {
    const shown = ids.slice(0, most).map((id) => JSON.stringify(id));
    return total > shown.length ? `${shown.join(', ')} and ${total - shown.length} more` : shown.join(', ');
}


/***/ }),

/***/ 29703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IH: () => (/* binding */ refuseOlderCommit),
/* harmony export */   Np: () => (/* binding */ switchReaders),
/* harmony export */   _X: () => (/* binding */ aliasMoved)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/**
 * Points the alias at a complete generation: one atomic move, read back.
 * @returns the new state, or undefined when another run had already switched to this very generation
 * @throws CodedError `index.alias-moved`, `index.newer-commit` (exit 5): nothing was changed
 */
async function switchReaders(options) {
    const { store, alias, planned, generation, commit } = options;
    const before = await store.alias(alias);
    if (before?.generation === generation)
        return undefined;
    if (before?.revision !== planned?.revision)
        throw moved(options, before);
    if (options.move === 'update' || options.move === 'recreate')
        await refuseOlderCommit(options, before);
    const after = await store.switchAlias({
        alias,
        expected: planned,
        generation,
        ...(commit === undefined ? {} : { commit }),
        at: options.now.toISOString(),
        move: options.move,
    });
    const seen = await store.alias(alias);
    if (after === undefined) {
        if (seen?.generation === generation)
            return undefined;
        throw moved(options, seen);
    }
    if (seen === undefined || seen.revision < after.revision) {
        throw new Error(`the store said that ${alias} leads to ${generation}, but reads back ${seen?.generation ?? 'nothing'}`);
    }
    return after;
}
/**
 * A run of an older commit that finishes late must not undo a newer one.
 * @throws CodedError `index.newer-commit` (exit 5)
 */
async function refuseOlderCommit(options, live) {
    if (options.commit === undefined || live?.commit === undefined)
        return;
    const relation = await options.relation(options.commit, live.commit);
    if (relation === 'unknown') {
        options.log.warn(`Live was switched to by commit ${live.commit.slice(0, 12)}, which this clone does not know (a shallow one?): ` +
            'whether it is newer than ours cannot be told. `fetch-depth: 0` on the checkout step lets it be.');
    }
    if (relation !== 'theirs-descends-from-ours')
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('index.newer-commit', `Live was switched to by commit ${live.commit.slice(0, 12)}, which is newer than ours (${options.commit.slice(0, 12)}). Readers were not switched.`, {
        fix: 'Nothing is to be done: the newer commit has been deployed. To go back on purpose, use `rollback` or `promote`.',
    });
}
/** The alias leads elsewhere than when the plan was made. */
function aliasMoved(alias, planned, now, consequence) {
    const from = planned?.generation ?? 'nothing';
    const how = now !== undefined && now.generation === planned?.generation
        ? `edited ${from}, or moved ${alias} there and back`
        : `moved ${alias} from ${from} to ${now?.generation ?? 'nothing'}`;
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('index.alias-moved', `While this run was at work, another one ${how}. ${consequence}`, {
        fix: 'Run again: it plans against what is live now, and resumes from what is built.',
    });
}
function moved({ alias, planned }, now) {
    return aliasMoved(alias, planned, now, 'Readers were not switched by this run.');
}


/***/ }),

/***/ 18926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ ChangeWriter)
});

;// CONCATENATED MODULE: ./build/lib/bounded-tasks.js
/**
 * Tasks that are begun in the order in which they come, a few of them under way at once; the first failure is what all
 * later calls throw. No task rejects unheard.
 */
class BoundedTasks {
    #most;
    #underWay = new Set();
    #failure;
    /** @param most how many at once, at least 1 */
    constructor(most) {
        this.#most = most;
    }
    /** Waits until there is room, and begins the task. @throws what an earlier one failed with; then it is not begun */
    async begin(task) {
        while (this.#underWay.size >= this.#most)
            await Promise.race(this.#underWay);
        this.throwIfFailed();
        const running = task()
            .catch((error) => {
            this.#failure ??= { error };
        })
            .finally(() => this.#underWay.delete(running));
        this.#underWay.add(running);
    }
    throwIfFailed() {
        if (this.#failure !== undefined)
            throw this.#failure.error;
    }
    /** Waits until none is under way, whether they fail or not. */
    async settle() {
        while (this.#underWay.size > 0)
            await Promise.all(this.#underWay);
    }
}

// EXTERNAL MODULE: ./build/lib/busy-time.js
var busy_time = __webpack_require__(63709);
// EXTERNAL MODULE: ./build/lib/counted.js
var counted = __webpack_require__(13266);
// EXTERNAL MODULE: ./build/lib/vectors.js
var vectors = __webpack_require__(87908);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/index/check-vector.js



/**
 * Can the vector of an item be searched?
 * @param zeroVectors does the store take them, under distances for which they have a meaning?
 * @param consequence what it means for readers that it cannot, a sentence
 * @throws CodedError `index.bad-vector` (exit 4)
 */
function checkVector(id, vector, { dimension, distance }, zeroVectors, consequence) {
    const wrong = vector.length !== dimension
        ? `has ${(0,counted/* counted */.h)(vector.length, 'value')} where the index has ${dimension}`
        : !(0,vectors/* isFiniteVector */.f7)(vector)
            ? 'holds NaN or infinity'
            : (zeroVectors && distance !== 'cosine') || !(0,vectors/* isZeroVector */.Cg)(vector)
                ? undefined
                : distance === 'cosine'
                    ? 'is all zeros, which has no direction for cosine distance'
                    : 'is all zeros, which this store does not take';
    if (wrong === undefined)
        return;
    throw (0,errors/* verificationFailed */.l7)('index.bad-vector', `The vector of ${JSON.stringify(id)} ${wrong}. ${consequence}`, {
        fix: 'A model that answers so is not fit for an index: train longer, with another `seed` or a lower `learning-rate`, or choose `distance: euclidean`.',
    });
}

// EXTERNAL MODULE: ./build/index/cost.js
var cost = __webpack_require__(96378);
// EXTERNAL MODULE: ./build/index/probe.js
var probe = __webpack_require__(43329);
;// CONCATENATED MODULE: ./build/index/write-changes.js







/**
 * Writes changes to a generation that is built or edited, and keeps count of what they cost. While batches are written,
 * as many at once as the store takes, the next one is embedded. Whoever adds batches settles the writer, however it ends.
 */
class ChangeWriter {
    #options;
    #token;
    #consequence;
    #tasks;
    #embedding;
    #writing;
    /** One call of the model at a time. */
    #lastEmbedding = Promise.resolve();
    #cost = cost/* NO_COST */.W;
    /** @param consequence what a vector that cannot be searched means for readers, a sentence */
    constructor(options, token, consequence) {
        this.#options = options;
        this.#token = token;
        this.#consequence = consequence;
        this.#tasks = new BoundedTasks(options.store.capabilities.concurrentWrites);
        this.#embedding = new busy_time/* BusyTime */.N(options.clock);
        this.#writing = new busy_time/* BusyTime */.N(options.clock);
    }
    get cost() {
        return { ...this.#cost, embedMs: this.#embedding.ms, writeMs: this.#writing.ms };
    }
    /**
     * Embeds a batch, waits until there is room, and begins to write it: what can be copied is.
     * @param onWritten called when all of it is
     * @throws what an earlier batch failed with
     * @throws CodedError `index.bad-vector` (exit 4) when the model gives a vector that cannot be searched
     */
    async add({ remove, write }, onWritten) {
        const computed = await this.#embed(write.filter(({ copy }) => !copy));
        await this.#tasks.begin(async () => {
            await this.#remove(remove);
            const lost = await this.#copy(write.filter(({ copy }) => copy));
            await this.#write(lost.size === 0 ? computed : await this.#withLost(write, lost, computed));
            onWritten();
        });
    }
    /** Waits for all that was added. @throws what a batch failed with */
    async finish() {
        await this.settle();
        this.#tasks.throwIfFailed();
    }
    /** Waits until nothing is being written any more, whether that fails or not. */
    async settle() {
        await this.#tasks.settle();
    }
    async #remove(ids) {
        if (ids.length === 0)
            return;
        await this.#store((store) => store.remove(this.#token, ids));
        this.#count({ removed: ids.length });
    }
    /** Ids whose vector is not in the live generation as its manifest says: these must be embedded again. */
    async #copy(changes) {
        const { live, log } = this.#options;
        if (changes.length === 0)
            return new Set();
        if (live === undefined)
            return new Set(changes.map(({ id }) => id));
        const records = changes.map(({ item, live: entry }) => fieldsOf(item, entry.vectorDigest));
        const lost = await this.#store((store) => store.copy(this.#token, live, records));
        if (lost.length > 0)
            log.warn(`${(0,counted/* counted */.h)(lost.length, 'record')} of ${live} ${lost.length === 1 ? 'is' : 'are'} lost or damaged, and embedded again: ${(0,probe/* listSome */.X)(lost)}`);
        const missing = new Set(lost);
        const copied = records.filter(({ id }) => !missing.has(id));
        this.#count({ copied: copied.length, written: copied.length, bytes: this.#bytes(copied, true) });
        return missing;
    }
    /** What was computed, and what is lost computed too, in the order of ids. */
    async #withLost(changes, lost, computed) {
        const again = await this.#embed(changes.filter(({ id }) => lost.has(id)));
        const byId = new Map([...computed, ...again].map((record) => [record.id, record]));
        return changes.flatMap(({ id }) => byId.get(id) ?? []);
    }
    async #write(records) {
        if (records.length === 0)
            return;
        await this.#store((store) => store.write(this.#token, records));
        const { length } = records;
        this.#count({ embedded: length, written: length, bytes: this.#bytes(records, false) });
    }
    /** One call of the store, unless another batch has failed meanwhile. */
    async #store(call) {
        this.#tasks.throwIfFailed();
        return this.#writing.during(() => call(this.#options.store));
    }
    async #embed(changes) {
        if (changes.length === 0)
            return [];
        const compute = () => this.#embedding.during(() => this.#compute(changes.map(({ item }) => item)));
        const records = this.#lastEmbedding.then(compute, compute);
        this.#lastEmbedding = records;
        return records;
    }
    async #compute(items) {
        const records = [];
        const { description, store } = this.#options;
        const { zeroVectors } = store.capabilities;
        for await (const { item, vector } of this.#options.embed(items)) {
            this.#tasks.throwIfFailed();
            checkVector(item.id, vector, description, zeroVectors, this.#consequence);
            records.push({ ...fieldsOf(item, (0,vectors/* vectorDigest */.CV)(vector)), vector });
        }
        return records;
    }
    #bytes(records, copied) {
        const { store, description } = this.#options;
        const space = { ...store.capabilities, dimension: description.dimension };
        return records.reduce((total, record) => total + (0,cost/* bytesSent */.y)(record, copied, space), 0);
    }
    #count(more) {
        const keys = Object.keys(cost/* NO_COST */.W);
        const total = keys.map((key) => [key, this.#cost[key] + (more[key] ?? 0)]);
        this.#cost = { ...cost/* NO_COST */.W, ...Object.fromEntries(total) };
    }
}
function fieldsOf({ id, label, metadata, digest, contentDigest }, vectorDigest) {
    return {
        id,
        ...(label === undefined ? {} : { label }),
        metadata,
        itemDigest: digest,
        contentDigest,
        vectorDigest,
    };
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

/***/ 57130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   q3: () => (/* binding */ compareIds),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** SHA-256 of bytes or UTF-8 text, 64 lower-case hex digits. */
function sha256(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content);
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


/***/ })

};
