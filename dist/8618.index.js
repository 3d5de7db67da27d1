export const id = 8618;
export const ids = [8618,7299];
export const modules = {

/***/ 78618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishReport: () => (/* binding */ finishReport)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/data/complete-decoder.js + 1 modules
var complete_decoder = __webpack_require__(4275);
// EXTERNAL MODULE: ./build/data/image-format.js
var image_format = __webpack_require__(55330);
// EXTERNAL MODULE: ./build/data/read-image.js
var read_image = __webpack_require__(49393);
;// CONCATENATED MODULE: ./build/data/thumbnail.js



const MAX_INLINE_BYTES = 4096;
const JPEG_QUALITY = 85;
/**
 * A picture of the image as a `data:` URI, neither side longer than `maxSide` pixels, the aspect ratio kept.
 * A small file is taken as it is; anything else becomes a JPEG.
 * @throws UndecodableImage
 */
async function pictureOf(place, maxSide) {
    const bytes = (0,read_image/* readImage */.A)(place);
    const format = (0,image_format/* imageFormat */.Jm)(bytes);
    if (format !== undefined && isSmall(bytes, maxSide))
        return dataUri(format, bytes);
    const picture = await (0,complete_decoder/* withImage */.M)(bytes, (image, keep) => keep(image.thumbnailImage(maxSide, { height: maxSide, size: 'down' })).writeToBuffer('.jpg', {
        Q: JPEG_QUALITY,
        keep: 'none',
    }), shrinkage(bytes, maxSide));
    return dataUri('jpeg', picture);
}
/** What the decoder may leave out: twice the pixels that are wanted still come. */
function shrinkage(bytes, maxSide) {
    const { width = 0, height = 0 } = (0,image_format/* headerSize */.pw)(bytes) ?? {};
    const spare = Math.max(width, height) / (2 * maxSide);
    return [8, 4, 2].find((shrink) => shrink <= spare) ?? 1;
}
function isSmall(bytes, maxSide) {
    const size = (0,image_format/* headerSize */.pw)(bytes);
    if (bytes.length > MAX_INLINE_BYTES || size === undefined)
        return false;
    return Math.max(size.width, size.height) <= maxSide;
}
function dataUri(format, bytes) {
    return `data:image/${format};base64,${Buffer.from(bytes).toString('base64')}`;
}

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/counted.js
var counted = __webpack_require__(13266);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/report/format.js
var format = __webpack_require__(92772);
// EXTERNAL MODULE: ./build/report/judged-by.js
var judged_by = __webpack_require__(96414);
// EXTERNAL MODULE: ./build/report/findings.js
var findings = __webpack_require__(73145);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/report/markdown-text.js

/**
 * A name from the data as a code span: no markup, links, mentions or references are read in there.
 * A pipe becomes `¦`, since renderers differ over how one is escaped behind a backslash.
 */
function code(text, most = 64) {
    const content = (0,visible/* oneLine */.TN)(text, most).replaceAll('|', '¦');
    if (content.trim() === '')
        return blank;
    const longest = Math.max(0, ...Array.from(content.matchAll(/`+/g), ([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const space = longest > 0 || /^ .* $/.test(content) ? ' ' : '';
    return fence + space + content + space + fence;
}
const blank = '(blank)';
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
    $: '&#36;',
};
const markup = /[&<>|$\\`*~[]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u;
const linking = /@|#(?=\w)|:(?=\/\/)|www(?=\.)|GH(?=-)|(?:mailto|xmpp)(?=:)/u;
const special = new RegExp(`${markup.source}|${linking.source}`, 'giu');
/**
 * A sentence that may quote the data, as plain text on one line. An invisible space (U+200B) keeps mentions,
 * references and addresses from becoming links.
 */
function prose(text, most = 400) {
    const line = (0,visible/* oneLine */.TN)(text, most).trim();
    if (line === '')
        return blank;
    return line
        .replace(special, disarm)
        .replace(/^[#+=:-]/, '\\$&')
        .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
function disarm(found) {
    if (found in entities)
        return entities[found];
    return /^[@#:]|^\w\w/.test(found) ? `${found}&#8203;` : `\\${found}`;
}
/** A table; cells are Markdown. `aligns`: one a column. */
function markdownTable(head, aligns, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = `|${aligns.map((align) => (align === 'right' ? '--:' : '---')).join('|')}|`;
    return [line(head), rule, ...rows.map(line)].join('\n');
}
/** Folded away until asked for; `summary` is our own text. */
function folded(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

;// CONCATENATED MODULE: ./build/report/markdown-smoke.js



const mostQueries = 20;
const mostAnswers = 5;
/** What was asked of the new generation, what was expected, and what came. */
function smokeBlock(rows) {
    if (rows.length === 0)
        return undefined;
    const table = markdownTable(['', 'Smoke query', 'Asked', 'Expected', 'What came'], ['left', 'left', 'left', 'left', 'left'], rows
        .slice(0, mostQueries)
        .map((row) => [
        row.passed ? '✅' : '❌',
        prose(row.name, 100),
        prose(row.asked, 120),
        prose(`among the first ${row.topK}: ${row.expected.join(', ')}`, 300),
        `${row.passed ? '' : `**${prose(row.found, 300)}.** `}${answersOf(row)}`,
    ]));
    const rest = rows.length - mostQueries;
    return rest > 0 ? `${table}\n\n… and ${(0,counted/* counted */.h)(rest, 'smoke query', 'smoke queries')} more.` : table;
}
function answersOf({ answers }) {
    if (answers.length === 0)
        return 'nothing';
    return answers
        .slice(0, mostAnswers)
        .map(({ id, label, score }) => `${code(id)}${label === undefined ? '' : ` ${prose(label, 40)}`} (${(0,format/* formatMetric */.gI)(score)})`)
        .join('; ');
}

// EXTERNAL MODULE: ./build/report/plan-text.js
var plan_text = __webpack_require__(76662);
;// CONCATENATED MODULE: ./build/report/markdown-index.js






const mostProbes = 40;
const mostDropped = 5;
/** Which generation readers have, and what changed. */
function indexBlock(outcome) {
    const { plan, index } = outcome;
    if (plan === undefined && index === undefined)
        return undefined;
    const facts = [
        ...(index === undefined ? [] : aliasFacts(outcome)),
        ...(plan === undefined ? [] : planFacts(plan, index === undefined)),
        index !== undefined &&
            index.embedded + index.copied > 0 &&
            `${(0,counted/* counted */.h)(index.count, 'item')}: ${(0,format/* formatCount */.B4)(index.embedded)} ${(0,findings/* madeNew */.O$)(outcome)}, ${(0,format/* formatCount */.B4)(index.copied)} copied from the live generation.`,
        index !== undefined &&
            index.written + index.removed > 0 &&
            `Written: ${(0,counted/* counted */.h)(index.written, 'record')}, removed: ${(0,format/* formatCount */.B4)(index.removed)}${index.bytesSent > 0 ? `; ${(0,format/* formatBytes */.z3)(index.bytesSent)} sent to the store` : ''}.`,
        index?.edited === true &&
            '**Readers saw the steps in between**: the live generation was edited in place.',
        index?.downtimeMs !== undefined &&
            `**Readers had no index for ${(0,format/* formatDuration */.a3)(index.downtimeMs)}**: it was deleted, then built anew.`,
        index !== undefined &&
            index.dropped.length > 0 &&
            `Dropped: ${index.dropped
                .slice(0, mostDropped)
                .map((name) => code(name))
                .join(', ')}${index.dropped.length > mostDropped ? ` and ${index.dropped.length - mostDropped} more` : ''}.`,
        index !== undefined &&
            `Index ${code(index.index)} in ${prose(index.store, 120)}, distance ${prose(index.distance)}${plan === undefined ? '' : `, strategy ${prose(plan.strategy)}`}.`,
    ];
    const list = facts.filter(Boolean).map((fact) => `- ${fact}`);
    return `### Index${index === undefined ? ' (planned only)' : ''}\n\n${list.join('\n')}`;
}
function aliasFacts(outcome) {
    const index = outcome.index;
    const { before, after } = (0,findings/* aliasMove */.EQ)(outcome);
    const alias = code(index.alias);
    if (index.switched)
        return [
            `**${alias} now leads to ${code(index.generation)}**`,
            before === undefined
                ? 'Nothing was live before.'
                : `Before it: ${code(before)}${index.downtimeMs === undefined ? '' : ', which was deleted'}.`,
        ];
    if (index.edited)
        return [
            `**${alias} still leads to ${code(index.generation)}**: ${prose(index.reason ?? 'edited in place')}${index.revision === undefined ? '' : `, revision ${index.revision}`}.`,
        ];
    return [
        `**${alias} was not switched**${index.reason === undefined ? '.' : `: ${prose(index.reason)}`}`,
        after !== undefined && `Live: ${code(after)}.`,
        index.generation !== after &&
            `${(0,findings/* isPlanOnly */.Mr)(outcome) ? 'Generation that would be built' : 'Generation of this run'}: ${code(index.generation)}.`,
    ];
}
function planFacts(plan, alone) {
    if (plan.nothingToDo !== undefined)
        return [`Nothing to do: ${prose(plan.nothingToDo)}`];
    return [
        alone && `Generation that would be built: ${code(plan.generation)}.`,
        alone && plan.live !== undefined && `Live: ${code(plan.live)}.`,
        `Against live: ${(0,format/* formatCount */.B4)(plan.add.count)} added, ${(0,format/* formatCount */.B4)(plan.change.count)} changed, ${(0,format/* formatCount */.B4)(plan.delete.count)} deleted, ${(0,format/* formatCount */.B4)(plan.unchanged)} unchanged (${(0,counted/* counted */.h)(plan.embed, 'new vector')}, ${(0,format/* formatCount */.B4)(plan.copy)} to copy).`,
        (0,plan_text/* costs */.tq)(plan) && `Planned cost: ${prose((0,plan_text/* describeCost */.P9)(plan))}.`,
    ];
}
/** What the probes said. */
function verificationBlock({ passed, probes, metrics }) {
    const others = probes.filter(({ smoke }) => smoke === undefined);
    const sorted = others.sort((a, b) => Number(a.passed) - Number(b.passed));
    const figures = Object.entries(metrics).slice(0, mostProbes);
    return [
        `### Verification: ${passed ? 'passed' : 'failed'}`,
        markdownTable(['', 'Probe', 'What was found'], ['left', 'left', 'left'], sorted
            .slice(0, mostProbes)
            .map((probe) => [probe.passed ? '✅' : '❌', prose(probe.name, 80), prose(probe.detail)])),
        sorted.length > mostProbes && `… and ${(0,counted/* counted */.h)(sorted.length - mostProbes, 'probe')} more.`,
        smokeBlock((0,findings/* smokeRows */.X4)(probes)),
        figures.map(([name, value]) => `${code(name)} ${(0,format/* formatFigure */.Mo)(name, value)}`).join(' · '),
    ]
        .filter(Boolean)
        .join('\n\n');
}
/** The model version, why it is that, and where it came from. */
function modelBlock(model) {
    const origin = {
        declared: 'declared, its vectors came ready',
        trained: `trained in this run${model.trainingMs === undefined ? '' : ` in ${(0,format/* formatDuration */.a3)(model.trainingMs)}`}`,
        registered: 'taken from the registry, where an equal one was',
        candidate: 'taken from a candidate',
    }[model.origin];
    return [
        '### Model',
        [
            `- **${code(model.name)}${model.version === undefined ? '**, not registered' : ` ${prose(model.version)}**`}${model.versionReason === undefined ? '' : `: ${prose(model.versionReason)}`}`,
            `- ${origin}: ${describeOrigin(model)}`,
            `- digest ${code(model.digest)}`,
        ].join('\n'),
    ].join('\n\n');
}
function describeOrigin({ training, declaration }) {
    if (training === undefined)
        return prose(declaration === undefined ? '' : (0,format/* describeDeclaration */._)(declaration));
    const { recipe, itemCount, history, seed, engine, engineNumericVersion } = training;
    return `recipe ${prose(recipe)}, ${(0,counted/* counted */.h)(itemCount, 'item')}, ${(0,counted/* counted */.h)(history.length, 'epoch')}, seed ${seed}, engine ${prose(engine)} (numeric version ${engineNumericVersion})`;
}

;// CONCATENATED MODULE: ./build/report/markdown-results.js




const marks = { pass: '✅', fail: '❌', inconclusive: '❔' };
const mostRules = 40;
const mostReasons = 10;
const mostMetrics = 100;
/** The rules with actual, limit and the distance between them; those that did not pass first, with their reasons. */
function gateBlock(verdict) {
    const rows = (0,findings/* ruleRows */.IC)(verdict);
    if (rows.length === 0)
        return '### Gate\n\nNo rules were given.';
    const broken = rows.filter(({ judgement }) => judgement !== 'pass');
    const table = markdownTable(['', 'Rule', 'Actual', 'Limit', 'By how much'], ['left', 'left', 'right', 'right', 'right'], rows
        .slice(0, mostRules)
        .map((row) => [
        marks[row.judgement],
        code(row.rule, 80),
        row.judgement === 'pass' ? row.actual : `**${row.actual}**`,
        row.limit,
        row.difference,
    ]));
    const rest = rows.slice(mostRules);
    const restBroken = rest.filter(({ judgement }) => judgement !== 'pass').length;
    return [
        `### Gate: ${(0,format/* formatCount */.B4)(rows.length - broken.length)} of ${(0,counted/* counted */.h)(rows.length, 'rule')} passed`,
        table,
        rest.length > 0 &&
            `… and ${(0,counted/* counted */.h)(rest.length, 'rule')} more, of which ${(0,format/* formatCount */.B4)(restBroken)} did not pass.`,
        // The table says the rest; only what could not be measured needs words.
        verdict.results
            .filter(({ judgement, actual }) => judgement !== 'pass' && actual === undefined)
            .slice(0, mostReasons)
            .map(({ reason }) => `- ${prose(reason)}`)
            .join('\n'),
    ]
        .filter(Boolean)
        .join('\n\n');
}
/** The best known metrics in one row, and all about the whole in a folded table. */
function metricsBlock({ metrics, testItems }) {
    const { headlines, all } = (0,findings/* shownMetrics */.fE)(metrics);
    const row = markdownTable([...headlines.map(([name]) => code(name, 40)), 'test items'], [...headlines, 0].map(() => 'right'), [[...headlines.map(([, value]) => (0,format/* formatMetric */.gI)(value)), (0,format/* formatCount */.B4)(testItems)]]);
    if (all.length === 0)
        return `### Metrics\n\n${row}`;
    const table = markdownTable(['Metric', 'Value'], ['left', 'right'], all.slice(0, mostMetrics).map(([name, value]) => [code(name, 40), (0,format/* formatMetric */.gI)(value)]));
    const rest = all.length - mostMetrics;
    const note = rest > 0 ? `\n\n… and ${(0,format/* formatCount */.B4)(rest)} more.` : '';
    return `### Metrics\n\n${row}\n\n${folded(`All ${(0,counted/* counted */.h)(all.length, 'metric')}`, `${table}${note}`)}`;
}
/** The worst classes and items: open where the gate failed, folded otherwise. */
function mistakesBlock({ worstClasses, worstItems }, open) {
    const tables = [
        worstClasses.length > 0 &&
            markdownTable(['Class', 'F1', 'Precision', 'Recall', 'Test items'], ['left', 'right', 'right', 'right', 'right'], worstClasses.map((row) => [
                code(row.name),
                (0,format/* formatMetric */.gI)(row.f1),
                (0,format/* formatMetric */.gI)(row.precision),
                (0,format/* formatMetric */.gI)(row.recall),
                (0,format/* formatCount */.B4)(row.support),
            ])),
        worstItems.length > 0 &&
            markdownTable(['Item', 'Is', 'Taken for', 'With'], ['left', 'left', 'left', 'right'], worstItems.map((item) => [
                code(item.id, 80),
                code(item.label),
                code(item.predicted),
                `${(item.score * 100).toFixed(1)} %`,
            ])),
    ].filter((table) => table !== false);
    if (tables.length === 0)
        return undefined;
    const body = tables.join('\n\n');
    return open ? `### Where it errs\n\n${body}` : folded('Worst classes and items', body);
}

// EXTERNAL MODULE: ./build/report/status.js
var report_status = __webpack_require__(97937);
;// CONCATENATED MODULE: ./build/report/markdown.js








const mostCharacters = 60_000;
const mostLines = 20;
/**
 * `report.md`, which is the job summary and the pull request's comment too: the verdict first, then what it rests on.
 * Always under 60,000 characters: a part that would go beyond is left out, and the text says so.
 */
function renderMarkdown(outcome) {
    const { verdict, judgedBy, evaluation, model, verification } = outcome;
    const failed = verdict !== undefined && verdict.judgement !== 'pass';
    const mistakes = evaluation && mistakesBlock(evaluation, failed);
    const blocks = [
        errorBlock(outcome),
        warningsBlock(outcome),
        verdict && gateBlock(verdict),
        judgedBy && judgedByBlock(judgedBy),
        failed && mistakes,
        evaluation && metricsBlock(evaluation),
        indexBlock(outcome),
        verification && verificationBlock(verification),
        model && modelBlock(model),
        !failed && mistakes,
        settingsBlock(outcome),
        stepsBlock(outcome),
    ];
    return `${assemble(headBlock(outcome), blocks, footBlock(outcome))}\n`;
}
function assemble(head, blocks, foot) {
    const note = '… Parts were left out here because they are long; `report.html` and `report.json` have them.';
    const kept = [head];
    let room = mostCharacters - head.length - foot.length - note.length - 100;
    let cut = false;
    for (const block of blocks) {
        if (block === false || block === undefined)
            continue;
        if (block.length + 2 > room) {
            cut = true;
            continue;
        }
        kept.push(block);
        room -= block.length + 2;
    }
    return [...kept, ...(cut ? [note] : []), foot].join('\n\n');
}
function headBlock(outcome) {
    const status = (0,report_status/* statusOf */.c)(outcome);
    const { commit, branch, pullRequest } = outcome.host;
    const facts = [
        `**${status.label}**`,
        code(outcome.command),
        pullRequest !== undefined && `for pull request #${pullRequest}`,
        pullRequest === undefined && branch !== undefined && `on ${code(branch)}`,
        commit !== undefined && `at ${code(commit.slice(0, 10))}`,
        (0,format/* formatDuration */.a3)(outcome.durationMs),
    ];
    return `## ${status.tone === 'bad' ? '❌' : '✅'} ${prose(outcome.headline)}\n\n${facts.filter(Boolean).join(' · ')}`;
}
/** A pull request that is judged by what it would be judged by anyway needs one line. */
function judgedByBlock(judgedBy) {
    const [first, ...others] = (0,judged_by/* judgedByLines */.G)(judgedBy);
    const head = prose(first ?? '');
    return others.length === 0 ? head : [`**${head}**`, '', ...listed(others)].join('\n');
}
function errorBlock({ error }) {
    if (error === undefined)
        return undefined;
    return quote('CAUTION', [
        `${prose(error.message, 600)} (${code(error.code)})`,
        ...listed(error.problems),
        ...(error.fix === undefined ? [] : ['', `**What to do:** ${prose(error.fix, 600)}`]),
    ]);
}
function warningsBlock({ warnings, data }) {
    const skipped = data?.skipped ?? [];
    const all = [
        ...warnings,
        ...(skipped.length > 0
            ? [
                `${(0,counted/* counted */.h)(skipped.length, 'item')} could not be used and ${skipped.length === 1 ? 'was' : 'were'} skipped.`,
            ]
            : []),
    ];
    return all.length === 0 ? undefined : quote('WARNING', listed(all));
}
function listed(texts) {
    const rest = texts.length - mostLines;
    return [
        ...texts.slice(0, mostLines).map((text) => `- ${prose(text, 300)}`),
        ...(rest > 0 ? [`- … and ${(0,format/* formatCount */.B4)(rest)} more`] : []),
    ];
}
function quote(kind, lines) {
    return [`> [!${kind}]`, ...lines.map((line) => `> ${line}`.trimEnd())].join('\n');
}
function settingsBlock({ settings }) {
    if (settings.length === 0)
        return undefined;
    const rest = settings.length - 2 * mostLines;
    const table = markdownTable(['Setting', 'Value', 'From'], ['left', 'left', 'left'], settings
        .slice(0, 2 * mostLines)
        .map(({ name, value, source }) => [code(name), code(value, 120), prose(source, 80)]));
    return folded('Settings that were set', rest > 0 ? `${table}\n\n… and ${(0,format/* formatCount */.B4)(rest)} more.` : table);
}
function stepsBlock({ steps }) {
    if (steps.length === 0)
        return undefined;
    const table = markdownTable(['Step', 'Took', 'Memory'], ['left', 'right', 'right'], steps
        .slice(0, 2 * mostLines)
        .map(({ title, durationMs, peakMemoryBytes }) => [
        prose(title, 80),
        (0,format/* formatDuration */.a3)(durationMs),
        peakMemoryBytes === undefined ? '–' : (0,format/* formatBytes */.z3)(peakMemoryBytes),
    ]));
    return folded('Steps', table);
}
function footBlock({ engine, model, data, index, plan, host, durationMs, tool }) {
    const generation = (index ?? plan)?.generation;
    const facts = [
        model && `model ${code((0,digest/* shortDigest */.VK)(model.digest))}`,
        model?.training && `training data ${code((0,digest/* shortDigest */.VK)(model.training.dataFingerprint))}`,
        data && `data ${code((0,digest/* shortDigest */.VK)(data.fingerprint))}`,
        generation !== undefined && `generation ${code(generation)}`,
        host.commit !== undefined && `commit ${code(host.commit)}`,
        `took ${(0,format/* formatDuration */.a3)(durationMs)}`,
        `${tool.name} ${prose(tool.version)}, Node.js ${prose(tool.node)}`,
        engine && `engine ${prose((0,format/* describeEngine */.sk)(engine))}`,
    ];
    return `<sub>${facts.filter(Boolean).join(' · ')}</sub>`;
}

// EXTERNAL MODULE: ./build/report/terminal.js + 1 modules
var terminal = __webpack_require__(61369);
// EXTERNAL MODULE: ./build/report/write.js + 2 modules
var write = __webpack_require__(27299);
// EXTERNAL MODULE: ./build/settings/settings.js
var settings_settings = __webpack_require__(84663);
;// CONCATENATED MODULE: ./build/commands/run-outputs.js
/**
 * What later steps get; undefined where the run did not come to it.
 * @param newVersion of a run that registers: whether the registry lacked the model
 * @param report path of the page
 */
function outputsOf(outcome, newVersion, report) {
    const { verdict, model, evaluation, index } = outcome;
    const metric = (name) => evaluation?.metrics[name]?.toString();
    return {
        verdict: verdict?.judgement,
        'model-version': model?.version,
        'model-digest': model?.digest,
        accuracy: metric('accuracy'),
        'f1-macro': metric('f1_macro'),
        metrics: evaluation && JSON.stringify(evaluation.metrics),
        generation: index?.generation,
        previous: index?.previous,
        switched: index && String(index.switched),
        count: index && String(index.count),
        changed: changed(outcome, newVersion)?.toString(),
        report,
    };
}
/** Did the run bring something new? Not to be said of a run that failed before it could, nor of `gate`, which only judges. */
function changed({ command, model, index }, newVersion) {
    if (command === 'gate' || (model === undefined && index === undefined))
        return undefined;
    return ((newVersion ?? (model !== undefined && isNewCandidate(command, model))) ||
        (index !== undefined && hasChanged(index)));
}
/** Of those who make a candidate: an equal one that the registry had is `registered`. */
const isNewCandidate = (command, { origin }) => (command === 'train' || command === 'run') && origin !== 'registered';
const hasChanged = ({ switched, edited, written, removed }) => switched || edited === true || written > 0 || removed > 0;

;// CONCATENATED MODULE: ./build/commands/finish-report.js








/** The outcome as files, outputs, the host's summary and a short table. */
async function finishReport(context, facts) {
    const { settings, host, draft } = context;
    const outcome = outcomeOf(context, facts);
    const markdown = renderMarkdown(outcome);
    const files = await writeFiles(context, outcome, markdown);
    await host.outputs(outputsOf(outcome, draft.newVersion, files && (0,external_node_path_.resolve)(files.html)));
    await host.summary(markdown);
    if (settings.json)
        context.print(`${JSON.stringify(outcome)}\n`);
    else if (draft.error === undefined && settings.logFormat === 'json')
        context.log.info(outcome.headline);
    else if (draft.error === undefined)
        context.print((0,terminal/* renderSummary */.B)(outcome, files));
}
/** What a run has done stays done when no report of it can be kept. */
async function writeFiles(context, outcome, markdown) {
    const { draft, settings } = context;
    const { out } = settings;
    try {
        const outputs = outputsOf(outcome, draft.newVersion, (0,external_node_path_.resolve)((0,write.reportFiles)(out).html));
        const pictures = await takePictures(context, outcome);
        return await (0,write/* writeReports */.L)(out, { outcome, markdown, pictures, outputs, modelName: context.modelName });
    }
    catch (error) {
        context.log.warn(`The report could not be written to ${out}: ${(0,errors/* describeError */.Uc)(error)}`);
        return undefined;
    }
}
function outcomeOf({ settings, host, draft }, facts) {
    const { headline = 'Done.', files: _, elapsedMs: _elapsed, newVersion: _new, ...parts } = draft;
    const { name, branch, commit, pullRequest } = host.event;
    return {
        schemaVersion: 1,
        tool: { name: 'vector-index-action', version: facts.version, node: process.versions.node },
        command: facts.command,
        exitCode: facts.exitCode,
        headline,
        startedAt: facts.startedAt.toISOString(),
        durationMs: facts.durationMs,
        traceId: facts.traceId,
        host: {
            ...{ name: host.name, event: name },
            ...(commit === undefined ? {} : { commit }),
            ...(branch === undefined ? {} : { branch }),
            ...(pullRequest === undefined ? {} : { pullRequest }),
        },
        settings: (0,settings_settings/* settingsGiven */.b)(facts.sources),
        dryRun: settings.dryRun,
        ...parts,
    };
}
const PICTURE_SIDE = 96;
async function takePictures({ draft }, { evaluation }) {
    const { data, testData } = draft.files;
    const neighbours = evaluation?.neighbours ?? [];
    const tested = [...(evaluation?.worstItems ?? []), ...neighbours.map(({ query }) => query)];
    return {
        test: await picturesOf(tested, testData.size > 0 ? testData : data),
        training: await picturesOf(neighbours.flatMap(({ matches }) => matches), data),
    };
}
async function picturesOf(items, files) {
    const pictures = new Map();
    for (const { id } of items) {
        const place = files.get(id);
        if (place === undefined || pictures.has(id))
            continue;
        // A file that is gone by now leaves a gap in the page; what the run did stands.
        const picture = await pictureOf(place, PICTURE_SIDE).catch(() => undefined);
        if (picture !== undefined)
            pictures.set(id, picture);
    }
    return pictures;
}


/***/ }),

/***/ 4275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ decodeCompletely),
  M: () => (/* binding */ withImage)
});

// EXTERNAL MODULE: ./build/data/image-format.js
var image_format = __webpack_require__(55330);
// EXTERNAL MODULE: ./build/data/jpeg-header.js
var jpeg_header = __webpack_require__(6893);
// EXTERNAL MODULE: ./build/data/raster.js
var raster = __webpack_require__(22804);
// EXTERNAL MODULE: ./build/lib/assets.js
var assets = __webpack_require__(63955);
;// CONCATENATED MODULE: ./build/data/vips.js

let loading;
/** Loads libvips once in this thread: without its optional formats, one thread for each image, silent. */
function loadVips() {
    loading ??= load();
    return loading;
}
async function load() {
    const { default: start } = await (0,assets/* importAsset */.It)('vips-node.mjs');
    const vips = await start({
        dynamicLibraries: [],
        preRun: (module) => {
            // Named by libvips: the number of threads, and "print no warnings".
            module.ENV.VIPS_CONCURRENCY = '1';
            module.ENV.VIPS_WARNING = '0';
        },
        print() { },
        printErr() { },
    });
    vips.concurrency(1);
    vips.Cache.max(0);
    return vips;
}
/** What libvips says is wrong, in one line: its messages without the operation's name and the repetitions. */
function vipsReason(error) {
    const message = error.message;
    const text = Array.isArray(message) ? String(message.at(-1)) : String(message ?? error);
    const lines = text
        .split('\n')
        .map((line) => line.replace(/^\w+: /, '').trim())
        .filter((line) => line !== '' && !line.startsWith('unable to'));
    return [...new Set(lines)].join('; ') || 'the decoder gave no reason';
}

;// CONCATENATED MODULE: ./build/data/complete-decoder.js




const WHITE = [255, 255, 255];
/** Decodes anything that is a JPEG, PNG or WebP. @throws UndecodableImage as withImage does */
function decodeCompletely(bytes) {
    return withImage(bytes, (image) => ({
        width: image.width,
        height: image.height,
        channels: image.bands === 1 ? 1 : 3,
        data: image.writeToMemory(),
    }));
}
/**
 * Opens an image for `use`: upright by its Exif orientation, the first frame of an animation, 8 bits, sRGB or
 * grey, transparency laid on white. Colour profiles are used for CMYK alone. `keep` has results deleted in the end.
 * @param shrink of a JPEG every so many pixels in each direction become one, which is faster
 * @throws UndecodableImage also where a lenient decoder would fill a damaged image with grey
 */
async function withImage(bytes, use, shrink = 1) {
    const format = (0,image_format/* imageFormat */.Jm)(bytes);
    if (format === undefined)
        throw new raster/* UndecodableImage */.GB((0,image_format/* describeUnknownFormat */.Dz)(bytes));
    if (format === 'jpeg' && (0,jpeg_header/* hasTooManyScans */.i)(bytes))
        throw raster/* UndecodableImage */.GB.tooManyScans();
    const vips = await loadVips();
    const images = [];
    const keep = (image) => {
        images.push(image);
        return image;
    };
    try {
        // Only the header is read here; pixels are decoded when they are asked for.
        const scale = format === 'jpeg' && shrink > 1 ? { shrink } : {};
        const loaded = keep(vips.Image[`${format}loadBuffer`](bytes, { fail_on: 'warning', ...scale }));
        if (loaded.width * loaded.height > raster/* MAX_PIXELS */.jg)
            throw raster/* UndecodableImage */.GB.tooLarge(loaded);
        const upright = loaded.getTypeof('orientation') === 0 ? loaded : keep(loaded.autorot());
        const common = isCommon(upright) ? upright : keep(upright.colourspace('srgb'));
        return use(common.hasAlpha() ? keep(common.flatten({ background: WHITE })) : common, keep);
    }
    catch (error) {
        if (error instanceof raster/* UndecodableImage */.GB)
            throw error;
        throw new raster/* UndecodableImage */.GB(vipsReason(error));
    }
    finally {
        for (const image of images.reverse())
            image.delete();
    }
}
/** Every step costs as much as decoding a small image: most need none. */
function isCommon({ format, interpretation }) {
    return format === 'uchar' && (interpretation === 'srgb' || interpretation === 'b-w');
}


/***/ }),

/***/ 55330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ describeUnknownFormat),
/* harmony export */   Jm: () => (/* binding */ imageFormat),
/* harmony export */   pw: () => (/* binding */ headerSize)
/* harmony export */ });
/* harmony import */ var _jpeg_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6893);

