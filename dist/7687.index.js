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


/***/ }),

/***/ 57866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ paint),
  C: () => (/* binding */ renderColumns)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./node_modules/string-width/node_modules/ansi-regex/index.js
// Valid string terminator sequences are ESC\ and 0x9c; OSC also accepts BEL.
const ST = String.raw`(?:\u001B\u005C|\u009C)`;

// OSC sequences only: ESC ] ... BEL/ST (or the C1 introducer 0x9d ... BEL/ST).
// Payloads stop at terminators, cancellations, and C1 controls. An unterminated string cannot swallow the next sequence or repeatedly scan its payload from later introducers. Terminals likewise abort a control string on an unexpected ESC.
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;

// DCS, SOS, PM, APC, and screen window titles have opaque payloads terminated by ST. Nested ESC payloads, such as tmux passthrough, require a parser.
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;

// Linux console palette controls have fixed lengths and no string terminator; iTerm2 terminates its palette assignments. Consume an immediately adjacent OSC terminator, but match these controls before OSC so a later BEL cannot consume visible text.
const linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`;

// CSI: ESC [ or C1 CSI, parameter bytes (0x30–0x3f), intermediate bytes (0x20–0x2f), then a final byte (0x40–0x7e).
// `= < >` are final bytes in two-byte VT52 escapes (`ESC >`) but parameter bytes in a CSI (`ESC [ > 0 ; 276 ; 0 c`, the device attributes reply). Match CSI first to consume the whole sequence, where its introducer makes the two unambiguous.
const csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;

// Related escapes: ESC, intermediate bytes (0x20–0x2f), then a final byte (0x30–0x7e), or a supported two-byte escape.
// The two-byte final class stays narrow so that ESC followed by an arbitrary character is not read as a sequence. CSI parameters belong only to the CSI form, preventing partial matches and avoiding a second scan with nested repetition.
// Escapes whose final byte is a digit include `ESC 7` and `ESC 8` (save and restore cursor), `ESC ( 0` (line drawing character set), and `ESC # 8` (screen alignment).
// A digit is never a CSI final byte. These escapes end immediately at their final byte, so `ESC 7 l` is read as the escape followed by text rather than a sequence with parameter 7 and final byte `l`.
const ansi_regex_escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`;

const pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${ansi_regex_escape}`;

function ansiRegex({onlyFirst = false} = {}) {
	return new RegExp(pattern, onlyFirst ? undefined : 'g');
}

;// CONCATENATED MODULE: ./node_modules/string-width/node_modules/strip-ansi/index.js


const regex = ansiRegex();

function stripAnsi(string) {
	if (typeof string !== 'string') {
		throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	}

	// Fast path: ANSI codes require ESC (7-bit) or CSI (8-bit) introducer
	if (!string.includes('\u001B') && !string.includes('\u009B')) {
		return string;
	}

	// Even though the regex is global, we don't need to reset the `.lastIndex`
	// because unlike `.exec()` and `.test()`, `.replace()` does it automatically
	// and doing it manually has a performance penalty.
	return string.replace(regex, '');
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ./node_modules/string-width/index.js



/**
Logic:
- Segment graphemes to match how terminals render clusters.
- Width rules:
	1. Skip non-printing clusters (Default_Ignorable, Control, pure nonspacing/enclosing Mark, lone Surrogates). Tabs are ignored by design.
	2. RGI emoji clusters (\p{RGI_Emoji}) are double-width.
	3. Minimally-qualified/unqualified emoji clusters (ZWJ sequences with 2+ Extended_Pictographic, or keycap sequences) are double-width.
	4. Hangul jamo collapse each standard modern Hangul L+V or L+V+T syllable piece to width 2.
	   Unmatched repeated leading/vowel/trailing jamo stay additive because that matches how the terminals we target render them.
	5. Otherwise use East Asian Width of the cluster's first visible code point, and add widths for trailing spacing marks and Halfwidth/Fullwidth Forms within the same cluster (e.g., dakuten/handakuten/prolonged sound mark).
*/

const segmenter = new Intl.Segmenter();

// Matches a visible (printing) character. Used to find the base scalar of a cluster (skipping leading Prepend/Format/Marks) and to detect whole-cluster zero-width.
// Intentionally a single negated class without a quantifier: a repeated pattern like `^(?:…|…)+$` backtracks exponentially on overlapping properties, and even `^[…]+$` overflows V8's backtrack stack (RangeError) on clusters with millions of marks.
const visibleCharacterRegex = /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v;
const spacingMarkRegex = /\p{Spacing_Mark}/v;

// RGI emoji sequences
const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;

// Detect minimally-qualified/unqualified emoji sequences (missing VS16 but still render as double-width)
const unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
const extendedPictographicRegex = /\p{Extended_Pictographic}/gu;

function isDoubleWidthNonRgiEmojiSequence(segment) {
	// Real emoji clusters are < 30 chars; guard against pathological input
	if (segment.length > 50) {
		return false;
	}

	if (unqualifiedKeycapRegex.test(segment)) {
		return true;
	}

	// ZWJ sequences with 2+ Extended_Pictographic
	if (segment.includes('\u200D')) {
		const pictographics = segment.match(extendedPictographicRegex);
		return pictographics !== null && pictographics.length >= 2;
	}

	return false;
}

// Returns the cluster starting at its first visible character, or `undefined` if the whole cluster is zero-width.
function baseVisible(segment) {
	const index = segment.search(visibleCharacterRegex);
	return index === -1 ? undefined : segment.slice(index);
}

function isHangulLeadingJamo(codePoint) {
	return (codePoint >= 0x11_00 && codePoint <= 0x11_5F)
		|| (codePoint >= 0xA9_60 && codePoint <= 0xA9_7C);
}

function isHangulVowelJamo(codePoint) {
	return (codePoint >= 0x11_60 && codePoint <= 0x11_A7)
		|| (codePoint >= 0xD7_B0 && codePoint <= 0xD7_C6);
}

function isHangulTrailingJamo(codePoint) {
	return (codePoint >= 0x11_A8 && codePoint <= 0x11_FF)
		|| (codePoint >= 0xD7_CB && codePoint <= 0xD7_FB);
}

function isHangulJamo(codePoint) {
	return isHangulLeadingJamo(codePoint)
		|| isHangulVowelJamo(codePoint)
		|| isHangulTrailingJamo(codePoint);
}

function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
	const codePoints = [];

	for (const character of visibleSegment) {
		if (!visibleCharacterRegex.test(character)) {
			continue;
		}

		codePoints.push(character.codePointAt(0));
	}

	if (codePoints.length === 0) {
		return undefined;
	}

	let width = 0;

	for (let index = 0; index < codePoints.length; index++) {
		const codePoint = codePoints[index];
		if (!isHangulJamo(codePoint)) {
			if (width === 0) {
				return undefined;
			}

			// Mixed cluster (e.g., L + precomposed syllable): use EAW for non-jamo remainder
			for (let remaining = index; remaining < codePoints.length; remaining++) {
				width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
			}

			return width;
		}

		// Modern Hangul L+V(+T) shapes as one syllable block. Unmatched jamo stay additive:
		// U+1100 U+1100 U+1161 => U+1100 + (U+1100 U+1161) => 2 + 2.
		if (
			isHangulLeadingJamo(codePoint)
			&& isHangulVowelJamo(codePoints[index + 1])
		) {
			width += 2;
			index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
			continue;
		}

		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
	}

	return width;
}

function trailingWidth(visibleSegment, eastAsianWidthOptions) {
	let extra = 0;
	let first = true;

	for (const character of visibleSegment) {
		if (first) {
			first = false;
			continue;
		}

		if (
			spacingMarkRegex.test(character)
			|| (character >= '\uFF00' && character <= '\uFFEF')
		) {
			extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions);
		}
	}

	return extra;
}

function stringWidth(input, options = {}) {
	if (typeof input !== 'string' || input.length === 0) {
		return 0;
	}

	const {
		ambiguousIsNarrow = true,
		countAnsiEscapeCodes = false,
	} = options;

	let string = input;

	// Avoid calling stripAnsi when there are no ANSI escape sequences (ESC = 0x1B, CSI = 0x9B)
	if (!countAnsiEscapeCodes && (string.includes('\u001B') || string.includes('\u009B'))) {
		string = stripAnsi(string);
	}

	if (string.length === 0) {
		return 0;
	}

	// Fast path: printable ASCII (0x20–0x7E) needs no segmenter, regex, or EAW lookup — width equals length.
	if (/^[\u0020-\u007E]*$/.test(string)) {
		return string.length;
	}

	let width = 0;
	const eastAsianWidthOptions = {ambiguousAsWide: !ambiguousIsNarrow};

	for (const {segment} of segmenter.segment(string)) {
		// Zero-width / non-printing clusters
		const visibleSegment = baseVisible(segment);
		if (visibleSegment === undefined) {
			continue;
		}

		// Emoji width logic
		if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
			width += 2;
			continue;
		}

		const hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
		if (hangulWidth !== undefined) {
			width += hangulWidth;
			continue;
		}

		// Everything else: EAW of the cluster’s first visible scalar
		const codePoint = visibleSegment.codePointAt(0);
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);

		// Add width for trailing spacing marks and Halfwidth/Fullwidth Forms (e.g., ﾞ, ﾟ, ｰ)
		width += trailingWidth(visibleSegment, eastAsianWidthOptions);
	}

	return width;
}

