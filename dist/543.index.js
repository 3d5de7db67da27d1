export const id = 543;
export const ids = [543];
export const modules = {

/***/ 60543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTensorflowEngine: () => (/* binding */ openTensorflowEngine)
});

// UNUSED EXPORTS: numericVersion, openTensorflowRuntime

// EXTERNAL MODULE: ./build/engines/tfjs/identity.js
var identity = __webpack_require__(65060);
// EXTERNAL MODULE: ./build/engines/tfjs/tfjs-engine.js + 10 modules
var tfjs_engine = __webpack_require__(60957);
// EXTERNAL MODULE: ./build/engines/tfjs/kernels/kernel.js
var kernel = __webpack_require__(87740);
;// CONCATENATED MODULE: ./build/engines/tfjs/tensorflow/dropout-mask.js
/** The odd fraction of the golden ratio: splitmix's step. */
const STEP = 0x9e3779b9;
/**
 * `scale` where a random number reaches `threshold`, otherwise 0; the numbers are those of the engine `wasm`
 * (`assembly/dropout.ts`): element i draws the upper 24 bits of the i-th number of splitmix32 from `key`.
 */
function dropoutMask(count, key, threshold, scale) {
    const mask = new Float32Array(count);
    let state = key | 0;
    for (let i = 0; i < count; i++) {
        let hash = state ^ (state >>> 16);
        hash = Math.imul(hash, 0x85ebca6b);
        hash ^= hash >>> 13;
        hash = Math.imul(hash, 0xc2b2ae35);
        hash ^= hash >>> 16;
        if (hash >>> 8 >= threshold)
            mask[i] = scale;
        state = (state + STEP) | 0;
    }
    return mask;
}

;// CONCATENATED MODULE: ./build/engines/tfjs/tensorflow/kernels.js


/** Registers what training needs beyond stock kernels, for TensorFlow; each does what its namesake in `../kernels` does. */
function installTensorflowKernels(tf) {
    const backend = tf.backend();
    const { TF_ATTR_TYPE, TF_FLOAT } = backend.binding;
    const float = [{ name: 'T', type: TF_ATTR_TYPE, value: TF_FLOAT }];
    const run = (operation, ...inputs) => backend.executeSingleOutput(operation, float, inputs);
    const kernels = {
        BiasActivation: (0,kernel/* kernelFunction */.E)(({ x, bias }, { relu }) => {
            const y = run('BiasAdd', x, bias);
            if (!relu)
                return y;
            const positive = run('Relu', y);
            y.dispose();
            return positive;
        }),
        ReluGradient: (0,kernel/* kernelFunction */.E)(({ y, dy }) => run('ReluGrad', dy, y)),
        BiasGradient: (0,kernel/* kernelFunction */.E)(({ dy }) => run('BiasAddGrad', dy)),
        SeededDropout: (0,kernel/* kernelFunction */.E)(({ x }, { key, rate }) => tf.tidy(() => {
            const count = tf.util.sizeFromShape(x.shape);
            const mask = dropoutMask(count, key, Math.round(rate * 2 ** 24), 1 / (1 - rate));
            return run('Mul', x, tf.tensor(mask, x.shape));
        })),
        AdamUpdate: (0,kernel/* kernelFunction */.E)(({ weights, gradient, moment1, moment2 }, { beta1, beta2, rate, epsilon }) => tf.tidy(() => {
            const scaled = (x, factor) => run('Mul', x, tf.scalar(factor));
            const mean = run('AddV2', scaled(moment1, beta1), scaled(gradient, 1 - beta1));
            const square = run('AddV2', scaled(moment2, beta2), scaled(run('Square', gradient), 1 - beta2));
            const root = run('AddV2', run('Sqrt', square), tf.scalar(epsilon));
            return [run('Sub', weights, run('Div', scaled(mean, rate), root)), mean, square];
        })),
    };
    for (const [kernelName, kernelFunc] of Object.entries(kernels))
        tf.registerKernel({ kernelName, backendName: 'tensorflow', kernelFunc });
}

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/engines/tfjs/tensorflow/load.js




const PACKAGE = '@tensorflow/tfjs-node';
/**
 * Loads the project's own `@tensorflow/tfjs-node`, with the copy of TensorFlow.js that it brings, and lets it compute
 * something.
 * @throws badInput `engine.unavailable` where it is not installed, not fit or broken
 */
