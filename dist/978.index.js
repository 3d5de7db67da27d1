export const id = 978;
export const ids = [978];
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

/***/ 87908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ vectorDigest),
/* harmony export */   Cg: () => (/* binding */ isZeroVector),
/* harmony export */   Ru: () => (/* binding */ vectorBytes),
/* harmony export */   f7: () => (/* binding */ isFiniteVector)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);

/** SHA-256 over a vector's float32 little-endian bytes. */
function vectorDigest(vector) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(vectorBytes(vector));
}
/** A vector's float32 little-endian bytes (every platform that Node runs on is little-endian; checked once). */
function vectorBytes(vector) {
    if (!littleEndian)
        throw new Error('this program needs a little-endian machine');
    return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}
const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
/** Every value is finite. */
function isFiniteVector(vector) {
    for (let i = 0; i < vector.length; i++)
        if (!Number.isFinite(vector[i]))
            return false;
    return true;
}
/** Every value is zero: such a vector has no direction, so cosine cannot rank by it. */
function isZeroVector(vector) {
    for (let i = 0; i < vector.length; i++)
        if (vector[i] !== 0)
            return false;
    return true;
}


/***/ }),

/***/ 81912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ takeWhole)
/* harmony export */ });
/* harmony import */ var _lib_vectors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87908);

/**
 * Of records to copy, those whose vector is there and is what its digest says.
 * @returns `lost`: ids of the others, in the order asked
 */
function takeWhole(records, vectorOf) {
    const whole = [];
    const lost = [];
    for (const record of records) {
        const vector = vectorOf(record.id);
        if (vector !== undefined && (0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_0__/* .vectorDigest */ .CV)(vector) === record.vectorDigest)
            whole.push({ ...record, vector });
        else
            lost.push(record.id);
    }
    return { whole, lost };
}


/***/ }),