/** The format by the file's first bytes, whatever its name says; undefined for anything else. */
function imageFormat(bytes) {
    const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
    if (start.startsWith('\xff\xd8\xff'))
        return 'jpeg';
    if (start.startsWith('\x89PNG\r\n\x1a\n'))
        return 'png';
    if (start.startsWith('RIFF') && start.slice(8) === 'WEBP')
        return 'webp';
    return undefined;
}
/** Why bytes without a known format are no image, in words for a person. */
function describeUnknownFormat(bytes) {
    if (bytes.length === 0)
        return 'the file is empty';
    if (Buffer.from(bytes.subarray(0, 40)).toString('latin1').startsWith('version https://git-lfs'))
        return 'a Git LFS pointer, not the image itself: fetch it with `git lfs pull`';
    return 'not a JPEG, PNG or WebP image';
}
/** Width and height in pixels as the header of a JPEG or PNG gives them; undefined where it takes a decoder to know. */
function headerSize(bytes) {
    const format = imageFormat(bytes);
    if (format === 'jpeg')
        return (0,_jpeg_header_js__WEBPACK_IMPORTED_MODULE_0__/* .readJpegHeader */ .K)(bytes);
    if (format !== 'png' || bytes.length < 24)
        return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    return { width: view.getUint32(16), height: view.getUint32(20) };
}


