export const id = 1159;
export const ids = [1159];
export const modules = {

/***/ 71159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   search: () => (/* binding */ search)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _reader_index_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25485);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61369);



/** Nearest neighbours of an image, an indexed item or a vector, from the live generation or a named one. */
async function search(context) {
    const { settings, log } = context;
    const reader = new _reader_index_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .LiveReader */ .o({
        ...{ index: context.indexName, alias: settings.alias, store: await context.store() },
        ...{ modelName: context.modelName, registry: settings.registry, workers: 1, signal: context.signal },
        withRegistry: async (work) => work(await context.registry()),
        queryEngine: context.queryEngine,
    });
    context.defer(() => reader.close());
    const { topK, generation } = settings;
    const answer = await reader.search(queryOf(settings), {
        topK,
        ...(generation === undefined ? {} : { generation }),
    });
    if (answer.editedSince !== undefined)
        log.warn(`${answer.generation} is being edited since ${answer.editedSince}, or that was interrupted: answers are from between two revisions.`);
    if (settings.json) {
        context.print(`${JSON.stringify({ ...answer, vector: [...answer.vector] })}\n`);
        return _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done;
    }
    const { generation: name, model, distance, matches } = answer;
    context.print((0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMatches */ .K)({ generation: { name, modelVersion: model.version, distance }, matches }));
    return _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.done;
}
/** The settings hold one query, and no two. */
function queryOf({ image, id, vector }) {
    if (vector !== undefined)
        return { vector };
    return id === undefined ? { image: image } : { id };
}


/***/ }),

/***/ 73145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ aliasMove),
/* harmony export */   IC: () => (/* binding */ ruleRows),
/* harmony export */   Mr: () => (/* binding */ isPlanOnly),
/* harmony export */   O$: () => (/* binding */ madeNew),
/* harmony export */   P6: () => (/* binding */ confusedPairs),
/* harmony export */   X4: () => (/* binding */ smokeRows),
/* harmony export */   cQ: () => (/* binding */ classRows),
/* harmony export */   fE: () => (/* binding */ shownMetrics),
/* harmony export */   vR: () => (/* binding */ mainMetrics)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92772);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76662);


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
const foremost = ['accuracy', 'f1_macro', 'precision@10', 'loss', 'mrr', 'ndcg@10'];
const mostHeadlines = 4;
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
/** The few that are shown openly, and all of them where that is more. */
function shownMetrics(metrics) {
    const all = mainMetrics(metrics);
    const known = all.filter(([name]) => foremost.includes(name));
    const headlines = (known.length > 0 ? known : all).slice(0, mostHeadlines);
    return { headlines, all: all.length > headlines.length ? all : [] };
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
/** Was something planned, and nothing of it built? The index then tells what readers have, and what would be built. */
function isPlanOnly({ plan, index, verification }) {
    return (plan !== undefined &&
        (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .costs */ .tq)(plan) &&
        verification === undefined &&
        (index === undefined || (!index.switched && index.written + index.removed === 0)));
}
/** What was done to get the vectors that the index did not have. */
function madeNew({ model }) {
    return model?.declaration === undefined ? 'embedded' : 'from the data';
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}
/** Smoke queries among the probes, those that failed first. */
function smokeRows(probes) {
    return probes
        .flatMap(({ name, passed, smoke }) => smoke === undefined ? [] : [{ ...smoke, name: name.replace(/^smoke: /, ''), passed }])
        .sort((a, b) => Number(a.passed) - Number(b.passed));
}


/***/ }),

/***/ 76662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P9: () => (/* binding */ describeCost),
/* harmony export */   df: () => (/* binding */ describePlan),
/* harmony export */   tq: () => (/* binding */ costs)
/* harmony export */ });
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13266);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92772);


