export const id = 1154;
export const ids = [1154];
export const modules = {

/***/ 5651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ recordSwitch),
/* harmony export */   Pw: () => (/* binding */ confirmSwitch),
/* harmony export */   ix: () => (/* binding */ findLastSwitch)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _registry_last_switch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18061);


/**
 * Writes into the registry what readers were switched to, for runs that cannot read the store. It is a hint: where it
 * cannot be written, that is said, and the switch stands.
 */
async function recordSwitch(context, store, description) {
    const { name: generation, modelDigest, modelVersion, count } = description;
    const { identity, indexFingerprint, engine, engineNumericVersion, distance, dimension, createdAt } = description;
    const { modelName, indexName: index, commit, settings, log } = context;
    try {
        const held = (await store.generations()).filter(({ state }) => state !== 'dropped');
        await (0,_registry_last_switch_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLastSwitch */ .qm)(await context.registry(), modelName, {
            ...{ index, alias: settings.alias, generation, modelDigest, modelVersion, count },
            at: context.clock.now().toISOString(),
            ...(commit === undefined ? {} : { commit }),
            built: { identity, indexFingerprint, engine, engineNumericVersion, distance, dimension, createdAt },
            models: [...new Set(held.map((each) => each.modelDigest))].sort(),
        });
    }
    catch (error) {
        context.signal.throwIfAborted();
        log.warn(`The switch could not be noted in the registry, which changes nothing for readers: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error)}`);
    }
}
/** A run that was killed between its switch and the note of it is made good by the next one that has nothing to do. */
async function confirmSwitch(context, store, live) {
    if (!context.permission.allowed || context.settings.dryRun)
        return;
    const noted = await findLastSwitch(context);
    const same = noted?.generation === live.name && noted.built?.identity === live.identity;
    if (!same || noted.count !== live.count)
        await recordSwitch(context, store, live);
}
/** What the registry knows of the last switch; a registry that does not answer has no hint to give. */
async function findLastSwitch(context) {
    const { modelName, indexName, settings, log } = context;
    try {
        return await (0,_registry_last_switch_js__WEBPACK_IMPORTED_MODULE_1__/* .readLastSwitch */ .nZ)(await context.registry(), modelName, indexName, settings.alias);
    }
    catch (error) {
        context.signal.throwIfAborted();
        log.warn(`What the registry noted of the last switch cannot be read: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error)}`);
        return undefined;
    }
}


/***/ }),

/***/ 31154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openUnseenIndex: () => (/* binding */ openUnseenIndex)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/stores/unseen-store.js

/**
 * A store that cannot be read here: it knows what was live when that was last written down, and no item of it. A plan
 * against it counts every item as new.
 * @param alias the only one that is known of
 */
function unseenStore(facts, alias, live) {
    const { description } = facts;
    const known = live === undefined ? [] : [live.generation];
    const unseen = () => {
        throw (0,errors/* badInput */.AN)('store.unseen', `${description} cannot be read here: there is no key to it.`, {
            fix: 'Ask from where the key is: a run on the default branch, or a terminal.',
        });
    };
    const refuse = async () => unseen();
    return {
        ...facts,
        description: `${description}, unseen`,
        alias: async (name) => (name === alias ? live?.alias : undefined),
        aliases: async () => (live === undefined ? [] : [live.alias]),
        history: async () => [],
        generations: async () => known,
        generation: async (name) => known.find((generation) => generation.name === name),
        async *manifest() { },
        records: unseen,
        ...{ fetch: refuse, count: refuse, query: refuse },
        ...{ begin: refuse, write: refuse, copy: refuse, remove: refuse, setState: refuse },
        ...{ switchAlias: refuse, retire: refuse, drop: refuse },
        ...{ beginEdit: refuse, restore: refuse, finishEdit: refuse, undoEdit: refuse },
        keptRevisions: async () => [],
        forget: refuse,
        close: async () => { },
    };
}

// EXTERNAL MODULE: ./build/commands/steps/record-switch.js
var record_switch = __webpack_require__(5651);
;// CONCATENATED MODULE: ./build/commands/steps/unseen-index.js


