import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Tests of what is drawn. */
const DRAWN = ['tests/**/*.test.tsx', 'tests/ui/**/*.test.ts'];
/** Tests that put something else in a module's place. */
const WITH_STAND_INS = globSync('tests/**/*.test.ts', { exclude: ['tests/browser/**'] }).filter((path) =>
  /\bvi\.(?:mock|resetModules)\(/.test(readFileSync(path, 'utf8')),
);
/**
 * Each of these files has a worker of its own: a module that met a stand-in would be found by the next file, Testing
 * Library keeps the document it met first, and vitest's fake timers give back the `requestAnimationFrame` of the window
 * they met first.
 */
const ALONE = [...DRAWN, ...WITH_STAND_INS];

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
          exclude: ['tests/browser/**', ...ALONE],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, isolate: true },
      },
    ],
  },
});
