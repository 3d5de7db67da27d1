export const id = 6330;
export const ids = [6330];
export const modules = {

/***/ 58190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ findCandidate),
/* harmony export */   Vg: () => (/* binding */ requireCandidate),
/* harmony export */   d8: () => (/* binding */ writeCandidate),
/* harmony export */   lr: () => (/* binding */ writeCandidateEvaluation)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _registry_change_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74865);
/* harmony import */ var _registry_evaluations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16977);
/* harmony import */ var _registry_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69701);




const pointerKey = (model) => `${model}/candidate`;
/** A candidate that was replaced goes after an hour: until then another run may be at work on it. */
const KEPT_MS = 60 * 60 * 1000;
/** Makes this version the candidate, in place of another one. What is interrupted leaves the other or this one, whole. */
async function writeCandidate(context, wanted) {
    const storage = await context.candidate();
    const { modelName, clock } = context;
    const version = await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .writeVersion */ .gN)(storage, modelName, wanted);
    const { digest } = version;
    await point(storage, modelName, (there) => (there?.digest === digest ? there : { digest }));
    for (const other of await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .listDigests */ .SL)(storage, modelName)) {
        const createdAt = (await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .readVersion */ .$4)(storage, modelName, other))?.createdAt;
        const age = clock.now().getTime() - Date.parse(createdAt ?? '');
        if (other !== digest && !(age < KEPT_MS))
            await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .eraseVersion */ .rg)(storage, modelName, other);
    }
    return { storage, version };
}
/** Puts an evaluation beside the candidate that it is of. */
async function writeCandidateEvaluation(context, evaluation) {
    const storage = await context.candidate();
    await (0,_registry_evaluations_js__WEBPACK_IMPORTED_MODULE_2__/* .saveEvaluation */ .I)(storage, context.modelName, evaluation);
    const { modelDigest: digest, dataFingerprint } = evaluation;
    await point(storage, context.modelName, () => ({ digest, evaluation: dataFingerprint }));
}
/** The candidate, or undefined where there is none. */
async function findCandidate(context) {
    const storage = await context.candidate();
    const { modelName } = context;
    const pointer = parsePointer((await storage.getVersioned(pointerKey(modelName)))?.bytes);
    const version = pointer && (await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .readVersion */ .$4)(storage, modelName, pointer.digest));
    if (pointer === undefined || version === undefined)
        return undefined;
    const evaluation = pointer.evaluation === undefined
        ? undefined
        : await (0,_registry_evaluations_js__WEBPACK_IMPORTED_MODULE_2__/* .readEvaluation */ .L)(storage, modelName, version.digest, pointer.evaluation);
    return { storage, version, evaluation };
}
/**
 * The candidate, evaluated.
 * @throws CodedError `candidate.missing` (exit 2)
 */
async function requireCandidate(context) {
    const found = await findCandidate(context);
    const { settings, modelName } = context;
    if (found?.evaluation !== undefined)
        return { ...found, evaluation: found.evaluation };
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('candidate.missing', found === undefined
        ? `\`candidate\`: "${settings.candidate}" holds no candidate of the model "${modelName}".`
        : `\`candidate\`: the model in "${settings.candidate}" was never evaluated: its training was interrupted.`, {
        fix: 'Run `train` first and hand its folder on, or name the folder with `candidate`, and the model with `name` or `index`.',
    });
}
async function point(storage, model, decide) {
    await (0,_registry_change_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .changeEntry */ .d)(storage, pointerKey(model), (bytes) => {
        const there = parsePointer(bytes);
        const next = decide(there);
        const same = there?.digest === next.digest && there.evaluation === next.evaluation;
        return same ? undefined : Buffer.from(JSON.stringify(next));
    });
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

/***/ 67777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ readGivenMetrics)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/listed.js
var listed = __webpack_require__(91699);
// EXTERNAL MODULE: ./build/evaluate/catalogue.js + 1 modules
var catalogue = __webpack_require__(7727);
;// CONCATENATED MODULE: ./build/evaluate/given-metrics.js



const NAME = /^[A-Za-z][A-Za-z0-9_.@/-]{0,99}$/;
/**
 * Reads a flat JSON object of numbers: `{"latency_p95": 12.5}`.
 * @param path for messages
 * @throws badInput `gate.bad-metrics-file` with every entry that is wrong: its line, name and value
 */
