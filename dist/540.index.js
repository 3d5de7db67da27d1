export const id = 540;
export const ids = [540];
export const modules = {

/***/ 8190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ findCandidate),
/* harmony export */   Vg: () => (/* binding */ requireCandidate),
/* harmony export */   d8: () => (/* binding */ writeCandidate),
/* harmony export */   lr: () => (/* binding */ writeCandidateEvaluation)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);
/* harmony import */ var _registry_evaluations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6977);
/* harmony import */ var _registry_versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8119);



const pointerKey = (model) => `${model}/candidate`;
/** A candidate that was replaced goes after an hour: until then another run may be at work on it. */
const KEPT_MS = 60 * 60 * 1000;
/** Makes this version the candidate, in place of another one. What is interrupted leaves the other or this one, whole. */
async function writeCandidate(context, wanted) {
    const storage = await context.candidate();
    const { modelName, clock } = context;
    const version = await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .writeVersion */ .gN)(storage, modelName, wanted);
    const { digest } = version;
    await point(storage, modelName, (there) => (there?.digest === digest ? there : { digest }));
    for (const other of await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .listDigests */ .SL)(storage, modelName)) {
        const createdAt = (await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .readVersion */ .$4)(storage, modelName, other))?.createdAt;
        const age = clock.now().getTime() - Date.parse(createdAt ?? '');
        if (other !== digest && !(age < KEPT_MS))
            await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .eraseVersion */ .rg)(storage, modelName, other);
    }
    return { storage, version };
}
/** Puts an evaluation beside the candidate that it is of. */
async function writeCandidateEvaluation(context, evaluation) {
    const storage = await context.candidate();
    await (0,_registry_evaluations_js__WEBPACK_IMPORTED_MODULE_1__/* .saveEvaluation */ .I)(storage, context.modelName, evaluation);
    const { modelDigest: digest, dataFingerprint } = evaluation;
    await point(storage, context.modelName, () => ({ digest, evaluation: dataFingerprint }));
}
/** The candidate, or undefined where there is none. */
async function findCandidate(context) {
    const storage = await context.candidate();
    const { modelName } = context;
    const pointer = parsePointer((await storage.getVersioned(pointerKey(modelName)))?.bytes);
    const version = pointer && (await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .readVersion */ .$4)(storage, modelName, pointer.digest));
    if (pointer === undefined || version === undefined)
        return undefined;
    const evaluation = pointer.evaluation === undefined
        ? undefined
        : await (0,_registry_evaluations_js__WEBPACK_IMPORTED_MODULE_1__/* .readEvaluation */ .L)(storage, modelName, version.digest, pointer.evaluation);
    return { storage, version, evaluation };
}
/**
 * The candidate, evaluated.
 * @throws CodedError `candidate.missing` (exit 2)
 */
async function requireCandidate(context) {
    const found = await findCandidate(context);
    const { settings, modelName } = context;
    const what = found === undefined
        ? `candidate: ${settings.candidate} holds no candidate of the model ${modelName}.`
        : found.evaluation === undefined
            ? `candidate: the model in ${settings.candidate} was never evaluated: its training was interrupted.`
            : undefined;
    if (found?.evaluation === undefined || what !== undefined) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('candidate.missing', what ?? 'There is no candidate.', {
            fix: 'Run "train" first and hand its folder on, or name the folder with candidate, and the model with name or index.',
        });
    }
    return { ...found, evaluation: found.evaluation };
}
async function point(storage, model, decide) {
    for (let round = 0; round < 20; round++) {
        const found = await storage.getVersioned(pointerKey(model));
        const there = parsePointer(found?.bytes);
        const next = decide(there);
        if (there !== undefined && there.digest === next.digest && there.evaluation === next.evaluation)
            return;
        if (await storage.compareAndSet(pointerKey(model), found?.revision, Buffer.from(JSON.stringify(next))))
            return;
    }
    throw new Error(`others keep writing the candidate in ${storage.description}`);
}
/** A pointer that cannot be read points to nothing: a candidate can be made again at any time. */
function parsePointer(bytes) {
    if (bytes === undefined)
        return undefined;
    try {
        const { digest, evaluation } = JSON.parse(Buffer.from(bytes).toString('utf8'));
        return {
            digest: String(digest),
            ...(evaluation === undefined ? {} : { evaluation: String(evaluation) }),
        };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MM: () => (/* binding */ checkRules),
  qD: () => (/* binding */ describeEvaluation),
  fL: () => (/* binding */ judgeModel)
});

