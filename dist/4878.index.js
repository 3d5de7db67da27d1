export const id = 4878;
export const ids = [4878];
export const modules = {

/***/ 84878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkApart: () => (/* binding */ checkApart)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _ordinary_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23023);


/**
 * Refuses places that lie in others when all links are followed: what anybody may write would be written among what
 * must last.
 * @param places setting → its path
 * @throws CodedError `state.nested` (exit 2) with each pair
 */
async function checkApart(places, others) {
    const problems = [];
    for (const [setting, path] of Object.entries(places))
        for (const [other, folder] of Object.entries(others))
            if (await (0,_ordinary_file_js__WEBPACK_IMPORTED_MODULE_1__/* .liesIn */ .z$)(path, folder))
                problems.push(`\`${setting}\`, ${JSON.stringify(path)}, lies in \`${other}\`, ${JSON.stringify(folder)}`);
    if (problems.length === 0)
        return;
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('state.nested', 'What this run leaves behind would lie among what must last; nothing was done.', {
        problems,
        fix: 'Give each setting a folder of its own, and look where links lead.',
    });
}


/***/ })

};
