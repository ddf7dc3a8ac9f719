import { defineConfig } from 'vitest/config';

/** What Orca speaks, in real Chromium on a screen that nobody sees. */
export default defineConfig({
  test: {
    include: ['tests/screen-reader/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'tests/browser/support/build.ts',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    sequence: { shuffle: false },
  },
});
