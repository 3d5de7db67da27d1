/** The highest of positions; undefined where none is known. */
export function highestLsn(lsns: readonly (number | undefined)[]): number | undefined {
  const known = lsns.filter((lsn) => lsn !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/** Like Promise.all, but nothing is under way any more when it rejects. */
export async function allOf<T>(calls: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(calls);
  return Promise.all(calls);
}