// EXTERNAL MODULE: ./build/evaluate/metrics.js
var metrics = __webpack_require__(9407);
// EXTERNAL MODULE: ./build/evaluate/classification.js
var classification = __webpack_require__(2004);
;// CONCATENATED MODULE: ./build/evaluate/worst.js

/** The classes with the lowest F1, lowest first, equal ones in the order of the classes. */
function worstClasses({ classes, confusion }, limit = 5) {
    return (0,classification/* classScores */.Sg)(confusion)
        .map(({ precision, recall, f1, support }, i) => ({ name: classes[i], precision, recall, f1, support }))
        .sort((a, b) => a.f1 - b.f1)
        .slice(0, limit);
}
/** Test items with a wrong prediction, the surest first, equally sure ones in the order of the items. */
function worstItems({ predictions }, limit = 5) {
    return predictions
        .filter(({ label, predicted }) => label !== predicted)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
}

;// CONCATENATED MODULE: ./build/gate/judge.js
/**
 * Holds rules against what was measured: all must pass. A metric that is missing or not a number, and any on no
 * test item at all, fails. Without rules nothing is asked, so it passes.
 */
function judge({ metrics, testItems }, rules) {
    const results = rules.map((rule) => judgeRule(rule, metrics, testItems));
    const judgements = new Set(results.map(({ judgement }) => judgement));
    const judgement = ['fail', 'inconclusive'].find((one) => judgements.has(one)) ?? 'pass';
    return { judgement, results };
}
function judgeRule(rule, metrics, testItems) {
    const { metric, comparator, threshold } = rule;
    const failed = (reason) => ({ rule, judgement: 'fail', reason });
    if (!(testItems > 0))
        return failed(`There is no test item to measure ${metric} on.`);
    const actual = Object.hasOwn(metrics, metric) ? metrics[metric] : undefined;
    if (actual === undefined)
        return failed(`${metric} was not measured.`);
    if (!Number.isFinite(actual))
        return failed(`${metric} is not a number.`);
    const judgement = holds(actual, comparator, threshold) ? 'pass' : 'fail';
    return { rule, judgement, actual, reason: describeResult(rule, actual) };
}
function holds(actual, comparator, threshold) {
    switch (comparator) {
        case '>=':
            return actual >= threshold;
        case '>':
            return actual > threshold;
        case '<=':
            return actual <= threshold;
        case '<':
            return actual < threshold;
        case '==':
            return actual === threshold;
    }
}
const ASKS = {
    '>=': 'at least',
    '>': 'more than',
    '<=': 'at most',
    '<': 'less than',
    '==': 'exactly',
};
/** `accuracy is 0.874, 0.026 below 0.9; the rule asks for at least 0.9.` */
function describeResult({ metric, comparator, threshold }, actual) {
    const asked = `the rule asks for ${ASKS[comparator]} ${threshold}`;
    if (actual === threshold)
        return `${metric} is ${threshold}; ${asked}.`;
    const side = actual > threshold ? 'above' : 'below';
    const gap = Number(Math.abs(actual - threshold).toPrecision(3));
    return `${metric} is ${formatBeside(actual, threshold)}, ${gap} ${side} ${threshold}; ${asked}.`;
}
/** Four significant digits, more where they are needed to tell a number from `other`. */
function formatBeside(value, other) {
    for (let digits = 4; digits < 17; digits++) {
        const rounded = Number(value.toPrecision(digits));
        if (rounded !== other)
            return String(rounded);
    }
    return String(value);
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(1469);
// EXTERNAL MODULE: ./build/lib/metric-name.js
var metric_name = __webpack_require__(5256);
;// CONCATENATED MODULE: ./build/gate/rule-syntax.js
const COMPARATORS = ['>=', '>', '<=', '<', '=='];
const MEANT = new Map([
    ['=>', '>='],
    ['=<', '<='],
    ['≥', '>='],
    ['≤', '<='],
    ['=', '=='],
    ['===', '=='],
]);
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** Takes `metric comparator number` or `metric[class] comparator number` apart, or says in words what is wrong where. */
function readRuleParts(text) {
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(text)?.[0];
        at += found?.length ?? 0;
        return found;
    };
    const expected = (what, hint = '') => {
        const found = text.slice(at).trim();
        return {
            problem: `expected ${what} at position ${at + 1}, ${found === '' ? 'where the rule ends' : `not "${found}"`}${hint}`,
        };
    };
    take(/\s*/y);
    const name = take(/[^\s[\]<>=!≥≤]+/y);
    if (name === undefined)
        return expected('the name of a metric', '; a rule is written accuracy >= 0.9');
    take(/\s*/y);
    const start = at;
    const bracketed = take(/\[(?:\\.|[^\]\\])*\]/suy);
    if (bracketed === undefined && text[at] === '[')
        return { problem: `the [ at position ${start + 1} is never closed` };
    const className = bracketed?.slice(1, -1).replace(/\\(.)/gsu, '$1');
    take(/\s*/y);
    const comparatorAt = at;
    const sign = take(/[<>=!≥≤]+/y);
    const comparator = COMPARATORS.find((known) => known === sign);
    if (comparator === undefined) {
        at = comparatorAt;
        const meant = MEANT.get(sign ?? '');
        const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
        const unescaped = text[at] !== undefined && className !== undefined && sign === undefined;
        return expected(`one of ${COMPARATORS.join(' ')}`, unescaped ? "; a ] in a class's name is written \\]" : hint);
    }
    take(/\s*/y);
    const numberAt = at;
    const number = take(/\S+/y) ?? '';
    if (!NUMBER.test(number) || !Number.isFinite(Number(number))) {
        at = numberAt;
        return expected('a number', suggestNumber(number));
    }
    take(/\s*/y);
    if (at < text.length)
        return expected('the end of the rule', '; write one rule for each entry');
    return { name, className, comparator, threshold: Number(number) };
}
function suggestNumber(text) {
    const percent = /^(\d+(?:\.\d+)?)%$/.exec(text)?.[1];
    if (percent !== undefined)
        return `; did you mean ${Number((Number(percent) / 100).toPrecision(12))}?`;
    const comma = text.replace(',', '.');
    return comma !== text && NUMBER.test(comma) ? `; did you mean ${comma}?` : '';
}

