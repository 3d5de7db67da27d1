export const id = 8964;
export const ids = [8964,6070,5486];
export const modules = {

/***/ 78964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: ./build/hosts/git.js
var git = __webpack_require__(3964);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: external "node:readline/promises"
var promises_ = __webpack_require__(26848);
;// CONCATENATED MODULE: ./build/commands/init/ask.js

/** On the terminal. @param signal ends a question */
function askOnTerminal(signal) {
    const lines = (0,promises_.createInterface)({ input: process.stdin, output: process.stderr });
    // Without a listener of its own it would keep Ctrl+C from us.
    lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    return {
        async choose(question, choices) {
            const list = choices.map((choice, i) => `  ${i + 1}  ${choice}`).join('\n');
            for (;;) {
                const answer = (await lines.question(`${question}\n${list}\n[1] `, { signal })).trim();
                const number = answer === '' ? 1 : Number(answer);
                if (Number.isInteger(number) && number >= 1 && number <= choices.length)
                    return number - 1;
            }
        },
        async text(question, proposed) {
            return (await lines.question(`${question}\n[${proposed}] `, { signal })).trim() || proposed;
        },
        close() {
            lines.close();
            process.stderr.write('\n');
        },
    };
}
/** Takes what is proposed. */
const askNobody = {
    choose: async () => 0,
    text: async (_question, proposed) => proposed,
    close() { },
};

;// CONCATENATED MODULE: ./build/commands/init/quoted.js
/** A path as a shell takes it. */
const quoted = (path) => /^[\w./@+-]+$/.test(path) && !path.startsWith('-') ? path : `'${path.replaceAll("'", "'\\''")}'`;

;// CONCATENATED MODULE: ./build/commands/init/templates.js
// What is written for a CI service. The README shows the same texts, which tests compare.
/** A branch may be called `#1` or `true`. */
const scalar = (branch) => /^[A-Za-z][\w./-]*$/.test(branch) && !/^(true|false|null|yes|no|on|off|[ynt])$/i.test(branch)
    ? branch
    : JSON.stringify(branch);
/**
 * A workflow that keeps its state in GitHub's cache.
 * @param version of the action: one release such as `1.4.0`, or `1` for the newest of a line
 * @param ready vectors are given: there is no model here whose accuracy could be told
 */
const githubWorkflow = (branch, version, ready = false) => `name: Vector index
on:
  push:
    branches: [${scalar(branch)}]
  pull_request:

permissions:
  contents: read

# One run after the other: the second finds what the first has left.
concurrency:
  group: vector-index-\${{ github.ref }}

jobs:
  index:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6

      # The index and the registry outlive the runner here. A run that is repeated takes the newest state, not its own.
      - uses: actions/cache@v5
        with:
          path: .vector-index
          key: vector-index-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: vector-index-

      - id: index
        uses: org/vector-index-action@v${version}
        with:
          config: vector-index.yml
          # A pull request is judged by the base branch's config file, which this checkout may lack.
          github-token: \${{ github.token }}

      - name: What came out
        env:
          GENERATION: \${{ steps.index.outputs.generation }}
          ${ready ? RESULT.vectors : RESULT.model}

      # The report${ready ? '' : ', and the model that was trained'}: of a failed run too.
      - if: \${{ !cancelled() }}
        uses: actions/upload-artifact@v6
        with:
          name: vector-index
          path: out
`;
const RESULT = {
    model: `ACCURACY: \${{ steps.index.outputs.accuracy }}
        run: echo "generation $GENERATION, accuracy $ACCURACY"`,
    vectors: `COUNT: \${{ steps.index.outputs.count }}
        run: echo "generation $GENERATION, $COUNT items"`,
};
const circleciOrb = (version) => `orbs:
  vector-index-action: org/vector-index-action@${version}
`;
/** The job, for a list of jobs of a workflow. */
const circleciJob = (branch, within) => `      - vector-index-action/run:
          default_branch: ${scalar(branch)}
${within === undefined ? '' : `          working_directory: ${JSON.stringify(within)}\n`}          # The index and the registry outlive the job in CircleCI's cache.
          keep_state: true
          # One run after the other: the second finds what the first has left.
          serial-group: << pipeline.project.slug >>/vector-index/<< pipeline.git.branch.is_default and "live" or pipeline.id >>
`;
/** @param within the folder that holds the config file, from the repository's root */
const circleciWorkflow = (branch, within) => `workflows:
  vector-index:
    jobs:
${circleciJob(branch, within)}`;
/** @param version as `githubWorkflow` takes it */
const circleciConfig = (branch, version, within) => `version: 2.1

${circleciOrb(version)}
${circleciWorkflow(branch, within)}`;

;// CONCATENATED MODULE: ./build/commands/init/ci-service.js


const CI_SERVICES = ['github', 'circleci', 'none'];
const SERVICE_NAMES = {
    github: 'GitHub Actions',
    circleci: 'CircleCI',
    none: 'none',
};
/** By what lies here, else by where the repository lies. */
function likelyService({ workflows, circleci, remote = '' }) {
    if (workflows)
        return 'github';
    if (circleci)
        return 'circleci';
    return /^github\./i.test(remote) ? 'github' : 'none';
}
/** What makes a service run it: with the very version that wrote it, until somebody raises it. */
function ciFiles(service, surroundings, version, data) {
    const { branch, within, circleciConfig: there } = surroundings;
    if (service === 'none')
        return { files: [] };
    if (service === 'github') {
        if (within !== undefined)
            return { files: [], byHand: githubBelow(within, data) };
        const text = githubWorkflow(branch, version, data.kind === 'vectors');
        return { files: [{ path: '.github/workflows/vector-index.yml', text }] };
    }
    const text = circleciConfig(branch, version, within);
    if (within === undefined && there !== 'others')
        return { files: [{ path: '.circleci/config.yml', text, ...(there === 'ours' && { stays: true }) }] };
    const path = within === undefined ? '.circleci/config.yml' : "the repository's .circleci/config.yml";
    if (there === undefined)
        return { files: [], byHand: `CircleCI reads ${path}, at its root. Make it there, of:\n\n${text}` };
    return {
        files: [],
        byHand: `There is ${within === undefined ? `a ${path}` : path}, which is left as it is. Add to it (under \`orbs:\` and \`workflows:\`, where it has them):\n\n${circleciOrb(version)}\n${circleciWorkflow(branch, within)}`,
    };
}
/** The action runs where the repository was checked out to: what a config file below names would not be found there. */
function githubBelow(within, data) {
    const up = within.replace(/[^/]+/g, '..');
    return [
        "GitHub runs the action at the repository's root, and paths in a config file are relative to where it",
        `runs: with the one in ${within} it would not find the data. Make one at the root:`,
        '',
        `cd ${up}`,
        `vector-index init --ci github --data ${quoted(`${within}/${data.path}`)}`,
        '',
        `CI reads that one alone. Delete vector-index.yml in ${within} then: two would drift apart.`,
    ].join('\n');
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/lib/counted.js
var counted = __webpack_require__(13266);
;// CONCATENATED MODULE: ./build/commands/init/config-text.js


const RAW = 'https://raw.githubusercontent.com/org/vector-index-action/v1';
const PAGES = 'https://github.com/org/vector-index-action/blob/v1';
const FIRST_LINE = `# yaml-language-server: $schema=${RAW}/schema/vector-index.schema.json`;
/** A config file with which a first run works, and no more than is worth setting. Pure. */
function configText({ index, data, modelName, guessedModel }) {
    return [
        FIRST_LINE,
        `# Every setting: ${PAGES}/docs/reference.md`,
        ...aligned([['index', index], ...linesOf(data, modelName, guessedModel === true)]),
        ...gatesOf(data),
        '',
    ].join('\n');
}
function linesOf(data, modelName, guessedModel) {
    switch (data.kind) {
        case 'images':
            return [
                ['data', data.path, '<class>/<file>'],
                ...(data.testPath === undefined ? [] : [['test-data', data.testPath]]),
                ...trainingLines(data),
            ];
        case 'image-table':
            return [['data', data.path, 'a table of images'], ...columnLines(data.columns)];
        case 'vectors':
            return [
                ['data', data.path, 'ready vectors, which are indexed as they are'],
                ...(data.beside === undefined
                    ? []
                    : [['vectors', data.beside, "those of the table's rows"]]),
                ...columnLines(data.columns),
                [
                    'model-name',
                    modelName,
                    `${guessedModel ? 'a guess, to be replaced: name ' : ''}what computed the vectors: those of two models never share an index`,
                ],
            ];
    }
}
function trainingLines({ side, images, classes }) {
    const size = imageSizeFor(side);
    const enough = images >= Math.max(200, 20 * classes);
    return [
        ...(size === undefined
            ? []
            : [['image-size', size, `pixels that the network sees; the images have about ${side}`]]),
        ...(enough
            ? [
                ['epochs', 30],
                ['validation-split', 0.1, 'steers training, which stops when it no longer gets better'],
            ]
            : []),
    ];
}
/** The default is 32. Smaller images say nothing more when they are enlarged to it; the network needs 10. */
function imageSizeFor(side) {
    return side === undefined || side >= 32 ? undefined : Math.max(16, side);
}
const columnLines = (columns) => ['id', 'label', 'image', 'vector'].flatMap((role) => {
    const name = columns?.[role];
    return name === undefined ? [] : [[`${role}-column`, name]];
});
/** Rules that a first run can hold. */
function gatesOf(data) {
    if (data.kind === 'images') {
        const guessing = Math.floor(100 / data.classes) / 100;
        return [
            'gates:',
            `  - accuracy >= ${guessing} # guessing among ${(0,counted/* counted */.h)(data.classes, 'class', 'classes')}; raise it to what a first run reaches`,
        ];
    }
    return [
        '# Rules that must hold before readers get a new index; a first run tells what there is to ask for.',
        '# gates:',
        data.kind === 'image-table' ? '#   - accuracy >= 0.9' : '#   - precision@10 >= 0.6',
    ];
}
function aligned(lines) {
    const texts = lines.map(([setting, value]) => `${setting}: ${config_text_scalar(value)}`);
    const width = Math.max(...texts
        .filter((text, i) => lines[i]?.[2] !== undefined && text.length <= 40)
        .map(({ length }) => length), 0);
    return texts.map((text, i) => {
        const comment = lines[i]?.[2];
        return comment === undefined ? text : `${text.padEnd(width)} # ${comment}`;
    });
}
const config_text_scalar = (value) => (0,dist.stringify)(value, { lineWidth: 0 }).trimEnd();

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/data/image-format.js
var image_format = __webpack_require__(55330);
;// CONCATENATED MODULE: ./build/commands/init/walk.js

/** Folders that hold no data of the user's, besides hidden ones. */
const PASSED = new Set(['node_modules', 'out', 'dist', 'build', 'venv', 'env', '__pycache__', 'target']);
/** What is below one folder is seen, in the order of names, so far and no further. */
const DEPTH = 3;
const MOST_FOLDERS = 2000;
/** A folder and those in it, those above before those below. @param root `''` for the working directory */
async function walk(root) {
    const found = [];
    let level = [root];
    for (let depth = 0; depth <= DEPTH && level.length > 0; depth++) {
        const listed = await Promise.all(level.slice(0, MOST_FOLDERS - found.length).map(list));
        found.push(...listed);
        level = listed.flatMap(({ path, folders }) => folders.map((name) => inside(path, name)));
    }
    return found;
}
const inside = (path, name) => (path === '' ? name : `${path}/${name}`);
async function list(path) {
    const entries = await (0,external_node_fs_promises_.readdir)(path === '' ? '.' : path, { withFileTypes: true }).catch(() => []);
    const names = (keep) => entries
        .filter((entry) => !entry.name.startsWith('.') && keep(entry))
        .map(({ name }) => name)
        .sort();
    return {
        path,
        folders: names((entry) => entry.isDirectory() && !PASSED.has(entry.name)),
        files: names((entry) => entry.isFile()),
    };
}

;// CONCATENATED MODULE: ./build/commands/init/find-images.js



const IMAGE = /\.(jpe?g|png|webp)$/i;
const TRAINING = /^train(ing)?$/i;
const TESTING = /^(test(ing)?|val(id|idation)?)$/i;
/** Images are opened so far, to see how large they are. */
const SAMPLE = 20;
const HEADER_BYTES = 64 * 1024;
/** Folders that hold images in folders of their class. */
async function findImageFolders(walked) {
    const byPath = new Map(walked.map((folder) => [folder.path, folder]));
    const found = [];
    for (const { path, folders } of walked) {
        const classes = folders.flatMap((name) => {
            const folder = byPath.get(inside(path, name));
            const images = folder?.files.filter((file) => IMAGE.test(file)) ?? [];
            return images.length === 0 ? [] : [{ path: inside(path, name), images }];
        });
        if (path === '' || classes.length < 2)
            continue;
        const images = classes.flatMap((each) => each.images.map((file) => inside(each.path, file)));
        const side = await typicalSide(spread(images, SAMPLE));
        found.push({
            ...{ kind: 'images', path, classes: classes.length, images: images.length },
            ...(side === undefined ? {} : { side }),
            example: images[0],
        });
    }
    return pairUp(found);
}
/** Why images that are there are none to train with; undefined where there are none. */
function hintAtImages(walked) {
    const holdsImages = ({ files }) => files.some((file) => IMAGE.test(file));
    const classes = walked.filter((folder) => folder.path.split('/').length === 1 && holdsImages(folder));
    const names = classes.flatMap(({ path }) => (path === '' ? [] : [path]));
    if (names.length > 1 && walked[0]?.path === '') {
        const shown = names.length > 4
            ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more folders`
            : names.join(', ');
        return `${shown} look like classes: move them into a folder of their own, such as images/${names[0]}.`;
    }
    const loose = walked.find(holdsImages);
    return (loose &&
        `There are images in ${loose.path === '' ? 'this folder' : loose.path}, but not in folders of two classes or more below a folder of their own.`);
}
/** `data/train` with `data/test` beside it is one find. */
function pairUp(found) {
    const split = (path) => {
        const at = path.lastIndexOf('/');
        return [path.slice(0, Math.max(at, 0)), path.slice(at + 1)];
    };
    const paired = found.map((folder) => {
        const [above, name] = split(folder.path);
        if (!TRAINING.test(name))
            return folder;
        const beside = found.filter(({ path }) => split(path)[0] === above && TESTING.test(split(path)[1]));
        const test = beside.find(({ path }) => /test/i.test(split(path)[1])) ?? beside[0];
        return test === undefined ? folder : { ...folder, testPath: test.path };
    });
    const tests = new Set(paired.flatMap(({ testPath }) => testPath ?? []));
    return paired.filter(({ path }) => !tests.has(path)).sort((a, b) => b.images - a.images);
}
/** So many of them, from all over. */
const spread = (values, most) => values.length <= most
    ? values
    : Array.from({ length: most }, (_, i) => values[Math.floor((i * values.length) / most)]);
/** The median of the shorter sides, where headers tell. */
async function typicalSide(paths) {
    const sides = await Promise.all(paths.map(sideOf));
    const known = sides.filter((side) => side !== undefined).sort((a, b) => a - b);
    return known[Math.floor(known.length / 2)];
}
async function sideOf(path) {
    const file = await (0,external_node_fs_promises_.open)(path).catch(() => undefined);
    if (file === undefined)
        return undefined;
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
        const size = (0,image_format/* headerSize */.pw)(buffer.subarray(0, bytesRead));
        return size && Math.min(size.width, size.height);
    }
    catch {
        return undefined;
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/data/file-bytes.js
var file_bytes = __webpack_require__(49325);
// EXTERNAL MODULE: ./build/data/sources.js
var sources = __webpack_require__(14895);
// EXTERNAL MODULE: ./build/data/tables/open-table.js
var open_table = __webpack_require__(5486);
// EXTERNAL MODULE: ./build/data/tables/table.js
var tables_table = __webpack_require__(42671);
// EXTERNAL MODULE: ./build/data/vectors/npy.js
var npy = __webpack_require__(76159);
;// CONCATENATED MODULE: ./build/commands/init/columns.js
/** What columns are called, besides what the program expects. */
const USUAL = {
    id: /^(_?id|uuid|guid|key|sku|(item|product|doc|document|image|row)[_-]?id)$/i,
    label: /^(label|class(_?name)?|category|target|species|y)$/i,
    image: /^(image|img|file(_?name|_?path)?|path|image_?(path|file|url))$/i,
    vector: /^(vector|embeddings?|emb|vec|values|features?)$/i,
};
const columns_IMAGE = /\.(jpe?g|png|webp)$/i;
/** What a table holds, by the names of its columns and its first row; undefined where that is nothing to index. */
function guessColumns(sample) {
    const { names, values } = sample;
    const find = (role, fits) => [role, ...names.filter((name) => USUAL[role].test(name))].find((name) => names.includes(name) && fits(values[name]));
    const vector = find('vector', isVector) ?? only(names.filter((name) => isVector(values[name])));
    const image = find('image', isImage) ?? only(names.filter((name) => isImage(values[name])));
    const id = find('id', isSimple);
    const label = find('label', isSimple);
    const named = (role, name) => name === undefined || name === role ? {} : { [role]: name };
    const common = { labelled: label !== undefined, ...named('id', id), ...named('label', label) };
    // Vectors need ids; an image's path is one.
    if (vector !== undefined && id !== undefined)
        return { kind: 'vectors', ...common, ...named('vector', vector) };
    return image === undefined ? undefined : { kind: 'image-table', ...common, ...named('image', image) };
}
/** The columns of a table whose vectors lie beside it; undefined where it has no ids. */
function columnsBeside({ names, values }) {
    const guessed = guessColumns({ names: [...names, 'vector'], values: { ...values, vector: [0, 0] } });
    if (guessed?.kind !== 'vectors')
        return undefined;
    const { kind: _, vector: __, ...columns } = guessed;
    return columns;
}
const only = (names) => (names.length === 1 ? names[0] : undefined);
const isSimple = (value) => ['string', 'number', 'bigint', 'boolean'].includes(typeof value) && !isVector(value);
function isImage(value) {
    if (typeof value === 'string')
        return columns_IMAGE.test(value);
    return value instanceof Uint8Array || (typeof value === 'object' && value !== null && 'bytes' in value);
}
function isVector(value) {
    if (typeof value === 'string')
        return /^\s*\[\s*[-+.\d]/.test(value) && isVector(parsed(value));
    if (value instanceof Uint8Array)
        return false;
    const numbers = ArrayBuffer.isView(value) ? [...value] : value;
    return Array.isArray(numbers) && numbers.length > 1 && numbers.every((each) => typeof each === 'number');
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/commands/init/find-tables.js








const TABLE = /\.((csv|tsv|jsonl|ndjson)(\.gz)?|parquet)$/i;
const VECTORS = /\.(npz|[fb]vecs)$/i;
const MATRIX = /\.npy$/i;
/** Files are opened so far: a folder may hold thousands. */
const MOST_FILES = 50;
/** Tables of images or vectors, and files of vectors; those that lie highest first. */
async function findTables(walked) {
    const found = [];
    let left = MOST_FILES;
    for (const { path, files } of walked) {
        const named = (pattern) => files.filter((file) => pattern.test(file)).map((file) => inside(path, file));
        const tables = named(TABLE).slice(0, Math.max(0, left));
        left -= tables.length;
        found.push(...(await lookAtTables(tables, await matricesOf(named(MATRIX).slice(0, MOST_FILES)))));
        found.push(...named(VECTORS).map((file) => vectorsAlone(file)));
    }
    return found;
}
/** Of one folder: a table without vectors may be that of the matrix beside it. */
async function lookAtTables(tables, matrices) {
    const samples = await Promise.all(tables.map(async (path) => ({ path, sample: await sampleOf(path) })));
    const read = samples.flatMap(({ path, sample }) => (sample === undefined ? [] : [{ path, sample }]));
    const alone = read.flatMap(({ path, sample }) => lookAtSample(path, sample) ?? []);
    const [matrix] = matrices;
    if (matrix === undefined)
        return alone;
    const others = read.filter(({ path }) => !alone.some((data) => data.path === path));
    const table = others.find(({ sample }) => columnsBeside(sample) !== undefined);
    const columns = table && columnsBeside(table.sample);
    const example = table && columns && exampleOf(table.sample, columns);
    return [
        ...alone,
        table === undefined || columns === undefined
            ? { kind: 'vectors', path: matrix, example: '0' }
            : { kind: 'vectors', path: table.path, columns, beside: matrix, ...example },
    ];
}
function lookAtSample(path, sample) {
    const guessed = guessColumns(sample);
    if (guessed === undefined)
        return undefined;
    const { kind, ...columns } = guessed;
    // Nothing can be learned of images without classes.
    if (kind === 'image-table')
        return columns.labelled ? { kind, path, columns } : undefined;
    return { kind, path, columns, ...exampleOf(sample, columns) };
}
const exampleOf = ({ values }, { id = 'id' }) => values[id] === undefined ? {} : { example: String(values[id]) };
/** What the user named; undefined where that is not a table, or cannot be read. */
async function lookAtTable(path) {
    if (VECTORS.test(path) || MATRIX.test(path))
        return vectorsAlone(path);
    const sample = TABLE.test(path) ? await sampleOf(path) : undefined;
    if (sample === undefined)
        return undefined;
    const alone = lookAtSample(path, sample);
    if (alone !== undefined)
        return alone;
    const beside = await findTables((await walk((0,external_node_path_.dirname)(path).replace(/^\.$/, ''))).slice(0, 1));
    return beside.find((data) => data.path === external_node_path_.posix.normalize(path));
}
/** An id is the row's number there, save in an .npz, which may have others. */
const vectorsAlone = (path) => ({
    ...{ kind: 'vectors', path },
    ...(/\.npz$/i.test(path) ? {} : { example: '0' }),
});
/** Undefined of a file that is no table after all. */
async function sampleOf(path) {
    try {
        const table = await (0,open_table.openTable)(await sourceOf(path));
        const batch = (await (0,tables_table/* firstOf */.K)(table.batches(undefined))) ?? [];
        const values = batch.flatMap((row) => ('values' in row ? [row.values] : []))[0];
        return values && { names: table.columns, values };
    }
    catch {
        return undefined;
    }
}
async function matricesOf(paths) {
    const matrices = await Promise.all(paths.map(isMatrix));
    return paths.filter((_, i) => matrices[i]);
}
async function isMatrix(path) {
    try {
        const bytes = (0,file_bytes/* fileBytes */.s)(await sourceOf(path));
        try {
            return (await (0,npy/* openNpyMatrix */.t)(bytes, path)).dimension > 1;
        }
        finally {
            await bytes.return(undefined);
        }
    }
    catch {
        return false;
    }
}
async function sourceOf(path) {
    const [source] = await (0,sources/* findSources */.I)('data', [path]);
    return source;
}

;// CONCATENATED MODULE: ./build/commands/init/find-data.js






/**
 * What could be indexed, the likeliest first.
 * @param named by the user: then that alone
 * @throws CodedError `init.no-data` (exit 2)
 */
async function findData(named) {
    if (named !== undefined)
        return [await lookAtNamed(named)];
    const walked = await walk('');
    const folders = await findImageFolders(walked);
    const found = [...folders, ...(await findTables(walked))];
    if (found.length > 0)
        return found;
    const hint = hintAtImages(walked);
    const here = 'There is no data here that could be indexed; nothing was written.';
    throw (0,errors/* badInput */.AN)('init.no-data', hint === undefined ? here : `${here} ${hint}`, {
        problems: hint === undefined ? FORMS : [],
        fix: 'Put data here in a form that can be indexed, or say where it is with --data.',
    });
}
const FORMS = [
    'images in folders of their class, in a folder of their own: images/cat/1.jpg, images/dog/2.jpg',
    'a table (.csv, .tsv, .jsonl, .parquet) with columns `image` and `label`',
    'a table with columns `id` and `vector`, or with `id` and an .npy of the vectors beside it',
    'vectors alone: .npy, .npz, .fvecs or .bvecs',
];
async function lookAtNamed(named) {
    const path = named
        .replaceAll('\\', '/')
        .replace(/^(\.\/)+/, '')
        .replace(/\/+$/, '')
        .replace(/^\.$/, '');
    const there = await (0,external_node_fs_promises_.access)(named).then(() => true, () => false);
    if (!there)
        throw (0,errors/* badInput */.AN)('init.no-data', `data: there is no such path: ${named}; nothing was written.`, {
            fix: 'Correct --data, which is relative to the working directory; or leave it out, to have a look taken around.',
        });
    const walked = await walk(path);
    const folders = await findImageFolders(walked);
    const found = folders.find((folder) => folder.path === path) ?? folders[0] ?? (await lookAtTable(named));
    if (found !== undefined)
        return found;
    const hint = hintAtImages(walked);
    throw (0,errors/* badInput */.AN)('init.no-data', `data: ${named} holds nothing that could be indexed; nothing was written.${hint === undefined ? '' : ` ${hint}`}`, { fix: 'Name a folder with images in folders of their class, a table, or a file of vectors.' });
}
/** For a person who is to choose. */
function describeData(data) {
    switch (data.kind) {
        case 'images': {
            const side = data.side === undefined ? '' : ` of about ${data.side} pixels`;
            const test = data.testPath === undefined ? '' : `, to be tested with ${data.testPath}`;
            return `${data.path}: ${(0,counted/* counted */.h)(data.images, 'image')}${side} in ${(0,counted/* counted */.h)(data.classes, 'class', 'classes')}${test}`;
        }
        case 'image-table':
            return `${data.path}: a table of images with labels`;
        case 'vectors':
            return data.beside === undefined
                ? `${data.path}: ready vectors`
                : `${data.path}: a table, whose vectors are in ${data.beside}`;
    }
}

// EXTERNAL MODULE: ./build/report/terminal-text.js + 7 modules
var terminal_text = __webpack_require__(57866);
;// CONCATENATED MODULE: ./build/commands/init/summary.js




/** What was found, what was written, and what to do next, in order. */
function renderDone(done, painting) {
    const title = (text) => (0,terminal_text/* paint */.n)('bold', text, painting);
    const { written, byHand } = done;
    const touched = written.filter(({ how }) => how !== 'kept');
    const kept = written.flatMap(({ path, how }) => (how === 'kept' ? [path] : []));
    return [
        title('Found'),
        ...(0,terminal_text/* renderColumns */.C)(foundRows(done), ['left', 'left']),
        '',
        title('Wrote'),
        ...(touched.length === 0 ? ['  nothing: all is there'] : writtenRows(touched)),
        '',
        ...(kept.length === 0 ? [] : [...kept.map((path) => `  kept ${path}, as it was`), '']),
        ...(byHand === undefined ? [] : [title('By hand'), ...byHand.trimEnd().split('\n').map(indented), '']),
        title('Next'),
        ...nextSteps(done).flatMap((step, i) => step.split('\n').map((line, part) => `  ${part === 0 ? `${i + 1}.` : '  '} ${line}`)),
        '',
        '  `vector-index doctor` looks at all that a run needs, and says what to do.',
        '',
    ].join('\n');
}
const writtenRows = (written) => (0,terminal_text/* renderColumns */.C)(written.map(({ path, how, copy }) => [
    path,
    how === 'made' ? '' : copy === undefined ? how : `replaced; what it was: ${copy}`,
]), ['left', 'left']);
const indented = (line) => (line === '' ? '' : `  ${line}`);
function foundRows({ data, others, surroundings, service, ignored = [], }) {
    const { repository, remote, branch } = surroundings;
    return [
        ['data', describeData(data)],
        ...others.slice(0, 5).map((other) => ['', `not taken: ${describeData(other)}`]),
        [
            'git',
            repository ? `${remote ?? 'a repository without a remote'}, default branch ${branch}` : 'no repository',
        ],
        ...ignored.map((path) => ['', `ignores ${path}: CI will not have it, unless another step brings it`]),
        ['ci', SERVICE_NAMES[service]],
    ];
}
/** In order; each is of one line or more. */
function nextSteps(done) {
    const { data, service, written, surroundings, byHand } = done;
    const trains = data.kind === 'vectors'
        ? 'builds, verifies and switches'
        : 'trains, judges, builds, verifies and switches';
    const keptConfig = written.some(({ path, how }) => path === CONFIG && how === 'kept');
    return [
        ...(done.guessedModel === true && !keptConfig
            ? [`say in ${CONFIG} at \`model-name\` what computed the vectors: that name is a guess`]
            : []),
        `vector-index run\n${trains}, here; out/report.html says how it went`,
        `vector-index ${searchFor(data)}`,
        ...(data.kind === 'images' && !keptConfig
            ? [`raise the rule under \`gates\` in ${CONFIG} to what you ask of a model`]
            : []),
        ...(surroundings.repository
            ? [...(byHand === undefined ? [] : ['what stands under "By hand"']), commitStep(done)]
            : []),
        ...(service === 'none' && surroundings.remote !== undefined
            ? [`run it in CI, where you like: ${OTHER_SERVICES} tells how`]
            : []),
        ...(service === 'circleci'
            ? [
                'in CircleCI, set the project up\nand allow its orb: Organization Settings → Security → Allow Uncertified Orbs',
            ]
            : []),
    ];
}
const CONFIG = 'vector-index.yml';
const OTHER_SERVICES = 'https://github.com/org/vector-index-action/blob/v1/docs/hosts.md';
function searchFor({ kind, ...data }) {
    const example = 'example' in data ? data.example : undefined;
    if (example === undefined)
        return 'status';
    return kind === 'images'
        ? `search --image ${quoted(example)} --top-k 5`
        : `search --id ${quoted(example)} --top-k 5`;
}
/** What a push does is said only where what does it is there. */
function commitStep({ written, surroundings, service, byHand, ignored = [] }) {
    const add = `git add ${written.map(({ path }) => quoted(path)).join(' ')}\ncommit it${ignored.length === 0 ? ' with the data' : ''}`;
    return service === 'none' || byHand !== undefined
        ? add
        : `${add}, and push: ${surroundings.branch} builds and switches, a pull request is judged`;
}

// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
;// CONCATENATED MODULE: ./build/commands/init/surroundings.js




/** A name as every store takes it: a-z, 0-9 and `-`, 45 at most. */
function indexName(text) {
    const name = text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+/, '')
        .slice(0, 45)
        .replace(/-+$/, '');
    return name === '' ? 'items' : name;
}
/** `git@github.com:org/photos.git` → `github.com/org/photos`, without a user or a password; undefined for a path. */
function remotePlace(address) {
    const [, host, path] = /^(?:https?:\/\/|ssh:\/\/|git:\/\/)(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+)$/.exec(address) ??
        /^(?:[^@/]+@)?([^/:]{2,}):(?!\/\/)(.+)$/.exec(address) ??
        [];
    return host === undefined || path === undefined
        ? undefined
        : `${host}/${path.replace(/\/$/, '').replace(/\.git$/, '')}`;
}
const ORB = 'org/vector-index-action@';
/** What the working directory is part of. */
async function lookAround() {
    const cwd = process.cwd();
    const [facts, origin] = await Promise.all([(0,git/* repositoryFacts */.Ow)(cwd), (0,git/* originBranch */.lB)(cwd)]);
    const remote = facts?.remote === undefined ? undefined : remotePlace(facts.remote);
    const within = facts?.within;
    const root = within ? (0,external_node_path_.join)(cwd, ...within.split('/').map(() => '..')) : cwd;
    const circleci = await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(root, '.circleci/config.yml'), 'utf8').catch(() => undefined);
    return {
        name: indexName(within || remote === undefined ? (0,external_node_path_.basename)(cwd) : (0,external_node_path_.basename)(remote)),
        branch: origin?.branch ?? facts?.branch ?? 'main',
        repository: facts !== undefined,
        ...(within ? { within } : {}),
        ...(remote === undefined ? {} : { remote }),
        workflows: await (0,files/* isThere */.$B)((0,external_node_path_.join)(root, '.github/workflows')),
        circleci: await (0,files/* isThere */.$B)((0,external_node_path_.join)(root, '.circleci')),
        ...(circleci === undefined ? {} : { circleciConfig: circleci.includes(ORB) ? 'ours' : 'others' }),
    };
}

