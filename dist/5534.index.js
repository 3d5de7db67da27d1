export const id = 5534;
export const ids = [5534];
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

/***/ 45975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ changeLabels),
/* harmony export */   k: () => (/* binding */ readLabels)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _change_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74865);
/* harmony import */ var _sealed_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71244);



const labelsSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    label: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^\d+\.\d+\.\d+$/)),
    digest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    trainingKey: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    reason: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    removed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(true)),
}));
/** In the order in which labels were given. */
async function readLabels(storage, model) {
    const key = labelsKey(model);
    return openLabels(storage, key, (await storage.getVersioned(key))?.bytes);
}
/**
 * Changes the index of labels by compare-and-set. `decide` is asked again, with the new index, when somebody was
 * faster; it gives undefined where nothing is to change.
 * @throws CodedError `registry.contended` (exit 5)
 */
async function changeLabels(storage, model, decide) {
    const key = labelsKey(model);
    let labels = [];
    await (0,_change_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .changeEntry */ .d)(storage, key, async (there) => {
        const known = openLabels(storage, key, there);
        const changed = await decide(known);
        labels = changed ?? known;
        return changed && (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_1__/* .sealRecord */ .xe)(changed);
    });
    return labels;
}
function openLabels({ description }, key, bytes) {
    return bytes === undefined ? [] : (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_1__/* .openRecord */ .C6)(bytes, `${key} in ${description}`, labelsSchema);
}
function labelsKey(model) {
    return `${model}/labels`;
}


/***/ }),

/***/ 35534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ln: () => (/* binding */ findByDigest),
  N3: () => (/* binding */ findByLabel),
  i6: () => (/* binding */ findByTrainingKey),
  yO: () => (/* binding */ listVersions),
  KO: () => (/* binding */ registerVersion),
  bI: () => (/* binding */ removeVersion)
});

// UNUSED EXPORTS: newestVersion

// EXTERNAL MODULE: ./build/registry/labels.js
var registry_labels = __webpack_require__(45975);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
;// CONCATENATED MODULE: ./build/registry/semantic-version.js

const FIRST_LABEL = '1.0.0';
/**
 * What changed against the newest version. Pure.
 * major: vectors or answers are no longer comparable in kind: dimension, preprocessing, architecture, a class removed,
 * a declared model of another name, declared instead of trained · minor: training data or classes added or changed,
 * settings changed, another revision of a declared model · patch: the rest
 */
function compareVersions(newest, next, newestLabel) {
    const { major, minor, patch } = changesBetween(newest, next);
    if (major.length > 0)
        return { level: 'major', reason: sentence(major, newestLabel) };
    if (minor.length > 0)
        return { level: 'minor', reason: sentence(minor, newestLabel) };
    return { level: 'patch', reason: sentence(patch, newestLabel) };
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
function changesBetween(newest, next) {
    if (newest.kind === 'declared' && next.kind === 'declared')
        return declaredChanges(newest, next);
    if (newest.kind !== 'declared' && next.kind !== 'declared')
        return {
            major: majorChanges(newest, next),
            minor: minorChanges(newest, next),
            patch: patchChanges(newest, next),
        };
    const how = next.kind === 'declared'
        ? 'the model is declared instead of trained'
        : 'the model is trained instead of declared';
    return { major: [how], minor: [], patch: [] };
}
function declaredChanges(newest, next) {
    const [before, after] = [newest.declaration, next.declaration];
    return {
        major: [
            ...change('the model is', before.name, after.name),
            ...change('embeddings have', newest.dimension, next.dimension, ' dimensions'),
        ],
        minor: change('the revision is', before.revision ?? 'none', after.revision ?? 'none'),
        patch: ['what is declared is the same'],
    };
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

// EXTERNAL MODULE: ./build/registry/version-record.js
var version_record = __webpack_require__(51374);
// EXTERNAL MODULE: ./build/registry/versions.js
var registry_versions = __webpack_require__(69701);
;// CONCATENATED MODULE: ./build/registry/registered-versions.js




/**
 * Writes a version and gives it a label, computed from what changed against the newest one. A version that is
 * registered keeps its label; one that was removed gets its old one back.
 */
async function registerVersion(storage, model, wanted) {
    const version = await (0,registry_versions/* writeVersion */.gN)(storage, model, wanted);
    const { digest } = version;
    let added = false;
    const labels = await (0,registry_labels/* changeLabels */.c)(storage, model, async (known) => {
        const own = known.find((entry) => entry.digest === digest);
        // Asked again where somebody else was quicker.
        added = own === undefined || own.removed !== undefined;
        if (own === undefined)
            return [...known, await makeEntry(storage, model, known, version)];
        if (own.removed === undefined)
            return undefined;
        const { removed: _, ...revived } = own;
        return known.map((entry) => (entry === own ? revived : entry));
    });
    const { label, reason } = labels.find((entry) => entry.digest === digest);
    return { version, label, reason, added };
}
/** The version that training with this key gave, or the declared one of this digest, newest label first; also one that has no label yet. */
async function findByTrainingKey(storage, model, trainingKey) {
    const labels = await (0,registry_labels/* readLabels */.k)(storage, model);
    const matching = newestFirst(labels).filter((entry) => entry.trainingKey === trainingKey);
    for await (const found of readEntries(storage, model, matching))
        return found;
    const versions = await readUnlabelled(storage, model, labels);
    const version = versions.find((each) => (0,version_record/* keyOfOrigin */.N)(each) === trainingKey);
    return version && { version };
}
/** The version of a model digest, with its label if it has one. */
async function findByDigest(storage, model, digest) {
    const version = await (0,registry_versions/* readVersion */.$4)(storage, model, digest);
    if (version === undefined)
        return undefined;
    const entry = (await (0,registry_labels/* readLabels */.k)(storage, model)).find((each) => each.digest === digest);
    return entry === undefined || entry.removed ? { version } : { version, ...labelOf(entry) };
}
/** @param label such as `1.4.0` */
async function findByLabel(storage, model, label) {
    const entries = (await (0,registry_labels/* readLabels */.k)(storage, model)).filter((entry) => entry.label === label && !entry.removed);
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
    const labels = await (0,registry_labels/* readLabels */.k)(storage, model);
    const labelled = [];
    for await (const found of readEntries(storage, model, newestFirst(labels)))
        labelled.push(found);
    const unlabelled = await readUnlabelled(storage, model, labels);
    return [...labelled, ...unlabelled.map((version) => ({ version }))];
}
/** Removes a version with its evaluations. Its label is remembered, and never given to another. */
async function removeVersion(storage, model, digest) {
    await (0,registry_labels/* changeLabels */.c)(storage, model, async (known) => known.some((entry) => entry.digest === digest && !entry.removed)
        ? known.map((entry) => (entry.digest === digest ? { ...entry, removed: true } : entry))
        : undefined);
    await (0,registry_versions/* eraseVersion */.rg)(storage, model, digest);
}
async function makeEntry(storage, model, known, version) {
    const { digest } = version;
    const highest = known
        .map(({ label }) => label)
        .sort(compareLabels)
        .at(-1);
    const made = { digest, trainingKey: (0,version_record/* keyOfOrigin */.N)(version) };
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
