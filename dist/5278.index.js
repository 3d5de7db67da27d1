export const id = 5278;
export const ids = [5278];
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

/***/ 65278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openS3Storage: () => (/* binding */ openS3Storage)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/registry/keys.js
var keys = __webpack_require__(85632);
;// CONCATENATED MODULE: ./build/registry/s3/s3-errors.js

const asFailure = (error) => error instanceof Error ? error : { name: 'Error', message: String(error) };
/** The service's answer to a request, such as 412, where it gave one. */
const statusOf = (error) => asFailure(error).$metadata?.httpStatusCode;
/** There is no such object; a missing bucket is another matter. */
const isMissing = (error) => ['NoSuchKey', 'NotFound'].includes(asFailure(error).name);
/** The upload is over, perhaps because it was completed and the answer was lost. */
const isUploadGone = (error) => asFailure(error).name === 'NoSuchUpload';
/** The condition did not hold. */
const isPreconditionFailed = (error) => statusOf(error) === 412;
/** Two conditional writes met; nothing was written by this one. */
const isConflict = (error) => statusOf(error) === 409;
const CREDENTIALS = [
    'InvalidAccessKeyId',
    'SignatureDoesNotMatch',
    'ExpiredToken',
    'InvalidToken',
    'TokenRefreshRequired',
];
const REGION = ['PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraintException'];
/**
 * What a failed request means to a user.
 * @param asked `GetObject s3://bucket/key`
 */
