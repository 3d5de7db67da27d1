/** How long one check may take. */
export const LIMIT_MS = 10_000;
