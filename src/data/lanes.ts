const AT_ONCE = 32;
const CHUNK_BYTES = 64 * 1024;

/** Does the work for all, several at a time, each lane with a buffer of its own. */
export async function inLanes<T>(
  all: readonly T[],
  work: (one: T, buffer: Buffer) => Promise<void>,
): Promise<void> {
  const queue = all.values();
  const lane = async (): Promise<void> => {
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    for (const one of queue) await work(one, buffer);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, lane));
}
