export const id = 6384;
export const ids = [6384];
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

/***/ 5265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readNpyHeader)
/* harmony export */ });
/* harmony import */ var _damaged_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14702);

const MAGIC = '\x93NUMPY';
const MAX_HEADER = 2 ** 16;
/**
 * Reads the header of NumPy's format, versions 1 to 3 (numpy.lib.format): the magic bytes, the version, the header's
 * length, and a Python dictionary.
 * @throws CodedError `data.damaged`, also for arrays in Fortran's order and for pickled objects
 */
async function readNpyHeader(reader, shown) {
    if (!(await reader.fill(10)) || reader.peek(6).toString('latin1') !== MAGIC)
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, 'not an .npy file');
    const version = reader.take(8)[6];
    if (version < 1 || version > 3)
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, `version ${version} of the .npy format is not known`);
    const lengthBytes = version === 1 ? 2 : 4;
    if (!(await reader.fill(lengthBytes)))
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, 'the header is cut off');
    const length = reader.take(lengthBytes).readUIntLE(0, lengthBytes);
    if (length > MAX_HEADER)
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, `a header of ${length} bytes`);
    if (!(await reader.fill(length)))
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, 'the header is cut off');
    return parseHeader(reader.take(length).toString(version === 3 ? 'utf8' : 'latin1'), shown);
}
function parseHeader(text, shown) {
    const type = /'descr'\s*:\s*'([^']*)'/.exec(text)?.[1];
    const order = /'fortran_order'\s*:\s*(True|False)/.exec(text)?.[1];
    const shape = /'shape'\s*:\s*\(([\d\s,L]*)\)/.exec(text)?.[1];
    if (type === undefined || order === undefined || shape === undefined) {
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, `the header ${JSON.stringify(text.trim().slice(0, 100))} is not that of a plain array`);
    }
    const sizes = shape.split(',').flatMap((size) => (size.trim() === '' ? [] : [Number.parseInt(size, 10)]));
    if (!sizes.every(Number.isSafeInteger))
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, `the shape (${shape}) cannot be`);
    if (type.includes('O')) {
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, 'holds pickled Python objects, which are not read', 'Save ids and labels as text: `ids.astype(str)`.');
    }
    if (order === 'True' && sizes.length > 1)
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, "is in Fortran's order", 'Save it with `np.save(path, np.ascontiguousarray(array))`.');
    return { type, shape: sizes };
}


/***/ }),

/***/ 76159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ openNpyMatrix)
/* harmony export */ });
/* harmony import */ var _lib_byte_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73982);
/* harmony import */ var _damaged_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14702);
/* harmony import */ var _npy_header_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5265);
/* harmony import */ var _number_decoder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21200);




const BATCH_BYTES = 2 ** 18;
/**
 * Opens a matrix of floats (2, 4 or 8 bytes, either byte order, C order).
 * @throws CodedError `data.damaged`, while it is read also where the file is longer or shorter than its header says
 */
async function openNpyMatrix(bytes, shown) {
    const reader = new _lib_byte_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .ByteReader */ .k(bytes);
    const { type, shape } = await (0,_npy_header_js__WEBPACK_IMPORTED_MODULE_1__/* .readNpyHeader */ .n)(reader, shown);
    const format = (0,_number_decoder_js__WEBPACK_IMPORTED_MODULE_2__/* .numberFormat */ .j)(type);
    if (format === undefined) {
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, `numbers of type ${type}`, "Save vectors as floats: `np.save(path, array.astype('float32'))`.");
    }
    const [rows, dimension] = shape;
    if (rows === undefined || dimension === undefined || shape.length !== 2) {
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, `an array of ${shape.length} dimensions`, 'Save vectors as a matrix: one row for each item.');
    }
    const rowBytes = dimension * format.size;
    return {
        rows,
        dimension,
        async *batches() {
            const most = Math.max(1, Math.floor(BATCH_BYTES / Math.max(1, rowBytes)));
            for (let done = 0; done < rows;) {
                const count = Math.min(most, rows - done);
                if (!(await reader.fill(count * rowBytes))) {
                    const whole = done + Math.floor(reader.available / rowBytes);
                    throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, `is cut off: its header says ${rows} rows of ${dimension}, and ${whole} are there`);
                }
                const values = format.decode(reader.take(count * rowBytes), count * dimension);
                yield Array.from({ length: count }, (_, i) => values.subarray(i * dimension, (i + 1) * dimension));
                done += count;
            }
            if (await reader.fill(1))
                throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, `goes on behind the ${rows} rows that its header says`);
        },
    };
}


/***/ }),

