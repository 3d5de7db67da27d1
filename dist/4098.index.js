export const id = 4098;
export const ids = [4098];
export const modules = {

/***/ 21013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ checkStrategy)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _computation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1652);



/**
 * Can what is live be edited so that it holds this model's vectors? Asked before the model is registered.
 * @throws CodedError `index.not-editable` (exit 2)
 */
async function checkStrategy(context, version) {
    const { settings } = context;
    if (settings.strategy !== 'incremental')
        return;
    const store = await context.store();
    const alias = await store.alias(settings.alias);
    const live = alias && (await store.generation(alias.generation));
    if (live === undefined)
        return;
    const { engine, engineNumericVersion } = (0,_computation_js__WEBPACK_IMPORTED_MODULE_2__/* .computationOf */ .F)(context, version);
    const problems = [];
    const compare = (what, there, here) => {
        if (there !== here)
            problems.push(`${what}: ${there} is live, ${here} is wanted`);
    };
    compare('model', `${live.modelVersion} (${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(live.modelDigest)})`, describe(live.modelVersion, live.modelDigest, version.digest));
    compare('distance', live.distance, settings.distance);
    compare('dimension', live.dimension, version.dimension);
    compare('engine', `${live.engine}, numeric version ${live.engineNumericVersion}`, `${engine}, numeric version ${engineNumericVersion}`);
    const others = (await store.aliases()).filter((other) => other.alias !== settings.alias && [other.generation, other.previous].includes(live.name));
    for (const other of others)
        problems.push(`alias ${other.alias} names ${live.name} too, and its readers would get the edit`);
    if (problems.length === 0)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('index.not-editable', `\`strategy: incremental\` cannot edit ${live.name} in place.`, {
        problems,
        fix: 'Use `strategy: blue-green` for this run: it builds a generation beside the live one.',
    });
}
function describe(label, live, wanted) {
    return live === wanted ? `${label} (${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(live)})` : (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(wanted);
}


/***/ }),

/***/ 1652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ computationOf)
/* harmony export */ });
/** How this run computes the model's vectors; those of a declared model come ready, and nothing is computed. */
function computationOf({ engineIdentity }, version) {
    if (version.kind === 'declared')
        return { preprocessing: null, engine: 'none', engineNumericVersion: 0 };
    const { name, numericVersion } = engineIdentity;
    return { preprocessing: version.preprocessing, engine: name, engineNumericVersion: numericVersion };
}


/***/ }),

/***/ 4098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ editLive),
/* harmony export */   n: () => (/* binding */ revertLive)
/* harmony export */ });
/* harmony import */ var _index_edit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48271);
/* harmony import */ var _index_embedding_probe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72065);
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13266);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_pause_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47098);
/* harmony import */ var _plan_update_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78504);
/* harmony import */ var _verify_or_fail_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93321);







/** Brings the live generation, in place, to what the data is. @throws what made it undo all of it */
async function editLive(context, planned, data, subject, embedder, wishes) {
    const { log, signal, clock } = context;
    const { store, live, summary, description } = planned;
    log.step('Editing the live generation');
    log.info(`Readers see each batch of ${description.name} as it is written.`);
    const target = {
        ...{ store, alias: planned.alias, generation: live, expected: description, to: description, wishes },
        reembed: (0,_index_embedding_probe_js__WEBPACK_IMPORTED_MODULE_1__/* .reembedding */ .R)(data, embedder, context.engineIdentity.tolerance),
    };
    return editOrUndo(context, target, async (token) => {
        const cost = await (0,_index_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .editGeneration */ .v)({
            ...{ store, token, description, log, signal, clock },
            live: description.name,
            changes: (0,_plan_update_js__WEBPACK_IMPORTED_MODULE_5__/* .changesOf */ .f)(context, data, planned, subject),
            total: summary.add.count + summary.change.count + summary.delete.count,
            embed: (chosen) => embedder.embed(chosen),
        });
        log.info(`${description.name}: ${cost.embedded} embedded, ${cost.copied} with other labels or metadata, ${cost.removed} removed.`);
        return cost;
    }, (cost) => cost);
}
/** Takes the last revision of the live generation back. @returns how many records were brought back */
async function revertLive(context, store, alias, generation) {
    context.log.step('Undoing the last revision');
    const [last] = await store.keptRevisions(generation.name);
    const target = { store, alias, generation, expected: last.description };
    return editOrUndo(context, target, (token) => store.restore(token), () => undefined);
}
/**
 * Edits, verifies, and makes it a revision; whatever goes wrong, the generation is brought back to what it was.
 * @throws CodedError `index.verification-failed` (exit 4): undone
 */
