import { defineConfig } from 'vitest/config';

// Apart from `npm test`: these need a language server, which .ci/editor.sh names.
export default defineConfig({
  test: { dir: import.meta.dirname, include: ['*.scenario.ts'], testTimeout: 30_000 },
});
