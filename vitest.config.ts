import { defineConfig } from 'vitest/config';

/** Unit tests: plain Node; a test that needs a document says `@vitest-environment jsdom` in its first line. */
export default defineConfig({
  test: {
    exclude: ['tests/browser/**'],
    environment: 'node',
    restoreMocks: true,
    projects: [
      {
        extends: true,
        // These tests share no state, and a worker a file would cost more time than the tests.
        test: { name: 'rooms', include: ['tests/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        // Testing Library keeps the document it met first.
        test: { name: 'components', include: ['tests/**/*.test.tsx'], isolate: true },
      },
    ],
  },
});