/***/ }),

/***/ 6893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readJpegHeader),
/* harmony export */   i: () => (/* binding */ hasTooManyScans)
/* harmony export */ });
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const SEQUENTIAL_FRAMES = new Set([0xc0, 0xc1]);
const PLAIN_LUMA_SAMPLINGS = new Set(['1x1', '2x1', '2x2']);
/** Reads the header, or undefined when it is cut off or not one. Sizes are in pixels, as stored. */
function readJpegHeader(bytes) {
    if (bytes[0] !== 0xff || bytes[1] !== 0xd8)
        return undefined;
    let frame;
    let plainSegments = true;
    for (const { marker, content } of segments(bytes)) {
        if (marker === START_OF_SCAN)
            return frame && { width: frame.width, height: frame.height, plain: frame.plain && plainSegments };
        if (isFrame(marker))
            frame = readFrame(marker, content);
        else if (isExif(marker, content) || isOtherColour(marker, content))
            plainSegments = false;
    }
    return undefined;
}
function* segments(bytes) {
    let at = 2;
    while (at + 4 <= bytes.length) {
        if (bytes[at] !== 0xff)
            return;
        const marker = bytes[at + 1];
        if (marker === 0xff) {
            at += 1;
            continue;
        }
        if (marker === END_OF_IMAGE)
            return;
        const length = (bytes[at + 2] << 8) | bytes[at + 3];
        const end = at + 2 + length;
        if (length < 2 || end > bytes.length)
            return;
        yield { marker, content: bytes.subarray(at + 4, end) };
        at = end;
    }
}
function isFrame(marker) {
    const isTable = marker === 0xc4 || marker === 0xc8 || marker === 0xcc;
    return marker >= 0xc0 && marker <= 0xcf && !isTable;
}
function readFrame(marker, content) {
    if (content.length < 6)
        return undefined;
    const components = content[5];
    if (content.length < 6 + 3 * components)
        return undefined;
    const ids = [];
    const samplings = [];
    for (let i = 0; i < components; i += 1) {
        ids.push(content[6 + 3 * i]);
        const factors = content[7 + 3 * i];
        samplings.push(`${factors >> 4}x${factors & 15}`);
    }
    return {
        width: (content[3] << 8) | content[4],
        height: (content[1] << 8) | content[2],
        components,
        plain: SEQUENTIAL_FRAMES.has(marker) && content[0] === 8 && arePlain(ids, samplings),
    };
}
function arePlain(ids, [luma, ...chroma]) {
    if (ids.length === 1)
        return luma === '1x1';
    if (ids.join() !== '1,2,3' || luma === undefined)
        return false;
    return PLAIN_LUMA_SAMPLINGS.has(luma) && chroma.every((factors) => factors === '1x1');
}
function isExif(marker, content) {
    return marker === 0xe1 && startsWith(content, 'Exif');
}
/** Adobe's segment with a transform other than YCbCr. */
function isOtherColour(marker, content) {
    return marker === 0xee && startsWith(content, 'Adobe') && content[11] !== 1;
}
function startsWith(content, text) {
    return Buffer.from(content.subarray(0, text.length)).toString('latin1') === text;
}
/** A progressive JPEG has ten as a rule; each is another pass over all pixels, however few its bytes. */
const MAX_SCANS = 100;
/** Has a JPEG more scans than anybody needs? In what is compressed, no marker stands. */
function hasTooManyScans(bytes) {
    const marker = Buffer.from([0xff, START_OF_SCAN]);
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    let scans = 0;
    for (let at = all.indexOf(marker); at !== -1 && scans <= MAX_SCANS; at = all.indexOf(marker, at + 2))
        scans += 1;
    return scans > MAX_SCANS;
}


