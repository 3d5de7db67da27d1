export const id = 159;
export const ids = [159];
export const modules = {

/***/ 1159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   search: () => (/* binding */ search)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3963);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9021);
/* harmony import */ var _steps_registered_subject_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2486);






/** Nearest neighbours of an image, an indexed item or a vector, from the live generation or a named one. */
async function search(context) {
    const { settings } = context;
    const store = await context.store();
    const generation = await findGeneration(context, store);
    const query = await queryVector(context, store, generation);
    const matches = await store.query(generation.name, query, settings.topK);
    if (settings.json) {
        const { name, modelDigest, modelVersion, distance } = generation;
        const answer = {
            index: context.indexName,
            generation: name,
            model: { digest: modelDigest, version: modelVersion },
            distance,
            vector: [...query],
            matches,
        };
        context.print(`${JSON.stringify(answer)}\n`);
    }
    else
        context.print((0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .renderMatches */ .KT)({ generation, matches }));
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.done;
}
async function findGeneration({ settings }, store) {
    const name = settings.generation ?? (await store.alias(settings.alias))?.generation;
    const known = await store.generations();
    const found = known.find((generation) => generation.name === name);
    if (found?.state === 'complete')
        return found;
    const complete = known.filter(({ state }) => state === 'complete').map((generation) => generation.name);
    if (settings.generation === undefined) {
        const aliases = (await store.aliases()).map(({ alias }) => alias);
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('search.no-index', `Nothing is live as ${settings.alias} in ${store.description}.`, {
            fix: aliases.length > 0
                ? `Aliases here: ${aliases.join(', ')}. Name one with --alias.`
                : 'Build the index first with "run", or check index and store-path.',
        });
    }
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('search.no-generation', found === undefined
        ? `generation: ${store.description} has no generation ${JSON.stringify(settings.generation)}.`
        : `generation: ${found.name} is ${found.state}; only a complete one can be searched.`, {
        fix: complete.length > 0
            ? `Complete generations: ${complete.join(', ')}.`
            : 'There is no complete one yet.',
    });
}
async function queryVector(context, store, generation) {
    const { settings } = context;
    if (settings.vector !== undefined)
        return checkedVector(settings.vector, generation);
    if (settings.id !== undefined) {
        const [record] = await store.fetch(generation.name, [settings.id]);
        if (record !== undefined)
            return record.vector;
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('search.unknown-id', `id: ${generation.name} has no item ${JSON.stringify(settings.id)}.`, {
            fix: 'An id is the path of the file relative to the data folder, with "/", such as cat/001.jpg.',
        });
    }
    const path = settings.image;
    const item = { id: path, path, metadata: {}, contentDigest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(await readQuery(path)), digest: '' };
    const embedder = await (0,_steps_registered_subject_js__WEBPACK_IMPORTED_MODULE_5__/* .queryEmbedder */ .Rx)(context, generation);
    for await (const { vector } of embedder.embed([item]))
        return vector;
    throw new Error('the embedder gave no vector');
}
function checkedVector(values, generation) {
    if (values.length !== generation.dimension) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('search.dimension', `vector: has ${values.length} values where ${generation.name} has ${generation.dimension}.`, {
            fix: `Embed the query with the generation's own model (${generation.modelVersion}), or search with --image.`,
        });
    }
    return Float32Array.from(values);
}
async function readQuery(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    }
    catch (error) {
        const reason = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'ENOENT')
            ? 'does not exist'
            : (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'EISDIR')
                ? 'is a folder'
                : String(error);
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('search.no-image', `image: ${JSON.stringify(path)} ${reason}.`, {
            fix: 'Name an image file: JPEG, PNG or WebP.',
            cause: error,
        });
    }
}


/***/ }),

/***/ 2486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ findVersion),
/* harmony export */   Rx: () => (/* binding */ queryEmbedder),
/* harmony export */   _y: () => (/* binding */ stateLost)
/* harmony export */ });
/* harmony import */ var _data_preprocessing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5963);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);
/* harmony import */ var _registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6612);
/* harmony import */ var _load_embedder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4045);
/* harmony import */ var _read_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9887);





