import { defineConfig } from 'vitest/config';

// Apart from `npm test`: jobs run in processes of their own, without a network, by .ci/orb-examples.sh.
export default defineConfig({
  test: {
    dir: import.meta.dirname,
    include: ['*.scenario.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
