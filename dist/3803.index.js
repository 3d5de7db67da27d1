export const id = 3803;
export const ids = [3803];
export const modules = {

/***/ 13803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createJsonLog: () => (/* binding */ createJsonLog)
/* harmony export */ });
/* harmony import */ var pino__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65005);
/* harmony import */ var _lib_step_meter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46699);
/* harmony import */ var _line_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80503);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67109);




/** One JSON object a line, as log-line.ts describes it, for logs that machines read. */
function createJsonLog(options) {
    const { write, clock, hide, level, traceId, memory, every = 5000 } = options;
    const meter = (0,_lib_step_meter_js__WEBPACK_IMPORTED_MODULE_1__/* .createStepMeter */ .Q)(clock, memory);
    let step;
    const logger = pino__WEBPACK_IMPORTED_MODULE_0__({
        level,
        base: { traceId },
        messageKey: 'message',
        timestamp: () => `,"time":"${clock.now().toISOString()}"`,
        formatters: {
            level: (label) => ({ level: label }),
            // Before it becomes JSON: a secret with a quotation mark looks otherwise there.
            log: ({ event, ...fields }) => ({ event, ...hidden(fields, hide) }),
        },
        mixin: () => (step === undefined ? {} : { step }),
    }, { write: (line) => write((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonLogLine */ .rF)(line.trimEnd())) });
    const tell = (at, told, text) => logger[at](told, hide(text));
    const say = (at) => (text, fields) => tell(at, { event: 'message', ...fields }, text);
    const tellEnd = (ended) => {
        if (ended === undefined)
            return;
        const { title, ...figures } = ended;
        tell('info', { event: 'step-end', ...figures }, `${title} ended`);
        step = undefined;
    };
    return {
        step(title) {
            tellEnd(meter.begin(title));
            step = hide(title);
            tell('info', { event: 'step-begin' }, title);
        },
        error: say('error'),
        warn: say('warn'),
        info: say('info'),
        debug: say('debug'),
        progress(label, total, unit) {
            const start = clock.monotonic();
            let last = start;
            let done = 0;
            let ended = false;
            const report = (text, note) => tell('info', {
                ...{ event: 'progress', label, done, total, unit, ended, durationMs: elapsed() },
                ...(note === undefined || note === '' ? {} : { note }),
            }, text);
            const elapsed = () => Math.round(clock.monotonic() - start);
            return {
                update(now, note) {
                    done = now;
                    if (ended || clock.monotonic() - last < every)
                        return;
                    last = clock.monotonic();
                    report(`${label}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(done)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(total)} ${unit}`, note);
                },
                end(note) {
                    if (ended)
                        return;
                    ended = true;
                    report((0,_line_log_js__WEBPACK_IMPORTED_MODULE_3__/* .finishedLine */ .f)(label, done, total, unit, elapsed(), note), note);
                },
            };
        },
        close: () => tellEnd(meter.end()),
    };
}
/** Every text in it, at any depth. */
function hidden(value, hide) {
    if (typeof value === 'string')
        return hide(value);
    if (Array.isArray(value))
        return value.map((entry) => hidden(entry, hide));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hidden(inner, hide)]));
}


/***/ }),

/***/ 80503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createLineLog),
/* harmony export */   f: () => (/* binding */ finishedLine)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67109);

