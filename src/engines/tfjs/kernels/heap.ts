import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { badInput } from '../../../lib/errors.ts';
import type { Address } from './training-kernels.ts';

/** The memory in which TensorFlow.js' backend keeps its tensors. */
export interface Heap {
  readonly memory: WebAssembly.Memory;
  address(tensor: TensorInfo): Address;
  /** A new float32 tensor, its values not set. */
  output(shape: readonly number[]): TensorInfo;
  /** The same values under another tensor; they are freed with the last one. */
  share(tensor: TensorInfo): TensorInfo;
  /** Lends memory for the time of a call. */
  scratch(bytes: number, use: (address: Address) => void): void;
}

/** What the backend's Emscripten module has, but its types do not tell. */
interface EmscriptenHeap {
  readonly asm: { readonly memory: WebAssembly.Memory };
  _malloc(bytes: number): number;
  _free(address: number): void;
}

export function openHeap(backend: BackendWasm): Heap {
  const module = backend.wasm as unknown as EmscriptenHeap;
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
      } finally {
        module._free(address);
      }
    },
  };
}

/**
 * Refuses what does not fit. The backend takes address 0, which stands for "no memory left", for a tensor's place, and
 * overwrites its own data; sizes and ends beyond 4 GB lose their upper bits, and look like places that there are.
 */
function guardAllocation(module: EmscriptenHeap): void {
  // Emscripten's functions replace themselves at their first call.
  module._free(module._malloc(1));
  const allocate = module._malloc;
  module._malloc = (bytes) => {
    if (bytes < 2 ** 32) {
      const address = allocate(bytes) >>> 0;
      const inside = address + bytes <= module.asm.memory.buffer.byteLength;
      if (inside && (address !== 0 || bytes === 0)) return address;
      module._free(address);
    }
    throw badInput('engine.memory', 'The network needs more memory than WebAssembly has.', {
      fix: 'Lower `batch-size` or `image-size`.',
    });
  };
}
