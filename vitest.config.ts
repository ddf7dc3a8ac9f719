import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Tests of what is drawn. */
const DRAWN = ['tests/**/*.test.tsx', 'tests/ui/**/*.test.ts'];
/** Each of them has a command of its own. */
const IN_BROWSERS = ['tests/browser/**', 'tests/screen-reader/**'];
/** Tests that put something else in a module's place. */
const WITH_STAND_INS = globSync('tests/**/*.test.ts', { exclude: IN_BROWSERS }).filter((path) =>
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
    exclude: IN_BROWSERS,
    environment: 'node',
    restoreMocks: true,
    projects: [
      {
        extends: true,
        // These tests share no state, and a worker a file would cost more time than the tests.
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.ts'],
          exclude: [...IN_BROWSERS, ...ALONE],
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
