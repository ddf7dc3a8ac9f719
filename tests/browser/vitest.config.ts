import { defineConfig } from 'vitest/config';

/** Browser tests: the built extension in real browsers, one file after the other since each starts its own. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'tests/browser/support/build.ts',
    // Two at a time are a third quicker, but where browsers share two cores one in four runs timed out.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A journey goes on from where the last step left it.
    sequence: { shuffle: false },
    expect: { poll: { timeout: 15_000 } },
  },
});