function loadTensorflow({ folder, setVariables }) {
    if (tfjsGlobals().length > 0)
        throw new Error('TensorFlow.js is in use in this process already');
    const require = (0,external_node_module_.createRequire)((0,external_node_path_.join)((0,external_node_path_.resolve)(folder), 'package.json'));
    const manifest = find(require, folder);
    const { version } = require(manifest);
    if (!/^4\.(2[2-9]|[3-9]\d)\./.test(version))
        throw unavailable(`${PACKAGE} ${version} in ${(0,external_node_path_.dirname)(manifest)} is too old or too new`, folder);
    setVariables({ TF_CPP_MIN_LOG_LEVEL: '2', TF_ENABLE_ONEDNN_OPTS: '1' });
    restoreNodeUtilities();
    try {
        const tf = require((0,external_node_path_.dirname)(manifest));
        tf.env().set('PROD', true);
        tf.tidy(() => tf.add(tf.tensor([1]), tf.scalar(1)).dataSync());
        const { TF_Version: libtensorflow } = tf.backend().binding;
        return { tf, tfjsNode: version, libtensorflow };
    }
    catch (error) {
        // Another engine must not go on with what is left of this one.
        for (const name of tfjsGlobals())
            Reflect.deleteProperty(globalThis, name);
        const [reason] = (0,errors/* describeError */.Uc)(error).split('\n');
        throw unavailable(`${PACKAGE} ${version} in ${(0,external_node_path_.dirname)(manifest)} does not load: ${reason}`, folder, error);
    }
}
function find(require, folder) {
    try {
        return require.resolve(`${PACKAGE}/package.json`);
    }
    catch (cause) {
        throw unavailable(`${PACKAGE} is not installed in ${(0,external_node_path_.resolve)(folder)}`, folder, cause);
    }
}
function unavailable(what, folder, cause) {
    return (0,errors/* badInput */.AN)('engine.unavailable', `The engine tensorflow is not available: ${what.replace(/\.?\s*$/, '')}.`, {
        fix: `Run \`npm install ${PACKAGE}@4.22.0\` in ${(0,external_node_path_.resolve)(folder)}, or name the folder where it is installed with \`tensorflow-path\`, ` +
            'or take `engine: wasm`, which needs nothing (`engine: tensorflow, wasm` takes it where tensorflow is missing).',
        ...(cause === undefined ? {} : { cause }),
    });
}
/** Where TensorFlow.js keeps its engine and its registries: two copies of it in one process would share them. */
const tfjsGlobals = () => ['_tfengine', '_tfGlobals'].filter((name) => name in globalThis);
/** tfjs-node calls, at every operation, what Node.js 23 took out of `node:util` and what it warns of. */
function restoreNodeUtilities() {
    const utilities = external_node_util_;
    utilities.isNullOrUndefined ??= (value) => value === null || value === undefined;
    utilities.isArray = Array.isArray;
}

;// CONCATENATED MODULE: ./build/engines/tfjs/tensorflow/tensorflow-engine.js




/** Raised when what is computed here changes, whatever the software below. */
const OWN_VERSION = 1;
/**
 * Engine `tensorflow`: TensorFlow.js on libtensorflow, through the `@tensorflow/tfjs-node` that the user has installed.
 * The seed gives the initial weights, the order of samples and what dropout drops as in the engine `wasm`; sums are
 * rounded otherwise, and from CPU to CPU. Loads it all, 1 s.
 * @throws badInput `engine.unavailable`
 */
function openTensorflowEngine(options) {
    const { runtime, identity } = openTensorflowRuntime(options);
    return (0,tfjs_engine/* engineOn */.W)(runtime, identity);
}
/** @throws badInput `engine.unavailable` */
function openTensorflowRuntime(options) {
    const { tf, tfjsNode, libtensorflow } = loadTensorflow(options);
    installTensorflowKernels(tf);
    return {
        runtime: {
            engine: 'tensorflow',
            ...{ tf, layers: tf },
            activate() {
                if (tf.getBackend() !== 'tensorflow')
                    void tf.setBackend('tensorflow');
            },
        },
        identity: {
            name: 'tensorflow',
            numericVersion: numericVersion(tfjsNode, libtensorflow),
            tolerance: identity/* TENSORFLOW_TOLERANCE */.O,
            software: `tfjs-node ${tfjsNode} with libtensorflow ${libtensorflow}`,
        },
    };
}
/**
 * One number for our own version and those of the software, to the minor one, two digits for each part: 4.22.0 and
 * 2.15.1 give 104220215. TensorFlow's patch releases keep its computations as they are.
 */
function numericVersion(tfjsNode, libtensorflow) {
    const digits = [tfjsNode, libtensorflow].flatMap((version) => version.split('.').slice(0, 2));
    return Number(`${OWN_VERSION}${digits.map((part) => part.padStart(2, '0')).join('')}`);
}


/***/ })

};