function parseMetricsFile(text, path) {
    const entries = Object.entries(readObject(text, path));
    const lines = linesOfNames(text);
    const problems = entries.flatMap(([name, value]) => {
        const problem = problemOf(name, value, lines.get(name)?.length ?? 1);
        if (problem === undefined)
            return [];
        return [`${path}:${lines.get(name)?.[0] ?? 1}: ${JSON.stringify(name)}: ${problem}`];
    });
    if (problems.length > 0)
        throw wrong(path, problems);
    return Object.fromEntries(entries.map(([name, value]) => [name, value]));
}
function readObject(text, path) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw wrong(path, [`${path}: it is no JSON: ${(0,errors/* describeError */.Uc)(error).replaceAll(/\s+/g, ' ')}`]);
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw wrong(path, [`${path}: expected an object, not ${shown(value)}`]);
}
function problemOf(name, value, times) {
    // JSON has neither NaN nor infinity, but 1e999 becomes one.
    if (typeof value !== 'number')
        return `expected a number, not ${shown(value)}`;
    if (!Number.isFinite(value))
        return 'the number is too large';
    if (name in {} || !NAME.test(name))
        return 'this name cannot be used; begin with a letter and go on with letters, digits and _ . @ / -';
    if (catalogue/* CATALOGUE */.y.find(name) !== undefined)
        return 'a metric of this name is measured here; give it another, such as one that says who computed it';
    return times > 1 ? `it stands there ${times} times` : undefined;
}
/** Where each name of a flat object stands: any string before a colon is one. */
function linesOfNames(text) {
    const lines = new Map();
    let line = 1;
    for (const [token, name] of text.matchAll(/("(?:[^"\\]|\\.)*")(?=\s*:)|"(?:[^"\\]|\\.)*"|\n/g)) {
        if (token === '\n')
            line++;
        else if (name !== undefined) {
            const key = JSON.parse(name);
            lines.set(key, [...(lines.get(key) ?? []), line]);
        }
    }
    return lines;
}
function shown(value) {
    const text = JSON.stringify(value) ?? String(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
function wrong(path, problems) {
    return (0,errors/* badInput */.AN)('gate.bad-metrics-file', `\`metrics-file\`: "${path}" cannot be used.`, {
        problems: (0,listed/* listed */.K)(problems),
        fix: 'Write one flat JSON object of numbers, such as {"latency_p95": 12.5, "human_preference": 0.61}.',
    });
}

// EXTERNAL MODULE: ./build/commands/steps/judging-file.js
var judging_file = __webpack_require__(87850);
;// CONCATENATED MODULE: ./build/commands/steps/given-metrics.js


/**
 * What `metrics-file` holds; nothing where it is not set.
 * @throws CodedError `gate.bad-metrics-file` (exit 2)
 */
async function readGivenMetrics({ settings: { metricsFile } }) {
    if (metricsFile === undefined)
        return {};
    return parseMetricsFile(await (0,judging_file/* readJudgingFile */.H)('metrics-file', metricsFile), metricsFile);
}


/***/ }),

/***/ 4795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oD: () => (/* binding */ askedMetrics),
  MM: () => (/* binding */ checkRules),
  qD: () => (/* binding */ describeEvaluation),
  fL: () => (/* binding */ judgeModel)
});

// EXTERNAL MODULE: ./build/evaluate/catalogue.js + 1 modules
var catalogue = __webpack_require__(7727);
// EXTERNAL MODULE: ./build/evaluate/measurements.js
var measurements = __webpack_require__(42453);
// EXTERNAL MODULE: ./build/evaluate/classification.js
var classification = __webpack_require__(22004);
;// CONCATENATED MODULE: ./build/evaluate/worst.js