/** What separates the data from the live generation, in one line. */
function describePlan(plan) {
    return plan.nothingToDo === undefined
        ? `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(plan.add.count)} to add, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(plan.change.count)} to change, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(plan.delete.count)} to delete, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(plan.unchanged)} unchanged`
        : 'nothing to do';
}
/** Is there anything to write? */
function costs(plan) {
    return plan.write + plan.remove > 0;
}
/** What a plan costs: vectors, records, bytes, requests, and time where it can be told. */
function describeCost(plan) {
    const { embed, copy, write, remove, bytes, requests, durationMs, basis } = plan;
    const time = durationMs === undefined
        ? ''
        : `, ${durationMs < 1 ? 'less than 1 ms' : `about ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(durationMs)}`}`;
    return (`${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(embed, 'new vector')}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(copy)} in the store already; ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(write, 'record')} to write, ` +
        `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(remove)} to remove: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)} in ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(requests, 'request')}${time} (${basis})`);
}


/***/ }),

/***/ 97937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

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
    if (outcome.index?.switched === true || outcome.index?.edited === true)
        return { tone: 'good', mark: '✓', label: 'Live' };
    if (outcome.verdict?.judgement === 'pass')
        return { tone: 'good', mark: '✓', label: 'Gate passed' };
    return { tone: 'good', mark: '✓', label: 'Done' };
}


/***/ }),

