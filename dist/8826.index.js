export const id = 8826;
export const ids = [8826,9702];
export const modules = {

/***/ 71144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isBad)
/* harmony export */ });
const isBad = (row) => 'problem' in row;


/***/ }),

/***/ 48826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openImages: () => (/* binding */ openImages)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/data/row-problems.js
var row_problems = __webpack_require__(39902);
// EXTERNAL MODULE: ./build/data/scan.js + 1 modules
var scan = __webpack_require__(92517);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/scratch.js
var scratch = __webpack_require__(67842);
;// CONCATENATED MODULE: ./build/data/tables/image-spool.js



const NAME = 'images';
/** Keeps images that come as bytes in one temporary file, for all who read images from disk. */
class ImageSpool {
    #scratch;
    #file;
    #length = 0;
    async put(bytes) {
        this.#scratch ??= await (0,scratch/* openScratch */.j)();
        this.#file ??= await this.#scratch.file(NAME);
        const start = this.#length;
        for (let at = 0; at < bytes.length;) {
            const { bytesWritten } = await this.#file.write(bytes, at, bytes.length - at, start + at);
            at += bytesWritten;
        }
        this.#length += bytes.length;
        return {
            path: (0,external_node_path_.join)(this.#scratch.folder, NAME),
            range: { start, length: bytes.length },
            contentDigest: (0,external_node_crypto_.hash)('sha256', bytes),
        };
    }
    /** The images are gone then. */
    async close() {
        await this.#scratch?.close();
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/fingerprint.js
var fingerprint = __webpack_require__(35708);
// EXTERNAL MODULE: ./build/stores/record-check.js
var record_check = __webpack_require__(76823);
// EXTERNAL MODULE: ./build/data/found-row.js
var found_row = __webpack_require__(71144);
// EXTERNAL MODULE: ./build/data/hash-file.js
var hash_file = __webpack_require__(77800);
// EXTERNAL MODULE: ./build/data/lanes.js
var lanes = __webpack_require__(74174);
// EXTERNAL MODULE: ./build/data/wording.js
var wording = __webpack_require__(18369);
// EXTERNAL MODULE: ./build/data/tables/read-row.js
var read_row = __webpack_require__(12638);
;// CONCATENATED MODULE: ./build/data/tables/image-path.js




/**
 * The file that a table's row names, which must lie in the table's own folder or below: a table from elsewhere must
 * not lead to any file of this machine.
 * @param table real path of the table
 * @returns its real path
 * @throws BadValue
 */
async function imageFile(table, written) {
    const shown = JSON.stringify(written);
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(written))
        throw new read_row/* BadValue */.FQ(`the image ${shown} is not a file on this machine`);
    const root = (0,external_node_path_.dirname)(table);
    const path = (0,external_node_path_.resolve)(root, written);
    if ((0,external_node_path_.isAbsolute)(written) || !isWithin(root, path) || written.includes('\0'))
        throw new read_row/* BadValue */.FQ(`the image ${shown} does not lie in the table's folder; name it relative to the table`);
    const real = await (0,promises_.realpath)(path).catch((error) => {
        throw new read_row/* BadValue */.FQ(`the image ${shown} cannot be read (${(0,wording/* systemReason */.u)(error)})`);
    });
    if (!isWithin(root, real))
        throw new read_row/* BadValue */.FQ(`the image ${shown} is a link that leaves the table's folder`);
    // A pipe would keep us waiting for ever.
    if (!(await (0,promises_.stat)(real)).isFile())
        throw new read_row/* BadValue */.FQ(`the image ${shown} is not a file`);
    return real;
}
const isWithin = (root, path) => path.startsWith(root.endsWith(external_node_path_.sep) ? root : root + external_node_path_.sep);

// EXTERNAL MODULE: ./build/data/tables/roles.js
var tables_roles = __webpack_require__(89702);
;// CONCATENATED MODULE: ./build/data/tables/table-images.js











/** Lists and hashes the images of a table; what is wrong with its rows goes to `problems`. */
async function readTableImages(table, roles, problems, spool, { log, signal }) {
    const root = await (0,promises_.realpath)(table.source.path);
    const found = [];
    let rows = 0;
    const bar = log.progress(`Reading ${table.shown}`, table.source.bytes, 'bytes');
    try {
        for await (const batch of table.batches((0,tables_roles/* columnsToRead */.R)(roles))) {
            signal?.throwIfAborted();
            rows += batch.length;
            const read = [];
            const readOne = async ([i, row], buffer) => {
                read[i] = (0,found_row/* isBad */.e)(row) ? row.problem : await readItem(row, { roles, root, spool, buffer });
            };
            // Bytes are appended to one file, one after the other.
            const bytes = batch.some((row) => !(0,found_row/* isBad */.e)(row) && typeof row.values[roles.image] === 'object');
            if (bytes)
                for (const entry of batch.entries())
                    await readOne(entry, Buffer.alloc(0));
            else
                await (0,lanes/* inLanes */.L)([...batch.entries()], readOne);
            for (const [i, item] of read.entries()) {
                const origin = `${table.shown}${batch[i].place}`;
                if (typeof item === 'string')
                    problems.add(origin, item);
                else
                    found.push({ item, origin });
            }
            bar.update(table.source.progress.bytes);
        }
    }
    finally {
        bar.end();
    }
    return { found, rows };
}
/** The item of a row, or what is wrong with it. */
async function readItem({ values }, { roles, root, spool, buffer }) {
    try {
        const { bytes, path } = imageOf(values[roles.image], roles.image);
        const identity = (0,read_row/* readIdentity */.xN)(values, roles, roles.id === undefined ? idOf(path) : undefined);
        const wrong = (0,record_check/* wrongId */.bG)(identity.id);
        if (wrong !== undefined)
            return wrong;
        return makeItem(identity, bytes === undefined ? await hashed(root, path, buffer) : await spool.put(bytes));
    }
    catch (error) {
        if (error instanceof read_row/* BadValue */.FQ)
            return error.message;
        throw error;
    }
}
function makeItem(identity, { contentDigest, ...place }) {
    return { ...identity, contentDigest, digest: (0,fingerprint/* itemDigest */.U)({ ...identity, contentDigest }), ...place };
}
async function hashed(table, written, buffer) {
    const path = await imageFile(table, written);
    try {
        return { path, contentDigest: await (0,hash_file/* hashFile */.D)(path, buffer) };
    }
    catch (error) {
        throw new read_row/* BadValue */.FQ(`the image ${JSON.stringify(written)} cannot be read (${(0,wording/* systemReason */.u)(error)})`);
    }
}
/** The id of an image that has no other, as it would be in a folder. */
function idOf(path) {
    return path === undefined ? undefined : external_node_path_.posix.normalize(path).normalize('NFC');
}
/** A path, bytes, or `{ bytes, path }` as Hugging Face writes it. @throws BadValue */
function imageOf(value, column) {
    if (typeof value === 'string' && value !== '')
        return { path: value };
    if (value instanceof Uint8Array)
        return { bytes: value };
    if (!(0,read_row/* isMissing */.b2)(value) && typeof value === 'object' && !Array.isArray(value)) {
        const { bytes, path } = value;
        const named = typeof path === 'string' && path !== '' ? { path } : {};
        if (bytes instanceof Uint8Array)
            return { bytes, ...named };
        if ((0,read_row/* isMissing */.b2)(bytes) && 'path' in named)
            return named;
    }
    const found = (0,read_row/* isMissing */.b2)(value) ? 'no value' : 'neither a path nor the bytes of an image';
    throw new read_row/* BadValue */.FQ(`column ${JSON.stringify(column)}: ${found}`);
}

;// CONCATENATED MODULE: ./build/data/open-images.js





/**
 * Lists the images of folders and tables. Ids must be unique over all of them.
 * @throws CodedError `data.bad-rows`, `data.no-folder`
 */
async function openImages(request, folders, tables) {
    const { setting, paths, signal } = request;
    const problems = new row_problems/* RowProblems */.D(request);
    const spool = new ImageSpool();
    const items = [];
    const origins = new Map();
    let ignored = 0;
    let rows = 0;
    const folderProblems = [];
    let ended;
    const take = (found) => {
        for (const { item, origin } of found) {
            const before = origins.get(item.id);
            if (before !== undefined)
                problems.refuse(`${origin}: the id ${JSON.stringify(item.id)} is also that of ${before}`);
            origins.set(item.id, origin);
            items.push(item);
        }
    };
    try {
        for (const { shown } of folders) {
            const scanned = await (0,scan/* scanImageFolder */.T)({ ...request, folder: shown });
            take(scanned.items.map((item) => ({ item, origin: `${shown}/${item.id}` })));
            ignored += scanned.ignored;
            folderProblems.push(...scanned.problems);
        }
        for (const { table, roles } of tables) {
            const read = await readTableImages(table, roles, problems, spool, request);
            take(read.found);
            rows += read.rows;
        }
    }
    catch (error) {
        ended = error;
    }
    try {
        signal?.throwIfAborted();
        problems.check(rows, ended);
    }
    catch (error) {
        await spool.close();
        throw error;
    }
    return {
        kind: 'images',
        ...{ setting, ignored },
        ...(tables.length > 0 && { tabular: true }),
        folder: paths.join(', '),
        items: items.sort((a, b) => (0,digest/* compareIds */.q3)(a.id, b.id)),
        problems: folderProblems,
        skipped: problems.skipped,
        close: () => spool.close(),
    };
}


/***/ }),

