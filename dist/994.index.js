export const id = 994;
export const ids = [994];
export const modules = {

/***/ 4520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gate: () => (/* binding */ gate)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1469);
/* harmony import */ var _steps_candidate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8190);
/* harmony import */ var _steps_judge_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3736);
/* harmony import */ var _steps_note_model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2207);





/** Judges a candidate by the rules. Nothing else is touched. */
async function gate(context) {
    (0,_steps_judge_model_js__WEBPACK_IMPORTED_MODULE_3__/* .checkRules */ .MM)(context);
    context.log.step('Reading the candidate');
    const { version, evaluation, storage } = await (0,_steps_candidate_js__WEBPACK_IMPORTED_MODULE_2__/* .requireCandidate */ .Vg)(context);
    await (0,_steps_note_model_js__WEBPACK_IMPORTED_MODULE_4__/* .noteVersion */ .F)(context, { version, home: storage }, 'candidate');
    const verdict = (0,_steps_judge_model_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeModel */ .fL)(context, evaluation);
    if (verdict.judgement !== 'pass')
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.gate;
    context.draft.headline = `The gate passed: candidate ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(version.digest)} fulfils every rule.`;
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


/***/ })

};
