export const id = 4227;
export const ids = [4227];
export const modules = {

/***/ 44227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJunit: () => (/* binding */ renderJunit)
/* harmony export */ });
/* harmony import */ var fast_xml_builder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49585);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6257);


const LONGEST_LINE = 1000;
const MOST_PROBLEMS = 200;
/**
 * The outcome as JUnit XML, as CircleCI, Jenkins and GitLab read it: a case for each rule and each probe, and one for
 * the run, which is an error where it ended with one.
 * @param model name of the model, so that two of them in one pipeline stay apart
 */
function renderJunit(outcome, model) {
    const cases = [...runCases(outcome), ...ruleCases(outcome), ...probeCases(outcome)];
    const counts = {
        '@_tests': cases.length,
        '@_failures': cases.filter(({ failure }) => failure !== undefined).length,
        '@_errors': cases.filter(({ error }) => error !== undefined).length,
        '@_time': seconds(outcome.durationMs / 1000),
    };
    const name = `vector-index.${legible(model)}`;
    const suite = {
        ...{ '@_name': `${name}.${legible(outcome.command)}`, ...counts, '@_skipped': 0 },
        // Without fractions and zone: the strictest readers take no other form.
        '@_timestamp': outcome.startedAt.slice(0, 'yyyy-mm-ddThh:mm:ss'.length),
        testcase: apart(cases).map((one) => caseElement(name, one)),
    };
    const builder = new fast_xml_builder__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A({ ignoreAttributes: false, format: true, suppressEmptyNode: true });
    const declaration = { '@_version': '1.0', '@_encoding': 'UTF-8' };
    return builder.build({ '?xml': declaration, testsuites: { ...counts, testsuite: suite } });
}
function runCases({ command, durationMs, error }) {
    const run = { part: 'run', name: command, seconds: durationMs / 1000 };
    if (error === undefined)
        return [run];
    const { code, message, problems, fix } = error;
    const more = problems.length - MOST_PROBLEMS;
    const lines = [
        message,
        ...problems.slice(0, MOST_PROBLEMS).map((problem) => `- ${problem}`),
        ...(more > 0 ? [`- ${more} more`] : []),
        ...(fix === undefined ? [] : [fix]),
    ];
    return [{ ...run, error: { type: code, message, text: lines.join('\n') } }];
}
function ruleCases({ verdict }) {
    return (verdict?.results ?? []).map(({ rule, judgement, reason }) => ({
        ...{ part: 'gate', name: rule.text },
        // What cannot be judged is no pass either.
        ...(judgement === 'pass' ? {} : { failure: { type: judgement, message: reason, text: reason } }),
    }));
}
function probeCases({ verification }) {
    return (verification?.probes ?? []).map(({ name, passed, detail }) => ({
        ...{ part: 'verification', name },
        ...(passed ? {} : { failure: { type: 'fail', message: detail, text: detail } }),
    }));
}
function caseElement(suite, { part, name, seconds: took = 0, failure, error }) {
    return {
        '@_classname': `${suite}.${part}`,
        '@_name': name,
        '@_time': seconds(took),
        ...(failure && { failure: findingElement(failure) }),
        ...(error && { error: findingElement(error) }),
    };
}
const findingElement = ({ type, message, text }) => ({
    '@_type': legible(type),
    '@_message': (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(legible(message), LONGEST_LINE),
    '#text': text
        .split(/\r\n|\r|\n/)
        .map(legible)
        .join('\n'),
});
/** Two cases of one name would be taken for one. */
function apart(cases) {
    const seen = new Map();
    return cases.map((one) => {
        const name = legible(one.name);
        const key = JSON.stringify([one.part, name]);
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        return { ...one, name: count === 1 ? name : `${name} (${count})` };
    });
}
/** One line without what hides, nor what XML 1.0 has no way to write. */
const legible = (text) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text).replace(/[\ufffe\uffff]/g, '\ufffd');
const seconds = (value) => value.toFixed(3);


/***/ })

};
