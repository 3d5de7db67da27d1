export const id = 522;
export const ids = [522];
export const modules = {

/***/ 30522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  badSmokeQueries: () => (/* binding */ badSmokeQueries),
  X: () => (/* binding */ readQueriesFound)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/listed.js
var listed = __webpack_require__(91699);
// EXTERNAL MODULE: ./build/lib/near-names.js
var near_names = __webpack_require__(33329);
;// CONCATENATED MODULE: ./build/index/smoke-schema.js

const smoke_schema_text = (what) => dist/* pipe */.FsL(dist/* string */.YjP(({ input }) => typeof input === 'number' || typeof input === 'boolean'
    ? `expected ${what}, as text: write "${String(input)}" in quotation marks`
    : `expected ${what}, as text`), dist/* minLength */.BpQ(1, `expected ${what}, and it is empty`));
const whole = (most) => {
    const message = `expected a whole number from 1 to ${most}`;
    return dist/* pipe */.FsL(dist/* number */.aig(message), dist/* integer */.ndf(message), dist/* minValue */.Wwf(1, message), dist/* maxValue */.cGV(most, message));
};
const number = dist/* pipe */.FsL(dist/* number */.aig('expected a number'), dist/* finite */.E2x('expected a finite number'));
const MOST_NAMED = 100;
const either = ({ id, label }) => (id === undefined) !== (label === undefined);
const EITHER = 'expected either an id or a label';
const namedEntries = { id: dist/* exactOptional */.yqP(smoke_schema_text('an id')), label: dist/* exactOptional */.yqP(smoke_schema_text('a label')) };
const named = dist/* pipe */.FsL(dist/* object */.Ikc(namedEntries, 'expected an id, or {label: …}'), dist/* check */.z6Y((input) => either(input), EITHER));
const wanted = dist/* pipe */.FsL(dist/* object */.Ikc({
    ...namedEntries,
    'at-rank': dist/* exactOptional */.yqP(whole(1000)),
    'min-score': dist/* exactOptional */.yqP(number),
    'max-distance': dist/* exactOptional */.yqP(dist/* pipe */.FsL(number, dist/* minValue */.Wwf(0, 'expected 0 or more'))),
}, 'expected an id, or {label: …}'), dist/* check */.z6Y((input) => either(input), EITHER));
/** An id alone stands for `{id: …}`. */
const orId = (schema) => dist/* lazy */.RZV((input) => (typeof input === 'string' || typeof input === 'number' ? smoke_schema_text('an id') : schema));
const list = (schema) => dist/* pipe */.FsL(dist/* array */.YOg(orId(schema), 'expected a list of ids or {label: …}'), dist/* minLength */.BpQ(1, 'expected at least one'), dist/* maxLength */.Ru6(MOST_NAMED, `expected ${MOST_NAMED} at most`));
const querySchema = dist/* object */.Ikc({
    name: dist/* exactOptional */.yqP(dist/* pipe */.FsL(smoke_schema_text('a name'), dist/* maxLength */.Ru6(100, 'expected 100 characters at most'))),
    id: dist/* exactOptional */.yqP(smoke_schema_text('an id')),
    image: dist/* exactOptional */.yqP(smoke_schema_text('the path of an image')),
    text: dist/* exactOptional */.yqP(dist/* unknown */.L5J()),
    vector: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* array */.YOg(number, 'expected a list of numbers'), dist/* minLength */.BpQ(1, 'expected at least one number'), dist/* maxLength */.Ru6(20_000, 'expected 20000 numbers at most'))),
    'top-k': dist/* exactOptional */.yqP(whole(1000)),
    'must-include': dist/* exactOptional */.yqP(list(wanted)),
    'must-not-include': dist/* exactOptional */.yqP(list(named)),
}, 'expected a query, such as {image: seven.png, must-include: [{label: "7"}]}');
/** What an object of the file may say, by where it stands. */
const KEYS = {
    query: Object.keys(querySchema.entries),
    'must-include': Object.keys(wanted.pipe[0].entries),
    'must-not-include': Object.keys(named.pipe[0].entries),
};

;// CONCATENATED MODULE: ./build/index/smoke-file.js





const USUAL_K = 10;
const MOST_QUERIES = 500;
/**
 * Judges the queries of a file.
 * @throws badInput `index.bad-smoke-queries` with everything that is wrong and where it stands
 */
