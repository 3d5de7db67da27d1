import { badInput } from '../../../lib/errors.ts';

/** Bytes that one value and the comma before it take at most: `,-0.00000123456789`, `,-340282350000000000000`. */
export const MOST_FLOAT_BYTES = 24;

/**
 * Writes values as JSON numbers with commas between, each in the fewest decimal digits that read back, by way of a
 * float64, as the same float32; the nearest of those. The text is that of `String(number)`, and `-0` of zero's negative.
 *
 * In the range of most embeddings (2⁻¹⁹ to 2²⁰) the digits are found by scaling: `x · 10ᵏ` rounded to a whole number m
 * is the nearest decimal with k places, and m / 10ᵏ is what a reader makes of it (both exact before one rounding, since
 * m < 2⁵³ and k ≤ 22). 7 significant digits fit often, 9 always.
 * @param target has room for `MOST_FLOAT_BYTES` a value
 * @returns where the text ends in it
 * @throws CodedError `pinecone.not-finite` (exit 2)
 */
export function writeFloats(values: Float32Array, target: Uint8Array, start: number): number {
  const patterns = new Int32Array(values.buffer, values.byteOffset, values.length);
  let at = start;
  for (let i = 0; i < values.length; i++) {
    if (i > 0) target[at++] = COMMA;
    const pattern = patterns[i]!;
    if (pattern < 0) target[at++] = MINUS;
    const magnitude = pattern & 0x7fffffff;
    if (magnitude === 0) {
      target[at++] = ZERO;
      continue;
    }
    const size = Math.abs(values[i]!);
    const exponent = magnitude >>> 23;
    at =
      exponent >= LEAST_EXPONENT && exponent < MOST_EXPONENT
        ? writeUsual(size, exponent, target, at)
        : writeAscii(String(shortest(size)), target, at);
  }
  return at;
}

function writeUsual(size: number, exponent: number, target: Uint8Array, start: number): number {
  let places = PLACES[exponent]! - (size >= NEXT_TEN[exponent]! ? 1 : 0);
  let digits = (size * TEN[places]! + 0.5) | 0;
  if (Math.fround(digits / TEN[places]!) === size) {
    for (; places > 0; places--) {
      const fewer = (size * TEN[places - 1]! + 0.5) | 0;
      if (Math.fround(fewer / TEN[places - 1]!) !== size) break;
      digits = fewer;
    }
  } else {
    digits = (size * TEN[++places]! + 0.5) | 0;
    if (Math.fround(digits / TEN[places]!) !== size) digits = (size * TEN[++places]! + 0.5) | 0;
  }
  let at = start;
  let fraction = digits;
  if (size < 1) target[at++] = ZERO;
  else {
    const whole = (digits / TEN[places]!) | 0;
    at = writeAscii(String(whole), target, at);
    fraction -= whole * TEN[places]!;
  }
  if (places === 0) return at;
  target[at++] = POINT;
  const end = at + places;
  for (let place = end - 1; place >= at; place--) {
    const tenth = (fraction / 10) | 0;
    target[place] = ZERO + fraction - tenth * 10;
    fraction = tenth;
  }
  return end;
}

/** Of those with the fewest digits the nearest: at a power of two the gap below is half of that above, so both sides are tried. */
function shortest(size: number): number {
  if (!Number.isFinite(size))
    throw badInput('pinecone.not-finite', `A vector holds ${size}.`, {
      fix: 'Please report it: vectors are checked before they are sent.',
    });
  for (let precision = 1; precision < 9; precision++) {
    const nearest = Number(size.toPrecision(precision));
    if (Math.fround(nearest) === size) return nearest;
    const step = Number(`1e${Number(size.toExponential().split('e')[1]) - precision + 1}`);
    const above = Number((nearest + step).toPrecision(precision));
    if (nearest < size && Math.fround(above) === size) return above;
  }
  return Number(size.toPrecision(9));
}

function writeAscii(text: string, target: Uint8Array, start: number): number {
  for (let i = 0; i < text.length; i++) target[start + i] = text.charCodeAt(i);
  return start + text.length;
}

const [COMMA, MINUS, POINT, ZERO] = [44, 45, 46, 48];
/** Of float32's biased exponents: 2⁻¹⁹ ≤ size < 2²⁰. */
const LEAST_EXPONENT = 108;
const MOST_EXPONENT = 147;
const TEN = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
/** For each exponent: decimal places that give its least number 7 significant digits, and the power of ten above that number. */
const PLACES = new Uint8Array(256);
const NEXT_TEN = new Float64Array(256);
for (let exponent = LEAST_EXPONENT; exponent < MOST_EXPONENT; exponent++) {
  const order = Number((2 ** (exponent - 127)).toExponential().split('e')[1]);
  PLACES[exponent] = 6 - order;
  NEXT_TEN[exponent] = Number(`1e${order + 1}`);
}