/** For a run that has no key to the store: what the registry noted of the last switch, in the store's place. */
async function openUnseenIndex(context, facts) {
    const { settings, log } = context;
    const { description } = facts;
    const noted = await (0,record_switch/* findLastSwitch */.ix)(context);
    const live = noted && rememberedLive(noted);
    log.warn(noted === undefined || live === undefined
        ? `There is no key to ${description} here, and the registry has noted no switch of ${settings.alias}: the plan is that of a first run.`
        : `There is no key to ${description} here. The plan is against what the registry noted on ${noted.at}: ` +
            `${live.generation.name} with ${noted.count} items. Which of them changed is not known: all count as new.`);
    return unseenStore(facts, settings.alias, live);
}
/** A note of an earlier version says too little to plan against. */
function rememberedLive({ alias, generation, at, commit, ...noted }) {
    const { built, modelDigest, modelVersion, count } = noted;
    if (built === undefined)
        return undefined;
    return {
        alias: { alias, generation, switchedAt: at, revision: 0, ...(commit === undefined ? {} : { commit }) },
        generation: {
            ...{ name: generation, modelDigest, modelVersion, count, ...built },
            ...{ state: 'complete', revision: 0 },
        },
    };
}


/***/ }),

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

/***/ 74865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ contended),
/* harmony export */   d: () => (/* binding */ changeEntry)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/** Each lost round is another's success, so this many others would have to write at the same time. */
const ROUNDS = 50;
/**
 * Changes a mutable entry by compare-and-set. `decide` is asked again, with what is there by then, when somebody else was
 * faster; it gives undefined to leave all as it is.
 * @throws CodedError `registry.contended` (exit 5)
 */
async function changeEntry(storage, key, decide) {
    for (let round = 0; round < ROUNDS; round++) {
        const there = await storage.getVersioned(key);
        const wanted = await decide(there?.bytes);
        if (wanted === undefined || (await storage.compareAndSet(key, there?.revision, wanted)))
            return;
    }
    throw contended(`${key} in ${storage.description}`);
}
/** @param what others keep writing */
function contended(what) {
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('registry.contended', `Others keep writing ${what}: every try was late.`, {
        fix: 'Run again when fewer runs write at the same time.',
    });
}


/***/ }),

/***/ 18061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b5: () => (/* binding */ listLastSwitches),
/* harmony export */   nZ: () => (/* binding */ readLastSwitch),
/* harmony export */   qm: () => (/* binding */ writeLastSwitch)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _change_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74865);
/* harmony import */ var _sealed_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71244);



const schema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    index: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    alias: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    generation: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    modelDigest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    modelVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    count: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    commit: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    built: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        identity: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        indexFingerprint: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        engine: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        engineNumericVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
        distance: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['cosine', 'euclidean', 'dotproduct']),
        dimension: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
        createdAt: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    })),
    models: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
});
const folderOf = (model) => `${model}/last-switch`;
const keyOf = (model, index, alias) => `${folderOf(model)}/${index}/${alias}`;
/**
 * Puts the record in the place of the one before.
 * @throws CodedError `registry.contended` (exit 5)
 */
async function writeLastSwitch(storage, model, record) {
    await (0,_change_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .changeEntry */ .d)(storage, keyOf(model, record.index, record.alias), () => (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_1__/* .sealRecord */ .xe)(record));
}
/** @throws CodedError `registry.changed-file` (exit 2) */
async function readLastSwitch(storage, model, index, alias) {
    return readRecord(storage, keyOf(model, index, alias));
}
/** Of every index and alias of a model. */
async function listLastSwitches(storage, model) {
    const found = [];
    for (const key of await storage.list(folderOf(model))) {
        const record = await readRecord(storage, key);
        if (record !== undefined)
            found.push(record);
    }
    return found;
}
async function readRecord(storage, key) {
    const found = await storage.getVersioned(key);
    return found && (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_1__/* .openRecord */ .C6)(found.bytes, `${key} in ${storage.description}`, schema);
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


/***/ })

};
