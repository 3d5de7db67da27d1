export const id = 3348;
export const ids = [3348,9702];
export const modules = {

/***/ 71144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isBad)
/* harmony export */ });
const isBad = (row) => 'problem' in row;


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

/***/ 33348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tableVectors: () => (/* binding */ tableVectors),
/* harmony export */   vectorsBeside: () => (/* binding */ vectorsBeside)
/* harmony export */ });
/* unused harmony export attempt */
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13266);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _found_row_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71144);
/* harmony import */ var _read_row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12638);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89702);





/** Rows of a table with a column of vectors. */
function tableVectors(table, roles) {
    const column = roles.vector;
    return {
        shown: table.shown,
        sources: [table.source],
        async *batches() {
            for await (const batch of table.batches((0,_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .columnsToRead */ .R)(roles)))
                yield batch.map((row) => (0,_found_row_js__WEBPACK_IMPORTED_MODULE_4__/* .isBad */ .e)(row)
                    ? row
                    : attempt(row, ({ values }) => ({
                        ...(0,_read_row_js__WEBPACK_IMPORTED_MODULE_2__/* .readIdentity */ .xN)(values, roles),
                        vector: (0,_read_row_js__WEBPACK_IMPORTED_MODULE_2__/* .readVector */ .A6)(values[column], column),
                    })));
        },
    };
}
/**
 * Rows of a table whose vectors lie in a matrix beside it, row by row.
 * @throws CodedError `data.other-count` when there are not as many, at the end
 */
function vectorsBeside(table, roles, matrix, beside) {
    return {
        shown: table.shown,
        sources: [table.source, beside],
        async *batches() {
            const vectors = eachVector(matrix);
            let rows = 0;
            for await (const batch of table.batches((0,_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .columnsToRead */ .R)(roles))) {
                const found = [];
                for (const row of batch) {
                    rows += 1;
                    const { value: vector } = await vectors.next();
                    if (vector === undefined)
                        continue;
                    found.push((0,_found_row_js__WEBPACK_IMPORTED_MODULE_4__/* .isBad */ .e)(row) ? row : attempt(row, ({ values }) => ({ ...(0,_read_row_js__WEBPACK_IMPORTED_MODULE_2__/* .readIdentity */ .xN)(values, roles), vector })));
                }
                yield found;
            }
            if (rows !== matrix.rows) {
                throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('data.other-count', `"${table.shown}" has ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(rows, 'row')}, and "${beside.shown}" has ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(matrix.rows, 'vector')}.`, {
                    fix: 'Write both anew: the rows of the table and the vectors belong together, one by one, in the same order.',
                });
            }
            // Behind the last row there must be nothing.
            await vectors.next();
        },
    };
}
async function* eachVector(matrix) {
    for await (const batch of matrix.batches())
        yield* batch;
    return undefined;
}
/** Reads a row; what is wrong with it is a value. */
function attempt(row, read) {
    try {
        return { place: row.place, ...read(row) };
    }
    catch (error) {
        if (error instanceof _read_row_js__WEBPACK_IMPORTED_MODULE_2__/* .BadValue */ .FQ)
            return { place: row.place, problem: error.message };
        throw error;
    }
}


/***/ })

};