// EXTERNAL MODULE: ./build/lib/writable.js
var writable = __webpack_require__(26070);
;// CONCATENATED MODULE: ./build/commands/init/writing.js





/**
 * Looks at every file before the first is written; then writes each whole. One that is there and is another stays as it
 * is or, with `force`, is replaced and copied beside itself.
 * @param elsewhere something is to be done by hand in other files: that all is there is no error then
 * @throws CodedError `init.exists` (exit 2) where files stay and there is nothing else to write;
 * `state.not-writable` (exit 2)
 */
async function writeFiles(files, force, elsewhere = false) {
    const looked = await Promise.all(files.map(async (file) => ({ file, before: await textOf(file.path) })));
    const plans = looked.map(({ file, before }) => planOf(file, before, force));
    const kept = plans.filter(({ how, file }) => how === 'kept' && !file.stays);
    if (!elsewhere && kept.length > 0 && plans.every(({ how }) => how === 'kept' || how === 'unchanged'))
        throw exists(kept.map(({ file }) => file));
    const touched = plans.filter(({ how }) => how !== 'kept' && how !== 'unchanged');
    await (0,writable.checkWritable)(Object.fromEntries(touched.map(({ file: { path } }) => [path, (0,external_node_path_.dirname)(path)])));
    const written = [];
    for (const plan of plans)
        written.push(await carryOut(plan));
    return written;
}
function planOf(file, before, force) {
    if (before === undefined)
        return { file, how: 'made', after: file.text };
    const after = file.adds === true ? withLines(before, file.text) : file.text;
    if (after === before)
        return { file, how: 'unchanged', after };
    if (file.adds === true)
        return { file, how: 'added to', after };
    return { file, how: force && file.stays !== true ? 'replaced' : 'kept', after };
}
async function carryOut({ file: { path }, how, after }) {
    // One that came in between is somebody's.
    if (how === 'made')
        return { path, how: (await (0,files/* createFileAtomic */.Q)(path, after)) ? how : 'kept' };
    if (how === 'added to')
        await (0,files/* writeFileAtomic */.Zf)(path, after);
    if (how !== 'replaced')
        return { path, how };
    const copy = await copyBeside(path);
    await (0,files/* writeFileAtomic */.Zf)(path, after);
    return { path, how, copy };
}
/** Byte for byte: it may be no UTF-8. */
async function copyBeside(path) {
    const bytes = await (0,external_node_fs_promises_.readFile)(path);
    for (let number = 1;; number++) {
        const copy = `${path}.before-init${number === 1 ? '' : `-${number}`}`;
        if (await (0,files/* createFileAtomic */.Q)(copy, bytes))
            return copy;
    }
}
/** Those of the lines that are missing, at the end. */
function withLines(before, lines) {
    const known = new Set(before.split(/\r?\n/).map((line) => line.trim().replace(/^\/|\/$/g, '')));
    const missing = lines.split('\n').filter((line) => line !== '' && !known.has(line.replace(/^\/|\/$/g, '')));
    if (missing.length === 0)
        return before;
    const gap = before === '' || before.endsWith('\n') ? '' : '\n';
    return `${before}${gap}${missing.join('\n')}\n`;
}
async function textOf(path) {
    try {
        return await (0,external_node_fs_promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if ((0,files/* isErrno */.r)(error, 'ENOENT'))
            return undefined;
        throw (0,errors/* badInput */.AN)('init.exists', `${path} is there, and is no file that could be read; nothing was written.`, {
            fix: 'Move it away.',
            cause: error,
        });
    }
}
const exists = (files) => (0,errors/* badInput */.AN)('init.exists', `${files.map(({ path }) => path).join(' and ')} ${files.length === 1 ? 'is' : 'are'} there already, and nothing is missing; nothing was written.`, {
    fix: 'Change it by hand; or say `--force`, which replaces it and keeps what it was in a copy beside it.',
});

;// CONCATENATED MODULE: ./build/commands/init.js









/** Looks at the folder, asks what it cannot know, and writes a config file and a workflow with which a first run works. */
async function init(context) {
    const { settings, host, signal, log } = context;
    const surroundings = await lookAround();
    const found = await findData(settings.data?.[0]);
    if ((settings.data?.length ?? 0) > 1)
        log.warn('Only the first `data` was looked at: add the others to the file.');
    const asks = !settings.yes && host.interactive && process.stdin.isTTY === true;
    const questions = asks ? askOnTerminal(signal) : askNobody;
    try {
        const data = await chooseData(found, questions);
        const service = settings.ci ?? (await chooseService(surroundings, questions));
        const index = settings.index === 'default' ? surroundings.name : settings.index;
        const invented = `${index}-model`;
        const modelName = data.kind === 'vectors'
            ? await questions.text('What is the model called that computed the vectors?', invented)
            : '';
        const guessedModel = modelName === invented;
        const { files, byHand } = ciFiles(service, surroundings, context.version, data);
        const written = await writeFiles([
            { path: 'vector-index.yml', text: configText({ index, data, modelName, guessedModel }) },
            ...files,
            { path: '.gitignore', text: '.vector-index/\nout/\n', adds: true },
        ], settings.force, byHand !== undefined);
        const paths = [data.path, ...('beside' in data && data.beside ? [data.beside] : [])];
        const clones = await Promise.all(paths.map((path) => (0,git/* inClones */.Ex)(path, process.cwd())));
        const ignored = paths.filter((_, i) => clones[i] === 'ignored');
        const others = found.filter((other) => other !== data);
        const done = {
            data,
            others,
            surroundings,
            service,
            written,
            guessedModel,
            ignored,
            ...(byHand === undefined ? {} : { byHand }),
        };
        context.print(settings.json ? `${JSON.stringify({ ...done, next: nextSteps(done) })}\n` : renderDone(done));
        return errors/* EXIT */.dc.done;
    }
    finally {
        questions.close();
    }
}
async function chooseData(found, questions) {
    const chosen = found.length === 1 ? 0 : await questions.choose('What is to be indexed?', found.map(describeData));
    return found[chosen];
}
async function chooseService(surroundings, questions) {
    const likely = likelyService(surroundings);
    const services = [likely, ...CI_SERVICES.filter((service) => service !== likely)];
    const chosen = await questions.choose('Which CI service is to run it?', services.map((service) => SERVICE_NAMES[service]));
    return services[chosen];
}


/***/ }),

