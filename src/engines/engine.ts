/** Port: what trains and runs a model. Adapters lie in folders beside this file. */

/** A Keras-compatible Layers topology, as `model_config` of a Layers `model.json` holds it. */
export interface LayersTopology {
  readonly class_name: 'Sequential' | 'Functional' | 'Model';
  readonly config: Readonly<Record<string, unknown>>;
}

/** One weight tensor: float32 values in row-major order. */
export interface WeightTensor {
  /** `layer/kernel`, as TensorFlow.js names it. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** A network with its weights, without what surrounds it (labels, preprocessing). */
export interface Network {
  readonly topology: LayersTopology;
  readonly weights: readonly WeightTensor[];
}

/** What a network looks like from outside. */
export interface NetworkDescription {
  /** Input without the batch: `[height, width, channels]`. */
  readonly inputShape: readonly number[];
  /** Length of the last layer's output. */
  readonly outputDimension: number;
  readonly parameterCount: number;
}

/** Rows of float32 inputs, read in any order. */
export interface InputSource {
  readonly count: number;
  /** Rows at `indices`, `indices.length × product(inputShape)` values, row-major. */
  read(indices: Int32Array): Float32Array | Promise<Float32Array>;
}

/** Inputs with a class index (0 ≤ label < classes) for each row. */
export interface LabelledSource {
  readonly inputs: InputSource;
  readonly labels: Int32Array;
}

/** Means over one epoch's samples. */
export interface EpochMetrics {
  /** 1 for the first. */
  readonly epoch: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly validationLoss?: number;
  readonly validationAccuracy?: number;
}

/** Said by the caller at each epoch's end. */
export interface EpochDecision {
  /** These weights are the best so far: keep a copy. */
  readonly keep: boolean;
  readonly stop: boolean;
}

export interface TrainingJob {
  /** A classifier that ends in softmax; categorical cross-entropy is minimised with Adam. */
  readonly topology: LayersTopology;
  readonly training: LabelledSource;
  readonly validation?: LabelledSource;
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  /** Decides initial weights, the order of samples and dropout. */
  readonly seed: number;
  readonly signal: AbortSignal;
  /** After each optimiser step; `samples` seen in this epoch so far, `loss` of the batch. */
  onStep?(epoch: number, samples: number, loss: number): void;
  onEpoch(metrics: EpochMetrics): EpochDecision;
}

/** A network ready to run. Rows give the same results, within the engine's tolerance, whatever the batch they arrive in. */
export interface Predictor {
  readonly outputs: readonly string[];
  /**
   * @param inputs `rows × product(inputShape)` values
   * @returns one array for each of `outputs`, `rows × dimension` values
   * @throws CodedError `engine.non-finite` when an output is NaN or infinite
   */
  predict(inputs: Float32Array, rows: number): Promise<readonly Float32Array[]>;
  dispose(): void;
}

/** What results are known by. Name and numeric version stand in the training key and in a generation's identity. */
export interface EngineIdentity {
  /** `wasm` or `tensorflow`. */
  readonly name: string;
  /** Another one where the same machine may give other bits. */
  readonly numericVersion: number;
  /**
   * Vectors of one item, computed in different batches or on different machines, agree within this cosine distance.
   * 0: bit for bit.
   */
  readonly tolerance: number;
  /** The software behind it, for reports: `tfjs-node 4.22.0 with libtensorflow 2.15.1`. */
  readonly software?: string;
}

export interface Engine extends EngineIdentity {
  /** @throws CodedError `engine.unsupported` when the network cannot be run here, naming the layer */
  describe(topology: LayersTopology): NetworkDescription;
  /**
   * The network with the kept weights (the last epoch's when none was kept).
   * @throws CodedError `training.diverged` (exit 7) when the loss is not finite or explodes
   */
  train(job: TrainingJob): Promise<Network>;
  /** Loads a network that gives the outputs of the named layers, in that order. */
  load(network: Network, outputs: readonly string[]): Promise<Predictor>;
}
