export const id = 7687;
export const ids = [7687];
export const modules = {

/***/ 67687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

;// CONCATENATED MODULE: ./build/index/life.js
/** @param history what one alias led to, newest first */
function lifeOf(history, { name, state, revision }) {
    const periods = history.filter(({ generation, gone }) => generation === name && (gone === undefined || state === 'dropped'));
    const [last] = periods;
    if (last === undefined)
        return {};
    const rolledBackAt = last.revision === revision ? last.rolledBackAt : undefined;
    return {
        liveSince: periods.at(-1).since,
        ...(last.until === undefined ? {} : { replacedAt: last.until }),
        ...(rolledBackAt === undefined ? {} : { rolledBackAt }),
    };
}

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/counted.js
var counted = __webpack_require__(13266);
// EXTERNAL MODULE: ./build/report/format.js
var format = __webpack_require__(92772);
// EXTERNAL MODULE: ./build/report/terminal-text.js + 7 modules
var terminal_text = __webpack_require__(57866);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/report/terminal-status.js




/** The alias, and a line a generation. */
function renderStatus(listing, painting) {
    const { live, generations } = listing;
    const dim = (text) => (0,terminal_text/* paint */.n)('dim', text, painting);
    const alias = (0,visible/* oneLine */.TN)(listing.alias, 40);
    const sizes = new Map(listing.inspection?.sizes.flatMap(({ generation, bytes }) => bytes === undefined ? [] : [[generation, (0,format/* formatBytes */.z3)(bytes)]]));
    const sized = sizes.size > 0;
    const rows = [
        ['', 'generation', 'items', ...(sized ? ['size'] : []), 'model', 'created', 'state'].map(dim),
        ...generations.map((generation) => {
            const here = generation.name === live?.generation;
            const cells = [
                here ? '→' : '',
                generation.name,
                (0,format/* formatCount */.B4)(generation.count),
                ...(sized ? [sizes.get(generation.name) ?? '–'] : []),
                generation.modelVersion,
                (0,format/* formatTime */.fU)(generation.createdAt),
                describeState(generation, live, alias),
            ];
            return here ? cells.map((cell) => (0,terminal_text/* paint */.n)(['green', 'bold'], cell, painting)) : cells;
        }),
    ];
    const by = live?.commit === undefined ? '' : `, by commit ${live.commit.slice(0, 10)}`;
    return [
        `${(0,terminal_text/* paint */.n)('bold', `Index ${(0,visible/* oneLine */.TN)(listing.index, 40)}`, painting)}${dim(`, ${(0,visible/* oneLine */.TN)(listing.store, 120)}`)}`,
        live === undefined
            ? listing.awaySince === undefined
                ? `${alias} does not exist yet: nothing is live.`
                : `${alias} leads to nothing since ${(0,format/* formatTime */.fU)(listing.awaySince)}${isDrifting(listing) ? '.' : ': what was live was deleted to be built anew. A run that builds the index ends that.'}`
            : `${alias} leads to ${live.generation} since ${(0,format/* formatTime */.fU)(live.switchedAt)}${by}.`,
        ...(generations.length === 0
            ? ['No generations.']
            : (0,terminal_text/* renderColumns */.C)(rows, [
                ...['left', 'left', 'right'],
                ...(sized ? ['right'] : []),
                ...['left', 'left', 'left'],
            ])),
        ...(listing.inspection === undefined ? [] : describeInspection(listing.inspection, listing)),
        ...describeHint(listing),
        '',
    ].join('\n');
}
/** Then what there is says by itself why. */
const isDrifting = ({ inspection }) => (inspection?.drift.length ?? 0) > 0;
function describeInspection({ drift, sizes, foreign }, { live, generations }) {
    const size = sizes.find(({ generation }) => generation === live?.generation);
    return [
        ...drift.map((sentence) => `! ${sentence}`),
        ...sizes.flatMap((each) => describeMissing(each, generations)),
        ...describeUnits(size),
        ...(foreign.length === 0
            ? []
            : [
                `Not of this program, and never touched unless "prune --adopted" names it: ${foreign
                    .map(({ name, records }) => `${(0,visible/* oneLine */.TN)(name, 60)} (${(0,counted/* counted */.h)(records, 'record')})`)
                    .join(', ')}.`,
            ]),
    ];
}
function describeMissing({ generation, records }, generations) {
    const found = generations.find(({ name }) => name === generation);
    if (found?.state !== 'complete' || found.edit !== undefined || found.count === records)
        return [];
    return [
        `! ${generation} is to have ${(0,counted/* counted */.h)(found.count, 'record')}, and the service counts ${(0,format/* formatCount */.B4)(records)} (which may lag behind what was just written).`,
    ];
}
function describeUnits(size) {
    if (size?.queryReadUnits === undefined || size.buildWriteUnits === undefined)
        return [];
    const query = size.queryReadUnits.toFixed(2);
    const build = (0,format/* formatCount */.B4)(size.buildWriteUnits);
    return [`About: a query of it ${query} read units, building it anew ${build} write units.`];
}
/** Worth a line where the store says something else. */
function describeHint({ live, lastSwitch }) {
    if (lastSwitch === undefined || lastSwitch.generation === live?.generation)
        return [];
    const { generation, modelVersion, at } = lastSwitch;
    return [
        `A hint, not the truth: the registry last heard of a switch to ${generation} (model ${modelVersion}) at ${(0,format/* formatTime */.fU)(at)}.`,
    ];
}
function describeState(generation, live, alias) {
    const { name, state, revision, edit, rolledBackAt } = generation;
    const whole = state === 'complete';
    const role = name === live?.generation
        ? alias
        : rolledBackAt !== undefined
            ? whole
                ? 'rolled back'
                : `rolled back, ${state}`
            : whole && name === live?.previous
                ? 'previous'
                : state;
    const edited = revision === 0 ? '' : `, revision ${revision}`;
    // Whether someone is at work on it cannot be told from outside.
    const open = edit === undefined ? '' : `, edit begun ${(0,format/* formatTime */.fU)(edit.since)} and not finished`;
    return `${role}${edited}${open}`;
}

// EXTERNAL MODULE: ./build/commands/steps/record-switch.js
var record_switch = __webpack_require__(5651);
// EXTERNAL MODULE: ./build/commands/steps/registered-subject.js
var registered_subject = __webpack_require__(62486);
;// CONCATENATED MODULE: ./build/commands/status.js





/** What is live, what was before, what else the store holds, and whether the registry knows the live model. */
async function status_status(context) {
    const { settings } = context;
    const store = await context.store();
    const live = await store.alias(settings.alias);
    const inspection = await store.inspect?.(settings.alias);
    const history = (await store.history()).filter(({ alias }) => alias === settings.alias);
    const generations = (await store.generations()).map((generation) => ({
        ...generation,
        ...lifeOf(history, generation),
    }));
    const current = generations.find(({ name }) => name === live?.generation);
    const lastSwitch = await (0,record_switch/* findLastSwitch */.ix)(context);
    const listing = {
        ...(lastSwitch === undefined ? {} : { lastSwitch }),
        index: context.indexName,
        store: store.description,
        alias: settings.alias,
        live,
        ...(live === undefined && history[0]?.until !== undefined ? { awaySince: history[0].until } : {}),
        generations,
        ...(inspection === undefined ? {} : { inspection }),
    };
    if (settings.json) {
        const liveModelRegistered = current && (await (0,registered_subject/* findVersion */.A)(context, current.modelDigest)) !== undefined;
        context.print(`${JSON.stringify({ ...listing, liveModelRegistered })}\n`);
        return errors/* EXIT */.dc.done;
    }
    context.print(renderStatus(listing));
    if (current !== undefined)
        await (0,registered_subject/* warnOfLostModel */.L)(context, current);
    return errors/* EXIT */.dc.done;
}


/***/ }),