/***/ 80978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLocalStore: () => (/* binding */ openLocalStore)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/stores/copied-records.js
var copied_records = __webpack_require__(81912);
// EXTERNAL MODULE: ./build/stores/record-check.js
var record_check = __webpack_require__(76823);
// EXTERNAL MODULE: ./build/stores/refusals.js
var refusals = __webpack_require__(21110);
;// CONCATENATED MODULE: ./build/stores/local/history-table.js
/** Newest first. */
function listHistory(db) {
    return db
        .all(`SELECT *, generation_key IN (SELECT key FROM generation WHERE state <> 'dropped') AS kept
       FROM history ORDER BY sequence DESC`)
        .map(toPeriod);
}
/** The highest revision that an alias ever had; 0 for one that never was. */
function lastAliasRevision(db, alias) {
    return (db.get('SELECT max(alias_revision) AS last FROM history WHERE alias = ?', alias)
        .last ?? 0);
}
/** The highest revision of a generation that was ever live under that name; 0 for one that never was. */
function lastRevision(db, generation) {
    return (db.get('SELECT max(revision) AS last FROM history WHERE generation = ?', generation).last ?? 0);
}
/** The alias leads to what the row describes from now on; what it led to has ended. */
function beginPeriod(db, alias, { key, name, revision, description }, move, at) {
    endPeriod(db, alias.name, at, move === 'rollback');
    const { identity, count, modelDigest } = JSON.parse(description);
    db.run(`INSERT INTO history (alias, alias_revision, move, generation, generation_key, revision, identity, "count",
       model_digest, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, ...[alias.name, alias.revision, move, name, key, revision, identity, count, modelDigest, at]);
}
function endPeriod(db, alias, at, rolledBack) {
    db.run('UPDATE history SET until = ?, rolled_back_at = ? WHERE alias = ? AND until IS NULL', ...[at, rolledBack ? at : null, alias]);
}
/** Was this generation rolled back, and not switched to since, under any alias? */
function wasRolledBack(db, generation) {
    const found = db.get(`SELECT 1 FROM history AS last WHERE generation = ? AND rolled_back_at IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM history AS later WHERE later.alias = last.alias AND later.generation = last.generation
         AND later.sequence > last.sequence)`, generation);
    return found !== undefined;
}
function toPeriod(row) {
    return {
        ...{ alias: row.alias, aliasRevision: row.alias_revision, move: row.move },
        ...{ generation: row.generation, revision: row.revision, identity: row.identity },
        ...{ count: row.count, modelDigest: row.model_digest, since: row.since },
        ...(row.until === null ? {} : { until: row.until }),
        ...(row.rolled_back_at === null ? {} : { rolledBackAt: row.rolled_back_at }),
        ...(row.kept === 1 ? {} : { gone: true }),
    };
}

;// CONCATENATED MODULE: ./build/stores/local/generation-table.js


function findGeneration(db, name) {
    const row = db.get('SELECT * FROM generation WHERE name = ?', name);
    return row && withRevision(row);
}
/** @throws CodedError `store.unknown-generation` (exit 2) */
function requireGeneration(db, name) {
    const row = findGeneration(db, name);
    if (row === undefined)
        throw (0,refusals/* unknownGeneration */.dj)(name);
    return row;
}
/** Newest first. */
function listGenerations(db) {
    return db.all('SELECT * FROM generation ORDER BY key DESC').map(withRevision);
}
/** A file of version 1 has no such column. */
function withRevision(row) {
    return { ...row, revision: row.revision ?? 0 };
}
/** Callers may hand over a whole Generation: its state has columns of its own. */
function descriptionText(description) {
    const { state: _1, revision: _2, edit: _3, ...rest } = description;
    return JSON.stringify(rest);
}
function describeGeneration(row) {
    return JSON.parse(row.description);
}
/** Creates the generation or takes it over under a new token. See the port for what is refused. */
function beginGeneration(db, description, token, fresh) {
    const { name } = description;
    const row = findGeneration(db, name);
    if (row !== undefined) {
        (0,refusals/* refuseOtherIdentity */.df)(describeGeneration(row), description);
        if (row.state === 'complete' && !fresh)
            throw (0,refusals/* generationComplete */.Mz)(name);
        if (fresh)
            refuseLive(db, name);
        if (!fresh && (row.state === 'building' || row.state === 'built')) {
            db.run("UPDATE generation SET state = 'building', token = ?, description = ? WHERE key = ?", token, descriptionText(description), row.key);
            return;
        }
        removeRow(db, row);
    }
    insertRow(db, {
        name,
        state: 'building',
        token,
        description: descriptionText(description),
        revision: 0,
    });
}
/**
 * The generation, if the token still holds the right to write it.
 * @throws CodedError `store.build-taken-over` (exit 5)
 */
function requireBuilder(db, build) {
    const row = findGeneration(db, build.generation);
    if (row?.token === build.token)
        return row;
    throw (0,refusals/* buildTakenOver */.Ml)(build.generation, row === undefined);
}
/** @throws CodedError `store.not-building` (exit 2) for a generation that is written */
function requireWritable(db, build) {
    const row = requireBuilder(db, build);
    (0,refusals/* refuseWritten */.Yv)(row);
    return row;
}
function setGenerationState(db, build, state) {
    const row = requireBuilder(db, build);
    (0,refusals/* refuseStateChange */.Ig)(row, state);
    db.run('UPDATE generation SET state = ? WHERE key = ?', state, row.key);
}
/** @throws CodedError `store.generation-in-use` (exit 2) */
function dropGeneration(db, name) {
    const row = findGeneration(db, name);
    if (row === undefined)
        return;
    const alias = aliasThatNames(db, name);
    if (alias !== undefined) {
        throw (0,refusals/* generationInUse */.JZ)(name, { name: alias.name, live: alias.generation === name });
    }
    removeRow(db, row);
    // That it was rolled back is remembered: a late rerun must not bring it back.
    if (wasRolledBack(db, name))
        insertRow(db, { ...row, state: 'dropped', token: '' });
}
/** An alias, other than one, that leads to the generation or led to it last. */
function aliasThatNames(db, generation, other = '') {
    return db.get('SELECT name, generation FROM alias WHERE (generation = ? OR previous = ?) AND name <> ?', ...[generation, generation, other]);
}
function insertRow(db, row) {
    db.run('INSERT INTO generation (name, state, token, description, revision) VALUES (?, ?, ?, ?, ?)', ...[row.name, row.state, row.token, row.description, row.revision]);
}
function removeRow(db, row) {
    db.run('INSERT INTO discarded (edit) SELECT key FROM edit WHERE generation = ?', row.key);
    db.run('DELETE FROM edit WHERE generation = ?', row.key);
    db.run('DELETE FROM generation WHERE key = ?', row.key);
    db.run('INSERT INTO dropped (generation) VALUES (?)', row.key);
}
function refuseLive(db, name) {
    const alias = db.get('SELECT name FROM alias WHERE generation = ?', name);
    if (alias !== undefined)
        throw (0,refusals/* generationLive */.XP)(name, alias.name);
}

;// CONCATENATED MODULE: ./build/stores/local/open-edit.js


/** The edit of a generation that is not finished, if there is one. */
function findOpenEdit(db, generation) {
    return db.get("SELECT * FROM edit WHERE generation = ? AND state <> 'done'", generation);
}
function toGeneration(db, row) {
    const edit = findOpenEdit(db, row.key);
    return {
        ...describeGeneration(row),
        state: row.state,
        revision: row.revision,
        ...(edit === undefined ? {} : { edit: { revision: edit.revision, since: edit.begun_at } }),
    };
}
/** @throws CodedError `store.edit-open` (exit 5) */
function refuseWhileEdited(db, { key, name }) {
    if (findOpenEdit(db, key) !== undefined)
        throw (0,refusals/* editOpen */.zD)(name);
}

;// CONCATENATED MODULE: ./build/stores/local/alias-table.js




function findAlias(db, name) {
    const row = db.get('SELECT * FROM alias WHERE name = ?', name);
    return row && toAlias(row);
}
function listAliases(db) {
    return db.all('SELECT * FROM alias ORDER BY name').map(toAlias);
}
/** The port's switchAlias, within the caller's transaction. */
function moveAlias(db, request) {
    const { alias, expected, generation, commit, at, move = 'update' } = request;
    const current = findAlias(db, alias);
    if (!(0,refusals/* isSame */.Ft)(current, expected))
        return undefined;
    if (current?.generation === generation)
        return current;
    const target = requireGeneration(db, generation);
    (0,refusals/* refuseIncomplete */.DJ)(target);
    if (current !== undefined)
        refuseWhileEdited(db, requireGeneration(db, current.generation));
    const revision = lastAliasRevision(db, alias) + 1;
    db.run(`INSERT INTO alias (name, generation, previous, switched_at, "commit", revision) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET generation = excluded.generation, previous = excluded.previous,
       switched_at = excluded.switched_at, "commit" = excluded."commit", revision = excluded.revision`, ...[alias, generation, current?.generation ?? null, at, commit ?? null, revision]);
    beginPeriod(db, { name: alias, revision }, target, move, at);
    return findAlias(db, alias);
}
/** The port's retire, within the caller's transaction. */
function removeAlias(db, { alias, expected, at }) {
    const current = findAlias(db, alias);
    if (current === undefined || !(0,refusals/* isSame */.Ft)(current, expected))
        return false;
    refuseWhileEdited(db, requireGeneration(db, current.generation));
    endPeriod(db, alias, at, false);
    db.run('DELETE FROM alias WHERE name = ?', alias);
    if (aliasThatNames(db, current.generation) === undefined)
        dropGeneration(db, current.generation);
    return true;
}
/** What an alias leads to was edited: for its readers that is a move, too. */
function countEdit(db, alias, { at, commit }) {
    const revision = lastAliasRevision(db, alias) + 1;
    db.run('UPDATE alias SET switched_at = ?, "commit" = ?, revision = ? WHERE name = ?', ...[at, commit, revision, alias]);
    return findAlias(db, alias);
}
function toAlias(row) {
    return {
        alias: row.name,
        generation: row.generation,
        ...(row.previous === null ? {} : { previous: row.previous }),
        switchedAt: row.switched_at,
        ...(row.commit === null ? {} : { commit: row.commit }),
        revision: row.revision,
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/stores/local/database.js
/** An open database that prepares each statement once. Rows are typed by the caller, who wrote the SQL. */
class Database {
    #handle;
    #statements = new Map();
    constructor(handle) {
        this.#handle = handle;
    }
    exec(sql) {
        this.#handle.exec(sql);
    }
    run(sql, ...values) {
        return Number(this.#prepare(sql).run(...values).changes);
    }
    get(sql, ...values) {
        return this.#prepare(sql).get(...values);
    }
    all(sql, ...values) {
        return this.#prepare(sql).all(...values);
    }
    /** Runs `work` in one transaction, rolled back when it throws. Nothing in it may be asynchronous. */
    transaction(begin, work) {
        this.#handle.exec(begin);
        try {
            const result = work();
            this.#handle.exec('COMMIT');
            return result;
        }
        catch (error) {
            if (this.#handle.isTransaction)
                this.#handle.exec('ROLLBACK');
            throw error;
        }
    }
    close() {
        this.#statements.clear();
        this.#handle.close();
    }
    #prepare(sql) {
        let statement = this.#statements.get(sql);
        if (statement === undefined) {
            statement = this.#handle.prepare(sql);
            this.#statements.set(sql, statement);
        }
        return statement;
    }
}

;// CONCATENATED MODULE: ./build/stores/local/schema.js

/** "VIDX": tells our files from other SQLite databases, also to `file`. */
const APPLICATION_ID = 0x56494458;
/** Raised when an older version of the program could no longer read the file. */
const SCHEMA_VERSION = 2;
// The manifest is kept apart from the records, so that a record that is lost can be seen.
// A generation that is dropped goes from `generation` at once; its records go later, `dropped` remembers them.
const TABLES = `
  CREATE TABLE generation (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('building', 'built', 'complete', 'failed', 'dropped')),
    token TEXT NOT NULL,
    description TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE record (
    key INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL,
    id TEXT NOT NULL,
    label TEXT,
    metadata TEXT NOT NULL,
    vector BLOB NOT NULL,
    UNIQUE (generation, id)
  ) STRICT;
  CREATE TABLE manifest (
    generation INTEGER NOT NULL,
    id TEXT NOT NULL,
    item_digest TEXT NOT NULL,
    content_digest TEXT NOT NULL,
    vector_digest TEXT NOT NULL,
    PRIMARY KEY (generation, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE alias (
    name TEXT PRIMARY KEY,
    generation TEXT NOT NULL,
    previous TEXT,
    switched_at TEXT NOT NULL,
    "commit" TEXT,
    revision INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE dropped (generation INTEGER PRIMARY KEY) STRICT;
`;
/**
 * What version 2 added. An edit is `open`, then `done`, or `undoing` and then gone; `reverts` names the edit that it
 * takes back. Its journal has what it replaced; nulls where there was nothing. `discarded` remembers the journals that
 * are still to be deleted.
 * @param schema `temp`: in memory, beside a file of version 1 that is only read
 */
const editTables = (schema) => `
  CREATE TABLE ${schema}.history (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    alias TEXT NOT NULL,
    alias_revision INTEGER NOT NULL,
    move TEXT NOT NULL,
    generation TEXT NOT NULL,
    generation_key INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    identity TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    model_digest TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    rolled_back_at TEXT
  ) STRICT;
  CREATE INDEX ${schema}.history_of_alias ON history (alias, generation);
  CREATE TABLE ${schema}.edit (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    generation INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    before_revision INTEGER NOT NULL,
    before_description TEXT NOT NULL,
    after_description TEXT NOT NULL,
    reverts INTEGER,
    state TEXT NOT NULL CHECK (state IN ('open', 'undoing', 'done')),
    token TEXT NOT NULL,
    alias TEXT NOT NULL,
    "commit" TEXT,
    begun_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE ${schema}.journal (
    key INTEGER PRIMARY KEY,
    edit INTEGER NOT NULL,
    id TEXT NOT NULL,
    label TEXT,
    metadata TEXT,
    vector BLOB,
    item_digest TEXT,
    content_digest TEXT,
    vector_digest TEXT,
    UNIQUE (edit, id)
  ) STRICT;
  CREATE TABLE ${schema}.discarded (edit INTEGER PRIMARY KEY) STRICT;
`;
/**
 * Which of our schemas is there? 0: none; an empty file (a creation that was interrupted) counts as none.
 * @throws CodedError `store.foreign-database`, `store.newer-schema` (exit 2)
 */
function findSchema(db, path) {
    const { application_id: application } = db.get('PRAGMA application_id');
    const version = userVersion(db);
    const { tables } = db.get('SELECT count(*) AS tables FROM sqlite_schema');
    if (application === 0 && version === 0 && tables === 0)
        return 0;
    if (application !== APPLICATION_ID) {
        throw (0,errors/* badInput */.AN)('store.foreign-database', `${path} is a SQLite database, but not an index of this program.`, {
            fix: 'Choose another place for the index, or move that file away.',
        });
    }
    if (version > SCHEMA_VERSION) {
        throw (0,errors/* badInput */.AN)('store.newer-schema', `${path} was written by a newer version of this program: its schema is ${version}, this one knows ${SCHEMA_VERSION}.`, { fix: 'Use that newer version, or choose another place for the index.' });
    }
    return version;
}
function userVersion(db) {
    return db.get('PRAGMA user_version').user_version;
}
/** Makes the tables, unless another process was first. Run in a write transaction. */
function createSchema(db, path) {
    if (findSchema(db, path) !== 0)
        return;
    db.exec(TABLES);
    db.exec(editTables('main'));
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
}

;// CONCATENATED MODULE: ./build/stores/local/migrate.js

/** Version 1 → 2, unless another process was first. Run in a write transaction. */
function migrate(db) {
    if (userVersion(db) !== 1)
        return;
    db.exec(editTables('main'));
    fillHistory(db);
    for (const column of ['live_since', 'replaced_at', 'rolled_back_at'])
        db.exec(`ALTER TABLE generation DROP COLUMN ${column}`);
    db.exec('ALTER TABLE generation ADD COLUMN revision INTEGER NOT NULL DEFAULT 0');
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
}
/** Gives one who only reads a file of version 1 what it lacks, in memory; the file stays as it is. */
function standIn(db) {
    db.exec(editTables('temp'));
    fillHistory(db);
}
/**
 * Version 1 kept one history for all aliases. With one alias it is that one's; with several, each gets what it leads
 * to, what it led to before, and all that was rolled back: what was rolled back must not come back by itself.
 */
function fillHistory(db) {
    const aliases = db.all('SELECT * FROM alias');
    const lived = db.all('SELECT * FROM generation WHERE live_since IS NOT NULL ORDER BY replaced_at, key');
    for (const alias of aliases) {
        const before = lived.filter(({ name, rolled_back_at }) => name !== alias.generation &&
            (aliases.length === 1 || name === alias.previous || rolled_back_at !== null));
        const periods = [...before, ...lived.filter(({ name }) => name === alias.generation)];
        periods.forEach((generation, i) => {
            const ended = generation.name !== alias.generation;
            const { identity, count, modelDigest } = JSON.parse(generation.description);
            db.run(`INSERT INTO history (alias, alias_revision, move, generation, generation_key, revision, identity, "count",
           model_digest, since, until, rolled_back_at) VALUES (?, ?, 'update', ?, ?, 0, ?, ?, ?, ?, ?, ?)`, ...[alias.name, Math.max(0, alias.revision - (periods.length - 1 - i))], ...[generation.name, generation.key, identity, count, modelDigest], ended ? generation.live_since : alias.switched_at, ended ? (generation.replaced_at ?? alias.switched_at) : null, ended ? generation.rolled_back_at : null);
        });
    }
}

;// CONCATENATED MODULE: ./build/stores/local/sqlite.js
/** Primary result codes of SQLite (https://sqlite.org/rescode.html), and one extended one. */
const RESULT = {
    perm: 3,
    busy: 5,
    locked: 6,
    readOnly: 8,
    ioError: 10,
    corrupt: 11,
    full: 13,
    cannotOpen: 14,
    notADatabase: 26,
    /** SQLITE_READONLY_ROLLBACK: a killed writer's journal must be rolled back, which a reader may not do. */
    readOnlyRollback: 776,
};
let loaded;
/**
 * Node's SQLite, loaded when first asked for. Node 24.0 to 24.13 warn while they load it that it is experimental;
 * that one warning is kept out of the log, every other passes.
 */
function loadSqlite() {
    if (loaded !== undefined)
        return loaded;
    const emitWarning = process.emitWarning;
    process.emitWarning = (...args) => {
        const [warning, type] = args;
        if (type === 'ExperimentalWarning' && String(warning).startsWith('SQLite'))
            return;
        Reflect.apply(emitWarning, process, args);
    };
    try {
        loaded = process.getBuiltinModule('node:sqlite');
        return loaded;
    }
    finally {
        process.emitWarning = emitWarning;
    }
}
/** SQLite's extended result code, if that is what the error is. */
function resultCode(error) {
    return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
        ? error.errcode
        : undefined;
}

;// CONCATENATED MODULE: ./build/stores/local/sqlite-errors.js


/** What an error of SQLite means for the user; any other error is given back as it is. */
function explainSqliteError(error, { path, busyTimeoutMs }) {
    const code = resultCode(error);
    const cause = error;
    switch (code === undefined ? undefined : code & 0xff) {
        case RESULT.busy:
        case RESULT.locked:
            return (0,errors/* superseded */.zT)('store.busy', `${path} was locked by another process for ${busyTimeoutMs / 1000} s.`, {
                cause,
                fix: 'Wait until that process has ended, then run again: a build resumes where it was.',
            });
        case RESULT.notADatabase:
            return (0,errors/* badInput */.AN)('store.not-a-database', `${path} is not an index file, or its beginning is damaged.`, {
                cause,
                fix: 'Choose another place for the index, or move that file away: the next run builds the index anew.',
            });
        case RESULT.corrupt:
            return (0,errors/* badInput */.AN)('store.damaged', `${path} is damaged: ${describe(error)}.`, {
                cause,
                fix: 'Restore the file from a copy, or move it away: the next run builds the index anew.',
            });
        case RESULT.perm:
        case RESULT.readOnly:
            return (0,errors/* badInput */.AN)('store.not-writable', `${path} cannot be written: ${describe(error)}.`, {
                cause,
                fix: 'Give this user the right to write the file and its folder, or choose another place for the index.',
            });
        case RESULT.cannotOpen:
        case RESULT.ioError:
            return (0,errors/* badInput */.AN)('store.cannot-open', `${path} cannot be opened or read: ${describe(error)}.`, {
                cause,
                fix: 'It must be a file (not a folder) on a local disk, which this user may read and write.',
            });
        case RESULT.full:
            return (0,errors/* badInput */.AN)('store.disk-full', `${path} cannot grow: the disk is full.`, {
                cause,
                fix: 'Make room, then run again: a build resumes where it was.',
            });
        default:
            return error;
    }
}
function describe(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./build/stores/local/connection.js








/** Seven vectors of 512 dimensions on a page: with SQLite's 4 KiB there would be one, and half of the page empty. */
const PAGE_BYTES = 16_384;
/**
 * The file behind a store: opened when first used, made by the first write. A reader makes nothing, takes no lock
 * between two calls, rolls back what a killed writer left, and goes over to a file that takes the place of this one.
 */
class Connection {
    #options;
    #database;
    #closed = false;
    #writes = 0;
    /** The file is of an older version, and this reader made up in memory for what it lacks. */
    #older = false;
    /** Which file is open, and how many were before it. */
    #file;
    #opened = 0;
    constructor(options) {
        this.#options = options;
    }
    /** Runs `work` on one consistent state of the file, or returns undefined where there is no index yet. */
    read(work) {
        return this.#explain(() => {
            try {
                return this.#readOnce(work);
            }
            catch (error) {
                if (resultCode(error) !== RESULT.readOnlyRollback)
                    throw error;
                this.#disconnect();
                rollBackJournal(this.#options);
                return this.#readOnce(work);
            }
        });
    }
    /** Runs `work` in one transaction: all of it, or nothing. */
    write(work) {
        const { path, readOnly } = this.#options;
        if (readOnly)
            throw (0,errors/* badInput */.AN)('store.read-only', `${path} is open for reading only; nothing was written.`, {
                fix: 'Please report it: a run that may not write tried to.',
            });
        return this.#explain(() => {
            const db = this.#connect() ?? this.#create();
            this.#writes++;
            return db.transaction('BEGIN IMMEDIATE', () => work(db));
        });
    }
    /** Changes whenever the file's content may have changed. Asked within `read`. */
    version(db) {
        const { data_version } = db.get('PRAGMA data_version');
        return `${this.#opened}.${data_version}.${this.#writes}`;
    }
    close() {
        this.#closed = true;
        this.#disconnect();
    }
    #readOnce(work) {
        const { path, readOnly } = this.#options;
        if (readOnly && this.#database !== undefined && identityOf(path) !== this.#file)
            this.#disconnect();
        // Someone who writes may have brought the file to our version since.
        if (this.#older && this.#database !== undefined && userVersion(this.#database) === SCHEMA_VERSION)
            this.#disconnect();
        const db = this.#connect();
        return db?.transaction('BEGIN', () => work(db));
    }
    /** The database if the file is there and has our schema. */
    #connect() {
        if (this.#closed)
            throw new Error(`the store ${this.#options.path} has been closed`);
        if (this.#database !== undefined || !(0,external_node_fs_.existsSync)(this.#options.path))
            return this.#database;
        this.#file = identityOf(this.#options.path);
        this.#opened++;
        const db = connection_open(this.#options);
        try {
            const version = db.transaction('BEGIN', () => findSchema(db, this.#options.path));
            if (version === 0) {
                db.close();
                return undefined;
            }
            this.#older = version < SCHEMA_VERSION && this.#options.readOnly;
            if (!this.#options.readOnly) {
                configure(db);
                if (version < SCHEMA_VERSION)
                    db.transaction('BEGIN IMMEDIATE', () => migrate(db));
            }
            else if (this.#older)
                db.transaction('BEGIN', () => standIn(db));
        }
        catch (error) {
            db.close();
            throw error;
        }
        this.#database = db;
        return db;
    }
    #create() {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(this.#options.path), { recursive: true });
        const db = connection_open(this.#options);
        try {
            db.exec(`PRAGMA page_size = ${PAGE_BYTES}`);
            configure(db);
            db.transaction('BEGIN IMMEDIATE', () => createSchema(db, this.#options.path));
        }
        catch (error) {
            db.close();
            throw error;
        }
        this.#database = db;
        return db;
    }
    #disconnect() {
        this.#database?.close();
        this.#database = undefined;
    }
    #explain(work) {
        try {
            return work();
        }
        catch (error) {
            throw error instanceof errors/* CodedError */.AK ? error : explainSqliteError(error, this.#options);
        }
    }
}
/** Another one where another file was moved here, or none. */
function identityOf(path) {
    const found = (0,external_node_fs_.statSync)(path, { bigint: true, throwIfNoEntry: false });
    return found && `${found.dev}.${found.ino}`;
}
function connection_open({ path, readOnly, busyTimeoutMs }) {
    const { DatabaseSync } = loadSqlite();
    return new Database(new DatabaseSync(path, { readOnly, timeout: busyTimeoutMs }));
}
/** A rollback journal, so that between two transactions the one file is all there is; 16 MiB of page cache. */
function configure(db) {
    db.exec('PRAGMA journal_mode = DELETE');
    db.exec('PRAGMA synchronous = FULL');
    db.exec('PRAGMA cache_size = -16384');
}
/** Opening for writing and reading once makes SQLite undo an interrupted transaction. */
function rollBackJournal(options) {
    const db = connection_open({ ...options, readOnly: false });
    try {
        db.get('SELECT count(*) FROM sqlite_schema');
    }
    finally {
        db.close();
    }
}

;// CONCATENATED MODULE: ./build/stores/local/edit-table.js





/** The port's beginEdit, within the caller's transaction. @returns false when the alias is another */
function insertEdit(db, request, token) {
    const { alias, expected, to, commit, at } = request;
    if (!(0,refusals/* isSame */.Ft)(findAlias(db, alias), expected))
        return false;
    const row = requireGeneration(db, expected.generation);
    refuseWhileEdited(db, row);
    refuseShared(db, row, alias);
    const last = to === undefined ? requireLast(db, row) : undefined;
    const after = last === undefined ? descriptionText({ ...to, name: row.name }) : last.before_description;
    (0,refusals/* refuseOtherSpace */.Rw)(describeGeneration(row), describeGeneration({ description: after }));
    const { newest } = db.get('SELECT max(revision) AS newest FROM edit WHERE generation = ?', row.key);
    db.run(`INSERT INTO edit (generation, revision, before_revision, before_description, after_description, reverts, state,
       token, alias, "commit", begun_at) VALUES (?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?)`, ...[row.key, 1 + Math.max(row.revision, newest ?? 0, lastRevision(db, row.name)), row.revision], ...[row.description, after, last?.key ?? null, token, alias, commit ?? null, at]);
    return true;
}
/**
 * The edit, if the token still holds the right to go on with it.
 * @throws CodedError `store.edit-taken-over` (exit 5)
 */
function requireEditor(db, { generation, token }) {
    const edit = db.get('SELECT * FROM edit WHERE token = ?', token);
    if (edit !== undefined)
        return edit;
    throw (0,refusals/* editTakenOver */.mb)(generation);
}
/** The port's finishEdit, within the caller's transaction. */
function closeEdit(db, build, at) {
    const edit = requireEditor(db, build);
    const reverted = edit.reverts === null ? undefined : db.get('SELECT * FROM edit WHERE key = ?', edit.reverts);
    db.run('UPDATE generation SET description = ?, revision = ? WHERE key = ?', ...[edit.after_description, reverted?.before_revision ?? edit.revision, edit.generation]);
    if (reverted === undefined)
        db.run("UPDATE edit SET state = 'done', token = '' WHERE key = ?", edit.key);
    else
        for (const { key } of [edit, reverted])
            discardEdit(db, key);
    const state = countEdit(db, edit.alias, { at, commit: edit.commit });
    const row = requireGeneration(db, build.generation);
    beginPeriod(db, { name: edit.alias, revision: state.revision }, row, reverted === undefined ? 'edit' : 'rollback', at);
    return state;
}
/** Newest first. */
function listKept(db, generation) {
    return db
        .all(`SELECT *, (SELECT count(*) FROM journal WHERE edit = edit.key) AS journalled
       FROM edit WHERE generation = ? AND state = 'done' ORDER BY key DESC`, generation)
        .map((row) => ({
        ...{ revision: row.revision, before: row.before_revision, journalled: row.journalled },
        description: describeGeneration({ description: row.before_description }),
    }));
}
/** The port's forget, within the caller's transaction. */
function discardRevisions(db, generation, revision) {
    const old = db.all("SELECT key FROM edit WHERE generation = ? AND revision <= ? AND state = 'done'", ...[generation, revision]);
    for (const { key } of old)
        discardEdit(db, key);
}
/** The edit is gone; its journal goes later. */
function discardEdit(db, key) {
    db.run('DELETE FROM edit WHERE key = ?', key);
    db.run('INSERT INTO discarded (edit) VALUES (?)', key);
}
function requireLast(db, row) {
    const last = db.get("SELECT * FROM edit WHERE generation = ? AND state = 'done' AND revision = ?", ...[row.key, row.revision]);
    if (last !== undefined)
        return last;
    throw (0,refusals/* noRevisionKept */.Vx)(row.name, row.revision);
}
function refuseShared(db, { name }, alias) {
    const other = aliasThatNames(db, name, alias);
    if (other !== undefined)
        throw (0,refusals/* generationShared */.Mw)(name, other.name);
}

;// CONCATENATED MODULE: ./build/stores/local/journal-table.js
/** Records that one transaction writes back or deletes: about 4 MiB at 512 dimensions. */
const PAGE = 2048;
/** Keeps what the generation holds under these ids, before an edit's first write of each. */
function journalRecords(db, edit, generation, ids) {
    for (const id of ids) {
        db.run(`INSERT OR IGNORE INTO journal (edit, id, label, metadata, vector, item_digest, content_digest, vector_digest)
       SELECT ?, ?, record.label, record.metadata, record.vector,
         manifest.item_digest, manifest.content_digest, manifest.vector_digest
       FROM (SELECT 1)
       LEFT JOIN record ON record.generation = ? AND record.id = ?
       LEFT JOIN manifest ON manifest.generation = ? AND manifest.id = ?`, ...[edit, id, generation, id, generation, id]);
    }
}
/** Writes back a page of what an edit replaced, and strikes it from the journal. @returns how many records; 0: all is done */
function undoPage(db, edit, generation) {
    const page = pageAfter(db, edit, '');
    for (const row of page) {
        writeBack(db, generation, row);
        db.run('DELETE FROM journal WHERE key = ?', row.key);
    }
    return page.length;
}
/**
 * Writes back, in an edit, a page of what an earlier edit replaced; journals what is there now.
 * @returns the page's ids; none: all is done
 */
function restorePage(db, { edit, reverts, generation, }, after) {
    const page = pageAfter(db, reverts, after);
    const ids = page.map(({ id }) => id);
    journalRecords(db, edit, generation, ids);
    for (const row of page)
        writeBack(db, generation, row);
    return ids;
}
/** Deletes a page of journals that nobody needs any more. @returns false when none are left */
function sweepDiscarded(db) {
    const next = db.get('SELECT edit FROM discarded LIMIT 1');
    if (next === undefined)
        return false;
    const deleted = db.run('DELETE FROM journal WHERE key IN (SELECT key FROM journal WHERE edit = ? LIMIT ?)', ...[next.edit, PAGE]);
    if (deleted === 0)
        db.run('DELETE FROM discarded WHERE edit = ?', next.edit);
    return true;
}
function pageAfter(db, edit, after) {
    return db.all('SELECT * FROM journal WHERE edit = ? AND id > ? ORDER BY id LIMIT ?', ...[edit, after, PAGE]);
}
function writeBack(db, generation, row) {
    const { id, label, metadata, vector } = row;
    if (metadata === null || vector === null)
        db.run('DELETE FROM record WHERE generation = ? AND id = ?', generation, id);
    else
        db.run(`INSERT INTO record (generation, id, label, metadata, vector) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (generation, id) DO UPDATE SET
         label = excluded.label, metadata = excluded.metadata, vector = excluded.vector`, ...[generation, id, label, metadata, vector]);
    const { item_digest: item, content_digest: content, vector_digest: digest } = row;
    if (item === null || content === null || digest === null)
        db.run('DELETE FROM manifest WHERE generation = ? AND id = ?', generation, id);
    else
        db.run(`INSERT INTO manifest (generation, id, item_digest, content_digest, vector_digest) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (generation, id) DO UPDATE SET item_digest = excluded.item_digest,
         content_digest = excluded.content_digest, vector_digest = excluded.vector_digest`, ...[generation, id, item, content, digest]);
}

;// CONCATENATED MODULE: ./build/stores/local/query-queue.js
/** Queries of one generation that are asked at the same time are answered together, in one pass over its vectors. */
class QueryQueue {
    #answer;
    #waiting = new Map();
    /** @param answer one answer for each query, in their order */
    constructor(answer) {
        this.#answer = answer;
    }
    ask(generation, query) {
        return new Promise((resolve, reject) => {
            const others = this.#waiting.get(generation);
            if (others !== undefined) {
                others.push({ query, resolve, reject });
                return;
            }
            this.#waiting.set(generation, [{ query, resolve, reject }]);
            queueMicrotask(() => this.#answerAll(generation));
        });
    }
    #answerAll(generation) {
        const waiting = this.#waiting.get(generation) ?? [];
        this.#waiting.delete(generation);
        try {
            const answers = this.#answer(generation, waiting.map(({ query }) => query));
            for (const [i, { resolve }] of waiting.entries())
                resolve(answers[i]);
        }
        catch (error) {
            for (const { reject } of waiting)
                reject(error);
        }
    }
}

// EXTERNAL MODULE: ./build/lib/vectors.js
var vectors = __webpack_require__(87908);
;// CONCATENATED MODULE: ./build/stores/local/record-table.js


/** Records of a dropped generation that one transaction deletes: about 4 MiB at 512 dimensions. */
const SWEPT = 2048;
function upsertRecords(db, generation, records) {
    for (const record of records) {
        db.run(`INSERT INTO record (generation, id, label, metadata, vector) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (generation, id) DO UPDATE SET
         label = excluded.label, metadata = excluded.metadata, vector = excluded.vector`, generation, record.id, record.label ?? null, JSON.stringify(record.metadata), (0,vectors/* vectorBytes */.Ru)(record.vector));
        db.run(`INSERT INTO manifest (generation, id, item_digest, content_digest, vector_digest) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (generation, id) DO UPDATE SET item_digest = excluded.item_digest,
         content_digest = excluded.content_digest, vector_digest = excluded.vector_digest`, generation, record.id, record.itemDigest, record.contentDigest, record.vectorDigest);
    }
}
function removeRecords(db, generation, ids) {
    for (const id of ids) {
        db.run('DELETE FROM record WHERE generation = ? AND id = ?', generation, id);
        db.run('DELETE FROM manifest WHERE generation = ? AND id = ?', generation, id);
    }
}
function fetchRecords(db, generation, ids) {
    return ids.flatMap((id) => {
        const row = db.get('SELECT * FROM record WHERE generation = ? AND id = ?', generation, id);
        return row === undefined ? [] : [toRecord(row)];
    });
}
/** Vectors by id, as they are stored: without a look at what else is in their records. */
function fetchVectors(db, generation, ids) {
    return new Map(ids.flatMap((id) => {
        const row = db.get('SELECT vector FROM record WHERE generation = ? AND id = ?', ...[generation, id]);
        return row === undefined ? [] : [[id, toVector(row.vector)]];
    }));
}
/** The next `limit` records behind the id `after`, in the order of ids' UTF-8 bytes (SQLite's BINARY collation). */
function recordsAfter(db, generation, after, limit) {
    return db
        .all('SELECT * FROM record WHERE generation = ? AND id > ? ORDER BY id LIMIT ?', generation, after, limit)
        .map(toRecord);
}
function manifestAfter(db, generation, after, limit) {
    return db.all(`SELECT id, item_digest AS itemDigest, content_digest AS contentDigest, vector_digest AS vectorDigest
     FROM manifest WHERE generation = ? AND id > ? ORDER BY id LIMIT ?`, generation, after, limit);
}
function countRecords(db, generation) {
    return db.get('SELECT count(*) AS held FROM record WHERE generation = ?', generation)
        .held;
}
/** A match's record, without its vector. */
function describeRecord(db, key) {
    const row = db.get('SELECT id, label, metadata FROM record WHERE key = ?', key);
    return toFields(row);
}
/** Deletes some records of generations that were dropped. @returns false when none are left */
function sweepDropped(db) {
    const next = db.get('SELECT generation FROM dropped LIMIT 1');
    if (next === undefined)
        return false;
    const { generation } = next;
    const records = db.run('DELETE FROM record WHERE key IN (SELECT key FROM record WHERE generation = ? ORDER BY id LIMIT ?)', generation, SWEPT);
    const entries = db.run('DELETE FROM manifest WHERE generation = ? AND id IN (SELECT id FROM manifest WHERE generation = ? ORDER BY id LIMIT ?)', generation, generation, SWEPT);
    if (records === 0 && entries === 0)
        db.run('DELETE FROM dropped WHERE generation = ?', generation);
    return true;
}
/** The vector behind a BLOB; a damaged one may have another length than it should. */
function toVector(bytes) {
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    return new Float32Array(aligned.buffer, aligned.byteOffset, Math.floor(aligned.byteLength / 4));
}
function toRecord(row) {
    return { ...toFields(row), vector: toVector(row.vector) };
}
function toFields({ id, label, metadata }) {
    try {
        return { id, ...(label === null ? {} : { label }), metadata: JSON.parse(metadata) };
    }
    catch (cause) {
        throw (0,errors/* badInput */.AN)('store.damaged', `The metadata of record ${JSON.stringify(id)} is damaged.`, {
            cause,
            fix: 'Restore the index from a copy, or run with `rebuild: true`.',
        });
    }
}

;// CONCATENATED MODULE: ./build/stores/local/undo.js





/** The port's restore: page by page, each in a transaction of its own, as other writes of an edit are. */
async function restoreRevision(connection, edit) {
    let restored = 0;
    let after = '';
    for (;;) {
        const page = connection.write((db) => {
            const { key, reverts, generation } = requireEditor(db, edit);
            return reverts === null ? [] : restorePage(db, { edit: key, reverts, generation }, after);
        });
        if (page.length === 0)
            return restored;
        restored += page.length;
        after = page.at(-1);
        await (0,promises_.setImmediate)();
    }
}
/** The port's undoEdit, page by page: killed between two, it goes on where it was. @param token of who undoes it */
async function undoOpenEdit(connection, generation, token) {
    const found = connection.write((db) => {
        const edit = findOpenEdit(db, requireGeneration(db, generation).key);
        return edit && db.run("UPDATE edit SET state = 'undoing', token = ? WHERE key = ?", token, edit.key);
    });
    if (found === undefined)
        return undefined;
    for (let undone = 0;;) {
        const written = connection.write((db) => {
            const edit = requireEditor(db, { generation, token });
            const page = undoPage(db, edit.key, edit.generation);
            if (page === 0)
                discardEdit(db, edit.key);
            return page;
        });
        if (written === 0)
            return undone;
        undone += written;
        await (0,promises_.setImmediate)();
    }
}

;// CONCATENATED MODULE: ./build/stores/local/similarity.js
function makeRanker(distance, query) {
    const wide = Float64Array.from(query);
    switch (distance) {
        case 'cosine': {
            const own = squaredNorm(query, 0, query.length);
            return (values, start, norm) => -dot(values, start, wide) / Math.sqrt(own * norm);
        }
        case 'dotproduct':
            return (values, start) => -dot(values, start, wide);
        case 'euclidean':
            return (values, start) => Math.sqrt(squaredDifference(values, start, wide));
    }
}
/** The score that the port promises, from a rank. */
function scoreOf(distance, rank) {
    return distance === 'euclidean' ? rank : -rank;
}
function squaredNorm(values, start, length) {
    return dot(values, start, Float64Array.from(values.subarray(start, start + length)));
}
// Four sums keep the processor's pipeline busy; one sum would wait for each addition.
function dot(values, start, query) {
    const whole = query.length - (query.length % 4);
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let at = start;
    for (let i = 0; i < whole; i += 4, at += 4) {
        a += values[at] * query[i];
        b += values[at + 1] * query[i + 1];
        c += values[at + 2] * query[i + 2];
        d += values[at + 3] * query[i + 3];
    }
    for (let i = whole; i < query.length; i++, at++)
        a += values[at] * query[i];
    return a + b + (c + d);
}
function squaredDifference(values, start, query) {
    const whole = query.length - (query.length % 4);
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let at = start;
    for (let i = 0; i < whole; i += 4, at += 4) {
        const p = values[at] - query[i];
        const q = values[at + 1] - query[i + 1];
        const r = values[at + 2] - query[i + 2];
        const s = values[at + 3] - query[i + 3];
        a += p * p;
        b += q * q;
        c += r * r;
        d += s * s;
    }
    for (let i = whole; i < query.length; i++, at++) {
        const p = values[at] - query[i];
        a += p * p;
    }
    return a + b + (c + d);
}

;// CONCATENATED MODULE: ./build/stores/local/top-k.js
/**
 * The `k` entries of least rank among those offered, in a binary heap with the worst at its root. Entries are offered
 * in the order that decides between equal ranks: the first comes first.
 */
class TopK {
    #ranks;
    #orders;
    #keys;
    #size = 0;
    #offered = 0;
    /** An entry must rank below this to get in. */
    threshold = Number.POSITIVE_INFINITY;
    constructor(k) {
        this.#ranks = new Float64Array(k);
        this.#orders = new Float64Array(k);
        this.#keys = new Float64Array(k);
    }
    /** Takes the entry in if it ranks below `threshold`; NaN never does. */
    offer(rank, key) {
        if (!(rank < this.threshold))
            return;
        const order = this.#offered++;
        if (this.#size < this.#ranks.length)
            this.#siftUp(this.#size++, rank, order, key);
        else
            this.#siftDown(rank, order, key);
        if (this.#size === this.#ranks.length)
            this.threshold = this.#ranks[0];
    }
    /** Best first. */
    sorted() {
        return Array.from({ length: this.#size }, (_, i) => i)
            .sort((a, b) => this.#ranks[a] - this.#ranks[b] || this.#orders[a] - this.#orders[b])
            .map((i) => ({ rank: this.#ranks[i], key: this.#keys[i] }));
    }
    #siftUp(from, rank, order, key) {
        let at = from;
        while (at > 0) {
            const parent = (at - 1) >> 1;
            if (!isWorse(rank, order, this.#ranks[parent], this.#orders[parent]))
                break;
            this.#move(parent, at);
            at = parent;
        }
        this.#set(at, rank, order, key);
    }
    #siftDown(rank, order, key) {
        let at = 0;
        for (let child = 1; child < this.#size; child = 2 * at + 1) {
            const right = child + 1;
            if (right < this.#size &&
                isWorse(this.#ranks[right], this.#orders[right], this.#ranks[child], this.#orders[child]))
                child = right;
            if (!isWorse(this.#ranks[child], this.#orders[child], rank, order))
                break;
            this.#move(child, at);
            at = child;
        }
        this.#set(at, rank, order, key);
    }
    #move(from, to) {
        this.#set(to, this.#ranks[from], this.#orders[from], this.#keys[from]);
    }
    #set(at, rank, order, key) {
        this.#ranks[at] = rank;
        this.#orders[at] = order;
        this.#keys[at] = key;
    }
}
function isWorse(rank, order, otherRank, otherOrder) {
    return rank === otherRank ? order > otherOrder : rank > otherRank;
}

;// CONCATENATED MODULE: ./build/stores/local/vector-scan.js



const BLOCK_BYTES = 2 * 1024 * 1024;
/** Exact search: every vector is scored. A generation that fits into the budget stays decoded in memory for the next query. */
class VectorScan {
    #budgetBytes;
    #kept = [];
    #keptBytes = 0;
    #keptFor = '';
    constructor(budgetBytes) {
        this.#budgetBytes = budgetBytes;
    }
    /**
     * For each query keys and scores of the `topK` nearest records, nearest first, equal scores in the order of ids; all
     * in one pass.
     * @param count records in the generation
     */
    nearest(db, target, queries, count) {
        const searches = queries.map(({ vector, topK }) => ({
            rank: makeRanker(target.distance, vector),
            best: new TopK(Math.min(topK, count)),
        }));
        for (const block of this.#blocks(db, target, count))
            for (const { best, rank } of searches)
                offerBlock(best, block, rank, target.dimension);
        return searches.map(({ best }) => best.sorted().map(({ key, rank }) => ({ key, score: scoreOf(target.distance, rank) })));
    }
    *#blocks(db, target, count) {
        const wanted = `${target.key} ${target.version}`;
        if (this.#keptFor !== wanted) {
            this.#kept = [];
            this.#keptBytes = 0;
            this.#keptFor = wanted;
        }
        yield* this.#kept;
        let last = this.#kept.at(-1);
        // A part of it would cost memory, and save next to nothing.
        let keep = count * (4 * target.dimension + 16) <= this.#budgetBytes;
        for (let block = readBlock(db, target, last?.lastId ?? ''); block !== undefined;) {
            keep &&= this.#keptBytes + block.bytes <= this.#budgetBytes;
            if (keep) {
                this.#kept.push(block);
                this.#keptBytes += block.bytes;
            }
            yield block;
            last = block;
            block = readBlock(db, target, last.lastId);
        }
    }
}
function offerBlock(best, { keys, values, squaredNorms }, rank, dimension) {
    for (let row = 0; row < keys.length; row++) {
        const value = rank(values, row * dimension, squaredNorms[row]);
        if (value < best.threshold)
            best.offer(value, keys[row]);
    }
}
/** The next block behind an id. A damaged vector (of another length) becomes NaN, which is never a neighbour. */
function readBlock(db, target, after) {
    const { dimension } = target;
    const limit = Math.max(1, Math.floor(BLOCK_BYTES / (4 * dimension)));
    const rows = db.all('SELECT key, vector FROM record WHERE generation = ? AND id > ? ORDER BY id LIMIT ?', target.key, after, limit);
    const lastRow = rows.at(-1);
    if (lastRow === undefined)
        return undefined;
    const keys = new Float64Array(rows.length);
    const values = new Float32Array(rows.length * dimension);
    const squaredNorms = new Float64Array(rows.length);
    rows.forEach(({ key, vector }, row) => {
        keys[row] = key;
        if (vector.byteLength === 4 * dimension)
            values.set(toVector(vector), row * dimension);
        else
            values.fill(Number.NaN, row * dimension, (row + 1) * dimension);
        if (target.distance === 'cosine')
            squaredNorms[row] = squaredNorm(values, row * dimension, dimension);
    });
    const { id: lastId } = db.get('SELECT id FROM record WHERE key = ?', lastRow.key);
    return {
        keys,
        values,
        squaredNorms,
        bytes: keys.byteLength + values.byteLength + squaredNorms.byteLength,
        lastId,
    };
}

;// CONCATENATED MODULE: ./build/stores/local/local-store.js
















const local_store_PAGE = 1024;
/** Marks the tokens of edits. */
const EDIT = 'edit-';
const CAPABILITIES = {
    exactSearch: true,
    compareAndSet: true,
    readsOwnWrites: true,
    copiesInside: true,
    cheapScan: true,
    zeroVectors: true,
    batchRecords: 256,
    bytesPerValue: 4,
    concurrentWrites: 1,
    // 512 dimensions, batches of 256 with a sync each, on two cores with a solid-state disk.
    writesPerSecond: 20_000,
    readsPerSecond: 100_000,
};
/**
 * An index in one SQLite file: generations, records and alias.
 * @throws CodedError (exit 2) when the path holds something that is not an index of this program or an older one
 */
async function openLocalStore(options) {
    const store = new LocalStore(options);
    await store.generations();
    return store;
}
class LocalStore {
    description;
    capabilities = CAPABILITIES;
    #connection;
    #scan;
    #queries = new QueryQueue((generation, queries) => this.#answer(generation, queries));
    constructor({ path, readOnly, busyTimeoutMs = 15_000, cacheBytes = 256 * 1024 * 1024 }) {
        this.description = `local ${path}`;
        this.#connection = new Connection({ path, readOnly, busyTimeoutMs });
        this.#scan = new VectorScan(cacheBytes);
    }
    async alias(name) {
        return this.#connection.read((db) => findAlias(db, name));
    }
    async aliases() {
        return this.#connection.read(listAliases) ?? [];
    }
    async history() {
        return this.#connection.read(listHistory) ?? [];
    }
    async generations() {
        return this.#connection.read((db) => listGenerations(db).map((row) => toGeneration(db, row))) ?? [];
    }
    async generation(name) {
        return this.#connection.read((db) => {
            const row = findGeneration(db, name);
            return row && toGeneration(db, row);
        });
    }
    manifest(generation) {
        return this.#pages(generation, manifestAfter);
    }
    async fetch(generation, ids) {
        return this.#readGeneration(generation, (db, key) => fetchRecords(db, key, ids));
    }
    records(generation) {
        return this.#pages(generation, recordsAfter);
    }
    async count(generation) {
        return this.#readGeneration(generation, countRecords);
    }
    async query(generation, vector, topK) {
        this.#readGeneration(generation, (db) => (0,record_check/* checkQuery */.Dp)(vector, topK, describeGeneration(requireGeneration(db, generation))));
        return this.#queries.ask(generation, { vector, topK });
    }
    #answer(generation, queries) {
        return this.#readGeneration(generation, (db, key) => {
            const { dimension, distance } = describeGeneration(requireGeneration(db, generation));
            const target = { key, dimension, distance, version: this.#connection.version(db) };
            const found = this.#scan.nearest(db, target, queries, countRecords(db, key));
            return found.map((matches) => matches.map(({ key, score }) => ({ ...describeRecord(db, key), score })));
        });
    }
    async begin(description, options = {}) {
        const build = { generation: description.name, token: (0,external_node_crypto_.randomUUID)() };
        this.#connection.write((db) => beginGeneration(db, description, build.token, options.fresh ?? false));
        await this.#sweep();
        return build;
    }
    async write(build, records) {
        this.#change(build, records.map(({ id }) => id), (db, key, description) => {
            (0,record_check/* checkRecords */.fi)(records, description);
            upsertRecords(db, key, records);
        });
    }
    async copy(build, from, records) {
        const ids = records.map(({ id }) => id);
        return this.#change(build, ids, (db, key, description) => {
            const vectors = fetchVectors(db, requireGeneration(db, from).key, ids);
            const { whole, lost } = (0,copied_records/* takeWhole */.D)(records, (id) => vectors.get(id));
            (0,record_check/* checkRecords */.fi)(whole, description);
            upsertRecords(db, key, whole);
            return lost;
        });
    }
    async remove(build, ids) {
        this.#change(build, ids, (db, key) => removeRecords(db, key, ids));
    }
    async setState(build, state) {
        this.#connection.write((db) => setGenerationState(db, build, state));
    }
    async switchAlias(request) {
        return this.#connection.write((db) => moveAlias(db, request));
    }
    async retire(request) {
        const retired = this.#connection.write((db) => removeAlias(db, request));
        await this.#sweep();
        return retired;
    }
    async drop(generation) {
        this.#connection.write((db) => dropGeneration(db, generation));
        await this.#sweep();
    }
    async beginEdit(request) {
        const edit = { generation: request.expected.generation, token: `${EDIT}${(0,external_node_crypto_.randomUUID)()}` };
        const begun = this.#connection.write((db) => insertEdit(db, request, edit.token));
        if (!begun)
            return undefined;
        await this.#sweep();
        return edit;
    }
    async restore(edit) {
        return restoreRevision(this.#connection, edit);
    }
    async finishEdit(edit, at) {
        const state = this.#connection.write((db) => closeEdit(db, edit, at));
        await this.#sweep();
        return state;
    }
    async undoEdit(generation) {
        const undone = await undoOpenEdit(this.#connection, generation, `${EDIT}${(0,external_node_crypto_.randomUUID)()}`);
        if (undone !== undefined)
            await this.#sweep();
        return undone;
    }
    async keptRevisions(generation) {
        return this.#readGeneration(generation, listKept);
    }
    async forget(generation, revision) {
        this.#connection.write((db) => discardRevisions(db, requireGeneration(db, generation).key, revision));
        await this.#sweep();
    }
    async close() {
        this.#connection.close();
    }
    /** One transaction on a generation that is built or edited; in an edit, what is there under `ids` is journalled before. */
    #change(build, ids, work) {
        return this.#connection.write((db) => {
            if (!build.token.startsWith(EDIT)) {
                const row = requireWritable(db, build);
                return work(db, row.key, describeGeneration(row));
            }
            const edit = requireEditor(db, build);
            journalRecords(db, edit.key, edit.generation, ids);
            return work(db, edit.generation, describeGeneration({ description: edit.after_description }));
        });
    }
    #readGeneration(name, work) {
        const result = this.#connection.read((db) => ({ value: work(db, requireGeneration(db, name).key) }));
        if (result === undefined)
            throw (0,refusals/* unknownGeneration */.dj)(name);
        return result.value;
    }
    /** Page by page, each in a transaction of its own, so that a slow consumer keeps nobody from writing. */
    async *#pages(generation, readPage) {
        let first;
        let after = '';
        for (;;) {
            const page = this.#readGeneration(generation, (db, key) => {
                first ??= key;
                return first === key ? readPage(db, key, after, local_store_PAGE) : undefined;
            });
            if (page === undefined)
                throw (0,refusals/* generationReplaced */.NP)(generation);
            yield* page;
            if (page.length < local_store_PAGE)
                return;
            after = page.at(-1).id;
        }
    }
    /** Deletes what dropped generations left, also those of an earlier process, in short transactions. */
    async #sweep() {
        while (this.#connection.write(sweepDropped))
            await (0,promises_.setImmediate)();
        while (this.#connection.write(sweepDiscarded))
            await (0,promises_.setImmediate)();
    }
}


/***/ }),

/***/ 76823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ checkQuery),
/* harmony export */   FW: () => (/* binding */ wrongItem),
/* harmony export */   Hx: () => (/* binding */ checkItems),
/* harmony export */   ZL: () => (/* binding */ MAX_ID_BYTES),
/* harmony export */   bG: () => (/* binding */ wrongId),
/* harmony export */   fi: () => (/* binding */ checkRecords)
/* harmony export */ });
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13266);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_listed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91699);
/* harmony import */ var _lib_vectors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87908);




/** The same for every store, so that an index can move from one to another. */
const MAX_ID_BYTES = 512;
const MAX_METADATA_BYTES = 40 * 1024;
/**
 * What is asked of records before they are written.
 * @param refuses what the store asks beyond what every store does
 * @throws CodedError `store.bad-records` (exit 2) that lists the first 20 problems
 */
function checkRecords(records, space, refuses = () => undefined) {
    const problems = problemsOf(records, (record) => wrongRecord(record, space) ?? refuses(record));
    if (problems.length === 0)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('store.bad-records', `${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(problems.length, 'record')} cannot be written to generation ${space.name}; nothing of their batch was.`, { problems: (0,_lib_listed_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .K)(problems), fix: 'Mend what is listed, then run again.' });
}
/**
 * Could the store keep these items? For asking before something is embedded.
 * @param refuses what it asks beyond what every store does
 * @throws CodedError `store.bad-items` (exit 2) that lists the first 20 problems
 */
function checkItems(items, refuses = () => undefined) {
    const problems = problemsOf(items, (item) => wrongItem(item) ?? refuses(item));
    if (problems.length === 0)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('store.bad-items', `${problems.length} of ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(items.length, 'item')} cannot be indexed.`, {
        problems: (0,_lib_listed_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .K)(problems),
        fix: 'Shorten ids (without a column of ids: the names of files and folders), and keep fewer columns with `metadata`.',
    });
}
/**
 * What every store asks of a query.
 * @throws CodedError `store.bad-query` (exit 2)
 */
function checkQuery(vector, topK, space) {
    const wrong = wrongVector(vector, space) ??
        (Number.isInteger(topK) && topK > 0
            ? undefined
            : `top-k is ${topK}, where a whole number from 1 is asked`);
    if (wrong === undefined)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .badInput */ .AN)('store.bad-query', `Generation ${space.name} cannot be searched so: ${wrong}.`, {
        fix: 'Ask with a vector of its model, and a `top-k` from 1.',
    });
}
function problemsOf(all, wrongness) {
    return all.flatMap((one) => {
        const wrong = wrongness(one);
        return wrong === undefined ? [] : [`${JSON.stringify(one.id)}: ${wrong}`];
    });
}
/** Why no store could keep an item of this id, or undefined. */
function wrongId(id) {
    if (id === '')
        return 'the id is empty';
    if (Buffer.byteLength(id) > MAX_ID_BYTES)
        return `the id is ${Buffer.byteLength(id)} bytes long, and ${MAX_ID_BYTES} is the most`;
    return isText(id) ? undefined : 'the id holds NUL or half a surrogate pair';
}
function wrongRecord(record, space) {
    return wrongItem(record) ?? wrongVector(record.vector, space);
}
/** Why no store could keep such an item, whatever its vector is. */
function wrongItem({ id, label, metadata }) {
    const wrong = wrongId(id);
    if (wrong !== undefined)
        return wrong;
    if (label !== undefined && !isText(label))
        return 'the label holds NUL or half a surrogate pair';
    for (const [key, value] of Object.entries(metadata)) {
        if (key === '' || key.startsWith('$'))
            return `metadata ${JSON.stringify(key)}: the name is empty or begins with $`;
        if (typeof value === 'number' && !Number.isFinite(value))
            return `metadata ${JSON.stringify(key)} is ${value}`;
    }
    const bytes = metadataBytes(metadata);
    return bytes > MAX_METADATA_BYTES
        ? `the metadata is ${bytes} bytes long as JSON, and ${MAX_METADATA_BYTES} is the most`
        : undefined;
}
function metadataBytes(metadata) {
    for (const _ in metadata)
        return Buffer.byteLength(JSON.stringify(metadata));
    return 0;
}
function wrongVector(vector, { dimension, distance }) {
    if (vector.length !== dimension)
        return `the vector has ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(vector.length, 'value')} where the generation has ${dimension}`;
    if (!(0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_2__/* .isFiniteVector */ .f7)(vector))
        return 'the vector holds NaN or infinity';
    if (distance === 'cosine' && (0,_lib_vectors_js__WEBPACK_IMPORTED_MODULE_2__/* .isZeroVector */ .Cg)(vector))
        return 'the vector is all zeros, which has no direction for cosine';
    return undefined;
}
/** Survives the way through UTF-8 and C strings. */
function isText(text) {
    return text.isWellFormed() && !text.includes('\0');
}


