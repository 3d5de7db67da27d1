export const id = 299;
export const ids = [299];
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

/***/ 30299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openCsv: () => (/* binding */ openCsv)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "stream"
var external_stream_ = __webpack_require__(2203);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/utils/is_object.js
var is_object = __webpack_require__(88467);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/api/index.js + 3 modules
var api = __webpack_require__(37084);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/api/CsvError.js
var CsvError = __webpack_require__(26892);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/api/normalize_options.js + 1 modules
var normalize_options = __webpack_require__(86845);
;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/index.js
/*
CSV Parse

Please look at the [project documentation](https://csv.js.org/parse/) for
additional information.
*/







class Parser extends external_stream_.Transform {
  constructor(opts = {}) {
    super({ ...{ readableObjectMode: true }, ...opts, encoding: null });
    this.api = (0,api/* transform */.p)({
      on_skip: (err, chunk) => {
        this.emit("skip", err, chunk);
      },
      ...opts,
    });
    // Backward compatibility
    this.state = this.api.state;
    this.options = this.api.options;
    this.info = this.api.info;
  }
  // Implementation of `Transform._transform`
  _transform(buf, _, callback) {
    if (this.state.stop === true) {
      return;
    }
    const err = this.api.parse(
      buf,
      false,
      (record) => {
        this.push(record);
      },
      () => {
        this.push(null);
        this.end();
        // Fix #333 and break #410
        //   ko: api.stream.iterator.coffee
        //   ko with v21.4.0, ok with node v20.5.1: api.stream.finished # aborted (with generate())
        //   ko: api.stream.finished # aborted (with Readable)
        // this.destroy()
        // Fix #410 and partially break #333
        //   ok: api.stream.iterator.coffee
        //   ok: api.stream.finished # aborted (with generate())
        //   broken: api.stream.finished # aborted (with Readable)
        this.on("end", this.destroy);
      },
    );
    if (err !== undefined) {
      this.state.stop = true;
    }
    callback(err);
  }
  // Implementation of `Transform._flush`
  _flush(callback) {
    if (this.state.stop === true) {
      return;
    }
    const err = this.api.parse(
      undefined,
      true,
      (record) => {
        this.push(record);
      },
      () => {
        this.push(null);
        this.on("end", this.destroy);
      },
    );
    callback(err);
  }
}

const parse = function () {
  let data, options, callback;
  for (const i in arguments) {
    const argument = arguments[i];
    const type = typeof argument;
    if (
      data === undefined &&
      (typeof argument === "string" || Buffer.isBuffer(argument))
    ) {
      data = argument;
    } else if (options === undefined && (0,is_object/* is_object */.v)(argument)) {
      options = argument;
    } else if (callback === undefined && type === "function") {
      callback = argument;
    } else {
      throw new CsvError/* CsvError */.J(
        "CSV_INVALID_ARGUMENT",
        ["Invalid argument:", `got ${JSON.stringify(argument)} at index ${i}`],
        options || {},
      );
    }
  }
  const parser = new Parser(options);
  if (callback) {
    const records =
      options === undefined || options.objname === undefined
        ? []
        : Object.create(null);
    parser.on("readable", function () {
      let record;
      while ((record = this.read()) !== null) {
        if (options === undefined || options.objname === undefined) {
          records.push(record);
        } else {
          Object.assign(records, {
            [record[0]]: record[1],
            // writable: true,
            // enumerable: true,
            // configurable: true
          });
        }
      }
    });
    parser.on("error", function (err) {
      callback(err, undefined, parser.api.__infoDataSet());
    });
    parser.on("end", function () {
      callback(undefined, records, parser.api.__infoDataSet());
    });
  }
  if (data !== undefined) {
    const writer = function () {
      parser.write(data);
      parser.end();
    };
    // Support Deno, Rollup doesn't provide a shim for setImmediate
    if (typeof setImmediate === "function") {
      setImmediate(writer);
    } else {
      setTimeout(writer, 0);
    }
  }
  return parser;
};



// EXTERNAL MODULE: ./build/lib/counted.js
var counted = __webpack_require__(13266);
// EXTERNAL MODULE: ./build/data/damaged.js
var damaged = __webpack_require__(14702);
// EXTERNAL MODULE: ./build/data/file-bytes.js
var file_bytes = __webpack_require__(49325);
;// CONCATENATED MODULE: ./build/data/tables/decode-text.js

/** UTF-8 → text; a byte order mark in front is left out. @throws CodedError `data.damaged` for bytes that are not UTF-8 */
async function* decodeText(bytes, shown) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
        for await (const chunk of bytes) {
            const text = decoder.decode(chunk, { stream: true });
            if (text !== '')
                yield text;
        }
        decoder.decode();
    }
    catch (error) {
        if (!(error instanceof TypeError))
            throw error;
        throw (0,damaged/* damaged */.q)(shown, 'is not text in UTF-8', 'Save it as UTF-8; spreadsheets call it "CSV UTF-8".');
    }
}