/***/ 39902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ RowProblems)
/* harmony export */ });
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13266);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_listed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91699);



const MAX_SKIPPED_SHARE = 0.05;
/** They are kept in memory and stand in the report. */
const MAX_SKIPPED = 10_000;
const MAX_REFUSED = 20;
/** Collects what is wrong with single rows, to tell it all at once or to leave the rows out. */
class RowProblems {
    #setting;
    #skip;
    #bad = [];
    #count = 0;
    #refused = [];
    #refusals = 0;
    constructor({ setting, onBadItem }) {
        this.#setting = setting;
        this.#skip = onBadItem === 'skip';
    }
    /** A row that cannot be used. @param where file and row, such as `items.csv:7` */
    add(where, reason) {
        this.#count += 1;
        if (this.#bad.length < MAX_SKIPPED)
            this.#bad.push({ id: where, reason });
    }
    /** What no leaving out of rows can mend, such as two rows of one id. */
    refuse(problem) {
        this.#refusals += 1;
        if (this.#refused.length < MAX_REFUSED)
            this.#refused.push(problem);
    }
    get skipped() {
        return this.#bad;
    }
    /** Is there no use in reading on? */
    get hopeless() {
        return this.#skip && this.#count > MAX_SKIPPED;
    }
    /**
     * @param total rows, with those that cannot be used
     * @param ended the error that ended reading, told with all else
     * @throws CodedError `data.bad-rows` unless all that is wrong may be left out
     */
    check(total, ended) {
        if (ended !== undefined && !(ended instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CodedError */ .AK))
            throw ended;
        const allowed = this.#skip ? Math.min(total * MAX_SKIPPED_SHARE, MAX_SKIPPED) : 0;
        const tooMany = this.#count > allowed;
        if (!tooMany && this.#refusals === 0 && ended === undefined)
            return;
        const lines = [
            ...(tooMany ? this.#bad.map(({ id, reason }) => `${id}: ${reason}`) : []),
            ...this.#refused,
        ];
        if (ended !== undefined && lines.length === 0)
            throw ended;
        const bad = tooMany ? `${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(this.#count, 'row')} of ${total} cannot be used` : 'ids are not unique';
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('data.bad-rows', `\`${this.#setting}\`: ${bad}.`, {
            problems: [
                ...(0,_lib_listed_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)(lines, (tooMany ? this.#count : 0) + this.#refusals),
                ...(ended === undefined ? [] : [(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asProblem */ .gr)(ended)]),
            ],
            fix: this.#fix(tooMany),
        });
    }
    #fix(tooMany) {
        if (!tooMany)
            return 'Give every item an id of its own; leaving out rows does not help here.';
        return this.#skip
            ? 'Repair or remove the rows: `on-bad-item: skip` leaves out 5 % at most (and 10,000 rows).'
            : 'Repair or remove the rows, or set `on-bad-item: skip` to leave out up to 5 %.';
    }
}


/***/ }),

/***/ 12638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ readVector),
/* harmony export */   FQ: () => (/* binding */ BadValue),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   xN: () => (/* binding */ readIdentity)
/* harmony export */ });
/* unused harmony export plainText */
/** What is wrong with a row: thrown by those who read its parts, told by whoever reads the row. */
class BadValue extends Error {
    name = 'BadValue';
}
/** Id, label, group and metadata of a row. @param fallbackId where the row has none @throws BadValue */
function readIdentity(values, roles, fallbackId) {
    const id = (roles.id === undefined ? undefined : plainText(values[roles.id], roles.id)) ?? fallbackId;
    if (id === undefined)
        throw new BadValue(`no value in the column ${quoted(roles.id ?? 'id')}`);
    const label = roles.label === undefined ? undefined : plainText(values[roles.label], roles.label);
    const group = roles.group === undefined ? undefined : plainText(values[roles.group], roles.group);
    return {
        id,
        ...(label !== undefined && { label }),
        ...(group !== undefined && { group }),
        metadata: readMetadata(values, roles),
    };
}
/** A vector: a list of numbers, or such a list as JSON. @throws BadValue */
function readVector(value, column) {
    if (isMissing(value))
        throw new BadValue(`no value in the column ${quoted(column)}`);
    const list = typeof value === 'string' ? parseList(value, column) : value;
    if (ArrayBuffer.isView(list) && !(list instanceof DataView) && !(list instanceof Uint8Array))
        return Float32Array.from(list);
    if (!Array.isArray(list))
        throw new BadValue(`column ${quoted(column)}: not a list of numbers`);
    const vector = new Float32Array(list.length);
    for (let i = 0; i < list.length; i += 1) {
        const number = list[i];
        if (typeof number !== 'number' && typeof number !== 'bigint')
            throw new BadValue(`column ${quoted(column)}: value ${i + 1} is ${shown(number)}, not a number`);
        vector[i] = Number(number);
    }
    return vector;
}
function parseList(text, column) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new BadValue(`column ${quoted(column)}: not a JSON array of numbers, but ${shown(text)}`);
    }
}
/** Text, or a number or boolean as text; undefined where there is none. @throws BadValue */
function plainText(value, column) {
    if (isMissing(value))
        return undefined;
    if (typeof value === 'string')
        return value;
    if (typeof value === 'boolean' || typeof value === 'bigint' || Number.isFinite(value))
        return String(value);
    throw new BadValue(`column ${quoted(column)}: ${kindOf(value)} where a text or a number is wanted`);
}
function readMetadata(values, roles) {
    const metadata = {};
    const put = (name, type) => {
        const value = values[name];
        if (isMissing(value))
            return;
        if (name === '__proto__')
            throw new BadValue('a column cannot be called "__proto__"');
        metadata[name] = type === undefined ? metadataValue(value, name) : typedValue(value, type, name);
    };
    if (roles.metadata !== undefined) {
        for (const { name, type } of roles.metadata)
            put(name, type);
        if (roles.text !== undefined)
            put(roles.text, 'text');
        return metadata;
    }
    for (const name of Object.keys(values))
        if (!isUsed(name, roles))
            put(name);
    return metadata;
}
/** Text is used as metadata; the rest of what is used is not. */
function isUsed(name, { id, label, image, vector, group, otherVectors }) {
    return (name === id ||
        name === label ||
        name === image ||
        name === vector ||
        name === group ||
        name === otherVectors);
}
function metadataValue(value, column) {
    if (typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (typeof value === 'number' && Number.isFinite(value))
        return value;
    if (typeof value === 'bigint' && Number.isSafeInteger(Number(value)))
        return Number(value);
    if (value instanceof Date && !Number.isNaN(value.getTime()))
        return value.toISOString();
    if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
        return value;
    throw new BadValue(`column ${quoted(column)}: ${kindOf(value)} cannot be metadata; the setting metadata says which columns are kept`);
}
/** A value of the type that the settings name, also where the table holds text. */
function typedValue(value, type, column) {
    const read = READERS[type](value);
    if (read === undefined)
        throw new BadValue(`column ${quoted(column)}: ${shown(value)} is no ${type}`);
    return read;
}
const READERS = {
    text: (value) => typeof value === 'object' || (typeof value === 'number' && !Number.isFinite(value))
        ? undefined
        : String(value),
    number: (value) => {
        const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
        return typeof value !== 'object' && typeof value !== 'boolean' && Number.isFinite(number)
            ? number
            : undefined;
    },
    boolean: (value) => ({ true: true, false: false })[String(value).toLowerCase()],
    list: (value) => {
        try {
            const list = typeof value === 'string' ? JSON.parse(value) : value;
            return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : undefined;
        }
        catch {
            return undefined;
        }
    },
};
/** Absent, null or empty. */
const isMissing = (value) => value === undefined || value === null || value === '';
const quoted = (name) => JSON.stringify(name);
function shown(value) {
    const text = typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? String(value));
    return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
function kindOf(value) {
    if (typeof value === 'number')
        return Number.isNaN(value) ? 'NaN' : 'an infinite number';
    if (typeof value === 'bigint')
        return `the number ${value}, which is too large to keep exactly`;
    if (value instanceof Uint8Array)
        return 'bytes';
    if (value instanceof Date)
        return 'a date that cannot be';
    if (Array.isArray(value))
        return 'a list of other things than texts';
    return typeof value === 'object' ? 'an object' : typeof value;
}


/***/ }),