async function explain(error, asked, client) {
    if (error instanceof errors/* CodedError */.AK)
        return error;
    const failure = asFailure(error);
    const status = statusOf(error);
    const told = await withoutKeys(failure.message, client);
    const answer = [status === undefined ? undefined : `HTTP ${status}`, failure.code ?? failure.name];
    const said = `${asked} failed: ${answer.filter(Boolean).join(' ')}${told === '' ? '' : `, ${told.replace(/\.$/, '')}`}.`;
    const refuse = (code, fix) => (0,errors/* badInput */.AN)(code, said, { fix, cause: error });
    if (failure.name === 'CredentialsProviderError')
        return refuse('registry.s3-credentials', 'Give the job credentials where the AWS client looks for them: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile, or the role of the machine.');
    if (CREDENTIALS.includes(failure.name))
        return refuse('registry.s3-credentials', 'The service does not take these credentials: they are mistyped, expired, or of another account or service.');
    if (failure.name === 'NoSuchBucket' || failure.name === 'InvalidBucketName')
        return refuse('registry.s3-bucket', 'Create the bucket, or correct its name in `registry`, or `s3-endpoint`.');
    if (status === 301 || REGION.includes(failure.name))
        return refuse('registry.s3-region', 'The bucket is in another region: set `s3-region`.');
    if (status === 401 || status === 403)
        return refuse('registry.s3-denied', 'These credentials need s3:ListBucket on the bucket, and s3:GetObject, s3:PutObject, s3:DeleteObject and s3:AbortMultipartUpload below the prefix. Without s3:ListBucket the service answers so for what is not there, too.');
    const tries = failure.$metadata?.attempts ?? 1;
    return (0,errors/* serviceFailed */.zB)('registry.s3-service', said, {
        cause: error,
        fix: `${likely(failure, status)}${tries > 1 ? ` It was tried ${tries} times.` : ''} Run again: what is written by now is taken as it is.`,
    });
}
function likely({ name, code = name }, status) {
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return 'There is no such host, or no network: look at `s3-endpoint` and `s3-region`.';
    if (code === 'ECONNREFUSED')
        return 'Nothing listens there: look at `s3-endpoint`.';
    if (/CERT|TLS|SSL|SELF_SIGNED/.test(code))
        return "The service's certificate is not trusted here.";
    if (code === 'TimeoutError' || code === 'ETIMEDOUT')
        return 'The service did not answer in time.';
    if (status === 429 || code === 'SlowDown')
        return 'The service has too much to do.';
    if (status !== undefined && status >= 500)
        return 'The service has trouble of its own.';
    if (status !== undefined && status >= 400)
        return 'The service does not do what was asked.';
    return 'The connection broke, or what answers there is no S3 service.';
}
/** A service may repeat what it was sent. */
async function withoutKeys(text, client) {
    const keys = await client.config.credentials().catch(() => undefined);
    return [keys?.secretAccessKey, keys?.sessionToken, keys?.accessKeyId]
        .filter((key) => key !== undefined && key !== '')
        .reduce((hidden, key) => hidden.replaceAll(key, '***'), text.trim());
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(53711);
// EXTERNAL MODULE: ./build/lib/backoff.js
var backoff = __webpack_require__(22024);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/registry/sealed-record.js
var sealed_record = __webpack_require__(71244);
;// CONCATENATED MODULE: ./build/registry/s3/s3-objects.js







const ABSENT = { IfNoneMatch: '*' };
/** Metadata of every object that is written: what it must be when it is read. */
const DIGEST = 'sha256';
/** How often a body that broke off is read again; the client sends a request again only until its answer begins. */
const READINGS = 4;
/** The object, with length and digest verified, or undefined. */
async function readObject(bucket, key) {
    return asked(bucket, 'GetObject', key, async (options) => {
        for (let reading = 1;; reading++) {
            try {
                const found = await bucket.client.send(new dist_cjs.GetObjectCommand(at(bucket, key)), options);
                const bytes = await readBody(found);
                const expected = found.Metadata?.[DIGEST];
                if (expected !== undefined && (0,digest/* sha256 */.sc)(bytes) !== expected)
                    throw (0,sealed_record/* changedFile */.Ne)(urlOf(bucket, key), 'its digest is another');
                return { bytes, etag: tagOf(found) };
            }
            catch (error) {
                if (isMissing(error))
                    return undefined;
                const answered = error instanceof errors/* CodedError */.AK || (error instanceof Error && '$metadata' in error);
                if (answered || reading === READINGS || bucket.signal?.aborted)
                    throw error;
                await waitFor(bucket, reading, key);
            }
        }
    });
}
/** Into one place of its length: a model may be of gigabytes, and is held once. */
async function readBody({ Body, ContentLength }) {
    if (Body === undefined)
        return new Uint8Array(0);
    if (ContentLength === undefined || !(Body instanceof external_node_stream_.Readable))
        return Body.transformToByteArray();
    const bytes = Buffer.allocUnsafeSlow(ContentLength);
    let length = 0;
    for await (const chunk of Body)
        length += chunk.copy(bytes, length);
    if (length !== ContentLength)
        throw new Error(`${length} of ${ContentLength} bytes arrived`);
    return bytes;
}
/** What the object is, or undefined. */
async function describeObject(bucket, key) {
    return asked(bucket, 'HeadObject', key, async (options) => {
        try {
            const found = await bucket.client.send(new dist_cjs.HeadObjectCommand(at(bucket, key)), options);
            const digest = found.Metadata?.[DIGEST];
            return {
                length: found.ContentLength ?? 0,
                etag: tagOf(found),
                ...(digest === undefined ? {} : { sha256: digest }),
            };
        }
        catch (error) {
            if (isMissing(error))
                return undefined;
            throw error;
        }
    });
}
/** One write in one request. @throws what the client throws: the caller knows what a refusal means */
async function writeObject({ client, name, signal }, key, bytes, condition) {
    const command = new dist_cjs.PutObjectCommand({ ...at({ name }, key), ...condition, Body: bytes, ...noted(bytes) });
    tagOf(await client.send(command, signal === undefined ? {} : { abortSignal: signal }));
}
/** Metadata for what is written. */
const noted = (bytes) => ({
    Metadata: { [DIGEST]: (0,digest/* sha256 */.sc)(bytes) },
});
/** Names of all objects that begin so. */
async function listObjects(bucket, prefix) {
    return asked(bucket, 'ListObjectsV2', prefix, async (options) => {
        const keys = [];
        const { client, name } = bucket;
        for await (const page of (0,dist_cjs.paginateListObjectsV2)({ client }, { Bucket: name, Prefix: prefix }, options)) {
            if (page.IsTruncated === undefined)
                throw noService();
            keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
        }
        return keys;
    });
}
/** One by one: not every service deletes several at once. */
async function removeObjects(bucket, keys) {
    const rest = [...keys];
    const work = async () => {
        for (let key = rest.shift(); key !== undefined; key = rest.shift()) {
            const command = new dist_cjs.DeleteObjectCommand(at(bucket, key));
            await asked(bucket, 'DeleteObject', key, (options) => bucket.client.send(command, options));
        }
    };
    await Promise.all(Array.from({ length: 8 }, work));
}
/** Before a write that met another one, or a reading that broke off, is tried again. */
async function waitFor({ signal }, attempt, salt) {
    await (0,backoff/* backOff */.fu)(attempt, { firstMs: 20, mostMs: 2000, salt }, signal);
}
/** Does the work, and says of what went wrong what was asked, and what it means. */
async function asked(bucket, operation, key, work) {
    const { client, signal } = bucket;
    try {
        return await work(signal === undefined ? {} : { abortSignal: signal });
    }
    catch (error) {
        signal?.throwIfAborted();
        throw await explain(error, `${operation} ${urlOf(bucket, key)}`, client);
    }
}
/** Every answer about an object has one; a proxy that answers anything with a page of its own has none. */
function tagOf({ ETag }) {
    if (ETag === undefined)
        throw noService();
    return ETag;
}
const noService = () => new Error('the answer is not one of S3');
const at = ({ name }, key) => ({ Bucket: name, Key: key });
const urlOf = ({ name }, key) => `s3://${name}/${key}`;

;// CONCATENATED MODULE: ./build/registry/s3/conditions.js



/** No key looks like this. */
const NAME = '~conditions';
/** Of no content. */
const NEVER = { IfMatch: '"00000000000000000000000000000000"' };
/**
 * Finds out whether the service heeds conditions: it must refuse to create what is there, and to replace what is
 * something else. Two or three small requests; one object stays behind.
 * @throws CodedError `registry.s3-conditions` (exit 2)
 */
async function checkConditions(bucket, prefix) {
    const key = prefix + NAME;
    const refuses = (condition) => asked(bucket, 'PutObject', key, async () => {
        try {
            await writeObject(bucket, key, Buffer.from('Shows that conditional writes are heeded.\n'), condition);
            return false;
        }
        catch (error) {
            if (isPreconditionFailed(error) || isConflict(error))
                return true;
            // "A header you provided implies functionality that is not implemented."
            if (statusOf(error) === 501)
                throw ignored(bucket, condition);
            throw error;
        }
    });
    if (!(await refuses(ABSENT)) && !(await refuses(ABSENT)))
        throw ignored(bucket, ABSENT);
    if (!(await refuses(NEVER)))
        throw ignored(bucket, NEVER);
}
function ignored({ name }, condition) {
    const header = 'IfNoneMatch' in condition ? 'If-None-Match' : 'If-Match';
    return (0,errors/* badInput */.AN)('registry.s3-conditions', `The service behind s3://${name} ignores conditional writes (${header}), so that two runs could overwrite each other's versions. Nothing was registered.`, {
        fix: 'Use a service or a release that heeds them, or another kind of `registry`: a folder, or a branch of the git repository.',
    });
}

// EXTERNAL MODULE: ./build/registry/change-entry.js
var change_entry = __webpack_require__(74865);
;// CONCATENATED MODULE: ./build/registry/s3/immutable-entries.js




/** Bytes a request; what is larger is uploaded in parts. */
const PART_SIZE = 16 * 1024 * 1024;
/** Of a service, for one object. */
const MOST_PARTS = 10_000;
const ROUNDS = 6;
/**
 * Leaves an entry with these bytes: writes it where there is none, takes one that is there already, and replaces
 * one that is not what it must be (damaged by hand). Readers see all of it or nothing.
 */
async function writeEntry(bucket, key, bytes, partSize) {
    const large = bytes.length > partSize;
    let there = large ? await describeObject(bucket, key) : undefined;
    for (let round = 0; round < ROUNDS; round++) {
        if (there !== undefined && isOf(there, bytes))
            return;
        const condition = there === undefined ? ABSENT : { IfMatch: there.etag };
        if (await tryWrite(bucket, key, bytes, condition, partSize))
            return;
        await waitFor(bucket, round + 1, key);
        there = await describeObject(bucket, key);
    }
    throw (0,change_entry/* contended */.R)(`s3://${bucket.name}/${key}`);
}
/** @returns false when something is there, or may be, and has to be looked at */
async function tryWrite(bucket, key, bytes, condition, partSize) {
    const large = bytes.length > partSize;
    return asked(bucket, large ? 'multipart upload to' : 'PutObject', key, async () => {
        try {
            if (large)
                await uploadInParts(bucket, key, bytes, condition, partSize);
            else
                await writeObject(bucket, key, bytes, condition);
            return true;
        }
        catch (error) {
            if (isPreconditionFailed(error) || isConflict(error) || isUploadGone(error))
                return false;
            throw error;
        }
    });
}
/** The condition stands on the completion, which makes the object; a failure gives the parts up. */
async function uploadInParts({ client, name, signal }, key, bytes, condition, partSize) {
    const { Upload } = await __webpack_require__.e(/* import() */ 2358).then(__webpack_require__.t.bind(__webpack_require__, 22358, 19));
    const abortController = new AbortController();
    const abort = () => abortController.abort();
    signal?.addEventListener('abort', abort, { once: true });
    try {
        signal?.throwIfAborted();
        await new Upload({
            client,
            params: { Bucket: name, Key: key, Body: bytes, ...condition, ...noted(bytes) },
            partSize: Math.max(partSize, Math.ceil(bytes.length / MOST_PARTS)),
            abortController,
        }).done();
    }
    finally {
        signal?.removeEventListener('abort', abort);
    }
}
const isOf = (there, bytes) => there.length === bytes.length && there.sha256 === (0,digest/* sha256 */.sc)(bytes);

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/registry/s3/mutable-entries.js




/** Ends the name of a mutable entry's object; no key has it. */
const MUTABLE = '~';
/**
 * In front of the bytes. An entity tag tells contents apart, so a value that came back would pass for one that never
 * changed; and a writer whose answer was lost finds its own mark.
 */
const MARK = /^revision [0-9a-f-]{36}\n/;
const MARK_LENGTH = `revision ${(0,external_node_crypto_.randomUUID)()}\n`.length;
const mutable_entries_ROUNDS = 8;
/** @throws CodedError `registry.changed-file` (exit 2) */
async function readMutable(bucket, key) {
    const found = await readObject(bucket, key + MUTABLE);
    if (found === undefined)
        return undefined;
    if (!MARK.test(markOf(found)))
        throw (0,sealed_record/* changedFile */.Ne)(`s3://${bucket.name}/${key}${MUTABLE}`, 'its first line is no revision');
    return { bytes: found.bytes.subarray(MARK_LENGTH), revision: found.etag };
}
/**
 * @returns false, with nothing changed, when somebody else was first; also in the one case that cannot be told apart:
 * the write was done, its answer was lost, and somebody else has already set the entry anew
 */
async function setMutable(bucket, key, expected, bytes) {
    if (expected !== undefined && !/^(W\/)?"[^"]*"$/.test(expected))
        return false;
    const condition = expected === undefined ? ABSENT : { IfMatch: expected };
    const name = key + MUTABLE;
    const mark = `revision ${(0,external_node_crypto_.randomUUID)()}\n`;
    const body = Buffer.concat([Buffer.from(mark), bytes]);
    for (let round = 1;; round++) {
        const answer = await asked(bucket, 'PutObject', name, async () => {
            try {
                await writeObject(bucket, name, body, condition);
                return 'written';
            }
            catch (error) {
                if (isConflict(error) && round < mutable_entries_ROUNDS)
                    return 'again';
                if (isPreconditionFailed(error) || isConflict(error) || isMissing(error))
                    return 'refused';
                throw error;
            }
        });
        if (answer === 'written')
            return true;
        if (answer === 'refused') {
            const now = await readObject(bucket, name);
            return now !== undefined && markOf(now) === mark;
        }
        await waitFor(bucket, round, mark);
    }
}
const markOf = ({ bytes }) => Buffer.from(bytes.subarray(0, MARK_LENGTH)).toString('latin1');

// EXTERNAL MODULE: ./build/lib/log.js
var lib_log = __webpack_require__(82934);
// EXTERNAL MODULE: ./build/lib/loopback.js
var loopback = __webpack_require__(23799);
;// CONCATENATED MODULE: ./build/registry/s3/s3-client.js




const PATIENCE = { attempts: 5, silence: 30_000 };
/**
 * The official client. Credentials, and whatever is not said here, come from its own chain: environment, shared
 * files, web identity, the machine's role.
 * @throws CodedError `registry.s3-region` (exit 2); each request `registry.s3-endpoint` (exit 2) where it would go unencrypted
 */
async function connect(place, patience = PATIENCE) {
    const { endpoint, region, bucket, log = lib_log/* silentLog */.a } = place;
    // Other services refuse those that the client adds by default. Digests are verified by whoever reads.
    const checksums = endpoint === undefined ? 'WHEN_SUPPORTED' : 'WHEN_REQUIRED';
    const config = {
        ...(endpoint === undefined ? {} : { endpoint }),
        // Every service knows it; a bucket's name in the host's needs names and certificates to match.
        forcePathStyle: endpoint !== undefined || bucket.includes('.'),
        requestChecksumCalculation: checksums,
        responseChecksumValidation: checksums,
        maxAttempts: patience.attempts,
        logger: loggerOn(log),
        requestHandler: { connectionTimeout: patience.silence, socketTimeout: patience.silence },
    };
    const client = new dist_cjs.S3Client({ ...config, ...(region === undefined ? {} : { region }) });
    if (await knowsRegion(client))
        return encrypted(client);
    if (endpoint === undefined)
        throw (0,errors/* badInput */.AN)('registry.s3-region', `No region is set for s3://${bucket}.`, {
            fix: 'Set `s3-region`, or AWS_REGION, to the region that the bucket is in; with `s3-endpoint` none is needed.',
        });
    return encrypted(new dist_cjs.S3Client({ ...config, region: 'us-east-1' }));
}
/** Without one, the client writes warnings to standard error itself. Besides texts it logs whole requests: not those. */
function loggerOn({ warn, debug }) {
    const texts = (say) => (...parts) => {
        const told = parts
            .filter((part) => typeof part === 'string')
            .join(' ')
            .replace(/\s+/g, ' ')
            .trim();
        if (told !== '')
            say(told);
    };
    return { debug: texts(debug), info: texts(debug), warn: texts(warn), error: texts(debug) };
}
const knowsRegion = (client) => client.config.region().then(() => true, () => false);
/** Looks at each request before it is signed: an endpoint may also come from the client's own configuration. */
function encrypted(client) {
    client.middlewareStack.add((next) => async (args) => {
        const { protocol, hostname } = args.request;
        if (protocol === 'https:' || (0,loopback/* isLoopback */.U)(hostname))
            return next(args);
        throw (0,errors/* badInput */.AN)('registry.s3-endpoint', `${protocol}//${hostname} is not encrypted.`, {
            fix: 'Use an https endpoint; plain http is for this machine only.',
        });
    }, { step: 'build', name: 'encryptedOrOnThisMachine' });
    return client;
}

;// CONCATENATED MODULE: ./build/registry/s3/s3-storage.js







/**
 * A registry in a bucket of S3, or of a service that speaks it. An immutable entry is an object at its key, a mutable
 * one an object `<key>~`. Conditional writes are the compare-and-set.
 * @throws CodedError `registry.s3-region` (exit 2); its methods those of s3-errors.ts
 */
async function openS3Storage(options) {
    const { bucket: name, prefix, readOnly, signal, partSize = PART_SIZE } = options;
    const root = prefix === '' ? '' : `${prefix}/`;
    const description = `s3://${name}/${prefix}`.replace(/\/$/, '');
    const bucket = { client: await connect(options, options.patience), name, signal };
    const objectOf = (key) => root + (0,keys/* checkKey */.yR)(key);
    let checked;
    const beforeWriting = async () => {
        if (readOnly)
            throw (0,errors/* badInput */.AN)('registry.read-only', `${description} is open for reading only; nothing was written.`, {
                fix: 'Please report it: a run that may not write tried to.',
            });
        checked ??= checkConditions(bucket, root);
        await checked;
    };
    const list = async (prefix) => {
        const objects = await listObjects(bucket, prefix === '' ? root : objectOf(prefix));
        return objects.filter((object) => {
            const key = keyOf(object.slice(root.length));
            return key !== '' && (0,keys/* isUnder */.Jo)(key, prefix);
        });
    };
    return {
        description,
        async get(key) {
            return (await readObject(bucket, objectOf(key)))?.bytes;
        },
        async list(prefix) {
            const keys = (await list(prefix)).map((object) => keyOf(object.slice(root.length)));
            return [...new Set(keys)].sort();
        },
        async put(entries) {
            const objects = [...entries].map(([key, bytes]) => [objectOf(key), bytes]);
            await beforeWriting();
            for (const [object, bytes] of objects)
                await writeEntry(bucket, object, bytes, partSize);
        },
        async getVersioned(key) {
            return readMutable(bucket, objectOf(key));
        },
        async compareAndSet(key, expected, bytes) {
            const object = objectOf(key);
            await beforeWriting();
            return setMutable(bucket, object, expected, bytes);
        },
        async remove(prefix) {
            if (prefix !== '')
                (0,keys/* checkKey */.yR)(prefix);
            await beforeWriting();
            await removeObjects(bucket, await list(prefix));
        },
        checkWritable: beforeWriting,
        close: async () => bucket.client.destroy(),
    };
}
/** The key that an object belongs to, by its name below the prefix; `''` for one that is not ours. */
function keyOf(object) {
    const key = object.endsWith(MUTABLE) ? object.slice(0, -MUTABLE.length) : object;
    return key.includes(MUTABLE) || key.endsWith('/') ? '' : key;
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
