export type Metadata = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface StoredRecord {
  readonly id: string;
  readonly values: Float32Array;
  readonly metadata: Metadata | undefined;
}

const chunkRows = 64;

/** Records by id: values as float32 in chunks, so that a million of them fit into memory. */
export class Records {
  readonly dimension: number;
  readonly #rows = new Map<string, number>();
  readonly #chunks: Float32Array[] = [];
  readonly #metadata: (Metadata | undefined)[] = [];
  readonly #free: number[] = [];
  #used = 0;
  #sorted: string[] = [];
  #added = new Set<string>();
  #removed = false;

  constructor(dimension: number) {
    this.dimension = dimension;
  }

  get size(): number {
    return this.#rows.size;
  }

  #at(row: number): Float32Array {
    const start = (row % chunkRows) * this.dimension;
    return this.#chunks[Math.floor(row / chunkRows)]!.subarray(start, start + this.dimension);
  }

  put({ id, values, metadata }: StoredRecord): void {
    let row = this.#rows.get(id);
    if (row === undefined) {
      row = this.#free.pop() ?? this.#used++;
      if (row >= this.#chunks.length * chunkRows) {
        this.#chunks.push(new Float32Array(chunkRows * this.dimension));
      }
      this.#rows.set(id, row);
      this.#added.add(id);
    }
    this.#at(row).set(values);
    this.#metadata[row] = metadata;
  }

  remove(id: string): void {
    const row = this.#rows.get(id);
    if (row === undefined) return;
    this.#rows.delete(id);
    this.#metadata[row] = undefined;
    this.#free.push(row);
    if (!this.#added.delete(id)) this.#removed = true;
  }

  /** `values` is a view into the store: copy what is kept. */
  get(id: string): StoredRecord | undefined {
    const row = this.#rows.get(id);
    return row === undefined ? undefined : { id, values: this.#at(row), metadata: this.#metadata[row] };
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  metadataOf(id: string): Metadata | undefined {
    const row = this.#rows.get(id);
    return row === undefined ? undefined : this.#metadata[row];
  }

  /** All ids in the order of their bytes. */
  ids(): readonly string[] {
    if (this.#removed) this.#sorted = this.#sorted.filter((id) => this.#rows.has(id) && !this.#added.has(id));
    if (this.#added.size > 0) this.#sorted = merge(this.#sorted, [...this.#added].sort(byBytes));
    this.#added = new Set();
    this.#removed = false;
    return this.#sorted;
  }

  /** Calls `visit` for every record; `values` is a view. */
  forEach(visit: (id: string, values: Float32Array, metadata: Metadata | undefined) => void): void {
    for (const [id, row] of this.#rows) visit(id, this.#at(row), this.#metadata[row]);
  }
}

// Ids are ASCII, of which UTF-16 keeps the order.
export const byBytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function merge(a: readonly string[], b: readonly string[]): string[] {
  if (a.length === 0) return [...b];
  const merged: string[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) merged.push(a[i]! < b[j]! ? a[i++]! : b[j++]!);
  while (i < a.length) merged.push(a[i++]!);
  while (j < b.length) merged.push(b[j++]!);
  return merged;
}

/** The place of the first id that is not below `bound`. */
export function lowerBound(ids: readonly string[], bound: string): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
