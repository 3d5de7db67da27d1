export const id = 4227;
export const ids = [4227];
export const modules = {

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