;// CONCATENATED MODULE: ./build/gate/rules.js




/**
 * The rules that `min-accuracy` and `gates` ask for, in that order.
 * @throws badInput `gate.bad-rule`, listing every rule that is wrong
 */
function gateRules({ minAccuracy, gates }, known) {
    const read = [
        ...(minAccuracy === undefined ? [] : [minAccuracyRule(minAccuracy, known)]),
        ...gates.map((text) => parseRule(text, known)),
    ];
    const problems = read.flatMap((one) => ('problem' in one ? [one.problem] : []));
    if (problems.length > 0)
        throw (0,errors/* badInput */.AN)('gate.bad-rule', 'Rules of the gate are wrong.', {
            problems,
            fix: 'A rule is written accuracy >= 0.9, recall[cat] >= 0.8 or precision@10 >= 0.6.',
        });
    return read.flatMap((one) => ('rule' in one ? [one.rule] : []));
}
/** One entry of `gates`, or in words what is wrong with it. */
function parseRule(text, known) {
    const parts = readRuleParts(text);
    const problem = 'problem' in parts ? parts.problem : (problemOfMetric(parts, known) ?? problemOfThreshold(parts, known));
    if ('problem' in parts || problem !== undefined)
        return { problem: `gates: "${text}": ${problem}` };
    const { name, className, comparator, threshold } = parts;
    const metric = className === undefined ? name : (0,metric_name/* metricOfClass */.I)(name, classMeant(className, known) ?? className);
    return { rule: { text: text.trim(), metric, comparator, threshold } };
}
function minAccuracyRule(threshold, known) {
    const read = parseRule(`accuracy >= ${threshold}`, known);
    return 'rule' in read ? read : { problem: `min-accuracy is ${threshold}, which is not between 0 and 1` };
}
function problemOfMetric({ name, className }, known) {
    const { metrics, classes } = known;
    const definition = metrics.find((metric) => metric.name === name);
    if (definition === undefined) {
        const names = metrics.map((metric) => (metric.perClass ? `${metric.name}[class]` : metric.name));
        return `there is no metric ${name}${didYouMean(name, metrics)}; there are ${names.join(', ')}`;
    }
    if (className === undefined)
        return definition.perClass
            ? `${name} is measured for each class: write ${name}[${classes?.[0] ?? 'class'}], or ${name}_macro for their mean`
            : undefined;
    if (!definition.perClass)
        return `${name} is not measured for each class: write it without [${className}]`;
    if (className === '')
        return 'the brackets hold no class';
    if (classes === undefined || classMeant(className, known) !== undefined)
        return undefined;
    const named = classes.map((one) => ({ name: one }));
    const shown = classes.slice(0, 20).join(', ') + (classes.length > 20 ? ', …' : '');
    return `there is no class "${className}"${didYouMean(className, named)}; there are ${shown}`;
}
/** A folder's name may be composed otherwise than what was typed: `é` is one character, or two. */
function classMeant(className, { classes = [] }) {
    return (classes.find((one) => one === className) ??
        classes.find((one) => one.normalize() === className.normalize()));
}
function problemOfThreshold({ name, comparator, threshold }, { metrics }) {
    const { min, max } = metrics.find((metric) => metric.name === name);
    const range = max === Number.POSITIVE_INFINITY ? `is ${min} or more` : `lies between ${min} and ${max}`;
    if (threshold < min || threshold > max) {
        const share = threshold / 100;
        const hint = max === 1 && threshold > 1 && share <= 1 ? `; did you mean ${share}?` : '';
        return `${name} ${range}, never ${threshold}${hint}`;
    }
    const impossible = (comparator === '>' && threshold === max) || (comparator === '<' && threshold === min);
    return impossible ? `${name} ${range}, so it is never ${comparator} ${threshold}` : undefined;
}
function didYouMean(wrong, known) {
    const near = known
        .map(({ name }) => ({ name, edits: (0,mod/* distance */.Io)(wrong.toLowerCase(), name.toLowerCase()) }))
        .filter(({ name, edits }) => edits <= allowedEdits(Math.min(name.length, wrong.length)))
        .sort((a, b) => a.edits - b.edits)[0];
    return near === undefined ? '' : `; did you mean ${near.name}?`;
}
/** Two letters that changed places count as two. */
function allowedEdits(length) {
    return Math.min(length - 1, Math.max(2, Math.ceil(length / 3)));
}

