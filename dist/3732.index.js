export const id = 3732;
export const ids = [3732];
export const modules = {

/***/ 83732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWasmEngine: () => (/* binding */ openWasmEngine)
});

// EXTERNAL MODULE: ./build/engines/tfjs/identity.js
var identity = __webpack_require__(65060);
// EXTERNAL MODULE: ./build/engines/tfjs/tfjs-engine.js + 10 modules
var tfjs_engine = __webpack_require__(60957);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/lib/assets.js
var assets = __webpack_require__(63955);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/engines/tfjs/kernels/heap.js

function openHeap(backend) {
    const module = backend.wasm;
    guardAllocation(module);
    return {
        memory: module.asm.memory,
        address: (tensor) => backend.getMemoryOffset(tensor.dataId),
        output: (shape) => backend.makeOutput([...shape], 'float32'),
        share({ dataId, shape, dtype }) {
            backend.incRef(dataId);
            return { dataId, shape: [...shape], dtype };
        },
        scratch(bytes, use) {
            const address = module._malloc(bytes);
            try {
                use(address);
            }
            finally {
                module._free(address);
            }
        },
    };
}
/**
 * Refuses what does not fit. The backend takes address 0, which stands for "no memory left", for a tensor's place, and
 * overwrites its own data; sizes and ends beyond 4 GB lose their upper bits, and look like places that there are.
 */
function guardAllocation(module) {
    // Emscripten's functions replace themselves at their first call.
    module._free(module._malloc(1));
    const allocate = module._malloc;
    module._malloc = (bytes) => {
        if (bytes < 2 ** 32) {
            const address = allocate(bytes) >>> 0;
            const inside = address + bytes <= module.asm.memory.buffer.byteLength;
            if (inside && (address !== 0 || bytes === 0))
                return address;
            module._free(address);
        }
        throw (0,errors/* badInput */.AN)('engine.memory', 'The network needs more memory than WebAssembly has.', {
            fix: 'Lower `batch-size` or `image-size`.',
        });
    };
}

// EXTERNAL MODULE: ./build/engines/tfjs/kernels/kernel.js
var kernel = __webpack_require__(87740);
;// CONCATENATED MODULE: ./build/engines/tfjs/kernels/adam-update.js

/**
 * AdamUpdate: the new weights and both moments. The weights are in new memory, since stock kernels remember what they
 * made of the old one; the moments are updated in place.
 */
function adamUpdate({ tf, heap, simd }) {
    return (0,kernel/* kernelFunction */.E)((inputs, { beta1, beta2, rate, epsilon }) => {
        const output = heap.output(inputs.weights.shape);
        simd.applyAdam(heap.address(inputs.weights), heap.address(inputs.gradient), heap.address(inputs.moment1), heap.address(inputs.moment2), heap.address(output), tf.util.sizeFromShape(inputs.weights.shape), beta1, beta2, rate, epsilon);
        return [output, heap.share(inputs.moment1), heap.share(inputs.moment2)];
    });
}

;// CONCATENATED MODULE: ./build/engines/tfjs/kernels/bias.js

/** BiasActivation: x + bias for each channel, then relu where asked for. */
function biasActivation({ heap, simd }) {
    return (0,kernel/* kernelFunction */.E)(({ x, bias }, { relu }) => {
        const output = heap.output(x.shape);
        const [rows, channels] = asMatrix(x);
        simd.addBias(heap.address(x), heap.address(bias), heap.address(output), rows, channels, relu);
        return output;
    });
}
/** ReluGradient: dy where y is positive, otherwise 0. */
function reluGradient({ heap, simd }) {
    return (0,kernel/* kernelFunction */.E)(({ y, dy }) => {
        const output = heap.output(dy.shape);
        const [rows, channels] = asMatrix(dy);
        simd.reluGradient(heap.address(y), heap.address(dy), heap.address(output), rows * channels);
        return output;
    });
}
/** BiasGradient: the sum over all but the last axis. */
function biasGradient({ heap, simd }) {
    return (0,kernel/* kernelFunction */.E)(({ dy }) => {
        const [rows, channels] = asMatrix(dy);
        const output = heap.output([channels]);
        simd.sumRows(heap.address(dy), heap.address(output), rows, channels);
        return output;
    });
}
function asMatrix({ shape }) {
    const channels = shape.at(-1) ?? 1;
    return [shape.slice(0, -1).reduce((product, size) => product * size, 1), channels];
}