/***/ 21200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ decodeFloat32),
/* harmony export */   j: () => (/* binding */ numberFormat)
/* harmony export */ });
/** NumPy's types of vectors: floats of 2, 4 and 8 bytes in either byte order; undefined for all else. */
function numberFormat(type) {
    const [, order, kind] = /^([<>])(f[248])$/.exec(type) ?? [];
    const format = order === undefined || kind === undefined ? undefined : FLOATS[kind];
    if (format === undefined || order === '<')
        return format;
    return { size: format.size, decode: (bytes, count) => format.decode(swapped(bytes, format.size), count) };
}
/** float32, little-endian. */
const decodeFloat32 = (bytes, count) => new Float32Array(copyOf(bytes), 0, count);
const FLOATS = {
    f2: { size: 2, decode: (bytes, count) => new Float32Array(new Float16Array(copyOf(bytes), 0, count)) },
    f4: { size: 4, decode: decodeFloat32 },
    f8: { size: 8, decode: (bytes, count) => new Float32Array(new Float64Array(copyOf(bytes), 0, count)) },
};
function swapped(bytes, size) {
    if (size === 2)
        return bytes.swap16();
    return size === 4 ? bytes.swap32() : bytes.swap64();
}
/** Typed arrays want memory that begins at a multiple of their numbers' size. */
function copyOf(bytes) {
    const copy = new Uint8Array(bytes.length);
    copy.set(bytes);
    return copy.buffer;
}


/***/ }),

/***/ 56384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fileVectors: () => (/* binding */ fileVectors),
  matrixBeside: () => (/* binding */ matrixBeside)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/data/file-bytes.js
var file_bytes = __webpack_require__(49325);
// EXTERNAL MODULE: ./build/data/vectors/npy.js
var npy = __webpack_require__(76159);
// EXTERNAL MODULE: ./build/lib/byte-reader.js
var byte_reader = __webpack_require__(73982);
// EXTERNAL MODULE: ./build/data/damaged.js
var damaged = __webpack_require__(14702);
// EXTERNAL MODULE: ./build/data/vectors/npy-header.js
var npy_header = __webpack_require__(5265);
;// CONCATENATED MODULE: ./build/data/vectors/npy-texts.js


const MAX_TEXT_BYTES = 2 ** 16;
/**
 * Reads an array of texts (NumPy's `U`, or `S` as UTF-8) or whole numbers, one after the other.
 * @throws CodedError `data.damaged`
 */