function readQueriesFound(found, path) {
    if (found.length === 0)
        throw badSmokeQueries(path, [`${path}: it holds no query`]);
    if (found.length > MOST_QUERIES)
        throw badSmokeQueries(path, [`${path}: it holds ${found.length} queries, and may hold ${MOST_QUERIES}`]);
    const problems = [];
    const seen = new Set();
    const queries = found.flatMap((query, i) => {
        const name = nameOf(query.value) ?? `query ${i + 1}`;
        const tell = (at, problem) => {
            const line = query.lineOf(at);
            const where = at.map((key) => (typeof key === 'number' ? `[${key + 1}]` : key)).join(' ');
            problems.push(`${path}${line === undefined ? '' : `:${line}`}: ${name}: ${where === '' ? '' : `${where}: `}${problem}`);
        };
        const before = problems.length;
        for (const { at, key, known } of unknownKeys(query.value))
            tell(at, unknownKey(key, known));
        const result = dist/* safeParse */.xLC(querySchema, query.value);
        for (const issue of result.issues ?? [])
            tell((issue.path ?? []).map(({ key }) => key), issue.message);
        if (!result.success)
            return [];
        for (const { at, problem } of contradictions(result.output))
            tell(at, problem);
        if (seen.has(name))
            tell(['name'], 'another query has this name');
        seen.add(name);
        const line = query.lineOf([]);
        const place = `${path}${line === undefined ? '' : `:${line}`}: ${name}`;
        return problems.length > before ? [] : [queryOf(result.output, name, place)];
    });
    if (problems.length > 0)
        throw badSmokeQueries(path, problems);
    return queries;
}
/** @param problems one line each */
function badSmokeQueries(path, problems) {
    return (0,errors/* badInput */.AN)('index.bad-smoke-queries', `\`smoke-queries\`: "${path}" cannot be used.`, {
        problems: (0,listed/* listed */.K)(problems),
        fix: 'Write a list of queries, each with an image, an id or a vector, and what must-include or must-not-include says of its first top-k answers: ids, or {label: …}.',
    });
}
function nameOf(value) {
    const name = isObject(value) && Object.hasOwn(value, 'name') ? value.name : undefined;
    return typeof name === 'string' && name !== '' ? name.slice(0, 100) : undefined;
}
function unknownKeys(value) {
    if (!isObject(value))
        return [];
    const within = ['must-include', 'must-not-include'].flatMap((name) => {
        const list = Object.hasOwn(value, name) ? value[name] : undefined;
        return Array.isArray(list) ? list.flatMap((entry, i) => others(entry, KEYS[name], [name, i])) : [];
    });
    return [...others(value, KEYS.query, []), ...within];
}
function others(value, known, at) {
    if (!isObject(value))
        return [];
    return Object.keys(value)
        .filter((key) => !known.includes(key))
        .map((key) => ({ at: [...at, key], key, known }));
}
function unknownKey(key, known) {
    const near = (0,near_names/* nearNames */.$)(key, known).slice(0, 2);
    return `it is not known here; ${near.length > 0 ? `did you mean ${near.join(' or ')}?` : `there are ${known.join(', ')}`}`;
}
/** What is right part by part, but not together. */
function contradictions(query) {
    const { 'top-k': topK = USUAL_K, 'must-include': must = [], 'must-not-include': mustNot = [] } = query;
    const problems = [];
    if (query.text !== undefined)
        problems.push({
            at: ['text'],
            problem: 'no model here embeds text; ask with an image, an id or a vector',
        });
    const asks = ['id', 'image', 'vector'].filter((key) => query[key] !== undefined);
    if (asks.length !== 1 && query.text === undefined)
        problems.push({
            at: [],
            problem: `expected one of image, id and vector, and found ${asks.length === 0 ? 'none' : asks.join(' and ')}`,
        });
    if (must.length + mustNot.length === 0)
        problems.push({
            at: [],
            problem: 'expected must-include or must-not-include: nothing is asked of the answers',
        });
    const wanted = must.map(wantedOf);
    const ids = wanted.flatMap(({ id }) => id ?? []);
    wanted.forEach(({ id, atRank = 1 }, i) => {
        if (atRank > topK)
            problems.push({
                at: ['must-include', i, 'at-rank'],
                problem: `it is beyond the first ${topK} (top-k)`,
            });
        if (id !== undefined && id === query.id)
            problems.push({ at: ['must-include', i], problem: 'an item is not counted among its own answers' });
    });
    if (new Set(ids).size > topK)
        problems.push({ at: ['must-include'], problem: `there are more ids than top-k, which is ${topK}` });
    const names = new Set(wanted.map(keyOf));
    mustNot.map(namedOf).forEach((named, i) => {
        if (names.has(keyOf(named)))
            problems.push({ at: ['must-not-include', i], problem: 'must-include asks for the same' });
    });
    return problems;
}
const keyOf = ({ id, label }) => JSON.stringify([id, label]);
function queryOf(query, name, place) {
    const { id, image, vector } = query;
    return {
        ...{ name, place, topK: query['top-k'] ?? USUAL_K },
        asks: id !== undefined
            ? { kind: 'id', id }
            : image !== undefined
                ? { kind: 'image', path: image }
                : { kind: 'vector', vector: Float32Array.from(vector ?? []) },
        mustInclude: (query['must-include'] ?? []).map(wantedOf),
        mustNotInclude: (query['must-not-include'] ?? []).map(namedOf),
    };
}
function namedOf(written) {
    if (typeof written === 'string')
        return { id: written };
    return written.id === undefined ? { label: written.label } : { id: written.id };
}
function wantedOf(written) {
    if (typeof written === 'string')
        return { id: written };
    const { 'at-rank': atRank, 'min-score': minScore, 'max-distance': maxDistance } = written;
    return {
        ...namedOf(written),
        ...(atRank === undefined ? {} : { atRank }),
        ...(minScore === undefined ? {} : { minScore }),
        ...(maxDistance === undefined ? {} : { maxDistance }),
    };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
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


/***/ })

};