;// CONCATENATED MODULE: ./build/engines/tfjs/kernels/convolution.js
function convolve({ heap, simd }, c) {
    const panelBytes = c.filterHeight * c.filterWidth * c.inChannels * 32;
    const packedBytes = Math.ceil(c.outChannels / 8) * panelBytes;
    heap.scratch(packedBytes + simd.TILE_BYTES.value, (panels) => {
        c.pack(panels, panelBytes);
        withPadding({ heap, simd }, c, (input, height, width) => simd.convolve(input, panels, c.bias, c.output, c.batch, height, width, c.inChannels, c.outHeight, c.outWidth, c.outChannels, c.filterHeight, c.filterWidth, c.strideY, c.strideX, c.relu));
    });
}
/** Calls `use` with images that hold all that the filter reads: the input itself where it needs no zeros around. */
function withPadding({ heap, simd }, c, use) {
    const height = (c.outHeight - 1) * c.strideY + c.filterHeight;
    const width = (c.outWidth - 1) * c.strideX + c.filterWidth;
    if (c.top === 0 && c.left === 0 && height <= c.inHeight && width <= c.inWidth) {
        use(c.input, c.inHeight, c.inWidth);
        return;
    }
    heap.scratch(c.batch * height * width * c.inChannels * 4, (padded) => {
        const { batch, inHeight, inWidth, inChannels, top, left } = c;
        simd.padImages(c.input, padded, batch, inHeight, inWidth, inChannels, height, width, top, left);
        use(padded, height, width);
    });
}
/** The convolution that TensorFlow.js describes, or undefined where the kernels cannot do it. */
function describeConvolution(info) {
    if (info.dataFormat !== 'channelsLast' || info.dilationHeight !== 1 || info.dilationWidth !== 1)
        return undefined;
    return {
        batch: info.batchSize,
        inHeight: info.inHeight,
        inWidth: info.inWidth,
        inChannels: info.inChannels,
        outHeight: info.outHeight,
        outWidth: info.outWidth,
        outChannels: info.outChannels,
        filterHeight: info.filterHeight,
        filterWidth: info.filterWidth,
        strideY: info.strideHeight,
        strideX: info.strideWidth,
        top: info.padInfo.top,
        left: info.padInfo.left,
    };
}
/** A shape of rank 4, as the backend's helpers want it. */
function shape4({ shape }) {
    const [a, b, c, d] = shape;
    if (shape.length !== 4)
        throw new Error(`a tensor of rank 4 was expected, not [${shape}]`);
    return [a, b, c, d];
}

;// CONCATENATED MODULE: ./build/engines/tfjs/kernels/conv2d.js


/** Conv2D. Faster than the stock kernel, and with one order of sums on every CPU. */
function conv2d(context, stock) {
    return (0,kernel/* kernelFunction */.E)(({ x, filter }, attributes) => run(context, x, filter, undefined, attributes, false), stock);
}
/** FusedConv2D: with bias, and relu or nothing behind it. */
function fusedConv2d(context, stock) {
    return (0,kernel/* kernelFunction */.E)(({ x, filter, bias }, attributes) => {
        const { activation } = attributes;
        if (activation !== 'linear' && activation !== 'relu')
            return undefined;
        if (bias && bias.shape.length !== 1)
            return undefined;
        return run(context, x, filter, bias, attributes, activation === 'relu');
    }, stock);
}
function run(context, x, filter, bias, { strides, pad, dataFormat, dilations, dimRoundingMode }, relu) {
    const { tf, heap, simd } = context;
    const format = tf.backend_util.convertConv2DDataFormat(dataFormat);
    const filterShape = shape4(filter);
    const info = tf.backend_util.computeConv2DInfo(shape4(x), filterShape, strides, dilations, pad, dimRoundingMode, false, format);
    const convolution = describeConvolution(info);
    if (convolution === undefined)
        return undefined;
    const [height, width, inChannels, outChannels] = filterShape;
    const output = heap.output(info.outShape);
    convolve(context, {
        ...convolution,
        input: heap.address(x),
        bias: bias ? heap.address(bias) : 0,
        output: heap.address(output),
        relu,
        pack: (panels, panelBytes) => simd.packPanels(heap.address(filter), panels, height * width * inChannels, outChannels, panelBytes),
    });
    return output;
}