/***/ 61369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ renderMatches),
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/counted.js
var counted = __webpack_require__(13266);
// EXTERNAL MODULE: ./build/report/format.js
var format = __webpack_require__(92772);
// EXTERNAL MODULE: ./build/report/status.js
var report_status = __webpack_require__(97937);
// EXTERNAL MODULE: ./build/report/findings.js
var findings = __webpack_require__(73145);
// EXTERNAL MODULE: ./build/report/plan-text.js
var plan_text = __webpack_require__(76662);
// EXTERNAL MODULE: ./build/report/terminal-text.js + 7 modules
var terminal_text = __webpack_require__(57866);
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
            `${(0,terminal_text/* paint */.n)(passed ? 'green' : 'red', passed ? '✓' : '✗', painting)} ${(0,format/* formatLimit */.tW)(result.rule)}`,
        ];
    });
    const texts = (0,terminal_text/* renderColumns */.C)(cells, ['right', 'left'], '');
    return values.map(([metric], i) => [(0,visible/* oneLine */.TN)(metric, 40), texts[i] ?? '']);
}
function gateLines({ verdict, verification }, painting) {
    const lines = [];
    if (verdict !== undefined && verdict.results.length > 0) {
        const rows = (0,findings/* ruleRows */.IC)(verdict);
        const broken = rows.filter(({ judgement }) => judgement !== 'pass');
        lines.push(['gate', `${rows.length - broken.length} of ${(0,counted/* counted */.h)(rows.length, 'rule')} passed`]);
        const cells = broken
            .slice(0, mostRules)
            .map(({ rule, actual, difference, judgement }) => [
            `${(0,terminal_text/* paint */.n)('red', judgement === 'fail' ? '✗' : '?', painting)} ${(0,visible/* oneLine */.TN)(rule, 40)}`,
            actual,
            difference,
        ]);
        lines.push(...(0,terminal_text/* renderColumns */.C)(cells, ['left', 'right', 'right'], '').map((text) => ['', text]));
        if (broken.length > mostRules)
            lines.push(['', `and ${broken.length - mostRules} more`]);
    }
    for (const probe of verification?.probes ?? [])
        if (!probe.passed)
            lines.push([
                'probe',
                `${(0,terminal_text/* paint */.n)('red', '✗', painting)} ${(0,visible/* oneLine */.TN)(`${probe.name}: ${probe.detail}`, 160)}`,
            ]);
    return lines;
}
function modelLines({ model }) {
    if (model === undefined)
        return [];
    const trained = model.trainingMs === undefined ? 'trained' : `trained in ${(0,format/* formatDuration */.a3)(model.trainingMs)}`;
    const how = { trained, declared: 'declared', registered: 'from the registry', candidate: 'a candidate' }[model.origin];
    const version = model.version === undefined ? '' : ` ${(0,visible/* oneLine */.TN)(model.version, 40)}`;
    const reason = model.versionReason === undefined ? '' : ` (${(0,visible/* oneLine */.TN)(model.versionReason, 60)})`;
    return [['model', `${(0,visible/* oneLine */.TN)(model.name, 40)}${version}, ${how}${reason}`]];
}
function indexLines(outcome, painting) {
    const { index, plan } = outcome;
    const lines = [];
    if (plan !== undefined)
        lines.push(['plan', (0,visible/* oneLine */.TN)((0,plan_text/* describePlan */.df)(plan), 200)]);
    if (plan !== undefined && !index?.switched && (0,plan_text/* costs */.tq)(plan) && outcome.dryRun)
        lines.push(['', (0,visible/* oneLine */.TN)((0,plan_text/* describeCost */.P9)(plan), 200)]);
    if (index === undefined)
        return lines;
    lines.push([
        'index',
        `${(0,visible/* oneLine */.TN)(index.index, 40)}, ${(0,counted/* counted */.h)(index.count, 'item')}${index.embedded + index.copied === 0 ? '' : `: ${(0,format/* formatCount */.B4)(index.embedded)} ${(0,findings/* madeNew */.O$)(outcome)}, ${(0,format/* formatCount */.B4)(index.copied)} copied`}`,
    ]);
    const { before, after } = (0,findings/* aliasMove */.EQ)(outcome);
    const alias = (0,visible/* oneLine */.TN)(index.alias, 20);
    if (index.switched)
        lines.push([
            alias,
            `${(0,terminal_text/* paint */.n)('green', (0,visible/* oneLine */.TN)(index.generation, 80), painting)}${before === undefined ? '' : `, before it ${(0,visible/* oneLine */.TN)(before, 80)}${index.downtimeMs === undefined ? '' : ', deleted'}`}`,
        ]);
    else if (index.edited)
        lines.push([
            alias,
            `${(0,terminal_text/* paint */.n)('green', (0,visible/* oneLine */.TN)(index.generation, 80), painting)}, ${(0,visible/* oneLine */.TN)(index.reason ?? 'edited in place', 80)}${index.revision === undefined ? '' : `: revision ${index.revision}`}`,
        ]);
    else {
        // Why nothing is to do stands above.
        const reason = index.reason === undefined || plan?.nothingToDo !== undefined
            ? 'not switched'
            : `not switched: ${(0,visible/* oneLine */.TN)(index.reason, 160)}`;
        lines.push([alias, after === undefined ? reason : `${(0,visible/* oneLine */.TN)(after, 80)}, ${reason}`]);
    }
    if (index.downtimeMs !== undefined)
        lines.push(['', `readers had no index for ${(0,format/* formatDuration */.a3)(index.downtimeMs)}`]);
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
    const lines = [
        ...summaryLines(outcome, painting),
        ['took', (0,format/* formatDuration */.a3)(outcome.durationMs)],
        ...(files === undefined ? [] : [['report', (0,terminal_text/* paint */.n)('cyan', nearest(files.html), painting)]]),
    ];
    return [
        '',
        `${(0,terminal_text/* paint */.n)([tone[status.tone], 'bold'], status.mark, painting)} ${(0,terminal_text/* paint */.n)('bold', (0,visible/* oneLine */.TN)(outcome.headline, 300), painting)}`,
        '',
        ...(0,terminal_text/* renderColumns */.C)(lines.map(([term = '', text = '']) => [(0,terminal_text/* paint */.n)('dim', term, painting), text]), ['left', 'left']),
        '',
        '',
    ].join('\n');
}
function nearest(path) {
    const near = (0,external_node_path_.relative)('', path);
    return near.startsWith('..') ? path : near;
}
/** A line a match: rank, score, label, id. */
function renderMatches({ generation, matches }, painting) {
    const dim = (text) => (0,terminal_text/* paint */.n)('dim', text, painting);
    const rows = [
        ['', generation.distance, 'label', 'id'].map(dim),
        ...matches.map(({ score, label, id }, i) => [
            dim(String(i + 1)),
            score.toFixed(4),
            (0,terminal_text/* paint */.n)('bold', (0,visible/* oneLine */.TN)(label ?? '–', 32), painting),
            (0,visible/* oneLine */.TN)(id, 120),
        ]),
    ];
    return [
        dim(`${(0,counted/* counted */.h)(matches.length, 'match', 'matches')} in ${generation.name}, model ${generation.modelVersion}`),
        ...(matches.length === 0 ? [] : (0,terminal_text/* renderColumns */.C)(rows, ['right', 'right', 'left', 'left'])),
        '',
    ].join('\n');
}


/***/ })

};