/***/ }),

/***/ 22804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GB: () => (/* binding */ UndecodableImage),
/* harmony export */   J5: () => (/* binding */ MAX_IMAGE_BYTES),
/* harmony export */   jg: () => (/* binding */ MAX_PIXELS)
/* harmony export */ });
/** Larger images are refused before they are decoded. */
const MAX_PIXELS = 100_000_000;
/** So are larger files. */
const MAX_IMAGE_BYTES = 256 * 2 ** 20;
/** This file cannot become an image; the message says why, for a person. */
class UndecodableImage extends Error {
    name = 'UndecodableImage';
    static tooLarge({ width, height }) {
        return new UndecodableImage(`${width} × ${height} pixels: more than ${MAX_PIXELS / 1e6} megapixels`);
    }
    static tooManyScans() {
        return new UndecodableImage('a JPEG with more than 100 scans');
    }
    static tooManyBytes(bytes) {
        return new UndecodableImage(`${bytes} bytes: more than ${MAX_IMAGE_BYTES / 2 ** 20} MiB`);
    }
}


/***/ }),

/***/ 49393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readImage)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _raster_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22804);


/**
 * The bytes of an image: those of a file, or of a part of one. Waits for the disk.
 * @throws UndecodableImage for more than 256 MiB
 */
function readImage(place) {
    const { bytes } = place;
    if (bytes === undefined)
        return readFromDisk(place);
    if (bytes.length > _raster_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_IMAGE_BYTES */ .J5)
        throw _raster_js__WEBPACK_IMPORTED_MODULE_1__/* .UndecodableImage */ .GB.tooManyBytes(bytes.length);
    return bytes;
}
function readFromDisk({ path, range }) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        const length = range?.length ?? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size;
        if (length > _raster_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_IMAGE_BYTES */ .J5)
            throw _raster_js__WEBPACK_IMPORTED_MODULE_1__/* .UndecodableImage */ .GB.tooManyBytes(length);
        if (range === undefined)
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
        const bytes = Buffer.allocUnsafe(range.length);
        for (let at = 0; at < bytes.length;) {
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, at, bytes.length - at, range.start + at);
            if (read === 0)
                throw new Error('the file ends early');
            at += read;
        }
        return bytes;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}