;// CONCATENATED MODULE: ./build/engines/tfjs/kernels/conv2d-backprop-filter.js


/** Conv2DBackpropFilter, which the wasm backend lacks. Any stride and padding. */
function conv2dBackpropFilter(context, stock) {
    const { tf, heap, simd } = context;
    return (0,kernel/* kernelFunction */.E)(({ x, dy }, attributes) => {
        const { strides, pad, dimRoundingMode, dataFormat, filterShape } = attributes;
        const format = tf.backend_util.convertConv2DDataFormat(dataFormat);
        const info = tf.backend_util.computeConv2DInfo(shape4(x), filterShape, strides, 1, pad, dimRoundingMode, false, format);
        const forward = describeConvolution(info);
        if (forward === undefined)
            return undefined;
        const output = heap.output(filterShape);
        withPadding(context, { ...forward, input: heap.address(x) }, (input, height, width) => simd.filterGradient(input, heap.address(dy), heap.address(output), forward.batch, height, width, forward.inChannels, forward.outHeight, forward.outWidth, forward.outChannels, forward.filterHeight, forward.filterWidth, forward.strideY, forward.strideX));
        return output;
    }, stock);
}

;// CONCATENATED MODULE: ./build/engines/tfjs/kernels/conv2d-backprop-input.js


/**
 * Conv2DBackpropInput for stride 1: a convolution of the output's gradient with the filter turned by 180° and its
 * channels exchanged (Dumoulin & Visin 2016, "A guide to convolution arithmetic for deep learning", 4.2–4.4).
 */
function conv2dBackpropInput(context, stock) {
    const { tf, heap, simd } = context;
    return (0,kernel/* kernelFunction */.E)(({ dy, filter }, attributes) => {
        const { strides, pad, dimRoundingMode, dataFormat, inputShape } = attributes;
        const format = tf.backend_util.convertConv2DDataFormat(dataFormat);
        const info = tf.backend_util.computeConv2DInfo(inputShape, shape4(filter), strides, 1, pad, dimRoundingMode, false, format);
        const forward = describeConvolution(info);
        if (forward === undefined || forward.strideY !== 1 || forward.strideX !== 1)
            return undefined;
        const { filterHeight, filterWidth, inChannels, outChannels } = forward;
        const top = filterHeight - 1 - forward.top;
        const left = filterWidth - 1 - forward.left;
        if (top < 0 || left < 0)
            return undefined;
        const output = heap.output(inputShape);
        convolve(context, {
            ...forward,
            input: heap.address(dy),
            bias: 0,
            output: heap.address(output),
            inHeight: forward.outHeight,
            inWidth: forward.outWidth,
            inChannels: outChannels,
            outHeight: forward.inHeight,
            outWidth: forward.inWidth,
            outChannels: inChannels,
            top,
            left,
            relu: false,
            pack(panels, panelBytes) {
                const taps = filterHeight * filterWidth;
                for (let tap = 0; tap < taps; tap++) {
                    const matrix = heap.address(filter) + (taps - 1 - tap) * inChannels * outChannels * 4;
                    simd.packTransposedPanels(matrix, panels + tap * outChannels * 32, outChannels, inChannels, panelBytes);
                }
            },
        });
        return output;
    }, stock);
}

;// CONCATENATED MODULE: ./build/engines/tfjs/kernels/identity.js

/** Identity without the stock kernel's copy: gradients take one of every tensor that they save. */
function identity_identity({ heap }) {
    return (0,kernel/* kernelFunction */.E)(({ x }) => heap.share(x));
}

;// CONCATENATED MODULE: ./build/engines/tfjs/kernels/mat-mul.js