/** A model version in the registry, by its digest. */
async function findVersion(context, digest) {
    return (0,_registry_registered_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .findByDigest */ .ln)(await context.registry(), context.modelName, digest);
}
/**
 * What embeds queries exactly as this generation's items were embedded.
 * @throws CodedError `state.lost`, `engine.other-version` (exit 2)
 */
async function queryEmbedder(context, generation) {
    const found = await findVersion(context, generation.modelDigest);
    if (found === undefined)
        throw stateLost(context, generation);
    const { name, numericVersion } = context.engineIdentity;
    if (generation.engine !== name || generation.engineNumericVersion !== numericVersion) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('engine.other-version', `${generation.name} was embedded by engine ${generation.engine}, numeric version ${generation.engineNumericVersion}; ` +
            `this is ${name}, numeric version ${numericVersion}, whose vectors differ in bits.`, {
            fix: 'Search with the version of the program that built the index, or run again: it builds a new generation.',
        });
    }
    const reader = (0,_read_data_js__WEBPACK_IMPORTED_MODULE_3__/* .openReader */ .cE)(context, (0,_data_preprocessing_js__WEBPACK_IMPORTED_MODULE_4__/* .preprocessing */ .d)(found.version.preprocessing.imageSize));
    const home = await context.registry();
    return (0,_load_embedder_js__WEBPACK_IMPORTED_MODULE_2__/* .loadEmbedder */ .P)(context, { home, version: found.version, reader, classify: false });
}
/** A live generation whose model is not in the registry: durable state is gone, and this is no first run. */
function stateLost({ settings, modelName }, live) {
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('state.lost', `The live generation ${live.name} was built with model ${live.modelVersion} (${live.modelDigest.slice(0, 12)}), ` +
        `which the registry ${settings.registry} does not hold under the name ${modelName}.`, {
        fix: 'Check registry and name. If the registry is lost: restore its folder from a copy, cache or artifact. To begin anew ' +
            'on purpose, choose another index, or remove the index file and the registry together.',
    });
}


/***/ }),

/***/ 3145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ aliasMove),
/* harmony export */   IC: () => (/* binding */ ruleRows),
/* harmony export */   P6: () => (/* binding */ confusedPairs),
/* harmony export */   cQ: () => (/* binding */ classRows),
/* harmony export */   vR: () => (/* binding */ mainMetrics)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2772);

