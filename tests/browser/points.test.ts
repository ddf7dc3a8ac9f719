import { beforeAll, describe, expect, it } from 'vitest';
import { chromiumStage } from '../../scripts/points/chromium-stage.ts';
import { firefoxStage } from '../../scripts/points/firefox-stage.ts';
import { type PointsResult, points } from '../../scripts/points/run.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing } from './support/chromium.ts';
import { firefoxMissing } from './support/firefox.ts';
import { skipWhenMissing } from './support/missing.ts';

/** A short form of `npm run points`, which draws 2,000 pages and presses more in each. */
const SHORT = { pages: 100, seed: 20_261_130, presses: 1, shrunk: 1 } as const;

const BROWSERS = [
  ['Chromium', chromiumMissing, () => chromiumStage(BUILDS.chromium)],
  ['Firefox', firefoxMissing, () => firefoxStage(BUILDS.firefox)],
] as const;

describe.each(BROWSERS)('drawn pages in %s', (_name, missing, launch) => {
  describe.skipIf(skipWhenMissing(missing()))('pressed wherever something may be', () => {
    let result: PointsResult;

    beforeAll(async () => {
      const stage = await launch();
      result = await points(stage, SHORT).finally(stage.close);
    }, 480_000);

    it('open what mark, card and warning said just before', () => {
      // Each finding has its page's HTML.
      expect(result.findings).toEqual([]);
    });

    it('were pressed, marked and opened', () => {
      const { pages, presses, opened, warned, vouchingMarks } = result.tally;
      expect(pages).toBe(SHORT.pages);
      expect(presses).toBeGreaterThan(SHORT.pages);
      expect(Math.min(opened, warned)).toBeGreaterThan(10);
      // Most of what is drawn gives a mark that vouches no place to stand.
      expect(vouchingMarks).toBeGreaterThan(5);
    });
  });
});
