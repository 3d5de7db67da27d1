export const id = 6488;
export const ids = [6488,2419];
export const modules = {

/***/ 22024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ backoff),
/* harmony export */   fu: () => (/* binding */ backOff),
/* harmony export */   vG: () => (/* binding */ drawn)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _sleep_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58563);


/**
 * How long to wait after the failed try number `attempt` (from 1), in milliseconds: twice as long each time, of which
 * a part between a half and all, drawn by the salt ("equal jitter").
 */
function backoff(attempt, { firstMs, mostMs, salt }) {
    const longest = Math.min(mostMs, firstMs * 2 ** (attempt - 1));
    return Math.round(longest / 2 + (drawn(salt, attempt) * longest) / 2);
}
/** A number in [0, 1) that the salt and the count decide. */
const drawn = (salt, count) => Number.parseInt((0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(`${salt} ${count}`).slice(0, 8), 16) / 2 ** 32;
/**
 * Waits so long.
 * @throws the signal's reason, when the run was told to end
 */
async function backOff(attempt, options, signal) {
    await (0,_sleep_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .y)(backoff(attempt, options), signal);
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

/***/ 91699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listed)
/* harmony export */ });
const MOST = 20;
/** The first 20 lines, and how many more there are. @param count of all, where `lines` are only the first ones */
function listed(lines, count = lines.length) {
    return count <= MOST ? lines : [...lines.slice(0, MOST), `and ${count - MOST} more`];
}


/***/ }),

/***/ 58563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ sleep)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const sleep = async (ms, signal) => {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal && { signal });
    }
    catch (error) {
        signal?.throwIfAborted();
        throw error;
    }
};


/***/ }),

/***/ 28706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ inBatches),
/* harmony export */   r: () => (/* binding */ mergeById)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);

/**
 * Joins two streams by id, holding one entry of each at a time.
 * Both must be in the order of ids' UTF-8 bytes, without repeats.
 * @throws RangeError when a stream is out of order
 */
async function* mergeById(left, right) {
    const lefts = inOrder(left);
    const rights = inOrder(right);
    try {
        let a = await lefts.next();
        let b = await rights.next();
        while (!a.done || !b.done) {
            const order = a.done ? 1 : b.done ? -1 : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .compareIds */ .q3)(a.value.id, b.value.id);
            const l = order <= 0 ? a.value : undefined;
            const r = order >= 0 ? b.value : undefined;
            yield { id: (l ?? r).id, left: l, right: r };
            if (order <= 0)
                a = await lefts.next();
            if (order >= 0)
                b = await rights.next();
        }
    }
    finally {
        await lefts.return(undefined);
        await rights.return(undefined);
    }
}
async function* inOrder(source) {
    let before;
    for await (const entry of source) {
        if (before !== undefined && (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .compareIds */ .q3)(before, entry.id) >= 0) {
            throw new RangeError(`ids out of order: ${JSON.stringify(before)} before ${JSON.stringify(entry.id)}`);
        }
        before = entry.id;
        yield entry;
    }
}
/** Groups a stream into arrays of `size`, the last one shorter. */
async function* inBatches(source, size) {
    let batch = [];
    for await (const entry of source) {
        batch.push(entry);
        if (batch.length < size)
            continue;
        yield batch;
        batch = [];
    }
    if (batch.length > 0)
        yield batch;
}


/***/ }),

/***/ 87908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ vectorDigest),
/* harmony export */   Cg: () => (/* binding */ isZeroVector),
/* harmony export */   Ru: () => (/* binding */ vectorBytes),
/* harmony export */   f7: () => (/* binding */ isFiniteVector)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);

/** SHA-256 over a vector's float32 little-endian bytes. */
function vectorDigest(vector) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(vectorBytes(vector));
}
/** A vector's float32 little-endian bytes (every platform that Node runs on is little-endian; checked once). */
function vectorBytes(vector) {
    if (!littleEndian)
        throw new Error('this program needs a little-endian machine');
    return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}
const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
/** Every value is finite. */
function isFiniteVector(vector) {
    for (let i = 0; i < vector.length; i++)
        if (!Number.isFinite(vector[i]))
            return false;
    return true;
}
/** Every value is zero: such a vector has no direction, so cosine cannot rank by it. */
function isZeroVector(vector) {
    for (let i = 0; i < vector.length; i++)
        if (vector[i] !== 0)
            return false;
    return true;
}


/***/ }),

/***/ 81912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ takeWhole)
/* harmony export */ });
/* harmony import */ var _lib_vectors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87908);

/**
 * Of records to copy, those whose vector is there and is what its digest says.
 * @returns `lost`: ids of the others, in the order asked
 */
function takeWhole(records, vectorOf) {
    const whole = [];
    const lost = [];
    for (const record of records) {
        const vector = vectorOf(record.id);
        if (vector !== undefined && (0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_0__/* .vectorDigest */ .CV)(vector) === record.vectorDigest)
            whole.push({ ...record, vector });
        else
            lost.push(record.id);
    }
    return { whole, lost };
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

/***/ 86488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CAPABILITIES: () => (/* binding */ CAPABILITIES),
  openPineconeStore: () => (/* binding */ openPineconeStore)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/stores/record-check.js
var record_check = __webpack_require__(76823);
// EXTERNAL MODULE: ./build/stores/refusals.js
var refusals = __webpack_require__(21110);
// EXTERNAL MODULE: ./build/stores/pinecone/api/record-id.js
var record_id = __webpack_require__(44251);
// EXTERNAL MODULE: ./build/lib/sleep.js
var lib_sleep = __webpack_require__(58563);
// EXTERNAL MODULE: ./build/lib/backoff.js
var backoff = __webpack_require__(22024);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/loopback.js
var loopback = __webpack_require__(23799);
;// CONCATENATED MODULE: ./build/stores/pinecone/transport/redaction.js
const HIDDEN = '***';
/** Without what looks like a key of Pinecone's, whoever's it is: where a key was put in the place of something else. */
const hideAnyKey = (text) => text.replace(/pcsk_[A-Za-z0-9_-]{8,}/gi, HIDDEN);
/**
 * The forms: as it is, whatever the case of its letters (a host's name), escaped for a URL, JSON or HTML; in base64,
 * also within something else (`user:key`); in hexadecimal digits.
 */
function createRedact(key) {
    const bytes = Buffer.from(key);
    const forms = [
        escaped(key),
        bytes.toString('hex'),
        ...[0, 1, 2].flatMap((before) => base64(bytes, before)),
    ];
    const pattern = new RegExp(forms.join('|'), 'gi');
    return (text) => hideAnyKey(text.replace(pattern, HIDDEN));
}
const ENTITIES = {
    '&': 'amp',
    '<': 'lt',
    '>': 'gt',
    '"': 'quot',
    "'": 'apos',
};
/** Each character, in any mixture of the ways to write it. */
const escaped = (key) => Array.from(key, (character) => {
    const code = character.codePointAt(0);
    const hex = code.toString(16).padStart(2, '0');
    const entity = ENTITIES[character];
    const named = entity === undefined ? '' : `|&${entity};`;
    return `(?:\\\\?${literal(character)}|%${hex}|\\\\+[ux]0*${hex}|&#0*${code};|&#x0*${hex};${named})`;
}).join('');
/** What does not depend on what stands around it, with so many bytes before it. */
function base64(bytes, before) {
    const text = Buffer.concat([new Uint8Array(before), bytes]).toString('base64');
    const sure = text.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3));
    return [literal(sure), literal(sure.replaceAll('+', '-').replaceAll('/', '_'))];
}
const literal = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
/** The chain of causes, of plain errors whose texts have no key in them. */
function redactedCause(cause, redact, depth = 0) {
    if (cause === undefined || cause === null || depth > 5)
        return undefined;
    if (!(cause instanceof Error))
        return new Error(redact(String(cause)));
    const inner = redactedCause(cause.cause, redact, depth + 1);
    const copy = new Error(redact(cause.message), inner && { cause: inner });
    copy.name = redact(cause.name);
    copy.stack = redact(cause.stack ?? '');
    const { code } = cause;
    return typeof code === 'string' ? Object.assign(copy, { code: redact(code) }) : copy;
}

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/address.js



/**
 * A host as settings and the service name it (`shop-1a2b.svc.aped.pinecone.io`), as an address without a slash behind
 * it. It is https where nothing else is said.
 * @throws CodedError `pinecone.plain-http`, `pinecone.bad-host` (exit 2)
 */
function baseUrl(host) {
    const written = /^https?:\/\//i.test(host) ? host : `https://${host}`;
    if (!URL.canParse(written) || /[\s?#@]/.test(host))
        throw (0,errors/* badInput */.AN)('pinecone.bad-host', `${JSON.stringify(hideAnyKey(host))} is not the host of a Pinecone service.`, {
            fix: 'A host is named like `shop-1a2b3c.svc.aped-4627-b74a.pinecone.io`, without a user, a query or spaces.',
        });
    requireEncrypted(written);
    return written.replace(/\/+$/, '');
}
/** The key goes with every request. @throws CodedError `pinecone.plain-http` (exit 2) */
function requireEncrypted(url) {
    const { protocol, hostname, host } = new URL(url);
    if (protocol === 'https:' || (protocol === 'http:' && (0,loopback/* isLoopback */.U)(hostname)))
        return;
    throw (0,errors/* badInput */.AN)('pinecone.plain-http', `${protocol}//${hideAnyKey(host)} is not encrypted, and the API key would go there.`, {
        fix: 'Use https://; plain http is for this machine only.',
    });
}

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/meaning.js
/** Monthly units, and what a plan holds: waiting does not mend it. */
const isQuota = (status, text) => status === 402 ||
    (status === 403 && /quota|limit|max(imum)?\b|upgrade/i.test(text)) ||
    (status === 429 && /\bmonth|upgrade your plan/i.test(text));
/** `text`: what the service says. A batch that is `pinecone.too-large` can be halved. */
function meaningOf(status, text) {
    const refused = (code, fix) => ({ code, again: false, fix });
    const passing = (code, fix) => ({ code, again: true, fix });
    if (status === 401)
        return refused('pinecone.unauthorized', 'The service does not take this key: it is mistyped, revoked, or of another project. Set PINECONE_API_KEY to one of the project that the index is in.');
    if (isQuota(status, text))
        return refused('pinecone.quota', /\bindexes\b/.test(text)
            ? "The plan holds no more indexes: set `index` to one that is there, delete another, or raise the limit in Pinecone's console."
            : "The plan's limit is reached: delete what is no longer needed (`prune`), or raise the limit in Pinecone's console.");
    if (status === 403 && /deletion.?protection/i.test(text))
        return refused('pinecone.protected', "The index is protected from deletion. To have it deleted all the same, switch deletion protection off in Pinecone's console.");
    if (status === 403)
        return refused('pinecone.forbidden', "The key is known but may not do this: look at its permissions in Pinecone's console (reading records needs DataPlaneViewer, writing them DataPlaneEditor, as may seeing namespaces and aliases, creating an index ControlPlaneEditor), and that it is of the right project.");
    if (status === 404)
        return refused('pinecone.not-found', 'It does not exist, or no longer; or it is in another project than the key. Look at `index` and `pinecone-host`.');
    if (status === 413 || /message length too large/i.test(text))
        return refused('pinecone.too-large', 'One request holds more than the service takes: please report it.');
    if (status === 429)
        return passing('pinecone.rate-limited', 'The service was asked too often, and stayed so: something else writes to the index, or `rate-limit` is higher than what the plan allows.');
    if (status === 408 || status >= 500)
        return passing('pinecone.unavailable', 'The service has trouble of its own (https://status.pinecone.io).');
    if (status >= 300 && status < 400)
        return refused('pinecone.refused', 'What answers there leads elsewhere, and the key is not sent after it: look at `pinecone-host`, and whether a proxy stands between.');
    return refused('pinecone.refused', 'The service does not take this request.');
}

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/failure.js



/**
 * A request that came to nothing. None of its texts, nor those of its causes, has the key in it. What would be called
 * `status` is `httpStatus`: the SDK takes an error with a `status` for one of its own, and throws it away.
 */
class RequestError extends errors/* CodedError */.AK {
    operation;
    target;
    /** Where there was an answer. */
    httpStatus;
    /** The service's own name of it, `ALIAS_ALREADY_EXISTS`. */
    reason;
    metadata;
    /** This request, or an earlier try of it, may have taken effect all the same. */
    maybeApplied;
    constructor(message, options) {
        super(message, options);
        this.name = 'RequestError';
        this.operation = options.operation;
        this.target = options.target;
        this.httpStatus = options.httpStatus;
        this.reason = options.said?.reason;
        this.metadata = options.said?.metadata ?? {};
        this.maybeApplied = options.maybeApplied;
    }
}
/** More says no more, and may be a page of a proxy's. */
const LONGEST_MESSAGE = 500;
const AGAIN = 'Run again: what is written by now is taken as it is.';
/** What an answer means that refuses a request. */
function refusal(asked, status, said, circumstances, redact) {
    const { code, again, fix } = meaningOf(status, said.text);
    const text = redact(said.text).slice(0, LONGEST_MESSAGE).replace(/\.$/, '');
    const named = said.reason === undefined || text.includes(said.reason) ? '' : ` ${redact(said.reason)}`;
    const { effort, maybeApplied, wrote } = circumstances;
    return new RequestError(redact(`${asked.operation} ${asked.target}: HTTP ${status}${named} from ${hostOf(asked.url)}${text === '' ? '' : `: ${text}`}${after(effort)}.`), {
        code,
        // "Nothing was changed" would not be true of a run that has begun to write.
        exitCode: again || wrote ? errors/* EXIT */.dc.service : errors/* EXIT */.dc.badInput,
        fix: again
            ? `${fix} ${AGAIN}`
            : wrote
                ? `${fix} Then run again: what is written by now is taken as it is.`
                : fix,
        operation: redact(asked.operation),
        target: redact(asked.target),
        httpStatus: status,
        said: {
            text,
            reason: said.reason && redact(said.reason),
            metadata: Object.fromEntries(Object.entries(said.metadata).map(([name, value]) => [redact(name), redact(value)])),
        },
        maybeApplied,
    });
}
/** What broken or silent connections mean. `problem`: `connection reset (ECONNRESET)`. */
function unreachable(asked, { problem, fix, cause }, { effort, maybeApplied }, redact) {
    return new RequestError(redact(`${asked.operation} ${asked.target}: ${problem} at ${hostOf(asked.url)}${after(effort)}.`), {
        code: 'pinecone.unreachable',
        exitCode: errors/* EXIT */.dc.service,
        fix: redact(`${fix} ${AGAIN}`),
        cause: redactedCause(cause, redact),
        operation: redact(asked.operation),
        target: redact(asked.target),
        maybeApplied,
    });
}
const after = (effort) => (effort === undefined ? '' : ` (${effort})`);
const hostOf = (url) => (URL.canParse(url) ? new URL(url).host : 'no address');

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/own-error.js

/**
 * Waits for one of the SDK's calls; what the transport threw inside of it comes out again.
 * @throws CodedError; the signal's reason; or what else the SDK throws
 */
async function throwOwn(call, signal) {
    try {
        return await call;
    }
    catch (error) {
        signal?.throwIfAborted();
        throw ownError(error) ?? error;
    }
}
/** The CodedError that the SDK has wrapped, if any. */
function ownError(error) {
    for (let at = error, depth = 0; at instanceof Error && depth < 6; depth++) {
        if (at instanceof errors/* CodedError */.AK)
            return at;
        at = at.cause;
    }
    return undefined;
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/stores/pinecone/api/answers.js


/**
 * The answer cannot be what the service meant.
 * @returns CodedError `pinecone.bad-answer` (exit 6)
 */
const badAnswer = (asked, problem) => (0,errors/* serviceFailed */.zB)('pinecone.bad-answer', `${asked}: the answer ${problem}.`, {
    fix: 'Something stands between this program and the service and changes answers, or the service has changed its API. Run again; if it stays so, please report it.',
});
// What the description calls optional may be absent where it is empty or 0; what is there must be what it says.
const count = dist/* optional */.lqM(dist/* union */.KCZ([
    dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
    dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d{1,15}$/), dist/* transform */.pdi(Number)),
]));
const answers_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1));
const time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((one) => !Number.isNaN(Date.parse(one)), 'not a time'));
const pagination = dist/* nullish */.cl6(dist/* object */.Ikc({ next: dist/* nullish */.cl6(dist/* string */.YjP()) }));
const metadata = dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY(), dist/* array */.YOg(dist/* string */.YjP())])));
const UPSERTED = dist/* object */.Ikc({ upsertedCount: count });
/** Of a read: who served it, and what it cost. None of its fields must be there; of one that has none, nothing is believed. */
const SERVED = { namespace: dist/* optional */.lqM(dist/* string */.YjP()), usage: dist/* optional */.lqM(dist/* unknown */.L5J()) };
const LISTED = dist/* object */.Ikc({
    vectors: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ id: answers_text }))),
    pagination,
    ...SERVED,
});
const MATCHES = dist/* object */.Ikc({
    matches: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ id: answers_text, score: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x())), metadata }))),
    ...SERVED,
});
const NAMESPACE = dist/* object */.Ikc({ name: dist/* string */.YjP(), record_count: count });
const NAMESPACES = dist/* object */.Ikc({ namespaces: dist/* optional */.lqM(dist/* array */.YOg(NAMESPACE)), pagination });
const ALIAS = dist/* object */.Ikc({ name: answers_text, target_namespace: answers_text, created_at: time, updated_at: time });
const ALIASES = dist/* object */.Ikc({ namespace_aliases: dist/* optional */.lqM(dist/* array */.YOg(ALIAS)), pagination });
const SPACE = dist/* object */.Ikc({
    dimension: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)),
    metric: dist/* optional */.lqM(dist/* picklist */.KIO(['cosine', 'euclidean', 'dotproduct'])),
});
const readUpserted = (asked, answer) => read(asked, answer, UPSERTED).upsertedCount;
function readListed(asked, answer, of) {
    const { vectors, pagination, namespace, usage } = read(asked, answer, LISTED);
    if ((vectors ?? namespace ?? usage) === undefined)
        throw badAnswer(asked, 'says nothing');
    requireNamespace(asked, namespace, of);
    return { entries: (vectors ?? []).map(({ id }) => id), next: nextOf(pagination) };
}
/** The default namespace is told as ''. */
function requireNamespace(asked, served, wanted) {
    if (typeof served === 'string' && served !== '' && served !== wanted)
        throw badAnswer(asked, `is of the namespace ${JSON.stringify(served)}`);
}
function readMatches(asked, answer, topK) {
    const { matches, namespace, usage } = read(asked, answer, MATCHES);
    if ((matches ?? namespace ?? usage) === undefined)
        throw badAnswer(asked, 'says nothing');
    if (matches !== undefined && matches.length > topK)
        throw badAnswer(asked, `has ${matches.length} matches where ${topK} were asked for`);
    return {
        namespace: namespace ?? '',
        matches: (matches ?? []).map(({ id, score = 0, metadata }) => ({ id, score, metadata: metadata ?? {} })),
    };
}
const readNamespace = (asked, answer) => toNamespace(read(asked, answer, NAMESPACE));
function readNamespaces(asked, answer) {
    const { namespaces = [], pagination } = read(asked, answer, NAMESPACES);
    return { entries: namespaces.map(toNamespace), next: nextOf(pagination) };
}
const toNamespace = ({ name, record_count = 0 }) => ({
    name,
    count: record_count,
});
const readAlias = (asked, answer) => toAlias(read(asked, answer, ALIAS));
function readAliases(asked, answer) {
    const { namespace_aliases = [], pagination } = read(asked, answer, ALIASES);
    return { entries: namespace_aliases.map(toAlias), next: nextOf(pagination) };
}
const toAlias = (alias) => ({
    name: alias.name,
    target: alias.target_namespace,
    createdAt: alias.created_at,
    updatedAt: alias.updated_at,
});
/** Of `describe_index_stats`, of an index with dense vectors; the metric need not be said. */
const readSpace = (asked, answer) => read(asked, answer, SPACE);
const nextOf = (pagination) => pagination?.next || undefined;
function read(asked, answer, schema) {
    const result = dist/* safeParse */.xLC(schema, parseJson(asked, answer), { abortEarly: true });
    if (result.success)
        return result.output;
    const { message, path } = result.issues[0];
    const at = path?.map(({ key }) => String(key)).join('.');
    throw badAnswer(asked, `is not as described${at === undefined ? '' : ` at ${at}`}: ${message}`);
}
function parseJson(asked, answer) {
    try {
        return JSON.parse(answer);
    }
    catch {
        throw badAnswer(asked, `(${answer.length} characters) is not whole JSON`);
    }
}
const readMetadata = (asked, value) => {
    const result = dist/* safeParse */.xLC(metadata, value);
    if (result.success)
        return result.output ?? {};
    throw badAnswer(asked, `holds metadata that no record can have`);
};

;// CONCATENATED MODULE: ./build/stores/pinecone/api/index-info.js


const INDEX = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    host: dist/* string */.YjP(),
    status: dist/* object */.Ikc({ ready: dist/* boolean */.zMY(), state: dist/* string */.YjP() }),
    deployment: dist/* object */.Ikc({
        deployment_type: dist/* string */.YjP(),
        cloud: dist/* optional */.lqM(dist/* string */.YjP()),
        region: dist/* optional */.lqM(dist/* string */.YjP()),
    }),
    schema: dist/* object */.Ikc({
        fields: dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({
            type: dist/* optional */.lqM(dist/* string */.YjP()),
            dimension: dist/* nullish */.cl6(dist/* number */.aig()),
            metric: dist/* nullish */.cl6(dist/* string */.YjP()),
        })),
    }),
    tags: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())),
    deletion_protection: dist/* string */.YjP(),
});
/** Reads the answer to `GET /indexes/{name}`. @throws CodedError `pinecone.bad-answer` (exit 6) */
function readIndex(asked, answer) {
    const result = dist/* safeParse */.xLC(INDEX, parseJson(asked, answer), { abortEarly: true });
    if (!result.success)
        throw badAnswer(asked, `is not as described: ${result.issues[0].message}`);
    const { name, host, status, deployment, schema, tags, deletion_protection } = result.output;
    // A dense index reports `_sparse_values` besides, and fields of metadata.
    const { _values: dense } = schema.fields;
    const dimension = dense?.dimension ?? undefined;
    const metric = METRICS.find((one) => one === dense?.metric);
    const cloud = CLOUDS.find((one) => one === deployment.cloud);
    const { region } = deployment;
    return {
        name,
        host,
        dense: dimension !== undefined && metric !== undefined,
        ...(dimension === undefined ? {} : { dimension }),
        ...(metric === undefined ? {} : { metric }),
        deployment: deployment.deployment_type,
        ...(cloud === undefined || region === undefined ? {} : { place: { cloud, region } }),
        deletionProtected: deletion_protection === 'enabled',
        ready: status.ready,
        state: status.state,
        tags: tags ?? {},
    };
}
const METRICS = ['cosine', 'euclidean', 'dotproduct'];
const CLOUDS = ['aws', 'gcp', 'azure'];

;// CONCATENATED MODULE: ./build/stores/pinecone/api/control-api.js








const CONTROL_HOST = 'https://api.pinecone.io';
/** Serverless indexes are ready after seconds; nothing is promised. */
const DEADLINE_MS = 600_000;
const POLL = { firstMs: 500, mostMs: 5000 };
const HOPELESS = new Set(['InitializationFailed', 'Failed', 'Terminating', 'Disabled']);
/**
 * What changes indexes goes through the SDK, which is loaded for it alone (about 50 ms); describing one is a single
 * request that every command makes, and goes without.
 * @throws CodedError `pinecone.bad-host`, `pinecone.plain-http` (exit 2)
 */
function createControlApi(options) {
    const { transport, apiKey, clock = lib_clock/* systemClock */.m, sleep = lib_sleep/* sleep */.y, signal } = options;
    const url = baseUrl(options.controlHost ?? CONTROL_HOST);
    const indexes = async () => {
        const { Pinecone } = await __webpack_require__.e(/* import() */ 4224).then(__webpack_require__.t.bind(__webpack_require__, 44224, 19));
        // With PINECONE_DEBUG_CURL in the environment the SDK prints the key that it knows: it is told none.
        const sdk = new Pinecone({
            apiKey: 'not-told',
            controllerHostUrl: url,
            maxRetries: 0,
            fetchApi(input, init) {
                const headers = new Headers(init?.headers);
                headers.set('api-key', apiKey);
                return transport.fetch(input, { ...init, headers });
            },
        });
        return sdk.indexes;
    };
    const describe = async (name, withinMs) => {
        const { status, text } = await transport.request({
            plane: 'control',
            operation: 'describe index',
            target: name,
            kind: 'manage',
            method: 'GET',
            url: `${url}/indexes/${encodeURIComponent(name)}`,
            idempotent: true,
            accept: [404],
            totalMs: withinMs,
        });
        return status === 404 ? undefined : readIndex(`describe index ${name}`, text);
    };
    /** Describes it again and again until `seen` says that it is enough. */
    const follow = async (name, late, seen) => {
        const since = clock.monotonic();
        for (let attempt = 1;; attempt++) {
            const info = await describe(name);
            const result = await seen(info);
            if (result !== undefined && result !== null)
                return result;
            const spentMs = clock.monotonic() - since;
            const waitMs = (0,backoff/* backoff */.JN)(attempt, { ...POLL, salt: name });
            if (spentMs + waitMs > (options.deadlineMs ?? DEADLINE_MS))
                throw late(info, Math.round(spentMs / 1000));
            await sleep(waitMs, signal);
        }
    };
    const ask = async (index) => {
        const { name, dimension, metric, cloud, region, deletionProtection } = index;
        const created = (await indexes()).create({
            name,
            schema: { fields: { _values: { type: 'dense_vector', dimension, metric } } },
            deployment: { deploymentType: 'managed', cloud, region },
            deletionProtection: deletionProtection ? 'enabled' : 'disabled',
            tags: tagsOf(index.tags),
        });
        await throwOwn(created, signal);
    };
    const ready = (name) => follow(name, (info, seconds) => notReady(name, `is ${info?.state ?? 'not to be found'} after ${seconds} s`), (info) => {
        if (info !== undefined && HOPELESS.has(info.state))
            throw notReady(name, `is ${info.state}`);
        return info?.ready === true ? info : undefined;
    });
    return {
        describe,
        ready,
        async create(index) {
            await follow(index.name, (_, seconds) => notGone(index.name, seconds), async (info) => {
                if (info !== undefined)
                    return info.state === 'Terminating' ? undefined : true;
                try {
                    await ask(index);
                    return true;
                }
                catch (error) {
                    if (!isThere(error))
                        throw placeUnknown(error, index) ?? error;
                    return undefined;
                }
            });
            return ready(index.name);
        },
        async delete(name) {
            try {
                await throwOwn((await indexes()).delete(name), signal);
            }
            catch (error) {
                if (!(error instanceof RequestError) || error.httpStatus !== 404)
                    throw error;
            }
            await follow(name, (_, seconds) => notGone(name, seconds), (info) => (info === undefined ? true : undefined));
        },
    };
}
/** It exists by now: another run was first, or the answer to our own request was lost. */
const isThere = (error) => error instanceof RequestError && (error.httpStatus === 409 || error.maybeApplied);
const placeUnknown = (error, { cloud, region, name }) => error instanceof RequestError && error.httpStatus === 404
    ? (0,errors/* badInput */.AN)('pinecone.no-such-region', `create index ${name}: there is no region ${region} of ${cloud}.`, {
        fix: "Set `cloud` and `region` to one that Pinecone has, and that the project's plan includes.",
        cause: error,
    })
    : undefined;
const notReady = (name, problem) => (0,errors/* serviceFailed */.zB)('pinecone.index-not-ready', `The index "${name}" ${problem}.`, {
    fix: "Look at it in Pinecone's console; when it is ready, or deleted there, run again.",
});
const notGone = (name, seconds) => (0,errors/* serviceFailed */.zB)('pinecone.index-not-gone', `The index "${name}" is still being deleted after ${seconds} s.`, {
    fix: "Look at it in Pinecone's console, and run again when it is gone.",
});
/** Keys of letters, digits, `_` and `-`, at most 80; values of printable ASCII, at most 120, of which an empty one would delete. */
function tagsOf(tags = {}) {
    const written = Object.entries(tags).map(([key, value]) => [key.replace(/[^\w-]/g, '-').slice(0, 80), value.replace(/[^\x20-\x7e]/g, '?').slice(0, 120)]);
    return Object.fromEntries(written.filter(([, value]) => value !== ''));
}