/** The classes with the lowest F1, lowest first, equal ones in the order of the classes. */
function worstClasses({ classes, confusion }, limit = 5) {
    return (0,classification/* classScores */.Sg)(confusion)
        .map(({ precision, recall, f: f1, support }, i) => ({
        name: classes[i],
        precision,
        recall,
        f1,
        support,
    }))
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

// EXTERNAL MODULE: ./build/gate/judge.js
var judge = __webpack_require__(99877);
// EXTERNAL MODULE: ./build/gate/rules.js + 2 modules
var gate_rules = __webpack_require__(62378);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/metric-name.js
var metric_name = __webpack_require__(25256);
// EXTERNAL MODULE: ./build/commands/steps/given-metrics.js + 1 modules
var given_metrics = __webpack_require__(67777);
;// CONCATENATED MODULE: ./build/commands/steps/judge-model.js








/**
 * Wrong rules are told before anything is read, those about an unknown class as soon as the classes are known.
 * @throws CodedError `gate.bad-rule`, `gate.bad-metrics-file` (exit 2)
 */
async function checkRules(context, classes) {
    const given = await namesGiven(context);
    (0,gate_rules/* gateRules */.DB)(context.settings, { catalogue: catalogue/* CATALOGUE */.y, given, ...(classes && { classes }) });
}
/** What `metrics-file` holds may be computed from the candidate, so `train` does not ask for it. */
async function namesGiven(context) {
    const { command, metricsFile } = context.settings;
    if (command === 'train' && metricsFile !== undefined)
        return 'any';
    return Object.keys(await (0,given_metrics/* readGivenMetrics */.l)(context));
}
/**
 * Metrics that rules are about and that the evaluation has to measure.
 * @throws CodedError `gate.bad-rule` (exit 2)
 */
function askedMetrics({ settings }, classes) {
    const given = settings.metricsFile === undefined ? [] : 'any';
    const rules = (0,gate_rules/* gateRules */.DB)(settings, { catalogue: catalogue/* CATALOGUE */.y, given, classes });
    return rules.map(({ metric }) => metric).filter(isMeasured);
}
/**
 * Holds the rules about the model against its evaluation and what `metrics-file` adds, and puts both in the report.
 * @throws CodedError `gate.bad-rule` (exit 2) for a rule about a class that the model does not know,
 *   `candidate.not-measured` (exit 2) for one about a metric that the evaluation says nothing about
 */
async function judgeModel(context, evaluation) {
    const { settings, log, draft } = context;
    log.step('Judging');
    const given = await (0,given_metrics/* readGivenMetrics */.l)(context);
    draft.evaluation = describeEvaluation(evaluation, given);
    const known = { catalogue: catalogue/* CATALOGUE */.y, given: Object.keys(given), classes: evaluation.classes };
    const rules = (0,gate_rules/* gateRules */.DB)(settings, known);
    checkMeasured(context, evaluation, rules);
    const { testItems, metrics } = evaluation;
    const why = (metric) => definitionOf(metric)?.undefinedWhere;
    const verdict = (0,judge/* judge */.S)({ testItems, metrics, given, undefinedWhere: why }, rules);
    draft.verdict = verdict;
    for (const { judgement, reason } of verdict.results)
        log.info(`${judgement}: ${reason}`);
    const later = (0,gate_rules/* verifyRules */.dn)(settings, known);
    if (later.length > 0)
        log.info(`Judged when the index is built: ${later.map(({ text }) => text).join(', ')}.`);
    if (rules.length + later.length === 0)
        log.info('No rules: every model passes. Set `min-accuracy` or `gates` to have one fail.');
    const failed = verdict.results.filter(({ judgement }) => judgement !== 'pass');
    if (failed.length > 0) {
        const others = failed.length > 1 ? ` (and ${failed.length - 1} more of ${rules.length} rules)` : '';
        draft.headline = `The gate did not pass: ${failed[0].reason.replace(/\.$/, '')}${others}.`;
    }
    return verdict;
}
function checkMeasured({ settings }, evaluation, rules) {
    const names = rules.map(({ metric }) => metric).filter(isMeasured);
    const missing = (0,measurements/* notMeasured */.q7)(evaluation, [...new Set(names)]);
    if (missing.length === 0)
        return;
    throw (0,errors/* badInput */.AN)('candidate.not-measured', `\`gates\`: the candidate in "${settings.candidate}" was evaluated without ${missing.join(', ')}.`, { fix: 'Run `train` again with these rules: it keeps the model and measures what they ask for.' });
}
/** Not one that a file gives. */
const isMeasured = (metric) => definitionOf(metric) !== undefined;
function definitionOf(metric) {
    const found = catalogue/* CATALOGUE */.y.find((0,metric_name/* splitMetricName */.O)(metric).metric);
    return found !== undefined && 'definition' in found ? found.definition : undefined;
}
/** The report's part about an evaluation. */
function describeEvaluation(evaluation, given = {}) {
    const { testItems, classes, metrics, confusion, predictions } = evaluation;
    const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
    return {
        ...{ testItems, classes, metrics: { ...metrics, ...given }, confusion },
        worstClasses: worstClasses(evaluation),
        worstItems: worstItems(evaluation),
        neighbours: (evaluation.neighbours ?? []).flatMap(({ id, label, matches }) => {
            const query = byId.get(id) ?? (label === undefined ? undefined : { id, label });
            return query === undefined ? [] : [{ query, matches }];
        }),
    };
}


/***/ }),

