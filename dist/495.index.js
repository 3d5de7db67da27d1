export const id = 495;
export const ids = [495];
export const modules = {

/***/ 3495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseConfigFile: () => (/* binding */ parseConfigFile)
/* harmony export */ });
/** Reads YAML: a mapping from a setting's name to one value or a list of values. */
async function parseConfigFile(text, path) {
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const where = (node) => lineOf(lines, node);
    if (document.errors.length > 0) {
        const problems = document.errors.map((error) => `${path}:${lines.linePos(error.pos[0]).line}: ${error.message}`);
        return { path, entries: [], problems };
    }
    if (document.contents === null)
        return { path, entries: [], problems: [] };
    if (!yaml.isMap(document.contents)) {
        const problem = `${path}:${where(document.contents)}: expected settings, one \`name: value\` a line`;
        return { path, entries: [], problems: [problem] };
    }
    const entries = [];
    const problems = [];
    for (const pair of document.contents.items) {
        const line = where(pair.key);
        const name = yaml.isScalar(pair.key) ? String(pair.key.value) : '';
        const written = readPair(yaml, document, pair);
        if (written === undefined)
            problems.push(`${path}:${line}: \`${name}\` takes a value or a list of values`);
        else
            entries.push({ name, line, written });
    }
    return { path, entries, problems };
}
/** The text as it stands in the file, so that `1.0`, `yes` and `0x10` are judged as everywhere else. */
function readPair(yaml, document, pair) {
    const node = resolve(yaml, document, pair.value);
    if (node === null)
        return '';
    if (!yaml.isSeq(node))
        return readScalar(yaml, node);
    const items = node.items.map((item) => readScalar(yaml, resolve(yaml, document, item)));
    return items.every((item) => item !== undefined) ? items : undefined;
}
function readScalar(yaml, node) {
    if (!yaml.isScalar(node))
        return undefined;
    return node.value === null ? '' : (node.source ?? String(node.value));
}
const resolve = (yaml, document, node) => yaml.isAlias(node) ? node.resolve(document) : node;
function lineOf(lines, node) {
    const range = node?.range;
    return range ? lines.linePos(range[0]).line : 1;
}


/***/ })

};
