import { sha256 } from '../lib/digest.ts';

/** A few of many, chosen by a hash of their id and a salt: the same ones every time, whatever their order. */
export class HashSample<T> {
  readonly #size: number;
  readonly #salt: string;
  #ranked: { readonly rank: string; readonly value: T }[] = [];
  /** What ranks behind it is not among them. */
  #last = '~';

  constructor(size: number, salt: string) {
    this.#size = size;
    this.#salt = salt;
  }

  add(id: string, value: T): void {
    const rank = sha256(`${this.#salt}\n${id}`);
    if (rank > this.#last) return;
    this.#ranked.push({ rank, value });
    if (this.#ranked.length > 8 * this.#size) this.#trim();
  }

  /** As many as were asked for, or all that there are; in the order of the hash, so that the first few are a sample too. */
  values(): readonly T[] {
    this.#trim();
    return this.#ranked.map(({ value }) => value);
  }

  #trim(): void {
    this.#ranked = this.#ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, this.#size);
    if (this.#ranked.length === this.#size) this.#last = this.#ranked.at(-1)!.rank;
  }
}