/** Every class of the data and of the evaluation, in the evaluation's order, then the data's. */
function classRows(outcome) {
    const counts = new Map((outcome.data?.classes ?? []).map((entry) => [entry.name, entry]));
    const scores = new Map(outcome.evaluation?.classes.map((name, index) => [
        name,
        classScores(outcome.evaluation.confusion, index),
    ]));
    return [...new Set([...scores.keys(), ...counts.keys()])].map((name) => {
        const count = counts.get(name);
        const score = scores.get(name);
        return {
            name,
            ...(count && { train: count.train, validation: count.validation, test: count.test }),
            ...(score && { scores: score }),
        };
    });
}
/** Precision, recall and F1 from the confusion matrix; a division by zero gives 0, as in scikit-learn's `zero_division=0`. */
function classScores(confusion, index) {
    const hits = confusion[index]?.[index] ?? 0;
    const support = sum(confusion[index] ?? []);
    const predicted = sum(confusion.map((row) => row[index] ?? 0));
    const ratio = (part, whole) => (whole === 0 ? 0 : part / whole);
    return {
        precision: ratio(hits, predicted),
        recall: ratio(hits, support),
        f1: ratio(2 * hits, support + predicted),
        support,
    };
}
/** Pairs of classes that are mistaken for each other, most often first. */
function confusedPairs({ classes, confusion }) {
    const pairs = [];
    for (const [i, row] of confusion.entries()) {
        const support = sum(row);
        for (const [j, count] of row.entries())
            if (i !== j && count > 0)
                pairs.push({ label: classes[i] ?? '', predicted: classes[j] ?? '', count, support });
    }
    return pairs.sort((a, b) => b.count - a.count || b.count / b.support - a.count / a.support);
}
const urgency = { fail: 0, inconclusive: 1, pass: 2 };
/** A verdict's rules as they are shown: those that did not pass first. */
function ruleRows(verdict) {
    return verdict.results
        .map((result) => {
        const { rule, judgement, actual, reason } = result;
        return {
            rule: rule.text,
            judgement,
            actual: actual === undefined ? 'none' : (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMetric */ .gI)(actual, rule.threshold),
            limit: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatLimit */ .tW)(rule),
            difference: actual === undefined ? '' : (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDifference */ .jR)(actual - rule.threshold),
            reason,
            result,
        };
    })
        .sort((a, b) => urgency[a.judgement] - urgency[b.judgement]);
}
const foremost = ['accuracy', 'f1_macro', 'precision@10'];
/** Metrics about the whole (not one class), the best known first. */
function mainMetrics(metrics) {
    const rank = (name) => {
        const index = foremost.indexOf(name);
        return index === -1 ? foremost.length : index;
    };
    return Object.entries(metrics)
        .filter(([name]) => !name.includes('['))
        .sort(([a], [b]) => rank(a) - rank(b));
}
/** Where the alias points when the run has ended, and where it pointed before; undefined: nowhere, or not known. */
function aliasMove(outcome) {
    const { index, plan } = outcome;
    if (index === undefined)
        return { before: plan?.live, after: plan?.live };
    if (index.switched)
        return { before: plan?.live ?? index.previous, after: index.generation };
    const live = index.live ?? plan?.live;
    return { before: live, after: live };
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}


/***/ }),

/***/ 2772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   gI: () => (/* binding */ formatMetric),
/* harmony export */   jR: () => (/* binding */ formatDifference),
/* harmony export */   tW: () => (/* binding */ formatLimit)
/* harmony export */ });
const signs = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '==': '=' };
const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
/** `1,797` */
function formatCount(count) {
    return counts.format(count);
}
/** `1 image`, `1,797 images` */
function plural(count, one, many = `${one}s`) {
    return `${formatCount(count)} ${count === 1 ? one : many}`;
}
/**
 * A metric with four decimals, more where they are needed to tell it from `near`:
 * 0.89996 beside a limit of 0.9 must not read 0.9000.
 */
function formatMetric(value, near) {
    if (near === undefined || near === value || !Number.isFinite(value))
        return plain(value, 4);
    for (let digits = 4; digits < 17; digits++) {
        const text = plain(value, digits);
        if (Number(text) !== near)
            return text;
    }
    return String(value);
}
/** A difference with its sign and four decimals, more where it is small: `+0.0139`, `−0.000041`. */
function formatDifference(difference) {
    if (difference === 0)
        return '0';
    const size = Math.abs(difference);
    const digits = size >= 0.001 ? 4 : Math.min(17, Math.ceil(-Math.log10(size)) + 1);
    return `${difference < 0 ? '−' : '+'}${plain(size, digits)}`;
}
/** `≥ 0.9`: what a rule asks for, the number as a person wrote it. */
function formatLimit({ comparator, threshold }) {
    return `${signs[comparator]} ${threshold}`;
}
/** `320 ms`, `4.2 s`, `1 min 32 s`, `2 h 5 min` */
function formatDuration(milliseconds) {
    if (milliseconds < 999.5)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** `2025-11-21 11:44 UTC` of an ISO time; the text itself when it is none. */
function formatTime(iso) {
    const time = new Date(iso);
    if (Number.isNaN(time.getTime()))
        return iso;
    return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** `97 %`; never 100 % of what is not whole, never 0 % of what is not nothing. */
function formatShare(part, whole) {
    if (whole === 0)
        return '–';
    const percent = (part / whole) * 100;
    if (part < whole && percent > 99.5)
        return '> 99 %';
    if (part > 0 && percent < 0.5)
        return '< 1 %';
    return `${Math.round(percent)} %`;
}
function plain(value, digits) {
    if (!Number.isFinite(value))
        return String(value);
    return Math.abs(value) >= 1e6 ? value.toPrecision(7) : value.toFixed(digits);
}


/***/ }),