async function editOrUndo(context, target, edit, costOf) {
    const { settings, commit, clock, signal } = context;
    const { store, generation, expected, reembed, wishes = {} } = target;
    const token = await (0,_index_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .openEdit */ .F)(store, {
        ...{ alias: settings.alias, expected: target.alias, at: clock.now().toISOString() },
        ...(target.to === undefined ? {} : { to: target.to }),
        ...(commit === undefined ? {} : { commit }),
    });
    try {
        const result = await edit(token);
        const cost = costOf(result);
        const counted = { count: expected.count, indexFingerprint: expected.indexFingerprint };
        const verification = await (0,_verify_or_fail_js__WEBPACK_IMPORTED_MODULE_6__/* .probeGeneration */ .Fl)(context, store, { ...generation, ...counted }, {
            ...{ expected: counted, ...wishes },
            ...(cost === undefined ? {} : { cost }),
            ...(reembed === undefined ? {} : { reembed }),
        });
        (0,_verify_or_fail_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseFailed */ .Ql)(verification, `${generation.name}, as it was edited, failed verification. The edit was undone: readers have what they had.`, 'Look at what else writes to this store; strategy: blue-green with rebuild builds a generation from nothing.');
        await (0,_lib_pause_js__WEBPACK_IMPORTED_MODULE_4__/* .pause */ .v)(signal);
        await store.finishEdit(token, clock.now().toISOString());
        return result;
    }
    catch (error) {
        await undo(context, store, generation.name, error);
        throw error;
    }
}
async function undo({ log }, store, name, reason) {
    // Another run has undone it, and may be at work on it by now.
    if (reason instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CodedError */ .AK && reason.code === 'store.edit-taken-over')
        return;
    try {
        const records = await store.undoEdit(name);
        if (records !== undefined)
            log.warn(`The edit of ${name} was undone: ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(records, 'record')} brought back.`);
    }
    catch (error) {
        log.warn(`The edit of ${name} could not be undone now: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error)} The next run that may write undoes it before anything else; until then readers get a mixture.`);
    }
}


/***/ }),

/***/ 64105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ noteRates),
/* harmony export */   o: () => (/* binding */ readRates)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _index_estimate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42133);
/* harmony import */ var _file_note_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31098);




const positive = valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .gtValue */ .zYL(0)));
const ratesSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ embeddedPerSecond: positive, writtenPerSecond: positive });
/** How fast earlier runs of this index were on this machine; nothing where no note of it is left. */
async function readRates(context) {
    const text = await noteOf(context).read(context.indexName);
    try {
        const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(ratesSchema, JSON.parse(text ?? '{}'));
        return parsed.success ? parsed.output : {};
    }
    catch {
        return {};
    }
}
/** Notes for later plans how fast this run was. */
async function noteRates(context, cost, { computed }) {
    const rates = (0,_index_estimate_js__WEBPACK_IMPORTED_MODULE_3__/* .ratesOf */ .C)(cost, await readRates(context), computed);
    await noteOf(context).write(context.indexName, JSON.stringify(rates));
}
function noteOf({ settings, mayCache, log }) {
    return (0,_file_note_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNote */ .h)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(settings.cache, 'rates'), mayCache, log);
}


/***/ }),

/***/ 78504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ changesOf),
  Z: () => (/* binding */ planUpdate)
});

;// CONCATENATED MODULE: ./build/index/copy-rule.js
/**
 * A store that copies inside itself always does. Any other must give the vector back before it is written again, so it is
 * taken from where it came first if it is at hand there, or if it was computed faster than the store gives back. What was
 * never measured counts as slower. Which vector is written does not depend on it, nor does the generation's identity.
 * @param embeddedPerSecond as an earlier run measured it
 */
function copyRule({ copiesInside, readsPerSecond }, source, { embeddedPerSecond = 0 }) {
    if (copiesInside)
        return () => true;
    if (embeddedPerSecond > readsPerSecond)
        return () => false;
    return (item) => !source.holds(item);
}

// EXTERNAL MODULE: ./build/index/estimate.js
var estimate = __webpack_require__(42133);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
;// CONCATENATED MODULE: ./build/index/generation.js