/***/ }),

/***/ 21110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ refuseIncomplete),
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   Ig: () => (/* binding */ refuseStateChange),
/* harmony export */   JZ: () => (/* binding */ generationInUse),
/* harmony export */   Ml: () => (/* binding */ buildTakenOver),
/* harmony export */   Mw: () => (/* binding */ generationShared),
/* harmony export */   Mz: () => (/* binding */ generationComplete),
/* harmony export */   NP: () => (/* binding */ generationReplaced),
/* harmony export */   Rw: () => (/* binding */ refuseOtherSpace),
/* harmony export */   Vx: () => (/* binding */ noRevisionKept),
/* harmony export */   XP: () => (/* binding */ generationLive),
/* harmony export */   Yv: () => (/* binding */ refuseWritten),
/* harmony export */   df: () => (/* binding */ refuseOtherIdentity),
/* harmony export */   dj: () => (/* binding */ unknownGeneration),
/* harmony export */   mb: () => (/* binding */ editTakenOver),
/* harmony export */   zD: () => (/* binding */ editOpen)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/** What every store refuses, and says in the same words. Pure. */
const RUN_AGAIN = 'Run again: another run may have changed the index in between.';
const NEXT = {
    building: ['built', 'failed'],
    built: ['complete', 'failed'],
    complete: [],
    failed: [],
    dropped: [],
};
/** The alias is as it was when the decision was made. */
function isSame(current, expected) {
    return current?.revision === expected?.revision && current?.generation === expected?.generation;
}
const unknownGeneration = (name) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.unknown-generation', `There is no generation ${JSON.stringify(name)} in this index.`, {
    fix: RUN_AGAIN,
});
/** @throws CodedError `store.not-complete` (exit 2) */
function refuseIncomplete({ name, state }) {
    if (state === 'complete')
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.not-complete', `Generation ${name} is ${state}; readers are switched to complete ones only.`, { fix: RUN_AGAIN });
}
/** @throws CodedError `store.not-building` (exit 2) for a generation that is written */
function refuseWritten({ name, state }) {
    if (state === 'building')
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.not-building', `Generation ${name} is ${state}; only one that is being built can be written.`, { fix: RUN_AGAIN });
}
/** @throws CodedError `store.wrong-state` (exit 2) */
function refuseStateChange({ name, state }, to) {
    if (NEXT[state].includes(to))
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.wrong-state', `Generation ${name} is ${state} and cannot become ${to}.`, {
        fix: RUN_AGAIN,
    });
}
const generationComplete = (name) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('store.generation-complete', `Generation ${name} has been completed by another run.`, {
    fix: 'Run again: it takes the generation as it is.',
});
/** @param dropped there is none of that name any more */
const buildTakenOver = (generation, dropped) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('store.build-taken-over', dropped
    ? `Generation ${generation} has been dropped by another run while this one was building it.`
    : `Another run has taken over the building of generation ${generation}.`, { fix: 'Nothing is lost: the other run finishes it, or the next one resumes it.' });