/***/ }),

/***/ 63955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   It: () => (/* binding */ importAsset),
/* harmony export */   uq: () => (/* binding */ assetUrl),
/* harmony export */   xA: () => (/* binding */ workerEntry)
/* harmony export */ });
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
// The bundle keeps WebAssembly and its loaders, unchanged, in dist/assets; the sources use the same copies.
// (`new URL('…', import.meta.url)` in one expression would be rewritten by the bundler; a bare import.meta.url is not.)
const here = import.meta.url;
const fromSource = here.endsWith('.ts');
const assetRoot = new URL(fromSource ? '../../dist/assets/' : './assets/', here);
/** Address of a file in dist/assets, for reading or importing. */
function assetUrl(name) {
    return new URL(name, assetRoot);
}
/** Imports a JavaScript loader from dist/assets as it stands, past the bundler. */
function importAsset(name) {
    return import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ /* @vite-ignore */ assetUrl(name).href));
}
/** The file a worker thread starts with: the program's own entry, which then looks at `workerData.role`. */
function workerEntry() {
    return new URL(fromSource ? '../main.ts' : './index.js', here);
}


/***/ }),

/***/ 27299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportFiles: () => (/* binding */ reportFiles),
  L: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/report/outcome-schema.js

// The order of entries is the order in report.json. Unknown properties are let through by readers: an addition
// does not raise the version, a change of meaning does.
const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0));
const figure = dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x());
const milliseconds = dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x(), dist/* minValue */.Wwf(0), dist/* description */.h_('Milliseconds.'));
const time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX(), dist/* description */.h_('UTC.'));
const digest = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('SHA-256, hexadecimal.'));
const metrics = dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), figure), dist/* description */.h_('By name: `accuracy`, `recall[cat]`, `precision@10`. One that cannot be computed is absent.'));
const judgement = dist/* picklist */.KIO(['pass', 'fail', 'inconclusive']);
const prediction = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    label: dist/* string */.YjP(),
    predicted: dist/* string */.YjP(),
    score: dist/* pipe */.FsL(figure, dist/* description */.h_('Probability of the predicted class.')),
    labelScore: dist/* pipe */.FsL(figure, dist/* description */.h_('Probability of the true class.')),
});
const given = dist/* object */.Ikc({ name: dist/* string */.YjP(), value: dist/* string */.YjP(), source: dist/* string */.YjP() });
const judgedBy = dist/* object */.Ikc({
    commit: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_("Of the branch that judges: the base branch's tip.")),
    branch: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    file: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('Absent where that branch has no config file.'))),
    kept: dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({
        name: dist/* string */.YjP(),
        value: dist/* string */.YjP(),
        proposed: dist/* exactOptional */.yqP(dist/* string */.YjP()),
        source: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    })), dist/* description */.h_('What holds although the pull request says something else, or nothing.')),
    added: dist/* pipe */.FsL(dist/* array */.YOg(given), dist/* description */.h_('Rules that the pull request adds; they hold as well.')),
    own: dist/* pipe */.FsL(dist/* array */.YOg(given), dist/* description */.h_("The pull request's own, since that file does not set them.")),
    files: dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), path: dist/* string */.YjP(), changed: dist/* exactOptional */.yqP(dist/* boolean */.zMY()) })), dist/* description */.h_('What is judged with; `changed` is absent where git cannot tell.')),
});
const engine = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    numericVersion: count,
    software: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('Behind it, where it is not our own.'))),
});
const data = dist/* object */.Ikc({
    folder: dist/* string */.YjP(),
    testFolder: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    items: count,
    fingerprint: digest,
    classes: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), train: count, validation: count, test: count })),
    vectors: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* object */.Ikc({ dimension: count, labels: dist/* exactOptional */.yqP(count) }), dist/* description */.h_('Of data whose vectors came ready.'))),
    skipped: dist/* array */.YOg(dist/* object */.Ikc({ id: dist/* string */.YjP(), reason: dist/* string */.YjP() })),
});
const training = dist/* object */.Ikc({
    recipe: dist/* string */.YjP(),
    engine: dist/* string */.YjP(),
    engineNumericVersion: count,
    seed: figure,
    epochs: count,
    batchSize: count,
    learningRate: figure,
    embeddingDimension: count,
    dataFingerprint: digest,
    key: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('Digest over all that decides the trained model.')),
    itemCount: count,
    history: dist/* array */.YOg(dist/* object */.Ikc({
        epoch: count,
        loss: figure,
        accuracy: figure,
        validationLoss: dist/* exactOptional */.yqP(figure),
        validationAccuracy: dist/* exactOptional */.yqP(figure),
    })),
});
const declaration = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    revision: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    dimension: count,
});
const model = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    digest,
    version: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('Absent for a candidate.'))),
    versionReason: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    origin: dist/* picklist */.KIO(['trained', 'declared', 'registered', 'candidate']),
    training: dist/* exactOptional */.yqP(dist/* pipe */.FsL(training, dist/* description */.h_('Of a trained model.'))),
    parameterCount: dist/* exactOptional */.yqP(count),
    declaration: dist/* exactOptional */.yqP(dist/* pipe */.FsL(declaration, dist/* description */.h_('Of a model whose vectors came ready.'))),
    trainingMs: dist/* exactOptional */.yqP(milliseconds),
});
const match = dist/* object */.Ikc({ id: dist/* string */.YjP(), label: dist/* exactOptional */.yqP(dist/* string */.YjP()), score: figure });
const evaluation = dist/* object */.Ikc({
    testItems: count,
    classes: dist/* array */.YOg(dist/* string */.YjP()),
    metrics,
    confusion: dist/* pipe */.FsL(dist/* array */.YOg(dist/* array */.YOg(count)), dist/* description */.h_('Rows: true class; columns: predicted; in the order of `classes`.')),
    worstClasses: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), precision: figure, recall: figure, f1: figure, support: count })),
    worstItems: dist/* array */.YOg(prediction),
    neighbours: dist/* array */.YOg(dist/* object */.Ikc({
        query: dist/* object */.Ikc({
            ...prediction.entries,
            predicted: dist/* exactOptional */.yqP(prediction.entries.predicted),
            score: dist/* exactOptional */.yqP(prediction.entries.score),
            labelScore: dist/* exactOptional */.yqP(prediction.entries.labelScore),
        }),
        matches: dist/* array */.YOg(match),
    })),
});
const verdict = dist/* object */.Ikc({
    judgement,
    results: dist/* array */.YOg(dist/* object */.Ikc({
        rule: dist/* object */.Ikc({
            text: dist/* string */.YjP(),
            metric: dist/* string */.YjP(),
            comparator: dist/* picklist */.KIO(['>=', '>', '<=', '<', '==']),
            threshold: figure,
        }),
        judgement,
        actual: dist/* exactOptional */.yqP(figure),
        reason: dist/* string */.YjP(),
    })),
});
const change = dist/* object */.Ikc({ count, first: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* description */.h_('The first ten ids.')) });
const plan = dist/* object */.Ikc({
    strategy: dist/* string */.YjP(),
    generation: dist/* string */.YjP(),
    live: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    nothingToDo: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    add: change,
    change,
    delete: change,
    unchanged: count,
    embed: count,
    copy: count,
    write: count,
    remove: count,
    bytes: count,
    requests: count,
    durationMs: dist/* exactOptional */.yqP(milliseconds),
    basis: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('What the estimated duration rests on.')),
});
/** `plan.json`: the report's plan as a file of its own. */
const planSchema = dist/* object */.Ikc({ schemaVersion: dist/* literal */.euz(1), ...plan.entries });
const smoke = dist/* object */.Ikc({
    asked: dist/* string */.YjP(),
    topK: count,
    expected: dist/* array */.YOg(dist/* string */.YjP()),
    found: dist/* string */.YjP(),
    answers: dist/* pipe */.FsL(dist/* array */.YOg(match), dist/* description */.h_('The first ten.')),
});
const verification = dist/* object */.Ikc({
    passed: dist/* boolean */.zMY(),
    probes: dist/* array */.YOg(dist/* object */.Ikc({
        name: dist/* string */.YjP(),
        passed: dist/* boolean */.zMY(),
        detail: dist/* string */.YjP(),
        smoke: dist/* exactOptional */.yqP(dist/* pipe */.FsL(smoke, dist/* description */.h_('Of a smoke query.'))),
    })),
    metrics,
});
const index = dist/* object */.Ikc({
    store: dist/* string */.YjP(),
    index: dist/* string */.YjP(),
    alias: dist/* string */.YjP(),
    distance: dist/* string */.YjP(),
    generation: dist/* string */.YjP(),
    previous: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    live: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    switched: dist/* boolean */.zMY(),
    reason: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('Why it was not switched.'))),
    count,
    embedded: count,
    copied: count,
    written: count,
    removed: count,
    bytesSent: count,
    revision: dist/* exactOptional */.yqP(count),
    edited: dist/* exactOptional */.yqP(dist/* boolean */.zMY()),
    downtimeMs: dist/* exactOptional */.yqP(milliseconds),
    dropped: dist/* array */.YOg(dist/* string */.YjP()),
});
const outcomeSchema = dist/* object */.Ikc({
    schemaVersion: dist/* literal */.euz(1),
    tool: dist/* object */.Ikc({ name: dist/* literal */.euz('vector-index-action'), version: dist/* string */.YjP(), node: dist/* string */.YjP() }),
    command: dist/* string */.YjP(),
    exitCode: count,
    headline: dist/* string */.YjP(),
    startedAt: time,
    durationMs: milliseconds,
    traceId: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('32 hexadecimal digits; also on every line of a JSON log.'))),
    host: dist/* object */.Ikc({
        name: dist/* string */.YjP(),
        event: dist/* string */.YjP(),
        commit: dist/* exactOptional */.yqP(dist/* string */.YjP()),
        branch: dist/* exactOptional */.yqP(dist/* string */.YjP()),
        pullRequest: dist/* exactOptional */.yqP(count),
    }),
    settings: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), value: dist/* string */.YjP(), source: dist/* string */.YjP() })),
    steps: dist/* array */.YOg(dist/* object */.Ikc({
        title: dist/* string */.YjP(),
        durationMs: milliseconds,
        peakMemoryBytes: dist/* exactOptional */.yqP(dist/* pipe */.FsL(count, dist/* description */.h_('Of the whole process.'))),
    })),
    warnings: dist/* array */.YOg(dist/* string */.YjP()),
    dryRun: dist/* boolean */.zMY(),
    judgedBy: dist/* exactOptional */.yqP(judgedBy),
    engine: dist/* exactOptional */.yqP(engine),
    data: dist/* exactOptional */.yqP(data),
    model: dist/* exactOptional */.yqP(model),
    evaluation: dist/* exactOptional */.yqP(evaluation),
    verdict: dist/* exactOptional */.yqP(verdict),
    plan: dist/* exactOptional */.yqP(plan),
    verification: dist/* exactOptional */.yqP(verification),
    index: dist/* exactOptional */.yqP(index),
    error: dist/* exactOptional */.yqP(dist/* object */.Ikc({
        code: dist/* string */.YjP(),
        message: dist/* string */.YjP(),
        problems: dist/* array */.YOg(dist/* string */.YjP()),
        fix: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    })),
});
true;

