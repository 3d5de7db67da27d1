export const id = 5951;
export const ids = [5951];
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

/***/ 65951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openParquet: () => (/* binding */ openParquet)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/data/damaged.js
var damaged = __webpack_require__(14702);
// EXTERNAL MODULE: ./build/data/wording.js
var wording = __webpack_require__(18369);
// EXTERNAL MODULE: ./node_modules/hyparquet/src/column.js + 5 modules
var column = __webpack_require__(61419);
;// CONCATENATED MODULE: ./build/data/tables/parquet-pages.js

/** A page's header is far smaller, unless it holds very long texts as statistics. */
const HEADER_BYTES = 2 ** 14;
const MAX_HEADER_BYTES = 2 ** 22;
/**
 * Walks over the headers of a column's pages, so that none makes a decoder write more values than the file's own
 * directory says: a few bytes can claim billions.
 * @throws Error that says what cannot be
 */
async function checkPages(file, { meta_data }) {
    if (meta_data === undefined)
        throw new Error('a column without a description');
    const first = Number(meta_data.dictionary_page_offset || meta_data.data_page_offset);
    const end = Math.min(first + Number(meta_data.total_compressed_size), file.byteLength);
    const allowed = Number(meta_data.num_values);
    let values = 0;
    for (let at = first; at < end && values < allowed;) {
        const { header, length } = await headerAt(file, at, end);
        const { data_page_header, data_page_header_v2, dictionary_page_header, compressed_page_size } = header;
        const count = (data_page_header ?? data_page_header_v2)?.num_values ?? 0;
        values += count;
        const own = dictionary_page_header?.num_values ?? 0;
        if (!(count >= 0 && values <= allowed) || !(own <= meta_data.total_uncompressed_size + 1n))
            throw new Error(`a page claims to hold more values than the ${allowed} of its column`);
        if (!(compressed_page_size >= 0))
            throw new Error(`a page of ${compressed_page_size} bytes`);
        at += length + compressed_page_size;
    }
}
async function headerAt(file, at, end) {
    for (let bytes = HEADER_BYTES;; bytes *= 16) {
        const buffer = await file.slice(at, Math.min(end, at + bytes));
        const reader = { view: new DataView(buffer), offset: 0 };
        try {
            return { header: (0,column/* parquetHeader */.wK)(reader), length: reader.offset };
        }
        catch (error) {
            if (at + bytes >= end || bytes >= MAX_HEADER_BYTES)
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./build/data/tables/parquet.js




/** Columns are unpacked whole, a group of rows at a time. */
const MAX_GROUP_BYTES = 2 ** 28;
/** A few bytes can stand for any number of equal values. */
const MAX_GROUP_VALUES = 2 ** 28;
const SMALLER = 'Write it with smaller row groups: `pq.write_table(table, path, row_group_size=10_000)`.';
const ROWS_AT_ONCE = 1024;
/** However well rows are packed, their ids or vectors take more than this. */
const MAX_ROWS_A_BYTE = 1000;
/**
 * Opens Parquet: groups of rows are read one after the other, those with a page index in smaller pieces.
 * @throws CodedError `data.damaged`
 */
async function openParquet(source) {
    const { path, shown, bytes: byteLength } = source;
    const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await __webpack_require__.e(/* import() */ 2072).then(__webpack_require__.bind(__webpack_require__, 2072));
    const { compressors } = await __webpack_require__.e(/* import() */ 138).then(__webpack_require__.bind(__webpack_require__, 20138));
    const wrapped = (work, where = '') => work.catch((error) => {
        throw (0,damaged/* damaged */.q)(shown, `is not whole Parquet${where}: ${(0,wording/* systemReason */.u)(error)}`);
    });
    const file = {
        byteLength,
        slice(start, end = byteLength) {
            const part = readPart(path, start, end);
            // The library reads ahead, and may never look at it.
            part.catch(() => { });
            return part;
        },
    };
    if (byteLength < 12)
        throw (0,damaged/* damaged */.q)(shown, 'is not whole Parquet: too short');
    const metadata = await wrapped(parquetMetadataAsync(file, { geoparquet: false }));
    const names = await wrapped((async () => namesIn(metadata, parquetSchema(metadata), byteLength))());
    return {
        ...{ source, shown },
        columns: names,
        fixed: true,
        text: false,
        async *batches(wanted) {
            const columns = wanted === undefined ? names : names.filter((name) => wanted.has(name));
            for (const { rowStart, rowEnd, columns: begun = [] } of piecesOf(metadata, wanted, shown)) {
                for (const column of begun)
                    await wrapped(checkPages(file, column));
                const options = {
                    file,
                    metadata,
                    rowStart,
                    rowEnd,
                    compressors: boundedBy(compressors),
                    utf8: false,
                };
                const readColumns = async () => {
                    const rows = Array.from({ length: rowEnd - rowStart }, () => Object.create(null));
                    // One after the other: of several at once, the library leaves the second failure to end the process.
                    for (const name of columns) {
                        const read = { ...options, columns: [name], useOffsetIndex: true, geoparquet: false };
                        const values = await parquetReadObjects(read);
                        if (values.length !== rows.length)
                            throw new Error(`column ${name} has ${values.length} of them`);
                        for (const [row, value] of values.entries())
                            rows[row][name] = value[name];
                    }
                    return rows;
                };
                const rows = await wrapped(readColumns(), `, rows ${rowStart} to ${rowEnd - 1}`);
                source.progress.bytes = (byteLength * rowEnd) / Number(metadata.num_rows);
                yield rows.map((values, i) => ({
                    place: ` row ${rowStart + i}`,
                    values: values,
                }));
            }
        },
    };
}
/**
 * Names of the columns. What the library would stumble over half-way is refused: failures that it has not looked at by
 * then would end the process.
 */
function namesIn({ row_groups }, schema, byteLength) {
    const rows = row_groups.reduce((sum, { num_rows }) => sum + Number(num_rows), 0);
    const negative = row_groups.some(({ num_rows }) => num_rows < 0);
    if (negative || rows > byteLength * MAX_ROWS_A_BYTE)
        throw new Error(`it says that it has ${rows} rows`);
    for (const { columns } of row_groups)
        for (const { meta_data } of columns) {
            const path = meta_data?.path_in_schema ?? [];
            const leaf = path.reduce((above, name) => above?.children.find(({ element }) => element.name === name), schema);
            if (path.length === 0 || leaf === undefined || leaf.children.length > 0)
                throw new Error(`its schema has no column ${path.join('.')}`);
        }
    return schema.children.map(({ element }) => String(element.name));
}
function* piecesOf(metadata, wanted, shown) {
    let start = 0;
    for (const group of metadata.row_groups) {
        const rows = Number(group.num_rows);
        const columns = group.columns.filter(({ meta_data }) => wanted?.has(meta_data?.path_in_schema[0] ?? '') ?? true);
        const values = columns.map(({ meta_data }) => Number(meta_data?.num_values ?? 0));
        if (![rows, ...values].every((count) => count >= 0 && count <= MAX_GROUP_VALUES))
            throw (0,damaged/* damaged */.q)(shown, `a row group that claims to have ${rows} rows`, SMALLER);
        const indexed = columns.every(({ offset_index_offset }) => offset_index_offset !== undefined);
        if (!indexed && sizeOf(columns) > MAX_GROUP_BYTES) {
            const size = Math.round(sizeOf(columns) / 2 ** 20);
            throw (0,damaged/* damaged */.q)(shown, `a row group of ${rows} rows unpacks to ${size} MB`, SMALLER);
        }
        const end = start + rows;
        const step = indexed ? ROWS_AT_ONCE : rows;
        for (let at = start; at < end; at += step)
            yield { rowStart: at, rowEnd: Math.min(end, at + step), ...(at === start && { columns }) };
        start = end;
    }
}
const sizeOf = (columns) => columns.reduce((sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0), 0);
/** A page's header says how much memory it takes: hold it to a bound. */
function boundedBy(compressors) {
    return Object.fromEntries(Object.entries(compressors).flatMap(([codec, decompress]) => {
        if (decompress === undefined)
            return [];
        const bounded = (input, length) => {
            if (!(length <= MAX_GROUP_BYTES))
                throw new Error(`a page of ${length} bytes`);
            return decompress(input, length);
        };
        return [[codec, bounded]];
    }));
}
async function readPart(path, start, end) {
    const handle = await (0,promises_.open)(path);
    try {
        const bytes = new Uint8Array(end - start);
        for (let at = 0; at < bytes.length;) {
            const { bytesRead } = await handle.read(bytes, at, bytes.length - at, start + at);
            if (bytesRead === 0)
                throw new Error('the file ends early');
            at += bytesRead;
        }
        return bytes.buffer;
    }
    finally {
        await handle.close();
    }
}


/***/ })

};
