import { defineConfig } from 'vitest/config';

/** What takes longer than `npm test` may. */
export default defineConfig({
  test: {
    include: ['test/**/*.long.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
