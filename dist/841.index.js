export const id = 841;
export const ids = [841];
export const modules = {

/***/ 20841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openPlainCi: () => (/* binding */ openPlainCi)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94570);
/* harmony import */ var _base_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58357);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3964);
/* harmony import */ var _line_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80503);
/* harmony import */ var _masked_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38305);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67109);






/** A build service that we have no adapter for: it cannot say which branch is the default one, so only `deploy: always` writes. */
async function openPlainCi(stream, cwd, service) {
    const { secrets, writeLine, write } = (0,_masked_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .maskedLines */ .F)(stream);
    const log = (0,_line_log_js__WEBPACK_IMPORTED_MODULE_4__/* .createLineLog */ .b)({ write, clock: _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m });
    const commit = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .headCommit */ .Qo)(cwd);
    // No variable says it on every service; most pull requests go to the default branch.
    const base = service.isPullRequest ? await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .originBranch */ .lB)(cwd) : undefined;
    const event = {
        kind: service.isPullRequest ? 'pull_request' : 'other',
        name: service.name,
        ...(commit === undefined ? {} : { commit }),
        ...(base === undefined ? {} : { base }),
    };
    return {
        name: service.name,
        event,
        log,
        interactive: false,
        ephemeral: service.ephemeral,
        showsAnnotations: false,
        annotate({ level, message }) {
            if (level === 'error')
                log.close();
            for (const line of (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLines */ .OG)(`${level}: ${message}`))
                write(line);
        },
        summary: async () => { },
        outputs: async () => { },
        mask: secrets.add,
        hide: secrets.hide,
        writeLine,
        close: log.close,
        readAtBase: (path) => (0,_base_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readAtBase */ .z)(event, path, cwd),
        changedSinceBase: (path) => (0,_base_file_js__WEBPACK_IMPORTED_MODULE_1__/* .changedSinceBase */ .a)(event, path, cwd),
    };
}


/***/ })

};
