import type { Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import type { Core, Runtime } from '../runtime.ts';

/** What `@tensorflow/tfjs-node` exports: core, Layers and the rest of its own copy of TensorFlow.js. */
export type TfjsNode = Core & Runtime['layers'];

/** The part of its backend that runs operations of TensorFlow by their names. */
export interface NodeBackend {
  readonly binding: {
    /** Of libtensorflow: `2.15.1`. */
    readonly TF_Version: string;
    readonly TF_ATTR_TYPE: number;
    readonly TF_FLOAT: number;
  };
  executeSingleOutput(
    operation: string,
    attributes: readonly { readonly name: string; readonly type: number; readonly value: number }[],
    inputs: readonly TensorInfo[],
  ): Tensor;
}
