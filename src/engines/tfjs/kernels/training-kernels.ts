import { readFile } from 'node:fs/promises';
import { assetUrl } from '../../../lib/assets.ts';

/** An address in the WebAssembly memory, in bytes. */
export type Address = number;

/** What `assembly/` exports; its sources say what each does. Sizes are counts, of floats where nothing else is said. */
export interface TrainingKernels {
  /** Scratch memory that `convolve` wants behind the packed filter. */
  readonly TILE_BYTES: WebAssembly.Global;
  convolve(
    input: Address,
    panels: Address,
    bias: Address,
    output: Address,
    batch: number,
    inHeight: number,
    inWidth: number,
    inChannels: number,
    outHeight: number,
    outWidth: number,
    outChannels: number,
    filterHeight: number,
    filterWidth: number,
    strideY: number,
    strideX: number,
    relu: boolean,
  ): void;
  packPanels(matrix: Address, panels: Address, rows: number, columns: number, panelBytes: number): void;
  packTransposedPanels(
    matrix: Address,
    panels: Address,
    rows: number,
    columns: number,
    panelBytes: number,
  ): void;
  padImages(
    input: Address,
    padded: Address,
    batch: number,
    height: number,
    width: number,
    channels: number,
    paddedHeight: number,
    paddedWidth: number,
    top: number,
    left: number,
  ): void;
  transpose(matrix: Address, transposed: Address, rows: number, columns: number): void;
  filterGradient(
    input: Address,
    outGradient: Address,
    gradient: Address,
    batch: number,
    inHeight: number,
    inWidth: number,
    inChannels: number,
    outHeight: number,
    outWidth: number,
    outChannels: number,
    filterHeight: number,
    filterWidth: number,
    strideY: number,
    strideX: number,
  ): void;
  maxPoolGradient(
    input: Address,
    outGradient: Address,
    gradient: Address,
    batch: number,
    height: number,
    width: number,
    channels: number,
    outHeight: number,
    outWidth: number,
    windowHeight: number,
    windowWidth: number,
    strideY: number,
    strideX: number,
    top: number,
    left: number,
  ): void;
  addBias(
    input: Address,
    bias: Address,
    output: Address,
    rows: number,
    channels: number,
    relu: boolean,
  ): void;
  reluGradient(output: Address, outGradient: Address, gradient: Address, count: number): void;
  sumRows(input: Address, sums: Address, rows: number, channels: number): void;
  dropout(
    input: Address,
    output: Address,
    count: number,
    key: number,
    threshold: number,
    scale: number,
  ): void;
  applyAdam(
    weights: Address,
    gradient: Address,
    moment1: Address,
    moment2: Address,
    updated: Address,
    count: number,
    beta1: number,
    beta2: number,
    rate: number,
    epsilon: number,
  ): void;
}

/** Starts the kernels on a memory that belongs to another program. They hold no data of their own. */
export async function loadTrainingKernels(memory: WebAssembly.Memory): Promise<TrainingKernels> {
  const module = await WebAssembly.compile(await readFile(assetUrl('training-kernels.wasm')));
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  return exports as unknown as TrainingKernels;
}