/** BatchMatMul of two matrices, transposed or not (the stock kernel is slow where one is transposed). */
function batchMatMul(context, stock) {
    return (0,kernel/* kernelFunction */.E)(({ a, b }, { transposeA, transposeB }) => multiply(context, a, b, undefined, transposeA, transposeB, false), stock);
}
/** _FusedMatMul: with bias, and relu or nothing behind it. */
function fusedMatMul(context, stock) {
    return (0,kernel/* kernelFunction */.E)(({ a, b, bias }, attributes) => {
        const { transposeA, transposeB, activation } = attributes;
        if (activation !== 'linear' && activation !== 'relu')
            return undefined;
        if (bias && bias.shape.length !== 1)
            return undefined;
        return multiply(context, a, b, bias, transposeA, transposeB, activation === 'relu');
    }, stock);
}
function multiply(context, a, b, bias, transposeA, transposeB, relu) {
    const left = matrixShape(a);
    const right = matrixShape(b);
    if (left === undefined || right === undefined)
        return undefined;
    const [rows, inner] = transposeA ? [left[1], left[0]] : left;
    const columns = transposeB ? right[0] : right[1];
    const { heap, simd } = context;
    const outer = (a.shape.length >= b.shape.length ? a : b).shape.slice(0, -2);
    const output = heap.output([...outer, rows, columns]);
    const pack = transposeB ? simd.packTransposedPanels : simd.packPanels;
    // A product is a convolution of `rows` pixels in one column, each with `inner` channels, with a 1×1 filter.
    const convolveRows = (input) => convolve(context, {
        input,
        bias: bias ? heap.address(bias) : 0,
        output: heap.address(output),
        batch: 1,
        inHeight: rows,
        inWidth: 1,
        inChannels: inner,
        outHeight: rows,
        outWidth: 1,
        outChannels: columns,
        filterHeight: 1,
        filterWidth: 1,
        strideY: 1,
        strideX: 1,
        top: 0,
        left: 0,
        relu,
        pack: (panels, panelBytes) => pack(heap.address(b), panels, inner, columns, panelBytes),
    });
    if (!transposeA)
        convolveRows(heap.address(a));
    else
        heap.scratch(rows * inner * 4, (transposed) => {
            simd.transpose(heap.address(a), transposed, inner, rows);
            convolveRows(transposed);
        });
    return output;
}
/** Rows and columns, or undefined for a batch of matrices. */
function matrixShape({ shape }) {
    const [columns, rows, ...batch] = [...shape].reverse();
    return batch.every((size) => size === 1) ? [rows, columns] : undefined;
}

;// CONCATENATED MODULE: ./build/engines/tfjs/kernels/max-pool-grad.js


/** MaxPoolGrad in place of the stock kernel, which is wrong where a maximum is not positive or not the only one. */
function maxPoolGrad({ tf, heap, simd }) {
    return (0,kernel/* kernelFunction */.E)(({ dy, input }, attributes) => {
        const { filterSize, strides, pad, dimRoundingMode } = attributes;
        const info = tf.backend_util.computePool2DInfo(shape4(input), filterSize, strides, 1, pad, dimRoundingMode);
        const output = heap.output(input.shape);
        simd.maxPoolGradient(heap.address(input), heap.address(dy), heap.address(output), info.batchSize, info.inHeight, info.inWidth, info.inChannels, info.outHeight, info.outWidth, info.filterHeight, info.filterWidth, info.strideHeight, info.strideWidth, info.padInfo.top, info.padInfo.left);
        return output;
    });
}

;// CONCATENATED MODULE: ./build/engines/tfjs/kernels/seeded-dropout.js

/** SeededDropout: what is kept is scaled by 1 / (1 − rate). Its own gradient, with the same attributes. */
function seededDropout({ tf, heap, simd }) {
    return (0,kernel/* kernelFunction */.E)(({ x }, { key, rate }) => {
        const output = heap.output(x.shape);
        const count = tf.util.sizeFromShape(x.shape);
        const threshold = Math.round(rate * 2 ** 24);
        simd.dropout(heap.address(x), heap.address(output), count, key, threshold, 1 / (1 - rate));
        return output;
    });
}

;// CONCATENATED MODULE: ./build/engines/tfjs/kernels/install.js









