export const id = 2346;
export const ids = [2346];
export const modules = {

/***/ 71144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isBad)
/* harmony export */ });
const isBad = (row) => 'problem' in row;


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

/***/ 52346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openVectorDataset: () => (/* binding */ openVectorDataset)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/lib/counted.js
var counted = __webpack_require__(13266);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/lib/segment-reader.js

/** Bytes in front of an entry: the lengths of its key and of its value, 32 bits each. */
const HEADER = 8;
/** Walks over the entries of one part of a file; synchronous, since every read is a large one. */
class SegmentReader {
    key = Buffer.alloc(0);
    value = Buffer.alloc(0);
    #descriptor;
    #order;
    #end;
    #buffer;
    /** Where in the file the buffer's content ends. */
    #position;
    #at = 0;
    #filled = 0;
    constructor(descriptor, { start, end }, order, bufferBytes) {
        this.#descriptor = descriptor;
        this.#order = order;
        this.#position = start;
        this.#end = end;
        this.#buffer = Buffer.allocUnsafeSlow(bufferBytes);
    }
    /** Goes to the next entry; false at the end. */
    advance() {
        if (this.#at === this.#filled && this.#position === this.#end)
            return false;
        this.#need(HEADER);
        const keyLength = this.#buffer.readUInt32LE(this.#at);
        const size = HEADER + keyLength + this.#buffer.readUInt32LE(this.#at + 4);
        this.#need(size);
        this.key = this.#buffer.subarray(this.#at + HEADER, this.#at + HEADER + keyLength);
        this.value = this.#buffer.subarray(this.#at + HEADER + keyLength, this.#at + size);
        this.#at += size;
        return true;
    }
    isBefore(other) {
        const order = Buffer.compare(this.key, other.key);
        return order < 0 || (order === 0 && this.#order < other.#order);
    }
    /** Has `bytes` in the buffer from `#at` on. */
    #need(bytes) {
        if (this.#filled - this.#at >= bytes)
            return;
        const rest = this.#buffer.subarray(this.#at, this.#filled);
        const target = bytes > this.#buffer.length ? Buffer.allocUnsafeSlow(bytes * 2) : this.#buffer;
        rest.copy(target);
        this.#filled = rest.length;
        this.#at = 0;
        this.#buffer = target;
        while (this.#filled < bytes) {
            const wanted = Math.min(target.length - this.#filled, this.#end - this.#position);
            const read = (0,external_node_fs_.readSync)(this.#descriptor, target, this.#filled, wanted, this.#position);
            if (read === 0)
                throw new Error('a temporary file ended early');
            this.#filled += read;
            this.#position += read;
        }
    }
}

;// CONCATENATED MODULE: ./build/lib/external-sort.js

/**
 * Sorts more entries than fit into memory by their keys' bytes: runs are sorted in memory and written one behind
 * the other to one file, and merged anew by whoever reads. What comes in order becomes a single run.
 */
class ExternalSort {
    #file;
    #mergeBytes;
    #chunk;
    /** Where each entry begins in the chunk. */
    #starts = [];
    #used = 0;
    #written = 0;
    #count = 0;
    #runs = [];
    #lastKey;
    constructor({ file, runBytes = 16 * 2 ** 20, mergeBytes = 16 * 2 ** 20 }) {
        this.#file = file;
        this.#mergeBytes = mergeBytes;
        this.#chunk = Buffer.allocUnsafeSlow(runBytes);
    }
    /**
     * Adds an entry; `fill` writes its `length` bytes of value. Await the result: it is undefined while there is room.
     * @throws RangeError for an entry larger than a run
     */
    add(key, length, fill) {
        const size = HEADER + key.length + length;
        if (size > this.#chunk.length)
            throw new RangeError(`an entry of ${size} bytes cannot be sorted`);
        if (this.#used + size > this.#chunk.length)
            return this.#flush().then(() => this.#put(key, length, fill));
        this.#put(key, length, fill);
        return undefined;
    }
    /** All that were added; no more can be. */
    async finish() {
        await this.#flush();
        const [file, runs, mergeBytes] = [this.#file, this.#runs, this.#mergeBytes];
        return { count: this.#count, entries: () => merge(file, runs, mergeBytes) };
    }
    #put(key, length, fill) {
        const start = this.#used;
        this.#chunk.writeUInt32LE(key.length, start);
        this.#chunk.writeUInt32LE(length, start + 4);
        this.#chunk.set(key, start + HEADER);
        this.#used = start + HEADER + key.length + length;
        fill(this.#chunk.subarray(this.#used - length, this.#used));
        this.#starts.push(start);
        this.#count += 1;
    }
    async #flush() {
        if (this.#starts.length === 0)
            return;
        const inOrder = sortStarts(this.#chunk, this.#starts);
        const first = keyAt(this.#chunk, this.#starts[0]);
        const follows = this.#lastKey !== undefined && Buffer.compare(this.#lastKey, first) <= 0;
        this.#lastKey = Buffer.from(keyAt(this.#chunk, this.#starts.at(-1)));
        const begin = this.#written;
        if (inOrder)
            await this.#write(this.#chunk.subarray(0, this.#used));
        else
            await this.#writeInPieces();
        const last = this.#runs.at(-1);
        if (follows && last !== undefined)
            last.end = this.#written;
        else
            this.#runs.push({ start: begin, end: this.#written });
        this.#starts = [];
        this.#used = 0;
    }
    async #writeInPieces() {
        const piece = Buffer.allocUnsafeSlow(Math.min(this.#chunk.length, 2 ** 20));
        let filled = 0;
        for (const start of this.#starts) {
            const end = start + HEADER + this.#chunk.readUInt32LE(start) + this.#chunk.readUInt32LE(start + 4);
            if (filled + end - start > piece.length) {
                await this.#write(piece.subarray(0, filled));
                filled = 0;
            }
            if (end - start > piece.length)
                await this.#write(this.#chunk.subarray(start, end));
            else
                filled += this.#chunk.copy(piece, filled, start, end);
        }
        await this.#write(piece.subarray(0, filled));
    }
    async #write(bytes) {
        for (let at = 0; at < bytes.length;) {
            const { bytesWritten } = await this.#file.write(bytes, at, bytes.length - at, this.#written);
            at += bytesWritten;
            this.#written += bytesWritten;
        }
    }
}
function keyAt(chunk, start) {
    return chunk.subarray(start + HEADER, start + HEADER + chunk.readUInt32LE(start));
}
/** Sorts in place by key, equal keys by position; were they in order before? */
function sortStarts(chunk, starts) {
    const compare = (a, b) => chunk.compare(chunk, b + HEADER, b + HEADER + chunk.readUInt32LE(b), a + HEADER, a + HEADER + chunk.readUInt32LE(a)) || a - b;
    for (let i = 1; i < starts.length; i += 1) {
        if (compare(starts[i - 1], starts[i]) <= 0)
            continue;
        starts.sort(compare);
        return false;
    }
    return true;
}
function* merge(file, runs, mergeBytes) {
    const bufferBytes = Math.max(2 ** 14, Math.min(2 ** 20, Math.floor(mergeBytes / Math.max(1, runs.length))));
    const heap = runs.map((run, order) => new SegmentReader(file.fd, run, order, bufferBytes));
    for (const reader of heap)
        reader.advance();
    for (let i = (heap.length >> 1) - 1; i >= 0; i -= 1)
        siftDown(heap, i);
    while (heap.length > 0) {
        const top = heap[0];
        yield top;
        if (!top.advance()) {
            const last = heap.pop();
            if (heap.length === 0)
                return;
            if (last !== top)
                heap[0] = last;
        }
        siftDown(heap, 0);
    }
}
function siftDown(heap, from) {
    for (let parent = from;;) {
        let least = parent;
        for (const child of [2 * parent + 1, 2 * parent + 2])
            if (child < heap.length && heap[child].isBefore(heap[least]))
                least = child;
        if (least === parent)
            return;
        [heap[parent], heap[least]] = [heap[least], heap[parent]];
        parent = least;
    }
}

// EXTERNAL MODULE: ./build/lib/fingerprint.js
var lib_fingerprint = __webpack_require__(35708);
// EXTERNAL MODULE: ./build/lib/scratch.js
var lib_scratch = __webpack_require__(67842);
// EXTERNAL MODULE: ./build/lib/vectors.js
var vectors = __webpack_require__(87908);
// EXTERNAL MODULE: ./build/stores/record-check.js
var record_check = __webpack_require__(76823);
// EXTERNAL MODULE: ./build/data/found-row.js
var found_row = __webpack_require__(71144);
// EXTERNAL MODULE: ./build/data/row-problems.js
var row_problems = __webpack_require__(39902);
;// CONCATENATED MODULE: ./build/data/vectors/vector-entry.js


/** What is kept on disk of an item: the numbers first, at fixed places, then texts, then the vector. */
const CONTENT = 0;
const DIGEST = 32;
const LENGTHS = 64;
const TEXTS = 84;
const ABSENT = 0xffffffff;
/** An item as bytes, its digests computed. @param origin file and row, for messages */
function packItem(row, origin) {
    const contentDigest = (0,vectors/* vectorDigest */.CV)(row.vector);
    const digest = (0,lib_fingerprint/* itemDigest */.U)({ ...row, contentDigest });
    const metadata = Object.keys(row.metadata).length === 0 ? undefined : JSON.stringify(row.metadata);
    const texts = [origin, row.label, row.group, metadata].map((text) => text === undefined ? undefined : Buffer.from(text));
    const vector = (0,vectors/* vectorBytes */.Ru)(row.vector);
    const textBytes = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
    return {
        length: TEXTS + textBytes + vector.length,
        fill(into) {
            into.write(contentDigest, CONTENT, 'hex');
            into.write(digest, DIGEST, 'hex');
            into.writeUInt32LE(vector.length, LENGTHS + 16);
            let at = TEXTS;
            for (const [i, text] of texts.entries()) {
                into.writeUInt32LE(text?.length ?? ABSENT, LENGTHS + 4 * i);
                if (text !== undefined)
                    at += text.copy(into, at);
            }
            into.set(vector, at);
        },
    };
}
/** What the first pass over all entries wants, without the vector. */
function readFacts(value) {
    const [origin, label] = texts(value, 2);
    return { digest: value.toString('hex', DIGEST, LENGTHS), label, origin: origin ?? '' };
}
function unpackItem(key, value) {
    const [, label, group, metadata] = texts(value, 4);
    const length = value.readUInt32LE(LENGTHS + 16);
    const bytes = new Uint8Array(length);
    bytes.set(value.subarray(value.length - length));
    return {
        id: key.toString(),
        ...(label !== undefined && { label }),
        ...(group !== undefined && { group }),
        metadata: metadata === undefined ? {} : JSON.parse(metadata),
        contentDigest: value.toString('hex', CONTENT, DIGEST),
        digest: value.toString('hex', DIGEST, LENGTHS),
        vector: new Float32Array(bytes.buffer),
    };
}
function texts(value, count) {
    const found = [];
    let at = TEXTS;
    for (let i = 0; i < count; i += 1) {
        const length = value.readUInt32LE(LENGTHS + 4 * i);
        if (length === ABSENT)
            found.push(undefined);
        else {
            found.push(value.toString('utf8', at, at + length));
            at += length;
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/data/vectors/vector-dataset.js











const MAX_LABELS = 10_000;
/** Then others are heard: a signal to the process, a timer. */
const ENTRIES_AT_ONCE = 4096;
/**
 * Reads every row once, checks it, and keeps it on disk in the order of ids.
 * @throws CodedError `data.bad-rows` (exit 2) with all that is wrong with rows, `data.no-rows`
 */
async function openVectorDataset(request, sources) {
    const scratch = await (0,lib_scratch/* openScratch */.j)();
    const problems = new row_problems/* RowProblems */.D(request);
    try {
        const sort = new ExternalSort({ file: await scratch.file('vectors') });
        const read = await readRows(request, sources, sort, problems);
        const sorted = await sort.finish();
        const survey = await surveyEntries(sorted, problems, request.signal);
        problems.check(read.rows, read.ended);
        if (read.dimension === undefined) {
            throw (0,errors/* badInput */.AN)('data.no-rows', `\`${request.setting}\`: "${request.paths.join(', ')}" holds no vectors.`, {
                fix: 'Write or fetch the file again: an index of nothing is not built.',
            });
        }
        return {
            kind: 'vectors',
            setting: request.setting,
            folder: request.paths.join(', '),
            dataset: { count: sorted.count, fingerprint: survey.fingerprint, items: () => itemsOf(sorted) },
            dimension: read.dimension,
            labels: survey.labels,
            skipped: problems.skipped,
            close: () => scratch.close(),
        };
    }
    catch (error) {
        await scratch.close();
        throw error;
    }
}
async function readRows(request, sources, sort, problems) {
    const { signal, log } = request;
    const read = { rows: 0, dimension: undefined };
    const files = sources.flatMap((source) => source.sources);
    const megabytes = (all) => Math.ceil(all.reduce((sum, one) => sum + one, 0) / 1e6);
    const bar = log.progress('Reading vectors', megabytes(files.map(({ bytes }) => bytes)), 'MB');
    try {
        for (const source of sources) {
            for await (const batch of source.batches()) {
                signal?.throwIfAborted();
                for (const row of batch) {
                    read.rows += 1;
                    const origin = `${source.shown}${row.place}`;
                    const problem = (0,found_row/* isBad */.e)(row) ? row.problem : wrongness(row, request, read.dimension);
                    if (problem !== undefined)
                        problems.add(origin, problem);
                    else if (!(0,found_row/* isBad */.e)(row)) {
                        read.dimension ??= row.vector.length;
                        const entry = packItem(row, origin);
                        const full = sort.add(Buffer.from(row.id), entry.length, entry.fill);
                        if (full !== undefined)
                            await full;
                    }
                }
                bar.update(megabytes(files.map(({ progress }) => progress.bytes)));
                if (problems.hopeless)
                    return read;
            }
        }
    }
    catch (ended) {
        signal?.throwIfAborted();
        read.ended = ended;
    }
    finally {
        bar.end();
    }
    return read;
}
function wrongness(row, { distance, refuses }, dimension) {
    const { vector } = row;
    const wrong = (0,record_check/* wrongItem */.FW)(row);
    if (wrong !== undefined)
        return wrong;
    if (vector.length === 0)
        return 'the vector is empty';
    if (dimension !== undefined && vector.length !== dimension)
        return `the vector has ${(0,counted/* counted */.h)(vector.length, 'value')} where the first has ${dimension}`;
    if (!(0,vectors/* isFiniteVector */.f7)(vector))
        return nonFinite(vector);
    if (distance === 'cosine' && (0,vectors/* isZeroVector */.Cg)(vector))
        return 'the vector is all zeros, which has no direction for cosine distance';
    return refuses?.(row);
}
function nonFinite(vector) {
    const at = vector.findIndex((value) => !Number.isFinite(value));
    return `value ${at + 1} of the vector is ${Number.isNaN(vector[at]) ? 'NaN' : 'infinite'}`;
}
/** Fingerprint and labels; two rows of one id are refused. */
async function surveyEntries(sorted, problems, signal) {
    const fingerprint = new lib_fingerprint/* Fingerprint */.$();
    const labels = new Map();
    const lastKey = Buffer.alloc(record_check/* MAX_ID_BYTES */.ZL);
    let lastLength = -1;
    let lastOrigin = '';
    let count = 0;
    for (const { key, value } of sorted.entries()) {
        const { digest, label, origin } = readFacts(value);
        fingerprint.add(digest);
        if (key.length === lastLength && key.compare(lastKey, 0, lastLength) === 0)
            problems.refuse(`${origin}: the id ${JSON.stringify(key.toString())} is also that of ${lastOrigin}`);
        if (label !== undefined && labels.size <= MAX_LABELS)
            labels.set(label, (labels.get(label) ?? 0) + 1);
        lastLength = key.copy(lastKey);
        lastOrigin = origin;
        count += 1;
        if (count % ENTRIES_AT_ONCE !== 0)
            continue;
        await (0,promises_.setImmediate)();
        signal?.throwIfAborted();
    }
    return {
        fingerprint: fingerprint.value(),
        labels: labels.size > MAX_LABELS ? undefined : labels,
    };
}
function* itemsOf(sorted) {
    for (const { key, value } of sorted.entries())
        yield unpackItem(key, value);
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
