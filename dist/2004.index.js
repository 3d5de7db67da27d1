export const id = 2004;
export const ids = [2004];
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

/***/ 82004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openFolderStorage: () => (/* binding */ openFolderStorage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/ordinary-file.js
var ordinary_file = __webpack_require__(23023);
// EXTERNAL MODULE: ./build/registry/keys.js
var keys = __webpack_require__(85632);
// EXTERNAL MODULE: ./build/registry/sealed-record.js
var sealed_record = __webpack_require__(71244);
;// CONCATENATED MODULE: ./build/registry/folder/folder-files.js






const HOUR = 3_600_000;
/** What a write that was killed leaves beside the file it was for. */
const isTemporary = (name) => name.endsWith('.tmp');
/** The promise's value, or undefined where there is no such file. */
async function orNothing(reading) {
    try {
        return await reading;
    }
    catch (error) {
        if ((0,lib_files/* isErrno */.r)(error, 'ENOENT') || (0,lib_files/* isErrno */.r)(error, 'ENOTDIR') || (0,lib_files/* isErrno */.r)(error, 'EISDIR'))
            return undefined;
        throw error;
    }
}
/** Node reads no more at once; a model of gigabytes belongs in S3. */
const MOST_BYTES = 2 ** 31 - 1;
/**
 * The bytes of an entry, or undefined where there is none.
 * @throws CodedError `registry.changed-file` (exit 2) for what no entry can be, such as a pipe
 */
async function readEntry(path) {
    try {
        return await orNothing((0,ordinary_file/* readOrdinaryFile */.Ve)(path, MOST_BYTES));
    }
    catch (error) {
        throw error instanceof ordinary_file/* OddFile */.cb ? (0,sealed_record/* changedFile */.Ne)(path, error.message) : error;
    }
}
/** Paths of whole files under a folder, relative to it with `/`; `['']` when the path is a file itself. */
async function filesUnder(path) {
    try {
        const entries = await (0,promises_.readdir)(path, { withFileTypes: true });
        const found = entries.map(async (entry) => {
            if (entry.isDirectory())
                return (await filesUnder((0,external_node_path_.join)(path, entry.name))).map((file) => `${entry.name}/${file}`);
            return entry.isFile() && !isTemporary(entry.name) ? [entry.name] : [];
        });
        return (await Promise.all(found)).flat();
    }
    catch (error) {
        if ((0,lib_files/* isErrno */.r)(error, 'ENOENT'))
            return [];
        if ((0,lib_files/* isErrno */.r)(error, 'ENOTDIR'))
            return [''];
        throw error;
    }
}
/** Deletes what killed writes left in a folder over an hour ago; younger ones may still be at work. */
async function removeStaleTemporaries(folder, now) {
    for (const name of (await orNothing((0,promises_.readdir)(folder))) ?? []) {
        if (!isTemporary(name))
            continue;
        const path = (0,external_node_path_.join)(folder, name);
        const found = await orNothing((0,promises_.stat)(path));
        if (found !== undefined && now.getTime() - found.mtimeMs > HOUR)
            await (0,promises_.rm)(path, { force: true });
    }
}
/** Says of an error of the file system what it means for the registry. */
async function explainErrors(folder, work) {
    try {
        return await work();
    }
    catch (cause) {
        if (cause instanceof errors/* CodedError */.AK || !(cause instanceof Error && 'syscall' in cause))
            throw cause;
        if ((0,lib_files/* isErrno */.r)(cause, 'ENOSPC') || (0,lib_files/* isErrno */.r)(cause, 'EDQUOT'))
            throw (0,errors/* badInput */.AN)('registry.disk-full', `${folder} cannot grow: the disk is full.`, {
                cause,
                fix: 'Make room, then run again: what is whole by now is taken as it is.',
            });
        throw (0,errors/* badInput */.AN)('registry.folder', `The registry in ${folder} cannot be used: ${cause.message}.`, {
            cause,
            fix: 'It must be a folder on a disk with room, where this user may read, write and link files.',
        });
    }
}

;// CONCATENATED MODULE: ./build/registry/folder/revisions.js







const NAME = /^\d{10}$/;
/** Older ones are emptied. Their names stay: a name that came free could be taken by a writer who was late. */
const KEPT = 3;
/** The newest revision of the entry at `path`. */
async function readLatest(path) {
    for (;;) {
        const revision = await latestRevision(path);
        if (revision === undefined)
            return undefined;
        const file = (0,external_node_path_.join)(path + keys/* REVISIONS */.NY, revision);
        if (!(await (0,ordinary_file/* liesIn */.z$)(file, path + keys/* REVISIONS */.NY)))
            throw (0,sealed_record/* changedFile */.Ne)(file, 'a link leads out of its folder');
        const bytes = await readEntry(file);
        if (bytes !== undefined && bytes.length > 0)
            return { bytes, revision };
        // While it was read it may have become an old one, and been emptied.
        if (revision !== (await latestRevision(path)))
            continue;
        if (bytes === undefined)
            throw (0,sealed_record/* changedFile */.Ne)(file, 'it is no file');
        return { bytes, revision };
    }
}
/** Creates the revision behind `expected`, if that is the newest and nobody else is first. */
async function createRevision(path, expected, bytes) {
    if ((await latestRevision(path)) !== expected)
        return false;
    const number = Number(expected ?? 0) + 1;
    const nameOf = (revision) => (0,external_node_path_.join)(path + keys/* REVISIONS */.NY, (0,keys/* revisionName */.pd)(revision));
    if (!(await (0,lib_files/* createFileAtomic */.Q)(nameOf(number), bytes)))
        return false;
    if (number > KEPT)
        await (0,lib_files/* writeFileAtomic */.Zf)(nameOf(number - KEPT), '');
    return true;
}
async function latestRevision(path) {
    const names = (await orNothing((0,promises_.readdir)(path + keys/* REVISIONS */.NY))) ?? [];
    return names
        .filter((name) => NAME.test(name))
        .sort()
        .at(-1);
}

;// CONCATENATED MODULE: ./build/registry/folder/folder-storage.js










/**
 * A registry in a folder. An immutable entry is a file at its key; a mutable one is a folder `<key>~` of numbered
 * revisions, of which the highest counts.
 */
function openFolderStorage({ folder, readOnly, clock = lib_clock/* systemClock */.m, }) {
    const pathOf = async (key) => {
        const path = (0,external_node_path_.join)(folder, ...(0,keys/* checkKey */.yR)(key).split('/'));
        // A link could lead to anybody's files, and what is written to anybody's folder.
        for (const place of [path, path + keys/* REVISIONS */.NY])
            if (!(await (0,ordinary_file/* liesIn */.z$)(place, folder)))
                throw (0,sealed_record/* changedFile */.Ne)(`${key} in folder ${folder}`, 'a link leads out of the folder');
        return path;
    };
    const writing = (work) => {
        if (readOnly)
            throw (0,errors/* badInput */.AN)('registry.read-only', `${folder} is open for reading only; nothing was written.`, {
                fix: 'Please report it: a run that may not write tried to.',
            });
        return explainErrors(folder, work);
    };
    const reading = (work) => explainErrors(folder, work);
    return {
        description: `folder ${folder}`,
        async get(key) {
            return reading(async () => readEntry(await pathOf(key)));
        },
        async list(prefix) {
            if (prefix !== '')
                (0,keys/* checkKey */.yR)(prefix);
            return reading(() => findKeys(folder, prefix));
        },
        async put(entries) {
            await writing(async () => {
                const files = [];
                for (const [key, bytes] of entries)
                    files.push([await pathOf(key), bytes]);
                const folders = new Set(files.map(([path]) => (0,external_node_path_.dirname)(path)));
                for (const each of folders)
                    await removeStaleTemporaries(each, clock.now());
                for (const [path, bytes] of files) {
                    const there = await readEntry(path);
                    if (there === undefined || Buffer.compare(there, bytes) !== 0)
                        await (0,lib_files/* writeFileAtomic */.Zf)(path, bytes);
                }
            });
        },
        async getVersioned(key) {
            return reading(async () => readLatest(await pathOf(key)));
        },
        async compareAndSet(key, expected, bytes) {
            return writing(async () => {
                const path = await pathOf(key);
                await removeStaleTemporaries(path + keys/* REVISIONS */.NY, clock.now());
                return createRevision(path, expected, bytes);
            });
        },
        async remove(prefix) {
            await writing(async () => {
                const path = prefix === '' ? folder : await pathOf(prefix);
                const paths = prefix === '' ? [path] : [path, path + keys/* REVISIONS */.NY];
                for (const each of paths)
                    await (0,promises_.rm)(each, { recursive: true, force: true });
            });
        },
    };
}
async function findKeys(folder, prefix) {
    const roots = prefix === '' ? [''] : [prefix, prefix + keys/* REVISIONS */.NY];
    const found = await Promise.all(roots.map(async (root) => {
        const files = await filesUnder((0,external_node_path_.join)(folder, root));
        return files.map((file) => (0,keys/* keyOfFile */.no)([root, file].filter((part) => part !== '').join('/')));
    }));
    return [...new Set(found.flat())].sort();
}


/***/ }),