/***/ 5651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ recordSwitch),
/* harmony export */   Pw: () => (/* binding */ confirmSwitch),
/* harmony export */   ix: () => (/* binding */ findLastSwitch)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _registry_last_switch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18061);


/**
 * Writes into the registry what readers were switched to, for runs that cannot read the store. It is a hint: where it
 * cannot be written, that is said, and the switch stands.
 */
async function recordSwitch(context, store, description) {
    const { name: generation, modelDigest, modelVersion, count } = description;
    const { identity, indexFingerprint, engine, engineNumericVersion, distance, dimension, createdAt } = description;
    const { modelName, indexName: index, commit, settings, log } = context;
    try {
        const held = (await store.generations()).filter(({ state }) => state !== 'dropped');
        await (0,_registry_last_switch_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLastSwitch */ .qm)(await context.registry(), modelName, {
            ...{ index, alias: settings.alias, generation, modelDigest, modelVersion, count },
            at: context.clock.now().toISOString(),
            ...(commit === undefined ? {} : { commit }),
            built: { identity, indexFingerprint, engine, engineNumericVersion, distance, dimension, createdAt },
            models: [...new Set(held.map((each) => each.modelDigest))].sort(),
        });
    }
    catch (error) {
        context.signal.throwIfAborted();
        log.warn(`The switch could not be noted in the registry, which changes nothing for readers: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error)}`);
    }
}
/** A run that was killed between its switch and the note of it is made good by the next one that has nothing to do. */
async function confirmSwitch(context, store, live) {
    if (!context.permission.allowed || context.settings.dryRun)
        return;
    const noted = await findLastSwitch(context);
    const same = noted?.generation === live.name && noted.built?.identity === live.identity;
    if (!same || noted.count !== live.count)
        await recordSwitch(context, store, live);
}
/** What the registry knows of the last switch; a registry that does not answer has no hint to give. */
async function findLastSwitch(context) {
    const { modelName, indexName, settings, log } = context;
    try {
        return await (0,_registry_last_switch_js__WEBPACK_IMPORTED_MODULE_1__/* .readLastSwitch */ .nZ)(await context.registry(), modelName, indexName, settings.alias);
    }
    catch (error) {
        context.signal.throwIfAborted();
        log.warn(`What the registry noted of the last switch cannot be read: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error)}`);
        return undefined;
    }
}


