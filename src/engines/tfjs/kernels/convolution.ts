import type { backend_util, TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelContext } from './kernel.ts';
import type { Address } from './training-kernels.ts';

/** A convolution over images on the heap; `top` and `left` are rows and columns of zeros before the image. */
export interface Convolution {
  readonly input: Address;
  /** 0 for none. */
  readonly bias: Address;
  readonly output: Address;
  readonly batch: number;
  readonly inHeight: number;
  readonly inWidth: number;
  readonly inChannels: number;
  readonly outHeight: number;
  readonly outWidth: number;
  readonly outChannels: number;
  readonly filterHeight: number;
  readonly filterWidth: number;
  readonly strideY: number;
  readonly strideX: number;
  readonly top: number;
  readonly left: number;
  readonly relu: boolean;
  /** Writes the filter in panels of 8 output channels, `panelBytes` from one to the next. */
  pack(panels: Address, panelBytes: number): void;
}

type Extent = Pick<
  Convolution,
  | 'input'
  | 'batch'
  | 'inHeight'
  | 'inWidth'
  | 'inChannels'
  | 'outHeight'
  | 'outWidth'
  | 'filterHeight'
  | 'filterWidth'
  | 'strideY'
  | 'strideX'
  | 'top'
  | 'left'
>;

export function convolve({ heap, simd }: KernelContext, c: Convolution): void {
  const panelBytes = c.filterHeight * c.filterWidth * c.inChannels * 32;
  const packedBytes = Math.ceil(c.outChannels / 8) * panelBytes;
  heap.scratch(packedBytes + simd.TILE_BYTES.value, (panels) => {
    c.pack(panels, panelBytes);
    withPadding({ heap, simd }, c, (input, height, width) =>
      simd.convolve(
        input,
        panels,
        c.bias,
        c.output,
        c.batch,
        height,
        width,
        c.inChannels,
        c.outHeight,
        c.outWidth,
        c.outChannels,
        c.filterHeight,
        c.filterWidth,
        c.strideY,
        c.strideX,
        c.relu,
      ),
    );
  });
}

/** Calls `use` with images that hold all that the filter reads: the input itself where it needs no zeros around. */
export function withPadding(
  { heap, simd }: Pick<KernelContext, 'heap' | 'simd'>,
  c: Extent,
  use: (input: Address, height: number, width: number) => void,
): void {
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
export function describeConvolution(
  info: backend_util.Conv2DInfo,
): Omit<Convolution, 'input' | 'bias' | 'output' | 'relu' | 'pack'> | undefined {
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
export function shape4({ shape }: TensorInfo): [number, number, number, number] {
  const [a, b, c, d] = shape;
  if (shape.length !== 4) throw new Error(`a tensor of rank 4 was expected, not [${shape}]`);
  return [a!, b!, c!, d!];
}