/***/ 14702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/** A file that is not what its name says, or not whole (exit 2). */
function damaged(shown, reason, fix) {
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .badInput */ .AN)('data.damaged', `"${shown}": ${reason}.`, {
        fix: fix ?? 'Write or fetch the file again: it is not whole, or not what its name says.',
    });
}


/***/ }),

/***/ 49325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ fileBytes)
/* harmony export */ });
/* unused harmony export unreadable */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _damaged_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14702);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18369);





const CHUNK_BYTES = 2 ** 18;
/** What unpacks to more than this, and to more than this many times its size, is a bomb. */
const SUSPICIOUS_BYTES = 2 ** 30;
const SUSPICIOUS_RATIO = 100;
/**
 * The bytes of a file, unpacked where it is packed.
 * @param chunkBytes at a time; fewer where a reader makes many objects of them at once
 * @throws CodedError `data.unreadable`, `data.damaged`
 */
async function* fileBytes({ path, shown, gzip, bytes, progress }, chunkBytes = CHUNK_BYTES) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: chunkBytes });
    const unpacked = gzip ? file.pipe((0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)({ chunkSize: chunkBytes })) : file;
    file.on('error', (error) => unpacked.destroy(error));
    let length = 0;
    try {
        for await (const chunk of unpacked) {
            length += chunk.length;
            progress.bytes = file.bytesRead;
            if (gzip && length > SUSPICIOUS_BYTES && length > bytes * SUSPICIOUS_RATIO)
                throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_3__/* .damaged */ .q)(shown, `unpacks to more than ${SUSPICIOUS_RATIO} times its size`, 'Unpack it yourself if it is meant so.');
            yield chunk;
        }
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        if (code.startsWith('Z_'))
            throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_3__/* .damaged */ .q)(shown, `is not whole gzip: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .systemReason */ .u)(error)}`);
        if (/^E[A-Z]+$/.test(code))
            throw unreadable(shown, error);
        throw error;
    }
    finally {
        file.destroy();
    }
}
function unreadable(shown, cause) {
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('data.unreadable', `"${shown}" cannot be read (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .systemReason */ .u)(cause)}).`, {
        fix: 'Check that it is still there, and that this user may read it.',
        cause,
    });
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

/***/ 14895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findSources)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13266);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13963);
/* harmony import */ var _lib_listed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91699);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18369);