;// CONCATENATED MODULE: ./build/commands/steps/judge-model.js




/**
 * Wrong rules are told before anything is read, those about an unknown class as soon as the classes are known.
 * @throws CodedError `gate.bad-rule` (exit 2)
 */
function checkRules({ settings }, classes) {
    gateRules(settings, { metrics: metrics/* METRICS */.C, ...(classes && { classes }) });
}
/**
 * Holds the rules against an evaluation and puts both in the report.
 * @throws CodedError `gate.bad-rule` (exit 2) for a rule about a class that the model does not know
 */
function judgeModel(context, evaluation) {
    const { settings, log, draft } = context;
    log.step('Judging');
    draft.evaluation = describeEvaluation(evaluation);
    const rules = gateRules(settings, { metrics: metrics/* METRICS */.C, classes: evaluation.classes });
    const verdict = judge(evaluation, rules);
    draft.verdict = verdict;
    for (const { judgement, reason } of verdict.results) {
        log.info(`${judgement}: ${reason}`);
    }
    if (rules.length === 0)
        log.info('No rules: every model passes. Set min-accuracy or gates to have one fail.');
    const failed = verdict.results.filter(({ judgement }) => judgement !== 'pass');
    if (failed.length > 0) {
        const others = failed.length > 1 ? ` (and ${failed.length - 1} more of ${rules.length} rules)` : '';
        draft.headline = `The gate did not pass: ${failed[0].reason.replace(/\.$/, '')}${others}.`;
    }
    return verdict;
}
/** The report's part about an evaluation. */
function describeEvaluation(evaluation) {
    const { testItems, classes, metrics, confusion, predictions } = evaluation;
    const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
    return {
        ...{ testItems, classes, metrics, confusion },
        worstClasses: worstClasses(evaluation),
        worstItems: worstItems(evaluation),
        neighbours: (evaluation.neighbours ?? []).flatMap(({ id, matches }) => {
            const query = byId.get(id);
            return query === undefined ? [] : [{ query, matches }];
        }),
    };
}


/***/ }),

