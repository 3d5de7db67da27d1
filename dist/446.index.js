export const id = 446;
export const ids = [446];
export const modules = {

/***/ 7446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runFront: () => (/* binding */ runFront)
/* harmony export */ });
/**
 * The program: a command line when there are arguments, an action's step when there are none on GitHub.
 * @returns the exit code
 */
async function runFront() {
    const args = process.argv.slice(2);
    forgiveReadersWhoLeave();
    if (args.length === 0 && process.env.GITHUB_ACTIONS === 'true')
        return (await __webpack_require__.e(/* import() */ 95).then(__webpack_require__.bind(__webpack_require__, 6095))).runAction(process.env);
    return (await __webpack_require__.e(/* import() */ 807).then(__webpack_require__.bind(__webpack_require__, 7807))).runCli(args, process.env);
}
/** `vector-index status | head -1` closes the pipe early: what is left to say is lost, the work goes on. */
function forgiveReadersWhoLeave() {
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', (error) => {
            if (error.code !== 'EPIPE')
                throw error;
        });
}


/***/ })

};
