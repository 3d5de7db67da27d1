// As a float32 is written that is negative zero: JSON.stringify loses its sign. Node has it, TypeScript's library not yet.
const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown };
const negativeZero = rawJSON('-0.0');

/** Values as an answer has them: every bit of the float32 that was written is in the digits. */
export function onTheWire(values: Float32Array): unknown[] {
  const list: unknown[] = Array.from(values);
  for (let at = list.indexOf(0); at >= 0; at = list.indexOf(0, at + 1)) {
    if (Object.is(list[at], -0)) list[at] = negativeZero;
  }
  return list;
}