/***/ 2207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ noteVersion)
/* harmony export */ });
/* harmony import */ var _registry_versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8119);

/** Puts a model in the report. Reads its files, so a changed byte is found here. */
async function noteVersion({ draft, modelName }, { version, label, reason, home }, origin, trainingMs) {
    const files = await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .readVersionFiles */ .Mo)(home, modelName, version);
    draft.model = {
        ...{ name: modelName, digest: version.digest, origin, training: version.training },
        ...(label === undefined ? {} : { version: label }),
        ...(reason === undefined ? {} : { versionReason: reason }),
        parameterCount: files.get('classifier/weights.bin').byteLength / Float32Array.BYTES_PER_ELEMENT,
        ...(trainingMs === undefined ? {} : { trainingMs }),
    };
}


/***/ }),

/***/ 2004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ predictedClasses),
/* harmony export */   Sg: () => (/* binding */ classScores),
/* harmony export */   _1: () => (/* binding */ logLoss),
/* harmony export */   gM: () => (/* binding */ confusionMatrix),
/* harmony export */   hY: () => (/* binding */ weightedMean),
/* harmony export */   w_: () => (/* binding */ macroMean),
/* harmony export */   y2: () => (/* binding */ accuracy)
/* harmony export */ });
/**
 * The class with the highest score in each row, the first of equals.
 * @param scores `rows × classes` values
 * @throws RangeError when a score is not finite: nothing can be said about such a row
 */
function predictedClasses(scores, classes) {
    const predicted = new Int32Array(scores.length / classes);
    for (let row = 0; row < predicted.length; row++) {
        let best = 0;
        for (let i = 0; i < classes; i++) {
            const score = scores[row * classes + i];
            if (!Number.isFinite(score))
                throw new RangeError(`score ${i} of row ${row} is ${score}`);
            if (score > scores[row * classes + best])
                best = i;
        }
        predicted[row] = best;
    }
    return predicted;
}
/** Counts of items. Rows: true class; columns: predicted class. */
function confusionMatrix(labels, predicted, classes) {
    const matrix = Array.from({ length: classes }, () => new Array(classes).fill(0));
    labels.forEach((label, i) => {
        const row = matrix[label];
        const column = predicted[i];
        if (row?.[column] === undefined)
            throw new RangeError(`item ${i}: class ${label} or ${column} is out of range`);
        row[column]++;
    });
    return matrix;
}
/** Share of items on the diagonal; NaN without items. */
function accuracy(confusion) {
    const right = sum(confusion.map((row, i) => row[i]));
    return right / sum(confusion.map(sum));
}
/**
 * Precision, recall and F1 of every class, those without items included: what scikit-learn's
 * `precision_recall_fscore_support` gives for `labels` = all classes.
 */
function classScores(confusion) {
    return confusion.map((row, i) => {
        const right = row[i];
        const support = sum(row);
        const predicted = sum(confusion.map((other) => other[i]));
        return {
            precision: divide(right, predicted),
            recall: divide(right, support),
            f1: divide(2 * right, support + predicted),
            support,
        };
    });
}
/** Mean over classes, each counting the same. */
function macroMean(scores, name) {
    return divide(sum(scores.map((one) => one[name])), scores.length);
}
/** Mean over classes, weighted by their items. */
function weightedMean(scores, name) {
    return divide(sum(scores.map((one) => one[name] * one.support)), sum(scores.map(({ support }) => support)));
}
/**
 * Mean of −ln(probability of the true class): scikit-learn's `log_loss(labels, scores.astype('float64'))`.
 * The float32 probabilities are taken as they are (rows are not divided by their sums) and clipped to
 * [ε, 1 − ε] with the ε of float64: a zero costs 36.04. NaN without items.
 */
function logLoss(labels, scores, classes) {
    let total = 0;
    labels.forEach((label, row) => {
        const score = scores[row * classes + label];
        total -= Math.log(Math.min(Math.max(score, Number.EPSILON), 1 - Number.EPSILON));
    });
    return total / labels.length;
}
function divide(numerator, denominator) {
    return denominator === 0 ? 0 : numerator / denominator;
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}


/***/ }),

