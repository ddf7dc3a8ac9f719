import config from './stryker.config.json' with { type: 'json' };

/** A minute of `npm run mutation` for every test run: the two smallest files on which every verdict stands. */
export default {
  ...config,
  mutate: ['src/core/rules.ts', 'src/core/host.ts'],
  tempDirName: '.output/mutation/short',
  reporters: ['json'],
  jsonReporter: { fileName: '.output/mutation/short.json' },
};