/***/ }),

/***/ 62486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ findVersion),
/* harmony export */   L: () => (/* binding */ warnOfLostModel)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35534);


/** A model version in the registry, by its digest. */
async function findVersion(context, digest) {
    return (0,_registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .findByDigest */ .ln)(await context.registry(), context.modelName, digest);
}
/** Says so where the registry does not hold what embeds queries for the live generation. */
async function warnOfLostModel(context, { name, modelDigest }) {
    if ((await findVersion(context, modelDigest)) !== undefined)
        return;
    context.log.warn(`The registry ${context.settings.registry} does not hold the model of the live generation ${name} (${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(modelDigest)}): ` +
        'images cannot be searched with until it is restored.');
}


/***/ }),

/***/ 18061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b5: () => (/* binding */ listLastSwitches),
/* harmony export */   nZ: () => (/* binding */ readLastSwitch),
/* harmony export */   qm: () => (/* binding */ writeLastSwitch)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _change_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74865);
/* harmony import */ var _sealed_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71244);



const schema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    index: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    alias: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    generation: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    modelDigest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    modelVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    count: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    commit: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    built: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        identity: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        indexFingerprint: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        engine: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        engineNumericVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
        distance: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['cosine', 'euclidean', 'dotproduct']),
        dimension: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
        createdAt: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    })),
    models: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
});
const folderOf = (model) => `${model}/last-switch`;
const keyOf = (model, index, alias) => `${folderOf(model)}/${index}/${alias}`;
/**
 * Puts the record in the place of the one before.
 * @throws CodedError `registry.contended` (exit 5)
 */
async function writeLastSwitch(storage, model, record) {
    await (0,_change_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .changeEntry */ .d)(storage, keyOf(model, record.index, record.alias), () => (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_1__/* .sealRecord */ .xe)(record));
}
/** @throws CodedError `registry.changed-file` (exit 2) */
async function readLastSwitch(storage, model, index, alias) {
    return readRecord(storage, keyOf(model, index, alias));
}
/** Of every index and alias of a model. */
async function listLastSwitches(storage, model) {
    const found = [];
    for (const key of await storage.list(folderOf(model))) {
        const record = await readRecord(storage, key);
        if (record !== undefined)
            found.push(record);
    }
    return found;
}
async function readRecord(storage, key) {
    const found = await storage.getVersioned(key);
    return found && (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_1__/* .openRecord */ .C6)(found.bytes, `${key} in ${storage.description}`, schema);
}


/***/ })

};