const FORMATS = {
    '.csv': 'csv',
    '.tsv': 'tsv',
    '.jsonl': 'jsonl',
    '.ndjson': 'jsonl',
    '.parquet': 'parquet',
    '.npy': 'npy',
    '.npz': 'npz',
    '.fvecs': 'fvecs',
    '.bvecs': 'bvecs',
    '.ivecs': 'ivecs',
};
const KNOWN = 'a folder of images, .csv, .tsv, .jsonl, .ndjson (each also .gz), .parquet, .npy, .npz, .fvecs, .bvecs or .ivecs';
/**
 * What the paths lead to, globs followed, each once, those of a glob in the order of their names' bytes.
 * @throws CodedError `data.no-source` with every path that leads nowhere or to what is not known
 */
async function findSources(setting, paths, takes = KNOWN) {
    const found = new Map();
    const problems = [];
    for (const path of paths) {
        const names = await expand(path);
        if (names.length === 0)
            problems.push(`"${path}" matches no file`);
        for (const name of names) {
            const source = await describe(name, paths.length === 1);
            if (typeof source === 'string')
                problems.push(source);
            else
                found.set(source.path, source);
        }
    }
    if (problems.length === 0)
        return [...found.values()];
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .badInput */ .AN)('data.no-source', `\`${setting}\`: ${(0,_lib_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(problems.length, 'path')} cannot be read.`, {
        problems: (0,_lib_listed_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .K)(problems),
        fix: `\`${setting}\` takes ${takes}. Paths are relative to the working directory.`,
    });
}
/** Of a file by its name; a `.gz` behind text's endings is packed text. */
function formatOf(name) {
    const lower = name.toLowerCase();
    const gzip = lower.endsWith('.gz');
    const format = FORMATS[(0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(gzip ? lower.slice(0, -3) : lower)];
    const packs = format === 'csv' || format === 'tsv' || format === 'jsonl';
    return format === undefined || (gzip && !packs) ? undefined : { format, gzip };
}
async function describe(shown, alone) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(shown);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (file.isDirectory())
            return { path, shown, format: 'folder', gzip: false, bytes: 0, progress: { bytes: 0 } };
        if (!file.isFile())
            return `"${shown}" is neither a file nor a folder`;
        const known = formatOf(shown);
        if (known === undefined)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(shown) === ''
                ? `"${shown}" is not a folder, and a file without an ending is not known`
                : `"${shown}": files that end in "${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(shown)}" are not known${hint(shown)}`;
        return { path, shown, ...known, bytes: file.size, progress: { bytes: 0 } };
    }
    catch (error) {
        // What is not there, and has no ending that we know, was to be a folder.
        if (alone && formatOf(shown) === undefined && !isGlob(shown))
            return { path, shown, format: 'folder', gzip: false, bytes: 0, progress: { bytes: 0 } };
        return `"${shown}" cannot be opened (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .systemReason */ .u)(error)})`;
    }
}
function hint(shown) {
    if (/\.json$/i.test(shown))
        return '; JSON with one object a line is called .jsonl';
    if (/\.(jpe?g|png|webp)$/i.test(shown))
        return '; name the folder of the images, or a table that lists them';
    return '';
}
const isGlob = (path) => /[*?[{]/.test(path);
/** What a glob matches; else the path itself. */
async function expand(path) {
    if (!isGlob(path) || (await exists(path)))
        return [path];
    const names = [];
    for await (const name of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(path))
        names.push(name.replaceAll('\\', '/'));
    return names.sort(_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .compareIds */ .q3);
}
async function exists(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return true;
    }
    catch (error) {
        return !(0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .isErrno */ .r)(error, 'ENOENT') && !(0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .isErrno */ .r)(error, 'ENOTDIR');
    }
}


/***/ }),

