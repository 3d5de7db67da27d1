export type Core = typeof import('@tensorflow/tfjs-core');
type LayersApi = typeof import('@tensorflow/tfjs-layers');

/** TensorFlow.js on one of its backends, with our kernels in it. One serves the process: its registries are global. */
export interface Runtime {
  /** The engine's name, for messages. */
  readonly engine: string;
  readonly tf: Core;
  readonly layers: Pick<LayersApi, 'model'>;
  /** Makes its backend the one that runs operations; another user of TensorFlow.js may have chosen its own. */
  activate(): void;
}
