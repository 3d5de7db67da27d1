export const id = 2419;
export const ids = [2419];
export const modules = {

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

/***/ 44251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ks: () => (/* binding */ decodeId),
/* harmony export */   md: () => (/* binding */ encodeId)
/* harmony export */ });
/* unused harmony export MOST_ID_LENGTH */
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);

/** As long as an id may be. */
const MOST_ID_LENGTH = 512;
const HASHED = '%~';
const PLAIN = /^[\x20-\x24\x26-\x7e]+$/;
/**
 * An id as Pinecone takes it (1 to 512 characters of ASCII). Printable ASCII without `%` stays as it is. Of all else,
 * the bytes outside of printable ASCII and those of `%` are written as in a URL (`%C3%BC`); what is too long then is
 * named by its digest, which cannot be read back.
 */
function encodeId(id) {
    const written = PLAIN.test(id) ? id : percentEncoded(id);
    return written.length > MOST_ID_LENGTH ? `${HASHED}${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(id)}` : written;
}
/** What `encodeId` was given; a digest, which is nobody's id, comes back as it is: the record's metadata has the id. */
function decodeId(wire) {
    if (!wire.includes('%') || wire.startsWith(HASHED))
        return wire;
    const bytes = Buffer.from(wire, 'latin1');
    let length = 0;
    for (let at = 0; at < bytes.length; at++) {
        const isEscape = bytes[at] === PERCENT;
        bytes[length++] = isEscape ? Number.parseInt(wire.slice(at + 1, at + 3), 16) : bytes[at];
        if (isEscape)
            at += 2;
    }
    return bytes.toString('utf8', 0, length);
}
const PERCENT = 37;
function percentEncoded(id) {
    let written = '';
    for (const byte of Buffer.from(id)) {
        const isPlain = byte >= 0x20 && byte <= 0x7e && byte !== PERCENT;
        written += isPlain ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    }
    return written;
}


/***/ }),

/***/ 77187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ ALMOST_ZERO),
/* harmony export */   f: () => (/* binding */ isAlmostZero)
/* harmony export */ });
/** Below this in size Pinecone takes a value for zero (its API's description of a vector's values). */
const LEAST = 1e-8;
const ALMOST_ZERO = 'no value of the vector is as large as 1e-8, and Pinecone takes none of zeros';
/** Pinecone takes no such vector, whatever the metric. */
function isAlmostZero(vector) {
    return !vector.some((value) => Math.abs(value) >= LEAST);
}


/***/ }),

/***/ 2419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BG: () => (/* binding */ fieldsFromWire),
  kn: () => (/* binding */ fromWire),
  refuseItem: () => (/* binding */ refuseItem),
  BW: () => (/* binding */ toWire)
});

// UNUSED EXPORTS: OUR_PREFIX

// EXTERNAL MODULE: ./build/stores/pinecone/api/record-id.js
var record_id = __webpack_require__(44251);
// EXTERNAL MODULE: ./build/stores/pinecone/records/almost-zero.js
var almost_zero = __webpack_require__(77187);
;// CONCATENATED MODULE: ./build/stores/pinecone/records/negative-zeros.js
/**
 * Which zeros of a vector are negative, a bit for each value as base64; undefined where none is. JSON has `-0`, and yet
 * many a program that reads and writes it loses the sign; a vector's digest is over its bits.
 */
function negativeZeros(vector) {
    let bits;
    for (let i = 0; i < vector.length; i++) {
        if (vector[i] !== 0 || !Object.is(vector[i], -0))
            continue;
        bits ??= Buffer.alloc(Math.ceil(vector.length / 8));
        bits[i >> 3] |= 1 << (i & 7);
    }
    return bits?.toString('base64');
}
/** The vector with the signs that `negativeZeros` told of it. */
function withNegativeZeros(vector, told) {
    const bits = Buffer.from(told, 'base64');
    return vector.map((value, i) => (value === 0 && ((bits[i >> 3] ?? 0) >> (i & 7)) & 1 ? -0 : value));
}

;// CONCATENATED MODULE: ./build/stores/pinecone/records/wire-record.js



/** Names of what we add to a record's metadata begin so; users' own may not. */
const OUR_PREFIX = 'vi_';
const LABEL = 'vi_label';
/** Only where the id itself is not on the wire. */
const ID = 'vi_id';
/** Only of a vector with negative zeros: which they are. */
const ZEROS = 'vi_zeros';
const MOST_METADATA_BYTES = 40 * 1024;
/** @param withLabel the record's metadata carries its label */
function toWire(record, withLabel) {
    const { id, vector } = record;
    const zeros = negativeZeros(vector);
    const metadata = wireMetadata(record, withLabel);
    return {
        ...{ id: (0,record_id/* encodeId */.md)(id), values: vector },
        metadata: zeros === undefined ? metadata : { ...metadata, [ZEROS]: zeros },
    };
}
function fromWire(wire) {
    const zeros = wire.metadata[ZEROS];
    const vector = typeof zeros === 'string' ? withNegativeZeros(wire.values, zeros) : wire.values;
    return { ...fieldsFromWire(wire), vector };
}
/** All but the vector. */
function fieldsFromWire({ id, metadata, }) {
    const { [LABEL]: label, [ID]: whole, [ZEROS]: _, ...own } = metadata;
    return {
        id: typeof whole === 'string' ? whole : (0,record_id/* decodeId */.ks)(id),
        ...(typeof label === 'string' ? { label } : {}),
        metadata: own,
    };
}
/** Why Pinecone could not keep such an item, with its vector where that is known, beside what no store can; undefined: it can. */
function refuseItem(item, withLabel) {
    if (item.vector !== undefined && (0,almost_zero/* isAlmostZero */.f)(item.vector))
        return almost_zero/* ALMOST_ZERO */.Q;
    for (const [key, value] of Object.entries(item.metadata)) {
        if (key.startsWith(OUR_PREFIX))
            return `metadata ${JSON.stringify(key)}: names that begin with ${OUR_PREFIX} are the program's own in Pinecone`;
        if (!isFlat(value))
            return `metadata ${JSON.stringify(key)} is neither text, a number, true or false, nor a list of texts`;
    }
    const bytes = Buffer.byteLength(JSON.stringify(wireMetadata(item, withLabel)));
    return bytes > MOST_METADATA_BYTES
        ? `the metadata is ${bytes} bytes long as JSON with what the program adds, and Pinecone takes ${MOST_METADATA_BYTES}`
        : undefined;
}
function wireMetadata({ id, label, metadata }, withLabel) {
    return {
        ...metadata,
        ...(label === undefined || !withLabel ? {} : { [LABEL]: label }),
        ...((0,record_id/* decodeId */.ks)((0,record_id/* encodeId */.md)(id)) === id ? {} : { [ID]: id }),
    };
}
function isFlat(value) {
    if (Array.isArray(value))
        return value.every((one) => typeof one === 'string');
    return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}


/***/ })

};