/** Milliseconds from which on it is said how long a step took; the report has the time of every one. */
const WORTH_TELLING = 1000;
/** Plain lines with counts, for logs that are kept. */
function createLineLog({ write, clock, warn, every = 5000 }) {
    let step;
    const say = (text, indent) => {
        for (const line of (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logLines */ .OG)(text))
            write(`${indent}${line}`);
    };
    const endStep = () => {
        const took = step === undefined ? 0 : clock.monotonic() - step.start;
        if (step !== undefined && took >= WORTH_TELLING)
            say(`${step.title}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(took)}`, '');
        step = undefined;
    };
    return {
        step(title) {
            endStep();
            step = { title, start: clock.monotonic() };
            say(`${title} …`, '');
        },
        info: (text) => say(text, '  '),
        warn: warn ?? ((text) => say(`warning: ${text}`, '')),
        debug: (text) => say(text, '  debug: '),
        progress(label, total, unit) {
            const start = clock.monotonic();
            let last = start;
            let latest = 0;
            let ended = false;
            return {
                update(done, note) {
                    latest = done;
                    if (ended || clock.monotonic() - last < every)
                        return;
                    last = clock.monotonic();
                    const share = total > 0 ? ` (${Math.floor((100 * done) / total)} %)` : '';
                    say(`${label}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(done)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(total)} ${unit}${share}${behind(note)}`, '  ');
                },
                end(note) {
                    if (ended)
                        return;
                    ended = true;
                    say(finishedLine(label, latest, total, unit, clock.monotonic() - start, note), '  ');
                },
            };
        },
        close: endStep,
    };
}
/** `decoding: 2,000 images in 1.2 s`, or how far it came. */
function finishedLine(label, done, total, unit, milliseconds, note) {
    const count = done >= total ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(total) : `stopped at ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(done)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(total)}`;
    return `${label}: ${count} ${unit} in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(milliseconds)}${behind(note)}`;
}
const behind = (note) => (note === undefined || note === '' ? '' : `, ${note}`);


/***/ }),

/***/ 67109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   et: () => (/* binding */ printableJson),
/* harmony export */   rF: () => (/* binding */ jsonLogLine)
/* harmony export */ });
/* harmony import */ var _lib_hidden_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58667);

/**
 * Text that may come from data, fit for a log: one entry a line, no control characters (a terminal would obey them),
 * and nothing that GitHub's runner takes for a command (`::set-output …`, `##[group]`).
 */
function logLines(text) {
    return text.split(/\r\n|\r|\n/).map((line) => defuse(visible(line)));
}
/** What is printed for a person or a pipe: as `logLines`, with the colours that we gave it. */
function printableText(text) {
    return text
        .split('\n')
        .map((line) => defuse(line
        .split(COLOURS)
        .map((part, i) => (i % 2 === 1 ? part : visible(part)))
        .join('')))
        .join('\n');
}
/** The same JSON, all that hides or could be a command to the runner written as an escape. */
const printableJson = (json) => `${jsonLogLine(json.trimEnd())}\n`;
/** A line of JSON, as safe as such text: what is escaped stays the same value. */
const jsonLogLine = (line) => line
    .replace(_lib_hidden_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN_CHARACTERS */ .w, (character) => character.split('').map(jsonEscape).join(''))
    .replaceAll('##[', '##\\u005b');
const jsonEscape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** Hidden characters as `\u{…}`. */
const visible = (line) => line
    .replaceAll('\t', '  ')
    .replace(_lib_hidden_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN_CHARACTERS */ .w, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours begin with
const COLOURS = /(\u001b\[[\d;]*m)/;
const defuse = (line) => line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');
/** `12,345` */
const formatCount = (count) => count.toLocaleString('en-US');
/** `0.4 s`, `12.3 s`, `4 min 05 s` */
function formatDuration(milliseconds) {
    if (milliseconds < 59_950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}


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

/***/ 46699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ createStepMeter)
});

;// CONCATENATED MODULE: ./build/lib/memory.js
const systemMemory = {
    resident: () => process.memoryUsage.rss(),
    peak: () => process.resourceUsage().maxRSS * 1024,
};

;// CONCATENATED MODULE: ./build/lib/step-meter.js

const EVERY_MS = 200;
/**
 * Measures one step after the other. The peak of memory is exact where a step takes the process higher than it ever
 * was; else it is the highest of what was seen five times a second, and whenever the step let timers run.
 */
function createStepMeter(clock, memory = systemMemory) {
    let current;
    let highest = 0;
    let timer;
    const look = () => {
        highest = Math.max(highest, memory.resident());
    };
    const end = () => {
        clearInterval(timer);
        if (current === undefined)
            return undefined;
        look();
        const { title, since, before } = current;
        current = undefined;
        const peak = memory.peak();
        return {
            title,
            durationMs: Math.round(clock.monotonic() - since),
            peakMemoryBytes: peak > before ? peak : Math.min(highest, before),
        };
    };
    return {
        begin(title) {
            const ended = end();
            highest = 0;
            current = { title, since: clock.monotonic(), before: memory.peak() };
            look();
            timer = setInterval(look, EVERY_MS).unref();
            return ended;
        },
        end,
    };
}


/***/ })

};
