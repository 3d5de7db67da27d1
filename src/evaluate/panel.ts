import { KERNEL } from './multiply-kernel.ts';

/** Vectors that are multiplied at once, and that lie in the processor's cache together. */
const LANES = 8;
export const PANEL = 64;

const FLOAT = Float64Array.BYTES_PER_ELEMENT;
const PAGE = 65_536;

type Multiply = (
  panel: number,
  height: number,
  stride: number,
  offsets: number,
  values: number,
  length: number,
  products: number,
) => void;

let latest: Panel | undefined;

/**
 * The panel for vectors of this dimension; whoever had one before must be done with it. One serves many blocks: the
 * memory of each WebAssembly module takes gigabytes of addresses until it is collected.
 */
export function panelOf(dimension: number): Panel {
  if (latest?.dimension !== dimension) latest = new Panel(dimension);
  return latest;
}

/**
 * A few vectors, laid out for being multiplied with many queries, in float64 with sums in the order of the dimensions.
 * What it holds lies in the memory of a WebAssembly module.
 */
class Panel {
  readonly dimension: number;
  readonly #vectors: Float64Array;
  /** Where a query is not zero, in bytes, and what it is there. */
  readonly #offsets: Int32Array;
  readonly #values: Float64Array;
  readonly #multiply: Multiply;
  #height = 0;
  /** Of the last query with each vector. */
  readonly products: Float64Array;

  constructor(dimension: number) {
    this.dimension = dimension;
    const values = PANEL * dimension * FLOAT;
    const products = values + dimension * FLOAT;
    const offsets = products + PANEL * FLOAT;
    const bytes = offsets + dimension * Int32Array.BYTES_PER_ELEMENT;
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    this.#vectors = new Float64Array(memory.buffer, 0, PANEL * dimension);
    this.#values = new Float64Array(memory.buffer, values, dimension);
    this.products = new Float64Array(memory.buffer, products, PANEL);
    this.#offsets = new Int32Array(memory.buffer, offsets, dimension);
    this.#multiply = instantiate(memory);
  }

  /** Takes `height` rows from `first` on; side by side in groups of LANES: value 0 of all rows of a group, then value 1. */
  fill(gallery: Float32Array, first: number, height: number): void {
    const { dimension } = this;
    this.#height = height;
    for (let i = 0; i < height; i++) {
      const to = (i - (i % LANES)) * dimension + (i % LANES);
      const from = (first + i) * dimension;
      for (let d = 0; d < dimension; d++) this.#vectors[to + d * LANES] = gallery[from + d]!;
    }
  }

  /** Multiplies one query with every vector, into `products`. Zeros need no multiplying: relu leaves many. */
  multiply(queries: Float32Array, query: number): void {
    const { dimension } = this;
    const start = query * dimension;
    let length = 0;
    for (let d = 0; d < dimension; d++) {
      const value = queries[start + d]!;
      if (value === 0) continue;
      this.#offsets[length] = d * LANES * FLOAT;
      this.#values[length++] = value;
    }
    this.#multiply(
      0,
      this.#height,
      dimension * LANES * FLOAT,
      this.#offsets.byteOffset,
      this.#values.byteOffset,
      length,
      this.products.byteOffset,
    );
  }
}

function instantiate(memory: WebAssembly.Memory): Multiply {
  const module = new WebAssembly.Module(Buffer.from(KERNEL, 'base64'));
  return new WebAssembly.Instance(module, { env: { memory } }).exports.multiply as Multiply;
}
