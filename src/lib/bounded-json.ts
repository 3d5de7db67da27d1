/** Deeper than anything that this program writes: a network's layers have their nodes within. */
const MAX_DEPTH = 64;

/**
 * The value of JSON in UTF-8 that may come from anybody. Keys such as `__proto__` become ordinary properties.
 * @throws Error where it is no JSON, no UTF-8, or nested more than 64 levels deep: whoever walks it must not run out of stack
 */
export function parseBoundedJson(bytes: Uint8Array): unknown {
  if (depthOf(bytes) > MAX_DEPTH) throw new Error(`it is nested more than ${MAX_DEPTH} levels deep`);
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING: readonly number[] = [0x5b, 0x7b];
const CLOSING: readonly number[] = [0x5d, 0x7d];

/** The deepest nesting of brackets, those in strings apart. */
function depthOf(bytes: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) at += byte === BACKSLASH ? 1 : 0;
    else if (OPENING.includes(byte)) deepest = Math.max(deepest, ++depth);
    else if (CLOSING.includes(byte)) depth -= 1;
  }
  return deepest;
}
