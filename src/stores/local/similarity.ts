import type { Distance } from '../store.ts';

/**
 * Ranks the rows of a block of vectors by nearness to a query; a lower rank is nearer. Sums are float64 over float32
 * values, in one order of additions, so that every machine gives the same bits.
 * cosine: −a·b / √(|a|²|b|²) · dotproduct: −a·b · euclidean: |a − b|
 */
export type Ranker = (values: Float32Array, start: number, squaredNorm: number) => number;

export function makeRanker(distance: Distance, query: Float32Array): Ranker {
  const wide = Float64Array.from(query);
  switch (distance) {
    case 'cosine': {
      const own = squaredNorm(query, 0, query.length);
      return (values, start, norm) => -dot(values, start, wide) / Math.sqrt(own * norm);
    }
    case 'dotproduct':
      return (values, start) => -dot(values, start, wide);
    case 'euclidean':
      return (values, start) => Math.sqrt(squaredDifference(values, start, wide));
  }
}

/** The score that the port promises, from a rank. */
export function scoreOf(distance: Distance, rank: number): number {
  return distance === 'euclidean' ? rank : -rank;
}

export function squaredNorm(values: Float32Array, start: number, length: number): number {
  return dot(values, start, Float64Array.from(values.subarray(start, start + length)));
}

// Four sums keep the processor's pipeline busy; one sum would wait for each addition.
function dot(values: Float32Array, start: number, query: Float64Array): number {
  const whole = query.length - (query.length % 4);
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = start;
  for (let i = 0; i < whole; i += 4, at += 4) {
    a += values[at]! * query[i]!;
    b += values[at + 1]! * query[i + 1]!;
    c += values[at + 2]! * query[i + 2]!;
    d += values[at + 3]! * query[i + 3]!;
  }
  for (let i = whole; i < query.length; i++, at++) a += values[at]! * query[i]!;
  return a + b + (c + d);
}

function squaredDifference(values: Float32Array, start: number, query: Float64Array): number {
  const whole = query.length - (query.length % 4);
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = start;
  for (let i = 0; i < whole; i += 4, at += 4) {
    const p = values[at]! - query[i]!;
    const q = values[at + 1]! - query[i + 1]!;
    const r = values[at + 2]! - query[i + 2]!;
    const s = values[at + 3]! - query[i + 3]!;
    a += p * p;
    b += q * q;
    c += r * r;
    d += s * s;
  }
  for (let i = whole; i < query.length; i++, at++) {
    const p = values[at]! - query[i]!;
    a += p * p;
  }
  return a + b + (c + d);
}