;// CONCATENATED MODULE: ./build/report/json.js


/**
 * `report.json`: properties in the schema's order, so that equal outcomes give equal text; rows of numbers on one line.
 * @throws Error when the outcome does not fit its schema (a figure that is not a number, above all): a bug
 */
function renderJson(outcome) {
    const parsed = (0,dist/* safeParse */.xLC)(outcomeSchema, outcome);
    if (!parsed.success)
        throw new Error(`The outcome does not fit the report's schema: ${JSON.stringify((0,dist/* flatten */.Bqz)(parsed.issues).nested)}`);
    return `${JSON.stringify(parsed.output, null, 2).replace(/\[\n\s+(-?\d[^[\]{}"]*)\n\s+\]/g, (_array, numbers) => `[${numbers.replace(/\s+/g, ' ')}]`)}\n`;
}
/** `plan.json`: what was planned, by itself, for those who look at nothing else. */
function renderPlan(plan) {
    return `${JSON.stringify((0,dist/* parse */.qgA)(planSchema, { schemaVersion: 1, ...plan }), null, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/report/write.js




/** Where the reports of a run lie, once they are written. */
function reportFiles(outDir) {
    return {
        json: (0,external_node_path_.join)(outDir, 'report.json'),
        markdown: (0,external_node_path_.join)(outDir, 'report.md'),
        html: (0,external_node_path_.join)(outDir, 'report.html'),
        outputs: (0,external_node_path_.join)(outDir, 'outputs.json'),
        junit: (0,external_node_path_.join)(outDir, 'test-results', 'vector-index.xml'),
    };
}
/**
 * Writes `report.json`, `plan.json`, `report.md`, `outputs.json`, `test-results/vector-index.xml` and, last,
 * `report.html` into `outDir`, each whole or not at all. Where nothing was planned, an earlier run's plan goes.
 */
async function writeReports(outDir, { outcome, markdown, pictures, outputs, modelName }) {
    const files = reportFiles(outDir);
    await (0,lib_files/* writeFileAtomic */.Zf)(files.json, renderJson(outcome));
    const plan = (0,external_node_path_.join)(outDir, 'plan.json');
    if (outcome.plan === undefined)
        await (0,promises_.rm)(plan, { force: true });
    else
        await (0,lib_files/* writeFileAtomic */.Zf)(plan, renderPlan(outcome.plan));
    await (0,lib_files/* writeFileAtomic */.Zf)(files.markdown, markdown);
    await (0,lib_files/* writeFileAtomic */.Zf)(files.outputs, `${JSON.stringify(outputs, null, 2)}\n`);
    const { renderJunit } = await Promise.all(/* import() */[__webpack_require__.e(9585), __webpack_require__.e(4227)]).then(__webpack_require__.bind(__webpack_require__, 44227));
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(files.junit), { recursive: true });
    await (0,lib_files/* writeFileAtomic */.Zf)(files.junit, renderJunit(outcome, modelName));
    const { renderHtml } = await Promise.all(/* import() */[__webpack_require__.e(5602), __webpack_require__.e(5341)]).then(__webpack_require__.bind(__webpack_require__, 75341));
    await (0,lib_files/* writeFileAtomic */.Zf)(files.html, renderHtml(outcome, pictures));
    return files;
}


/***/ })

};
