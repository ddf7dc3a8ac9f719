import { defineConfig } from 'vitest/config';

/**
 * Tests of what is drawn, each file in a worker of its own: Testing Library keeps the document it met first, and
 * vitest's fake timers give back the `requestAnimationFrame` of the window they met first.
 */
const DRAWN = ['tests/**/*.test.tsx', 'tests/ui/**/*.test.ts'];

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
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/ui/**'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'components', include: DRAWN, isolate: true },
      },
    ],
  },
});
