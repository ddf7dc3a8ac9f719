import { defineConfig } from 'vitest/config';

/** The nearest test alone, for the short run. */
export default defineConfig({
  test: {
    include: ['tests/core/verdict/rules.test.ts'],
    environment: 'node',
    restoreMocks: true,
    isolate: false,
  },
});
