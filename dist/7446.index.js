export const id = 7446;
export const ids = [7446];
export const modules = {

/***/ 67446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runFront: () => (/* binding */ runFront)
/* harmony export */ });
/**
 * The program: a command line when there are arguments; when there are none, a step of the orb or of an action.
 * @returns the exit code
 */
async function runFront() {
    const args = process.argv.slice(2);
    forgiveReadersWhoLeave();
    if (args.length === 0 && process.env.VI_ORB_COMMAND !== undefined)
        return (await Promise.all(/* import() */[__webpack_require__.e(3302), __webpack_require__.e(9620), __webpack_require__.e(609), __webpack_require__.e(4848)]).then(__webpack_require__.bind(__webpack_require__, 29836))).runOrb(process.env);
    if (args.length === 0 && process.env.GITHUB_ACTIONS === 'true')
        return (await Promise.all(/* import() */[__webpack_require__.e(3302), __webpack_require__.e(9620), __webpack_require__.e(609), __webpack_require__.e(2379)]).then(__webpack_require__.bind(__webpack_require__, 86095))).runAction(process.env);
    return (await Promise.all(/* import() */[__webpack_require__.e(3302), __webpack_require__.e(7807)]).then(__webpack_require__.bind(__webpack_require__, 87807))).runCli(args, process.env);
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