/***/ 87850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readJudgingFile)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _lib_ordinary_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23023);


const MOST_BYTES = 64 * 1024 * 1024;
/**
 * The text of a file that a setting names, in UTF-8.
 * @throws CodedError `gate.unreadable-file` (exit 2): it does not exist, is a folder or a pipe, larger than 64 MiB or not UTF-8
 */
async function readJudgingFile(setting, path) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(await (0,_lib_ordinary_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readOrdinaryFile */ .Ve)(path, MOST_BYTES));
    }
    catch (error) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('gate.unreadable-file', `\`${setting}\`: ${JSON.stringify(path)} ${(0,_lib_ordinary_file_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadableReason */ .Qk)(error)}.`, {
            fix: 'Name a file by its path, relative to the working directory.',
            cause: error,
        });
    }
}


/***/ }),

/***/ 82207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ noteVersion)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _model_declared_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95558);
/* harmony import */ var _registry_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69701);




/** Puts a model in the report. Reads its files, so a changed byte is found here. */
async function noteVersion({ draft, modelName }, { version, label, reason, home }, origin, trainingMs) {
    const files = await (0,_registry_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .readVersionFiles */ .Mo)(home, modelName, version);
    checkDeclaration(version);
    draft.model = {
        ...{ name: modelName, digest: version.digest, origin },
        ...(version.kind === 'declared'
            ? { declaration: version.declaration }
            : { training: version.training, parameterCount: parametersIn(files) }),
        ...(label === undefined ? {} : { version: label }),
        ...(reason === undefined ? {} : { versionReason: reason }),
        ...(trainingMs === undefined ? {} : { trainingMs }),
    };
}
function parametersIn(files) {
    return files.get('classifier/weights.bin').byteLength / Float32Array.BYTES_PER_ELEMENT;
}
/** A trained model's digest is held against its files when it is loaded; a declared one has only this. */
function checkDeclaration(version) {
    if (version.kind !== 'declared' || (0,_model_declared_model_js__WEBPACK_IMPORTED_MODULE_2__/* .declaredDigest */ .X)(version.declaration) === version.digest)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('model.changed', `The record of the declared model ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(version.digest)} was changed: its declaration has another digest.`, { fix: 'Restore the record as it was written: a model is never edited.' });
}


/***/ }),

/***/ 42453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M8: () => (/* binding */ measureAll),
/* harmony export */   nl: () => (/* binding */ measureRetrieval),
/* harmony export */   q7: () => (/* binding */ notMeasured)
/* harmony export */ });
/* harmony import */ var _lib_metric_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25256);
/* harmony import */ var _metric_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51001);
/* harmony import */ var _metrics_retrieval_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79478);
/* harmony import */ var _metrics_score_metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33086);