/***/ 7937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);

const failures = {
    [_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.unexpected]: 'Unexpected failure',
    [_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.badInput]: 'Nothing was changed',
    [_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.gate]: 'Gate not passed',
    [_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.verification]: 'Verification failed',
    [_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.superseded]: 'Superseded',
    [_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.service]: 'Service unavailable',
    [_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.training]: 'Training failed',
};
/** How a run ended, in the words of its exit code. */
function statusOf(outcome) {
    const { exitCode } = outcome;
    if (exitCode !== _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done) {
        const label = failures[exitCode] ?? (exitCode > 128 ? 'Interrupted' : 'Failed');
        return { tone: 'bad', mark: '✗', label };
    }
    if (outcome.dryRun)
        return { tone: 'neutral', mark: '○', label: 'Dry run' };
    if (outcome.plan?.nothingToDo !== undefined)
        return { tone: 'good', mark: '✓', label: 'Nothing to do' };
    if (outcome.index?.switched === true)
        return { tone: 'good', mark: '✓', label: 'Live' };
    if (outcome.verdict?.judgement === 'pass')
        return { tone: 'good', mark: '✓', label: 'Gate passed' };
    return { tone: 'good', mark: '✓', label: 'Done' };
}


/***/ }),

/***/ 9021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KT: () => (/* binding */ renderMatches),
  LG: () => (/* binding */ renderStatus),
  Br: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/report/format.js
var format = __webpack_require__(2772);
// EXTERNAL MODULE: ./build/report/status.js
var report_status = __webpack_require__(7937);
// EXTERNAL MODULE: ./build/report/findings.js
var findings = __webpack_require__(3145);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/string-width/index.js + 6 modules
var string_width = __webpack_require__(4292);
;// CONCATENATED MODULE: ./build/report/terminal-text.js


function paint(colour, text, painting) {
    if (painting === false)
        return text;
    return (0,external_node_util_.styleText)(colour, text, { validateStream: painting === undefined, stream: process.stdout });
}
/** Rows of cells in columns two spaces apart, as wide as a terminal shows them (wide letters, no colours). */
function renderColumns(rows, aligns, indent = '  ') {
    const widths = aligns.map((_, column) => Math.max(0, ...rows.map((row) => (0,string_width/* default */.A)(row[column] ?? ''))));
    return rows.map((row) => (indent + row.map((cell, column) => pad(cell, widths[column] ?? 0, aligns[column])).join('  ')).trimEnd());
}
function pad(cell, width, align) {
    const space = ' '.repeat(Math.max(0, width - (0,string_width/* default */.A)(cell)));
    return align === 'right' ? space + cell : cell + space;
}

// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/report/terminal-summary.js




