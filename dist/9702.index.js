export const id = 9702;
export const ids = [9702];
export const modules = {

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


/***/ })

};