/** The same inputs give the same identity, on every machine. */
function generationIdentity(inputs) {
    return (0,digest/* digestOf */.ol)({
        modelDigest: inputs.modelDigest,
        preprocessing: inputs.preprocessing,
        engine: [inputs.engine, inputs.engineNumericVersion],
        indexFingerprint: inputs.indexFingerprint,
        distance: inputs.distance,
    });
}
/** `g-<12 hex of the identity>-m-<12 hex of the model digest>`; a second build of the same has `.2` behind it. */
function generationName(identity, modelDigest, count = 1) {
    const name = `g-${(0,digest/* shortDigest */.VK)(identity)}-m-${(0,digest/* shortDigest */.VK)(modelDigest)}`;
    return count === 1 ? name : `${name}.${count}`;
}
/** Chooses the generation to work on. Pure. */
function chooseTarget(choice) {
    const { identity, known, alias, rebuild } = choice;
    const live = known.find(({ name }) => name === alias?.generation);
    if (!rebuild && live?.identity === identity)
        return { action: 'nothing', name: live.name, reason: 'model and data are those of the live generation' };
    const undone = choice.history.find((period) => period.identity === identity);
    if (!rebuild && undone?.rolledBackAt !== undefined)
        return wasRolledBack(choice, undone);
    if (live !== undefined && choice.strategy === 'incremental')
        return { action: 'edit', name: live.name };
    return chooseBuild(choice);
}
/** What it has cost, and who else reads it, is nothing to one that is to be deleted. */
function chooseBuild(choice) {
    const { aliases, alias, rebuild, strategy } = choice;
    const { same, next } = namesOf(choice);
    // An edited generation is not what its name says: a new one is built under the next name.
    const latest = same.findLast(({ identity, revision }) => identity === choice.identity && revision === 0);
    if (latest === undefined)
        return { action: 'build', name: next, fresh: false };
    const { name } = latest;
    const spares = strategy === 'recreate' ? aliases.filter((other) => other.alias !== alias?.alias) : aliases;
    const inUse = spares.some(({ generation, previous }) => name === generation || name === previous);
    if (rebuild)
        return { action: 'build', name: inUse ? next : name, fresh: true };
    // Deleted with what is live, and built anew; without an alias it is what an interrupted run has left.
    if (strategy === 'recreate' && alias !== undefined)
        return { action: 'build', name: inUse ? next : name, fresh: true };
    switch (latest.state) {
        case 'complete':
            return { action: 'reuse', name };
        case 'built':
        case 'building':
            return { action: 'build', name, fresh: false };
        case 'failed':
        case 'dropped':
            return { action: 'build', name, fresh: true };
    }
}
/** Generations with the name that the identity leads to, by their counters, and the first name behind all that ever were. */
function namesOf({ identity, modelDigest, known, history }) {
    const base = generationName(identity, modelDigest);
    const countOf = (name) => name === base ? 1 : name.startsWith(`${base}.`) ? Number(name.slice(base.length + 1)) : 0;
    const same = known
        .filter(({ name }) => countOf(name) > 0)
        .toSorted((a, b) => countOf(a.name) - countOf(b.name));
    // What was edited keeps its name to itself even when it is gone.
    const edited = history.filter(({ revision }) => revision > 0).map(({ generation }) => generation);
    const last = Math.max(0, ...[...same.map(({ name }) => name), ...edited].map(countOf));
    return { same, next: generationName(identity, modelDigest, last + 1) };
}
function wasRolledBack({ known }, { generation, revision, rolledBackAt }) {
    const kept = known.find(({ name }) => name === generation);
    const what = revision === 0 ? generation : `revision ${revision} of ${generation}`;
    const how = kept?.state === 'complete' && kept.revision === revision
        ? `"promote --generation ${generation}" switches to it`
        : '"rebuild" builds it again';
    const reason = `${what} was rolled back on ${rolledBackAt}; ${how} on purpose`;
    return { action: 'nothing', name: generation, reason };
}

// EXTERNAL MODULE: ./build/index/hash-sample.js
var hash_sample = __webpack_require__(5578);
// EXTERNAL MODULE: ./build/index/plan.js
var plan = __webpack_require__(35132);
// EXTERNAL MODULE: ./build/commands/steps/check-store.js
var check_store = __webpack_require__(82423);
// EXTERNAL MODULE: ./build/commands/steps/check-strategy.js
var check_strategy = __webpack_require__(21013);
// EXTERNAL MODULE: ./build/commands/steps/computation.js
var computation = __webpack_require__(1652);
// EXTERNAL MODULE: ./build/commands/steps/measured-rates.js
var measured_rates = __webpack_require__(64105);
// EXTERNAL MODULE: ./build/commands/steps/planned-against.js
var planned_against = __webpack_require__(89507);
;// CONCATENATED MODULE: ./build/commands/steps/plan-update.js