const foremost = 3;
const mostRules = 10;
/** What the summary says, top to bottom. */
function summaryLines(outcome, painting) {
    return [
        ...metricLines(outcome, painting),
        ...gateLines(outcome, painting),
        ...modelLines(outcome),
        ...indexLines(outcome, painting),
    ];
}
function metricLines({ evaluation, verdict }, painting) {
    const values = (0,findings/* mainMetrics */.vR)(evaluation?.metrics ?? {}).slice(0, foremost);
    const cells = values.map(([metric, value]) => {
        const result = verdict?.results.find(({ rule }) => rule.metric === metric);
        if (result === undefined)
            return [(0,format/* formatMetric */.gI)(value)];
        const passed = result.judgement === 'pass';
        return [
            (0,format/* formatMetric */.gI)(value, result.rule.threshold),
            `${paint(passed ? 'green' : 'red', passed ? '✓' : '✗', painting)} ${(0,format/* formatLimit */.tW)(result.rule)}`,
        ];
    });
    const texts = renderColumns(cells, ['right', 'left'], '');
    return values.map(([metric], i) => [(0,visible/* oneLine */.TN)(metric, 40), texts[i] ?? '']);
}
function gateLines({ verdict, verification }, painting) {
    const lines = [];
    if (verdict !== undefined && verdict.results.length > 0) {
        const rows = (0,findings/* ruleRows */.IC)(verdict);
        const broken = rows.filter(({ judgement }) => judgement !== 'pass');
        lines.push(['gate', `${rows.length - broken.length} of ${(0,format/* plural */.LS)(rows.length, 'rule')} passed`]);
        const cells = broken
            .slice(0, mostRules)
            .map(({ rule, actual, difference, judgement }) => [
            `${paint('red', judgement === 'fail' ? '✗' : '?', painting)} ${(0,visible/* oneLine */.TN)(rule, 40)}`,
            actual,
            difference,
        ]);
        lines.push(...renderColumns(cells, ['left', 'right', 'right'], '').map((text) => ['', text]));
        if (broken.length > mostRules)
            lines.push(['', `and ${broken.length - mostRules} more`]);
    }
    for (const probe of verification?.probes ?? [])
        if (!probe.passed)
            lines.push([
                'probe',
                `${paint('red', '✗', painting)} ${(0,visible/* oneLine */.TN)(`${probe.name}: ${probe.detail}`, 160)}`,
            ]);
    return lines;
}
function modelLines({ model }) {
    if (model === undefined)
        return [];
    const trained = model.trainingMs === undefined ? 'trained' : `trained in ${(0,format/* formatDuration */.a3)(model.trainingMs)}`;
    const how = { trained, registered: 'from the registry', candidate: 'a candidate' }[model.origin];
    const version = model.version === undefined ? '' : ` ${(0,visible/* oneLine */.TN)(model.version, 40)}`;
    const reason = model.versionReason === undefined ? '' : ` (${(0,visible/* oneLine */.TN)(model.versionReason, 60)})`;
    return [['model', `${(0,visible/* oneLine */.TN)(model.name, 40)}${version}, ${how}${reason}`]];
}
function indexLines(outcome, painting) {
    const { index, plan } = outcome;
    const lines = [];
    if (plan !== undefined)
        lines.push([
            'plan',
            plan.nothingToDo === undefined
                ? `${(0,format/* formatCount */.B4)(plan.add.count)} to add, ${(0,format/* formatCount */.B4)(plan.change.count)} to change, ${(0,format/* formatCount */.B4)(plan.delete.count)} to delete, ${(0,format/* formatCount */.B4)(plan.unchanged)} unchanged`
                : `nothing to do: ${(0,visible/* oneLine */.TN)(plan.nothingToDo, 160)}`,
        ]);
    if (index === undefined)
        return lines;
    lines.push([
        'index',
        `${(0,visible/* oneLine */.TN)(index.index, 40)}, ${(0,format/* plural */.LS)(index.count, 'item')}${index.embedded + index.copied === 0 ? '' : `: ${(0,format/* formatCount */.B4)(index.embedded)} embedded, ${(0,format/* formatCount */.B4)(index.copied)} copied`}`,
    ]);
    const { before, after } = (0,findings/* aliasMove */.EQ)(outcome);
    const alias = (0,visible/* oneLine */.TN)(index.alias, 20);
    if (index.switched)
        lines.push([
            alias,
            `${paint('green', (0,visible/* oneLine */.TN)(index.generation, 80), painting)}${before === undefined ? '' : `, before it ${(0,visible/* oneLine */.TN)(before, 80)}`}`,
        ]);
    else {
        const reason = index.reason === undefined ? 'not switched' : `not switched: ${(0,visible/* oneLine */.TN)(index.reason, 160)}`;
        lines.push([alias, after === undefined ? reason : `${(0,visible/* oneLine */.TN)(after, 80)}, ${reason}`]);
    }
    return lines;
}

