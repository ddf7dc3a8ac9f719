import { defineConfig } from 'vitest/config';

/** Browser tests: the built extension in real browsers. Each file starts its own; more than two at once wait for each other. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'tests/browser/support/build.ts',
    fileParallelism: true,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A journey goes on from where the last step left it.
    sequence: { shuffle: false },
    expect: { poll: { timeout: 15_000 } },
  },
});
