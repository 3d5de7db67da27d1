export const id = 9479;
export const ids = [9479];
export const modules = {

/***/ 72024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ checkNode)
/* harmony export */ });
/** One sentence when this Node.js is too old, or undefined. Must parse on any Node.js. */
function checkNode(version) {
    const major = Number.parseInt(version.replace(/^v/, ''), 10);
    return major >= 24
        ? undefined
        : `vector-index needs Node.js 24 or newer, and this is Node.js ${version.replace(/^v/, '')}.`;
}


/***/ }),

/***/ 59479:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _fronts_node_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72024);


// One file starts everything: the program, and its worker threads by their role.
if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.isMainThread) {
    const refusal = (0,_fronts_node_version_js__WEBPACK_IMPORTED_MODULE_1__/* .checkNode */ .P)(process.versions.node);
    if (refusal !== undefined) {
        process.stderr.write(`error[program.old-node]: ${refusal} Install it, or put "npx -y -p node@24" before "node".\n`);
        process.exitCode = 2;
    }
    else {
        const { runFront } = await __webpack_require__.e(/* import() */ 7446).then(__webpack_require__.bind(__webpack_require__, 67446));
        process.exitCode = await runFront();
    }
}
else if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData.role === 'decode') {
    const { answerDecodeRequests } = await __webpack_require__.e(/* import() */ 8253).then(__webpack_require__.bind(__webpack_require__, 88253));
    await answerDecodeRequests(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort, node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