/** As many as are ever asked about. */
const SHARED = 256;
/** What separates the data from what is live, what to do about it, and what that would cost. Writes nothing. */
async function planUpdate(context, data, subject) {
    const { settings, log } = context;
    log.step('Planning');
    await (0,check_store/* checkFit */._j)(context, subject.version.dimension);
    await (0,check_strategy/* checkStrategy */.o)(context, subject.version);
    const store = await context.store();
    const alias = await store.alias(settings.alias);
    // What an alias leads to was there before the alias led to it, so all of this is read after it.
    const [live, known, aliases, periods] = await Promise.all([
        alias && store.generation(alias.generation),
        store.generations(),
        store.aliases(),
        store.history(),
    ]);
    if (live?.edit !== undefined)
        log.warn(`${live.name} is being edited since ${live.edit.since}, or that was interrupted: the plan is against what it holds now.`);
    const history = periods.filter((period) => period.alias === settings.alias);
    const inputs = {
        modelDigest: subject.version.digest,
        ...(0,computation/* computationOf */.F)(context, subject.version),
        indexFingerprint: data.fingerprint,
        distance: settings.distance,
    };
    const identity = generationIdentity(inputs);
    const target = chooseTarget({
        ...{ identity, modelDigest: inputs.modelDigest, alias, history, known, aliases },
        strategy: settings.strategy,
        rebuild: settings.rebuild,
    });
    const shared = new hash_sample/* HashSample */.N(SHARED, identity);
    const copies = await copyRuleOf(context, { store, live, target }, subject);
    const changes = changesOf(context, data, { store, live, target, copies }, subject);
    const summary = await (0,planned_against/* plannedAgainst */.O)(store, settings.alias, alias, () => (0,plan/* summarisePlan */.aC)(noteShared(changes, shared), {
        dimension: subject.version.dimension,
        ...store.capabilities,
        inPlace: target.action === 'edit',
    }));
    // What is complete costs nothing any more.
    const costs = target.action === 'build' || target.action === 'edit';
    await notePlan(context, { store, alias, target }, costs ? summary : { ...summary, ...NOTHING });
    const interrupted = alias === undefined ? history[0] : undefined;
    (0,plan/* checkShrink */.o4)(live?.count ?? interrupted?.count ?? 0, data.count, settings.maxShrink);
    return {
        ...{ store, alias, live, interrupted, target, copies, summary, shared: shared.values() },
        description: {
            name: target.name,
            identity,
            modelDigest: inputs.modelDigest,
            modelVersion: subject.label ?? 'candidate',
            indexFingerprint: inputs.indexFingerprint,
            engine: inputs.engine,
            engineNumericVersion: inputs.engineNumericVersion,
            distance: settings.distance,
            dimension: subject.version.dimension,
            count: data.count,
            ...(context.commit === undefined ? {} : { commit: context.commit }),
            createdAt: target.action === 'edit' ? live.createdAt : context.clock.now().toISOString(),
        },
    };
}
async function* noteShared(changes, shared) {
    for await (const change of changes) {
        if (change.item !== undefined && change.live !== undefined)
            shared.add(change.id, change.id);
        yield change;
    }
}
const NOTHING = { embed: 0, copy: 0, write: 0, remove: 0, bytes: 0 };
async function notePlan(context, { store, alias, target }, summary) {
    const { settings, log, draft } = context;
    const first = settings.strategy === 'incremental' && target.action === 'build';
    draft.plan = {
        strategy: settings.strategy,
        generation: target.name,
        ...(alias === undefined ? {} : { live: alias.generation }),
        ...(target.action === 'nothing' ? { nothingToDo: target.reason } : {}),
        ...summary,
        ...(0,estimate/* estimate */.j)(summary, store.capabilities, await (0,measured_rates/* readRates */.o)(context)),
    };
    if (target.action === 'nothing')
        return;
    if (first)
        log.info('Nothing is live that could be edited: a first generation is built, as blue-green does.');
    log.info(`${target.name}: ${summary.add.count} to add, ${summary.change.count} to change, ${summary.delete.count} to delete, ` +
        `${summary.unchanged} unchanged; ${summary.embed} to embed, ${summary.copy} to copy.`);
}
/** The changes themselves, read anew. */
function changesOf(context, data, planned, subject) {
    const { store, live, copies } = planned;
    const entries = live === undefined ? [] : store.manifest(live.name);
    return (0,plan/* planChanges */.XA)(data.items(), entries, sharesVectors(context, planned, subject), copies);
}
/** What holds vectors is opened only where the choice depends on it: a model takes a while to load. */
async function copyRuleOf(context, planned, subject) {
    const { store, target } = planned;
    const writes = target.action === 'build' || target.action === 'edit';
    if (store.capabilities.copiesInside || !writes || !sharesVectors(context, planned, subject))
        return () => true;
    return copyRule(store.capabilities, await subject.embedder(), await (0,measured_rates/* readRates */.o)(context));
}
/** Does live hold vectors that this run would compute again, and may they be taken from there? */
function sharesVectors(context, { live, target }, subject) {
    const { engine, engineNumericVersion } = (0,computation/* computationOf */.F)(context, subject.version);
    // What is built from nothing takes no vector from live either: live may be what is wrong, or is deleted before.
    return (!(target.action === 'build' && (target.fresh || context.settings.strategy === 'recreate')) &&
        live?.modelDigest === subject.version.digest &&
        live.engine === engine &&
        live.engineNumericVersion === engineNumericVersion);
}


