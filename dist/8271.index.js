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
/** Bytes that one record sends to the store: text as UTF-8, metadata as JSON, the vector as float32. */
function bytesSent({ id, label, metadata }, copied, { dimension, copiesInside }) {
    const text = Buffer.byteLength(id) + Buffer.byteLength(label ?? '') + Buffer.byteLength(JSON.stringify(metadata));
    return text + (copied && copiesInside ? 0 : 4 * dimension);
}


/***/ }),

/***/ 48271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openEdit),
/* harmony export */   undoInterruptedEdits: () => (/* binding */ undoInterruptedEdits),
/* harmony export */   v: () => (/* binding */ editGeneration)
/* harmony export */ });
/* harmony import */ var _lib_pause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47098);
/* harmony import */ var _lib_sorted_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28706);
/* harmony import */ var _switch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29703);
/* harmony import */ var _write_changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31340);




/**
 * Writes into the live generation what separates it from the dataset, batch by batch. Readers see each batch as it is
 * written; the store journals what it replaces.
 * @throws CodedError `index.bad-vector` (exit 4) when the model gives a vector that cannot be searched
 */
async function editGeneration(options) {
    const { store, log, signal } = options;
    const writer = new _write_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .ChangeWriter */ .w(options, options.token, 'The edit is undone.');
    const different = (async function* () {
        for await (const change of options.changes)
            if (change.kind !== 'keep')
                yield change;
    })();
    const bar = log.progress('Editing', options.total, 'records');
    let done = 0;
    try {
        for await (const batch of (0,_lib_sorted_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .inBatches */ .o)(different, store.capabilities.batchRecords)) {
            await (0,_lib_pause_js__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v)(signal);
            await writer.remove(batch.filter(({ kind }) => kind === 'delete').map(({ id }) => id));
            await writer.write(batch.filter(({ kind }) => kind !== 'delete'));
            done += batch.length;
            bar.update(done);
        }
    }
    finally {
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
    throw (0,_switch_js__WEBPACK_IMPORTED_MODULE_2__/* .aliasMoved */ ._X)(request.alias, request.expected, now, 'Nothing was edited by this run.');
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
        log.warn(`An edit of ${name}, begun at ${edit.since}, had not come to its end: ${records} records were brought back; readers have what they had before it.`);
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
            'whether it is newer than ours cannot be told. fetch-depth: 0 on the checkout step lets it be.');
    }
    if (relation !== 'theirs-descends-from-ours')
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('index.newer-commit', `Live was switched to by commit ${live.commit.slice(0, 12)}, which is newer than ours (${options.commit.slice(0, 12)}). Readers were not switched.`, {
        fix: 'Nothing to do: the newer commit has been deployed. To go back on purpose, use rollback or promote.',
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

/***/ 31340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ ChangeWriter)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _lib_vectors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87908);
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96378);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43329);




/** Writes changes to a generation that is built or edited, and keeps count of what they cost. */
class ChangeWriter {
    #options;
    #token;
    #consequence;
    #cost = _cost_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_COST */ .W;
    /** @param consequence what a vector that cannot be searched means for readers, a sentence */
    constructor(options, token, consequence) {
        this.#options = options;
        this.#token = token;
        this.#consequence = consequence;
    }
    get cost() {
        return this.#cost;
    }
    /**
     * One batch: what can be copied is, the rest is embedded.
     * @throws CodedError `index.bad-vector` (exit 4) when the model gives a vector that cannot be searched
     */
    async write(changes) {
        const lost = await this.#copy(changes.filter(({ copy }) => copy));
        await this.#embed(changes.filter(({ id, copy }) => !copy || lost.has(id)));
    }
    async remove(ids) {
        if (ids.length === 0)
            return;
        await this.#timed('writeMs', () => this.#options.store.remove(this.#token, ids));
        this.#count({ removed: ids.length });
    }
    /** Ids whose vector is not in the live generation as its manifest says: these must be embedded again. */
    async #copy(changes) {
        const { store, live, log, description } = this.#options;
        if (changes.length === 0)
            return new Set();
        if (live === undefined)
            return new Set(changes.map(({ id }) => id));
        const records = changes.map(({ item, live: entry }) => fieldsOf(item, entry.vectorDigest));
        const lost = await this.#timed('writeMs', () => store.copy(this.#token, live, records));
        if (lost.length > 0)
            log.warn(`${lost.length} records of ${live} are lost or damaged and are embedded again: ${(0,_probe_js__WEBPACK_IMPORTED_MODULE_3__/* .listSome */ .X)(lost)}`);
        const missing = new Set(lost);
        const { copiesInside } = store.capabilities;
        const copied = records.filter(({ id }) => !missing.has(id));
        this.#count({
            copied: copied.length,
            written: copied.length,
            bytes: sum(copied.map((record) => (0,_cost_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesSent */ .y)(record, true, { ...description, copiesInside }))),
        });
        return missing;
    }
    async #embed(changes) {
        if (changes.length === 0)
            return;
        const { store, description } = this.#options;
        const records = await this.#timed('embedMs', () => this.#compute(changes.map(({ item }) => item)));
        await this.#timed('writeMs', () => store.write(this.#token, records));
        const { copiesInside } = store.capabilities;
        this.#count({
            embedded: records.length,
            written: records.length,
            bytes: sum(records.map((record) => (0,_cost_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesSent */ .y)(record, false, { ...description, copiesInside }))),
        });
    }
    async #compute(items) {
        const records = [];
        for await (const { item, vector } of this.#options.embed(items)) {
            checkVector(item.id, vector, this.#options.description, this.#consequence);
            records.push({ ...fieldsOf(item, (0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_1__/* .vectorDigest */ .CV)(vector)), vector });
        }
        return records;
    }
    async #timed(what, work) {
        const begun = this.#options.clock.monotonic();
        const result = await work();
        this.#count({ [what]: this.#options.clock.monotonic() - begun });
        return result;
    }
    #count(more) {
        const keys = Object.keys(_cost_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_COST */ .W);
        const total = keys.map((key) => [key, this.#cost[key] + (more[key] ?? 0)]);
        this.#cost = { ..._cost_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_COST */ .W, ...Object.fromEntries(total) };
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
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}
function checkVector(id, vector, description, consequence) {
    const { dimension, distance } = description;
    const wrong = vector.length !== dimension
        ? `has ${vector.length} values where the index has ${dimension}`
        : !(0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFiniteVector */ .f7)(vector)
            ? 'holds NaN or infinity'
            : distance === 'cosine' && (0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_1__/* .isZeroVector */ .Cg)(vector)
                ? 'is all zeros, which has no direction for cosine distance'
                : undefined;
    if (wrong === undefined)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .verificationFailed */ .l7)('index.bad-vector', `The vector of ${JSON.stringify(id)} ${wrong}. ${consequence}`, {
        fix: 'A model that answers so is not fit for an index: train longer, with another seed or a lower learning-rate, or choose distance: euclidean.',
    });
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