/***/ 5486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openTable: () => (/* binding */ openTable)
/* harmony export */ });
/** Opens a table by its format. @throws CodedError `data.damaged`, `data.unreadable` */
async function openTable(source) {
    switch (source.format) {
        case 'csv':
        case 'tsv':
            return (await Promise.all(/* import() */[__webpack_require__.e(7084), __webpack_require__.e(299)]).then(__webpack_require__.bind(__webpack_require__, 30299))).openCsv(source);
        case 'jsonl':
            return (await __webpack_require__.e(/* import() */ 6783).then(__webpack_require__.bind(__webpack_require__, 26783))).openJsonLines(source);
        case 'parquet':
            return (await Promise.all(/* import() */[__webpack_require__.e(1419), __webpack_require__.e(5951)]).then(__webpack_require__.bind(__webpack_require__, 65951))).openParquet(source);
        default:
            throw new RangeError(`${source.format} is no table`);
    }
}


/***/ }),

/***/ 42671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ firstOf),
/* harmony export */   x: () => (/* binding */ MAX_RECORD_BYTES)
/* harmony export */ });
/** A record that cannot be larger: memory must not follow what a file claims. */
const MAX_RECORD_BYTES = 64 * 2 ** 20;
/** What comes first; the rest is closed. So tables wait for their turn, however many, without an open file each. */
async function firstOf(values) {
    for await (const value of values)
        return value;
    return undefined;
}


