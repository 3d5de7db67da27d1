export const id = 7925;
export const ids = [7925];
export const modules = {

/***/ 7925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ passingDiskWarning),
/* harmony export */   K: () => (/* binding */ lookForState),
/* harmony export */   warnOfPassingDisk: () => (/* binding */ warnOfPassingDisk)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);
/* harmony import */ var _settings_registry_location_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51869);



/**
 * The first line of a run whose state goes with the machine: undefined where the disk stays, where nothing is local,
 * and where something was restored. Pure.
 */
function passingDiskWarning(ephemeral, state) {
    const paths = Object.keys(state);
    if (!ephemeral || paths.length === 0 || Object.values(state).includes(true))
        return undefined;
    return (`The disk of this machine goes when the job ends, and nothing was restored to ${paths.join(' and ')}: ` +
        'unless a later step keeps it, what this run leaves there is lost, and the next one is a first run again. Three ways out: ' +
        '`registry: git` or `registry: s3://bucket/prefix` for the models; steps that restore and keep .vector-index, as in ' +
        'examples/persist; a service or a disk that stays, for the index (`store`, `store-path`).');
}
/** Says so before anything else; for a run that may write. */
async function warnOfPassingDisk({ host, log, settings }) {
    const warning = passingDiskWarning(host.ephemeral, await lookForState(settings));
    if (warning !== undefined)
        log.warn(warning);
}
/** Registry and index, where they are on this machine. */
async function lookForState(settings) {
    const registry = (0,_settings_registry_location_js__WEBPACK_IMPORTED_MODULE_2__/* .locateRegistry */ .ii)(settings.registry);
    const paths = [...(registry.kind === 'folder' ? [registry.folder] : []), ...localIndex(settings)];
    const state = paths.map(async (path) => [path, await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .isThere */ .$B)(path)]);
    return Object.fromEntries(await Promise.all(state));
}
const localIndex = ({ store, storePath, index }) => store === 'local' ? [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(storePath, `${index}.sqlite`)] : [];


/***/ })

};