/***/ }),

/***/ 89507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ plannedAgainst)
/* harmony export */ });
/* harmony import */ var _index_switch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29703);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


/**
 * Work that rests on what the alias led to. Where another run moved the alias and took away what it led to, that is
 * what is told, not that a generation is missing.
 * @throws CodedError `index.alias-moved` (exit 5)
 */
async function plannedAgainst(store, alias, planned, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CodedError */ .AK) || error.code !== 'store.unknown-generation')
            throw error;
        const now = await store.alias(alias);
        if (now?.revision === planned?.revision)
            throw error;
        throw (0,_index_switch_js__WEBPACK_IMPORTED_MODULE_0__/* .aliasMoved */ ._X)(alias, planned, now, 'Readers have what that run left them.');
    }
}


/***/ }),

/***/ 48271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openEdit),
/* harmony export */   undoInterruptedEdits: () => (/* binding */ undoInterruptedEdits),
/* harmony export */   v: () => (/* binding */ editGeneration)
/* harmony export */ });
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13266);
/* harmony import */ var _lib_pause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47098);
/* harmony import */ var _lib_sorted_merge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28706);
/* harmony import */ var _switch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29703);
/* harmony import */ var _write_changes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18926);





/**
 * Writes into the live generation what separates it from the dataset, batch by batch. Readers see each batch as it is
 * written; the store journals what it replaces.
 * @throws CodedError `index.bad-vector` (exit 4) when the model gives a vector that cannot be searched
 */
async function editGeneration(options) {
    const { store, log, signal } = options;
    const writer = new _write_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .ChangeWriter */ .w(options, options.token, 'The edit is undone.');
    const different = (async function* () {
        for await (const change of options.changes)
            if (change.kind !== 'keep')
                yield change;
    })();
    const bar = log.progress('Editing', options.total, 'records');
    let done = 0;
    try {
        for await (const batch of (0,_lib_sorted_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .inBatches */ .o)(different, store.capabilities.batchRecords)) {
            await (0,_lib_pause_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v)(signal);
            const remove = batch.filter(({ kind }) => kind === 'delete').map(({ id }) => id);
            const write = batch.filter(({ kind }) => kind !== 'delete');
            await writer.add({ remove, write }, () => {
                done += batch.length;
                bar.update(done);
            });
        }
        await writer.finish();
    }
    finally {
        await writer.settle();
        bar.end();
    }
    return writer.cost;
}
/**
 * Takes the right to edit what an alias leads to.
 * @throws CodedError `index.alias-moved` (exit 5) when it leads elsewhere by now
 */
async function openEdit(store, request) {
    const token = await store.beginEdit(request);
    if (token !== undefined)
        return token;
    const now = await store.alias(request.alias);
    throw (0,_switch_js__WEBPACK_IMPORTED_MODULE_3__/* .aliasMoved */ ._X)(request.alias, request.expected, now, 'Nothing was edited by this run.');
}
/**
 * Undoes what an interrupted edit left in any generation. Before anything else is planned or written.
 * @returns names of the generations that were brought back
 */
async function undoInterruptedEdits(store, log) {
    const undone = [];
    for (const { name, edit } of await store.generations()) {
        if (edit === undefined)
            continue;
        const records = await store.undoEdit(name);
        if (records === undefined)
            continue;
        undone.push(name);
        log.warn(`An edit of ${name}, begun at ${edit.since}, had not come to its end: ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(records, 'record')} brought back; readers have what they had before it.`);
    }
    return undone;
}


/***/ }),

