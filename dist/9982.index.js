export const id = 9982;
export const ids = [9982];
export const modules = {

/***/ 87740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ kernelFunction)
/* harmony export */ });
/**
 * Makes a kernel for the wasm backend. `undefined` from `run` stands for a case that is left to the stock kernel:
 * rare in networks of ours, and not needed for training.
 */
function kernelFunction(run, stock) {
    return (params) => {
        const result = run(params.inputs, params.attrs);
        if (result !== undefined)
            return result;
        if (stock === undefined)
            throw new Error('no kernel for this case');
        return stock(params);
    };
}


/***/ }),

/***/ 60957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ engineOn)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/engines/tfjs/random.js
// Integers only: the same numbers on every machine.
/** The finaliser of MurmurHash3 (Austin Appleby): every bit of the result depends on every bit of `state`. */
function scramble(state) {
    let hash = state ^ (state >>> 16);
    hash = Math.imul(hash, 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
}
/** A seed of 32 bits for one purpose, from a seed and what tells the purpose from others. All are integers. */
function deriveSeed(seed, ...purpose) {
    let state = 0;
    for (const part of [seed, Math.floor(seed / 2 ** 32), ...purpose]) {
        state = scramble((state + 0x9e3779b9 + (part | 0)) | 0);
    }
    return state;
}
/** 0 … count − 1 in an order that `seed` decides (Fisher–Yates, numbers from splitmix32). */
function shuffledIndices(count, seed) {
    const indices = Int32Array.from({ length: count }, (_, index) => index);
    for (let last = count - 1; last > 0; last--) {
        const random = scramble(Math.imul(count - last, 0x9e3779b9) + seed);
        const other = Math.floor((random * (last + 1)) / 2 ** 32);
        const moved = indices[last];
        indices[last] = indices[other];
        indices[other] = moved;
    }
    return indices;
}

;// CONCATENATED MODULE: ./build/engines/tfjs/topology.js


/** Layers that are tested to give the same results as TensorFlow.js' cpu backend. */
const RUNNABLE = new Set([
    ...['InputLayer', 'Dense', 'Flatten', 'Reshape', 'Permute', 'RepeatVector', 'Activation', 'Softmax'],
    ...['ReLU', 'LeakyReLU', 'ELU', 'PReLU', 'ThresholdedReLU'],
    ...['Conv1D', 'Conv2D', 'Conv2DTranspose', 'SeparableConv2D', 'DepthwiseConv2D'],
    ...['ZeroPadding2D', 'Cropping2D', 'UpSampling2D'],
    ...['MaxPooling2D', 'AveragePooling2D', 'GlobalMaxPooling2D', 'GlobalAveragePooling2D'],
    ...['BatchNormalization', 'LayerNormalization'],
    ...['Dropout', 'GaussianNoise', 'GaussianDropout', 'AlphaDropout'],
    ...['Add', 'Multiply', 'Average', 'Maximum', 'Minimum', 'Concatenate'],
]);
function unsupported(message, cause) {
    return (0,errors/* badInput */.AN)('engine.unsupported', message, {
        fix: 'Use a recipe, or a Layers model with layers that the engine has.',
        ...(cause === undefined ? {} : { cause }),
    });
}
/**
 * The layers in the order of the topology.
 * @throws badInput `engine.unsupported` for a malformed topology, and naming every layer that cannot be run
 */
function listLayers(engine, topology) {
    const layers = isRecord(topology) && isRecord(topology.config) ? topology.config.layers : undefined;
    if (!Array.isArray(layers) || layers.length === 0)
        throw unsupported('The network is not a Layers topology: it has no list of layers.');
    const listed = layers.map(describeLayer);
    const unknown = listed.filter((layer) => !RUNNABLE.has(layer.className));
    if (unknown.length > 0) {
        const names = unknown.map((layer) => `${layer.name} (${layer.className})`).join(', ');
        throw unsupported(`The engine ${engine} cannot run: ${names}.`);
    }
    return listed;
}
function describeLayer(layer, index) {
    if (!isRecord(layer) || typeof layer.class_name !== 'string' || !isRecord(layer.config))
        throw unsupported(`Layer ${index + 1} of the network is malformed: it needs class_name and config.`);
    const { name } = layer.config;
    return {
        className: layer.class_name,
        name: typeof name === 'string' ? name : `layer ${index + 1}`,
        config: layer.config,
    };
}
/**
 * The topology with a seed in every initializer, made from `seed`, the layer's place and the weight; a kernel without an
 * initializer gets Keras' default (Glorot uniform), since TensorFlow.js has another.
 */
function seedInitializers(engine, topology, seed) {
    const layers = listLayers(engine, topology).map(({ className, config }, layer) => {
        const seeded = { ...config };
        if (className === 'Dense' || className === 'Conv2D')
            seeded.kernel_initializer ??= 'glorot_uniform';
        const weights = Object.keys(seeded).filter((key) => key.endsWith('_initializer'));
        for (const [weight, key] of weights.sort().entries()) {
            // TensorFlow.js takes 0 for no seed at all.
            seeded[key] = withSeed(seeded[key], deriveSeed(seed, layer, weight) || 1);
        }
        return { class_name: className, config: seeded };
    });
    return { class_name: topology.class_name, config: { ...topology.config, layers } };
}
function withSeed(initializer, seed) {
    if (typeof initializer === 'string')
        return { class_name: toCamelCase(`_${initializer}`), config: { seed } };
    if (!isRecord(initializer) || !isRecord(initializer.config))
        return initializer;
    return { ...initializer, config: { ...initializer.config, seed } };
}
/**
 * Keras' names to those of TensorFlow.js, which does the same in loading a model but offers no function for it:
 * keys and strings in camel case, save names of models and layers.
 */
function toLayersConfig(value, key = '') {
    if (typeof value === 'string')
        return key === 'name' ? value : toCamelCase(value);
    if (Array.isArray(value)) {
        const namesLayers = key === 'inboundNodes' || key === 'inputLayers' || key === 'outputLayers';
        return value.map((item, index) => namesLayers && index === 0 && typeof item === 'string' ? item : toLayersConfig(item, key));
    }
    if (!isRecord(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => {
        const camel = toCamelCase(name);
        return [camel, toLayersConfig(inner, camel)];
    }));
}
const toCamelCase = (text) => text.replace(/_+(\w|$)/g, (_, letter) => letter.toUpperCase());
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./build/engines/tfjs/network.js


/**
 * Builds the network, its weights from its initializers, or all zero where `zeros` is set (which is fast).
 * Whoever builds it disposes it.
 * @throws badInput `engine.unsupported`
 */
function buildNetwork(runtime, topology, zeros) {
    listLayers(runtime.engine, topology);
    try {
        return buildOrDispose(runtime, topology, zeros);
    }
    catch (error) {
        throw unsupported(`The network cannot be built${firstBadLayer(runtime, topology)}: ${(0,errors/* describeError */.Uc)(error)}`, error);
    }
}
/** Frees the network's weights. */
function disposeNetwork(model) {
    for (const weight of model.weights)
        weight.dispose();
}
/** @throws badInput `engine.unsupported` */
function describeNetwork(runtime, topology) {
    const model = buildNetwork(runtime, topology, true);
    try {
        const { inputs, outputs } = model;
        if (inputs.length !== 1 || outputs.length !== 1)
            throw unsupported(`The network has ${inputs.length} inputs and ${outputs.length} outputs; it needs one of each.`);
        return {
            inputShape: withoutBatch(inputs[0].shape, 'input'),
            outputDimension: sizeOf(withoutBatch(outputs[0].shape, 'output')),
            parameterCount: model.countParams(),
        };
    }
    finally {
        disposeNetwork(model);
    }
}
/** The network's weights, copied, named and ordered as TensorFlow.js saves them. */
function readWeights(model) {
    return model.weights.map((weight) => ({
        name: weight.originalName,
        shape: [...weight.shape],
        values: weight.read().dataSync(),
    }));
}
/** @throws badInput `engine.weights` when names or shapes are not those of the network */
function writeWeights({ tf }, model, weights) {
    const given = new Map(weights.map((weight) => [weight.name, weight]));
    const problems = [];
    for (const variable of model.weights) {
        const weight = given.get(variable.originalName);
        given.delete(variable.originalName);
        if (weight === undefined)
            problems.push(`${variable.originalName} is missing`);
        else if (`${weight.shape}` !== `${variable.shape}` || weight.values.length !== sizeOf(weight.shape))
            problems.push(`${weight.name} has shape [${weight.shape}] and not [${variable.shape}]`);
        else
            tf.tidy(() => void variable.write(tf.tensor(weight.values, [...weight.shape], 'float32')));
    }
    problems.push(...[...given.keys()].map((name) => `${name} is not in the network`));
    if (problems.length > 0)
        throw wrongWeights(problems);
}
const wrongWeights = (problems) => (0,errors/* badInput */.AN)('engine.weights', 'The weights do not belong to the network.', {
    problems,
    fix: "Restore the model's files as they were written, or `train` again.",
});
function sizeOf(shape) {
    return shape.reduce((product, size) => product * size, 1);
}
function withoutBatch(shape, what) {
    return shape.slice(1).map((size) => {
        if (size === null)
            throw unsupported(`The network's ${what} has no fixed size: [${shape.slice(1)}].`);
        return size;
    });
}
function buildOrDispose({ tf, activate }, topology, zeros) {
    activate();
    const variables = tf.engine().registeredVariables;
    const before = new Set(Object.keys(variables));
    try {
        return deserialize(tf, topology, zeros);
    }
    catch (error) {
        for (const [name, variable] of Object.entries(variables))
            if (!before.has(name))
                variable.dispose();
        throw error;
    }
}
function deserialize(tf, topology, zeros) {
    const known = tf.serialization.SerializationMap.getMap().classNameMap[topology.class_name];
    if (known === undefined)
        throw new Error(`${topology.class_name} is not a kind of model`);
    const [cls, fromConfig] = known;
    const config = toLayersConfig(topology.config);
    const model = fromConfig(cls, config, {}, zeros);
    for (const { name, inboundNodes } of model.layers) {
        const shapes = inboundNodes.flatMap((node) => node.outputShapes);
        if (shapes.flat().includes(0))
            throw new Error(`nothing is left of the input behind ${name}`);
    }
    return model;
}
/** ` at layer NAME`: the first one with which a Sequential network cannot be built. */
function firstBadLayer(runtime, topology) {
    if (topology.class_name !== 'Sequential')
        return '';
    const { layers } = topology.config;
    for (const [index, { name, className }] of listLayers(runtime.engine, topology).entries()) {
        const config = { ...topology.config, layers: layers.slice(0, index + 1) };
        try {
            disposeNetwork(buildOrDispose(runtime, { class_name: 'Sequential', config }, true));
        }
        catch {
            return ` at ${name} (${className})`;
        }
    }
    return '';
}

;// CONCATENATED MODULE: ./build/engines/tfjs/predictor.js



/** `Engine.load`. */
function loadPredictor(runtime, network, outputs) {
    const model = buildNetwork(runtime, network.topology, true);
    try {
        writeWeights(runtime, model, network.weights);
        return createPredictor(runtime, model, outputs);
    }
    catch (error) {
        disposeNetwork(model);
        throw error;
    }
}
function createPredictor({ tf, layers, activate }, model, outputs) {
    const chosen = layers.model({
        inputs: model.inputs,
        outputs: outputs.map((name) => outputOf(model, name)),
    });
    const inputShape = model.inputs[0].shape.slice(1);
    let disposed = false;
    return {
        outputs,
        async predict(inputs, rows) {
            if (disposed)
                throw new Error('the predictor is disposed');
            if (inputs.length !== rows * sizeOf(inputShape))
                throw new Error(`${inputs.length} values are not ${rows} rows of [${inputShape}]`);
            activate();
            // Read outside of tidy, which would look for tensors among the values that it returns, one by one.
            const tensors = tf.tidy(() => run(chosen, tf.tensor(inputs, [rows, ...inputShape])));
            const results = tensors.map((tensor) => tensor.dataSync());
            tf.dispose(tensors);
            for (const [index, values] of results.entries())
                checkFinite(values, outputs[index]);
            return results;
        },
        dispose() {
            if (!disposed)
                disposeNetwork(model);
            disposed = true;
        },
    };
}
function run(model, inputs) {
    try {
        return [model.apply(inputs)].flat();
    }
    catch (error) {
        if (error instanceof errors/* CodedError */.AK)
            throw error;
        throw unsupported(`The network cannot be run: ${(0,errors/* describeError */.Uc)(error)}`, error);
    }
}
function outputOf(model, name) {
    const layer = model.layers.find((candidate) => candidate.name === name);
    if (layer === undefined) {
        const names = model.layers.map((candidate) => candidate.name).join(', ');
        throw unsupported(`The network has no layer ${name}; it has ${names}.`);
    }
    return [layer.output].flat()[0];
}
function checkFinite(values, output) {
    const bad = values.find((value) => !Number.isFinite(value));
    if (bad !== undefined)
        throw (0,errors/* badInput */.AN)('engine.non-finite', `The network's output ${output} is ${bad} for an input.`, {
            fix: 'Train again with a lower `learning-rate` or another `seed`: one of the weights is not finite or far too large.',
        });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/engines/tfjs/adam.js
// Keras' defaults.
const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-7;
function createAdam(tf, variables, learningRate) {
    const moments = variables.map((variable) => ({
        moment1: tf.zerosLike(variable),
        moment2: tf.zerosLike(variable),
    }));
    // Products instead of powers: Math.pow may differ from one JavaScript engine to another.
    let power1 = 1;
    let power2 = 1;
    return {
        step(gradients) {
            power1 *= BETA_1;
            power2 *= BETA_2;
            const correction = Math.sqrt(1 - power2);
            const attributes = {
                beta1: BETA_1,
                beta2: BETA_2,
                rate: (learningRate * correction) / (1 - power1),
                epsilon: EPSILON * correction,
            };
            for (const [index, weights] of variables.entries()) {
                const before = moments[index];
                const inputs = { weights, gradient: gradients[index], ...before };
                const results = tf.engine().runKernel('AdamUpdate', inputs, attributes);
                const [updated, moment1, moment2] = results;
                weights.assign(updated);
                tf.dispose([updated, before.moment1, before.moment2]);
                moments[index] = { moment1: tf.keep(moment1), moment2: tf.keep(moment2) };
            }
        },
        dispose() {
            for (const { moment1, moment2 } of moments)
                tf.dispose([moment1, moment2]);
        },
    };
}

;// CONCATENATED MODULE: ./build/engines/tfjs/training-operations.js
// Operations of TensorFlow.js with gradients of their own, over the kernels in kernels/.
/** x + bias for each channel (the last axis), then relu where asked for. */
function addBias(tf, x, bias, relu) {
    const operation = tf.customGrad((input, addend, save) => {
        const y = runKernel(tf, 'BiasActivation', { x: input, bias: addend }, { relu });
        save(relu ? [y] : []);
        const gradFunc = (dy, [saved]) => {
            const through = saved ? runKernel(tf, 'ReluGradient', { y: saved, dy }) : dy.clone();
            return [through, runKernel(tf, 'BiasGradient', { dy: through })];
        };
        return { value: y, gradFunc };
    });
    return operation(x, bias);
}
/** Drops the share `rate` of the values, a mask that `key` decides, and scales the others by 1 / (1 − rate). */
function dropout(tf, x, attributes) {
    const operation = tf.customGrad((input) => ({
        value: runKernel(tf, 'SeededDropout', { x: input }, { ...attributes }),
        gradFunc: (dy) => runKernel(tf, 'SeededDropout', { x: dy }, { ...attributes }),
    }));
    return operation(x);
}
/**
 * Mean over the rows of −ln softmax(logits)[label]: categorical cross-entropy without the loss of digits that taking
 * the logarithm of a softmax has. Its gradient is (softmax − labels) / rows.
 * @param oneHot a row for each of `logits`, 1 at the label
 */
function softmaxCrossEntropy(tf, logits, oneHot) {
    const rows = logits.shape[0];
    const operation = tf.customGrad((input, save) => {
        const logProbabilities = tf.logSoftmax(input);
        save([logProbabilities]);
        return {
            value: tf.div(tf.neg(tf.sum(tf.mul(logProbabilities, oneHot))), rows),
            gradFunc: (dy, [saved]) => tf.mul(tf.sub(tf.exp(saved), oneHot), tf.div(dy, rows)),
        };
    });
    return operation(logits);
}
function runKernel(tf, name, inputs, attributes = {}) {
    return tf.engine().runKernel(name, inputs, attributes);
}

;// CONCATENATED MODULE: ./build/engines/tfjs/trainable-network.js



/**
 * A chain of the layers that can be trained: Conv2D, MaxPooling2D, Dropout, Flatten, Dense, the last one with softmax.
 * @throws badInput `engine.unsupported` naming every layer, or option of a layer, that cannot be trained
 */
function trainableNetwork({ tf, engine }, model) {
    const problems = [];
    if (model.getClassName() !== 'Sequential')
        throw unsupported('Only a Sequential network can be trained.');
    const steps = [];
    for (const [index, layer] of model.layers.entries()) {
        const config = layer.getConfig();
        const last = index === model.layers.length - 1;
        const step = trainingStep(tf, layer, config, index);
        const reasons = step ? untrainableOptions(layer, config, last) : [''];
        problems.push(...reasons.map((reason) => `${layer.name} (${layer.getClassName()})${reason}`));
        if (step)
            steps.push(step);
    }
    if (problems.length > 0)
        throw unsupported(`The engine ${engine} cannot train: ${problems.join('; ')}.`);
    return (inputs, key) => steps.reduce((x, step) => tf.tidy(() => step(x, key)), inputs);
}
function trainingStep(tf, layer, config, index) {
    switch (layer.getClassName()) {
        case 'InputLayer':
            return (x) => x;
        case 'Conv2D':
            return withBias(tf, layer, config, (x, kernel) => tf.conv2d(x, kernel, pair(config.strides), padding(config)));
        case 'Dense':
            return withBias(tf, layer, config, (x, kernel) => tf.matMul(x, kernel));
        case 'MaxPooling2D':
            return (x) => tf.maxPool(x, pair(config.poolSize), pair(config.strides), padding(config));
        case 'Flatten':
            return (x) => tf.reshape(x, [x.shape[0], -1]);
        case 'Dropout': {
            const rate = config.rate;
            return (x, key) => key === undefined || rate === 0 ? x : dropout(tf, x, { key: deriveSeed(key, index), rate });
        }
        default:
            return undefined;
    }
}
function withBias(tf, layer, config, product) {
    const [kernel, bias] = layer.weights;
    const relu = config.activation === 'relu';
    return (x) => {
        const y = product(x, kernel.read());
        if (bias)
            return addBias(tf, y, bias.read(), relu);
        return relu ? tf.relu(y) : y;
    };
}
/** What stands in a layer's configuration and training would silently leave out. */
function untrainableOptions(layer, config, last) {
    const found = [];
    const className = layer.getClassName();
    const weighted = className === 'Conv2D' || className === 'Dense';
    if (last && !(className === 'Dense' && config.activation === 'softmax'))
        found.push(' is last, and should be a Dense layer with softmax');
    else if (weighted && !last && config.activation !== 'relu' && config.activation !== 'linear')
        found.push(` with activation ${String(config.activation)}`);
    if (className === 'Dense' && [layer.input].flat()[0].shape.length !== 2)
        found.push(' on what is not flattened');
    for (const [key, value] of Object.entries(config)) {
        if (/(Regularizer|Constraint|noiseShape)$/.test(key) && value != null)
            found.push(` with ${key}`);
    }
    if (config.dataFormat != null && config.dataFormat !== 'channelsLast')
        found.push(' with channels first');
    if (config.dilationRate != null && pair(config.dilationRate).some((rate) => rate !== 1))
        found.push(' with dilation');
    return found;
}
const padding = (config) => config.padding;
const pair = (value) => (Array.isArray(value) ? value : [value, value]);

;// CONCATENATED MODULE: ./build/engines/tfjs/classifier-trainer.js



/** @throws badInput `engine.unsupported` for a network that cannot be trained */
function createTrainer(runtime, model, learningRate) {
    const { tf, activate } = runtime;
    const logitsOf = trainableNetwork(runtime, model);
    const inputShape = model.inputs[0].shape.slice(1);
    const classes = model.outputs[0].shape.at(-1);
    const variables = model.trainableWeights.map((weight) => weight.read());
    const adam = createAdam(tf, variables, learningRate);
    const toTensors = ({ inputs, labels }) => {
        const oneHot = new Float32Array(labels.length * classes);
        for (const [row, label] of labels.entries())
            oneHot[row * classes + label] = 1;
        return {
            x: tf.tensor(inputs, [labels.length, ...inputShape]),
            oneHot: tf.tensor2d(oneHot, [labels.length, classes]),
        };
    };
    return {
        step(batch, key) {
            activate();
            return tf.tidy(() => {
                const { x, oneHot } = toTensors(batch);
                let logits;
                const { value, grads } = tf.variableGrads(() => {
                    logits = tf.keep(logitsOf(x, key));
                    return softmaxCrossEntropy(tf, logits, oneHot);
                }, variables);
                adam.step(variables.map((variable) => grads[variable.name]));
                const correct = countCorrect(logits.dataSync(), batch.labels, classes);
                logits.dispose();
                return { loss: value.dataSync()[0], correct };
            });
        },
        measure(batch) {
            activate();
            return tf.tidy(() => {
                const { x, oneHot } = toTensors(batch);
                const logits = logitsOf(x);
                const loss = softmaxCrossEntropy(tf, logits, oneHot).dataSync()[0];
                return { loss, correct: countCorrect(logits.dataSync(), batch.labels, classes) };
            });
        },
        dispose: () => adam.dispose(),
    };
}
/** Rows whose largest value, the first of equal ones, is at the label. */
function countCorrect(logits, labels, classes) {
    let correct = 0;
    for (const [row, label] of labels.entries()) {
        const values = logits.subarray(row * classes, (row + 1) * classes);
        if (values.indexOf(values.reduce((a, b) => Math.max(a, b))) === label)
            correct++;
    }
    return correct;
}

;// CONCATENATED MODULE: ./build/engines/tfjs/divergence.js

/**
 * Above this loss of a batch, training has exploded: 50 times the first batch's loss, and never below 20 times that of
 * guessing (ln classes), so that a good start does not make the limit tight.
 */
function lossLimit(firstLoss, classes) {
    return Math.max(50 * firstLoss, 20 * Math.log(classes));
}
/** @returns the error to throw when the loss of a batch is not finite or above the limit */
function divergence(loss, limit, { epoch, step, steps }, learningRate) {
    if (Number.isFinite(loss) && loss <= limit)
        return undefined;
    const what = Number.isFinite(loss)
        ? `rose to ${loss.toPrecision(3)} (more than ${limit.toPrecision(3)})`
        : `became ${loss}`;
    return diverged(`The training loss ${what} in epoch ${epoch}, step ${step} of ${steps}`, learningRate);
}
/** The same for weights that are not finite any more. */
function nonFiniteWeights(name, learningRate) {
    return diverged(`Training made the weights ${name} infinite or not a number`, learningRate);
}
function diverged(what, learningRate) {
    return (0,errors/* trainingFailed */.c_)('training.diverged', `${what}, with \`learning-rate: ${learningRate}\`.`, {
        fix: `Set \`learning-rate\` lower, such as ${Number((learningRate / 10).toPrecision(3))}.`,
    });
}

;// CONCATENATED MODULE: ./build/engines/tfjs/train.js







/** What the seed decides, told apart. */
const PURPOSE = { weights: 1, order: 2, dropout: 3 };
/** `Engine.train`: the same job gives the same weights, bit for bit. */
async function trainNetwork(runtime, job) {
    job.signal.throwIfAborted();
    checkJob(job, describeNetwork(runtime, job.topology).outputDimension);
    const seeded = seedInitializers(runtime.engine, job.topology, deriveSeed(job.seed, PURPOSE.weights));
    const model = buildNetwork(runtime, seeded, false);
    try {
        return { topology: job.topology, weights: await trainModel(runtime, job, model) };
    }
    finally {
        disposeNetwork(model);
    }
}
async function trainModel(runtime, job, model) {
    const trainer = createTrainer(runtime, model, job.learningRate);
    let kept;
    try {
        let limit;
        const limitFrom = (loss) => (limit ??= lossLimit(loss, model.outputs[0].shape.at(-1)));
        for (let epoch = 1; epoch <= job.epochs; epoch++) {
            const training = await trainEpoch(job, trainer, epoch, limitFrom);
            const validation = job.validation && (await measure(job, trainer, job.validation));
            const decision = job.onEpoch({
                epoch,
                ...training,
                ...(validation && { validationLoss: validation.loss, validationAccuracy: validation.accuracy }),
            });
            if (decision.keep)
                kept = finiteWeights(model, job);
            if (decision.stop)
                break;
        }
        return kept ?? finiteWeights(model, job);
    }
    finally {
        trainer.dispose();
    }
}
async function trainEpoch(job, trainer, epoch, limitFrom) {
    const order = shuffledIndices(job.training.labels.length, deriveSeed(job.seed, PURPOSE.order, epoch));
    const steps = Math.ceil(order.length / job.batchSize);
    const means = createMeans();
    for (let step = 1; step <= steps; step++) {
        const batch = await readBatch(job.training, order, step, job.batchSize);
        // SIGTERM and timers get their turn between steps, which block the thread.
        await (0,promises_.setImmediate)();
        job.signal.throwIfAborted();
        const result = trainer.step(batch, deriveSeed(job.seed, PURPOSE.dropout, epoch, step));
        const error = divergence(result.loss, limitFrom(result.loss), { epoch, step, steps }, job.learningRate);
        if (error)
            throw error;
        means.add(result.loss, result.correct, batch.labels.length);
        job.onStep?.(epoch, means.count(), result.loss);
    }
    return means.result();
}
async function measure(job, trainer, source) {
    const order = Int32Array.from(source.labels, (_, index) => index);
    const means = createMeans();
    for (let step = 1; step <= Math.ceil(order.length / job.batchSize); step++) {
        const batch = await readBatch(source, order, step, job.batchSize);
        await (0,promises_.setImmediate)();
        job.signal.throwIfAborted();
        const { loss, correct } = trainer.measure(batch);
        means.add(loss, correct, batch.labels.length);
    }
    return means.result();
}
async function readBatch(source, order, step, size) {
    const indices = order.slice((step - 1) * size, step * size);
    const inputs = await source.inputs.read(indices);
    return { inputs, labels: indices.map((index) => source.labels[index]) };
}
/** Means over samples, from batches that may differ in size. */
function createMeans() {
    let samples = 0;
    let lossSum = 0;
    let correctSum = 0;
    return {
        add(loss, correct, count) {
            samples += count;
            lossSum += loss * count;
            correctSum += correct;
        },
        count: () => samples,
        result: () => ({ loss: lossSum / samples, accuracy: correctSum / samples }),
    };
}
function finiteWeights(model, job) {
    const weights = readWeights(model);
    const bad = weights.find((weight) => !weight.values.every(Number.isFinite));
    if (bad)
        throw nonFiniteWeights(bad.name, job.learningRate);
    return weights;
}
function checkJob({ training, validation }, classes) {
    const problems = [];
    for (const [name, source] of Object.entries({ training, validation })) {
        if (source === undefined)
            continue;
        const { length } = source.labels;
        if (length === 0)
            problems.push(`the ${name} data is empty`);
        if (length !== source.inputs.count)
            problems.push(`the ${name} data has ${source.inputs.count} inputs and ${length} labels`);
        const bad = source.labels.find((label) => label < 0 || label >= classes);
        if (bad !== undefined)
            problems.push(`the ${name} data has label ${bad}, the network ${classes} classes`);
    }
    if (problems.length > 0)
        throw (0,errors/* badInput */.AN)('engine.data', 'The data does not fit the network.', {
            problems,
            fix: 'Train anew with the data as it is now.',
        });
}

;// CONCATENATED MODULE: ./build/engines/tfjs/tfjs-engine.js



/** An engine on TensorFlow.js, whichever its backend. */
function engineOn(runtime, identity) {
    return {
        ...identity,
        describe: (topology) => describeNetwork(runtime, topology),
        train: (job) => trainNetwork(runtime, job),
        load: async (network, outputs) => loadPredictor(runtime, network, outputs),
    };
}


/***/ })

};
