export const id = 4385;
export const ids = [4385];
export const modules = {

/***/ 54385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   detectHost: () => (/* binding */ detectHost)
/* harmony export */ });
/* harmony import */ var _ephemeral_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11087);

/** Where we run, by what the environment says. */
async function detectHost() {
    if (process.env.GITHUB_ACTIONS === 'true')
        return (await Promise.all(/* import() */[__webpack_require__.e(9768), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 60492))).openGitHub(process.stderr, process.env);
    const { default: ci } = await __webpack_require__.e(/* import() */ 7816).then(__webpack_require__.t.bind(__webpack_require__, 67816, 19));
    if (!ci.isCI)
        return (await __webpack_require__.e(/* import() */ 3654).then(__webpack_require__.bind(__webpack_require__, 43654))).openTerminal(process.stderr, process.cwd());
    const name = ci.name ?? 'CI';
    const service = { name, isPullRequest: ci.isPR === true, ephemeral: (0,_ephemeral_js__WEBPACK_IMPORTED_MODULE_0__/* .isEphemeral */ .a)(name, process.env) };
    return (await Promise.all(/* import() */[__webpack_require__.e(9768), __webpack_require__.e(841)]).then(__webpack_require__.bind(__webpack_require__, 20841))).openPlainCi(process.stderr, process.cwd(), service);
}


/***/ }),

/***/ 11087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ isEphemeral)
/* harmony export */ });
/** Services, as ci-info names them, each of whose jobs begins on a fresh machine or container. */
const FRESH_EACH_TIME = new Set([
    ...['AppVeyor', 'Bitbucket Pipelines', 'CircleCI', 'Cirrus CI', 'AWS CodeBuild', 'Google Cloud Build'],
    ...['Netlify CI', 'Semaphore', 'Travis CI', 'Vercel', 'Xcode Cloud'],
]);
/** Does the disk go when the job ends? Where that is not known, no. */
function isEphemeral(service, env) {
    if (service === 'GitHub Actions')
        return env.RUNNER_ENVIRONMENT === 'github-hosted';
    if (service === 'Azure Pipelines')
        return env.AGENT_ISSELFHOSTED === '0';
    return FRESH_EACH_TIME.has(service);
}


/***/ })

};
