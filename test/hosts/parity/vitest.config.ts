import { defineConfig } from 'vitest/config';

// Apart from `npm test`: these need act, and are run without a network by .ci/parity.sh.
export default defineConfig({
  test: {
    dir: import.meta.dirname,
    include: ['*.scenario.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