;// CONCATENATED MODULE: ./build/report/terminal-text.js


function paint(colour, text, painting) {
    if (painting === false)
        return text;
    return (0,external_node_util_.styleText)(colour, text, { validateStream: painting === undefined, stream: process.stdout });
}
/** Rows of cells in columns two spaces apart, as wide as a terminal shows them (wide letters, no colours). */
function renderColumns(rows, aligns, indent = '  ') {
    const widths = aligns.map((_, column) => Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ''))));
    return rows.map((row) => (indent + row.map((cell, column) => pad(cell, widths[column] ?? 0, aligns[column])).join('  ')).trimEnd());
}
function pad(cell, width, align) {
    const space = ' '.repeat(Math.max(0, width - stringWidth(cell)));
    return align === 'right' ? space + cell : cell + space;
}


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/* harmony import */ var _lib_hidden_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58667);

/**
 * One line in which nothing hides: line breaks become spaces, every other hidden character `�` (some can make one
 * name look like another).
 */
function visible(text) {
    return text.replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ').replace(_lib_hidden_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN_CHARACTERS */ .w, '\ufffd');
}
/** At most `most` characters (code points), cut in the middle: names differ at their ends. */
function shorten(text, most) {
    if (text.length <= most)
        return text;
    const characters = Array.from(text);
    if (characters.length <= most)
        return text;
    const head = Math.ceil((most - 1) / 2);
    const tail = most - 1 - head;
    return `${characters.slice(0, head).join('')}…${tail === 0 ? '' : characters.slice(-tail).join('')}`;
}
/** Both: a name or sentence from the data on one line of its own length. */
function oneLine(text, most) {
    return shorten(visible(text), most);
}


/***/ })

};