;// CONCATENATED MODULE: ./build/report/terminal.js






/**
 * The short table at the end of a run: verdict, figures, what happened to the index, where the report lies.
 * @param files the page is named relative to the working directory where it lies in it
 * @returns lines that end with a line break
 */
function renderSummary(outcome, files, painting) {
    const status = (0,report_status/* statusOf */.c)(outcome);
    const tone = { good: 'green', bad: 'red', neutral: 'cyan' };
    const near = (0,external_node_path_.relative)('', files.html);
    const lines = [
        ...summaryLines(outcome, painting),
        ['took', (0,format/* formatDuration */.a3)(outcome.durationMs)],
        ['report', paint('cyan', near.startsWith('..') ? files.html : near, painting)],
    ];
    return [
        '',
        `${paint([tone[status.tone], 'bold'], status.mark, painting)} ${paint('bold', (0,visible/* oneLine */.TN)(outcome.headline, 300), painting)}`,
        '',
        ...renderColumns(lines.map(([term = '', text = '']) => [paint('dim', term, painting), text]), ['left', 'left']),
        '',
        '',
    ].join('\n');
}
/** A line a match: rank, score, label, id. */
function renderMatches({ generation, matches }, painting) {
    const dim = (text) => paint('dim', text, painting);
    const rows = [
        ['', generation.distance, 'label', 'id'].map(dim),
        ...matches.map(({ score, label, id }, i) => [
            dim(String(i + 1)),
            score.toFixed(4),
            paint('bold', (0,visible/* oneLine */.TN)(label ?? '–', 32), painting),
            (0,visible/* oneLine */.TN)(id, 120),
        ]),
    ];
    return [
        dim(`${(0,format/* plural */.LS)(matches.length, 'match', 'matches')} in ${generation.name}, model ${generation.modelVersion}`),
        ...(matches.length === 0 ? [] : renderColumns(rows, ['right', 'right', 'left', 'left'])),
        '',
    ].join('\n');
}
/** The alias, and a line a generation. */
function renderStatus(listing, painting) {
    const { live, generations } = listing;
    const dim = (text) => paint('dim', text, painting);
    const alias = (0,visible/* oneLine */.TN)(listing.alias, 40);
    const rows = [
        ['', 'generation', 'items', 'model', 'created', 'state'].map(dim),
        ...generations.map((generation) => {
            const here = generation.name === live?.generation;
            const cells = [
                here ? '→' : '',
                generation.name,
                (0,format/* formatCount */.B4)(generation.count),
                generation.modelVersion,
                (0,format/* formatTime */.fU)(generation.createdAt),
                describeState(generation, live, alias),
            ];
            return here ? cells.map((cell) => paint(['green', 'bold'], cell, painting)) : cells;
        }),
    ];
    const by = live?.commit === undefined ? '' : `, by commit ${live.commit.slice(0, 10)}`;
    return [
        `${paint('bold', `Index ${(0,visible/* oneLine */.TN)(listing.index, 40)}`, painting)}${dim(`, ${(0,visible/* oneLine */.TN)(listing.store, 120)}`)}`,
        live === undefined
            ? `${alias} does not exist yet: nothing is live.`
            : `${alias} leads to ${live.generation} since ${(0,format/* formatTime */.fU)(live.switchedAt)}${by}.`,
        ...(generations.length === 0
            ? ['No generations.']
            : renderColumns(rows, ['left', 'left', 'right', 'left', 'left', 'left'])),
        '',
    ].join('\n');
}
function describeState(generation, live, alias) {
    if (generation.name === live?.generation)
        return alias;
    if (generation.rolledBackAt !== undefined)
        return 'rolled back';
    if (generation.name === live?.previous)
        return 'previous';
    return generation.state;
}


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/**
 * One line in which nothing hides: line breaks become spaces; other control characters, broken surrogates and
 * those that turn the direction of writing (which can make one name look like another) become `�`.
 */
function visible(text) {
    return text
        .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ')
        .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
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
