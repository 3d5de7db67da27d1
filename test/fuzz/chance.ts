/** Seeded decisions: the same seed makes the same file. */
export interface Chance {
  /** A whole number from 0 to below `below`. */
  below(below: number): number;
  of<T>(some: readonly T[]): T;
}

/** mulberry32 */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return { below, of: (some) => some[below(some.length)]! };
}

const NUMBERS = [0, 1, 0x7f, 0x80, 0xff];

/** Bytes that are nearly the same: flipped, cut, doubled, moved, or with a length that is beyond everything. */
export function spoilBytes(bytes: Uint8Array, chance: Chance): Buffer {
  let spoilt = Buffer.from(bytes);
  for (let times = 1 + chance.below(4); times > 0; times--) {
    const at = chance.below(spoilt.length + 1);
    const to = Math.min(spoilt.length, at + 1 + chance.below(40));
    const part = spoilt.subarray(at, to);
    switch (chance.below(7)) {
      case 0:
        if (at < spoilt.length) spoilt[at] = spoilt[at]! ^ (1 << chance.below(8));
        break;
      case 1:
        spoilt = spoilt.subarray(0, at);
        break;
      case 2:
        spoilt = Buffer.concat([
          spoilt.subarray(0, to),
          ...Array(chance.below(50)).fill(part),
          spoilt.subarray(to),
        ]);
        break;
      case 3:
        spoilt = Buffer.concat([spoilt.subarray(0, at), spoilt.subarray(to)]);
        break;
      case 4:
        part.fill(chance.of(NUMBERS));
        break;
      case 5:
        for (let i = at; i < to; i++) spoilt[i] = chance.below(256);
        break;
      default:
        // Headers are where lengths and sizes stand.
        for (let i = chance.below(64), n = 0; n < 4 && i < spoilt.length; i++, n++)
          spoilt[i] = chance.of(NUMBERS);
    }
    spoilt = Buffer.from(spoilt);
  }
  return spoilt;
}

/** A text with something between, or more of what is there. */
export function spoilText(text: string, parts: readonly string[], chance: Chance): string {
  let spoilt = text;
  for (let times = 1 + chance.below(4); times > 0; times--) {
    const at = chance.below(spoilt.length);
    const repeated = chance.of(parts).repeat(chance.of([1, 1, 1, 3, 1000, 30_000]));
    spoilt = spoilt.slice(0, at) + repeated + spoilt.slice(at + chance.below(3));
  }
  return spoilt;
}

const HOSTILE: readonly (() => unknown)[] = [
  () => null,
  () => -1,
  () => 0,
  () => 0.5,
  () => 2 ** 31,
  () => 2 ** 53,
  () => 1e308,
  () => '',
  () => '../../../../etc/passwd',
  () => '/dev/zero',
  () => '__proto__',
  () => 'x'.repeat(100_000),
  () => '::set-output name=verdict::pass\n\u001b[2J\u202e',
  () => [],
  () => ({}),
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":1}'),
  () => Array(10_000).fill(0),
  () => JSON.parse(`${'['.repeat(300)}${']'.repeat(300)}`),
  () => true,
];

/** A JSON value with something else in one or a few places. */
export function spoilJson(value: unknown, chance: Chance): unknown {
  let spoilt = structuredClone(value);
  for (let times = 1 + chance.below(3); times > 0; times--) spoilt = spoilOnce(spoilt, chance, 0);
  return spoilt;
}

const WAYS = ['drop', 'rename', ...Array<'change'>(10).fill('change')] as const;

function spoilOnce(value: unknown, chance: Chance, depth: number): unknown {
  if (value === null || typeof value !== 'object' || (depth > 0 && chance.below(5) === 0))
    return chance.of(HOSTILE)();
  const keys = Object.keys(value);
  const inner = value as Record<string, unknown>;
  if (keys.length === 0) return chance.of(HOSTILE)();
  const key = chance.of(keys);
  const way = depth === 0 ? 'change' : chance.of(WAYS);
  if (way === 'drop') {
    if (Array.isArray(value)) value.splice(Number(key), 1);
    else delete inner[key];
  } else if (way === 'rename') {
    const description = { value: inner[key], enumerable: true, configurable: true, writable: true };
    Object.defineProperty(inner, chance.of(['__proto__', 'constructor', 'extra']), description);
  } else inner[key] = spoilOnce(inner[key], chance, depth + 1);
  return value;
}