/***/ 42133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ratesOf),
/* harmony export */   j: () => (/* binding */ estimate)
/* harmony export */ });
/** Begin, two states and the switch; for an edit begin and finish. */
const REQUESTS_AROUND = 4;
/** What a plan would cost in requests and time. Pure. */
function estimate({ embed, copy, remove }, store, measured) {
    const { batchRecords, writesPerSecond } = store;
    const batches = [embed, copy, remove].map((records) => Math.ceil(records / batchRecords));
    const total = batches.reduce((sum, each) => sum + each, 0);
    const requests = total === 0 ? 0 : total + REQUESTS_AROUND;
    const { embeddedPerSecond, writtenPerSecond } = measured;
    const writeSeconds = (embed + copy + remove) / (writtenPerSecond ?? writesPerSecond);
    if (embed > 0 && embeddedPerSecond === undefined)
        return {
            requests,
            basis: 'nothing was embedded for this index here before, so how long it takes is not known',
        };
    const embedSeconds = embed === 0 ? 0 : embed / embeddedPerSecond;
    const writing = writtenPerSecond === undefined
        ? 'writing as the store states it'
        : 'writing as an earlier run measured it';
    const basis = embed === 0
        ? writing
        : writtenPerSecond === undefined
            ? `embedding as an earlier run measured it, ${writing}`
            : 'embedding and writing as an earlier run measured them';
    // One that takes a single write keeps this process at work meanwhile; the others are waited for.
    const seconds = store.concurrentWrites === 1 ? embedSeconds + writeSeconds : Math.max(embedSeconds, writeSeconds);
    return { requests, durationMs: Math.round(seconds * 1000), basis };
}
/** Fewer items say nothing about the next run. */
const LEAST_MEASURED = 10;
/**
 * What a run has measured; what it had too few items for is as it was.
 * @param computed what the model has computed, without what a cache gave; absent where there is no model
 */
function ratesOf(cost, before, computed = { items: cost.embedded, ms: cost.embedMs }) {
    const rate = (items, ms, known) => items >= LEAST_MEASURED && ms > 0 ? Number(((items * 1000) / ms).toPrecision(4)) : known;
    const embeddedPerSecond = rate(computed.items, computed.ms, before.embeddedPerSecond);
    const writtenPerSecond = rate(cost.written + cost.removed, cost.writeMs, before.writtenPerSecond);
    return {
        ...(embeddedPerSecond === undefined ? {} : { embeddedPerSecond }),
        ...(writtenPerSecond === undefined ? {} : { writtenPerSecond }),
    };
}


/***/ }),

/***/ 35132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XA: () => (/* binding */ planChanges),
/* harmony export */   aC: () => (/* binding */ summarisePlan),
/* harmony export */   o4: () => (/* binding */ checkShrink)
/* harmony export */ });
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13266);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_sorted_merge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28706);
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96378);




/**
 * What separates the dataset from the live generation, in the order of ids. Pure; holds one entry of each at a time.
 * @param items in the order of ids' UTF-8 bytes
 * @param live the live generation's manifest in the same order; empty on a first run
 * @param sameVectors live was embedded by the same model, engine and preprocessing
 * @param copies is such a vector taken from live?
 */
async function* planChanges(items, live, sameVectors, copies = () => true) {
    for await (const { id, left: item, right: entry } of (0,_lib_sorted_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .mergeById */ .r)(items, live)) {
        if (item === undefined)
            yield { kind: 'delete', id, live: entry, copy: false };
        else if (entry === undefined)
            yield { kind: 'add', id, item, copy: false };
        else {
            const kind = entry.itemDigest === item.digest ? 'keep' : 'change';
            const same = sameVectors && entry.contentDigest === item.contentDigest;
            yield { kind, id, item, live: entry, copy: same && copies(item) };
        }
    }
}
const FIRST_IDS = 10;
/**
 * Counts a plan, keeping ten ids of each kind.
 * @param space where the records go; `inPlace`: what is unchanged is not written
 */
async function summarisePlan(changes, space) {
    const groups = {
        add: { count: 0, first: [] },
        change: { count: 0, first: [] },
        delete: { count: 0, first: [] },
        keep: { count: 0, first: [] },
    };
    let embed = 0;
    let copy = 0;
    let bytes = 0;
    for await (const change of changes) {
        const group = groups[change.kind];
        group.count++;
        if (group.first.length < FIRST_IDS)
            group.first.push(change.id);
        if (change.item === undefined || (space.inPlace && change.kind === 'keep'))
            continue;
        bytes += (0,_cost_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesSent */ .y)(change.item, change.copy, space);
        if (change.copy)
            copy++;
        else
            embed++;
    }
    const { add, change, keep } = groups;
    return {
        ...{ add, change, delete: groups.delete, unchanged: keep.count, embed, copy },
        ...{ write: embed + copy, remove: space.inPlace ? groups.delete.count : 0, bytes },
    };
}
/**
 * An empty data folder must not erase production.
 * @param maxShrink largest accepted loss, as a fraction of the live count, 0 to 1
 * @throws CodedError `index.shrinks` (exit 2)
 */
