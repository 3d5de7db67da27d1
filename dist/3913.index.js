export const id = 3913;
export const ids = [3913];
export const modules = {

/***/ 57130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   q3: () => (/* binding */ compareIds),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** SHA-256 of bytes or UTF-8 text, 64 lower-case hex digits. */
function sha256(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content);
}
/** JSON with object keys sorted (by code unit), no spaces: equal values give equal text. Rejects NaN and infinity. */
function canonicalJson(value) {
    return JSON.stringify(value, (_key, inner) => {
        if (typeof inner === 'number' && !Number.isFinite(inner))
            throw new RangeError('not a finite number in JSON');
        if (inner === null || typeof inner !== 'object' || Array.isArray(inner))
            return inner;
        return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
    });
}
/** Digest of any JSON value: SHA-256 over its canonical form. */
function digestOf(value) {
    return sha256(canonicalJson(value));
}
/** Orders ids by their UTF-8 bytes, as SQLite and most services do. */
function compareIds(a, b) {
    return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** First 12 hex digits: for names and for people. */
function shortDigest(digest) {
    return digest.slice(0, 12);
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
