export const id = 6070;
export const ids = [6070];
export const modules = {

/***/ 26070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkWritable: () => (/* binding */ checkWritable)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);




/**
 * Finds out, without writing, whether files can be made in folders or, where one is not there yet, whether it can be
 * made itself. A full disk is not seen.
 * @param folders setting → its path
 * @throws CodedError `state.not-writable` (exit 2) with each that cannot
 */
async function checkWritable(folders) {
    const found = Object.entries(folders).map(async ([setting, path]) => {
        const reason = await whyNotWritable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path));
        return reason === undefined ? [] : [`\`${setting}\`: ${JSON.stringify(path)}: ${reason}`];
    });
    const problems = (await Promise.all(found)).flat();
    if (problems.length === 0)
        return;
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('state.not-writable', 'Folders that this run is to write to cannot be written; nothing was done.', {
        problems,
        fix: 'Give this user the right to make files there, or name other folders.',
    });
}
async function whyNotWritable(path) {
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory())
            return `${path} is not a folder`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return undefined;
    }
    catch (error) {
        return (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'ENOENT') && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) !== path
            ? whyNotWritable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))
            : (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error);
    }
}


/***/ })

};