/***/ }),

/***/ 5265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readNpyHeader)
/* harmony export */ });
/* harmony import */ var _damaged_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14702);

const MAGIC = '\x93NUMPY';
const MAX_HEADER = 2 ** 16;
/**
 * Reads the header of NumPy's format, versions 1 to 3 (numpy.lib.format): the magic bytes, the version, the header's
 * length, and a Python dictionary.
 * @throws CodedError `data.damaged`, also for arrays in Fortran's order and for pickled objects
 */
async function readNpyHeader(reader, shown) {
    if (!(await reader.fill(10)) || reader.peek(6).toString('latin1') !== MAGIC)
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, 'not an .npy file');
    const version = reader.take(8)[6];
    if (version < 1 || version > 3)
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, `version ${version} of the .npy format is not known`);
    const lengthBytes = version === 1 ? 2 : 4;
    if (!(await reader.fill(lengthBytes)))
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, 'the header is cut off');
    const length = reader.take(lengthBytes).readUIntLE(0, lengthBytes);
    if (length > MAX_HEADER)
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, `a header of ${length} bytes`);
    if (!(await reader.fill(length)))
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, 'the header is cut off');
    return parseHeader(reader.take(length).toString(version === 3 ? 'utf8' : 'latin1'), shown);
}
function parseHeader(text, shown) {
    const type = /'descr'\s*:\s*'([^']*)'/.exec(text)?.[1];
    const order = /'fortran_order'\s*:\s*(True|False)/.exec(text)?.[1];
    const shape = /'shape'\s*:\s*\(([\d\s,L]*)\)/.exec(text)?.[1];
    if (type === undefined || order === undefined || shape === undefined) {
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, `the header ${JSON.stringify(text.trim().slice(0, 100))} is not that of a plain array`);
    }
    const sizes = shape.split(',').flatMap((size) => (size.trim() === '' ? [] : [Number.parseInt(size, 10)]));
    if (!sizes.every(Number.isSafeInteger))
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, `the shape (${shape}) cannot be`);
    if (type.includes('O')) {
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, 'holds pickled Python objects, which are not read', 'Save ids and labels as text: `ids.astype(str)`.');
    }
    if (order === 'True' && sizes.length > 1)
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, "is in Fortran's order", 'Save it with `np.save(path, np.ascontiguousarray(array))`.');
    return { type, shape: sizes };
}