async function* readNpyTexts(reader, shown) {
    const { type, shape } = await (0,npy_header/* readNpyHeader */.n)(reader, shown);
    const [count] = shape;
    if (count === undefined || shape.length !== 1)
        throw (0,damaged/* damaged */.q)(shown, `an array of ${shape.length} dimensions, where one is wanted`);
    const format = textFormat(type);
    if (format === undefined || format.size > MAX_TEXT_BYTES)
        throw (0,damaged/* damaged */.q)(shown, `values of type ${type}: texts or whole numbers are wanted`);
    for (let row = 0; row < count; row += 1) {
        if (format.size > 0 && reader.available < format.size && !(await reader.fill(format.size)))
            throw (0,damaged/* damaged */.q)(shown, `is cut off: its header says ${count} rows, and ${row} are there`);
        yield format.decode(reader.take(format.size));
    }
    if (await reader.fill(1))
        throw (0,damaged/* damaged */.q)(shown, `goes on behind the ${count} rows that its header says`);
    return undefined;
}
function textFormat(type) {
    const [, order, kind, digits] = /^([<>|=])([USiu])(\d+)$/.exec(type) ?? [];
    if (order === undefined || kind === undefined || digits === undefined)
        return undefined;
    const size = Number(digits);
    const little = order !== '>';
    if (kind === 'U')
        return { size: size * 4, decode: (bytes) => decodeUcs4(bytes, little) };
    if (kind === 'S')
        return { size, decode: (bytes) => bytes.toString().replace(/\0+$/, '') };
    if (![1, 2, 4, 8].includes(size))
        return undefined;
    return { size, decode: (bytes) => String(decodeInteger(bytes, size, kind === 'i', little)) };
}
/** Four bytes a character, padded with zeros. */
function decodeUcs4(bytes, little) {
    const points = [];
    for (let at = 0; at < bytes.length; at += 4) {
        const point = little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
        points.push(point > 0x10ffff ? 0xfffd : point);
    }
    while (points.at(-1) === 0)
        points.pop();
    return String.fromCodePoint(...points);
}
function decodeInteger(bytes, size, signed, little) {
    const ordered = little ? Buffer.from(bytes).reverse() : bytes;
    const value = BigInt(`0x${ordered.toString('hex')}`);
    return signed ? BigInt.asIntN(size * 8, value) : value;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/data/wording.js
var wording = __webpack_require__(18369);
;// CONCATENATED MODULE: ./build/data/vectors/npz-archive.js



const MAX_MEMBERS = 1000;
/** What claims to unpack to more than this, and to more than this many times its size, is a bomb. */
const SUSPICIOUS_BYTES = 2 ** 30;
const SUSPICIOUS_RATIO = 100;
/** @throws CodedError `data.damaged` */
async function openNpzArchive(path, shown) {
    const { openPromise } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    const broken = (error) => (0,damaged/* damaged */.q)(shown, `is not whole .npz: ${(0,wording/* systemReason */.u)(error)}`);
    const zip = await openPromise(path, { autoClose: false, lazyEntries: true }).catch((error) => {
        throw broken(error);
    });
    const members = new Map();
    try {
        for await (const entry of zip.eachEntry()) {
            if (members.size === MAX_MEMBERS)
                throw new Error(`more than ${MAX_MEMBERS} members`);
            if (entry.fileName.endsWith('.npy'))
                members.set(entry.fileName.slice(0, -4), entry);
        }
    }
    catch (error) {
        zip.close();
        throw broken(error);
    }
    return {
        names: [...members.keys()],
        async *bytes(name) {
            const entry = members.get(name);
            if (isBomb(entry))
                throw (0,damaged/* damaged */.q)(shown, `${name} unpacks to more than ${SUSPICIOUS_RATIO} times its size`);
            let sum = 0;
            try {
                for await (const chunk of (await zip.openReadStreamPromise(entry))) {
                    sum = (0,external_node_zlib_.crc32)(chunk, sum);
                    yield chunk;
                }
            }
            catch (error) {
                throw broken(error);
            }
            if (sum !== entry.crc32)
                throw (0,damaged/* damaged */.q)(shown, `${name} is not what its check sum says`);
        },
        close: () => zip.close(),
    };
}
function isBomb({ compressedSize, uncompressedSize }) {
    return uncompressedSize > SUSPICIOUS_BYTES && uncompressedSize > compressedSize * SUSPICIOUS_RATIO;
}

;// CONCATENATED MODULE: ./build/data/vectors/npz.js






/**
 * The vectors of an .npz file: a matrix `vectors`, and `ids` and `labels` beside it where they are there. Without
 * ids, an id is the row's number from 0.
 * @throws CodedError `data.damaged`
 */
function npzVectors(source) {
    const { path, shown } = source;
    return {
        shown,
        sources: [source],
        async *batches() {
            const archive = await openNpzArchive(path, shown);
            try {
                if (!archive.names.includes('vectors'))
                    throw noVectors(shown, archive.names);
                const matrix = await (0,npy/* openNpyMatrix */.t)(archive.bytes('vectors'), `${shown}: vectors`);
                const ids = archive.names.includes('ids') ? textsOf(archive, 'ids', shown) : undefined;
                const labels = archive.names.includes('labels') ? textsOf(archive, 'labels', shown) : undefined;
                let row = 0;
                for await (const vectors of matrix.batches()) {
                    const batch = [];
                    for (const vector of vectors) {
                        const id = ids === undefined ? String(row) : await ids();
                        const label = await labels?.();
                        batch.push({ place: ` row ${row}`, id, ...(label && { label }), metadata: {}, vector });
                        row += 1;
                    }
                    source.progress.bytes = (source.bytes * row) / matrix.rows;
                    yield batch;
                }
                for (const [name, texts] of Object.entries({ ids, labels }))
                    if (texts !== undefined && (await texts(true)) !== '')
                        throw longer(shown, name);
            }
            finally {
                archive.close();
            }
        },
    };
}
const noVectors = (shown, names) => (0,errors/* badInput */.AN)('data.missing-column', `"${shown}": there is no array "vectors".`, {
    fix: `There is: ${names.map((name) => JSON.stringify(name)).join(', ') || 'none'}. Write it with \`np.savez(path, vectors=…, ids=…, labels=…)\`.`,
});
const longer = (shown, name) => (0,damaged/* damaged */.q)(shown, `\`${name}\` and \`vectors\` do not have the same number of rows`);
/** Gives the text of the next row; at the end, nothing. */
function textsOf(archive, name, shown) {
    const texts = readNpyTexts(new byte_reader/* ByteReader */.k(archive.bytes(name)), `${shown}: ${name}`);
    return async (end = false) => {
        const { value } = await texts.next();
        if (value === undefined && !end)
            throw longer(shown, name);
        return value ?? '';
    };
}

// EXTERNAL MODULE: ./build/data/vectors/number-decoder.js
var number_decoder = __webpack_require__(21200);
;// CONCATENATED MODULE: ./build/data/vectors/vecs.js



const FORMATS = {
    fvecs: { size: 4, decode: number_decoder/* decodeFloat32 */.I },
    bvecs: { size: 1, decode: (bytes) => Float32Array.from(bytes) },
    ivecs: {
        size: 4,
        decode: (bytes, count) => Float32Array.from({ length: count }, (_, i) => bytes.readInt32LE(4 * i)),
    },
};
const MAX_DIMENSION = 2 ** 20;
/**
 * The files of the TEXMEX benchmarks (SIFT1M, GIST1M): each row is its length (int32, little-endian), then as many
 * float32 (fvecs), bytes (bvecs) or int32 (ivecs). An id is the row's number from 0.
 * @throws CodedError `data.damaged`
 */
async function* readVecs(bytes, name, shown) {
    const { size, decode } = FORMATS[name];
    const reader = new byte_reader/* ByteReader */.k(bytes);
    let row = 0;
    for (;;) {
        const batch = [];
        let wanted = 4;
        while (reader.available >= 4) {
            const dimension = reader.peek(4).readInt32LE();
            if (dimension < 1 || dimension > MAX_DIMENSION)
                throw (0,damaged/* damaged */.q)(shown, `row ${row} claims to have ${dimension} values`);
            wanted = 4 + dimension * size;
            if (reader.available < wanted)
                break;
            const vector = decode(reader.take(wanted).subarray(4), dimension);
            batch.push({ place: ` row ${row}`, id: String(row), metadata: {}, vector });
            row += 1;
            wanted = 4;
        }
        if (batch.length > 0)
            yield batch;
        else if (!(await reader.fill(wanted))) {
            if (reader.available > 0)
                throw (0,damaged/* damaged */.q)(shown, `is cut off in row ${row}`);
            return;
        }
    }
}

;// CONCATENATED MODULE: ./build/data/vectors/vector-files.js





/** Rows of a file that holds vectors and nothing else: an id is the row's number from 0, save in .npz with ids. */
function fileVectors(source) {
    const { shown, format } = source;
    switch (format) {
        case 'fvecs':
        case 'bvecs':
        case 'ivecs':
            return { shown, sources: [source], batches: () => readVecs((0,file_bytes/* fileBytes */.s)(source), format, shown) };
        case 'npz':
            return npzVectors(source);
        case 'npy':
            return { shown, sources: [source], batches: () => matrixRows(source) };
        default:
            throw new RangeError(`${format} is no file of vectors`);
    }
}
async function* matrixRows(source) {
    const matrix = await (0,npy/* openNpyMatrix */.t)((0,file_bytes/* fileBytes */.s)(source), source.shown);
    let row = 0;
    for await (const vectors of matrix.batches()) {
        const first = row;
        row += vectors.length;
        yield vectors.map((vector, i) => ({
            place: ` row ${first + i}`,
            id: String(first + i),
            metadata: {},
            vector,
        }));
    }
}
/** The matrix that lies beside a table. @throws CodedError `data.no-source` for anything but .npy */
async function matrixBeside(source) {
    if (source.format === 'npy')
        return (0,npy/* openNpyMatrix */.t)((0,file_bytes/* fileBytes */.s)(source), source.shown);
    throw (0,errors/* badInput */.AN)('data.no-source', `\`vectors\`: "${source.shown}" is not an .npy file.`, {
        fix: 'Write it with `np.save`; other files of vectors are named by `data` itself.',
    });
}


/***/ }),

