export const id = 7299;
export const ids = [7299];
export const modules = {

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
