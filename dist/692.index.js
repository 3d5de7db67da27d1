export const id = 692;
export const ids = [692];
export const modules = {

/***/ 814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ requirePermission)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);

/**
 * For commands that do nothing but write.
 * @throws CodedError `deploy.refused` (exit 2)
 */
function requirePermission(context, command) {
    if (context.permission.allowed)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('deploy.refused', `${command} changes what readers get, and may not: ${context.permission.reason}.`, {
        fix: 'Call it from a run on the default branch, or from a terminal; where that is what this is, set deploy: always.',
    });
}


/***/ }),

/***/ 6751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollback: () => (/* binding */ rollback)
/* harmony export */ });
/* harmony import */ var _index_retain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7058);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1469);
/* harmony import */ var _require_permission_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(814);
/* harmony import */ var _steps_note_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(626);
/* harmony import */ var _steps_switch_alias_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1041);
/* harmony import */ var _steps_verify_or_fail_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4674);






/** Back to the newest kept generation that was live before; what is left is remembered as rolled back. */
async function rollback(context) {
    const { settings, draft, log } = context;
    (0,_require_permission_js__WEBPACK_IMPORTED_MODULE_2__/* .requirePermission */ .P)(context, 'rollback');
    log.step('Choosing the generation');
    const store = await context.store();
    const alias = await store.alias(settings.alias);
    if (alias === undefined) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('index.not-live', `Alias ${settings.alias} does not exist in ${store.description}: nothing is live.`, {
            fix: 'Check index, alias and store-path; "status" shows what there is.',
        });
    }
    const target = (0,_index_retain_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseRollback */ .wX)(await store.generations(), alias);
    log.info(`From ${alias.generation} back to ${target.name} (model ${target.modelVersion}).`);
    if (settings.dryRun) {
        draft.headline = `Would roll back from ${alias.generation} to ${target.name}.`;
        await (0,_steps_note_index_js__WEBPACK_IMPORTED_MODULE_5__/* .noteIndex */ .b)(context, store, target, {
            switched: false,
            reason: 'dry-run: nothing was written',
        });
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
    }
    await (0,_steps_verify_or_fail_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyOrFail */ .B)(context, store, target, undefined);
    const switched = await (0,_steps_switch_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .switchAlias */ .$)(context, store, alias, target.name, true);
    if (switched.switched)
        draft.headline = `Rolled back: ${settings.alias} leads to ${target.name} again (left: ${alias.generation}).`;
    await (0,_steps_note_index_js__WEBPACK_IMPORTED_MODULE_5__/* .noteIndex */ .b)(context, store, target, switched);
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.done;
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


/***/ })

};
