import config from './stryker.config.json' with { type: 'json' };

/** A little of `npm run mutation` for every test run: the smallest file on which verdicts stand, and its own test. */
export default {
  ...config,
  mutate: ['src/core/verdict/rules.ts'],
  vitest: { configFile: 'tests/mutation/short.vitest.config.ts' },
  tempDirName: '.output/mutation/short',
  reporters: ['json'],
  jsonReporter: { fileName: '.output/mutation/short.json' },
};
