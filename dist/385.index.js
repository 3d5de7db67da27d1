export const id = 385;
export const ids = [385];
export const modules = {

/***/ 4385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   detectHost: () => (/* binding */ detectHost)
/* harmony export */ });
/** Where we run, by what the environment says. */
async function detectHost() {
    if (process.env.GITHUB_ACTIONS === 'true')
        return (await __webpack_require__.e(/* import() */ 492).then(__webpack_require__.bind(__webpack_require__, 492))).openGitHub(process.stderr, process.env);
    const { default: ci } = await __webpack_require__.e(/* import() */ 816).then(__webpack_require__.t.bind(__webpack_require__, 5435, 19));
    if (!ci.isCI)
        return (await __webpack_require__.e(/* import() */ 654).then(__webpack_require__.bind(__webpack_require__, 3654))).openTerminal(process.stderr, process.cwd());
    const service = { name: ci.name ?? 'CI', isPullRequest: ci.isPR === true };
    return (await __webpack_require__.e(/* import() */ 841).then(__webpack_require__.bind(__webpack_require__, 841))).openPlainCi(process.stderr, process.cwd(), service);
}


/***/ })

};
