export const id = 5486;
export const ids = [5486];
export const modules = {

/***/ 5486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openTable: () => (/* binding */ openTable)
/* harmony export */ });
/** Opens a table by its format. @throws CodedError `data.damaged`, `data.unreadable` */
async function openTable(source) {
    switch (source.format) {
        case 'csv':
        case 'tsv':
            return (await Promise.all(/* import() */[__webpack_require__.e(7084), __webpack_require__.e(299)]).then(__webpack_require__.bind(__webpack_require__, 30299))).openCsv(source);
        case 'jsonl':
            return (await __webpack_require__.e(/* import() */ 6783).then(__webpack_require__.bind(__webpack_require__, 26783))).openJsonLines(source);
        case 'parquet':
            return (await Promise.all(/* import() */[__webpack_require__.e(1419), __webpack_require__.e(5951)]).then(__webpack_require__.bind(__webpack_require__, 65951))).openParquet(source);
        default:
            throw new RangeError(`${source.format} is no table`);
    }
}


/***/ })

};
