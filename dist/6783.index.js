export const id = 6783;
export const ids = [6783];
export const modules = {

/***/ 14702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/** A file that is not what its name says, or not whole (exit 2). */
function damaged(shown, reason, fix) {
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('data.damaged', `"${shown}": ${reason}.`, {
        fix: fix ?? 'Write or fetch the file again: it is not whole, or not what its name says.',
    });
}


/***/ }),

/***/ 49325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ fileBytes)
/* harmony export */ });
/* unused harmony export unreadable */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _damaged_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14702);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18369);





const CHUNK_BYTES = 2 ** 18;
/** What unpacks to more than this, and to more than this many times its size, is a bomb. */
const SUSPICIOUS_BYTES = 2 ** 30;
const SUSPICIOUS_RATIO = 100;
/**
 * The bytes of a file, unpacked where it is packed.
 * @param chunkBytes at a time; fewer where a reader makes many objects of them at once
 * @throws CodedError `data.unreadable`, `data.damaged`
 */
async function* fileBytes({ path, shown, gzip, bytes, progress }, chunkBytes = CHUNK_BYTES) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: chunkBytes });
    const unpacked = gzip ? file.pipe((0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)({ chunkSize: chunkBytes })) : file;
    file.on('error', (error) => unpacked.destroy(error));
    let length = 0;
    try {
        for await (const chunk of unpacked) {
            length += chunk.length;
            progress.bytes = file.bytesRead;
            if (gzip && length > SUSPICIOUS_BYTES && length > bytes * SUSPICIOUS_RATIO)
                throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_3__/* .damaged */ .q)(shown, `unpacks to more than ${SUSPICIOUS_RATIO} times its size`, 'Unpack it yourself if it is meant so.');
            yield chunk;
        }
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        if (code.startsWith('Z_'))
            throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_3__/* .damaged */ .q)(shown, `is not whole gzip: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .systemReason */ .u)(error)}`);
        if (/^E[A-Z]+$/.test(code))
            throw unreadable(shown, error);
        throw error;
    }
    finally {
        file.destroy();
    }
}
function unreadable(shown, cause) {
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('data.unreadable', `"${shown}" cannot be read (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .systemReason */ .u)(cause)}).`, {
        fix: 'Check that it is still there, and that this user may read it.',
        cause,
    });
}


/***/ }),

/***/ 71144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isBad)
/* harmony export */ });
const isBad = (row) => 'problem' in row;


/***/ }),

/***/ 26783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openJsonLines: () => (/* binding */ openJsonLines)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _damaged_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14702);
/* harmony import */ var _file_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49325);
/* harmony import */ var _found_row_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71144);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42671);





/**
 * Opens JSON Lines: one object a line, in UTF-8; empty lines are passed over.
 * @throws CodedError `data.damaged`
 */
async function openJsonLines(source) {
    const { shown } = source;
    const first = await (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .firstOf */ .K)(readBatches(source));
    if (first === undefined)
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(shown, 'is empty: not even one line');
    const [broken] = first;
    const firstRow = first.find((row) => !(0,_found_row_js__WEBPACK_IMPORTED_MODULE_4__/* .isBad */ .e)(row));
    if (firstRow === undefined && broken !== undefined && (0,_found_row_js__WEBPACK_IMPORTED_MODULE_4__/* .isBad */ .e)(broken))
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(`${shown}${broken.place}`, broken.problem);
    return {
        ...{ source, shown },
        columns: firstRow === undefined ? [] : Object.keys(firstRow.values),
        fixed: false,
        text: false,
        batches: () => readBatches(source),
    };
}
async function* readBatches(source) {
    let number = 0;
    for await (const lines of linesOf((0,_file_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBytes */ .s)(source), source.shown)) {
        const batch = [];
        for (const line of lines) {
            number += 1;
            const text = number === 1 && startsWithMark(line) ? line.subarray(3) : line;
            if (!isBlank(text))
                batch.push(parseLine(text, `:${number}`));
        }
        if (batch.length > 0)
            yield batch;
    }
}
function parseLine(line, place) {
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(line))
        return { place, problem: 'the line is not text in UTF-8' };
    try {
        const values = JSON.parse(line.toString());
        if (values === null || typeof values !== 'object' || Array.isArray(values))
            return { place, problem: 'the line is not a JSON object' };
        return { place, values: Object.setPrototypeOf(values, null) };
    }
    catch (error) {
        // The engine's own words quote what stands there, whatever that is.
        const position = /position (\d+)/.exec(error.message)?.[1];
        const where = position === undefined ? '' : ` (at character ${Number(position) + 1})`;
        return { place, problem: `the line is not JSON${where}` };
    }
}
/** Lines, those of a chunk at a time. */
async function* linesOf(chunks, shown) {
    let open = [];
    let openBytes = 0;
    let done = 0;
    for await (const chunk of chunks) {
        const lines = [];
        let start = 0;
        for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
            const rest = chunk.subarray(start, end);
            lines.push(open.length === 0 ? rest : Buffer.concat([...open, rest]));
            open = [];
            openBytes = 0;
            start = end + 1;
        }
        if (start < chunk.length) {
            open.push(chunk.subarray(start));
            openBytes += chunk.length - start;
        }
        if (openBytes > _table_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_RECORD_BYTES */ .x)
            throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(shown, `line ${done + lines.length + 1} is longer than ${_table_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_RECORD_BYTES */ .x / 2 ** 20} MB`);
        done += lines.length;
        if (lines.length > 0)
            yield lines;
    }
    if (openBytes > 0)
        yield [Buffer.concat(open)];
}
const startsWithMark = (line) => line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;
function isBlank(line) {
    for (const byte of line)
        if (byte > 32)
            return false;
    return true;
}


/***/ }),

/***/ 42671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ firstOf),
/* harmony export */   x: () => (/* binding */ MAX_RECORD_BYTES)
/* harmony export */ });
/** A record that cannot be larger: memory must not follow what a file claims. */
const MAX_RECORD_BYTES = 64 * 2 ** 20;
/** What comes first; the rest is closed. So tables wait for their turn, however many, without an open file each. */
async function firstOf(values) {
    for await (const value of values)
        return value;
    return undefined;
}


/***/ })

};
