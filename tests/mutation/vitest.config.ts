import { basename, join } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Runs the test file named like the mutated file first: nearly every mutant dies there, and the others need not be
 * loaded.
 */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const mutated = [this.ctx.config.related ?? []].flat().map((path) => basename(path, '.ts'));
    const distance = ({ moduleId }: TestSpecification) =>
      mutated.includes(basename(moduleId, '.test.ts')) ? 0 : 1;
    return files.toSorted((a, b) => distance(a) - distance(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

/** Takes the memory out of the core: all mutants meet in one worker, and would answer with what was read before them. */
const WITHOUT_MEMORY: Plugin = {
  name: 'without-memory',
  enforce: 'pre',
  resolveId(source, importer) {
    const isCore = importer?.includes('/src/core/') && source.endsWith('/remembering.ts');
    return isCore ? join(import.meta.dirname, 'not-remembering.ts') : undefined;
  },
};

/**
 * The tests that `npm run mutation` runs against each mutant of the core: the core's own, without those that take a
 * second or more. What these would catch is to be caught by an example as well.
 */
export default defineConfig({
  plugins: [WITHOUT_MEMORY],
  test: {
    include: ['tests/core/**/*.test.ts'],
    exclude: [
      // They measure time, and a mutant's time says nothing.
      'tests/core/linear-time.test.ts',
      'tests/core/verdict-time.test.ts',
      // Drawn addresses by the thousand, and whole mails.
      'tests/core/properties.test.ts',
      'tests/core/properties/**',
      'tests/core/sample-mail.test.ts',
      'tests/core/url-test-data.test.ts',
    ],
    environment: 'node',
    // A core with all its mutants in it is several times as slow.
    testTimeout: 60_000,
    restoreMocks: true,
    // One worker for all files: a new one for each would cost more than the tests.
    isolate: false,
    sequence: { sequencer: NearestFirst },
  },
});
