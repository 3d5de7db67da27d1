export const id = 51;
export const ids = [51];
export const modules = {

/***/ 51:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openFolderStorage: () => (/* binding */ openFolderStorage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(4570);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(1469);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(3963);
;// CONCATENATED MODULE: ./build/registry/keys.js

/**
 * Parts of keys become names of files on every system: letters, digits and `._@+-`, no `.` or `..`, no dot at the
 * end (Windows drops it), nothing that looks like a file half written.
 */
const PART = /^(?!\.{1,2}$)[A-Za-z0-9._@+-]{1,200}(?<!\.)(?<!\.tmp)$/i;
/** @throws CodedError `registry.bad-key` (exit 2) */
function checkKey(key) {
    if (key.split('/').every((part) => PART.test(part)))
        return key;
    throw (0,errors/* badInput */.AN)('registry.bad-key', `${JSON.stringify(key)} cannot be a name in the registry.`, {
        fix: 'Names consist of letters, digits and . _ @ + -, do not end in a dot or in .tmp, and have at most 200 of them.',
    });
}

;// CONCATENATED MODULE: ./build/registry/folder/folder-files.js




const HOUR = 3_600_000;
/** What a write that was killed leaves beside the file it was for. */
const isTemporary = (name) => name.endsWith('.tmp');
/** The promise's value, or undefined where there is no such file. */
async function orNothing(reading) {
    try {
        return await reading;
    }
    catch (error) {
        if ((0,lib_files/* isErrno */.r)(error, 'ENOENT') || (0,lib_files/* isErrno */.r)(error, 'ENOTDIR') || (0,lib_files/* isErrno */.r)(error, 'EISDIR'))
            return undefined;
        throw error;
    }
}
/** Paths of whole files under a folder, relative to it with `/`; `['']` when the path is a file itself. */
async function filesUnder(path) {
    try {
        const entries = await (0,promises_.readdir)(path, { withFileTypes: true });
        const found = entries.map(async (entry) => {
            if (entry.isDirectory())
                return (await filesUnder((0,external_node_path_.join)(path, entry.name))).map((file) => `${entry.name}/${file}`);
            return entry.isFile() && !isTemporary(entry.name) ? [entry.name] : [];
        });
        return (await Promise.all(found)).flat();
    }
    catch (error) {
        if ((0,lib_files/* isErrno */.r)(error, 'ENOENT'))
            return [];
        if ((0,lib_files/* isErrno */.r)(error, 'ENOTDIR'))
            return [''];
        throw error;
    }
}
/** Deletes what killed writes left in a folder over an hour ago; younger ones may still be at work. */
async function removeStaleTemporaries(folder, now) {
    for (const name of (await orNothing((0,promises_.readdir)(folder))) ?? []) {
        if (!isTemporary(name))
            continue;
        const path = (0,external_node_path_.join)(folder, name);
        const found = await orNothing((0,promises_.stat)(path));
        if (found !== undefined && now.getTime() - found.mtimeMs > HOUR)
            await (0,promises_.rm)(path, { force: true });
    }
}
/** Says of an error of the file system what it means for the registry. */
async function explainErrors(folder, work) {
    try {
        return await work();
    }
    catch (cause) {
        if (cause instanceof errors/* CodedError */.AK || !(cause instanceof Error && 'syscall' in cause))
            throw cause;
        if ((0,lib_files/* isErrno */.r)(cause, 'ENOSPC') || (0,lib_files/* isErrno */.r)(cause, 'EDQUOT'))
            throw (0,errors/* badInput */.AN)('registry.disk-full', `${folder} cannot grow: the disk is full.`, {
                cause,
                fix: 'Make room, then run again: what is whole by now is taken as it is.',
            });
        throw (0,errors/* badInput */.AN)('registry.folder', `The registry in ${folder} cannot be used: ${cause.message}.`, {
            cause,
            fix: 'It must be a folder on a disk with room, where this user may read, write and link files.',
        });
    }
}

;// CONCATENATED MODULE: ./build/registry/folder/revisions.js




/** Ends the name of a folder of revisions; no key has it. */
const REVISIONS = '~';
const NAME = /^\d{10}$/;
/** Older ones are emptied. Their names stay: a name that came free could be taken by a writer who was late. */
const KEPT = 3;
/** The key that a file belongs to, by its path relative to the registry. */
function keyOfFile(file) {
    return file.replace(/~\/\d{10}$/, '');
}
/** The newest revision of the entry at `path`. */
async function readLatest(path) {
    for (;;) {
        const revision = await latestRevision(path);
        if (revision === undefined)
            return undefined;
        const bytes = await orNothing((0,promises_.readFile)((0,external_node_path_.join)(path + REVISIONS, revision)));
        // While it was read it may have become an old one, and been emptied.
        const whole = bytes !== undefined && (bytes.length > 0 || revision === (await latestRevision(path)));
        if (whole)
            return { bytes, revision };
    }
}
/** Creates the revision behind `expected`, if that is the newest and nobody else is first. */
async function createRevision(path, expected, bytes) {
    if ((await latestRevision(path)) !== expected)
        return false;
    const number = Number(expected ?? 0) + 1;
    const nameOf = (revision) => (0,external_node_path_.join)(path + REVISIONS, String(revision).padStart(10, '0'));
    if (!(await (0,lib_files/* createFileAtomic */.Q)(nameOf(number), bytes)))
        return false;
    if (number > KEPT)
        await (0,lib_files/* writeFileAtomic */.Zf)(nameOf(number - KEPT), '');
    return true;
}
async function latestRevision(path) {
    const names = (await orNothing((0,promises_.readdir)(path + REVISIONS))) ?? [];
    return names
        .filter((name) => NAME.test(name))
        .sort()
        .at(-1);
}

;// CONCATENATED MODULE: ./build/registry/folder/folder-storage.js








/**
 * A registry in a folder. An immutable entry is a file at its key; a mutable one is a folder `<key>~` of numbered
 * revisions, of which the highest counts.
 */
function openFolderStorage({ folder, readOnly, clock = lib_clock/* systemClock */.m, }) {
    const pathOf = (key) => (0,external_node_path_.join)(folder, ...checkKey(key).split('/'));
    const writing = (work) => {
        if (readOnly)
            throw (0,errors/* badInput */.AN)('registry.read-only', `${folder} is open for reading only; nothing was written.`);
        return explainErrors(folder, work);
    };
    const reading = (work) => explainErrors(folder, work);
    return {
        description: `folder ${folder}`,
        async get(key) {
            const path = pathOf(key);
            return reading(() => orNothing((0,promises_.readFile)(path)));
        },
        async list(prefix) {
            if (prefix !== '')
                checkKey(prefix);
            return reading(() => findKeys(folder, prefix));
        },
        async put(entries) {
            const files = [...entries].map(([key, bytes]) => [pathOf(key), bytes]);
            await writing(async () => {
                const folders = new Set(files.map(([path]) => (0,external_node_path_.dirname)(path)));
                for (const each of folders)
                    await removeStaleTemporaries(each, clock.now());
                for (const [path, bytes] of files) {
                    const there = await orNothing((0,promises_.readFile)(path));
                    if (there === undefined || Buffer.compare(there, bytes) !== 0)
                        await (0,lib_files/* writeFileAtomic */.Zf)(path, bytes);
                }
            });
        },
        async getVersioned(key) {
            const path = pathOf(key);
            return reading(() => readLatest(path));
        },
        async compareAndSet(key, expected, bytes) {
            const path = pathOf(key);
            return writing(async () => {
                await removeStaleTemporaries(path + REVISIONS, clock.now());
                return createRevision(path, expected, bytes);
            });
        },
        async remove(prefix) {
            const paths = prefix === '' ? [folder] : [pathOf(prefix), pathOf(prefix) + REVISIONS];
            await writing(async () => {
                for (const path of paths)
                    await (0,promises_.rm)(path, { recursive: true, force: true });
            });
        },
    };
}
async function findKeys(folder, prefix) {
    const roots = prefix === '' ? [''] : [prefix, prefix + REVISIONS];
    const found = await Promise.all(roots.map(async (root) => {
        const files = await filesUnder((0,external_node_path_.join)(folder, root));
        return files.map((file) => keyOfFile([root, file].filter((part) => part !== '').join('/')));
    }));
    return [...new Set(found.flat())].sort();
}


/***/ })

};
