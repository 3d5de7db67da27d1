export const id = 5890;
export const ids = [5890];
export const modules = {

/***/ 80814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ requirePermission)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/**
 * For commands that do nothing but write.
 * @throws CodedError `deploy.refused` (exit 2)
 */
function requirePermission(context, command) {
    if (context.permission.allowed)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('deploy.refused', `\`${command}\` changes what readers get, and this run may not: ${context.permission.reason}.`, {
        fix: 'Call it from a run on the default branch or from a terminal; where this is such a run, set `deploy: always`.',
    });
}


/***/ }),

/***/ 26751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollback: () => (/* binding */ rollback)
/* harmony export */ });
/* harmony import */ var _index_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96378);
/* harmony import */ var _index_retain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27058);
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13266);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _require_permission_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80814);
/* harmony import */ var _steps_edit_live_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4098);
/* harmony import */ var _steps_note_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70626);
/* harmony import */ var _steps_record_switch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5651);
/* harmony import */ var _steps_registered_subject_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62486);
/* harmony import */ var _steps_switch_alias_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(44750);
/* harmony import */ var _steps_verify_or_fail_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(93321);











/** Back to the newest kept generation that was live before; what is left is remembered as rolled back. */
async function rollback(context) {
    const { settings, draft, log } = context;
    (0,_require_permission_js__WEBPACK_IMPORTED_MODULE_4__/* .requirePermission */ .P)(context, 'rollback');
    log.step('Choosing the generation');
    const store = await context.store();
    const alias = await store.alias(settings.alias);
    if (alias === undefined) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .badInput */ .AN)('index.not-live', `The alias "${settings.alias}" does not exist in ${store.description}: nothing is live.`, {
            fix: 'Check `index`, `alias` and where the store is; `status` shows what there is.',
        });
    }
    const generations = await store.generations();
    const chosen = (0,_index_retain_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseRollback */ .wX)({
        generations,
        live: alias,
        history: (await store.history()).filter((period) => period.alias === settings.alias),
        kept: await store.keptRevisions(alias.generation),
    });
    const target = chosen.generation;
    const [from, to] = chosen.kind === 'switch'
        ? [alias.generation, target.name]
        : [`revision ${chosen.revision} of ${target.name}`, describeRevision(chosen.to)];
    log.info(`From ${from} back to ${to} (model ${target.modelVersion}).`);
    if (settings.dryRun) {
        draft.headline = `Would roll back from ${from} to ${to}.`;
        await (0,_steps_note_index_js__WEBPACK_IMPORTED_MODULE_6__/* .noteIndex */ .b)(context, store, target, {
            switched: false,
            reason: 'dry-run: nothing was written',
        });
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .dc.done;
    }
    if (chosen.kind === 'switch') {
        await (0,_steps_verify_or_fail_js__WEBPACK_IMPORTED_MODULE_10__/* .verifyOrFail */ .Bm)(context, store, target);
        const switched = await (0,_steps_switch_alias_js__WEBPACK_IMPORTED_MODULE_9__/* .switchAlias */ .$)(context, store, alias, target, 'rollback');
        await (0,_steps_note_index_js__WEBPACK_IMPORTED_MODULE_6__/* .noteIndex */ .b)(context, store, target, switched);
    }
    else
        await revert(context, store, alias, chosen);
    await (0,_steps_registered_subject_js__WEBPACK_IMPORTED_MODULE_8__/* .warnOfLostModel */ .L)(context, target);
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .dc.done;
}
async function revert(context, store, alias, { generation, revision }) {
    const records = await (0,_steps_edit_live_js__WEBPACK_IMPORTED_MODULE_5__/* .revertLive */ .n)(context, store, alias, generation);
    const now = (await store.generation(generation.name)) ?? generation;
    context.draft.headline = `Rolled back: ${(0,_steps_switch_alias_js__WEBPACK_IMPORTED_MODULE_9__/* .describeContent */ .X)(context, now)} is live again; revision ${revision} was undone in place, and readers saw the steps in between.`;
    context.log.info(`${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(records, 'record')} brought back.`);
    await (0,_steps_record_switch_js__WEBPACK_IMPORTED_MODULE_7__/* .recordSwitch */ .IX)(context, store, now);
    await (0,_steps_note_index_js__WEBPACK_IMPORTED_MODULE_6__/* .noteIndex */ .b)(context, store, now, {
        ...{ switched: false, edited: true, cost: { ..._index_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_COST */ .W, written: records } },
        reason: `revision ${revision} was undone in place`,
    });
}
const describeRevision = (revision) => revision === 0 ? 'what it was built as' : `revision ${revision}`;


/***/ }),

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