const generationReplaced = (generation) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('store.generation-replaced', `Another run began generation ${generation} anew while this one was reading it.`, { fix: 'Run again when the other run has ended.' });
/** For dropping one that an alias names. */
const generationInUse = (name, alias) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.generation-in-use', `Generation ${name} is ${alias.live ? 'live' : 'the previous one'} of alias ${alias.name}.`, { fix: 'Switch to another generation first.' });
/** For building one anew that readers have. */
const generationLive = (name, alias) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.generation-in-use', `Generation ${name} is live under alias ${alias} and cannot be built anew in its place.`, { fix: 'Build it under another name, then switch.' });
const editOpen = (generation) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('store.edit-open', `Another run is editing generation ${generation} in place.`, {
    fix: 'Run again: it first undoes what a run that has died left, then plans against what is live.',
});
const editTakenOver = (generation) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .superseded */ .zT)('store.edit-taken-over', `Another run has undone what this one had edited of generation ${generation}.`, { fix: 'Run again: readers have what they had before this run.' });
const noRevisionKept = (generation, revision) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.no-revision-kept', `What revision ${revision} of generation ${generation} replaced is not kept.`, { fix: 'Run again at the older commit: only the last edit in place can be undone.' });
const generationShared = (generation, alias) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.generation-shared', `Alias ${alias} names generation ${generation} too: editing it in place would change what others get.`, { fix: 'Use `strategy: blue-green`, which builds a generation beside it.' });
/** @throws CodedError `store.not-editable` (exit 2) where vectors of one would not fit the other */
function refuseOtherSpace(now, wanted) {
    for (const key of ['modelDigest', 'dimension', 'distance']) {
        if (now[key] === wanted[key])
            continue;
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.not-editable', `Generation ${now.name} cannot be edited: its ${key} is ${now[key]}, and ${wanted[key]} is wanted.`, { fix: 'Use `strategy: blue-green`, which builds a generation beside it.' });
    }
}
/**
 * Two identities under one name: 12 hex digits that are equal by chance, or a name given by hand.
 * @throws CodedError `store.name-taken` (exit 2)
 */
function refuseOtherIdentity(known, wanted) {
    const keys = ['identity', 'modelDigest', 'dimension', 'distance'];
    const problems = keys
        .filter((key) => known[key] !== wanted[key])
        .map((key) => `${key} is ${known[key]} there, ${wanted[key]} here`);
    if (problems.length === 0)
        return;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('store.name-taken', `The name ${wanted.name} belongs to another generation.`, {
        problems,
        fix: 'Choose another `index`.',
    });
}


/***/ })

};