/** Every metric of the phase `evaluate` that is measured always, and those that are asked for. */
function measureAll({ classes, answers, rank, asked }) {
    const ofScores = wantedOf(_metrics_score_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .SCORE_METRICS */ .v, classes, asked);
    const ofRankings = wantedOf(_metrics_retrieval_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .RETRIEVAL_METRICS */ .P, classes, asked);
    const rankings = rank?.(depthOf(ofRankings));
    const measured = [
        ...ofScores.map(({ name, metric, parameter, classIndex }) => [name, metric.measure(answers, parameter, classIndex)]),
        ...measuredOf(ofRankings, rankings),
    ];
    return sorted(measured);
}
/** Those of the embeddings alone, where there is no classifier. @param rank as in `MeasuredOf` */
async function measureRetrieval(asked, rank) {
    const wanted = wantedOf(_metrics_retrieval_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .RETRIEVAL_METRICS */ .P, [], asked);
    return sorted(measuredOf(wanted, await rank(depthOf(wanted))));
}
/** Ranks that these metrics look at. */
function depthOf(wanted) {
    return Math.max(1, ...wanted.map(({ parameter }) => parameter));
}
function measuredOf(wanted, rankings) {
    return wanted.map(({ name, metric, parameter }) => [
        name,
        rankings === undefined ? Number.NaN : metric.measure(rankings, parameter),
    ]);
}
/** Values, and the names of those that there is none of. */
function sorted(measured) {
    return {
        metrics: Object.fromEntries(measured.filter(([, value]) => Number.isFinite(value))),
        absent: measured.flatMap(([name, value]) => (Number.isFinite(value) ? [] : [name])),
    };
}
/** Which of these metrics an evaluation says nothing about, neither a value nor that there is none. */
function notMeasured({ metrics, absent = [] }, names) {
    return names.filter((name) => !Object.hasOwn(metrics, name) && !absent.includes(name));
}
/** What is measured always, in the order of the registry, then what is asked for. */
function wantedOf(metrics, classes, asked) {
    const wanted = new Map();
    const add = (metric, parameter, classIndex) => {
        const plain = (0,_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .metricName */ .Kh)(metric, parameter);
        const name = metric.perClass ? (0,_lib_metric_name_js__WEBPACK_IMPORTED_MODULE_3__/* .metricOfClass */ .I)(plain, classes[classIndex]) : plain;
        if (!wanted.has(name))
            wanted.set(name, { name, metric, parameter: parameter ?? 1, classIndex });
    };
    for (const metric of metrics)
        for (const parameter of metric.defaults ?? [undefined])
            for (const classIndex of metric.perClass ? classes.keys() : [0])
                add(metric, parameter, classIndex);
    for (const name of asked) {
        const { metric: plain, className } = (0,_lib_metric_name_js__WEBPACK_IMPORTED_MODULE_3__/* .splitMetricName */ .O)(name);
        const found = (0,_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .findMetric */ .GF)(metrics, plain);
        if (found === undefined || 'problem' in found)
            continue;
        const classIndex = className === undefined ? -1 : classes.indexOf(className);
        if (found.definition.perClass === classIndex >= 0)
            add(found.definition, found.parameter, Math.max(classIndex, 0));
    }
    return [...wanted.values()];
}


/***/ }),

/***/ 91699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listed)
/* harmony export */ });
const MOST = 20;
/** The first 20 lines, and how many more there are. @param count of all, where `lines` are only the first ones */
function listed(lines, count = lines.length) {
    return count <= MOST ? lines : [...lines.slice(0, MOST), `and ${count - MOST} more`];
}


/***/ }),

/***/ 95558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ declaredDigest)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);

/** The identity of a declared model: what is said of it is all that is known. */
function declaredDigest({ name, revision, dimension }) {
    return (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)({ kind: 'declared', name, revision: revision ?? null, dimension });
}


/***/ }),

/***/ 16977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ saveEvaluation),
/* harmony export */   L: () => (/* binding */ readEvaluation)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _change_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74865);
/* harmony import */ var _sealed_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71244);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69701);




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
    absent: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP())),
    confusion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig())),
    predictions: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(prediction),
    distance: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['cosine', 'euclidean', 'dotproduct'])),
    neighbours: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), label: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), matches: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(match) }))),
});
/** Keeps an evaluation under its version, in place of an older one of the same data. */
async function saveEvaluation(storage, model, evaluation) {
    const key = evaluationKey(model, evaluation.modelDigest, evaluation.dataFingerprint);
    const bytes = (0,_sealed_record_js__WEBPACK_IMPORTED_MODULE_1__/* .sealRecord */ .xe)(evaluation);
    await (0,_change_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .changeEntry */ .d)(storage, key, (there) => there !== undefined && Buffer.compare(there, bytes) === 0 ? undefined : bytes);
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