/** By the names under which TensorFlow.js looks kernels up; the last ones are our own. */
const KERNELS = {
    Conv2D: conv2d,
    FusedConv2D: fusedConv2d,
    Conv2DBackpropInput: conv2dBackpropInput,
    Conv2DBackpropFilter: conv2dBackpropFilter,
    MaxPoolGrad: maxPoolGrad,
    BatchMatMul: batchMatMul,
    _FusedMatMul: fusedMatMul,
    Identity: identity_identity,
    BiasActivation: biasActivation,
    ReluGradient: reluGradient,
    BiasGradient: biasGradient,
    SeededDropout: seededDropout,
    AdamUpdate: adamUpdate,
};
/** Registers the kernels for the wasm backend, in place of stock ones where there are any. Once in a process. */
function installKernels(context) {
    const { tf } = context;
    for (const [kernelName, make] of Object.entries(KERNELS)) {
        const stock = tf.getKernel(kernelName, 'wasm');
        if (stock)
            tf.unregisterKernel(kernelName, 'wasm');
        tf.registerKernel({ kernelName, backendName: 'wasm', kernelFunc: make(context, stock?.kernelFunc) });
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/engines/tfjs/kernels/training-kernels.js


/** Starts the kernels on a memory that belongs to another program. They hold no data of their own. */
async function loadTrainingKernels(memory) {
    const module = await WebAssembly.compile(await (0,promises_.readFile)((0,assets/* assetUrl */.uq)('training-kernels.wasm')));
    const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
    return exports;
}

;// CONCATENATED MODULE: ./build/engines/tfjs/wasm-runtime.js





let started;
/** TensorFlow.js on its wasm backend, with our kernels in it. Loaded at the first call; one runtime serves the process, as TensorFlow.js' registries are global. */
function openWasmRuntime() {
    started ??= start();
    return started;
}
async function start() {
    const [tf, layers, wasm] = await Promise.all([
        __webpack_require__.e(/* import() */ 3484).then(__webpack_require__.t.bind(__webpack_require__, 53484, 19)),
        Promise.all(/* import() */[__webpack_require__.e(3484), __webpack_require__.e(9762)]).then(__webpack_require__.t.bind(__webpack_require__, 77381, 19)),
        Promise.all(/* import() */[__webpack_require__.e(3484), __webpack_require__.e(6744)]).then(__webpack_require__.t.bind(__webpack_require__, 16744, 19)),
    ]);
    // Production mode is the switch that keeps its advice out of the log.
    tf.env().set('PROD', true);
    const binary = (0,external_node_url_.fileURLToPath)((0,assets/* assetUrl */.uq)('tfjs-backend-wasm-simd.wasm'));
    wasm.setWasmPaths({
        'tfjs-backend-wasm.wasm': binary,
        'tfjs-backend-wasm-simd.wasm': binary,
        'tfjs-backend-wasm-threaded-simd.wasm': binary,
    });
    const running = await containLoader(() => tf.setBackend('wasm'));
    if (!running)
        throw new Error(`TensorFlow.js could not start from ${binary}`);
    const heap = openHeap(tf.backend());
    installKernels({ tf, heap, simd: await loadTrainingKernels(heap.memory) });
    return {
        engine: 'wasm',
        tf,
        layers,
        activate() {
            if (tf.getBackend() !== 'wasm')
                void tf.setBackend('wasm');
        },
    };
}
/**
 * Emscripten's loader reads `__dirname`, which a bundled ES module lacks (the value goes nowhere: the path of the binary
 * is given), and listens for uncaught errors of the whole process to throw them again, which is not its business.
 */
async function containLoader(load) {
    const events = ['uncaughtException', 'unhandledRejection'];
    const before = new Map(events.map((event) => [event, process.rawListeners(event)]));
    Object.defineProperty(globalThis, '__dirname', { value: '', configurable: true });
    try {
        return await load();
    }
    finally {
        Reflect.deleteProperty(globalThis, '__dirname');
        for (const event of events) {
            for (const listener of process.rawListeners(event)) {
                if (!before.get(event)?.includes(listener))
                    process.removeListener(event, listener);
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/engines/tfjs/wasm-engine.js



/** Engine `wasm`: TensorFlow.js on WebAssembly, with nothing to install. Loads it all, 0.2 s. */
async function openWasmEngine() {
    return (0,tfjs_engine/* engineOn */.W)(await openWasmRuntime(), identity/* WASM_ENGINE */.C);
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


/***/ })

};
