export const id = 841;
export const ids = [841];
export const modules = {

/***/ 28856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ findBase)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3964);

/**
 * The branch that a pull request is to be merged into: by the service's word, else the default branch by the caller's,
 * else the one that the clone came from.
 * @returns undefined where the clone does not have the branch that is named, or knows none
 */
async function findBase(cwd, said) {
    const { commit, branch } = said;
    if (commit !== undefined)
        return { commit, ...(branch === undefined ? {} : { branch }) };
    const named = branch ?? said.defaultBranch;
    return named === undefined ? (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .originBranch */ .lB)(cwd) : (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .remoteBranch */ .BP)(named, cwd);
}


/***/ }),

/***/ 20841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CAPABILITIES: () => (/* binding */ CAPABILITIES),
/* harmony export */   openPlainCi: () => (/* binding */ openPlainCi)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94570);
/* harmony import */ var _annotation_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24307);
/* harmony import */ var _base_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28856);
/* harmony import */ var _base_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58357);
/* harmony import */ var _ci_branch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47631);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3964);
/* harmony import */ var _line_log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80503);
/* harmony import */ var _masked_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38305);








const CAPABILITIES = {
    title: 'another CI service',
    annotations: false,
    summary: false,
    masksOtherSteps: false,
    defaultBranch: { from: 'the setting alone', unknown: 'plan' },
    base: 'the branch that the setting names in the call; else the one that the clone names as `origin/HEAD`',
    forks: 'not told from other pull requests',
    withholdsSecretsOn: [],
};
/** A build service that we have no adapter for: it does not say which branch is the default one, so the setting must. */
async function openPlainCi(stream, cwd, service, env, defaultBranch) {
    const { secrets, writeLine, write } = (0,_masked_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .maskedLines */ .F)(stream);
    const log = (0,_line_log_js__WEBPACK_IMPORTED_MODULE_6__/* .createLineLog */ .b)({ write, clock: _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m });
    const commit = await (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .headCommit */ .Qo)(cwd);
    // No variable says it on every service; most pull requests go to the default branch.
    const base = service.isPullRequest ? await (0,_base_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .findBase */ .l)(cwd, { defaultBranch }) : undefined;
    const { branch, tag } = (0,_ci_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .builtRef */ .q)(service.name, env);
    const built = tag !== undefined ? 'tag' : branch !== undefined ? 'push' : 'other';
    const event = {
        kind: service.isPullRequest ? 'pull_request' : built,
        name: service.name,
        ...(branch === undefined || service.isPullRequest ? {} : { branch }),
        ...(commit === undefined ? {} : { commit }),
        ...(base === undefined ? {} : { base }),
    };
    return {
        name: service.name,
        capabilities: CAPABILITIES,
        event,
        log,
        interactive: false,
        ephemeral: service.ephemeral,
        showsAnnotations: CAPABILITIES.annotations,
        annotate(annotation) {
            if (annotation.level === 'error')
                log.close();
            for (const line of (0,_annotation_text_js__WEBPACK_IMPORTED_MODULE_7__/* .linesOf */ .Dx)(annotation))
                write(line);
        },
        summary: async () => { },
        outputs: async () => { },
        mask: secrets.add,
        hide: secrets.hide,
        writeLine,
        close: log.close,
        readAtBase: (path) => (0,_base_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readAtBase */ .z)(event, path, cwd),
        changedSinceBase: (path) => (0,_base_file_js__WEBPACK_IMPORTED_MODULE_2__/* .changedSinceBase */ .a)(event, path, cwd),
    };
}


/***/ })

};