/***/ 73982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ByteReader)
/* harmony export */ });
/** Takes bytes off a stream in pieces of any size. */
class ByteReader {
    #chunks;
    #buffer = Buffer.alloc(0);
    #at = 0;
    #taken = 0;
    constructor(source) {
        this.#chunks = source[Symbol.asyncIterator]();
    }
    /** Bytes that can be taken without waiting. */
    get available() {
        return this.#buffer.length - this.#at;
    }
    /** Bytes taken so far. */
    get taken() {
        return this.#taken;
    }
    /** Waits for `bytes` to be available; false where the stream ends before. */
    async fill(bytes) {
        if (this.available >= bytes)
            return true;
        const parts = [this.#buffer.subarray(this.#at)];
        let length = this.available;
        while (length < bytes) {
            const { done, value } = await this.#chunks.next();
            if (done === true)
                break;
            parts.push(value);
            length += value.length;
        }
        this.#buffer = Buffer.concat(parts);
        this.#at = 0;
        return length >= bytes;
    }
    /** The next bytes, `available` at most, without taking them. They are valid until the next `fill`. */
    peek(bytes) {
        return this.#buffer.subarray(this.#at, this.#at + bytes);
    }
    /** Takes them. They are valid until the next `fill`. */
    take(bytes) {
        const piece = this.peek(bytes);
        this.#at += piece.length;
        this.#taken += piece.length;
        return piece;
    }
    /** Ends the stream early. */
    async close() {
        await this.#chunks.return?.(undefined);
    }
}


/***/ })

};
