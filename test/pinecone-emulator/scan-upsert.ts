// An upsert is nearly all digits. JSON.parse makes lists of doubles of them, and it is the collection of those that
// limits a server under load: here they go straight into float32, and all beside them is left to JSON.parse.

export interface ScannedVector {
  /** The record without its values. */
  readonly others: Readonly<Record<string, unknown>>;
  readonly values: Float32Array | undefined;
}

export interface ScannedUpsert {
  /** The body without the records. */
  readonly others: Readonly<Record<string, unknown>>;
  /** Undefined: the body has no records. */
  readonly vectors: readonly ScannedVector[] | undefined;
}

/** Thrown where a body is not of the usual form: it is then read the slow way, which tells what is wrong. */
class Unusual extends Error {}

const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
const colon = 0x3a;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

const powers = Float64Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
const longest = 20_000;
const scratch = new Float32Array(longest);

/** Reads an upsert's body. @returns undefined for one that is not of the usual form, as one with an error is */
export function scanUpsert(bytes: Buffer): ScannedUpsert | undefined {
  try {
    return new Scanner(bytes).body();
  } catch (error) {
    if (error instanceof Unusual || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

class Scanner {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  body(): ScannedUpsert {
    const others: Record<string, unknown> = {};
    let vectors: ScannedVector[] | undefined;
    this.#object((key) => {
      if (key === 'vectors') vectors = this.#vectors();
      else others[key] = this.#value();
    });
    if (this.#peek() !== undefined) throw new Unusual();
    return { others, vectors };
  }

  #vectors(): ScannedVector[] {
    const vectors: ScannedVector[] = [];
    this.#take(openBracket);
    do {
      const others: Record<string, unknown> = {};
      let values: Float32Array | undefined;
      this.#object((key) => {
        if (key === 'values') values = this.#numbers();
        else others[key] = this.#value();
      });
      vectors.push({ others, values });
    } while (this.#more(closeBracket));
    return vectors;
  }

  #object(field: (key: string) => void): void {
    this.#take(openBrace);
    const seen: string[] = [];
    do {
      const key = this.#value();
      if (typeof key !== 'string' || seen.includes(key) || key === '__proto__') throw new Unusual();
      seen.push(key);
      this.#take(colon);
      field(key);
    } while (this.#more(closeBrace));
  }

  /** The next byte that is no white space. */
  #peek(): number | undefined {
    while (this.#bytes[this.#at]! <= space) this.#at += 1;
    return this.#bytes[this.#at];
  }

  #take(wanted: number): void {
    if (this.#peek() !== wanted) throw new Unusual();
    this.#at += 1;
  }

  /** Whether another element follows, or the end. */
  #more(end: number): boolean {
    const next = this.#peek();
    this.#at += 1;
    if (next !== comma && next !== end) throw new Unusual();
    return next === comma;
  }

  /** Any value, by JSON.parse. */
  #value(): unknown {
    this.#peek();
    const start = this.#at;
    let depth = 0;
    do {
      const byte = this.#peek();
      if (byte === undefined) throw new Unusual();
      if (byte === quote) this.#skipText();
      else if (byte === comma || byte === colon || byte === closeBrace || byte === closeBracket) {
        if (depth === 0) throw new Unusual();
        if (byte === closeBrace || byte === closeBracket) depth -= 1;
        this.#at += 1;
      } else if (byte === openBrace || byte === openBracket) {
        depth += 1;
        this.#at += 1;
      } else this.#skipWord();
    } while (depth > 0);
    return JSON.parse(this.#bytes.toString('utf8', start, this.#at));
  }

  #skipText(): void {
    const bytes = this.#bytes;
    let at = this.#at + 1;
    while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
    this.#at = at + 1;
  }

  #skipWord(): void {
    const ends = [comma, closeBrace, closeBracket];
    for (let byte = this.#bytes[this.#at]; byte !== undefined; byte = this.#bytes[this.#at]) {
      if (byte <= space || ends.includes(byte)) return;
      this.#at += 1;
    }
  }

  /** Numbers as the nearest float32: decimals rounded to a double, and that to a float32. */
  #numbers(): Float32Array {
    this.#take(openBracket);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let count = 0; count < longest; ) {
      let byte = bytes[at]!;
      while (byte <= space) byte = bytes[++at]!;
      const start = at;
      const negative = byte === minus;
      if (negative) byte = bytes[++at]!;
      const first = at;
      // Nine digits in one integer, which is quick, nine more in another.
      let high = 0;
      let low = 0;
      let lowDigits = 0;
      let exponent = 0;
      let fraction = 0;
      for (; ; byte = bytes[++at]!) {
        const digit = byte - zero;
        if (digit >= 0 && digit <= 9) {
          if (high < 100_000_000) {
            high = (high * 10 + digit) | 0;
            exponent -= fraction;
          } else if (lowDigits < 9) {
            low = (low * 10 + digit) | 0;
            lowDigits += 1;
            exponent -= fraction;
          } else exponent += 1 - fraction;
        } else if (byte === point && fraction === 0) fraction = 1;
        else break;
      }
      if (at === first) throw new Unusual();
      if (byte === 0x65 || byte === 0x45) {
        byte = bytes[++at]!;
        const down = byte === minus;
        if (down || byte === 0x2b) byte = bytes[++at]!;
        let power = 0;
        for (; byte >= zero && byte <= 0x39; byte = bytes[++at]!) power = power * 10 + (byte - zero);
        exponent += down ? -power : power;
      }
      const mantissa = lowDigits === 0 ? high : high * powers[lowDigits]! + low;
      let size = exponent < 0 ? mantissa / powers[-exponent]! : mantissa * powers[exponent]!;
      // Beyond 15 digits the double may be a little off, which matters only near a bound between two float32.
      const exact = lowDigits <= 6 || Math.fround(size * (1 - 1e-15)) === Math.fround(size * (1 + 1e-15));
      if (!exact || exponent < -22 || exponent > 22) {
        size = Math.abs(Number(bytes.toString('latin1', start, at)));
        if (!Number.isFinite(size)) throw new Unusual();
      }
      scratch[count++] = negative ? -size : size;
      while (byte <= space) byte = bytes[++at]!;
      at += 1;
      if (byte === comma) continue;
      if (byte !== closeBracket) break;
      this.#at = at;
      return scratch.slice(0, count);
    }
    throw new Unusual();
  }
}