;// CONCATENATED MODULE: ./build/stores/pinecone/api/fetch-groups.js
/** Ids in one request, at most. */
const MOST_IDS = 1000;
/**
 * Fetching has its ids in the URL. The description sets no length; 8 KB is what common servers and gateways read of a
 * request's first line and headers together, and the key and the other headers need their part of it.
 */
const MOST_URL_BYTES = 6000;
/**
 * Ids in their order, in as few requests as ids and URLs allow; an id whose own URL would be too long stands alone.
 * @param base length of the URL without ids
 */
function fetchGroups(ids, base) {
    const groups = [];
    let group = [];
    let query = '';
    for (const id of ids) {
        const part = `&ids=${inQuery(id)}`;
        const isFull = group.length === MOST_IDS || base + query.length + part.length > MOST_URL_BYTES;
        if (isFull && group.length > 0) {
            groups.push({ ids: group, query });
            group = [];
            query = '';
        }
        group.push(id);
        query += part;
    }
    if (group.length > 0)
        groups.push({ ids: group, query });
    return groups;
}
/** A value as it may stand in a URL's query: what needs no escape there (RFC 3986, 3.4) is not thrice as long. */
const inQuery = (value) => encodeURIComponent(value).replaceAll(/%(2F|3A|40|2C)/g, (written) => decodeURIComponent(written));

;// CONCATENATED MODULE: ./build/stores/pinecone/api/pages.js

/** What a listing lists, page by page. @param path with a query */
async function* readPages(connection, request, path, read) {
    const asked = connection.asked(request);
    let token;
    do {
        const after = token === undefined ? '' : `&paginationToken=${encodeURIComponent(token)}`;
        const { text } = await connection.send({ ...request, method: 'GET', path: `${path}${after}` });
        const { entries, next } = read(asked, text);
        if (next !== undefined && next === token)
            throw badAnswer(asked, 'leads to itself');
        yield* entries;
        token = next;
    } while (token !== undefined);
}

;// CONCATENATED MODULE: ./build/stores/pinecone/api/alias-client.js






/** Namespace aliases, of which the SDK knows nothing yet. A change of one answers when every reader follows it. */
function createAliasClient(connection, { clock, sleep, signal }) {
    /** A namespace that was made just now cannot be a target at once; the same request succeeds later. */
    const change = async (request) => {
        const since = clock.monotonic();
        for (let attempt = 1;; attempt++) {
            try {
                return await connection.send({ ...request, withinMs: CHANGE_MS });
            }
            catch (error) {
                const isTooEarly = error instanceof RequestError && error.reason === 'TARGET_NAMESPACE_NOT_ACTIVE';
                if (!isTooEarly || clock.monotonic() - since > CHANGE_MS)
                    throw error;
                await sleep((0,backoff/* backoff */.JN)(attempt, { firstMs: 200, mostMs: 2000, salt: request.path }), signal);
            }
        }
    };
    const about = (alias, operation, method) => ({
        operation,
        kind: 'manage',
        about: alias,
        method,
        path: `/namespace-aliases/${encodeURIComponent(alias)}`,
    });
    /** Who serves a read through it; empty where the service does not say. */
    const servedBy = async (name) => {
        const path = `/vectors/fetch?namespace=${inQuery(name)}&ids=nothing`;
        const request = { operation: 'fetch', kind: 'fetch', about: name, method: 'GET', path };
        const { text } = await connection.send(request);
        const { namespace } = Object(parseJson(connection.asked(request), text));
        return typeof namespace === 'string' ? namespace : '';
    };
    return {
        async get(name) {
            const request = about(name, 'describe alias', 'GET');
            try {
                const answer = await connection.send({ ...request, accept: [404] });
                return answer.status === 404 ? undefined : readAlias(connection.asked(request), answer.text);
            }
            catch (error) {
                // Of keys that may only read it is promised that they read records, not that they see aliases.
                if (!(error instanceof RequestError) || error.httpStatus !== 403)
                    throw error;
                const target = await servedBy(name);
                if (target === '')
                    throw error;
                return target === name ? undefined : { name, target, createdAt: UNKNOWN, updatedAt: UNKNOWN };
            }
        },
        async list(prefix = '') {
            const request = { operation: 'list aliases', kind: 'manage' };
            const path = `/namespace-aliases?limit=100${prefix && `&prefix=${inQuery(prefix)}`}`;
            const all = [];
            for await (const alias of readPages(connection, request, path, readAliases))
                all.push(alias);
            return all;
        },
        async create(name, target) {
            const request = {
                ...about(name, 'create alias', 'POST'),
                path: '/namespace-aliases',
                body: JSON.stringify({ name, target_namespace: target }),
                once: true,
            };
            try {
                const { text } = await change(request);
                return readAlias(connection.asked(request), text);
            }
            catch (error) {
                if (!(error instanceof RequestError) || error.httpStatus !== 409)
                    throw error;
                if (!isNameOfNamespace(error))
                    return 'held';
                throw (0,errors/* badInput */.AN)('pinecone.name-taken', `${error.target}: a namespace has the alias' name.`, {
                    fix: `Choose another \`alias\`. If the namespace served readers before, readers move to the new alias; \`prune --adopted ${name}\` removes the namespace when nobody needs it.`,
                    cause: error,
                });
            }
        },
        async repoint(name, target) {
            const request = {
                ...about(name, 'repoint alias', 'PATCH'),
                body: JSON.stringify({ target_namespace: target }),
            };
            const { text } = await change(request);
            return readAlias(connection.asked(request), text);
        },
        async delete(name) {
            await change({ ...about(name, 'delete alias', 'DELETE'), accept: [404] });
        },
        async supported() {
            const { status } = await connection.send({
                operation: 'list aliases',
                kind: 'manage',
                method: 'GET',
                path: '/namespace-aliases?limit=1',
                accept: LACKING,
            });
            return !LACKING.includes(status);
        },
    };
}
/**
 * Milliseconds for a change of an alias, which takes about one second. It is done under a lease: sent again when that
 * has expired, it would come in the middle of another run's work.
 */
const CHANGE_MS = 15_000;
/** A time that who may not see an alias is not told. */
const UNKNOWN = new Date(0).toISOString();
/** What a service without the route says, or one of an older version (400, `API_VERSION_TOO_OLD`). */
const LACKING = [400, 404, 405, 501];
const isNameOfNamespace = ({ reason, message }) => reason === 'NAME_IN_USE_BY_NAMESPACE' || message.includes('NAME_IN_USE_BY_NAMESPACE');

;// CONCATENATED MODULE: ./build/stores/pinecone/api/data-request.js

/**
 * Requests to one index. The SDK's own methods of the data plane are not used: they neither split nor write float32,
 * hide the headers and the namespace that served, and have none for aliases.
 * @param url the index' host as an address, without a slash behind it
 * @param explain what a failure of the host comes from, where that can be told
 */
function connect(transport, url, index, explain = async () => undefined) {
    let told;
    const target = (about) => (about === undefined ? index : `${index}/${about}`);
    return {
        async send({ operation, kind, about, method, path, body, once, accept, withinMs }) {
            const request = { operation, target: target(about), kind, namespace: about, method, body, accept };
            const answer = await transport
                .request({
                ...{ ...request, plane: 'data', url: `${url}${path}`, idempotent: once !== true },
                ...{ timeoutMs: withinMs, totalMs: withinMs },
            })
                .catch(async (error) => {
                throw (isOfHost(error) && (await explain())) || error;
            });
            const date = Date.parse(answer.headers.get('date') ?? '');
            if (!Number.isNaN(date))
                told = date;
            return answer;
        },
        asked: ({ operation, about }) => `${operation} ${target(about)}`,
        hostLength: url.length,
        serverTime: () => (told === undefined ? undefined : new Date(told)),
    };
}
/** Nobody answers there, or nobody who knows of the index. */
const isOfHost = (error) => error instanceof RequestError &&
    (error.httpStatus === undefined ||
        error.httpStatus >= 500 ||
        (error.httpStatus === 404 && !/namespace/i.test(error.message)));

;// CONCATENATED MODULE: ./build/stores/pinecone/api/fetched.js

/**
 * Reads an answer to `GET /vectors/fetch`. By hand, since most of it are numbers: a schema would take longer over them
 * than JSON.parse.
 * @throws CodedError `pinecone.bad-answer` (exit 6) for an answer that is cut off, of another namespace, with records
 * that were not asked for, or with values that are not float32 of the index' dimension
 */
function readFetched(answer, request) {
    const { asked, namespace } = request;
    const { vectors, namespace: served, usage } = objectIn(asked, parseJson(asked, answer));
    if ((vectors ?? served ?? usage) === undefined)
        throw badAnswer(asked, 'says nothing');
    requireNamespace(asked, served, namespace);
    const records = new Map();
    for (const [id, fetched] of Object.entries(vectors === undefined ? {} : objectIn(asked, vectors))) {
        const record = objectIn(asked, fetched);
        if (record.id !== id || !request.ids.has(id))
            throw badAnswer(asked, `holds ${JSON.stringify(record.id ?? id)}, which was not asked for`);
        const metadata = readMetadata(asked, record.metadata);
        records.set(id, { id, values: valuesIn(request, id, record.values), metadata });
    }
    return records;
}
function valuesIn({ asked, dimension }, id, given) {
    const wrong = (problem) => badAnswer(asked, `holds ${problem} of ${JSON.stringify(id)}`);
    if (!Array.isArray(given))
        throw wrong('no values');
    if (given.length === 0 || (dimension !== undefined && given.length !== dimension))
        throw wrong(`${given.length} values`);
    const values = new Float32Array(given.length);
    for (let at = 0; at < values.length; at++) {
        const value = given[at];
        if (typeof value !== 'number')
            throw wrong(`${JSON.stringify(value)} among the values`);
        values[at] = value;
        if (!Number.isFinite(values[at]))
            throw wrong(`${value} among the values`);
    }
    return values;
}
function objectIn(asked, value) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw badAnswer(asked, 'is not as described');
}

;// CONCATENATED MODULE: ./build/stores/pinecone/api/fetch-through.js



/** Fetches a few records through an alias, with the name of the namespace that served; waits for nothing. */
function createFetchThrough(connection, dimension) {
    return async (alias, ids) => {
        const [group, more] = fetchGroups(ids, connection.hostLength);
        // Of several requests nobody could say that the same namespace served them.
        if (group === undefined || more !== undefined)
            return { namespace: '', records: [] };
        const request = {
            operation: 'fetch',
            kind: 'fetch',
            about: alias,
            method: 'GET',
            path: `/vectors/fetch?namespace=${inQuery(alias)}${group.query}`,
        };
        const { text } = await connection.send(request);
        const asked = connection.asked(request);
        const { namespace } = Object(parseJson(asked, text));
        const served = typeof namespace === 'string' ? namespace : '';
        const records = readFetched(text, {
            ...{ asked, namespace: served, ids: new Set(ids), dimension: dimension() },
        });
        return { namespace: served, records: ids.flatMap((id) => records.get(id) ?? []) };
    };
}

;// CONCATENATED MODULE: ./build/stores/pinecone/api/outcomes.js
/** The highest of positions; undefined where none is known. */
function highestLsn(lsns) {
    const known = lsns.filter((lsn) => lsn !== undefined);
    return known.length === 0 ? undefined : Math.max(...known);
}
/** Like Promise.all, but nothing is under way any more when it rejects. */
async function allOf(calls) {
    await Promise.allSettled(calls);
    return Promise.all(calls);
}

;// CONCATENATED MODULE: ./build/stores/pinecone/api/too-large.js

const SAYS_SO = /message length too large|exceeds the maximum supported size|payload too large|(request|response|result)[^.]*too large/i;
/** Was more asked for, or sent, than one request may hold? */
const isTooLarge = (error) => error instanceof RequestError &&
    (error.httpStatus === 413 ||
        error.httpStatus === 414 ||
        error.httpStatus === 431 ||
        (error.httpStatus === 400 && SAYS_SO.test(error.message)));

;// CONCATENATED MODULE: ./build/stores/pinecone/api/fetcher.js




/** Fetches records in the order asked, without waiting until what was written can be read; halves what is too large. */
function createFetcher(connection, dimension) {
    const fetchGroup = async (namespace, { ids, query }) => {
        const request = {
            operation: 'fetch',
            kind: 'fetch',
            about: namespace,
            method: 'GET',
            path: `${pathOf(namespace)}${query}`,
        };
        try {
            const { text } = await connection.send(request);
            const asked = connection.asked(request);
            return [...readFetched(text, { asked, namespace, ids: new Set(ids), dimension: dimension() }).values()];
        }
        catch (error) {
            if (!isTooLarge(error) || ids.length === 1)
                throw error;
            const middle = ids.length >> 1;
            const halves = [ids.slice(0, middle), ids.slice(middle)].flatMap((half) => fetchGroups(half, 0));
            return (await allOf(halves.map((half) => fetchGroup(namespace, half)))).flat();
        }
    };
    return async (namespace, ids) => {
        const base = connection.hostLength + pathOf(namespace).length;
        const groups = fetchGroups([...new Set(ids)], base);
        const found = await allOf(groups.map((group) => fetchGroup(namespace, group)));
        const byId = new Map(found.flat().map((record) => [record.id, record]));
        return ids.flatMap((id) => byId.get(id) ?? []);
    };
}
const pathOf = (namespace) => `/vectors/fetch?namespace=${inQuery(namespace)}`;

;// CONCATENATED MODULE: ./build/stores/pinecone/api/float-text.js

/** Bytes that one value and the comma before it take at most: `,-0.00000123456789`, `,-340282350000000000000`. */
const MOST_FLOAT_BYTES = 24;
/**
 * Writes values as JSON numbers with commas between, each in the fewest decimal digits that read back, by way of a
 * float64, as the same float32; the nearest of those. The text is that of `String(number)`, and `-0` of zero's negative.
 *
 * In the range of most embeddings (2⁻¹⁹ to 2²⁰) the digits are found by scaling: `x · 10ᵏ` rounded to a whole number m
 * is the nearest decimal with k places, and m / 10ᵏ is what a reader makes of it (both exact before one rounding, since
 * m < 2⁵³ and k ≤ 22). 7 significant digits fit often, 9 always.
 * @param target has room for `MOST_FLOAT_BYTES` a value
 * @returns where the text ends in it
 * @throws CodedError `pinecone.not-finite` (exit 2)
 */