/***/ 9407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ METRICS),
/* harmony export */   z: () => (/* binding */ PRECISION_AT)
/* harmony export */ });
/** Neighbours that `precision@10` looks at. */
const PRECISION_AT = 10;
const share = { perClass: false, better: 'higher', min: 0, max: 1, phase: 'evaluation' };
const ofClass = { ...share, perClass: true };
/** Every metric that a rule can name. */
const METRICS = [
    { name: 'accuracy', ...share, help: 'Share of test items whose class is predicted.' },
    {
        name: 'loss',
        ...share,
        better: 'lower',
        max: Number.POSITIVE_INFINITY,
        help: 'Mean negative logarithm of the probability that the true class is given.',
    },
    {
        name: 'precision_macro',
        ...share,
        help: "Mean of the classes' precision, each class counting the same.",
    },
    { name: 'recall_macro', ...share, help: "Mean of the classes' recall, each class counting the same." },
    { name: 'f1_macro', ...share, help: "Mean of the classes' F1, each class counting the same." },
    {
        name: 'precision_weighted',
        ...share,
        help: "Mean of the classes' precision, weighted by their test items.",
    },
    { name: 'recall_weighted', ...share, help: "Mean of the classes' recall, weighted by their test items." },
    { name: 'f1_weighted', ...share, help: "Mean of the classes' F1, weighted by their test items." },
    { name: 'precision', ...ofClass, help: 'Share of the items predicted as the class that are of it.' },
    { name: 'recall', ...ofClass, help: 'Share of the items of the class that are predicted as it.' },
    { name: 'f1', ...ofClass, help: "Harmonic mean of the class's precision and recall." },
    {
        name: `precision@${PRECISION_AT}`,
        ...share,
        help: `Share of the ${PRECISION_AT} training items nearest to a test item that are of its class, mean over the test items.`,
    },
];


/***/ }),

/***/ 5256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ metricOfClass)
/* harmony export */ });
/**
 * The name of a metric of one class: `recall[cat]`. A `]` or `\` in a class's name has a `\` before it, so that
 * names stay apart whatever classes are called.
 */
function metricOfClass(metric, className) {
    return `${metric}[${className.replace(/[\]\\]/g, '\\$&')}]`;
}


/***/ }),

/***/ 6977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ saveEvaluation),
/* harmony export */   L: () => (/* binding */ readEvaluation)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);
/* harmony import */ var _sealed_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1244);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8119);




const prediction = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    label: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    predicted: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    score: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    labelScore: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
});
const match = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), label: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), score: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() });
const evaluationSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    modelDigest: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    dataFingerprint: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    testItems: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    classes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    metrics: valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    confusion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig())),
    predictions: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(prediction),
    distance: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['cosine', 'euclidean', 'dotproduct'])),
    neighbours: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), matches: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(match) }))),
});
/** Keeps an evaluation under its version, in place of an older one of the same data. */
async function saveEvaluation(storage, model, evaluation) {
    const key = evaluationKey(model, evaluation.modelDigest, evaluation.dataFingerprint);
    const bytes = (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_1__/* .sealRecord */ .xe)(evaluation);
    for (let round = 0; round < 10; round++) {
        const there = await storage.getVersioned(key);
        if (there !== undefined && Buffer.compare(there.bytes, bytes) === 0)
            return;
        if (await storage.compareAndSet(key, there?.revision, bytes))
            return;
    }
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('registry.contended', `Others keep writing ${key} in ${storage.description}.`, {
        fix: 'Run again when the other runs have ended.',
    });
}
/**
 * A version's evaluation on the data of that fingerprint, or undefined.
 * @throws CodedError `registry.changed-file` (exit 2)
 */
async function readEvaluation(storage, model, digest, dataFingerprint) {
    const key = evaluationKey(model, digest, dataFingerprint);
    const found = await storage.getVersioned(key);
    if (found === undefined)
        return undefined;
    const name = `${key} in ${storage.description}`;
    const evaluation = (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_1__/* .openRecord */ .C6)(found.bytes, name, evaluationSchema);
    if (evaluation.modelDigest !== digest || evaluation.dataFingerprint !== dataFingerprint)
        throw (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_1__/* .changedFile */ .Ne)(name, 'it is the evaluation of another model or of other data');
    return evaluation;
}
function evaluationKey(model, digest, dataFingerprint) {
    return `${(0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .versionFolder */ .pN)(model, digest)}/evaluations/${dataFingerprint}`;
}


/***/ })

};
