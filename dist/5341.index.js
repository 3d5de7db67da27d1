export const id = 5341;
export const ids = [5341];
export const modules = {

/***/ 13266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** `1 image`, `1,797 images`: how many of what. */
function counted(count, one, many = `${one}s`) {
    return `${counts.format(count)} ${count === 1 ? one : many}`;
}
const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });


/***/ }),

/***/ 58667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ HIDDEN_CHARACTERS)
/* harmony export */ });
/**
 * Characters that do something to a terminal or to their neighbours instead of standing there: control characters,
 * broken surrogates, those that turn the direction of writing, those without a width of their own that are not needed
 * to write any script, and tags. Global.
 */
const HIDDEN_CHARACTERS = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;


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

/***/ 92772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Mo: () => (/* binding */ formatFigure),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   _: () => (/* binding */ describeDeclaration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   gI: () => (/* binding */ formatMetric),
/* harmony export */   jR: () => (/* binding */ formatDifference),
/* harmony export */   sk: () => (/* binding */ describeEngine),
/* harmony export */   tW: () => (/* binding */ formatLimit),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13266);

const signs = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '==': '=' };
const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
/** `1,797` */
function formatCount(count) {
    return counts.format(count);
}
/** `text-embedding-3-small, revision 2024-01, 512 dimensions` */
function describeDeclaration({ name, revision, dimension }) {
    return `${name}, ${revision === undefined ? '' : `revision ${revision}, `}${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(dimension, 'dimension')}`;
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
/** A metric of a generation: shares such as `index_recall@10` with four decimals, `items` and `bytes_sent` counted. */
function formatFigure(name, value) {
    return !name.includes('@') && Number.isInteger(value) ? formatCount(value) : formatMetric(value);
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
const units = ['B', 'KiB', 'MiB', 'GiB'];
/** `820 B`, `12 KiB`, `412 MiB`, `1.6 GiB` */
function formatBytes(bytes) {
    let size = bytes;
    let unit = 0;
    for (; size >= 999.5 && unit < units.length - 1; unit++)
        size /= 1024;
    return `${unit === 0 || size >= 9.95 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`;
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
/** `tensorflow (tfjs-node 4.22.0 with libtensorflow 2.15.1)` */
const describeEngine = ({ name, software }) => software === undefined ? name : `${name} (${software})`;


/***/ }),

/***/ 75341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHtml: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: ./build/lib/counted.js
var counted = __webpack_require__(13266);
// EXTERNAL MODULE: ./build/report/findings.js
var findings = __webpack_require__(73145);
// EXTERNAL MODULE: ./build/report/format.js
var report_format = __webpack_require__(92772);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/report/html/markup.js

/** HTML that is safe to place in a page. Only `html` makes it, and `trusted` for our own constants. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** Template tag: every value that is not Markup is escaped, for text and for quoted attributes alike. */
function html(strings, ...values) {
    return new Markup(strings.reduce((text, string, i) => text + render(values[i - 1]) + string));
}
/** Text of our own (a style sheet) that is HTML as it stands. Never for data. */
function trusted(text) {
    return new Markup(text);
}
/** A name from the data: kept apart from the writing direction around it, shortened with the whole in its title. */
function markup_name(text, most = 48) {
    const short = (0,visible/* oneLine */.TN)(text, most);
    const whole = (0,visible/* oneLine */.TN)(text, 1000);
    return short === whole ? html `<bdi>${whole}</bdi>` : html `<bdi title="${whole}">${short}</bdi>`;
}
/** A digest, id or other machine's word. */
function code(text, most = 64) {
    return html `<code>${markup_name(text, most)}</code>`;
}
function render(content) {
    if (content === undefined || content === false)
        return '';
    if (content instanceof Markup)
        return content.text;
    if (typeof content === 'object')
        return content.map(render).join('');
    return (0,visible/* visible */.RK)(String(content)).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./build/report/html/section.js

/** One part of the page: its title and a sentence stand beside the content, above it on a narrow screen. */
function section(id, title, lead, body) {
    return html `
<section aria-labelledby="${id}">
<header><h2 id="${id}">${title}</h2>${lead !== undefined && html `<div>${lead}</div>`}</header>
<div class="content">${body}</div>
</section>`;
}
/** A table that scrolls sideways on its own where it is too wide, reachable by keyboard. */
function table(caption, head, body, kind = '') {
    return html `
<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
<table class="${kind}"><caption class="unseen">${caption}</caption><thead>${head}</thead><tbody>${body}</tbody></table>
</div>`;
}
/** Closed until asked for. */
function details(summary, body) {
    return html `<details><summary>${summary}</summary>${body}</details>`;
}
/** ✓ or ✗ with the word a screen reader says instead. */
function mark(good, word = good ? 'passed' : 'failed') {
    return html `<span class="mark ${good ? 'good' : 'bad'}"><span aria-hidden="true">${good ? '✓' : '✗'}</span><span class="unseen">${word}</span></span>`;
}

;// CONCATENATED MODULE: ./build/report/html/classes-section.js





const mostOpen = 40;
/** Every class: its items and how well it is told from the others. */
function renderClasses(outcome) {
    const rows = (0,findings/* classRows */.cQ)(outcome);
    if (rows.length === 0)
        return undefined;
    const withCounts = rows.some(({ train }) => train !== undefined);
    const validated = rows.some(({ validation }) => (validation ?? 0) > 0);
    const scored = rows.some(({ scores }) => scores !== undefined);
    const head = (label) => html `<th scope="col" class="number">${label}</th>`;
    const body = table('Items and scores of each class', html `<tr><th scope="col">Class</th>${withCounts && head('Train')}${validated && head('Validation')}${withCounts && head('Test')}${scored && [head('Precision'), head('Recall'), head('F1')]}${scored && html `<th scope="col" class="wide"><span class="unseen">F1 as a bar</span></th>`}</tr>`, rows.map((row) => renderRow(row, withCounts, validated, scored)));
    const title = (0,counted/* counted */.h)(rows.length, 'class', 'classes');
    const items = outcome.data === undefined ? '' : ` over ${(0,counted/* counted */.h)(outcome.data.items, 'item')}`;
    return section('classes', 'Classes', `${title}${items}.`, rows.length > mostOpen ? details(`All ${title}`, body) : body);
}
function renderRow(row, withCounts, validated, scored) {
    const count = (value) => html `<td class="number">${value === undefined ? '–' : (0,report_format/* formatCount */.B4)(value)}</td>`;
    const score = (value) => html `<td class="number">${value === undefined ? '–' : (0,report_format/* formatMetric */.gI)(value)}</td>`;
    const { scores } = row;
    return html `<tr><th scope="row">${markup_name(row.name)}</th>${withCounts && count(row.train)}${validated && count(row.validation)}${withCounts && count(row.test ?? scores?.support)}${scored && [score(scores?.precision), score(scores?.recall), score(scores?.f1)]}${scored && html `<td class="wide">${scores !== undefined && html `<svg class="bar" viewBox="0 0 160 16" aria-hidden="true"><rect class="track" y="5" width="160" height="6" rx="3"/><rect class="fill" y="5" width="${(scores.f1 * 160).toFixed(1)}" height="6" rx="3"/></svg>`}</td>`}</tr>`;
}

;// CONCATENATED MODULE: ./build/report/html/confusion-section.js






const mostClasses = 30;
const mostPairs = 20;
/** The confusion matrix as a heat map; of very many classes, the pairs that are confused most. */
function renderConfusion(evaluation) {
    if (evaluation.classes.length === 0)
        return undefined;
    const pairs = (0,findings/* confusedPairs */.P6)(evaluation);
    const wrong = pairs.reduce((total, { count }) => total + count, 0);
    const tested = (0,counted/* counted */.h)(evaluation.testItems, 'test item');
    if (evaluation.classes.length > mostClasses)
        return section('confusion', 'Confusion', `${(0,report_format/* formatCount */.B4)(wrong)} of ${tested} taken for another class, in ${(0,counted/* counted */.h)(pairs.length, 'pair')} of classes${pairs.length > mostPairs ? `; here the ${mostPairs} most frequent` : ''}.`, renderPairs(pairs.slice(0, mostPairs)));
    return section('confusion', 'Confusion', `Rows are the true classes, columns what the model said. ${(0,report_format/* formatCount */.B4)(evaluation.testItems - wrong)} of ${tested} lie on the diagonal.`, html `<div class="confusion">${renderMatrix(evaluation)}${pairs.length > 0 && renderFrequent(pairs.slice(0, 5))}</div>`);
}
function renderFrequent(pairs) {
    return html `<div class="pairs"><h3>Most often confused</h3><ol>${pairs.map(({ label, predicted, count }) => html `<li><span>${markup_name(label, 24)} <span aria-hidden="true">→</span><span class="unseen">taken for</span> ${markup_name(predicted, 24)}</span><strong>${count} ×</strong></li>`)}</ol></div>`;
}
function renderMatrix({ classes, confusion }) {
    const long = classes.some((label) => label.length > 3);
    return table('Confusion matrix: rows are true classes, columns predicted ones', html `<tr><td></td>${classes.map((label) => html `<th scope="col"><span>${markup_name(label, 16)}</span></th>`)}</tr>`, confusion.map((row, i) => {
        const total = row.reduce((sum, count) => sum + count, 0);
        return html `<tr><th scope="row">${markup_name(classes[i] ?? '', 20)}</th>${row.map((count, j) => renderCell(count, total, i === j, `${(0,visible/* shorten */.ml)(classes[i] ?? '', 40)} taken for ${(0,visible/* shorten */.ml)(classes[j] ?? '', 40)}: ${count} of ${total}`))}</tr>`;
    }), `matrix${long ? ' long' : ''}`);
}
/** Hits are shaded by their share; mistakes by its root, so that a few stand out. */
function renderCell(count, total, hit, title) {
    if (count === 0)
        return html `<td class="zero">0</td>`;
    const share = count / total;
    const depth = hit ? share : Math.sqrt(share);
    const shade = 0.08 + 0.92 * depth;
    return html `<td class="${hit ? 'hit' : 'miss'}${shade > 0.85 && ' deep'}" style="--v:${shade.toFixed(3)}" title="${title}">${count}</td>`;
}
function renderPairs(pairs) {
    const most = pairs[0]?.count ?? 1;
    return table('Pairs of classes that are confused most', html `<tr><th scope="col">True class</th><th scope="col">Taken for</th><th scope="col" class="wide"><span class="unseen">Picture</span></th><th scope="col" class="number">Items</th><th scope="col" class="number">Of its class</th></tr>`, pairs.map(({ label, predicted, count, support }) => html `<tr><th scope="row">${markup_name(label, 32)}</th><td>${markup_name(predicted, 32)}</td><td class="wide"><svg class="bar bad" viewBox="0 0 160 16" aria-hidden="true"><rect class="fill" y="5" width="${((count / most) * 160).toFixed(1)}" height="6" rx="3"/></svg></td><td class="number strong">${count}</td><td class="number">${(0,report_format/* formatShare */.T1)(count, support)}</td></tr>`));
}

;// CONCATENATED MODULE: ./build/report/html/figures.js




const headliners = [
    ['accuracy', 'Accuracy'],
    ['f1_macro', 'F1, macro'],
    ['precision@10', 'Precision@10'],
];
/** The row of large figures under the headline. */
function renderFigures(outcome) {
    const figures = [...metricFigures(outcome), ...workFigures(outcome)];
    if (figures.length === 0)
        return undefined;
    return html `
<dl class="figures" aria-label="Key figures">
${figures.map(({ label, value, note }) => html `<div><dt>${label}</dt><dd><strong>${value}</strong><span>${note}</span></dd></div>`)}
</dl>`;
}
function metricFigures({ evaluation, verdict }) {
    return headliners.flatMap(([metric, label]) => {
        const value = evaluation?.metrics[metric];
        if (value === undefined)
            return [];
        const result = verdict?.results.find(({ rule }) => rule.metric === metric);
        if (result === undefined)
            return [{ label, value: (0,report_format/* formatMetric */.gI)(value), note: 'no rule' }];
        const passed = result.judgement === 'pass';
        const note = html `<span class="${passed ? 'good' : 'bad'}" aria-hidden="true">${passed ? '✓' : '✗'}</span> gate ${(0,report_format/* formatLimit */.tW)(result.rule)}`;
        return [{ label, value: (0,report_format/* formatMetric */.gI)(value, result.rule.threshold), note }];
    });
}
function workFigures(outcome) {
    const { model, index, plan, data, evaluation } = outcome;
    const figures = [];
    if (index !== undefined && !(0,findings/* isPlanOnly */.Mr)(outcome))
        figures.push({
            label: 'Items indexed',
            value: (0,report_format/* formatCount */.B4)(index.count),
            note: index.embedded === 0
                ? 'no new vector'
                : `${(0,report_format/* formatCount */.B4)(index.embedded)} ${(0,findings/* madeNew */.O$)({ model })}${model?.declaration === undefined ? ' anew' : ''}`,
        });
    else if (plan !== undefined)
        figures.push({
            label: 'Items to index',
            value: (0,report_format/* formatCount */.B4)(plan.add.count + plan.change.count + plan.unchanged),
            note: `${(0,report_format/* formatCount */.B4)(plan.embed)} to embed`,
        });
    else if (data !== undefined)
        figures.push({
            label: 'Items',
            value: (0,report_format/* formatCount */.B4)(data.items),
            note: contentOf(data),
        });
    if (evaluation !== undefined)
        figures.push({ label: 'Tested on', value: (0,report_format/* formatCount */.B4)(evaluation.testItems), note: 'held-out items' });
    if (model?.training !== undefined && model.trainingMs !== undefined)
        figures.push({
            label: 'Training',
            value: (0,report_format/* formatDuration */.a3)(model.trainingMs),
            note: `${(0,counted/* counted */.h)(model.training.history.length, 'epoch')}, ${(0,counted/* counted */.h)(model.training.itemCount, 'item')}`,
        });
    else if (model?.version !== undefined)
        figures.push({
            label: 'Model',
            value: model.version,
            note: model.origin === 'registered' ? 'from the registry' : model.origin,
        });
    return figures;
}
function contentOf({ classes, vectors }) {
    if (vectors === undefined)
        return (0,counted/* counted */.h)(classes.length, 'class', 'classes');
    const labels = vectors.labels === undefined ? 'many labels' : (0,counted/* counted */.h)(vectors.labels, 'label');
    return `${(0,counted/* counted */.h)(vectors.dimension, 'dimension')}, ${labels}`;
}

;// CONCATENATED MODULE: ./build/report/html/gate-section.js




const gate_section_mostOpen = 20;
/** Every rule with its actual value, its limit and the distance between them. */
function renderGate(verdict) {
    const rows = (0,findings/* ruleRows */.IC)(verdict);
    const broken = rows.filter(({ judgement }) => judgement !== 'pass');
    if (rows.length <= gate_section_mostOpen || broken.length === 0 || broken.length === rows.length)
        return section('gate', 'Gate', describeRules(rows.length, broken.length), rows.length > 0 && renderRules(rows));
    return section('gate', 'Gate', describeRules(rows.length, broken.length), html `${renderRules(broken)}${details(`The ${rows.length - broken.length} that hold`, renderRules(rows.slice(broken.length)))}`);
}
function describeRules(all, broken) {
    if (all === 0)
        return 'No rules were given, so nothing could fail.';
    if (broken === 0)
        return all === 1 ? 'The one rule holds.' : `All ${all} rules hold.`;
    return `${broken} of ${(0,counted/* counted */.h)(all, 'rule')} ${broken === 1 ? 'does' : 'do'} not hold.`;
}
function renderRules(rows) {
    return table('Rules of the gate', html `<tr><th scope="col"><span class="unseen">Verdict</span></th><th scope="col">Rule</th><th scope="col" class="wide"><span class="unseen">Picture</span></th><th scope="col" class="number">Actual</th><th scope="col" class="number">Limit</th><th scope="col" class="number">Difference</th></tr>`, rows.map(renderRule), 'rules');
}
function renderRule(row) {
    const { rule, actual, judgement } = row.result;
    const passed = judgement === 'pass';
    return html `
<tr class="${judgement}">
<td>${judgement === 'inconclusive' ? html `<span class="mark warn"><span aria-hidden="true">?</span><span class="unseen">inconclusive</span></span>` : mark(passed)}</td>
<th scope="row">${markup_name(row.rule, 60)}</th>
<td class="wide">${actual !== undefined && renderBar(actual, rule.threshold, passed)}</td>
<td class="number strong">${row.actual}</td>
<td class="number">${row.limit}</td>
<td class="number ${passed ? 'good' : 'bad'}">${row.difference}</td>
</tr>${!passed && html `<tr class="reason"><td></td><td colspan="5">${row.reason}</td></tr>`}`;
}
/** The actual value as a bar from 0 to 1 with a tick at the limit; nothing for values of another range. */
function renderBar(actual, threshold, passed) {
    if (actual < 0 || actual > 1 || threshold < 0 || threshold > 1)
        return undefined;
    const x = (value) => (value * 160).toFixed(1);
    return html `<svg class="bar ${passed ? 'good' : 'bad'}" viewBox="0 0 160 16" aria-hidden="true"><rect class="track" y="5" width="160" height="6" rx="3"/><rect class="fill" y="5" width="${x(actual)}" height="6" rx="3"/><rect class="limit" x="${x(Math.min(threshold, 0.99))}" y="1" width="1.5" height="14"/></svg>`;
}

// EXTERNAL MODULE: ./build/report/status.js
var report_status = __webpack_require__(97937);
;// CONCATENATED MODULE: ./build/report/html/head.js



/** Who, what, when, and the one sentence. */
function renderHead(outcome) {
    const status = (0,report_status/* statusOf */.c)(outcome);
    const { commit, branch, pullRequest } = outcome.host;
    const subject = outcome.model?.name ?? outcome.index?.index;
    return html `
<header class="head">
<p class="kicker"><span>vector-index</span><span>${outcome.command}</span>${subject !== undefined && markup_name(subject)}</p>
<p class="status ${status.tone}"><span aria-hidden="true">${status.mark}</span> ${status.label}</p>
<h1>${outcome.headline}</h1>
<dl class="facts">
<div><dt>Started</dt><dd><time datetime="${outcome.startedAt}">${(0,report_format/* formatTime */.fU)(outcome.startedAt)}</time></dd></div>
<div><dt>Took</dt><dd>${(0,report_format/* formatDuration */.a3)(outcome.durationMs)}</dd></div>
<div><dt>On</dt><dd>${[...new Set([outcome.host.name, outcome.host.event])].join(', ')}</dd></div>
${pullRequest !== undefined && html `<div><dt>Pull request</dt><dd>#${pullRequest}</dd></div>`}
${branch !== undefined && html `<div><dt>Branch</dt><dd>${markup_name(branch)}</dd></div>`}
${commit !== undefined && html `<div><dt>Commit</dt><dd>${code(commit.slice(0, 10))}</dd></div>`}
</dl>
</header>`;
}
/** What went wrong and what to do; then what to know. */
function renderNotices(outcome) {
    const { error, warnings } = outcome;
    return html `${error !== undefined &&
        html `
<aside class="notice bad" aria-label="Error">
<p><strong>${error.message}</strong> ${code(error.code)}</p>
${error.problems.length > 0 && html `<ul>${error.problems.map((problem) => html `<li>${problem}</li>`)}</ul>`}
${error.fix !== undefined && html `<p><span class="tag">What to do</span> ${error.fix}</p>`}
</aside>`}${warnings.length > 0 &&
        html `
<aside class="notice warn" aria-label="Warnings">
<p><strong>${warnings.length === 1 ? 'One warning' : `${warnings.length} warnings`}</strong></p>
<ul>${warnings.map((warning) => html `<li>${warning}</li>`)}</ul>
</aside>`}`;
}

// EXTERNAL MODULE: ./build/report/plan-text.js
var plan_text = __webpack_require__(76662);
;// CONCATENATED MODULE: ./build/report/html/smoke-list.js



/** What was asked of the new generation, what was expected, and what came; answers of what failed lie open. */
function renderSmoke(rows) {
    if (rows.length === 0)
        return undefined;
    return html `<h3>Smoke queries</h3>
<ul class="probes smoke">${rows.map(smoke_list_renderRow)}</ul>`;
}
function smoke_list_renderRow(row) {
    const { name: query, passed, asked, expected, found, topK, answers } = row;
    const came = answers.length > 0 &&
        table(`Answers to ${query}`, html `<tr><th scope="col">Id</th><th scope="col">Label</th><th scope="col" class="number">Score</th></tr>`, answers.map(({ id, label, score }) => html `<tr><th scope="row">${markup_name(id, 60)}</th><td>${label !== undefined && markup_name(label)}</td><td class="number">${(0,report_format/* formatMetric */.gI)(score)}</td></tr>`), 'narrow');
    return html `<li>${mark(passed)}<div><strong>${markup_name(query, 60)}</strong><div>
<p>${passed ? found : html `<em>${found}</em>`}</p>
<p class="small">Asked: ${markup_name(asked, 100)}. Expected of the first ${topK}: ${expected.join(', ')}.</p>
${came !== false && (passed ? details('What came', came) : came)}
</div></div></li>`;
}

;// CONCATENATED MODULE: ./build/report/html/index-section.js







/** What happened to the index: which generation readers have, what changed, and what the probes said. */
function renderIndex(outcome) {
    const { plan, verification, index } = outcome;
    if (plan === undefined && index === undefined && verification === undefined)
        return undefined;
    return section('index', 'Index', html `${renderLead(outcome)}${renderPlace(outcome)}`, html `${(plan !== undefined || index !== undefined) && renderGenerations(outcome)}${plan !== undefined && renderPlan(plan)}${verification !== undefined && renderProbes(verification)}`);
}
function renderLead({ index, dryRun, verification }) {
    if (index === undefined && verification?.passed === false)
        return 'What was built failed verification.';
    if (index === undefined)
        return dryRun ? 'A plan only: nothing was written.' : 'Planned, and not built.';
    if (index.downtimeMs !== undefined)
        return html `The live generation was deleted and built anew: readers had no index for ${(0,report_format/* formatDuration */.a3)(index.downtimeMs)}.`;
    if (index.switched)
        return html `The alias ${markup_name(index.alias)} was switched in one atomic move.`;
    if (index.edited)
        return html `The alias ${markup_name(index.alias)} leads where it led: that generation was edited in place${index.revision !== undefined && ` (revision ${index.revision})`}, and readers saw the steps in between.`;
    return html `The alias ${markup_name(index.alias)} was not switched${index.reason !== undefined && html `: ${index.reason}`}.`;
}
function renderPlace({ plan, index }) {
    return html `
<dl class="side">
${index !== undefined && html `<div><dt>Index</dt><dd>${markup_name(index.index)}</dd></div>`}
${plan !== undefined && html `<div><dt>Strategy</dt><dd>${plan.strategy}</dd></div>`}
${index !== undefined && html `<div><dt>Distance</dt><dd>${index.distance}</dd></div><div><dt>Store</dt><dd>${markup_name(index.store, 80)}</dd></div>`}
</dl>`;
}
/** Before and after as two cards; the alias' flag stands on the one that readers are led to. */
function renderGenerations(outcome) {
    const { plan, index, model } = outcome;
    const target = index?.generation ?? plan?.generation;
    const { before, after } = (0,findings/* aliasMove */.EQ)(outcome);
    const alias = index?.alias ?? 'live';
    const version = model?.version === undefined ? '' : `, model ${model.version}`;
    if (before !== undefined && before === target)
        return html `<div class="generations one">${renderCard({ generation: target, live: true, title: index?.edited === true ? 'Edited in place' : 'Unchanged', note: `${index === undefined ? '' : (0,counted/* counted */.h)(index.count, 'item')}${version}` }, alias)}</div>`;
    if (plan === undefined && before === undefined)
        return html `<div class="generations one">${renderCard({ generation: target, live: after === target, title: after === target ? 'Now' : 'Not switched to', note: `${index === undefined ? '' : (0,counted/* counted */.h)(index.count, 'item')}${version}` }, alias)}</div>`;
    const old = {
        generation: before,
        live: before !== undefined && after === before,
        title: 'Before',
        note: noteOnOld(before, after, index?.downtimeMs !== undefined),
    };
    const fresh = {
        generation: target,
        live: after !== undefined && after === target,
        title: index === undefined || (0,findings/* isPlanOnly */.Mr)(outcome) ? 'Planned' : index.switched ? 'Now' : 'Built, not live',
        note: `${index === undefined ? (0,counted/* counted */.h)((plan?.embed ?? 0) + (plan?.copy ?? 0), 'item') : (0,counted/* counted */.h)(index.count, 'item')}${version}`,
    };
    const arrow = index?.switched === true ? 'switched' : index === undefined ? 'would switch' : 'not switched';
    return html `
<div class="generations">
${renderCard(old, alias)}
<p class="arrow ${index?.switched === true ? 'done' : 'open'}"><span>${arrow}</span><svg viewBox="0 0 64 12" aria-hidden="true"><path d="M0 6H60M54 1l6 5-6 5"/></svg></p>
${renderCard(fresh, alias)}
</div>
${index !== undefined && index.dropped.length > 0 && html `<p class="small">Dropped: ${index.dropped.map((dropped, i) => html `${i > 0 && ', '}${code(dropped)}`)}</p>`}`;
}
function noteOnOld(before, after, deleted) {
    if (before === undefined)
        return deleted ? 'nothing: it was deleted by an earlier run' : 'nothing: a first generation';
    if (deleted)
        return 'deleted';
    return after === before ? 'what readers have' : 'kept, for rollback';
}
function renderCard({ generation, live, title, note }, alias) {
    return html `<div class="generation${live && ' live'}${generation === undefined && ' absent'}"><p class="title">${title}${live && html `<span class="flag">${markup_name(alias, 20)}</span>`}</p>${generation !== undefined && html `<p>${code(generation)}</p>`}<p class="small">${note}</p></div>`;
}
const kinds = [
    ['added', 'add'],
    ['changed', 'change'],
    ['deleted', 'delete'],
];
function renderPlan(plan) {
    if (plan.nothingToDo !== undefined)
        return html `<p>Nothing to do: ${plan.nothingToDo}.</p>`;
    const parts = [
        ...kinds.map(([word, key]) => ({ word, count: plan[key].count, first: plan[key].first })),
        { word: 'unchanged', count: plan.unchanged, first: [] },
    ];
    const examples = parts.filter(({ first }) => first.length > 0);
    return html `
<div class="plan">
<div class="share" aria-hidden="true">${parts.filter(({ count }) => count > 0).map(({ word, count }) => html `<span class="${word}" style="flex-grow:${count}"></span>`)}</div>
<ul class="legend">${parts.map(({ word, count }) => html `<li><span class="swatch ${word}" aria-hidden="true"></span><strong>${(0,report_format/* formatCount */.B4)(count)}</strong> ${word}</li>`)}</ul>
<p class="small">${(0,counted/* counted */.h)(plan.embed, 'new vector')}, ${(0,report_format/* formatCount */.B4)(plan.copy)} to copy from the live generation.</p>
${(0,plan_text/* costs */.tq)(plan) && html `<p class="small">Planned cost: ${(0,plan_text/* describeCost */.P9)(plan)}.</p>`}
${examples.length > 0 && details('Which items', html `<dl class="examples">${examples.map(({ word, count, first }) => html `<div><dt>${word}</dt><dd>${first.map((id) => html `${code(id, 60)} `)}${count > first.length && `and ${(0,report_format/* formatCount */.B4)(count - first.length)} more`}</dd></div>`)}</dl>`)}
</div>`;
}
function renderProbes({ probes, metrics }) {
    const others = probes.filter(({ smoke }) => smoke === undefined);
    const sorted = others.sort((a, b) => Number(a.passed) - Number(b.passed));
    return html `<h3>Verification</h3>
<ul class="probes">${sorted.map(({ name: probe, passed, detail }) => html `<li>${mark(passed)}<div><strong>${probe}</strong><p>${detail}</p></div></li>`)}</ul>
${renderSmoke((0,findings/* smokeRows */.X4)(probes))}
${Object.keys(metrics).length > 0 &&
        table('Metrics of the new generation', html `<tr><th scope="col">Metric</th><th scope="col" class="number">Value</th></tr>`, Object.entries(metrics).map(([metric, value]) => html `<tr><th scope="row">${markup_name(metric)}</th><td class="number strong">${(0,report_format/* formatFigure */.Mo)(metric, value)}</td></tr>`), 'narrow')}`;
}

// EXTERNAL MODULE: ./build/report/judged-by.js
var judged_by = __webpack_require__(96414);
;// CONCATENATED MODULE: ./build/report/html/judged-by-section.js



/** Which branch's settings judge a pull request, and what it would rather be judged by. */
function renderJudgedBy(judgedBy) {
    const [lead = '', ...others] = (0,judged_by/* judgedByLines */.G)(judgedBy);
    const body = others.length === 0
        ? html `<p>The pull request changes nothing about how it is judged.</p>`
        : html `<ul class="sentences">${others.map((line) => html `<li>${line}</li>`)}</ul>`;
    return section('judged-by', 'Judged by', lead, body);
}

// EXTERNAL MODULE: ./node_modules/d3-scale/dist/d3-scale.mjs + 4 modules
var d3_scale = __webpack_require__(25602);
;// CONCATENATED MODULE: ./build/report/html/line-chart.js



const width = 420;
const height = 250;
const line_chart_area = { left: 38, right: width - 112, top: 14, bottom: height - 34 };
/** Lines over epochs as an SVG that takes its colours from the page. */
function renderLineChart(chart) {
    const values = chart.lines.flatMap((line) => line.values.filter((value) => value !== undefined));
    const steps = Math.max(1, ...chart.lines.map((line) => line.values.length));
    const extent = [...values, ...chart.reach];
    const x = (0,d3_scale/* scaleLinear */.m4)(steps === 1 ? [0, 2] : [1, steps], [line_chart_area.left, line_chart_area.right]);
    const y = (0,d3_scale/* scaleLinear */.m4)([Math.min(...extent), Math.max(...extent)], [line_chart_area.bottom, line_chart_area.top]).nice(5);
    const format = y.tickFormat(5);
    const marks = steps <= 12
        ? Array.from({ length: steps }, (_, i) => i + 1)
        : [1, ...x.ticks(6).filter((tick) => Number.isInteger(tick) && tick > 1)];
    return html `
<figure class="chart">
<figcaption>${chart.title}</figcaption>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${chart.id}-title ${chart.id}-description">
<title id="${chart.id}-title">${chart.title}</title><desc id="${chart.id}-description">${chart.description}</desc>
${y.ticks(5).map((tick) => html `<line class="grid" x1="${line_chart_area.left}" x2="${line_chart_area.right}" y1="${at(y(tick))}" y2="${at(y(tick))}"/><text class="tick" x="${line_chart_area.left - 8}" y="${at(y(tick))}" dy=".35em" text-anchor="end">${format(tick)}</text>`)}
${marks.map((tick) => html `<text class="tick" x="${at(x(tick))}" y="${line_chart_area.bottom + 18}" text-anchor="middle">${tick}</text>`)}
<text class="tick" x="${line_chart_area.right + 12}" y="${line_chart_area.bottom + 18}">epoch</text>
${chart.lines.map((line) => renderLine(line, x, y))}
${endLabels(chart.lines, y).map(({ line, last, top }) => html `<text class="label ${line.kind}" x="${line_chart_area.right + 12}" y="${at(top)}" dy=".35em">${(0,report_format/* formatMetric */.gI)(last)} <tspan>${line.name}</tspan></text>`)}
</svg>
</figure>`;
}
function renderLine({ kind, values }, x, y) {
    const points = values.flatMap((value, i) => value === undefined ? [] : [[at(x(i + 1)), at(y(value))]]);
    const dots = points.length <= 24 ? points : points.slice(-1);
    return html `<g class="line ${kind}"><polyline points="${points.map((point) => point.join(',')).join(' ')}"/>${dots.map(([cx, cy]) => html `<circle cx="${cx}" cy="${cy}" r="2.6"/>`)}</g>`;
}
/** Where the lines' labels stand: at their last values, moved apart where they would overlap. */
function endLabels(lines, y) {
    const gap = 16;
    const labels = lines
        .flatMap((line) => {
        const last = line.values.findLast((value) => value !== undefined);
        return last === undefined ? [] : [{ line, last, top: y(last) }];
    })
        .sort((a, b) => a.top - b.top);
    const [upper, lower] = labels;
    if (upper === undefined || lower === undefined || lower.top - upper.top >= gap)
        return labels;
    const middle = Math.min((upper.top + lower.top) / 2, line_chart_area.bottom - gap / 2);
    return [
        { ...upper, top: middle - gap / 2 },
        { ...lower, top: middle + gap / 2 },
    ];
}
/** Two decimals are finer than any screen, and keep the bytes few. */
function at(position) {
    return Math.round(position * 100) / 100;
}

;// CONCATENATED MODULE: ./build/report/html/learning-section.js





/** Loss and accuracy over the epochs. */
function renderLearning(model) {
    const { training, parameterCount = 0 } = model;
    const last = training?.history.at(-1);
    if (training === undefined || last === undefined)
        return undefined;
    const { history } = training;
    const validated = history.some(({ validationLoss }) => validationLoss !== undefined);
    const lines = (first, second) => [
        { name: 'training', kind: 'first', values: history.map((epoch) => epoch[first]) },
        ...(validated
            ? [{ name: 'validation', kind: 'second', values: history.map((epoch) => epoch[second]) }]
            : []),
    ];
    const { loss, accuracy } = history[0] ?? last;
    return section('learning', 'Learning curve', html `${(0,counted/* counted */.h)(training.itemCount, 'item')}, ${(0,counted/* counted */.h)(history.length, 'epoch')}${model.trainingMs !== undefined && ` in ${(0,report_format/* formatDuration */.a3)(model.trainingMs)}`}; recipe ${training.recipe}, ${(0,report_format/* formatCount */.B4)(parameterCount)} parameters.${model.origin !== 'trained' && ' Trained in an earlier run.'}`, html `
<div class="charts">
${renderLineChart({ id: 'loss', title: 'Loss', description: `Training loss from ${(0,report_format/* formatMetric */.gI)(loss)} to ${(0,report_format/* formatMetric */.gI)(last.loss)} over ${(0,counted/* counted */.h)(history.length, 'epoch')}.`, lines: lines('loss', 'validationLoss'), reach: [0] })}
${renderLineChart({ id: 'accuracy', title: 'Accuracy', description: `Training accuracy from ${(0,report_format/* formatMetric */.gI)(accuracy)} to ${(0,report_format/* formatMetric */.gI)(last.accuracy)} over ${(0,counted/* counted */.h)(history.length, 'epoch')}.`, lines: lines('accuracy', 'validationAccuracy'), reach: [1] })}
</div>
${details('The figures', renderHistory(history, validated))}`);
}
function renderHistory(history, validated) {
    const cell = (value) => html `<td class="number">${value === undefined ? '–' : (0,report_format/* formatMetric */.gI)(value)}</td>`;
    return table('Loss and accuracy of each epoch', html `<tr><th scope="col" class="number">Epoch</th><th scope="col" class="number">Loss</th><th scope="col" class="number">Accuracy</th>${validated && html `<th scope="col" class="number">Validation loss</th><th scope="col" class="number">Validation accuracy</th>`}</tr>`, history.map((epoch) => html `<tr><th scope="row" class="number">${epoch.epoch}</th>${cell(epoch.loss)}${cell(epoch.accuracy)}${validated && [cell(epoch.validationLoss), cell(epoch.validationAccuracy)]}</tr>`));
}

;// CONCATENATED MODULE: ./build/report/html/picture.js


const dataUri = /^data:image\/(png|jpeg|webp|gif|avif);base64,[A-Za-z0-9+/]+=*$/;
/** An item's picture, or an empty frame where there is none. Only embedded raster images are let in. */
function picture(pictures, id, alt) {
    const source = pictures.get(id);
    const title = (0,visible/* shorten */.ml)(id, 200);
    if (source === undefined || !dataUri.test(source))
        return html `<span class="picture empty" role="img" aria-label="${alt} (no picture)" title="${title}"></span>`;
    return html `<img class="picture${isTiny(source) && ' tiny'}" src="${source}" alt="${alt}" title="${title}" decoding="async">`;
}
const png = 'data:image/png;base64,';
const tiny = 48;
/** A PNG of few pixels is shown with sharp ones: its width stands in bytes 16 to 19. */
function isTiny(source) {
    if (!source.startsWith(png))
        return false;
    const head = Buffer.from(source.slice(png.length, png.length + 32), 'base64');
    return head.length >= 20 && head.readUInt32BE(16) <= tiny;
}

;// CONCATENATED MODULE: ./build/report/html/mistakes-section.js





/** The classes and the single items that the model does worst on. */
function renderMistakes(evaluation, pictures) {
    const { worstClasses, worstItems } = evaluation;
    if (worstClasses.length === 0 && worstItems.length === 0)
        return undefined;
    return section('mistakes', 'Where it errs', 'The classes with the lowest F1, and the wrong answers that the model was surest of.', html `${worstItems.length > 0 && html `<ul class="mistakes">${worstItems.map((item) => renderItem(item, pictures))}</ul>`}${worstClasses.length > 0 &&
        table('Classes with the lowest F1', html `<tr><th scope="col">Class</th><th scope="col" class="number">F1</th><th scope="col" class="number">Precision</th><th scope="col" class="number">Recall</th><th scope="col" class="number">Test items</th></tr>`, worstClasses.map((row) => html `<tr><th scope="row">${markup_name(row.name)}</th><td class="number strong">${(0,report_format/* formatMetric */.gI)(row.f1)}</td><td class="number">${(0,report_format/* formatMetric */.gI)(row.precision)}</td><td class="number">${(0,report_format/* formatMetric */.gI)(row.recall)}</td><td class="number">${row.support}</td></tr>`))}`);
}
function renderItem(item, pictures) {
    const percent = (share) => `${(share * 100).toFixed(1)} %`;
    return html `
<li>
${picture(pictures.test, item.id, `Item ${(0,visible/* shorten */.ml)(item.id, 120)}`)}
<dl>
<div><dt>Is</dt><dd>${markup_name(item.label, 24)}</dd><dd class="number">${percent(item.labelScore)}</dd></div>
<div class="bad"><dt>Taken for</dt><dd>${markup_name(item.predicted, 24)}</dd><dd class="number">${percent(item.score)}</dd></div>
</dl>
<p><code>${markup_name(item.id, 40)}</code></p>
</li>`;
}

;// CONCATENATED MODULE: ./build/report/html/neighbours-section.js





/** Held-out items, each with what the index answers. */
function renderNeighbours(evaluation, pictures) {
    const { neighbours } = evaluation;
    if (neighbours.length === 0)
        return undefined;
    const all = neighbours.flatMap(({ query, matches }) => matches.map(({ label }) => label === query.label));
    const same = all.filter(Boolean).length;
    // Of ready vectors nothing was predicted, and there is nothing to see.
    const pictured = neighbours.some(({ query }) => query.predicted !== undefined);
    return section('neighbours', 'Nearest neighbours', html `Held-out items and what the index holds nearest to them, nearest first. ${same} of ${(0,counted/* counted */.h)(all.length, 'neighbour')} ${same === 1 ? 'shares' : 'share'} the label of their query; the others are marked ✗${pictured && ' and framed with dashes'}.`, pictured
        ? html `<ol class="neighbourhoods">${neighbours.map((entry) => renderNeighbourhood(entry, pictures))}</ol>`
        : renderTable(neighbours));
}
function renderTable(neighbours) {
    return table('Held-out items and their nearest neighbours', html `<tr><th scope="col">Item</th><th scope="col">Label</th><th scope="col">Nearest, with score and label</th></tr>`, neighbours.map(({ query, matches }) => html `<tr><th scope="row">${code(query.id, 40)}</th><td>${markup_name(query.label, 24)}</td><td><ol class="nearest">${matches.map((match) => neighbours_section_renderLine(match, query.label))}</ol></td></tr>`), 'neighbours');
}
function neighbours_section_renderLine({ id, label, score }, wanted) {
    const same = label === wanted;
    return html `<li>${code(id, 40)} <span class="small">${score.toPrecision(4)}${!same && html ` <span class="bad">✗ ${label === undefined ? 'no label' : markup_name(label, 24)}</span>`}</span></li>`;
}
function renderNeighbourhood({ query, matches }, pictures) {
    const { predicted = query.label } = query;
    const right = predicted === query.label;
    const label = (0,visible/* shorten */.ml)(query.label, 60);
    return html `
<li>
<figure class="query">
${picture(pictures.test, query.id, `Query, label ${label}`)}
<figcaption>${markup_name(query.label, 24)}${!right && html `<small class="bad">✗ taken for ${markup_name(predicted, 24)}</small>`}</figcaption>
</figure>
<ol class="matches" aria-label="Neighbours of ${(0,visible/* shorten */.ml)(query.id, 120)}">
${matches.map((match, rank) => renderMatch(match, rank, query.label, pictures))}
</ol>
</li>`;
}
function renderMatch(match, rank, label, pictures) {
    const same = match.label === label;
    const own = match.label ?? 'none';
    return html `<li class="${same ? 'same' : 'other'}"><figure>${!same && html `<span class="badge" aria-hidden="true">✗</span>`}${picture(pictures.training, match.id, `Neighbour ${rank + 1}, label ${(0,visible/* shorten */.ml)(own, 60)}${same ? '' : ', another label'}, score ${match.score.toFixed(3)}`)}<figcaption>${markup_name(own, 24)}</figcaption></figure></li>`;
}

;// CONCATENATED MODULE: ./build/report/html/run-section.js





/** What one needs to repeat the run or to doubt it: metrics in full, settings, steps, digests. */
function renderRun(outcome) {
    return html `${renderMetrics(outcome)}${renderSkipped(outcome)}${renderSteps(outcome)}${renderSettings(outcome)}${renderIdentity(outcome)}`;
}
function renderMetrics({ evaluation }) {
    const { headlines, all } = (0,findings/* shownMetrics */.fE)(evaluation?.metrics ?? {});
    if (headlines.length === 0)
        return undefined;
    return section('metrics', 'Metrics', evaluation.classes.length === 0
        ? 'Of the held-out items, each a query for the others nearest to it.'
        : 'Measured on the test items by the model as reloaded from its file.', html `<dl class="metrics">${headlines.map(([metric, value]) => html `<div><dt>${markup_name(metric)}</dt><dd>${(0,report_format/* formatMetric */.gI)(value)}</dd></div>`)}</dl>${all.length > 0 && details(`All ${(0,counted/* counted */.h)(all.length, 'metric')}`, run_section_renderTable(all))}`);
}
function run_section_renderTable(metrics) {
    return table('Every metric about the whole', html `<tr><th scope="col">Metric</th><th scope="col" class="number">Value</th></tr>`, metrics.map(([metric, value]) => html `<tr><th scope="row">${markup_name(metric)}</th><td class="number">${(0,report_format/* formatMetric */.gI)(value)}</td></tr>`));
}
function renderSkipped({ data }) {
    const skipped = data?.skipped ?? [];
    if (skipped.length === 0)
        return undefined;
    return section('skipped', 'Left out', `${(0,counted/* counted */.h)(skipped.length, 'item')} could not be used and ${skipped.length === 1 ? 'was' : 'were'} skipped.`, table('Items that were left out', html `<tr><th scope="col">Item</th><th scope="col">Reason</th></tr>`, skipped.map(({ id, reason }) => html `<tr><th scope="row">${code(id)}</th><td>${reason}</td></tr>`)));
}
function renderSteps({ steps, durationMs }) {
    if (steps.length === 0)
        return undefined;
    const whole = Math.max(1, steps.reduce((total, step) => total + step.durationMs, 0));
    let from = 0;
    const measured = steps.some(({ peakMemoryBytes }) => peakMemoryBytes !== undefined);
    return section('steps', 'Steps', `${(0,report_format/* formatDuration */.a3)(durationMs)} from start to end.${measured ? ' Memory: the most that the whole process held while the step ran.' : ''}`, table('Steps and how long each took', html `<tr><th scope="col">Step</th><th scope="col" class="wide"><span class="unseen">When</span></th><th scope="col" class="number">Took</th>${measured && html `<th scope="col" class="number">Memory</th>`}</tr>`, steps.map((step) => {
        const start = (from / whole) * 100;
        const share = (step.durationMs / whole) * 100;
        from += step.durationMs;
        return html `<tr><th scope="row">${step.title}</th><td class="wide"><div class="span" style="--from:${start.toFixed(2)};--for:${share.toFixed(2)}"><i></i></div></td><td class="number">${(0,report_format/* formatDuration */.a3)(step.durationMs)}</td>${measured && html `<td class="number">${step.peakMemoryBytes === undefined ? '–' : (0,report_format/* formatBytes */.z3)(step.peakMemoryBytes)}</td>`}</tr>`;
    }), 'steps'));
}
function renderSettings({ settings }) {
    return section('settings', 'Settings', settings.length === 0
        ? 'All at their defaults.'
        : 'What was set, and where; everything else is at its default.', settings.length > 0 &&
        table('Settings that are not at their default', html `<tr><th scope="col">Setting</th><th scope="col">Value</th><th scope="col">From</th></tr>`, settings.map(({ name: setting, value, source }) => html `<tr><th scope="row">${markup_name(setting)}</th><td>${code(value, 160)}</td><td>${markup_name(source)}</td></tr>`), 'settings'));
}
function renderIdentity(outcome) {
    const { engine, model, data, index, plan, tool, host } = outcome;
    const rows = [
        [
            'Model',
            model &&
                html `${markup_name(model.name)}${model.version !== undefined && ` ${model.version}`}${model.versionReason !== undefined && html ` <span class="small">(${model.versionReason})</span>`}`,
        ],
        ['Model digest', model && code(model.digest)],
        ['Declared as', model?.declaration && markup_name((0,report_format/* describeDeclaration */._)(model.declaration), 120)],
        ['Training key', model?.training && code(model.training.key)],
        ['Training data', model?.training && code(model.training.dataFingerprint)],
        ['Recipe', model?.training && describeTraining(model.training)],
        ['All data', data && html `${code(data.fingerprint)} <span class="small">${markup_name(data.folder, 80)}</span>`],
        ['Generation', (index ?? plan) && code((index ?? plan).generation)],
        ['Commit', host.commit !== undefined && code(host.commit)],
        ['Trace', outcome.traceId !== undefined && code(outcome.traceId)],
        ['Engine', engine && (0,report_format/* describeEngine */.sk)(engine)],
        ['Made by', html `${tool.name} ${tool.version}, Node.js ${tool.node}`],
    ];
    return section('identity', 'Identity', 'Digests in full: equal ones mean equal bytes.', html `<dl class="identity">${rows.filter(([, value]) => value !== undefined && value !== false).map(([term, value]) => html `<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`);
}
function describeTraining(training) {
    return `${training.recipe}, ${training.embeddingDimension} dimensions, engine ${training.engine} (numeric version ${training.engineNumericVersion}), seed ${training.seed}, batches of ${training.batchSize}, learning rate ${training.learningRate}, up to ${(0,counted/* counted */.h)(training.epochs, 'epoch')}`;
}

;// CONCATENATED MODULE: ./build/report/html/style.js
/**
 * The page's whole style. Colours are named once, for light and for dark. `--depth` scales the matrix' shades so that
 * in both the text on them changes colour at the same shade, with a contrast of 4.5 on either side of it.
 */
const style = `
:root{
--paper:#fcfcfa;--raised:#fff;--ink:#17191e;--soft:#4d535e;--faint:#6a7180;--line:#e6e6e1;--hair:#f0f0ec;
--accent:#2f54c9;--on-accent:#fff;--cell:#000;--depth:100%;--good:#17764a;--bad:#b3261e;--on-bad:#fff;--warn:#8a5a00;
--sans:"Inter","Inter Variable",ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;
--mono:ui-monospace,"SF Mono","JetBrains Mono",Menlo,Consolas,"Liberation Mono",monospace;
color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{
--paper:#121417;--raised:#191c20;--ink:#eceef1;--soft:#b3b9c4;--faint:#8f97a5;--line:#2b3037;--hair:#20242a;
--accent:#8ea8ff;--on-accent:#000;--cell:#fff;--depth:79%;--good:#5fcb96;--bad:#ff8f86;--on-bad:#000;--warn:#e3b25a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.55 var(--sans);font-feature-settings:"cv05","ss03";-webkit-font-smoothing:antialiased}
main,body>footer{max-width:72rem;margin:0 auto;padding:0 clamp(1.1rem,4vw,3rem)}
p,h1,h2,h3,dl,dd,ul,ol,figure,table{margin:0;padding:0}
ul,ol{list-style:none}
h1{font-weight:650;font-size:clamp(1.5rem,1.05rem + 2.1vw,2.4rem);line-height:1.18;letter-spacing:-.022em;max-width:25em;text-wrap:balance;overflow-wrap:anywhere}
h2{font-weight:650;font-size:1.125rem;line-height:1.3;letter-spacing:-.01em}
h3{font-weight:600;font-size:.9375rem;margin-top:2.25rem;margin-bottom:.85rem}
code{font:.86em/1.5 var(--mono);overflow-wrap:anywhere}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.small{font-size:.8125rem;color:var(--faint)}
.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.strong{font-weight:600}

.head{padding:clamp(1.75rem,5vw,3.5rem) 0 clamp(1.75rem,4vw,2.75rem)}
.kicker{display:flex;flex-wrap:wrap;gap:.2rem 0;font-size:.8125rem;color:var(--faint);margin-bottom:clamp(2rem,6vw,3.75rem)}
.kicker>*{overflow-wrap:anywhere}
.kicker>:first-child{font-weight:650;color:var(--ink)}
.kicker>*+*::before{content:"/";margin:0 .55rem;color:var(--line);font-weight:400}
.status{display:inline-flex;gap:.5em;align-items:center;font-size:.8125rem;font-weight:600;padding:.22rem .7rem .22rem .6rem;border:1px solid currentColor;border-radius:99px;margin-bottom:1.1rem}
.status.neutral{color:var(--soft)}
.facts{display:flex;flex-wrap:wrap;gap:.9rem 2.5rem;margin-top:1.9rem;font-size:.875rem}
dt{color:var(--faint);font-size:.75rem;letter-spacing:.005em}
.facts dd{font-variant-numeric:tabular-nums}

.notice{border-left:3px solid currentColor;background:var(--raised);padding:1.1rem 1.4rem;margin-bottom:1.75rem;border-radius:0 .5rem .5rem 0;box-shadow:0 0 0 1px var(--line)}
.notice>*{color:var(--ink)}
.notice>*+*{margin-top:.6rem}
.notice ul{list-style:disc;padding-left:1.2rem;color:var(--soft)}
.sentences{list-style:disc;padding-left:1.2rem}
.notice li+li,.sentences li+li{margin-top:.25rem}
.notice li,.notice p{overflow-wrap:anywhere}
.notice code{color:var(--faint);margin-left:.5em}
.tag{font-size:.75rem;font-weight:650;color:var(--accent);margin-right:.5em}

.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));border-top:1px solid var(--ink);border-bottom:1px solid var(--line);gap:0}
.figures>div{padding:1.15rem 1.25rem 1.25rem 0}
.figures dd strong{display:block;font-size:1.875rem;line-height:1.25;font-weight:600;letter-spacing:-.025em;font-variant-numeric:tabular-nums}
.figures dd>span{display:block;font-size:.8125rem;color:var(--soft);font-variant-numeric:tabular-nums}

section{display:grid;grid-template-columns:13.5rem minmax(0,1fr);column-gap:3.5rem;padding:3rem 0;border-bottom:1px solid var(--line)}
section:last-child{border-bottom:0}
.side{margin-top:1.1rem;display:grid;gap:.6rem}
.side dd{color:var(--ink)}
section>header div{margin-top:.5rem;font-size:.875rem;color:var(--soft);overflow-wrap:anywhere}
.content>*+*{margin-top:1.75rem}
.content>h3+*{margin-top:0}

.scroll{overflow-x:auto;border-radius:2px}
.scroll:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:3px}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.4}
table.narrow{width:auto;min-width:min(22rem,100%)}
th{font-weight:inherit;text-align:left}
thead th{font-size:.75rem;color:var(--faint);font-weight:450;padding-top:0;vertical-align:bottom;white-space:nowrap}
th,td{padding:.55rem .9rem .55rem 0;border-bottom:1px solid var(--hair);vertical-align:top}
thead th{border-bottom-color:var(--line)}
th:last-child,td:last-child{padding-right:0}
tbody tr:last-child>*{border-bottom:0}
th.number,td.number{text-align:right}
tbody th{overflow-wrap:anywhere;min-width:5rem}
td.wide{width:12rem;vertical-align:middle}
td.wide:last-child{padding-left:1.5rem}
td.wide:last-child .bar{margin-left:auto}
.bar{display:block;width:10rem;height:1rem;max-width:100%}
.span{position:relative;height:.5rem}
.span::before{content:"";position:absolute;inset:.2rem 0 auto;border-top:1px solid var(--line)}
.span i{position:absolute;top:0;bottom:0;left:calc(var(--from)*1%);width:max(3px,calc(var(--for)*1%));background:var(--accent);border-radius:2px}
table.steps td.wide{width:45%}
.bar .track{fill:var(--hair)}
.bar .fill{fill:var(--accent)}
.bar.bad .fill{fill:var(--bad)}
.bar .limit{fill:var(--ink)}
.rules tr.fail>th,.rules tr.inconclusive>th{font-weight:600}
.rules tr.fail>*,.rules tr.inconclusive>*{border-bottom:0}
.rules tr.reason td{padding-top:0;font-size:.8125rem;color:var(--soft);overflow-wrap:anywhere}
.rules td:first-child{width:1.6rem;padding-right:.6rem}
.settings td:nth-child(2){min-width:10rem}
.settings th{white-space:nowrap}
.mark{font-weight:700}

.generations{display:grid;grid-template-columns:minmax(0,1fr) 6rem minmax(0,1fr);align-items:stretch}
.generations.one{grid-template-columns:minmax(0,1fr)}
.generation{border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.15rem;background:var(--raised);min-width:0}
.generation.live{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.generation.absent{border-style:dashed;background:none}
.generation .title{display:flex;justify-content:space-between;align-items:center;gap:1rem;font-weight:600;font-size:.875rem;margin-bottom:.5rem;min-height:1.5rem}
.flag{font-size:.75rem;font-weight:650;line-height:1.5rem;background:var(--accent);color:var(--on-accent);border-radius:99px;padding:0 .7rem;overflow-wrap:anywhere}
.generation .small{margin-top:.3rem}
.arrow{display:flex;flex-direction:column;align-items:center;justify-content:center;gap:.25rem;font-size:.75rem;color:var(--faint);text-align:center}
.arrow svg{width:4rem;fill:none;stroke:currentColor;stroke-width:1.4;stroke-linecap:round;stroke-linejoin:round}
.arrow.done{color:var(--accent);font-weight:600}
.arrow.open svg{stroke-dasharray:3 4}
.generations+.small{margin-top:.7rem}
.share{display:flex;height:.6rem;gap:2px;border-radius:99px;overflow:hidden}
.share span{min-width:4px}
.added{background:var(--good)}.changed{background:var(--accent)}.deleted{background:var(--bad)}.unchanged{background:color-mix(in oklab,var(--faint) 45%,var(--paper))}
.legend{display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;font-size:.875rem;margin:.85rem 0 .4rem;font-variant-numeric:tabular-nums}
.swatch{display:inline-block;width:.6rem;height:.6rem;border-radius:2px;margin-right:.5rem}
.examples>div{display:grid;grid-template-columns:6rem minmax(0,1fr);padding:.35rem 0}
.probes>li{display:grid;grid-template-columns:1.6rem minmax(0,1fr);padding:.5rem 0;border-bottom:1px solid var(--hair);font-size:.9rem}
.probes>li:last-child{border-bottom:0}
.probes li>div{display:grid;grid-template-columns:10rem minmax(0,1fr);column-gap:1rem}
.probes strong{font-weight:500}
.probes p{color:var(--soft);overflow-wrap:anywhere}

.picture{display:block;width:100%;aspect-ratio:1;object-fit:contain;background:var(--hair);border-radius:3px}
.picture.tiny{image-rendering:pixelated}
.picture.empty{background:repeating-linear-gradient(135deg,var(--hair) 0 6px,transparent 6px 12px);border:1px solid var(--line)}
.neighbourhoods>li{display:grid;grid-template-columns:5rem minmax(0,1fr);column-gap:2rem;padding:1.1rem 0;border-bottom:1px solid var(--hair);align-items:start}
.neighbourhoods>li:first-child{padding-top:0}
.neighbourhoods>li:last-child{border-bottom:0;padding-bottom:0}
.query figcaption{font-weight:600;margin-top:.35rem;font-size:.9rem;line-height:1.3;overflow-wrap:anywhere}
.query small{display:block;font-weight:500;font-size:.75rem}
.neighbours th[scope=row]{min-width:8rem}
.nearest{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1rem}
.matches{display:grid;grid-template-columns:repeat(10,minmax(0,1fr));gap:.6rem;padding-top:.4rem}
.matches figure{position:relative;padding:3px}
.badge{position:absolute;top:-.4rem;right:-.4rem;width:1.1rem;height:1.1rem;border-radius:50%;background:var(--bad);color:var(--on-bad);font-size:.6875rem;font-weight:700;line-height:1.1rem;text-align:center}
.matches .other figure{outline:1.5px dashed var(--bad);border-radius:4px}
.matches figcaption{font-size:.75rem;color:var(--faint);margin-top:.25rem;text-align:center;line-height:1.3;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.matches .other figcaption{color:var(--bad);font-weight:650;white-space:normal;overflow-wrap:anywhere;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3}

.mistakes{display:grid;grid-template-columns:repeat(5,minmax(0,1fr));gap:1.5rem}
.mistakes dl{margin-top:.7rem;font-size:.875rem}
.mistakes dl div{display:grid;grid-template-columns:minmax(0,1fr) auto;column-gap:.5rem;padding:.2rem 0}
.mistakes dt{grid-column:1/-1}
.mistakes dd{font-weight:600;overflow-wrap:anywhere}
.mistakes dd.number{font-weight:400}
.mistakes p{font-size:.75rem;color:var(--faint);margin-top:.25rem}

.charts{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:2.5rem}
.chart figcaption{font-weight:600;font-size:.875rem;margin-bottom:.6rem}
.chart svg{display:block;width:100%;height:auto;overflow:visible}
.grid{stroke:var(--line);stroke-width:1}
.tick{font-size:11.5px;fill:var(--faint);font-variant-numeric:tabular-nums}
.line polyline{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.line.first polyline{stroke:var(--accent)}.line.first circle{fill:var(--accent)}
.line.second polyline{stroke:var(--ink);stroke-dasharray:1 5}.line.second circle{fill:var(--paper);stroke:var(--ink);stroke-width:1.5}
.label{font-size:12px;font-weight:650;font-variant-numeric:tabular-nums}
.label.first{fill:var(--accent)}.label.second{fill:var(--ink)}
.label tspan{font-weight:400}

.matrix{width:auto;table-layout:fixed;border-collapse:separate;border-spacing:2px;font-variant-numeric:tabular-nums}
.matrix th,.matrix td{border:0;padding:0}
.matrix td{width:2.9rem;height:2.5rem;text-align:center;vertical-align:middle;border-radius:3px;font-size:.8125rem}
.matrix thead td,.matrix tbody th{width:auto;padding-right:.7rem;text-align:right;vertical-align:middle;max-width:9rem;min-width:1.5rem;font-size:.8125rem;color:var(--soft)}
.matrix thead th{text-align:center;padding-bottom:.35rem;font-size:.8125rem;color:var(--soft)}
.matrix.long thead th span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:9rem;overflow:hidden;text-overflow:ellipsis;display:inline-block}
.matrix .hit{background:color-mix(in oklab,var(--accent) calc(var(--v)*var(--depth)),var(--paper))}
.matrix .miss{background:color-mix(in oklab,var(--bad) calc(var(--v)*var(--depth)),var(--paper));font-weight:600}
.matrix .hit.deep{color:var(--on-accent)}.matrix .miss.deep{color:var(--on-bad)}
.matrix td{color:var(--cell)}
.matrix .zero{color:transparent;background:var(--hair)}

.confusion{display:flex;flex-wrap:wrap;gap:2rem 3.5rem;align-items:flex-start}
.confusion>.scroll{flex:0 1 auto;min-width:0}
.pairs{flex:1 1 10rem;font-size:.875rem}
.pairs h3{margin:0 0 .6rem;font-size:.75rem;font-weight:450;color:var(--faint)}
.pairs li{display:flex;justify-content:space-between;gap:1rem;padding:.4rem 0;border-bottom:1px solid var(--hair);max-width:16rem}
.pairs li:last-child{border-bottom:0}
.pairs li>:first-child{overflow-wrap:anywhere}
.pairs strong{white-space:nowrap}

.metrics{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:1.1rem 1.5rem}
.metrics dd{font-variant-numeric:tabular-nums;font-weight:500}
.identity>div{display:grid;grid-template-columns:9rem minmax(0,1fr);padding:.5rem 0;border-bottom:1px solid var(--hair);font-size:.875rem}
.identity>div:last-child{border-bottom:0}
.identity dt{font-size:.8125rem}
.identity dd{overflow-wrap:anywhere}
details summary{cursor:pointer;font-size:.875rem;color:var(--accent);width:fit-content}
details[open] summary{margin-bottom:1rem}
body>footer{padding-top:.5rem;padding-bottom:3rem;font-size:.8125rem;color:var(--faint)}

@media (max-width:60rem){
section{grid-template-columns:minmax(0,1fr);padding:2.25rem 0;row-gap:1.5rem}
section>header>div{max-width:38rem}
.side{display:flex;flex-wrap:wrap;gap:.6rem 2rem}}
@media (max-width:42rem){
.figures{grid-template-columns:repeat(2,minmax(0,1fr))}
.figures>div{padding:.9rem .75rem .9rem 0}
.figures dd strong{font-size:1.5rem}
.charts{grid-template-columns:minmax(0,1fr)}
td.wide,th.wide{display:none}
.generations{grid-template-columns:minmax(0,1fr)}
.arrow{flex-direction:row;gap:.75rem;padding:.5rem 0}
.arrow svg{width:2.5rem;transform:rotate(90deg);margin:.9rem 0}
.probes li>div{grid-template-columns:minmax(0,1fr)}
.neighbourhoods>li{grid-template-columns:4rem minmax(0,1fr);column-gap:1.1rem}
.matches{grid-template-columns:repeat(5,minmax(0,1fr));gap:.4rem;padding-top:0}
.mistakes{grid-template-columns:minmax(0,1fr)}
.mistakes>li{display:grid;grid-template-columns:5.5rem minmax(0,1fr);column-gap:1.1rem;align-content:start}
.mistakes>li>.picture{grid-row:1/3}
.mistakes dl{margin-top:0}
.mistakes dl div{grid-template-columns:5rem minmax(0,1fr) auto;align-items:baseline}
.mistakes dt{grid-column:auto}
.identity>div{grid-template-columns:minmax(0,1fr)}
.matrix{border-spacing:1px}
.matrix td{width:1.9rem;min-width:1.9rem;height:1.9rem}
.matrix thead td,.matrix tbody th{padding-right:.4rem;min-width:.8rem}
.matrix tbody th{position:sticky;left:0;background:var(--paper)}}
@media print{body{background:#fff}section{break-inside:avoid;display:block}section>header{margin-bottom:1rem}}
`;

;// CONCATENATED MODULE: ./build/report/html.js















/**
 * `report.html`: one page that needs nothing else, neither network nor scripts. Equal arguments give equal bytes.
 * @param pictures thumbnails of the items that the outcome names; one that is missing leaves an empty frame
 */
function renderHtml(outcome, pictures) {
    const { evaluation, model, verdict } = outcome;
    const status = (0,report_status/* statusOf */.c)(outcome);
    const mistakes = evaluation && renderMistakes(evaluation, pictures);
    const failed = verdict !== undefined && verdict.judgement !== 'pass';
    const page = html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${status.mark} ${status.label}: ${(0,visible/* shorten */.ml)(outcome.headline, 120)}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body>
<main>
${renderHead(outcome)}
${renderNotices(outcome)}
${renderFigures(outcome)}
${verdict && renderGate(verdict)}
${failed && mistakes}
${outcome.judgedBy && renderJudgedBy(outcome.judgedBy)}
${renderIndex(outcome)}
${evaluation && renderNeighbours(evaluation, pictures)}
${model && renderLearning(model)}
${evaluation && renderConfusion(evaluation)}
${!failed && mistakes}
${renderClasses(outcome)}
${renderRun(outcome)}
</main>
<footer><p>${outcome.tool.name} ${outcome.tool.version}. The same figures for machines: report.json, schema version ${outcome.schemaVersion}.</p></footer>
</body>
</html>
`;
    return page.text;
}


/***/ }),

/***/ 96414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ judgedByLines)
/* harmony export */ });
/** Who judges a pull request, then a sentence for each thing that it would change about that, or that is its own. */
function judgedByLines(judgedBy) {
    const { kept, added, own, files } = judgedBy;
    return [
        judge(judgedBy),
        ...kept.map(({ name, value, proposed, source }) => proposed === undefined
            ? `${name} stays ${inline(value)}: the pull request leaves it out.`
            : `${name} stays ${inline(value)}: the pull request says ${inline(proposed)} (${source}).`),
        ...added.map(({ name, value, source }) => `${name} of the pull request holds as well: ${inline(value)} (${source}).`),
        ...own.map(({ name, value, source }) => `${name} is the pull request's own, ${inline(value)} (${source}): that file does not set it.`),
        ...files.flatMap(({ name, path, changed }) => {
            if (changed === false)
                return [];
            return changed === true
                ? [`${name} ${path}: the pull request changes what is there.`]
                : [`${name} ${path}: whether the pull request changes what is there, this clone cannot tell.`];
        }),
    ];
}
function judge({ commit, branch, file }) {
    const where = `${branch ?? 'the base branch'} at ${commit.slice(0, 10)}`;
    return file === undefined
        ? `No config file in ${where}: every setting that judges is the pull request's own.`
        : `Judged by ${file} of ${where}.`;
}
const inline = (value) => value.replaceAll('\n', ', ');


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