/***/ 89702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ columnsToRead),
/* harmony export */   rolesOf: () => (/* binding */ rolesOf)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _lib_near_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33329);


const TYPES = ['text', 'number', 'boolean', 'list'];
const ROLES = ['id', 'label', 'image', 'vector', 'group', 'text'];
/**
 * Which column is for what: by the settings, else by their usual names. A table with vectors (its own, or an .npy
 * beside it) is one of vectors; its images are then metadata.
 * @throws CodedError `data.missing-column` with every column that is missing and those that there are
 */
function rolesOf(table, request) {
    const { columns: names } = request;
    const has = (name) => table.columns.includes(name);
    const roles = {};
    const missing = [];
    for (const role of ROLES) {
        const named = names[role];
        // Rows that bring their own columns may lack what is not needed.
        const needed = table.fixed || role === 'id' || role === 'image' || role === 'vector';
        if (named !== undefined && needed && !has(named))
            missing.push(`\`${role}-column\`: ${wanted(named, table.columns)}`);
        const name = named ?? role;
        if (named !== undefined || has(name) || !table.fixed)
            roles[role] = name;
    }
    if (!has(roles.id ?? ''))
        delete roles.id;
    const byVectors = request.vectors !== undefined || names.vector !== undefined;
    if (request.vectors !== undefined || !has(roles.vector ?? '') || (names.image !== undefined && !byVectors))
        delete roles.vector;
    if (byVectors || roles.vector !== undefined || !has(roles.image ?? ''))
        delete roles.image;
    if (missing.length === 0 && roles.image === undefined && !byVectors && roles.vector === undefined)
        missing.push(`no column "image" or "vector"${nearest(['image', 'vector'], table.columns)}`);
    if (roles.id === undefined && names.id === undefined && roles.image === undefined)
        missing.push(`no column "id"${nearest(['id'], table.columns)}`);
    const metadata = names.metadata?.map((text) => metadataColumn(text, table));
    for (const { name } of metadata ?? []) {
        const wrong = has(name)
            ? undefined
            : (wrongType(name, has) ?? (table.fixed ? wanted(name, table.columns) : undefined));
        if (wrong !== undefined)
            missing.push(`\`metadata\`: ${wrong}`);
    }
    if (missing.length > 0) {
        const there = table.columns.map((name) => JSON.stringify(name)).join(', ');
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('data.missing-column', `"${table.shown}": ${missing.join('; ')}; there are ${there || 'none'}.`, {
            fix: 'Say what a column is called with `id-column`, `image-column`, `vector-column` and so on.',
        });
    }
    return {
        ...roles,
        ...(request.vectors !== undefined && { otherVectors: 'vector' }),
        ...(metadata && { metadata }),
    };
}
/** The columns that are to be read; undefined: all. */
function columnsToRead({ metadata, otherVectors: _, ...roles }) {
    return metadata && new Set([...Object.values(roles), ...metadata.map(({ name }) => name)]);
}
function wanted(name, columns) {
    return `no column ${JSON.stringify(name)}${nearest([name], columns)}`;
}
/** `price:numbr`, where there is a column `price`. */
function wrongType(text, has) {
    const [, name = '', type = ''] = /^(.+):\s*(\w*)$/.exec(text) ?? [];
    return has(name.trim()) ? `"${text}": a type is ${TYPES.join(', ')}, not "${type}"` : undefined;
}
function nearest(names, columns) {
    const near = names.flatMap((name) => (0,_lib_near_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nearNames */ .$)(name, columns))[0];
    return near === undefined ? '' : ` (did you mean ${JSON.stringify(near)}?)`;
}
function metadataColumn(text, { columns }) {
    const [, name, type] = /^(.+):\s*(\w+)$/.exec(text) ?? [];
    const known = TYPES.find((one) => one === type);
    if (name === undefined || known === undefined || columns.includes(text))
        return { name: text };
    return { name: name.trim(), type: known };
}


/***/ }),

/***/ 67842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openScratch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);




const PREFIX = 'vector-index-';
/** Makes such a folder, and removes those that killed processes left behind. */
async function openScratch() {
    await removeAbandoned();
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `${PREFIX}${machine()}-${process.pid}-`));
    const handles = [];
    return {
        folder,
        async file(name) {
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), 'wx+');
            handles.push(handle);
            return handle;
        },
        async close() {
            for (const handle of handles.splice(0))
                await handle.close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
        },
    };
}
/** A container has a host name of its own: its processes' numbers mean nothing outside. */
const machine = () => (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)().replace(/[^A-Za-z0-9]/g, '');
async function removeAbandoned() {
    const pattern = new RegExp(`^${PREFIX}${machine()}-(\\d+)-`);
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()).catch(() => []);
    for (const name of names) {
        const owner = pattern.exec(name)?.[1];
        // One that belongs to somebody else, or that another process removes, is none of ours.
        if (owner !== undefined && !isRunning(Number(owner)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), name), { recursive: true, force: true }).catch(() => { });
    }
}
function isRunning(processId) {
    try {
        process.kill(processId, 0);
        return true;
    }
    catch (error) {
        return (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'EPERM');
    }
}


/***/ })

};
