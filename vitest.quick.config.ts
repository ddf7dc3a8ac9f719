import { defineConfig } from 'vitest/config';
import whole from './vitest.config.ts';

/** Files that take long: many cases, processes of their own, time itself. `npm test` has them. */
const LONG = [
  'tests/browser/**',
  'tests/fuzz/**',
  'tests/mutation/**',
  'tests/cli/{check,check-files,jobs,policy}.test.ts',
  'tests/contracts/lint-rules.test.ts',
  'tests/core/{linear-time,verdict-time}.test.ts',
  'tests/files/hostile.test.ts',
  'tests/scripts/help-desk.test.ts',
  'tests/webmail/{hides-nothing,page-and-command-line}.test.ts',
];

/** `npm run test:quick`: what answers while one is still thinking. */
export default defineConfig({
  test: {
    ...whole.test,
    projects: (whole.test?.projects ?? []).map((project) => {
      const { test } = project as { readonly test: { readonly exclude?: readonly string[] } };
      return { extends: true, test: { ...test, exclude: [...(test.exclude ?? []), ...LONG] } };
    }),
  },
});
