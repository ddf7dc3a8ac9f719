import { defineConfig } from 'vitest/config';

/** Unit tests: plain Node; a test that needs a document says `@vitest-environment jsdom` in its first line. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    environment: 'node',
    restoreMocks: true,
    // The tests share no state, and a worker a file would cost more time than the tests.
    isolate: false,
  },
});