function checkShrink(liveCount, newCount, maxShrink) {
    const lost = liveCount - newCount;
    if (lost <= 0 || lost <= liveCount * maxShrink)
        return;
    const percent = (fraction) => `${Number((fraction * 100).toFixed(1))} %`;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('index.shrinks', `The new index would hold ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(newCount, 'item')} where the live one holds ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(liveCount, 'item')}: ` +
        `${percent(lost / liveCount)} fewer, and \`max-shrink\` allows ${percent(maxShrink)}.`, {
        fix: `Check that the data is complete; if the loss is meant, set \`max-shrink: ${roundedUp(lost / liveCount)}\` for this run.`,
    });
}
/** To two digits, so that what is suggested is enough; 0.55 stays 0.55 although 0.55 × 100 is a little more than 55. */
function roundedUp(fraction) {
    return Math.ceil(Number((fraction * 100).toFixed(6))) / 100;
}


/***/ }),

/***/ 18926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ ChangeWriter)
});

;// CONCATENATED MODULE: ./build/lib/bounded-tasks.js
/**
 * Tasks that are begun in the order in which they come, a few of them under way at once; the first failure is what all
 * later calls throw. No task rejects unheard.
 */
class BoundedTasks {
    #most;
    #underWay = new Set();
    #failure;
    /** @param most how many at once, at least 1 */
    constructor(most) {
        this.#most = most;
    }
    /** Waits until there is room, and begins the task. @throws what an earlier one failed with; then it is not begun */
    async begin(task) {
        while (this.#underWay.size >= this.#most)
            await Promise.race(this.#underWay);
        this.throwIfFailed();
        const running = task()
            .catch((error) => {
            this.#failure ??= { error };
        })
            .finally(() => this.#underWay.delete(running));
        this.#underWay.add(running);
    }
    throwIfFailed() {
        if (this.#failure !== undefined)
            throw this.#failure.error;
    }
    /** Waits until none is under way, whether they fail or not. */
    async settle() {
        while (this.#underWay.size > 0)
            await Promise.all(this.#underWay);
    }
}

// EXTERNAL MODULE: ./build/lib/busy-time.js
var busy_time = __webpack_require__(63709);
// EXTERNAL MODULE: ./build/lib/counted.js
var counted = __webpack_require__(13266);
// EXTERNAL MODULE: ./build/lib/vectors.js
var vectors = __webpack_require__(87908);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/index/check-vector.js



/**
 * Can the vector of an item be searched?
 * @param zeroVectors does the store take them, under distances for which they have a meaning?
 * @param consequence what it means for readers that it cannot, a sentence
 * @throws CodedError `index.bad-vector` (exit 4)
 */
function checkVector(id, vector, { dimension, distance }, zeroVectors, consequence) {
    const wrong = vector.length !== dimension
        ? `has ${(0,counted/* counted */.h)(vector.length, 'value')} where the index has ${dimension}`
        : !(0,vectors/* isFiniteVector */.f7)(vector)
            ? 'holds NaN or infinity'
            : (zeroVectors && distance !== 'cosine') || !(0,vectors/* isZeroVector */.Cg)(vector)
                ? undefined
                : distance === 'cosine'
                    ? 'is all zeros, which has no direction for cosine distance'
                    : 'is all zeros, which this store does not take';
    if (wrong === undefined)
        return;
    throw (0,errors/* verificationFailed */.l7)('index.bad-vector', `The vector of ${JSON.stringify(id)} ${wrong}. ${consequence}`, {
        fix: 'A model that answers so is not fit for an index: train longer, with another `seed` or a lower `learning-rate`, or choose `distance: euclidean`.',
    });
}

// EXTERNAL MODULE: ./build/index/cost.js
var cost = __webpack_require__(96378);
// EXTERNAL MODULE: ./build/index/probe.js
var probe = __webpack_require__(43329);
;// CONCATENATED MODULE: ./build/index/write-changes.js







/**
 * Writes changes to a generation that is built or edited, and keeps count of what they cost. While batches are written,
 * as many at once as the store takes, the next one is embedded. Whoever adds batches settles the writer, however it ends.
 */
class ChangeWriter {
    #options;
    #token;
    #consequence;
    #tasks;
    #embedding;
    #writing;
    /** One call of the model at a time. */
    #lastEmbedding = Promise.resolve();
    #cost = cost/* NO_COST */.W;
    /** @param consequence what a vector that cannot be searched means for readers, a sentence */
    constructor(options, token, consequence) {
        this.#options = options;
        this.#token = token;
        this.#consequence = consequence;
        this.#tasks = new BoundedTasks(options.store.capabilities.concurrentWrites);
        this.#embedding = new busy_time/* BusyTime */.N(options.clock);
        this.#writing = new busy_time/* BusyTime */.N(options.clock);
    }
    get cost() {
        return { ...this.#cost, embedMs: this.#embedding.ms, writeMs: this.#writing.ms };
    }
    /**
     * Embeds a batch, waits until there is room, and begins to write it: what can be copied is.
     * @param onWritten called when all of it is
     * @throws what an earlier batch failed with
     * @throws CodedError `index.bad-vector` (exit 4) when the model gives a vector that cannot be searched
     */
    async add({ remove, write }, onWritten) {
        const computed = await this.#embed(write.filter(({ copy }) => !copy));
        await this.#tasks.begin(async () => {
            await this.#remove(remove);
            const lost = await this.#copy(write.filter(({ copy }) => copy));
            await this.#write(lost.size === 0 ? computed : await this.#withLost(write, lost, computed));
            onWritten();
        });
    }
    /** Waits for all that was added. @throws what a batch failed with */
    async finish() {
        await this.settle();
        this.#tasks.throwIfFailed();
    }
    /** Waits until nothing is being written any more, whether that fails or not. */
    async settle() {
        await this.#tasks.settle();
    }
    async #remove(ids) {
        if (ids.length === 0)
            return;
        await this.#store((store) => store.remove(this.#token, ids));
        this.#count({ removed: ids.length });
    }
    /** Ids whose vector is not in the live generation as its manifest says: these must be embedded again. */
    async #copy(changes) {
        const { live, log } = this.#options;
        if (changes.length === 0)
            return new Set();
        if (live === undefined)
            return new Set(changes.map(({ id }) => id));
        const records = changes.map(({ item, live: entry }) => fieldsOf(item, entry.vectorDigest));
        const lost = await this.#store((store) => store.copy(this.#token, live, records));
        if (lost.length > 0)
            log.warn(`${(0,counted/* counted */.h)(lost.length, 'record')} of ${live} ${lost.length === 1 ? 'is' : 'are'} lost or damaged, and embedded again: ${(0,probe/* listSome */.X)(lost)}`);
        const missing = new Set(lost);
        const copied = records.filter(({ id }) => !missing.has(id));
        this.#count({ copied: copied.length, written: copied.length, bytes: this.#bytes(copied, true) });
        return missing;
    }
    /** What was computed, and what is lost computed too, in the order of ids. */
    async #withLost(changes, lost, computed) {
        const again = await this.#embed(changes.filter(({ id }) => lost.has(id)));
        const byId = new Map([...computed, ...again].map((record) => [record.id, record]));
        return changes.flatMap(({ id }) => byId.get(id) ?? []);
    }
    async #write(records) {
        if (records.length === 0)
            return;
        await this.#store((store) => store.write(this.#token, records));
        const { length } = records;
        this.#count({ embedded: length, written: length, bytes: this.#bytes(records, false) });
    }
    /** One call of the store, unless another batch has failed meanwhile. */
    async #store(call) {
        this.#tasks.throwIfFailed();
        return this.#writing.during(() => call(this.#options.store));
    }
    async #embed(changes) {
        if (changes.length === 0)
            return [];
        const compute = () => this.#embedding.during(() => this.#compute(changes.map(({ item }) => item)));
        const records = this.#lastEmbedding.then(compute, compute);
        this.#lastEmbedding = records;
        return records;
    }
    async #compute(items) {
        const records = [];
        const { description, store } = this.#options;
        const { zeroVectors } = store.capabilities;
        for await (const { item, vector } of this.#options.embed(items)) {
            this.#tasks.throwIfFailed();
            checkVector(item.id, vector, description, zeroVectors, this.#consequence);
            records.push({ ...fieldsOf(item, (0,vectors/* vectorDigest */.CV)(vector)), vector });
        }
        return records;
    }
    #bytes(records, copied) {
        const { store, description } = this.#options;
        const space = { ...store.capabilities, dimension: description.dimension };
        return records.reduce((total, record) => total + (0,cost/* bytesSent */.y)(record, copied, space), 0);
    }
    #count(more) {
        const keys = Object.keys(cost/* NO_COST */.W);
        const total = keys.map((key) => [key, this.#cost[key] + (more[key] ?? 0)]);
        this.#cost = { ...cost/* NO_COST */.W, ...Object.fromEntries(total) };
    }
}
function fieldsOf({ id, label, metadata, digest, contentDigest }, vectorDigest) {
    return {
        id,
        ...(label === undefined ? {} : { label }),
        metadata,
        itemDigest: digest,
        contentDigest,
        vectorDigest,
    };
}


/***/ })

};