/***/ }),

/***/ 76159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ openNpyMatrix)
/* harmony export */ });
/* harmony import */ var _lib_byte_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73982);
/* harmony import */ var _damaged_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14702);
/* harmony import */ var _npy_header_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5265);
/* harmony import */ var _number_decoder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21200);




const BATCH_BYTES = 2 ** 18;
/**
 * Opens a matrix of floats (2, 4 or 8 bytes, either byte order, C order).
 * @throws CodedError `data.damaged`, while it is read also where the file is longer or shorter than its header says
 */
async function openNpyMatrix(bytes, shown) {
    const reader = new _lib_byte_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .ByteReader */ .k(bytes);
    const { type, shape } = await (0,_npy_header_js__WEBPACK_IMPORTED_MODULE_1__/* .readNpyHeader */ .n)(reader, shown);
    const format = (0,_number_decoder_js__WEBPACK_IMPORTED_MODULE_2__/* .numberFormat */ .j)(type);
    if (format === undefined) {
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, `numbers of type ${type}`, "Save vectors as floats: `np.save(path, array.astype('float32'))`.");
    }
    const [rows, dimension] = shape;
    if (rows === undefined || dimension === undefined || shape.length !== 2) {
        throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, `an array of ${shape.length} dimensions`, 'Save vectors as a matrix: one row for each item.');
    }
    const rowBytes = dimension * format.size;
    return {
        rows,
        dimension,
        async *batches() {
            const most = Math.max(1, Math.floor(BATCH_BYTES / Math.max(1, rowBytes)));
            for (let done = 0; done < rows;) {
                const count = Math.min(most, rows - done);
                if (!(await reader.fill(count * rowBytes))) {
                    const whole = done + Math.floor(reader.available / rowBytes);
                    throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, `is cut off: its header says ${rows} rows of ${dimension}, and ${whole} are there`);
                }
                const values = format.decode(reader.take(count * rowBytes), count * dimension);
                yield Array.from({ length: count }, (_, i) => values.subarray(i * dimension, (i + 1) * dimension));
                done += count;
            }
            if (await reader.fill(1))
                throw (0,_damaged_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .q)(shown, `goes on behind the ${rows} rows that its header says`);
        },
    };
}


/***/ }),

/***/ 21200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ decodeFloat32),
/* harmony export */   j: () => (/* binding */ numberFormat)
/* harmony export */ });
/** NumPy's types of vectors: floats of 2, 4 and 8 bytes in either byte order; undefined for all else. */
function numberFormat(type) {
    const [, order, kind] = /^([<>])(f[248])$/.exec(type) ?? [];
    const format = order === undefined || kind === undefined ? undefined : FLOATS[kind];
    if (format === undefined || order === '<')
        return format;
    return { size: format.size, decode: (bytes, count) => format.decode(swapped(bytes, format.size), count) };
}
/** float32, little-endian. */
const decodeFloat32 = (bytes, count) => new Float32Array(copyOf(bytes), 0, count);
const FLOATS = {
    f2: { size: 2, decode: (bytes, count) => new Float32Array(new Float16Array(copyOf(bytes), 0, count)) },
    f4: { size: 4, decode: decodeFloat32 },
    f8: { size: 8, decode: (bytes, count) => new Float32Array(new Float64Array(copyOf(bytes), 0, count)) },
};
function swapped(bytes, size) {
    if (size === 2)
        return bytes.swap16();
    return size === 4 ? bytes.swap32() : bytes.swap64();
}
/** Typed arrays want memory that begins at a multiple of their numbers' size. */
function copyOf(bytes) {
    const copy = new Uint8Array(bytes.length);
    copy.set(bytes);
    return copy.buffer;
}


/***/ }),

/***/ 18369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ systemReason)
/* harmony export */ });
/** The system's reason without the path, such as `EACCES: permission denied`. */
function systemReason(error) {
    return (error instanceof Error ? error.message : String(error)).split(', ')[0];
}


/***/ }),

/***/ 73982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ByteReader)
/* harmony export */ });
/** Takes bytes off a stream in pieces of any size. */
class ByteReader {
    #chunks;
    #buffer = Buffer.alloc(0);
    #at = 0;
    #taken = 0;
    constructor(source) {
        this.#chunks = source[Symbol.asyncIterator]();
    }
    /** Bytes that can be taken without waiting. */
    get available() {
        return this.#buffer.length - this.#at;
    }
    /** Bytes taken so far. */
    get taken() {
        return this.#taken;
    }
    /** Waits for `bytes` to be available; false where the stream ends before. */
    async fill(bytes) {
        if (this.available >= bytes)
            return true;
        const parts = [this.#buffer.subarray(this.#at)];
        let length = this.available;
        while (length < bytes) {
            const { done, value } = await this.#chunks.next();
            if (done === true)
                break;
            parts.push(value);
            length += value.length;
        }
        this.#buffer = Buffer.concat(parts);
        this.#at = 0;
        return length >= bytes;
    }
    /** The next bytes, `available` at most, without taking them. They are valid until the next `fill`. */
    peek(bytes) {
        return this.#buffer.subarray(this.#at, this.#at + bytes);
    }
    /** Takes them. They are valid until the next `fill`. */
    take(bytes) {
        const piece = this.peek(bytes);
        this.#at += piece.length;
        this.#taken += piece.length;
        return piece;
    }
    /** Ends the stream early. */
    async close() {
        await this.#chunks.return?.(undefined);
    }
}


/***/ }),

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

/***/ 26070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkWritable: () => (/* binding */ checkWritable)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);




/**
 * Finds out, without writing, whether files can be made in folders or, where one is not there yet, whether it can be
 * made itself. A full disk is not seen.
 * @param folders setting → its path
 * @throws CodedError `state.not-writable` (exit 2) with each that cannot
 */
async function checkWritable(folders) {
    const found = Object.entries(folders).map(async ([setting, path]) => {
        const reason = await whyNotWritable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path));
        return reason === undefined ? [] : [`\`${setting}\`: ${JSON.stringify(path)}: ${reason}`];
    });
    const problems = (await Promise.all(found)).flat();
    if (problems.length === 0)
        return;
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('state.not-writable', 'Folders that this run is to write to cannot be written; nothing was done.', {
        problems,
        fix: 'Give this user the right to make files there, or name other folders.',
    });
}
async function whyNotWritable(path) {
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory())
            return `${path} is not a folder`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return undefined;
    }
    catch (error) {
        return (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'ENOENT') && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) !== path
            ? whyNotWritable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))
            : (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error);
    }
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


/***/ })

};