// EXTERNAL MODULE: ./build/data/tables/table.js
var table = __webpack_require__(42671);
;// CONCATENATED MODULE: ./build/data/tables/csv.js







const BATCH = 256;
const CHUNK_BYTES = 2 ** 14;
/**
 * Opens comma-separated values: RFC 4180, the first record names the columns, UTF-8 with or without a byte order mark.
 * The delimiter is the one of `,` `;` tab `|` that the first line has most of.
 * @throws CodedError `data.damaged` where it is no such file, or not whole
 */
async function openCsv(source) {
    const { shown } = source;
    const first = await (0,table/* firstOf */.K)(readRecords(source));
    if (first === undefined)
        throw (0,damaged/* damaged */.q)(shown, 'is empty: not even a line with the names of columns');
    const columns = first.fields.map((name) => name.trim());
    checkColumns(columns, shown);
    return {
        ...{ source, shown, columns },
        fixed: true,
        text: true,
        async *batches() {
            let batch = [];
            const records = readRecords(source);
            await records.next();
            for await (const { fields, line } of records) {
                batch.push(rowOf(columns, fields, `:${line}`));
                if (batch.length < BATCH)
                    continue;
                yield batch;
                batch = [];
            }
            if (batch.length > 0)
                yield batch;
        },
    };
}
function rowOf(columns, fields, place) {
    if (fields.length !== columns.length) {
        return {
            place,
            problem: `${(0,counted/* counted */.h)(fields.length, 'field')} where the first line names ${columns.length} columns`,
        };
    }
    const values = Object.create(null);
    for (const [i, name] of columns.entries())
        if (fields[i] !== '')
            values[name] = fields[i];
    return { place, values };
}
async function* readRecords(source) {
    const { shown } = source;
    const text = decodeText((0,file_bytes/* fileBytes */.s)(source, CHUNK_BYTES), shown);
    const first = await text.next();
    if (first.done === true)
        return;
    const parser = parse({
        delimiter: source.format === 'tsv' ? '\t' : delimiterOf(first.value),
        bom: true,
        relax_column_count: true,
        max_record_size: table/* MAX_RECORD_BYTES */.x,
    });
    const input = external_node_stream_.Readable.from(chain(first.value, text), { objectMode: true, highWaterMark: 2 });
    input.on('error', (error) => parser.destroy(error));
    try {
        let line = 1;
        for await (const fields of input.pipe(parser)) {
            // An empty line is a record of one empty field.
            if (fields.length > 1 || fields[0] !== '')
                yield { fields, line };
            line += 1 + linesWithin(fields);
        }
    }
    catch (error) {
        if (error instanceof CsvError/* CsvError */.J)
            throw (0,damaged/* damaged */.q)(shown, describe(error));
        throw error;
    }
    finally {
        input.destroy();
        await text.return(undefined);
    }
}
function linesWithin(fields) {
    let lines = 0;
    for (const field of fields)
        for (let at = field.indexOf('\n'); at !== -1; at = field.indexOf('\n', at + 1))
            lines += 1;
    return lines;
}
async function* chain(first, rest) {
    yield first;
    yield* rest;
}
function describe(error) {
    const line = typeof error.lines === 'number' ? `line ${error.lines}: ` : '';
    if (error.code === 'CSV_QUOTE_NOT_CLOSED')
        return 'ends within quotes: a `"` that is never closed, or the file is cut off';
    if (error.code === 'CSV_MAX_RECORD_SIZE')
        return `${line}a record of more than ${table/* MAX_RECORD_BYTES */.x / 2 ** 20} MB`;
    return `${line}${error.message.split(/[:,] /)[0]}`;
}
const DELIMITERS = [',', ';', '\t', '|'];
function delimiterOf(text) {
    const names = text.split(/\r|\n/, 1)[0].replaceAll(/"[^"]*"/g, '');
    const counts = DELIMITERS.map((delimiter) => names.split(delimiter).length);
    return DELIMITERS[counts.indexOf(Math.max(...counts))];
}
/** Two columns of one name, or one without, cannot be told apart. @throws CodedError `data.damaged` */
function checkColumns(columns, shown) {
    const twice = columns.find((name, i) => columns.indexOf(name) !== i);
    if (twice !== undefined)
        throw (0,damaged/* damaged */.q)(shown, `two columns are called ${JSON.stringify(twice)}`, 'Give every column a name of its own in the first line.');
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