/***/ 85632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ isUnder),
/* harmony export */   NY: () => (/* binding */ REVISIONS),
/* harmony export */   no: () => (/* binding */ keyOfFile),
/* harmony export */   pd: () => (/* binding */ revisionName),
/* harmony export */   yR: () => (/* binding */ checkKey)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/**
 * Parts of keys become names of files on every system: letters, digits and `._@+-`, no `.` or `..`, no dot at the
 * end (Windows drops it), nothing that looks like a file half written.
 */
const PART = /^(?!\.{1,2}$)[A-Za-z0-9._@+-]{1,200}(?<!\.)(?<!\.tmp)$/i;
/** Ends the name of a folder of numbered revisions, as which a mutable entry is kept; no key has it. */
const REVISIONS = '~';
/** @throws CodedError `registry.bad-key` (exit 2) */
function checkKey(key) {
    if (key.split('/').every((part) => PART.test(part)))
        return key;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('registry.bad-key', `${JSON.stringify(key)} cannot be a name in the registry.`, {
        fix: 'Names consist of letters, digits and . _ @ + -, do not end in a dot or in .tmp, and have at most 200 of them.',
    });
}
/** The key that a file belongs to, by its path relative to the registry. */
function keyOfFile(file) {
    return file.replace(/~\/\d{10}$/, '');
}
/** `1` → `0000000001` */
function revisionName(number) {
    return String(number).padStart(10, '0');
}
/** Is this what `list(prefix)` names? */
function isUnder(key, prefix) {
    return prefix === '' || key === prefix || key.startsWith(`${prefix}/`);
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
