/**
 * The `k` entries of least rank among those offered, in a binary heap with the worst at its root. Entries are offered
 * in the order that decides between equal ranks: the first comes first.
 */
export class TopK {
  readonly #ranks: Float64Array;
  readonly #orders: Float64Array;
  readonly #keys: Float64Array;
  #size = 0;
  #offered = 0;
  /** An entry must rank below this to get in. */
  threshold = Number.POSITIVE_INFINITY;

  constructor(k: number) {
    this.#ranks = new Float64Array(k);
    this.#orders = new Float64Array(k);
    this.#keys = new Float64Array(k);
  }

  /** Takes the entry in if it ranks below `threshold`; NaN never does. */
  offer(rank: number, key: number): void {
    if (!(rank < this.threshold)) return;
    const order = this.#offered++;
    if (this.#size < this.#ranks.length) this.#siftUp(this.#size++, rank, order, key);
    else this.#siftDown(rank, order, key);
    if (this.#size === this.#ranks.length) this.threshold = this.#ranks[0]!;
  }

  /** Best first. */
  sorted(): { readonly rank: number; readonly key: number }[] {
    return Array.from({ length: this.#size }, (_, i) => i)
      .sort((a, b) => this.#ranks[a]! - this.#ranks[b]! || this.#orders[a]! - this.#orders[b]!)
      .map((i) => ({ rank: this.#ranks[i]!, key: this.#keys[i]! }));
  }

  #siftUp(from: number, rank: number, order: number, key: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isWorse(rank, order, this.#ranks[parent]!, this.#orders[parent]!)) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#set(at, rank, order, key);
  }

  #siftDown(rank: number, order: number, key: number): void {
    let at = 0;
    for (let child = 1; child < this.#size; child = 2 * at + 1) {
      const right = child + 1;
      if (
        right < this.#size &&
        isWorse(this.#ranks[right]!, this.#orders[right]!, this.#ranks[child]!, this.#orders[child]!)
      )
        child = right;
      if (!isWorse(this.#ranks[child]!, this.#orders[child]!, rank, order)) break;
      this.#move(child, at);
      at = child;
    }
    this.#set(at, rank, order, key);
  }

  #move(from: number, to: number): void {
    this.#set(to, this.#ranks[from]!, this.#orders[from]!, this.#keys[from]!);
  }

  #set(at: number, rank: number, order: number, key: number): void {
    this.#ranks[at] = rank;
    this.#orders[at] = order;
    this.#keys[at] = key;
  }
}

function isWorse(rank: number, order: number, otherRank: number, otherOrder: number): boolean {
  return rank === otherRank ? order > otherOrder : rank > otherRank;
}