function writeFloats(values, target, start) {
    const patterns = new Int32Array(values.buffer, values.byteOffset, values.length);
    let at = start;
    for (let i = 0; i < values.length; i++) {
        if (i > 0)
            target[at++] = COMMA;
        const pattern = patterns[i];
        if (pattern < 0)
            target[at++] = MINUS;
        const magnitude = pattern & 0x7fffffff;
        if (magnitude === 0) {
            target[at++] = ZERO;
            continue;
        }
        const size = Math.abs(values[i]);
        const exponent = magnitude >>> 23;
        at =
            exponent >= LEAST_EXPONENT && exponent < MOST_EXPONENT
                ? writeUsual(size, exponent, target, at)
                : writeAscii(String(shortest(size)), target, at);
    }
    return at;
}
function writeUsual(size, exponent, target, start) {
    let places = PLACES[exponent] - (size >= NEXT_TEN[exponent] ? 1 : 0);
    let digits = (size * TEN[places] + 0.5) | 0;
    if (Math.fround(digits / TEN[places]) === size) {
        for (; places > 0; places--) {
            const fewer = (size * TEN[places - 1] + 0.5) | 0;
            if (Math.fround(fewer / TEN[places - 1]) !== size)
                break;
            digits = fewer;
        }
    }
    else {
        digits = (size * TEN[++places] + 0.5) | 0;
        if (Math.fround(digits / TEN[places]) !== size)
            digits = (size * TEN[++places] + 0.5) | 0;
    }
    let at = start;
    let fraction = digits;
    if (size < 1)
        target[at++] = ZERO;
    else {
        const whole = (digits / TEN[places]) | 0;
        at = writeAscii(String(whole), target, at);
        fraction -= whole * TEN[places];
    }
    if (places === 0)
        return at;
    target[at++] = POINT;
    const end = at + places;
    for (let place = end - 1; place >= at; place--) {
        const tenth = (fraction / 10) | 0;
        target[place] = ZERO + fraction - tenth * 10;
        fraction = tenth;
    }
    return end;
}
/** Of those with the fewest digits the nearest: at a power of two the gap below is half of that above, so both sides are tried. */
function shortest(size) {
    if (!Number.isFinite(size))
        throw (0,errors/* badInput */.AN)('pinecone.not-finite', `A vector holds ${size}.`, {
            fix: 'Please report it: vectors are checked before they are sent.',
        });
    for (let precision = 1; precision < 9; precision++) {
        const nearest = Number(size.toPrecision(precision));
        if (Math.fround(nearest) === size)
            return nearest;
        const step = Number(`1e${Number(size.toExponential().split('e')[1]) - precision + 1}`);
        const above = Number((nearest + step).toPrecision(precision));
        if (nearest < size && Math.fround(above) === size)
            return above;
    }
    return Number(size.toPrecision(9));
}
function writeAscii(text, target, start) {
    for (let i = 0; i < text.length; i++)
        target[start + i] = text.charCodeAt(i);
    return start + text.length;
}
const [COMMA, MINUS, POINT, ZERO] = [44, 45, 46, 48];
/** Of float32's biased exponents: 2⁻¹⁹ ≤ size < 2²⁰. */
const LEAST_EXPONENT = 108;
const MOST_EXPONENT = 147;
const TEN = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
/** For each exponent: decimal places that give its least number 7 significant digits, and the power of ten above that number. */
const PLACES = new Uint8Array(256);
const NEXT_TEN = new Float64Array(256);
for (let exponent = LEAST_EXPONENT; exponent < MOST_EXPONENT; exponent++) {
    const order = Number((2 ** (exponent - 127)).toExponential().split('e')[1]);
    PLACES[exponent] = 6 - order;
    NEXT_TEN[exponent] = Number(`1e${order + 1}`);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/stores/pinecone/api/record-json.js

/**
 * The service takes 2 MB and 1,000 records a request (operation limits). What its megabyte is, and whether it counts
 * JSON or its own format, is not documented: hence the distance.
 */
const UPSERT_LIMITS = { bytes: 1_950_000, records: 1000 };
/**
 * The bodies of `POST /vectors/upsert`, in the order of the records, each as full as the limits allow; a record that is
 * larger than the limit by itself goes alone. Values are written by `writeFloats`: one pass, no strings in between.
 * @param limits asked before each batch, since they may shrink in between
 * @throws CodedError `pinecone.not-finite` (exit 2)
 */
function* upsertBatches(namespace, records, limits = () => UPSERT_LIMITS) {
    const tail = Buffer.from(`],"namespace":${JSON.stringify(namespace)}}`);
    let buffer = Buffer.allocUnsafe(0);
    for (let from = 0, to = 0; from < records.length; from = to) {
        const { bytes, records: most } = limits();
        let end = HEAD.length;
        for (; to < records.length && to - from < most; to++) {
            const record = records[to];
            const metadata = metadataText(record);
            const needed = end + mostBytes(record, metadata) + tail.length;
            if (buffer.length < needed)
                buffer = grown(buffer, end, 2 * needed);
            const written = writeRecord(record, metadata, buffer, to === from ? end : end + 1);
            if (to > from && written + tail.length > bytes)
                break;
            if (to > from)
                buffer[end] = record_json_COMMA;
            end = written;
        }
        const body = Buffer.allocUnsafeSlow(end + tail.length);
        HEAD.copy(body);
        buffer.copy(body, HEAD.length, HEAD.length, end);
        tail.copy(body, end);
        yield { body, records: records.slice(from, to) };
    }
}
const HEAD = Buffer.from('{"vectors":[');
const record_json_COMMA = 44;
function writeRecord({ id, values }, metadata, target, start) {
    const at = start + target.write(`{"id":${JSON.stringify(id)},"values":[`, start);
    const end = writeFloats(values, target, at);
    return end + target.write(metadata === '{}' ? ']}' : `],"metadata":${metadata}}`, end);
}
function metadataText({ metadata }) {
    for (const _ in metadata)
        return JSON.stringify(metadata);
    return '{}';
}
/** UTF-8 has 3 bytes at most for a unit of a string, JSON 6 for one that it escapes. */
function mostBytes({ id, values }, metadata) {
    return 6 * id.length + values.length * MOST_FLOAT_BYTES + 3 * metadata.length + 64;
}
function grown(buffer, used, size) {
    const larger = Buffer.allocUnsafe(size);
    buffer.copy(larger, 0, 0, used);
    return larger;
}

;// CONCATENATED MODULE: ./build/stores/pinecone/api/upserter.js





/** Bodies that are under way or wait for it, of one index: enough for a fast line, and memory stays flat. */
const MOST_PENDING_BYTES = 64e6;
/** What later batches are not made smaller than, however often one was too large. */
const LEAST_BYTES = 100_000;
/**
 * Writes records in parallel batches. Resolves when all are acknowledged; where one batch is refused no other is begun,
 * and it rejects when none is under way any more, so that nothing is written behind the caller's back.
 */
function createUpserter(connection, visibility) {
    let limits = UPSERT_LIMITS;
    let pendingBytes = 0;
    const pending = new Set();
    const send = async (namespace, { body, records }) => {
        const request = {
            operation: 'upsert',
            kind: 'upsert',
            about: namespace,
            method: 'POST',
            path: '/vectors/upsert',
            body,
        };
        try {
            const { text, requestLsn } = await connection.send(request);
            const upserted = readUpserted(connection.asked(request), text);
            if (upserted !== undefined && upserted !== records.length)
                throw badAnswer(connection.asked(request), `counts ${upserted} records where ${records.length} were sent`);
            visibility.wrote(namespace, requestLsn, { records });
            return requestLsn;
        }
        catch (error) {
            if (!isTooLarge(error) || records.length === 1)
                throw error;
            const half = { bytes: body.length / 2, records: Math.ceil(records.length / 2) };
            limits = { ...limits, bytes: Math.max(LEAST_BYTES, Math.min(limits.bytes, half.bytes)) };
            const lsns = [];
            for (const batch of upsertBatches(namespace, records, () => half))
                lsns.push(await send(namespace, batch));
            return highestLsn(lsns);
        }
    };
    return async (namespace, records) => {
        const lsns = [];
        const own = new Set();
        const failures = [];
        for (const batch of upsertBatches(namespace, records, () => limits)) {
            while (pending.size > 0 && pendingBytes + batch.body.length > MOST_PENDING_BYTES)
                await Promise.race(pending);
            if (failures.length > 0)
                break;
            pendingBytes += batch.body.length;
            const sent = send(namespace, batch)
                .then((lsn) => void lsns.push(lsn), (error) => void failures.push(error))
                .finally(() => {
                pendingBytes -= batch.body.length;
                pending.delete(sent);
            });
            pending.add(sent);
            own.add(sent);
            // Lets this one go out while the next is written.
            await (0,promises_.setImmediate)();
        }
        await Promise.all(own);
        if (failures.length > 0)
            throw failures[0];
        return { lsn: highestLsn(lsns) };
    };
}

;// CONCATENATED MODULE: ./build/stores/pinecone/api/visibility.js


const visibility_POLL = { firstMs: 50, mostMs: 2000 };
const SAMPLES = 10;
/** Equal counts one after another, where nothing better is to be had. */
const STABLE = 3;
/**
 * Milliseconds for which fetching may lag behind queries. After them a sample that is not found as it was written is
 * taken for one that another run has written since.
 */
const FETCH_LAG_MS = 15_000;
function createVisibility(options) {
    const { probes, clock, sleep, deadlineMs, signal } = options;
    const namespaces = new Map();
    const underWay = new Map();
    const of = (namespace) => {
        const known = namespaces.get(namespace);
        if (known !== undefined)
            return known;
        const fresh = { highest: 0, seen: 0, fetched: 0, unnumbered: 0, settled: 0, samples: new Map() };
        namespaces.set(namespace, fresh);
        return fresh;
    };
    const poll = async (namespace, lsn) => {
        const since = clock.monotonic();
        const state = of(namespace);
        const { unnumbered, highest } = state;
        // What is written meanwhile is not waited for: where writing goes on and on, that would never end.
        const latest = highest > state.fetched ? samplesOf(state).filter((one) => one.lsn === highest) : [];
        const counts = [];
        let reachedAt;
        for (let attempt = 1;; attempt++) {
            const [indexed, isFetched] = await Promise.all([
                probes.indexed(namespace),
                areFetched(namespace, latest),
            ]);
            state.seen = Math.max(state.seen, indexed ?? 0);
            const now = clock.monotonic();
            const isNumbered = indexed !== undefined && unnumbered <= state.settled;
            if (isNumbered ? indexed >= lsn : await areCountsStable(namespace, lsn, counts))
                reachedAt ??= now;
            const isLate = reachedAt !== undefined && now - reachedAt > FETCH_LAG_MS;
            if (reachedAt !== undefined) {
                if (!isNumbered)
                    state.seen = Math.max(state.seen, lsn);
                if (isLate || (isNumbered ? isFetched : await areFetched(namespace, samplesOf(state))))
                    break;
            }
            const waitMs = (0,backoff/* backoff */.JN)(attempt, { ...visibility_POLL, salt: namespace });
            if (now - since + waitMs > deadlineMs)
                throw notVisible(namespace, lsn, indexed, now - since);
            await sleep(waitMs, signal);
        }
        state.fetched = Math.max(state.fetched, highest);
        state.settled = Math.max(state.settled, unnumbered);
    };
    const areCountsStable = async (namespace, lsn, counts) => {
        counts.push(await probes.count(namespace));
        const last = counts.slice(-STABLE);
        if (last.length < STABLE || last.some((count) => count !== last[0]))
            return false;
        // What others have written, of which nothing is known: there must be something.
        return of(namespace).samples.size > 0 || lsn === 0 || last[0] > 0;
    };
    const areFetched = async (namespace, samples) => {
        if (samples.length === 0)
            return true;
        const found = await probes.fetch(namespace, samples.map(({ id }) => id));
        const byId = new Map(found.map((record) => [record.id, record]));
        // Or as this process has written it once more since.
        const { samples: current } = of(namespace);
        return samples.every(({ id, record }) => isSame(record, byId.get(id)) || (current.has(id) && isSame(current.get(id)?.record, byId.get(id))));
    };
    const notVisible = (namespace, lsn, indexed, spentMs) => (0,errors/* serviceFailed */.zB)('pinecone.not-visible', `${options.index}/${namespace}: what was written cannot be read after ${Math.round(spentMs / 1000)} s${indexed === undefined ? '' : ` (queries see the log up to ${indexed}, the last write is ${lsn})`}.`, {
        fix: 'The service indexes more slowly than usual (https://status.pinecone.io), or somebody deleted the namespace. Run again: what is written by now is taken as it is.',
    });
    return {
        wrote(namespace, lsn, { records = [], deleted = [] }) {
            const state = of(namespace);
            state.highest = Math.max(state.highest, lsn ?? 0);
            if (lsn === undefined)
                state.unnumbered++;
            for (const record of ends(records))
                keep(state, { id: record.id, record, lsn });
            for (const id of ends(deleted))
                keep(state, { id, record: undefined, lsn });
        },
        saw(namespace, lsn) {
            const state = namespaces.get(namespace);
            if (state !== undefined)
                state.seen = Math.max(state.seen, lsn ?? 0);
        },
        written: (namespace) => namespaces.get(namespace)?.highest || undefined,
        forget: (namespace) => void namespaces.delete(namespace),
        async wait(namespace, lsn = 0) {
            const { highest = 0, unnumbered = 0 } = namespaces.get(namespace) ?? {};
            const needed = Math.max(lsn, highest);
            const isVisible = () => {
                const { seen = 0, fetched = 0, settled = 0 } = namespaces.get(namespace) ?? {};
                return needed <= seen && highest <= fetched && unnumbered <= settled;
            };
            while (!isVisible()) {
                const done = underWay.get(namespace) ?? poll(namespace, needed).finally(() => underWay.delete(namespace));
                underWay.set(namespace, done);
                await done;
                // Deleted meanwhile.
                if (!namespaces.has(namespace))
                    return;
            }
        },
    };
}
const ends = (all) => (all.length > 2 ? [all[0], all.at(-1)] : all);
const samplesOf = ({ samples }) => [...samples.values()];
/** The newest by position, since answers do not come in the order of the log. */
function keep(state, sample) {
    const { samples } = state;
    samples.delete(sample.id);
    samples.set(sample.id, sample);
    if (samples.size <= SAMPLES)
        return;
    const position = ({ lsn = Number.POSITIVE_INFINITY }) => lsn;
    const oldest = samplesOf(state).reduce((a, b) => (position(b) < position(a) ? b : a));
    samples.delete(oldest.id);
}
function isSame(wanted, found) {
    if (wanted === undefined || found === undefined)
        return wanted === found;
    const names = Object.keys(wanted.metadata);
    return (names.length === Object.keys(found.metadata).length &&
        names.every((name) => String(wanted.metadata[name]) === String(found.metadata[name])) &&
        wanted.values.every((value, at) => value === found.values[at]));
}

;// CONCATENATED MODULE: ./build/stores/pinecone/api/index-client.js















const index_client_DEADLINE_MS = 180_000;
/** Ids that one request deletes, at most. */
const MOST_DELETED = 1000;
const PAGE = 100;
/** Calls on one index. No request is sent before a method is called. @throws CodedError `pinecone.bad-host`, `pinecone.plain-http` (exit 2) */
function createIndexApi(options) {
    const { transport, host, index, clock = lib_clock/* systemClock */.m, sleep = lib_sleep/* sleep */.y } = options;
    const connection = connect(transport, baseUrl(host), index, options.explain);
    let { dimension } = options;
    const space = async () => {
        const request = {
            operation: 'describe stats',
            kind: 'stats',
            method: 'POST',
            path: '/describe_index_stats',
            body: '{}',
        };
        const asked = connection.asked(request);
        const found = readSpace(asked, (await connection.send(request)).text);
        dimension ??= found.dimension;
        const metric = found.metric ?? (await options.metric?.());
        if (metric === undefined)
            throw badAnswer(asked, 'names no metric');
        return { dimension: found.dimension, metric };
    };
    const ask = async (namespace, vector, topK, includeMetadata) => {
        const request = {
            operation: 'query',
            kind: 'query',
            about: namespace,
            method: 'POST',
            path: '/query',
            body: `{"namespace":${JSON.stringify(namespace)},"topK":${topK},"includeValues":false,"includeMetadata":${includeMetadata},"vector":[${vector}]}`,
        };
        const { text, maxIndexedLsn } = await connection.send(request);
        return { text, lsn: maxIndexedLsn, asked: connection.asked(request) };
    };
    const count = async (namespace) => {
        const request = {
            operation: 'describe namespace',
            kind: 'manage',
            about: namespace,
            method: 'GET',
            path: `/namespaces/${encodeURIComponent(namespace)}`,
            accept: [404],
        };
        const { status, text } = await connection.send(request);
        return status === 404 ? 0 : readNamespace(connection.asked(request), text).count;
    };
    const fetcher = createFetcher(connection, () => dimension);
    const visibility = createVisibility({
        index,
        clock,
        sleep,
        deadlineMs: options.deadlineMs ?? index_client_DEADLINE_MS,
        signal: options.signal,
        probes: {
            async indexed(namespace) {
                dimension ??= (await space()).dimension;
                return (await ask(namespace, `1${',0'.repeat(dimension - 1)}`, 1, false)).lsn;
            },
            count,
            fetch: fetcher,
        },
    });
    const deletePart = async (namespace, ids) => {
        try {
            const { requestLsn } = await connection.send({
                operation: 'delete',
                kind: 'delete',
                about: namespace,
                method: 'POST',
                path: '/vectors/delete',
                body: JSON.stringify({ ids, namespace }),
            });
            visibility.wrote(namespace, requestLsn, { deleted: ids });
            return requestLsn;
        }
        catch (error) {
            if (isLackOfNamespace(error))
                return undefined;
            throw error;
        }
    };
    return {
        upsert: createUpserter(connection, visibility),
        async fetch(namespace, ids) {
            await visibility.wait(namespace);
            return fetcher(namespace, ids);
        },
        fetchThrough: createFetchThrough(connection, () => dimension),
        async *list(namespace, prefix = '') {
            await visibility.wait(namespace);
            const request = { operation: 'list', kind: 'list', about: namespace };
            const path = `/vectors/list?namespace=${inQuery(namespace)}&limit=${PAGE}${prefix && `&prefix=${inQuery(prefix)}`}`;
            let last = '';
            const read = (asked, answer) => readListed(asked, answer, namespace);
            for await (const id of readPages(connection, request, path, read)) {
                if (!id.startsWith(prefix) || id <= last)
                    throw badAnswer(connection.asked(request), `lists ${JSON.stringify(id)} out of place`);
                last = id;
                yield id;
            }
        },
        async query(namespaceOrAlias, vector, topK, { includeMetadata = true } = {}) {
            await visibility.wait(namespaceOrAlias);
            const { text, lsn, asked } = await ask(namespaceOrAlias, floatsText(vector), topK, includeMetadata);
            const answer = readMatches(asked, text, topK);
            visibility.saw(answer.namespace, lsn);
            return answer;
        },
        async deleteIds(namespace, ids) {
            const parts = [];
            for (let from = 0; from < ids.length; from += MOST_DELETED)
                parts.push(ids.slice(from, from + MOST_DELETED));
            return { lsn: highestLsn(await allOf(parts.map((part) => deletePart(namespace, part)))) };
        },
        async deleteNamespace(namespace) {
            await connection.send({
                operation: 'delete namespace',
                kind: 'manage',
                about: namespace,
                method: 'DELETE',
                path: `/namespaces/${encodeURIComponent(namespace)}`,
                accept: GONE,
            });
            visibility.forget(namespace);
        },
        async count(namespace) {
            await visibility.wait(namespace);
            return count(namespace);
        },
        namespaces: () => readPages(connection, { operation: 'list namespaces', kind: 'manage' }, `/namespaces?limit=${PAGE}`, readNamespaces),
        visible: (namespace, lsn) => visibility.wait(namespace, lsn),
        written: (namespace) => visibility.written(namespace),
        space,
        aliases: createAliasClient(connection, { clock, sleep, signal: options.signal }),
        serverTime: () => connection.serverTime(),
    };
}
/** What a namespace that is no more is told by; 412 where a deletion was repeated. */
const GONE = [404, 412];
function floatsText(values) {
    const target = Buffer.allocUnsafe(values.length * MOST_FLOAT_BYTES);
    return target.toString('latin1', 0, writeFloats(values, target, 0));
}
const isLackOfNamespace = (error) => error instanceof RequestError && error.httpStatus === 404 && /\bnamespace\b/i.test(error.message);

;// CONCATENATED MODULE: ./build/stores/pinecone/index-fit.js

/**
 * Can an index take a generation, and readers be led to it?
 * @throws CodedError `pinecone.unfit-index`, `pinecone.no-aliases` (exit 2) with all that is in the way
 */
function requireFit(found, wanted, options) {
    const { index } = options;
    const problems = [...spaceProblems(found.facts, wanted), ...recreateProblems(found, options)];
    if (found.aliasTaken)
        problems.push(`it has a namespace ${JSON.stringify(wanted.alias)}, and an alias cannot have the name of one: choose another alias`);
    if (problems.length > 0)
        throw (0,errors/* badInput */.AN)('pinecone.unfit-index', `The Pinecone index "${index}" cannot be used as it is; nothing was written.`, {
            problems,
            fix: 'Change the settings that are named, or set `index` to one that fits: with `cloud` and `region`, one that is not there is made.',
        });
    if (!found.aliases)
        throw noAliases(index);
}
function noIndex(index) {
    return (0,errors/* badInput */.AN)('pinecone.no-index', `There is no Pinecone index "${index}" that this key can see.`, {
        fix: 'Set `cloud` and `region`, and it is made; or check `index` and the project that the key belongs to.',
    });
}
const hostWouldChange = (index) => (0,errors/* badInput */.AN)('pinecone.unfit-index', `The Pinecone index "${index}" cannot be deleted and made anew at a host that is given: the new one has another.`, { fix: 'Leave `pinecone-index-host` out, or `recreate: index`.' });
/** @param at its host, where it is there again */
function indexGone(index, at) {
    return (0,errors/* serviceFailed */.zB)('pinecone.index-gone', at === undefined
        ? `The Pinecone index "${index}" was deleted while this run was at work: readers have nothing.`
        : `The Pinecone index "${index}" was deleted and made anew while this run was at work: it is at ${at} now.`, {
        fix: 'Find out who deleted it. Then run again: what is missing is built anew; with `cloud` and `region` set, the index itself is, too.',
    });
}
function noAliases(index) {
    return (0,errors/* badInput */.AN)('pinecone.no-aliases', `The service of the Pinecone index "${index}" has no namespace aliases, by which readers are switched.`, {
        fix: 'Set `switch-by: pointer-record`: readers then resolve a record, as the reader of this package does, and every strategy works (`strategy: recreate` keeps one generation at a time).',
    });
}
function spaceProblems(facts, { dimension, distance }) {
    if (!facts.dense)
        return [
            'it holds documents, sparse vectors or text, where an index of dense vectors is asked: choose another index',
        ];
    return [
        ...(facts.deployment === 'pod'
            ? ['it is made of pods, which have no namespaces to manage: choose a serverless index']
            : []),
        ...(dimension === undefined || facts.dimension === dimension
            ? []
            : [
                `its vectors have ${facts.dimension} values, and the model gives ${dimension}: choose another index`,
            ]),
        ...(facts.metric === distance
            ? []
            : [
                `its metric is ${facts.metric}: set \`distance: ${facts.metric}\` instead of ${distance}, or choose another index`,
            ]),
    ];
}
function recreateProblems(found, { recreatesIndex }) {
    if (!recreatesIndex)
        return [];
    const { facts, foreign, otherAliases } = found;
    return [
        ...(facts.deletionProtected
            ? [
                '`recreate: index` would delete it, and deletion protection guards it: switch that off, or leave `recreate` out',
            ]
            : []),
        ...(foreign.length === 0
            ? []
            : [`\`recreate: index\` would delete what is not ours: ${some(foreign)}; leave \`recreate\` out`]),
        ...(otherAliases.length === 0
            ? []
            : [`\`recreate: index\` would take from other readers what they have: ${some(otherAliases)}`]),
    ];
}
const some = (names) => names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;

;// CONCATENATED MODULE: ./build/stores/pinecone/state/documents.js
/** The namespace of the documents: what generations there are, and what aliases led to. */
const CONTROL = 'vector-index.state';
/** Of the namespace that holds a generation's manifest, and of the one that holds what a layer replaced. */
const manifestNamespace = (namespace) => `${namespace}.manifest`;
const journalNamespace = (namespace, layer) => `${namespace}.journal-${layer}`;
/** All that a generation's document has in the index. */
function namespacesOf(document) {
    const { namespace, kept, edit, discarded } = document;
    const layers = [
        ...kept.map(({ layer }) => layer),
        ...(edit === undefined ? [] : [edit.layer]),
        ...discarded,
    ];
    const journals = [...new Set(layers)].map((layer) => journalNamespace(namespace, layer));
    return [namespace, manifestNamespace(namespace), ...journals];
}
/** The name of the generation that a namespace is a try of. */
const generationOfNamespace = (namespace) => namespace.replace(/~\d+$/, '');
/** Which try a namespace is: 1 for the first. */
function tryOfNamespace(namespace) {
    const counted = /~(\d+)$/.exec(namespace);
    return counted === null ? 1 : Number(counted[1]);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/stores/pinecone/records/segment-name.js
const SEGMENTS = 'm.';
/** Where the segments of one layer lie. */
const segmentsPrefix = (layer) => `${SEGMENTS}${layer}.`;
/** Bytes of a bound that a name has room for: both bounds and the numbers stay below 512 characters. */
const BOUND_BYTES = 150;
/** Compares, with JavaScript's `<`, as the id's UTF-8 bytes do: a string whose characters are these bytes. */
function sortKey(id) {
    return /^[\x20-\x7e]*$/.test(id) ? id : Buffer.from(id).toString('latin1');
}
/** @param first @param last sort keys of the lowest and the highest entry */
function nameSegment({ layer, sequence, writer }, { entries, tombstones }, first, last) {
    const bounds = [first, last].map((key) => Buffer.from(key.slice(0, BOUND_BYTES), 'latin1').toString('base64url'));
    return `${segmentsPrefix(layer)}${[sequence, writer, entries, tombstones, ...bounds].join('.')}`;
}
/** undefined for an id that is not a segment's. */
function parseSegmentName(id) {
    const found = /^m\.(\d+)\.(\d+)\.([0-9a-f]+)\.(\d+)\.(\d+)\.([\w-]*)\.([\w-]*)$/.exec(id);
    if (found === null)
        return undefined;
    const [layer, sequence, entries, tombstones] = [1, 2, 4, 5].map((at) => Number(found[at]));
    const [low, high] = [6, 7].map((at) => Buffer.from(found[at], 'base64url').toString('latin1'));
    return {
        ...{ id, layer: layer, sequence: sequence, writer: found[3] },
        ...{ entries: entries, tombstones: tombstones, low: low },
        high: high.length < BOUND_BYTES ? high : undefined,
    };
}
/** In the order of their lower bounds. */
function sortSegments(segments) {
    return segments.toSorted((a, b) => (a.low < b.low ? -1 : a.low > b.low ? 1 : a.sequence - b.sequence));
}
/**
 * Runs of segments whose ranges meet; two of different runs have no id in common.
 * @param segments in the order of their lower bounds
 */
function clusterSegments(segments) {
    const clusters = [];
    let end = '';
    for (const segment of segments) {
        const last = clusters.at(-1);
        if (last !== undefined && (end === undefined || segment.low <= end)) {
            last.push(segment);
            if (end !== undefined)
                end = segment.high === undefined || segment.high > end ? segment.high : end;
        }
        else {
            clusters.push([segment]);
            end = segment.high;
        }
    }
    return clusters;
}

;// CONCATENATED MODULE: ./build/stores/pinecone/records/segment.js


/** Where a record of ours has its content. */
const CONTENT = 'vi_doc';
/** A record has room for 40 KB of metadata. */
const MOST_TEXT = 38_000;
/** Characters that an entry takes with digests of 64 hex digits, about. */
const USUAL_TEXT = 152;
/** Packs entries, the last of each id, in the order of ids' UTF-8 bytes. */
function packEntries(entries, origin) {
    const last = new Map(entries.map((entry) => [entry.id, entry]));
    const keyed = [...last.values()]
        .map((entry) => ({ key: sortKey(entry.id), entry }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    return packRows(keyed, ({ entry }) => toRow(entry), USUAL_TEXT).map(({ rows, text }) => {
        const tombstones = rows.filter(({ entry }) => 'removed' in entry).length;
        const counts = { entries: rows.length - tombstones, tombstones };
        return { id: nameSegment(origin, counts, rows[0].key, rows.at(-1).key), text };
    });
}
/** @throws SyntaxError, RangeError or an error of zlib where the text is not what `packEntries` made */
function unpackEntries(text) {
    return unpackRows(text).map((row) => {
        const entry = fromRow(row);
        return { key: sortKey(entry.id), entry };
    });
}
/** Cuts rows into texts that fit into a record each. @param usual characters that a row takes, about */
function packRows(rows, toJson, usual) {
    const size = Math.max(1, Math.floor(MOST_TEXT / usual));
    const packed = [];
    const pack = (part) => {
        const text = compress(JSON.stringify(part.map(toJson)));
        if (text.length <= MOST_TEXT || part.length === 1) {
            packed.push({ rows: part, text });
            return;
        }
        const half = part.length >> 1;
        pack(part.slice(0, half));
        pack(part.slice(half));
    };
    for (let start = 0; start < rows.length; start += size)
        pack(rows.slice(start, start + size));
    return packed;
}
function unpackRows(text) {
    const rows = JSON.parse((0,external_node_zlib_.inflateRawSync)(Buffer.from(text, 'base64')).toString());
    if (!Array.isArray(rows) || !rows.every(Array.isArray))
        throw new RangeError('not rows');
    return rows;
}
/** A record that holds text and cannot be found by what it is near to: every one has the same direction. */
function textRecord(id, text, dimension) {
    const values = new Float32Array(dimension);
    values[0] = 1;
    return { id, values, metadata: { [CONTENT]: text } };
}
function textOf({ id, metadata }) {
    const text = metadata[CONTENT];
    if (typeof text !== 'string')
        throw new RangeError(`${id} has no ${CONTENT}`);
    return text;
}
function compress(json) {
    return (0,external_node_zlib_.deflateRawSync)(json, { level: external_node_zlib_.constants.Z_BEST_SPEED }).toString('base64');
}
function toRow(entry) {
    if ('removed' in entry)
        return [entry.id];
    const { id, itemDigest, contentDigest, vectorDigest, label } = entry;
    return [id, itemDigest, contentDigest, vectorDigest, ...(label === undefined ? [] : [label])];
}
function fromRow(row) {
    if (!row.every((cell) => typeof cell === 'string'))
        throw new RangeError('a row that is not text');
    const [id, itemDigest, contentDigest, vectorDigest, label] = row;
    if (id === undefined)
        throw new RangeError('an empty row');
    if (itemDigest === undefined)
        return { id, removed: true };
    if (contentDigest === undefined || vectorDigest === undefined)
        throw new RangeError('a short row');
    return { id, itemDigest, contentDigest, vectorDigest, ...(label === undefined ? {} : { label }) };
}

;// CONCATENATED MODULE: ./build/stores/pinecone/records/journal.js


/** Rows that a page has at most: as many as one write. */
const PAGE_ROWS = 1000;
/** Characters that a row takes, about. */
const journal_USUAL_TEXT = 20;
/** Where the pages of a layer's journal lie, in the manifest's namespace. */
const pagesPrefix = (layer) => `j.${layer}.`;
/**
 * Keeps what a generation holds under `ids` before an edit writes there: records first, then the page that names them.
 * Resolves when the service has acknowledged both.
 * @param known what is held, as far as it has been read
 */
async function keepBefore(api, document, page, ids, known) {
    const held = known ?? (await api.fetch(document.namespace, ids));
    if (held.length > 0)
        await api.upsert(journalNamespace(document.namespace, page.layer), held);
    const present = new Set(held.map(({ id }) => id));
    const { dimension } = document.description;
    const records = [];
    for (let start = 0; start < ids.length; start += PAGE_ROWS) {
        const packed = packRows(ids.slice(start, start + PAGE_ROWS), (id) => [id, present.has(id) ? 1 : 0], journal_USUAL_TEXT);
        for (const { rows, text } of packed) {
            const name = [page.sequence, page.writer, records.length, rows.length].join('.');
            records.push(textRecord(`${pagesPrefix(page.layer)}${name}`, text, dimension));
        }
    }
    await api.upsert(manifestNamespace(document.namespace), records);
}
/** Ids that a layer's journal names, those with nothing under them included. */
async function countJournal(api, document, layer) {
    let rows = 0;
    for await (const id of api.list(manifestNamespace(document.namespace), pagesPrefix(layer)))
        rows += Number(id.split('.').at(-1));
    return rows;
}
/** Page by page. */
async function* readJournal(api, document, layer) {
    const namespace = manifestNamespace(document.namespace);
    const names = [];
    for await (const id of api.list(namespace, pagesPrefix(layer)))
        names.push(id);
    for (const name of names) {
        for (const record of await api.fetch(namespace, [name])) {
            const rows = unpackRows(textOf(record));
            const idsWhere = (flag) => rows.flatMap(([id, held]) => (held === flag ? [String(id)] : []));
            yield { id: name, present: idsWhere(1), absent: idsWhere(0) };
        }
    }
}
/**
 * Writes back what a page says.
 * @returns how many old records are no longer in the journal: nothing was done about them
 */
async function writeBack(api, document, layer, { present, absent }) {
    const old = present.length === 0 ? [] : await api.fetch(journalNamespace(document.namespace, layer), present);
    if (old.length > 0)
        await api.upsert(document.namespace, old);
    if (absent.length > 0)
        await api.deleteIds(document.namespace, absent);
    return present.length - old.length;
}

;// CONCATENATED MODULE: ./build/stores/pinecone/records/discard.js



/** Ids that one deletion takes. */
const BATCH = 1000;
/** Deletes whole namespaces, and of a generation's own what belongs to layers. May be repeated. */
async function discard(api, document, { namespaces, layers }) {
    for (const namespace of namespaces)
        await api.deleteNamespace(namespace);
    const manifest = manifestNamespace(document.namespace);
    for (const layer of layers) {
        if (namespaces.includes(manifest))
            break;
        for (const prefix of [segmentsPrefix(layer), pagesPrefix(layer)]) {
            const ids = [];
            for await (const id of api.list(manifest, prefix))
                ids.push(id);
            for (let start = 0; start < ids.length; start += BATCH)
                await api.deleteIds(manifest, ids.slice(start, start + BATCH));
        }
        await api.deleteNamespace(journalNamespace(document.namespace, layer));
    }
}

// EXTERNAL MODULE: ./build/lib/sorted-merge.js
var sorted_merge = __webpack_require__(28706);
;// CONCATENATED MODULE: ./build/stores/pinecone/records/merge-segments.js

/** Segments that one request brings, while the ones before are merged: 0.6 MB of text. */
const GROUP = 16;
/**
 * What segments say together, in the order of ids' UTF-8 bytes: of each id the entry of the highest sequence. Segments
 * are loaded when their range is reached, and let go when it is passed.
 * @param segments in the order of their lower bounds
 */
async function* mergeSegments(segments, load) {
    const loaded = loadAhead(segments, load);
    let active = [];
    let next = 0;
    for (;;) {
        let key = lowest(active);
        while (next < segments.length && (key === undefined || segments[next].low <= key)) {
            const entries = (await loaded.next()).value;
            if (entries.length > 0)
                active.push({ segment: segments[next], entries, at: 0 });
            next++;
            key = lowest(active);
        }
        if (key === undefined)
            return;
        let newest;
        let exhausted = false;
        for (const cursor of active) {
            if (cursor.entries[cursor.at].key !== key)
                continue;
            if (newest === undefined || isNewer(cursor.segment, newest.segment))
                newest = cursor;
            cursor.at++;
            exhausted ||= cursor.at === cursor.entries.length;
        }
        const { entry } = newest.entries[newest.at - 1];
        if (exhausted)
            active = active.filter(({ at, entries }) => at < entries.length);
        if (!('removed' in entry))
            yield entry;
    }
}
/** How many ids `mergeSegments` gives; loads only segments that overlap others or remove something. */
async function countEntries(segments, load) {
    let count = 0;
    for (const cluster of clusterSegments(segments)) {
        const [only] = cluster;
        if (cluster.length === 1 && only.tombstones === 0)
            count += only.entries;
        else
            for await (const _ of mergeSegments(cluster, load))
                count++;
    }
    return count;
}
async function* loadAhead(segments, load) {
    const groups = [];
    for (let start = 0; start < segments.length; start += GROUP)
        groups.push(segments.slice(start, start + GROUP));
    let coming = groups[0] && load(groups[0]);
    for (let i = 0; i < groups.length; i++) {
        const contents = await coming;
        const following = groups[i + 1];
        coming = following && load(following);
        // Whoever stops reading does not hear of it.
        coming?.catch(() => undefined);
        yield* contents;
    }
}
function lowest(active) {
    let least;
    for (const { entries, at } of active) {
        const { key } = entries[at];
        if (least === undefined || key < least)
            least = key;
    }
    return least;
}
function isNewer(a, b) {
    return a.sequence === b.sequence ? a.writer > b.writer : a.sequence > b.sequence;
}

;// CONCATENATED MODULE: ./build/stores/pinecone/records/manifest-log.js





/** The manifest of one generation: a log of segments, in a namespace beside its records. */
class ManifestLog {
    #api;
    #document;
    #namespace;
    constructor(api, document) {
        this.#api = api;
        this.#document = document;
        this.#namespace = manifestNamespace(document.namespace);
    }
    /** All segments, of whatever layer, in the order of their lower bounds. */
    async segments() {
        const { lsns } = this.#document;
        await this.#api.visible(this.#namespace, lsns[this.#namespace]);
        const found = [];
        for await (const id of this.#api.list(this.#namespace, SEGMENTS)) {
            const segment = parseSegmentName(id);
            if (segment !== undefined)
                found.push(segment);
        }
        return sortSegments(found);
    }
    /** In the order of ids' UTF-8 bytes; as it was when the reading began. */
    async *read() {
        yield* mergeSegments(await this.#counted(), this.#load);
    }
    /** Entries that `read` gives. */
    async count() {
        return countEntries(await this.#counted(), this.#load);
    }
    /** What is said of these ids. */
    async lookUp(ids) {
        const keys = ids.map(sortKey).sort((a, b) => (a < b ? -1 : 1));
        const touched = (await this.#counted()).filter((segment) => holdsAny(segment, keys));
        const wanted = new Set(ids);
        const found = new Map();
        for await (const entry of mergeSegments(touched, this.#load))
            if (wanted.has(entry.id))
                found.set(entry.id, entry);
        return found;
    }
    /** Resolves when the service has acknowledged all. */
    async append(entries, origin) {
        if (entries.length === 0)
            return;
        const { dimension } = this.#document.description;
        await this.#api.upsert(this.#namespace, packEntries(entries, origin).map(({ id, text }) => textRecord(id, text, dimension)));
    }
    /** Segments of the layers that count: those of an edit that is open, too, and not those that it takes back. */
    async #counted() {
        const { layers, edit } = this.#document;
        const counted = new Set([...layers, ...(edit === undefined ? [] : [edit.layer])]);
        if (edit?.reverts !== undefined)
            counted.delete(edit.reverts);
        return (await this.segments()).filter(({ layer }) => counted.has(layer));
    }
    #load = async (segments) => {
        const records = await this.#api.fetch(this.#namespace, segments.map(({ id }) => id));
        const texts = new Map(records.map((record) => [record.id, record]));
        return segments.map(({ id }) => {
            const record = texts.get(id);
            if (record === undefined)
                throw new SegmentMissing(id);
            try {
                return unpackEntries(textOf(record));
            }
            catch (cause) {
                throw damaged(this.#document.description.name, id, cause);
            }
        });
    };
}
/** A segment that was listed is gone: someone deleted it, in the course of an edit's end or of a whole generation's. */
class SegmentMissing extends Error {
}
function damaged(generation, what, cause) {
    return (0,errors/* serviceFailed */.zB)('pinecone.damaged-manifest', `The manifest of generation ${generation} cannot be read: ${what} is lost or altered.`, {
        cause,
        fix: 'If a rerun says the same, something else wrote to this index: build with `rebuild: true`, which reads nothing of the old manifest.',
    });
}
function holdsAny({ low, high }, sortedKeys) {
    const first = sortedKeys.find((key) => key >= low);
    return first !== undefined && (high === undefined || first <= high);
}

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/stores/pinecone/records/almost-zero.js
var almost_zero = __webpack_require__(77187);
// EXTERNAL MODULE: ./build/stores/pinecone/records/wire-record.js + 1 modules
var wire_record = __webpack_require__(2419);
;// CONCATENATED MODULE: ./build/stores/pinecone/records/nearest.js




/** What Pinecone gives at most. */
const MOST = 10_000;
/** An answer has room for 4 MB, and a record's metadata for 40 KB. */
const MOST_WITH_METADATA = 102;
/**
 * The `topK` nearest, nearest first, equal scores by id: where equal ones stand on both sides of the cut, more are
 * asked for.
 * @param target a namespace or, with `isAlias`, an alias of one
 * @throws CodedError `store.bad-query` (exit 2)
 */
async function findNearest(api, target, vector, { topK, distance, isAlias = false, }) {
    refuse(vector, topK);
    for (let asked = Math.min(MOST, topK + 1);; asked = Math.min(MOST, 4 * asked)) {
        const includeMetadata = asked <= MOST_WITH_METADATA;
        const { namespace: served, matches } = await api.query(target, vector, asked, { includeMetadata });
        const namespace = isAlias ? served : target;
        if (namespace === '')
            return { namespace, matches: [] };
        const cut = matches[topK - 1]?.score;
        if (matches.length === asked && asked < MOST && matches.at(-1)?.score === cut)
            continue;
        const near = matches.filter(({ score }, i) => i < topK || score === cut);
        const described = includeMetadata ? near : await describe(api, namespace, near);
        return { namespace, matches: rank(described, distance).slice(0, topK) };
    }
}
/** Metadata of what was found without them; what has gone meanwhile is left out. */
async function describe(api, namespace, matches) {
    const records = await api.fetch(namespace, matches.map(({ id }) => id));
    const metadata = new Map(records.map((record) => [record.id, record.metadata]));
    return matches.flatMap((match) => {
        const found = metadata.get(match.id);
        return found === undefined ? [] : [{ ...match, metadata: found }];
    });
}
/** Pinecone's score of euclidean is the squared distance. */
function rank(matches, distance) {
    const [sign, scoreOf] = distance === 'euclidean'
        ? [1, (score) => Math.sqrt(Math.max(0, score))]
        : [-1, (score) => score];
    return matches
        .map(({ id, score, metadata }) => ({ ...(0,wire_record/* fieldsFromWire */.BG)({ id, metadata }), score: scoreOf(score) }))
        .sort((a, b) => sign * (a.score - b.score) || (0,digest/* compareIds */.q3)(a.id, b.id));
}
function refuse(vector, topK) {
    const wrong = topK > MOST
        ? `top-k is ${topK}, and Pinecone gives ${MOST} at most`
        : (0,almost_zero/* isAlmostZero */.f)(vector)
            ? almost_zero/* ALMOST_ZERO */.Q
            : undefined;
    if (wrong !== undefined)
        throw (0,errors/* badInput */.AN)('store.bad-query', `Pinecone cannot be asked so: ${wrong}.`, {
            fix: 'Ask with a vector that fits and a smaller `top-k`.',
        });
}

;// CONCATENATED MODULE: ./build/stores/pinecone/records/settled-count.js


/** Pinecone says of its counts no more than that they come after what was written. */
const TRIES = 8;
const WAITS = { firstMs: 250, mostMs: 5000, salt: 'count' };
/**
 * Records that a generation's namespace holds, as the service counts them: where that is not what the manifest lists,
 * it is asked again for about 20 s, since its counts lag behind.
 */
async function countSettled({ api, sleep }, document) {
    let held = await api.count(document.namespace);
    if (document.edit === undefined && held > 0 && held === document.description.count)
        return held;
    const listed = await new ManifestLog(api, document).count();
    for (let attempt = 1; held !== listed && attempt <= TRIES; attempt++) {
        await sleep((0,backoff/* backoff */.JN)(attempt, WAITS));
        held = await api.count(document.namespace);
    }
    return held;
}

;// CONCATENATED MODULE: ./build/stores/pinecone/records/generation-reader.js








/** Records that are asked for at once, and how many such pages are on their way while one is handed out. */
const generation_reader_PAGE = 1000;
const AHEAD = 4;
/** Milliseconds that queries take a generation's document for what it is. */
const RECENT_MS = 1000;
/** Reads generations: what they hold, by their manifest. */
class GenerationReader {
    #parts;
    #known = new Map();
    constructor(parts) {
        this.#parts = parts;
    }
    /** @throws CodedError `store.unknown-generation` (exit 2) */
    async require(name) {
        const document = await this.#parts.document(name);
        if (document !== undefined)
            return document;
        throw (0,refusals/* unknownGeneration */.dj)(name);
    }
    async *manifest(name) {
        for await (const { label: _, ...entry } of this.#entries(await this.require(name)))
            yield entry;
    }
    async fetch(name, ids) {
        const document = await this.require(name);
        if (document.state === 'dropped')
            return [];
        await this.#visible(document);
        const records = (await this.#parts.api.fetch(document.namespace, ids.map(record_id/* encodeId */.md))).map(wire_record/* fromWire */.kn);
        if (this.#parts.recordLabels)
            return records;
        const said = await new ManifestLog(this.#parts.api, document).lookUp(ids);
        return records.map((record) => withLabel(record, said.get(record.id)));
    }
    /** What the manifest lists and the generation holds, in the order of ids' UTF-8 bytes. */
    async *records(name) {
        const document = await this.require(name);
        await this.#visible(document);
        let handedOut = 0;
        for await (const { records, whole } of ahead(this.#entries(document), (entries) => this.#page(document, entries))) {
            // What was deleted meanwhile is not taken for lost.
            if (!whole || ++handedOut % AHEAD === 0)
                await this.#refuseReplaced(document);
            yield* records;
        }
        await this.#refuseReplaced(document);
    }
    /** The port's query. What the generation is, is known for a moment: a verification asks thousands of times. */
    async query(name, vector, topK) {
        const document = await this.#recent(name);
        const { dimension, distance } = document.description;
        (0,record_check/* checkQuery */.Dp)(vector, topK, { name, dimension, distance });
        if (document.state === 'dropped')
            return [];
        const { matches } = await findNearest(this.#parts.api, document.namespace, vector, { topK, distance });
        if (this.#parts.recordLabels)
            return matches;
        const said = await new ManifestLog(this.#parts.api, document).lookUp(matches.map(({ id }) => id));
        return matches.map((match) => withLabel(match, said.get(match.id)));
    }
    /** What this process itself has changed is not to be remembered. */
    forgetRecent() {
        this.#known.clear();
    }
    #recent(name) {
        const now = this.#parts.clock.monotonic();
        const known = this.#known.get(name);
        if (known !== undefined && now - known.at < RECENT_MS)
            return known.document;
        const document = this.require(name);
        this.#known.set(name, { document, at: now });
        // What could not be read is asked for again.
        document.catch(() => this.#known.delete(name));
        return document;
    }
    async count(name) {
        const document = await this.require(name);
        if (document.state === 'dropped')
            return 0;
        await this.#visible(document);
        return countSettled(this.#parts, document);
    }
    async *#entries(document) {
        if (document.state === 'dropped')
            return;
        try {
            yield* new ManifestLog(this.#parts.api, document).read();
        }
        catch (error) {
            if (!(error instanceof SegmentMissing))
                throw error;
            await this.#refuseReplaced(document);
            throw damaged(document.description.name, error.message, error);
        }
    }
    async #page({ namespace }, entries) {
        const wire = await this.#parts.api.fetch(namespace, entries.map(({ id }) => (0,record_id/* encodeId */.md)(id)));
        const said = new Map(entries.map((entry) => [entry.id, entry]));
        const records = wire.map(wire_record/* fromWire */.kn).map((record) => withLabel(record, said.get(record.id)));
        return { records, whole: records.length === entries.length };
    }
    /** @throws CodedError `store.generation-replaced` (exit 5) */
    async #refuseReplaced({ description, namespace, layers }) {
        const now = await this.#parts.document(description.name);
        if (now?.namespace === namespace && layers.every((layer) => now.layers.includes(layer)))
            return;
        throw (0,refusals/* generationReplaced */.NP)(description.name);
    }
    /** What other processes are known to have written. */
    async #visible({ namespace, lsns }) {
        await this.#parts.api.visible(namespace, lsns[namespace]);
    }
}
/** Pages of a stream, read a few ahead of who consumes them. */
async function* ahead(source, read) {
    const pages = [];
    for await (const entries of (0,sorted_merge/* inBatches */.o)(source, generation_reader_PAGE)) {
        const page = read(entries);
        // Whoever stops reading does not hear of it.
        page.catch(() => undefined);
        pages.push(page);
        if (pages.length >= AHEAD)
            yield await pages.shift();
    }
    for (const page of pages)
        yield await page;
}
function withLabel(record, said) {
    return record.label === undefined && said?.label !== undefined ? { ...record, label: said.label } : record;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/stores/pinecone/records/fence.js

const FENCE = 'fence';
/** As no id of a record is written. */
const PASSING_FENCE = '%~fence';
/**
 * Waits until all that anyone wrote to a namespace before now can be read: what is written now is numbered behind it.
 * Leaves a record there; so it is for namespaces whose other records are named.
 */
async function fence(api, namespace, dimension) {
    await api.upsert(namespace, [textRecord(FENCE, '', dimension)]);
    await api.visible(namespace);
}
/** The same for a namespace that readers search: takes its record away again. */
async function fencePassing(api, namespace, dimension) {
    await api.upsert(namespace, [textRecord(PASSING_FENCE, '', dimension)]);
    // Found, before it is deleted: one that is not there yet looks like one that is there no more.
    await api.visible(namespace);
    await api.deleteIds(namespace, [PASSING_FENCE]);
}

// EXTERNAL MODULE: ./build/stores/copied-records.js
var copied_records = __webpack_require__(81912);
;// CONCATENATED MODULE: ./build/stores/pinecone/records/record-writer.js




/** Writes records of a generation that is built or edited: journal, then records, then manifest. */
class RecordWriter {
    #parts;
    constructor(parts) {
        this.#parts = parts;
    }
    /** The port's write. */
    async write(build, records) {
        const document = await this.#parts.holder(build);
        this.#check(records, document);
        await this.#put(build, document, records);
    }
    /** The port's copy. @param source the document of the generation that has the vectors */
    async copy(build, source, records) {
        const { api } = this.#parts;
        const document = await this.#parts.holder(build);
        const held = await api.fetch(source.namespace, records.map(({ id }) => (0,record_id/* encodeId */.md)(id)));
        const vectors = new Map(held.map((wire) => [wire.id, (0,wire_record/* fromWire */.kn)(wire).vector]));
        const { whole, lost } = (0,copied_records/* takeWhole */.D)(records, (id) => vectors.get((0,record_id/* encodeId */.md)(id)));
        this.#check(whole, document);
        await this.#put(build, document, whole, source.namespace === document.namespace ? held : undefined);
        return lost;
    }
    /** The port's remove. */
    async remove(build, ids) {
        const { api, session, holder } = this.#parts;
        const document = await holder(build);
        if (ids.length === 0)
            return;
        const own = await session(build, document);
        const wire = ids.map(record_id/* encodeId */.md);
        await own.journal(document, wire);
        await api.deleteIds(document.namespace, wire);
        await own.append(document, ids.map((id) => ({ id, removed: true })));
    }
    async #put(build, document, records, held) {
        if (records.length === 0)
            return;
        const { api, session, recordLabels } = this.#parts;
        const own = await session(build, document);
        // Of an id that is given twice, the last holds.
        const last = [...new Map(records.map((record) => [record.id, record])).values()];
        const wire = last.map((record) => (0,wire_record/* toWire */.BW)(record, recordLabels));
        await own.journal(document, wire.map(({ id }) => id), held);
        await api.upsert(document.namespace, wire);
        await own.append(document, last.map((record) => this.#entryOf(record)));
    }
    #entryOf({ id, itemDigest, contentDigest, vectorDigest, label }) {
        const withLabel = !this.#parts.recordLabels && label !== undefined;
        return { id, itemDigest, contentDigest, vectorDigest, ...(withLabel ? { label } : {}) };
    }
    #check(records, document) {
        const space = document.edit?.after ?? document.description;
        (0,record_check/* checkRecords */.fi)(records, space, (record) => (0,wire_record.refuseItem)(record, this.#parts.recordLabels));
    }
}

// EXTERNAL MODULE: ./build/lib/counted.js
var counted = __webpack_require__(13266);
;// CONCATENATED MODULE: ./build/stores/pinecone/records/strays.js




/** Ids that one deletion takes. */
const strays_BATCH = 1000;
/**
 * Deletes what a generation's namespace holds and its manifest does not list: what a writer that had lost its right, or
 * someone else, put there. Looks at every id only where the service counts more records than the manifest lists, and
 * deletes nothing where the manifest's listing has grown meanwhile: what it did not show yet is no stray.
 * @returns how many
 */
async function removeStrays(parts, document) {
    const { api } = parts;
    const manifest = new ManifestLog(api, document);
    const [held, listed] = await Promise.all([countSettled(parts, document), manifest.count()]);
    if (held <= listed)
        return 0;
    const known = new Float64Array(listed);
    let at = 0;
    for await (const { id } of manifest.read())
        known[at++] = fingerprint((0,record_id/* encodeId */.md)(id));
    if (at !== listed)
        return 0;
    known.sort();
    const strays = [];
    for await (const id of api.list(document.namespace))
        if (!holds(known, fingerprint(id)))
            strays.push(id);
    if (strays.length === 0 || (await manifest.count()) !== listed)
        return 0;
    for (let start = 0; start < strays.length; start += strays_BATCH)
        await api.deleteIds(document.namespace, strays.slice(start, start + strays_BATCH));
    return strays.length;
}
/** 48 bits of a digest: eight bytes an id for the manifest of millions, and one chance in 10⁸ to keep a stray. */
function fingerprint(id) {
    return Number.parseInt((0,digest/* sha256 */.sc)(id).slice(0, 12), 16);
}
function holds(sorted, value) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (sorted[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return sorted[low] === value;
}

;// CONCATENATED MODULE: ./build/stores/pinecone/records/revert.js





/** Writes back, in an edit, what an earlier layer replaced; journals what is there now. @returns how many records */
async function restoreLayer({ api, log, holder }, edit, layer, session) {
    let restored = 0;
    let lost = 0;
    for await (const page of readJournal(api, await holder(edit), layer)) {
        const document = await holder(edit);
        const ids = [...page.present, ...page.absent];
        await session.journal(document, ids);
        lost += await writeBack(api, document, layer, page);
        restored += ids.length;
    }
    tellLost(log, edit.generation, lost);
    return restored;
}
/**
 * Writes back all that an edit replaced, as its journal has it. Killed, it is begun again from the start.
 * @returns how many records
 */
async function undoLayer({ api, log, holder }, edit, document, layer) {
    const { dimension } = document.description;
    // What the run that is undone had been told was written may not be readable yet.
    await fence(api, manifestNamespace(document.namespace), dimension);
    if ((await countJournal(api, document, layer)) > 0)
        await fence(api, journalNamespace(document.namespace, layer), dimension);
    let undone = 0;
    let lost = 0;
    for await (const page of readJournal(api, document, layer)) {
        await holder(edit);
        lost += await writeBack(api, document, layer, page);
        undone += page.present.length + page.absent.length;
    }
    tellLost(log, edit.generation, lost);
    await api.visible(document.namespace);
    return undone;
}
/** Strays are told, since they were someone's. */
async function cleanUp(parts, document) {
    const strays = await removeStrays(parts, document);
    if (strays > 0)
        parts.log.warn(`${(0,counted/* counted */.h)(strays, 'record')} in namespace ${document.namespace} stood in no manifest, and ${strays === 1 ? 'was' : 'were'} deleted: an interrupted run, or another program, had written them.`);
}
function tellLost(log, generation, lost) {
    if (lost > 0)
        log.warn(`${(0,counted/* counted */.h)(lost, 'record')} of ${generation} cannot be brought back: somebody deleted them from its journal. Run again with \`rebuild: true\`, which builds all of it anew.`);
}

;// CONCATENATED MODULE: ./build/stores/pinecone/records/write-session.js





/** Characters of the digest of a token: enough to tell writers apart, and no way back to the token. */
const WRITER = 8;
/** What one process writes under one token: it numbers segments, and knows what its edit has journalled. */
class WriteSession {
    #api;
    #writer;
    /** Revisions' layer that is written; 0 for a build. */
    #layer;
    #sequence;
    #goesOn;
    /** Ids on the wire; undefined for a build. */
    #journalled;
    constructor(api, token, layer, sequence) {
        this.#api = api;
        this.#writer = (0,digest/* sha256 */.sc)(token).slice(0, WRITER);
        this.#layer = layer;
        this.#sequence = sequence;
        this.#goesOn = sequence > 1;
        this.#journalled = layer === 0 ? undefined : new Set();
    }
    /** Behind all that other processes have written, also those that have died since. */
    static async open(api, { token }, document) {
        await fence(api, manifestNamespace(document.namespace), document.description.dimension);
        const segments = await new ManifestLog(api, document).segments();
        const last = segments.reduce((most, { sequence }) => Math.max(most, sequence), 0);
        const session = new WriteSession(api, token, document.edit?.layer ?? 0, last + 1);
        if (document.edit !== undefined)
            for await (const { present, absent } of readJournal(api, document, document.edit.layer))
                for (const id of [...present, ...absent])
                    session.#journalled.add(id);
        return session;
    }
    /** Others had written before. */
    get goesOn() {
        return this.#goesOn;
    }
    /** Says in the manifest what the records already are. */
    async append(document, entries) {
        await new ManifestLog(this.#api, document).append(entries, this.#next());
    }
    /**
     * In an edit, journals what is held under ids that it has not written yet.
     * @param known what is held under all of `ids`, if it has been read
     */
    async journal(document, ids, known) {
        const journalled = this.#journalled;
        if (journalled === undefined)
            return;
        const first = [...new Set(ids)].filter((id) => !journalled.has(id));
        if (first.length === 0)
            return;
        const wanted = new Set(first);
        await keepBefore(this.#api, document, this.#next(), first, known?.filter(({ id }) => wanted.has(id)));
        for (const id of first)
            journalled.add(id);
    }
    #next() {
        return { layer: this.#layer, sequence: this.#sequence++, writer: this.#writer };
    }
}

;// CONCATENATED MODULE: ./build/stores/pinecone/records/generation-writer.js







/** Marks the tokens of edits. */
const EDIT = 'edit-';
/** What changes generations, between the documents that say who may and the records themselves. */
class GenerationWriter {
    #parts;
    #records;
    /** By token. */
    #sessions = new Map();
    constructor(parts) {
        this.#parts = parts;
        const { api, recordLabels } = parts;
        this.#records = new RecordWriter({
            ...{ api, recordLabels },
            holder: (build) => this.#holder(build),
            session: (build, document) => this.#session(build, document),
        });
    }
    async begin(description, fresh) {
        const build = { generation: description.name, token: (0,external_node_crypto_.randomUUID)() };
        const { api, control } = this.#parts;
        const document = await control.begin(description, build.token, { fresh });
        const session = await this.#session(build, document);
        // Of what an interrupted build had written, nothing may be taken for lost because it cannot be read yet.
        if (session.goesOn)
            await fencePassing(api, document.namespace, description.dimension);
        return build;
    }
    write(build, records) {
        return this.#records.write(build, records);
    }
    copy(build, source, records) {
        return this.#records.copy(build, source, records);
    }
    remove(build, ids) {
        return this.#records.remove(build, ids);
    }
    async setState(build, state) {
        const { control } = this.#parts;
        const document = await control.document(build.generation);
        let lsns = {};
        if (document !== undefined && document.token === build.token) {
            if (state === 'built' && document.state === 'building')
                await cleanUp(this.#parts, document);
            lsns = await this.#readable(document);
        }
        await control.setState(build, state, lsns);
    }
    async beginEdit(request) {
        const edit = { generation: request.expected.generation, token: `${EDIT}${(0,external_node_crypto_.randomUUID)()}` };
        const document = await this.#parts.control.beginEdit(request, edit.token);
        if (document === undefined)
            return undefined;
        await cleanUp(this.#parts, beforeEdit(document));
        return edit;
    }
    async restore(edit) {
        const document = await this.#parts.control.requireEditor(edit);
        const { reverts } = document.edit;
        if (reverts === undefined)
            return 0;
        return restoreLayer(this.#revertParts(), edit, reverts, await this.#session(edit, document));
    }
    async finishEdit(edit, at) {
        const { api, control } = this.#parts;
        const document = await control.requireEditor(edit);
        const lsns = await this.#readable(document);
        const journalled = await countJournal(api, document, document.edit.layer);
        this.#sessions.delete(edit.token);
        return control.finishEdit(edit, at, { journalled, lsns });
    }
    async undoEdit(generation) {
        const { control } = this.#parts;
        const edit = { generation, token: `${EDIT}${(0,external_node_crypto_.randomUUID)()}` };
        const document = await control.beginUndo(generation, edit.token);
        if (document === undefined)
            return undefined;
        const undone = await undoLayer(this.#revertParts(), edit, document, document.edit.layer);
        await cleanUp(this.#parts, beforeEdit(document));
        await control.finishUndo(edit);
        return undone;
    }
    #revertParts() {
        return { ...this.#parts, holder: (edit) => this.#holder(edit) };
    }
    /** @throws superseded when the token no longer holds the right to write */
    async #holder(build) {
        const { control } = this.#parts;
        return build.token.startsWith(EDIT) ? control.requireEditor(build) : control.requireBuilder(build);
    }
    /** One for each token, however many writes are under way. */
    #session(build, document) {
        const known = this.#sessions.get(build.token);
        if (known !== undefined)
            return known;
        const opened = WriteSession.open(this.#parts.api, build, document);
        this.#sessions.set(build.token, opened);
        opened.catch(() => this.#sessions.delete(build.token));
        return opened;
    }
    /** Waits until all that this process has written can be read. @returns by namespace, the highest LSN of it */
    async #readable({ namespace }) {
        const { api } = this.#parts;
        const lsns = Object.fromEntries([namespace, manifestNamespace(namespace)].flatMap((each) => {
            const lsn = api.written(each);
            return lsn === undefined ? [] : [[each, lsn]];
        }));
        await Promise.all(Object.keys(lsns).map((each) => api.visible(each)));
        return lsns;
    }
}
/** What a generation holds by its manifest when an edit begins, and when it is undone. */
function beforeEdit({ edit: _, ...document }) {
    return document;
}

;// CONCATENATED MODULE: ./build/stores/pinecone/state/lease.js



/** Milliseconds after which a lease that nobody renewed is another's to take. */
const EXPIRY = 60_000;
/** Milliseconds that who takes one over waits, so that what the last holder had sent has arrived. */
const SETTLE = 2_000;
/** Milliseconds after which its holder renews it, when it looks at it. */
const RENEW = 20_000;
/** Milliseconds that a run waits for it: a run that was killed cannot keep it so long. */
const PATIENCE = EXPIRY + 8 * SETTLE;
/** How often taking it may fail for the service's sake. */
const FAILURES = 5;
function leaseOf(ways, { api, clock, sleep, log }) {
    const salt = (0,external_node_crypto_.randomUUID)();
    async function acquire() {
        let began = clock.monotonic();
        const firstSeen = new Map();
        // By the service's own clock. Where that does not say it: by how long we have seen it unchanged.
        const mayTakeOver = (holder, since) => {
            const now = api.serverTime();
            if (now !== undefined && now.getTime() - Date.parse(since) > EXPIRY)
                return true;
            const key = `${holder} ${since}`;
            const seen = firstSeen.get(key) ?? clock.monotonic();
            firstSeen.set(key, seen);
            return clock.monotonic() - seen > EXPIRY;
        };
        let failures = 0;
        for (let attempt = 1;; attempt++) {
            const mine = await ways.take(mayTakeOver).catch((error) => {
                if (!(error instanceof errors/* CodedError */.AK) || error.exitCode !== errors/* EXIT */.dc.service || ++failures > FAILURES)
                    throw error;
                // Whether it was made, nobody knows; if it was, it is our own that expires, and is waited for anew.
                began = clock.monotonic();
                return undefined;
            });
            if (mine !== undefined)
                return mine;
            if (clock.monotonic() - began > PATIENCE)
                throw leaseHeld();
            if (attempt === 3)
                log?.info('Another run is changing this index, or was killed at it: waiting for a minute at most.');
            await sleep((0,backoff/* backoff */.JN)(attempt, { firstMs: 500, mostMs: 5_000, salt }));
        }
    }
    return {
        async hold(work) {
            let mine = await acquire();
            let since = clock.monotonic();
            const check = async () => {
                if (!(await ways.isOurs(mine)))
                    throw leaseLost();
                if (clock.monotonic() - since < RENEW)
                    return;
                const renewed = await ways.renew(mine);
                if (renewed === undefined)
                    throw leaseLost();
                mine = renewed;
                since = clock.monotonic();
            };
            try {
                return await work({ check });
            }
            finally {
                // What is not given back expires.
                if (await ways.isOurs(mine).catch(() => false))
                    await ways.give(mine).catch(() => { });
            }
        },
    };
}
const leaseHeld = () => (0,errors/* superseded */.zT)('pinecone.lease-held', 'Another run is changing this index, and has been for a minute.', {
    fix: 'Run again when the other run has ended.',
});
const leaseLost = () => (0,errors/* superseded */.zT)('pinecone.lease-lost', 'This run came to a halt for so long that another one took its place.', {
    fix: 'Run again: it plans against what is live now, and resumes from what is built.',
});

;// CONCATENATED MODULE: ./build/stores/pinecone/state/alias-lease.js


const LEASE = 'vector-index.lease.';
const isLease = (alias) => alias.startsWith(LEASE);
/**
 * A namespace alias as the lease: the service makes a name once, and refuses it (409) until it is deleted. The first
 * is `vector-index.lease.1`. One whose `updated_at` is a minute old is taken over by making the next number, which
 * again only one run can; the older one is deleted then. The highest number holds. A name and its `created_at` are one
 * run's: no clock's resolution has to tell two runs apart.
 *
 * Whoever holds it looks at it right before each write, and once more after the last one. Both looks stand: nobody has
 * taken it over before the second, so whoever comes next sees what this run did; of two runs with different targets at
 * most one returns believing that it has switched. The window that remains: a run that halts after its look for
 * longer than expiry and settling (62 s), or whose request is under way for so long, and then goes on, moves the alias
 * although another run holds the lease. PATCH has no condition (no If-Match), so from outside the service the window
 * can be made narrow, not closed. The second look of such a run fails, and it says that it was superseded (exit 5).
 * Readers have what the alias says, a whole generation; its record is the other run's, so that `status` tells the
 * difference, and the next change counts it as a move.
 */
function aliasLease(space, tools) {
    const { aliases } = tools.api;
    let targetStands = false;
    const look = () => aliases.list(LEASE);
    return leaseOf({
        async take(mayTakeOver) {
            const there = await look();
            if (!there.every(({ name, updatedAt }) => mayTakeOver(name, updatedAt)))
                return undefined;
            // An alias leads to a namespace that is there, and a namespace is there when something was written to it.
            if (!targetStands)
                await space.fence();
            targetStands = true;
            const made = await aliases.create(`${LEASE}${highest(there) + 1}`, CONTROL);
            if (made === 'held')
                return undefined;
            const others = (await look()).filter(({ name }) => name !== made.name);
            if (!others.every((other) => there.some((before) => alias_lease_isSame(before, other)))) {
                await aliases.delete(made.name);
                return undefined;
            }
            for (const { name } of others)
                await aliases.delete(name);
            if (there.length > 0)
                await tools.sleep(SETTLE);
            return made;
        },
        isOurs,
        async renew(mine) {
            await aliases.repoint(mine.name, CONTROL).catch(async (error) => {
                if (await isOurs(mine))
                    throw error;
            });
            return (await isOurs(mine)) ? mine : undefined;
        },
        give: ({ name }) => aliases.delete(name),
    }, tools);
    async function isOurs({ name, createdAt }) {
        const there = await look();
        const last = there.find((each) => numberOf(each) === highest(there));
        return last?.name === name && last.createdAt === createdAt;
    }
}
const numberOf = ({ name }) => Number(name.slice(LEASE.length)) || 0;
const highest = (leases) => Math.max(0, ...leases.map(numberOf));
const alias_lease_isSame = (one, other) => one.name === other.name && one.createdAt === other.createdAt && one.updatedAt === other.updatedAt;

;// CONCATENATED MODULE: ./build/stores/pinecone/state/document-record.js




/** Raised when an older version of the program could no longer read the documents. */
const FORMAT = 1;
/** What a record's metadata may hold is 40 KB; kept clear of that. */
const MOST_BYTES = 38_000;
/** From this many bytes on a document is compressed. */
const LONG = 2_000;
/** What a document may unfold to: nobody's record fills the memory. */
const MOST_UNFOLDED = 8 * 1024 * 1024;
/**
 * A document as one record, so that it is replaced as a whole: its JSON in `vi_doc`, or where that is long deflated, as
 * base64, in `vi_deflate`.
 * @param plain fields for others who read the record
 */
function toRecord(id, content, { dimension, plain = {} }) {
    const text = JSON.stringify(content);
    const document = text.length < LONG
        ? { vi_doc: text }
        : { vi_deflate: (0,external_node_zlib_.deflateSync)(text, { level: 9 }).toString('base64') };
    return { id, values: constantVector(dimension), metadata: { ...plain, vi_format: FORMAT, ...document } };
}
/** Does a record of this content stay below what the service takes? */
function fits({ metadata }) {
    return Buffer.byteLength(JSON.stringify(metadata)) <= MOST_BYTES;
}
/**
 * The document that a record holds.
 * @throws CodedError `pinecone.damaged-document`, `pinecone.newer-document` (exit 2)
 */
function fromRecord({ id, metadata }, schema) {
    const { vi_format: format, vi_doc: text, vi_deflate: packed } = metadata;
    if (typeof format !== 'number')
        throw document_record_damaged(id, 'it has no number in vi_format');
    if (format > FORMAT)
        throw (0,errors/* badInput */.AN)('pinecone.newer-document', `Record ${id} in namespace ${CONTROL} was written by a newer version of this program: its format is ${format}, this one knows ${FORMAT}.`, { fix: 'Use that newer version.' });
    const result = dist/* safeParse */.xLC(schema, parse(id, text, packed));
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    throw document_record_damaged(id, `${dist/* getDotPath */.BuJ(issue) ?? 'its content'}: ${issue.message}`);
}
function parse(id, text, packed) {
    try {
        if (typeof text === 'string')
            return JSON.parse(text);
        if (typeof packed === 'string') {
            const bytes = (0,external_node_zlib_.inflateSync)(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_UNFOLDED });
            return JSON.parse(bytes.toString('utf8'));
        }
    }
    catch (error) {
        throw document_record_damaged(id, 'its content is no JSON', error);
    }
    throw document_record_damaged(id, 'it has neither vi_doc nor vi_deflate');
}
/** What no record of ours is searched by: alike for all, and not zero. */
function constantVector(dimension) {
    const vector = new Float32Array(dimension);
    vector[0] = 1;
    return vector;
}
function document_record_damaged(id, why, cause) {
    return (0,errors/* badInput */.AN)('pinecone.damaged-document', `Record ${id} in namespace ${CONTROL} is damaged or was changed: ${why}.`, {
        cause,
        fix: `What readers have is untouched. Restore the record from a backup; without one, delete namespace ${CONTROL} and the alias, and a run builds the index anew.`,
    });
}

;// CONCATENATED MODULE: ./build/stores/pinecone/state/document-schemas.js

const document_schemas_count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const document_schemas_time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((text) => !Number.isNaN(Date.parse(text)), 'is no time'));
const optional = dist/* exactOptional */.yqP;
const description = dist/* looseObject */._H3({
    name: dist/* string */.YjP(),
    identity: dist/* string */.YjP(),
    modelDigest: dist/* string */.YjP(),
    modelVersion: dist/* string */.YjP(),
    indexFingerprint: dist/* string */.YjP(),
    engine: dist/* string */.YjP(),
    engineNumericVersion: dist/* number */.aig(),
    distance: dist/* picklist */.KIO(['cosine', 'euclidean', 'dotproduct']),
    dimension: document_schemas_count,
    count: document_schemas_count,
    commit: optional(dist/* string */.YjP()),
    createdAt: dist/* string */.YjP(),
});
const state = dist/* picklist */.KIO(['building', 'built', 'complete', 'failed', 'dropped']);
const lsns = dist/* record */.g1P(dist/* string */.YjP(), dist/* number */.aig());
const generationSchema = dist/* object */.Ikc({
    sequence: document_schemas_count,
    description,
    state,
    token: dist/* string */.YjP(),
    namespace: dist/* string */.YjP(),
    revision: document_schemas_count,
    layers: dist/* array */.YOg(document_schemas_count),
    nextLayer: document_schemas_count,
    finished: document_schemas_count,
    kept: dist/* array */.YOg(dist/* object */.Ikc({ revision: document_schemas_count, before: document_schemas_count, description, layer: document_schemas_count, journalled: document_schemas_count })),
    edit: optional(dist/* object */.Ikc({
        revision: document_schemas_count,
        layer: document_schemas_count,
        token: dist/* string */.YjP(),
        since: document_schemas_time,
        state: dist/* picklist */.KIO(['open', 'undoing']),
        alias: dist/* string */.YjP(),
        commit: optional(dist/* string */.YjP()),
        after: description,
        reverts: optional(document_schemas_count),
    })),
    lsns,
    trash: dist/* array */.YOg(dist/* string */.YjP()),
    discarded: dist/* array */.YOg(document_schemas_count),
    droppedAt: optional(document_schemas_time),
    remembered: optional(dist/* literal */.euz(true)),
});
const builtSchema = dist/* object */.Ikc({
    generation: dist/* string */.YjP(),
    token: dist/* string */.YjP(),
    state,
    lsns,
});
const lead = dist/* object */.Ikc({
    generation: dist/* string */.YjP(),
    namespace: dist/* string */.YjP(),
    revision: document_schemas_count,
    previous: optional(dist/* string */.YjP()),
    switchedAt: document_schemas_time,
    commit: optional(dist/* string */.YjP()),
    description: optional(description),
    editing: optional(dist/* object */.Ikc({ revision: document_schemas_count, since: document_schemas_time })),
});
const period = dist/* object */.Ikc({
    alias: dist/* string */.YjP(),
    aliasRevision: document_schemas_count,
    move: dist/* picklist */.KIO(['update', 'promote', 'rollback', 'recreate', 'edit']),
    generation: dist/* string */.YjP(),
    namespace: dist/* string */.YjP(),
    revision: document_schemas_count,
    identity: dist/* string */.YjP(),
    count: document_schemas_count,
    modelDigest: dist/* string */.YjP(),
    since: document_schemas_time,
    until: optional(document_schemas_time),
    rolledBackAt: optional(document_schemas_time),
    sequence: document_schemas_count,
});
const aliasSchema = dist/* object */.Ikc({
    alias: dist/* string */.YjP(),
    revision: document_schemas_count,
    live: optional(lead),
    periods: dist/* array */.YOg(period),
    pending: optional(dist/* object */.Ikc({
        kind: dist/* picklist */.KIO(['switch', 'retire', 'edit']),
        token: dist/* string */.YjP(),
        at: document_schemas_time,
        rolledBack: dist/* boolean */.zMY(),
        next: optional(dist/* object */.Ikc({ lead, period })),
        drops: optional(dist/* string */.YjP()),
        layer: optional(document_schemas_count),
    })),
});
const claimSchema = dist/* object */.Ikc({
    token: dist/* string */.YjP(),
    state: dist/* picklist */.KIO(['asking', 'held']),
    since: document_schemas_time,
});

;// CONCATENATED MODULE: ./build/stores/pinecone/state/fence.js




/** The id has the time in it: whoever sweeps knows which nobody looks for any more. */
const fence_FENCE = 'fence/';
/** Fences of its own that a process leaves lying, at most. */
const fence_MOST = 64;
/** Milliseconds after which nobody looks for one. */
const AGE = 600_000;
/** Milliseconds in which one must be found. */
const FOUND_WITHIN = 120_000;
/**
 * A record that is written only to be found: it stands in the log behind all that anybody had written. Reads wait for
 * the log as queries see it, and then until they find the fence themselves, since the service promises nothing of when
 * a fetch or a listing sees what queries see.
 */
class Fence {
    #options;
    /** Ours, oldest first. */
    #written = [];
    /** The last one of ours, until it is found. */
    #awaited;
    /** The one that is being written, and the one behind it. */
    #current;
    #next;
    constructor(options) {
        this.#options = options;
    }
    async write() {
        if (this.#current === undefined)
            return this.#writeOne();
        // Whoever asks while one is under way needs a later one, and all of them the same.
        const next = () => this.#writeOne();
        this.#next ??= this.#current.then(next, next);
        return this.#next;
    }
    #writeOne() {
        this.#next = undefined;
        const { api, dimension } = this.#options;
        const id = `${fence_FENCE}${this.#now()}-${(0,external_node_crypto_.randomUUID)()}`;
        const written = (async () => {
            await api.upsert(CONTROL, [toRecord(id, {}, { dimension })]);
            this.#awaited = id;
            this.#written.push(id);
            if (this.#written.length >= fence_MOST)
                await api.deleteIds(CONTROL, this.#written.splice(0, fence_MOST / 2));
        })();
        const current = written.finally(() => {
            if (this.#current === current)
                this.#current = undefined;
        });
        this.#current = current;
        return current;
    }
    /** Reads until what is read is behind the fence. @param read gives undefined where it does not find the id given */
    async found(read) {
        const { clock, sleep } = this.#options;
        const began = clock.monotonic();
        for (let wait = 50;; wait = Math.min(2 * wait, 2_000)) {
            const awaited = this.#awaited;
            const found = await read(awaited);
            if (found !== undefined) {
                if (this.#awaited === awaited)
                    this.#awaited = undefined;
                return found;
            }
            if (clock.monotonic() - began > FOUND_WITHIN)
                throw notFound();
            await sleep(wait);
        }
    }
    /** Deletes those that dead processes left lying. */
    async sweep() {
        const { api } = this.#options;
        const old = [];
        for await (const id of api.list(CONTROL, fence_FENCE))
            if (this.#now() - Number.parseInt(id.slice(fence_FENCE.length), 10) > AGE)
                old.push(id);
        if (old.length > 0)
            await api.deleteIds(CONTROL, old);
    }
    /** Milliseconds since 1970, by the service's clock where it says it. */
    #now() {
        return (this.#options.api.serverTime() ?? this.#options.clock.now()).getTime();
    }
}
const notFound = () => (0,errors/* serviceFailed */.zB)('pinecone.not-visible', `${CONTROL}: what was written cannot be read after ${FOUND_WITHIN / 1000} s.`, { fix: 'The service indexes more slowly than usual (https://status.pinecone.io). Run again.' });

;// CONCATENATED MODULE: ./build/stores/pinecone/state/generation-change.js

/** What becomes of a generation's document. Pure, all of it. */
/** As the port shows it. */
function toGeneration({ description, state, revision, edit }) {
    return {
        ...{ ...description, state, revision },
        ...(edit === undefined ? {} : { edit: { revision: edit.revision, since: edit.since } }),
    };
}
/** Callers may hand over a whole Generation: what is not description has fields of its own. */
function bareDescription(given) {
    const { state: _1, revision: _2, edit: _3, ...description } = given;
    return description;
}
/** The document with what the holder of its token says. */
function withBuilt(document, built) {
    if (built === undefined || document.state !== 'building' || built.token !== document.token)
        return document;
    return { ...document, state: built.state, lsns: mergeLsns(document.lsns, built.lsns) };
}
function mergeLsns(one, other) {
    const merged = { ...one };
    for (const [namespace, lsn] of Object.entries(other))
        merged[namespace] = Math.max(merged[namespace] ?? 0, lsn);
    return merged;
}
/** A generation that is begun, in a namespace of its own; what an earlier try left is trash. */
function newGeneration(description, { token, namespace, sequence, }, earlier) {
    return {
        ...{
            sequence,
            description: bareDescription(description),
            state: 'building',
            token,
            namespace,
            revision: 0,
        },
        ...{ layers: [0], nextLayer: 1, finished: 0, kept: [], lsns: {}, discarded: [] },
        trash: earlier === undefined ? [] : bury(earlier, { at: '', remembered: false }).trash,
    };
}
/** The namespace of the next try. @param tries that there were, as documents and periods remember them */
function nextNamespace(name, tries) {
    let last = 0;
    for (const namespace of tries)
        if (generationOfNamespace(namespace) === name)
            last = Math.max(last, tryOfNamespace(namespace));
    return last === 0 ? name : `${name}~${last + 1}`;
}
/** The namespaces of a generation that documents and periods remember. */
function* triesOf(name, document, aliases) {
    if (document !== undefined)
        yield document.namespace;
    for (const { periods } of aliases)
        for (const { generation, namespace } of periods)
            if (generation === name)
                yield namespace;
}
/** What is left when it is dropped. */
function bury(document, how) {
    const { edit: _1, droppedAt: _2, remembered: _3, ...rest } = document;
    const gone = document.state === 'dropped' ? [] : namespacesOf(document);
    return {
        ...rest,
        ...{ state: 'dropped', token: '', kept: [], discarded: [], lsns: {} },
        trash: [...new Set([...document.trash, ...gone])],
        droppedAt: how.at,
        ...(how.remembered ? { remembered: true } : {}),
    };
}
/** Without what was deleted. */
function swept(document, gone) {
    return {
        ...document,
        trash: document.trash.filter((namespace) => !gone.namespaces.includes(namespace)),
        discarded: document.discarded.filter((layer) => !gone.layers.includes(layer)),
    };
}
function withEdit(document, edit) {
    const layer = document.nextLayer;
    return { ...document, nextLayer: layer + 1, edit: { ...edit, layer, state: 'open' } };
}
/** The edit is finished: what it said holds. */
function closeEdit(document, edit, { journalled, lsns }) {
    const { edit: _, ...rest } = document;
    const closed = {
        ...{ ...rest, description: edit.after, finished: edit.layer },
        lsns: mergeLsns(document.lsns, lsns),
    };
    const reverted = document.kept.find(({ layer }) => layer === edit.reverts);
    if (reverted === undefined) {
        const { revision, layer } = edit;
        const kept = {
            revision,
            before: document.revision,
            description: document.description,
            layer,
            journalled,
        };
        return { ...closed, revision, layers: [...document.layers, layer], kept: [kept, ...document.kept] };
    }
    return {
        ...{ ...closed, revision: reverted.before },
        layers: document.layers.filter((layer) => layer !== reverted.layer),
        kept: document.kept.filter((each) => each !== reverted),
        discarded: [...document.discarded, edit.layer, reverted.layer],
    };
}
/** The edit is undone: it never was. */
function withoutEdit(document) {
    const { edit, ...rest } = document;
    return edit === undefined ? document : { ...rest, discarded: [...document.discarded, edit.layer] };
}
/** Revisions up to this one can no longer be taken back. */
function forgetRevisions(document, revision) {
    const old = document.kept.filter((each) => each.revision <= revision);
    return {
        ...document,
        kept: document.kept.filter((each) => each.revision > revision),
        discarded: [...document.discarded, ...old.map(({ layer }) => layer)],
    };
}
const isHolder = (document, build) => document !== undefined && document.state !== 'dropped' && document.token === build.token;

;// CONCATENATED MODULE: ./build/stores/pinecone/state/control-namespace.js





const control_namespace_ALIAS = 'alias/';
const GENERATION = 'generation/';
const BUILT = 'built/';
const CLAIM = 'lease/';
const builtId = ({ generation, token }) => `${BUILT}${generation}/${token}`;
/** The documents as records of the control namespace. */
class ControlNamespace {
    #api;
    #dimension;
    #fence;
    constructor(options) {
        this.#api = options.api;
        this.#dimension = options.dimension;
        this.#fence = new Fence(options);
    }
    /** From now on every read of this process sees what anybody had written before. */
    async fence() {
        await this.#fence.write();
    }
    async sweepFences() {
        await this.#fence.sweep();
    }
    async readAll() {
        return this.#fence.found(async (awaited) => {
            const ids = await this.#list('');
            if (awaited !== undefined && !ids.includes(awaited))
                return undefined;
            const known = ids.filter((id) => [control_namespace_ALIAS, GENERATION, BUILT].some((prefix) => id.startsWith(prefix)));
            return this.#open(known, awaited);
        });
    }
    async #list(prefix) {
        const ids = [];
        for await (const id of this.#api.list(CONTROL, prefix))
            ids.push(id);
        return ids;
    }
    async #read(ids) {
        return this.#fence.found((awaited) => this.#open(ids, awaited));
    }
    async #open(ids, awaited) {
        const aliases = new Map();
        const generations = new Map();
        const built = [];
        const asked = awaited === undefined ? ids : [...ids, awaited];
        const records = asked.length === 0 ? [] : await this.#api.fetch(CONTROL, asked);
        if (awaited !== undefined && !records.some(({ id }) => id === awaited))
            return undefined;
        for (const record of records) {
            if (record.id.startsWith(control_namespace_ALIAS)) {
                const document = fromRecord(record, aliasSchema);
                aliases.set(document.alias, document);
            }
            else if (record.id.startsWith(GENERATION)) {
                const document = fromRecord(record, generationSchema);
                generations.set(document.description.name, document);
            }
            else if (record.id.startsWith(BUILT))
                built.push(fromRecord(record, builtSchema));
        }
        return { aliases, generations, built };
    }
    async alias(name) {
        return (await this.#read([`${control_namespace_ALIAS}${name}`])).aliases.get(name);
    }
    /** @param token whose word counts, where it is known: one round trip less */
    async generation(name, token) {
        const ids = [`${GENERATION}${name}`];
        if (token !== undefined)
            ids.push(builtId({ generation: name, token }));
        const { generations, built } = await this.#read(ids);
        const document = generations.get(name);
        if (document?.state !== 'building' || document.token === token)
            return document && withBuilt(document, built[0]);
        const other = await this.#read([builtId({ generation: name, token: document.token })]);
        return withBuilt(document, other.built[0]);
    }
    async write(records) {
        await this.#api.upsert(CONTROL, records);
        await this.#api.visible(CONTROL);
    }
    async remove(ids) {
        if (ids.length > 0)
            await this.#api.deleteIds(CONTROL, ids);
    }
    async removeGeneration(name) {
        await this.remove([`${GENERATION}${name}`]);
    }
    generationRecord(document) {
        return this.#record(`${GENERATION}${document.description.name}`, document);
    }
    builtRecord(document) {
        return this.#record(builtId(document), document);
    }
    /**
     * Old periods are forgotten where a record could not hold them.
     * @param shown what others who read the record are told that the alias leads to
     */
    aliasRecord(document, shown) {
        for (let { periods } = document;; periods = periods.slice(0, Math.floor(periods.length * 0.9))) {
            const id = `${control_namespace_ALIAS}${document.alias}`;
            const record = this.#record(id, { ...document, periods }, plainFields(shown));
            if (fits(record) || periods.length < 2)
                return record;
        }
    }
    async claims() {
        return this.#fence.found(async (awaited) => {
            if (awaited !== undefined && !(await this.#list(awaited)).includes(awaited))
                return undefined;
            const ids = await this.#list(CLAIM);
            if (ids.length === 0)
                return [];
            return (await this.#api.fetch(CONTROL, ids)).map((record) => fromRecord(record, claimSchema));
        });
    }
    async claim(claim) {
        await this.#api.upsert(CONTROL, [this.#record(`${CLAIM}${claim.token}`, claim)]);
    }
    async withdraw(claims) {
        await this.remove(claims.map(({ token }) => `${CLAIM}${token}`));
    }
    #record(id, content, plain = {}) {
        return toRecord(id, content, { dimension: this.#dimension, plain });
    }
}
/** The pointer record's fields, for readers that know nothing of us. */
function plainFields(lead) {
    if (lead === undefined)
        return {};
    const { namespace, generation, switchedAt, description } = lead;
    return {
        ...{ namespace, generation, switched_at: switchedAt },
        ...(description === undefined
            ? {}
            : { model_digest: description.modelDigest, model_version: description.modelVersion }),
    };
}

;// CONCATENATED MODULE: ./build/stores/pinecone/state/control-tools.js
/** Now, by the service's clock where it says it. */
const timeOf = ({ api, clock }) => (api.serverTime() ?? clock.now()).toISOString();

;// CONCATENATED MODULE: ./build/stores/pinecone/state/periods.js
/** Periods that a document remembers. */
const MOST_PERIODS = 200;
/** What an alias is to lead to, and how it comes there. Pure. */
function leadTo(document, to, how) {
    const { name: generation, identity, count, modelDigest } = to.description;
    const { namespace, revision } = to;
    const { move, at, commit, previous, sequence } = how;
    return {
        lead: {
            ...{ generation, namespace, revision },
            ...(previous === undefined ? {} : { previous }),
            switchedAt: at,
            ...(commit === undefined ? {} : { commit }),
            description: to.description,
        },
        period: {
            ...{
                alias: document.alias,
                aliasRevision: document.revision + 1,
                move,
                generation,
                namespace,
                revision,
            },
            ...{ identity, count, modelDigest, since: at, sequence },
        },
    };
}
/** The document when what is about to happen has happened. Pure. */
function applyPending(document, pending) {
    const { alias, revision } = document;
    const { at, rolledBack, next } = pending;
    const ended = document.periods.map((period) => period.until === undefined
        ? { ...period, until: at, ...(rolledBack ? { rolledBackAt: at } : {}) }
        : period);
    return {
        alias,
        revision: next?.period.aliasRevision ?? revision,
        ...(next === undefined ? {} : { live: next.lead }),
        periods: [...(next === undefined ? [] : [next.period]), ...ended].slice(0, MOST_PERIODS),
    };
}
/** Was this generation rolled back, and not switched to since, under any alias? */
function wasRolledBack(documents, generation) {
    for (const { periods } of documents) {
        const last = periods.find((period) => period.generation === generation);
        if (last?.rolledBackAt !== undefined)
            return true;
    }
    return false;
}
/** The highest revision of a generation that was ever live under that name; 0 for one that never was. */
function lastRevision(documents, generation) {
    let last = 0;
    for (const { periods } of documents)
        for (const period of periods)
            if (period.generation === generation)
                last = Math.max(last, period.revision);
    return last;
}
/** The number behind all that periods have, whosever they are. */
function nextSequence(documents) {
    let last = 0;
    for (const { periods } of documents)
        last = Math.max(last, periods[0]?.sequence ?? 0);
    return last + 1;
}
/** An alias, other than one, that leads to the generation or led to it last. */
function aliasThatNames(documents, generation, other) {
    for (const { alias, live } of documents) {
        if (alias === other || live === undefined)
            continue;
        if (live.generation === generation)
            return { name: alias, live: true };
        if (live.previous === generation)
            return { name: alias, live: false };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/stores/pinecone/state/settle.js



/**
 * What is true, as of documents and namespace aliases. Pure: a reader sees a switch, a retirement or the end of an edit
 * as a whole, whatever request the run that does it is at, or was killed at.
 * @param now for what ended at a time that nobody wrote down
 */
function settle(documents, targets, now) {
    const generations = new Map();
    for (const [name, document] of documents.generations)
        generations.set(name, withBuilt(document, builtOf(documents, document)));
    const byNamespace = new Map([...generations.values()].map((each) => [each.namespace, each]));
    const aliases = new Map();
    const buried = [];
    for (const [alias, document] of documents.aliases) {
        const { pending, ...rest } = document;
        const happened = pending !== undefined && hasHappened(pending, targets, alias, byNamespace);
        aliases.set(alias, happened ? applyPending(rest, pending) : rest);
        if (happened && pending.drops !== undefined)
            buried.push(pending.drops);
    }
    const drift = targets === undefined ? new Map() : follow(aliases, targets, byNamespace, now);
    for (const namespace of buried) {
        const document = byNamespace.get(namespace);
        if (document === undefined || document.state === 'dropped')
            continue;
        const { name } = document.description;
        generations.set(name, bury(document, { at: now, remembered: wasRolledBack(aliases.values(), name) }));
    }
    const torn = [...aliases.values()].some(({ live }) => {
        const document = live && byNamespace.get(live.namespace);
        return document !== undefined && document.revision !== live?.revision;
    });
    return { aliases, generations, drift, explained: drift.size === 0 && !torn };
}
const builtOf = (documents, { token }) => documents.built.find((built) => built.token === token);
function hasHappened({ kind, next, layer = 0 }, targets, alias, byNamespace) {
    if (kind === 'edit')
        return (byNamespace.get(next?.lead.namespace ?? '')?.finished ?? 0) >= layer;
    return targets === undefined || targets.get(alias)?.target === next?.lead.namespace;
}
/** An alias leads where it leads: what its document does not know of, somebody did by hand. Changes `aliases`. */
function follow(aliases, targets, byNamespace, now) {
    const drift = new Map();
    for (const alias of new Set([...aliases.keys(), ...targets.keys()])) {
        const document = aliases.get(alias) ?? { alias, revision: 0, periods: [] };
        const target = targets.get(alias);
        const { live } = document;
        if (target?.target === live?.namespace)
            continue;
        const known = live === undefined ? 'nothing' : live.namespace;
        if (target === undefined) {
            drift.set(alias, `Alias ${alias} is not there; by its record it leads to ${known}. It was deleted, or it is switched by \`switch-by: pointer-record\`.`);
            aliases.set(alias, applyPending(document, { at: now, rolledBack: false }));
            continue;
        }
        drift.set(alias, `Alias ${alias} leads to ${target.target}; by its record it leads to ${known}.`);
        const next = nextByHand(document, target, byNamespace.get(target.target), nextSequence(aliases.values()));
        aliases.set(alias, applyPending(document, { at: target.updatedAt, rolledBack: false, next }));
    }
    return drift;
}
function nextByHand(document, { target, updatedAt }, generation, sequence) {
    const previous = document.live?.generation;
    const how = { move: 'promote', at: updatedAt, commit: undefined, previous, sequence };
    if (generation !== undefined)
        return leadTo(document, generation, how);
    const name = generationOfNamespace(target);
    const { alias, revision } = document;
    return {
        lead: {
            ...{ generation: name, namespace: target, revision: 0, switchedAt: updatedAt },
            ...(previous === undefined ? {} : { previous }),
        },
        period: {
            ...{
                alias,
                aliasRevision: revision + 1,
                move: how.move,
                generation: name,
                namespace: target,
                revision: 0,
            },
            ...{ identity: '', count: 0, modelDigest: '', since: updatedAt, sequence },
        },
    };
}

;// CONCATENATED MODULE: ./build/stores/pinecone/state/sweep.js


/** Milliseconds that a dropped generation's name is remembered, so that its namespace is not used again. */
const DAY = 24 * 60 * 60 * 1000;
/** Is something of it still to be deleted? */
const isDirty = ({ trash, discarded }) => trash.length + discarded.length > 0;
/** Deletes what documents call trash, also what a killed run had left of it. */
async function sweepTrash(tools, write) {
    const { space, pointer, discard } = tools;
    const { generations } = await space.readAll();
    const dirty = [...generations.values()].filter(isDirty);
    const targeted = new Set(dirty.length === 0 ? [] : await pointer.targeted());
    for (const document of dirty) {
        // Somebody leads readers there, by hand: the service would refuse it.
        const namespaces = document.trash.filter((namespace) => !targeted.has(namespace));
        const what = { namespaces, layers: document.discarded };
        if (namespaces.length + what.layers.length === 0)
            continue;
        await discard(document, what);
        await write(space.generationRecord(swept(document, what)));
    }
    const now = Date.parse(timeOf(tools));
    for (const { description, droppedAt, remembered, trash } of generations.values()) {
        if (droppedAt === undefined || remembered || trash.length > 0 || now - Date.parse(droppedAt) < DAY)
            continue;
        await space.removeGeneration(description.name);
    }
    await space.sweepFences();
}

;// CONCATENATED MODULE: ./build/stores/pinecone/state/change.js




/** What is true now. @param asked an alias that counts though nothing of ours knows it */
async function readSettled(tools, asked) {
    const { space, pointer, sleep } = tools;
    for (const wait of [200, 400, 800, undefined]) {
        const [documents, targets] = await Promise.all([space.readAll(), pointer.targets(asked)]);
        const settled = settle(documents, targets(documents), timeOf(tools));
        // Read while another run was at work: documents of one moment, aliases of another.
        if (settled.explained || wait === undefined)
            return settled;
        await sleep(wait);
    }
    throw new Error('unreachable');
}
/**
 * Holds the lease, reads what is true behind all that was written before, writes down what killed runs had left to be
 * concluded, and does the work.
 * @param options.sweep deletes what is trash when the work is done
 */
async function change(tools, work, options = {}) {
    const { space, pointer, lease } = tools;
    return lease.hold(async ({ check }) => {
        await space.fence();
        const [documents, targets] = await Promise.all([space.readAll(), pointer.targets(options.asked)]);
        const settled = settle(documents, targets(documents), timeOf(tools));
        const write = async (...records) => {
            if (records.length === 0)
                return;
            await check();
            await space.write(records);
        };
        await conclude(space, documents, settled, write);
        const result = await work({ ...settled, write, check });
        if (options.sweep)
            await sweepTrash(tools, write);
        return result;
    });
}
/** Writes down what is true where the documents say it by something pending. Generations first: see `settle`. */
async function conclude(space, documents, settled, write) {
    const ended = (document) => document?.state !== 'building' && document?.state !== 'built';
    const generations = [...settled.generations.values()].filter((document) => document !== documents.generations.get(document.description.name) && ended(document));
    await write(...generations.map((document) => space.generationRecord(document)));
    const aliases = [...settled.aliases.values()].filter((document) => !isAsWritten(documents.aliases.get(document.alias), document, settled.drift));
    await write(...aliases.map((document) => space.aliasRecord(document, document.live)));
    const stale = documents.built.filter(({ generation, token }) => {
        const document = settled.generations.get(generation);
        return document?.token !== token || ended(document);
    });
    if (stale.length === 0)
        return;
    await space.remove(stale.map(builtId));
}
const isAsWritten = (written, { alias }, drift) => written !== undefined && written.pending === undefined && !drift.has(alias);

;// CONCATENATED MODULE: ./build/stores/pinecone/state/switching.js





/** The port's switchAlias. */
async function switchAlias(tools, request) {
    const { alias, expected, generation, commit, at, move = 'update' } = request;
    return change(tools, async (now) => {
        const document = documentOf(now, alias);
        const current = toAliasState(document);
        if (!(0,refusals/* isSame */.Ft)(current, expected))
            return undefined;
        if (current?.generation === generation)
            return current;
        const target = now.generations.get(generation);
        if (target === undefined || isForgotten(target))
            throw (0,refusals/* unknownGeneration */.dj)(generation);
        (0,refusals/* refuseIncomplete */.DJ)({ name: generation, state: target.state });
        refuseWhileEdited(now, current);
        const sequence = nextSequence(now.aliases.values());
        const next = leadTo(document, target, { move, at, commit, previous: current?.generation, sequence });
        const rolledBack = move === 'rollback';
        return toAliasState(await moveAlias(tools, now, document, { kind: 'switch', at, rolledBack, next }));
    }, { asked: alias });
}
/** The port's retire. */
async function retire(tools, { alias, expected, at }) {
    return change(tools, async (now) => {
        const document = documentOf(now, alias);
        const current = toAliasState(document);
        if (current === undefined || !(0,refusals/* isSame */.Ft)(current, expected))
            return false;
        refuseWhileEdited(now, current);
        const others = [...now.aliases.values()].filter((each) => each.alias !== alias);
        const shared = aliasThatNames(others, current.generation) !== undefined;
        const dropped = shared ? undefined : now.generations.get(current.generation);
        const drops = dropped === undefined ? {} : { drops: dropped.namespace };
        const retired = await moveAlias(tools, now, document, { kind: 'retire', at, rolledBack: false, ...drops }, async (after) => {
            if (dropped === undefined)
                return;
            const remembered = wasRolledBack([...others, after], current.generation);
            await now.write(tools.space.generationRecord(bury(dropped, { at, remembered })));
        });
        return retired !== undefined;
    }, { asked: alias, sweep: true });
}
/**
 * Writes what is about to happen, does it, writes that it has happened.
 * @param between what else belongs to it, once it has happened
 * @returns undefined where the alias was no longer what its document says
 */
async function moveAlias({ space, pointer }, { write, check }, document, what, between = async () => { }) {
    const pending = { ...what, token: (0,external_node_crypto_.randomUUID)() };
    const after = applyPending(document, pending);
    await write(space.aliasRecord({ ...document, pending }, pointer.shown(document.live, after.live)));
    const [from, to] = [document.live?.namespace, after.live?.namespace];
    if (!(await pointer.move(document.alias, from, to, check)))
        return undefined;
    await between(after);
    await write(space.aliasRecord(after, after.live));
    await check();
    return after;
}
function documentOf({ aliases }, alias) {
    return aliases.get(alias) ?? { alias, revision: 0, periods: [] };
}
function toAliasState(document) {
    if (document?.live === undefined)
        return undefined;
    const { generation, previous, switchedAt, commit } = document.live;
    return {
        ...{ alias: document.alias, generation },
        ...(previous === undefined ? {} : { previous }),
        switchedAt,
        ...(commit === undefined ? {} : { commit }),
        revision: document.revision,
    };
}
/** Dropped, and not shown. */
const isForgotten = ({ state, remembered }) => state === 'dropped' && remembered === undefined;
/** @throws CodedError `store.edit-open` (exit 5) */
function refuseWhileEdited({ generations }, current) {
    if (current !== undefined && generations.get(current.generation)?.edit !== undefined)
        throw (0,refusals/* editOpen */.zD)(current.generation);
}

;// CONCATENATED MODULE: ./build/stores/pinecone/state/building.js






/** The port's begin. @param options.fresh see there */
async function begin(tools, description, { token, fresh }) {
    const { name } = description;
    return change(tools, async (now) => {
        const there = now.generations.get(name);
        const document = there !== undefined && goesOn(now, there, description, fresh)
            ? { ...there, state: 'building', token, description: bareDescription(description) }
            : newGeneration(description, { token, ...(await placeOf(tools, now, name)) }, there);
        await now.write(tools.space.generationRecord(document));
        return document;
    }, { sweep: true });
}
/** Is the one that is there gone on with? Else another takes its place. */
function goesOn({ aliases }, there, description, fresh) {
    if (isForgotten(there))
        return false;
    const { name } = description;
    (0,refusals/* refuseOtherIdentity */.df)(there.description, description);
    if (there.state === 'complete' && !fresh)
        throw (0,refusals/* generationComplete */.Mz)(name);
    if (!fresh)
        return there.state === 'building' || there.state === 'built';
    for (const { alias, live } of aliases.values())
        if (live?.generation === name)
            throw (0,refusals/* generationLive */.XP)(name, alias);
    return false;
}
/** Where a new try of a generation lies: in a namespace that nothing lay in before, ours or another's. */
async function placeOf({ api }, { generations, aliases }, name) {
    const tries = [...triesOf(name, generations.get(name), aliases.values())];
    let namespace = nextNamespace(name, tries);
    while ((await api.count(namespace)) > 0) {
        tries.push(namespace);
        namespace = nextNamespace(name, tries);
    }
    const sequence = 1 + Math.max(0, ...[...generations.values()].map((document) => document.sequence));
    return { namespace, sequence };
}
/** The document, if the token still holds the right to build. @throws CodedError `store.build-taken-over` (exit 5) */
async function requireHolder({ space }, build) {
    const document = await space.generation(build.generation, build.token);
    if (document !== undefined && isHolder(document, build))
        return document;
    throw (0,refusals/* buildTakenOver */.Ml)(build.generation, document === undefined || document.state === 'dropped');
}
/**
 * Asked before every write, and so without a fence, which would cost each the service's whole lag: whoever takes a
 * build over goes on only when the new document can be read.
 * @throws CodedError `store.build-taken-over` (exit 5), `store.not-building` (exit 2)
 */
async function requireBuilder(tools, build) {
    const document = await requireHolder(tools, build);
    (0,refusals/* refuseWritten */.Yv)({ name: build.generation, state: document.state });
    return document;
}
/** The port's setState: a record that nobody but the token's holder writes, and so needs no lease. */
async function setState(tools, build, state, lsns) {
    const { space } = tools;
    await tools.space.fence();
    const document = await requireHolder(tools, build);
    (0,refusals/* refuseStateChange */.Ig)({ name: build.generation, state: document.state }, state);
    await space.write([space.builtRecord({ ...build, state, lsns: mergeLsns(document.lsns, lsns) })]);
}
/** The port's drop. */
async function drop(tools, name) {
    await change(tools, async (now) => {
        const document = now.generations.get(name);
        if (document === undefined || document.state === 'dropped')
            return;
        const alias = aliasThatNames(now.aliases.values(), name);
        if (alias !== undefined)
            throw (0,refusals/* generationInUse */.JZ)(name, alias);
        const remembered = wasRolledBack(now.aliases.values(), name);
        await now.write(tools.space.generationRecord(bury(document, { at: timeOf(tools), remembered })));
    }, { sweep: true });
}

;// CONCATENATED MODULE: ./build/stores/pinecone/state/claim-lease.js


/**
 * The lease where the service has no aliases: each run that wants it writes a record of its own and then reads all.
 * Records are numbered by the service's log, and a read waits until its own number is visible; so of two that ask at
 * once the later one sees the earlier: one of them, or both, step back. A claim that is `held` and that nobody renewed
 * for a minute is removed by whoever comes next. The same window remains as with an alias (`alias-lease.ts`).
 */
function claimLease(space, tools) {
    const { api, clock, sleep } = tools;
    const now = () => (api.serverTime() ?? clock.now()).toISOString();
    const others = async (mine) => (await space.claims()).filter(({ token }) => token !== mine);
    return leaseOf({
        async take(mayTakeOver) {
            const token = (0,external_node_crypto_.randomUUID)();
            await space.fence();
            await space.claim({ token, state: 'asking', since: now() });
            const there = await others(token);
            const expired = there.filter((claim) => mayTakeOver(claim.token, claim.since));
            if (expired.length < there.length) {
                await space.withdraw([{ token }]);
                return undefined;
            }
            await space.withdraw(expired);
            await space.claim({ token, state: 'held', since: now() });
            if (expired.length > 0)
                await sleep(SETTLE);
            if (await isOurs(token))
                return token;
            await space.withdraw([{ token }]);
            return undefined;
        },
        isOurs,
        async renew(token) {
            // Under another name: written again, a claim that somebody removed would seem never to have been away.
            const next = (0,external_node_crypto_.randomUUID)();
            await space.claim({ token: next, state: 'held', since: now() });
            const goesOn = await stand([token, next]);
            await space.withdraw([{ token: goesOn ? token : next }]);
            return goesOn ? next : undefined;
        },
        give: (token) => space.withdraw([{ token }]),
    }, tools);
    function isOurs(mine) {
        return stand([mine]);
    }
    /** Ours are there, and nobody else holds one. Those who only ask will step back. */
    async function stand(ours) {
        await space.fence();
        const claims = await space.claims();
        return (ours.every((mine) => claims.some(({ token }) => token === mine)) &&
            claims.every(({ token, state }) => ours.includes(token) || state === 'asking'));
    }
}

;// CONCATENATED MODULE: ./build/stores/pinecone/state/editing.js







/** The port's beginEdit. */
async function beginEdit(tools, { alias, expected, to, commit, at }, token) {
    return change(tools, async (now) => {
        const led = documentOf(now, alias);
        const current = toAliasState(led);
        if (current === undefined || !(0,refusals/* isSame */.Ft)(current, expected))
            return undefined;
        const document = requireDocument(now, current.generation);
        const { name } = document.description;
        refuseWhileEdited(now, current);
        const other = aliasThatNames(now.aliases.values(), name, alias);
        if (other !== undefined)
            throw (0,refusals/* generationShared */.Mw)(name, other.name);
        const last = document.kept.find(({ revision }) => revision === document.revision);
        if (to === undefined && last === undefined)
            throw (0,refusals/* noRevisionKept */.Vx)(name, document.revision);
        const after = to === undefined ? last.description : { ...to, name };
        (0,refusals/* refuseOtherSpace */.Rw)(document.description, after);
        const numbers = document.kept.map(({ revision }) => revision);
        const edited = withEdit(document, {
            revision: 1 + Math.max(document.revision, ...numbers, lastRevision(now.aliases.values(), name)),
            ...{ token, since: at, alias, after },
            ...(commit === undefined ? {} : { commit }),
            ...(to === undefined ? { reverts: last.layer } : {}),
        });
        await writeBoth(tools, now, edited);
        return edited;
    }, { asked: alias, sweep: true });
}
/** The document, if the token still holds the right to edit. @throws CodedError `store.edit-taken-over` (exit 5) */
async function requireEditor({ space }, edit) {
    return editorOf(await space.generation(edit.generation), edit);
}
function editorOf(document, edit) {
    if (document?.edit === undefined || document.edit.token !== edit.token)
        throw (0,refusals/* editTakenOver */.mb)(edit.generation);
    return { ...document, edit: document.edit };
}
/** The port's finishEdit. The upsert of the generation's document decides; the alias' one says before what it means. */
async function finishEdit(tools, build, at, what) {
    const { space } = tools;
    return change(tools, async (now) => {
        const { edit, ...document } = editorOf(now.generations.get(build.generation), build);
        const led = documentOf(now, edit.alias);
        if (led.live?.namespace !== document.namespace)
            throw notLive(edit.alias, build.generation);
        const closed = closeEdit({ ...document, edit }, edit, what);
        const { commit, layer } = edit;
        const reverts = edit.reverts !== undefined;
        const next = leadTo(led, closed, {
            ...{ move: reverts ? 'rollback' : 'edit', at, commit, previous: led.live.previous },
            sequence: nextSequence(now.aliases.values()),
        });
        const pending = { kind: 'edit', token: (0,external_node_crypto_.randomUUID)(), at, rolledBack: reverts, next, layer };
        const after = applyPending(led, pending);
        await now.write(space.aliasRecord({ ...led, pending }, led.live));
        await now.write(space.generationRecord(closed));
        await now.write(space.aliasRecord(after, after.live));
        await now.check();
        return toAliasState(after);
    }, { sweep: true });
}
/** Takes an edit over, whoever began it, so that what it replaced can be written back. */
async function beginUndo(tools, generation, token) {
    return change(tools, async (now) => {
        const document = requireDocument(now, generation);
        if (document.edit === undefined)
            return undefined;
        const undoing = { ...document, edit: { ...document.edit, state: 'undoing', token } };
        await now.write(tools.space.generationRecord(undoing));
        return undoing;
    });
}
/** All that the edit replaced was written back: it never was. */
async function finishUndo(tools, build) {
    await change(tools, async (now) => {
        const document = editorOf(now.generations.get(build.generation), build);
        await writeBoth(tools, now, withoutEdit(document));
    }, { sweep: true });
}
/** The port's forget. */
async function forget(tools, generation, revision) {
    await change(tools, async (now) => {
        const forgotten = forgetRevisions(requireDocument(now, generation), revision);
        await now.write(tools.space.generationRecord(forgotten));
    }, { sweep: true });
}
/** The generation, and beside it for those who look at the alias' document alone: is it being edited? */
async function writeBoth({ space }, now, document) {
    const { edit, namespace } = document;
    const aliases = [...now.aliases.values()].flatMap((led) => {
        if (led.live?.namespace !== namespace)
            return [];
        const { editing: _, ...live } = led.live;
        const editing = edit === undefined ? {} : { editing: { revision: edit.revision, since: edit.since } };
        const told = { ...led, live: { ...live, ...editing } };
        return [space.aliasRecord(told, told.live)];
    });
    await now.write(space.generationRecord(document), ...aliases);
}
/** @throws CodedError `store.unknown-generation` (exit 2) */
function requireDocument({ generations }, name) {
    const document = generations.get(name);
    if (document === undefined || isForgotten(document))
        throw (0,refusals/* unknownGeneration */.dj)(name);
    return document;
}
const notLive = (alias, generation) => (0,errors/* superseded */.zT)('store.alias-moved-since', `Alias ${alias} was led elsewhere by hand while this run edited generation ${generation}.`, { fix: 'Run again: it plans against what is live now.' });

;// CONCATENATED MODULE: ./build/stores/pinecone/state/pointer.js



/** Pointer mode: the documents say it all, and their upsert was the move. */
const recordPointer = {
    targets: async () => () => undefined,
    move: async () => true,
    shown: (_before, after) => after,
    targeted: async () => [],
};
/** How often a move is tried again; each try is one of many requests already. */
const pointer_TRIES = 2;
/** Milliseconds that a move may take until a reader sees it; the service says a second. */
const SEEN_WITHIN = 30_000;
/** Namespace aliases are the truth. */
function aliasPointer({ api, dimension, clock, sleep }) {
    const { aliases } = api;
    const targetOf = async (alias) => (await aliases.get(alias))?.target;
    return {
        async targets(asked) {
            const all = await aliases.list();
            return (documents) => {
                const ours = new Set([...documents.generations.values()].map(({ namespace }) => namespace));
                const counts = ({ name, target }) => !isLease(name) && (name === asked || documents.aliases.has(name) || ours.has(target));
                return new Map(all.filter(counts).map((each) => [each.name, each]));
            };
        },
        async move(alias, from, to, check) {
            const now = await send(alias, from, to, check);
            if (now !== to) {
                if (now === from)
                    throw unseen(alias, to);
                return false;
            }
            if (to !== undefined)
                await seen(alias, to);
            return true;
        },
        shown: (before) => before,
        targeted: async () => (await aliases.list()).map(({ target }) => target),
    };
    /** An answer that was lost says nothing of what was done: then the alias itself says it. @returns where it leads now */
    async function send(alias, from, to, check) {
        for (let left = pointer_TRIES;; left--) {
            await check();
            try {
                if (to === undefined)
                    await aliases.delete(alias);
                else if (from !== undefined)
                    await aliases.repoint(alias, to);
                else if ((await aliases.create(alias, to)) === 'held')
                    return await targetOf(alias);
                return to;
            }
            catch (error) {
                const now = await targetOf(alias);
                if (now !== from)
                    return now;
                if (left === 0 || !(error instanceof errors/* CodedError */.AK) || error.exitCode !== errors/* EXIT */.dc.service)
                    throw error;
            }
        }
    }
    /** Until a query through the alias names the namespace that served it. */
    async function seen(alias, to) {
        const began = clock.monotonic();
        for (let wait = 100;; wait = Math.min(2 * wait, 2_000)) {
            const { namespace } = await api.query(alias, constantVector(dimension), 1);
            if (namespace === to)
                return;
            const now = await targetOf(alias);
            if (now !== to)
                throw movedSince(alias, to, now);
            // It need not say who served. The move itself was answered when every reader followed it.
            if (namespace === '')
                return;
            if (clock.monotonic() - began > SEEN_WITHIN)
                throw unseen(alias, to);
            await sleep(wait);
        }
    }
}
const movedSince = (alias, to, now) => (0,errors/* superseded */.zT)('store.alias-moved-since', `Alias ${alias} was moved to ${to}, and at once by somebody else to ${now ?? 'nothing'}.`, { fix: 'Run again: it plans against what is live now.' });
const unseen = (alias, to) => (0,errors/* serviceFailed */.zB)('pinecone.switch-unseen', `Alias ${alias} was to lead to ${to ?? 'nothing'}, and readers still get what it led to before.`, { fix: 'Run again: it looks where the alias leads, and goes on from there.' });

;// CONCATENATED MODULE: ./build/stores/pinecone/state/control-state.js












/** What generations an index has, and what aliases led to: the half of a store that is documents. */
class ControlState {
    #tools;
    #switchBy;
    constructor({ dimension, switchBy, discard, ...tools }) {
        const space = new ControlNamespace({ ...tools, dimension });
        const byAlias = switchBy === 'alias';
        this.#switchBy = switchBy;
        this.#tools = {
            ...{ ...tools, space, discard },
            lease: byAlias ? aliasLease(space, tools) : claimLease(space, tools),
            pointer: byAlias ? aliasPointer({ ...tools, dimension }) : recordPointer,
        };
    }
    async alias(name) {
        return toAliasState((await this.#settled(name)).aliases.get(name));
    }
    /** By name. */
    async aliases() {
        const { aliases } = await this.#settled();
        return [...aliases.values()]
            .flatMap((document) => toAliasState(document) ?? [])
            .sort((a, b) => (a.alias < b.alias ? -1 : 1));
    }
    /** What every alias led to, newest first. */
    async history() {
        const { aliases, generations } = await this.#settled();
        const kept = new Set([...generations.values()].flatMap(({ state, namespace }) => (state === 'dropped' ? [] : [namespace])));
        return [...aliases.values()]
            .flatMap(({ periods }) => periods)
            .sort((a, b) => b.sequence - a.sequence || (a.alias < b.alias ? -1 : 1))
            .map(({ sequence: _, namespace, ...period }) => ({
            ...period,
            ...(kept.has(namespace) ? {} : { gone: true }),
        }));
    }
    /** Newest first. */
    async generations() {
        const { generations } = await this.#settled();
        return [...generations.values()]
            .filter((document) => !isForgotten(document))
            .sort((a, b) => b.sequence - a.sequence || (a.description.name < b.description.name ? -1 : 1))
            .map(toGeneration);
    }
    async generation(name) {
        const document = (await this.#settled()).generations.get(name);
        return document === undefined || isForgotten(document) ? undefined : toGeneration(document);
    }
    /** Undefined for one that is not known; what is dropped and remembered is. @param options.fenced as of now, whoever wrote it */
    async document(name, { fenced = false } = {}) {
        if (fenced)
            await this.#tools.space.fence();
        const document = await this.#tools.space.generation(name);
        return document === undefined || isForgotten(document) ? undefined : document;
    }
    /** Alias and generation as of one moment; one round trip where nothing is pending. */
    async live(alias) {
        const { api, space } = this.#tools;
        const [document, target] = await Promise.all([
            space.alias(alias),
            this.#switchBy === 'alias' ? api.aliases.get(alias) : undefined,
        ]);
        const led = document?.live;
        const leads = this.#switchBy === 'alias' ? target?.target === led?.namespace : true;
        if (document !== undefined && document.pending === undefined && leads) {
            const state = toAliasState(document);
            if (state === undefined)
                return undefined;
            if (led?.description !== undefined) {
                const { description, revision, editing } = led;
                const more = editing === undefined ? {} : { edit: editing };
                return { alias: state, generation: { ...description, state: 'complete', revision, ...more } };
            }
        }
        const { aliases, generations } = await this.#settled(alias);
        const state = toAliasState(aliases.get(alias));
        const generation = state && generations.get(state.generation);
        return generation === undefined || isForgotten(generation)
            ? undefined
            : { alias: state, generation: toGeneration(generation) };
    }
    /** A sentence for each alias that leads elsewhere than its record says: somebody moved it by hand. */
    async drift() {
        return [...(await this.#settled()).drift.values()];
    }
    /** All namespaces that a document names: what is not among them is somebody else's. */
    async namespaces() {
        const { generations } = await this.#settled();
        const named = [...generations.values()].flatMap((each) => [...namespacesOf(each), ...each.trash]);
        return new Set([CONTROL, ...named]);
    }
    async begin(description, token, { fresh }) {
        return begin(this.#tools, description, { token, fresh });
    }
    /** @throws CodedError `store.build-taken-over` (exit 5), `store.not-building` (exit 2) */
    async requireBuilder(build) {
        return requireBuilder(this.#tools, build);
    }
    /** @throws CodedError `store.edit-taken-over` (exit 5) */
    async requireEditor(edit) {
        return requireEditor(this.#tools, edit);
    }
    /** @param lsns by namespace: the highest that was written */
    async setState(build, state, lsns = {}) {
        await setState(this.#tools, build, state, lsns);
    }
    async switchAlias(request) {
        return switchAlias(this.#tools, request);
    }
    async retire(request) {
        return retire(this.#tools, request);
    }
    async drop(name) {
        await drop(this.#tools, name);
    }
    async beginEdit(request, token) {
        return beginEdit(this.#tools, request, token);
    }
    async finishEdit(edit, at, what) {
        return finishEdit(this.#tools, edit, at, what);
    }
    /** Takes an open edit over; what it replaced is to be written back, then `finishUndo`. */
    async beginUndo(generation, token) {
        return beginUndo(this.#tools, generation, token);
    }
    async finishUndo(edit) {
        await finishUndo(this.#tools, edit);
    }
    /** Newest first. @throws CodedError `store.unknown-generation` (exit 2) */
    async keptRevisions(name) {
        const document = await this.document(name);
        if (document === undefined)
            throw (0,refusals/* unknownGeneration */.dj)(name);
        return document.kept.map(({ layer: _, ...kept }) => kept);
    }
    async forget(generation, revision) {
        await forget(this.#tools, generation, revision);
    }
    /** The port's sweep: takes the lease only where something is left. */
    async sweep() {
        const { generations } = await this.#tools.space.readAll();
        if ([...generations.values()].some(isDirty))
            await change(this.#tools, async () => undefined, { sweep: true });
    }
    async #settled(asked) {
        return readSettled(this.#tools, asked);
    }
}

// EXTERNAL MODULE: ./build/lib/log.js
var lib_log = __webpack_require__(82934);
;// CONCATENATED MODULE: ./build/stores/pinecone/transport/connection-problem.js
const cutOff = (cause) => ({
    kind: 'broken',
    problem: 'the answer was cut off',
    fix: 'The connection broke while the answer came, or a proxy in between cuts answers off.',
    sent: true,
    passing: true,
    slow: false,
    cause,
});
const silent = (timeoutMs, cause) => ({
    kind: 'broken',
    problem: `no answer within ${timeoutMs < 1000 ? `${Math.round(timeoutMs)} ms` : `${Math.round(timeoutMs / 1000)} s`}`,
    fix: 'The service or the network is slow, or hangs.',
    sent: true,
    passing: true,
    slow: true,
    cause,
});
/** For a reason of our own. */
const notSent = (problem, fix) => ({
    kind: 'broken',
    problem,
    fix,
    sent: false,
    passing: false,
    slow: false,
    cause: undefined,
});
/** The first code in the chain of causes, such as ECONNRESET. */
function codeOf(error) {
    for (let at = error, depth = 0; at != null && depth < 6; depth++) {
        if (typeof at.code === 'string')
            return at.code;
        at = (at.cause ?? at.errors?.[0]);
    }
    return undefined;
}
/** What a connection that failed means. */
function connectionProblem(cause) {
    const code = codeOf(cause);
    const told = (problem, fix, rest = {}) => ({
        kind: 'broken',
        problem: code === undefined ? problem : `${problem} (${code})`,
        fix,
        sent: true,
        passing: true,
        slow: false,
        cause,
        ...rest,
    });
    switch (code) {
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return told('no such host', 'There is no such host, or no network: look at `pinecone-host` and `pinecone-index-host`.', {
                sent: false,
            });
        case 'ECONNREFUSED':
            return told('connection refused', 'Nothing listens there: look at `pinecone-host` and `pinecone-index-host`, if they are set.', { sent: false });
        case 'ETIMEDOUT':
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
            return told('no way to the service', 'A firewall, or a proxy that must be gone through, may be in between.');
        case 'ECONNRESET':
        case 'EPIPE':
            return told('the connection broke', 'The network or the service broke off.');
        default:
    }
    if (code !== undefined && /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code))
        return told('the certificate is not trusted', 'Where a proxy stands in between, name its certificate in NODE_EXTRA_CA_CERTS.', { sent: false, passing: false });
    if (code !== undefined && /^(ERR_INVALID|ERR_HTTP_INVALID|ERR_UNESCAPED)/.test(code))
        return told('the request could not be sent', 'Please report it.', { sent: false, passing: false });
    return told('the connection broke', 'The network or the service broke off, or what answers there is no such service.');
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./build/stores/pinecone/transport/wire.js


/**
 * Sends one request by Node's own pools, which keep connections alive, open as many as there are requests under way
 * and know a proxy of the environment (NODE_USE_ENV_PROXY). Not by `fetch`, which takes a body of megabytes through
 * streams: 5 ms of processor time where this takes 1. Redirections are not followed, so the key goes nowhere else.
 * @throws what the connection throws, also when it ends before the answer does; AbortError
 */
function exchangeOnWire({ method, url, headers, body, signal }) {
    const length = body === undefined && method !== 'POST' ? {} : { 'content-length': String(body?.length ?? 0) };
    return new Promise((resolve, reject) => {
        const { request } = url.startsWith('https:') ? external_node_https_ : external_node_http_;
        const sent = request(url, { method, headers: { ...headers, ...length }, signal }, (answer) => {
            const chunks = [];
            answer.on('data', (chunk) => chunks.push(chunk));
            answer.on('error', reject);
            answer.on('end', () => {
                const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
                resolve({
                    status: answer.statusCode ?? 0,
                    headers: headersOf(answer.rawHeaders),
                    length: bytes.length,
                    text: bytes.toString('utf8'),
                });
                // Refused before it was read: nobody takes the rest.
                if (!sent.writableFinished)
                    sent.destroy();
            });
        });
        sent.on('error', reject);
        sent.end(body);
    });
}
function headersOf(raw) {
    const headers = new Headers();
    for (let at = 0; at + 1 < raw.length; at += 2)
        headers.append(raw[at], raw[at + 1]);
    return headers;
}

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/exchange.js


/**
 * Sends a request once, and reads the whole answer.
 * @param timeoutMs until the whole answer must be there
 * @throws the reason of the signal that was aborted; nothing else
 */
async function exchange(request, timeoutMs) {
    request.signal.throwIfAborted();
    const ended = new AbortController();
    const end = () => ended.abort();
    request.signal.addEventListener('abort', end);
    const timer = setTimeout(end, timeoutMs);
    try {
        const answer = await exchangeOnWire({ ...request, signal: ended.signal });
        const succeeded = answer.status >= 200 && answer.status < 300;
        return succeeded && isCutOff(answer) ? cutOff() : { kind: 'answered', ...answer };
    }
    catch (cause) {
        request.signal.throwIfAborted();
        return ended.signal.aborted ? silent(timeoutMs, cause) : connectionProblem(cause);
    }
    finally {
        clearTimeout(timer);
        request.signal.removeEventListener('abort', end);
    }
}
/** What ends only where the connection ends may have ended early; what a proxy passed on, too. */
function isCutOff({ headers, text }) {
    if (!/\bjson\b/.test(headers.get('content-type') ?? '') || text === '')
        return false;
    // Every answer is an object.
    if (!/\}\s*$/.test(text.slice(-64)))
        return true;
    if (headers.has('content-length') || headers.has('transfer-encoding'))
        return false;
    try {
        JSON.parse(text);
        return false;
    }
    catch {
        return true;
    }
}

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/error-info.js
/**
 * What an error's details say: by the API's prose `{reason, metadata}`, by its schema (`protobufAny`) a message of
 * google.rpc.ErrorInfo as base64 in `value`. Undefined: neither.
 */
function readErrorInfo(details) {
    for (const detail of details) {
        if (typeof detail !== 'object' || detail === null)
            continue;
        const { reason, metadata, value } = detail;
        if (typeof reason === 'string' && reason !== '')
            return { reason, metadata: textsOf(metadata) };
        const unpacked = typeof value === 'string' ? unpack(Buffer.from(value, 'base64')) : undefined;
        if (unpacked !== undefined)
            return unpacked;
    }
    return undefined;
}
const textsOf = (given) => Object.fromEntries(Object.entries(Object(given)).filter((entry) => typeof entry[1] === 'string'));
/** Of ErrorInfo: 1 is the reason, 3 an entry of the metadata, whose 1 is the name and 2 the value. */
function unpack(message) {
    const fields = fieldsOf(message);
    const reason = fields?.find(({ number }) => number === 1)?.bytes.toString();
    if (reason === undefined || !/^[A-Z][A-Z0-9_]+$/.test(reason))
        return undefined;
    const entries = fields.flatMap(({ number, bytes }) => {
        const [name, value] = (number === 3 ? fieldsOf(bytes) : undefined) ?? [];
        return name === undefined || value === undefined ? [] : [[name.bytes.toString(), value.bytes.toString()]];
    });
    return { reason, metadata: Object.fromEntries(entries) };
}
/** The fields of a message that has texts and messages alone; undefined for any other. */
function fieldsOf(message) {
    const fields = [];
    for (let at = 0; at < message.length;) {
        const tag = message[at++];
        let length = 0;
        for (let shift = 0;; shift += 7) {
            const byte = message[at++];
            if (byte === undefined || shift > 21)
                return undefined;
            length |= (byte & 127) << shift;
            if (byte < 128)
                break;
        }
        if (tag > 127 || (tag & 7) !== 2 || at + length > message.length)
            return undefined;
        fields.push({ number: tag >> 3, bytes: message.subarray(at, at + length) });
        at += length;
    }
    return fields;
}

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/service-message.js

const asRecord = (value) => typeof value === 'object' && value !== null ? value : {};
const asText = (value) => typeof value === 'string' && value !== '' ? value : undefined;
/**
 * The three forms: `{error: {code, message}, status}` of the control plane, `{code, message, details}` of an index,
 * and plain text (or HTML) of what stands before both.
 */
function readServiceMessage(body) {
    const answer = asRecord(parsed(body));
    const error = asRecord(answer.error);
    const text = asText(error.message) ?? asText(answer.message) ?? asText(answer.error);
    if (text === undefined)
        return { text: plain(body), reason: undefined, metadata: {} };
    const info = readErrorInfo(Array.isArray(answer.details) ? answer.details : []);
    return { text, reason: info?.reason ?? asText(error.code), metadata: info?.metadata ?? {} };
}
function parsed(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
/** A proxy's page, as far as it is text. */
const plain = (body) => body
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/outcome.js


const isSuccess = (status) => status >= 200 && status < 300;
/** May it have taken effect, though nobody can say? */
const isUnsure = (outcome) => outcome.kind === 'broken' ? outcome.sent : isTrouble(outcome.status);
/** Of the service's own; not that it refuses what it was asked. */
const isTrouble = (status) => status === 408 || status >= 500;
const LASTING = [501, 505, 511];
/** Can waiting mend it? */
function isPassing(outcome) {
    if (outcome.kind === 'broken')
        return outcome.passing;
    const { status, text } = outcome;
    if (status === 429)
        return !isQuota(status, readServiceMessage(text).text);
    return isTrouble(status) && !LASTING.includes(status);
}
/** Was the service asked for more than it can do? */
const isOverload = (outcome) => outcome.kind === 'broken' ? outcome.slow : [408, 429, 503, 504].includes(outcome.status);
/** Nothing is there, by name or port. */
const isNowhere = (outcome) => outcome.kind === 'broken' && !outcome.sent;
/** In a few words, without what the service said. */
const outcomeInWords = (outcome) => outcome.kind === 'broken' ? outcome.problem : `HTTP ${outcome.status}`;

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/attempt.js



function createAttempt({ clock, pace, tally }) {
    return async (request, { host, paced, timeoutMs, notAfter }) => {
        const { signal } = request;
        await pace.turn(paced, signal);
        for (;;) {
            if (pace.heldUntil(paced) > notAfter)
                return { startedAt: clock.monotonic(), outcome: late(host) };
            await pace.whileHeld(paced, signal);
            await host.slots.enter(signal);
            if (!pace.isHeld(paced))
                break;
            host.slots.leave();
        }
        const startedAt = clock.monotonic();
        let outcome;
        try {
            if (startedAt >= notAfter)
                return { startedAt, outcome: late(host) };
            if (!host.circuit.allows(startedAt))
                return { startedAt, outcome: givenUp(host) };
            tally.began(paced.bytes);
            try {
                outcome = await exchange(request, Math.min(timeoutMs, notAfter - startedAt));
            }
            finally {
                tally.ended(outcome);
                learn(host, outcome, { startedAt, endedAt: clock.monotonic(), bytes: paced.bytes });
            }
            return { startedAt, outcome };
        }
        finally {
            host.slots.leave();
        }
    };
}
const givenUp = ({ lastProblem }) => notSent(`given up, as every request came to nothing (the last: ${lastProblem})`, 'The service, or the way to it, has trouble (https://status.pinecone.io).');
const late = ({ lastProblem }) => notSent(`not sent, as it was not its turn in time${lastProblem === '' ? '' : ` (the last trouble: ${lastProblem})`}`, 'The service is slow, or was asked too often.');
function learn(host, outcome, sent) {
    if (outcome === undefined) {
        host.circuit.undecided();
        return;
    }
    const answered = outcome.kind === 'answered';
    host.answered ||= answered;
    if (answered && !isTrouble(outcome.status))
        host.circuit.succeeded();
    else {
        host.lastProblem = outcomeInWords(outcome);
        host.circuit.failed(sent.endedAt);
    }
    host.limit.finished({
        ...sent,
        bytes: sent.bytes + (answered ? outcome.length : 0),
        overloaded: isOverload(outcome),
        demand: host.slots.waiting() > 0,
    });
}

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/counters.js
function createTally() {
    const sums = { requests: 0, retries: 0, rateLimited: 0, broken: 0 };
    const amounts = { bytesSent: 0, bytesReceived: 0, readUnits: 0, mostAtOnce: 0 };
    let atOnce = 0;
    return {
        began(bytes) {
            sums.requests++;
            amounts.bytesSent += bytes;
            amounts.mostAtOnce = Math.max(amounts.mostAtOnce, ++atOnce);
        },
        ended(outcome) {
            atOnce--;
            if (outcome?.kind === 'broken')
                sums.broken++;
            if (outcome?.kind !== 'answered')
                return;
            if (outcome.status === 429)
                sums.rateLimited++;
            amounts.bytesReceived += outcome.length;
            amounts.readUnits += readUnitsIn(outcome.text);
        },
        again() {
            sums.retries++;
        },
        counters: () => ({ ...sums, ...amounts }),
    };
}
/** `"usage":{"readUnits":5}`, without parsing megabytes; metadata cannot look so, its quotes are escaped. */
function readUnitsIn(text) {
    const at = text.lastIndexOf('"readUnits"');
    if (at < 0)
        return 0;
    const around = text.slice(Math.max(0, at - 100), at + 40);
    return Number(/"usage"\s*:\s*\{[^{}]*"readUnits"\s*:\s*(\d+)/.exec(around)?.[1] ?? 0);
}

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/adaptive-limit.js
const LIMIT = { first: 16, most: 64 };
/** So that many small requests weigh, too. */
const REQUEST_BYTES = 2048;
const CAREFUL = 9 / 8;
/** Rounds at rest between trials. */
const REST = 6;
/** Of a change of the limit, how much the throughput must follow: up to be kept, and down not to be. */
const USEFUL = 0.5;
/** Rests after which it is tried whether the service takes again what it refused. */
const CALM = 4;
/**
 * How many requests may be under way at once: additive increase, multiplicative decrease, where a change stays only if
 * the throughput says so. It doubles as long as that helps; then it tries an eighth more and an eighth less in turn,
 * and so stays near the least number that gives the most. For an overload it halves, once for all that were under way,
 * and does not soon go back to where that happened. A round is as many answers as the limit allows at once; the first
 * after a change is not measured.
 */
function createAdaptiveLimit({ first, most }) {
    let limit = Math.min(first, most);
    let ceiling = most;
    let calm = 0;
    let factor = 2;
    let up = true;
    let rest = 0;
    let cutAt = Number.NEGATIVE_INFINITY;
    let trial;
    let round = { settled: false, since: 0, count: 0, wanted: 0, bytes: 0 };
    const begin = (settled, since) => {
        round = { settled, since, count: 0, wanted: 0, bytes: 0 };
    };
    const afterTrial = (from, gain) => {
        trial = undefined;
        if (gain >= USEFUL * (limit / from - 1))
            return limit;
        factor = CAREFUL;
        rest = REST;
        up = !up;
        return from;
    };
    const nextTrial = (throughput) => {
        const next = up ? Math.min(Math.ceil(limit * factor), ceiling) : Math.floor(limit / CAREFUL);
        if (next >= 1 && next !== limit) {
            trial = { from: limit, throughput };
            return next;
        }
        rest = REST;
        if (++calm > CALM)
            ceiling = most;
        if (ceiling === most)
            up = !up;
        return limit;
    };
    const afterRound = (throughput) => {
        if (trial !== undefined) {
            const { from } = trial;
            const kept = afterTrial(from, throughput / trial.throughput - 1);
            if (kept === from)
                return kept;
        }
        if (rest === 0)
            return nextTrial(throughput);
        rest--;
        return limit;
    };
    return {
        limit: () => limit,
        finished({ startedAt, endedAt, overloaded, bytes, demand }) {
            if (overloaded) {
                if (startedAt <= cutAt)
                    return;
                ceiling = Math.max(1, limit - 1);
                limit = Math.max(1, Math.floor(limit / 2));
                [cutAt, calm, factor, up, rest, trial] = [endedAt, 0, CAREFUL, true, 1, undefined];
                begin(false, endedAt);
                return;
            }
            round.count++;
            round.bytes += bytes + REQUEST_BYTES;
            if (demand)
                round.wanted++;
            if (round.count < limit)
                return;
            const before = limit;
            // Without demand there is nothing to learn.
            if (round.settled && round.wanted * 2 >= round.count)
                limit = afterRound(round.bytes / Math.max(0.001, endedAt - round.since));
            begin(limit === before, endedAt);
        },
    };
}

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/circuit.js
const CIRCUIT = { failures: 20, forMs: 90_000, probeEveryMs: 30_000 };
/** Gives up with a host for all requests together, where each alone would go on for as long as its patience lasts. */
function createCircuit(bounds) {
    let failures = 0;
    let since = 0;
    let openUntil;
    let probing = false;
    return {
        allows(now) {
            if (openUntil === undefined)
                return true;
            if (probing || now < openUntil)
                return false;
            probing = true;
            return true;
        },
        isOpen: () => openUntil !== undefined,
        succeeded() {
            failures = 0;
            openUntil = undefined;
            probing = false;
        },
        failed(now) {
            if (failures++ === 0)
                since = now;
            probing = false;
            if (failures >= bounds.failures && now - since >= bounds.forMs)
                openUntil = now + bounds.probeEveryMs;
        },
        undecided() {
            probing = false;
        },
    };
}

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/slots.js
function createSlots(limit) {
    const queue = new Set();
    let inside = 0;
    const admit = () => {
        for (const enter of queue) {
            if (inside >= limit())
                return;
            queue.delete(enter);
            inside++;
            enter();
        }
    };
    return {
        async enter(signal) {
            signal.throwIfAborted();
            if (queue.size === 0 && inside < limit()) {
                inside++;
                return;
            }
            const { promise, resolve, reject } = Promise.withResolvers();
            const giveUp = () => {
                queue.delete(resolve);
                reject(signal.reason);
            };
            queue.add(resolve);
            signal.addEventListener('abort', giveUp);
            try {
                await promise;
            }
            finally {
                signal.removeEventListener('abort', giveUp);
            }
        },
        leave() {
            inside--;
            admit();
        },
        waiting: () => queue.size,
        inside: () => inside,
    };
}

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/hosts.js



/** @returns the same for every address of one host */
function createHosts(bounds) {
    const hosts = new Map();
    return (url) => {
        const { host } = new URL(url);
        const known = hosts.get(host);
        if (known !== undefined)
            return known;
        const limit = createAdaptiveLimit({ ...LIMIT, most: bounds.most ?? LIMIT.most });
        const fresh = {
            limit,
            slots: createSlots(limit.limit),
            circuit: createCircuit({ ...CIRCUIT, ...bounds.circuit }),
            answered: false,
            lastProblem: '',
        };
        hosts.set(host, fresh);
        return fresh;
    };
}

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/rate-limit.js

/** Counted for each namespace; the others for a whole index. */
const BY_NAMESPACE = new Set(['upsert', 'query', 'delete', 'update']);
/** https://docs.pinecone.io/reference/api/database-limits/rate-limits */
const DOCUMENTED = {
    requests: {
        upsert: 100,
        query: 100,
        delete: 100,
        update: 100,
        fetch: 100,
        list: 200,
        stats: 100,
        manage: Number.POSITIVE_INFINITY,
    },
    upsertBytes: 50_000_000,
};
/**
 * The setting `rate-limit`: `default` is what the service documents, `none`, or requests a second for each kind; the
 * bytes of upserts rise with it where it is higher than what is documented.
 * @throws CodedError `pinecone.bad-rate-limit` (exit 2)
 */
function rateLimits(setting = 'default') {
    if (setting === 'default')
        return DOCUMENTED;
    if (setting === 'none')
        return scaled(() => Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
    const rate = Number(setting);
    if (!/^\d+$/.test(setting) || rate < 1)
        throw (0,errors/* badInput */.AN)('pinecone.bad-rate-limit', `\`rate-limit: ${setting}\` is no rate.`, {
            fix: 'It is `default`, `none` or a number of requests a second, such as 200.',
        });
    return scaled(() => rate, DOCUMENTED.upsertBytes * Math.max(1, rate / DOCUMENTED.requests.upsert));
}
function scaled(rate, upsertBytes) {
    const kinds = Object.keys(DOCUMENTED.requests);
    const requests = Object.fromEntries(kinds.map((kind) => [kind, kind === 'manage' ? Number.POSITIVE_INFINITY : rate(kind)]));
    return { requests, upsertBytes };
}

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/pace.js

/**
 * Below the caps, as requests bunch on their way: with batches of up to 1.95 MB even the fullest second that begins at
 * any moment holds less than the cap.
 */
const SHARE = 0.97;
/** Requests that may go at once after a rest. */
const BURST = 3;
/**
 * Keeps below the rates by the generic cell rate algorithm, a token bucket that only remembers when the next may go
 * (ITU-T I.371): each request is given its moment when it comes, so they go in order.
 */
function createPace(limits, clock, sleep) {
    const nextRequest = new Map();
    const nextByte = new Map();
    const held = new Map();
    const reserve = (next, key, { everyMs, burstMs }, now) => {
        const due = Math.max(next.get(key) ?? 0, now);
        next.set(key, due + everyMs);
        return Math.max(now, due - burstMs);
    };
    const heldUntil = (request) => held.get(keyOf(request)) ?? Number.NEGATIVE_INFINITY;
    const leftMs = (request) => heldUntil(request) - clock.monotonic();
    return {
        async turn(request, signal) {
            const key = keyOf(request);
            const now = clock.monotonic();
            const everyMs = 1000 / (limits.requests[request.kind] * SHARE);
            const at = Math.max(reserve(nextRequest, key, { everyMs, burstMs: (BURST - 1) * everyMs }, now), request.kind === 'upsert'
                ? reserve(nextByte, key, { everyMs: (1000 * request.bytes) / (limits.upsertBytes * SHARE), burstMs: 0 }, now)
                : now);
            if (at > now)
                await sleep(at - now, signal);
        },
        hold(request, ms) {
            const key = keyOf(request);
            held.set(key, Math.max(held.get(key) ?? 0, clock.monotonic() + ms));
        },
        heldUntil,
        isHeld: (request) => leftMs(request) > 0,
        async whileHeld(request, signal) {
            for (let left = leftMs(request); left > 0; left = leftMs(request))
                await sleep(left, signal);
        },
    };
}
const keyOf = ({ host, kind, namespace }) => BY_NAMESPACE.has(kind) ? `${host} ${kind} ${namespace}` : `${host} ${kind}`;

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/retry.js
const retry_PATIENCE = { tries: 20, totalMs: 180_000, firstMs: 250, mostMs: 20_000 };
/**
 * Milliseconds to wait after the failed try number `tried` (from 1), or undefined to give up. Full jitter: anything
 * between 0 and the longest, so that clients that failed together do not come again together
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/). What the service asks for
 * (`Retry-After`) is waited for in any case, with jitter upon it.
 * @param random in [0, 1)
 */
function waitBeforeRetry(patience, { tried, spentMs, askedMs, }, random) {
    if (tried >= patience.tries)
        return undefined;
    const longest = Math.min(patience.mostMs, patience.firstMs * 2 ** (tried - 1));
    const wait = askedMs === undefined ? random * longest : askedMs + random * Math.min(longest, patience.firstMs);
    return spentMs + wait > patience.totalMs ? undefined : wait;
}
/** Milliseconds that `Retry-After` asks for: seconds, or a date by the service's own clock where it tells its time. */
function retryAfter(headers, clock) {
    const asked = headers.get('retry-after')?.trim();
    if (asked === undefined || asked === '')
        return undefined;
    if (/^\d+(\.\d+)?$/.test(asked))
        return Number(asked) * 1000;
    // Date.parse takes many a number for a year.
    const until = /^[A-Z][a-z]{2},/.test(asked) ? Date.parse(asked) : Number.NaN;
    const told = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(until)
        ? undefined
        : Math.max(0, until - (Number.isNaN(told) ? clock.now().getTime() : told));
}

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/sdk-request.js
const sdk_request_CONTROL = {
    'GET /indexes': 'list indexes',
    'POST /indexes': 'create index',
    'GET /indexes/*': 'describe index',
    'PATCH /indexes/*': 'configure index',
    'DELETE /indexes/*': 'delete index',
};
const DATA = {
    'POST /vectors/upsert': 'upsert',
    'POST /query': 'query',
    'POST /vectors/delete': 'delete',
    'POST /vectors/update': 'update',
    'GET /vectors/fetch': 'fetch',
    'GET /vectors/list': 'list',
    'POST /describe_index_stats': 'stats',
};
/** What one of the SDK's requests does, by its route. */
function nameSdkRequest(method, url, body) {
    const { pathname, host } = new URL(url);
    const [, first = '', name] = pathname.split('/');
    const idempotent = method !== 'POST';
    if (first === 'indexes') {
        const route = `${method} /indexes${name === undefined ? '' : '/*'}`;
        const target = name === undefined ? (nameIn(body) ?? 'of the project') : decoded(name);
        return {
            plane: 'control',
            operation: sdk_request_CONTROL[route] ?? `${method} ${pathname}`,
            target,
            kind: 'manage',
            idempotent,
        };
    }
    const kind = DATA[`${method} ${pathname}`];
    if (kind === undefined)
        return { plane: 'data', operation: `${method} ${pathname}`, target: host, kind: 'manage', idempotent };
    return { plane: 'data', operation: kind, target: host, kind, idempotent: true };
}
const nameIn = (body) => /"name"\s*:\s*"([a-z0-9-]{1,45})"/.exec(body ?? '')?.[1];
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/lsn.js
const whole = (text) => text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
/** The positions in the log of writes that an answer names. */
const lsnOf = (headers) => ({
    requestLsn: whole(headers.get('x-pinecone-request-lsn')),
    maxIndexedLsn: whole(headers.get('x-pinecone-max-indexed-lsn')),
});

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/sender.js







/** After so many tries in vain a person wants to know why nothing moves. */
const TELL_AFTER = 5;
/** For a host that never answered: it may be the wrong one. */
const shorter = (patience) => ({
    ...patience,
    tries: Math.min(patience.tries, 5),
    mostMs: Math.min(patience.mostMs, 2000),
});
/** Sends each request until it is answered, as often as patience and its nature allow. */
function createSender(options) {
    const { clock, sleep, salt, attempt, pace, redact } = options;
    let draws = 0;
    let wrote = false;
    return async (request, headers) => {
        requireEncrypted(request.url);
        const host = options.hosts(request.url);
        const signals = [options.signal, request.signal].filter((signal) => signal !== undefined);
        const signal = AbortSignal.any(signals);
        const body = typeof request.body === 'string' ? Buffer.from(request.body) : request.body;
        const { method, url } = request;
        const { kind, namespace = '', timeoutMs = options.timeoutMs } = request;
        const paced = { host: new URL(url).host, kind, namespace, bytes: body?.length ?? 0 };
        const { totalMs } = request;
        const patience = { ...options.patience, ...(totalMs === undefined ? {} : { totalMs }) };
        let since = totalMs === undefined ? undefined : clock.monotonic();
        const notAfter = since === undefined ? Number.POSITIVE_INFINITY : since + patience.totalMs;
        let maybeApplied = false;
        for (let tried = 1;; tried++) {
            const { startedAt, outcome } = await attempt({ method, url, headers, body, signal }, { host, paced, timeoutMs, notAfter });
            since ??= startedAt;
            const spentMs = clock.monotonic() - since;
            const unsure = isUnsure(outcome);
            const triedBefore = maybeApplied;
            maybeApplied ||= unsure;
            wrote ||= isWrite(request) && (unsure || (outcome.kind === 'answered' && isSuccess(outcome.status)));
            if (outcome.kind === 'answered' && isWanted(request, outcome)) {
                const { status, text } = outcome;
                const answer = { status, headers: outcome.headers, text, ...lsnOf(outcome.headers), triedBefore };
                options.onAnswer?.(request, answer);
                return answer;
            }
            const askedMs = outcome.kind === 'answered' ? retryAfter(outcome.headers, clock) : undefined;
            const may = isPassing(outcome) && (request.idempotent || !unsure) && !host.circuit.isOpen();
            const until = host.answered || !isNowhere(outcome) ? patience : shorter(patience);
            const waitMs = may && waitBeforeRetry(until, { tried, spentMs, askedMs }, (0,backoff/* drawn */.vG)(salt, draws++));
            if (waitMs === false || waitMs === undefined) {
                const effort = tried > 1 ? `${tried} tries in ${Math.round(spentMs / 1000)} s` : undefined;
                throw failure(request, outcome, { wrote, maybeApplied, effort }, redact);
            }
            if (askedMs !== undefined)
                pace.hold(paced, askedMs);
            const told = `${request.operation} ${request.target}: ${outcomeInWords(outcome)}; again in ${Math.round(waitMs)} ms.`;
            options.log[tried === TELL_AFTER ? 'warn' : 'debug'](redact(told));
            options.onRetry();
            await sleep(waitMs, signal);
        }
    };
}
const READS = new Set(['query', 'fetch', 'list', 'stats']);
const isWrite = ({ method, kind }) => method !== 'GET' && !READS.has(kind);
const isWanted = ({ accept = [] }, { status }) => isSuccess(status) || accept.includes(status);
const failure = (request, outcome, circumstances, redact) => outcome.kind === 'answered'
    ? refusal(request, outcome.status, readServiceMessage(outcome.text), circumstances, redact)
    : unreachable(request, outcome, circumstances, redact);

;// CONCATENATED MODULE: ./build/stores/pinecone/transport/transport.js














/** What the SDK and we say, and what answers are read by. */
const API_VERSION = '2026-07';
const TIMEOUT_MS = 60_000;
/**
 * Every request of both planes goes through here.
 * @throws CodedError `pinecone.no-key`, `pinecone.bad-key` (exit 2)
 */
function createTransport(options) {
    const apiKey = checkedKey(options.apiKey);
    const { clock = lib_clock/* systemClock */.m, sleep = lib_sleep/* sleep */.y, log = lib_log/* silentLog */.a, onAnswer } = options;
    const pace = createPace(rateLimits(options.rateLimit), clock, sleep);
    const tally = createTally();
    const send = createSender({
        clock,
        sleep,
        log,
        pace,
        onAnswer,
        salt: options.salt ?? (0,external_node_crypto_.randomUUID)(),
        signal: AbortSignal.any([options.signal, endOfRun(options.runMs)].filter((signal) => signal !== undefined)),
        timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
        patience: { ...retry_PATIENCE, ...options.patience },
        attempt: createAttempt({ clock, pace, tally }),
        hosts: createHosts({ most: options.mostAtOnce, circuit: options.circuit }),
        redact: createRedact(apiKey),
        onRetry: tally.again,
    });
    const own = {
        'api-key': apiKey,
        'x-pinecone-api-version': API_VERSION,
        accept: 'application/json',
        'user-agent': options.userAgent ?? 'vector-index-action',
    };
    return {
        request: ({ headers, ...request }) => send(request, {
            ...own,
            ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
        }),
        fetch: async (input, init = {}) => {
            const url = input instanceof Request ? input.url : String(input);
            const method = (init.method ?? 'GET').toUpperCase();
            const body = typeof init.body === 'string' ? init.body : undefined;
            const answer = await send({ ...nameSdkRequest(method, url, body), method, url, body, signal: init.signal ?? undefined }, Object.fromEntries(new Headers(init.headers)));
            return new Response(answer.text === '' ? null : answer.text, answer);
        },
        counters: tally.counters,
    };
}
/** A run that outlives what may be waited for ends with a report of its own, rather than with the runner's patience. */
function endOfRun(runMs) {
    if (runMs === undefined)
        return undefined;
    const run = new AbortController();
    const end = () => run.abort((0,errors/* serviceFailed */.zB)('pinecone.deadline', `The run's time for Pinecone is over (${Math.round(runMs / 1000)} s).`, {
        fix: 'The service is slow, or there is much to send. Run again: what is written by now is taken as it is.',
    }));
    setTimeout(end, runMs).unref();
    return run.signal;
}
function checkedKey(given) {
    const key = given.trim();
    if (key === '')
        throw (0,errors/* badInput */.AN)('pinecone.no-key', 'There is no key for Pinecone.', {
            fix: 'Set PINECONE_API_KEY in the environment, or the input `pinecone-api-key`, from a secret.',
        });
    if (!/^[\x21-\x7e]+$/.test(key) || /["'`]/.test(key))
        throw (0,errors/* badInput */.AN)('pinecone.bad-key', 'The key for Pinecone has characters that no key has (it is not shown here).', {
            fix: 'PINECONE_API_KEY holds the key alone: no quotation marks, spaces or lines around or in it.',
        });
    return key;
}

;// CONCATENATED MODULE: ./build/stores/pinecone/index-connection.js










/** For asking why a host fails, which has been tried for long enough by then. */
const EXPLAIN_MS = 5000;
/** Finds the index, makes it where there is none, and holds it against what is wanted. */
class IndexConnection {
    #options;
    #transport;
    #plane;
    /** Until it turns out that there is none. */
    #open;
    constructor(options) {
        this.#options = options;
        const { apiKey, rateLimit, signal, clock, sleep = lib_sleep/* sleep */.y, log, version } = options;
        this.#transport = createTransport({
            ...{ apiKey, signal, clock, sleep, log, rateLimit: String(rateLimit) },
            ...(version === undefined ? {} : { userAgent: `vector-index-action/${version}` }),
        });
        const { controlHost } = options;
        this.#plane = createControlApi({
            ...{ transport: this.#transport, apiKey, clock, sleep, signal, controlHost },
        });
    }
    /** undefined: there is no such index. */
    async find() {
        this.#open ??= this.#findOpen();
        try {
            const open = await this.#open;
            if (open === undefined)
                this.#open = undefined;
            return open;
        }
        catch (error) {
            this.#open = undefined;
            throw error;
        }
    }
    /** The index, made where there is none. @throws CodedError `pinecone.no-index`, `pinecone.unfit-index` (exit 2) */
    async ensure(space) {
        const { index, alias, place, deletionProtection, version } = this.#options;
        const found = await this.find();
        if (found !== undefined) {
            const { dimension, distance } = await found.space();
            if (dimension !== space.dimension || distance !== space.distance)
                await this.checkFit({ ...space, alias });
            return found;
        }
        if (place === undefined)
            throw noIndex(index);
        await this.#plane.create({
            ...{ name: index, dimension: space.dimension, metric: space.distance, ...place, deletionProtection },
            tags: { 'made-by': 'vector-index-action', ...(version === undefined ? {} : { version }) },
        });
        await this.checkFit({ ...space, alias });
        return (await this.find());
    }
    /** The port's checkFit. */
    async checkFit(wanted) {
        const { index, place, indexHost, switchBy, recreate } = this.#options;
        const info = await this.#describe();
        if (info === undefined) {
            if (place === undefined)
                throw noIndex(index);
            return;
        }
        const recreatesIndex = recreate === 'index';
        if (recreatesIndex && indexHost !== undefined)
            throw hostWouldChange(index);
        const found = { facts: info, ...(await this.#look(info, wanted, recreatesIndex)) };
        requireFit(found, wanted, { index, switchBy, recreatesIndex });
    }
    /** Deletes the index and makes it anew with the documents that it had: history and counters go on. */
    async recreate() {
        const before = await this.#plane.describe(this.#options.index);
        const open = await this.find();
        const { place, index, deletionProtection } = this.#options;
        const where = place ?? before?.place;
        if (before === undefined || open === undefined)
            return;
        if (where === undefined)
            throw noIndex(index);
        const { dimension, distance } = await open.space();
        const ids = [];
        for await (const id of open.api.list(CONTROL))
            ids.push(id);
        const documents = await open.api.fetch(CONTROL, ids);
        await this.#plane.delete(index);
        this.#open = undefined;
        await this.#plane.create({
            ...{ name: index, dimension, metric: distance, ...where, deletionProtection, tags: before.tags },
        });
        const { api } = (await this.find());
        await api.upsert(CONTROL, documents);
        await api.visible(CONTROL);
    }
    async #findOpen() {
        const { indexHost, readOnly } = this.#options;
        // Where only reading is done, nothing of an index has to be known but where it is.
        if (indexHost !== undefined && readOnly)
            return this.#assemble(indexHost);
        const info = await this.#describe();
        return info && this.#assemble(info.host, info);
    }
    /** When it is ready. One that is being deleted is none. Where the host is given, the key may have no right to ask more. */
    async #describe() {
        const { index, indexHost } = this.#options;
        if (indexHost !== undefined)
            return this.#describeByHost(indexHost);
        const info = await this.#plane.describe(index);
        if (info === undefined || info.state === 'Terminating')
            return undefined;
        return info.ready ? info : this.#plane.ready(index);
    }
    /** Why its host fails. Where the host is given, the key may have no right to ask. */
    async #explain(host) {
        const { index, indexHost } = this.#options;
        if (indexHost !== undefined)
            return undefined;
        try {
            const info = await this.#plane.describe(index, EXPLAIN_MS);
            if (info === undefined || info.state === 'Terminating')
                return indexGone(index, undefined);
            return info.host === host ? undefined : indexGone(index, info.host);
        }
        catch {
            return undefined;
        }
    }
    async #describeByHost(host) {
        const { index, clock, sleep = lib_sleep/* sleep */.y, signal } = this.#options;
        const api = createIndexApi({
            ...{ transport: this.#transport, host, index, clock, sleep, signal },
            metric: () => this.#metric(),
        });
        return {
            ...{ name: index, host, ...(await api.space()), dense: true, ready: true, state: 'Ready' },
            ...{ deployment: 'unknown', deletionProtected: false, tags: {} },
        };
    }
    async #metric() {
        return (await this.#plane.describe(this.#options.index))?.metric;
    }
    #assemble(host, facts) {
        const { index, clock, sleep = lib_sleep/* sleep */.y, signal, switchBy, recordLabels, log } = this.#options;
        const api = createIndexApi({
            ...{ transport: this.#transport, host, index, clock, sleep, signal },
            explain: () => this.#explain(host),
            metric: () => this.#metric(),
            ...(facts?.dimension === undefined ? {} : { dimension: facts.dimension }),
        });
        const rest = (ms) => sleep(ms, signal);
        const control = new ControlState({
            ...{ api, switchBy, clock, log, dimension: facts?.dimension ?? 1, sleep: rest },
            discard: (document, what) => discard(api, document, what),
        });
        const reader = new GenerationReader({
            ...{ api, recordLabels, clock, sleep: rest },
            document: (name) => control.document(name),
        });
        const writer = new GenerationWriter({ ...{ api, control, recordLabels, log, sleep: rest } });
        let known;
        const space = () => {
            known ??= spaceOf(api, facts);
            known.catch(() => {
                known = undefined;
            });
            return known;
        };
        // Who reads by the host alone asks at once: a query needs it.
        if (facts === undefined)
            space().catch(() => { });
        return { api, control, reader, writer, space };
    }
    async #look(info, wanted, recreatesIndex) {
        const byAlias = this.#options.switchBy === 'alias';
        const nothing = { aliases: true, aliasTaken: false, foreign: [], otherAliases: [] };
        if (!info.dense)
            return nothing;
        const { api, control } = this.#assemble(info.host, info);
        if (byAlias && !(await api.aliases.supported()))
            return { ...nothing, aliases: false };
        const own = await control.namespaces();
        const foreign = [];
        for await (const { name, count } of api.namespaces())
            if (!own.has(name) && !(await isEmptyDefault(api, name, count)))
                foreign.push(name);
        const others = recreatesIndex ? await control.aliases() : [];
        return {
            ...{ aliases: true, foreign, aliasTaken: byAlias && foreign.includes(wanted.alias) },
            otherAliases: others.map(({ alias }) => alias).filter((alias) => alias !== wanted.alias),
        };
    }
}
/** The default namespace always exists, so that listings may have it. Counts come late: it is empty when it lists nothing. */
async function isEmptyDefault(api, name, count) {
    if (count > 0 || (name !== '' && name !== '__default__'))
        return false;
    for await (const _ of api.list('__default__'))
        return false;
    return true;
}
async function spaceOf(api, facts) {
    const { dimension, metric } = facts ?? {};
    if (dimension !== undefined && metric !== undefined)
        return { dimension, distance: metric };
    const asked = await api.space();
    return { dimension: asked.dimension, distance: asked.metric };
}

;// CONCATENATED MODULE: ./build/stores/pinecone/units.js
// What the service bills, as its documentation says it (Understanding cost, https://docs.pinecone.io/guides/cost/understand-cost).
const GB = 1e9;
const KB = 1000;
/** Of one query, however small its namespace is. */
const LEAST_QUERY = 0.25;
/** What a record takes: its id, its metadata, and 4 bytes a dimension. */
const recordBytes = (idAndMetadata, dimension) => idAndMetadata + 4 * dimension;
/** Read units of one query: one for each GB of its namespace, 0.25 at least. `topK` and what is asked for do not matter. */
const queryReadUnits = (namespaceBytes) => Math.max(LEAST_QUERY, namespaceBytes / GB);
/** Write units of upserts: one for each KB that they carry. Requests of a build are so large that their minimum is none. */
const upsertWriteUnits = (bytes) => Math.ceil(bytes / KB);

;// CONCATENATED MODULE: ./build/stores/pinecone/inspect.js



const DEFAULT = '__default__';
/** Records whose ids and metadata stand for all of a generation. */
const SAMPLE = 20;
/** What `status` shows of an index beyond its generations: one listing, and one query for each generation. */
async function inspectIndex(api, state, alias) {
    const [drift, generations, ours, counts] = await Promise.all([
        ...[state.drift(alias), state.generations(), state.namespaces(), countNamespaces(api)],
    ]);
    const held = generations.filter(({ state }) => state !== 'dropped');
    const sizes = await Promise.all(held.map((generation) => sizeOf(api, state, generation, counts)));
    const foreign = [...counts]
        // The default one always exists.
        .filter(([name, records]) => !ours.has(name) && (name !== DEFAULT || records > 0))
        .map(([name, records]) => ({ name, records }));
    return { drift, sizes, foreign };
}
/**
 * Removes a namespace that is none of ours.
 * @returns its records
 * @throws CodedError `pinecone.own-namespace`, `pinecone.namespace-in-use`, `pinecone.no-namespace` (exit 2)
 */
async function dropForeign(api, state, name, dryRun) {
    const counts = await countNamespaces(api);
    const records = counts.get(name);
    const ours = await state.namespaces();
    if (ours.has(name))
        throw (0,errors/* badInput */.AN)('pinecone.own-namespace', `\`adopted\`: ${name} is a namespace of this program.`, {
            fix: 'Call `prune` without `adopted`: it removes what is no longer kept.',
        });
    if (records === undefined)
        throw (0,errors/* badInput */.AN)('pinecone.no-namespace', `\`adopted\`: the index has no namespace ${JSON.stringify(name)}.`, {
            fix: `Take one that is not this program's: ${foreignNames(counts, ours)}.`,
        });
    const leading = await aliasesTo(api, state, name);
    if (leading.length > 0)
        throw (0,errors/* badInput */.AN)('pinecone.namespace-in-use', `\`adopted\`: readers may be using ${name}: ${(0,counted/* counted */.h)(leading.length, 'alias leads', 'aliases lead')} to it (${leading.join(', ')}).`, { fix: 'Lead each of them elsewhere first, or delete it.' });
    if (!dryRun)
        await api.deleteNamespace(name);
    return records;
}
async function aliasesTo(api, state, name) {
    const known = (await state.aliases()).filter(({ generation }) => generation === name);
    const all = (await api.aliases.supported()) ? await api.aliases.list() : [];
    const leading = all.filter(({ target }) => target === name).map((alias) => alias.name);
    return [...new Set([...leading, ...known.map(({ alias }) => alias)])];
}
/** Records by namespace; the default one has no empty name here. */
async function countNamespaces(api) {
    const counts = new Map();
    for await (const { name, count } of api.namespaces())
        counts.set(name === '' ? DEFAULT : name, count);
    return counts;
}
async function sizeOf(api, state, { name, dimension }, counts) {
    const namespace = (await state.document(name))?.namespace ?? name;
    const records = counts.get(namespace) ?? 0;
    if (records === 0)
        return { generation: name, records };
    const probe = new Float32Array(dimension);
    probe[0] = 1;
    const { matches } = await api.query(namespace, probe, SAMPLE, { includeMetadata: true });
    if (matches.length === 0)
        return { generation: name, records };
    const texts = matches.reduce((sum, { id, metadata }) => sum + id.length + metadataBytes(metadata), 0);
    const bytes = Math.round(records * recordBytes(texts / matches.length, dimension));
    return {
        ...{ generation: name, records, bytes },
        ...{ queryReadUnits: queryReadUnits(bytes), buildWriteUnits: upsertWriteUnits(bytes) },
    };
}
const metadataBytes = (metadata) => Object.keys(metadata).length === 0 ? 0 : Buffer.byteLength(JSON.stringify(metadata));
function foreignNames(counts, ours) {
    const names = [...counts.keys()].filter((name) => !ours.has(name));
    return names.length === 0 ? 'none' : names.slice(0, 20).join(', ');
}

;// CONCATENATED MODULE: ./build/stores/pinecone/pinecone-store.js










const CAPABILITIES = {
    exactSearch: false,
    compareAndSet: true,
    readsOwnWrites: false,
    copiesInside: false,
    cheapScan: false,
    zeroVectors: false,
    batchRecords: 1000,
    // The shortest text that reads back as the same float32, and a comma.
    bytesPerValue: 11,
    concurrentWrites: 8,
    // The documented 50 MB/s a namespace, at 512 dimensions: 6.9 KB a record as text.
    writesPerSecond: 7000,
    // Of 100 reads a second, 100 ids each as they fit into an address.
    readsPerSecond: 5000,
};
/** An index of Pinecone. No request is sent before a method is called. */
async function openPineconeStore(options) {
    return new PineconeStore(options);
}
class PineconeStore {
    description;
    capabilities = CAPABILITIES;
    #options;
    #connection;
    constructor(options) {
        this.#options = options;
        this.#connection = new IndexConnection(options);
        this.description = `pinecone ${options.index}`;
    }
    async checkFit(wanted) {
        await this.#connection.checkFit(wanted);
    }
    refusesItem(item) {
        return (0,wire_record.refuseItem)(item, this.#options.recordLabels);
    }
    async alias(name) {
        return (await this.#connection.find())?.control.alias(name);
    }
    async aliases() {
        return (await (await this.#connection.find())?.control.aliases()) ?? [];
    }
    async history() {
        return (await (await this.#connection.find())?.control.history()) ?? [];
    }
    async live(alias) {
        return (await this.#connection.find())?.control.live(alias);
    }
    async generations() {
        return (await (await this.#connection.find())?.control.generations()) ?? [];
    }
    async generation(name) {
        return (await this.#connection.find())?.control.generation(name);
    }
    async *manifest(generation) {
        yield* (await this.#holding(generation)).reader.manifest(generation);
    }
    async fetch(generation, ids) {
        return (await this.#holding(generation)).reader.fetch(generation, ids);
    }
    async *records(generation) {
        yield* (await this.#holding(generation)).reader.records(generation);
    }
    async count(generation) {
        return (await this.#holding(generation)).reader.count(generation);
    }
    async query(generation, vector, topK) {
        const { reader } = await this.#holding(generation);
        return reader.query(generation, vector, topK);
    }
    async queryLive(alias, vector, topK) {
        const index = await this.#connection.find();
        if (index === undefined)
            return undefined;
        if (this.#options.switchBy === 'alias') {
            const { dimension, distance } = await index.space();
            (0,record_check/* checkQuery */.Dp)(vector, topK, { name: `of alias ${alias}`, dimension, distance });
            const through = await findNearest(index.api, alias, vector, { topK, distance, isAlias: true });
            const { namespace, matches } = through;
            // A name that leads nowhere is answered as if it were an empty namespace.
            if (namespace === alias)
                return undefined;
            if (namespace !== '')
                return { generation: generationOfNamespace(namespace), matches };
        }
        const live = await index.control.live(alias);
        if (live === undefined)
            return undefined;
        const { name } = live.generation;
        return { generation: name, matches: await index.reader.query(name, vector, topK) };
    }
    async fetchLive(alias, ids) {
        const index = await this.#connection.find();
        if (index === undefined)
            return undefined;
        if (this.#options.switchBy === 'alias') {
            const { namespace, records } = await index.api.fetchThrough(alias, ids.map(record_id/* encodeId */.md));
            if (namespace === alias)
                return undefined;
            if (namespace !== '')
                return { generation: generationOfNamespace(namespace), records: records.map(wire_record/* fromWire */.kn) };
        }
        const live = await index.control.live(alias);
        if (live === undefined)
            return undefined;
        const { name } = live.generation;
        return { generation: name, records: await index.reader.fetch(name, ids) };
    }
    async begin(description, options = {}) {
        this.#refuseReading();
        const { writer, reader } = await this.#connection.ensure(description);
        const build = await writer.begin(description, options.fresh ?? false);
        reader.forgetRecent();
        return build;
    }
    async write(build, records) {
        await (await this.#writable(build.generation)).writer.write(build, records);
    }
    async copy(build, from, records) {
        const { writer, reader } = await this.#writable(build.generation);
        return writer.copy(build, await reader.require(from), records);
    }
    async remove(build, ids) {
        await (await this.#writable(build.generation)).writer.remove(build, ids);
    }
    async setState(build, state) {
        await (await this.#writable(build.generation)).writer.setState(build, state);
    }
    async switchAlias(request) {
        return (await this.#writable(request.generation)).control.switchAlias(request);
    }
    async retire(request) {
        const { control, reader } = await this.#writable(request.expected.generation);
        const retired = await control.retire(request);
        reader.forgetRecent();
        if (retired && this.#options.recreate === 'index')
            await this.#connection.recreate();
        return retired;
    }
    async drop(generation) {
        this.#refuseReading();
        const index = await this.#connection.find();
        await index?.control.drop(generation);
        index?.reader.forgetRecent();
    }
    async beginEdit(request) {
        return (await this.#writable(request.expected.generation)).writer.beginEdit(request);
    }
    async restore(edit) {
        return (await this.#writable(edit.generation)).writer.restore(edit);
    }
    async finishEdit(edit, at) {
        return (await this.#writable(edit.generation)).writer.finishEdit(edit, at);
    }
    async undoEdit(generation) {
        return (await this.#writable(generation)).writer.undoEdit(generation);
    }
    async keptRevisions(generation) {
        return (await this.#holding(generation)).control.keptRevisions(generation);
    }
    async forget(generation, revision) {
        await (await this.#writable(generation)).control.forget(generation, revision);
    }
    async sweep() {
        this.#refuseReading();
        await (await this.#connection.find())?.control.sweep();
    }
    async inspect(alias) {
        const index = await this.#connection.find();
        if (index === undefined)
            return { drift: [noIndex(this.#options.index).message], sizes: [], foreign: [] };
        return inspectIndex(index.api, index.control, alias);
    }
    async dropForeign(name, dryRun) {
        if (!dryRun)
            this.#refuseReading();
        const index = await this.#connection.find();
        if (index === undefined)
            throw noIndex(this.#options.index);
        return dropForeign(index.api, index.control, name, dryRun);
    }
    async close() {
        // Connections are the process' own; nothing of them is kept here.
    }
    /** @throws CodedError `store.unknown-generation` (exit 2) where there is no index */
    async #holding(generation) {
        const index = await this.#connection.find();
        if (index !== undefined)
            return index;
        throw (0,refusals/* unknownGeneration */.dj)(generation);
    }
    async #writable(generation) {
        this.#refuseReading();
        return this.#holding(generation);
    }
    #refuseReading() {
        if (this.#options.readOnly)
            throw (0,errors/* badInput */.AN)('store.read-only', `${this.description} is open for reading only; nothing was written.`, { fix: 'Please report it: a run that may not write tried to.' });
    }
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


/***/ }),

/***/ 76823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ checkQuery),
/* harmony export */   FW: () => (/* binding */ wrongItem),
/* harmony export */   Hx: () => (/* binding */ checkItems),
/* harmony export */   ZL: () => (/* binding */ MAX_ID_BYTES),
/* harmony export */   bG: () => (/* binding */ wrongId),
/* harmony export */   fi: () => (/* binding */ checkRecords)
/* harmony export */ });
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13266);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_listed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91699);
/* harmony import */ var _lib_vectors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87908);




/** The same for every store, so that an index can move from one to another. */
const MAX_ID_BYTES = 512;
const MAX_METADATA_BYTES = 40 * 1024;
/**
 * What is asked of records before they are written.
 * @param refuses what the store asks beyond what every store does
 * @throws CodedError `store.bad-records` (exit 2) that lists the first 20 problems
 */
function checkRecords(records, space, refuses = () => undefined) {
    const problems = problemsOf(records, (record) => wrongRecord(record, space) ?? refuses(record));
    if (problems.length === 0)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('store.bad-records', `${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(problems.length, 'record')} cannot be written to generation ${space.name}; nothing of their batch was.`, { problems: (0,_lib_listed_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .K)(problems), fix: 'Mend what is listed, then run again.' });
}
/**
 * Could the store keep these items? For asking before something is embedded.
 * @param refuses what it asks beyond what every store does
 * @throws CodedError `store.bad-items` (exit 2) that lists the first 20 problems
 */
function checkItems(items, refuses = () => undefined) {
    const problems = problemsOf(items, (item) => wrongItem(item) ?? refuses(item));
    if (problems.length === 0)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('store.bad-items', `${problems.length} of ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(items.length, 'item')} cannot be indexed.`, {
        problems: (0,_lib_listed_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .K)(problems),
        fix: 'Shorten ids (without a column of ids: the names of files and folders), and keep fewer columns with `metadata`.',
    });
}
/**
 * What every store asks of a query.
 * @throws CodedError `store.bad-query` (exit 2)
 */
function checkQuery(vector, topK, space) {
    const wrong = wrongVector(vector, space) ??
        (Number.isInteger(topK) && topK > 0
            ? undefined
            : `top-k is ${topK}, where a whole number from 1 is asked`);
    if (wrong === undefined)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('store.bad-query', `Generation ${space.name} cannot be searched so: ${wrong}.`, {
        fix: 'Ask with a vector of its model, and a `top-k` from 1.',
    });
}
function problemsOf(all, wrongness) {
    return all.flatMap((one) => {
        const wrong = wrongness(one);
        return wrong === undefined ? [] : [`${JSON.stringify(one.id)}: ${wrong}`];
    });
}
/** Why no store could keep an item of this id, or undefined. */
function wrongId(id) {
    if (id === '')
        return 'the id is empty';
    if (Buffer.byteLength(id) > MAX_ID_BYTES)
        return `the id is ${Buffer.byteLength(id)} bytes long, and ${MAX_ID_BYTES} is the most`;
    return isText(id) ? undefined : 'the id holds NUL or half a surrogate pair';
}
function wrongRecord(record, space) {
    return wrongItem(record) ?? wrongVector(record.vector, space);
}
/** Why no store could keep such an item, whatever its vector is. */
function wrongItem({ id, label, metadata }) {
    const wrong = wrongId(id);
    if (wrong !== undefined)
        return wrong;
    if (label !== undefined && !isText(label))
        return 'the label holds NUL or half a surrogate pair';
    for (const [key, value] of Object.entries(metadata)) {
        if (key === '' || key.startsWith('$'))
            return `metadata ${JSON.stringify(key)}: the name is empty or begins with $`;
        if (typeof value === 'number' && !Number.isFinite(value))
            return `metadata ${JSON.stringify(key)} is ${value}`;
    }
    const bytes = metadataBytes(metadata);
    return bytes > MAX_METADATA_BYTES
        ? `the metadata is ${bytes} bytes long as JSON, and ${MAX_METADATA_BYTES} is the most`
        : undefined;
}
function metadataBytes(metadata) {
    for (const _ in metadata)
        return Buffer.byteLength(JSON.stringify(metadata));
    return 0;
}
function wrongVector(vector, { dimension, distance }) {
    if (vector.length !== dimension)
        return `the vector has ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(vector.length, 'value')} where the generation has ${dimension}`;
    if (!(0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_2__/* .isFiniteVector */ .f7)(vector))
        return 'the vector holds NaN or infinity';
    if (distance === 'cosine' && (0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_2__/* .isZeroVector */ .Cg)(vector))
        return 'the vector is all zeros, which has no direction for cosine';
    return undefined;
}
/** Survives the way through UTF-8 and C strings. */
function isText(text) {
    return text.isWellFormed() && !text.includes('\0');
}


/***/ }),

/***/ 21110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ refuseIncomplete),
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   Ig: () => (/* binding */ refuseStateChange),
/* harmony export */   JZ: () => (/* binding */ generationInUse),
/* harmony export */   Ml: () => (/* binding */ buildTakenOver),
/* harmony export */   Mw: () => (/* binding */ generationShared),
/* harmony export */   Mz: () => (/* binding */ generationComplete),
/* harmony export */   NP: () => (/* binding */ generationReplaced),
/* harmony export */   Rw: () => (/* binding */ refuseOtherSpace),
/* harmony export */   Vx: () => (/* binding */ noRevisionKept),
/* harmony export */   XP: () => (/* binding */ generationLive),
/* harmony export */   Yv: () => (/* binding */ refuseWritten),
/* harmony export */   df: () => (/* binding */ refuseOtherIdentity),
/* harmony export */   dj: () => (/* binding */ unknownGeneration),
/* harmony export */   mb: () => (/* binding */ editTakenOver),
/* harmony export */   zD: () => (/* binding */ editOpen)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/** What every store refuses, and says in the same words. Pure. */
const RUN_AGAIN = 'Run again: another run may have changed the index in between.';
const NEXT = {
    building: ['built', 'failed'],
    built: ['complete', 'failed'],
    complete: [],
    failed: [],
    dropped: [],
};
/** The alias is as it was when the decision was made. */
function isSame(current, expected) {
    return current?.revision === expected?.revision && current?.generation === expected?.generation;
}
const unknownGeneration = (name) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.unknown-generation', `There is no generation ${JSON.stringify(name)} in this index.`, {
    fix: RUN_AGAIN,
});
/** @throws CodedError `store.not-complete` (exit 2) */
function refuseIncomplete({ name, state }) {
    if (state === 'complete')
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.not-complete', `Generation ${name} is ${state}; readers are switched to complete ones only.`, { fix: RUN_AGAIN });
}
/** @throws CodedError `store.not-building` (exit 2) for a generation that is written */
function refuseWritten({ name, state }) {
    if (state === 'building')
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.not-building', `Generation ${name} is ${state}; only one that is being built can be written.`, { fix: RUN_AGAIN });
}
/** @throws CodedError `store.wrong-state` (exit 2) */
function refuseStateChange({ name, state }, to) {
    if (NEXT[state].includes(to))
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.wrong-state', `Generation ${name} is ${state} and cannot become ${to}.`, {
        fix: RUN_AGAIN,
    });
}
const generationComplete = (name) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('store.generation-complete', `Generation ${name} has been completed by another run.`, {
    fix: 'Run again: it takes the generation as it is.',
});
/** @param dropped there is none of that name any more */
const buildTakenOver = (generation, dropped) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('store.build-taken-over', dropped
    ? `Generation ${generation} has been dropped by another run while this one was building it.`
    : `Another run has taken over the building of generation ${generation}.`, { fix: 'Nothing is lost: the other run finishes it, or the next one resumes it.' });
const generationReplaced = (generation) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('store.generation-replaced', `Another run began generation ${generation} anew while this one was reading it.`, { fix: 'Run again when the other run has ended.' });
/** For dropping one that an alias names. */
const generationInUse = (name, alias) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.generation-in-use', `Generation ${name} is ${alias.live ? 'live' : 'the previous one'} of alias ${alias.name}.`, { fix: 'Switch to another generation first.' });
/** For building one anew that readers have. */
const generationLive = (name, alias) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.generation-in-use', `Generation ${name} is live under alias ${alias} and cannot be built anew in its place.`, { fix: 'Build it under another name, then switch.' });
const editOpen = (generation) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('store.edit-open', `Another run is editing generation ${generation} in place.`, {
    fix: 'Run again: it first undoes what a run that has died left, then plans against what is live.',
});
const editTakenOver = (generation) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('store.edit-taken-over', `Another run has undone what this one had edited of generation ${generation}.`, { fix: 'Run again: readers have what they had before this run.' });
const noRevisionKept = (generation, revision) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.no-revision-kept', `What revision ${revision} of generation ${generation} replaced is not kept.`, { fix: 'Run again at the older commit: only the last edit in place can be undone.' });
const generationShared = (generation, alias) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.generation-shared', `Alias ${alias} names generation ${generation} too: editing it in place would change what others get.`, { fix: 'Use `strategy: blue-green`, which builds a generation beside it.' });
/** @throws CodedError `store.not-editable` (exit 2) where vectors of one would not fit the other */
function refuseOtherSpace(now, wanted) {
    for (const key of ['modelDigest', 'dimension', 'distance']) {
        if (now[key] === wanted[key])
            continue;
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.not-editable', `Generation ${now.name} cannot be edited: its ${key} is ${now[key]}, and ${wanted[key]} is wanted.`, { fix: 'Use `strategy: blue-green`, which builds a generation beside it.' });
    }
}
/**
 * Two identities under one name: 12 hex digits that are equal by chance, or a name given by hand.
 * @throws CodedError `store.name-taken` (exit 2)
 */
function refuseOtherIdentity(known, wanted) {
    const keys = ['identity', 'modelDigest', 'dimension', 'distance'];
    const problems = keys
        .filter((key) => known[key] !== wanted[key])
        .map((key) => `${key} is ${known[key]} there, ${wanted[key]} here`);
    if (problems.length === 0)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.name-taken', `The name ${wanted.name} belongs to another generation.`, {
        problems,
        fix: 'Choose another `index`.',
    });
}


/***/ })

};
